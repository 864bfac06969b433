"""Cells are written into an existing package; everything else stays byte for byte."""

from __future__ import annotations

import io
import itertools
import os
import re
import tempfile
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from renaksi_xl.baca.buku_kita import baca_buku
from renaksi_xl.books.paket import Paket
from renaksi_xl.books.rumus_terbaca import baca_rumus
from renaksi_xl.books.tambal import Perubahan, simpan, tambal
from renaksi_xl.errors import BerkasError, MasukanError
from renaksi_xl.sheets.kontrak import Rumus, Sel, Tambalan, Tautan
from tests import buku_uji as uji
from tests.excel.lint import lint

SHEET = "xl/worksheets/sheet1.xml"
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def contoh() -> bytes:
    """Sheet Data: a table A4:D7 with validation, formats, filter, a calculated column; sheets Lain Lagi and _hitung."""
    keluar = io.BytesIO()
    buku = xlsxwriter.Workbook(keluar)
    data, lain, hitung = (buku.add_worksheet(nama) for nama in ("Data", "Lain Lagi", "_hitung"))
    persen, tebal = buku.add_format({"num_format": "0%", "locked": False}), buku.add_format({"bold": True})
    data.write("A1", "Judul", tebal)
    for b, (nama, angka) in enumerate((("a", 0.1), ("b", 0.2), ("c", 0.3)), start=4):
        data.write(b, 0, nama)
        data.write(b, 1, angka, persen)
        data.write(b, 2, "isi & <isi>")
        data.write_formula(b, 3, "tblData[[#This Row],[Angka]]*2", None, angka * 2)
    kolom = [{"header": "Nama"}, {"header": "Angka"}, {"header": "Teks"}]
    kolom.append({"header": "Dua", "formula": "tblData[[#This Row],[Angka]]*2"})
    data.add_table("A4:D7", {"name": "tblData", "columns": kolom})
    for b, angka in enumerate((0.1, 0.2, 0.3), start=4):
        data.write_formula(b, 3, "tblData[[#This Row],[Angka]]*2", None, angka * 2)
    data.data_validation("B5:B7", {"validate": "decimal", "criteria": ">=", "value": 0})
    data.conditional_format("A5:D7", {"type": "formula", "criteria": "=$B5>1", "format": tebal})
    data.conditional_format("A1:A3", {"type": "formula", "criteria": "=$A1>1", "format": tebal})
    data.write_url("F1", "https://contoh.go.id/", string="laman")
    data.set_column("H:H", 12, persen)
    data.print_area("A1:D7")
    buku.define_name("Daftar_Nama", "=Data!$A$5:$A$7")
    buku.define_name("Judul", "=Data!$A$1")
    lain.write("A1", 1)
    grafik = buku.add_chart({"type": "column"})
    assert grafik is not None
    grafik.add_series({"values": "=Data!$B$5:$B$7"})
    lain.insert_chart("C3", grafik)
    hitung.very_hidden()
    for b in range(3):
        hitung.write_formula(b, 0, f"Data!B{b + 5}", tebal, b)
    buku.close()
    return keluar.getvalue()


@pytest.fixture(scope="module")
def paket() -> Paket:
    return Paket(contoh(), "uji.xlsx")


def satu(lembar: str, sel: str, *isi: list[Sel]) -> Perubahan:
    baris, kolom = int(sel[1:]) - 1, ord(sel[0]) - 65
    return Perubahan(tambalan=[Tambalan(lembar, baris, kolom, [list(b) for b in isi])])


def baca(isi: bytes, lembar: str = "Data", *, nilai: bool = False) -> Worksheet:
    """The sheet as another library reads it: formulas, or cached values."""
    hasil = openpyxl.load_workbook(io.BytesIO(isi), data_only=nilai)[lembar]
    assert isinstance(hasil, Worksheet)
    return hasil


def beda(lama: bytes, baru: bytes) -> set[str]:
    """The parts that are not the same bytes in both."""
    kiri, kanan = uji.bagian(lama), uji.bagian(baru)
    return {n for n in kiri.keys() | kanan.keys() if kiri.get(n) != kanan.get(n)}


def ubah_xml(isi: bytes, pola: str, ganti: str, nama: str = SHEET) -> Paket:
    """The package with a text of one part replaced; the pattern must be there."""
    xml, banyak = re.subn(pola, ganti, uji.bagian(isi)[nama].decode(), flags=re.DOTALL)
    assert banyak
    return Paket(uji.ganti_bagian(isi, {nama: xml.encode()}), "uji.xlsx")


