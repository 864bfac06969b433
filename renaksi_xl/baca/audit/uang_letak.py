"""Where a sheet holds money: its rupiah columns by node, and the figures about money that it publishes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.baca.audit.hasil import UANG_PERSENAN, Macam
from renaksi_xl.baca.audit.letak import (
    Lembaran,
    Terbit,
    baca_angka_sel,
    baris_penutup,
    lingkup_kolom,
    pemilik,
)
from renaksi_xl.baca.audit.rumus import RumusBuku
from renaksi_xl.baca.audit.uang import Isi, IsiUang, Keuangan
from renaksi_xl.baca.cetak.angka_sel import baca_uang
from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.baca.cetak.simpul import Mentah
from renaksi_xl.core.pohon import LUAR, Pohon
from renaksi_xl.core.rata_rata import Nilai
from renaksi_xl.core.rencana import TW
from renaksi_xl.sheets.rujukan import nomor_kolom

_JUMLAH = re.compile(
    r"(jumlah|total)( (anggaran|pagu|realisasi|belanja|total|semua|seluruhnya|keseluruhan|\(?rp\.?\)?))*"
)
_RENSTRA = re.compile(r"renstra|jangka menengah|rpjmd")
_RATA = re.compile(r"rata[- ]rata|rerata|serapan")


@dataclass(frozen=True, slots=True)
class LembarUang:
    """The money of one sheet, and what it publishes about it."""

    keuangan: Keuangan
    terbit: tuple[Terbit, ...]


def cari_uang(
    hasil: HasilImpor, lembaran: Mapping[str, Lembaran], rumus: RumusBuku, pohon: Pohon
) -> dict[str, LembarUang]:
    """The money of every sheet with a table, by its name."""
    simpul = {b.id: s for b, s in zip(hasil.rencana.baris, pohon.simpul_baris, strict=True) if s != LUAR}
    return {
        nama: _Pembaca(hasil, nama, x, pohon, simpul, rumus.get(nama, {})).baca()
        for nama, x in lembaran.items()
    }


@dataclass
class _Pembaca:
    """Reads one sheet; `simpul` is the node of each row of the plan."""

    hasil: HasilImpor
    nama: str
    x: Lembaran
    pohon: Pohon
    simpul: Mapping[str, int]
    rumus: Mapping[tuple[int, int], str]

    def __post_init__(self) -> None:
        self._jenjang = {b.id: b.jenjang for b in self.hasil.baris}
        self._lingkup = lingkup_kolom(self.hasil, self.nama)
        self._ragu = set[int]()
        self._jangka = {
            nomor_kolom(k.tempat.rpartition("!")[2])
            for k in self.hasil.kolom
            if k.tempat.rpartition("!")[0] == self.nama and _RENSTRA.search(k.judul.lower())
        }
        self._kolom: dict[int, tuple[Macam, int | None]] = dict(self.x.uang)

    def baca(self) -> LembarUang:
        """The columns, then what stands in them."""
        renstra = {k: self._isi(k) for k in self._peran(Peran.PAGU) if k in self._jangka}
        pagu = self._isi_peran(Peran.PAGU, Macam.PAGU)
        realisasi = self._isi_peran(Peran.ANGGARAN, Macam.ANGGARAN)
        tw = {
            k: (q, isi)
            for q, nama in enumerate(TW)
            for k, isi in self._isi_peran(f"{Peran.ANGGARAN} TW {nama}", Macam.ANGGARAN_TW, q).items()
        }
        isi = IsiUang(
            pagu=pagu,
            tw=tw,
            realisasi=realisasi,
            renstra=renstra | self._isi_peran(Peran.PAGU_RENSTRA),
            lalu=self._isi_peran(Peran.ANGGARAN_LALU),
            terbit={m: self._isi(k) for k, (m, _) in self.x.uang.items() if m not in UANG_PERSENAN},
            tak_lengkap=frozenset(self._ragu),
        )
        keuangan = Keuangan(self.pohon, isi, self.hasil.rencana.pengaturan.tw_pelaporan)
        return LembarUang(keuangan, (*self._di_tabel(), *self._di_kaki()))

    def _isi_peran(self, peran: str, macam: Macam | None = None, tw: int | None = None) -> dict[int, Isi]:
        """The columns that the import took for something, by column; those with `macam` publish sums of parents."""
        kolom = self._peran(peran)
        if macam is not None:
            kolom = [k for k in kolom if k not in self._jangka]
            self._kolom |= dict.fromkeys(kolom, (macam, tw))
        return {k: self._isi(k) for k in kolom}

    def _peran(self, peran: str) -> Sequence[int]:
        return self.x.peran.get(str(peran), ())

    def _isi(self, k: int) -> Isi:
        """Rupiah by node; where its rows say several things, or a row of nobody holds some, no sum is repeated."""
        per: dict[int, set[Decimal]] = {}
        for b in range(min(self.x.baris, default=0), max(self.x.baris, default=-1) + 1):
            nilai = self._rupiah(b, k)
            if nilai is None:
                continue
            id_ = self._milik(b, k)
            if id_ is None or id_ not in self.simpul:
                self._ragu.add(k)
            else:
                per.setdefault(self.simpul[id_], set()).add(nilai)
        if any(len(semua) > 1 for semua in per.values()):
            self._ragu.add(k)
        return {s: min(semua) if len(semua) == 1 else None for s, semua in per.items()}

    def _milik(self, b: int, k: int) -> str | None:
        ada = self.x.baris.get(b)
        return pemilik(ada, self._lingkup.get(k, ()), self._jenjang) if ada else None

    def _rupiah(self, b: int, k: int) -> Nilai:
        if self.x.kisi.lanjutan(b, k):
            return None
        isi = self.x.mentah(b, k)
        if isi is None or isinstance(isi, bool) or self.x.kisi.satuan_format.get((b, k)) == "%":
            return None
        teks = self.x.kisi.teks(b, k)
        nilai = baca_uang(Mentah((b, k), isi if isinstance(isi, (int, float)) else teks, teks)).nilai
        return nilai if isinstance(nilai, Decimal) else None

    def _di_tabel(self) -> Iterator[Terbit]:
        for b in sorted(self.x.baris):
            for k, (macam, tw) in sorted(self._kolom.items()):
                id_ = self._milik(b, k)
                if (
                    id_ is not None
                    and id_ in self.simpul
                    and (k in self.x.uang or self.pohon.anak[self.simpul[id_]])
                ):
                    yield from self._satu(b, k, id_, macam, tw)

    def _di_kaki(self) -> Iterator[Terbit]:
        """Sums under the table, and the serapan beside the mean."""
        for b in baris_penutup(self.hasil, self.nama):
            isi = self.x.kisi.berisi(b)
            label = " ".join(self.x.kisi.teks(b, isi[0]).lower().split()).strip(" :.") if isi else ""
            if b <= max(self.x.baris, default=b):
                continue
            for k in isi[1:]:
                if k not in self._kolom:
                    continue
                macam, tw = self._kolom[k]
                if _RATA.search(label) and self._berpersen(b, k):
                    bagian = macam if macam in UANG_PERSENAN else Macam.SERAPAN
                    yield from self._satu(b, k, None, bagian, None)
                elif _JUMLAH.fullmatch(label):
                    yield from self._satu(b, k, None, macam, tw)

    def _berpersen(self, b: int, k: int) -> bool:
        return self._kolom[k][0] in UANG_PERSENAN or not baca_angka_sel(self.x, b, k)[2]

    def _satu(self, b: int, k: int, id_: str | None, macam: Macam, tw: int | None) -> Iterator[Terbit]:
        """One published figure; blank cells and dashes publish nothing."""
        if self.x.kisi.lanjutan(b, k):
            return
        angka, teks, polos = baca_angka_sel(self.x, b, k)
        if macam not in UANG_PERSENAN:
            angka, polos = self._rupiah(b, k), False
        if angka is not None:
            yield Terbit((self.nama, b, k), id_, macam, tw, angka, teks, polos, self.rumus.get((b, k)))
