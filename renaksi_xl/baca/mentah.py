"""What a reading has come upon, and the notes on it for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from renaksi_xl.baca.catatan import CatatanBaca, Perihal
from renaksi_xl.baca.isi_buku import IsiBuku
from renaksi_xl.baca.lampiran import Lampiran, yatim
from renaksi_xl.baca.lembar_kita import TABEL_BARIS, TabelTerbaca, ringkas
from renaksi_xl.baca.lengkapi import Pelengkapan
from renaksi_xl.baca.pengaturan import PengaturanTerbaca
from renaksi_xl.core.pohon import pemilik_id
from renaksi_xl.core.rencana import Baris
from renaksi_xl.sheets import catatan, definisi
from renaksi_xl.sheets.pengaturan import NAMA_LEMBAR as LEMBAR_PENGATURAN
from renaksi_xl.sheets.pengaturan import NAMA_TABEL_BIDANG


class Mentah(NamedTuple):
    """Everything a reading has come upon; `asal` (table, row) runs parallel to `tulisan`, the rows as they stand."""

    isi: IsiBuku
    tabel: Mapping[str, TabelTerbaca]
    setelan: PengaturanTerbaca
    asal: Sequence[tuple[str, int]]
    tulisan: Sequence[Baris]
    lengkap: Pelengkapan
    do: Lampiran
    catatan_tw: Lampiran

    def tempat(self, i: int) -> tuple[str, int]:
        """Sheet and Excel row number of a row."""
        nama, baris = self.asal[i]
        return self.tabel[nama].lembar, baris + 1

    def semua_tabel(self) -> Iterator[TabelTerbaca]:
        """Every table that was found, tblBidang last."""
        yield from self.tabel.values()
        if self.setelan.tabel_bidang is not None:
            yield self.setelan.tabel_bidang

    def yatim(self) -> Iterator[tuple[TabelTerbaca, int, str]]:
        """Filled rows of Definisi Operasional and Catatan TW whose ID no row of the plan carries: table, row, ID."""
        dikenal = pemilik_id(self.tulisan)
        for nama, lampiran in ((definisi.NAMA_TABEL, self.do), (catatan.NAMA_TABEL, self.catatan_tw)):
            if nama in self.tabel:
                for id_, baris in yatim(lampiran, dikenal):
                    yield self.tabel[nama], baris, id_


def kumpulkan_catatan(m: Mentah) -> Iterator[CatatanBaca]:
    """The notes of a reading, sheet by sheet."""
    resmi = {t.nama: t.lembar for t in TABEL_BARIS} | {NAMA_TABEL_BIDANG: LEMBAR_PENGATURAN}
    for t in m.semua_tabel():
        yield from _catatan_tabel(t, resmi[t.nama])
    yield from m.setelan.catatan
    yield from _catatan_id(m)
    yield from m.do.catatan
    yield from m.catatan_tw.catatan
    for t, baris, id_ in m.yatim():
        yield CatatanBaca(Perihal.ID_TANPA_BARIS, t.lembar, baris + 1, id_)


def _catatan_tabel(t: TabelTerbaca, resmi: str) -> Iterator[CatatanBaca]:
    if ringkas(t.lembar) != ringkas(resmi):
        yield CatatanBaca(Perihal.LEMBAR_BERGANTI_NAMA, t.lembar, None, resmi)
    if t.tabel is None:
        yield CatatanBaca(Perihal.TABEL_HILANG, t.lembar, None, t.nama)
    for label, teks in t.berganti.items():
        yield CatatanBaca(Perihal.JUDUL_BERGANTI, t.lembar, None, f"“{label}” menjadi “{teks}”")
    for teks in t.lain:
        yield CatatanBaca(Perihal.KOLOM_LAIN, t.lembar, None, teks)
    for b in t.kosong:
        yield CatatanBaca(Perihal.BARIS_KOSONG, t.lembar, b + 1)
    for b in t.di_luar:
        yield CatatanBaca(Perihal.BARIS_DI_LUAR, t.lembar, b + 1)
    if t.tabel is not None:
        for b in t.baris:
            if b >= t.tabel.baris_data().stop:
                yield CatatanBaca(Perihal.BARIS_DI_BAWAH, t.lembar, b + 1)


def _catatan_id(m: Mentah) -> Iterator[CatatanBaca]:
    for i in sorted(m.lengkap.baru):
        lembar, baris = m.tempat(i)
        perihal = Perihal.ID_GANDA if i in m.lengkap.salinan else Perihal.ID_DIBERIKAN
        yield CatatanBaca(perihal, lembar, baris, m.lengkap.baris[i].id)
        if i in m.lengkap.berinduk:
            yield CatatanBaca(Perihal.INDUK_DIBERIKAN, lembar, baris, m.lengkap.baris[i].induk or "")
        if i in m.lengkap.tak_jelas:
            yield CatatanBaca(Perihal.INDUK_TIDAK_JELAS, lembar, baris)
