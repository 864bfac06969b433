"""Files of an office as grids with their looks."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font

from renaksi_xl.books.kisi import buka_kisi


def test_an_excel_sheet_gives_merged_cells_bold_indentation_and_units_of_formats(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    ws = buku.create_sheet("Renaksi", 0)
    ws["A1"], ws["B1"], ws["C1"], ws["D1"] = "Judul", 0.95, 7, 1500
    ws["A2"], ws["A3"] = "Kegiatan", "Sub"
    ws.merge_cells("A1:A1")
    ws.merge_cells("A4:B5")
    ws["A2"].font = Font(bold=True)
    ws["A3"].alignment = Alignment(indent=2)
    ws["B1"].number_format, ws["C1"].number_format, ws["D1"].number_format = (
        "0.00%",
        '0" Dokumen"',
        '"Rp" #,##0',
    )
    ws["A4"] = "gabung"
    buku.save(tmp_path / "a.xlsx")
    kisi = buka_kisi(tmp_path / "a.xlsx")[0]
    assert (kisi.nama, set(kisi.tebal), dict(kisi.inden)) == ("Renaksi", {(1, 0)}, {(2, 0): 2})
    assert dict(kisi.satuan_format) == {(0, 1): "%", (0, 2): "Dokumen"}
    assert (3, 0, 4, 1) in kisi.gabung
    assert [kisi.teks(0, k) for k in range(4)] == ["Judul", "95%", "7 Dokumen", "1500"]
    assert (kisi.teks(3, 1), kisi.teks_luas(3, 1), kisi.alamat((3, 1))) == ("", "gabung", "Renaksi!B4")


BERHURUF = (
    (("b", "Kegiatan "), ("b", "A"), ("-", " ")),
    (("", "Nama "), ("b", "B")),
    (("-", "Sub "), ("b", "C")),
)
"""Texts by their parts: bold, not bold, or as the cell is."""
TEBAL = {(0, 0), (0, 1), (1, 1)}
"""Which of them are bold as a whole, in column A of an ordinary font and in column B of a bold one."""


def test_bold_typed_into_a_cell_counts_when_all_of_the_text_is_bold(tmp_path: Path) -> None:
    """As Excel writes it: a shared text with fonts of its own."""
    buku = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    ws = buku.add_worksheet("R")
    huruf = {"b": buku.add_format({"bold": True}), "-": buku.add_format()}
    for b, bagian in enumerate(BERHURUF):
        isi = [x for tanda, teks in bagian for x in ((huruf[tanda], teks) if tanda else (teks,))]
        for k in (0, 1):
            ws.write_rich_string(b, k, *isi, huruf["b" if k else "-"])
    buku.close()
    assert set(buka_kisi(tmp_path / "a.xlsx")[0].tebal) == TEBAL


def test_bold_of_a_text_that_stands_in_the_sheet_counts_the_same(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    ws = buku.create_sheet("R", 0)
    for b, bagian in enumerate(BERHURUF, start=1):
        isi = [TextBlock(InlineFont(b=tanda == "b"), teks) if tanda else teks for tanda, teks in bagian]
        for k in (1, 2):
            ws.cell(b, k).value = CellRichText(*isi)
            ws.cell(b, k).font = Font(bold=k == 2)
    buku.save(tmp_path / "a.xlsx")
    assert b"inlineStr" in zipfile.ZipFile(tmp_path / "a.xlsx").read("xl/worksheets/sheet1.xml")
    assert set(buka_kisi(tmp_path / "a.xlsx")[0].tebal) == TEBAL


def test_error_values_of_formulas_are_seen(tmp_path: Path) -> None:
    buku = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    buku.add_worksheet("R").write_formula(0, 1, "=1/0", None, "#DIV/0!")
    buku.close()
    assert buka_kisi(tmp_path / "a.xlsx")[0].teks(0, 1) == "#DIV/0!"


W = nsdecls("w")


def bungkus(unsur: Any, kata: str) -> None:  # noqa: ANN401 -- an element of python-docx
    """Wrap an element: content control, tracked insertion, link."""
    luar = parse_xml(f"<w:{kata} {W}/>" if kata != "sdt" else f"<w:sdt {W}><w:sdtContent/></w:sdt>")
    unsur.addprevious(luar)
    (luar[0] if kata == "sdt" else luar).append(unsur)


def test_what_word_wraps_around_cells_rows_and_text_hides_nothing(tmp_path: Path) -> None:
    """Content controls, tracked insertions and links; python-docx alone passes over what is inside them."""
    dok = Document()
    dok.add_paragraph("RENCANA AKSI")
    tabel = dok.add_table(4, 3)
    for b in range(4):
        for k in range(3):
            tabel.cell(b, k).text = f"{b}{k}"
    sel, baris, akhir = tabel.cell(0, 0)._tc, tabel.rows[1]._tr, tabel.rows[3]._tr
    lari = [tabel.cell(2, k).paragraphs[0].runs[0]._r for k in range(3)]
    for satu, kata in zip(lari, ("ins", "hyperlink", "smartTag"), strict=True):
        bungkus(satu, kata)
    tambahan = tabel.cell(2, 0).paragraphs[0].add_run(" dihapus")._r
    bungkus(tambahan, "del")
    akhir.insert(0, parse_xml(f"<w:trPr {W}><w:del/></w:trPr>"))
    bungkus(sel, "sdt")  # python-docx would move the others to the left
    bungkus(baris, "sdt")
    bungkus(tabel._tbl, "sdt")
    bungkus(dok.paragraphs[0]._p, "sdt")
    dok.save(str(tmp_path / "a.docx"))
    (kisi,) = buka_kisi(tmp_path / "a.docx")
    assert kisi.petak == [["RENCANA AKSI"], ["00", "01", "02"], ["10", "11", "12"], ["20", "21", "22"]]


def test_a_box_that_is_told_in_two_forms_is_read_once(tmp_path: Path) -> None:
    dok = Document()
    sel = dok.add_table(1, 1).cell(0, 0)
    sel.text = "A"
    kotak = "<w:pict><w:txbxContent><w:p><w:r><w:t>B</w:t></w:r></w:p></w:txbxContent></w:pict>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    isi = f"<mc:Choice Requires='wps'>{kotak}</mc:Choice><mc:Fallback>{kotak}</mc:Fallback>"
    lari = parse_xml(f"<w:r {W} {mc}><mc:AlternateContent>{isi}</mc:AlternateContent></w:r>")
    sel.paragraphs[0]._p.append(lari)
    dok.save(str(tmp_path / "a.docx"))
    assert buka_kisi(tmp_path / "a.docx")[0].petak[-1] == ["A\nB"]


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ("Kegiatan;Target\r\nA, B;1,5\r\n".encode("utf-8-sig"), ["A, B", "1,5"]),
        (b"Kegiatan,Target\nA;3 Dokumen\n".replace(b"A;", b"A,"), ["A", "3 Dokumen"]),
        (b"Kegiatan\tTarget\nA\t3\n", ["A", "3"]),
        (b"sep=|\nKegiatan|Target\nA|3\n", ["A", "3"]),
        ("Kegiatan;Target\nA – B;3\n".encode("cp1252"), ["A – B", "3"]),
        ("Kegiatan\tTarget\nA\t3\n".encode("utf-16"), ["A", "3"]),
        (b'Kegiatan;Target\n"dua\nbaris";3\n', ["dua\nbaris", "3"]),
    ],
)
def test_a_csv_is_read_whatever_its_separator_and_encoding(
    isi: bytes, harapan: list[str], tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_bytes(isi)
    (kisi,) = buka_kisi(tmp_path / "a.csv")
    assert kisi.petak[1] == harapan


def test_a_word_document_is_one_grid_of_paragraphs_and_rows(tmp_path: Path) -> None:
    dokumen = Document()
    dokumen.add_paragraph("RENCANA AKSI")
    tabel = dokumen.add_table(3, 3)
    tabel.cell(0, 0).text = "mendatar"
    tabel.cell(0, 0).merge(tabel.cell(0, 1))
    tabel.cell(0, 2).text = "menurun"
    tabel.cell(0, 2).merge(tabel.cell(2, 2))
    tabel.cell(1, 0).paragraphs[0].add_run("tebal").bold = True
    tabel.cell(2, 1).text = "TW I\n3 Dokumen"
    dokumen.save(str(tmp_path / "a.docx"))
    (kisi,) = buka_kisi(tmp_path / "a.docx")
    assert set(kisi.gabung) == {(1, 0, 1, 1), (1, 2, 3, 2)}
    assert set(kisi.tebal) == {(2, 0)}
    assert (kisi.nilai(3, 1), kisi.teks_luas(3, 2)) == ("TW I\n3 Dokumen", "menurun")
    assert [kisi.alamat((0, 0)), kisi.alamat((3, 1))] == ["paragraf 1", "Tabel 1 baris 3, kolom 2"]
