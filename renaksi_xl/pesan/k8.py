"""Sentences of family K8xx: what may hide in a file that comes in (ATURAN 6, DESIGN promise 6)."""

from __future__ import annotations

from renaksi_xl.pesan.teks import Teks

TEKS: dict[str, Teks] = {
    "K801": Teks(
        "Rumus di sel isian",
        "{berkas} {tempat}: {kolom} baris “{uraian}” berisi rumus {lama}. Yang diambil hasilnya, {baru}; rumusnya tidak.",
        "Periksa hasilnya; minta bidang mengetik angkanya.",
        "Rumus dari luar dapat berubah sendiri atau merujuk ke file yang tidak kita miliki.",
        "Ketik 12, bukan =5+7.",
    ),
    "K802": Teks(
        "Rumus tanpa hasil di sel isian",
        "{berkas} {tempat}: {kolom} baris “{uraian}” berisi rumus {lama} yang tidak menyimpan hasil. Tidak ada yang diambil.",
        "Minta bidang mengetik angkanya, lalu gabungkan lagi.",
        "Rumus dari luar tidak pernah dihitung di sini.",
        "Ketik 12, bukan =5+7.",
    ),
    "K803": Teks(
        "Teks berawalan tanda rumus",
        "{berkas} {tempat}: {kolom} baris “{uraian}” berawalan {isi}: {baru}. Disimpan sebagai teks biasa, tidak pernah sebagai rumus.",
        "Tulis ulang tanpa tanda di depannya bila hanya kalimat.",
        "Teks seperti itu dapat menjadi rumus bila diketik ulang di Excel.",
        "Data terlambat, bukan “- data terlambat”.",
    ),
    "K804": Teks(
        "Tautan ke berkas lain",
        "{berkas}: memuat tautan ke luar ({isi}). Tautan itu tidak dibuka dan tidak ikut digabungkan.",
        "Tanyakan kepada bidang bila tautan itu tidak disengaja.",
        "Tautan ke luar dapat mengambil isi dari tempat lain tanpa terlihat.",
        "Bukti dukung ditulis sebagai teks di kolom Bukti Dukung.",
    ),
    "K805": Teks(
        "Makro di file isian",
        "{berkas}: memuat makro. Makro itu tidak dijalankan dan tidak ikut digabungkan.",
        "Tanyakan dari mana makronya; file isian kita tidak bermakro.",
        "Makro dari luar dapat berbahaya bila filenya dibuka.",
        "File isian berformat .xlsx.",
    ),
    "K806": Teks(
        "Lembar tersembunyi yang bukan dari kita",
        "{berkas}: ada lembar tersembunyi “{isi}” yang bukan dari file yang dibagikan. Isinya tidak dibaca.",
        "Tampilkan lembar itu di Excel dan lihat isinya.",
        "Lembar tersembunyi tidak terlihat oleh yang memeriksa.",
        "Hanya lembar tersembunyi bawaan file isian.",
    ),
    "K807": Teks(
        "Galat di sel isian",
        "{berkas} {tempat}: {kolom} baris “{uraian}” menampilkan galat {baru}. Tidak ada yang diambil.",
        "Minta bidang mengetik ulang isinya.",
        "Galat bukan angka dan menjalar ke semua rata-rata.",
        "Ketik angkanya.",
    ),
    "K808": Teks(
        "File tidak dapat dibuka",
        "{isi}",
        "Minta bidang mengirim ulang filenya sebagai .xlsx tanpa kata sandi.",
        "File yang rusak, terkunci, atau bukan Excel tidak dibaca sebagian.",
        "Renaksi_2024_TW2_Set.xlsx.",
    ),
    "K809": Teks(
        "Isi folder atau arsip yang tidak dibuka",
        "Di dalam “{berkas}” tidak dibuka: {isi}. Yang dibaca hanya buku kerja di folder itu, di folder satu tingkat di bawahnya, dan langsung di dalam arsip .zip atau surel .eml.",
        "{baru}",
        "Isian yang terselip di foto, dokumen Word, surel Outlook, atau arsip di dalam arsip tidak boleh hilang tanpa diketahui.",
        "Satu folder berisi file .xlsx yang dikirim bidang.",
    ),
}
