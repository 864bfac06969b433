"""Text inside formulas, for whoever writes cells; light to load."""

from __future__ import annotations

from renaksi_xl.sheets.kontrak import Rumus

_TEKS_MAKS = 255
"""Excel takes no longer text in a formula; a file that has one is repaired, and the formula is gone."""


def teks_aman(teks: str) -> str:
    """A text as a literal inside a formula; a long one in several, joined.

    >>> print(teks_aman('a "b" c'))
    "a ""b"" c"
    >>> teks_aman("a" * 256) == '"' + "a" * 255 + '"&"a"'
    True
    """
    potongan = [teks[i : i + _TEKS_MAKS] for i in range(0, len(teks), _TEKS_MAKS)] or [""]
    return "&".join('"' + satu.replace('"', '""') + '"' for satu in potongan)


def tautan(teks: str, tujuan: str) -> Rumus:
    """A cell that jumps to another cell of the workbook; `tujuan` is an address such as 'Catatan TW'!B5."""
    return Rumus(f"HYPERLINK({teks_aman('#' + tujuan)},{teks_aman(teks)})", teks)
