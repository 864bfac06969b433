"""The roll-up: means level by level over the tree (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeAlias

from renaksi_xl.core.angka import NOL
from renaksi_xl.core.pohon import Pohon

Nilai: TypeAlias = Decimal | None


def batasi(nilai: Decimal, batas: Nilai) -> Decimal:
    """Cap a value at Capaian maksimal yang dihitung; None caps nothing (ATURAN 4)."""
    return nilai if batas is None or nilai <= batas else batas


def jumlah_ada(nilai: Sequence[Nilai]) -> Nilai:
    """The sum of what there is; nothing stays nothing."""
    ada = [v for v in nilai if v is not None]
    return sum(ada, NOL) if ada else None


def rata_rata_berbobot(nilai: Sequence[Nilai], bobot: Sequence[Nilai]) -> Nilai:
    """The weighted mean over the values that exist, weights rescaled over those (ATURAN 4).

    None when no value takes part, a weight is missing, or the weights of those that take part are all zero.

    >>> rata_rata_berbobot([Decimal(1), None, Decimal("0.5")], [Decimal(1)] * 3)
    Decimal('0.75')
    """
    jumlah = total = Decimal(0)
    for v, w in zip(nilai, bobot, strict=True):
        if v is None:
            continue
        if w is None:
            return None
        jumlah += v * w
        total += w
    return jumlah / total if total else None


def gulung(pohon: Pohon, daun: Sequence[Nilai], bobot: Sequence[Nilai] | None, batas: Nilai) -> list[Nilai]:
    """Roll leaf values up: each node's value, not capped itself, from the capped values of its children.

    `daun` holds a value per node (used where the node has no children), `bobot` a weight per node, None for
    equal weights. Fractions in, fractions out (ATURAN 4).
    """
    nilai = list(daun)
    terbatas: list[Nilai] = [None] * len(nilai)
    for s in pohon.urutan:
        anak = pohon.anak[s]
        if anak:
            nilai[s] = _dari_anak(anak, terbatas, bobot)
        v = nilai[s]
        if v is not None:
            terbatas[s] = batasi(v, batas)
    return nilai


def _dari_anak(anak: Sequence[int], terbatas: Sequence[Nilai], bobot: Sequence[Nilai] | None) -> Nilai:
    if bobot is not None:
        return rata_rata_berbobot([terbatas[a] for a in anak], [bobot[a] for a in anak])
    ada = [v for a in anak if (v := terbatas[a]) is not None]
    return sum(ada) / Decimal(len(ada)) if ada else None
