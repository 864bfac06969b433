"""What to fill in, column by column: the comments on the header cells and the messages of data validation."""

from __future__ import annotations

from renaksi_xl.pesan.frasa import CARA_MENGOSONGKAN

KOMENTAR_CATATAN: dict[str, str] = {
    "faktor_pendorong": "Apa yang membantu tercapainya target. Diminta untuk sasaran dan program.",
    "faktor_penghambat": "Apa yang menghambat. Diminta bila capaian di bawah 100%.",
    "tindak_lanjut": "Apa yang akan dilakukan triwulan berikutnya. Diminta bila capaian di bawah 100%.",
    "pelaksana": "Siapa yang melaksanakan tindak lanjut.",
    "batas_waktu": "Kapan tindak lanjut selesai.",
    "bukti_dukung": "Tautan atau nomor dokumen. Bukan “ada” atau “terlampir”.",
    "status_tindak_lanjut": "Bagaimana keadaan tindak lanjut triwulan lalu.",
}
"""Of the notes of a quarter, on Catatan TW and in a bidang's file."""

KOMENTAR: dict[str, str] = {
    "no": "Nomor urut menurut susunan pohon. Ditulis program, boleh berubah bila baris disisipkan.",
    "jenjang": "Pilih dari daftar. Urutannya Tujuan, Sasaran, Program, Kegiatan, Sub Kegiatan, Proses, Anggota; Tujuan, Proses, "
    "dan Anggota diisi di lembar Cascading.",
    "uraian": "Nama sasaran, program, kegiatan, atau sub kegiatan.",
    "kinerja": "Hasil yang ingin dicapai, misalnya “Tersusunnya dokumen perencanaan tepat waktu”.",
    "indikator": "Ukuran keberhasilannya. Satu indikator satu baris.",
    "satuan": "Misalnya Dokumen, Orang, atau %. Satu baris satu satuan.",
    "target": "Target setahun, angka saja. Untuk baris % ketik 95% lengkap dengan tanda persen.",
    "target_tw": "Target triwulan ini. Ketik - bila memang tidak ada target; kosongkan bila belum ditetapkan.",
    "realisasi_tw": "Hasil triwulan ini saja, bukan sampai dengan. Ketik 0 bila tidak ada hasil, kosongkan bila datanya "
    "belum ada. Penjelasan ditulis di lembar Catatan TW.",
    "jenis_target": "Cara triwulan membentuk tahun. Kumulatif: dijumlah. Posisi akhir: yang terakhir. Boleh dikosongkan; "
    "pilihan program ada di kolom Jenis Terpakai.",
    "arah": "Makin tinggi atau makin rendah yang lebih baik. Kosong berarti Naik.",
    "cara_hitung": "Dari mana realisasi berasal. Kosong berarti Diisi langsung, kecuali indikatornya menyebut rata-rata "
    "capaian.",
    "tw_rilis": "Untuk target tahunan tanpa target TW: triwulan saat hasilnya terbit (1–4). Kosong berarti 4.",
    "penanggung_jawab": "Bidang yang melaporkan. Kosong berarti mengikuti induknya.",
    "jenis_terpakai": "Dihitung: jenis target yang dipakai.",
    "cara_terpakai": "Dihitung: cara hitung yang dipakai.",
    "realisasi_sd": "Dihitung: realisasi sampai dengan TW pelaporan.",
    "target_sd": "Dihitung: target sampai dengan TW pelaporan.",
    "capaian_sd": "Dihitung: realisasi dibanding target, keduanya sampai dengan TW pelaporan.",
    "capaian_tahun": "Dihitung: realisasi tahun berjalan dibanding target setahun.",
    "status": "Dihitung: keadaan baris ini sampai dengan TW pelaporan.",
    "rata_rata": "Dihitung: rata-rata capaian anak-anaknya menurut pohon. Rinciannya di lembar Rincian Perhitungan.",
    "dihitung": "Dihitung: berapa yang sudah punya angka dari berapa yang punya target.",
    "predikat": "Dihitung dari rata-rata capaian; batasnya di lembar Pengaturan.",
    "kode_nomenklatur": "Kode program, kegiatan, atau sub kegiatan menurut Kepmendagri. Boleh kosong.",
    "bobot": "Dipakai bila Bobot di Pengaturan = bobot. Isi untuk semua saudara sekandung, atau kosongkan semua.",
    "pagu": "Pagu anggaran dalam rupiah. Induk yang kosong memakai jumlah anak-anaknya.",
    "realisasi_anggaran_tw": "Realisasi anggaran dalam rupiah; per triwulan atau sampai dengan, lihat Pengaturan.",
    "satuan_tw": "Satuan triwulan ini bila tertulis lain di dokumen asal.",
    "id": "Nomor tetap baris ini. Diberikan program, jangan diubah.",
    "induk": "ID baris induknya. Diberikan program, jangan diubah.",
    "simpul": "Penanda bahwa beberapa baris adalah beberapa indikator dari satu uraian: ketik penanda yang sama di semua "
    "barisnya, misalnya S1. Kosong bila indikatornya satu.",
    "do": "Bagaimana indikator diukur, misalnya “jumlah X dibagi jumlah seluruh Y dikali 100”.",
    "nama_pembilang": "Apa yang dihitung di atas garis bagi.",
    "pembilang_tw": "Angka pembilang triwulan ini. Dipakai bila Cara Hitung = Rasio.",
    "nama_penyebut": "Apa yang dihitung di bawah garis bagi.",
    "penyebut_tw": "Angka penyebut triwulan ini, lebih dari 0. Dipakai bila Cara Hitung = Rasio.",
    "pembilang_awal": "Jumlah pembilang sampai akhir tahun lalu, bila dihitung kumulatif dari tahun lalu.",
    "kumulatif_tahun_lalu": "Pilih Ya bila pembilang dihitung kumulatif dari tahun sebelumnya.",
    "sumber": "Dari mana datanya, misalnya “hasil evaluasi BKN”.",
    "pemilik": "Jabatan pemilik kinerja.",
    "personil": "Satu nama satu baris di dalam sel (Alt+Enter untuk baris baru).",
    "target_renstra": "Target akhir Renstra.",
    "realisasi_tahun_lalu": "Realisasi sampai dengan tahun lalu.",
    "pagu_renstra": "Anggaran sampai akhir Renstra, dalam rupiah.",
    "realisasi_anggaran_lalu": "Realisasi anggaran Renstra sampai dengan tahun lalu, dalam rupiah.",
    "realisasi_provinsi": "Angka provinsi untuk pembanding di LKjIP, bila ada.",
    "realisasi_nasional": "Angka nasional untuk pembanding di LKjIP, bila ada.",
    "tw": "Triwulan catatan ini (1–4).",
    **KOMENTAR_CATATAN,
}
"""By the key of the column; a key that is not here has no comment."""

JUDUL_PILIHAN = "Pilih dari daftar"
GALAT_PILIHAN = "Isian ini tidak ada di daftar. Buka daftar di sudut sel, lalu pilih salah satu."
GALAT_BIDANG = (
    "Nama ini belum ada di tabel Bidang lembar Pengaturan. Pilih dari daftar, atau tambahkan dahulu di sana."
)
JUDUL_ANGKA = "Angka saja"
GALAT_TARGET = "Isi dengan angka, atau - bila tidak ada target. Satuan ditulis di kolom Satuan."
GALAT_REALISASI = f"Isi dengan angka. {CARA_MENGOSONGKAN}"
GALAT_ANGKA = "Isi dengan angka saja, tanpa satuan."
GALAT_UANG = "Isi dengan angka rupiah saja, misalnya 15000000."
GALAT_TW_RILIS = "Pilih 1, 2, 3, atau 4."
MASUKAN_REALISASI = (
    "Hasil triwulan ini saja. 0 = tidak ada hasil, kosong = data belum ada. Baris %: ketik 95%."
)
MASUKAN_TARGET = "Angka, atau - bila memang tidak ada target. Baris %: ketik 95%."
