"""Names of the files that are sent: Renaksi_<tahun>_TW<n>_<apa>."""

from __future__ import annotations

from renaksi_xl.core.rencana import TW, Rencana
from renaksi_xl.pesan import kiriman as kata

LAPORAN_XLSX, LAPORAN_DOCX, LAPORAN_PDF = "Laporan.xlsx", "Laporan.docx", "Laporan.pdf"
SURAT, PAKET, TEKS = "Kiriman.eml", "Kiriman.zip", "Kiriman_Teks_WhatsApp.txt"
ISIAN_PAKET, ISIAN_TEKS = "Isian_Bidang.zip", "Isian_Bidang_Teks_WhatsApp.txt"


def nama_berkas(rencana: Rencana, apa: str) -> str:
    """The name of one file of a package.

    >>> from renaksi_xl.core.rencana import Instansi
    >>> nama_berkas(Rencana(instansi=Instansi(nama="Badan", tahun=2023)), LAPORAN_XLSX)
    'Renaksi_2023_TW1_Laporan.xlsx'
    """
    return f"Renaksi_{rencana.instansi.tahun}_TW{rencana.pengaturan.tw_pelaporan}_{apa}"


def judul_dokumen(rencana: Rencana) -> str:
    """What is sent, in words."""
    return kata.dokumen(TW[rencana.pengaturan.tw_pelaporan - 1], rencana.instansi.tahun)
