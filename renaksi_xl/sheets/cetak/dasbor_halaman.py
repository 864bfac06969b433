"""The page of charts while it is laid out: rows from top to bottom, helper cells at the side, lights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from renaksi_xl.core.ringkasan import Fakta
from renaksi_xl.pesan import dasbor as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf, sel
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.kepala import tinggi_teks
from renaksi_xl.sheets.cetak.susunan import Susunan
from renaksi_xl.sheets.grafik import Bagan
from renaksi_xl.sheets.kontrak import FormatBersyarat, Gaya, Rumus, Sel
from renaksi_xl.sheets.rumus.dasbor import Asal

BANYAK_KOLOM = 11
AKHIR = BANYAK_KOLOM - 1
BANTU = AKHIR + 2
"""Helper cells begin here, hidden."""
HURUF_TABEL = 9
_TINGGI_BARIS = 15.5
Wilayah = tuple[int, int, int, int]


@dataclass(slots=True)
class Halaman:
    """The page while it is laid out, from top to bottom; `baris` is the next free row."""

    asal: Asal
    bahan: Bahan
    fakta: Fakta
    lebar: tuple[float, ...]
    kertas: int
    singkat: int = 0
    """Letters after which a name is cut with an ellipsis; 0 for none."""
    susunan: Susunan = field(default_factory=lambda: Susunan(()))
    bersyarat: list[FormatBersyarat] = field(default_factory=list)
    bagan: list[Bagan] = field(default_factory=list)
    baris: int = 0

    def tinggi(self, baris: int, tinggi: float) -> None:
        """Set the height of a row in points."""
        self.susunan.tinggi[baris] = tinggi

    def taruh(self, kolom: int, isi: Sel, gaya: Gaya, sampai: int | None = None) -> None:
        """A cell on the current row, merged up to column `sampai`."""
        akhir = None if sampai is None or sampai == kolom else (self.baris, sampai)
        self.susunan.taruh(self.baris, kolom, isi, gaya, akhir)

    def maju(self, tinggi: float) -> None:
        """Close the current row."""
        self.tinggi(self.baris, tinggi)
        self.baris += 1

    def bantu(self, isi: Sequence[Sel], mulai: int = 0) -> None:
        """Helper cells on the current row."""
        for n, satu in enumerate(isi):
            self.susunan.taruh(self.baris, BANTU + mulai + n, satu, Gaya.DASBOR_SISTEM)

    def bagian(self, judul: str) -> None:
        """A heading over the whole page, with a gap above."""
        self.maju(7)
        self.taruh(0, judul, Gaya.BAGIAN)
        for kolom in range(1, AKHIR + 1):
            self.taruh(kolom, None, Gaya.BAGIAN)
        self.maju(18)


def alamat(baris: int, kolom: int) -> str:
    """A cell with its column fixed; row and column count from 0."""
    return f"${huruf(kolom)}{baris + 1}"


def kepala_tabel(h: Halaman, isi: Sequence[tuple[int, str, int]]) -> None:
    """A header row; each heading with its first and last column."""
    tinggi = 0.0
    for awal, teks, akhir in isi:
        h.taruh(awal, teks, Gaya.DASBOR_KEPALA, akhir)
        tinggi = max(tinggi, tinggi_teks(teks, h.lebar[awal : akhir + 1], HURUF_TABEL, tebal=True))
    h.maju(tinggi)


def tinggi_baris(h: Halaman, isi: Sequence[tuple[Sel, int, int]]) -> float:
    """Height of a row of texts over columns."""
    semua = [
        # Column 0 is the number of a row: centred, so it has no indent.
        tinggi_teks(x.nilai, h.lebar[a : b + 1], HURUF_TABEL, inden=int(a > 0))
        for x, a, b in isi
        if isinstance(x, Rumus) and isinstance(x.nilai, str) and x.nilai
    ]
    return max([_TINGGI_BARIS, *semua])


def tanpa_bagan(h: Halaman, baris: int, kolom: int) -> None:
    """Words where a chart would have nothing to show."""
    h.susunan.taruh(baris, kolom, kata.TANPA_BAGAN, Gaya.DASBOR_CATATAN, (baris, AKHIR))


def lampu(h: Halaman, wilayah: Wilayah) -> None:
    """Colours for cells whose text begins with a status word."""
    awal = sel(wilayah[0], wilayah[1])
    h.bersyarat += [
        FormatBersyarat(wilayah=wilayah, rumus=f'LEFT({awal},{len(s)})="{s}"', warna=w)
        for s, w in isian.WARNA_STATUS.items()
    ]


def genapkan(h: Halaman, awal: int, perlu: float) -> None:
    """Leave room below a short table, so that the chart beside it can be read."""
    ada = sum(h.susunan.tinggi[b] for b in range(awal, h.baris))
    if ada < perlu:
        h.maju(perlu - ada)
