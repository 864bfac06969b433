"""Sentences of family K1xx: targets (ATURAN 2, 3.1, 6)."""

from __future__ import annotations

from renaksi_xl.pesan import frasa
from renaksi_xl.pesan.teks import Teks

TEKS: dict[str, Teks] = {
    "K101": Teks(
        "Jumlah target TW tidak sama dengan target tahunan",
        "Target TW {rincian} = {jumlah}, target tahunan {target}, {selisih} (satuan {satuan}). Target ini juga tidak "
        "cocok dengan jenis lain, sehingga capaian tidak dapat dihitung.",
        "Perbaiki salah satu target TW atau target tahunannya. Bila angkanya memang demikian, pilih Jenis Target.",
        "Tanpa jenis target, program tidak tahu apakah triwulan dijumlah atau diambil yang terakhir; baris ini tidak "
        "punya capaian.",
        "Target tahunan 73 Unit: TW I 34, TW II 31, TW III 8, TW IV 0.",
    ),
    "K102": Teks(
        "Target TW tidak cocok dengan target tahunan",
        "Target TW tertulis {rincian}, sedangkan target tahunan {target}; target TW yang terakhir {selisih}. Capaian "
        "tidak dapat dihitung.",
        "Samakan target triwulan terakhir dengan target tahunan, atau pilih Jenis Target yang sesuai.",
        "Persentase, indeks, dan nilai tidak dijumlah. Triwulan terakhir seharusnya sama dengan target tahunan.",
        "Target tahunan 80%: TW I 20%, TW II 40%, TW III 60%, TW IV 80%.",
    ),
    "K103": Teks(
        "Jenis Kumulatif, tetapi jumlah TW berbeda dari target tahunan",
        "Jenis Target dipilih Kumulatif, tetapi {rincian} = {jumlah}, target tahunan {target}, {selisih} "
        "(satuan {satuan}).",
        "Perbaiki target TW atau target tahunannya, atau pilih jenis lain bila triwulan tidak dijumlah.",
        "Pada jenis Kumulatif, hasil setahun adalah jumlah semua triwulan; target harus mengikuti hitungan yang sama.",
        "Kumulatif 10 Dokumen: 3 + 1 + 1 + 5 = 10.",
    ),
    "K104": Teks(
        "Target TW terakhir berbeda dari target tahunan",
        "Baris ini dihitung sebagai {jenis}; target {tw} tertulis {akhir}, sedangkan target tahunan {target} ({selisih}).",
        "Samakan target triwulan terakhir dengan target tahunan, atau pilih jenis lain bila triwulan dijumlah.",
        "Pada jenis Posisi akhir dan Rilis tahunan, keadaan triwulan terakhir adalah hasil tahun itu.",
        "Posisi akhir 100%: 25%, 50%, 75%, 100%.",
    ),
    "K105": Teks(
        "Rata-rata target TW berbeda dari target tahunan",
        "Jenis Target dipilih Rata-rata TW; rata-rata {rincian} adalah {rata}, sedangkan target tahunan {target} "
        "({selisih}).",
        "Perbaiki target TW atau target tahunannya, atau pilih jenis lain.",
        "Pada jenis Rata-rata TW, hasil setahun adalah rata-rata triwulan yang ada targetnya.",
        "Rata-rata TW 95%: 95%, 95%, 95%, 95%.",
    ),
    "K106": Teks(
        "Target tahunan belum diisi",
        "Target TW sudah diisi ({rincian}), tetapi target tahunannya {tertulis}.",
        "Isi kolom Target. Bila triwulan dijumlah, isinya {jumlah}; bila posisi akhir, {akhir}.",
        "Capaian terhadap target tahun, dasar Formulir E.81, memerlukan target tahunan.",
        "Target tahunan 10 Dokumen dengan TW 3, 1, 1, 5.",
    ),
    "K107": Teks(
        "Baris belum punya target",
        "Baris ini belum punya target tahunan dan belum punya target triwulan.",
        "Isi target tahunan dan target tiap triwulan. Bila hanya diukur setahun sekali, cukup target tahunan.",
        "Baris tanpa target tidak pernah diukur dan tidak ikut dalam rata-rata capaian.",
        "Target 4 Dokumen: TW I sampai TW IV masing-masing 1.",
    ),
    "K108": Teks(
        "Rencana belum memuat target",
        "Seluruh {jumlah} baris Sasaran sampai Sub Kegiatan belum punya target.",
        "Isi target tahunan dan target tiap triwulan di lembar Renaksi sebelum mengisi realisasi.",
        "Pohon kinerja tanpa target hanya dapat dicetak; capaian belum dapat dihitung.",
        "Mulai dari baris Sub Kegiatan, lalu Kegiatan, Program, dan Sasaran.",
    ),
    "K109": Teks(
        "Target berisi teks",
        frasa.BERISI_TEKS,
        "Ketik angkanya saja; satuan ditulis di kolom Satuan. Untuk triwulan tanpa target ketik -.",
        "Teks yang tampak seperti angka pernah membuat target hilang dari perhitungan tanpa ada yang tahu.",
        "Ketik 3, bukan “3 Dokumen”; ketik 1234,5, bukan “1.2.3”.",
    ),
    "K110": Teks(
        "Target negatif",
        "Target bernilai negatif: {rincian}.",
        "Ketik target tanpa tanda kurang. Untuk triwulan tanpa target ketik -.",
        "Target tidak boleh kurang dari nol; tanda kurang biasanya salah ketik.",
        "Ketik 5, bukan -5.",
    ),
    "K111": Teks(
        "Target persentase di atas 100%",
        "Target persentase terbaca {rincian}.",
        "Bila maksudnya {usul}, ketik {usul} lengkap dengan tanda persen. Bila memang di atas 100%, biarkan.",
        "Bagian dari keseluruhan tidak melebihi 100%; angka seperti 9.500% berarti 95 diketik tanpa tanda persen.",
        "Ketik 95%, bukan 95.",
    ),
    "K112": Teks(
        "Indikator “Jumlah” bersatuan persen",
        "Indikator “{indikator}” diawali kata Jumlah, tetapi satuannya % (target {target}).",
        "Tulis target dalam jumlah (misalnya orang atau dokumen), atau ubah indikatornya menjadi Persentase.",
        "Jumlah dihitung per satuan benda; persentase menyebut bagian dari keseluruhan. Keduanya dihitung berbeda.",
        "“Persentase pejabat struktural yang mengikuti asesmen”, target 25%.",
    ),
    "K113": Teks(
        "Indikator persentase atau rasio bersatuan hitungan",
        "Indikator “{indikator}” diawali kata {kata}, tetapi satuannya {satuan} (target {target}).",
        "Tulis targetnya dalam %, atau ubah indikatornya menjadi Jumlah.",
        "Persentase dan rasio tidak dijumlah antartriwulan, sedangkan satuan hitungan dijumlah.",
        "“Jumlah ASN yang dilayani pemberhentiannya tepat waktu”, target 76 Orang.",
    ),
    "K114": Teks(
        "Satuan TW berbeda dari satuan tahunan",
        "Satuan tahunan {satuan}, tetapi {rincian}.",
        "Samakan satuannya. Satu baris hanya punya satu satuan; ukuran lain ditulis di baris sendiri.",
        "Angka dengan satuan yang berbeda tidak dapat dijumlah atau dibandingkan.",
        "Target 10 Dokumen, TW I 3 Dokumen.",
    ),
    "K115": Teks(
        "Ejaan satuan TW berbeda dari satuan tahunan",
        "Satuan tahunan tertulis “{satuan}”, tetapi {rincian}. Keduanya dihitung sebagai satuan yang sama.",
        "Tulis dengan satu ejaan: {baku}.",
        "Perhitungan tidak terpengaruh, tetapi dokumen cetak menampilkan dua ejaan.",
        "Rekening di semua kolom, bukan Rakening.",
    ),
    "K116": Teks(
        "Satuan belum diisi",
        "Target {target} belum punya satuan.",
        "Isi kolom Satuan, misalnya Dokumen, Orang, atau %.",
        "Satuan menentukan apakah triwulan dapat dijumlah; tanpa satuan baris ini diperlakukan sebagai hitungan.",
        "Target 3, satuan Dokumen.",
    ),
    "K117": Teks(
        "Satuan sebagian TW belum ditulis",
        "{kosong} belum ditulis, sedangkan triwulan lain bersatuan {satuan}.",
        "Lengkapi satuannya ({satuan}) atau kosongkan satuan semua triwulan.",
        "Angka tanpa satuan di dokumen sumber sering berarti kolomnya tergeser atau angkanya belum pasti.",
        "0 Orang, bukan 0.",
    ),
    "K118": Teks(
        "Kosong, tanda -, dan 0 bercampur",
        "Target TW baris ini memakai {rincian}.",
        "Pakai satu cara: - bila memang tidak ada target. 0 hanya bila targetnya nol, kosong hanya bila belum "
        "ditetapkan.",
        "Ketiganya berbeda arti: - sengaja tidak ada target, kosong belum ditetapkan, 0 targetnya nol.",
        "TW I 1, TW II -, TW III -, TW IV -.",
    ),
    "K119": Teks(
        "Target TW kosong",
        "Target {tw} kosong, sedangkan triwulan lain sudah diisi. Yang kosong dihitung seperti - (tidak ada target).",
        "Ketik - bila memang tidak ada target, atau isi targetnya.",
        "Sel kosong tidak mengatakan apakah targetnya tidak ada atau terlupa.",
        "TW I 3, TW II 6, TW III 2, TW IV -.",
    ),
    "K120": Teks(
        "Jenis target bercampur dalam satu kegiatan",
        "Di kegiatan ini baris bersatuan {satuan} memakai jenis yang berbeda: {rincian}.",
        "Periksa kolom Jenis Terpakai. Bila seharusnya sama, pilih Jenis Target pada baris yang keliru.",
        "Jenis yang berbeda menghitung hasil setahun secara berbeda; sering kali hanya salah satu yang dimaksud.",
        "Semua baris Orang di kegiatan ini Posisi akhir, atau semuanya Kumulatif.",
    ),
    "K121": Teks(
        "Induk bertarget, anaknya tidak",
        "Baris ini punya target pada {tw}, tetapi tidak satu pun {jenjang_anak} di bawahnya punya target pada triwulan "
        "itu.",
        "Ketik - pada target {tw} baris ini, atau isi target anaknya.",
        "Pada triwulan itu tidak ada pekerjaan di bawahnya yang dapat mendukung target induk.",
        "Kegiatan 100% di TW I dan TW II saja bila pengadaannya selesai di TW II.",
    ),
    "K122": Teks(
        "Indikator “Jumlah” yang dibaca sebagai Posisi akhir",
        "{jumlah} baris berindikator Jumlah tidak dijumlah antartriwulan karena target TW-nya sama atau menuju target "
        "tahunan: {rincian}.",
        "Bila benar (misalnya 28 orang yang sama tiap triwulan), pilih Jenis Target Posisi akhir agar tidak ditanya "
        "lagi. Bila seharusnya dijumlah, perbaiki target tahunannya.",
        "28 Orang pada tiap triwulan adalah 28 orang yang sama, bukan 112 orang; hal ini perlu dikonfirmasi.",
        "Gaji 28 Orang tiap triwulan: Posisi akhir. Tamu 28 Orang tiap triwulan: Kumulatif, target 112 Orang.",
    ),
    "K123": Teks(
        "Jenis Target tidak dikenal",
        "Jenis Target tertulis “{tertulis}”; yang dikenal: {pilihan}. Capaian tidak dapat dihitung.",
        "Pilih dari daftar di kolom Jenis Target, atau kosongkan agar disimpulkan dari targetnya.",
        "Kata yang tidak dikenal tidak boleh ditebak: cara menghitungnya akan berbeda.",
        "Kumulatif",
    ),
    "K124": Teks(
        "Arah tidak dikenal",
        "Arah tertulis “{tertulis}”; yang dikenal: {pilihan}. Untuk sementara dihitung sebagai Naik.",
        "Pilih dari daftar di kolom Arah, atau kosongkan bila makin tinggi makin baik.",
        "Arah yang keliru membalik capaian: indikator yang makin rendah makin baik akan tampak gagal.",
        "Turun – makin rendah makin baik",
    ),
    "K125": Teks(
        "Cara Hitung tidak dikenal",
        "Cara Hitung tertulis “{tertulis}”; yang dikenal: {pilihan}. Untuk sementara dihitung sebagai Diisi langsung.",
        "Pilih dari daftar di kolom Cara Hitung, atau kosongkan.",
        "Cara hitung menentukan dari mana realisasi diambil.",
        "Rasio",
    ),
    "K126": Teks(
        "TW Rilis bukan 1 sampai 4",
        "TW Rilis tertulis {tertulis}; yang dapat dipakai hanya 1, 2, 3, atau 4.",
        "Ketik nomor triwulan saat hasilnya terbit, atau kosongkan (dianggap 4).",
        "Baris yang diukur setahun sekali hanya diukur pada TW Rilis; nomor yang keliru membuatnya tidak pernah diukur.",
        "Indeks terbit bulan November: TW Rilis 4.",
    ),
}
