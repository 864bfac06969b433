"""The predikat of a percentage, from the bands on Pengaturan (ATURAN 4; Permendagri 86/2017, form E.81)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from renaksi_xl.core.angka import dua_desimal
from renaksi_xl.core.rencana import PITA_BAKU, Pita


def predikat(capaian: Decimal | None, pita: Sequence[Pita] = PITA_BAKU) -> str | None:
    """The band a capaian (fraction) falls in, on its percentage with two decimals; half-open bands.

    No figure, no predikat; above 100 % stays in the highest band.

    >>> predikat(Decimal("0.9")), predikat(Decimal("0.90005")), predikat(None)
    ('Tinggi', 'Sangat Tinggi', None)
    """
    if capaian is None or not pita:
        return None
    nilai = dua_desimal(capaian)
    terlampaui = sum(1 for p in pita if p.lebih_dari is not None and p.lebih_dari < nilai)
    return pita[min(terlampaui, len(pita) - 1)].nama
