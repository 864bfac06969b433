"""DO that compute (ATURAN 3.5): Rasio and Rata-rata capaian in every combination, by engine, second method, LibreOffice.

Pembilang and penyebut are blank, zero, negative or text in every place where that makes a difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, islice, product
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, EmpatIsi, Instansi, Isi, Jenjang, Pengaturan, Rencana
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_pemalang
from renaksi_xl.rencana_json import hasil_json, tulis_rencana
from renaksi_xl.sheets import definisi
from renaksi_xl.sheets.kontrak import Rumus, Sel
from renaksi_xl.sheets.rujukan import alamat
from renaksi_xl.sheets.rumus.hitung import BARIS_KEPALA, Hitungan, Tata
from tests import pembanding
from tests.excel.buku_rumus import buat
from tests.excel.kantor import Buku, Kantor
from tests.excel.paritas import bandingkan, sama

D = Decimal
JENIS = (None, "Kumulatif", "Posisi akhir", "Rata-rata TW", "Rilis tahunan")
TAHUN_LALU: tuple[tuple[bool, Isi], ...] = ((False, D(30)), (True, D(30)), (True, None), (True, "tiga puluh"))
ARAH = ("Naik", "Turun", "Tetap")
PASANGAN: dict[str, tuple[EmpatIsi, EmpatIsi]] = {
    "all there": ((D(40), D(45), D(0), D(60)), (D(100), D(90), D(80), D(120))),
    "penyebut blank": ((D(40), D(45), D(50), D(60)), (D(100), None, D(80), None)),
    "penyebut zero": ((D(40), D(45), D(50), D(60)), (D(100), D(0), D(80), D(0))),
    "penyebut negative": ((D(40), D(45), D(50), D(60)), (D(-5), D(90), D(-80), D(120))),
    "penyebut text": ((D(40), D(45), D(50), D(60)), ("seratus", D(90), D(80), "-")),
    "no penyebut": ((D(40), D(45), D(50), D(60)), (None, None, None, None)),
    "all penyebut zero": ((D(0), D(0), D(0), D(0)), (D(0), D(0), D(0), D(0))),
    "pembilang blank": ((None, D(45), None, D(60)), (D(100), D(90), D(80), D(120))),
    "pembilang text": ((D(40), "45", " ", D(60)), (D(100), D(90), D(80), D(120))),
    "above one": ((D(140), D(45), D(-3), D("60.5")), (D(100), D(30), D(80), D("0.5"))),
}
TARGET: dict[str, tuple[Isi, EmpatIsi, Isi]] = {
    "every quarter": (D("0.8"), (D("0.8"), D("0.8"), D("0.8"), D("0.8")), None),
    "once a year": (D("0.8"), (None, None, "-", None), D(2)),
    "two quarters": (D("0.8"), ("-", D("0.4"), None, D("0.8")), None),
    "zero": (D(0), (D(0), D(0), D(0), D(0)), None),
}
SELANG = 11
"""Every 11th of 2,400 combinations: prime to each list's length, so that every two choices meet."""


def rasio() -> Iterator[Baris]:
    """Sub kegiatan, each another combination."""
    semua = product(JENIS, TAHUN_LALU, ARAH, PASANGAN, TARGET)
    for n, (jenis, (lalu, awal), arah, pasangan, target) in enumerate(islice(semua, 0, None, SELANG)):
        pembilang, penyebut = PASANGAN[pasangan]
        tahun, tw, rilis = TARGET[target]
        yield Baris(
            id=f"r{n}",
            induk=f"k{n % 9}",
            jenjang=Jenjang.SUB_KEGIATAN,
            uraian=f"{jenis} {lalu} {awal} {arah} {pasangan} {target}",
            indikator="Persentase",
            satuan="%",
            target=tahun,
            target_tw=tw,
            realisasi_tw=(D("0.11"), None, D("0.22"), None),
            jenis_target=jenis,
            arah=arah,
            cara_hitung="Rasio",
            tw_rilis=rilis,
            pembilang_tw=pembilang,
            penyebut_tw=penyebut,
            pembilang_awal=awal,
            kumulatif_tahun_lalu=lalu,
        )


def rata_rata() -> Iterator[Baris]:
    """Program whose DO name their kegiatan; one of them has none, one says it in the indikator, one was chosen."""
    do = "Rerata capaian Kegiatan k0, Kegiatan k1, dan Kegiatan k2"
    cara = ({"do": do}, {"indikator": "Persentase rata-rata capaian"}, {"cara_hitung": "Rata-rata capaian"})
    for n, ((tahun, tw, rilis), arah, satu) in enumerate(product(TARGET.values(), ARAH, cara)):
        isi: dict[str, Any] = {"indikator": "Persentase capaian", **satu}
        yield Baris(
            id=f"p{n}",
            jenjang=Jenjang.PROGRAM,
            uraian=f"Program {n}",
            satuan="%",
            target=tahun,
            target_tw=tw,
            tw_rilis=rilis,
            arah=arah,
            realisasi_tw=(D("0.5"), None, None, None),
            **isi,
        )


