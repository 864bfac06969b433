"""How many random examples a property test tries: all of them, or a tenth with `--hypothesis-profile=cepat`."""

from __future__ import annotations

from hypothesis import settings

CEPAT = "cepat"
_BAKU = 100
"""What Hypothesis tries unless told otherwise; the profile in force is measured by it."""


def daftarkan_profil() -> None:
    """Make the profile known to Hypothesis' own option; called before any test module is imported."""
    settings.register_profile(CEPAT, max_examples=_BAKU // 10)


def sebanyak(banyak: int, profil: settings | None = None) -> int:
    """So many examples, or the profile's share of them, but a few in any case."""
    return max(min(banyak, 3), banyak * (profil or settings()).max_examples // _BAKU)
