"""The cascade as a table (ATURAN 7): a line for each level, a column for each branch, cells as wide as their branches.

Blocks stand on the same grid as the drawing (`core.bagan_bentuk`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from renaksi_xl.core.bagan_bentuk import BANTAL, PETAK, Peran, Tulisan
from renaksi_xl.core.bagan_isi import anak_simpul
from renaksi_xl.core.bagan_tata import Ruang
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rencana import Jenjang, Rencana
from renaksi_xl.core.ukuran_huruf import lipat
from renaksi_xl.pesan import bagan as kata

LEBAR_LABEL = 16
LAJUR_MAKS = 7
"""So many branches stand side by side at most."""
LEBAR_LAJUR_MAKS = 64
_SEBAGIAN = 0.6
"""Part of a block that must be filled to end it where a program or kegiatan ends."""
_URUTAN_PUTUS = (Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)

Jalur = dict[int, int]
"""From the top to the end of a branch: level → node."""


@dataclass(frozen=True, slots=True)
class SelTabel:
    """A cell: a label, or texts of the plan one below the other, in its place on the page."""

    label: str
    tulisan: tuple[Tulisan, ...]
    x: int
    y: int
    lebar: int
    tinggi: int
    nama: bool


@dataclass(frozen=True, slots=True)
class BlokTabel:
    """A table of some branches: the node of their sasaran (None for branches without one), and its cells."""

    sasaran: int | None
    sel: tuple[SelTabel, ...]
    tinggi: int


@dataclass(frozen=True, slots=True)
class _Baris:
    """A line of the table."""

    label: str
    jenjang: Jenjang
    peran: Peran


BARIS = (
    _Baris(kata.SASARAN_PD, Jenjang.SASARAN, Peran.NAMA),
    _Baris(kata.BARIS_INDIKATOR, Jenjang.SASARAN, Peran.INDIKATOR),
    *(
        _Baris(label, jenjang, peran)
        for jenjang in (Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)
        for label, peran in (
            (jenjang.value, Peran.NAMA),
            (kata.BARIS_SASARAN, Peran.KINERJA),
            (kata.BARIS_INDIKATOR, Peran.INDIKATOR),
        )
    ),
    _Baris(Jenjang.PROSES.value, Jenjang.PROSES, Peran.NAMA),
    _Baris(kata.BARIS_KETUA, Jenjang.PROSES, Peran.ORANG),
    _Baris(kata.BARIS_KINERJA, Jenjang.PROSES, Peran.KINERJA),
    _Baris(kata.BARIS_INDIKATOR, Jenjang.PROSES, Peran.INDIKATOR),
    _Baris(Jenjang.ANGGOTA.value, Jenjang.ANGGOTA, Peran.ORANG),
    _Baris(kata.BARIS_KINERJA, Jenjang.ANGGOTA, Peran.KINERJA),
    _Baris(kata.BARIS_INDIKATOR, Jenjang.ANGGOTA, Peran.INDIKATOR),
)
"""The lines in the order of Pemalang's table."""


def susun_tabel(rencana: Rencana, hasil: Hasil, ruang: Ruang) -> tuple[BlokTabel, ...]:
    """The table in blocks that each fit a page, sasaran by sasaran; none for a plan without branches."""
    return tuple(_Penabel(rencana, hasil, ruang).blok())


