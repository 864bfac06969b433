"""Sentences of family K3xx: structure, weights and Pengaturan (ATURAN 1, 4, 6)."""

from __future__ import annotations

from renaksi_xl.pesan import frasa
from renaksi_xl.pesan.teks import Teks

_ID_TETAP = "ID diberikan program dan tidak pernah diubah; catatan, definisi, dan file bidang mengikuti ID."

_DISISIPKAN = "Baris baru disisipkan di bawah kegiatannya, lalu klik Hitung Capaian."

TEKS: dict[str, Teks] = {
    "K301": Teks(
        "Jenjang tidak dikenal",
        "Jenjang tertulis {tertulis}; yang dikenal: {pilihan}. Baris ini berada di luar pohon.",
        "Pilih jenjang dari daftar.",
        "Baris tanpa jenjang yang dikenal tidak ikut dalam rata-rata mana pun.",
        "Sub Kegiatan",
    ),
    "K302": Teks(
        "Jenjang terlompati",
        "{jenjang} ini langsung berada di bawah {jenjang_induk} “{induk}”; jenjang {lompat} terlompati.",
        "Sisipkan baris {lompat}, atau pilih induk yang sesuai.",
        "Rata-rata capaian dihitung jenjang demi jenjang; jenjang yang terlompati mengubah bobot anak-anaknya.",
        "Program – Kegiatan – Sub Kegiatan",
    ),
    "K303": Teks(
        "Induk tanpa anak",
        "{jenjang} ini belum punya {jenjang_anak} di bawahnya.",
        "Tambahkan {jenjang_anak}, atau perbaiki induk baris yang seharusnya berada di bawahnya.{senama}",
        "Induk tanpa anak dihitung dari indikatornya sendiri dan tidak punya rata-rata capaian dari pekerjaan di "
        "bawahnya.",
        "Setiap Program punya sedikitnya satu Kegiatan.",
    ),
    "K304": Teks(
        "Rata-rata capaian tanpa anak",
        "Cara Hitung baris ini Rata-rata capaian, tetapi tidak ada baris di bawahnya. Realisasinya tidak akan pernah "
        "terisi.",
        "Tambahkan baris anaknya, atau pilih Cara Hitung Diisi langsung.",
        "Rata-rata capaian dihitung dari anak-anaknya; tanpa anak tidak ada yang dihitung.",
        "Kegiatan berindikator rata-rata capaian dengan tiga Sub Kegiatan di bawahnya.",
    ),
    "K305": Teks(
        "Baris tanpa induk",
        "{jenjang} ini tidak punya induk, sehingga berdiri sendiri di puncak pohon.",
        "Pindahkan baris ke bawah induknya lalu klik Hitung Capaian, atau isi kolom Induk dengan ID induknya.",
        "Baris tanpa induk tidak dihitung pada induknya dan langsung memengaruhi angka instansi.",
        "Sub Kegiatan berinduk Kegiatan.",
    ),
    "K306": Teks(
        "Induk tidak ditemukan",
        "Induk tertulis “{tertulis}”, tetapi tidak ada baris dengan ID itu.{dugaan}",
        "Isi kolom Induk dengan ID baris induknya. Bila baris induknya terhapus, sisipkan lagi dengan ID “{tertulis}”, atau "
        "pakai salinan cadangan.",
        "Induk dicari menurut ID. Bila ID induk berubah atau barisnya terhapus, anaknya terlepas dari pohon.",
        "Induk: ID baris Kegiatan di atasnya.",
    ),
    "K307": Teks(
        "Induk bukan jenjang yang lebih tinggi",
        "Induk {jenjang} ini adalah “{induk}” yang berjenjang {jenjang_induk}.",
        "Pilih induk yang jenjangnya lebih tinggi, atau perbaiki jenjang salah satunya.",
        "Pohon hanya berlaku bila induk berjenjang lebih tinggi; baris ini sementara berdiri di puncak.",
        "Kegiatan berinduk Program.",
    ),
    "K308": Teks(
        "ID ganda",
        "ID {id} sudah dipakai baris “{pertama}”. Baris ini tidak ikut dihitung.",
        "Kosongkan ID baris ini lalu klik Hitung Capaian; program memberi ID baru. Hapus baris bila hanya salinan.",
        _ID_TETAP,
        "Setiap baris punya ID sendiri.",
    ),
    "K309": Teks(
        "Baris belum punya ID",
        "Baris ini belum punya ID dan tidak dapat dihubungkan ke pohon.",
        "Klik Hitung Capaian agar ID diberikan. Bila tetap kosong, urutkan baris menurut pohon atau isi Induk.",
        _ID_TETAP,
        _DISISIPKAN,
    ),
    "K310": Teks(
        "Catatan milik ID yang tidak ada",
        "Ada isian untuk ID {id}, tetapi tidak ada baris dengan ID itu. ID-nya mungkin diubah atau barisnya dihapus.",
        "Kembalikan ID baris itu, atau hapus isian ini bila barisnya memang sudah tidak ada.",
        _ID_TETAP,
        "ID yang sama di lembar Renaksi, Definisi Operasional, dan Catatan TW.",
    ),
    "K311": Teks(
        "Uraian kosong",
        "Kolom Uraian baris {jenjang} ini kosong.",
        "Isi nama {jenjang}.",
        "Baris tanpa uraian tidak dapat dikenali di laporan cetak.",
        "Penyusunan Dokumen Perencanaan Perangkat Daerah",
    ),
    "K312": Teks(
        "Indikator kosong",
        "Kolom Indikator Kinerja baris ini kosong.",
        "Isi indikatornya. Satu indikator satu baris.",
        "Target dan realisasi adalah ukuran indikator; tanpa indikator tidak jelas apa yang diukur.",
        "Jumlah dokumen perencanaan yang disusun tepat waktu",
    ),
    "K313": Teks(
        "Penanggung jawab tidak ada di daftar bidang",
        "Penanggung jawab “{tertulis}” ({jumlah} baris) tidak ada di daftar bidang.{dugaan}",
        "Pilih nama bidang seperti tertulis di lembar Pengaturan, atau tambahkan bidang itu di sana.",
        "Baris ini tidak masuk ke file isian bidang mana pun dan tidak dihitung pada bidangnya.",
        "Sekretariat",
    ),
    "K314": Teks(
        "Daftar bidang kosong",
        "Daftar bidang di lembar Pengaturan masih kosong, padahal {jumlah} baris menyebut penanggung jawab.",
        "Isi daftar bidang di lembar Pengaturan: {daftar}.",
        "File isian dan rekap dibuat per bidang menurut daftar itu.",
        "Bidang Sekretariat, singkatan SEKRE.",
    ),
    "K315": Teks(
        "Baris tanpa penanggung jawab",
        "Baris ini dan semua induknya tidak punya penanggung jawab.",
        "Isi Penanggung Jawab pada baris ini atau pada induknya.",
        "Tanpa penanggung jawab, tidak ada bidang yang menerima baris ini untuk diisi.",
        "Sekretariat",
    ),
    "K316": Teks(
        "Indikator sama dua kali dalam satu simpul",
        "Indikator “{indikator}” sudah ada pada baris lain dari simpul yang sama.",
        "Hapus salah satunya, atau perbaiki indikatornya.",
        "Indikator yang sama dua kali membuat simpul itu terhitung ganda.",
        "Dua indikator yang berbeda untuk satu sasaran.",
    ),
    "K317": Teks(
        "Baris ganda",
        "Baris ini sama dengan baris lain di bawah induk yang sama (uraian, sasaran kinerja, dan indikatornya sama).",
        "Hapus salah satunya bila tersalin, atau bedakan uraiannya.",
        "Baris ganda membuat kegiatan itu terhitung dua kali dalam rata-rata.",
        "Setiap sub kegiatan hanya satu baris per indikator.",
    ),
    "K318": Teks(
        "Baris satu simpul tidak seragam",
        "Baris ini satu simpul dengan “{pertama}”, tetapi {beda} berbeda. Yang berlaku milik baris pertama.",
        "Samakan {beda} semua baris simpul itu, atau kosongkan kolom Simpul baris ini.",
        "Satu simpul hanya punya satu jenjang dan satu induk.",
        "Dua indikator satu sasaran: jenjang dan induknya sama.",
    ),
    "K319": Teks(
        "Bobot sebagian kosong atau negatif",
        "Rata-rata “{induk}” tidak dapat dihitung: bobot {rincian}.",
        "Isi bobot semua saudara sekandung dengan angka nol atau lebih, atau kosongkan semuanya.",
        "Rata-rata berbobot memerlukan bobot semua anak; bobot yang kosong tidak boleh ditebak.",
        "Bobot 2, 1, 1.",
    ),
    "K320": Teks(
        "Bobot semuanya nol",
        "Rata-rata “{induk}” tidak dapat dihitung: bobot semua anaknya ({jumlah} baris) nol.",
        "Isi bobot sedikitnya satu anak lebih dari nol, atau kosongkan semuanya.",
        frasa.BOBOT_NOL,
        "Bobot 1, 0, 0.",
    ),
    "K321": Teks(
        "Bobot belum diisi",
        "Pengaturan memilih rata-rata menurut Bobot, tetapi anak dari {jumlah} induk belum berbobot ({rincian}). "
        "Semuanya dihitung sama.",
        "Isi kolom Bobot, atau pilih bobot sama di lembar Pengaturan.",
        "Tanpa bobot, rata-rata dihitung sama rata dan tidak sesuai pilihan di Pengaturan.",
        "Bobot 2, 1, 1.",
    ),
    "K322": Teks(
        "Bobot bukan angka",
        "Kolom Bobot berisi {rincian}.",
        "Ketik angkanya saja.",
        frasa.TEKS_DIANGGAP_KOSONG,
        "Ketik 2, bukan “dua”.",
    ),
    "K323": Teks(
        "Pita predikat tidak lengkap atau tumpang tindih",
        "Tabel predikat: {rincian}.",
        "Urutkan batasnya dari rendah ke tinggi tanpa celah; pita terendah tanpa batas bawah.",
        "Setiap persentase harus masuk tepat satu predikat.",
        "Sangat Rendah; Rendah di atas 50%; Sedang di atas 65%; Tinggi di atas 75%; Sangat Tinggi di atas 90%.",
    ),
    "K324": Teks(
        "Singkatan bidang tidak dapat dipakai",
        "Singkatan “{singkatan}” untuk {bidang}: {masalah}.",
        "Pakai singkatan lain yang pendek, huruf dan angka saja.",
        "Singkatan menjadi nama lembar dan nama file bidang; harus ada, berbeda, dan tanpa tanda khusus.",
        "SEKRE, MUTASI, DIKLAT",
    ),
    "K325": Teks(
        "Nama bidang ganda atau kosong",
        "Daftar bidang: {rincian}.",
        "Tulis setiap bidang satu kali dengan nama lengkapnya.",
        "Baris dicocokkan dengan bidang menurut nama; nama ganda membuat baris masuk dua file.",
        "Sekretariat; Bidang Mutasi",
    ),
    "K326": Teks(
        "TW pelaporan bukan 1 sampai 4",
        "TW pelaporan tertulis {tertulis}.",
        "Ketik 1, 2, 3, atau 4 di lembar Pengaturan.",
        "Seluruh perhitungan mengikuti TW pelaporan; jam komputer tidak dipakai.",
        "TW pelaporan 2",
    ),
    "K327": Teks(
        "Capaian maksimal kurang dari 100%",
        "Capaian maksimal yang dihitung tertulis {tertulis}.",
        "Ketik 100% atau lebih, atau ketik “tanpa batas”.",
        "Batas di bawah 100% menurunkan capaian baris yang sudah memenuhi target.",
        "100%",
    ),
    "K328": Teks(
        "Pilihan Pengaturan tidak dikenal",
        "Pengaturan “{nama}” {tertulis}; yang dikenal: {pilihan}.{dipakai}",
        "Pilih atau ketik salah satunya di lembar Pengaturan.",
        "Pilihan yang tidak dikenal tidak boleh ditebak.",
        "Bobot: sama",
    ),
    "K329": Teks(
        "Baris baru diberi ID",
        "Baris {baris} di lembar {lembar} belum punya ID dan diberi ID saat dibaca.",
        "Klik Hitung Capaian agar ID itu tersimpan, lalu periksa letaknya di bawah induk yang benar.",
        _ID_TETAP,
        _DISISIPKAN,
    ),
    "K330": Teks(
        "Baris tersalin bersama ID-nya",
        "Baris {baris} memakai ID {id} yang sudah dimiliki baris {pertama}, dan dibaca sebagai baris baru dengan ID "
        "sendiri.",
        "Hapus baris ini bila tersalin tanpa sengaja. Bila memang baris baru, klik Hitung Capaian agar ID-nya "
        "tersimpan.",
        _ID_TETAP,
        "Baris baru disisipkan kosong, bukan disalin.",
    ),
    "K331": Teks(
        "Isian tidak terbaca",
        "{rincian}",
        "Perbaiki TW atau ID baris itu, pindahkan isinya ke baris yang benar, atau hapus bila tidak dipakai.",
        "Isian yang tidak dapat diberikan kepada baris mana pun tidak ikut dihitung dan tidak ikut dilaporkan.",
        "TW: 2",
    ),
}
