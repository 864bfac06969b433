"""Sheet Riwayat Perubahan: who pressed what, when, and what changed; one line a step, the newest last."""

from __future__ import annotations

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan import jurnal as kata
from renaksi_xl.sheets.kontrak import Blok, Cetak, Gaya, Lembar, Sel
from renaksi_xl.sheets.rumus.rujukan import judul

NAMA_LEMBAR = "Riwayat Perubahan"
KODE = "wsRiwayat"
BARIS_KEPALA = 3
AWAL = BARIS_KEPALA + 1
_LEBAR = (20, 26, 28, 70, 70)
CADANGAN = 100
"""Lines that look like lines already; a click writes values only."""


def lembar(rencana: Rencana) -> Lembar:
    """The sheet before anything was pressed."""
    lebar = len(kata.KEPALA_RIWAYAT)
    kosong: list[Sel] = [None] * (lebar - 1)
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=[
            Blok(0, 0, [[judul(kata.JUDUL_RIWAYAT, rencana), *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.KETERANGAN_RIWAYAT, *kosong]], Gaya.PITA_KETERANGAN),
            Blok(BARIS_KEPALA, 0, [list(kata.KEPALA_RIWAYAT)], Gaya.KEPALA),
            Blok(AWAL, 0, [[None] * lebar for _ in range(CADANGAN)], Gaya.TEKS),
        ],
        lebar=dict(enumerate(_LEBAR)),
        tinggi={0: 30, 1: 20, BARIS_KEPALA: 24},
        beku=(AWAL, 0),
        cetak=Cetak(ulang_baris=(0, BARIS_KEPALA)),
        warna_tab="periksa",
        garis=False,
    )
