"""A copy to be printed has some sheets hidden; nothing else of the file changes."""

from __future__ import annotations

import io
import zipfile

import openpyxl

from renaksi_xl.books.salinan_cetak import sembunyikan


def buku(*nama: str, sembunyi: str = "") -> bytes:
    wb = openpyxl.Workbook()
    wb.remove(wb.worksheets[0])
    for satu in nama:
        ws = wb.create_sheet(satu)
        ws["A1"] = "='" + nama[0] + "'!B1"
        ws.sheet_state = "veryHidden" if satu == sembunyi else "visible"
    keluar = io.BytesIO()
    wb.save(keluar)
    return keluar.getvalue()


def keadaan(isi: bytes) -> dict[str, str]:
    return {ws.title: ws.sheet_state for ws in openpyxl.load_workbook(io.BytesIO(isi)).worksheets}


def test_the_named_sheets_are_hidden_and_the_others_stay_as_they_were() -> None:
    baru = sembunyikan(buku("Satu", "Data", "_h", sembunyi="_h"), "a.xlsx", {"Data", "_h", "Tidak Ada"})
    assert keadaan(baru) == {"Satu": "visible", "Data": "hidden", "_h": "veryHidden"}


def test_every_other_part_is_the_same_byte_for_byte() -> None:
    lama = buku("Satu", "Data")
    with (
        zipfile.ZipFile(io.BytesIO(lama)) as a,
        zipfile.ZipFile(io.BytesIO(sembunyikan(lama, "a.xlsx", ["Data"]))) as b,
    ):
        assert a.namelist() == b.namelist()
        assert [n for n in a.namelist() if a.read(n) != b.read(n)] == ["xl/workbook.xml"]


def test_the_first_sheet_that_is_left_is_the_one_in_front() -> None:
    baru = openpyxl.load_workbook(io.BytesIO(sembunyikan(buku("Data", "Dua"), "a.xlsx", ["Data"])))
    assert baru.active is not None
    assert baru.active.title == "Dua"


def test_a_workbook_that_would_show_nothing_stays_as_it_is() -> None:
    lama = buku("Data")
    assert sembunyikan(lama, "a.xlsx", ["Data"]) == lama


def test_the_hidden_sheets_lose_their_print_areas_for_libreoffice_prints_them_all_the_same() -> None:
    wb = openpyxl.load_workbook(io.BytesIO(buku("Satu", "Data")))
    for ws in wb.worksheets:
        ws.print_area = "A1:B2"
    keluar = io.BytesIO()
    wb.save(keluar)
    baru = openpyxl.load_workbook(io.BytesIO(sembunyikan(keluar.getvalue(), "a.xlsx", ["Data"])))
    assert baru["Satu"].print_area == "'Satu'!$A$1:$B$2"
    assert not baru["Data"].print_area
