"""Our own printed documents, read back by `renaksi impor`: what they contain comes back equal, the rest is named here.

Rencana Aksi does not contain realisasi, notes, money, Renstra, codes, bidang, the region and the settings; a quarter
prints the year's satuan where it has none of its own. Formulir E.81 contains neither sasaran kinerja, the targets of the
quarters, notes of rows, the figures to compare with, nor quarters after TW pelaporan; its money stands on parents as
sums. Both leave out Tujuan, Proses and Anggota, definisi operasional, jenis, arah and cara hitung.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.cli import jalankan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import (
    KOSONG4,
    Baris,
    Dokumen,
    EmpatIsi,
    EmpatTeks,
    Instansi,
    Penandatangan,
    Rencana,
    TandaTangan,
    TeksE81,
)
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.jobs.laporan import isi_laporan
from renaksi_xl.rencana_json import baca_rencana_teks
from renaksi_xl.sheets.kontrak import Buku, Lembar, Rumus
from renaksi_xl.sheets.laporan import susun_laporan
from tests.excel.kantor import Kantor

D = Decimal
RENCANA_AKSI, E81 = "Rencana Aksi", "E.81"


def rencana() -> Rencana:
    """Luwu Timur at TW II with money, codes, Renstra and both signers."""
    r = rencana_contoh()
    teks = TeksE81(faktor_pendorong="Komitmen pimpinan\ndan staf", tindak_lanjut_renja="Menambah pagu")
    hasil = hitung(r)
    daun = {i for s, isi in enumerate(hasil.pohon.baris) if not hasil.pohon.anak[s] for i in isi}
    return replace(
        r,
        pengaturan=replace(r.pengaturan, tw_pelaporan=2),
        instansi=replace(
            r.instansi,
            penandatangan_bappeda=Penandatangan(
                jabatan="Kepala Bappelitbangda",
                nama="(nama kepala Bappeda)",
                pangkat="Pembina",
                nip="(NIP Bappeda)",
            ),
        ),
        baris=tuple(_beruang(n, b) if n in daun else b for n, b in enumerate(r.baris)),
        dokumen=Dokumen(e81=TandaTangan(tempat_tanggal="Malili, 9 Juli 2023"), teks_e81=(teks,) * 4),
    )


def _beruang(n: int, b: Baris) -> Baris:
    return replace(
        b,
        pagu=D(1_000_000 + n),
        realisasi_anggaran_tw=(D(100 + n), None, D(300), None),
        pagu_renstra=D(5_000_000 + n),
        realisasi_anggaran_lalu=D(70 + n),
        target_renstra=D("0.99") if b.satuan == "%" else D(4000),
        realisasi_tahun_lalu=D("0.9") if b.satuan == "%" else D("3.5"),
        kode_nomenklatur=f"5.03.02.2.{n // 10 + 1:02d}.{n:04d}",
    )


@pytest.fixture(scope="module")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cetak") / "laporan.xlsx"
    path.write_bytes(isi_laporan(rencana(), hitung(rencana())))
    return path


def nilai_saja(lembar: Lembar) -> Lembar:
    """A sheet as people mail it alone: values instead of formulas."""
    blok = [
        b._replace(isi=[[x.nilai if isinstance(x, Rumus) else x for x in satu] for satu in b.isi])
        for b in lembar.blok
    ]
    return lembar._replace(blok=blok, bersyarat=[])


@pytest.fixture(scope="module")
def lain(laporan: Path, butuh_program: Callable[..., None]) -> dict[str, Path]:
    """Formulir E.81 alone, as LibreOffice saves it in other formats."""
    butuh_program("soffice", "uno")
    r = rencana()
    (formulir,) = [x for x in susun_laporan(r, hitung(r)).lembar if x.nama == E81]
    sendiri = laporan.with_name("e81.xlsx")
    sendiri.write_bytes(tulis_xlsx(Buku([nilai_saja(formulir)], {})))
    semua = {akhiran: sendiri.with_suffix(akhiran) for akhiran in (".ods", ".xls")}
    with Kantor() as kantor, kantor.buka(sendiri) as buku:
        for path in semua.values():
            buku.simpan(path)
    return semua


def impor(path: Path, lembar: str, folder: Path) -> Rencana:
    tujuan = folder / "rencana.json"
    assert jalankan(["impor", str(path), "-o", str(tujuan), "--lembar", lembar]) == 0
    return baca_rencana_teks(tujuan.read_text(encoding="utf-8"))


def empat(isi: EmpatIsi, banyak: int) -> EmpatIsi:
    """The first quarters, the others blank."""
    a, b, c, d = (x if n < banyak else None for n, x in enumerate(isi))
    return a, b, c, d


def isi_rencana_aksi(b: Baris) -> Baris:
    """What the printed Rencana Aksi says about a row."""
    rinci = b.jenjang in {"Kegiatan", "Sub Kegiatan"}
    return Baris(
        **{
            k: getattr(b, k)
            for k in ("id", "induk", "simpul", "jenjang", "uraian", "indikator", "satuan", "target")
        },
        kinerja=b.kinerja if rinci else None,
        penanggung_jawab=b.penanggung_jawab if rinci else None,
        target_tw=b.target_tw if rinci else KOSONG4,
        satuan_tw=_satuan_tw(b) if rinci and b.satuan != "%" else KOSONG4,
    )


def _satuan_tw(b: Baris) -> EmpatTeks:
    """Beside a number the quarter's own satuan, else the year's; none beside a dash."""
    a, q, c, d = (
        s or b.satuan if isinstance(t, Decimal) else None
        for s, t in zip(b.satuan_tw, b.target_tw, strict=True)
    )
    return a, q, c, d


def isi_e81(b: Baris, sampai: int, *, daun: bool) -> Baris:
    """What Formulir E.81 says about a row; the money of a parent is compared as sums elsewhere."""
    medan = (
        "id",
        "induk",
        "simpul",
        "jenjang",
        "uraian",
        "indikator",
        "satuan",
        "target",
        "penanggung_jawab",
    )
    uang = ("pagu", "pagu_renstra", "realisasi_anggaran_lalu") if daun else ()
    return Baris(
        **{
            k: getattr(b, k)
            for k in (*medan, *uang, "target_renstra", "realisasi_tahun_lalu", "kode_nomenklatur")
        },
        realisasi_tw=empat(b.realisasi_tw, sampai),
        realisasi_anggaran_tw=empat(b.realisasi_anggaran_tw, sampai) if daun else KOSONG4,
    )


def polos(b: Baris) -> Baris:
    """A percentage has no satuan beside each quarter in print."""
    return replace(b, satuan_tw=KOSONG4) if b.satuan == "%" else b


def tanpa_uang(b: Baris) -> Baris:
    return replace(
        b, pagu=None, pagu_renstra=None, realisasi_anggaran_lalu=None, realisasi_anggaran_tw=KOSONG4
    )


def sama_rencana_aksi(baca: Rencana, r: Rencana) -> None:
    assert [polos(b) for b in baca.baris] == [isi_rencana_aksi(b) for b in r.baris]
    i = r.instansi
    assert baca.instansi == Instansi(
        nama=i.nama, tahun=i.tahun, tempat_tanggal=i.tempat_tanggal, penandatangan=i.penandatangan
    )


def sama_e81(baca: Rencana, r: Rencana) -> None:
    hasil, tw = hitung(r), r.pengaturan.tw_pelaporan
    induk = [bool(hasil.pohon.anak[s]) for s in hasil.pohon.simpul_baris]
    assert [tanpa_uang(b) if i else b for b, i in zip(baca.baris, induk, strict=True)] == [
        isi_e81(b, tw, daun=not i) for b, i in zip(r.baris, induk, strict=True)
    ]
    assert baca.instansi == replace(r.instansi, tempat_tanggal="Malili, 9 Juli 2023")
    assert baca.pengaturan.tw_pelaporan == tw
    assert baca.dokumen.teks_e81 == tuple(
        r.dokumen.teks_e81[n] if n == tw - 1 else TeksE81() for n in range(4)
    )


def sama_angka(baca: Rencana, r: Rencana) -> None:
    """The imported money of the parents, sums in print, adds up to what the plan gives."""
    kini, dulu = hitung(baca).simpul, hitung(r).simpul
    assert [h.uang for h in kini] == [h.uang for h in dulu]
    for s, isi in enumerate(hitung(r).pohon.baris):
        assert baca.baris[isi[0]].pagu == dulu[s].uang.pagu


def test_the_printed_rencana_aksi_imports_to_the_plan(laporan: Path, tmp_path: Path) -> None:
    sama_rencana_aksi(impor(laporan, RENCANA_AKSI, tmp_path), rencana())


def test_the_printed_form_e81_imports_to_the_plan(laporan: Path, tmp_path: Path) -> None:
    baca = impor(laporan, E81, tmp_path)
    sama_e81(baca, rencana())
    sama_angka(baca, rencana())


@pytest.mark.excel("soffice", "uno")
@pytest.mark.parametrize("akhiran", [".ods", ".xls"])
def test_both_documents_import_from_the_formats_of_other_programs(
    lain: dict[str, Path], akhiran: str, tmp_path: Path
) -> None:
    """Bold and number formats are not read there: levels come from codes and numbers, so E.81 tells the whole plan."""
    sama_e81(impor(lain[akhiran], E81, tmp_path), rencana())


def test_every_cell_of_a_printed_document_is_told_or_used(
    laporan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    impor(laporan, E81, tmp_path)
    akun = capsys.readouterr().out
    assert "baris jumlah atau keterangan di bawah tabel" in akun
    assert "adalah angka hitungan" in akun


def test_a_laporan_is_only_imported_by_a_named_printed_sheet(
    laporan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tujuan = tmp_path / "rencana.json"
    assert jalankan(["impor", str(laporan), "-o", str(tujuan)]) == 2
    assert "renaksi ekspor" in capsys.readouterr().err
    assert not tujuan.exists()
