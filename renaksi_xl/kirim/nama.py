"""What the files that are sent are called, after year and quarter of the plan (`books.nama_kiriman`)."""

from __future__ import annotations

from renaksi_xl.core.rencana import TW, Rencana
from renaksi_xl.pesan import kiriman as kata


def nama_berkas(rencana: Rencana, apa: str) -> str:
    """The name of one file of a package.

    >>> from renaksi_xl.core.rencana import Instansi
    >>> nama_berkas(Rencana(instansi=Instansi(nama="Badan", tahun=2023)), "Laporan.xlsx")
    'Renaksi_2023_TW1_Laporan.xlsx'
    """
    return f"Renaksi_{rencana.instansi.tahun}_TW{rencana.pengaturan.tw_pelaporan}_{apa}"


def judul_dokumen(rencana: Rencana) -> str:
    """What is sent, in words."""
    return kata.dokumen(TW[rencana.pengaturan.tw_pelaporan - 1], rencana.instansi.tahun)
