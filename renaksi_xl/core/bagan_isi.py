"""What stands in the boxes of the Bagan Cascading: a computed plan as trees of nodes with texts (ATURAN 1, 7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renaksi_xl.core.angka import dua_desimal
from renaksi_xl.core.bagan_bentuk import Larik, Peran, Simpul, Tulisan
from renaksi_xl.core.hasil import Hasil, HasilBaris
from renaksi_xl.core.istilah import Keadaan, Status, seragam
from renaksi_xl.core.pohon import LUAR, TINGKAT_SUB_KEGIATAN, pemilik_id, tingkat
from renaksi_xl.core.rencana import TW, Baris, Jenjang, Rencana
from renaksi_xl.pesan import bagan as kata
from renaksi_xl.pesan.rekap import DARI

LEBAR_ANGKA = 9
"""Columns of "100,00%"."""
_TUJUAN, _SASARAN = tingkat(Jenjang.TUJUAN), tingkat(Jenjang.SASARAN)


@dataclass(frozen=True, slots=True)
class Gambar:
    """One drawing: the tree of a sasaran, below its tujuan. `sasaran` is its node; None for what has none."""

    akar: Simpul
    sasaran: int | None


def ada_capaian(hasil: Hasil) -> bool:
    """Whether anything has been measured: without targets the boxes say nothing about capaian."""
    return any(h.keadaan is not Keadaan.TANPA_TARGET for h in hasil.baris)


def angka_kaki(h: HasilBaris, *, rata_rata: bool) -> str:
    """A figure as the sheet shows it: always two decimals, rounded half away from zero (ATURAN 2)."""
    nilai = h.rata_rata if rata_rata else h.capaian_sd
    return "" if nilai is None else f"{dua_desimal(nilai) * 100:.2f}%".replace(".", ",")


def kata_kaki(h: HasilBaris, *, rata_rata: bool) -> str:
    """The word below a figure: predikat with its count for a mean (ATURAN 4), status for an indikator."""
    if not rata_rata:
        return h.status.value
    if h.rata_rata is None:
        return h.status_rata_rata.value
    sisa = kata.BELUM_LENGKAP if h.status_rata_rata is Status.BELUM_LENGKAP else ""
    return f"{h.predikat or ''}{sisa}{kata.DIHITUNG.format(f'{h.dihitung} {DARI} {h.dari}')}"


def anak_simpul(rencana: Rencana, hasil: Hasil) -> list[list[int]]:
    """Children of every node in the whole cascade: a Proses stands under the row that is its induk."""
    pohon, baris = hasil.pohon, rencana.baris
    pemilik, anak = pemilik_id(baris), [list(a) for a in pohon.anak]
    for s in pohon.puncak_kerja():
        atas = _simpul_induk(pemilik, hasil, baris[pohon.baris[s][0]])
        if atas != LUAR and pohon.tingkat[atas] <= TINGKAT_SUB_KEGIATAN:
            anak[atas].append(s)
    return anak


def _simpul_induk(pemilik: dict[str, int], hasil: Hasil, baris: Baris) -> int:
    pada = pemilik.get((baris.induk or "").lower(), LUAR)
    return hasil.pohon.simpul_baris[pada] if pada != LUAR else LUAR


def gambar(rencana: Rencana, hasil: Hasil, nomor: Sequence[str]) -> list[Gambar]:
    """The drawings of a plan, one per sasaran in plan order; last whatever hangs on no sasaran.

    `nomor` is the printed number of each row.
    """
    return _Penyusun(rencana, hasil, nomor).gambar()


class _Penyusun:
    """Makes nodes with texts from a computed plan."""

    def __init__(self, rencana: Rencana, hasil: Hasil, nomor: Sequence[str]) -> None:
        self.rencana, self.hasil, self.nomor = rencana, hasil, nomor
        self.anak = anak_simpul(rencana, hasil)
        self.induk: dict[int, int] = {a: s for s, anak in enumerate(self.anak) for a in anak}
        self.berkaki = ada_capaian(hasil)
        self.tw = TW[rencana.pengaturan.tw_pelaporan - 1]

    def gambar(self) -> list[Gambar]:
        tingkat_simpul = self.hasil.pohon.tingkat
        puncak = [s for s in range(len(tingkat_simpul)) if s not in self.induk]
        hasil, lain = list[Gambar](), list[Simpul]()
        for s in puncak:
            if tingkat_simpul[s] == _TUJUAN and self.anak[s]:
                hasil += (Gambar(self._simpul(s, [a]), a) for a in self.anak[s])
            elif tingkat_simpul[s] <= _SASARAN:
                hasil.append(Gambar(self._simpul(s), s))
            else:
                lain.append(self._simpul(s))
        if lain:
            hasil.append(Gambar(Simpul("lain", "", (), (), tuple(lain)), None))
        return hasil

    def _simpul(self, s: int, anak: Sequence[int] | None = None) -> Simpul:
        baris = self.hasil.pohon.baris[s]
        isi = tuple(self._isi(s))
        ringkas = tuple(satu for satu in isi if satu[0].peran in _RINGKAS)
        bawah = tuple(self._simpul(a) for a in (self.anak[s] if anak is None else anak))
        b = self.rencana.baris[baris[0]]
        return Simpul(b.id, _jenjang(b.jenjang), isi, ringkas, bawah)

    def _isi(self, s: int) -> Iterator[Larik]:
        baris = self.hasil.pohon.baris[s]
        pertama = self.rencana.baris[baris[0]]
        yield (self._kepala(baris[0]),)
        atas = self.induk.get(s)
        nama_atas = self.rencana.baris[self.hasil.pohon.baris[atas][0]].uraian if atas is not None else None
        if tingkat(pertama.jenjang) < tingkat(Jenjang.ANGGOTA) or seragam(pertama.uraian) != seragam(
            nama_atas
        ):
            yield (Tulisan(Peran.NAMA, pertama.uraian, baris[0]),)
        if pertama.personil:
            yield (_tulis(Peran.ORANG, baris[0], self._sebutan(s), ", ".join(pertama.personil)),)
        yield from self._indikator(s, baris)
        if pertama.pemilik:
            yield (_tulis(Peran.PEMILIK, baris[0], kata.PEMILIK, pertama.pemilik),)
        elif pertama.penanggung_jawab:
            yield (_tulis(Peran.PEMILIK, baris[0], kata.PENANGGUNG_JAWAB, pertama.penanggung_jawab),)
        yield from self._kaki(s)

    def _kepala(self, i: int) -> Tulisan:
        jenjang = self.rencana.baris[i].jenjang
        teks = jenjang if tingkat(jenjang) == _TUJUAN else f"{jenjang} {self.nomor[i]}"
        return Tulisan(Peran.KEPALA, teks, i)

    def _sebutan(self, s: int) -> str:
        b = self.rencana.baris[self.hasil.pohon.baris[s][0]]
        if tingkat(b.jenjang) == tingkat(Jenjang.ANGGOTA):
            return kata.ANGGOTA
        return kata.KETUA if self.anak[s] or seragam(b.uraian).startswith("tim") else kata.PELAKSANA

    def _indikator(self, s: int, baris: Sequence[int]) -> Iterator[Larik]:
        """Kinerja and indikator, paired and numbered where there are several (ATURAN 1)."""
        isi = [self.rencana.baris[i] for i in baris]
        satu_kinerja = len({seragam(b.kinerja) for b in isi}) == 1
        banyak = len(isi) > 1
        for urut, (i, b) in enumerate(zip(baris, isi, strict=True), start=1):
            nomor = urut if banyak else 0
            sendiri = b.kinerja and seragam(b.kinerja) != seragam(b.uraian)
            if b.kinerja and sendiri and (urut == 1 or not satu_kinerja):
                awal = kata.KINERJA if satu_kinerja else f"{urut}. "
                yield (_tulis(Peran.KINERJA, i, awal, b.kinerja),)
            if b.indikator:
                awal = kata.nomor_indikator(nomor) if nomor else kata.INDIKATOR
                yield (_tulis(Peran.INDIKATOR, i, awal, b.indikator),)
            if b.do:
                yield (_tulis(Peran.DO, i, kata.nomor_do(nomor) if nomor else kata.DO, b.do),)
            if self._bermean(s):
                yield from self._capaian(i, nomor)

    def _bermean(self, s: int) -> bool:
        return bool(self.hasil.pohon.anak[s]) or len(self.hasil.pohon.baris[s]) > 1

    def _capaian(self, i: int, nomor: int) -> Iterator[Larik]:
        """A row's own capaian, beside the mean of its node (ATURAN 4: neither overwrites the other)."""
        h = self.hasil.baris[i]
        if h.capaian_sd is not None:
            awal = kata.nomor_capaian(nomor) if nomor else kata.CAPAIAN
            yield (
                _tulis(Peran.CAPAIAN_KATA, i, awal, h.status.value),
                Tulisan(Peran.CAPAIAN_ANGKA, angka_kaki(h, rata_rata=False), i, lebar=LEBAR_ANGKA),
            )

    def _kaki(self, s: int) -> Iterator[Larik]:
        i = self.hasil.pohon.baris[s][0]
        h, rata = self.hasil.baris[i], self._bermean(s)
        kerja = self.hasil.pohon.tingkat[s] > TINGKAT_SUB_KEGIATAN
        angka = angka_kaki(h, rata_rata=rata)
        if not self.berkaki or (kerja and not angka):
            return
        awal = kata.RATA_RATA_SD if rata else kata.CAPAIAN_SD
        if angka:
            yield (
                _tulis(Peran.KAKI_LABEL, i, awal, self.tw),
                Tulisan(Peran.KAKI_ANGKA, angka, i, awal, LEBAR_ANGKA),
            )
        yield (Tulisan(Peran.KAKI_KATA, kata_kaki(h, rata_rata=rata), i, awal),)


_RINGKAS = frozenset({Peran.KEPALA, Peran.NAMA, Peran.KINERJA, Peran.KAKI_LABEL, Peran.KAKI_KATA})


def _tulis(peran: Peran, baris: int, awal: str, isi: str) -> Tulisan:
    return Tulisan(peran, awal + isi, baris, awal)


def _jenjang(teks: str) -> str:
    """The word of the tree for a jenjang as typed."""
    return _KATA_JENJANG[tingkat(teks)]


_KATA_JENJANG = defaultdict(str, {tingkat(j): j.value for j in Jenjang})
