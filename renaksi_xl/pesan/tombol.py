"""What buttons and ribbon say: the label and what a click does, in the order of the quarter (DESIGN)."""

VALIDASI = ("Validasi", "Memeriksa rencana dan menulis temuan ke Hasil Validasi.")
HITUNG = ("Hitung Capaian", "Memeriksa, menghitung, dan memulihkan rumus; hasilnya di Rincian Perhitungan.")
REKAP = ("Buat Rekap Bidang", "Menyusun lembar setiap bidang menurut rencana yang sekarang.")
ISIAN = (
    "Buat File Isian Bidang",
    "Membuat satu file .xlsx untuk setiap bidang, di folder di samping buku ini.",
)
BATAL = (
    "Batalkan Langkah Terakhir",
    "Mengembalikan isi semua sel yang ditulis langkah terakhir; dapat diulang.",
)
PERIKSA = ("Periksa Instalasi", "Memeriksa Python, paket, dan izin di PC ini.")
