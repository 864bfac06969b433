"""What the lists behind the documents share: title, one header row, lines in rows of the sheet, notes, page breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.halaman import skala, tinggi_halaman
from renaksi_xl.sheets.cetak.monev import judul
from renaksi_xl.sheets.cetak.putus import Potong, putus_halaman
from renaksi_xl.sheets.cetak.susunan import Susunan
from renaksi_xl.sheets.kontrak import Cetak, FormatBersyarat, Gaya, Lembar

KEPALA = 4
"""Row of the header; the column numbers stand below it."""
AWAL = KEPALA + 2
_TINGGI_KEPALA, _TINGGI_NOMOR = 30.0, 15.0


@dataclass(slots=True)
class Lampiran:
    """A list while it is written; the header is there from the start."""

    bahan: Bahan
    nama: str
    kertas: int
    x: Susunan
    potong: list[Potong] = field(default_factory=list)

    def atas(self, teks: str, kepala: Sequence[str]) -> None:
        """Title, office, quarter; the header with its numbers."""
        x, akhir = self.x, len(kepala) - 1
        for b, (isi, gaya) in enumerate(judul(teks, self.bahan)):
            x.taruh(b, 0, isi, gaya, (b, akhir))
            x.tinggi[b] = max(20.0, x.perlu(isi, gaya, 0, akhir))
        x.tinggi[KEPALA - 1] = 9.0
        for k, satu in enumerate(kepala):
            x.taruh(KEPALA, k, satu, Gaya.CETAK_KEPALA)
            x.taruh(KEPALA + 1, k, k + 1, Gaya.CETAK_NOMOR)
        perlu = max(x.perlu(satu, Gaya.CETAK_KEPALA, k, k) for k, satu in enumerate(kepala))
        x.tinggi |= {KEPALA: max(_TINGGI_KEPALA, perlu), KEPALA + 1: _TINGGI_NOMOR}

    def potongan(self, b1: int, b2: int, kelompok: object) -> None:
        """Rows that stay on one page."""
        self.potong.append(Potong(b1, self.x.jumlah_tinggi(b1, b2), kelompok))

    def lembar(
        self,
        akhir: int,
        catatan: Sequence[str],
        bersyarat: Sequence[FormatBersyarat] = (),
    ) -> Lembar:
        """The sheet; `akhir` is the last row of the table, `catatan` stand under it."""
        x, kolom = self.x, len(self.x.lebar)
        x.tinggi[akhir + 1] = 9.0
        bawah = akhir + 1 + len(catatan)
        for b, teks in enumerate(catatan, start=akhir + 2):
            x.taruh(b, 0, teks, Gaya.CETAK_CATATAN, (b, kolom - 1))
            x.tinggi[b] = x.perlu(teks, Gaya.CETAK_CATATAN, 0, kolom - 1)
        skala_ = skala(x.lebar, self.kertas)
        putus = putus_halaman(
            self.potong,
            tinggi_halaman(self.kertas, skala_),
            x.jumlah_tinggi(0, AWAL - 1),
            x.jumlah_tinggi(KEPALA, AWAL - 1),
            x.jumlah_tinggi(akhir + 1, bawah),
        )
        tersembunyi = {k for baris in x.sel.values() for k in baris if k >= kolom}
        return Lembar(
            nama=self.nama,
            kode=None,
            blok=x.blok(),
            gabung=x.gabung,
            bersyarat=list(bersyarat),
            lebar=dict(enumerate(x.lebar)),
            tersembunyi_kolom=frozenset(tersembunyi),
            tinggi=x.tinggi,
            beku=(AWAL, 2),
            cetak=Cetak(
                kertas=self.kertas,
                ulang_baris=(KEPALA, KEPALA + 1),
                wilayah=(0, 0, bawah, kolom - 1),
                skala=skala_,
                putus_baris=putus,
            ),
            warna_tab="hasil",
            garis=False,
            skala_layar=90,
        )
