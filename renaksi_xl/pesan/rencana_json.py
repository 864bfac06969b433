"""Sentences about a plan JSON that cannot be used: where, what was expected, what stands there."""

from __future__ import annotations

from collections.abc import Sequence

TEKS = "teks dalam tanda kutip"
ANGKA = "angka atau null"
ANGKA_ATAU_STRIP = 'angka, "-" atau null'
BATAS = "angka paling kecil 1 (1 berarti 100%) atau null bila tanpa batas"
TW = "1, 2, 3 atau 4"
TAHUN = "tahun empat angka, misalnya 2024"
SKEMA = "angka 1, satu-satunya skema yang dikenal versi ini"
BENAR_SALAH = "true atau false"
OBJEK = "objek { … }"
DAFTAR = "daftar [ … ]"
EMPAT = "daftar empat nilai, TW I sampai TW IV"
NAMA_ORANG = "satu nama, tanpa ganti baris"
TIDAK_KOSONG = "teks yang tidak kosong"

WAJIB = "wajib diisi, tetapi tidak ada"
INDIKATOR_WAJIB = 'wajib ada pada jenjang selain Proses dan Anggota; tulis "" bila memang belum ada'
KARAKTER_KENDALI = "berisi karakter yang tidak dapat disimpan Excel; hapus karakter tak terlihat itu"
ANGKA_DI_LUAR = "angkanya terlalu besar atau terlalu kecil untuk Excel"

RENCANA = "rencana"
"""The place when the plan as a whole is meant."""


def seharusnya(harapan: str, dapat: str) -> str:
    """Say what was expected and what stands there."""
    return f"seharusnya {harapan}, tertulis {dapat}"


def tulis_angkanya(angka: str, satuan: str | None) -> str:
    """Append what to write instead of a number with its satuan in one text."""
    sisa = f" dan pindahkan “{satuan}” ke satuan" if satuan and satuan != "%" else ""
    return f"; tulis {angka} tanpa tanda kutip{sisa}"


def salah_satu(pilihan: Sequence[str]) -> str:
    """Name the words that may stand in a field."""
    return f"salah satu dari {', '.join(f'“{kata}”' for kata in pilihan)} atau null"


def kunci_asing(kunci: str, mirip: str | None) -> str:
    """Say that a key is not known, and which one was probably meant."""
    return f"kunci “{kunci}” tidak dikenal" + (f"; mungkin maksudnya “{mirip}”" if mirip else "")


def teks_panjang(panjang: int, paling_banyak: int) -> str:
    """Say that a text does not fit a cell."""
    return f"teksnya {panjang} huruf, sel Excel memuat paling banyak {paling_banyak}"


def singkatan_ganda(singkatan: str, nama: str, nama_lain: str) -> str:
    """Say that two bidang would have the same sheet."""
    return (
        f"singkatan “{singkatan}” dipakai “{nama}” dan “{nama_lain}”, padahal menjadi nama lembar; "
        "beri singkatan yang berbeda"
    )


def singkatan_panjang(singkatan: str, paling_banyak: int) -> str:
    """Say that a singkatan is too long for the name of a sheet."""
    return f"“{singkatan}” menjadi nama lembar, paling banyak {paling_banyak} huruf, tertulis {len(singkatan)} huruf"


def singkatan_tanda(singkatan: str, tanda: str) -> str:
    """Say which characters of a singkatan cannot stand in the name of a sheet or file."""
    return f"“{singkatan}” menjadi nama lembar dan nama file, jadi tidak boleh memuat {tanda}"


def singkatan_terpakai(singkatan: str) -> str:
    """Say that a singkatan is the name of one of our own sheets."""
    return f"“{singkatan}” sudah menjadi nama lembar lain di buku kerja; pilih singkatan lain"


def di(tempat: str, kalimat: str, lainnya: int) -> str:
    """The whole sentence: the place, what is wrong there, and how many more places are wrong."""
    sisa = f" (masih ada {lainnya} kesalahan lain)" if lainnya else ""
    return f"{tempat}: {kalimat}{sisa}."


def bukan_json(baris: int, kolom: int) -> str:
    """Say where a text stops being JSON."""
    return f"Isi rencana bukan JSON yang sah: ada yang salah pada baris {baris}, kolom {kolom}."


BUKAN_JSON_TERBACA = (
    "Isi rencana bukan JSON yang sah: susunannya terlalu dalam atau angkanya terlalu panjang."
)


def kunci_ganda(kunci: str) -> str:
    """Say that an object holds one key twice, so that one of the two values would be lost."""
    return f"Isi rencana memuat kunci “{kunci}” dua kali dalam satu objek; hapus salah satu."


def nilai(isi: object) -> str:
    """A value as a person finds it in the file; long texts shortened."""
    if isinstance(isi, str):
        return f"“{isi}”" if len(isi) <= 40 else f"“{isi[:39]}…”"
    if isi is None:
        return "null"
    if isinstance(isi, bool):
        return "true" if isi else "false"
    if isinstance(isi, list | tuple):
        return f"daftar berisi {len(isi)} nilai"
    return "objek" if isinstance(isi, dict) else str(isi)
