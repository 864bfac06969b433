"""Words of the journal and of Riwayat Perubahan."""

LABEL = ("Jawaban", "Sifat", "Petugas", "Langkah", "Permintaan")
KEPALA = ("Langkah", "Waktu", "Petugas", "Tombol", "Lembar", "Wilayah", "Isi lama")
JUDUL_RIWAYAT = "Riwayat Perubahan"
KETERANGAN_RIWAYAT = (
    "Setiap klik tombol dan apa yang berubah. Lembar ini untuk kantor sendiri, tidak ikut dikirim."
)
KEPALA_RIWAYAT = ("Waktu", "Petugas", "Tombol", "Hasil", "Yang ditulis")
TANPA_PETUGAS = "(belum diisi)"


def ditulis(lembar: str, banyak: int) -> str:
    """How many cells of a sheet were changed."""
    return f"{lembar}: {banyak} sel"


TIDAK_ADA_YANG_DITULIS = "tidak ada sel yang berubah"


def dibatalkan(tombol: str, waktu: str, lembar: str) -> str:
    """A step was undone."""
    return f"Langkah “{tombol}” ({waktu}) dibatalkan; isi lama dikembalikan di {lembar}."


TIDAK_ADA = "Tidak ada langkah yang dapat dibatalkan lagi."


def lembar_hilang(lembar: str) -> str:
    """A sheet of the journal is gone."""
    return (
        f"Lembar {lembar} tidak ada lagi di buku ini, sehingga langkah terakhir tidak dapat dibatalkan seluruhnya. "
        "Tidak ada yang diubah. Kembalikan nama lembar itu, lalu klik lagi."
    )
