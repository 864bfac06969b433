"""Words of the LKjIP tables (PermenPANRB 53/2014)."""

from __future__ import annotations

NAMA_LEMBAR = "LKjIP"
JUDUL = "PENGUKURAN KINERJA"
TAHUN = "TAHUN "
SAMPAI_TW = " (s.d. TRIWULAN "
PENUTUP_TW = ")"
NO, SASARAN, INDIKATOR, SATUAN = "No", "Sasaran Strategis", "Indikator Kinerja", "Satuan"
TARGET, REALISASI, CAPAIAN = "Target", "Realisasi", "Capaian (%)"
BANDING = "PERBANDINGAN REALISASI KINERJA"
LALU = "Realisasi s.d. Tahun "
KINI = "Realisasi Tahun "
JANGKA_MENENGAH = "Target Jangka Menengah (akhir Renstra)"
TINGKAT = "Tingkat Capaian Target Jangka Menengah (%)"
PROVINSI, NASIONAL = "Realisasi Provinsi", "Realisasi Nasional"
CATATAN = (
    "Capaian adalah realisasi tahun berjalan dibanding target tahun, menurut arah indikatornya, dan tidak dibatasi. "
    "Realisasi yang belum ada tidak diganti dengan angka lain."
)
CATATAN_BANDING = (
    "Target Kumulatif: realisasi Renstra = realisasi s.d. tahun lalu + tahun berjalan, kosong selama yang lalu belum diisi; target lain: posisi terakhir, "
    "tidak dijumlahkan. Kolom provinsi dan nasional diisi bila ada angka pembandingnya."
)
