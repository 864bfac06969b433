"""Sentences of family K6xx: notes and budget (ATURAN 4, 5, 6)."""

from __future__ import annotations

from renaksi_xl.pesan import frasa
from renaksi_xl.pesan.teks import Teks

TEKS: dict[str, Teks] = {
    "K601": Teks(
        "Capaian di bawah 100% belum dijelaskan",
        "Capaian s.d. {tw} {capaian}, tetapi {tempat} {tw} belum diisi.",
        "Tulis apa yang menghambat dan apa yang akan dilakukan di lembar Catatan TW.",
        "Evaluasi meminta penyebab dan tindak lanjut untuk setiap capaian di bawah target.",
        "Penghambat: jadwal diklat penyedia mundur. Tindak lanjut: peserta dikirim pada TW III.",
    ),
    "K602": Teks(
        "Faktor pendorong belum diisi",
        "{jenjang} ini sudah punya {apa} {capaian}, tetapi Faktor Pendorong {tw} belum diisi.",
        "Tulis faktor pendorongnya di lembar Catatan TW.",
        "Formulir E.81 memuat faktor pendorong untuk sasaran dan program.",
        "Dukungan pimpinan terhadap pemutakhiran data ASN.",
    ),
    "K603": Teks(
        "Kalimat yang sama pada banyak baris",
        "{tempat} {tw} berisi kalimat yang sama pada {jumlah} baris: “{kalimat}”.",
        "Tulis keadaan tiap baris. Bila penyebabnya memang satu, tulis di induknya.",
        "Kalimat yang disalin ke banyak baris tidak menjelaskan apa pun dan dipertanyakan saat evaluasi.",
        "Satu kalimat untuk satu baris.",
    ),
    "K604": Teks(
        "Catatan tanpa keterangan",
        "Catatan {tw} hanya berisi {rincian}.",
        "Tulis keterangan yang dapat diperiksa, misalnya nomor dokumen atau tautan.",
        "“ada” atau “terlampir” tidak dapat ditelusuri oleh pemeriksa.",
        "Bukti dukung: SK Nomor 800/12/2023.",
    ),
    "K605": Teks(
        "Realisasi anggaran melebihi pagu",
        "Realisasi anggaran s.d. {tw} {realisasi}, sedangkan pagunya {pagu} (lebih {selisih}).",
        "Periksa angka realisasi anggaran dan pagunya.",
        "Belanja tidak boleh melebihi pagu.",
        "Pagu Rp10.000.000, realisasi Rp9.500.000.",
    ),
    "K606": Teks(
        "Realisasi anggaran tampaknya angka sampai dengan",
        "Jumlah realisasi anggaran s.d. {tw} {realisasi} melebihi pagu {pagu}, sedangkan angka {tw_akhir} saja "
        "({akhir}) masih di bawah pagu.",
        "Bila angka tiap triwulan sudah termasuk triwulan sebelumnya, pilih “sd” pada Realisasi anggaran di lembar "
        "Pengaturan, atau isi selisihnya saja.",
        "SIPD mencetak angka sampai dengan; bila dijumlah lagi, realisasi berlipat.",
        "TW I Rp2.000.000, TW II Rp3.000.000 (s.d. TW II Rp5.000.000).",
    ),
    "K607": Teks(
        "Pagu sebagian kosong atau negatif",
        "Rata-rata “{induk}” tidak dapat dihitung menurut pagu: pagu {rincian}.",
        "Isi pagu semua saudara sekandung, atau pilih bobot sama di lembar Pengaturan.",
        "Rata-rata menurut pagu memerlukan pagu semua anak.",
        "Pagu Rp10.000.000 dan Rp5.000.000.",
    ),
    "K608": Teks(
        "Pagu semuanya nol",
        "Rata-rata “{induk}” tidak dapat dihitung menurut pagu: pagu semua anaknya ({jumlah} baris) nol.",
        "Isi pagunya, atau pilih bobot sama di lembar Pengaturan.",
        frasa.BOBOT_NOL,
        "Pagu Rp10.000.000 dan Rp0.",
    ),
    "K609": Teks(
        "Pagu belum diisi",
        "Pengaturan memilih rata-rata menurut Pagu, tetapi anak dari {jumlah} induk belum punya pagu ({rincian}). "
        "Semuanya dihitung sama.",
        "Isi kolom Pagu, atau pilih bobot sama di lembar Pengaturan.",
        "Tanpa pagu, rata-rata dihitung sama rata dan tidak sesuai pilihan di Pengaturan.",
        "Pagu Rp10.000.000",
    ),
    "K610": Teks(
        "Pagu induk berbeda dari jumlah pagu anaknya",
        "Pagu baris ini {pagu}, sedangkan jumlah pagu anaknya {jumlah} ({selisih}).",
        "Perbaiki pagu anaknya, atau kosongkan pagu induk agar dijumlah sendiri.",
        "Pagu induk adalah jumlah pagu anaknya.",
        "Rp10.000.000 = Rp6.000.000 + Rp4.000.000.",
    ),
    "K611": Teks(
        "Capaian sendiri jauh dari rata-rata capaian",
        "Capaian indikator ini {capaian}, sedangkan rata-rata capaian anaknya {rata_rata}; selisih {selisih} poin.",
        "Periksa keduanya. Bila benar, jelaskan perbedaannya di Catatan TW.",
        "Hasil yang jauh dari pekerjaan pendukungnya biasanya berarti salah satu keliru atau indikatornya tidak "
        "berhubungan.",
        "Capaian program 98%, rata-rata capaian kegiatan 95%.",
    ),
    "K612": Teks(
        "Anggaran bukan angka atau negatif",
        "Kolom anggaran berisi {rincian}.",
        "Ketik angka rupiahnya saja, tanpa Rp dan tanpa keterangan.",
        frasa.TEKS_DIANGGAP_KOSONG,
        "Ketik 12500000.",
    ),
    "K613": Teks(
        "Realisasi anggaran s.d. turun",
        "Anggaran diisi sampai dengan triwulan, tetapi {tw} ({sesudah}) lebih kecil dari {tw_lalu} ({sebelum}).",
        "Perbaiki angkanya, atau pilih “per_tw” pada Realisasi anggaran di lembar Pengaturan bila diisi per triwulan.",
        "Angka sampai dengan tidak pernah turun, kecuali ada pengembalian belanja.",
        "TW I Rp2.000.000, TW II Rp5.000.000.",
    ),
}
