"""The same job as an office's programmer would write it: pandas reads, the engine computes, openpyxl writes.

Kinder to its side than it need be: it leaves `_hitung` alone and writes only the computed columns.
"""

from __future__ import annotations

import sys
from pathlib import Path

import openpyxl
import pandas as pd

from renaksi_xl.baca.buku_kita import baca_buku
from renaksi_xl.baca.isi_buku import IsiBuku, Petak
from renaksi_xl.core.hitung import hitung
from renaksi_xl.sheets import renaksi
from renaksi_xl.sheets.rumus.hitung import nilai_kolom


def petak(tabel: pd.DataFrame) -> Petak:
    """A sheet as a grid with None for blanks."""
    return [[None if pd.isna(x) else x for x in baris] for baris in tabel.to_numpy().tolist()]


def main(buku: Path, hasil: Path) -> None:
    """Read, compute, write."""
    lembar = pd.read_excel(buku, sheet_name=None, header=None, engine="openpyxl")
    wb = openpyxl.load_workbook(buku, keep_vba=True)
    nama = {n: d.attr_text for n, d in wb.defined_names.items() if d.attr_text}
    bacaan = baca_buku(
        IsiBuku(
            petak={str(n): petak(t) for n, t in lembar.items()}, semua_lembar=tuple(wb.sheetnames), nama=nama
        )
    )
    nilai = nilai_kolom(bacaan.rencana, hitung(bacaan.rencana))
    ws = wb[renaksi.NAMA_LEMBAR]
    for (_, baris), isi in zip(bacaan.letak, nilai, strict=True):
        for label, x in isi.items():
            ws.cell(baris + 1, renaksi.TABEL.posisi(label) + 1).value = x if isinstance(x, str) else float(x)
    wb.save(hasil)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
