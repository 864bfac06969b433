"""Sentences of family K5xx: cascading (ATURAN 1, 3.5, 6)."""

from __future__ import annotations

from renaksi_xl.pesan.teks import Teks

_PEMILIK = "Tanpa pemilik kinerja tidak ada jabatan yang menjadikan kinerja itu dasar SKP-nya."
_DO = "Definisi operasional menetapkan bagaimana indikator dihitung, sehingga angkanya sama siapa pun yang menghitung."
_RATA = "Rata-rata capaian selalu dihitung dari semua anak di pohon, apa pun yang tertulis di DO."

TEKS: dict[str, Teks] = {
    "K501": Teks(
        "Pemilik kinerja belum ditulis",
        "“{uraian}” belum punya pemilik kinerja.",
        "Tulis jabatannya di kolom Pemilik Kinerja lembar Definisi Operasional.",
        _PEMILIK,
        "Kabid PA",
    ),
    "K502": Teks(
        "Sebagian besar pemilik kinerja belum ditulis",
        "Pemilik kinerja belum ditulis pada {belum} dari {semua} sasaran, program, kegiatan, dan sub kegiatan: {rincian}.",
        "Bila instansi menyusun cascading, tulis jabatannya di lembar Definisi Operasional, atau ambil dari penanggung jawab "
        "dengan “renaksi ke-cascading BUKU -o HASIL.xlsm”. Bila tidak, biarkan.",
        _PEMILIK,
        "Sasaran: Kepala; Program: Kabid PA",
    ),
    "K503": Teks(
        "Indikator belum punya definisi operasional",
        "Indikator “{indikator}” belum punya definisi operasional.",
        "Tulis cara mengukurnya di lembar Definisi Operasional.",
        _DO,
        "Jumlah ASN yang disiplin dibagi jumlah seluruh ASN dikali 100",
    ),
    "K504": Teks(
        "Sebagian besar definisi operasional belum ditulis",
        "Definisi operasional belum ditulis pada {belum} dari {semua} indikator program ke atas: {rincian}.",
        "Bila instansi menyusun cascading, tulis cara mengukurnya di lembar Definisi Operasional. Bila tidak, biarkan.",
        _DO,
        "Hasil evaluasi BKN",
    ),
    "K505": Teks(
        "Jumlah kinerja dan indikator berbeda",
        "“{uraian}” punya {kinerja} kinerja, tetapi {indikator} indikator.",
        "Lengkapi yang kurang, atau gabungkan yang berlebih, sehingga setiap kinerja punya indikator.",
        "Satu baris memuat satu kinerja dan indikatornya; daftar yang tidak sama panjang tidak dapat dipasangkan.",
        "Tiga kinerja, tiga indikator",
    ),
    "K506": Teks(
        "Orang di luar tim",
        "{rincian} tertulis pada “{uraian}”, tetapi tidak ada di tim mana pun.",
        "Masukkan sebagai ketua atau anggota tim di lembar Cascading, atau samakan ejaan namanya.",
        "Kinerja seseorang dalam cascading berasal dari timnya atau dari pekerjaannya sendiri di bawah sub kegiatan.",
        "Setiap nama ada pada baris Proses, atau pada baris Anggota di bawahnya",
    ),
    "K507": Teks(
        "DO menyebut kegiatan lain",
        "DO menyebut {rincian}, yang tidak ada di bawah “{uraian}”.",
        "Samakan nama di DO dengan nama kegiatannya, atau pindahkan kegiatan itu ke bawah baris ini.",
        _RATA,
        "Rerata capaian Kegiatan A dan Kegiatan B, yang keduanya di bawah program itu",
    ),
    "K508": Teks(
        "DO tidak menyebut semua kegiatan",
        "DO tidak menyebut {rincian}, padahal ikut dalam rata-rata capaian “{uraian}”.",
        "Tambahkan namanya di DO, atau pindahkan kegiatan itu bila memang tidak termasuk.",
        _RATA,
        "Program dengan dua kegiatan: Rerata capaian Kegiatan A dan Kegiatan B",
    ),
    "K509": Teks(
        "Pembilang lebih besar dari penyebut",
        "{rincian}, sehingga hasilnya lebih dari 100%.",
        "Periksa apakah keduanya tertukar, atau apakah Pembilang Awal sudah termasuk di dalam pembilang triwulan.",
        "Pembilang adalah bagian dari penyebut; bagian tidak dapat lebih besar dari seluruhnya.",
        "Pembilang TW I 40, Penyebut TW I 50",
    ),
    "K510": Teks(
        "Usulan dari definisi operasional",
        "Dari kata-kata DO “{uraian}” diusulkan: {rincian}. {alasan}",
        "Bila benar, isikan ke kolom itu, atau jalankan “renaksi usulan BUKU --terima ID -o HASIL.xlsm”. "
        "Bila tidak, pilih Cara Hitung yang benar; usulan ini lalu hilang.",
        "Angka baru dihitung dari pembilang dan penyebut, atau diberi sumber, setelah seseorang menetapkan caranya.",
        "Cara Hitung: Rasio; Nama Pembilang: jumlah ASN yang disiplin; Nama Penyebut: jumlah seluruh ASN",
    ),
}
