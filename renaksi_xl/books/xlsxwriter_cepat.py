"""XlsxWriter with a shorter way through the cells: import this module only where a workbook is written.

Our formulas are final (no braces, no functions newer than Excel 2010), so the thirty regular expressions that
XlsxWriter runs over each are skipped; numbers are written with every digit of their shortest form. Cells come in and
go out a row at a time: a master has a hundred thousand of them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, TextIO, TypeAlias, cast

import xlsxwriter.workbook
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import (
    CellBlankTuple,
    CellFormulaTuple,
    CellNumberTuple,
    CellStringTuple,
    Worksheet,
)

from renaksi_xl.books.sel_xml import PANJANG_TEKS, angka_xml, lolos, lolos_rumus, terlalu_panjang
from renaksi_xl.books.taksir import gaya_baris
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan.buku import teks_terlalu_panjang
from renaksi_xl.sheets.alamat import huruf
from renaksi_xl.sheets.kontrak import Blok, Gaya, Rumus, Tautan
from renaksi_xl.sheets.rumus.teks import tautan

PILIHAN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
SelCepat: TypeAlias = Any
"""One of XlsxWriter's tuples for a cell, which are not typed: `CellFormulaTuple` and the three others we write."""
_BESAR, _RINGAN = 4_000_000, 5
_BARIS_SERENTANG = 16
"""Rows that are told one span of columns, as Excel does."""


