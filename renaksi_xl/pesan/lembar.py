"""Titles, notes and headings of the sheets."""

from __future__ import annotations

from renaksi_xl.pesan.frasa import BIDANG_TANPA_BARIS

RENAKSI_JUDUL = "Rencana Aksi"
RENAKSI_KETERANGAN = (
    "Sel kuning diisi; sel biru dihitung sendiri; triwulan yang belum tiba berwarna abu-abu. Baris boleh disisipkan, "
    "diurutkan, dan disaring."
)
GOLONGAN_RENCANA = "Rencana"
GOLONGAN_TARGET = "Target"
GOLONGAN_REALISASI = "Realisasi (hasil triwulan itu saja)"
GOLONGAN_CARA, GOLONGAN_CARA_BOLEH = "Cara menghitung", "(boleh dikosongkan)"
"""Over two columns, between which a page of paper ends."""
GOLONGAN_HITUNG = "Dihitung sendiri, jangan diisi"
GOLONGAN_LAIN = "Kode, bobot, dan anggaran (boleh dikosongkan)"
CASCADING_JUDUL = "Cascading"
CASCADING_KETERANGAN = "Tujuan, Proses, dan Anggota; kolomnya sama dengan lembar Renaksi."
DEFINISI_JUDUL = "Definisi Operasional"
DEFINISI_KETERANGAN = (
    "Bagaimana setiap indikator diukur, dan siapa pemilik kinerjanya. Satu baris satu indikator."
)
CATATAN_JUDUL = "Catatan TW"
CATATAN_KETERANGAN = (
    "Faktor, tindak lanjut, dan bukti dukung; satu baris untuk setiap indikator dan triwulan. Saring kolom TW untuk "
    "melihat satu triwulan."
)
VALIDASI_JUDUL = "Hasil Validasi"
VALIDASI_KETERANGAN = "Ditulis ulang setiap kali Validasi dijalankan. Klik kolom Sel untuk menuju selnya."
VALIDASI_KEPALA = ("No", "Kode", "Sifat", "Lembar", "Sel", "Uraian Baris", "Pesan", "Saran")

REKAP_JUDUL = "Rekap Capaian"
REKAP_KETERANGAN = (
    "Rata-rata capaian mengikuti pohon; cara menghitungnya di lembar Rincian Perhitungan. Predikat berdasarkan capaian s.d. "
    "TW. Target dan realisasi Posisi akhir diambil dari TW terakhir yang sudah terisi."
)
REKAP_PERIKSA = "Isi daftar"
REKAP_INSTANSI = "Perangkat daerah"
REKAP_BIDANG = "Bidang"
REKAP_INDUK = "Sasaran, program, dan kegiatan"

RINCIAN_JUDUL = "Rincian Perhitungan"
RINCIAN_KEPALA = (
    "No",
    "Jenjang",
    "Uraian",
    "Nilai",
    "Nilai yang dihitung",
    "Bobot",
    "Ikut dihitung",
    "Nilai × bobot",
    "Rata-rata capaian",
    "Keterangan",
)
RINCIAN_SENDIRI = (
    "Realisasi s.d. TW (R)",
    "Target s.d. TW (T)",
    "Satuan",
    "Jenis",
    "Cara menghitung",
    "Capaian indikator",
)
"""Right of the mean: what a line's own indikator says."""
RINCIAN_KETERANGAN = (
    "Baris tebal adalah rata-rata baris di bawahnya: jumlah nilai × bobot dibagi jumlah bobot yang ikut, keduanya di baris "
    "itu. Di kanan: indikator baris itu (R realisasi, T target); per triwulan di formulir E.81. Di berkas Excel, klik No untuk "
    "menuju barisnya."
)
RINCIAN_CARA = {"Naik": "R / T", "Tetap": "1 − |R − T| / T", "2T-R": "(2T − R) / T", "T/R": "T / R"}
"""How capaian is made of R and T: by Arah, for Turun by the rule on Pengaturan (ATURAN 3.2)."""
RINCIAN_INDIKATOR = "indikator"
RINCIAN_ANAK = "anak"
RINCIAN_IKUT = "Ya"
RINCIAN_TIDAK = "Tidak"
RINCIAN_DIBATASI = "dibatasi"
RINCIAN_TANPA_NILAI = "belum ada nilai"
RINCIAN_TANPA_BOBOT = "bobotnya kosong atau negatif"
RINCIAN_COCOK = "sama dengan Renaksi (Excel)"
RINCIAN_BEDA = "berbeda dengan Renaksi (Excel)"
RINCIAN_KOSONG = "Belum ada baris yang punya anak."
ATURAN_BOBOT = {
    "sama": "Rata-rata sederhana: semua anak sama berat.",
    "bobot": "Rata-rata tertimbang menurut kolom Bobot.",
    "pagu": "Rata-rata tertimbang menurut kolom Pagu.",
}
ATURAN_PITA = (
    "Predikat:",
    "lebih dari:",
    "Dihitung tanpa pembulatan, ditampilkan dua desimal; predikat dari persentase dua desimal.",
)
"""Beside the bands of predikat; the last line is about rounding."""
PITA_TANPA_BATAS = "–"
ATURAN_BATAS = "Capaian maksimal yang dihitung: "
ATURAN_TANPA_BATAS = "tanpa batas"
ATURAN_BELUM_DIISI = {
    "kecualikan": "Yang belum diisi tidak ikut dihitung.",
    "nol": "Yang belum diisi dihitung 0%.",
}

BIDANG_KEPALA = (
    "No",
    "Jenjang",
    "Uraian",
    "Indikator Kinerja",
    "Satuan",
    "Target",
    "Realisasi TW I",
    "Realisasi TW II",
    "Realisasi TW III",
    "Realisasi TW IV",
    "Target s.d. TW",
    "Realisasi s.d. TW",
    "Capaian s.d. TW",
    "Capaian terhadap Target Tahun",
    "Status",
    "Rata-rata Capaian",
    "Dihitung",
    "Predikat",
)
BIDANG_JUDUL = "Rekap "
BIDANG_KETERANGAN = "Baris biru tebal milik bidang lain, ditampilkan agar terlihat induknya. Angka diambil dari lembar Renaksi."
BIDANG_RATA_RATA = "Rata-rata capaian bidang"
BIDANG_PREDIKAT = "Predikat (capaian s.d. TW)"
BIDANG_KOSONG = BIDANG_TANPA_BARIS