def rencana(tw: int = 4) -> Rencana:
    program = list(rata_rata())
    # Nine kegiatan under the first three program and the last: the program between have no children.
    induk = (0, 0, 0, 1, 1, 2, 2, 35, 35)
    kegiatan = [
        Baris(
            id=f"k{n}", induk=f"p{i}", jenjang=Jenjang.KEGIATAN, uraian=f"Kegiatan k{n}", indikator="Jumlah"
        )
        for n, i in enumerate(induk)
    ]
    return Rencana(
        instansi=Instansi(nama="Badan Contoh", tahun=2024),
        pengaturan=Pengaturan(tw_pelaporan=tw),
        baris=(*program, *kegiatan, *rasio()),
    )


def test_every_two_choices_meet() -> None:
    semua = list(islice(product(range(5), range(4), range(3), range(10), range(4)), 0, None, SELANG))
    for a, b in combinations(range(5), 2):
        banyak = (5, 4, 3, 10, 4)
        assert len({(x[a], x[b]) for x in semua}) == banyak[a] * banyak[b]


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_the_second_method_agrees(tw: int) -> None:
    r = rencana(tw)
    produk = hasil_json(r, hitung(r))["hasil"]
    beda = []
    for id_baris, harap in pembanding.hasil(tulis_rencana(r))["hasil"].items():
        for kunci in ("realisasi_sd", "target_sd", "capaian_sd", "capaian_tahun", "status", "rata_rata"):
            ada, harus = produk[id_baris][kunci], harap[kunci]
            if isinstance(harus, str) or harus is None or ada is None:
                cocok = ada == harus
            else:
                cocok = sama(float(ada), float(harus))
            if not cocok:
                beda.append((id_baris, kunci, ada, harus))
    assert beda == []


def test_the_cases_are_not_all_alike() -> None:
    status = {h.status.value for h in hitung(rencana(3)).baris}
    bertarget = {"Belum diisi", "Belum lengkap", "Belum tercapai", "Tercapai"}
    assert status == {*bertarget, "Tidak ada target s.d. TW ini"}


def perbedaan(buku: Buku, tata: Tata, r: Rencana) -> list[tuple[object, ...]]:
    """The cells of `_hitung` where LibreOffice does not show what the engine says about `r`."""
    kisi = buku.baca("_hitung")
    return [
        (alamat(n, k), nilai, kisi[n][k])
        for n, satu in enumerate(Hitungan(tata).blok(r, hitung(r)))
        if n > BARIS_KEPALA
        for k, sel in enumerate(satu)
        if not sama(nilai if isinstance(nilai := isi(sel), str) else float(nilai), kisi[n][k])
    ]


def isi(sel: Sel) -> Decimal | int | str:
    """What a cell shows."""
    nilai = sel.nilai if isinstance(sel, Rumus) else sel
    assert isinstance(nilai, Decimal | int | str)
    return nilai


def bergeser(r: Rencana) -> Rencana:
    """The plan with every row's penyebut moved one row up."""
    penyebut = [b.penyebut_tw for b in r.baris]
    baris = (replace(b, penyebut_tw=q) for b, q in zip(r.baris, penyebut[1:] + penyebut[:1], strict=True))
    return replace(r, baris=tuple(baris))


@pytest.mark.excel("soffice", "uno")
def test_libreoffice_agrees_in_every_quarter(kantor: Kantor, tmp_path: Path) -> None:
    """Also after the penyebut of every row were typed over with another row's."""
    path = tmp_path / "do.xlsx"
    tata, _ = buat(path, rencana())
    hasil = bandingkan(path, kantor)
    assert hasil.beda == []
    assert hasil.jumlah_sel > 20_000
    with kantor.buka(path) as buku:
        for tw in (3, 2, 1):
            buku.tulis("Pengaturan", {"B1": tw})
            assert perbedaan(buku, tata, rencana(tw)) == []
        r = bergeser(rencana(1))
        kolom = [k for k in definisi.TABEL.kolom if not k.hitung]
        for n, k in enumerate(kolom):
            if k.kunci == "penyebut_tw" and k.indeks is not None:
                penyebut = [b.penyebut_tw[k.indeks] for b in r.baris]
                blok = [[float(x) if isinstance(x, Decimal) else x] for x in penyebut]
                buku.tulis_blok(definisi.NAMA_LEMBAR, alamat(definisi.BARIS_KEPALA + 1, n), blok)
        buku.tulis("Pengaturan", {"B1": 4})
        assert perbedaan(buku, tata, replace(r, pengaturan=Pengaturan(tw_pelaporan=4))) == []


@pytest.mark.excel("soffice", "uno")
def test_the_workbook_of_pemalang_agrees_cell_by_cell(kantor: Kantor, tmp_path: Path) -> None:
    path = tmp_path / "pemalang.xlsm"
    path.write_bytes(isi_baru(rencana_pemalang()))
    hasil = bandingkan(path, kantor)
    assert hasil.beda == []
    assert hasil.jumlah_sel > 30_000
