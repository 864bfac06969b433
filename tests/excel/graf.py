"""Circular references as Excel sees them: by whole ranges, whatever a formula makes of them.

LibreOffice accepts an AVERAGEIFS over the column it stands in and Excel does not, so a green recalculation proves
nothing. Nodes are blocks (sheet, column, run of rows whose formulas are the same when written relatively); a formula
that refers to a range makes an edge to every block the range touches. A ring of blocks is then looked into cell by
cell, because rows that only look upward (a running total) form a ring of blocks and no circle.
"""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from tests.excel.paket import Paket, SelRumus, alamat, huruf_kolom
from tests.excel.rujukan import Penafsir, Rujukan, seragam

Simpul = TypeVar("Simpul")


@dataclass(slots=True)
class Blok:
    """A run of cells in one column whose formulas say the same."""

    lembar: str
    kolom: int
    baris1: int
    baris2: int
    teks: str
    rujukan: tuple[Rujukan, ...]

    def __str__(self) -> str:
        ref = alamat(self.kolom, self.baris1)
        if self.baris2 > self.baris1:
            ref += ":" + alamat(self.kolom, self.baris2)
        return f"{self.lembar}!{ref} ={self.teks[:80]}"


@dataclass
class Graf:
    """All formula blocks of a workbook; `buta` lists what could not be followed."""

    blok: list[Blok] = field(default_factory=list)
    buta: list[str] = field(default_factory=list)
    jumlah_rumus: int = 0
    _letak: dict[tuple[str, int], list[int]] = field(default_factory=lambda: defaultdict(list))
    _awal: dict[tuple[str, int], list[int]] = field(default_factory=lambda: defaultdict(list))
    _kolom: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def tambah(self, blok: Blok) -> None:
        """Take in one block; blocks of a column come in row order."""
        kunci = (blok.lembar, blok.kolom)
        if kunci not in self._letak:
            self._kolom[blok.lembar].append(blok.kolom)
        self._letak[kunci].append(len(self.blok))
        self._awal[kunci].append(blok.baris1)
        self.blok.append(blok)

    def disentuh(self, lembar: str, kolom: tuple[int, int], baris: tuple[int, int]) -> Iterator[int]:
        """Numbers of the blocks that a range touches."""
        for satu in self._kolom.get(lembar, ()):
            if kolom[0] <= satu <= kolom[1]:
                letak, awal = self._letak[lembar, satu], self._awal[lembar, satu]
                for i in range(
                    max(bisect.bisect_right(awal, baris[0]) - 1, 0), bisect.bisect_right(awal, baris[1])
                ):
                    if self.blok[letak[i]].baris2 >= baris[0]:
                        yield letak[i]

    def tetangga(self, nomor: int) -> set[int]:
        """Blocks that any formula of this block refers to."""
        blok = self.blok[nomor]
        return {
            lain
            for ref in blok.rujukan
            for lain in self.disentuh(
                ref.lembar, (ref.kolom1, ref.kolom2), (ref.atas.di(blok.baris1), ref.bawah.di(blok.baris2))
            )
        }

    def siklus(self) -> list[str] | None:
        """One circle of cells in words, or None when there is none."""
        tetangga = [self.tetangga(i) for i in range(len(self.blok))]
        for cincin in komponen(range(len(self.blok)), lambda i: tetangga[i]):
            mungkin = len(cincin) > 1 or cincin[0] in tetangga[cincin[0]]
            if mungkin and (jalur := self._lingkaran_sel(set(cincin))):
                return jalur
        return None

    def _lingkaran_sel(self, cincin: set[int]) -> list[str] | None:
        def rujuk(sel: tuple[int, int]) -> Iterator[tuple[int, int]]:
            nomor, baris = sel
            for ref in self.blok[nomor].rujukan:
                rentang = (ref.atas.di(baris), ref.bawah.di(baris))
                for lain in self.disentuh(ref.lembar, (ref.kolom1, ref.kolom2), rentang):
                    if lain in cincin:
                        blok = self.blok[lain]
                        for r in range(max(rentang[0], blok.baris1), min(rentang[1], blok.baris2) + 1):
                            yield lain, r

        semua = ((i, r) for i in cincin for r in range(self.blok[i].baris1, self.blok[i].baris2 + 1))
        jalur = lingkaran(semua, rujuk)
        return None if jalur is None else [self._sebut(*sel) for sel in jalur]

    def _sebut(self, nomor: int, baris: int) -> str:
        blok = self.blok[nomor]
        return f"{blok.lembar}!{alamat(blok.kolom, baris)} (block {blok})"


