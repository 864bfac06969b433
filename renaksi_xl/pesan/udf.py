"""Help of the worksheet functions, per argument, and what they say instead of a number."""

TEKS_ANGKA = "Teks berisi angka dan satuan, misalnya “3 Dokumen”"
REALISASI = "Realisasi, sebuah angka; kosong bila datanya belum ada"
TARGET = "Target, sebuah angka"
ARAH = "Naik (baku), Turun, atau Tetap"
TARGET_TW = "Empat sel target TW I sampai IV; - bila memang tidak ada target"
REALISASI_TW = "Empat sel realisasi TW I sampai IV"
TW = "TW pelaporan, 1 sampai 4"
TARGET_TAHUN = "Target setahun"
SATUAN = "Satuan, misalnya Dokumen atau %"
JENIS = "Kumulatif, Posisi akhir, Rata-rata TW, atau Rilis tahunan; kosong agar disimpulkan"
CAPAIAN = "Capaian sebagai pecahan, 0,95 untuk 95%"
DAFTAR_CAPAIAN = "Sel-sel capaian yang dirata-ratakan; yang kosong tidak ikut"
BATAS = "Capaian maksimal yang dihitung, baku 1 (100%); kosong berarti tanpa batas"
INDIKATOR = "Indikator Kinerja; boleh kosong"
BARIS_INI = "Baris ini"
TANPA_TEMUAN = "Tidak ada temuan"
TANPA_JENIS = "Target TW tidak cocok dengan target tahun"


def bukan_angka(teks: str) -> str:
    """A text that holds no number."""
    return f"“{teks}” bukan angka"


def satu_temuan(sifat: str, pesan: str, saran: str) -> str:
    """One finding in a cell."""
    return f"{sifat}: {pesan} {saran}"
