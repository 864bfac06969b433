"""What buttons and ribbon say: the label and what a click does, in the order of the quarter (DESIGN)."""

VALIDASI = ("Validasi", "Memeriksa rencana dan menulis temuan ke Hasil Validasi.")
HITUNG = ("Hitung Capaian", "Memeriksa, menghitung, dan memulihkan rumus; hasilnya di Rincian Perhitungan.")
REKAP = ("Buat Rekap Bidang", "Menyusun lembar setiap bidang menurut rencana yang sekarang.")
ISIAN = (
    "Buat File Isian Bidang",
    "Membuat satu file .xlsx untuk setiap bidang, di folder di samping buku ini.",
)
GABUNG = (
    "Gabungkan Isian Bidang",
    "Membaca file yang dikirim kembali bidang, menunjukkan pratinjaunya, lalu bertanya sebelum menulis.",
)
LAPORAN = ("Buat Laporan", "Membuat laporan .xlsx tanpa makro di samping buku ini, lalu membukanya.")
KIRIM = (
    "Siapkan Kiriman",
    "Menyiapkan laporan, Word, PDF, draf surel, dan .zip untuk dikirim. Tidak ada yang dikirim sendiri.",
)
BATAL = (
    "Batalkan Langkah Terakhir",
    "Mengembalikan isi semua sel yang ditulis langkah terakhir; dapat diulang.",
)
PERIKSA = ("Periksa Instalasi", "Memeriksa Python, paket, dan izin di PC ini.")
IMPOR = (
    "Impor Renaksi Lama",
    "Membaca Renaksi, Monev, atau E.81 milik kantor menjadi buku induk baru; buku ini tidak berubah.",
)
KOSONGKAN = (
    "Kosongkan Contoh",
    "Mengosongkan data contoh saja, sesudah bertanya; yang Anda ubah atau tambahkan dibiarkan.",
)