def lingkaran(
    simpul: Iterable[Simpul], tetangga: Callable[[Simpul], Iterable[Simpul]]
) -> list[Simpul] | None:
    """The first circle found by walking depth first, without recursion: a chain may be 2,000 rows long."""
    selesai: set[Simpul] = set()
    for akar in simpul:
        if akar in selesai:
            continue
        jalur, di_jalur = [akar], {akar}
        langkah = [iter(tetangga(akar))]
        while langkah:
            lanjut = next((satu for satu in langkah[-1] if satu not in selesai), None)
            if lanjut is None:
                langkah.pop()
                habis = jalur.pop()
                di_jalur.remove(habis)
                selesai.add(habis)
            elif lanjut in di_jalur:
                return [*jalur[jalur.index(lanjut) :], lanjut]
            else:
                jalur.append(lanjut)
                di_jalur.add(lanjut)
                langkah.append(iter(tetangga(lanjut)))
    return None


def komponen(  # noqa: C901 -- Tarjan in one piece is easier to check against the textbook
    simpul: Iterable[int], tetangga: Callable[[int], Iterable[int]]
) -> Iterator[list[int]]:
    """Strongly connected components (Tarjan), without recursion."""
    nomor: dict[int, int] = {}
    rendah: dict[int, int] = {}
    tumpukan: list[int] = []
    di_tumpukan: set[int] = set()
    for akar in simpul:
        if akar in nomor:
            continue
        kerja: list[tuple[int, Iterator[int]]] = []
        lanjut: int | None = akar
        while lanjut is not None or kerja:
            if lanjut is not None:
                nomor[lanjut] = rendah[lanjut] = len(nomor)
                tumpukan.append(lanjut)
                di_tumpukan.add(lanjut)
                kerja.append((lanjut, iter(tetangga(lanjut))))
            kini, sisa = kerja[-1]
            lanjut = None
            for satu in sisa:
                if satu not in nomor:
                    lanjut = satu
                    break
                if satu in di_tumpukan:
                    rendah[kini] = min(rendah[kini], nomor[satu])
            if lanjut is not None:
                continue
            kerja.pop()
            if kerja:
                atasan = kerja[-1][0]
                rendah[atasan] = min(rendah[atasan], rendah[kini])
            if rendah[kini] == nomor[kini]:
                batas = tumpukan.index(kini)
                yield tumpukan[batas:]
                di_tumpukan.difference_update(tumpukan[batas:])
                del tumpukan[batas:]


def bangun(path: Path) -> Graf:
    """The graph of all formulas of a workbook."""
    paket = Paket(path)
    penafsir, graf = Penafsir(paket), Graf()
    for lembar in paket.lembar:
        kolom: dict[int, list[SelRumus]] = defaultdict(list)
        for sel in paket.rumus(lembar):
            kolom[sel.kolom].append(sel)
        terurai: dict[tuple[int, str], tuple[Rujukan, ...]] = {}
        for nomor in sorted(kolom):
            for blok in _blok(
                lembar.nama, sorted(kolom[nomor], key=lambda sel: sel.baris), penafsir, terurai
            ):
                graf.tambah(blok)
        graf.jumlah_rumus += sum(map(len, kolom.values()))
    graf.buta = list(penafsir.buta)
    return graf


def _blok(
    lembar: str, sel: list[SelRumus], penafsir: Penafsir, terurai: dict[tuple[int, str], tuple[Rujukan, ...]]
) -> Iterator[Blok]:
    kini: Blok | None = None
    kunci_kini = ""
    for satu in sel:
        kunci = seragam(satu.teks, satu.baris)
        if kini is not None and kunci == kunci_kini and satu.baris == kini.baris2 + 1:
            kini.baris2 = satu.baris
            continue
        if kini is not None:
            yield kini
        if (satu.kolom, kunci) not in terurai:
            terurai[satu.kolom, kunci] = tuple(dict.fromkeys(penafsir.rujukan(lembar, satu.baris, satu.teks)))
        kini = Blok(lembar, satu.kolom, satu.baris, satu.baris, satu.teks, terurai[satu.kolom, kunci])
        kunci_kini = kunci
    if kini is not None:
        yield kini


def siklus(path: Path) -> list[str] | None:
    """The cells of one circular reference in words, or None; raises ValueError where a formula cannot be followed."""
    graf = bangun(path)
    if graf.buta:
        raise ValueError(f"{path.name}: references that cannot be followed: {graf.buta[:5]}")
    return graf.siklus()


def kolom_rumus(path: Path) -> dict[str, list[str]]:
    """Columns that hold formulas, by sheet: what a reader of a failing test wants to see first."""
    hasil: dict[str, dict[int, None]] = defaultdict(dict)
    for blok in bangun(path).blok:
        hasil[blok.lembar][blok.kolom] = None
    return {lembar: [huruf_kolom(nomor) for nomor in kolom] for lembar, kolom in hasil.items()}
