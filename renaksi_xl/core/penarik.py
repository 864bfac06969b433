"""Which rows pull the office's figure down, and by how many points each (ATURAN 4).

The office's rata-rata capaian is a mean of means. Followed down the tree it is a plain weighted sum over the leaf
rows that have a value: at every step a node hands its share to its children with a value, in proportion to their
weights, and a leaf node hands it to its rows with a value in equal parts. So, with `bagian` for the share of a row
(the shares sum to 1) and `nilai` for its value as it enters the mean (capped):

    office's figure = sum of bagian × nilai
    a row's loss    = bagian × (1 − nilai), 0 where nilai is 100 % or more

The loss is in the unit of the figure: 0.0125 means that the office would stand 1.25 points higher if this row alone
were at 100 %. Under a cap of 100 % the losses sum to 100 % less the office's figure; under a higher cap values above
100 % of other rows make up for some of it. A row that is left out of the mean loses nothing: it is told elsewhere, by
"n dari N dihitung". Proses and Anggota never enter the office's figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.angka import DUA_BELAS, NOL, SATU, bulat
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.hitung import nilai_isian
from renaksi_xl.core.rata_rata import Nilai, batasi
from renaksi_xl.core.rencana import Rencana

BANYAK_BAKU = 10


@dataclass(frozen=True, slots=True)
class Penarik:
    """A row below 100 %: its place in the plan, its value in the mean, its share, what it costs (fractions)."""

    baris: int
    nilai: Decimal
    bagian: Decimal
    hilang: Decimal


def bagian_simpul(hasil: Hasil) -> list[Nilai]:
    """The share of each node in the office's figure; None for a node that is left out of a mean on the way up.

    The shares of the leaf nodes sum to 1 when the office has a figure.
    """
    bagian: list[Nilai] = [None] * len(hasil.simpul)
    _bagi(SATU, hasil.pohon.puncak(), hasil, bagian)
    for s in reversed(hasil.pohon.urutan):
        milik = bagian[s]
        if milik is not None:
            _bagi(milik, hasil.pohon.anak[s], hasil, bagian)
    return bagian


def _bagi(milik: Decimal, anak: tuple[int, ...], hasil: Hasil, bagian: list[Nilai]) -> None:
    """Hand a share to the children that have a value, in proportion to their weights."""
    ikut = [
        (a, SATU if hasil.bobot is None else hasil.bobot[a])
        for a in anak
        if hasil.simpul[a].nilai is not None
    ]
    bobot = [w for _, w in ikut if w is not None]
    jumlah = sum(bobot, NOL)
    if len(bobot) < len(ikut) or not jumlah:
        return
    for (a, _), w in zip(ikut, bobot, strict=True):
        bagian[a] = milik * w / jumlah


def kehilangan(rencana: Rencana, hasil: Hasil) -> tuple[Penarik | None, ...]:
    """What every row of the plan costs the office, parallel to `rencana.baris`; None for a row outside the mean.

    A row with nothing to lose (100 % or more) has `hilang` 0.
    """
    p = rencana.pengaturan
    semua: list[Penarik | None] = [None] * len(rencana.baris)
    for s, milik in enumerate(bagian_simpul(hasil)):
        if milik is None or hasil.pohon.anak[s]:
            continue
        figur = {i: hasil.figur[i] for i in hasil.pohon.baris[s]}
        nilai = {i: v for i, f in figur.items() if (v := nilai_isian(f.capaian_sd, f.keadaan, p)) is not None}
        for i, v in nilai.items():
            terpakai, bagian = batasi(v, p.batas_capaian), milik / len(nilai)
            semua[i] = Penarik(i, terpakai, bagian, bagian * max(NOL, SATU - terpakai))
    return tuple(semua)


def penarik(rencana: Rencana, hasil: Hasil, banyak: int = BANYAK_BAKU) -> tuple[Penarik, ...]:
    """The rows that cost the office most, the greatest loss first; equal losses in the order of the plan.

    Losses are compared on ROUND(x, 12), as everything is (ATURAN 2); rows that cost nothing are not listed.
    """
    turun = [x for x in kehilangan(rencana, hasil) if x is not None and bulat(x.hilang, DUA_BELAS) > 0]
    return tuple(sorted(turun, key=lambda x: -bulat(x.hilang, DUA_BELAS))[:banyak])
