"""A bidang's sheet: every cell looks its row up in tblRenaksi by ID; beside each formula the value it gives.

A line knows its ID; its last cell finds the row of tblRenaksi once, the other cells read that row.
"""

from __future__ import annotations

from decimal import Decimal

from renaksi_xl.core.hasil import HasilBaris
from renaksi_xl.core.rencana import Baris
from renaksi_xl.sheets.isian import isi_medan
from renaksi_xl.sheets.kontrak import Gaya, Kolom, Rumus
from renaksi_xl.sheets.renaksi import TABEL
from renaksi_xl.sheets.rumus.rujukan import cari

_KOLOM = {k.label: k for k in TABEL.kolom}
_ANGKA = frozenset({Gaya.ISIAN_ANGKA, Gaya.HITUNG_ANGKA, Gaya.HITUNG_PERSEN})
"""Columns that may show a number; what one shows today must not decide its formula."""


def posisi(sel_id: str, tempat: int) -> Rumus:
    """Row of tblRenaksi (from 1) that has the ID in `sel_id`; 0 for none. `tempat` is the value."""
    return Rumus(f"IFERROR(MATCH({cari(sel_id)},tblRenaksi[ID],0),0)", tempat)


def isi(label: str, sel_posisi: str, baris: Baris, nomor: str, hasil: HasilBaris) -> Rumus:
    """A column of tblRenaksi as it stands in the line's row; a blank shows nothing."""
    kolom = _KOLOM[label]
    sumber = f"INDEX(tblRenaksi[{label}],{sel_posisi})"
    nilai = _nilai(kolom, baris, nomor, hasil)
    if kolom.gaya not in _ANGKA:
        return Rumus(f'IF({sel_posisi}=0,"",{sumber}&"")', nilai)
    return Rumus(f'IF({sel_posisi}=0,"",IF({sumber}="","",{sumber}))', nilai)


def _nilai(kolom: Kolom, baris: Baris, nomor: str, hasil: HasilBaris) -> Decimal | int | str:
    if kolom.kunci == "no":
        return nomor
    if not kolom.hitung:
        isian = isi_medan(baris, kolom)
        return isian if isinstance(isian, Decimal | int | str) else ""
    if kolom.kunci == "dihitung":
        return f"{hasil.dihitung} dari {hasil.dari}"
    nilai = getattr(hasil, kolom.kunci)
    return "" if nilai is None else nilai
