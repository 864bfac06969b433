"""The bands of predikat; light to load, for who only names figures (ATURAN 4; Permendagri 86/2017, form E.81)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Pita:
    """One predikat band: `nama` holds above `lebih_dari` (a fraction; None for the lowest band)."""

    nama: str
    lebih_dari: Decimal | None


PITA_BAKU: tuple[Pita, ...] = (
    Pita("Sangat Rendah", None),
    Pita("Rendah", Decimal("0.5")),
    Pita("Sedang", Decimal("0.65")),
    Pita("Tinggi", Decimal("0.75")),
    Pita("Sangat Tinggi", Decimal("0.9")),
)
