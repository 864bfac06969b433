"""Sheet Cascading: `tblCascading`, the rows of Tujuan, Proses and Anggota in the columns of tblRenaksi."""

from __future__ import annotations

from dataclasses import replace

from renaksi_xl.core.rencana import JENJANG_KERJA, Jenjang
from renaksi_xl.sheets import renaksi
from renaksi_xl.sheets.kontrak import Kolom, Tabel

NAMA_LEMBAR = "Cascading"
NAMA_TABEL = "tblCascading"
BARIS_KEPALA = 3
JENJANG = (Jenjang.TUJUAN, *JENJANG_KERJA)


def _kolom(kolom: Kolom) -> Kolom:
    return replace(kolom, pilihan=tuple(JENJANG)) if kolom.label == "Jenjang" else kolom


TABEL = Tabel(NAMA_TABEL, NAMA_LEMBAR, BARIS_KEPALA, tuple(_kolom(k) for k in renaksi.TABEL.kolom))
