"""Words of the sheets behind Rincian Perhitungan: what ratios are made of, what was noted per quarter."""

from __future__ import annotations

from renaksi_xl.pesan.frasa import SEMUA_URAIAN

RASIO = "Rincian Rasio"
RASIO_JUDUL = "RINCIAN INDIKATOR RASIO: PEMBILANG DAN PENYEBUT"
NO, INDIKATOR, CARA = "NO", "INDIKATOR KINERJA", "CARA MENGHITUNG S.D. TW"
UNSUR, LALU, SUMBER = "PEMBILANG DAN PENYEBUT", "S.D. TAHUN LALU", "SUMBER DATA"
PEMBILANG, PENYEBUT, HASIL = "Pembilang", "Penyebut", "Hasil"
CARA_SEJAK_LALU = (
    "Pembilang dijumlah sejak tahun sebelumnya, dibagi penyebut triwulan terakhir yang bertarget dan terisi"
)
CARA_SEJAK_LALU_KUMULATIF = (
    "Pembilang dijumlah sejak tahun sebelumnya, dibagi penyebut triwulan terakhir yang terisi (kumulatif)"
)
CARA_JUMLAH = "Jumlah pembilang dibagi jumlah penyebut (kumulatif)"
CARA_RATA_RATA = "Rata-rata hasil setiap triwulan yang bertarget dan terisi"
CARA_TERAKHIR = "Pembilang dibagi penyebut triwulan terakhir yang bertarget dan terisi"
RASIO_CATATAN = (
    (
        "Hasil = pembilang / penyebut; bila pembilangnya dijumlah sejak tahun sebelumnya, hasil satu triwulan = jumlah pembilang "
        "s.d. triwulan itu / penyebut triwulan itu. Triwulan ikut dihitung bila keduanya terisi angka dan penyebutnya lebih dari "
        "0; hasilnya adalah realisasi triwulan itu, dan hasil s.d. TW adalah realisasi s.d. TW di Monev Renaksi."
    ),
    (
        "–  belum diisi, tidak dapat dihitung, atau (kolom s.d. TW) rata-rata beberapa hasil, yang tidak punya satu pembilang "
        "dan penyebut."
    ),
)

FAKTOR = "Faktor dan Tindak Lanjut"
FAKTOR_JUDUL = "FAKTOR PENDORONG, FAKTOR PENGHAMBAT, DAN TINDAK LANJUT"
FAKTOR_URAIAN, FAKTOR_TW = SEMUA_URAIAN, "TW"
FAKTOR_KEPALA = (
    ("Faktor Pendorong", "PENDORONG"),
    ("Faktor Penghambat", "PENGHAMBAT"),
    ("Tindak Lanjut", "TINDAK LANJUT"),
    ("Pelaksana", "PELAKSANA"),
    ("Batas Waktu", "BATAS WAKTU"),
    ("Bukti Dukung", "BUKTI"),
    ("Status Tindak Lanjut TW Lalu", "STATUS TINDAK LANJUT SEBELUMNYA"),
)
"""Columns of Catatan TW and their headings, in order: other words, or a reader would take the sheet for Catatan TW."""
FAKTOR_CATATAN = "Yang dicetak hanya baris dan triwulan yang ada catatannya, sampai triwulan pelaporan."
