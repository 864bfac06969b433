"""Sheet `_hitung`: the hidden, protected sheet on which every figure is made."""

from __future__ import annotations

from renaksi_xl.sheets.kontrak import Blok, Gaya, Lembar, Sel
from renaksi_xl.sheets.rumus.hitung import NAMA_LEMBAR as NAMA

NAMA_LEMBAR = NAMA
KODE = "wsHitung"


def lembar(isi: list[list[Sel]]) -> Lembar:
    """The sheet around its block, which begins at A1."""
    return Lembar(
        nama=NAMA_LEMBAR, kode=KODE, blok=[Blok(0, 0, isi, Gaya.BIASA)], sembunyi="veryHidden", lindungi=True
    )
