"""Charts told as values, like the cells of `kontrak`; `books.bagan` draws them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class JenisBagan(StrEnum):
    """How a chart draws its series."""

    BATANG = "bar"
    """Horizontal bars: long names, the first one on top."""
    KOLOM = "column"
    TUMPUK = "bar/percent_stacked"
    """One bar in parts."""


class Deret(NamedTuple):
    """A series of a chart: its values and their labels are ranges of the chart's own sheet.

    `garis` draws it as a line over the columns (a target line). `label` is the number format of the values written
    beside the bars; "" writes none.
    """

    nama: str
    kategori: tuple[int, int, int, int]
    nilai: tuple[int, int, int, int]
    warna: str
    garis: bool = False
    label: str = ""
    warna_titik: tuple[str, ...] = ()
    """A colour for each value; "" takes `warna`."""


class Bagan(NamedTuple):
    """A native chart over the cells of `wilayah`; `alt` is what a screen reader says instead of the picture."""

    nama: str
    jenis: JenisBagan
    deret: tuple[Deret, ...]
    wilayah: tuple[int, int, int, int]
    judul: str
    alt: str
    format_sumbu: str = "0%"
    maksimum: float | None = None
    """Upper end of the axis of values; None lets Excel choose."""
    satuan_sumbu: float | None = None
    """Distance between two marks on the axis of values."""
    sumbu_nilai: bool = True
    """Show the axis of values; not where every bar has its label."""
    legenda: bool = True
