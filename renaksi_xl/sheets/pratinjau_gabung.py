"""The workbook Pratinjau Penggabungan: every change before it is made, conflicts to be settled in column Dipakai."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renaksi_xl.pesan import gabung as kata
from renaksi_xl.sheets.kontrak import Blok, Buku, Cetak, Gaya, Lembar, Sel, Validasi

NAMA_LEMBAR = kata.PRATINJAU
BARIS_KEPALA = 3
KOLOM = tuple(label for label, _ in kata.KEPALA_PRATINJAU)
_DIPAKAI, _KUNCI = KOLOM.index("Dipakai"), KOLOM.index("Kunci")


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPratinjau:
    """One value for one cell of the master. `kunci` names the cell for the way back; `dipakai` is "Ya" or blank."""

    lembar: str
    sel: str
    uraian: str
    kolom: str
    lama: str
    baru: str
    dari: str
    keterangan: str
    dipakai: str
    kunci: str

    def isi(self, nomor: int) -> list[Sel]:
        """The cells in the columns KOLOM."""
        return [
            nomor,
            self.lembar or None,
            self.sel or None,
            self.uraian,
            self.kolom,
            self.lama,
            self.baru,
            self.dari,
            self.keterangan,
            self.dipakai or None,
            self.kunci,
        ]


def buku_pratinjau(
    baris: Sequence[BarisPratinjau], temuan: Sequence[Sequence[str]], berkas: Sequence[Sequence[str]]
) -> Buku:
    """The preview: changes, findings, files; the last two as rows of text in the columns of their header."""
    data = [b.isi(n) for n, b in enumerate(baris, start=1)]
    gaya = [Gaya.TEKS] * len(KOLOM)
    gaya[_DIPAKAI], gaya[_KUNCI] = Gaya.ISIAN_TEKS, Gaya.SISTEM
    return Buku(
        [
            _lembar(NAMA_LEMBAR, kata.KETERANGAN_PRATINJAU, kata.KEPALA_PRATINJAU, data, gaya),
            _teks(kata.LEMBAR_TEMUAN, kata.KETERANGAN_TEMUAN, kata.KEPALA_TEMUAN, temuan),
            _teks(kata.LEMBAR_BERKAS, kata.KETERANGAN_BERKAS, kata.KEPALA_BERKAS, berkas),
        ],
        {},
    )


def _teks(
    nama: str, keterangan: str, kepala: Sequence[tuple[str, int]], isi: Sequence[Sequence[str]]
) -> Lembar:
    data: list[list[Sel]] = [[x or None for x in satu] for satu in isi]
    return _lembar(nama, keterangan, kepala, data, [Gaya.TEKS] * len(kepala))


def _lembar(
    nama: str, keterangan: str, kepala: Sequence[tuple[str, int]], data: list[list[Sel]], gaya: list[Gaya]
) -> Lembar:
    kosong: list[Sel] = [None] * (len(kepala) - 1)
    awal, akhir = BARIS_KEPALA + 1, BARIS_KEPALA + max(1, len(data))
    utama = nama == NAMA_LEMBAR
    pilihan = Validasi(
        wilayah=(awal, _DIPAKAI, akhir, _DIPAKAI), jenis="list", sumber=(kata.YA, kata.TIDAK), judul="Dipakai"
    )
    return Lembar(
        nama=nama,
        kode=None,
        blok=[
            Blok(0, 0, [[nama, *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[keterangan, *kosong]], Gaya.PITA_KETERANGAN),
            Blok(BARIS_KEPALA, 0, [[label for label, _ in kepala]], Gaya.KEPALA),
            *([Blok(awal, 0, data, gaya)] if data else []),
        ],
        validasi=[pilihan] if utama else [],
        lebar={i: lebar for i, (_, lebar) in enumerate(kepala)},
        tersembunyi_kolom=frozenset({_KUNCI}) if utama else frozenset(),
        tinggi={0: 26, 1: 30, BARIS_KEPALA: 24},
        beku=(awal, 0),
        saring=(BARIS_KEPALA, 0, akhir, len(kepala) - 1),
        cetak=Cetak(kertas=9, ulang_baris=(BARIS_KEPALA, BARIS_KEPALA)),
        garis=False,
    )
