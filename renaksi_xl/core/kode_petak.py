"""Check codes of a grid of cells, one per row and column, by which an accidental change is found again.

They survive what programs do to a file they merely open and save: number noise, cells that turn blank, a decimal
comma that follows the PC's language.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

LEBAR = 3
"""Hexadecimal digits of one code."""
_DESIMAL = 9
_DIGIT = 14
"""Digits of a number that count, those before the point always: LibreOffice saves fifteen, the last one rounded."""
_BERDESIMAL_PENUH = 10.0 ** (_DIGIT - _DESIMAL)
"""Below this the decimals alone are the limit."""
_KOSONG = ""


@dataclass(frozen=True, slots=True)
class KodePetak:
    """The codes of a grid: `LEBAR` digits for every row, and for every column."""

    baris: str
    kolom: str


def kode_petak(petak: Sequence[Sequence[object]]) -> KodePetak:
    """Codes of a grid of cell values (text, number, None); blank rows and columns at the end do not count.

    >>> kode_petak([["a", 1.0]]) == kode_petak([["a ", 1.0000000000001, None], [""]])
    True
    """
    baris = [[_sel(isi) for isi in satu] for satu in petak]
    return KodePetak(_kode(baris), _kode(zip_longest(*baris, fillvalue=_KOSONG)))


def berubah(lama: str, baru: str) -> list[int]:
    """The rows (or columns), from 0, whose codes differ.

    >>> berubah("aaabbb", "aaacccddd")
    [1, 2]
    """
    banyak = max(len(lama), len(baru)) // LEBAR
    return [i for i in range(banyak) if _ke(lama, i) != _ke(baru, i)]


def _ke(kode: str, i: int) -> str:
    return kode[i * LEBAR : (i + 1) * LEBAR]


def _kode(garis: Iterable[Sequence[str]]) -> str:
    semua = [_satu(satu) for satu in garis]
    while semua and semua[-1] == _KODE_KOSONG:
        semua.pop()
    return "".join(semua)


def _satu(garis: Sequence[str]) -> str:
    teks = "\x1f".join(garis).rstrip("\x1f")
    return f"{zlib.crc32(teks.encode()) & 0xFFF:0{LEBAR}x}"


def _sel(isi: object) -> str:
    """A cell in the form that is compared."""
    if isi is None:
        return _KOSONG
    if isinstance(isi, bool):
        return "TRUE" if isi else "FALSE"
    if isinstance(isi, int | float | Decimal):
        return _angka(float(isi))
    return " ".join(str(isi).replace(",", ".").split())


def _angka(nilai: float) -> str:
    besar = abs(nilai)
    desimal = _DESIMAL if besar < _BERDESIMAL_PENUH else max(0, _DIGIT - len(f"{besar:.0f}"))
    return repr(round(nilai, desimal) + 0.0)


_KODE_KOSONG = _satu(())
