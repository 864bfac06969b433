"""Builds workbook/Renaksi.xlsm, the template every master workbook begins as, from texts in this folder.

    python -m workbook.build          rewrite the template
    python -m workbook.build --cek    say whether it is up to date; exit 1 when it is not

The VBA project is made from vba/*.cls and *.bas and the stock module of the installed xlwings; the sheets come from
the product's own renderer, the buttons from sheets/tombol.py, the ribbon from customUI14.xml. The same sources give
the same bytes, on every machine and day.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import xlsxwriter
from pyopenvba import ExcelFile
from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.cfb import CFB

from renaksi_xl.books.kontrol import Kontrol, ambil_kontrol, pasang_kontrol
from renaksi_xl.books.tulis import tulis_xlsm
from renaksi_xl.core.hitung import hitung
from renaksi_xl.sheets import beranda
from renaksi_xl.sheets.buku import RENCANA_KOSONG, susun_buku
from renaksi_xl.sheets.kontrak import Buku, Lembar
from renaksi_xl.sheets.tombol import TOMBOL

FOLDER = Path(__file__).resolve().parent
TEMPLAT = FOLDER / "Renaksi.xlsm"
VBA = FOLDER / "vba"
PITA = FOLDER / "customUI14.xml"
BUKU_KERJA = "ThisWorkbook"

# [MS-OVBA] 2.3.4.1: a writer leaves no performance cache and says version 0xFFFF. Excel then compiles from the
# source text; with a version it knows it would trust the (empty) cache instead.
TANPA_CACHE = bytes.fromhex("cc61ffff000100")
# pyOpenVBA's preprocessor stops at a comment behind a directive and then drops the whole module without a word;
# the meaning is the same without.
_DIREKTIF = re.compile(r"(?m)^([ \t]*#(?:Const|If|ElseIf|Else|End If)\b[^'\r\n]*?)[ \t]*'[^\r\n]*")
_TULISAN = re.compile(rb"(<div style='text-align:center'>)([^<]*)</div>")
_TIPE_XLSX = b"spreadsheetml.sheet.main+xml"
_TIPE_XLSM = b"ms-excel.sheet.macroEnabled.main+xml"
_AWAL_XLSX = b"application/vnd.openxmlformats-officedocument."
_AWAL_XLSM = b"application/vnd."


def _buku_rangka(buku: Buku) -> bytes:
    """An .xlsm without a VBA project whose sheets carry the code names: pyOpenVBA makes a module for each."""
    keluar = io.BytesIO()
    wb = xlsxwriter.Workbook(keluar, {"in_memory": True})
    wb.set_vba_name(BUKU_KERJA)
    for lembar in buku.lembar:
        if lembar.kode is not None:
            wb.add_worksheet(lembar.nama).set_vba_name(lembar.kode)
    wb.close()
    return _jadi_xlsm(keluar.getvalue())


def _jadi_xlsm(isi: bytes) -> bytes:
    """Change the content type of the workbook part; pyOpenVBA adds projects to macro-enabled books only."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as dari, zipfile.ZipFile(keluar, "w") as ke:
        for info in dari.infolist():
            bagian = dari.read(info)
            if info.filename == "[Content_Types].xml":
                bagian = bagian.replace(_AWAL_XLSX + _TIPE_XLSX, _AWAL_XLSM + _TIPE_XLSM)
            ke.writestr(info, bagian)
    return keluar.getvalue()


def _teks_vba(sumber: Path) -> str:
    """A source as the VBA editor stores it: code page 1252, lines end with CR LF."""
    return sumber.read_bytes().decode("cp1252").replace("\r\n", "\n").replace("\n", "\r\n")


def modul_xlwings() -> str:
    """The stock standalone module of the installed xlwings, which brings RunPython."""
    import xlwings

    return _DIREKTIF.sub(r"\1", _teks_vba(Path(xlwings.__file__).with_name("xlwings.bas")))


def modul_udf() -> str:
    """The module of the worksheet functions; made in a Python of its own, see bungkus_udf.py."""
    hasil = subprocess.run(
        [sys.executable, "-m", "workbook.bungkus_udf"], check=True, capture_output=True, cwd=FOLDER.parent
    )
    return hasil.stdout.decode("utf-8").replace("\r\n", "\n").replace("\n", "\r\n")


def proyek_vba(buku: Buku) -> bytes:
    """vbaProject.bin: a document module per code name, filled from vba/*.cls; modules from vba/*.bas and xlwings."""
    with tempfile.TemporaryDirectory() as folder:
        rangka = Path(folder) / "rangka.xlsm"
        rangka.write_bytes(_buku_rangka(buku))
        with ExcelFile(rangka) as berkas:
            proyek = berkas.add_vba_project()
            for sumber in sorted(VBA.glob("*.cls")):
                proyek.get_module(sumber.stem).body = _teks_vba(sumber)
            for sumber in sorted(VBA.glob("*.bas")):
                proyek.add_module(sumber.stem, _teks_vba(sumber))
            proyek.add_module("xlwings", modul_xlwings())
            proyek.add_module("xlwings_udfs", modul_udf())
            berkas.save()
        with zipfile.ZipFile(rangka) as paket:
            isi = paket.read("xl/vbaProject.bin")
    cfb = CFB.from_bytes(isi)
    cfb.write_stream_in_storage("VBA", "_VBA_PROJECT", TANPA_CACHE)
    return bytes(cfb.to_bytes())


