"""Damaged and hostile returns, each named after its damage: the exact code and cell, and nothing lost or let in."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.gabung import LaporanGabung, gabung_berkas
from renaksi_xl.jobs.muat import muat
from tests import contoh_bidang as contoh
from tests.jobs import kiriman
from tests.jobs.kiriman import bagian, file, isikan, letak, tambalkan, ubah

pytestmark = pytest.mark.lambat

# Every damaged return also says that s7 has 1 Dokumen at TW II; that must arrive unless the file is refused.
PENANDA: dict[tuple[str, str], kiriman.Isi] = {("s7", "Realisasi TW II"): 1}
Temuan = set[tuple[str, str | None]]


def terisi() -> bytes:
    return isikan(file(), PENANDA)


def buku(kerja: Callable[[Workbook], None]) -> bytes:
    return ubah(terisi(), kerja)


def isian(kerja: Callable[[Worksheet], None]) -> bytes:
    return buku(lambda wb: kerja(wb["Isian"]))


def nama_lembar(wb: Workbook) -> None:
    wb["Isian"].title = "Sheet1"


def tukar_kolom(ws: Worksheet) -> None:
    """Realisasi TW II (M) and Faktor Penghambat (AC) change places."""
    for r in range(6, ws.max_row + 1):
        a, b = ws.cell(r, 13), ws.cell(r, 29)
        a.value, b.value = b.value, a.value


def tanpa_lembar(*nama: str) -> Callable[[Workbook], None]:
    def kerja(wb: Workbook) -> None:
        for satu in nama:
            del wb[satu]

    return kerja


def tanpa_properti(wb: Workbook) -> None:
    properti: Any = getattr(wb, "custom_doc_props")  # noqa: B009 -- the stubs do not know it
    for nama in [p.name for p in properti.props]:
        del properti[nama]


def nilai_di_buku_baru() -> bytes:
    """Both visible sheets pasted as values into a new workbook."""
    lama = openpyxl.load_workbook(io.BytesIO(terisi()))
    baru = Workbook()
    baru.remove(baru.worksheets[0])
    for nama in ("Isian", "Pembilang Penyebut"):
        ws = baru.create_sheet(nama)
        for baris in lama[nama].iter_rows():
            for c in baris:
                if not (isinstance(c.value, str) and c.value.startswith("=")):
                    ws.cell(c.row, c.column, c.value)
    keluar = io.BytesIO()
    baru.save(keluar)
    return keluar.getvalue()


def buka_kunci(wb: Workbook) -> None:
    for ws in wb.worksheets:
        ws.protection.disable()


def baris_baru(ws: Worksheet) -> None:
    ws.insert_rows(15)
    ws.cell(15, 3, "Kegiatan tambahan")
    ws.cell(15, 12, 5)


def salin_baris(ws: Worksheet) -> None:
    ws.insert_rows(19)
    for k in range(1, ws.max_column + 1):
        ws.cell(19, k, ws.cell(11, k).value)
    ws.cell(19, 13, 7)


def hapus_baris(ws: Worksheet) -> None:
    ws.delete_rows(15)


def hapus_kolom(label: str) -> Callable[[Worksheet], None]:
    def kerja(ws: Worksheet) -> None:
        ws.delete_cols(next(c.column for c in ws[6] if c.value == label))

    return kerja


def judul_lain(ws: Worksheet) -> None:
    ws["M6"] = "Real. TW 2"


def kolom_sendiri(ws: Worksheet) -> None:
    k = ws.max_column + 1
    ws.cell(6, k, "Keterangan Subbag")
    ws.cell(12, k, "menunggu BKN")


def catatan_di_bawah(ws: Worksheet) -> None:
    ws["B30"] = "Mengetahui, Kepala Subbagian"


def lembar_sendiri(wb: Workbook) -> None:
    wb.create_sheet("Coretan")["B2"] = 12


def lembar_rahasia(wb: Workbook) -> None:
    ws = wb.create_sheet("Rahasia")
    ws["A1"], ws.sheet_state = 1, "hidden"


def galat(ws: Worksheet) -> None:
    ws["M11"] = "#REF!"


def spasi(ws: Worksheet) -> None:
    ws["M18"] = 1
    ws["L18"] = "   "


TAUTAN = (
    b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b'<ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
)

RUSAK: dict[str, tuple[Callable[[], bytes], Temuan]] = {
    "disimpan_apa_adanya": (terisi, set()),
    "lembar_diganti_nama": (lambda: buku(nama_lembar), {("K721", None)}),
    "judul_kolom_diganti": (lambda: isian(judul_lain), {("K721", "M6")}),
    "kolom_dipindah": (lambda: isian(tukar_kolom), {("K722", "M6"), ("K722", "AC6")}),
    "lembar_cap_hilang": (lambda: buku(tanpa_lembar("_cap")), {("K713", None)}),
    "lembar_awal_hilang": (lambda: buku(tanpa_lembar("_awal")), {("K713", None)}),
    "properti_hilang": (lambda: buku(tanpa_properti), {("K713", None)}),
    "nilai_di_buku_baru": (nilai_di_buku_baru, {("K713", None)}),
    "perlindungan_dibuka": (lambda: buku(buka_kunci), {("K713", None)}),
    "baris_ditambah": (lambda: isian(baris_baru), {("K702", "C15")}),
    "baris_disalin": (lambda: isian(salin_baris), {("K704", "M19")}),
    "baris_dihapus": (lambda: isian(hapus_baris), {("K703", None)}),
    "target_diubah": (lambda: isikan(terisi(), {("s1", "Target TW II"): 9}), {("K701", "I11")}),
    "satuan_diubah": (lambda: isikan(terisi(), {("s1", "Satuan"): "Laporan"}), {("K701", "F11")}),
    "indikator_diubah": (lambda: isikan(terisi(), {("s4", "Indikator Kinerja"): "Lain"}), {("K701", "E14")}),
    "target_baris_induk_diubah": (lambda: isikan(terisi(), {("SS1", "Target"): 0.5}), {("K701", "G8")}),
    "isi_dihapus": (lambda: isikan(terisi(), {("s4", "Realisasi TW II"): None}), {("K708", "M14")}),
    "triwulan_lalu_diubah": (lambda: isikan(terisi(), {("s1", "Realisasi TW I"): 2}), {("K709", "L11")}),
    "triwulan_nanti_diisi": (lambda: isikan(terisi(), {("s1", "Realisasi TW III"): 4}), {("K710", "N11")}),
    "baris_bidang_lain_diisi": (lambda: isikan(terisi(), {("SS1", "Realisasi TW I"): 0.5}), {("K710", "L8")}),
    "baris_rata_rata_diisi": (lambda: isikan(terisi(), {("K1", "Realisasi TW I"): 4}), {("K710", "L10")}),
    "sel_hitung_ditimpa": (lambda: isikan(terisi(), {("s1", "Capaian s.d. TW"): 1}), {("K710", "R11")}),
    "angka_bersatuan_sebagai_teks": (
        lambda: isikan(terisi(), {("s1", "Realisasi TW II"): "2 Dokumen"}),
        {("K711", "M11")},
    ),
    "persen_sebagai_teks": (
        lambda: isikan(terisi(), {("s2", "Realisasi TW II"): "91,5%"}),
        {("K711", "M12")},
    ),
    "persen_tanpa_tanda_sebagai_teks": (
        lambda: isikan(terisi(), {("s2", "Realisasi TW II"): "91"}),
        {("K712", "M12")},
    ),
    "kata_di_sel_angka": (lambda: isikan(terisi(), {("s1", "Realisasi TW II"): "belum"}), {("K712", "M11")}),
    "kolom_realisasi_dihapus": (lambda: isian(hapus_kolom("Realisasi TW I")), {("K714", None)}),
    "lembar_rasio_dihapus": (lambda: buku(tanpa_lembar("Pembilang Penyebut")), {("K714", None)}),
    "kolom_sendiri": (lambda: isian(kolom_sendiri), {("K715", "BC12")}),
    "tulisan_di_bawah_tabel": (lambda: isian(catatan_di_bawah), {("K715", "B30")}),
    "lembar_sendiri": (lambda: buku(lembar_sendiri), {("K715", "B2")}),
    "lembar_tersembunyi": (lambda: buku(lembar_rahasia), {("K806", None)}),
    "spasi_di_sel_angka": (lambda: isian(spasi), set()),
    "galat_di_sel_isian": (lambda: isian(galat), {("K807", "M11")}),
    "rumus_berhasil": (
        lambda: tambalkan(terisi(), {("s1", "Realisasi TW II"): kiriman.rumus("1+1", Decimal(2))}),
        {("K801", "M11")},
    ),
    "rumus_tanpa_hasil": (lambda: isikan(terisi(), {("s1", "Realisasi TW II"): "=1+1"}), {("K802", "M11")}),
    "rumus_di_catatan": (
        lambda: tambalkan(terisi(), {("s1", "Faktor Penghambat"): kiriman.rumus('"a"&"b"', "ab")}),
        {("K801", "AC11")},
    ),
    "teks_sama_dengan": (
        lambda: tambalkan(terisi(), {("s1", "Tindak Lanjut"): "=cmd|' /c calc'!A0"}),
        {("K803", "AD11")},
    ),
    "teks_at_di_sel_angka": (
        lambda: tambalkan(terisi(), {("s1", "Realisasi TW II"): "@SUM(1)"}),
        {("K712", "M11"), ("K803", "M11")},
    ),
    "tautan_dde": (
        lambda: bagian(terisi(), {"xl/externalLinks/externalLink1.xml": TAUTAN}),
        {("K804", None)},
    ),
    "makro": (lambda: bagian(terisi(), {"xl/vbaProject.bin": b"\xd0\xcf"}), {("K805", None)}),
}


def rusak_zip() -> bytes:
    return terisi()[:-400]


def entitas() -> bytes:
    nama = "xl/workbook.xml"
    with zipfile.ZipFile(io.BytesIO(terisi())) as z:
        xml = z.read(nama)
    doctype = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return bagian(terisi(), {nama: re.sub(rb"(<workbook)", doctype + rb"\1", xml, count=1)})


def bom() -> bytes:
    return bagian(terisi(), {"xl/media/nol.bin": bytes(60_000_000)})


def buku_lain() -> bytes:
    wb = Workbook()
    wb.worksheets[0]["A1"] = "Daftar hadir"
    keluar = io.BytesIO()
    wb.save(keluar)
    return keluar.getvalue()


def tahun_lain() -> bytes:
    plan = contoh.rencana()
    return kiriman.file_dari(replace(plan, instansi=replace(plan.instansi, tahun=2023)))


def kantor_lain() -> bytes:
    plan = contoh.rencana()
    return kiriman.file_dari(replace(plan, instansi=replace(plan.instansi, nama="Dinas Lain")))


def bidang_lain() -> bytes:
    plan = contoh.rencana()
    ganti = tuple(replace(b, penanggung_jawab="Bidang Lain") for b in plan.baris)
    return kiriman.file_dari(
        replace(plan, baris=ganti, bidang=(replace(plan.bidang[0], nama="Bidang Lain"),))
    )


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
DITOLAK: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "tahun_lain": (tahun_lain, "K705", "Tahun file ini 2023, sedangkan buku induk 2024"),
    "triwulan_lain": (
        lambda: kiriman.file_dari(contoh.rencana(tw=1)),
        "K705",
        "TW file ini 1, sedangkan buku induk 2",
    ),
    "kantor_lain": (kantor_lain, "K705", "Instansi file ini Dinas Lain, sedangkan buku induk Badan Contoh"),
    "bidang_lain": (bidang_lain, "K705", "Bidang file ini Bidang Lain"),
    "buku_induk": (kiriman.induk, "K718", "ini buku induk"),
    "buku_lain": (buku_lain, "K718", "tidak ada lembar Isian"),
    "kolom_id_dihapus": (lambda: isian(hapus_kolom("ID")), "K718", "kolom ID"),
    "bersandi": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "K808", "dikunci kata sandi"),
    "bersandi_sungguhan": (kiriman.BERSANDI.read_bytes, "K808", "dikunci kata sandi"),
    "xls_lama": (lambda: OLE, "K808", "format Excel lain"),
    "html_bernama_xlsx": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", "K808", "halaman web"),
    "csv_bernama_xlsx": (lambda: b"No;Uraian\n1;a\n", "K808", "teks biasa"),
    "terpotong": (rusak_zip, "K808", "rusak atau terpotong"),
    "kosong": (lambda: b"", "K808", "kosong (0 byte)"),
    "entitas_xml": (entitas, "K808", "rusak"),
    "bom_zip": (bom, "K808", "tidak wajar"),
}


def jalan(tmp_path: Path, **isi: bytes) -> tuple[LaporanGabung, Path]:
    """Merge these returns (name → bytes) into the small master."""
    induk = tmp_path / "Renaksi.xlsm"
    induk.write_bytes(kiriman.induk())
    berkas = [tmp_path / f"{nama}.xlsx" for nama in isi]
    for p, satu in zip(berkas, isi.values(), strict=True):
        p.write_bytes(satu)
    hasil = tmp_path / "Hasil.xlsm"
    laporan = gabung_berkas(induk, berkas, hasil)
    assert induk.read_bytes() == kiriman.induk()
    assert [p.read_bytes() for p in berkas] == list(isi.values())
    return laporan, hasil


def kode(laporan: LaporanGabung) -> Temuan:
    return {(t.kode, t.sel) for t in laporan.temuan}


def realisasi(hasil: Path, id_: str, tw: int = 2) -> object:
    plan = muat(hasil).rencana
    return next(b.realisasi_tw[tw - 1] for b in plan.baris if b.id == id_)


@pytest.mark.parametrize("nama", RUSAK)
def test_a_damaged_return_is_told_by_code_and_cell_and_its_good_cells_arrive(
    tmp_path: Path, nama: str
) -> None:
    buat, harap = RUSAK[nama]
    laporan, hasil = jalan(tmp_path, **{nama: buat()})
    assert kode(laporan) == harap
    assert realisasi(hasil, "s7") == 1
    assert not laporan.bentrok


def jumlah_rusak() -> int:
    """How many returns here are really damaged: what is told by no code does not count."""
    return sum(bool(harap) for _, harap in RUSAK.values()) + len(DITOLAK)


def test_there_are_at_least_forty_of_them() -> None:
    assert jumlah_rusak() >= 55


@pytest.mark.parametrize("nama", DITOLAK)
def test_a_file_that_cannot_be_used_is_refused_by_name_and_the_others_go_on(
    tmp_path: Path, nama: str
) -> None:
    buat, kode_, kata = DITOLAK[nama]
    laporan, hasil = jalan(tmp_path, **{nama: buat(), "baik": terisi()})
    (satu,) = laporan.temuan
    assert satu.kode == kode_
    assert realisasi(hasil, "s7") == 1
    with pytest.raises(MasukanError, match=f"Tidak ada file isian.*{re.escape(kata)}"):
        jalan(tmp_path, **{nama: buat()})


@pytest.mark.parametrize(
    ("nama", "id_", "harap"),
    [
        ("lembar_cap_hilang", "s1", 1),
        ("lembar_awal_hilang", "s2", Decimal("0.9")),
        ("baris_disalin", "s1", 1),
        ("angka_bersatuan_sebagai_teks", "s1", 2),
        ("persen_sebagai_teks", "s2", Decimal("0.915")),
        ("persen_tanpa_tanda_sebagai_teks", "s2", "91"),
        ("kata_di_sel_angka", "s1", "belum"),
        ("isi_dihapus", "s4", None),
        ("rumus_berhasil", "s1", 2),
        ("rumus_tanpa_hasil", "s1", 1),
        ("galat_di_sel_isian", "s1", 1),
        ("teks_at_di_sel_angka", "s1", "@SUM(1)"),
        ("baris_dihapus", "s5", 4),
    ],
)
def test_what_a_damage_leaves_in_the_master(tmp_path: Path, nama: str, id_: str, harap: object) -> None:
    _, hasil = jalan(tmp_path, **{nama: RUSAK[nama][0]()})
    assert realisasi(hasil, id_) == harap


def test_a_deleted_realisasi_column_deletes_nothing(tmp_path: Path) -> None:
    _, hasil = jalan(tmp_path, a=RUSAK["kolom_realisasi_dihapus"][0]())
    assert realisasi(hasil, "s1", 1) == 3


BERBAHAYA = [nama for nama, (_, harap) in RUSAK.items() if any(kode_ > "K8" for kode_, _ in harap)]
"""Alone, so that no other value stands against theirs; a value in conflict would not be taken at all."""


@pytest.mark.parametrize("nama", [*((n,) for n in BERBAHAYA), (*RUSAK, *DITOLAK)], ids=lambda nama: nama[-1])
def test_no_return_brings_a_formula_a_link_or_a_macro_into_any_output(
    tmp_path: Path, nama: tuple[str, ...]
) -> None:
    """The result holds the formulas of a merge of a good return and no others; a preview holds none."""
    semua = {n: buat for n, (buat, _) in RUSAK.items()} | {n: buat for n, (buat, _, _) in DITOLAK.items()}
    jalan(tmp_path, **{n: semua[n]() for n in nama}, baik=terisi())
    kiriman.periksa_keluaran(tmp_path / "Hasil.xlsm", kiriman.rumus_di(hasil_baik()))
    induk, lihat = tmp_path / "Renaksi.xlsm", tmp_path / "Pratinjau.xlsx"
    gabung_berkas(induk, [tmp_path / f"{n}.xlsx" for n in (*nama, "baik")], lihat, pratinjau=True)
    kiriman.periksa_keluaran(lihat)


@cache
def hasil_baik() -> bytes:
    """A merge of a return that is as it should be."""
    with TemporaryDirectory() as folder:
        letak = Path(folder)
        jalan(letak, baik=terisi())
        return (letak / "Hasil.xlsm").read_bytes()


def test_values_pasted_into_a_new_workbook_are_known_by_the_line_below_the_rows(tmp_path: Path) -> None:
    laporan, _ = jalan(tmp_path, a=nilai_di_buku_baru())
    assert {t.fakta["isi"].split(";")[0].split(",")[0] for t in laporan.temuan} == {
        "lembar tersembunyi _cap hilang",
        "perlindungan lembar sudah dibuka",
        "semua rumus di lembar isian sudah menjadi angka",
        "nilai saat dibagikan hilang",
    }


def test_the_cell_named_in_a_test_is_the_one_with_the_damage() -> None:
    ws = openpyxl.load_workbook(io.BytesIO(file()))["Isian"]
    assert letak(ws, "s1", "Realisasi TW II") == (11, 13)
    assert letak(ws, "s1", "Faktor Penghambat") == (11, 29)
