"""What a formula takes in: the cells its references cover, and what it says in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

from renaksi_xl.sheets.rujukan import wilayah

Sel: TypeAlias = tuple[str, int, int]
"""Sheet, row and column from 0."""
RumusBuku: TypeAlias = Mapping[str, Mapping[tuple[int, int], str]]
"""Formulas without "=", by sheet and cell."""

SEL_MAKS = 2_000
LANGKAH_MAKS = 400
_ALAMAT = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}"
_RUJUKAN = re.compile(
    rf"""(?P<teks>"(?:[^"]|"")*")
    |(?:(?P<lembar>'(?:[^']|'')+'|[\w.\[\]]+)!)?(?<![\w.$])(?P<sel>{_ALAMAT}(?:\s*:\s*{_ALAMAT})*)(?![\w(.!])""",
    re.VERBOSE,
)
_FUNGSI = re.compile(r"\b([A-Z][A-Z0-9.]*)\s*\(", re.IGNORECASE)
_HARI_INI = re.compile(r"\b(?:TODAY|NOW)\s*\(", re.IGNORECASE)
_PEMBAGI = re.compile(r"/\s*\(?\s*(\d+(?:\.\d+)?)\s*\)?(?![\w(:!.$])")


def rujukan(rumus: str, lembar: str) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    """The rectangles a formula names; a chain of colons is the rectangle around all its cells, as in Excel.

    >>> list(rujukan("AVERAGE(Z71:Z77:Z84)+'Renja 2022'!$B$2", "E.81"))
    [('E.81', (70, 25, 83, 25)), ('Renja 2022', (1, 1, 1, 1))]
    """
    for cocok in _RUJUKAN.finditer(rumus):
        if cocok["teks"]:
            continue
        luas = [w for satu in cocok["sel"].split(":") if (w := wilayah(satu)) is not None]
        nama = cocok["lembar"] or lembar
        if nama.startswith("'"):
            nama = nama[1:-1].replace("''", "'")
        if luas:
            batas = (min(w[0] for w in luas), min(w[1] for w in luas))
            yield nama, (*batas, max(w[2] for w in luas), max(w[3] for w in luas))


@lru_cache(maxsize=8192)
def sel_diambil(rumus: str, lembar: str) -> tuple[Sel, ...]:
    """Every cell a formula covers, each once; a lookup over thousands of cells tells nothing."""
    ada: dict[Sel, None] = {}
    for nama, (b1, k1, b2, k2) in rujukan(rumus, lembar):
        if (b2 - b1 + 1) * (k2 - k1 + 1) <= SEL_MAKS:
            ada |= {(nama, b, k): None for b in range(b1, b2 + 1) for k in range(k1, k2 + 1)}
    return tuple(ada)


def fungsi(rumus: str) -> set[str]:
    """The functions a formula calls."""
    return {nama.upper() for nama in _FUNGSI.findall(re.sub(r'"[^"]*"', '""', rumus))}


def pembagi(rumus: str) -> list[str]:
    """Numbers typed as divisors; 100 only turns a percentage around.

    >>> pembagi("SUM(Z71:Z84)/17"), pembagi("L5/J5/100"), pembagi("L5/J17")
    (['17'], [], [])
    """
    return [n for n in _PEMBAGI.findall(rumus) if n not in {"1", "100"}]


def semua_rumus(rumus: str, lembar: str, buku: RumusBuku) -> list[str]:
    """A formula and those of the cells it is made from, however deep; the walk ends after some hundred cells."""
    ditemui, antre, hasil = set[Sel](), [(lembar, rumus)], list[str]()
    while antre and len(hasil) < LANGKAH_MAKS:
        nama, teks = antre.pop()
        hasil.append(teks)
        for sel in sel_diambil(teks, nama):
            if sel not in ditemui:
                ditemui.add(sel)
                if lain := buku.get(sel[0], {}).get(sel[1:]):
                    antre.append((sel[0], lain))
    return hasil


def ada_hari_ini(buku: RumusBuku) -> bool:
    """Whether any formula asks for the day; where none does, no walk can find one."""
    return any(_HARI_INI.search(satu) for lembar in buku.values() for satu in lembar.values())


def memakai_hari_ini(rumus: str, lembar: str, buku: RumusBuku) -> bool:
    """Whether a figure depends on the day it is looked at."""
    return any(fungsi(satu) & {"TODAY", "NOW"} for satu in semua_rumus(rumus, lembar, buku))
