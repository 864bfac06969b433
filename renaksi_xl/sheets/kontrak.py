"""The layout contract: what a sheet is, told as values; `books` writes it, `baca` reads it, `rumus` fills it.

Rows and columns count from 0 here; an Excel row number is one more. Formulas are English, without the leading
"=", and carry the value the engine computed, so that a preview shows numbers without recalculating (DESIGN,
promise 1). They are named tuples: such a class is made in a third of a dataclass's time, whenever a command starts. Not
`Rumus`, of which a workbook holds tens of thousands: with slots they take a third less memory.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from renaksi_xl.sheets.gaya import Gaya as Gaya  # noqa: PLC0414 -- handed on: a part of the contract

if TYPE_CHECKING:
    from renaksi_xl.sheets.grafik import Bagan


@dataclass(frozen=True, slots=True)
class Rumus:
    """A native formula and its value as computed by the engine ("" where the formula shows nothing)."""

    teks: str
    nilai: Decimal | int | str


class Tautan(NamedTuple):
    """A cell that jumps to another cell of the workbook; `tujuan` is "Sheet!A1"."""

    teks: str
    tujuan: str


Sel: TypeAlias = Decimal | int | str | Rumus | Tautan | None


class Kolom(NamedTuple):
    """One column of a table: `label` is the header as on the sheet, `kunci` the plan's field it holds.

    `indeks` is the quarter (0..3) of a `…_tw` field. `hitung` columns are native formulas in every row.
    """

    label: str
    kunci: str
    indeks: int | None = None
    lebar: float = 12
    gaya: Gaya = Gaya.ISIAN_TEKS
    pilihan: tuple[str, ...] = ()
    komentar: str | None = None
    tersembunyi: bool = False
    hitung: bool = False


class Tabel(NamedTuple):
    """A ListObject: its name, its sheet, the row of its header and its columns in order."""

    nama: str
    lembar: str
    baris_kepala: int
    kolom: tuple[Kolom, ...]

    def posisi(self, label: str) -> int:
        """The 0-based position of a column in the layout as we write it."""
        return next(i for i, k in enumerate(self.kolom) if k.label == label)


class Blok(NamedTuple):
    """A rectangle of cells with its top-left corner. `gaya` is one look per column, or per row and column."""

    baris: int
    kolom: int
    isi: list[list[Sel]]
    gaya: list[list[Gaya]] | list[Gaya] | Gaya = Gaya.BIASA


class Tambalan(NamedTuple):
    """A write into an existing sheet: values and formulas only, looks stay."""

    lembar: str
    baris: int
    kolom: int
    isi: list[list[Sel]]


class Validasi(NamedTuple):
    """A data validation over a range (first row, first column, last row, last column)."""

    wilayah: tuple[int, int, int, int]
    jenis: str
    """"list", "decimal", "whole" or "custom"."""
    sumber: str | tuple[str, ...] | None = None
    minimum: float | None = None
    maksimum: float | None = None
    judul: str = ""
    pesan: str = ""
    pesan_galat: str = ""
    keras: bool = True
    """Stop, or only warn."""


class FormatBersyarat(NamedTuple):
    """A look that depends on a formula; `warna` names one of `books.gaya`, or several as "one+other".

    `lain` are further areas. The formula is written for the first cell of `wilayah`, which must then stand above and
    left of them all: programs take either the first area's or the outermost corner for the origin.
    """

    wilayah: tuple[int, int, int, int]
    rumus: str
    warna: str
    lain: tuple[tuple[int, int, int, int], ...] = ()


F4, A3 = 14, 8
"""Paper codes as Excel knows them; F4 is its Folio, 8.5 x 13 inches."""


class Cetak(NamedTuple):
    """Print set-up: paper (F4, A3, or 9 for A4), landscape, rows repeated at the top (first, last)."""

    kertas: int = F4
    mendatar: bool = True
    ulang_baris: tuple[int, int] | None = None
    wilayah: tuple[int, int, int, int] | None = None
    kepala: str = ""
    kaki: str = "&L&F – &A&RHalaman &P dari &N"
    ulang_kolom: tuple[int, int] | None = None
    lebar_halaman: int = 1
    """How many pages wide."""
    tinggi_halaman: int = 0
    """How many pages high; 0 for as many as needed."""
    skala: int = 0
    """Per cent of the size on the screen, instead of a width in pages: Excel ignores `putus_baris` under the latter."""
    putus_baris: tuple[int, ...] = ()
    """Rows before which a page begins."""
    putus_kolom: tuple[int, ...] = ()
    """Columns before which a page begins; only with `skala`."""


class Lembar(NamedTuple):
    """A whole sheet as values, ready to be written."""

    nama: str
    kode: str | None
    """VBA code name; None for sheets that have no document module."""
    blok: Sequence[Blok] = ()
    tabel: Sequence[tuple[Tabel, int]] = ()
    """Tables with their number of data rows (at least 1)."""
    gabung: Sequence[tuple[int, int, int, int]] = ()
    validasi: Sequence[Validasi] = ()
    bersyarat: Sequence[FormatBersyarat] = ()
    komentar: Sequence[tuple[int, int, str]] = ()
    lebar: Mapping[int, float] = MappingProxyType({})
    tersembunyi_kolom: frozenset[int] = frozenset()
    tinggi: Mapping[int, float] = MappingProxyType({})
    beku: tuple[int, int] | None = None
    saring: tuple[int, int, int, int] | None = None
    cetak: Cetak | None = None
    sembunyi: str = ""
    """"" visible, "hidden" or "veryHidden"."""
    lindungi: bool = False
    warna_tab: str | None = None
    garis: bool = True
    """Show gridlines on the screen."""
    skala_layar: int = 100
    """Zoom in per cent."""
    sel_awal: tuple[int, int] | None = None
    """The cell selected when the sheet is first seen."""
    bagan: tuple[Bagan, ...] = ()
    """Charts, drawn in this order."""


class Buku(NamedTuple):
    """A workbook as values: sheets in order and defined names (name → reference without "=")."""

    lembar: list[Lembar]
    nama: Mapping[str, str]
    properti: Mapping[str, str] = MappingProxyType({})
    """Custom document properties: name → text."""
