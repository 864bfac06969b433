"""What kind of workbook a file is, and whose: document properties that survive renaming and saving."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.sidik import sidik_rencana
from renaksi_xl.sheets import (
    beranda,
    cap_laporan,
    cascading,
    catatan,
    definisi,
    hitung,
    jurnal,
    pengaturan,
    rekap,
    renaksi,
    rincian,
)

PROPERTI_JENIS = "Renaksi Jenis"
LAPORAN = "Laporan"
SKEMA = 1
_PANJANG = 255
"""Excel takes no longer property."""
LEMBAR_LAPORAN = tuple(
    modul.NAMA_LEMBAR for modul in (renaksi, cascading, definisi, catatan, rekap, rincian, pengaturan, hitung)
)
"""The sheets without which a laporan has lost data; the documents are made from them."""


def cap_laporan_buku(rencana: Rencana) -> dict[str, str]:
    """The properties of a laporan: that it is one, of whom, for when, of which plan."""
    i = rencana.instansi
    isi = {
        PROPERTI_JENIS: LAPORAN,
        "Renaksi Skema": str(SKEMA),
        "Renaksi Instansi": i.nama,
        "Renaksi Kabupaten": i.kabupaten or "",
        "Renaksi Tahun": str(i.tahun),
        "Renaksi TW": str(rencana.pengaturan.tw_pelaporan),
        "Renaksi Sidik Rencana": sidik_rencana(rencana),
    }
    return {nama: nilai[:_PANJANG] for nama, nilai in isi.items() if nilai}


def adalah_laporan(properti: Mapping[str, str], lembar: Collection[str]) -> bool:
    """Whether a workbook is a laporan, also where a program dropped its properties (Google Sheets)."""
    jenis = properti.get(PROPERTI_JENIS)
    if jenis is not None:
        return jenis.casefold() == LAPORAN.casefold()
    return cap_laporan.NAMA_LEMBAR in lembar and not {jurnal.NAMA_LEMBAR, beranda.NAMA_LEMBAR} & set(lembar)
