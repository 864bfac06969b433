"""The cascade as a table (ATURAN 7): a line for each level, a column for each branch, cells as wide as their branches.

Blocks stand on the same grid as the drawing (`core.bagan_bentuk`); each is as wide as the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from renaksi_xl.core.bagan_bentuk import BANTAL, BANTAL_MASUK, PETAK, Peran, Tulisan
from renaksi_xl.core.bagan_isi import anak_simpul
from renaksi_xl.core.bagan_lajur import bagi_lebar
from renaksi_xl.core.bagan_tata import Ruang
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rencana import Jenjang, Rencana
from renaksi_xl.core.ukuran_huruf import lebar_teks, lipat
from renaksi_xl.pesan import bagan as kata

LEBAR_LABEL = 16
LAJUR_MAKS = 7
"""So many branches stand side by side at most."""
_SEBAGIAN = 0.6
"""Part of a block that must be filled to end it where a program or kegiatan ends."""
_URUTAN_PUTUS = (Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)

Jalur: TypeAlias = dict[int, int]
"""From the top to the end of a branch: level → node."""
_Isi: TypeAlias = tuple[tuple[Tulisan, ...], int]
"""A cell of a line: its texts, and over how many branches it reaches."""


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
    lanjutan: bool = False
    """Whether another block of the same sasaran stands before it."""

    @property
    def banyak_baris(self) -> int:
        """Lines of the table."""
        return len({s.y for s in self.sel})

    def longgar(self, tambah: int) -> BlokTabel:
        """The block with at most `tambah` rows of the grid more: as many for each line, the rest for the highest.

        Lines of one height stay so.
        """
        tinggi = {s.y: s.tinggi for s in self.sel}
        semua, sisa = divmod(tambah, len(tinggi))
        lebih = dict.fromkeys(tinggi, semua)
        for satu in sorted(set(tinggi.values()), reverse=True):
            setinggi = [y for y in tinggi if tinggi[y] == satu]
            if len(setinggi) > sisa:
                break
            sisa -= len(setinggi)
            lebih |= dict.fromkeys(setinggi, semua + 1)
        atas = {y: y + sum(lebih[z] for z in tinggi if z < y) for y in tinggi}
        sel = tuple(replace(s, y=atas[s.y], tinggi=s.tinggi + lebih[s.y]) for s in self.sel)
        return replace(self, sel=sel, tinggi=self.tinggi + sum(lebih.values()))


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
        lanjutan = False
        while jalur:
            banyak = self._banyak(jalur)
            blok = self._satu(sasaran, jalur[:banyak])
            while banyak > 1 and blok.tinggi > self.ruang.tinggi:
                banyak -= 1
                blok = self._satu(sasaran, jalur[:banyak])
            yield replace(blok, lanjutan=lanjutan)
            jalur, lanjutan = jalur[banyak:], True

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
        isi = [(baris, self._sel_baris(baris, jalur)) for baris in BARIS]
        isi = [(baris, satu) for baris, satu in isi if any(tulisan for tulisan, _ in satu)]
        lebar = bagi_lebar([_panjang(baris, satu) for baris, satu in isi], self.ruang.lebar - LEBAR_LABEL)
        sel, y = list[SelTabel](), 0
        for baris, satu in isi:
            letak = list(_letak(satu, lebar))
            tinggi = max(_tinggi(tulisan, w, baris) for tulisan, _, w in letak)
            sel.append(SelTabel(baris.label, (), 0, y, LEBAR_LABEL, tinggi, nama=False))
            sel += (
                SelTabel("", tulisan, x, y, w, tinggi, baris.peran is Peran.NAMA) for tulisan, x, w in letak
            )
            y += tinggi
        return BlokTabel(sasaran, tuple(sel), y)

    def _sel_baris(self, baris: _Baris, jalur: Sequence[Jalur]) -> list[_Isi]:
        """The cells of a line: their texts, and over how many branches each reaches.

        Branches without a node at this level are one cell only below the same parent.
        """
        batas = tingkat(baris.jenjang)
        return [
            (
                () if satu[0].get(batas) is None else tuple(self._tulisan(baris.peran, satu[0][batas])),
                len(satu),
            )
            for satu in (
                list(isi) for _, isi in groupby(jalur, key=lambda j: [s for t, s in j.items() if t <= batas])
            )
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


def _letak(isi: Sequence[_Isi], lebar: Sequence[int]) -> Iterator[tuple[tuple[Tulisan, ...], int, int]]:
    """Texts, left edge and width of each cell of a line."""
    x, n = LEBAR_LABEL, 0
    for tulisan, banyak in isi:
        w = sum(lebar[n : n + banyak])
        yield tulisan, x, w
        x, n = x + w, n + banyak


def _panjang(baris: _Baris, isi: Sequence[_Isi]) -> list[float]:
    """The length of the texts above each branch, in columns; that of a cell over several is shared."""
    tebal = baris.peran is Peran.NAMA
    return [
        sum(lebar_teks(t.teks, tebal=tebal) for t in tulisan) / PETAK / banyak
        for tulisan, banyak in isi
        for _ in range(banyak)
    ]


def _tinggi(tulisan: Sequence[Tulisan], lebar: int, baris: _Baris) -> int:
    """Rows that a cell needs, its label beside it included."""
    tebal = baris.peran is Peran.NAMA
    muat = lebar * PETAK - BANTAL_MASUK
    isi = sum(len(lipat(t.teks, muat, tebal=tebal)) for t in tulisan)
    return max(1, isi, len(lipat(baris.label, LEBAR_LABEL * PETAK - BANTAL, tebal=True)))
