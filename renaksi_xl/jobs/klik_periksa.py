"""Button Periksa Instalasi: the checks of the PC, with what only the open workbook can tell."""

from __future__ import annotations

from renaksi_xl.jobs.klik import Klik
from renaksi_xl.pasang.periksa import laporan, periksa
from renaksi_xl.sheets import konf


def klik_periksa(k: Klik) -> str:
    """The report as one message; nothing is written."""
    isi = {str(b[0]): str(b[1]) for b in k.buku.nilai(konf.NAMA_LEMBAR) if len(b) > 1}
    return laporan(periksa(k.buku.letak, isi.get(konf.KUNCI_XLWINGS)))
