"""The order of a plan that was read from two sheets: Renaksi as it stands, the rows of Cascading put in between."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rencana import Baris, Jenjang

_TUJUAN = tingkat(Jenjang.TUJUAN)
_MAKS_TINGKAT = 8


def urutan_gabung(renaksi: Sequence[Baris], cascading: Sequence[Baris]) -> list[int]:
    """Positions in `[*renaksi, *cascading]` in the order of the plan.

    Tujuan first; Proses and Anggota directly after the subtree of the Renaksi row they hang from, in their own order;
    those that hang from nothing last.
    """
    n = len(renaksi)
    tujuan = [n + j for j, b in enumerate(cascading) if tingkat(b.jenjang) == _TUJUAN]
    kelompok = _kelompok(renaksi, cascading)
    sisip: dict[int, list[tuple[int, list[int]]]] = {}
    for jangkar, anggota in kelompok.items():
        if jangkar >= 0:
            sisip.setdefault(_akhir_subpohon(renaksi, jangkar), []).append((jangkar, anggota))
    hasil = list(tujuan)
    for i in range(n + 1):
        # Where several subtrees end at one place, the deepest row's team comes first.
        for _, anggota in sorted(sisip.get(i, ()), reverse=True):
            hasil += [n + j for j in anggota]
        if i < n:
            hasil.append(i)
    return hasil + [n + j for j in kelompok.get(-1, ())]


def _kelompok(renaksi: Sequence[Baris], cascading: Sequence[Baris]) -> dict[int, list[int]]:
    """Rows of Cascading other than Tujuan by the Renaksi row above them all; -1 for none."""
    letak: dict[str, int] = {}
    for i, b in enumerate((*renaksi, *cascading)):
        letak.setdefault(b.id.lower(), i)
    kelompok: dict[int, list[int]] = {}
    for j, b in enumerate(cascading):
        if tingkat(b.jenjang) != _TUJUAN:
            kelompok.setdefault(_jangkar(b, letak, cascading, len(renaksi)), []).append(j)
    return kelompok


def _jangkar(b: Baris, letak: dict[str, int], cascading: Sequence[Baris], n: int) -> int:
    for _ in range(_MAKS_TINGKAT):
        i = letak.get((b.induk or "").lower(), -1) if b.induk else -1
        if i < n:
            return i
        b = cascading[i - n]
    return -1


def _akhir_subpohon(renaksi: Sequence[Baris], jangkar: int) -> int:
    """The position after the rows that follow `jangkar` and belong to its node or hang below it."""
    simpul = seragam(renaksi[jangkar].simpul)
    dalam = {renaksi[jangkar].id.lower()}
    i = jangkar + 1
    while i < len(renaksi):
        b = renaksi[i]
        if (b.induk or "").lower() not in dalam and not (simpul and seragam(b.simpul) == simpul):
            break
        dalam.add(b.id.lower())
        i += 1
    return i
