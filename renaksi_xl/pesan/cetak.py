"""Words of the printed documents, as the official forms have them (ATURAN 7)."""

from __future__ import annotations

from renaksi_xl.pesan import frasa

NIP = "NIP. "
TITIK_NAMA = "(…………………………………)"
TANGGAL_KOSONG = ", …………………… "
"""Between place and year: room for day and month."""
TAHUN_KOSONG = "20……"
"""What is reported at the end of a year is mostly signed in the next one."""

RENCANA_AKSI = "Rencana Aksi"
RENCANA_AKSI_JUDUL = "RENCANA AKSI"
TAHUN_ANGGARAN = "TAHUN ANGGARAN "
RENCANA_AKSI_KEPALA = (
    "NO",
    "SASARAN",
    "PROGRAM",
    "KEGIATAN/SUB KEGIATAN",
    "SASARAN KINERJA",
    "INDIKATOR KINERJA",
    "TARGET",
    "PENANGGUNG JAWAB",
)
URAIAN, INDIKATOR, TARGET = "URAIAN", "INDIKATOR KINERJA", "TARGET"
REALISASI, CAPAIAN = "REALISASI", "CAPAIAN"
LABEL_TW = "TW. "
LANJUTAN = " (lanjutan)"
"""Behind a name that goes on from the page before."""

MONEV = "Monev Renaksi"
MONEV_JUDUL = "MONITORING DAN EVALUASI RENCANA AKSI"
TRIWULAN = "TRIWULAN "
TAHUN = " TAHUN "
TW = "TW "
SAMPAI_TW = "S.D. TW "
MONEV_URAIAN = frasa.SEMUA_URAIAN
SATUAN, TARGET_TAHUN = "SATUAN", "TARGET TAHUN"
NILAI_DIHITUNG, DIHITUNG, STATUS = "NILAI YANG DIHITUNG", "DIHITUNG", "STATUS"
ANGGARAN, PAGU, SERAPAN = "ANGGARAN (Rp)", "PAGU", "%"
EFISIENSI, POIN, SEBUTAN = "EFISIENSI (ukuran internal)", "POIN", "SEBUTAN"
PENGHAMBAT, TINDAK_LANJUT = "FAKTOR PENGHAMBAT", "TINDAK LANJUT"
PENANGGUNG_JAWAB, BUKTI = "PENANGGUNG JAWAB", "BUKTI DUKUNG"
KURANG = "YANG PERLU DILENGKAPI"

RATA_RATA_INSTANSI = "Rata-rata capaian perangkat daerah s.d. TW "
RATA_RATA_BIDANG = "Rata-rata capaian bidang s.d. TW "
PREDIKAT = "Predikat (berdasarkan rata-rata capaian s.d. TW "
TUTUP = ")"
CATATAN = "Catatan:"
TANDA_RATA_RATA = "¹⁾"
CATATAN_RATA_RATA = (
    TANDA_RATA_RATA + " rata-rata capaian kegiatan, karena realisasi program ini sendiri belum ada."
)
CATATAN_STRIP = (
    "–  tidak ada target pada triwulan itu, realisasinya belum ada, tidak dapat dihitung, atau (cara Rata-rata capaian) "
    "hanya dihitung s.d. TW."
)
CATATAN_POSISI = (
    "Indikator Posisi akhir (dan Rilis tahunan) yang triwulan terakhirnya belum diisi memakai target dan realisasi "
    "triwulan terakhir yang terisi."
)
CATATAN_CAPAIAN = (
    "Capaian = realisasi / target (Turun: {turun}; Tetap: 1 − selisih / target). Kolom “Nilai yang dihitung” adalah "
    "capaian sebagaimana masuk rata-rata; pada sasaran, program, dan kegiatan yang punya rincian: rata-rata capaian "
    "rinciannya. Kolom “Dihitung”: berapa rincian yang sudah punya nilai, dari yang punya target s.d. TW ini."
)
RUMUS_TURUN = {"2T-R": "(2 × target − realisasi) / target", "T/R": "target / realisasi"}
CATATAN_EFISIENSI = (
    "Efisiensi (ukuran internal): capaian terhadap target tahun dikurangi serapan anggaran, dalam poin. Lebih dari {n} "
    "Efisien, −{n} sampai {n} Cukup Efisien, kurang dari −{n} Tidak Efisien."
)
CATATAN_DIBATASI = "Nilai yang dibatasi: "
CATATAN_TIDAK_IKUT = "Belum ada nilainya, tidak ikut dirata-ratakan: "
TIDAK_ADA = "tidak ada"
DAN_LAIN = ", dan {n} baris lain"
RINCIAN = "Cara menghitung setiap angka ada di lembar Rincian Perhitungan"
RINCIAN_RASIO = "pembilang dan penyebut setiap rasio di lembar Rincian Rasio"
RINCIAN_FAKTOR = "catatan setiap triwulan di lembar Faktor dan Tindak Lanjut"

BIDANG_URAIAN = "URAIAN"
BIDANG_JUDUL = "CAPAIAN KINERJA "
BIDANG_KOSONG = frasa.BIDANG_TANPA_BARIS
CATATAN_INDUK = "Baris tanpa angka milik bidang lain, ditulis agar terlihat induknya."
PERLU_DILENGKAPI = "Perlu dilengkapi"
DARI = " dari "
BARIS_MILIK = " baris bidang ini"
REALISASI_KURANG = "Realisasi TW {q} belum diisi."
PENGHAMBAT_KURANG = "Faktor penghambat belum diisi."
KEDUANYA_KURANG = "Faktor penghambat dan tindak lanjut belum diisi."
TINDAK_KURANG = "Tindak lanjut belum diisi."
TARGET_KURANG = "Target perlu diperbaiki (tidak dapat dihitung)."
KEPALA = "Kepala "
SEKRETARIS = "Sekretaris"
AWAL_JABATAN = (
    "kepala",
    "kabid",
    "kabag",
    "kasub",
    "kasi ",
    "ka ",
    "ka.",
    "sekretaris",
    "ketua",
    "koordinator",
)
"""How a post begins, in lower case; a unit begins otherwise."""
SEKRETARIAT = "sekretariat"
