"""Look-ups by ID and titles that follow Pengaturan: formulas beside the values they show (DESIGN promise 2).

Excel 2010 functions only; a row is found by its ID, never by its position.
"""

from __future__ import annotations

from renaksi_xl.core.rencana import TW, Rencana
from renaksi_xl.sheets.kontrak import Rumus
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.teks import teks_aman

TABEL_BARIS = ("tblRenaksi", "tblCascading")
PILIH_TW = f'CHOOSE({aturan.TW_PELAPORAN},"I","II","III","IV")'


def cari(teks: str) -> str:
    """A look-up text for MATCH in which *, ? and ~ stand for themselves."""
    return f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({teks},"~","~~"),"*","~*"),"?","~?")'


def baris_ini(tabel: str) -> str:
    """The ID cell of the row a calculated column stands in."""
    return f"{tabel}[[#This Row],[ID]]"


def cari_teks(sel_id: str, kolom: str) -> str:
    """The text in a column of the plan's rows, for the ID in a cell; "" without such a row.

    Rows of the plan live in tblRenaksi or tblCascading, so both are asked.
    """
    di_renaksi, di_cascading = (f"INDEX({t}[{kolom}],MATCH({cari(sel_id)},{t}[ID],0))" for t in TABEL_BARIS)
    return f'IF({sel_id}="","",IFERROR({di_renaksi}&"",IFERROR({di_cascading}&"","")))'


def tw_romawi(tw: int) -> str:
    """I, II, III or IV."""
    return TW[tw - 1]


def judul(awal: str, rencana: Rencana) -> Rumus:
    """The title of a sheet: its own words, the office, the year, and the quarter."""
    i, p = rencana.instansi, rencana.pengaturan
    tahun = str(i.tahun) if i.tahun else ""
    kata = f'{teks_aman(awal + " ")}&Nama_Instansi&" Tahun "&{aturan.TAHUN}&" · s.d. TW "&{PILIH_TW}'
    return Rumus(
        f"IFERROR({kata},{teks_aman(awal)})",
        f"{awal} {i.nama} Tahun {tahun} · s.d. TW {tw_romawi(p.tw_pelaporan)}",
    )