def lulus_lint(tmp_path: Path, isi: bytes) -> None:
    assert lint(uji.tulis(tmp_path / "lint.xlsx", isi)) == []


def test_values_of_every_kind_are_written_and_only_that_sheet_changes(paket: Paket, tmp_path: Path) -> None:
    hasil = tambal(
        paket, satu("Data", "F5", [Decimal("0.1"), 3, " teks <&> \n", None], ["", Decimal("1E+2"), "=1+1"])
    )
    assert beda(paket.isi, hasil) == {SHEET}
    lembar = baca(hasil)
    assert [[c.value for c in b] for b in lembar["F5:I6"]] == [
        [0.1, 3, " teks <&> \n", None],
        [None, 100, "=1+1", None],
    ]
    assert lembar["H6"].data_type == "s"
    lulus_lint(tmp_path, hasil)


def test_order_dates_and_packed_bytes_of_other_entries_stay(paket: Paket) -> None:
    hasil = tambal(paket, satu("Data", "A1", ["x"]))
    lama, baru = (zipfile.ZipFile(io.BytesIO(i)) for i in (paket.isi, hasil))
    assert baru.testzip() is None
    assert baru.namelist() == lama.namelist()
    sama = ("date_time", "compress_type", "external_attr", "create_system")
    for kiri, kanan in zip(lama.infolist(), baru.infolist(), strict=True):
        assert [getattr(kiri, a) for a in sama] == [getattr(kanan, a) for a in sama]
        if kiri.filename != SHEET:
            assert (kiri.CRC, kiri.compress_size) == (kanan.CRC, kanan.compress_size)


def test_the_same_changes_give_the_same_bytes(paket: Paket) -> None:
    p = satu("Data", "B5", [Decimal("0.5"), "x", Rumus("1+1", 2)])
    assert tambal(paket, p) == tambal(paket, p)


def test_formulas_carry_their_cached_values(paket: Paket, tmp_path: Path) -> None:
    isi: list[Sel] = [
        Rumus("1/3", Decimal(1) / 3),
        Rumus('"a"&"<b>"', "a<b>"),
        Rumus('""', ""),
        Rumus("1+1", 2),
    ]
    hasil = tambal(paket, satu("Data", "F5", isi))
    assert [c.value for c in baca(hasil)["F5:I5"][0]] == ["=1/3", '="a"&"<b>"', '=""', "=1+1"]
    assert [c.value for c in baca(hasil, nilai=True)["F5:I5"][0]] == [1 / 3, "a<b>", None, 2]
    assert b'<c r="H5" s="1" t="str"><f>""</f><v></v></c>' in uji.bagian(hasil)[SHEET]
    lulus_lint(tmp_path, hasil)


def test_a_cell_keeps_its_look_and_a_new_one_takes_that_of_the_cell_above_or_of_its_column(
    paket: Paket,
) -> None:
    hasil = baca(tambal(paket, satu("Data", "B5", [Decimal("0.9")])))
    assert hasil["B5"].number_format == "0%"
    assert hasil["B5"].protection.locked is False
    hasil = baca(tambal(paket, satu("Data", "B8", [1])))
    assert hasil["B8"].number_format == "0%"
    # Nothing stands above H8, but its column is a percent column.
    hasil = baca(tambal(paket, satu("Data", "H8", [1])))
    assert hasil["H8"].number_format == "0%"


def test_the_first_row_of_a_table_does_not_look_like_its_header() -> None:
    isi = ubah_xml(contoh(), r'<c r="A5"[^>]*>.*?</c>', "").isi
    isi = ubah_xml(isi, r'<c r="A4"', '<c r="A4" s="2"').isi
    hasil = tambal(Paket(isi, "uji.xlsx"), satu("Data", "A5", ["baru"]))
    assert b'<c r="A5" t="inlineStr">' in uji.bagian(hasil)[SHEET]


def test_clearing_leaves_a_blank_cell_with_its_look(paket: Paket) -> None:
    hasil = baca(tambal(paket, satu("Data", "B5", [None])))
    assert hasil["B5"].value is None
    assert hasil["B5"].number_format == "0%"


def test_control_characters_and_escapes_survive(paket: Paket, tmp_path: Path) -> None:
    hasil = tambal(paket, satu("Data", "F5", ["a\x07b_x000D_\r\nc"]))
    assert uji.isi_buku(hasil).semua_lembar
    lulus_lint(tmp_path, hasil)
    assert b"a_x0007_b_x005F_x000D_\nc" in uji.bagian(hasil)[SHEET]


