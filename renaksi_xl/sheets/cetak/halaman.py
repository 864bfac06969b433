"""Paper: at which scale a table is as wide as its page, and where pages end.

A fixed scale, not "fit to width": under the latter Excel ignores the page breaks that keep rows whole. All lengths are
points.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets.kontrak import A3, F4

_LUAS = {F4: (936.0, 612.0), A3: (1190.5, 841.9)}
_TEPI_DATAR, _TEPI_TEGAK = 57.6, 79.2
"""Both margins together, as `books` sets them."""
_CADANGAN_DATAR, _CADANGAN_TEGAK = 0.915, 0.97
"""Part of the page that is used: LibreOffice draws columns 6 % wider than Excel, and printers differ a little."""
SKALA_TERKECIL = 71
"""Per cent at which letters of 10 points are just above 7 on paper."""
_SISA_BOLEH_KOSONG = 0.3
"""Part of a page that may stay empty to keep a program together."""


def kertas(rencana: Rencana) -> int:
    """The paper the office chose for its documents."""
    return A3 if rencana.dokumen.kertas == "A3" else F4


def lebar_titik(lebar: float) -> float:
    """The width of a column on paper at 100 %: 7 pixels a digit of Calibri 11 and 5 around them.

    >>> lebar_titik(10), lebar_titik(0)
    (56.25, 0.0)
    """
    return int(lebar * 7 + 5) * 0.75 if lebar else 0.0


def skala(lebar: Iterable[float], kertas: int) -> int:
    """Per cent at which columns of these widths are as wide as the page, at most 100."""
    muat = (_LUAS[kertas][0] - _TEPI_DATAR) * _CADANGAN_DATAR
    return max(10, min(100, int(100 * muat / sum(map(lebar_titik, lebar)))))


def lebar_pas(lebar: Sequence[float], terkecil: Mapping[int, float], kertas: int) -> list[float]:
    """Column widths that fill the page at the smallest scale that can be read; only those in `terkecil` change.

    `terkecil` gives for each of them how narrow it may get at most.

    >>> lebar = lebar_pas([10, 30, 60, 1], {1: 5, 2: 5, 3: 8}, F4)
    >>> lebar[0], lebar[3], skala(lebar, F4)
    (10, 8, 71)
    """
    muat = (_LUAS[kertas][0] - _TEPI_DATAR) * _CADANGAN_DATAR * 100 / SKALA_TERKECIL
    hasil, lentur = list(lebar), set(terkecil)
    while lentur:
        tetap = sum(lebar_titik(x) for n, x in enumerate(hasil) if n not in lentur)
        ruang = ((muat - tetap) / 0.75 - 5 * len(lentur)) / 7
        kali = ruang / sum(lebar[n] for n in lentur)
        sempit = {n for n in lentur if lebar[n] * kali < terkecil[n]}
        for n in sempit or lentur:
            hasil[n] = terkecil[n] if sempit else int(lebar[n] * kali * 10) / 10
        lentur = lentur - sempit if sempit else set()
    return hasil


def kertas_dan_lebar(
    lebar: Sequence[float], terkecil: Mapping[int, float], kertas: int
) -> tuple[int, list[float]]:
    """The paper and the column widths: A3 where the table cannot be read on the chosen one."""
    pas = lebar_pas(lebar, terkecil, kertas)
    if kertas != A3 and skala(pas, kertas) < SKALA_TERKECIL - 1:
        return A3, lebar_pas(lebar, terkecil, A3)
    return kertas, pas


def tinggi_halaman(kertas: int, skala: int) -> float:
    """Height of rows that a page takes at a scale."""
    return (_LUAS[kertas][1] - _TEPI_TEGAK) * _CADANGAN_TEGAK * 100 / skala


def muat_tegak(kertas: int, skala: int) -> tuple[float, float]:
    """Width and height of cells that an upright page takes at a scale in per cent."""
    tinggi, lebar = _LUAS[kertas]
    return (
        (lebar - _TEPI_DATAR) * _CADANGAN_DATAR * 100 / skala,
        (tinggi - _TEPI_TEGAK) * _CADANGAN_TEGAK * 100 / skala,
    )


@dataclass(frozen=True, slots=True)
class Potong:
    """Rows that stay together: the first of them, their height, and the program they belong to."""

    baris: int
    tinggi: float
    kelompok: object


def bersama(potong: Sequence[Potong], berjudul: Sequence[bool], halaman: float) -> list[Potong]:
    """The pieces with each heading joined to what it stands over: no page ends with a heading.

    `berjudul` says which pieces are headings; what would take more than half a page stays apart.
    """
    hasil: list[Potong] = []
    sambung = False
    for satu, judul in zip(potong, berjudul, strict=True):
        if sambung and (hasil[-1].tinggi + satu.tinggi) * 2 <= halaman:
            hasil[-1] = Potong(hasil[-1].baris, hasil[-1].tinggi + satu.tinggi, satu.kelompok)
        else:
            hasil.append(satu)
        sambung = judul
    return hasil


def putus_halaman(
    potong: Sequence[Potong], halaman: float, terpakai: float, ulang: float, akhir: float
) -> tuple[int, ...]:
    """Rows before which a page begins.

    `terpakai` stands above the first on the first page, `ulang` is repeated on every later one, `akhir` follows the
    last one on its page (a signature is never alone). A program that fits one page begins a new one rather than be
    split, unless much would stay empty.
    """
    penuh, ruang = halaman - ulang, halaman - terpakai
    putus: list[int] = []
    for n, satu in enumerate(potong):
        perlu = satu.tinggi + (akhir if n == len(potong) - 1 else 0)
        if n and (perlu > ruang or _lebih_baik_utuh(potong, n, ruang, penuh)):
            putus.append(satu.baris)
            ruang = penuh
        ruang -= satu.tinggi
        if ruang < 0:
            ruang = penuh - (-ruang) % penuh
    return tuple(putus)


def _lebih_baik_utuh(potong: Sequence[Potong], n: int, ruang: float, penuh: float) -> bool:
    """Whether a program begins here that fits one page and not what is left of this one."""
    if potong[n].kelompok == potong[n - 1].kelompok or ruang > penuh * _SISA_BOLEH_KOSONG:
        return False
    tinggi = 0.0
    for satu in potong[n:]:
        if satu.kelompok != potong[n].kelompok:
            break
        tinggi += satu.tinggi
    return ruang < tinggi <= penuh
