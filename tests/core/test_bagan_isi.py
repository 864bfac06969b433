"""What the boxes of the Bagan Cascading say, word for word."""

from __future__ import annotations

import pytest

from renaksi_xl.core.bagan_isi import angka_kaki
from renaksi_xl.core.hitung import hitung
from tests.bantuan import rencana_diketik, rencana_teks


@pytest.mark.parametrize(
    ("target", "realisasi", "tertulis"),
    [
        (800, 697, "87,13%"),  # 87.125 %: half goes away from zero, as Excel shows it
        (800, 695, "86,88%"),  # 86.875 %
        (3, 2, "66,67%"),
        (4, 4, "100,00%"),
        (1, 12, "1200,00%"),
    ],
)
def test_a_figure_in_a_box_is_rounded_as_the_sheet_rounds_it(
    target: int, realisasi: int, tertulis: str
) -> None:
    plan = rencana_diketik(rencana_teks(f"Sub a | {target} | {target} . . . | {realisasi} . . . |", tw=1))
    assert angka_kaki(hitung(plan).baris[0], rata_rata=False) == tertulis
