"""A decimal comma that was lost: figures of a share that are far from their target, and near it with the comma."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi_xl.baca.audit.isian import _tanpa_koma
from renaksi_xl.core.rencana import Baris


@pytest.mark.parametrize(
    ("realisasi", "satuan", "seharusnya"),
    [
        ("9.55", "%", "0.955"),  # 95,5% typed as 955%
        ("6.55", "%", "0.655"),
        ("99.95", "%", "0.9995"),  # two digits behind the comma
        ("4.75", "%", None),  # five times the target and no more
        ("4.76", "%", "0.476"),
        ("14", "%", None),  # neither 140% nor 14% is near
        ("9.55", "Orang", None),  # counts are never read so
        ("365", "Indeks", None),
    ],
)
def test_a_comma_is_missed_only_where_the_figure_is_near_its_target_with_it(
    realisasi: str, satuan: str, seharusnya: str | None
) -> None:
    b = Baris(
        id="R1",
        jenjang="Program",
        uraian="p",
        satuan=satuan,
        target=Decimal("0.95"),
        realisasi_tw=(Decimal(realisasi), None, None, None),
    )
    assert _tanpa_koma(b, 0) == (None if seharusnya is None else Decimal(seharusnya))
