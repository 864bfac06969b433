"""What goes wrong on paper, measured: cut texts, empty pages, charts without data, columns outside, small print.

`ukur(path, kantor)` looks at every visible sheet of a workbook: at the file itself (widths and heights against texts, in
the widths of Carlito, which are Calibri's, plus 10 %) and at the PDF that LibreOffice makes of it. Each finding is a line.
"""

from __future__ import annotations

import io
import math
import re
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
from openpyxl.cell import Cell, MergedCell
from openpyxl.utils import column_index_from_string, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from renaksi_xl.core.ukuran_huruf import lebar_teks
from tests.excel.kantor import Kantor
from tests.excel.paket import Paket

LONGGAR = 1.1
"""How much wider a text may turn out on another PC."""
TERKECIL = 7.0
"""Points of print that can be read."""
_TINGGI_BARIS = 1.22
"""Height of a line of Calibri, in font sizes."""
_TERPENDEK = 20.0
"""Points of a row below which it may be as high as it likes: one line."""
_PINGGIR = 3.75
"""Points Excel keeps free left and right of a text together."""
_PERBESARAN = 3.0
"""pdftohtml counts in thirds of a point."""
_TEPI_ATAS, _TEPI_BAWAH = 34.0, 44.0
"""Points of the page in which header and footer stand."""


def ukur(path: Path, kantor: Kantor) -> list[str]:
    """Everything that is wrong with the printed workbook, a line each; an empty list is a good workbook."""
    pdf = path.with_suffix(".pdf")
    with kantor.buka(path) as terbuka:
        terbuka.pdf(pdf)
    buku = buka_tampak(path)
    return [*di_file(buku), *bagan_kosong(path, buku), *di_pdf(buku, pdf)]


def buka_tampak(path: Path) -> Any:
    """The workbook with its values; hidden sheets are empty, because reading `_hitung` takes longer than all else."""
    paket = Paket(path)
    sembunyi = {x.bagian.lstrip("/") for x in paket.lembar if x.keadaan != "visible"}
    keluar = io.BytesIO()
    with zipfile.ZipFile(path) as asal, zipfile.ZipFile(keluar, "w") as tujuan:
        for nama in asal.namelist():
            isi = asal.read(nama)
            if nama in sembunyi:
                isi = re.sub(rb"<sheetData>.*</sheetData>", b"<sheetData/>", isi, flags=re.DOTALL)
            tujuan.writestr(nama, isi)
    return openpyxl.load_workbook(keluar, data_only=True)


def di_file(buku: Any) -> list[str]:
    """Texts that are cut, and columns wider than the page."""
    salah: list[str] = []
    for ws in _tampak(buku):
        ukuran = _Ukuran(ws)
        salah += ukuran.terpotong()
        salah += ukuran.terlalu_lebar()
    return salah


def longgar(path: Path, lembar: Sequence[str]) -> list[tuple[float, float]]:
    """Height and need, in points, of the rows of several lines on these sheets."""
    buku = buka_tampak(path)
    return [(tinggi, perlu) for nama in lembar for _, tinggi, perlu in _Ukuran(buku[nama]).baris_longgar()]


def _tampak(buku: Any) -> list[Worksheet]:
    return [ws for ws in buku.worksheets if ws.sheet_state == "visible"]