def test_a_text_no_cell_can_hold_is_refused(paket: Paket) -> None:
    with pytest.raises(MasukanError, match="Teks di lembar Data"):
        tambal(paket, satu("Data", "A1", ["x" * 32_768]))


def test_missing_sheet_and_table_are_sentences(paket: Paket) -> None:
    with pytest.raises(BerkasError, match="Lembar “Tiada” tidak ada"):
        tambal(paket, satu("Tiada", "A1", [1]))
    with pytest.raises(BerkasError, match="Tabel “tblTiada” tidak ada"):
        tambal(paket, Perubahan(panjang_tabel={"tblTiada": 3}))


def test_a_whole_sheet_is_replaced_with_its_old_looks(paket: Paket, tmp_path: Path) -> None:
    blok: list[list[Sel]] = [[Rumus(f"Data!A{b}", f"n{b}"), b] for b in range(1, 6)]
    hasil = tambal(paket, Perubahan(tambalan=[Tambalan("_hitung", 1, 0, blok)], ganti=frozenset({"_hitung"})))
    lembar = baca(hasil, "_hitung")
    assert [[c.value for c in b] for b in lembar["A1:B6"]] == [
        [None, None],
        *[[f"=Data!A{b}", b] for b in range(1, 6)],
    ]
    assert [bool(lembar.cell(b, 1).font.b) for b in (2, 3, 4, 6)] == [True, True, True, True]
    assert lembar.sheet_state == "veryHidden"
    assert beda(paket.isi, hasil) == {"xl/worksheets/sheet3.xml"}
    lulus_lint(tmp_path, hasil)


BERSAMA = (
    r'\g<0><row r="20"><c r="A20"><v>1</v></c><c r="B20"><f t="shared" ref="B20:B23" si="0">A20*$A$20+1</f><v>2</v></c>'
    '</row><row r="21"><c r="B21"><f t="shared" si="0"/><v>3</v></c></row>'
    '<row r="22"><c r="B22"><f t="shared" si="0"></f><v>4</v></c></row>'
    '<row r="23"><c r="B23"><f t="shared" si="0"/><v>5</v></c></row>'
)
AKHIR_BARIS_7 = r'<row r="7".*?</row>'


def test_overwriting_the_first_cell_of_a_shared_formula_gives_the_others_their_own(tmp_path: Path) -> None:
    paket = ubah_xml(contoh(), AKHIR_BARIS_7, BERSAMA)
    hasil = tambal(paket, satu("Data", "B20", [7], [8]))
    lembar = baca(hasil)
    assert [lembar.cell(b, 2).value for b in range(20, 24)] == [7, 8, "=A22*$A$20+1", "=A23*$A$20+1"]
    assert [baca(hasil, nilai=True).cell(b, 2).value for b in (22, 23)] == [4, 5]
    lulus_lint(tmp_path, hasil)


def test_overwriting_another_cell_of_a_shared_formula_leaves_the_rest(tmp_path: Path) -> None:
    paket = ubah_xml(contoh(), AKHIR_BARIS_7, BERSAMA)
    hasil = tambal(paket, satu("Data", "B21", [8]))
    rumus = baca_rumus(Paket(hasil, "uji.xlsx"), "Data", [1]).rumus
    assert rumus == {(19, 1): "A20*$A$20+1", (21, 1): "A22*$A$20+1", (22, 1): "A23*$A$20+1"}
    lulus_lint(tmp_path, hasil)


def test_a_part_of_an_array_formula_is_refused_and_a_whole_one_replaced() -> None:
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert isinstance(lembar, Worksheet)
    lembar["A1"] = ArrayFormula("A1:B2", "=TRANSPOSE(D1:E2)")
    keluar = io.BytesIO()
    buku.save(keluar)
    paket = Paket(keluar.getvalue(), "uji.xlsx")
    with pytest.raises(BerkasError, match="Sel B2 pada lembar “Sheet” bagian dari rumus larik"):
        tambal(paket, satu("Sheet", "B2", [1]))
    hasil = baca(tambal(paket, satu("Sheet", "A1", [1, 2], [3, 4])), "Sheet")
    assert [[c.value for c in b] for b in hasil["A1:B2"]] == [[1, 2], [3, 4]]


