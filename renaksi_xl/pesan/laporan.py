"""Sentences of the laporan: its command and the words on its sheets."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.pesan.frasa import rangkai


def akhiran(nama: str) -> str:
    """The file asked for is not an .xlsx."""
    return f"Laporan ditulis sebagai .xlsx tanpa makro; “{nama}” berakhiran lain. Beri nama yang berakhiran .xlsx."


def bukan_induk(nama: str) -> str:
    """A laporan where a master is needed: nothing is written into a snapshot."""
    return (
        f"“{nama}” adalah laporan, bukan buku induk, jadi tidak diisi dan tidak dihitung ulang. Jalankan perintah ini pada "
        "buku induknya (.xlsm), lalu buat laporan baru."
    )


def lembar_data(dokumen: Sequence[str]) -> str:
    """Below the title of a data sheet; `dokumen` are the sheets on which its contents are printed."""
    kalimat = "Lembar data: dibaca rumus lembar lain, tidak ikut dicetak."
    return f"{kalimat} Yang dicetak dari lembar ini ada di lembar {rangkai(dokumen)}." if dokumen else kalimat
