"""Sheet Rincian of REKAP.xlsx: one line per indikator of every office counted (the lines: `baris_rincian`)."""

from __future__ import annotations

from typing import TypeAlias

from renaksi_xl.core.istilah import TW
from renaksi_xl.pesan import rekap_banyak as kata
from renaksi_xl.sheets.kontrak import Gaya
from renaksi_xl.sheets.rekap_banyak.daftar import Daftar, Lajur

NilaiAlir: TypeAlias = str | float | int | None

LAJUR: tuple[Lajur, ...] = (
    Lajur(kata.KABUPATEN, 22, Gaya.ALIR_TEKS),
    Lajur(kata.INSTANSI, 38, Gaya.ALIR_TEKS),
    Lajur(kata.TAHUN, 8, Gaya.ALIR_TENGAH),
    Lajur(kata.TW, 6, Gaya.ALIR_TENGAH),
    Lajur("Jenjang", 13, Gaya.ALIR_TEKS),
    Lajur("Kode Nomenklatur", 18, Gaya.ALIR_TEKS),
    Lajur("Uraian", 44, Gaya.ALIR_TEKS),
    Lajur("Indikator Kinerja", 44, Gaya.ALIR_TEKS),
    Lajur("Satuan", 12, Gaya.ALIR_TEKS),
    Lajur("Target", 12, Gaya.ALIR_ANGKA),
    *(Lajur(f"Realisasi TW {q}", 12, Gaya.ALIR_ANGKA) for q in TW),
    Lajur("Realisasi s.d. TW", 12, Gaya.ALIR_ANGKA),
    Lajur("Target s.d. TW", 12, Gaya.ALIR_ANGKA),
    Lajur("Capaian s.d. TW", 12, Gaya.ALIR_PERSEN),
    Lajur("Capaian terhadap Target Tahun", 14, Gaya.ALIR_PERSEN),
    Lajur("Status", 24, Gaya.ALIR_TEKS),
    Lajur("Rata-rata Capaian", 12, Gaya.ALIR_PERSEN),
    Lajur(kata.DIHITUNG, 13, Gaya.ALIR_TENGAH),
    Lajur("Predikat", 15, Gaya.ALIR_TEKS),
    Lajur("Penanggung Jawab", 30, Gaya.ALIR_TEKS),
    Lajur("ID", 10, Gaya.ALIR_TEKS),
)
DAFTAR = Daftar(
    "Rincian", kata.RINCIAN_JUDUL, kata.RINCIAN_KETERANGAN, LAJUR, beku=2, tinggi_kepala=48, dicetak=False
)
ANGKA = range(9, 16)
"""The columns whose format follows the satuan of the row."""