def test_an_array_formula_over_the_whole_sheet_is_refused_at_once() -> None:
    p = ubah_xml(
        contoh(),
        r"</sheetData>",
        '<row r="99"><c r="A99"><f t="array" ref="A1:XFD1048576">1</f></c></row></sheetData>',
    )
    with pytest.raises(BerkasError, match="Sel C7 pada lembar “Data” bagian dari rumus larik"):
        tambal(p, satu("Data", "C7", [1, 2], [3, 4]))


def dengan_rantai() -> Paket:
    semua = uji.bagian(contoh())
    rel = semua["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"'
        b' Target="calcChain.xml"/></Relationships>',
    )
    tipe = semua["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument'
        b'.spreadsheetml.calcChain+xml"/></Types>',
    )
    rantai = f'<calcChain xmlns="{NS}"><c r="D5" i="1"/></calcChain>'.encode()
    isi = {"xl/_rels/workbook.xml.rels": rel, "[Content_Types].xml": tipe, "xl/calcChain.xml": rantai}
    return Paket(uji.ganti_bagian(contoh(), isi), "uji.xlsx")


def test_the_calculation_chain_goes_when_formulas_change_and_only_then(tmp_path: Path) -> None:
    paket = dengan_rantai()
    assert beda(paket.isi, tambal(paket, satu("Data", "A1", ["x"]))) == {SHEET}
    for p in (satu("Data", "F9", [Rumus("1+1", 2)]), satu("Data", "D5", [1])):
        hasil = tambal(paket, p)
        bagian = {SHEET, "xl/calcChain.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"}
        assert beda(paket.isi, hasil) == bagian
        assert "xl/calcChain.xml" not in uji.bagian(hasil)
        lulus_lint(tmp_path, hasil)


class TestTabel:
    def test_a_table_grows_with_everything_that_ended_with_it(self, paket: Paket, tmp_path: Path) -> None:
        p = Perubahan(
            tambalan=[Tambalan("Data", 7, 0, [["d", Decimal("0.4")]])], panjang_tabel={"tblData": 5}
        )
        hasil = tambal(paket, p)
        assert beda(paket.isi, hasil) == {SHEET, "xl/tables/table1.xml", "xl/workbook.xml"}
        lembar = baca(hasil)
        tabel = lembar.tables["tblData"]
        assert (tabel.ref, tabel.autoFilter.ref) == ("A4:D9", "A4:D9")
        assert [str(v.sqref) for v in lembar.data_validations.dataValidation] == ["B5:B9"]
        assert sorted(str(c.sqref) for c in lembar.conditional_formatting) == ["A1:A3", "A5:D9"]
        assert lembar.print_area == "'Data'!$A$1:$D$9"
        nama = openpyxl.load_workbook(io.BytesIO(hasil)).defined_names
        assert {n: nama[n].attr_text for n in nama} == {"Daftar_Nama": "Data!$A$5:$A$9", "Judul": "Data!$A$1"}
        # The new rows look like the last one and have its calculated column.
        assert [c.value for c in lembar[8][:4]] == ["d", 0.4, None, "=tblData[[#This Row],[Angka]]*2"]
        assert [c.value for c in lembar[9][:4]] == [None, None, None, "=tblData[[#This Row],[Angka]]*2"]
        assert [lembar.cell(b, 2).number_format for b in (8, 9)] == ["0%", "0%"]
        lulus_lint(tmp_path, hasil)

    def test_rows_typed_below_the_table_are_taken_in_as_they_are(self, paket: Paket, tmp_path: Path) -> None:
        diketik = Paket(tambal(paket, satu("Data", "A8", ["diketik", 7, "x"])), "uji.xlsx")
        hasil = tambal(diketik, Perubahan(panjang_tabel={"tblData": 4}))
        assert [c.value for c in baca(hasil)[8][:4]] == ["diketik", 7, "x", "=tblData[[#This Row],[Angka]]*2"]
        lulus_lint(tmp_path, hasil)

    def test_new_rows_have_their_looks_beside_a_note_too(self, paket: Paket) -> None:
        dicatat = Paket(tambal(paket, satu("Data", "F8", ["catatan"])), "uji.xlsx")
        lembar = baca(tambal(dicatat, Perubahan(panjang_tabel={"tblData": 4})))
        # 95 typed into B8 must become 95 %.
        assert (lembar["B8"].number_format, lembar["F8"].value) == ("0%", "catatan")

    def test_the_same_length_changes_nothing(self, paket: Paket) -> None:
        assert not beda(paket.isi, tambal(paket, Perubahan(panjang_tabel={"tblData": 3})))

    def test_a_table_with_a_totals_row_does_not_grow_over_it(self) -> None:
        isi = contoh()
        xml = uji.bagian(isi)["xl/tables/table1.xml"].replace(b'totalsRowShown="0"', b'totalsRowCount="1"')
        paket = Paket(uji.ganti_bagian(isi, {"xl/tables/table1.xml": xml}), "uji.xlsx")
        with pytest.raises(BerkasError, match="Baris Total"):
            tambal(paket, Perubahan(panjang_tabel={"tblData": 5}))


