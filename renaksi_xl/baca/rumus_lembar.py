"""The formulas and number formats of a sheet as a door read them, for the findings about integrity (K9xx)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LembarTerbaca:
    """Formulas (without "=") and formats by (row, column), both from 0, of the columns that were asked for.

    A door that cannot read formats in one go (live Excel) leaves `format` empty.
    """

    rumus: Mapping[tuple[int, int], str]
    format: Mapping[tuple[int, int], str]
    format_kolom: Mapping[int, str]

    def format_sel(self, baris: int, kolom: int) -> str:
        """The number format of a cell, also of one that the file does not mention."""
        return self.format.get((baris, kolom)) or self.format_kolom.get(kolom, "General")
