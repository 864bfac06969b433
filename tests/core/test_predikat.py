"""The band of a figure: the one with the largest bound below it, in whatever order the bands stand."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from renaksi_xl.core.predikat import predikat
from renaksi_xl.core.rencana import PITA_BAKU, Pita

ANGKA = {
    "0": "Sangat Rendah",
    "0.5": "Sangat Rendah",
    "0.5001": "Rendah",
    "0.65004": "Rendah",
    "0.65005": "Sedang",
    "0.75": "Sedang",
    "0.8": "Tinggi",
    "0.9": "Tinggi",
    "2.4": "Sangat Tinggi",
}
"""ATURAN 4, half-open, on the percentage with two decimals."""


@pytest.mark.parametrize("pita", list(permutations(PITA_BAKU)))
def test_the_order_of_the_bands_changes_nothing(pita: tuple[Pita, ...]) -> None:
    assert {x: predikat(Decimal(x), pita) for x in ANGKA} == ANGKA


@pytest.mark.parametrize(
    ("batas", "harapan"),
    [
        # Names are A, B, C in the order of the sheet; the figure is 80 %.
        ((None, "0.5", "0.5"), "C"),
        (("0.5", "0.5", None), "B"),
        ((None, None, "0.5"), "C"),
        ((None, None, "0.9"), "B"),
        (("0.9", "0.95", "1"), "A"),
        (("1", "0.95", "0.9"), "C"),
        (("-1", "0", None), "B"),
        (("0.5", "90", None), "A"),
    ],
)
def test_the_last_of_equal_bands_counts_and_the_lowest_where_none_is_below(
    batas: tuple[str | None, ...], harapan: str
) -> None:
    pita = [Pita(n, None if x is None else Decimal(x)) for n, x in zip("ABC", batas, strict=True)]
    assert predikat(Decimal("0.8"), pita) == harapan


def test_without_figure_or_bands_there_is_no_predikat() -> None:
    assert predikat(None) is None
    assert predikat(Decimal(1), ()) is None
