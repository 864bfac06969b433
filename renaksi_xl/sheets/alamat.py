"""Cell addresses for formulas and names, from 0-based rows and columns."""

from __future__ import annotations

import re
from functools import lru_cache

_NAMA_POLOS = re.compile(r"[A-Za-z_][A-Za-z_.]*")


@lru_cache(maxsize=2048)
def huruf(kolom: int) -> str:
    """The letters of a column.

    >>> huruf(0), huruf(25), huruf(26), huruf(701), huruf(702), huruf(16383)
    ('A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD')
    """
    teks, kolom = "", kolom + 1
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        teks = chr(65 + sisa) + teks
    return teks


def sel(baris: int, kolom: int, *, mutlak: bool = False) -> str:
    """The address of a cell.

    >>> sel(3, 7), sel(3, 7, mutlak=True)
    ('H4', '$H$4')
    """
    tanda = "$" if mutlak else ""
    return f"{tanda}{huruf(kolom)}{tanda}{baris + 1}"


def wilayah(baris: int, kolom: int, baris_akhir: int, kolom_akhir: int) -> str:
    """The absolute address of a range.

    >>> wilayah(3, 0, 9, 1)
    '$A$4:$B$10'
    """
    return f"{sel(baris, kolom, mutlak=True)}:{sel(baris_akhir, kolom_akhir, mutlak=True)}"


def kutip(lembar: str) -> str:
    """A sheet name as a formula writes it: quoted unless it is made of letters only.

    >>> kutip("Renaksi"), kutip("Catatan TW"), kutip("TW1"), kutip("Sub'bag")
    ('Renaksi', "'Catatan TW'", "'TW1'", "'Sub''bag'")
    """
    polos = _NAMA_POLOS.fullmatch(lembar) and len(lembar) > 3
    return lembar if polos else "'" + lembar.replace("'", "''") + "'"


def pada(lembar: str, alamat: str) -> str:
    """An address on a sheet.

    >>> pada("Catatan TW", "$A$1")
    "'Catatan TW'!$A$1"
    """
    return f"{kutip(lembar)}!{alamat}"
