"""Characters that nobody sees, pasted into a cell from Word or a web page: read, told, and kept as they are.

Excel stores them as _x000B_ (ECMA-376 part 1, 22.9.2.19); a text that looks like that itself is told apart.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from xml.parsers import expat

import pytest
from python_calamine import CalamineWorkbook

from renaksi_xl.books.zip_salin import salin_zip
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.ekspor import ekspor
from renaksi_xl.jobs.hitung import hitung_berkas
from renaksi_xl.jobs.laporan import laporan_berkas
from renaksi_xl.rencana_json import baca_rencana
from tests import buku_kecil

TANDA = "URAIAN YANG DIGANTI"
ID = "S"


def buku(letak: Path, di_xml: str) -> Path:
    """A master in whose cells a text stands as Excel would store it."""
    plan = buku_kecil.rencana_json()
    next(b for b in plan["baris"] if b["id"] == ID)["uraian"] = TANDA
    isi = isi_baru(baca_rencana(plan))
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        bagian = {n: paket.read(n) for n in paket.namelist()}
    ganti = {n: x.replace(TANDA.encode(), di_xml.encode()) for n, x in bagian.items() if TANDA.encode() in x}
    letak.write_bytes(salin_zip(isi, ganti))
    return letak


def uraian(letak: Path) -> tuple[str, set[str]]:
    """The text as the plan has it, and the findings about its row."""
    isi = json.loads(ekspor(letak))
    teks = next(b["uraian"] for b in isi["baris"] if b["id"] == ID)
    return teks, {t["kode"] for t in isi["temuan"] if t["id"] == ID}


@pytest.mark.parametrize(
    ("di_xml", "teks", "ditemukan"),
    [
        ("a_x000B_b", "a\x0bb", True),
        ("a_x0007_b", "a\x07b", True),
        ("a_x0000_b", "a\x00b", True),
        ("a_x005F_x000B_b", "a_x000B_b", False),
        ("a_x000D_\nb", "a\nb", False),
    ],
)
def test_a_control_character_is_read_told_and_written_back_as_it_was(
    tmp_path: Path, di_xml: str, teks: str, *, ditemukan: bool
) -> None:
    master = buku(tmp_path / "Renaksi.xlsm", di_xml)
    dibaca, temuan = uraian(master)
    assert dibaca == teks
    assert ("K402" in temuan) == ditemukan
    hitung_berkas(master, tmp_path / "hasil.xlsm")
    assert uraian(tmp_path / "hasil.xlsm")[0] == teks
    laporan_berkas(tmp_path / "hasil.xlsm", tmp_path / "laporan.xlsx")
    with zipfile.ZipFile(tmp_path / "laporan.xlsx") as paket:
        for nama in paket.namelist():
            if nama.endswith((".xml", ".rels")):
                expat.ParserCreate().Parse(paket.read(nama), True)
    lembar = CalamineWorkbook.from_path(str(tmp_path / "laporan.xlsx"))
    sel = {x for n in lembar.sheet_names for baris in lembar.get_sheet_by_name(n).to_python() for x in baris}
    assert teks in sel
