"""How wide a text is and where it wraps, without asking any program: widths of letters as data.

All lengths are points. Printers and screens differ a little, so `lipat` reckons with `LONGGAR` times the width.
"""

from __future__ import annotations

from functools import lru_cache

from renaksi_xl.core import lebar_huruf as data

LONGGAR = 1.1
"""How much wider a text may turn out elsewhere."""
UKURAN = 9.0
TINGGI_BARIS = 1.22
"""Height of a line of Calibri in font sizes, as Excel sets it; LibreOffice sets lines closer (1.0)."""
_SELA_TEGAK = 2.5
"""Points above and below a text together."""
_BIASA = {chr(data.AWAL + i): x for i, x in enumerate(data.BIASA)} | data.LAIN_BIASA
_TEBAL = {chr(data.AWAL + i): x for i, x in enumerate(data.TEBAL)} | data.LAIN_TEBAL


@lru_cache(maxsize=16384)
def _seperseribu(teks: str, *, tebal: bool) -> int:
    """The width of a text in thousandths of the font size."""
    tabel = _TEBAL if tebal else _BIASA
    return sum(tabel.get(h, data.LAIN_BAKU) for h in teks)


def lebar_teks(teks: str, *, tebal: bool = False, ukuran: float = UKURAN) -> float:
    """The width of a text on one line, in points.

    >>> lebar_teks("i") < lebar_teks("m"), lebar_teks("kata") < lebar_teks("kata", tebal=True)
    (True, True)
    """
    return _seperseribu(teks, tebal=tebal) * ukuran / 1000


def _potong(kata: str, muat: float, *, tebal: bool) -> list[str]:
    """A word longer than a line, broken where the line is full."""
    potongan, kini, lebar = list[str](), "", 0
    for huruf in kata:
        tambah = _seperseribu(huruf, tebal=tebal)
        if kini and lebar + tambah > muat:
            potongan.append(kini)
            kini, lebar = "", 0
        kini, lebar = kini + huruf, lebar + tambah
    return [*potongan, kini]


@lru_cache(maxsize=16384)
def _kata(alinea: str, *, tebal: bool) -> tuple[int, tuple[tuple[str, int], ...]]:
    """The width of a paragraph, and its words with theirs: one text is tried in many widths."""
    spasi = _seperseribu(" ", tebal=tebal)
    kata = tuple((satu, _seperseribu(satu, tebal=tebal)) for satu in alinea.split(" "))
    return sum(lebar for _, lebar in kata) + spasi * (len(kata) - 1), kata


def _lipat_alinea(alinea: str, muat: float, *, tebal: bool) -> list[str]:
    """The lines of a paragraph; `muat` in thousandths of the font size."""
    seluruh, kata_kata = _kata(alinea, tebal=tebal)
    if seluruh <= muat:
        return [alinea]
    baris, kini, lebar = list[str](), list[str](), 0
    spasi = _seperseribu(" ", tebal=tebal)
    for kata, sendiri in kata_kata:
        if kini and lebar + spasi + sendiri <= muat:
            kini.append(kata)
            lebar += spasi + sendiri
            continue
        if kini:
            baris.append(" ".join(kini))
        potongan = [kata] if sendiri <= muat else _potong(kata, muat, tebal=tebal)
        baris += potongan[:-1]
        kini, lebar = [potongan[-1]], _seperseribu(potongan[-1], tebal=tebal)
    return [*baris, " ".join(kini)]


@lru_cache(maxsize=16384)
def lipat(teks: str, lebar: float, *, tebal: bool = False) -> tuple[str, ...]:
    r"""The lines of a text in `lebar` points at `UKURAN`; it breaks at spaces and line ends, else in a word.

    >>> lipat("satu dua tiga", 40.0)
    ('satu dua', 'tiga')
    >>> lipat("a\nb", 40.0), lipat("", 40.0), len(lipat("x" * 20, 40.0))
    (('a', 'b'), ('',), 3)
    """
    muat = lebar / LONGGAR * 1000 / UKURAN
    return tuple(b for alinea in teks.split("\n") for b in _lipat_alinea(alinea, muat, tebal=tebal))


def tinggi_terlipat(teks: str, lebar: float, ukuran: float, *, tebal: bool = False) -> float:
    """Height in points of a row for a text that wraps in `lebar` points, at a size in points; 0 for none.

    The margin is the width alone: the lines are those of letters `LONGGAR` times as wide, and a line is not reckoned
    higher than Excel draws it.

    >>> tinggi_terlipat("satu dua tiga", 40.0, 9.0) == 2 * 9 * TINGGI_BARIS + 2.5, tinggi_terlipat("", 40.0, 9.0)
    (True, 0.0)
    """
    if not teks:
        return 0.0
    banyak = len(lipat(teks, max(1.0, lebar * UKURAN / ukuran), tebal=tebal))
    return banyak * ukuran * TINGGI_BARIS + _SELA_TEGAK
