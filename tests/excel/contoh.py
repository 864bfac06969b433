"""A small workbook with everything the tools look at, and the way to break it.

Three sheets people see, one very hidden; a table with a calculated column, another over which the first is averaged,
a validation, a conditional format, a comment, merged titles, names, print titles; as .xlsm also VBA and a button.
"""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter

BARIS = (
    ("a1", "Umum", 4, 2),
    ("a2", "Umum", 5, 5),
    ("a3", "Perencanaan", 10, 4),
    ("a4", "Perencanaan", 8, 6),
    ("a5", "Aset", 0, 3),
)
KOLOM = ("ID", "Bidang", "Target", "Realisasi", "Capaian")
BIDANG = ("Umum", "Perencanaan", "Aset")
CAPAIAN = (
    'IF(tblData[[#This Row],[Target]]=0,"",tblData[[#This Row],[Realisasi]]/tblData[[#This Row],[Target]])'
)
RATA = 'IFERROR(AVERAGEIFS(tblData[Capaian],tblData[Bidang],A{n}),"")'
# Buttons get a sheet without a table: pyOpenVBA writes controls behind tableParts, where Excel does not want them.
KODE = {"Data": "wsData", "Rekap": "wsRekap", "_hitung": "wsHitung", "Beranda": "wsBeranda"}
AWAL = 5  # first data row of tblData
MODUL = 'Attribute VB_Name = "Tombol"\r\nSub TombolHitung()\r\n    Beep\r\nEnd Sub\r\n'


def capaian(baris: tuple[str, str, int, int]) -> float | str:
    """The figure the calculated column must show."""
    return baris[3] / baris[2] if baris[2] else ""


def rata(bidang: str) -> float | str:
    """The mean the Rekap must show."""
    nilai = [c for b in BARIS if b[1] == bidang and isinstance(c := capaian(b), float)]
    return sum(nilai) / len(nilai) if nilai else ""


def tulis(path: Path, *, vba: Path | None = None) -> Path:
    """Write the workbook with correct cached values."""
    buku = xlsxwriter.Workbook(path)
    buku.set_properties({"created": datetime(2023, 1, 2, tzinfo=UTC)})
    lembar = {nama: buku.add_worksheet(nama) for nama in KODE}
    if vba:
        buku.add_vba_project(str(vba))
        buku.set_vba_name("ThisWorkbook")
        for nama, kode in KODE.items():
            lembar[nama].set_vba_name(kode)
    _data(buku, lembar["Data"])
    _rekap(lembar["Rekap"])
    hitung = lembar["_hitung"]
    for i, baris in enumerate(BARIS):
        hitung.write_formula(i, 0, "=INDEX(tblData[Realisasi],ROW())", None, baris[3])
        hitung.write_formula(
            i, 1, f"=A{i + 1}+N(B{i})" if i else "=A1", None, sum(b[3] for b in BARIS[: i + 1])
        )
    hitung.very_hidden()
    lembar["Beranda"].write("A1", "Petunjuk")
    buku.define_name("ambang", "=Rekap!$D$1")
    buku.close()
    return path


def _data(buku: xlsxwriter.Workbook, lembar: xlsxwriter.worksheet.Worksheet) -> None:
    akhir = AWAL + len(BARIS) - 1
    persen = buku.add_format({"num_format": "0.00%"})
    lembar.merge_range("A1:E1", "RENCANA AKSI", buku.add_format({"bold": True}))
    lembar.merge_range("A2:E2", "Tahun 2023", persen)
    kolom = [{"header": nama} | ({"formula": f"={CAPAIAN}"} if nama == "Capaian" else {}) for nama in KOLOM]
    lembar.add_table(AWAL - 2, 0, akhir - 1, 4, {"name": "tblData", "columns": kolom, "data": BARIS})
    for i, baris in enumerate(BARIS):
        lembar.write_formula(AWAL - 1 + i, 4, f"={CAPAIAN}", persen, capaian(baris))
    lembar.data_validation(AWAL - 1, 1, akhir - 1, 1, {"validate": "list", "source": list(BIDANG)})
    merah = buku.add_format({"font_color": "#C00000"})
    lembar.conditional_format(
        f"E{AWAL}:E{akhir}", {"type": "formula", "criteria": f"=$E{AWAL}<0.5", "format": merah}
    )
    lembar.write_comment("D4", "Isi setiap triwulan")
    lembar.freeze_panes(AWAL - 1, 1)
    lembar.repeat_rows(0, AWAL - 2)
    lembar.print_area(0, 0, akhir - 1, 4)


