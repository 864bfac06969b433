"""A drawing on a sheet: rectangles become merged cells, lines become borders of the cells beside them.

Columns of the sheet are the different edges of the rectangles, so a wide drawing needs few of them; every row
is one line of text high.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from renaksi_xl.core.bagan_bentuk import BARIS, PETAK, Garis
from renaksi_xl.sheets.kontrak import Blok, Gaya, Sel

_PIKSEL = 4 / 3
"""Pixels of a point at 96 dpi."""


@dataclass(frozen=True, slots=True)
class Persegi:
    """A rectangle of the grid with one content and one look."""

    x: int
    y: int
    lebar: int
    tinggi: int
    isi: Sel
    gaya: Gaya


@dataclass(slots=True)
class Kanvas:
    """Collects rectangles and lines, and turns them into the parts of a sheet."""

    persegi: list[Persegi] = field(default_factory=list)
    garis: list[Garis] = field(default_factory=list)
    _tepi: list[int] = field(default_factory=list)

    def susun(self) -> None:
        """Fix the columns; to be called when everything has been collected."""
        tepi = {0}
        for p in self.persegi:
            tepi |= {p.x, p.x + p.lebar}
        for g in self.garis:
            tepi |= {g.x1, g.x2}
            if g.x1 == g.x2:
                tepi.add(g.x1 + 1)
        self._tepi = sorted(tepi)

    def kolom(self, x: int) -> int:
        """The sheet's column that begins at x."""
        return bisect_left(self._tepi, x)

    @property
    def lebar(self) -> dict[int, float]:
        """Widths of the columns, as Excel counts them."""
        return {
            i: lebar_kolom(kanan - kiri)
            for i, (kiri, kanan) in enumerate(zip(self._tepi, self._tepi[1:], strict=False))
        }

    @property
    def tinggi(self) -> dict[int, float]:
        """Heights of the rows in points: all alike."""
        return dict.fromkeys(range(self.banyak_baris + 1), BARIS)

    @property
    def banyak_baris(self) -> int:
        """Rows of the drawing."""
        return max((p.y + p.tinggi for p in self.persegi), default=0)

    @property
    def banyak_kolom(self) -> int:
        """Columns of the drawing."""
        return len(self._tepi) - 1

    def wilayah(self, p: Persegi) -> tuple[int, int, int, int]:
        """The cells of a rectangle: first row, first column, last row, last column."""
        return (p.y, self.kolom(p.x), p.y + p.tinggi - 1, self.kolom(p.x + p.lebar) - 1)

    def gabung(self) -> list[tuple[int, int, int, int]]:
        """Areas to merge."""
        semua = map(self.wilayah, self.persegi)
        return [w for w in semua if (w[0], w[1]) != (w[2], w[3])]

    def blok(self) -> list[Blok]:
        """All cells: lines first, rectangles over them."""
        return [*self._blok_garis(), *(b for p in self.persegi for b in self._blok_persegi(p))]

    def _blok_persegi(self, p: Persegi) -> Iterator[Blok]:
        """The cells on the rim of a rectangle: they carry its borders, the first its content and its fill."""
        atas, kiri, bawah, kanan = self.wilayah(p)
        for baris in range(atas, bawah + 1):
            if baris in {atas, bawah}:
                isi: list[Sel] = [None] * (kanan - kiri + 1)
                isi[0] = p.isi if baris == atas else None
                yield Blok(baris, kiri, [isi], p.gaya)
            else:
                yield Blok(baris, kiri, [[None]], p.gaya)
                yield Blok(baris, kanan, [[None]], p.gaya)

    def _blok_garis(self) -> list[Blok]:
        kiri, atas = set[tuple[int, int]](), set[tuple[int, int]]()
        for g in self.garis:
            if g.x1 == g.x2:
                kiri |= {(y, self.kolom(g.x1)) for y in range(g.y1, g.y2)}
            else:
                atas |= {(g.y1, k) for k in range(self.kolom(g.x1), self.kolom(g.x2))}
        return [Blok(*sel, [[None]], _gaya_garis(sel in kiri, sel in atas)) for sel in sorted(kiri | atas)]


def _gaya_garis(kiri: bool, atas: bool) -> Gaya:  # noqa: FBT001 -- the two edges of one cell
    if kiri and atas:
        return Gaya.BAGAN_GARIS_SUDUT
    return Gaya.BAGAN_GARIS_KIRI if kiri else Gaya.BAGAN_GARIS_ATAS


def lebar_kolom(petak: int) -> float:
    """The width of so many columns of the grid in Excel's unit: digits of Calibri 11, 7 pixels each, and 5 around.

    >>> lebar_kolom(2), round(lebar_kolom(1), 3)
    (1.5714285714285714, 0.667)
    """
    piksel = round(petak * PETAK * _PIKSEL)
    return (piksel - 5) / 7 if piksel >= 12 else piksel / 12


def bingkai(x: int, y: int, lebar: int, tinggi: int) -> Sequence[Garis]:
    """The lower and right edge of a box, drawn by the cells beside it; its own cells draw the others."""
    return (Garis(x, y + tinggi, x + lebar, y + tinggi),)
