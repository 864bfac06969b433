"""Rows per second of the roll-up alone, on a tree of 10 x 10 x 10 x 10 nodes."""

from __future__ import annotations

import time
from decimal import Decimal

from renaksi_xl.core.pohon import Pohon, susun_pohon
from renaksi_xl.core.rata_rata import Nilai, gulung
from renaksi_xl.core.rencana import JENJANG_RENAKSI, Baris

CABANG = 10
ULANG = 5


def pohon_besar() -> Pohon:
    """Every node has ten children, down to sub kegiatan."""
    baris: list[Baris] = []
    atas: list[str | None] = [None]
    for jenjang in JENJANG_RENAKSI:
        baru: list[str | None] = []
        for induk in atas:
            for i in range(CABANG):
                id_ = f"{induk or ''}{i}"
                baris.append(Baris(id=id_, jenjang=jenjang, uraian=id_, induk=induk))
                baru.append(id_)
        atas = baru
    return susun_pohon(baris)


def baris_per_detik() -> float:
    """The best of several runs."""
    pohon = pohon_besar()
    daun: list[Nilai] = [None if anak else Decimal(i % 11) / 10 for i, anak in enumerate(pohon.anak)]
    terbaik = float("inf")
    for _ in range(ULANG):
        mulai = time.perf_counter()
        gulung(pohon, daun, None, Decimal(1))
        terbaik = min(terbaik, time.perf_counter() - mulai)
    return len(daun) / terbaik
