"""What the command line says: help, summaries, and the sentences for wrong arguments."""

BANTUAN = """Rencana Aksi (Renaksi) dan Cascading kinerja di dalam Excel.

Mencoba: renaksi baru Coba.xlsm --contoh

Setiap triwulan: bidang, gabung, validasi, hitung, laporan, kirim.
"""
BANTUAN_CONTOH = "Jalankan pekerjaan utama pada dua kantor contoh: buku induk, validasi, capaian, file isian bidang, kiriman."
BANTUAN_BARU = "Buat buku induk baru: kosong, dari rencana JSON, atau dengan data contoh untuk mencoba-coba."
BANTUAN_EKSPOR = "Cetak rencana, hasil hitungan, dan temuan sebuah buku sebagai JSON."
BANTUAN_VALIDASI = "Tampilkan temuan sebuah buku. Keluar dengan 1 bila ada yang Wajib Diperbaiki."
BANTUAN_HITUNG = "Hitung capaian dan tulis ke buku baru; buku asal tidak diubah."
BANTUAN_BIDANG = "Buat satu file isian .xlsx untuk setiap bidang."
BANTUAN_GABUNG = (
    "Gabungkan file isian bidang yang kembali ke salinan buku induk. ISIAN: file, folder, arsip .zip, surel .eml, atau "
    "pratinjau yang kolom Dipakai-nya sudah diisi. Keluar dengan 1 bila masih ada sel yang diisi berbeda."
)
OPSI_PRATINJAU_GABUNG = "Tulis Pratinjau Penggabungan ke HASIL; buku induk belum digabungkan."
OPSI_RINCI = "Tampilkan rincian teknis bila terjadi kesalahan."
OPSI_DIR = "Folder hasil."
OPSI_CONTOH = "Isi dengan data contoh kecil, yang dikosongkan lagi dengan satu tombol."
OPSI_DARI = "Rencana JSON yang dimuat ke buku baru."
OPSI_JSON = "Temuan sebagai JSON."
BANTUAN_IMPOR = (
    "Baca Renaksi, Monev, atau E.81 yang sudah dimiliki kantor (Excel, Word, CSV) menjadi rencana JSON."
)
OPSI_RENCANA = "Rencana JSON yang ditulis."
OPSI_PRATINJAU = "Buku yang menyandingkan setiap sel asal dengan yang dipahami."
OPSI_LEMBAR = "Hanya baca lembar ini; boleh diulang."
OPSI_TAHUN = "Tahun rencana, bila tidak tertulis di dokumennya."
BANTUAN_LAPORAN = "Tulis laporan .xlsx tanpa makro: Rencana Aksi, Monev, E.81, LKjIP, dasbor dan rinciannya."
OPSI_HASIL = "Nama berkas hasil."
OPSI_TW = "TW pelaporan (1-4); bila tidak diberikan, dipakai yang tertulis di Pengaturan."

PEMAKAIAN = "Pemakaian: "
TANDA_OPSI = "[OPSI]"
TANDA_PERINTAH = "PERINTAH …"
JUDUL_BANTUAN = {"Options": "Opsi", "Commands": "Perintah"}
OPSI_BANTUAN = "Tampilkan bantuan ini."
OPSI_VERSI = "Tampilkan versi."
WAJIB = "[wajib]"

LOG_TAK_DITULIS = "(log tidak dapat ditulis)"
SARAN_BANTUAN = "Ketik “renaksi --help” untuk melihat perintah yang ada."


def saran_perintah(perintah: str) -> str:
    """Where a command's own arguments are told; `perintah` as it is typed, "renaksi bidang"."""
    return f"Ketik “{perintah} --help” untuk melihat cara memakainya."


def kesalahan_tak_terduga(jenis: str, log: str) -> str:
    """The sentence for a fault of our own; the details are in the log."""
    return (
        f"Terjadi kesalahan yang tidak terduga ({jenis}); tidak ada berkas yang diubah. "
        f"Rinciannya di {log}. Kirim berkas itu kepada pengelola aplikasi, atau ulangi dengan --rinci."
    )


def keluaran_penuh() -> str:
    """The disk that takes what a command prints is full."""
    return "Keluaran tidak dapat ditulis lengkap karena disknya penuh; kosongkan sebagian, lalu ulangi."


