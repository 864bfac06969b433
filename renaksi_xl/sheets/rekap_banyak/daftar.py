"""A long list as a sheet: title, note, header; the lines are streamed in below and never held together.

Looks of streamed cells are written as numbers before the workbook exists, so they come first in its list of looks.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from renaksi_xl.sheets.kontrak import Blok, Cetak, Gaya, Lembar, Sel

GAYA_ALIR = (
    *(Gaya.ALIR_TEKS, Gaya.ALIR_TENGAH, Gaya.ALIR_ANGKA, Gaya.ALIR_BULAT, Gaya.ALIR_PERSEN),
    *(Gaya.REKAP_TEKS, Gaya.REKAP_TENGAH, Gaya.REKAP_ANGKA, Gaya.REKAP_PERSEN),
)
"""The looks of streamed cells; `nomor_gaya` is their place in the finished workbook."""
BARIS_KEPALA = 3
BARIS_PERTAMA = BARIS_KEPALA + 1
_HURUF, _SEBARIS, _PALING_TINGGI = 0.95, 13.5, 12
"""Width of a letter in units of column width, height of a row of letters, rows of letters at most."""
_LAJUR_TAJUK = 7
"""Columns the note of a list that is not printed is as wide as."""
BATAS_BARIS = 1_048_576
"""Rows of a sheet, header lines included."""


def nomor_gaya(gaya: Gaya) -> int:
    """The number of a look in a workbook written with `GAYA_ALIR` first; 0 is a bare cell."""
    return GAYA_ALIR.index(gaya) + 1


class Lajur(NamedTuple):
    """One column: header, width, look."""

    label: str
    lebar: float
    gaya: Gaya


class Daftar(NamedTuple):
    """A list: sheet name, title, note and columns; `beku` columns stay while one scrolls."""

    nama: str
    judul: str
    keterangan: str
    lajur: tuple[Lajur, ...]
    beku: int = 1
    tinggi_kepala: float = 34
    tak_dicetak: int = 0
    """So many of the last columns are for the screen only, so that the others can be read on paper."""
    dicetak: bool = True
    """Else only its title and note are (docs/keputusan 0018); Excel prints every sheet that can be seen."""

    def pengukur(self) -> Callable[[Sequence[object]], float | None]:
        """What tells the height in points of a line, by its longest text; None for one row of letters."""
        huruf_sebaris = [(n, x.lebar / _HURUF) for n, x in enumerate(self.lajur) if x.gaya is Gaya.REKAP_TEKS]

        def tinggi(isi: Sequence[object]) -> float | None:
            perlu = [len(x) / muat for n, muat in huruf_sebaris if isinstance(x := isi[n], str)]
            banyak = math.ceil(max(perlu, default=1))
            return None if banyak <= 1 else min(banyak, _PALING_TINGGI) * _SEBARIS

        return tinggi

    def kolom(self, label: str) -> int:
        """The 0-based position of a column."""
        return next(n for n, x in enumerate(self.lajur) if x.label == label)

    @property
    def gaya(self) -> tuple[int, ...]:
        """The number of each column's look."""
        return tuple(nomor_gaya(x.gaya) for x in self.lajur)


def lembar_daftar(daftar: Daftar, banyak: int, nama: str | None = None, keterangan: str = "") -> Lembar:
    """The sheet without its lines; `banyak` of them will follow. `nama` where the list goes on another sheet."""
    lebar = len(daftar.lajur)
    kosong: Sequence[Sel] = [None] * (lebar - 1)
    akhir = BARIS_KEPALA + max(1, banyak)
    return Lembar(
        nama=nama or daftar.nama,
        kode=None,
        blok=[
            Blok(0, 0, [[daftar.judul, *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[keterangan or daftar.keterangan, *kosong]], Gaya.PITA_KETERANGAN),
            Blok(BARIS_KEPALA, 0, [[x.label for x in daftar.lajur]], Gaya.KEPALA),
        ],
        lebar={n: x.lebar for n, x in enumerate(daftar.lajur)},
        tinggi={0: 30, 1: 20, BARIS_KEPALA: daftar.tinggi_kepala},
        beku=(BARIS_PERTAMA, daftar.beku),
        saring=(BARIS_KEPALA, 0, akhir, lebar - 1),
        cetak=Cetak(
            ulang_baris=(0, BARIS_KEPALA),
            wilayah=(0, 0, akhir, lebar - 1 - daftar.tak_dicetak),
        )
        if daftar.dicetak
        else Cetak(wilayah=(0, 0, 1, _LAJUR_TAJUK - 1)),
        garis=False,
        warna_tab="hasil",
    )
