"""Column 13 of somebody else's E.81: without last year's figure this year's alone is not accused (keputusan 0021)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from renaksi_xl.baca.audit.harapan import Penghitung
from tests.bantuan import rencana_diketik, rencana_teks


@pytest.mark.parametrize(("lalu", "harapan"), [(None, 10), (Decimal(0), 10), (Decimal(30), 40)])
def test_without_last_year_this_years_figure_alone_is_right_too(lalu: Decimal | None, harapan: int) -> None:
    """3 + 1 + 1 + 5 = 10 of a Kumulatif row, with 30 of earlier years 40."""
    plan = rencana_diketik(rencana_teks("Sub a | 10 | 3 1 1 5 | 3 1 1 5 |", tw=4))
    (satu,) = plan.baris
    plan = replace(plan, baris=(replace(satu, realisasi_tahun_lalu=lalu),))
    semua = Penghitung(plan, {}, lengkap=True, tanpa_angka=frozenset()).sampai_kini(0)
    assert (semua[0].nilai, semua[0].syarat) == (Decimal(harapan), ())
