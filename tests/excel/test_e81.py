"""Formulir E.81 and LKjIP against LibreOffice: plans full of edges, changed inputs, formulas broken on purpose."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Dokumen, Penandatangan, Rencana, TandaTangan, TeksE81
from renaksi_xl.jobs.muat import muat
from renaksi_xl.sheets.bahan import susun_bahan
from renaksi_xl.sheets.cetak import e81, lkjip
from renaksi_xl.sheets.kontrak import Buku as IsiBuku
from renaksi_xl.sheets.kontrak import Lembar, Rumus
from renaksi_xl.sheets.laporan import susun_laporan
from renaksi_xl.sheets.rujukan import alamat
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.e81 import HURUF
from tests.excel.graf import siklus
from tests.excel.kantor import Kantor, sel_di
from tests.excel.lint import lint
from tests.excel.paritas import bandingkan, sama
from tests.excel.test_rumus import sulit

D = Decimal
DOKUMEN = (e81.NAMA_LEMBAR, lkjip.NAMA_LEMBAR)
DATA = (
    "Renaksi",
    "Cascading",
    "Definisi Operasional",
    "Catatan TW",
    "Rekap Capaian",
    "Pengaturan",
    "_hitung",
)
UANG = (D(1_000_000), None, D(0), "belum", D("2500000.5"))


def _lengkap(n: int, b: Baris) -> Baris:
    """What random plans seldom have: every field of the form, with blanks, zeros and texts among them."""
    return replace(
        b,
        target_renstra=(D(40), D("0.95"), None, D(0), "x")[n % 5],
        realisasi_tahun_lalu=(D(20), None, D("0.9"), "-", D(0))[n * 3 % 5],
        pagu_renstra=UANG[n % 5],
        realisasi_anggaran_lalu=UANG[(n + 1) % 5],
        pagu=b.pagu if b.pagu is not None else UANG[(n + 2) % 5],
        realisasi_anggaran_tw=(UANG[n % 5], UANG[(n + 3) % 5], UANG[(n + 1) % 5], UANG[(n + 4) % 5]),
        realisasi_provinsi=UANG[(n + 2) % 5],
        realisasi_nasional=D("0.5"),
        kode_nomenklatur=f"5.03.{n:02d}" if n % 3 else None,
    )


def lengkap(tw: int, **pengaturan: object) -> Rencana:
    r = sulit(tw, **pengaturan)
    teks = TeksE81(faktor_pendorong='Komitmen "pimpinan"', tindak_lanjut_renja="Satu\ndua")
    return replace(
        r,
        baris=tuple(_lengkap(n, b) for n, b in enumerate(r.baris)),
        instansi=replace(r.instansi, kabupaten="Kota Contoh"),
        dokumen=Dokumen(
            e81=TandaTangan(penandatangan=Penandatangan(nama="(nama)")),
            teks_e81=(TeksE81(), teks, TeksE81(), teks),
        ),
    )


def tulis(path: Path, isi: IsiBuku) -> Path:
    """Only the two documents and what they read: the other sheets are compared elsewhere."""
    path.write_bytes(tulis_xlsx(isi._replace(lembar=[x for x in isi.lembar if x.nama in (*DOKUMEN, *DATA)])))
    return path


def laporan(path: Path, r: Rencana) -> Path:
    return tulis(path, susun_laporan(r, hitung(r)))


@pytest.mark.excel("soffice", "uno")
@pytest.mark.parametrize(
    ("tw", "pengaturan"),
    [
        (1, {}),
        (2, {"bobot": "bobot", "batas_capaian": None, "anggaran": "sd"}),
        (4, {"rumus_turun": "T/R", "belum_diisi": "nol", "batas_capaian": 1.2, "anggaran": "sd"}),
    ],
)
def test_every_figure_of_the_forms_is_computed_again(
    kantor: Kantor, tmp_path: Path, tw: int, pengaturan: dict[str, object]
) -> None:
    path = laporan(tmp_path / "laporan.xlsx", lengkap(tw, **pengaturan))
    hasil = bandingkan(path, kantor)
    assert hasil.per_lembar[e81.NAMA_LEMBAR] > 700
    assert hasil.per_lembar[lkjip.NAMA_LEMBAR] > 30
    assert _dari_dokumen(hasil.beda) == []
    assert siklus(path) is None
    assert lint(path) == []


def _dari_dokumen(beda: list[str]) -> list[str]:
    """A plan with one ID twice is no plan a reader gives; Definisi Operasional shows its first row twice."""
    return [satu for satu in beda if satu.startswith(DOKUMEN)]


def _rumus(lembar: Lembar) -> dict[str, Rumus]:
    """The printed formulas by address."""
    wilayah = lembar.cetak.wilayah if lembar.cetak else None
    terakhir = wilayah[3] if wilayah else 0
    return {
        alamat(blok.baris + i, blok.kolom + j): isi
        for blok in lembar.blok
        for i, satu in enumerate(blok.isi)
        for j, isi in enumerate(satu)
        if isinstance(isi, Rumus) and blok.kolom + j <= terakhir
    }


@pytest.mark.excel("soffice", "uno")
def test_changed_inputs_give_what_the_engine_gives(kantor: Kantor, tmp_path: Path) -> None:
    """Money, targets of the Renstra, realisasi and TW are typed over; the saved file is read and computed again.

    Printed cells only: a new laporan has the rows of tblDO in the order of the sheets.
    """
    path, diubah = laporan(tmp_path / "a.xlsx", lengkap(2)), tmp_path / "b.xlsx"
    with kantor.buka(path) as buku:
        kepala = {str(x): alamat(4, k) for k, x in enumerate(buku.baca("Renaksi")[3]) if x}
        do = {str(x): alamat(4, k) for k, x in enumerate(buku.baca("Definisi Operasional")[3]) if x}
        for label, isi in (("Realisasi TW III", 7.0), ("Pagu", 12e6), ("Realisasi Anggaran TW II", 3e6)):
            buku.tulis_blok("Renaksi", kepala[label], [[isi + n] for n in range(12)])
        buku.tulis_blok("Definisi Operasional", do["Target Renstra"], [[9.0 + n] for n in range(12)])
        buku.tulis_blok("Definisi Operasional", do["Realisasi Tahun Lalu"], [[1.0]] * 12)
        pengaturan = {str(x[0]): n for n, x in enumerate(buku.baca("Pengaturan")) if x and x[0]}
        buku.tulis("Pengaturan", {alamat(pengaturan["TW pelaporan"], 1): 4})
        buku.hitung_ulang()
        kisi = {nama: buku.baca(nama) for nama in DOKUMEN}
        buku.simpan(diubah)
    m = muat(diubah)
    r = m.bacaan.rencana_seperti_tertulis
    assert r.pengaturan.tw_pelaporan == 4
    bahan = susun_bahan(r, hitung(r))
    beda = [
        (lembar.nama, sel, rumus.nilai, sel_di(kisi[lembar.nama], sel))
        for lembar in (*e81.lembar(bahan), *lkjip.lembar(bahan))
        for sel, rumus in _rumus(lembar).items()
        if not sama(_lo(rumus.nilai), sel_di(kisi[lembar.nama], sel))
    ]
    assert beda == []


def _lo(nilai: Decimal | int | str) -> float | str | None:
    return nilai or None if isinstance(nilai, str) else float(nilai)


RUSAK = [
    (e81.NAMA_LEMBAR, "NOT(OR(", "OR(OR("),
    (e81.NAMA_LEMBAR, f'({aturan.CARA_ANGGARAN}="sd",', f'({aturan.CARA_ANGGARAN}="x",'),
    (e81.NAMA_LEMBAR, "+SUMIFS(", "-SUMIFS("),
    (lkjip.NAMA_LEMBAR, f"${HURUF['k12']}$", f"${HURUF['k7']}$"),
]
"""Sheet, a piece of a formula, what is put in its place."""


@pytest.mark.excel("soffice", "uno")
@pytest.mark.parametrize(("nama", "dari", "ke"), RUSAK)
def test_a_broken_formula_is_noticed(kantor: Kantor, tmp_path: Path, nama: str, dari: str, ke: str) -> None:
    r = lengkap(4, anggaran="sd")
    isi = susun_laporan(r, hitung(r))

    def rusak(lembar: Lembar) -> Lembar:
        if lembar.nama != nama:
            return lembar
        blok: list[Any] = [
            b._replace(
                isi=[
                    [replace(x, teks=x.teks.replace(dari, ke)) if isinstance(x, Rumus) else x for x in satu]
                    for satu in b.isi
                ],
            )
            for b in lembar.blok
        ]
        assert blok != lembar.blok
        return lembar._replace(blok=blok)

    path = tulis(tmp_path / "rusak.xlsx", isi._replace(lembar=[rusak(x) for x in isi.lembar]))
    assert _dari_dokumen(bandingkan(path, kantor).beda) != []
