"""The predikat of a percentage, from the bands on Pengaturan (ATURAN 4; Permendagri 86/2017, form E.81)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from renaksi_xl.core.angka import dua_desimal
from renaksi_xl.core.pita import PITA_BAKU, Pita


def urutan_pita(pita: Pita) -> tuple[bool, Decimal]:
    """What bands are sorted by, lowest first: those without a bound, then by their bounds."""
    return pita.lebih_dari is not None, pita.lebih_dari or Decimal(0)


def predikat(capaian: Decimal | None, pita: Sequence[Pita] = PITA_BAKU) -> str | None:
    """The band a capaian (fraction) falls in, on its percentage with two decimals; half-open bands.

    It is the band with the largest bound below the figure, in whatever order they stand; the lowest where none is
    below, and the last of equal ones. No figure, no predikat; above 100 % stays in the highest band.

    >>> predikat(Decimal("0.9")), predikat(Decimal("0.90005")), predikat(None)
    ('Tinggi', 'Sangat Tinggi', None)
    """
    if capaian is None or not pita:
        return None
    nilai = dua_desimal(capaian)
    urut = sorted(pita, key=urutan_pita)
    terlampaui = sum(1 for p in urut if p.lebih_dari is None or p.lebih_dari < nilai)
    return urut[max(terlampaui, 1) - 1].nama
