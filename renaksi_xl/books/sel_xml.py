"""Cells as the text of sheet XML: values, formulas with cached value, inline strings (ECMA-376 part 1, 18.3.1)."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan.buku import teks_terlalu_panjang
from renaksi_xl.sheets.kontrak import Rumus, Sel, Tautan

PANJANG_TEKS = 32_767
"""What a cell can hold, in the units of UTF-16 that Excel counts: an emoji is two."""
_KHUSUS = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_LOLOS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": ""}


def _ganti(cocok: re.Match[str]) -> str:
    teks = cocok[0]
    if teks in _LOLOS:
        return _LOLOS[teks]
    # Excel's own escape for what XML cannot carry; a text that looks like it is escaped at its underscore.
    return "_x005F" + teks if len(teks) > 1 else f"_x{ord(teks):04X}_"


@lru_cache(maxsize=4096)
def lolos(teks: str) -> str:
    """A text as element content; formulas repeat down a column, so results are remembered.

    >>> lolos("a<b"), lolos("_x000D_"), lolos(chr(7))
    ('a&lt;b', '_x005F_x000D_', '_x0007_')
    """
    if teks.isprintable() and "_x" not in teks:  # nearly always, and several times quicker
        return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _KHUSUS.sub(_ganti, teks)


def lolos_rumus(teks: str) -> str:
    """A formula as element content; not remembered as `lolos` does, because the row number makes each one different."""
    if not teks.isprintable():
        return lolos(teks)
    return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def terlalu_panjang(teks: str) -> bool:
    """Whether no cell can hold a text.

    >>> terlalu_panjang("a" * PANJANG_TEKS), terlalu_panjang(chr(0x1F600) * 16_384)
    (False, True)
    """
    if 2 * len(teks) <= PANJANG_TEKS:
        return False
    return len(teks.encode("utf-16-le", "surrogatepass")) > 2 * PANJANG_TEKS


def angka_xml(nilai: Decimal | float) -> str:
    """A number as Excel reads it back without loss: the shortest text of its binary value.

    >>> angka_xml(Decimal("0.10")), angka_xml(Decimal(3)), angka_xml(1e300), angka_xml(True)
    ('0.1', '3', '1e+300', '1')
    """
    teks = repr(float(nilai))
    return teks.removesuffix(".0")


def _spasi(teks: str) -> str:
    return ' xml:space="preserve"' if teks and (teks != teks.strip() or "\n" in teks) else ""


def pembuat_sel(awalan: str, lembar: str) -> Callable[[str, str, Sel], str]:
    """A maker of cells for the sheet `lembar` whose elements carry this prefix ("" or "x:").

    The maker takes an address, a style attribute (`' s="5"'` or "") and the value; a blank value leaves a blank
    cell that keeps its style. Text goes inline, so the shared strings stay as they are. The maker raises MasukanError
    for a text that no cell can hold.
    """
    c, f, v, is_, t = (f"{awalan}{nama}" for nama in ("c", "f", "v", "is", "t"))

    def teks_sel(alamat: str, gaya: str, teks: str) -> str:
        if terlalu_panjang(teks):
            raise MasukanError(teks_terlalu_panjang(lembar, teks[:40], PANJANG_TEKS))
        isi = lolos(teks)
        return f'<{c} r="{alamat}"{gaya} t="inlineStr"><{is_}><{t}{_spasi(isi)}>{isi}</{t}></{is_}></{c}>'

    def sel_rumus(alamat: str, gaya: str, rumus: Rumus) -> str:
        nilai, teks = rumus.nilai, lolos_rumus(rumus.teks)
        if isinstance(nilai, str):
            isi = lolos(nilai)
            return f'<{c} r="{alamat}"{gaya} t="str"><{f}>{teks}</{f}><{v}{_spasi(isi)}>{isi}</{v}></{c}>'
        return f'<{c} r="{alamat}"{gaya}><{f}>{teks}</{f}><{v}>{angka_xml(nilai)}</{v}></{c}>'

    def buat(alamat: str, gaya: str, isi: Sel) -> str:
        if isinstance(isi, Rumus):  # first, because whole sheets consist of them
            return sel_rumus(alamat, gaya, isi)
        if isi is None or isi == "":
            return f'<{c} r="{alamat}"{gaya}/>'
        if isinstance(isi, str):
            return teks_sel(alamat, gaya, isi)
        if isinstance(isi, Tautan):
            return teks_sel(alamat, gaya, isi.teks)
        return f'<{c} r="{alamat}"{gaya}><{v}>{angka_xml(isi)}</{v}></{c}>'

    return buat


def buka_lolos(teks: str) -> str:
    """Element content as text again, for formulas that are moved."""
    from html import unescape  # brings every named character of HTML; most cells are only written

    return unescape(teks)
