"""Words on the Bagan Cascading, its table and its command."""

from __future__ import annotations

LEMBAR = "Bagan Cascading"
LEMBAR_TABEL = "Tabel Cascading"
JUDUL = "Bagan Cascading Kinerja"
JUDUL_TABEL = "Tabel Cascading Kinerja"
SASARAN_PD, BARIS_SASARAN, BARIS_INDIKATOR = "Sasaran PD", "Sasaran", "Indikator"
BARIS_KETUA, BARIS_KINERJA = "Ketua Tim / Pelaksana", "Kinerja"
LAIN = "Belum terhubung ke sasaran"
KINERJA, INDIKATOR, DO = "Kinerja: ", "Indikator: ", "DO: "
PEMILIK, PENANGGUNG_JAWAB = "Pemilik: ", "Penanggung jawab: "
KETUA, PELAKSANA, ANGGOTA = "Ketua tim: ", "Pelaksana: ", "Anggota: "
CAPAIAN, CAPAIAN_SD = "Capaian: ", "Capaian s.d. TW "
RATA_RATA_SD = "Rata-rata capaian s.d. TW "
BELUM_LENGKAP = " · belum lengkap"
DIHITUNG = " · {} dihitung"
HALAMAN = "halaman {} dari {}"
LANJUTAN = "(lanjutan)"
KETERANGAN = (
    "Kaki kotak: rata-rata capaian kotak di bawahnya dengan predikatnya, atau capaian indikator kotak terbawah dengan "
    "statusnya; warna mengikuti kata itu."
)
KETERANGAN_KOSONG = (
    "DO: definisi operasional, yaitu cara indikator diukur. Pemilik: jabatan yang memiliki kinerja."
)
BANTUAN = "Tulis bagan cascading setiap sasaran sebagai gambar .svg seukuran kertas A3."
JUDUL_SVG = "Bagan cascading kinerja {instansi} tahun {tahun}: {nama}, {halaman}."
URAIAN_SVG = "Diagram pohon dari {puncak} dengan {banyak} kotak: {isi}."
OPSI_DIR = "Folder hasil."


def nama_berkas(urut: int, halaman: int) -> str:
    """The file of a drawing, of one of its pages when it has several."""
    return f"bagan-cascading-{urut}" + (f"-halaman-{halaman}" if halaman else "") + ".svg"


def nomor_indikator(urut: int) -> str:
    """The label of one of several indikator."""
    return f"Indikator {urut}: "


def nomor_do(urut: int) -> str:
    """The label of the DO of one of several indikator."""
    return f"DO {urut}: "


def nomor_capaian(urut: int) -> str:
    """The label of the capaian of one of several indikator."""
    return f"Capaian {urut}: "


def tanpa_baris(nama: str) -> str:
    """Nothing to draw."""
    return f"{nama} belum berisi baris untuk dibuatkan bagan. Isi lembar Renaksi atau Cascading dahulu."