PER_BARIS = 6
"""Buttons beside each other, each over two of Beranda's twelve columns; twelve have room."""
TINGGI, CELAH = 34.0, 6.0
_TINGGI_BAKU = 15.0


def _lebar_titik(lebar: float) -> float:
    """A column width in characters as points, at Calibri 11 and 96 dpi: 7 pixels a character and 5 beside."""
    return int(lebar * 7 + 5) * 0.75


def _letak(lembar: Lembar) -> list[tuple[float, float, float]]:
    """Left, top and width of each button, in points, inside the area that Beranda keeps free."""
    baris, kiri, _, kanan = beranda.AREA_TOMBOL
    lebar = {k: _lebar_titik(x) for k, x in lembar.lebar.items()}
    awal = sum(lebar[k] for k in range(kiri))
    penuh = sum(lebar[k] for k in range(kiri, kanan + 1))
    atas = sum(lembar.tinggi.get(b, _TINGGI_BAKU) for b in range(baris)) + 4
    # Every button begins where a column does: an anchor that ends beside a boundary is drawn narrower.
    satu = penuh / PER_BARIS - CELAH
    return [
        (awal + (n % PER_BARIS) * (satu + CELAH), atas + (n // PER_BARIS) * (TINGGI + CELAH), satu)
        for n in range(len(TOMBOL))
    ]


def _rangka_tombol(lembar: Lembar) -> bytes:
    """A workbook of one empty sheet with the columns and rows of Beranda, which places the buttons' anchors."""
    keluar = io.BytesIO()
    wb = xlsxwriter.Workbook(keluar, {"in_memory": True})
    ws = wb.add_worksheet(lembar.nama)
    for kolom, lebar in lembar.lebar.items():
        ws.set_column(kolom, kolom, lebar)
    for baris, tinggi in lembar.tinggi.items():
        ws.set_row(baris, tinggi)
    wb.close()
    return _jadi_xlsm(keluar.getvalue())


def kontrol(buku: Buku) -> Kontrol:
    """The buttons of sheets/tombol.py as pyOpenVBA makes form controls, with the ribbon."""
    lembar = next(x for x in buku.lembar if x.nama == beranda.NAMA_LEMBAR)
    with tempfile.TemporaryDirectory() as folder:
        rangka = Path(folder) / "tombol.xlsm"
        rangka.write_bytes(_rangka_tombol(lembar))
        app = ExcelApplication.open(rangka, with_vba=False)
        for tombol, (kiri, atas, lebar) in zip(TOMBOL, _letak(lembar), strict=True):
            app.sheet(lembar.nama).add_button(
                name=tombol.nama,
                left=kiri,
                top=atas,
                width=lebar,
                height=TINGGI,
                text=tombol.label,
                macro=tombol.panggilan,
            )
        app.save(rangka)
        mentah = ambil_kontrol(rangka.read_bytes(), lembar.nama, TEMPLAT.name)
    rapi = tuple(replace(b, isi=_rapikan(b.jenis, b.isi)) for b in mentah.bagian)
    return Kontrol(mentah.ekor, rapi, PITA.read_bytes())


def _rapikan(jenis: str, isi: bytes) -> bytes:
    """Write controls as Excel does: no empty links, and a font in the caption (LibreOffice shows none without)."""
    if jenis == "ctrlProp":
        return isi.replace(b' fmlaLink=""', b"").replace(b' fmlaRange=""', b"")
    if jenis == "vmlDrawing":
        return _TULISAN.sub(rb'\1<font face="Calibri" size="220" color="#000000">\2</font></div>', isi)
    return isi


def bangun() -> bytes:
    """The template: an empty master around the VBA project, with buttons and ribbon."""
    buku = susun_buku(RENCANA_KOSONG, hitung(RENCANA_KOSONG))
    return pasang_kontrol(tulis_xlsm(buku, proyek_vba(buku)), beranda.NAMA_LEMBAR, kontrol(buku))


def bagian(isi: bytes) -> dict[str, bytes]:
    """The parts of a package: what two builds are compared by, since zip bytes follow the zlib of the machine."""
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        return {nama: paket.read(nama) for nama in paket.namelist()}


def main(argumen: list[str]) -> int:
    """Rewrite the template, or with --cek only compare; 1 when it was out of date."""
    baru = bangun()
    lama = TEMPLAT.read_bytes() if TEMPLAT.exists() else None
    if lama is not None and bagian(lama) == bagian(baru):
        print(f"{TEMPLAT.name} is up to date")
        return 0
    if "--cek" in argumen:
        print(f"{TEMPLAT.name} is out of date: run make buku")
        return 1
    TEMPLAT.write_bytes(baru)
    print(f"{TEMPLAT.name} written, {len(baru)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
