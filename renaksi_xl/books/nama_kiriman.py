"""Names of the files that are sent together: Renaksi_<tahun>_TW<n>_<apa>. Light, for who only looks into folders."""

from __future__ import annotations

import re
from collections.abc import Iterable

LAPORAN_XLSX, LAPORAN_DOCX, LAPORAN_PDF = "Laporan.xlsx", "Laporan.docx", "Laporan.pdf"
SURAT, PAKET, TEKS = "Kiriman.eml", "Kiriman.zip", "Kiriman_Teks_WhatsApp.txt"
ISIAN_PAKET, ISIAN_TEKS = "Isian_Bidang.zip", "Isian_Bidang_Teks_WhatsApp.txt"
WAJIB = (LAPORAN_XLSX, LAPORAN_DOCX, SURAT, PAKET, TEKS)
"""What every package upward has; the PDF only where something can make one."""
_NAMA = re.compile(rf"(Renaksi_\d{{4}}_TW[1-4]_)({'|'.join(map(re.escape, (*WAJIB, LAPORAN_PDF)))})")


def per_kiriman(nama: Iterable[str]) -> dict[str, list[str]]:
    """The names that belong to packages, by what they begin with.

    >>> per_kiriman(["Renaksi_2024_TW2_Kiriman.zip", "Renaksi_2024_TW2_Set.xlsx", "foto.jpg"])
    {'Renaksi_2024_TW2_': ['Renaksi_2024_TW2_Kiriman.zip']}
    """
    kelompok: dict[str, list[str]] = {}
    for satu in sorted(nama):
        cocok = _NAMA.fullmatch(satu)
        if cocok is not None:
            kelompok.setdefault(cocok[1], []).append(satu)
    return kelompok


def teman_laporan(nama: Iterable[str]) -> set[str]:
    """What was sent with a laporan that stands beside it, and says nothing that the laporan does not.

    >>> sorted(teman_laporan(["Renaksi_2024_TW2_Laporan.xlsx", "Renaksi_2024_TW2_Laporan.pdf", "foto.jpg"]))
    ['Renaksi_2024_TW2_Laporan.pdf']
    >>> teman_laporan(["Renaksi_2024_TW2_Laporan.xlsx", "Renaksi_2024_TW3_Laporan.pdf"])
    set()
    """
    return {
        satu
        for awalan, isi in per_kiriman(nama).items()
        if awalan + LAPORAN_XLSX in isi
        for satu in isi
        if satu != awalan + LAPORAN_XLSX
    }
