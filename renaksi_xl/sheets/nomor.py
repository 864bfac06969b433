"""The visible No of every row (1, 1.1, 1.1.1): it follows the place in the tree and may change (ATURAN 1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from renaksi_xl.core.pohon import LUAR, PUNCAK, Pohon, pemilik_id, tingkat
from renaksi_xl.core.rencana import Baris, Jenjang

_TUJUAN = tingkat(Jenjang.TUJUAN)


def nomor(pohon: Pohon, baris: Sequence[Baris]) -> tuple[str, ...]:
    """The No of each row; rows of one node share it, rows outside the tree have "".

    A Tujuan is numbered apart ("T1") and does not appear in the numbers below it: Sasaran 1 is "1" with and
    without a Tujuan above it. A Proses continues the number of the sub kegiatan it works for.
    """
    simpul = [""] * len(pohon.baris)
    for urut, s in enumerate((s for s, t in enumerate(pohon.tingkat) if t == _TUJUAN), start=1):
        simpul[s] = f"T{urut}"
    for urut, s in enumerate(_teratas(pohon), start=1):
        simpul[s] = str(urut)
        _turun(pohon, s, simpul)
    pemilik, banyak = pemilik_id(baris), Counter[str]()
    for s in pohon.puncak_kerja():
        atas = pemilik.get((baris[pohon.baris[s][0]].induk or "").lower(), LUAR)
        awal = simpul[pohon.simpul_baris[atas]] if atas != LUAR and pohon.simpul_baris[atas] != LUAR else ""
        banyak[awal] += 1
        simpul[s] = f"{awal}.{banyak[awal]}" if awal else f"P{banyak[awal]}"
        _turun(pohon, s, simpul)
    return tuple(simpul[s] if s != LUAR else "" for s in pohon.simpul_baris)


def _teratas(pohon: Pohon) -> list[int]:
    """The nodes numbered 1, 2, 3: those right under a Tujuan or under nothing."""
    puncak = set(pohon.puncak())
    return [
        s
        for s, induk in enumerate(pohon.induk)
        if pohon.tingkat[s] != _TUJUAN
        and (s in puncak if induk == PUNCAK else pohon.tingkat[induk] == _TUJUAN)
    ]


def _turun(pohon: Pohon, s: int, simpul: list[str]) -> None:
    for urut, anak in enumerate(pohon.anak[s], start=1):
        simpul[anak] = f"{simpul[s]}.{urut}"
        _turun(pohon, anak, simpul)
