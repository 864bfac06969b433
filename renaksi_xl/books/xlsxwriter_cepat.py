"""XlsxWriter with a shorter way through the cells: import this module only where a workbook is written.

Our formulas are final (no braces, no functions newer than Excel 2010), so the thirty regular expressions that
XlsxWriter runs over each are skipped; numbers are written with every digit of their shortest form.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from html import escape
from typing import Any, TextIO, cast

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import CellFormulaTuple, CellNumberTuple, Worksheet

from renaksi_xl.books.sel_xml import angka_xml, lolos
from renaksi_xl.sheets.alamat import huruf

PILIHAN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


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

    def taruh_rumus(
        self, baris: int, kolom: int, rumus: str, nilai: float | str, gaya: Format | None
    ) -> None:
        """Put a formula with its value into a cell, as it is."""
        self._check_dimensions(baris, kolom)
        self.table[baris][kolom] = CellFormulaTuple(rumus, gaya, nilai)

    def taruh_angka(self, baris: int, kolom: int, nilai: float, gaya: Format | None) -> None:
        """Put a number into a cell."""
        self._check_dimensions(baris, kolom)
        self.table[baris][kolom] = CellNumberTuple(nilai, gaya)

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

    def _write_cell(self, row: int, col: int, cell: Any) -> None:  # noqa: ANN401 -- one of XlsxWriter's cell tuples
        kepala = f'<c r="{huruf(col)}{row + 1}"'
        if cell.format:
            kepala += f' s="{cell.format._get_xf_index()}"'  # noqa: SLF001 -- as XlsxWriter's own _write_cell does
        jenis = cell.__class__.__name__
        if jenis == "Formula":
            self.fh.write(kepala + _isi_rumus(cell.formula, cell.value))
        elif jenis == "Number":
            self.fh.write(f"{kepala}><v>{angka_xml(cell.number)}</v></c>")
        elif jenis == "String":
            self.fh.write(f'{kepala} t="s"><v>{cell.string}</v></c>')
        elif jenis == "Blank":
            self.fh.write(kepala + "/>")
        else:
            super()._write_cell(row, col, cell)


def tambah_lembar(wb: Workbook, nama: str) -> LembarCepat:
    """Add a sheet of ours to a workbook."""
    return cast("LembarCepat", wb.add_worksheet(nama, worksheet_class=LembarCepat))


def _isi_rumus(rumus: str, nilai: float | str) -> str:
    rumus = escape(rumus, quote=False)
    if isinstance(nilai, str):
        return f' t="str"><f>{rumus}</f><v>{lolos(nilai)}</v></c>'
    return f"><f>{rumus}</f><v>{angka_xml(nilai)}</v></c>"
