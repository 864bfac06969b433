"""What the Bagan Cascading is made of: nodes with their texts before, boxes and lines after the layout.

Everything stands on a grid of cells `PETAK` points wide and `BARIS` points high: x and widths count columns,
y and heights rows, from the upper left corner of a page. A drawing of this kind becomes merged cells and
borders on a sheet and rectangles and paths in an SVG.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

from renaksi_xl.core.ukuran_huruf import LONGGAR, lebar_teks, lipat

PETAK = 6.0
"""Points of a column of the grid."""
BARIS = 12.0
"""Points of a row of the grid: one line of text at 9 points."""
BANTAL, BANTAL_MASUK = 6.0, 14.0
"""Points of a text's cell, left and right together, that hold no letters; more where the text is set in."""


class Peran(StrEnum):
    """What a text in a box says; it decides the look."""

    KEPALA = "kepala"
    NAMA = "nama"
    ORANG = "orang"
    KINERJA = "kinerja"
    INDIKATOR = "indikator"
    DO = "do"
    CAPAIAN_KATA = "capaian_kata"
    """The status of one indikator of a node that also has a mean."""
    CAPAIAN_ANGKA = "capaian_angka"
    PEMILIK = "pemilik"
    KAKI_LABEL = "kaki_label"
    KAKI_ANGKA = "kaki_angka"
    KAKI_KATA = "kaki_kata"


TEBAL = frozenset({Peran.KEPALA, Peran.NAMA, Peran.CAPAIAN_ANGKA, Peran.KAKI_ANGKA, Peran.KAKI_KATA})
"""Set in bold, which is wider."""
MASUK = frozenset({Peran.KINERJA, Peran.INDIKATOR, Peran.DO})
"""Set in from the left edge."""
KAKI = frozenset({Peran.PEMILIK, Peran.KAKI_LABEL, Peran.KAKI_ANGKA, Peran.KAKI_KATA})
"""Stand at the foot of a box that is made higher than its texts."""


@dataclass(frozen=True, slots=True)
class Tulisan:
    """One text of a box: as it is read, its own words included (`awal`, such as "Indikator: ").

    `baris` is the row of the plan it comes from (-1 none). `lebar` is its width in columns where several texts
    share a line; 0 takes what is left.
    """

    peran: Peran
    teks: str
    baris: int = -1
    awal: str = ""
    lebar: int = 0


Larik = tuple[Tulisan, ...]
"""Texts side by side; together they are as wide as the box."""


@dataclass(frozen=True, slots=True)
class Simpul:
    """A node to be drawn: its texts from top to bottom, and a shorter form for a page that repeats it.

    `kunci` names it; a box without texts is not drawn, its children are.
    """

    kunci: str
    jenjang: str
    isi: tuple[Larik, ...]
    ringkas: tuple[Larik, ...] = ()
    anak: tuple[Simpul, ...] = ()

    def dengan(self, anak: tuple[Simpul, ...], *, ringkas: bool = False) -> Simpul:
        """The node with other children, in its short form or not."""
        return replace(self, anak=anak, isi=self.ringkas if ringkas and self.ringkas else self.isi)


@dataclass(frozen=True, slots=True)
class LetakTulisan:
    """A text in its place on the page; None is empty room that makes boxes of a line equally high."""

    tulisan: Tulisan | None
    x: int
    y: int
    lebar: int
    tinggi: int

    def larik(self) -> tuple[str, ...]:
        """The lines of the text as they wrap in this place."""
        if self.tulisan is None:
            return ()
        return larik(self.tulisan, self.lebar)


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box: where it stands and the texts in it, which cover it exactly."""

    simpul: Simpul
    x: int
    y: int
    lebar: int
    tinggi: int
    tulisan: tuple[LetakTulisan, ...]


@dataclass(frozen=True, slots=True, order=True)
class Garis:
    """A horizontal or vertical line along the edges of cells; it goes right or down."""

    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page: boxes, lines, and how far they reach."""

    kotak: tuple[Kotak, ...]
    garis: tuple[Garis, ...]
    lebar: int
    tinggi: int

    def geser(self, x: int, y: int) -> Halaman:
        """The page with everything moved."""
        return Halaman(
            tuple(_geser_kotak(k, x, y) for k in self.kotak),
            tuple(Garis(g.x1 + x, g.y1 + y, g.x2 + x, g.y2 + y) for g in self.garis),
            self.lebar + x,
            self.tinggi + y,
        )