class _ZipRingan(zipfile.ZipFile):
    """A zip that packs the part of many megabytes, `_hitung`, with less effort: a tenth larger, in half the time."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *pilihan: Any) -> None:  # noqa: ANN401 -- as ZipFile takes them
        if pilihan or len(data) < _BESAR:
            super().writestr(zinfo_or_arcname, data, *pilihan)
        else:
            super().writestr(zinfo_or_arcname, data, compresslevel=_RINGAN)


xlsxwriter.workbook.ZipFile = _ZipRingan  # type: ignore[attr-defined]  # XlsxWriter takes no level; every workbook here is ours


def buka(keluar: io.BytesIO) -> Workbook:
    """A workbook that is written to memory only."""
    return Workbook(keluar, PILIHAN)


class LembarCepat(Worksheet):
    """A worksheet whose formulas are taken as they are; its cells are of the four kinds we write."""

    fh: TextIO  # type: ignore[assignment]  # XlsxWriter declares None and assigns a file
    tinggi_otomatis: Mapping[int, float] = {}
    """Row heights in points that Excel may change when someone types."""

    def set_vba_name(self, name: str | None = None) -> None:
        """Keep a sheet without code name without one: XlsxWriter would invent one that no module has."""
        if name is not None:
            super().set_vba_name(name)

    def taruh_blok(self, blok: Blok, rupa: Mapping[Gaya, Format | None]) -> None:
        """Put a block of cells onto the sheet. Raises MasukanError for a text that no cell can hold."""
        for i, (baris, gaya) in enumerate(zip(blok.isi, gaya_baris(blok), strict=False), start=blok.baris):
            sel: dict[int, SelCepat] = {}
            for j, (isi, satu) in enumerate(zip(baris, gaya, strict=False), start=blok.kolom):
                if isinstance(isi, Rumus):  # first, and here: whole sheets consist of them
                    nilai = isi.nilai if isinstance(isi.nilai, str) else float(isi.nilai)
                    sel[j] = CellFormulaTuple(isi.teks, rupa[satu], nilai)
                elif isi is not None:
                    sel[j] = self._sel(isi, rupa[satu])
                elif satu is not Gaya.BIASA:  # nothing without a look is no cell
                    sel[j] = CellBlankTuple(rupa[satu])
            if sel:
                self._check_dimensions(i, min(sel))
                self._check_dimensions(i, max(sel))
                self.table[i].update(sel)

    def _sel(self, isi: Decimal | int | str | Tautan, gaya: Format | None) -> SelCepat:
        if isinstance(isi, str):
            if terlalu_panjang(isi):
                raise MasukanError(teks_terlalu_panjang(str(self.name), isi[:40], PANJANG_TEKS))
            return CellStringTuple(cast("Any", self.str_table)._get_shared_string_index(isi), gaya)  # noqa: SLF001 -- as XlsxWriter's own _write_string does
        if isinstance(isi, Tautan):
            loncat = tautan(isi.teks, isi.tujuan)
            return CellFormulaTuple(loncat.teks, gaya, loncat.nilai)
        return CellNumberTuple(float(isi), gaya)

    def gabung_sel(self, baris: int, kolom: int, baris_akhir: int, kolom_akhir: int) -> None:
        """Merge cells that were written already."""
        self.merge.append([baris, kolom, baris_akhir, kolom_akhir])

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002 -- XlsxWriter's own signature
        return formula.removeprefix("=")

    def _write_row(self, row: int, spans: str | None, row_info: Any = None, empty_row: bool = False) -> None:  # noqa: ANN401, FBT001, FBT002 -- XlsxWriter's own signature
        tinggi = self.tinggi_otomatis.get(row)
        if tinggi is None or row_info is not None or empty_row:
            super()._write_row(row, spans, row_info, empty_row)
        else:
            # No customHeight: that would keep Excel from fitting the row again.
            self.fh.write(f'<row r="{row + 1}" spans="{spans}" ht="{angka_xml(tinggi)}">')

    def _calculate_spans(self) -> None:
        """First and last column of each sixteen rows."""
        kolom: dict[int, list[int]] = {}
        kiri, kanan = cast("int", self.dim_colmin), cast("int", self.dim_colmax)
        for wadah in (self.table, self.comments):
            for baris, sel in wadah.items():
                ujung = [k for k in (min(sel), max(sel)) if kiri <= k <= kanan] if sel else []
                kolom.setdefault(baris // _BARIS_SERENTANG, []).extend(ujung)
        self.row_spans = {n: f"{min(k) + 1}:{max(k) + 1}" for n, k in kolom.items() if k}

    def _write_rows(self) -> None:
        self._calculate_spans()
        lajur = [huruf(k) for k in range(cast("int", self.dim_colmax) + 1)]
        gaya = _NomorGaya()
        for baris in range(cast("int", self.dim_rowmin), cast("int", self.dim_rowmax) + 1):
            rentang = self.row_spans.get(baris // _BARIS_SERENTANG)
            sel = self.table.get(baris)
            if sel:
                self._write_row(baris, rentang, self.row_info.get(baris))
                self.fh.write("".join(self._baris_xml(baris, sel, lajur, gaya)))
                self.fh.write("</row>")
            elif baris in self.row_info or baris in self.comments:
                self._write_empty_row(baris, rentang, self.row_info.get(baris))

    def _baris_xml(
        self, baris: int, sel: Mapping[int, SelCepat], lajur: list[str], gaya: _NomorGaya
    ) -> Iterator[str]:
        nomor = baris + 1
        for kolom in sorted(sel):
            satu = sel[kolom]
            jenis = satu.__class__
            kepala = f'<c r="{lajur[kolom]}{nomor}"{gaya[satu.format]}'
            if jenis is CellFormulaTuple:
                nilai, rumus = satu.value, lolos_rumus(satu.formula)
                if isinstance(nilai, str):
                    yield f'{kepala} t="str"><f>{rumus}</f><v>{lolos(nilai)}</v></c>'
                else:
                    yield f"{kepala}><f>{rumus}</f><v>{angka_xml(nilai)}</v></c>"
            elif jenis is CellBlankTuple:
                yield kepala + "/>"
            elif jenis is CellStringTuple:
                yield f'{kepala} t="s"><v>{satu.string}</v></c>'
            else:
                yield f"{kepala}><v>{angka_xml(satu.number)}</v></c>"


class _NomorGaya(dict[Format | None, str]):
    """The attribute that names a cell's look; looks get their numbers in the order in which they are met."""

    def __missing__(self, gaya: Format | None) -> str:
        self[gaya] = "" if gaya is None else f' s="{gaya._get_xf_index()}"'  # type: ignore[no-untyped-call]  # noqa: SLF001 -- no public way
        return self[gaya]


def tambah_lembar(wb: Workbook, nama: str) -> LembarCepat:
    """Add a sheet of ours to a workbook."""
    return cast("LembarCepat", wb.add_worksheet(nama, worksheet_class=LembarCepat))
