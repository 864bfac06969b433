"""Where the pages of a printed table end: no row split, programs together, no signature with one lone row.

Every choice of breaks has a cost, and the cheapest one is taken: first as few pages as the rows allow, then pages that
are evenly full. All lengths are points.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

_LEMBAR = 2.0
"""Cost of a page; an empty one costs 1 by its void, so that an even look takes no page more."""
_TERBELAH = 0.09
"""Cost of a break inside a program that fits one page: keeping it together may leave three tenths of a page empty."""
_SENDIRI = 3.0
"""Cost of a last page with one lone row."""
_TANPA_JUDUL = 2.5
"""Cost of a page that ends with a heading: more than a page, less than a signature with one row."""
_TERISI = 0.2
"""Part of the last page that its rows should fill, beside what follows them."""


@dataclass(frozen=True, slots=True)
class Potong:
    """A line of a table: first row, height, the program it belongs to, whether the line before is its heading."""

    baris: int
    tinggi: float
    kelompok: object
    melekat: bool = False


def bersama(potong: Sequence[Potong], berjudul: Sequence[bool], halaman: float) -> list[Potong]:
    """The lines, those that stand under a heading kept with it: a page should not end with a heading.

    `berjudul` says which lines are headings; what would take more than half a page is not kept together.
    """
    hasil: list[Potong] = []
    rangkaian, di_bawah_judul = 0.0, False
    for satu, judul in zip(potong, berjudul, strict=True):
        melekat = di_bawah_judul and (rangkaian + satu.tinggi) * 2 <= halaman
        rangkaian = rangkaian + satu.tinggi if melekat else satu.tinggi
        hasil.append(replace(satu, melekat=melekat))
        di_bawah_judul = judul
    return hasil


def putus_halaman(
    potong: Sequence[Potong], halaman: float, terpakai: float, ulang: float, akhir: float
) -> tuple[int, ...]:
    """Rows before which a page begins.

    `terpakai` stands above the first on the first page, `ulang` is repeated on every later one, `akhir` follows the
    last one on its page (a signature is never alone, nor with one lone row where there are more).
    """
    if not potong:
        return ()
    pilih = _Pilihan(potong, halaman, terpakai, ulang, akhir)
    banyak, terbanyak = len(potong), max(satu.tinggi for satu in potong) + akhir + 2 * halaman
    biaya, asal = [0.0] * (banyak + 1), [0] * (banyak + 1)
    for j in range(1, banyak + 1):
        biaya[j] = math.inf
        for i in range(j - 1, -1, -1):
            if pilih.jumlah[j] - pilih.jumlah[i] > terbanyak:
                break
            satu = biaya[i] + pilih.biaya(i, j)
            if satu < biaya[j]:
                biaya[j], asal[j] = satu, i
    putus: list[int] = []
    j = banyak
    while (j := asal[j]) > 0:
        putus.append(potong[j].baris)
    return tuple(reversed(putus))


class _Pilihan:
    """What a page from piece `i` up to before piece `j` costs."""

    def __init__(
        self, potong: Sequence[Potong], halaman: float, terpakai: float, ulang: float, akhir: float
    ) -> None:
        self.potong, self.akhir = potong, akhir
        self.pertama, self.penuh = halaman - terpakai, halaman - ulang
        self.jumlah = [0.0, *accumulate(satu.tinggi for satu in potong)]
        self.utuh = [
            tinggi <= self.penuh
            for _, isi in groupby(potong, key=lambda satu: satu.kelompok)
            for tinggi in _sama(satu.tinggi for satu in isi)
        ]
        """Of each piece, whether its program fits one page."""

    def biaya(self, i: int, j: int) -> float:
        """Infinite where it does not fit; a piece higher than a page takes as many as it needs."""
        isi, terakhir = self.jumlah[j] - self.jumlah[i], j == len(self.potong)
        ruang = self.penuh if i else self.pertama
        perlu = isi + (self.akhir if terakhir else 0.0)
        lembar, tambahan = 1, 0.0
        if perlu > ruang:
            awal = perlu if j == i + 1 else self.potong[i].tinggi
            if awal <= ruang:
                return math.inf
            lembar += math.ceil((awal - ruang) / self.penuh)
            ruang += (lembar - 1) * self.penuh
            if perlu > ruang:
                return math.inf
        if i:
            tambahan = self._terpisah(i)
        if not terakhir:
            tambahan += ((ruang - isi) / self.penuh) ** 2
        elif i:
            tambahan += _SENDIRI if j == i + 1 else max(0.0, _TERISI - isi / self.penuh) ** 2
        return _LEMBAR * lembar + tambahan

    def _terpisah(self, i: int) -> float:
        """What it costs to begin a page with piece `i`."""
        terbelah = self.utuh[i] and self.potong[i].kelompok == self.potong[i - 1].kelompok
        return _TANPA_JUDUL * self.potong[i].melekat + _TERBELAH * terbelah


def _sama(tinggi: Iterable[float]) -> list[float]:
    """The sum of all, once for each."""
    semua = list(tinggi)
    return [sum(semua)] * len(semua)
