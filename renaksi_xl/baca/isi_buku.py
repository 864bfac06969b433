"""A workbook as a plain value, as `books` hands it over: grids, tables, names. Rows and columns count from 0."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from renaksi_xl.sheets.rujukan import Wilayah

NilaiSel: TypeAlias = str | float | int | bool | None
"""A cell: number, text, boolean; None or "" is blank. Dates and error values ("#REF!") come as text."""
Petak: TypeAlias = list[list[NilaiSel]]
"""A sheet from A1 on; rows may be of unequal length."""
_TANPA: Mapping[str, str] = MappingProxyType({})


class TabelBuku(NamedTuple):
    """A ListObject as the file has it; `wilayah` is header to last row, totals row included."""

    nama: str
    lembar: str
    wilayah: Wilayah
    berkepala: bool = True
    baris_total: int = 0

    def baris_data(self) -> range:
        """The rows of data, between header and totals row."""
        b1, _, b2, _ = self.wilayah
        return range(b1 + self.berkepala, b2 + 1 - self.baris_total)


class IsiBuku(NamedTuple):
    """What was read of a workbook. `petak` holds only the sheets that were asked for, `semua_lembar` names all."""

    petak: Mapping[str, Petak]
    semua_lembar: tuple[str, ...] = ()
    tabel: tuple[TabelBuku, ...] = ()
    nama: Mapping[str, str] = _TANPA
    """Defined names of the whole workbook: name → reference without "=" ."""
    tersembunyi: Mapping[str, str] = _TANPA
    """Sheet → "hidden" or "veryHidden"."""
    properti: Mapping[str, str] = _TANPA
    """Custom document properties: name → text."""


def sel(petak: Petak, baris: int, kolom: int) -> NilaiSel:
    """A cell, None for a blank one and outside the grid."""
    if not (0 <= baris < len(petak) and 0 <= kolom < len(petak[baris])):
        return None
    isi = petak[baris][kolom]
    return None if isi == "" else isi
