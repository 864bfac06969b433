"""What the writer puts into the file, read back with other libraries than the one that wrote it."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook
from pyopenvba.cfb import CFB
from python_calamine import CalamineWorkbook

from renaksi_xl.books import induk, sumber
from renaksi_xl.books.induk import buku_baru
from renaksi_xl.books.taksir import tinggi_baris
from renaksi_xl.books.tulis import tulis_xlsm, tulis_xlsx
from renaksi_xl.errors import LingkunganError, MasukanError
from renaksi_xl.sheets import pengaturan
from renaksi_xl.sheets.kontrak import Blok, Buku, Gaya, Lembar, Rumus, Sel, Tautan
from tests.buku_kecil import buku
from workbook import build


@cache
def berkas() -> bytes:
    return tulis_xlsx(buku())


@cache
def dibaca(*, nilai: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(berkas()), data_only=nilai)


def satu_sel(isi: Sel, gaya: Gaya = Gaya.TEKS) -> bytes:
    return tulis_xlsx(Buku([Lembar(nama="A", kode=None, blok=[Blok(0, 0, [[isi]], gaya)])], {}))


def bagian(isi: bytes, nama: str) -> str:
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        return paket.read(nama).decode()


def test_the_same_book_gives_the_same_bytes() -> None:
    assert tulis_xlsx(buku()) == berkas()


def test_every_text_number_and_formula_is_where_the_sheet_says() -> None:
    wb, beda = dibaca(), []
    for x in buku().lembar:
        for blok in x.blok:
            for i, baris in enumerate(blok.isi):
                for j, isi in enumerate(baris):
                    ada = wb[x.nama].cell(blok.baris + i + 1, blok.kolom + j + 1).value
                    if not _sama(isi, ada):
                        beda.append((x.nama, blok.baris + i, blok.kolom + j, isi, ada))
    assert beda == []


def _sama(isi: Sel, ada: object) -> bool:
    if isinstance(isi, Rumus):
        return ada == "=" + isi.teks
    if isinstance(isi, Tautan):
        return isinstance(ada, str) and ada.startswith("=HYPERLINK(")
    if isinstance(isi, Decimal | int):
        return isinstance(ada, int | float) and Decimal(repr(ada)) == Decimal(isi)
    return ada == isi


def test_every_formula_carries_the_value_of_the_engine() -> None:
    wb = dibaca(nilai=True)
    banyak = 0
    for x in buku().lembar:
        for blok in x.blok:
            for i, baris in enumerate(blok.isi):
                for j, isi in enumerate(baris):
                    if isinstance(isi, Rumus):
                        ada = wb[x.nama].cell(blok.baris + i + 1, blok.kolom + j + 1).value
                        harap = isi.nilai if isinstance(isi.nilai, str) else float(isi.nilai)
                        assert (ada or "" if harap == "" else ada) == harap, (x.nama, i, j, isi)
                        banyak += 1
    assert banyak > 5000


def test_another_reader_sees_the_same_figures() -> None:
    isi = CalamineWorkbook.from_filelike(io.BytesIO(berkas())).get_sheet_by_name("Renaksi").to_python()
    kepala = isi[3]
    a = dict(zip(kepala, isi[7], strict=True))
    assert (a["ID"], a["Realisasi s.d. TW"], a["Capaian s.d. TW"], a["Status"]) == ("A", 4, 1, "Tercapai")


def test_tables_keep_their_names_labels_and_column_formulas() -> None:
    tabel = dibaca()["Renaksi"].tables["tblRenaksi"]
    rumus = {k.name: k.calculatedColumnFormula for k in tabel.tableColumns}
    assert tabel.ref == "A4:AR11"
    assert list(rumus)[:3] == ["No", "Jenjang", "Uraian"]
    status = rumus["Status"]
    assert status is not None
    assert status.attr_text == dibaca()["Renaksi"]["AA5"].value.removeprefix("=")
    assert [k for k, r in rumus.items() if r is not None] == list(rumus)[20:30]


def test_names_validations_and_conditional_formats_are_in_the_file() -> None:
    wb = dibaca()
    assert wb.defined_names["TW_Pelaporan"].attr_text == buku().nama["TW_Pelaporan"]
    renaksi = wb["Renaksi"]
    jenjang = next(v for v in renaksi.data_validations.dataValidation if str(v.sqref) == "B5:B11")
    assert (jenjang.type, jenjang.formula1) == ("list", '"Sasaran,Program,Kegiatan,Sub Kegiatan"')
    rumus = [a.formula[0] for f in renaksi.conditional_formatting for a in f.rules]
    assert "TW_Pelaporan<2" in rumus
    assert not any(r.startswith("=") for r in rumus)


def test_headers_have_comments_and_the_first_rows_stay_in_sight() -> None:
    renaksi = dibaca()["Renaksi"]
    komentar = renaksi["L4"].comment
    assert komentar is not None
    assert "Hasil triwulan ini saja" in komentar.text
    assert renaksi.freeze_panes == "D5"
    assert renaksi.print_title_rows == "$3:$4"


def test_hitung_is_very_hidden_and_protected_and_renaksi_is_free() -> None:
    wb = dibaca()
    assert wb["_hitung"].sheet_state == "veryHidden"
    assert wb["_hitung"].protection.sheet
    assert not wb["Renaksi"].protection.sheet


def test_percent_cells_have_a_percent_format() -> None:
    renaksi = dibaca()["Renaksi"]
    assert renaksi["G7"].number_format == "0.00%"
    assert renaksi["G8"].number_format == "General"


@pytest.mark.parametrize("teks", ["=1+1", "+62", "-", "@x", "{=A1}", "http://contoh", "007", "#N/A"])
def test_a_text_that_looks_like_something_else_stays_a_text(teks: str) -> None:
    xml = bagian(satu_sel(teks), "xl/worksheets/sheet1.xml")
    assert re.findall(r"<c [^>]*>.*?</c>", xml) == ['<c r="A1" s="1" t="s"><v>0</v></c>']


@pytest.mark.parametrize("teks", ['a & b < c > "d"', " tepi ", "satu\ndua", "_x0041_", "naïve – “kutip”"])
def test_texts_come_back_as_they_were(teks: str) -> None:
    assert CalamineWorkbook.from_filelike(io.BytesIO(satu_sel(teks))).get_sheet_by_index(0).to_python(
        skip_empty_area=False
    ) == [[teks]]


@pytest.mark.parametrize("angka", ["0.30000000000000004", "71.72", "1E+15", "-0.1", "123456789.123", "0"])
def test_numbers_keep_every_digit_a_cell_can_hold(angka: str) -> None:
    xml = bagian(satu_sel(Decimal(angka), Gaya.HITUNG_ANGKA), "xl/worksheets/sheet1.xml")
    tertulis = re.search(r"<v>(.*?)</v>", xml)
    assert tertulis is not None
    assert float(tertulis[1]) == float(angka)


def test_an_empty_result_is_stored_as_empty_text_not_as_a_number() -> None:
    xml = bagian(satu_sel(Rumus('IF(1=1,"",0)', ""), Gaya.HITUNG_ANGKA), "xl/worksheets/sheet1.xml")
    assert 't="str"><f>IF(1=1,"",0)</f><v></v>' in xml


def test_a_text_too_long_for_a_cell_is_refused_with_its_place() -> None:
    with pytest.raises(MasukanError, match=r"lembar A yang diawali “xxxxx.*32\.767"):
        satu_sel("x" * 32_768)


def test_row_heights_are_written_so_that_excel_may_change_them() -> None:
    teks = "kata " * 40
    lembar = Lembar(nama="A", kode=None, blok=[Blok(2, 0, [[teks]], Gaya.TEKS)], lebar={0: 20})
    assert tinggi_baris(lembar)[2] > 100
    xml = bagian(tulis_xlsx(Buku([lembar], {})), "xl/worksheets/sheet1.xml")
    baris = re.search(r'<row r="3"[^>]*>', xml)
    assert baris is not None
    assert "ht=" in baris[0]
    assert "customHeight" not in baris[0]


def test_excel_need_not_recalculate_on_opening() -> None:
    assert "fullCalcOnLoad" not in bagian(berkas(), "xl/workbook.xml")


def test_a_macro_free_book_has_no_code_names() -> None:
    with zipfile.ZipFile(io.BytesIO(berkas())) as paket:
        assert not any("vba" in nama.lower() for nama in paket.namelist())
        assert not any(b"codeName" in paket.read(n) for n in paket.namelist() if n.startswith("xl/work"))


def test_fixed_sheets_have_the_code_names_of_the_modules_and_bidang_sheets_none() -> None:
    isi = buku_baru(buku())
    kode = {
        x.nama: (
            m[1]
            if (m := re.search(r'codeName="(\w+)"', bagian(isi, f"xl/worksheets/sheet{n}.xml")))
            else None
        )
        for n, x in enumerate(buku().lembar, start=1)
    }
    assert kode["B1"] is None
    assert kode["Renaksi"] == "wsRenaksi"
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        proyek = CFB.from_bytes(paket.read("xl/vbaProject.bin")).get_stream("PROJECT").decode("cp1252")
    modul = set(re.findall(r"^Document=(\w+)/", proyek, re.MULTILINE))
    assert modul == {"ThisWorkbook", *(k for k in kode.values() if k is not None)}


def test_the_committed_template_is_what_its_sources_give() -> None:
    assert build.bagian(build.TEMPLAT.read_bytes()) == build.bagian(build.bangun()), "run: make buku"


def test_excel_compiles_the_macros_from_their_text() -> None:
    with zipfile.ZipFile(build.TEMPLAT) as paket:
        ole = CFB.from_bytes(paket.read("xl/vbaProject.bin"))
    # [MS-OVBA] 2.3.4.1: no performance cache, version 0xFFFF.
    assert ole.get_stream_in_storage("VBA", "_VBA_PROJECT") == bytes.fromhex("cc61ffff000100")


def test_a_new_book_has_the_project_of_the_template() -> None:
    baru = build.bagian(buku_baru(buku()))
    assert baru["xl/vbaProject.bin"] == build.bagian(build.TEMPLAT.read_bytes())["xl/vbaProject.bin"]


@pytest.mark.parametrize("isi", [b"bukan zip", None])
def test_a_damaged_template_is_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, isi: bytes | None
) -> None:
    rusak = tmp_path / "Renaksi.xlsm"
    rusak.write_bytes(isi if isi is not None else tulis_xlsx(Buku([Lembar(nama="A", kode=None)], {})))
    monkeypatch.setattr(induk, "berkas_bawaan", lambda _: rusak)
    induk._templat.cache_clear()
    with pytest.raises(LingkunganError, match=r"Renaksi\.xlsm tidak dapat dibaca"):
        buku_baru(buku())
    induk._templat.cache_clear()


def test_the_template_is_found_where_the_package_keeps_it() -> None:
    assert sumber.berkas_bawaan(induk.TEMPLAT) == build.TEMPLAT


def test_settings_are_read_at_their_names_by_any_reader() -> None:
    wb = dibaca(nilai=True)
    for kunci in pengaturan.KUNCI:
        lembar, alamat = wb.defined_names[kunci.nama].attr_text.split("!")
        boleh_kosong = kunci.tambahan or kunci.nama.startswith(("Tempat", "Bappeda", "Penandatangan"))
        assert wb[lembar][alamat.replace("$", "")].value is not None or boleh_kosong, kunci.nama


def test_xlsm_and_xlsx_say_the_same_in_every_sheet() -> None:
    tanpa = tulis_xlsx(buku())
    dengan = tulis_xlsm(buku(), build.bagian(build.TEMPLAT.read_bytes())["xl/vbaProject.bin"])
    for n in range(1, len(buku().lembar) + 1):
        nama = f"xl/worksheets/sheet{n}.xml"
        assert re.sub(r' codeName="\w+"', "", bagian(dengan, nama)).replace("<sheetPr/>", "") == bagian(
            tanpa, nama
        )


def test_an_empty_master_has_blank_settings_but_a_quarter() -> None:
    wb = openpyxl.load_workbook(build.TEMPLAT, data_only=True)
    p, nama = wb["Pengaturan"], wb.defined_names
    letak = [nama[n].attr_text.split("!")[1] for n in ("Nama_Instansi", "Tahun", "TW_Pelaporan")]
    assert [p[satu].value for satu in letak] == [None, None, 1]


def test_a_control_character_in_a_name_leaves_the_workbook_readable() -> None:
    rumus = Rumus('"A"&CHAR(11)&"B_x000D_"', "A\x0bB_x000D_")
    isi = tulis_xlsx(Buku([Lembar(nama="Satu", kode=None, blok=[Blok(0, 0, [[rumus]])])], {}))
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        assert b"<v>A_x000B_B_x005F_x000D_</v>" in berkas.read("xl/worksheets/sheet1.xml")
    # openpyxl gives the escape back as it stands; that it reads the part at all is the point.
    assert openpyxl.load_workbook(io.BytesIO(isi), data_only=True)["Satu"]["A1"].value is not None


def test_a_text_of_symbols_that_count_twice_is_refused_and_not_cut() -> None:
    # Excel counts UTF-16: 16,384 emoji are 32,768 units, one more than a cell holds.
    with pytest.raises(MasukanError):
        satu_sel(chr(0x1F600) * 16_384)
    assert chr(0x1F600) * 16_383 in bagian(satu_sel(chr(0x1F600) * 16_383), "xl/sharedStrings.xml")
