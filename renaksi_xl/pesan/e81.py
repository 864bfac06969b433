"""Words of Formulir E.81 (Permendagri 86/2017): titles, headings, footer, notes."""

from __future__ import annotations

NAMA_LEMBAR = "E.81"
FORMULIR = "Formulir E.81"
JUDUL = "Evaluasi Terhadap Hasil Renja Perangkat Daerah Lingkup "
WILAYAH_KOSONG = "Kabupaten/Kota"
PERIODE = "Periode Pelaksanaan: Triwulan "
TAHUN = " Tahun "

NO = "No"
SASARAN = "Sasaran"
URAIAN = "Kode, Program / Kegiatan / Sub Kegiatan"
INDIKATOR = "Indikator Kinerja Program (outcome) / Kegiatan (output)"
SATUAN = "Satuan"
RENSTRA = "Target Renstra Perangkat Daerah (akhir periode Renstra)"
LALU = "Realisasi Capaian Kinerja Renstra s.d. Renja Tahun Lalu"
RENJA = "Target Kinerja dan Anggaran Renja Tahun Berjalan"
REALISASI = "Realisasi Kinerja pada Triwulan"
TAHUN_INI = "Realisasi Capaian Kinerja dan Anggaran Renja Tahun Berjalan"
SAMPAI_KINI = "Realisasi Kinerja dan Anggaran Renstra s.d. Tahun Berjalan"
TINGKAT = "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra s.d. Tahun Berjalan (%)"
PENANGGUNG_JAWAB = "Unit Perangkat Daerah Penanggung Jawab"
KETERANGAN = "Keterangan"
KINERJA, RUPIAH = "K", "Rp"

JUMLAH = "Jumlah anggaran"
RATA_RATA = "Rata-rata capaian kinerja terhadap target tahun "
SERAPAN = " dan serapan pagu"
PREDIKAT = "Predikat kinerja (dari rata-rata capaian terhadap target tahun)"
FAKTOR = (
    ("Pendorong", "faktor_pendorong", "Faktor pendorong keberhasilan kinerja:"),
    ("Penghambat", "faktor_penghambat", "Faktor penghambat pencapaian kinerja:"),
    (
        "Lanjut_Triwulan",
        "tindak_lanjut_triwulan",
        "Tindak lanjut yang diperlukan dalam triwulan berikutnya:",
    ),
    ("Lanjut_Renja", "tindak_lanjut_renja", "Tindak lanjut yang diperlukan dalam Renja berikutnya:"),
)
"""End of the defined name on Pengaturan, field of the plan, words on the form."""

_BERJENJANG = (
    "Catatan: rata-rata dihitung berjenjang dari capaian terhadap target tahun tiap sub kegiatan (kolom 16), bukan dari "
    "capaian s.d. triwulan"
)
CATATAN_RATA = f"{_BERJENJANG}; setiap nilai dibatasi paling tinggi "
CATATAN_TANPA_BATAS = f"{_BERJENJANG}; nilai tidak dibatasi"
PERSEN = "%"
TERISI = "Sudah terisi s.d. triwulan ini: "
DARI = " dari "
CATATAN_KOLOM = (
    "Target Kumulatif: kolom 12 = 8 + 9 + 10 + 11 dan kolom 13 = 6 + 12, kosong selama kolom 6 kosong. Target lain (posisi akhir, rata-rata, rilis "
    "tahunan): kolom 12 realisasi tahun berjalan dan kolom 13 posisi terakhir, tidak dijumlahkan. Kolom 16 memuat capaian terhadap target tahun, atau keadaan "
    "realisasinya. Realisasi baris Rata-rata capaian di sini terhadap target tahun; di Monev terhadap target s.d. triwulan."
)
CATATAN_UANG = (
    "Anggaran program dan kegiatan adalah jumlah bawahannya; serapan = jumlah realisasi dibagi jumlah pagu. Kolom 8–11 "
    "memuat realisasi triwulan itu saja; kolom 13 kosong selama kolom 6 kosong."
)
DISUSUN, DIEVALUASI = "Disusun oleh:", "Dievaluasi oleh:"
KEPALA_BAPPEDA = "Kepala Bappeda"
