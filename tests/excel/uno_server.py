"""A headless LibreOffice behind one JSON request per line on stdin and one JSON answer per line on stdout.

Run by the system's Python, the only one that has LibreOffice's bridge; `kantor.py` is the client. Values travel as
number, text, null (blank cell) or {"galat": "#DIV/0!"}. A refused request answers {"gagal": text} and changes nothing.
Sheets are read and written in whole blocks: one UNO call costs milliseconds, whatever its size.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

# An object beyond the bridge, or a value of JSON: LibreOffice ships no type information.
Objek = Any

uno: Any = importlib.import_module("uno")
importlib.import_module("unohelper")  # installs the import hook that makes com.sun.star exceptions known

PINTU_MAKRO = {False: 0, True: 4}  # MacroExecMode NEVER_EXECUTE, ALWAYS_EXECUTE_NO_WARN
RUMUS = 16  # CellFlags.FORMULA
GALAT = 4  # FormulaResult.ERROR
PENYARING_SIMPAN = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".xlsm": "Calc MS Excel 2007 VBA XML",
    ".ods": "calc8",
    ".xls": "MS Excel 97",
    ".csv": "Text - txt - csv (StarCalc)",
    ".html": "HTML (StarCalc)",
}
BATAS_MULAI = 60.0

Perintah = Callable[..., Objek]


class PermintaanError(Exception):
    """A request that cannot be carried out, in words for the developer."""


def properti(**isi: Objek) -> tuple[Any, ...]:
    """PropertyValues of LibreOffice from keyword arguments; a uno.Any keeps its declared type."""
    hasil = []
    for nama, nilai in isi.items():
        butir = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        butir.Name = nama
        if isinstance(nilai, uno.Any):
            uno.invoke(butir, "__setattr__", ("Value", nilai))
        else:
            butir.Value = nilai
        hasil.append(butir)
    return tuple(hasil)


def mulai_soffice(profil: Path, pipa: str) -> tuple[subprocess.Popen[bytes], Any]:
    """Start soffice with its own profile and wait for its desktop."""
    proses = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={profil.as_uri()}",
            f"--accept=pipe,name={pipa};urp;",
            "--headless",
            "--invisible",
            "--norestore",
            "--nologo",
            "--nodefault",
            "--nofirststartwizard",
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={nama: isi for nama, isi in os.environ.items() if nama not in {"PYTHONPATH", "PYTHONHOME"}},
    )
    konteks = uno.getComponentContext()
    pencari = konteks.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", konteks)
    belum_siap = uno.getClass("com.sun.star.connection.NoConnectException")
    batas = time.monotonic() + BATAS_MULAI
    while time.monotonic() < batas and proses.poll() is None:
        try:
            jauh = pencari.resolve(f"uno:pipe,name={pipa};urp;StarOffice.ComponentContext")
        except belum_siap:
            time.sleep(0.05)
            continue
        return proses, jauh.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", jauh)
    raise PermintaanError(f"soffice did not answer (exit code {proses.poll()})")


def nomor_kolom(huruf: str) -> int:
    """'A' -> 0, 'AA' -> 26."""
    nomor = 0
    for satu in huruf.upper():
        nomor = nomor * 26 + ord(satu) - 64
    return nomor - 1


def batas_terpakai(lembar: Objek) -> tuple[int, int]:
    """Last used column and row of a sheet, 0-based."""
    kursor = lembar.createCursor()
    kursor.gotoEndOfUsedArea(False)
    alamat = kursor.RangeAddress
    return alamat.EndColumn, alamat.EndRow


def alamat_sel(lembar: Objek, kolom: int, baris: int) -> Objek:
    """The CellAddress of one cell, as moveRange and copyRange want it."""
    return lembar.getCellByPosition(kolom, baris).CellAddress


class Buku:
    """One open document and everything a person can do to its sheets."""

    def __init__(self, dokumen: Objek) -> None:
        self.dokumen = dokumen

    def ambil(self, nama: str) -> Objek:
        """The sheet with this name."""
        lembar = self.dokumen.Sheets
        if not lembar.hasByName(nama):
            raise PermintaanError(f"no sheet {nama!r}; there are {list(lembar.ElementNames)}")
        return lembar.getByName(nama)

    def ambil_terbuka(self, nama: str) -> Objek:
        """The sheet, refused while protected: LibreOffice would ignore the edit without a word."""
        lembar = self.ambil(nama)
        if lembar.isProtected():
            raise PermintaanError(f"sheet {nama!r} is protected")
        return lembar

    # --- reading ---------------------------------------------------------------------------------

    def lembar(self) -> list[str]:
        """Sheet names in order."""
        return list(self.dokumen.Sheets.ElementNames)

    def lembar_tampak(self) -> list[str]:
        """Names of the sheets a person sees."""
        return [nama for nama in self.lembar() if self.ambil(nama).IsVisible]

    def hitung_ulang(self) -> None:
        """Recalculate every formula, whether it seems to need it or not."""
        self.dokumen.calculateAll()

    def baca(self, lembar: str) -> list[list[Any]]:
        """Values of the used area from A1; a blank is null, a formula's empty text is ''."""
        asal = self.ambil(lembar)
        kolom, baris = batas_terpakai(asal)
        daerah = asal.getCellRangeByPosition(0, 0, kolom, baris)
        nilai = [list(satu) for satu in daerah.getDataArray()]
        rumus = daerah.getFormulaArray()
        for r, satu in enumerate(nilai):
            for c, isi in enumerate(satu):
                if isi is None or (isi == "" and not rumus[r][c]):
                    satu[c] = None
        self._tandai_galat(asal, nilai)
        return nilai

    @staticmethod
    def _tandai_galat(asal: Objek, nilai: list[list[Any]]) -> None:
        """Put the error texts where getDataArray has only a hole."""
        for alamat in asal.queryFormulaCells(GALAT).RangeAddresses:
            for r in range(alamat.StartRow, alamat.EndRow + 1):
                for c in range(alamat.StartColumn, alamat.EndColumn + 1):
                    nilai[r][c] = {"galat": asal.getCellByPosition(c, r).String}

    def rumus(self, lembar: str) -> list[list[str]]:
        """Formula texts of the used area from A1, '' where a cell has none (constants that begin with = included)."""
        asal = self.ambil(lembar)
        kolom, baris = batas_terpakai(asal)
        semua = asal.getCellRangeByPosition(0, 0, kolom, baris).getFormulaArray()
        hasil = [[""] * (kolom + 1) for _ in range(baris + 1)]
        for alamat in asal.queryContentCells(RUMUS).RangeAddresses:
            mulai, akhir = alamat.StartColumn, alamat.EndColumn + 1
            for r in range(alamat.StartRow, alamat.EndRow + 1):
                hasil[r][mulai:akhir] = semua[r][mulai:akhir]
        return hasil

    def teks(self, lembar: str, sel: str) -> str:
        """What a person sees in one cell, number format applied."""
        return str(self.ambil(lembar).getCellRangeByName(sel).String)

    def baris_tersembunyi(self, lembar: str) -> list[int]:
        """Numbers of the used rows that a filter or a person hides, 1-based."""
        asal = self.ambil(lembar)
        _, akhir = batas_terpakai(asal)
        tampak: set[int] = set()
        for alamat in asal.queryVisibleCells().RangeAddresses:
            tampak.update(range(alamat.StartRow, min(alamat.EndRow, akhir) + 1))
        return [r + 1 for r in range(akhir + 1) if r not in tampak]

    # --- writing cells ---------------------------------------------------------------------------

    @staticmethod
    def _pastikan_terbuka(lembar: Objek, daerah: Objek, sebutan: str) -> None:
        """Refuse what Excel refuses: a locked cell of a protected sheet (LibreOffice keeps silent)."""
        if not lembar.isProtected():
            return
        perlindungan = daerah.CellProtection
        if perlindungan is None or perlindungan.IsLocked:
            raise PermintaanError(f"{sebutan} is locked")

    def tulis(self, lembar: str, isi: dict[str, Any]) -> None:
        """Numbers as numbers, texts as texts (also '5' and '=A1'), null clears."""
        asal = self.ambil(lembar)
        for sel in isi:
            self._pastikan_terbuka(asal, asal.getCellRangeByName(sel), f"{lembar}!{sel}")
        for sel, nilai in isi.items():
            asal.getCellRangeByName(sel).setDataArray((("" if nilai is None else nilai,),))

    def ketik(self, lembar: str, isi: dict[str, str]) -> None:
        """As typed at the keyboard in the document's language: '0,95', '95%', '17/8/2026', '=A1+1'."""
        asal = self.ambil(lembar)
        for sel in isi:
            self._pastikan_terbuka(asal, asal.getCellRangeByName(sel), f"{lembar}!{sel}")
        for sel, teks in isi.items():
            asal.getCellRangeByName(sel).getCellByPosition(0, 0).FormulaLocal = teks

    def tulis_rumus(self, lembar: str, isi: dict[str, str]) -> None:
        """Formulas in LibreOffice's own notation: English names, `;` between arguments, `$Sheet.A1`."""
        asal = self.ambil_terbuka(lembar)
        for sel, rumus in isi.items():
            asal.getCellRangeByName(sel).getCellByPosition(0, 0).Formula = rumus

    def tulis_blok(self, lembar: str, kiri_atas: str, blok: list[list[Any]]) -> None:
        """One rectangular block of values in a single call."""
        asal = self.ambil(lembar)
        awal = asal.getCellRangeByName(kiri_atas).RangeAddress
        kolom, baris = awal.StartColumn + len(blok[0]) - 1, awal.StartRow + len(blok) - 1
        daerah = asal.getCellRangeByPosition(awal.StartColumn, awal.StartRow, kolom, baris)
        self._pastikan_terbuka(asal, daerah, f"{lembar}!{kiri_atas} (block)")
        daerah.setDataArray(tuple(tuple("" if v is None else v for v in satu) for satu in blok))

    def buka_proteksi(self, lembar: str) -> None:
        """Take the protection off; our sheets carry no password."""
        self.ambil(lembar).unprotect("")
        if self.ambil(lembar).isProtected():
            raise PermintaanError(f"sheet {lembar!r} has a password")

    # --- rows and columns ------------------------------------------------------------------------

    def sisip_baris(self, lembar: str, baris: int, n: int) -> None:
        """Insert n empty rows above row `baris`."""
        self.ambil_terbuka(lembar).Rows.insertByIndex(baris - 1, n)

    def hapus_baris(self, lembar: str, baris: int, n: int) -> None:
        """Delete n rows from row `baris` on."""
        self.ambil_terbuka(lembar).Rows.removeByIndex(baris - 1, n)

    def salin_baris(self, lembar: str, dari: int, ke: int) -> None:
        """Copy a whole row over another one."""
        asal = self.ambil_terbuka(lembar)
        asal.copyRange(alamat_sel(asal, 0, ke - 1), asal.Rows.getByIndex(dari - 1).RangeAddress)

    def sisip_kolom(self, lembar: str, kolom: str, n: int) -> None:
        """Insert n empty columns left of `kolom`."""
        self.ambil_terbuka(lembar).Columns.insertByIndex(nomor_kolom(kolom), n)

    def hapus_kolom(self, lembar: str, kolom: str, n: int) -> None:
        """Delete n columns from `kolom` on."""
        self.ambil_terbuka(lembar).Columns.removeByIndex(nomor_kolom(kolom), n)

    def pindah_kolom(self, lembar: str, dari: str, ke: str) -> None:
        """Cut a column and insert it left of column `ke`, as Excel's "Insert Cut Cells" does."""
        asal = self.ambil_terbuka(lembar)
        sumber, tujuan = nomor_kolom(dari), nomor_kolom(ke)
        asal.Columns.insertByIndex(tujuan, 1)
        sumber += sumber >= tujuan
        asal.moveRange(alamat_sel(asal, tujuan, 0), asal.Columns.getByIndex(sumber).RangeAddress)
        asal.Columns.removeByIndex(sumber, 1)

    def sembunyikan_baris(self, lembar: str, baris: int, n: int) -> None:
        """Hide n rows from row `baris` on."""
        for nomor in range(baris - 1, baris - 1 + n):
            self.ambil_terbuka(lembar).Rows.getByIndex(nomor).IsVisible = False

    def sembunyikan_kolom(self, lembar: str, kolom: str, n: int) -> None:
        """Hide n columns from `kolom` on."""
        awal = nomor_kolom(kolom)
        for nomor in range(awal, awal + n):
            self.ambil_terbuka(lembar).Columns.getByIndex(nomor).IsVisible = False

    def urutkan(self, lembar: str, daerah: str, kolom: str, naik: bool) -> None:  # noqa: FBT001 - JSON carries it
        """Sort the rows of a range (given without its header) by one column."""
        target = self.ambil_terbuka(lembar).getCellRangeByName(daerah)
        medan = uno.createUnoStruct("com.sun.star.table.TableSortField")
        medan.Field = nomor_kolom(kolom) - target.RangeAddress.StartColumn
        medan.IsAscending = naik
        uraian = []
        for butir in target.createSortDescriptor():
            if butir.Name == "SortFields":
                butir.Value = uno.Any("[]com.sun.star.table.TableSortField", (medan,))
            elif butir.Name == "ContainsHeader":
                butir.Value = False
            uraian.append(butir)
        target.sort(tuple(uraian))

    def saring(self, lembar: str, daerah: str, kolom: str, nilai: Objek) -> None:
        """Hide the rows of a range (header included) whose cell in `kolom` differs from `nilai`; null shows all."""
        target = self.ambil(lembar).getCellRangeByName(daerah)
        uraian = target.createFilterDescriptor(True)
        uraian.ContainsHeader = True
        if nilai is not None:
            medan = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
            medan.Field = nomor_kolom(kolom) - target.RangeAddress.StartColumn
            medan.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
            medan.IsNumeric = not isinstance(nilai, str)
            if medan.IsNumeric:
                medan.NumericValue = nilai
            else:
                medan.StringValue = nilai
            uraian.FilterFields = (medan,)
        target.filter(uraian)

    def ganti_nama_lembar(self, lembar: str, baru: str) -> None:
        """Rename a sheet."""
        self.ambil(lembar).Name = baru

    # --- leaving ---------------------------------------------------------------------------------

    def simpan(self, path: str, sandi: str | None = None) -> None:
        """Save a copy in the format of the suffix, with a password to open (the filters of Excel 2007 pass it over)."""
        akhiran = Path(path).suffix.lower()
        if akhiran not in PENYARING_SIMPAN:
            raise PermintaanError(f"cannot save as {akhiran!r}")
        kunci = {} if sandi is None else {"Password": sandi}
        self.dokumen.storeToURL(Path(path).as_uri(), properti(FilterName=PENYARING_SIMPAN[akhiran], **kunci))

    def simpan_lagi(self) -> None:
        """Save over the opened copy, as a person presses Ctrl+S: format and password stay as they are."""
        self.dokumen.store()

    def pdf(self, path: str, lembar: list[str] | None) -> None:
        """Print the visible sheets, or just the named ones (hidden ones too), to a PDF."""
        semua = [self.ambil(nama) for nama in self.lembar()]
        dipilih = self.lembar_tampak() if lembar is None else [self.ambil(nama).Name for nama in lembar]
        # Hiding is not enough: LibreOffice prints a hidden sheet that has a print area.
        semula = [(satu, satu.IsVisible, satu.getPrintAreas()) for satu in semua]
        for satu in sorted(semua, key=lambda satu: satu.Name not in dipilih):
            satu.IsVisible = satu.Name in dipilih
            if not satu.IsVisible and satu.getPrintAreas():
                satu.setPrintAreas(())
        # Notes would print as icons that Excel does not print.
        data = uno.Any("[]com.sun.star.beans.PropertyValue", properti(ExportNotes=False))
        try:
            self.dokumen.storeToURL(
                Path(path).as_uri(), properti(FilterName="calc_pdf_Export", FilterData=data)
            )
        finally:
            for satu, tampak, daerah in sorted(semula, key=lambda lama: not lama[1]):
                satu.IsVisible = tampak
                if daerah:
                    satu.setPrintAreas(daerah)

    def tutup(self) -> None:
        """Close without saving."""
        self.dokumen.close(True)