def dihentikan() -> str:
    """Ctrl-C."""
    return "Dihentikan. Tidak ada berkas yang ditulis setengah jadi."


def perintah_tak_dikenal(nama: str, ada: str) -> str:
    """A command that does not exist."""
    return f"Perintah “{nama}” tidak dikenal. Perintah yang ada: {ada}."


def perintah_kurang(ada: str) -> str:
    """Nothing was asked for."""
    return f"Perintah belum diberikan. Perintah yang ada: {ada}. {SARAN_BANTUAN}"


def opsi_salah_pakai(nama: str) -> str:
    """An option without the value it needs, or with one it does not take."""
    return f"Opsi “{nama}” tidak diberi isi sebagaimana mestinya. {SARAN_BANTUAN}"


def opsi_tak_dikenal(nama: str) -> str:
    """An option that does not exist."""
    return f"Opsi “{nama}” tidak dikenal. {SARAN_BANTUAN}"


def argumen_kurang(nama: str) -> str:
    """A required argument is missing."""
    return f"{nama} belum diberikan. {SARAN_BANTUAN}"


def argumen_lebih(isi: str) -> str:
    """More arguments than the command takes; often a path with a space that was not quoted."""
    return f"Argumen “{isi}” berlebih; apit nama berkas yang memuat spasi dengan tanda kutip. {SARAN_BANTUAN}"


ARGUMEN = "argumen"


def argumen_salah(nama: str, yang_boleh: str) -> str:
    """An argument has a value that cannot be used."""
    return f"Isi {nama} tidak dapat dipakai: {yang_boleh.rstrip('.')}. {SARAN_BANTUAN}"


def rentang_angka(awal: str, akhir: str) -> str:
    """The numbers an option takes."""
    return f"harus angka {awal} sampai {akhir}"


def jalur_tertutup(jalur: str) -> str:
    """A file or folder that is there and may not be read."""
    return f"“{jalur}” tidak boleh Anda baca; minta izin bacanya atau sebutkan yang lain"


def argumen_lain(rincian: str) -> str:
    """Any other complaint about the arguments."""
    return f"Perintah tidak dapat dijalankan: {rincian} {SARAN_BANTUAN}"


def judul_contoh(instansi: str, tahun: int, tw: str) -> str:
    """The head of `contoh`'s summary."""
    return f"{instansi}, tahun {tahun}, s.d. TW {tw} (angka contoh adalah REKAAN)"


def baris_program(uraian: str, rata: str, dihitung: int, dari: int, predikat: str) -> str:
    """One program of the summary."""
    return f"  {rata:>8}  {dihitung} dari {dari} dihitung  {predikat:<14} {uraian}"


def program_senama(uraian: str, indikator: str) -> str:
    """A program whose name others have too."""
    return f"{uraian}: {indikator}"


def baris_indikator(capaian: str, status: str, cara: str, nama: str) -> str:
    """The indikator of a sasaran or program with a figure of its own."""
    return f"  {capaian:>8}  {status:<16}  {cara:<18}  {nama}"


def ringkas_temuan(jumlah: dict[str, int]) -> str:
    """The findings by sifat."""
    isi = ", ".join(f"{n} {sifat}" for sifat, n in jumlah.items())
    return f"Temuan: {isi or 'tidak ada'}"


def berkas_ditulis(nama: str) -> str:
    """One written file."""
    return f"Ditulis: {nama}"


def ringkas_hitung(program: int, dihitung: int, dari: int, wajib: int) -> str:
    """The closing line of `hitung`, as the button says it."""
    return f"{program} program dihitung, {dihitung} dari {dari} sub kegiatan; {wajib} Wajib Diperbaiki"


TIDAK_ADA_FIGUR = "–"
TIDAK_ADA_PREDIKAT = "tanpa predikat"


def baris_temuan(kode: str, sifat: str, lembar: str | None, sel: str | None, uraian: str | None) -> str:
    """The head of one finding: code, sifat, cell and row."""
    tempat = f"{lembar}!{sel}" if lembar and sel else lembar
    return " · ".join(bagian for bagian in (kode, sifat, tempat, uraian) if bagian)


def folder_tak_dapat_dibuat(nama: str) -> str:
    """The folder for the results cannot be made."""
    return f"Folder {nama} tidak dapat dibuat. Pilih folder lain yang boleh ditulisi, misalnya di Dokumen."
