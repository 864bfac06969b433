"""Sentences about a transcribed document: what could not be read as it stands."""

from __future__ import annotations

TARGET = "target"


def target_tw(tw: str) -> str:
    """The name of a quarter's target."""
    return f"target TW {tw}"


def bukan_angka(id_baris: str, letak: str, teks: str) -> str:
    """Say that a printed target is no number and was kept as text."""
    return f"{id_baris} · {letak}: “{teks}” bukan angka; disimpan sebagai teks dan perlu dibetulkan."


def perlu_dicek(id_baris: str, letak: str, teks: str, angka: str) -> str:
    """Say that a printed target can be read in two ways."""
    return f"{id_baris} · {letak}: “{teks}” dibaca {angka}; mohon dicek."


def panjang_berbeda(id_baris: str, uraian: str, kinerja: int, indikator: int) -> str:
    """Say that a team has more kinerja than indikator or the other way round."""
    return (
        f"{id_baris} · {uraian}: {kinerja} kinerja tetapi {indikator} indikator; "
        "pasangannya diurutkan dari atas dan sisanya dibiarkan kosong."
    )


def induk_dipilih(id_baris: str, uraian: str, banyak: int) -> str:
    """Say that the document does not tell which of several indikator the children serve."""
    return (
        f"{id_baris} · {uraian}: dokumen tidak menyebut anak mana melayani indikator yang mana dari {banyak} "
        "indikator; semua anak ditempatkan di bawah baris pertama."
    )