class Pelayan:
    """Dispatches requests to the open documents."""

    def __init__(self, desktop: Objek) -> None:
        self.desktop = desktop
        self.terbuka: dict[int, Buku] = {}
        self.nomor = 0

    def buka(self, path: str, makro: bool, sandi: str | None) -> int:  # noqa: FBT001 - JSON carries it
        """Open a file and give the number its requests use."""
        kunci = {} if sandi is None else {"Password": sandi}
        dokumen = self.desktop.loadComponentFromURL(
            Path(path).as_uri(),
            "_blank",
            0,
            properti(Hidden=True, MacroExecutionMode=uno.Any("short", PINTU_MAKRO[makro]), **kunci),
        )
        if dokumen is None or not dokumen.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
            raise PermintaanError(f"LibreOffice does not open {Path(path).name} as a workbook")
        self.nomor += 1
        self.terbuka[self.nomor] = Buku(dokumen)
        return self.nomor

    def jawab(self, permintaan: dict[str, Any]) -> Objek:
        """Carry out one request: {"perintah": name, "buku": number, "isi": {...}}."""
        perintah, isi = permintaan["perintah"], permintaan.get("isi", {})
        if perintah == "buka":
            return self.buka(**isi)
        if not re.fullmatch(r"[a-z][a-z_]*", perintah):
            raise PermintaanError(f"unknown request {perintah!r}")
        buku = self.terbuka[permintaan["buku"]]
        metode: Perintah = getattr(buku, perintah)
        hasil = metode(**isi)
        if perintah == "tutup":
            del self.terbuka[permintaan["buku"]]
        return hasil


def layani(pelayan: Pelayan) -> None:
    """Answer until stdin ends."""
    for baris in sys.stdin:
        jawaban: dict[str, Any]
        try:
            jawaban = {"hasil": pelayan.jawab(json.loads(baris))}
        except Exception as galat:  # noqa: BLE001 - the client decides; a UNO exception has no common base
            jawaban = {"gagal": f"{type(galat).__name__}: {galat}"}
        sys.stdout.write(json.dumps(jawaban) + "\n")
        sys.stdout.flush()


def main() -> None:
    """Start soffice, say so, serve, and end it."""
    proses, desktop = mulai_soffice(Path(sys.argv[1]), sys.argv[2])
    sys.stdout.write(json.dumps({"hasil": "siap"}) + "\n")
    sys.stdout.flush()
    try:
        layani(Pelayan(desktop))
    finally:
        try:
            desktop.terminate()
            proses.wait(20)
        except Exception:  # noqa: BLE001 - the bridge breaks while soffice ends, which is what was asked
            proses.terminate()


if __name__ == "__main__":
    main()
