"""What the reader of a workbook tells: why it is not ours, and what was read differently from how it was written."""

from __future__ import annotations

BUKAN_BUKU_KITA = (
    "Buku kerja ini bukan buku kerja Renaksi: lembar “Renaksi” dengan tabelnya tidak ditemukan; pilih berkas lain, "
    "atau pakai perintah impor untuk dokumen Renaksi atau E.81 buatan sendiri."
)

FILE_ISIAN = (
    "Berkas ini file isian bidang, bukan buku induk; gabungkan dahulu ke buku induknya (tombol Gabungkan Isian Bidang "
    "atau “renaksi gabung”), lalu ulangi pada buku induk."
)


def lembar_hilang(lembar: str) -> str:
    """A sheet without which there is no plan is missing."""
    return (
        f"Lembar “{lembar}” tidak ditemukan di buku kerja ini; kembalikan dari salinan cadangan, lalu ulangi."
    )


def kolom_hilang(lembar: str, kolom: str) -> str:
    """A column without which rows cannot be read is missing."""
    return (
        f"Kolom “{kolom}” tidak ditemukan di tabel lembar “{lembar}”; tulis kembali judul kolomnya persis seperti itu, "
        "lalu ulangi."
    )


CATATAN: dict[str, str] = {
    "lembar_berganti_nama": "Lembar “{isi}” dibaca sebagai lembar kita walaupun namanya “{lembar}”.",
    "tabel_hilang": "Tabel {isi} di lembar “{lembar}” sudah menjadi rentang biasa; barisnya dibaca sampai akhir lembar.",
    "judul_berganti": "Judul kolom {isi} di lembar “{lembar}” berubah; kolomnya tetap dibaca.",
    "kolom_lain": "Kolom tambahan “{isi}” di lembar “{lembar}” tidak dibaca dan tidak diubah.",
    "baris_kosong": "Baris {baris} di lembar “{lembar}” kosong dan dilewati.",
    "baris_di_luar": "Baris {baris} di lembar “{lembar}” terisi tetapi berada di luar tabel dan tidak dibaca.",
    "baris_di_bawah": "Baris {baris} di lembar “{lembar}” diketik di bawah tabel dan ikut dibaca.",
    "id_diberikan": "Baris {baris} di lembar “{lembar}” belum punya ID dan diberi ID {isi}.",
    "id_ganda": "Baris {baris} di lembar “{lembar}” memakai ID baris lain dan diberi ID {isi}.",
    "induk_diberikan": "Baris {baris} di lembar “{lembar}” ditempatkan di bawah induk {isi}.",
    "induk_tidak_jelas": "Induk baris {baris} di lembar “{lembar}” tidak dapat ditentukan dari letaknya.",
    "tanpa_id": "Baris {baris} di lembar “{lembar}” berisi “{isi}” tetapi tanpa ID, sehingga tidak dibaca.",
    "id_tanpa_baris": "Isi baris {baris} di lembar “{lembar}” memakai ID {isi} yang tidak ada di Renaksi.",
    "id_dobel_lampiran": "ID {isi} muncul lagi di baris {baris} lembar “{lembar}”; isinya yang kedua tidak dibaca.",
    "kosong_mendahului": (
        "Baris {baris} di lembar “{lembar}” kosong, padahal ID-nya ({isi}) dipakai lagi oleh baris terisi di bawahnya; "
        "rumus Excel hanya membaca baris yang pertama. Hapus baris kosong itu."
    ),
    "tw_tak_dikenal": "TW di baris {baris} lembar “{lembar}” tertulis “{isi}”, bukan 1 sampai 4; barisnya tidak dibaca.",
    "pilihan_tak_dikenal": "Isian {isi} di baris {baris} lembar “{lembar}” tidak dikenal dan tidak dipakai.",
    "setelan_tak_dikenal": "Pengaturan {isi} di lembar “{lembar}” kosong atau tidak dikenal; dipakai nilai baku.",
}
"""By the value of `baca.catatan.Perihal`."""


def kalimat(perihal: str, lembar: str, baris: int | None, isi: str) -> str:
    """The sentence of a note; `baris` is the row number as Excel shows it."""
    return CATATAN[perihal].format(lembar=lembar, baris=baris if baris is not None else "", isi=isi)


PILIHAN_TAHUN = "empat angka, misalnya 2025"
TANPA_TAHUN = "tanpa tahun"
PILIHAN_TEKS = "teks biasa"
DIKOSONGKAN = "sel kosong"
PILIHAN_BATAS = "angka mulai 100%, atau “tanpa batas”"


def sebagai_teks(nilai: str) -> str:
    """What a cell holds, where the text alone would look right."""
    return f"{nilai} (sebagai teks)"
