"""What a button says: its steps in the status bar, its last sentence, and what went wrong."""

MEMBACA = "membaca buku"
MENGHITUNG = "menghitung"
MENULIS = "menulis hasil"
INFO, PERINGATAN, GALAT = "info", "peringatan", "galat"
BATALKAN = "Bila tidak sesuai, klik Batalkan Langkah Terakhir."


def langkah(teks: str) -> str:
    """A step, in the status bar."""
    return f"Renaksi: {teks} ..."


def selesai(ringkasan: str) -> str:
    """The last sentence of a click that wrote something."""
    return f"{ringkasan}. {BATALKAN}"


def rekap_disusun(banyak: int, baru: int) -> str:
    """The sheets of the bidang are in order."""
    tambahan = f", {baru} di antaranya baru" if baru else ""
    return f"{banyak} lembar bidang disusun{tambahan}"


def isian_dibuat(banyak: int, folder: str) -> str:
    """Files for the bidang were written."""
    return f"{banyak} file isian bidang dibuat di folder {folder}. Kirimkan kepada bidang masing-masing."


def folder_isian(tahun: int, tw: int) -> str:
    """The folder the files of the bidang go to, beside the workbook."""
    return f"Isian Bidang {tahun} TW{tw}"


def dengan_log(kalimat: str, log: str) -> str:
    """A known error, with the place of its details."""
    return f"{kalimat} Rincian di log: {log}"


def tak_terduga(log: str) -> str:
    """A fault of our own."""
    return (
        "Langkah ini tidak selesai karena kesalahan yang tidak terduga. Simpan buku, tutup Excel, lalu coba lagi; "
        f"bila tetap gagal, kirim log kepada pengelola aplikasi. Rincian di log: {log}"
    )


def lembar_terkunci(lembar: str) -> str:
    """Excel refuses to write to a sheet somebody locked."""
    return (
        f"Lembar {lembar} terkunci, sehingga hasil tidak dapat ditulis. Buka lewat Tinjau > Buka Proteksi Lembar, "
        "lalu klik lagi."
    )


EXCEL_SIBUK = (
    "Excel sedang sibuk (biasanya ada sel yang sedang diketik atau kotak dialog yang terbuka). Tekan Enter atau Esc "
    "di Excel, tutup kotak dialog, lalu klik lagi."
)


def lembar_tidak_ada(lembar: str) -> str:
    """A sheet that a click needs is gone."""
    return (
        f"Lembar {lembar} tidak ada di buku ini. Kembalikan nama lembar itu, atau buat buku baru dengan "
        "“renaksi baru --dari”, lalu klik lagi."
    )


def tabel_hilang(nama: str) -> str:
    """A table of ours is gone from the live workbook."""
    return (
        f"Tabel {nama} tidak ada di buku ini, sehingga barisnya tidak dapat ditambah. Tidak ada yang diubah."
    )
