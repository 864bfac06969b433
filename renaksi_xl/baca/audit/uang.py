"""Money: what each sum and each serapan of a sheet may be (ATURAN 4: sums, serapan sum / sum, never a mean).

Everything is told from the sheet's own cells, column by column: the lowest rows that hold rupiah are taken as they
stand, what lies above them is their sum. Pagu Renstra and the years before are taken as they stand at every level,
because they also count what this year's plan no longer holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from renaksi_xl.baca.audit.hasil import Macam
from renaksi_xl.baca.audit.letak import Terbit
from renaksi_xl.core.angka import NOL
from renaksi_xl.core.pohon import Pohon
from renaksi_xl.core.rata_rata import Nilai

Isi = Mapping[int, Nilai]
"""Rupiah by node, as it stands in the sheet."""


@dataclass(frozen=True, slots=True)
class Lajur:
    """A column of rupiah rolled up, per node: its value, whether that is told, and the sum of its children.

    `anak` is None for leaves and where the children do not tell all of it: there nobody can say what the sum is.
    """

    nilai: Sequence[Nilai]
    tahu: Sequence[bool]
    anak: Sequence[Nilai]

    def jumlah(self, simpul: Iterable[int]) -> Nilai:
        """The sum over nodes; None when one of them is not told."""
        semua = list(simpul)
        return jumlahkan(self.nilai[s] for s in semua) if all(self.tahu[s] for s in semua) else None


def jumlahkan(nilai: Iterable[Nilai]) -> Nilai:
    """The sum of what is filled; None when nothing is."""
    ada = [v for v in nilai if v is not None]
    return sum(ada, NOL) if ada else None


def gulung(pohon: Pohon, isi: Isi, boleh_kosong: Callable[[int], bool], *, menjumlah: bool = True) -> Lajur:
    """Roll a column up; a leaf without a figure is told where `boleh_kosong` (nothing was spent)."""
    n = len(pohon.baris)
    nilai: list[Nilai] = [isi.get(s) for s in range(n)]
    tahu, jumlah = [v is not None for v in nilai], list[Nilai]([None]) * n
    for s in pohon.urutan:
        anak = pohon.anak[s]
        if not anak:
            tahu[s] = tahu[s] or boleh_kosong(s)
            continue
        bawah = jumlahkan(nilai[a] for a in anak)
        lengkap = all(tahu[a] for a in anak)
        if menjumlah and lengkap and bawah is not None:
            jumlah[s] = nilai[s] = bawah
        elif nilai[s] is None:
            nilai[s] = bawah
        tahu[s] = tahu[s] or lengkap
    return Lajur(nilai, tahu, jumlah)


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiUang:
    """The rupiah columns of a sheet, by column: `tw` with the quarter from 0; `terbit`: published figures by kind."""

    pagu: Mapping[int, Isi]
    tw: Mapping[int, tuple[int, Isi]]
    realisasi: Mapping[int, Isi]
    renstra: Mapping[int, Isi]
    lalu: Mapping[int, Isi]
    terbit: Mapping[Macam, Isi] = field(default_factory=dict)
    tak_lengkap: frozenset[int] = frozenset()
    """Columns that also hold rupiah in rows nobody understood: their sums cannot be repeated."""


@dataclass
class Keuangan:
    """What the money of one sheet may be; `tw` is how many quarters count."""

    pohon: Pohon
    isi: IsiUang
    tw: int

    def __post_init__(self) -> None:
        i = self.isi
        self.lajur: dict[int, Lajur] = {k: self._gulung(k, x, self._tidak) for k, x in i.pagu.items()}
        self.lajur |= {k: self._gulung(k, x, self._berisi) for k, (_, x) in i.tw.items()}
        self.lajur |= {k: self._gulung(k, x, self._berisi) for k, x in i.realisasi.items()}
        self._lalu = [self._apa_adanya(x) for x in i.lalu.values()]
        self._renstra = [self._apa_adanya(x) for x in i.renstra.values()]
        self.tahun = self._semua_tahun()

    def _gulung(self, k: int, isi: Isi, boleh_kosong: Callable[[int], bool]) -> Lajur:
        return gulung(self.pohon, isi, boleh_kosong, menjumlah=k not in self.isi.tak_lengkap)

    def _apa_adanya(self, isi: Isi) -> Lajur:
        return gulung(self.pohon, isi, self._tidak, menjumlah=False)

    def _tidak(self, _: int) -> bool:
        return False

    def _berisi(self, s: int) -> bool:
        """Whether a leaf's row tells of money at all: then a blank realisasi means that nothing was spent."""
        i = self.isi
        semua = (*i.pagu.values(), *(x for _, x in i.tw.values()), *i.realisasi.values())
        return any(x.get(s) is not None for x in semua)

    def _semua_tahun(self) -> list[Lajur]:
        """Realisasi of the year so far: from the quarters, else each column that holds it."""
        if not self.isi.tw:
            return [self.lajur[k] for k in self.isi.realisasi]
        triwulan = [x for q, x in sorted(self.isi.tw.values(), key=lambda y: y[0]) if q < self.tw]
        ambil = _terakhir if self._kumulatif(triwulan) else jumlahkan
        semua = {s for x in triwulan for s in x}
        isi = {s: ambil(x.get(s) for x in triwulan) for s in semua}
        sebagian = bool(self.isi.tak_lengkap & set(self.isi.tw))
        return [gulung(self.pohon, isi, self._berisi, menjumlah=not sebagian)]

    def _kumulatif(self, triwulan: Sequence[Isi]) -> bool:
        """Whether the office types rupiah up to each quarter (SIPD): what its own rows show for the year decides."""
        terbit, suara = self.isi.terbit.get(Macam.ANGGARAN_TAHUN, {}), 0
        for s, nilai in terbit.items():
            isi = [x.get(s) for x in triwulan]
            if not self.pohon.anak[s] and jumlahkan(isi) != _terakhir(isi):
                suara += (nilai == _terakhir(isi)) - (nilai == jumlahkan(isi))
        return suara > 0

    # ---- what a cell may be ------------------------------------------------------------------------------

    def harapan(self, t: Terbit, simpul: Sequence[int]) -> list[Nilai]:
        """What a figure of a node, or (a closing row) of the top nodes may be; empty where nobody can tell."""
        return self._harapan(t.macam, t.sel[2], t.tw, simpul, kaki=t.id is None)

    def _harapan(
        self, macam: Macam, kolom: int, tw: int | None, simpul: Sequence[int], *, kaki: bool
    ) -> list[Nilai]:
        if macam in {Macam.PAGU, Macam.ANGGARAN_TW, Macam.ANGGARAN}:
            return self._sendiri(kolom, simpul, kaki=kaki)
        if macam is Macam.ANGGARAN_TAHUN:
            return _ada(x.jumlah(simpul) for x in self.tahun)
        sampai = self._sampai_kini(simpul)
        if macam is Macam.ANGGARAN_SAMPAI_KINI:
            return sampai
        if macam is Macam.TINGKAT_ANGGARAN:
            return _bagi(sampai, [x.jumlah(simpul) for x in self._renstra])
        return _bagi(self._terpakai(tw, simpul), [self.lajur[k].jumlah(simpul) for k in self.isi.pagu])

    def _sendiri(self, kolom: int, simpul: Sequence[int], *, kaki: bool) -> list[Nilai]:
        """The sum that stands in a column of what was typed."""
        lajur = self.lajur[kolom]
        if not kaki:
            return _ada([lajur.anak[simpul[0]]])
        return [] if kolom in self.isi.tak_lengkap else _ada([lajur.jumlah(simpul)])

    def _terpakai(self, tw: int | None, simpul: Sequence[int]) -> list[Nilai]:
        """What a serapan is of: the year so far, or the quarter its column names."""
        satu = [self.lajur[k] for k, (q, _) in self.isi.tw.items() if q == tw]
        return _ada(x.jumlah(simpul) for x in (*satu, *self.tahun))

    def _sampai_kini(self, simpul: Sequence[int]) -> list[Nilai]:
        lalu = [jumlahkan(x.nilai[s] for s in simpul) for x in self._lalu] or [None]
        tahun = [x.jumlah(simpul) for x in self.tahun]
        return _ada(jumlahkan((a, b)) for a in lalu for b in tahun if b is not None)

    def rata_serapan(self, t: Terbit, simpul: Sequence[int]) -> Nilai:
        """The mean of the shares of the nodes below: what a serapan must not be."""
        bawah = simpul if t.id is None else self.pohon.anak[simpul[0]]
        bagian = [h for s in bawah for h in self._harapan(t.macam, t.sel[2], t.tw, [s], kaki=False)[:1]]
        jumlah = jumlahkan(bagian)
        return jumlah / len(bagian) if jumlah is not None and len(bagian) > 1 else None


def _terakhir(nilai: Iterable[Nilai]) -> Nilai:
    return next((v for v in reversed(list(nilai)) if v is not None), None)


def _ada(nilai: Iterable[Nilai]) -> list[Nilai]:
    return [v for v in nilai if v is not None]


def _bagi(atas: Sequence[Nilai], bawah: Sequence[Nilai]) -> list[Nilai]:
    return [a / b for a in atas for b in bawah if a is not None and b]
