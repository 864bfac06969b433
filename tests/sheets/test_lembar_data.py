"""Documents are printed, data sheets are looked at: the order of a laporan, and what each of its sheets prints."""

from __future__ import annotations

import io
from functools import cache

import openpyxl
import pytest
from openpyxl.utils import range_boundaries

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.pesan.laporan import lembar_data
from renaksi_xl.sheets.laporan import susun_laporan

DATA = ["Renaksi", "Cascading", "Definisi Operasional", "Catatan TW", "Pengaturan"]


@cache
def laporan() -> openpyxl.Workbook:
    r = rencana_contoh()
    return openpyxl.load_workbook(io.BytesIO(tulis_xlsx(susun_laporan(r, hitung(r)))))


def tampak() -> list[str]:
    return [ws.title for ws in laporan().worksheets if ws.sheet_state == "visible"]


def test_the_data_stand_behind_all_documents_and_their_tabs_are_grey() -> None:
    assert tampak()[-len(DATA) :] == DATA
    jejak = ["Rekap Capaian", "Rincian Perhitungan", "Faktor dan Tindak Lanjut"]
    assert tampak()[-len(DATA) - 3 : -len(DATA)] == jejak
    warna = {nama: getattr(laporan()[nama].sheet_properties.tabColor, "rgb", "") for nama in tampak()}
    assert {warna[nama] for nama in DATA} == {"FF7F8C99"}
    assert "FF7F8C99" not in {warna[nama] for nama in tampak() if nama not in DATA}


@pytest.mark.parametrize("nama", DATA)
def test_a_data_sheet_prints_one_page_of_two_lines(nama: str) -> None:
    ws = laporan()[nama]
    daerah = str(ws.print_area).rpartition("!")[2].replace("$", "")
    _, awal, _, akhir = range_boundaries(daerah)
    assert (awal, akhir) == (1, 2)
    # No number says one: ECMA-376 part 1, 18.3.1.63.
    assert {ws.page_setup.fitToWidth, ws.page_setup.fitToHeight} <= {None, 1}
    assert getattr(ws.sheet_properties.pageSetUpPr, "fitToPage", False)
    assert not ws.print_title_rows


@pytest.mark.parametrize(
    ("nama", "tercetak"),
    [
        ("Renaksi", "Rencana Aksi, Monev Renaksi, dan E.81."),
        ("Cascading", "Tabel Cascading."),
        ("Definisi Operasional", "Tabel Cascading."),
        ("Catatan TW", "Monev Renaksi dan Faktor dan Tindak Lanjut."),
        ("Pengaturan", "Rincian Perhitungan."),
    ],
)
def test_it_says_where_its_contents_are_printed(nama: str, tercetak: str) -> None:
    assert str(laporan()[nama]["A2"].value).endswith(f"Yang dicetak dari lembar ini ada di lembar {tercetak}")


def test_it_names_no_document_that_this_laporan_lacks() -> None:
    assert lembar_data([]) == "Lembar data: dibaca rumus lembar lain, tidak ikut dicetak."


def test_the_lists_of_a_laporan_have_no_lines_to_grow_into() -> None:
    # The office has four bidang; two blank rows stand between their list and the next heading.
    _, awal, _, akhir = range_boundaries(laporan()["Pengaturan"].tables["tblBidang"].ref)
    assert int(akhir or 0) - int(awal or 0) == 4
    kolom = [laporan()["Rekap Capaian"].cell(b, 3).value for b in range(11, 18)]
    assert [bool(x) for x in kolom[:4]] == [True] * 4
    assert laporan()["Rekap Capaian"].cell(16, 1).value == "Sasaran, program, dan kegiatan"


def test_documents_keep_their_own_print_set_up() -> None:
    for nama in tampak()[: -len(DATA)]:
        daerah = str(laporan()[nama].print_area).rpartition("!")[2].replace("$", "")
        assert int(range_boundaries(daerah)[3] or 0) > 2, nama