def _geser_kotak(kotak: Kotak, x: int, y: int) -> Kotak:
    tulisan = tuple(replace(t, x=t.x + x, y=t.y + y) for t in kotak.tulisan)
    return replace(kotak, x=kotak.x + x, y=kotak.y + y, tulisan=tulisan)


def larik(tulisan: Tulisan, lebar: int) -> tuple[str, ...]:
    """The lines of a text in a cell of `lebar` columns."""
    bantal = BANTAL_MASUK if tulisan.peran in MASUK else BANTAL
    return lipat(tulisan.teks, lebar * PETAK - bantal, tebal=tulisan.peran in TEBAL)


def lebar_larik(satu: Larik, lebar: int) -> list[int]:
    """Columns of each text of a line: fixed ones as they say, the others share the rest."""
    tetap = sum(t.lebar for t in satu)
    bebas = sum(not t.lebar for t in satu)
    sisa = max(lebar - tetap, bebas)
    bagi = [t.lebar or sisa // bebas for t in satu]
    bagi[-1] += lebar - sum(bagi)
    return bagi


def tinggi_larik(satu: Larik, lebar: int) -> int:
    """Rows that a line of texts needs."""
    if len(satu) == 1:  # nearly always
        return len(larik(satu[0], lebar))
    return max(len(larik(t, x)) for t, x in zip(satu, lebar_larik(satu, lebar), strict=True))


def rapatkan(isi: tuple[Larik, ...], lebar: int) -> tuple[Larik, ...]:
    """The texts of a box of `lebar` columns: its figure and its word share the last line where both fit."""
    *awal, angka, kaki = isi if len(isi) > 1 else ((), (), ())
    if [t.peran for t in (*angka, *kaki)] != [Peran.KAKI_LABEL, Peran.KAKI_ANGKA, Peran.KAKI_KATA]:
        return isi
    label, nilai, kata = *angka, *kaki
    perlu = [
        ceil((lebar_teks(t.teks, tebal=t.peran in TEBAL) * LONGGAR + BANTAL) / PETAK) for t in (label, kata)
    ]
    if perlu[0] + nilai.lebar + perlu[1] > lebar:
        return isi
    return (*awal, (label, nilai, replace(kata, lebar=perlu[1])))


class Pengukur:
    """Heights of boxes and of lists, each worked out once; the same for every page a tree is tried on."""

    def __init__(self) -> None:
        self.daftar: dict[tuple[int, int], int] = {}
        """Heights of nodes with the lists below them, by id and width; `Penata` fills it."""
        self._tinggi: dict[tuple[int, int], int] = {}
        self._luas: dict[int, int] = {}
        self._simpan: list[object] = []

    def tinggi(self, isi: tuple[Larik, ...], lebar: int) -> int:
        """Rows of a box with these texts."""
        kunci = (id(isi), lebar)
        if kunci not in self._tinggi:
            self._simpan.append(isi)  # an id is one's own only as long as one lives
            self._tinggi[kunci] = sum(tinggi_larik(satu, lebar) for satu in rapatkan(isi, lebar))
        return self._tinggi[kunci]

    def simpan(self, benda: object) -> None:
        """Keep something whose id is a key here."""
        self._simpan.append(benda)

    def luas(self, isi: tuple[Larik, ...]) -> int:
        """The least area of a box with these texts, in cells of the grid."""
        if id(isi) not in self._luas:
            self._simpan.append(isi)
            self._luas[id(isi)] = min(lebar * self.tinggi(isi, lebar) for lebar in _LEBAR_UJI)
        return self._luas[id(isi)]


_LEBAR_UJI = (18, 24, 32, 42, 50, 68, 100)


def susun_tulisan(isi: tuple[Larik, ...], x: int, y: int, lebar: int, tinggi: int) -> Iterator[LetakTulisan]:
    """Put the texts into a box; what is left of its height stands above its foot."""
    isi = rapatkan(isi, lebar)
    tinggi_isi = [tinggi_larik(satu, lebar) for satu in isi]
    sisa = tinggi - sum(tinggi_isi)
    for satu, t in zip(isi, tinggi_isi, strict=True):
        if sisa and satu[0].peran in KAKI:
            yield LetakTulisan(None, x, y, lebar, sisa)
            y, sisa = y + sisa, 0
        kiri = x
        for tulisan, bagian in zip(satu, lebar_larik(satu, lebar), strict=True):
            yield LetakTulisan(tulisan, kiri, y, bagian, t)
            kiri += bagian
        y += t
    if sisa:
        yield LetakTulisan(None, x, y, lebar, sisa)
