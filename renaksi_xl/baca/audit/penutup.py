"""What a closing row sums up: the program above it where the table goes on below, else the whole table."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from renaksi_xl.baca.audit.harapan import Penghitung
from renaksi_xl.baca.audit.letak import Lembaran, Terbit
from renaksi_xl.baca.audit.rumus import Sel
from renaksi_xl.core.pohon import LUAR, PUNCAK


@dataclass
class Penutup:
    """Closing rows of all sheets."""

    lembaran: Mapping[str, Lembaran]
    hitung: Penghitung
    sel: Sequence[Sel]
    """The closing cells that publish something."""
    _baris: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._baris = {nama: sorted(x.baris) for nama, x in self.lembaran.items()}
        self._berselang = {nama for nama, b, _ in self.sel if b < max(self._baris[nama], default=-1)}

    def milik(self, t: Terbit) -> Sequence[int]:
        """The nodes a figure is of: its row's, what a closing row sums up, or all tops."""
        pohon = self.hitung.pohon
        if t.id is not None:
            s = pohon.simpul_baris[self.hitung.nomor[t.id]]
            return () if s == LUAR else (s,)
        return self.simpul(t.sel)[:1] if self.di_tengah(t.sel) else pohon.puncak()

    def kunci(self, t: Terbit) -> object:
        """What a figure and its predikat have in common."""
        return tuple(self.milik(t)) if t.id is None else t.id

    def di_tengah(self, sel: Sel) -> bool:
        """Whether the table goes on below."""
        return sel[1] < max(self._baris[sel[0]], default=-1)

    def berjenjang(self, sel: Sel) -> bool:
        """Whether a closing row says that it is about a program or a kegiatan."""
        kisi = self.lembaran[sel[0]].kisi
        label = kisi.teks(sel[1], kisi.berisi(sel[1])[0]).lower()
        return "program" in label or "kegiatan" in label

    def simpul(self, sel: Sel) -> list[int]:
        """The nodes that end right above a closing row, the highest first.

        Under the table there are none, unless its other programs have closing rows of their own.
        """
        if sel[0] not in self._berselang:
            return []
        atas = self._jalur(sel[0], bisect_left(self._baris[sel[0]], sel[1]) - 1)
        terbuka = set(self._jalur(sel[0], bisect_right(self._baris[sel[0]], sel[1])))
        anak = self.hitung.pohon.anak
        return [s for s in reversed(atas) if s not in terbuka and anak[s]]

    def _jalur(self, nama: str, nomor: int) -> list[int]:
        """The node of the n-th row of a sheet and those above it."""
        baris = self._baris[nama]
        if not 0 <= nomor < len(baris):
            return []
        pohon = self.hitung.pohon
        s = pohon.simpul_baris[self.hitung.nomor[self.lembaran[nama].baris[baris[nomor]][-1]]]
        jalur = []
        while s not in {LUAR, PUNCAK}:
            jalur.append(s)
            s = pohon.induk[s]
        return jalur
