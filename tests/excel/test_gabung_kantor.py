"""Returns that LibreOffice really saved: filled in, damaged, merged; the exact code and cell."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs.gabung import gabung_berkas
from renaksi_xl.jobs.muat import muat
from tests import contoh_bidang as contoh
from tests.excel.kantor import Buku, Kantor
from tests.excel.lint import lint
from tests.excel.sdk import audit
from tests.jobs import kiriman
from tests.jobs.test_gabung_rusak import hasil_baik, jumlah_rusak

pytestmark = pytest.mark.excel()

Temuan = set[tuple[str, str | None]]
ISIAN = "Isian"


def _terbuka(kerja: Callable[[Buku], None]) -> Callable[[Buku], None]:
    """Work that needs the protection away; that it is gone is told too."""

    def buka(buku: Buku) -> None:
        buku.buka_proteksi(ISIAN)
        kerja(buku)

    return buka


BUKA: Temuan = {("K713", None)}


def _salin(buku: Buku) -> None:
    buku.sisip_baris(ISIAN, 12)
    buku.salin_baris(ISIAN, 11, 12)
    buku.tulis(ISIAN, {"M12": 9.0})


def _sisip(buku: Buku) -> None:
    buku.sisip_baris(ISIAN, 12)
    buku.tulis(ISIAN, {"C12": "Kegiatan tambahan", "M12": 3.0})


RUSAK: dict[str, tuple[Callable[[Buku], None], Temuan]] = {
    "disimpan_saja": (lambda _: None, set()),
    "angka_diketik": (lambda b: b.ketik(ISIAN, {"M12": "91,5%"}), set()),
    "sel_dikosongkan": (lambda b: b.tulis(ISIAN, {"M14": None}), {("K708", "M14")}),
    "triwulan_lalu": (lambda b: b.ketik(ISIAN, {"L11": "2"}), {("K709", "L11")}),
    "teks_ditempel": (lambda b: b.tulis(ISIAN, {"M11": "2 Dokumen"}), {("K711", "M11")}),
    "kata_ditempel": (lambda b: b.tulis(ISIAN, {"M11": "proses"}), {("K712", "M11")}),
    "rumus_diketik": (lambda b: b.ketik(ISIAN, {"M11": "=1+1"}), {("K801", "M11")}),
    "rumus_bergalat": (lambda b: b.ketik(ISIAN, {"M11": "=1/0"}), {("K801", "M11"), ("K807", "M11")}),
    "teks_berawalan_tambah": (lambda b: b.tulis(ISIAN, {"AC11": "+62 dihubungi"}), {("K803", "AC11")}),
    "lembar_diganti_nama": (lambda b: b.ganti_nama_lembar(ISIAN, "Lembar 1"), {("K721", None)}),
    "perlindungan_dibuka": (_terbuka(lambda _: None), BUKA),
    "target_diubah": (_terbuka(lambda b: b.tulis(ISIAN, {"I11": 9.0})), BUKA | {("K701", "I11")}),
    "triwulan_nanti": (_terbuka(lambda b: b.tulis(ISIAN, {"N11": 4.0})), BUKA | {("K710", "N11")}),
    "hitungan_ditimpa": (_terbuka(lambda b: b.tulis(ISIAN, {"R11": 1.0})), BUKA | {("K710", "R11")}),
    "baris_disisipkan": (_terbuka(_sisip), BUKA | {("K702", "C12")}),
    "baris_disalin": (_terbuka(_salin), BUKA | {("K704", "M12")}),
    "baris_dihapus": (_terbuka(lambda b: b.hapus_baris(ISIAN, 15)), BUKA | {("K703", None)}),
    "kolom_dipindah": (_terbuka(lambda b: b.pindah_kolom(ISIAN, "M", "AG")), BUKA | {("K722", "AF6")}),
    "kolom_dihapus": (_terbuka(lambda b: b.hapus_kolom(ISIAN, "L")), BUKA | {("K714", None)}),
    "diurutkan": (_terbuka(lambda b: b.urutkan(ISIAN, "A7:BB19", "C", naik=False)), BUKA),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_a_return_saved_by_libreoffice_is_told_by_code_and_cell(
    tmp_path: Path, kantor: Kantor, nama: str
) -> None:
    kerja, harap = RUSAK[nama]
    kembali, master, hasil = tmp_path / f"{nama}.xlsx", tmp_path / "Renaksi.xlsm", tmp_path / "Hasil.xlsm"
    asal = tmp_path / "asal.xlsx"
    asal.write_bytes(kiriman.file())
    master.write_bytes(kiriman.induk())
    with kantor.buka(asal) as buku:
        buku.tulis(ISIAN, {"M18": 1.0})
        kerja(buku)
        buku.simpan(kembali)
    with zipfile.ZipFile(kembali) as z:
        assert b"LibreOffice" in z.read("docProps/app.xml")
    laporan = gabung_berkas(master, [kembali], hasil)
    assert {(t.kode, t.sel) for t in laporan.temuan} == harap
    assert not laporan.bentrok
    assert master.read_bytes() == kiriman.induk()
    kiriman.periksa_keluaran(hasil, kiriman.rumus_di(hasil_baik()))
    realisasi = {b.id: b.realisasi_tw for b in muat(hasil).rencana.baris}
    assert realisasi["s7"][1] == 1
    if nama == "angka_diketik":
        assert realisasi["s2"][1] == Decimal("0.915")
        assert lint(hasil) == []


def test_at_least_fifteen_of_the_damages_were_really_saved_by_libreoffice() -> None:
    """Every case above is saved by LibreOffice (asserted there); those that are told as damage are counted."""
    assert sum(bool(harap) for _, harap in RUSAK.values()) >= 18
    assert sum(bool(harap) for _, harap in RUSAK.values()) + jumlah_rusak() >= 73


def _sel_terbuka(isi: bytes, ke: int) -> dict[str, dict[str, tuple[str, str, float | str]]]:
    """Sheet → address → ID, label and a value of its own, for every cell that is open for typing.

    `ke`: how many cells of the office have their value already; a number is larger than any figure of the plans.
    """
    wb = openpyxl.load_workbook(io.BytesIO(isi))
    semua: dict[str, dict[str, tuple[str, str, float | str]]] = {}
    for nama, kepala in kiriman.KEPALA.items():
        if nama not in wb.sheetnames:
            continue
        ws = wb[nama]
        label = [str(c.value) for c in ws[kepala]]
        for baris in ws.iter_rows(min_row=kepala + 1):
            id_ = baris[label.index("ID")].value
            for c, judul in zip(baris, label, strict=True):
                if id_ and not c.protection.locked:
                    ke += 1
                    angka = judul.startswith(("Realisasi", "Pembilang", "Penyebut"))
                    satu = (str(id_), judul, 500_000 + ke / 8 if angka else f"catatan {ke}")
                    semua.setdefault(nama, {})[c.coordinate] = satu
    return semua


def _di_master(hasil: Path, tw: int) -> dict[tuple[str, str], object]:
    """Every input value of the master, read by openpyxl from its own sheets, by ID and label."""
    wb = openpyxl.load_workbook(hasil, data_only=True)
    ada: dict[tuple[str, str], object] = {}
    for nama in ("Renaksi", "Cascading", "Definisi Operasional", "Catatan TW"):
        ws = wb[nama]
        label = [c.value for c in ws[4]]
        for baris in ws.iter_rows(min_row=5, values_only=True):
            isi = dict(zip(label, baris, strict=True))
            if isi["ID"] and (nama != "Catatan TW" or isi["TW"] == tw):
                ada |= {(str(isi["ID"]), str(k)): x for k, x in isi.items() if x is not None}
    return ada


JENIS = {"Realisasi", "Faktor Penghambat", "Tindak Lanjut"}
RASIO = {"Pembilang", "Penyebut", "Realisasi Anggaran"}


@pytest.mark.parametrize(
    ("plan", "banyak", "jenis"),
    [
        pytest.param(contoh.luwu_timur(), 4, JENIS, id="luwu timur"),
        # Typed indikator, ratios, anggaran; the Tujuan on sheet Cascading.
        pytest.param(contoh.pemalang(), 10, JENIS | RASIO, id="pemalang"),
    ],
)
def test_every_cell_filled_in_through_libreoffice_is_in_the_master_once(
    tmp_path: Path, kantor: Kantor, plan: Rencana, banyak: int, jenis: set[str]
) -> None:
    master, hasil = tmp_path / "Renaksi.xlsm", tmp_path / "Hasil.xlsm"
    master.write_bytes(kiriman.induk_dari(plan))
    berkas: list[Path] = []
    harap: dict[tuple[str, str], object] = {}
    for n in range(banyak):
        asal, kembali = tmp_path / f"asal{n}.xlsx", tmp_path / f"kembali{n}.xlsx"
        asal.write_bytes(kiriman.file_dari(plan, n))
        with kantor.buka(asal) as buku:
            for lembar, sel in _sel_terbuka(asal.read_bytes(), len(harap)).items():
                buku.tulis(lembar, {a: x for a, (_, _, x) in sel.items()})
                harap |= {(id_, label): x for id_, label, x in sel.values()}
            buku.simpan(kembali)
        berkas.append(kembali)
    assert len(plan.bidang) == banyak
    assert len(harap) > 150
    assert {label.partition(" TW ")[0] for _, label in harap} >= jenis
    assert not gabung_berkas(master, berkas, hasil).bentrok
    ada = _di_master(hasil, plan.pengaturan.tw_pelaporan)
    assert {k: ada.get(k) for k in harap} == harap
    sebanyak = kiriman.diketik_di(hasil)
    assert {x for x in harap.values() if sebanyak[x] != 1} == set()
    assert lint(hasil) == []


@pytest.mark.parametrize("akhiran", [".xlsx", ".xlsm"])
def test_nothing_makes_excel_repair_a_preview(tmp_path: Path, akhiran: str) -> None:
    master, lihat = tmp_path / "Renaksi.xlsm", tmp_path / f"Pratinjau{akhiran}"
    master.write_bytes(kiriman.induk())
    berkas = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for p, x in zip(berkas, (8, 7), strict=True):
        p.write_bytes(kiriman.isikan(kiriman.file(), {("s4", "Realisasi TW II"): x}))
    gabung_berkas(master, berkas, lihat, pratinjau=True)
    # Excel opens an .xlsm without macros; the lint says so because our own workbooks always have some.
    tanpa_makro = ["an .xlsm without VBA project"] if akhiran == ".xlsm" else []
    assert (lint(lihat), audit(lihat)) == (tanpa_makro, [])