def _rekap(lembar: xlsxwriter.worksheet.Worksheet) -> None:
    lembar.write("D1", 0.5)
    kolom = [{"header": "Nama"}, {"header": "Rata-rata"}]
    lembar.add_table(2, 0, 2 + len(BIDANG), 1, {"name": "tblRekap", "columns": kolom})
    for i, bidang in enumerate(BIDANG):
        lembar.write(3 + i, 0, bidang)
        lembar.write_formula(3 + i, 1, "=" + RATA.format(n=4 + i), None, rata(bidang))
    tuntas = float(sum(isinstance(r := rata(b), float) and r >= 0.5 for b in BIDANG))
    lembar.write_formula("D2", '=COUNTIFS(tblRekap[Rata-rata],">="&ambang)', None, tuntas)


def tulis_xlsm(path: Path, lembar_tombol: str = "Beranda") -> Path:
    """The same workbook with a VBA project and a button that calls it."""
    from pyopenvba import ExcelFile
    from pyopenvba.apps.excel import ExcelApplication

    with tempfile.TemporaryDirectory() as folder:
        polos = tulis(Path(folder) / "polos.xlsx")
        umum = ubah(
            polos, Path(folder) / "umum.xlsm", ganti("[Content_Types].xml", re.escape(JENIS_XLSX), JENIS_XLSM)
        )
        _beri_kode(umum)
        with ExcelFile(umum) as berkas:
            berkas.add_vba_project().add_module("Tombol", MODUL)
            berkas.save()
        vba = Path(folder) / "vbaProject.bin"
        with zipfile.ZipFile(umum) as arsip:
            vba.write_bytes(arsip.read("xl/vbaProject.bin"))
        tulis(path, vba=vba)
        aplikasi = ExcelApplication.open(path, with_vba=False)
        aplikasi.sheet(lembar_tombol).add_button(
            name="btnHitung", left=200, top=80, width=90, height=24, text="Hitung", macro="TombolHitung"
        )
        aplikasi.save(path)
    return path


def _beri_kode(path: Path) -> None:
    """Code names by hand: XlsxWriter writes them only together with a project, which is made from this file."""
    kode = {"xl/workbook.xml": "ThisWorkbook"}
    kode |= {f"xl/worksheets/sheet{i}.xml": nama for i, nama in enumerate(KODE.values(), 1)}
    bagian = baca(path)
    for nama, isi in kode.items():
        if nama == "xl/workbook.xml":
            bagian[nama] = bagian[nama].replace(b"<workbookPr", f'<workbookPr codeName="{isi}"'.encode(), 1)
        else:
            bagian[nama] = re.sub(
                rb"(<sheetPr>.*?</sheetPr>|<sheetPr[^>]*/>)?<dimension",
                f'<sheetPr codeName="{isi}"/><dimension'.encode(),
                bagian[nama],
                count=1,
            )
    path.write_bytes(bungkus(bagian))


JENIS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
JENIS_XLSM = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"

Bagian = dict[str, bytes]
Perusak = Callable[[Bagian], None]


def baca(path: Path) -> Bagian:
    """All parts of a package."""
    with zipfile.ZipFile(path) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def bungkus(bagian: Bagian) -> bytes:
    """Parts as a package."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama, isi)
    return wadah.getvalue()


def ubah(asal: Path, tujuan: Path, *perusak: Perusak) -> Path:
    """A copy of a package with some parts changed."""
    bagian = baca(asal)
    for satu in perusak:
        satu(bagian)
    tujuan.write_bytes(bungkus(bagian))
    return tujuan


def ganti(nama: str, pola: str, baru: str) -> Perusak:
    """Replace the first match of a pattern in a part; a pattern that matches nothing is an error of the test."""

    def kerjakan(bagian: Bagian) -> None:
        hasil, kali = re.subn(pola.encode(), baru.encode(), bagian[nama], count=1, flags=re.DOTALL)
        if not kali:
            raise AssertionError(f"{pola!r} is not in {nama}: {bagian[nama][:2000]!r}")
        bagian[nama] = hasil

    return kerjakan


def hapus(nama: str) -> Perusak:
    """Leave a part out."""

    def kerjakan(bagian: Bagian) -> None:
        del bagian[nama]

    return kerjakan


def potong(nama: str, panjang: int) -> Perusak:
    """Cut a part short."""

    def kerjakan(bagian: Bagian) -> None:
        bagian[nama] = bagian[nama][:panjang]

    return kerjakan


def sisip(nama: str, isi: str) -> Perusak:
    """Add a part."""

    def kerjakan(bagian: Bagian) -> None:
        bagian[nama] = isi.encode()

    return kerjakan
