"""What a merge leaves in the master, for tests that merge again or compare."""

from __future__ import annotations

from collections.abc import Mapping

from renaksi_xl.core.gabung import HasilGabung, Tempat
from renaksi_xl.core.rencana import Isi


def terapkan(induk: Mapping[Tempat, Isi], hasil: HasilGabung) -> dict[Tempat, Isi]:
    """The master's cells after the accepted changes."""
    return {**induk, **{p.tempat: p.baru for p in hasil.perubahan}}
