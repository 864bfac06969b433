"""The tree of what was read, over all sheets: who is whose child, and which sheets speak of the same row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from renaksi_xl.baca.cetak.jenjang import URUTAN, Bertingkat
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.baca.cetak.lembaran import Lembaran
from renaksi_xl.baca.cetak.simpul import Kunci, Mentah, Rincian
from renaksi_xl.core.istilah import seragam


@dataclass(eq=False, slots=True)
class Isian:
    """A field with the sheet it comes from."""

    lembaran: Lembaran
    mentah: Mentah

    @property
    def asal(self) -> str:
        """The cell, as a person finds it."""
        return self.lembaran.kisi.alamat(self.mentah.letak)


@dataclass(eq=False, slots=True)
class Cabang:
    """A node of the plan: where it was first read, its rows, its children in order."""

    lembaran: Lembaran
    sumber: Bertingkat
    baris: list[dict[Kunci, Isian]]
    induk: Cabang | None = None
    baris_induk: int = 0
    """Which row of the parent it serves: the one printed last above it."""
    anak: list[Cabang] = field(default_factory=list)

    @property
    def kisi(self) -> Kisi:
        """The sheet of its name."""
        return self.lembaran.kisi

    def semua(self) -> Iterator[Cabang]:
        """Itself and everything below, as printed."""
        yield self
        for satu in self.anak:
            yield from satu.semua()


@dataclass(eq=False, slots=True)
class Hutan:
    """The tops of the tree; `bentrok` are cells that say something else than an earlier sheet said."""

    puncak: list[Cabang] = field(default_factory=list)
    bentrok: list[tuple[Isian, Isian]] = field(default_factory=list)
    bersama: dict[str, list[str]] = field(default_factory=dict)
    """Sheet -> cells of names that were taken for a row of an earlier sheet."""

    def tambah(self, lembaran: Lembaran) -> None:
        """Take in a sheet: rows an earlier sheet has get the fields it lacked, the others are new."""
        lama = {id(c) for p in self.puncak for c in p.semua()}
        jalur: list[Cabang] = []
        for b in lembaran.simpul:
            jalur = _atas(jalur, b)
            induk = jalur[-1] if jalur else None
            cabang = self._cari(induk, b, lama) or self._baru(lembaran, induk, b)
            if id(cabang) in lama:
                lama.discard(id(cabang))
                self.bersama.setdefault(lembaran.kisi.nama, []).append(lembaran.kisi.alamat(b.simpul.letak))
                self._lengkapi(cabang, lembaran, b)
            if b.jenjang is not None:
                jalur.append(cabang)

    def _cari(self, induk: Cabang | None, b: Bertingkat, lama: set[int]) -> Cabang | None:
        if not lama:
            return None
        for satu in induk.anak if induk else self.puncak:
            sama = seragam(satu.sumber.depan.teks) == seragam(b.depan.teks)
            if id(satu) in lama and sama and satu.sumber.teks_jenjang == b.teks_jenjang:
                return satu
        return None

    def _baru(self, lembaran: Lembaran, induk: Cabang | None, b: Bertingkat) -> Cabang:
        baris = [_isian(lembaran, r) for r in b.simpul.rincian] or [{}]
        cabang = Cabang(lembaran, b, baris, induk, len(induk.baris) - 1 if induk else 0)
        if induk is not None:
            cabang.baris_induk = _baris_di_atas(induk, cabang)
        (induk.anak if induk else self.puncak).append(cabang)
        return cabang

    def _lengkapi(self, cabang: Cabang, lembaran: Lembaran, b: Bertingkat) -> None:
        for r in b.simpul.rincian:
            isi = _isian(lembaran, r)
            tujuan = _baris_sama(cabang.baris, isi)
            if tujuan is None:
                cabang.baris.append(isi)
                continue
            for kunci, isian in isi.items():
                ada = tujuan.setdefault(kunci, isian)
                if ada is not isian and not _senilai(ada.mentah, isian.mentah):
                    self.bentrok.append((isian, ada))


def _isian(lembaran: Lembaran, r: Rincian) -> dict[Kunci, Isian]:
    return {kunci: Isian(lembaran, m) for kunci, m in r.isi.items()}


def _senilai(kiri: Mentah, kanan: Mentah) -> bool:
    return seragam(kiri.teks) == seragam(kanan.teks) or not kiri.teks


def _baris_sama(baris: Sequence[dict[Kunci, Isian]], isi: dict[Kunci, Isian]) -> dict[Kunci, Isian] | None:
    """The row with the same indikator; a sheet that names none speaks of the only row."""
    kunci = (Peran.INDIKATOR, None)
    if kunci not in isi:
        return baris[0] if len(baris) == 1 else None
    teks = seragam(isi[kunci].mentah.teks)
    return next((x for x in baris if kunci not in x or seragam(x[kunci].mentah.teks) == teks), None)


def _atas(jalur: Sequence[Cabang], b: Bertingkat) -> list[Cabang]:
    """The ancestors of a node: what stands above it with a higher level."""
    tinggi = min(URUTAN.index(t) for t in ([b.jenjang] if b.jenjang else b.tingkat))
    return [c for c in jalur if c.sumber.jenjang and URUTAN.index(c.sumber.jenjang) < tinggi]


def _baris_di_atas(induk: Cabang, anak: Cabang) -> int:
    """Of a parent's rows the last that begins not below the child."""
    if induk.lembaran is not anak.lembaran:
        return 0
    bawah = anak.sumber.simpul.letak[0]
    awal = [min((i.mentah.letak[0] for i in isi.values()), default=0) for isi in induk.baris]
    return max((i for i, b in enumerate(awal) if b <= bawah), default=0)