class TestTautan:
    def test_cells_jump_and_old_jumps_go_with_their_cells(self, paket: Paket, tmp_path: Path) -> None:
        hasil = tambal(
            paket, satu("Data", "F5", [Tautan("H36", "Lain Lagi!H36")], [Tautan("A1", "Lain Lagi!A1")])
        )
        tautan = {h.ref: h.location for b in baca(hasil)["A1:I9"] for c in b if (h := c.hyperlink)}
        assert tautan == {"F1": None, "F5": "'Lain Lagi'!H36", "F6": "'Lain Lagi'!A1"}
        assert baca(hasil)["F5"].value == "H36"
        lulus_lint(tmp_path, hasil)
        lagi = tambal(Paket(hasil, "uji.xlsx"), satu("Data", "F5", [None], [Tautan("A2", "Lain Lagi!A2")]))
        tautan = {h.ref: h.location for b in baca(lagi)["A1:I9"] for c in b if (h := c.hyperlink)}
        assert tautan == {"F1": None, "F6": "'Lain Lagi'!A2"}

    def test_the_first_link_of_a_sheet_stands_where_excel_wants_it(
        self, paket: Paket, tmp_path: Path
    ) -> None:
        hasil = tambal(paket, satu("Lain Lagi", "A2", [Tautan("ke Data", "Data!A1")]))
        hyperlink = baca(hasil, "Lain Lagi")["A2"].hyperlink
        assert hyperlink is not None
        assert hyperlink.location == "Data!A1"
        lulus_lint(tmp_path, hasil)


