"""How written sheets look: blanks make no cells, rows are as high as their texts, heights that people set stay."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
import xlsxwriter

from renaksi_xl.books.paket import Paket
from renaksi_xl.books.taksir import tinggi_isian
from renaksi_xl.books.tambal import Perubahan, tambal
from renaksi_xl.books.tinggi_xml import lebar_kolom
from renaksi_xl.sheets.kontrak import Sel, Tambalan

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def paket() -> Paket:
    """Row 1 a band over A..C, row 2 only B, row 4 a line of a list; row 9 as high as a person set it."""
    keluar = io.BytesIO()
    with xlsxwriter.Workbook(keluar) as buku:
        lembar = buku.add_worksheet("Data")
        pita, garis = buku.add_format({"bg_color": "#DDDDDD"}), buku.add_format({"border": 1})
        for k in range(3):
            lembar.write(0, k, "pita", pita)
            lembar.write(3, k, "isi", garis)
        lembar.write(1, 1, "aturan")
        lembar.write(8, 0, "tinggi")
        lembar.set_row(8, 50)
        lembar.set_column(0, 0, 20)
        lembar.set_column(1, 2, 30)
        lembar.set_column(3, 3, 40, None, {"hidden": True})
    return Paket(keluar.getvalue(), "uji.xlsx")


def tulis(paket: Paket, baris: int, isi: list[list[Sel]], tinggi: dict[int, float] | None = None) -> str:
    """The XML of the sheet after cells from column A on were written from a row (from 1) on."""
    perubahan = Perubahan(
        tambalan=[Tambalan("Data", baris - 1, 0, isi)], tinggi={} if tinggi is None else {"Data": tinggi}
    )
    with zipfile.ZipFile(io.BytesIO(tambal(paket, perubahan))) as arsip:
        return arsip.read(SHEET).decode()


def gaya(xml: str, baris: int) -> dict[str, bool]:
    """The cells of a row, and whether each has a look."""
    cocok = re.search(rf'<row r="{baris}"[^>]*>(.*?)</row>', xml)
    sel = re.findall(r'<c r="([A-Z]+)[0-9]+"([^>]*)>', cocok[1]) if cocok else []
    return {kolom: ' s="' in atribut for kolom, atribut in sel}


def kepala(xml: str, baris: int) -> str:
    cocok = re.search(rf'<row r="{baris}"([^>]*)>', xml)
    return cocok[1] if cocok else ""


def test_a_blank_beside_a_text_does_not_take_the_look_of_the_band_above(paket: Paket) -> None:
    xml = tulis(paket, 2, [[None, "baru", None], [None, None, None]])
    assert gaya(xml, 2) == {"B": False}
    assert '<row r="3"' not in xml


def test_a_blank_over_a_cell_keeps_its_look(paket: Paket) -> None:
    xml = tulis(paket, 4, [[None, "baru", None]])
    assert gaya(xml, 4) == {"A": True, "B": True, "C": True}
    assert xml.count("<v>") == paket.baca(SHEET).decode().count("<v>") - 3  # "baru" is written in line


def test_a_new_line_of_a_list_looks_like_the_one_above_where_it_is_blank_too(paket: Paket) -> None:
    xml = tulis(paket, 4, [["a", "b", "c"], ["d", None, "f"], ["g", None, "i"]])
    assert gaya(xml, 6) == {"A": True, "B": True, "C": True}


def test_rows_get_the_heights_of_their_texts_as_excels_own(paket: Paket) -> None:
    lama = tulis(paket, 4, [["panjang"]], {3: 42.0, 0: 29.0})
    assert 'ht="42"' in kepala(lama, 4)
    assert "customHeight" not in kepala(lama, 4)


def test_a_height_that_a_person_set_stays(paket: Paket) -> None:
    assert re.search(r'ht="50(\.25)?" customHeight="1"', kepala(tulis(paket, 4, [["x"]], {8: 99.0}), 9))


def test_a_height_of_before_goes_when_the_text_needs_it_no_more(paket: Paket) -> None:
    perubahan = Perubahan(tambalan=[Tambalan("Data", 3, 0, [["panjang"]])], tinggi={"Data": {3: 42.0}})
    tinggi = Paket(tambal(paket, perubahan), "uji.xlsx")
    assert "ht=" not in kepala(tulis(tinggi, 4, [["x"]], {}), 4)
    assert 'ht="42"' in kepala(tulis(tinggi, 4, [["x"]]), 4)


def test_column_widths_are_read_as_excel_names_them(paket: Paket) -> None:
    lebar = lebar_kolom(paket.baca(SHEET))
    assert {k: round(v, 1) for k, v in lebar.items()} == {0: 20.0, 1: 30.0, 2: 30.0, 3: 0.0}
    assert lebar_kolom(b"<worksheet><sheetData/></worksheet>") == {}
    assert lebar_kolom(b'<cols><col min="2" max="2" hidden="1"/></cols><sheetData/>') == {1: 0.0}
    assert lebar_kolom(b'<cols><col min="2" max="2" width="0"/></cols><sheetData/>') == {1: 0.0}


@pytest.mark.parametrize(
    ("lama", "perlu", "jadi"), [(None, 42.0, "42"), (29.0, 42.0, "42"), (55.0, 42.0, "55")]
)
def test_a_row_that_gets_a_text_is_made_higher_and_never_lower(
    paket: Paket, lama: float | None, perlu: float, jadi: str
) -> None:
    tambalan = [Tambalan("Data", 3, 0, [["teks"]])]
    dulu = Perubahan(tambalan=tambalan, tinggi={"Data": {} if lama is None else {3: lama}})
    sekarang = Perubahan(tambalan=tambalan, terendah={"Data": {3: perlu, 8: 99.0, 99: 42.0}})
    isi = tambal(Paket(tambal(paket, dulu), "uji.xlsx"), sekarang)
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        xml = arsip.read(SHEET).decode()
    assert f'ht="{jadi}"' in kepala(xml, 4)
    # Row 9 is as a person set it, and row 100 is not made.
    assert 'ht="99"' not in xml
    assert '<row r="100"' not in xml


@pytest.mark.parametrize(
    ("teks", "tinggi"), [("satu", 0.0), ("satu\ndua\ntiga", 3 * 13 + 3), (None, 0.0), (7, 0.0)]
)
def test_an_input_cell_needs_the_height_of_its_lines(teks: Sel, tinggi: float) -> None:
    assert tinggi_isian([[None, teks]], {1: 30.0}) == [tinggi]
    # Where nobody can see it, it needs none.
    assert tinggi_isian([[None, teks]], {1: 0.0}) == [0.0]


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        (b'width="30.7109375"', b'width=""'),
        (b'width="30.7109375"', b'width="lebar"'),
        (b'width="30.7109375"', b'width="1.2.3"'),
        (b'min="2"', b""),
        (b'min="2"', b'min="' + b"9" * 5000 + b'"'),
        (b'max="3"', b'max="XFD"'),
    ],
)
def test_a_column_whose_place_or_width_is_damaged_has_none(paket: Paket, lama: bytes, baru: bytes) -> None:
    isi = paket.baca(SHEET)
    assert isi.count(lama) == 1
    assert lebar_kolom(isi.replace(lama, baru)).keys() == {0, 3}


def test_a_damaged_height_is_replaced(paket: Paket) -> None:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as baru:
        for nama in paket.nama_bagian:
            isi = paket.baca(nama)
            baru.writestr(
                nama, isi.replace(b'<row r="4"', b'<row r="4" ht="tinggi"') if nama == SHEET else isi
            )
    rusak = Paket(keluar.getvalue(), "uji.xlsx")
    perubahan = Perubahan(tambalan=[Tambalan("Data", 3, 0, [["x"]])], terendah={"Data": {3: 33.0}})
    with zipfile.ZipFile(io.BytesIO(tambal(rusak, perubahan))) as arsip:
        assert ' ht="33"' in kepala(arsip.read(SHEET).decode(), 4)