class _Ukuran:
    """One sheet with the sizes of its columns, rows and merged areas, in points."""

    def __init__(self, ws: Worksheet) -> None:
        self.ws = ws
        self.gabung = {(r.min_row, r.min_col): (r.max_row, r.max_col) for r in ws.merged_cells.ranges}
        self.lebar = {k: 0.0 if hilang else lebar for k, lebar, hilang in _kolom(ws)}
        self.wilayah = _wilayah_cetak(ws)

    def lebar_kolom(self, awal: int, akhir: int) -> float:
        """Width of columns, both ends included."""
        return sum(self.lebar.get(k, _titik(8.43)) for k in range(awal, akhir + 1))

    def tinggi_baris(self, awal: int, akhir: int) -> float | None:
        """Height of rows, None when Excel works it out itself (one row without a height of its own)."""
        tinggi = [self.ws.row_dimensions[b].height for b in range(awal, akhir + 1)]
        if tinggi == [None]:
            return None
        return sum(15.0 if t is None else t for t in tinggi)

    def terpotong(self) -> Iterator[str]:
        """Texts that do not fit their cell."""
        b1, k1, b2, k2 = self.wilayah
        for baris in self.ws.iter_rows(min_row=b1, min_col=k1, max_row=b2, max_col=k2):
            for sel in baris:
                if isinstance(sel.value, str) and sel.value.strip() and self.lebar.get(sel.column, 1) > 0:
                    kurang = self._kurang(sel)
                    if kurang:
                        yield f"{self.ws.title}!{sel.coordinate}: {kurang}: {sel.value[:50]!r}"

    def _kurang(self, sel: Cell) -> str:
        """What a text lacks, "" when it is seen whole."""
        b2, k2 = self.gabung.get((sel.row, sel.column), (sel.row, sel.column))
        ukuran, tebal = float(sel.font.sz or 11), bool(sel.font.b)
        lebar = self.lebar_kolom(sel.column, k2) - _PINGGIR - 9.0 * (sel.alignment.indent or 0)
        if sel.alignment.shrink_to_fit:
            return ""
        if not sel.alignment.wrap_text:
            return self._tak_melipat(sel, k2, lebar, ukuran, tebal=tebal)
        tinggi = self.tinggi_baris(sel.row, b2)
        perlu = baris_terlipat(str(sel.value), lebar, ukuran, tebal=tebal) * ukuran * _TINGGI_BARIS
        if tinggi is None or perlu <= tinggi + 1:
            return ""
        return f"needs {perlu:.0f} points, has {tinggi:.0f}"

    def _tak_melipat(self, sel: Cell, k2: int, lebar: float, ukuran: float, *, tebal: bool) -> str:
        """A text on one line may run over blank cells to its right (left-aligned), not over filled ones."""
        perlu = lebar_teks(str(sel.value), tebal=tebal, ukuran=ukuran) * LONGGAR
        while (
            perlu > lebar and k2 < self.wilayah[3] and sel.alignment.horizontal in {None, "general", "left"}
        ):
            if (sel.row, sel.column) in self.gabung or self.ws.cell(sel.row, k2 + 1).value not in {None, ""}:
                break
            k2 += 1
            lebar += self.lebar_kolom(k2, k2)
        return "" if perlu <= lebar else f"needs {perlu:.0f} points on one line, has {lebar:.0f}"

    def baris_longgar(self) -> Iterator[tuple[int, float, float]]:
        """Row, its height and what its texts need, of the rows that are as high as their texts: of several lines."""
        b1, k1, b2, k2 = self.wilayah
        tergabung = {b for r in self.ws.merged_cells.ranges for b in range(r.min_row, r.max_row + 1)}
        for b in sorted(set(range(b1, b2 + 1)) - tergabung):
            perlu = max(map(self._perlu, next(self.ws.iter_rows(b, b, k1, k2))))
            tinggi = self.ws.row_dimensions[b].height
            if tinggi is not None and perlu > _TERPENDEK:
                yield b, tinggi, perlu

    def _perlu(self, sel: Cell | MergedCell) -> float:
        """The bare height of a wrapped text."""
        if not isinstance(sel.value, str) or not sel.alignment.wrap_text:
            return 0.0
        ukuran = float(sel.font.sz or 11)
        lebar = self.lebar_kolom(sel.column, sel.column) - _PINGGIR - 9.0 * (sel.alignment.indent or 0)
        banyak = baris_terlipat(sel.value, lebar, ukuran, tebal=bool(sel.font.b))
        return banyak * ukuran * _TINGGI_BARIS

    def terlalu_lebar(self) -> Iterator[str]:
        """Columns that a page at a fixed scale does not take; "fit to width" always takes all."""
        halaman = self.ws.page_setup
        if self.ws.sheet_properties.pageSetUpPr and self.ws.sheet_properties.pageSetUpPr.fitToPage:
            return
        lebar = max(self._lebar_halaman()) * (halaman.scale or 100) / 100
        muat = _UKURAN_KERTAS[int(halaman.paperSize or 9)][halaman.orientation == "landscape"]
        muat -= 72 * (self.ws.page_margins.left + self.ws.page_margins.right)
        if lebar > muat:
            yield f"{self.ws.title}: {lebar:.0f} points wide on paper, the page has {muat:.0f}"

    def _lebar_halaman(self) -> Iterator[float]:
        """Points of the columns on each of the pages side by side, those repeated on every page included."""
        k1, k2 = self.wilayah[1], self.wilayah[3]
        awal = [k1, *(int(satu.id) + 1 for satu in self.ws.col_breaks.brk)]
        ulang = self.ws.print_title_cols if len(awal) > 1 else None
        kolom = [column_index_from_string(x) for x in (ulang or "").replace("$", "").split(":") if x]
        judul = self.lebar_kolom(*kolom) if kolom else 0.0
        for n, (dari, sampai) in enumerate(zip(awal, [*(k - 1 for k in awal[1:]), k2], strict=True)):
            yield self.lebar_kolom(dari, sampai) + (judul if n else 0.0)


