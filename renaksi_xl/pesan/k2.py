"""Sentences of family K2xx: realisasi (ATURAN 2, 3, 6)."""

from __future__ import annotations

from renaksi_xl.pesan import frasa
from renaksi_xl.pesan.teks import Teks

_TERBACA = "Realisasi {tw} terbaca {terbaca}, sedangkan targetnya {target}."
_TERTULIS = "Realisasi {tw} tertulis {realisasi}, sedangkan targetnya {target}."

TEKS: dict[str, Teks] = {
    "K201": Teks(
        "Realisasi berisi teks",
        "Realisasi berisi teks: {rincian}. Teks tidak pernah dihitung sebagai angka.",
        f"Ketik angkanya saja. {frasa.CARA_MENGOSONGKAN}",
        "Realisasi hanya dihitung dari sel angka; teks dianggap belum diisi.",
        "Ketik 3, bukan “3 Dokumen”; “proses” ditulis di Catatan TW.",
    ),
    "K202": Teks(
        "Realisasi berisi tanda -",
        "Realisasi {tw} berisi tanda -, padahal triwulan itu punya target. Tanda - dianggap belum diisi.",
        "Ketik 0 bila tidak ada hasil, atau kosongkan bila datanya belum ada.",
        "Tanda - hanya berarti pada target. Pada realisasi tidak jelas apakah hasilnya nol atau belum dilaporkan.",
        "Tidak ada dokumen yang selesai: ketik 0.",
    ),
    "K203": Teks(
        "Tanda - pada realisasi yang tidak diminta",
        "Realisasi {tw} berisi tanda -, padahal {sebab}, sehingga realisasinya tidak diminta.",
        "Kosongkan selnya.",
        "Tanda - hanya berarti pada target. Realisasi yang tidak diminta dikosongkan.",
        "Target TW II -, realisasi TW II kosong.",
    ),
    "K204": Teks(
        "Realisasi negatif",
        "Realisasi bernilai negatif: {rincian}.",
        "Ketik realisasi tanpa tanda kurang. Ketik 0 bila tidak ada hasil.",
        "Realisasi tidak boleh kurang dari nol; koreksi triwulan lalu dilakukan di triwulan itu sendiri.",
        "Ketik 3, bukan -3.",
    ),
    "K205": Teks(
        "Realisasi setelah TW pelaporan",
        "Realisasi {rincian} sudah terisi, padahal TW pelaporan {tw_pelaporan}. Angka itu belum dihitung.",
        "Kosongkan bila salah kolom, atau ubah TW pelaporan di lembar Pengaturan.",
        "Realisasi yang masuk ke kolom triwulan berikutnya sering kali salah kolom.",
        "TW pelaporan II: realisasi TW III dan TW IV masih kosong.",
    ),
    "K206": Teks(
        "Realisasi pada triwulan tanpa target",
        "Realisasi {rincian}, tetapi triwulan itu tidak punya target{keterangan}.",
        "Bila angkanya salah kolom, pindahkan; bila hanya 0 sebagai pengisi, kosongkan. Bila pekerjaan memang lebih awal, "
        "biarkan dan jelaskan di Catatan TW.",
        "Realisasi tanpa target hanya ikut dihitung pada jenis Kumulatif; pada jenis lain diabaikan.",
        "Target TW I -, TW II 4: realisasi dicatat di TW II.",
    ),
    "K207": Teks(
        "Realisasi belum diisi",
        "Realisasi {tw} belum diisi; targetnya {target}.",
        "Isi realisasinya. Ketik 0 bila tidak ada hasil.",
        "Baris yang belum diisi tidak ikut dalam rata-rata, sehingga rata-rata bidang belum lengkap.",
        "Target TW I 3 Dokumen, realisasi TW I 2.",
    ),
    "K208": Teks(
        "Persentase tampaknya diketik tanpa tanda persen",
        _TERBACA,
        "Ketik {usul} lengkap dengan tanda persen.",
        "95 pada sel yang kehilangan format persen terbaca 9.500% dan membuat capaian berlipat ganda.",
        "Ketik 95%, bukan 95.",
    ),
    "K209": Teks(
        "Realisasi persentase sangat kecil",
        _TERBACA,
        "Bila maksudnya {usul}, ketik {usul} lengkap dengan tanda persen. Bila memang {terbaca}, jelaskan di Catatan "
        "TW.",
        "0,95 yang diketik pada sel berformat persen terbaca 0,95%, bukan 95%.",
        "Ketik 95%, bukan 0,95.",
    ),
    "K210": Teks(
        "Realisasi lebih dari dua kali target",
        _TERTULIS,
        "Periksa kembali angkanya. Kolom ini diisi hasil triwulan itu saja. Bila benar, jelaskan di Catatan TW.",
        "Lonjakan sebesar ini sering berasal dari salah kolom, salah baris, atau angka sampai dengan triwulan itu.",
        "Target 4 Dokumen, realisasi 4 Dokumen.",
    ),
    "K211": Teks(
        "Realisasi tampaknya angka sampai dengan triwulan",
        "Realisasi {tw} tertulis {realisasi}, sedangkan targetnya {target} dan realisasi {tw_lalu} sudah {lalu}. "
        "Kolom ini diisi hasil triwulan itu saja. Jumlah semua triwulan menjadi {jumlah}, targetnya {target_sd}.",
        "Bila {akhir} sudah termasuk {tw_lalu}, isi {usul}.",
        "Pada jenis Kumulatif program menjumlah sendiri; angka sampai dengan triwulan akan terhitung dua kali.",
        "TW I 3, TW II 1 (bukan 4).",
    ),
    "K212": Teks(
        "Realisasi tampaknya salah tanda desimal",
        _TERTULIS,
        "Bila maksudnya {usul}, ketik {usul} dengan koma sebagai tanda desimal. Bila benar, jelaskan di Catatan TW.",
        "“95,5” yang terbaca 955 menaikkan capaian sepuluh kali lipat.",
        "Ketik 3,75, bukan 375.",
    ),
    "K213": Teks(
        "Sel berisi nilai galat",
        "Sel isian menampilkan galat: {rincian}. Sel itu dianggap kosong.",
        "Hapus isinya, lalu ketik angkanya sebagai nilai, bukan rumus.",
        "Galat seperti #REF! muncul bila rumus menunjuk sel yang sudah dihapus atau file lain.",
        "Ketik 12, bukan rumus yang mengambil dari file lain.",
    ),
    "K214": Teks(
        "Realisasi diketik pada baris yang dihitung",
        "Realisasi {rincian} diketik, tetapi Cara Hitung baris ini {cara}; angka itu diabaikan, karena realisasinya "
        "dihitung dari {asal}.",
        "Kosongkan realisasinya, atau pilih Cara Hitung Diisi langsung bila angkanya memang diukur sendiri.",
        "Realisasi baris seperti ini dihitung program; dua angka yang berbeda membingungkan pembaca.",
        "Baris Rata-rata capaian: kolom realisasi kosong.",
    ),
    "K215": Teks(
        "Pembilang atau penyebut belum diisi",
        "Cara Hitung baris ini Rasio, tetapi {rincian} belum diisi.",
        "Isi pembilang dan penyebut di lembar Definisi Operasional.",
        "Realisasi Rasio hanya ada bila pembilang dan penyebut triwulan itu ada.",
        "Pembilang TW I 40, Penyebut TW I 50: realisasi 80%.",
    ),
    "K216": Teks(
        "Penyebut nol atau negatif",
        "{rincian}. Rasio tidak dapat dihitung dengan penyebut itu.",
        "Perbaiki penyebutnya, atau kosongkan bila datanya belum ada.",
        "Pembagian dengan nol tidak punya hasil; triwulan itu dianggap belum diisi.",
        "Penyebut: jumlah seluruh ASN, misalnya 4.876.",
    ),
    "K217": Teks(
        "Pembilang atau penyebut berisi teks",
        frasa.BERISI_TEKS,
        "Ketik angkanya saja.",
        "Rasio dihitung dari dua sel angka; teks dianggap belum diisi.",
        "Ketik 40, bukan “40 orang”.",
    ),
    "K218": Teks(
        "Sumber data dari lembaga lain belum ditulis",
        "Realisasi baris ini berasal dari lembaga lain, tetapi sumbernya belum ditulis.",
        "Tulis sumbernya di lembar Definisi Operasional, misalnya “hasil evaluasi BKN”.",
        "Angka dari lembaga lain hanya dapat ditelusuri bila sumbernya tertulis.",
        "Sumber: hasil survei kepuasan masyarakat.",
    ),
}