class _Penabel:
    """Collects branches and spreads them over blocks."""

    def __init__(self, rencana: Rencana, hasil: Hasil, ruang: Ruang) -> None:
        self.rencana, self.pohon, self.ruang = rencana, hasil.pohon, ruang
        self.anak = anak_simpul(rencana, hasil)

    def blok(self) -> Iterator[BlokTabel]:
        bawah = {a for anak in self.anak for a in anak}
        puncak = [s for s in range(len(self.anak)) if s not in bawah]
        jalur = [j for s in puncak for j in self._jalur(s, {})]
        sasaran = tingkat(Jenjang.SASARAN)
        for satu, isi in groupby(jalur, key=lambda j: j.get(sasaran)):
            yield from self._bagi(satu, list(isi))

    def _jalur(self, s: int, atas: Jalur) -> Iterator[Jalur]:
        kini = atas | {self.pohon.tingkat[s]: s}
        if not self.anak[s] and self.pohon.tingkat[s] > tingkat(Jenjang.TUJUAN):
            yield kini
        for a in self.anak[s]:
            yield from self._jalur(a, kini)

    def _bagi(self, sasaran: int | None, jalur: list[Jalur]) -> Iterator[BlokTabel]:
        while jalur:
            banyak = self._banyak(jalur)
            blok = self._satu(sasaran, jalur[:banyak])
            while banyak > 1 and blok.tinggi > self.ruang.tinggi:
                banyak -= 1
                blok = self._satu(sasaran, jalur[:banyak])
            yield blok
            jalur = jalur[banyak:]

    def _banyak(self, jalur: Sequence[Jalur]) -> int:
        """How many branches to put into a block: evenly, and rather up to the end of a program."""
        halaman = -(-len(jalur) // LAJUR_MAKS)
        banyak = -(-len(jalur) // halaman)
        if banyak == len(jalur):
            return banyak
        for jenjang in map(tingkat, _URUTAN_PUTUS):
            for n in range(LAJUR_MAKS, int(banyak * _SEBAGIAN), -1):
                if n < len(jalur) and jalur[n - 1].get(jenjang) != jalur[n].get(jenjang):
                    return n
        return banyak

    def _satu(self, sasaran: int | None, jalur: Sequence[Jalur]) -> BlokTabel:
        lebar = min(LEBAR_LAJUR_MAKS, (self.ruang.lebar - LEBAR_LABEL) // len(jalur))
        sel, y = list[SelTabel](), 0
        for baris in BARIS:
            isi = self._sel_baris(baris, jalur)
            if not any(tulisan for tulisan, _ in isi):
                continue
            tinggi = max(_tinggi(tulisan, n * lebar, baris) for tulisan, n in isi)
            sel.append(SelTabel(baris.label, (), 0, y, LEBAR_LABEL, tinggi, nama=False))
            x = LEBAR_LABEL
            for tulisan, n in isi:
                sel.append(SelTabel("", tulisan, x, y, n * lebar, tinggi, baris.peran is Peran.NAMA))
                x += n * lebar
            y += tinggi
        return BlokTabel(sasaran, tuple(sel), y)

    def _sel_baris(self, baris: _Baris, jalur: Sequence[Jalur]) -> list[tuple[tuple[Tulisan, ...], int]]:
        """The cells of a line: their texts, and over how many branches each reaches."""
        return [
            (() if s is None else tuple(self._tulisan(baris.peran, s)), len(list(isi)))
            for s, isi in groupby(j.get(tingkat(baris.jenjang)) for j in jalur)
        ]

    def _tulisan(self, peran: Peran, s: int) -> Iterator[Tulisan]:
        indeks = self.pohon.baris[s]
        baris = [self.rencana.baris[i] for i in indeks]
        if peran is Peran.NAMA:
            yield Tulisan(peran, baris[0].uraian, indeks[0])
        elif peran is Peran.ORANG:
            if baris[0].personil:
                yield Tulisan(peran, ", ".join(baris[0].personil), indeks[0])
        else:
            medan = "kinerja" if peran is Peran.KINERJA else "indikator"
            isi = [
                (i, str(getattr(b, medan))) for i, b in zip(indeks, baris, strict=True) if getattr(b, medan)
            ]
            if peran is Peran.KINERJA and len({seragam(teks) for _, teks in isi}) == 1:
                isi = isi[:1]
            for urut, (i, teks) in enumerate(isi, start=1):
                awal = f"{urut}. " if len(isi) > 1 else ""
                yield Tulisan(peran, awal + teks, i, awal)


def _tinggi(tulisan: Sequence[Tulisan], lebar: int, baris: _Baris) -> int:
    """Rows that a cell needs, its label beside it included."""
    muat = lebar * PETAK - BANTAL
    isi = sum(len(lipat(t.teks, muat, tebal=baris.peran is Peran.NAMA)) for t in tulisan)
    return max(1, isi, len(lipat(baris.label, LEBAR_LABEL * PETAK - BANTAL, tebal=True)))
