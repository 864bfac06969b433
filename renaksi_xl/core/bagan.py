"""Bagan Cascading as pages of boxes and lines (ATURAN 7): the layout behind the sheets and the SVG.

A tree that fits a page is drawn on one. A larger one begins with an overview (the first node with three or
more children, and those children); after it come pages with as many neighbouring branches as fit, under their
parents in short form. A box too high for a page is continued in further boxes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from renaksi_xl.core.bagan_bentuk import Halaman, Larik, Pengukur, Simpul
from renaksi_xl.core.bagan_tata import SURUT, Penata, Ruang
from renaksi_xl.core.rencana import Jenjang

LEBAR_KOTAK = (50, 48, 46, 44, 42, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22, 56, 64, 76, 100)
"""Widths of a box that are tried, in columns: 132 to 300 points, and wider where a chain is too high."""
LEBAR_NYAMAN = 28
"""From this width on nothing is won by wider boxes, and a tree is easier to read than lists."""
LEBAR_TERKECIL = 18
"""No box in a list is narrower, however deep it stands."""
_TERLEBAR = 50
BANYAK_IKHTISAR = 3
"""So many children below one node are worth a page that shows them all at a glance."""


def muat(akar: Simpul, ruang: Ruang, ukur: Pengukur | None = None) -> Halaman | None:
    """A tree on one page in its best form, or None: rather side by side than in lists, rather wide than narrow."""
    ukur = ukur or Pengukur()
    if _luas(akar, ukur) > ruang.lebar * ruang.tinggi:
        return None
    terbaik: tuple[float, Halaman] | None = None
    dalam = kedalaman(akar)
    for belok in range(dalam, -1, -1):
        hasil = _tertata(akar, ruang, ukur, belok, dalam)
        if hasil is not None and (terbaik is None or hasil[0] > terbaik[0]):
            terbaik = hasil
        if terbaik is not None and terbaik[0] >= LEBAR_NYAMAN:
            break
    return terbaik and terbaik[1]


def _luas(simpul: Simpul, ukur: Pengukur) -> int:
    """The least room that the boxes of a tree can take, without any gap."""
    return ukur.luas(simpul.isi) + sum(_luas(a, ukur) for a in simpul.anak)


def _tertata(
    akar: Simpul, ruang: Ruang, ukur: Pengukur, belok: int, dalam: int
) -> tuple[float, Halaman] | None:
    """The first width that fits, with its worth."""
    lajur = _lajur(akar, belok)
    for lebar in LEBAR_KOTAK:
        sempit = lebar - SURUT * (dalam - belok) < LEBAR_TERKECIL
        if sempit or lajur * lebar > ruang.lebar:
            continue
        halaman = Penata(ukur, ruang, lebar, belok).tata(akar)
        if halaman is not None:
            return lebar if lebar <= _TERLEBAR else _TERLEBAR - (lebar - _TERLEBAR) / 2, halaman
    return None


def kedalaman(simpul: Simpul) -> int:
    """Levels below a node."""
    return 1 + max(map(kedalaman, simpul.anak)) if simpul.anak else 0


def _lajur(simpul: Simpul, belok: int) -> int:
    """How many boxes stand side by side at least."""
    return sum(_lajur(a, belok - 1) for a in simpul.anak) if belok and simpul.anak else 1


def susun_halaman(akar: Simpul, ruang: Ruang, ukur: Pengukur | None = None) -> tuple[Halaman, ...]:
    """All pages of a tree; every node stands on at least one of them in full."""
    pembagi = _Pembagi(ruang, ukur or Pengukur())
    pembagi.bagi((akar,), akar.anak)
    return tuple(pembagi.halaman)


@dataclass(slots=True)
class _Pembagi:
    """Spreads a tree over pages."""

    ruang: Ruang
    ukur: Pengukur
    halaman: list[Halaman] = field(default_factory=list)
    sudah: set[str] = field(default_factory=set)
    """Nodes that were shown in full."""
    ikhtisar: bool = False

    def bagi(self, rantai: tuple[Simpul, ...], anak: Sequence[Simpul]) -> None:
        """Draw children under the chain of their parents, on as many pages as they need."""
        if self._coba(rantai, anak):
            return
        if len(anak) >= BANYAK_IKHTISAR and not self.ikhtisar:
            self.ikhtisar = self._coba(rantai, [a.dengan(()) for a in anak])
        sisa = list(anak)
        while sisa:
            if rantai[0].jenjang == Jenjang.TUJUAN and rantai[0].kunci in self.sudah:
                rantai = rantai[1:] or rantai
            banyak = self._terbanyak(rantai, sisa)
            if not banyak:
                self._satu(rantai, sisa[0])
            sisa = sisa[max(1, banyak) :]

    def _terbanyak(self, rantai: tuple[Simpul, ...], anak: Sequence[Simpul]) -> int:
        """Draw the most neighbours that fit; how many those are."""
        terakhir: Halaman | None = None
        for banyak in range(1, len(anak) + 1):
            halaman = self._tata(rantai, anak[:banyak])
            if halaman is None:
                break
            terakhir, cukup = halaman, banyak
        if terakhir is None:
            return 0
        self._simpan(rantai, terakhir)
        return cukup

    def _satu(self, rantai: tuple[Simpul, ...], simpul: Simpul) -> None:
        """Draw a branch that does not fit: its children apart, then its parents apart, then itself in parts."""
        if simpul.anak:
            self.bagi((*rantai, simpul), simpul.anak)
            return
        self._perkenalkan(rantai)
        for mulai in range(len(rantai) + 1):
            atas = rantai[mulai:]
            if self._coba(atas, [simpul]) or (atas and self._coba(atas, self._belah(simpul))):
                self.sudah.add(simpul.kunci)
                return
        self._lepas(simpul)

    def _perkenalkan(self, rantai: tuple[Simpul, ...]) -> None:
        """Show parents in full that no page has shown, so that their short form is enough."""
        if all(s.kunci in self.sudah for s in rantai):
            return
        if not self._coba(rantai[:-1], [rantai[-1].dengan(())]):
            for s in rantai:
                self._lepas(s)
        self.sudah.add(rantai[-1].kunci)

    def _belah(self, simpul: Simpul) -> list[Simpul]:
        """A high box as several side by side."""
        ruang = Ruang(self.ruang.lebar // 3, self.ruang.tinggi // 2)
        return [replace(simpul, isi=satu) for satu in pecah(simpul.isi, ruang, self.ukur)]

    def _lepas(self, simpul: Simpul) -> None:
        """Draw a box for itself, over several pages when it is too high."""
        if simpul.kunci in self.sudah or not simpul.isi:
            return
        for bagian in pecah(simpul.isi, self.ruang, self.ukur):
            sendiri = replace(simpul, isi=bagian, anak=())
            halaman = muat(sendiri, self.ruang, self.ukur) or self._paksa(sendiri)
            self.halaman.append(halaman)
        self.sudah.add(simpul.kunci)

    def _paksa(self, simpul: Simpul) -> Halaman:
        """A page higher than the paper, for a single text that no page can hold."""
        lebar = min(LEBAR_KOTAK[0], self.ruang.lebar)
        luas = Ruang(self.ruang.lebar, self.ukur.tinggi(simpul.isi, lebar))
        halaman = Penata(self.ukur, luas, lebar, 0).tata(simpul)
        if halaman is None:
            raise AssertionError("a box fits a room as high as itself")
        return halaman

    def _coba(self, rantai: tuple[Simpul, ...], anak: Sequence[Simpul]) -> bool:
        halaman = self._tata(rantai, anak)
        if halaman is None:
            return False
        self._simpan(rantai, halaman)
        return True

    def _simpan(self, rantai: tuple[Simpul, ...], halaman: Halaman) -> None:
        self.halaman.append(halaman)
        self.sudah.update(s.kunci for s in rantai)

    def _tata(self, rantai: tuple[Simpul, ...], anak: Sequence[Simpul]) -> Halaman | None:
        isi = tuple(anak)
        if not rantai:
            isi = (Simpul("", "", (), (), isi),)
        for s in reversed(rantai):
            isi = (s.dengan(isi, ringkas=s.kunci in self.sudah),)
        return muat(isi[0], self.ruang, self.ukur)


def pecah(isi: tuple[Larik, ...], ruang: Ruang, ukur: Pengukur) -> Iterator[tuple[Larik, ...]]:
    """Parts of a box that each fit a page; every part begins with the first line of texts, its head."""
    lebar = min(LEBAR_KOTAK[0], ruang.lebar)
    kepala, bagian = isi[0], [isi[0]]
    for satu in isi[1:]:
        if len(bagian) > 1 and ukur.tinggi((*bagian, satu), lebar) > ruang.tinggi:
            yield tuple(bagian)
            bagian = [kepala]
        bagian.append(satu)
    yield tuple(bagian)
