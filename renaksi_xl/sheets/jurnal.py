"""Hidden sheet `_jurnal`: request and answer of a click, who sits at the PC, what every written cell held before.

One line is one part of one range: operation, time, petugas, button, sheet, range, old content as JSON.
"""

from __future__ import annotations

from renaksi_xl.pesan import jurnal as kata
from renaksi_xl.sheets.alamat import pada, sel
from renaksi_xl.sheets.kontrak import Blok, Lembar

NAMA_LEMBAR = "_jurnal"
KODE = "wsJurnal"
JAWABAN, SIFAT, PETUGAS, LANGKAH = "Jawaban", "Sifat_Jawaban", "Nama_Petugas", "Langkah_Jurnal"
NAMA = (JAWABAN, SIFAT, PETUGAS, LANGKAH)
"""Defined names of B1..B4: the sentence VBA shows, its icon, who presses, the number of the last operation."""
PERMINTAAN = (4, 1)
"""B5, row and column from 0: what VBA asks for; "ya" when a question was answered so, then a line per chosen file."""
BARIS_KEPALA = 5
AWAL = BARIS_KEPALA + 1
BANYAK_KOLOM = len(kata.KEPALA)


def nama_buku() -> dict[str, str]:
    """The defined names of the four cells."""
    return {nama: pada(NAMA_LEMBAR, sel(i, 1, mutlak=True)) for i, nama in enumerate(NAMA)}


def lembar() -> Lembar:
    """The sheet of a workbook in which nothing was pressed yet."""
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=[
            Blok(0, 0, [[label, None] for label in kata.LABEL]),
            Blok(BARIS_KEPALA, 0, [list(kata.KEPALA)]),
        ],
        sembunyi="veryHidden",
        lindungi=True,
    )
