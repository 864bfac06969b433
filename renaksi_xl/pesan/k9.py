"""Sentences of family K9xx: the workbook's integrity (ATURAN 6, DESIGN)."""

from __future__ import annotations

from renaksi_xl.pesan.teks import Teks

TEKS: dict[str, Teks] = {
    "K901": Teks(
        "Rumus tertimpa",
        "Rumus di {lembar}!{sel} (kolom {label}) {keadaan}.",
        "Klik Hitung Capaian agar rumusnya dipulihkan. Bila angka itu data, ketik di kolom isian.",
        "Angka yang diketik di atas rumus tidak ikut berubah ketika realisasi berubah.",
        "Kolom berwarna dihitung program dan tidak diketik.",
    ),
    "K902": Teks(
        "Rumus dipulihkan",
        "Rumus di {lembar}!{sel} (kolom {label}) tadinya {keadaan} dan sudah dipulihkan.",
        "Bila angka itu data, ketik di kolom isian.",
        "Isi lama ditampilkan agar tidak ada yang hilang diam-diam.",
        "Isi lama 95% dipindahkan ke kolom realisasi.",
    ),
    "K903": Teks(
        "Angka Excel berbeda dari hitungan program",
        "Excel dan program berbeda pada {rincian}.",
        "Klik Hitung Capaian. Bila tetap berbeda, jangan kirim; pilih Periksa Instalasi dan hubungi pengelola.",
        "Setiap angka dihitung dua kali; perbedaan berarti rumus berubah atau Excel belum menghitung ulang.",
        "Rumus → Opsi Penghitungan → Otomatis.",
    ),
    "K904": Teks(
        "Format sel tidak cocok dengan satuan",
        "Format sel kolom {kolom} ({format}) tidak cocok dengan satuan {satuan}.",
        "Pilih sel-sel itu, lalu klik tanda % di tab Home Excel; untuk satuan lain pilih format Number.",
        "95 pada sel yang kehilangan format persen terbaca 9.500%.",
        "Format 0,00% untuk baris bersatuan %.",
    ),
    "K905": Teks(
        "Bagian buku kerja hilang",
        "{jenis} “{nama}”{lembar} tidak ditemukan.",
        "Kembalikan seperti semula. Bila tidak dapat, salin data ke buku baru dari templat.",
        "Program mencari kolom menurut labelnya; label yang diganti membuat datanya tidak terbaca.",
        "Label kolom “Target TW I” tidak diubah.",
    ),
    "K906": Teks(
        "Sel menampilkan galat",
        "Ada galat: {rincian}.",
        "Pada sel hitung klik Hitung Capaian agar rumusnya dipulihkan; pada sel isian ketik ulang isinya.",
        "Galat menjalar ke rata-rata di atasnya.",
        "#VALUE! di kolom Capaian s.d. TW.",
    ),
    "K907": Teks(
        "Masih memuat data contoh",
        "Buku ini masih memuat {jumlah} baris data contoh, antara lain “{uraian}”.",
        "Klik Kosongkan Contoh di Beranda. Baris yang sudah menjadi milik kantor: hapus kata “(contoh)” dari uraiannya.",
        "Data contoh karangan tidak boleh ikut dihitung dan dikirim sebagai kinerja kantor.",
        "Rencana kantor sendiri, tanpa baris bertanda “(contoh)”.",
    ),
    "K908": Teks(
        "Lembar bidang belum dibuat",
        "Lembar bidang {daftar} belum ada di buku ini; bidangnya sudah ada di daftar.",
        "Klik Buat Rekap Bidang. Laporan dan file isian bidang memuat bidang itu juga sebelum lembarnya dibuat.",
        "Lembar bidang menunjukkan baris, capaian, dan angka satu bidang; isinya diambil dari lembar Renaksi.",
        "Setiap bidang di daftar Pengaturan punya lembar bernama singkatannya.",
    ),
}
