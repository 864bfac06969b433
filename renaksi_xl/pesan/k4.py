"""Sentences of family K4xx: text (ATURAN 2, 6)."""

from __future__ import annotations

from renaksi_xl.pesan.teks import Teks

TEKS: dict[str, Teks] = {
    "K401": Teks(
        "Spasi berlebih",
        "Ada spasi ganda atau spasi di awal/akhir pada {tempat}.",
        "Hapus spasi yang berlebih.",
        "Spasi berlebih membuat nama yang sama tampak berbeda saat dicari atau disaring.",
        "“Rata-rata capaian”, bukan “Rata-rata  capaian”.",
    ),
    "K402": Teks(
        "Karakter yang tidak semestinya",
        "Ada karakter yang tidak semestinya: {rincian}.",
        "Hapus karakter itu atau ketik ulang teksnya.",
        "Karakter tak terlihat terbawa dari PDF atau aplikasi lain dan merusak pencarian dan cetakan.",
        "Ketik ulang, jangan salin dari PDF.",
    ),
    "K403": Teks(
        "Kata berulang",
        "Ada kata berulang: {rincian}.",
        "Hapus salah satunya.",
        "Dokumen ini ditandatangani; kata berulang biasanya salah ketik.",
        "“perangkat daerah yang disusun”, bukan “yang yang disusun”.",
    ),
    "K404": Teks(
        "Sasaran kinerja sama dengan baris lain",
        "Sasaran kinerja “{kinerja}” pada “{uraian}” sama dengan milik “{lain}”.",
        "Periksa mana yang tersalin, lalu tulis sasaran kinerja yang sesuai dengan uraiannya.{senama}",
        "Dua pekerjaan yang berbeda biasanya punya hasil yang berbeda; teks yang sama sering tersalin.",
        "Penatausahaan arsip: “Tersedianya laporan penatausahaan arsip …”.",
    ),
    "K405": Teks(
        "Ejaan satuan tidak lazim",
        "Satuan tertulis “{tertulis}”; ejaan yang lazim “{baku}”.",
        "Ganti menjadi {baku}. Perhitungan tidak berubah.",
        "Satuan yang sama sebaiknya dieja sama di seluruh dokumen.",
        "Eksemplar, bukan Eksamplar.",
    ),
    "K406": Teks(
        "Penulisan TW beragam",
        "Triwulan ditulis dengan beberapa cara: {rincian}.",
        "Pakai satu cara, misalnya TW I, TW II, TW III, TW IV.",
        "Penulisan yang seragam memudahkan pencarian dan pembacaan.",
        "TW I",
    ),
    "K407": Teks(
        "Satuan yang memengaruhi perhitungan salah eja",
        "Satuan tertulis “{tertulis}” dan dihitung seperti satuan hitungan; ejaan yang dikenal “{baku}”.",
        "Ganti menjadi {baku}.",
        "Persentase dan indeks tidak dijumlah antartriwulan, sedangkan satuan hitungan dijumlah.",
        "%, bukan persen.",
    ),
}
