"""Which table row stands on which line of `_hitung`, and how many lines there are to grow into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets.isian import di_cascading

RENAKSI, CASCADING = 0, 1
"""The two parts of `_hitung`, in this order: lines of tblRenaksi, then lines of tblCascading."""

CADANGAN = 30
"""Spare lines beyond half again: enough for a day's inserting; a click makes more (RUMUS "Cost")."""
CASCADING_KOSONG = 20
CADANGAN_REKAP = 10


@dataclass(frozen=True, slots=True)
class Tata:
    """Rows of the plan per table row, None for a table row without a row of the plan (a blank one).

    `kapasitas` counts the lines of each part. `definisi` gives the rows of tblDO in the same way, `bidang` the lines
    of Daftar_Bidang (index in `Rencana.bidang`, None for a blank one), `pita` those of the table of predikat.
    """

    baris: tuple[tuple[int | None, ...], tuple[int | None, ...]]
    kapasitas: tuple[int, int]
    definisi: tuple[int | None, ...]
    bidang: tuple[int | None, ...] = ()
    pita: tuple[int | None, ...] = ()

    @property
    def banyak_garis(self) -> int:
        """All lines of `_hitung` below its header."""
        return sum(self.kapasitas)

    def garis(self) -> Iterator[tuple[int, int, int | None]]:
        """Part, line number in its part (from 1) and row of the plan, line by line."""
        for bagian, (baris, kapasitas) in enumerate(zip(self.baris, self.kapasitas, strict=True)):
            for k in range(1, kapasitas + 1):
                yield bagian, k, baris[k - 1] if k <= len(baris) else None


def kapasitas(banyak: int) -> int:
    """Lines for a table of so many rows."""
    return banyak + banyak // 2 + CADANGAN


def kapasitas_rekap(banyak: int) -> int:
    """Lines of a list on Rekap Capaian that holds so many now."""
    return banyak + banyak // 2 + CADANGAN_REKAP


def tanpa_cadangan(tata: Tata, paling_sedikit: int) -> Tata:
    """The same places without lines to grow into, for a workbook that nobody adds rows to.

    `paling_sedikit`: lines needed all the same, because Daftar_Bidang is read line by line too.
    """
    renaksi, cascading = (len(baris) for baris in tata.baris)
    return replace(tata, kapasitas=(max(1, renaksi, paling_sedikit), max(1, cascading)))


def susun_tata(
    rencana: Rencana,
    renaksi: Sequence[int | None] | None = None,
    cascading: Sequence[int | None] | None = None,
    definisi: Sequence[int | None] | None = None,
    bidang: Sequence[int | None] | None = None,
    pita: Sequence[int | None] | None = None,
) -> Tata:
    """Place the rows of a plan: as a new workbook has them, or as the tables of an existing one hold them.

    `renaksi`, `cascading` and `definisi` give, for each row of that table, its row in `Rencana.baris` or None
    where blank; `bidang` and `pita` do so for tblBidang and the table of predikat. A new workbook has a row of tblDO
    for every row of the plan.
    """
    if renaksi is None or cascading is None:
        letak = [di_cascading(b) for b in rencana.baris]
        renaksi = [i for i, lain in enumerate(letak) if not lain]
        cascading = [i for i, lain in enumerate(letak) if lain]
    lain = kapasitas(len(cascading)) if cascading else CASCADING_KOSONG
    do = range(len(rencana.baris)) if definisi is None else definisi
    daftar = range(len(rencana.bidang)) if bidang is None else bidang
    urutan_pita = range(len(rencana.pengaturan.pita)) if pita is None else pita
    return Tata(
        (tuple(renaksi), tuple(cascading)),
        (kapasitas(len(renaksi)), lain),
        tuple(do),
        tuple(daftar),
        tuple(urutan_pita),
    )
