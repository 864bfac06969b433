"""Builds workbook/Renaksi.xlsm, the template every master workbook begins as, from texts in this folder.

    python -m workbook.build          rewrite the template
    python -m workbook.build --cek    say whether it is up to date; exit 1 when it is not

The VBA project is made from vba/*.cls; the sheets come from the product's own renderer. The same sources give the
same bytes, on every machine and day.
"""

from __future__ import annotations

import io
import sys
import tempfile
import zipfile
from pathlib import Path

import xlsxwriter
from pyopenvba import ExcelFile
from pyopenvba.cfb import CFB

from renaksi_xl.books.tulis import tulis_xlsm
from renaksi_xl.core.hitung import hitung
from renaksi_xl.sheets.buku import RENCANA_KOSONG, susun_buku
from renaksi_xl.sheets.kontrak import Buku

FOLDER = Path(__file__).resolve().parent
TEMPLAT = FOLDER / "Renaksi.xlsm"
VBA = FOLDER / "vba"
BUKU_KERJA = "ThisWorkbook"

# [MS-OVBA] 2.3.4.1: a writer leaves no performance cache and says version 0xFFFF. Excel then compiles from the
# source text; with a version it knows it would trust the (empty) cache instead.
TANPA_CACHE = bytes.fromhex("cc61ffff000100")
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


def proyek_vba(buku: Buku) -> bytes:
    """vbaProject.bin: one document module per code name, with the texts of vba/*.cls in those of the same name."""
    with tempfile.TemporaryDirectory() as folder:
        rangka = Path(folder) / "rangka.xlsm"
        rangka.write_bytes(_buku_rangka(buku))
        with ExcelFile(rangka) as berkas:
            proyek = berkas.add_vba_project()
            for sumber in sorted(VBA.glob("*.cls")):
                proyek.get_module(sumber.stem).body = _teks_vba(sumber)
            berkas.save()
        with zipfile.ZipFile(rangka) as paket:
            isi = paket.read("xl/vbaProject.bin")
    cfb = CFB.from_bytes(isi)
    cfb.write_stream_in_storage("VBA", "_VBA_PROJECT", TANPA_CACHE)
    return bytes(cfb.to_bytes())


def bangun() -> bytes:
    """The template: an empty master around the VBA project."""
    buku = susun_buku(RENCANA_KOSONG, hitung(RENCANA_KOSONG))
    return tulis_xlsm(buku, proyek_vba(buku))


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
