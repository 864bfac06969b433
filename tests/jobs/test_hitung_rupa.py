"""A computed copy looks like its master: no lines and bands in the gaps, no texts over each other."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.jobs.hitung import hitung_buku
from renaksi_xl.jobs.muat import muat

SISIPAN = ("Beranda", "Rekap Capaian", "Sekretariat", "Rincian Perhitungan")


@pytest.fixture(scope="module")
def dua(tmp_path_factory: pytest.TempPathFactory) -> tuple[openpyxl.Workbook, openpyxl.Workbook]:
    """The example office's master, and its computed copy."""
    path: Path = tmp_path_factory.mktemp("rupa") / "Renaksi.xlsm"
    path.write_bytes(isi_baru(rencana_contoh()))
    hasil = hitung_buku(muat(path))[0]
    return openpyxl.load_workbook(path), openpyxl.load_workbook(io.BytesIO(hasil))


def rupa(lembar: Worksheet) -> dict[str, tuple[str | None, str | None]]:
    """Fill and lower line of the blank cells that have one."""
    return {
        sel.coordinate: (sel.fill.fgColor.rgb if sel.fill.fill_type else None, sel.border.bottom.style)
        for baris in lembar.iter_rows()
        for sel in baris
        if sel.value is None and (sel.fill.fill_type or sel.border.bottom.style)
    }


@pytest.mark.parametrize("nama", SISIPAN)
def test_no_blank_cell_gets_the_line_or_band_of_the_cell_above(
    dua: tuple[openpyxl.Workbook, openpyxl.Workbook], nama: str
) -> None:
    master, salinan = (rupa(buku[nama]) for buku in dua)
    assert {k: v for k, v in salinan.items() if k not in master} == {}


def test_a_finding_of_several_lines_stands_in_a_row_as_high(
    dua: tuple[openpyxl.Workbook, openpyxl.Workbook],
) -> None:
    lembar = dua[1]["Hasil Validasi"]
    panjang = [b for b in range(5, lembar.max_row + 1) if len(str(lembar.cell(b, 7).value or "")) > 160]
    pendek = [
        b for b in range(5, lembar.max_row + 1) if len(str(lembar.cell(b, 7).value or "")) in range(1, 60)
    ]
    assert len(panjang) > 3
    # 64 digits of width hold some 75 letters: over 160 are three lines at least, of 12 points.
    assert all((lembar.row_dimensions[b].height or 0) >= 36 for b in panjang)
    assert any(lembar.row_dimensions[b].height is None for b in pendek)


def test_a_column_that_a_person_made_wider_needs_lower_rows(tmp_path: Path) -> None:
    path = tmp_path / "Renaksi.xlsm"
    path.write_bytes(isi_baru(rencana_contoh()))
    tinggi = []
    for lebar in (None, 200):
        if lebar:
            buku = openpyxl.load_workbook(path, keep_vba=True)
            for kolom in "FGH":
                buku["Hasil Validasi"].column_dimensions[kolom].width = lebar
            buku.save(path)
        lembar = openpyxl.load_workbook(io.BytesIO(hitung_buku(muat(path))[0]))["Hasil Validasi"]
        tinggi.append(sum(lembar.row_dimensions[b].height or 15 for b in range(5, 40)))
    assert tinggi[1] < tinggi[0] * 0.7