def baris_terlipat(teks: str, lebar: float, ukuran: float, *, tebal: bool) -> int:
    r"""Lines of a text as a program breaks it: at spaces and behind hyphens and slashes never, in long words.

    >>> baris_terlipat("satu dua", 100, 10, tebal=False), baris_terlipat("satu\ndua", 100, 10, tebal=False)
    (1, 2)
    """
    banyak = 0
    for alinea in teks.split("\n"):
        banyak, kini = banyak + 1, 0.0
        for kata in re.split(r"(?<= )", alinea):
            panjang = lebar_teks(kata.rstrip(" "), tebal=tebal, ukuran=ukuran) * LONGGAR
            penuh = lebar_teks(kata, tebal=tebal, ukuran=ukuran) * LONGGAR
            if kini and kini + panjang > lebar:
                banyak, kini = banyak + 1, 0.0
            if panjang > lebar > 0:
                tambah = int(panjang // lebar)
                banyak, panjang = banyak + tambah, panjang - tambah * lebar
                penuh = panjang
            kini += penuh
    return banyak


def _titik(lebar: float) -> float:
    """A column width in points, as Excel shows it at 100 %: the stored width has the padding in it."""
    return round(lebar * 7) * 0.75


def _kolom(ws: Worksheet) -> Iterator[tuple[int, float, bool]]:
    for satu in ws.column_dimensions.values():
        for k in range(satu.min or 1, (satu.max or 1) + 1):
            yield k, _titik(satu.width), bool(satu.hidden)


def _wilayah_cetak(ws: Worksheet) -> tuple[int, int, int, int]:
    """First row and column, last row and column that are printed."""
    # A sheet's name may hold a comma; what stands behind the last "!" does not.
    teks = str(ws.print_area or "").rpartition("!")[2].split(",")[0]
    if not teks:
        return 1, 1, ws.max_row, ws.max_column
    k1, b1, k2, b2 = range_boundaries(teks.replace("$", ""))
    return int(b1 or 1), int(k1 or 1), int(b2 or 1), int(k2 or 1)


_UKURAN_KERTAS = {8: (841.9, 1190.5), 9: (595.3, 841.9), 14: (612.0, 936.0)}
"""Short and long side in points, by Excel's paper code."""


def bagan_kosong(path: Path, buku: Any) -> Iterator[str]:
    """Charts without a single number to draw."""
    paket = Paket(path)
    for bagian in sorted(paket.xml):
        if re.fullmatch(r"/?xl/charts/chart\d+\.xml", bagian):
            nilai = [f.text or "" for v in paket.xml[bagian].iter("{*}val") for f in v.iter("{*}f")]
            if not any(_berangka(buku, rujukan) for rujukan in nilai):
                yield f"{bagian}: a chart without a number: {', '.join(nilai)}"


def _berangka(buku: Any, rujukan: str) -> bool:
    lembar, _, daerah = rujukan.rpartition("!")
    if not lembar:
        return False
    isi = buku[lembar.strip("'").replace("''", "'")][daerah.replace("$", "")]
    baris = isi if isinstance(isi, tuple) else ((isi,),)
    return any(
        isinstance(s.value, int | float)
        for satu in baris
        for s in (satu if isinstance(satu, tuple) else (satu,))
    )


# --- the PDF -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Halaman:
    """One page: its sheet, the print in its body as (size in points, text)."""

    nomor: int
    lembar: str
    isi: list[tuple[float, str]]


def baca_pdf(pdf: Path, lembar: Sequence[str]) -> list[Halaman]:
    """The pages; each names its sheet in the footer."""
    jalan = subprocess.run(
        ["pdftohtml", "-xml", "-zoom", str(_PERBESARAN), "-i", "-stdout", str(pdf)],
        check=True,
        capture_output=True,
    )
    akar = ET.fromstring(re.sub(rb"<(/?)[abi](?: [^>]*)?>", b"", jalan.stdout))
    ukuran = {f.get("id"): float(f.get("size", "0")) / _PERBESARAN for f in akar.iter("fontspec")}
    semua: list[Halaman] = []
    for satu in akar.iter("page"):
        tinggi = float(satu.get("height", "0")) / _PERBESARAN
        isi: list[tuple[float, str]] = []
        nama = ""
        for teks in satu.iter("text"):
            atas, kata = float(teks.get("top", "0")) / _PERBESARAN, (teks.text or "").strip()
            if atas < _TEPI_ATAS - 10 or atas > tinggi - _TEPI_BAWAH:
                nama = nama or next((n for n in lembar if kata.endswith(f" – {n}")), "")
            elif kata:
                isi.append((ukuran[teks.get("font")], kata))
        semua.append(Halaman(int(satu.get("number", "0")), nama, isi))
    return semua


def di_pdf(buku: Any, pdf: Path) -> Iterator[str]:
    """Empty pages, small print, numbers that do not fit, page breaks in other places than set."""
    tampak = _tampak(buku)
    halaman = baca_pdf(pdf, sorted((ws.title for ws in tampak), key=len, reverse=True))
    for satu in halaman:
        if not satu.isi:
            yield f"{satu.lembar}: page {satu.nomor} is empty"
        kecil = [(u, t) for u, t in satu.isi if u < TERKECIL and any(h.isalnum() for h in t) and len(t) > 1]
        if kecil:
            yield f"{satu.lembar}: page {satu.nomor}: print of {min(kecil)[0]:.1f} points: {min(kecil)[1][:40]!r}"
        if pagar := [t for _, t in satu.isi if "###" in t]:
            yield f"{satu.lembar}: page {satu.nomor}: {len(pagar)} numbers do not fit their cells"
    for ws in tampak:
        ada = sum(h.lembar == ws.title for h in halaman)
        if not ada:
            yield f"{ws.title}: no page"
        elif not _pas_halaman(ws) and ada != (rencana := halaman_rencana(ws)):
            yield f"{ws.title}: {ada} pages, {rencana} were planned"


def halaman_rencana(ws: Worksheet) -> int:
    """Pages of a sheet with set breaks; rows between two breaks that are too high for one take more."""
    skala = (ws.page_setup.scale or 100) / 100
    kertas = _UKURAN_KERTAS[int(ws.page_setup.paperSize or 9)]
    tepi = 72 * (ws.page_margins.top + ws.page_margins.bottom)
    muat = (kertas[ws.page_setup.orientation != "landscape"] - tepi) / skala
    b1, _, b2, _ = _wilayah_cetak(ws)
    awal = [b1, *(int(satu.id) + 1 for satu in ws.row_breaks.brk)]
    judul = (ws.print_title_rows or "").replace("$", "").split(":")
    ulang = _tinggi(ws, int(judul[0]), int(judul[1])) if len(judul) > 1 else 0.0
    banyak = 0
    for n, (dari, sampai) in enumerate(zip(awal, [*(b - 1 for b in awal[1:]), b2], strict=True)):
        banyak += max(1, math.ceil(_tinggi(ws, dari, sampai) / (muat - (ulang if n else 0))))
    return banyak * (1 + len(ws.col_breaks.brk))


def _tinggi(ws: Worksheet, awal: int, akhir: int) -> float:
    return sum(ws.row_dimensions[b].height or 15.0 for b in range(awal, akhir + 1))


def _pas_halaman(ws: Worksheet) -> bool:
    return bool(ws.sheet_properties.pageSetUpPr and ws.sheet_properties.pageSetUpPr.fitToPage)


def ringkas(salah: Sequence[str]) -> dict[str, int]:
    """How many findings each sheet has, for a message."""
    banyak: dict[str, int] = {}
    for satu in salah:
        nama = re.split(r"[!:]", satu)[0]
        banyak[nama] = banyak.get(nama, 0) + 1
    return banyak
