"""Words of the workbook of persons and posts, and of `renaksi pegawai`."""

from __future__ import annotations

BANTUAN_PEGAWAI = (
    "Tulis tempat setiap pegawai dan jabatan dalam cascading: hasil kerja dan indikatornya (dasar SKP), tim, dan matriks "
    "pegawai × sub kegiatan. Untuk kantor sendiri, tidak ikut dikirim."
)
OPSI_HASIL_PEGAWAI = "Buku .xlsx yang ditulis."

PEGAWAI, REKAP, MATRIKS = "Pegawai", "Rekap Pegawai", "Matriks Pegawai"
JUDUL_PEGAWAI = "PEGAWAI DALAM CASCADING"
JUDUL_REKAP = "REKAP PEGAWAI"
JUDUL_MATRIKS = "MATRIKS PEGAWAI × SUB KEGIATAN"
TAHUN = " · TAHUN "
KETERANGAN_PEGAWAI = (
    "Dasar SKP: hasil kerja pimpinan yang diintervensi adalah kinerja baris induknya di cascading. Nama diambil dari kolom "
    "Personil dan Pemilik Kinerja lembar Definisi Operasional."
)
KETERANGAN_REKAP = "Diurutkan menurut banyaknya tim. Pekerjaan sendiri (JFT/JFU) bukan tim."
KEPALA_PEGAWAI = (
    "NO",
    "PERAN",
    "TIM / JENJANG",
    "SUB KEGIATAN / URAIAN",
    "HASIL KERJA PIMPINAN YANG DIINTERVENSI",
    "RENCANA HASIL KERJA",
    "INDIKATOR KINERJA INDIVIDU",
    "TARGET",
    "SATUAN",
)
PERAN = ("Ketua tim", "Perorangan", "Anggota tim", "Di luar tim", "Pemilik kinerja")
"""Words for the codes 1..5 of a role."""
KEPALA_REKAP = (
    "NO",
    "NAMA / JABATAN",
    "PEMILIK KINERJA",
    "KETUA TIM",
    "ANGGOTA TIM",
    "JUMLAH TIM",
    "PEKERJAAN SENDIRI",
    "SUB KEGIATAN",
    "RENCANA HASIL KERJA",
    "KETERANGAN",
)
HANYA_JABATAN, TERBANYAK = "Hanya pemilik kinerja", "Tim terbanyak"
TIDAK_DALAM_TIM, DI_LUAR = "Tidak dalam tim", "Di luar tim dan pekerjaan"
RINGKAS = (" nama · ", " tidak dalam tim · paling banyak ", " tim seorang")
RINGKAS_ORANG = ("Pemilik ", " kinerja · ketua ", " tim · anggota ", " tim · ", " sub kegiatan")
TANDA = ("K", "S", "A", "D", "P")
"""Marks of the matrix for the codes 1..5 of a role."""
KETERANGAN_MATRIKS = (
    "K ketua tim · A anggota tim · S pekerjaan sendiri · P pemilik kinerja · D disebut tetapi di luar tim. "
    "Jumlah menghitung K, A, S, dan D."
)
KEPALA_MATRIKS = ("NO", "SUB KEGIATAN", "PEMILIK KINERJA")
JUMLAH = "JUMLAH"
JUMLAH_ORANG = "ORANG"


def tanpa_pegawai(buku: str) -> str:
    """Nobody is named in the plan."""
    return f"{buku} belum memuat nama: isi kolom Personil dan Pemilik Kinerja di lembar Definisi Operasional, lalu ulangi."


def akhiran(nama: str) -> str:
    """The result must be a workbook without macros."""
    return f"Nama hasil harus berakhiran .xlsx, sedangkan yang diminta “{nama}”. Ulangi dengan nama seperti Pegawai.xlsx."
