"""The office's figure quarter by quarter, as it stood at each (ATURAN 3: later quarters are ignored)."""

from __future__ import annotations

from dataclasses import replace

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import TW, Rencana


def tren(rencana: Rencana, hasil: Hasil) -> tuple[Hasil | None, ...]:
    """The results at TW I..IV; `hasil` is that of TW pelaporan, None stands for quarters after it."""
    kini = rencana.pengaturan.tw_pelaporan
    return tuple(
        None if tw > kini else hasil if tw == kini else hitung(pada_tw(rencana, tw))
        for tw in range(1, len(TW) + 1)
    )


def pada_tw(rencana: Rencana, tw: int) -> Rencana:
    """The plan as it is reported at another quarter (1..4)."""
    return replace(rencana, pengaturan=replace(rencana.pengaturan, tw_pelaporan=tw))
