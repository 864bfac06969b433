"""The lines of the Rencana Aksi: each kegiatan and sub kegiatan with the program and sasaran it stands under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from renaksi_xl.core.pohon import PUNCAK, tingkat
from renaksi_xl.core.rencana import Jenjang
from renaksi_xl.sheets.bahan import Bahan

SASARAN, PROGRAM = tingkat(Jenjang.SASARAN), tingkat(Jenjang.PROGRAM)
RINCI = range(tingkat(Jenjang.KEGIATAN), tingkat(Jenjang.SUB_KEGIATAN) + 1)


@dataclass(frozen=True, slots=True)
class Garis:
    """Four printed rows: a row of a kegiatan or sub kegiatan, or none, under a program and a sasaran (nodes)."""

    i: int | None
    program: int
    sasaran: int


def garis(bahan: Bahan) -> list[Garis]:
    """The lines in tree order; a sasaran or program without anything below has one line of its own."""
    pohon = bahan.hasil.pohon
    semua: list[Garis] = []

    def turun(simpul: Sequence[int], program: int, sasaran: int) -> None:
        for s in simpul:
            t = pohon.tingkat[s]
            p, a = (s if t == PROGRAM else program), (s if t == SASARAN else sasaran)
            if t in RINCI:
                semua.extend(Garis(i, p, a) for i in pohon.baris[s])
            sebelum = len(semua)
            turun(pohon.anak[s], p, a)
            if t in (SASARAN, PROGRAM) and len(semua) == sebelum:
                semua.append(Garis(None, p, a))

    turun(pohon.puncak(), PUNCAK, PUNCAK)
    return list(_berindikator(semua, bahan))


def _berindikator(semua: Sequence[Garis], bahan: Bahan) -> Iterator[Garis]:
    """At least as many lines as a sasaran or program has indikator."""
    for sasaran, isi in groupby(semua, key=lambda g: g.sasaran):
        baris = list(isi)
        for program, satu in groupby(baris, key=lambda g: g.program):
            ada = list(satu)
            yield from ada
            kurang = _banyak(bahan, program) - len(ada)
            yield from [Garis(None, program, sasaran)] * kurang
        kurang = _banyak(bahan, sasaran) - len(baris)
        yield from [Garis(None, baris[-1].program, sasaran)] * max(0, kurang)


def _banyak(bahan: Bahan, s: int) -> int:
    return 0 if s == PUNCAK else len(bahan.hasil.pohon.baris[s])
