"""Cell references as Excel writes them: letters, ranges, sheet names, and formulas moved to another cell.

Rows and columns count from 0 here; "H36" is row 35, column 7.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

Wilayah: TypeAlias = tuple[int, int, int, int]
"""First row, first column, last row, last column."""

BARIS_MAKS, KOLOM_MAKS = 1_048_576, 16_384


@lru_cache(maxsize=2048)
def huruf(kolom: int) -> str:
    """Column letters.

    >>> huruf(0), huruf(25), huruf(26), huruf(16383)
    ('A', 'Z', 'AA', 'XFD')
    """
    teks = ""
    sisa = kolom + 1
    while sisa:
        sisa, angka = divmod(sisa - 1, 26)
        teks = chr(65 + angka) + teks
    return teks


@lru_cache(maxsize=2048)
def nomor_kolom(teks: str) -> int:
    """The column of its letters.

    >>> nomor_kolom("A"), nomor_kolom("aa"), nomor_kolom("XFD")
    (0, 26, 16383)
    """
    nomor = 0
    for satu in teks.upper():
        nomor = nomor * 26 + ord(satu) - 64
    return nomor - 1


def alamat(baris: int, kolom: int) -> str:
    """The address of a cell: row 35, column 7 is "H36"."""
    return f"{huruf(kolom)}{baris + 1}"


_SEL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def wilayah(teks: str) -> Wilayah | None:
    """The rectangle of a reference without sheet, or None when it is none.

    >>> wilayah("B2:$D$7"), wilayah("H36"), wilayah("A:A")
    ((1, 1, 6, 3), (35, 7, 35, 7), None)
    """
    ujung = [_SEL.fullmatch(bagian.strip()) for bagian in teks.split(":")]
    awal, akhir = ujung[0], ujung[-1]
    if len(ujung) > 2 or awal is None or akhir is None:
        return None
    b1, b2 = sorted((int(awal[2]) - 1, int(akhir[2]) - 1))
    k1, k2 = sorted((nomor_kolom(awal[1]), nomor_kolom(akhir[1])))
    return b1, k1, b2, k2


def tulis_wilayah(w: Wilayah) -> str:
    """A rectangle as a reference; one cell has no colon."""
    awal, akhir = alamat(w[0], w[1]), alamat(w[2], w[3])
    return awal if awal == akhir else f"{awal}:{akhir}"


def pisah_lembar(rujukan: str) -> tuple[str, str] | None:
    """Sheet name and the rest of "'Catatan TW'!$A$1", or None when no sheet is named.

    >>> pisah_lembar("'Catatan TW'!$A$1"), pisah_lembar("Renaksi!B2"), pisah_lembar("42")
    (('Catatan TW', '$A$1'), ('Renaksi', 'B2'), None)
    """
    lembar, tanda, sel = rujukan.rpartition("!")
    if not tanda:
        return None
    if lembar.startswith("'") and lembar.endswith("'"):
        lembar = lembar[1:-1].replace("''", "'")
    return lembar, sel


_NAMA_POLOS = re.compile(r"[A-Za-z_]{4,}")


def kutip_lembar(nama: str) -> str:
    """A sheet name as a formula writes it: quoted unless it is made of letters only.

    >>> kutip_lembar("Renaksi"), kutip_lembar("Catatan TW"), kutip_lembar("TW1"), kutip_lembar("_hitung")
    ('Renaksi', "'Catatan TW'", "'TW1'", '_hitung')
    """
    return nama if _NAMA_POLOS.fullmatch(nama) else "'" + nama.replace("'", "''") + "'"


_POTONGAN = re.compile(
    r"""
      "(?:[^"]|"")*"                                               # text
    | '(?:[^']|'')*'                                               # quoted sheet name
    | \[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]                    # structured reference, other workbook
    | (?<![\w.$])(?P<sel>\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?![\w(.!])     # a cell
    | (?<![\w.$])(?P<kolom>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w(.!])  # whole columns
    | (?<![\w.$])(?P<baris>\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\w(.!])        # whole rows
    """,
    re.VERBOSE,
)
_BAGIAN = re.compile(r"(\$?)([A-Za-z]*)(\$?)([0-9]*)")


def _geser_kolom(teks: str, jauh: int) -> str | None:
    nomor = nomor_kolom(teks) + jauh
    return huruf(nomor) if 0 <= nomor < KOLOM_MAKS else None


def _geser_satu(teks: str, d_baris: int, d_kolom: int) -> str | None:
    """Move "$A1", "A" or "1"; a part after a dollar sign stays."""
    cocok = _BAGIAN.fullmatch(teks)
    if cocok is None:
        return None
    tetap, kolom, tetap2, baris = cocok.groups()
    if not kolom:
        tetap, tetap2 = "", tetap
    if kolom and not tetap:
        bergeser = _geser_kolom(kolom, d_kolom)
        if bergeser is None:
            return None
        kolom = bergeser
    if baris and not tetap2:
        nomor = int(baris) + d_baris
        if not 1 <= nomor <= BARIS_MAKS:
            return None
        baris = str(nomor)
    return f"{tetap}{kolom}{tetap2}{baris}"


def geser(rumus: str, d_baris: int, d_kolom: int) -> str:
    """The formula as it reads `d_baris` rows down and `d_kolom` columns right (what filling down does).

    >>> geser('SUM(A1:$B$2)&"A1"&tbl[A1]&LOG10(C3)', 1, 1)
    'SUM(B2:$B$2)&"A1"&tbl[A1]&LOG10(D4)'
    >>> geser("A:A+2:$3+A1", -1, 0)
    'A:A+1:$3+#REF!'
    """

    def ganti(cocok: re.Match[str]) -> str:
        if cocok.lastgroup is None:
            return cocok[0]
        hasil = [_geser_satu(bagian, d_baris, d_kolom) for bagian in cocok[0].split(":")]
        return ":".join(b for b in hasil if b is not None) if None not in hasil else "#REF!"

    return _POTONGAN.sub(ganti, rumus)
