"""What the chapters of the Word document share: the computed plan, its numbers as texts, its rows in tree order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.angka import adalah_strip, tulis_persen_sel
from renaksi_xl.core.hasil import Hasil, Ringkas
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.pohon import LUAR, TINGKAT_SUB_KEGIATAN
from renaksi_xl.core.rencana import TW, Baris, Isi, Rencana
from renaksi_xl.core.ringkasan import tulis_nilai
from renaksi_xl.core.sidik import kode_angka
from renaksi_xl.kirim.nama import judul_dokumen
from renaksi_xl.pesan import word as kata
from renaksi_xl.sheets.cetak.catatan_data import ButirCatatan
from renaksi_xl.sheets.nomor import nomor


@dataclass(frozen=True, slots=True, kw_only=True)
class Bahan:
    """A computed plan and what is printed beside it; make one with `susun_bahan`."""

    rencana: Rencana
    hasil: Hasil
    catatan: Sequence[ButirCatatan]
    nomor: Sequence[str]
    kode: str

    @property
    def tw(self) -> str:
        """The quarter as "III"."""
        return TW[self.rencana.pengaturan.tw_pelaporan - 1]

    @property
    def judul(self) -> str:
        """The document's title."""
        return judul_dokumen(self.rencana)

    def dengan_tw(self, kepala: Sequence[str]) -> tuple[str, ...]:
        """Header labels with the quarter filled in."""
        return tuple(
            satu.format(tw=self.tw).replace(f"TW {self.tw}", f"TW\u00a0{self.tw}") for satu in kepala
        )

    def baris_simpul(self, s: int) -> Iterator[int]:
        """The rows of a node."""
        yield from self.hasil.pohon.baris[s]

    def turunan(self, s: int) -> Iterator[int]:
        """A node and all nodes below it, parents first; Proses and Anggota are no part of this tree."""
        yield s
        for anak in self.hasil.pohon.anak[s]:
            yield from self.turunan(anak)

    def baris_pohon(self) -> Iterator[int]:
        """Every row of the plan's tree, in tree order."""
        for s in self.hasil.pohon.puncak():
            for satu in self.turunan(s):
                yield from self.baris_simpul(satu)

    def penanggung_jawab(self, i: int) -> str:
        """The bidang of a row as the list of bidang spells it, inherited when blank."""
        s = self.hasil.pohon.simpul_baris[i]
        kunci = self.hasil.simpul[s].bidang if s != LUAR else None
        nama = {seragam(b.nama): rapikan(b.nama) for b in self.rencana.bidang}
        return nama.get(kunci or "", rapikan(self.rencana.baris[i].penanggung_jawab)) or kata.STRIP


def susun_bahan(rencana: Rencana, hasil: Hasil, catatan: Sequence[ButirCatatan]) -> Bahan:
    """Work out once what every chapter needs."""
    return Bahan(
        rencana=rencana,
        hasil=hasil,
        catatan=catatan,
        nomor=nomor(hasil.pohon, rencana.baris),
        kode=kode_angka(rencana, hasil),
    )


def persen(nilai: Decimal | None) -> str:
    """A fraction as a percentage, as the cells of Monev show it; the dash for none."""
    return kata.STRIP if nilai is None else tulis_persen_sel(nilai)


def angka(nilai: Decimal | None, b: Baris) -> str:
    """A computed figure with the row's satuan; the dash for none."""
    return kata.STRIP if nilai is None else _bersatuan(nilai, b)


def diketik(isi: Isi, b: Baris) -> str:
    """A typed cell: a number with its satuan, a text as it was typed, the dash for none."""
    if isinstance(isi, Decimal):
        return _bersatuan(isi, b)
    return kata.STRIP if isi is None or adalah_strip(isi) else rapikan(isi)


def _bersatuan(nilai: Decimal, b: Baris) -> str:
    return tulis_persen_sel(nilai) if rapikan(b.satuan) == "%" else tulis_nilai(nilai, b.satuan)


def dihitung(n: int, dari: int) -> str:
    """As in "46 dari 48"; the dash where nothing has a target."""
    return f"{n} dari {dari}" if dari else kata.STRIP


def garis_ringkas(no: str, nama: str, r: Ringkas) -> tuple[str, ...]:
    """A line of a list of means: No, name, mean, n dari N, predikat."""
    return (no, nama, persen(r.rata_rata), dihitung(r.dihitung, r.dari), r.predikat or kata.STRIP)


def teks(isi: str | None) -> str:
    """A typed text, or the dash; its own line breaks stay."""
    garis = [rapikan(satu) for satu in (isi or "").splitlines()]
    return "\n".join(satu for satu in garis if satu) or kata.STRIP


def di_pohon(tingkat: int) -> bool:
    """Whether a level belongs to the plan's tree (Tujuan … Sub Kegiatan)."""
    return 0 < tingkat <= TINGKAT_SUB_KEGIATAN
