"""What a button says: its steps in the status bar, its last sentence, and what went wrong."""

MEMBACA = "membaca buku"
MENGHITUNG = "menghitung"
MENULIS = "menulis hasil"
INFO, PERINGATAN, GALAT, TANYA = "info", "peringatan", "galat", "tanya"
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


MEMBACA_ISIAN = "membaca file isian"
MEMBACA_DOKUMEN = "membaca dokumen"
MENYUSUN_LAPORAN = "menyusun laporan"
MENCETAK_PDF = "mencetak PDF"
TANPA_BERKAS = "Belum ada file yang dipilih. Klik lagi, lalu pilih filenya."
HITUNG_DULU = (
    "Ada baris rencana yang belum punya baris di Catatan TW atau Definisi Operasional, sehingga isian bidang belum punya "
    "sel tujuan. Klik Hitung Capaian dahulu, lalu gabungkan lagi."
)


def nama_pratinjau(tahun: int, tw: int) -> str:
    """The file of a preview, beside the workbook."""
    return f"Pratinjau Penggabungan {tahun} TW{tw}.xlsx"


def nama_laporan(tahun: int, tw: int) -> str:
    """The file of the laporan, beside the workbook."""
    return f"Laporan Renaksi {tahun} TW{tw}.xlsx"


def folder_kiriman(tahun: int, tw: int) -> str:
    """The folder of the package, beside the workbook."""
    return f"Kiriman {tahun} TW{tw}"


def nama_impor(dokumen: str) -> str:
    """The new master made of a document."""
    return f"Renaksi dari {dokumen}.xlsm"


def nama_pratinjau_impor(dokumen: str) -> str:
    """How a document was understood."""
    return f"Pratinjau Impor {dokumen}.xlsx"


def pratinjau_gabung(ringkasan: str, pratinjau: str) -> str:
    """What merging would do, without anything to agree to."""
    return f"{ringkasan}. Rinciannya di {pratinjau}, yang sudah dibuka. Belum ada yang ditulis ke buku ini."


def tanya_gabung(ringkasan: str, pratinjau: str, bentrok: int) -> str:
    """What merging would do, and whether to do it."""
    pilih = (
        " Untuk yang diisi berbeda: jawab Tidak, ketik Ya di kolom Dipakai, simpan, lalu klik lagi dan pilih file "
        "isian bersama pratinjau itu."
        if bentrok
        else ""
    )
    return (
        f"{ringkasan}. Pratinjau: {pratinjau}, sudah dibuka. Tulis sekarang ke buku ini?{pilih} "
        "Setelahnya Batalkan Langkah Terakhir tetap dapat dipakai."
    )


def tidak_ada_yang_baru(ringkasan: str) -> str:
    """Everything that came back is in the workbook already."""
    return f"{ringkasan}. Tidak ada yang perlu ditulis."


def digabung(ringkasan: str) -> str:
    """Merged into the open workbook."""
    return f"{ringkasan}. Klik Hitung Capaian untuk memperbarui Rincian dan Hasil Validasi. {BATALKAN}"


def laporan_dibuat(berkas: str) -> str:
    """The laporan was written and opened."""
    return f"Laporan dibuat: {berkas}"


def tanya_kiriman(wajib: int) -> str:
    """Findings block sending; whether to go on with a note."""
    return (
        f"{wajib} temuan Wajib Diperbaiki masih ada; sebaiknya diperbaiki dahulu (lihat Hasil Validasi). Siapkan kiriman "
        "sekarang juga, dengan lembar “Catatan atas Data” di dalamnya?"
    )


def kiriman_siap(banyak: int, folder: str, kode: str, tanpa_pdf: str) -> str:
    """The package was written."""
    pdf = f" PDF tidak dibuat: {tanpa_pdf}" if tanpa_pdf else ""
    return f"{banyak} berkas disiapkan di folder {folder}; kode angka {kode}. Belum ada yang dikirim.{pdf}"


def diimpor(baris: int, buku: str, pratinjau: str) -> str:
    """A document became a new master."""
    return (
        f"{baris} baris dibaca. Periksa {pratinjau} (sudah dibuka): bagaimana setiap sel dipahami. Buku induk barunya: "
        f"{buku}. Buku yang ini tidak berubah."
    )


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


TIDAK_DI_WEB = (
    "Langkah ini membaca rumus di lembar, dan itu belum dapat dilakukan di Excel versi web. Buka buku ini di Excel "
    "desktop, atau jalankan perintah renaksi pada berkasnya. Tidak ada sel yang diubah."
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
