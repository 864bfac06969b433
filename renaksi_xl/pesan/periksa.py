"""What Periksa Instalasi says: one line a check, with the remedy where something is missing."""

BAIK, KURANG = "Baik", "Perlu dibenahi"
PYTHON = "Python"
PAKET = "Paket renaksi-xl"
XLWINGS = "xlwings"
PENERJEMAH = "Letak Python"
MAKRO = "Makro"
TANDA_WEB = "Tanda berkas dari internet"
HAK_TULIS = "Hak tulis"
ONEDRIVE = "OneDrive"
DESIMAL = "Tanda desimal"
MAKRO_JALAN = "makro berjalan, karena tombol ini menjawab"


def baris(nama: str, keadaan: str, obat: str) -> str:
    """One check."""
    return f"{'✓' if not obat else '✗'} {nama}: {keadaan}" + (f". {obat}" if obat else "")


def ringkas(kurang: int) -> str:
    """The first line."""
    return "Semua yang diperiksa baik." if not kurang else f"{kurang} hal perlu dibenahi:"


def python_lama(minimal: str) -> str:
    """Python is too old."""
    return f"Pasang Python {minimal} atau lebih baru untuk pengguna ini, lalu jalankan “renaksi pasang”"


PAKET_TIDAK_TERPASANG = "Pasang ulang renaksi-xl, lalu jalankan “renaksi pasang”"


def xlwings_beda(buku: str) -> str:
    """The package's xlwings is not the workbook's."""
    return f"Buku ini memakai xlwings {buku}; pasang ulang renaksi-xl versi yang sama dengan bukunya"


def penerjemah_beda(tercatat: str) -> str:
    """xlwings.conf names another Python than the one that runs."""
    return f"xlwings.conf menunjuk {tercatat}; jalankan “renaksi pasang” dari Python ini"


BELUM_TERCATAT = "Belum ada di xlwings.conf; jalankan “renaksi pasang”"
BUKA_BLOKIR = (
    "Tutup buku, klik kanan berkasnya > Properti > Buka Blokir (Unblock), lalu buka lagi; "
    "atau taruh di folder tepercaya"
)
FOLDER_TERTUTUP = "Simpan buku di folder yang boleh ditulisi, misalnya Dokumen"
DI_ONEDRIVE = "buku dibuka dari OneDrive; file isian ditulis ke Dokumen/Renaksi"
LOKAL = "buku ada di PC ini"
DESIMAL_TITIK = (
    "PC ini memakai titik sebagai tanda desimal: ketik 95.5, bukan 95,5; "
    "atau ubah di Pengaturan Windows > Wilayah menjadi Indonesia"
)
