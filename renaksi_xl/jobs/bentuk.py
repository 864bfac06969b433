"""Whether two cells say the same, however Excel, LibreOffice or a file spells the formula."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from renaksi_xl.sheets.kontrak import Rumus, Sel, Tautan
from renaksi_xl.sheets.rumus.teks import tautan

Isi: TypeAlias = Sel | float | datetime

_HIDUP, _TERTULIS = (Rumus, Tautan), (str, datetime)
"""Tuples, because every `str | datetime` in a call is a new object, and a click compares thousands of cells."""
_HIASAN = re.compile(r"[\s$']+")
_BARIS_INI = re.compile(r"\w*\[\[#thisrow\],\[([^\[\]]*)\]\]|\w*\[@\[([^\[\]]*)\]\]|\w*\[@([^\[\]]*)\]")


def polos(rumus: str) -> str:
    """A formula without what programs write differently: spaces, dollars, quotes, case."""
    return _HIASAN.sub("", rumus).casefold()


@lru_cache(maxsize=8192)
def bentuk_rumus(rumus: str) -> str:
    """The same, however "this row" is spelt.

    >>> bentuk_rumus("IF(tblDO[[#This Row],[ID]]=1,'A B'!$A$1)") == bentuk_rumus("IF([@ID]=1,AB!A1)")
    True
    """
    return _BARIS_INI.sub(lambda m: f"[@{m[1] or m[2] or m[3]}]", polos(rumus))


def sama_isi(lama: Isi, baru: Isi) -> bool:
    """Whether writing `baru` over `lama` would change nothing that a person can see."""
    if isinstance(baru, Tautan):
        baru = tautan(baru.teks, baru.tujuan)
    if isinstance(lama, Rumus) and isinstance(baru, Rumus):
        return lama.teks == baru.teks or bentuk_rumus(lama.teks) == bentuk_rumus(baru.teks)
    if isinstance(lama, _HIDUP) or isinstance(baru, Rumus):
        return False
    if _kosong(lama) or _kosong(baru):
        return _kosong(lama) and _kosong(baru)
    if isinstance(lama, _TERTULIS) or isinstance(baru, _TERTULIS):
        return lama == baru
    return Decimal(str(lama)) == Decimal(str(baru))


def _kosong(x: Isi) -> bool:
    return x is None or x == ""