class TestBentukLain:
    """The same sheet as other programs write it."""

    def lembar(self, xml: str) -> Paket:
        return Paket(uji.ganti_bagian(contoh(), {SHEET: xml.encode()}), "uji.xlsx")

    def test_a_prefix_on_every_element(self) -> None:
        paket = self.lembar(
            f'<x:worksheet xmlns:x="{NS}"><x:sheetData><x:row r="2"><x:c r="B2" s="1"><x:v>1</x:v></x:c></x:row>'
            "</x:sheetData></x:worksheet>"
        )
        lembar = baca(tambal(paket, satu("Data", "A2", ["kiri", 5, Rumus("1+1", 2)])))
        assert [c.value for c in lembar["A2:C2"][0]] == ["kiri", 5, "=1+1"]
        assert lembar["B2"].number_format == "0%"

    def test_rows_and_cells_without_addresses(self) -> None:
        paket = self.lembar(
            f'<worksheet xmlns="{NS}"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/>'
            '<row r="5" spans="1:2"><c r="C5"><v>3</v></c><c><v>4</v></c></row></sheetData></worksheet>'
        )
        p = Perubahan(
            tambalan=[
                Tambalan("Data", 0, 4, [[9]]),
                Tambalan("Data", 2, 0, [[8]]),
                Tambalan("Data", 4, 0, [[7]]),
            ]
        )
        hasil = tambal(paket, p)
        lembar = baca(hasil)
        assert [c.value for c in lembar[1]] == [1, 2, None, None, 9]
        assert lembar["A3"].value == 8
        assert [c.value for c in lembar[5]] == [7, None, 3, 4, None]
        # The hint of which columns a row uses would be wrong now.
        assert b"spans" not in uji.bagian(hasil)[SHEET]

    def test_rows_without_numbers_stand_where_their_cells_say(self) -> None:
        paket = self.lembar(
            f'<worksheet xmlns="{NS}"><sheetData><row><c r="A1"><v>1</v></c></row><row ht="20"><c r="A5"><v>5</v></c>'
            '</row><row><c r="B6"><v>6</v></c></row></sheetData></worksheet>'
        )
        p = Perubahan(tambalan=[Tambalan("Data", 2, 0, [["tiga"]]), Tambalan("Data", 5, 0, [["enam"]])])
        hasil = tambal(paket, p)
        isi = [c.value for (c,) in baca(hasil)["A1:A6"]]
        assert isi == [1, None, "tiga", None, 5, "enam"]
        # A row that stays says its number too, because new rows may stand above it now.
        assert b'<row r="5" ht="20"><c r="A5">' in uji.bagian(hasil)[SHEET]

    @pytest.mark.parametrize(
        "xml",
        [
            (
                f"<?xml version='1.0'?><!-- a --><worksheet xmlns='{NS}'><sheetData><!-- <row r='1'/> --><row r='1'>"
                "<c r='A1' t='inlineStr'><is><t><![CDATA[<c r=\"B1\">]]></t></is></c></row></sheetData></worksheet>"
            ),
            (
                f'<worksheet xmlns="{NS}">\n <sheetData>\n  <row r="1">\n   <c r="A1" t="inlineStr">'
                '<is><t>&lt;c r="B1"&gt;</t></is></c>\n  </row>\n </sheetData>\n</worksheet>'
            ),
        ],
        ids=["comments, CDATA, single quotes", "indented"],
    )
    def test_any_well_formed_text(self, xml: str) -> None:
        lembar = baca(tambal(self.lembar(xml), satu("Data", "B1", ["baru"], ["bawah"])))
        assert [c.value for c in lembar[1]] == ['<c r="B1">', "baru"]
        assert lembar["B2"].value == "bawah"

    def test_utf_16(self) -> None:
        xml = f'<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="{NS}"><sheetData/></worksheet>'
        paket = Paket(uji.ganti_bagian(contoh(), {SHEET: xml.encode("utf-16")}), "uji.xlsx")
        assert baca(tambal(paket, satu("Data", "A1", ["“ya”"])))["A1"].value == "“ya”"

    @pytest.mark.parametrize(
        "xml",
        [
            f'<worksheet xmlns="{NS}"><sheetPr/></worksheet>',
            f'<worksheet xmlns="{NS}"><sheetData><row r="3"/><row r="2"/></sheetData></worksheet>',
            f'<worksheet xmlns="{NS}"><sheetData><row r="3"/><row><c r="A2"/></row></sheetData></worksheet>',
            f'<worksheet xmlns="{NS}"><sheetData><baris r="3"/></sheetData></worksheet>',
            f'<worksheet xmlns="{NS}"><sheetData><row r="3">',
            f'<worksheet xmlns="{NS}" xmlns:y="urn:y"><y:sheetData/><sheetData/><salah></worksheet>',
        ],
    )
    def test_what_is_not_understood_is_refused(self, xml: str) -> None:
        with pytest.raises(BerkasError):
            tambal(self.lembar(xml), satu("Data", "A1", [1]))

    @pytest.mark.parametrize(
        "ganti",
        [
            ("</worksheet>", "<salah></worksheet>"),
            ("<sheetData>", "<salah><sheetData>"),
            ('r="9"', 'r="9" x=y'),
        ],
        ids=["below", "above", "a row that stays"],
    )
    def test_a_sheet_that_is_written_anew_in_a_broken_frame_is_refused(self, ganti: tuple[str, str]) -> None:
        xml = (
            f'<worksheet xmlns="{NS}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9" ht="20"/>'
            "</sheetData></worksheet>"
        )
        p = Perubahan(tambalan=[Tambalan("Data", 0, 0, [[2]])], ganti=frozenset({"Data"}))
        hasil = baca(tambal(self.lembar(xml), p))
        assert (hasil["A1"].value, hasil.row_dimensions[9].height) == (2, 20)
        with pytest.raises(BerkasError):
            tambal(self.lembar(xml.replace(*ganti)), p)

    @pytest.mark.parametrize("ekor", ["", "<extLst/>", '<extLst><ext uri="x"/></extLst>'])
    @pytest.mark.parametrize(
        "sel", ["", "<c/>", '<c r="A1"/>', '<c r="A1" s="1"/>', "<c><v>1</v></c>", '<c r="A1"><v>1</v></c>']
    )
    def test_what_a_row_holds_behind_its_cells_stays_there(self, sel: str, ekor: str) -> None:
        xml = f'<worksheet xmlns="{NS}"><sheetData><row r="1">{sel}{ekor}</row></sheetData></worksheet>'
        hasil = uji.bagian(tambal(self.lembar(xml), satu("Data", "B1", [7])))[SHEET].decode()
        baris = re.search(r"<row[^>]*>(.*)</row>", hasil)
        assert baris is not None
        assert baris[1].endswith(f'<c r="B1"><v>7</v></c>{ekor}')
        assert baris[1].count("<c") == 1 + sel.count("<c")

    def test_cells_of_every_shape_keep_what_they_hold(self) -> None:
        baris = (
            '<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1" s="1" t="str"><f>A1&amp;"&lt;c &gt;"</f><v>x</v></c>'
            '<c r="D1" t="n" s="1"><v>4</v></c><c r="E1" cm="1"><v>5</v></c><c><v>6</v></c>'
            '<c r="G1" s="1"></c></row>'
        )
        aneh = (("<c><v>6", '<c r="F1"><v>6'), (' t="n" s="1"', ' s="1" t="n"'), (' cm="1"', ""))
        for pilihan in itertools.product((False, True), repeat=len(aneh)):
            satu_baris = baris
            for dua in itertools.compress(aneh, pilihan):
                satu_baris = satu_baris.replace(*dua)
            xml = f'<worksheet xmlns="{NS}"><sheetData>{satu_baris}</sheetData></worksheet>'
            hasil = baca(tambal(self.lembar(xml), satu("Data", "H1", [8])))
            assert [c.value for c in hasil[1]] == [None, None, '=A1&"<c >"', 4, 5, 6, None, 8]
            assert [c.style_id > 0 for c in hasil[1]] == [False, True, True, True, False, False, True, False]

    def test_the_strict_variant_of_the_format(self) -> None:
        ruang = (
            (NS.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
            (
                b"http://schemas.openxmlformats.org/officeDocument/2006/",
                b"http://purl.oclc.org/ooxml/officeDocument/",
            ),
        )
        semua = uji.bagian(contoh())
        for nama, isi in semua.items():
            if nama.endswith((".xml", ".rels")) and nama != "[Content_Types].xml":
                for lama, baru in ruang:
                    isi = isi.replace(lama, baru)  # noqa: PLW2901 -- one replacement after the other
                semua[nama] = isi
        paket = Paket(uji.ganti_bagian(contoh(), semua), "uji.xlsx")
        p = Perubahan(
            tambalan=[Tambalan("Data", 7, 0, [["d", Tautan("ke", "Data!A1")]])], panjang_tabel={"tblData": 4}
        )
        hasil = tambal(paket, p)
        lembar = uji.isi_buku(hasil)
        assert lembar.tabel[0].wilayah == (3, 0, 7, 3)
        assert uji.isi_buku(hasil).semua_lembar == ("Data", "Lain Lagi", "_hitung")
        xml = uji.bagian(hasil)[SHEET]
        assert b'<hyperlink ref="B8" location="Data!A1"' in xml
        assert NS.encode() not in xml

    def test_a_workbook_saved_by_openpyxl(self, tmp_path: Path) -> None:
        lama = openpyxl.load_workbook(io.BytesIO(contoh()))
        keluar = io.BytesIO()
        lama.save(keluar)
        paket = Paket(keluar.getvalue(), "uji.xlsx")
        hasil = tambal(
            paket,
            Perubahan(
                tambalan=[Tambalan("Data", 7, 0, [["d", Tautan("ke", "Lain Lagi!A1")]])],
                panjang_tabel={"tblData": 4},
            ),
        )
        assert beda(paket.isi, hasil) == {SHEET, "xl/tables/table1.xml", "xl/workbook.xml"}
        assert baca(hasil).tables["tblData"].ref == "A4:D8"
        lulus_lint(tmp_path, hasil)


class TestMaster:
    """Real masters."""

    RENCANA = uji.rencana_contoh()

    def test_writing_realisasi_is_what_is_read_back(self, tmp_path: Path) -> None:
        paket = Paket(uji.isi_master(self.RENCANA), "m.xlsx")
        bacaan = baca_buku(uji.isi_buku(paket.isi))
        nama, baris = bacaan.letak[bacaan.nomor_baris["u3"]]
        t = bacaan.tabel[nama]
        p = Perubahan(
            tambalan=[Tambalan(t.lembar, baris, t.kolom["Realisasi TW III"], [[Decimal("2.5"), "-"]])]
        )
        hasil = tambal(paket, p)
        assert beda(paket.isi, hasil) == {paket.lembar["Renaksi"].bagian}
        baru = baca_buku(uji.isi_buku(hasil)).rencana
        assert uji.menurut_id(baru.baris)["u3"].realisasi_tw == (Decimal(1), Decimal(1), Decimal("2.5"), "-")
        assert [b for b in baru.baris if b.id != "u3"] == [b for b in self.RENCANA.baris if b.id != "u3"]
        lulus_lint(tmp_path, hasil)

    def test_every_table_grows_without_harm(self, tmp_path: Path) -> None:
        paket = Paket(uji.isi_master(self.RENCANA), "m.xlsx")
        panjang = {t.nama: len(t.baris_data()) + 3 for t in paket.tabel}
        hasil = tambal(paket, Perubahan(panjang_tabel=panjang))
        assert {t.nama: len(t.baris_data()) for t in Paket(hasil, "m.xlsx").tabel} == panjang
        assert baca_buku(uji.isi_buku(hasil)).rencana == self.RENCANA
        lulus_lint(tmp_path, hasil)


class TestSimpan:
    def test_a_file_is_written_and_replaced_and_nothing_else_stays(self, tmp_path: Path) -> None:
        tujuan = tmp_path / "a.xlsx"
        simpan(b"satu", tujuan)
        simpan(b"dua", tujuan, masukan=[tmp_path / "lain.xlsx"])
        assert tujuan.read_bytes() == b"dua"
        assert os.listdir(tmp_path) == ["a.xlsx"]  # noqa: PTH208 -- hidden names too
        assert tujuan.stat().st_mode & 0o777 == 0o644

    def test_the_input_is_never_the_output(self, tmp_path: Path) -> None:
        asal = uji.tulis(tmp_path / "a.xlsx", b"asal")
        (tmp_path / "b").mkdir()
        tautan = tmp_path / "tautan.xlsx"
        tautan.symlink_to(asal)
        for tujuan in (asal, tmp_path / "b" / ".." / "a.xlsx", tautan):
            with pytest.raises(MasukanError, match="tidak boleh menimpa"):
                simpan(b"x", tujuan, masukan=[asal])
        assert asal.read_bytes() == b"asal"

    def test_a_missing_folder_and_a_folder_as_target_are_sentences(self, tmp_path: Path) -> None:
        with pytest.raises(BerkasError, match="Folder tujuan “tiada” tidak ada"):
            simpan(b"x", tmp_path / "tiada" / "a.xlsx")
        with pytest.raises(BerkasError, match="adalah folder"):
            simpan(b"x", tmp_path)

    @pytest.mark.parametrize(
        ("fungsi", "galat", "kata"),
        [
            ("tempfile.mkstemp", PermissionError(13, "denied"), "tidak dapat ditulisi"),
            ("os.fsync", OSError(28, "No space left on device"), "gagal disimpan"),
            ("Path.replace", PermissionError(13, "sharing violation"), "sedang dipakai program lain"),
            ("Path.replace", OSError(5, "I/O"), "gagal disimpan"),
        ],
    )
    def test_a_failure_at_any_moment_leaves_the_old_file_alone(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fungsi: str, galat: OSError, kata: str
    ) -> None:
        tujuan = uji.tulis(tmp_path / "a.xlsx", b"lama")

        def gagal(*_: object, **__: object) -> None:
            raise galat

        pemilik, _, nama = fungsi.partition(".")
        monkeypatch.setattr({"tempfile": tempfile, "os": os, "Path": Path}[pemilik], nama, gagal)
        with pytest.raises(BerkasError, match=kata):
            simpan(b"baru", tujuan)
        assert tujuan.read_bytes() == b"lama"
        assert os.listdir(tmp_path) == ["a.xlsx"]  # noqa: PTH208 -- hidden names too

    def test_an_interrupt_leaves_nothing_behind(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def henti(_: int) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "fsync", henti)
        with pytest.raises(KeyboardInterrupt):
            simpan(b"baru", tmp_path / "a.xlsx")
        assert os.listdir(tmp_path) == []  # noqa: PTH208 -- hidden names too


@pytest.mark.parametrize("rusak", ['xmlns:mc=""', "<!DOCTYPE worksheet>"])
def test_damage_around_the_rows_is_told_when_something_is_to_be_written_there(rusak: str) -> None:
    # Reading the values looks at the rows only.
    if rusak.startswith("<"):
        p = ubah_xml(contoh(), r"<worksheet ", f"{rusak}<worksheet ")
    else:
        p = ubah_xml(contoh(), r"</sheetData>", f"</sheetData><extLst {rusak}/>")
    with pytest.raises(BerkasError, match="rusak atau terpotong"):
        tambal(p, satu("Data", "A1", [Tautan("ke A2", "Data!A2")]))


def test_a_row_no_sheet_has_is_not_written_beside() -> None:
    p = ubah_xml(contoh(), r"</sheetData>", '<row r="1048577"/></sheetData>')
    with pytest.raises(BerkasError, match="tersimpan dalam bentuk yang tidak dikenali"):
        tambal(p, satu("Data", "A1", [1]))
