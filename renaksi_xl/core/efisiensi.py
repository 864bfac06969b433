"""Efisiensi of a node: what was reached against what was spent, a measure of the office's own (ATURAN 4, anggaran)."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from renaksi_xl.core.angka import dua_desimal
from renaksi_xl.core.rata_rata import Nilai

BATAS_EFISIEN = 5
"""Points above which a node is efficient, and below minus which it is not."""


class Efisiensi(StrEnum):
    """The words for efisiensi in points."""

    EFISIEN = "Efisien"
    CUKUP = "Cukup Efisien"
    TIDAK = "Tidak Efisien"


def efisiensi(capaian_tahun: Nilai, serapan: Nilai) -> Nilai:
    """Capaian terhadap target tahun minus serapan (fractions), in points; None where one of them is missing.

    >>> efisiensi(Decimal("0.98"), Decimal("0.905")), efisiensi(None, Decimal(1))
    (Decimal('7.500'), None)
    """
    if capaian_tahun is None or serapan is None:
        return None
    return (capaian_tahun - serapan) * 100


def sebutan(poin: Decimal | None) -> Efisiensi | None:
    """The word for points, compared at two decimals; five points either way are still Cukup Efisien.

    >>> [sebutan(Decimal(x)).value for x in ("5.01", "5.004", "-5", "-5.01")]
    ['Efisien', 'Cukup Efisien', 'Cukup Efisien', 'Tidak Efisien']
    """
    if poin is None:
        return None
    nilai = dua_desimal(poin / 100) * 100
    if nilai > BATAS_EFISIEN:
        return Efisiensi.EFISIEN
    return Efisiensi.CUKUP if nilai >= -BATAS_EFISIEN else Efisiensi.TIDAK
