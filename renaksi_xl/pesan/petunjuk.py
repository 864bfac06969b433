"""The lines of sheet Petunjuk; written by docs/buat_petunjuk.py from the planner's guide, not by hand."""

PETUNJUK: tuple[tuple[str, str], ...] = (
    ("judul1", "Panduan perencana"),
    (
        "teks",
        "Anda memegang Renaksi.xlsm, buku induk kantor. Semua pekerjaan dilakukan di Excel; hasilnya berkas biasa yang dapat dibuka siapa saja.",
    ),
    ("judul2", "Pertama kali"),
    (
        "teks",
        "Buku yang baru dipasang berisi data contoh kecil. Lihat-lihat, ketik sesuatu, klik tombolnya; bila siap mengisi rencana kantor sendiri, klik Kosongkan Contoh.",
    ),
    ("judul2", "Awal tahun"),
    (
        "butir1",
        "1. Buka Renaksi.xlsm (lihat Memasang bila tombolnya belum bekerja) dan isi lembar Pengaturan: nama perangkat daerah, tahun, penanda tangan, dan daftar bidang beserta singkatannya. Setiap sel dijelaskan di Pengaturan.",
    ),
    (
        "butir1",
        "2. Isi lembar Renaksi. Punya Renaksi tahun lalu atau versi cetak? Impor Renaksi Lama membacanya; Anda tinggal memeriksa.",
    ),
    (
        "butir2",
        "• Satu indikator satu baris. Kegiatan dengan dua indikator adalah dua baris yang kolom Simpul-nya berisi penanda yang sama, misalnya S1; kolom itu yang terakhir dan tersembunyi. Tanpa penanda, keduanya dihitung sebagai dua kegiatan.",
    ),
    (
        "butir2",
        "• Baris baru cukup disisipkan di tempatnya; nomor, ID, dan induknya diberikan saat Hitung Capaian.",
    ),
    (
        "butir2",
        "• - di kolom target TW berarti tidak ada target pada triwulan itu; kosong berarti belum diisi.",
    ),
    (
        "butir1",
        "3. Klik Hitung Capaian: setiap baris mendapat nomor, ID, dan barisnya di Definisi Operasional dan Catatan TW. Klik Buat Rekap Bidang: setiap bidang mendapat lembarnya.",
    ),
    (
        "butir1",
        "4. Lengkapi Definisi Operasional untuk sasaran dan program: bagaimana indikatornya diukur, apa pembilang dan penyebutnya, dari mana sumbernya.",
    ),
    ("butir1", "5. Klik Validasi sampai tidak ada lagi Wajib Diperbaiki."),
    ("butir1", "6. Klik Buat Laporan, cetak lembar Rencana Aksi, minta tanda tangan."),
    ("judul2", "Setiap triwulan, tiga langkah"),
    ("judul3", "1 · Isi"),
    ("butir1", "• Ganti TW pelaporan di Pengaturan. Tidak ada tanggal komputer yang ikut menentukan."),
    ("butir1", "• Klik Buat File Isian Bidang. Kirim file tiap bidang beserta panduan satu halaman."),
    (
        "butir1",
        "• Saat file kembali, klik Gabungkan Isian Bidang: lihat pratinjau, lalu terapkan. Urutan dan jumlah file tidak berpengaruh; menggabungkan file yang sama dua kali tidak mengubah apa pun.",
    ),
    ("judul3", "2 · Periksa"),
    (
        "butir1",
        "• Validasi: setiap temuan menyebut sel, apa yang tertulis, apa yang diharapkan, dan apa yang harus dilakukan. Wajib Diperbaiki menahan pengiriman, Perlu Dicek menunggu keputusan Anda.",
    ),
    (
        "butir1",
        "• Hitung Capaian: memulihkan rumus yang tertimpa, menghitung, dan membandingkan angka Excel dengan angka program.",
    ),
    (
        "butir1",
        "• Ada angka yang mengherankan? Lembar Rincian Perhitungan menunjukkan dari mana asalnya, anak demi anak.",
    ),
    ("judul3", "3 · Kirim"),
    (
        "butir1",
        "• Buat Laporan: satu buku tanpa makro berisi Ringkasan, Dasbor, Rencana Aksi, Monev, E.81, LKjIP, bagan cascading, dan rinciannya.",
    ),
    (
        "butir1",
        "• Siapkan Kiriman: laporan, Word, PDF, draf surel, dan .zip. Tidak ada yang dikirim sendiri; Anda yang mengeklik Kirim.",
    ),
    ("judul2", "Bila rencana berubah di tengah tahun"),
    (
        "butir1",
        "• Target berubah: ganti di lembar Renaksi dan tulis nomor dokumen perubahannya di Bukti Dukung, lembar Catatan TW. File isian yang sudah dibagikan tetap dapat digabungkan; perubahan rencananya disebut (K716).",
    ),
    (
        "butir1",
        "• Baris baru: sisipkan di tempatnya, isi - di target triwulan yang sudah lewat, lalu klik Hitung Capaian.",
    ),
    (
        "butir1",
        "• Bidang digabung atau berganti nama: ganti Penanggung Jawab di baris-barisnya, ubah daftar bidang di Pengaturan, lalu klik Buat Rekap Bidang. Lembar bidang lama tidak diperbarui lagi; hapus saja.",
    ),
    (
        "butir1",
        "• File triwulan lalu yang terlambat kembali: ganti TW pelaporan ke triwulan itu, gabungkan, lalu ganti lagi.",
    ),
    ("judul2", "Bila keliru"),
    (
        "teks",
        "Batalkan Langkah Terakhir mengembalikan semua sel yang ditulis tombol terakhir, berulang-ulang. Ctrl+Z milik Excel berhenti bekerja setelah sebuah makro berjalan; itu sifat Excel. Siapa mengeklik apa dan kapan tercatat di lembar Riwayat Perubahan.",
    ),
    ("judul2", "Yang tidak dilakukan program"),
    (
        "butir1",
        "• Tidak mengarang realisasi sasaran atau program dari sub kegiatannya. Hasil yang tidak diukur siapa pun tetap kosong.",
    ),
    ("butir1", "• Tidak mengganti realisasi yang kosong dengan targetnya."),
    (
        "butir1",
        "• Tidak menulis ke sel isian, kecuali lewat Gabungkan (sesudah pratinjau), Kosongkan Contoh (sesudah bertanya), dan Batalkan.",
    ),
)
"""Kind of line and its text; the kinds are headings 1-3, text, and list items of two depths."""
