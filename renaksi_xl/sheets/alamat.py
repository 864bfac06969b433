"""Cell addresses for formulas and names, from 0-based rows and columns."""

from __future__ import annotations

from renaksi_xl.sheets.rujukan import huruf, kutip_lembar

__all__ = ["huruf", "pada", "sel", "wilayah"]


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


def pada(lembar: str, alamat: str) -> str:
    """An address on a sheet.

    >>> pada("Catatan TW", "$A$1"), pada("Sub'bag", "A1")
    ("'Catatan TW'!$A$1", "'Sub''bag'!A1")
    """
    return f"{kutip_lembar(lembar)}!{alamat}"
