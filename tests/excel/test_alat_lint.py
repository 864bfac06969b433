"""The lint must be quiet about good files and loud about each planted fault."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.excel import contoh
from tests.excel.contoh import ganti, hapus, potong, sisip, ubah
from tests.excel.lint import lint
from tests.excel.rumus_teks import fungsi_terlarang, salah_tulis

DATA, REKAP, HITUNG, BERANDA = (f"xl/worksheets/sheet{i}.xml" for i in (1, 2, 3, 4))
TBL1, TBL2 = "xl/tables/table1.xml", "xl/tables/table2.xml"
BUKU, JENIS, GAYA = "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml"
TEKS = "xl/sharedStrings.xml"
KOSONG = '<mergeCells count="2">'
RANTAI = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="{}" i="1"/></calcChain>'
JENIS_RANTAI = (
    '<Override PartName="/xl/calcChain.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>'
)
LINK_LUAR = (
    '<Relationship Id="rId99" Type="http://x/oleObject" Target="file:///c:/a.xls" TargetMode="External"/>'
)

# fault -> (what is done to the package, words of the finding)
SALAH_XLSX: dict[str, tuple[tuple[contoh.Perusak, ...], str]] = {
    "table name twice": (
        (ganti(TBL2, 'displayName="tblRekap"', 'displayName="tblData"'),),
        "displayName 'tbldata' is used 2 times",
    ),
    "table id twice": ((ganti(TBL2, ' id="2"', ' id="1"'),), "id '1' is used 2 times"),
    "table name with a space": (
        (ganti(TBL2, 'displayName="tblRekap"', 'displayName="tbl R"'),),
        "not a legal name",
    ),
    "header cell says otherwise": (
        (ganti(TBL1, 'name="Target"', 'name="Sasaran"'),),
        "column 'Sasaran', but cell C4",
    ),
    "column count": (
        (ganti(TBL1, 'tableColumns count="5"', 'tableColumns count="4"'),),
        "columns in a range of 5",
    ),
    "column name twice": (
        (ganti(TBL1, 'name="Target"', 'name="bidang"'),),
        "column name 'bidang' is there 2 times",
    ),
    "table filter range": (
        (ganti(TBL1, '<autoFilter ref="A4:E9"', '<autoFilter ref="A4:E8"'),),
        "autofilter over A4:E8",
    ),
    "table without data row": ((ganti(TBL2, 'ref="A3:B6"', 'ref="A3:B3"'),), "no row for data"),
    "calculated column": (
        (ganti(TBL1, "<calculatedColumnFormula>[^<]*<", "<calculatedColumnFormula>IF(1=0,<"),),
        "calculated column: a parenthesis is not closed",
    ),
    "tables overlap": ((ganti(TBL1, 'ref="A4:E9"', 'ref="A2:E9"'),), "merge and table overlap at A2"),
    "merges overlap": ((ganti(DATA, 'ref="A2:E2"', 'ref="A1:E2"'),), "merge and merge overlap at A1"),
    "merge of one cell": ((ganti(DATA, 'ref="A2:E2"', 'ref="A2"'),), "merge over 'A2'"),
    "sheet filter over a table": (
        (ganti(DATA, "</sheetData>", '</sheetData><autoFilter ref="A4:E9"/>'),),
        "table and autofilter overlap",
    ),
    "sheet name too long": ((ganti(BUKU, 'name="Rekap"', f'name="{"x" * 32}"'),), "name of 32 characters"),
    "sheet name illegal": ((ganti(BUKU, 'name="Rekap"', 'name="Re/kap"'),), "illegal character"),
    "sheet name twice": ((ganti(BUKU, 'name="Rekap"', 'name="DATA"'),), "name is taken"),
    "hidden sheet on top": ((ganti(BUKU, "<workbookView ", '<workbookView activeTab="2" '),), "activeTab 2"),
    "name twice": (
        (ganti(BUKU, '(<definedName name="ambang">[^<]*</definedName>)', r"\1\1"),),
        "name ambang: defined twice",
    ),
    "name like a cell": ((ganti(BUKU, 'name="ambang"', 'name="TW2026"'),), "name TW2026: not a legal name"),
    "name broken": ((ganti(BUKU, r"Rekap!\$D\$1<", "Rekap!$D$<"),), "name ambang: "),
    "name to nothing": ((ganti(BUKU, r"Rekap!\$D\$1<", "Rekap!#REF!<"),), "refers to nothing"),
    "name of a missing sheet": ((ganti(BUKU, 'localSheetId="0"', 'localSheetId="9"'),), "belongs to sheet 9"),
    "print titles": ((ganti(BUKU, r"Data!\$1:\$4", "Data!$A$1:$B$4"),), "is not whole rows or columns"),
    "content type missing": (
        (ganti(JENIS, '<Default Extension="vml"[^>]*/>', ""),),
        "vmlDrawing1.vml: no content type",
    ),
    "content type of nothing": ((hapus("docProps/app.xml"),), "docProps/app.xml is not in the package"),
    "content type of the other suffix": (
        (ganti(JENIS, re.escape(contoh.JENIS_XLSX), contoh.JENIS_XLSM),),
        "macroEnabled.main+xml under .xlsx",
    ),
    "dangling relationship": ((hapus(TBL2),), "which is not there"),
    "link to a file outside": (
        (ganti("xl/worksheets/_rels/sheet1.xml.rels", "</Relationships>", LINK_LUAR + "</Relationships>"),),
        "is an external link",
    ),
    "macro in an .xlsx": ((sisip("xl/vbaProject.bin", "x"),), "something executable in an .xlsx"),
    "not well-formed": ((ganti(REKAP, "</sheetData>", "</sheetDat>"),), "not well-formed"),
    "workbook missing": ((hapus(BUKU),), "no xl/workbook.xml"),
    "cell twice": ((ganti(REKAP, '(<c r="D1"><v>[^<]*</v></c>)', r"\1\1"),), "cell 'D1' twice"),
    "rows out of order": ((ganti(REKAP, '<row r="4"', '<row r="40"'),), "row 5 after row 40"),
    "format number": ((ganti(DATA, 's="1"', 's="99"'),), "format 99 of"),
    "shared string number": ((ganti(DATA, 't="s"><v>[0-9]+', 't="s"><v>999'),), "shared string 999"),
    "shared string count": ((ganti(TEKS, 'uniqueCount="[0-9]+"', 'uniqueCount="3"'),), "uniqueCount 3"),
    "text too long": ((ganti(TEKS, "<t>Petunjuk", "<t>" + "x" * 32768),), "(32768 characters)"),
    "number that is none": (
        (ganti(REKAP, '<c r="D1"><v>[^<]*', '<c r="D1"><v>nan'),),
        "value of type n: 'nan'",
    ),
    "element order": (
        (ganti(DATA, "(<dataValidations.*?</dataValidations>)(<pageMargins[^>]*/>)", r"\2\1"),),
        "element dataValidations comes after pageMargins",
    ),
    "dxfId": ((ganti(DATA, 'dxfId="0"', 'dxfId="8"'),), "dxfId 8 of 1"),
    "conditional format": (
        (ganti(DATA, r"<formula>\$E5[^<]*</formula>", '<formula>$E5="x</formula>'),),
        "conditional format: unreadable at",
    ),
    "table reference in a conditional format": (
        (ganti(DATA, r"<formula>\$E5[^<]*</formula>", "<formula>SUM(tblData[Target])&gt;1</formula>"),),
        "a table reference, which Excel does not take there",
    ),
    "validation list too long": (
        (
            ganti(
                DATA,
                '<formula1>"[^<]*</formula1>',
                '<formula1>"' + ",".join(["Bidang"] * 40) + '"</formula1>',
            ),
        ),
        "validation: list of 279 characters",
    ),
    "validation formula": (
        (ganti(DATA, '<formula1>"[^<]*</formula1>', "<formula1>OR(A1,</formula1>"),),
        "validation: a parenthesis is not closed",
    ),
    "comment without shape": ((hapus("xl/drawings/vmlDrawing1.vml"),), "1 comments, 0 shapes"),
    "formula broken": (
        (ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>COUNTIFS(tblRekap[Rata-rata],</f>"),),
        "not closed",
    ),
    "formula without argument": (
        (ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>COUNTIFS(tblRekap[Rata-rata],)</f>"),),
        "the last argument of COUNTIFS is empty",
    ),
    "formula to a missing sheet": (
        (ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>Lain!A1</f>"),),
        "no such sheet",
    ),
    "formula to a missing table": (
        (ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>SUM(tblX[A])</f>"),),
        "no such table",
    ),
    "formula to a missing column": (
        (ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>SUM(tblData[A])</f>"),),
        "no such column",
    ),
    "formula to a missing name": ((ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>batas+1</f>"),), "no such name"),
    "formula as typed, not as stored": (
        (ganti(DATA, "<f>[^<]*</f>", "<f>tblData[@Target]</f>"),),
        "is not how a file writes a table reference",
    ),
    "formula with another workbook": (
        (ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>[1]Data!A1</f>"),),
        "another workbook",
    ),
    "formula too long": (
        (ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>1" + "+1" * 4100 + "</f>"),),
        "longer than 8192 characters",
    ),
    "new function": (
        (ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>_xlfn.IFS(A1=1,2)</f>"),),
        "IFS: newer than Excel 2010",
    ),
    "function of the PC's language": (
        (ganti(REKAP, "<f>COUNTIFS[^<]*</f>", '<f>TEXT(D1,"0%")</f>'),),
        "TEXT: its answer follows the language",
    ),
    "calculation chain": (
        (sisip("xl/calcChain.xml", RANTAI.format("Z9")), ganti(JENIS, "</Types>", JENIS_RANTAI + "</Types>")),
        "calcChain: sheet 1 Z9 has no formula",
    ),
    "column widths overlap": (
        (
            ganti(
                BERANDA, "<sheetData>", '<cols><col min="1" max="3"/><col min="2" max="4"/></cols><sheetData>'
            ),
        ),
        "column widths 2-4 overlap",
    ),
    "link to a missing sheet": (
        (
            ganti(
                BERANDA,
                "</sheetData>",
                '</sheetData><hyperlinks><hyperlink ref="A1" location="Tiada!A1"/></hyperlinks>',
            ),
        ),
        "leads to 'Tiada!A1'",
    ),
    "font that is not there": ((ganti(GAYA, '(<cellXfs.*?)fontId="0"', r'\1fontId="77"'),), "fontId 77 of"),
}

SALAH_XLSM: dict[str, tuple[tuple[contoh.Perusak, ...], str]] = {
    "VBA content type missing": (
        (ganti(JENIS, '<(?:Default Extension="bin"|Override PartName="/xl/vbaProject.bin")[^>]*/>', ""),),
        "vbaProject.bin: no content type",
    ),
    "code name without module": ((ganti(DATA, 'codeName="wsData"', 'codeName="wsLain"'),), "have no partner"),
    "VBA project cut short": ((potong("xl/vbaProject.bin", 3000),), "vbaProject.bin: cannot be read"),
    "control without shape": (
        (ganti(BERANDA, 'shapeId="[0-9]+"', 'shapeId="7777"'),),
        "shape 7777 is not in the VML",
    ),
    "control properties missing": ((hapus("xl/ctrlProps/ctrlProp1.xml"),), "which is not there"),
    "button without macro": (
        (ganti(BERANDA, r'macro="\[0\]!TombolHitung"', 'macro="[0]!TombolLain"'),),
        "a button calls TombolLain",
    ),
    "no VBA project": (
        (hapus("xl/vbaProject.bin"),),
        "an .xlsm without VBA project",
    ),
}


@pytest.fixture(scope="module")
def xlsx(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return contoh.tulis(tmp_path_factory.mktemp("lint") / "contoh.xlsx")


@pytest.fixture(scope="module")
def xlsm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return contoh.tulis_xlsm(tmp_path_factory.mktemp("lint") / "contoh.xlsm")


def test_a_good_workbook_has_no_finding(xlsx: Path, xlsm: Path) -> None:
    assert lint(xlsx) == []
    assert lint(xlsm) == []


@pytest.mark.parametrize("salah", SALAH_XLSX)
def test_a_fault_of_a_workbook_is_found(tmp_path: Path, xlsx: Path, salah: str) -> None:
    perusak, kata = SALAH_XLSX[salah]
    temuan = lint(ubah(xlsx, tmp_path / "rusak.xlsx", *perusak))
    assert any(kata in satu for satu in temuan), temuan


@pytest.mark.parametrize("salah", SALAH_XLSM)
def test_a_fault_of_a_macro_workbook_is_found(tmp_path: Path, xlsm: Path, salah: str) -> None:
    perusak, kata = SALAH_XLSM[salah]
    temuan = lint(ubah(xlsm, tmp_path / "rusak.xlsm", *perusak))
    assert any(kata in satu for satu in temuan), temuan


def test_controls_behind_the_tables_of_a_sheet_are_found(tmp_path: Path) -> None:
    temuan = lint(contoh.tulis_xlsm(tmp_path / "a.xlsm", lembar_tombol="Rekap"))
    assert temuan == ["Rekap: element controls comes after tableParts"]


def test_a_file_that_is_no_package_is_one_finding(tmp_path: Path) -> None:
    berkas = tmp_path / "a.xlsx"
    berkas.write_text("bukan zip", encoding="utf-8")
    assert len(lint(berkas)) == 1


def test_a_function_of_our_own_is_allowed_where_the_caller_says_so(tmp_path: Path, xlsx: Path) -> None:
    berkas = ubah(xlsx, tmp_path / "udf.xlsx", ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>RX_CAPAIAN(2,4)</f>"))
    assert [satu for satu in lint(berkas) if "RX_CAPAIAN" in satu] != []
    assert lint(berkas, fungsi_lain=["rx_capaian"]) == []


@pytest.mark.parametrize(
    "rumus",
    [
        'IF(A1="","",-A1%)',
        "SUM(A1:B2,C3)*(1+2)^-1",
        '\'Lembar Lain\'!$A$1&" ""x"" "',
        "INDEX(tblData[[#Data],[a]:[b]],1,)",
        "tblData[[#This Row],[Target '[Rp']]]",
        'COUNTIFS(A:A,">=0",B:B,$C$1)',
        "{1,2;3,4}",
        "#N/A",
        'IF(TRUE,1.5E-3,"")',
        "ROW()",
    ],
)
def test_a_right_formula_is_left_alone(rumus: str) -> None:
    assert salah_tulis(rumus) is None
    assert list(fungsi_terlarang(rumus)) == []


@pytest.mark.parametrize(
    "rumus",
    [
        '"a',
        "(1",
        "1)",
        "1+",
        "*2",
        "1 2",
        "A1 B1",
        "IF(1)",
        "SUM(1,,)",
        "tbl[a",
        "A1==2",
        'LEN("a"',
        "",
        "IF(,)(",
        "1,+",
    ],
)
def test_a_wrong_formula_is_seen(rumus: str) -> None:
    assert salah_tulis(rumus) is not None
