"""Sentences of the laporan: its command and the words on its sheets."""

from __future__ import annotations


def akhiran(nama: str) -> str:
    """The file asked for is not an .xlsx."""
    return f"Laporan ditulis sebagai .xlsx tanpa makro; “{nama}” berakhiran lain. Beri nama yang berakhiran .xlsx."
