"""What stands behind the documents, and the sentence under a table that says where a figure is explained."""

from __future__ import annotations

from dataclasses import fields

from renaksi_xl.core.istilah import CaraHitung, rapikan
from renaksi_xl.core.pohon import LUAR
from renaksi_xl.core.rencana import CatatanTw
from renaksi_xl.pesan import cetak as kata
from renaksi_xl.sheets.bahan import Bahan

_MEDAN = tuple(x.name for x in fields(CatatanTw))


def rasio(bahan: Bahan) -> list[int]:
    """The rows of the plan whose realisasi is a ratio."""
    semua = zip(bahan.hasil.figur, bahan.hasil.pohon.simpul_baris, strict=True)
    return [i for i, (f, s) in enumerate(semua) if f.cara is CaraHitung.RASIO and s != LUAR]


def tercatat(bahan: Bahan) -> list[tuple[int, int]]:
    """Rows of the plan with a quarter (1..4) of which something is noted, in the plan's order."""
    sampai = range(1, bahan.rencana.pengaturan.tw_pelaporan + 1)
    return [
        (i, tw)
        for i, (b, s) in enumerate(zip(bahan.rencana.baris, bahan.hasil.pohon.simpul_baris, strict=True))
        if s != LUAR
        for tw in sampai
        if (catatan := b.catatan_tw[tw - 1]) is not None
        and any(rapikan(getattr(catatan, medan)) for medan in _MEDAN)
    ]


def selengkapnya(bahan: Bahan) -> str:
    """Where to read on; it names no list that this laporan has not."""
    bagian = [
        kata.RINCIAN,
        *([kata.RINCIAN_RASIO] if rasio(bahan) else []),
        *([kata.RINCIAN_FAKTOR] if tercatat(bahan) else []),
    ]
    return "; ".join(bagian) + "."
