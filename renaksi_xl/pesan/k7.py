"""Sentences of family K7xx: files that bidang send back (ATURAN 6)."""

from __future__ import annotations

from renaksi_xl.pesan import frasa
from renaksi_xl.pesan.teks import Teks

_SELESAI = "Tidak ada yang perlu dilakukan."

TEKS: dict[str, Teks] = {
    "K701": Teks(
        "Rencana diubah di file isian",
        "{berkas} {tempat}: {kolom} diubah dari {lama} menjadi {baru}. Perubahan ini tidak digabungkan.",
        "Bila memang berubah, sampaikan kepada perencana untuk dimuat dalam Renaksi Perubahan.",
        "Target, indikator, dan satuan ditetapkan dalam Renaksi; bidang melaporkan realisasi.",
        "Target TW III tetap 18 Unit; realisasinya diisi di kolom Realisasi TW III.",
    ),
    "K702": Teks(
        "Baris ditambah di file isian",
        "{berkas} {tempat}: baris ini tidak ada saat file dibagikan, jadi tidak digabungkan. Isinya: {isi}.",
        "Bila barisnya memang perlu, tambahkan di lembar Renaksi buku induk, lalu bagikan file baru.",
        "Baris rencana hanya bertambah di buku induk, supaya setiap baris punya ID dan target.",
        "Bidang mengisi baris yang sudah ada.",
    ),
    "K703": Teks(
        "Baris dihapus di file isian",
        "{berkas}: baris “{uraian}” dihapus dari file. Isi baris itu di buku induk tidak diubah.",
        "Tanyakan kepada bidang. Bila barisnya tidak dilaksanakan, ketik 0 dan tulis penjelasan di catatan.",
        "Baris yang hilang dari file tidak berarti hasilnya nol.",
        "Barisnya tetap ada, realisasinya 0.",
    ),
    "K704": Teks(
        "Baris disalin di file isian",
        "{berkas} {tempat}: baris “{uraian}” ada dua kali; yang dipakai yang pertama. Isi salinannya: {isi}.",
        "Bila angka di salinan yang benar, pindahkan ke baris pertama, lalu gabungkan lagi.",
        "Satu indikator satu baris; salinan akan dihitung dua kali.",
        "Setiap baris sekali saja.",
    ),
    "K705": Teks(
        "File isian bukan untuk buku ini",
        "{berkas}: {kolom} file ini {baru}, sedangkan buku induk {lama}. File ini tidak digabungkan.",
        "Gabungkan ke buku yang sesuai, atau minta bidang mengisi file yang dibagikan dari buku ini. Untuk file triwulan "
        "lalu yang terlambat: ganti TW pelaporan ke triwulan itu, gabungkan, lalu ganti lagi.",
        "Realisasi tahun atau triwulan lain tidak boleh masuk ke laporan ini.",
        "File TW II digabungkan ke buku induk yang TW pelaporannya II.",
    ),
    "K706": Teks(
        "Satu sel diisi berbeda",
        "{kolom} baris “{uraian}” berisi angka atau teks yang berbeda: {nilai}. Belum ada yang diambil.",
        "Buat Pratinjau Penggabungan dan pilih yang benar di kolom “Dipakai”.",
        "Program tidak menebak mana yang benar.",
        "8 Orang dari Sekretariat-a.xlsx dan 7 Orang dari Sekretariat-b.xlsx: pilih satu.",
    ),
    "K707": Teks(
        "File isian dari pembagian yang lebih lama",
        "{berkas}: file {kolom} ini (seri {baru}) lebih lama daripada {lama} dari bidang yang sama. Keduanya digabungkan.",
        "Pastikan isinya belum diganti di file yang lebih baru.",
        "File lama dapat memuat angka yang sudah diperbaiki.",
        "Bidang mengirim kembali file dari pembagian terakhir.",
    ),
    "K708": Teks(
        "Isi sel dihapus",
        "{di}: {kolom} baris “{uraian}” dikosongkan; sebelumnya {lama}.",
        "Tanyakan kepada bidang bila tidak sengaja. Kosong berarti datanya belum ada; hasil nol ditulis 0.",
        "Sel yang dikosongkan mengubah capaian.",
        "Realisasi TW I tetap 3 Dokumen.",
    ),
    "K709": Teks(
        "Triwulan yang sudah lewat diubah",
        "{di}: {kolom} baris “{uraian}” diubah dari {lama} menjadi {baru}.",
        "Pastikan perubahan ini disengaja, karena triwulan itu sudah dilaporkan.",
        "Angka yang sudah dikirim ke atas tidak boleh berubah diam-diam.",
        "Perbaikan TW I disertai penjelasan di catatan.",
    ),
    "K710": Teks(
        "Sel yang tidak diminta terisi",
        "{berkas} {tempat}: {kolom} baris “{uraian}” berisi {baru}, padahal sel itu tidak diisi di sini ({isi}). Tidak digabungkan.",
        "Pindahkan ke sel kuning bila memang data baris ini.",
        "Sel abu-abu dihitung program, milik bidang lain, atau belum waktunya diisi.",
        "Realisasi TW III diisi setelah TW pelaporan menjadi III.",
    ),
    "K711": Teks(
        "Angka tertulis sebagai teks",
        "{berkas} {tempat}: {kolom} baris “{uraian}” berisi teks {lama}; dibaca sebagai {baru}.",
        "Periksa angkanya di Pratinjau Penggabungan.",
        "Angka yang ditempel dari Word atau WhatsApp menjadi teks dan tidak dihitung.",
        "Ketik 95,5 tanpa satuan.",
    ),
    "K712": Teks(
        "Teks di sel angka",
        "{berkas} {tempat}: {kolom} baris “{uraian}” berisi teks {baru}{isi}. Masuk sebagai teks dan tidak dihitung.",
        frasa.CARA_MENGOSONGKAN,
        "Program tidak menebak angka dari tulisan yang dapat dibaca dengan dua cara.",
        "Ketik 95% lengkap dengan tanda persen.",
    ),
    "K713": Teks(
        "Penanda file hilang",
        "{berkas}: {isi}.",
        "Tidak perlu diulang bila angkanya benar di pratinjau; minta bidang mengisi file aslinya lain kali.",
        "File yang disalin ke buku lain atau disimpan program lain kehilangan penandanya.",
        "File isian disimpan langsung, tidak disalin ke buku baru.",
    ),
    "K714": Teks(
        "Kolom atau lembar isian hilang",
        "{berkas}: {isi} tidak ada di file ini. Isinya di buku induk tidak diubah.",
        "Minta bidang mengisi file aslinya bila ada isi di bagian itu.",
        "Bagian yang hilang tidak berarti isinya dihapus.",
        "Semua kolom Realisasi masih ada.",
    ),
    "K715": Teks(
        "Isi di luar tabel",
        "{berkas} {tempat}: ada isi di luar kolom kita ({isi}) yang tidak digabungkan.",
        "Baca isinya; pindahkan ke kolom catatan bila perlu disimpan.",
        "Hanya sel isian yang digabungkan.",
        "Penjelasan ditulis di kolom Faktor Penghambat.",
    ),
    "K716": Teks(
        "Rencana berubah setelah file dibagikan",
        "{berkas}: rencana di buku induk sudah berubah sejak file ini dibagikan. Isiannya digabungkan menurut ID baris.",
        "Periksa baris yang target atau satuannya berubah; bagikan file baru untuk triwulan berikutnya.",
        "Bidang mengisi menurut target yang tercetak di filenya.",
        "Renaksi Perubahan dibuat sebelum file dibagikan.",
    ),
    "K717": Teks(
        "Buku induk sudah berjalan",
        "{berkas}: {isi} sel di buku induk sudah diisi atau diubah sejak file ini dibagikan. Sel yang tidak disentuh di file ini tetap seperti di buku induk.",
        _SELESAI,
        "File yang datang belakangan memuat angka lama di sel yang tidak disentuh.",
        "Dua subbagian mengirim file yang sama secara bergantian.",
    ),
    "K718": Teks(
        "Bukan file isian",
        "{berkas}: {isi}. File ini tidak digabungkan.",
        "Pilih file yang dikirim kembali oleh bidang, atau minta file aslinya diisi.",
        "Hanya file yang dibuat dengan Buat File Isian Bidang yang dapat digabungkan.",
        "Renaksi_2024_TW2_Set.xlsx.",
    ),
    "K719": Teks(
        "Baris tidak lagi diminta dari bidang ini",
        "{berkas} {tempat}: baris “{uraian}” {lama}. Isinya tidak digabungkan: {isi}.",
        "Ketik isinya di buku induk bila masih diperlukan.",
        "Susunan rencana berubah setelah file dibagikan.",
        "Penanggung jawab baris diubah sebelum file dibagikan.",
    ),
    "K720": Teks(
        "Belum diperiksa kepala bidang",
        "{berkas}: kolom “Diperiksa oleh” belum diisi.",
        "Minta kepala bidang memeriksa dan mengisi namanya.",
        "Angka yang dikirim ke atas sudah dilihat penanggung jawabnya.",
        "Diperiksa oleh Kepala Bidang Mutasi.",
    ),
    "K721": Teks(
        "Nama lembar atau judul kolom berganti",
        "{berkas} {tempat}: {kolom} “{lama}” sekarang bernama “{baru}”; isinya tetap dikenali.",
        _SELESAI,
        "Program mengenali tabel dari judul kolomnya.",
        "Lembar Isian tetap bernama Isian.",
    ),
    "K722": Teks(
        "Kolom dipindah",
        "{berkas} {tempat}: kolom “{kolom}” pindah dari {lama} ke {baru}; isinya tetap dikenali.",
        _SELESAI,
        "Program membaca kolom menurut judulnya.",
        "Urutan kolom tidak diubah.",
    ),
    "K723": Teks(
        "File yang sama diberikan dua kali",
        "{berkas} sama persis dengan {isi}; dibaca satu kali.",
        _SELESAI,
        "File sering diteruskan lebih dari satu kali.",
        "Satu file satu kali.",
    ),
    "K724": Teks(
        "Isi baris tertukar",
        "{berkas} {tempat}: baris “{uraian}” sekarang bertuliskan “{lama}”, padahal itu baris lain. "
        "Isinya tidak digabungkan: {isi}.",
        "Mungkin sebagian kolom diurutkan atau ditempel tanpa kolom lainnya. Minta bidang mengisi file aslinya, "
        "lalu gabungkan lagi; sebelum itu angkanya tidak ikut dalam capaian.",
        "Realisasi yang terpisah dari uraiannya akan masuk ke baris yang salah.",
        "Semua kolom diurutkan bersama, atau cukup disaring.",
    ),
}
