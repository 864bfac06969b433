"""Sheet Beranda: the first thing a planner sees."""

JUDUL = "Rencana Aksi dan Cascading Kinerja"
TAHUN = "Tahun Anggaran "
PELAPORAN = "Pelaporan s.d. Triwulan "
BAGIAN_LANGKAH = "Setiap triwulan, tiga langkah"
LANGKAH = (
    (
        "1",
        "Isi",
        "Pilih TW pelaporan di Pengaturan. Bagikan file isian ke bidang, lalu gabungkan; atau isi sendiri di Renaksi.",
    ),
    ("2", "Periksa", "Jalankan Validasi, perbaiki yang Wajib Diperbaiki, lalu Hitung Capaian."),
    ("3", "Kirim", "Buat Laporan, periksa, lalu Siapkan Kiriman untuk Kepala, Bappeda, dan Inspektorat."),
)
BAGIAN_TOMBOL = "Tombol"
BAGIAN_KEADAAN = "Keadaan s.d. triwulan pelaporan"
RATA_RATA = "Rata-rata capaian"
PREDIKAT = "Predikat"
DIHITUNG = "Dihitung"
BARIS = "Baris Renaksi"
BAGIAN_STATUS = "Status indikator"
BAGIAN_TERAKHIR = "Langkah terakhir"
STEMPEL = (
    ("Status_Terakhir", "Status terakhir"),
    ("Stempel_Waktu", "Waktu"),
    ("Stempel_Petugas", "Petugas"),
)
STATUS_AWAL = "Belum ada langkah yang dijalankan."
BAGIAN_BANTUAN = "Petunjuk singkat"
BANTUAN = (
    "Sel kuning untuk diisi, sel biru dihitung sendiri, sel abu-abu untuk triwulan yang belum tiba.",
    "Angka ditulis sebagai angka saja; satuannya di kolom Satuan. Baris % diketik 95% lengkap dengan tanda persen.",
    "0 berarti tidak ada hasil, kosong berarti datanya belum ada, tanda - hanya untuk target yang memang tidak ada.",
    "Baris baru cukup disisipkan di lembar Renaksi; nomor dan ID diberikan saat Hitung Capaian.",
    "Setiap angka rata-rata dapat diulang dengan tangan dari lembar Rincian Perhitungan.",
)
BAGIAN_LEMBAR = "Lembar"
LEMBAR = (
    ("Pengaturan", "Perangkat daerah, TW pelaporan, aturan, bidang"),
    ("Renaksi", "Tabel yang diisi"),
    ("Catatan TW", "Faktor, tindak lanjut, bukti dukung"),
    ("Definisi Operasional", "Cara mengukur setiap indikator"),
    ("Cascading", "Tujuan, Proses, Anggota"),
    ("Rekap Capaian", "Capaian sasaran, program, kegiatan, bidang"),
    ("Hasil Validasi", "Temuan dan saran perbaikan"),
    ("Rincian Perhitungan", "Bagaimana setiap rata-rata dihitung"),
    ("Petunjuk", "Panduan perencana, langkah demi langkah"),
)
