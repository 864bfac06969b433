"""A workbook file becomes grids; a file that is none becomes one Indonesian sentence."""

from __future__ import annotations

import datetime as dt
import io
import re
import struct
import subprocess
import sys
import warnings
import zipfile
from contextlib import nullcontext
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from renaksi_xl.baca.isi_buku import TabelBuku
from renaksi_xl.books import paket as modul_paket
from renaksi_xl.books.berkas import buka, isi_paket
from renaksi_xl.books.paket import Paket, baca_anggota, buka_paket, buka_zip
from renaksi_xl.books.rumus_terbaca import baca_rumus, periksa_letak, semua_rumus
from renaksi_xl.errors import BerkasError
from tests import buku_uji as uji

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@pytest.fixture
def campur(tmp_path: Path) -> Path:
    """Values of every kind on sheet Isi, a table, names, hidden sheets and rows."""
    path = tmp_path / "campur.xlsx"
    buku = xlsxwriter.Workbook(path)
    isi = buku.add_worksheet("Isi")
    tanggal = buku.add_format({"num_format": "dd/mm/yyyy"})
    persen = buku.add_format({"num_format": "0.00%"})
    isi.write_row("A1", ["teks", 0.1, 3, True, "  "])
    isi.write_formula("A2", "=1/0", None, "#DIV/0!")
    isi.write_formula("B2", '=""', None, "")
    isi.write_datetime("C2", dt.datetime(2024, 3, 31), tanggal)  # noqa: DTZ001
    isi.write_number("D2", 0.95, persen)
    isi.write_string("E2", "a\nb")
    isi.write_number("F2", 5, buku.add_format({"num_format": '0" Dokumen"'}))
    isi.set_row(1, options={"hidden": True})
    isi.set_column("D:D", None, persen)
    isi.write_formula("H20", "=NA()", None, "#N/A")
    isi.add_table(
        "A5:B7",
        {
            "name": "tblUji",
            "columns": [{"header": "X"}, {"header": "Y", "formula": "=tblUji[[#This Row],[X]]*2"}],
        },
    )
    buku.add_worksheet("Lain").write("A1", 1)
    buku.add_worksheet("_dalam").very_hidden()
    buku.define_name("Nama_Uji", "=Isi!$A$1")
    buku.define_name("Lain!Setempat", "=Lain!$A$1")
    buku.close()
    return path


def test_values_come_as_people_see_them(campur: Path) -> None:
    petak = buka(campur, ["Isi"]).petak["Isi"]
    assert petak[0][:5] == ["teks", 0.1, 3.0, True, "  "]
    assert petak[1][:6] == ["#DIV/0!", "", "31/03/2024", 0.95, "a\nb", 5.0]
    assert petak[19][7] == "#N/A"


def test_only_the_sheets_asked_for_are_read_and_all_are_named(campur: Path) -> None:
    isi = buka(campur, ["Lain", "Tidak Ada"])
    assert list(isi.petak) == ["Lain"]
    assert isi.semua_lembar == ("Isi", "Lain", "_dalam")
    assert isi.tersembunyi == {"_dalam": "veryHidden"}
    assert isi.tabel == (TabelBuku("tblUji", "Isi", (4, 0, 6, 1)),)
    assert isi.nama == {"Nama_Uji": "Isi!$A$1"}


def test_a_master_gives_its_own_sheets_without_the_hidden_ones(tmp_path: Path) -> None:
    path = uji.tulis(tmp_path / "m.xlsx", uji.isi_master(uji.rencana_contoh()))
    assert set(buka(path).petak) == {
        "Pengaturan",
        "Renaksi",
        "Catatan TW",
        "Definisi Operasional",
        "Cascading",
    }


def test_a_file_written_by_another_library_is_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "op.xlsx"
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.append(["a", 1.5, None, True])
    lembar.append([None, "#REF!"])
    lembar.row_dimensions[1].hidden = True
    buku.save(path)
    assert buka(path, ["Sheet"]).petak["Sheet"] == [["a", 1.5, "", True], ["", "#REF!", "", ""]]


def _zip(isi: dict[str, bytes]) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in isi.items():
            arsip.writestr(nama, satu)
    return keluar.getvalue()


def _ganda(isi: bytes) -> bytes:
    keluar = io.BytesIO(isi)
    with zipfile.ZipFile(keluar, "a") as arsip, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of exactly what is wanted here
        arsip.writestr("xl/workbook.xml", b"<workbook/>")
    return keluar.getvalue()


BAIK = uji.isi_master(uji.rencana_contoh())
BUKU = uji.bagian(BAIK)["xl/workbook.xml"]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        pytest.param(b"", "kosong (0 byte)", id="empty"),
        pytest.param(
            OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "dikunci kata sandi", id="encrypted"
        ),
        pytest.param(OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), "format Excel lain", id="xls"),
        pytest.param(b"\xef\xbb\xbf<html><table><tr><td>1</td></tr></table>", "halaman web", id="html"),
        pytest.param(b'<?xml version="1.0"?><Workbook/>', "halaman web", id="xml spreadsheet 2003"),
        pytest.param(b"No;Uraian\n1;Sasaran\n", "teks biasa", id="csv"),
        pytest.param("No\tUraian".encode("utf-16"), "teks biasa", id="utf-16 text"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3", "bukan buku kerja Excel", id="pdf"),
        pytest.param(
            _zip({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "bukan buku", id="ods"
        ),
        pytest.param(
            _zip({"[Content_Types].xml": b"<T/>", "xl/workbook.bin": b"x"}), "format Excel lain", id="xlsb"
        ),
        pytest.param(BAIK[: len(BAIK) // 2], "rusak atau terpotong", id="truncated"),
        pytest.param(
            uji.ganti_bagian(BAIK, {"xl/workbook.xml": None}), "rusak atau terpotong", id="no workbook"
        ),
        pytest.param(
            uji.ganti_bagian(BAIK, {"_rels/.rels": None}), "rusak atau terpotong", id="no relationships"
        ),
        pytest.param(
            uji.ganti_bagian(BAIK, {"xl/workbook.xml": BUKU[:300]}), "rusak atau terpotong", id="broken xml"
        ),
        pytest.param(
            uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": None}),
            "rusak atau terpotong",
            id="sheet missing",
        ),
        pytest.param(
            uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": b"<worksheet><sheetData><row>"}),
            "rusak atau terpotong",
            id="broken sheet",
        ),
        pytest.param(
            uji.ganti_bagian(
                BAIK,
                {"xl/workbook.xml": b'<!DOCTYPE x [<!ENTITY a "b">]>' + BUKU[BUKU.index(b"<workbook") :]},
            ),
            "rusak atau terpotong",
            id="document type",
        ),
        pytest.param(_ganda(BAIK), "rusak atau terpotong", id="two parts of one name"),
    ],
)
def test_every_file_that_is_no_workbook_is_one_sentence(tmp_path: Path, isi: bytes, kata: str) -> None:
    path = uji.tulis(tmp_path / "Renaksi.xlsx", isi)
    with pytest.raises(BerkasError) as galat:
        buka(path)
    assert kata in str(galat.value)
    assert "“Renaksi.xlsx”" in str(galat.value)
    assert str(galat.value).count(". ") == 0


def test_a_damaged_part_is_one_sentence(tmp_path: Path) -> None:
    isi = bytearray(BAIK)
    with zipfile.ZipFile(io.BytesIO(BAIK)) as arsip:
        info = arsip.getinfo("xl/worksheets/sheet3.xml")
    tengah = info.header_offset + 30 + len(info.filename) + info.compress_size // 2
    isi[tengah : tengah + 8] = b"\xff" * 8
    with pytest.raises(BerkasError, match="rusak"):
        buka(uji.tulis(tmp_path / "a.xlsx", bytes(isi)))


@pytest.mark.parametrize("banyak", [1, 1000])
def test_a_file_from_whose_middle_bytes_are_missing_is_one_sentence(tmp_path: Path, banyak: int) -> None:
    tengah = len(BAIK) // 2
    with pytest.raises(BerkasError, match="rusak atau terpotong"):
        buka(uji.tulis(tmp_path / "a.xlsx", BAIK[:tengah] + BAIK[tengah + banyak :]))


def test_an_encrypted_zip_entry_is_one_sentence(tmp_path: Path) -> None:
    isi = bytearray(BAIK)
    for tanda, letak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        di = isi.find(tanda)
        (bit,) = struct.unpack_from("<H", isi, di + letak)
        struct.pack_into("<H", isi, di + letak, bit | 1)
    with pytest.raises(BerkasError, match="kata sandi"):
        buka(uji.tulis(tmp_path / "a.xlsx", bytes(isi)))


def test_missing_file_folder_and_refused_reading_are_sentences(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BerkasError, match="tidak ditemukan; periksa nama"):
        buka(tmp_path / "x.xlsx")
    with pytest.raises(BerkasError, match="adalah folder"):
        buka(tmp_path)

    def tolak(_: Path) -> bytes:
        raise PermissionError(13, "sharing violation")

    monkeypatch.setattr(Path, "read_bytes", tolak)
    with pytest.raises(BerkasError, match="tidak dapat dibaca"):
        buka(uji.tulis(tmp_path / "a.xlsx", BAIK))


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nol = b"\0" * (30 * modul_paket.MB)
    path = uji.tulis(tmp_path / "bom.xlsx", uji.ganti_bagian(BAIK, {"xl/media/besar.bin": nol}))
    with pytest.raises(BerkasError, match="tidak wajar"):
        buka(path)
    monkeypatch.setattr(modul_paket, "BATAS_ISI", 100_000)
    with pytest.raises(BerkasError, match="terlalu besar"):
        buka(uji.tulis(tmp_path / "m.xlsx", BAIK))
    monkeypatch.setattr(modul_paket, "BATAS_BERKAS", 1000)
    with pytest.raises(BerkasError, match="terlalu besar"):
        buka(tmp_path / "m.xlsx")


def test_too_many_parts_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul_paket, "BATAS_BAGIAN", 5)
    with pytest.raises(BerkasError, match="tidak wajar"):
        buka(uji.tulis(tmp_path / "a.xlsx", BAIK))


def _satu_sel(alamat: str, isi: str = "<v>1</v>") -> bytes:
    baris = alamat.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f'<row r="{baris}"><c r="{alamat}" s="0">{isi}</c></row></sheetData></worksheet>'
    ).encode()


def test_a_stray_value_at_the_end_of_the_sheet_is_named_instead_of_filling_the_memory() -> None:
    jauh = uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": _satu_sel("XFD1048576")})
    with pytest.raises(BerkasError, match="berisi sesuatu di sel XFD1048576"):
        uji.isi_buku(jauh)


@pytest.mark.parametrize(
    ("letak", "kalimat"),
    [
        ('r="B900000000"', "rusak atau terpotong"),
        ('r="ZZZZZZZ1"', "rusak atau terpotong"),
        ('r="zzzzzzz1"', "rusak atau terpotong"),
        ('r="XFE1"', "rusak atau terpotong"),
        ('r="A1048577"', "rusak atau terpotong"),
        (f'r="B{"9" * 5000}"', "rusak atau terpotong"),
        ('r="F1048576"', "berisi sesuatu di sel F1048576"),
        ("r='XFD20000'", "berisi sesuatu di sel XFD20000"),
    ],
)
def test_a_place_far_out_is_seen_wherever_in_the_sheet_it_stands(letak: str, kalimat: str) -> None:
    # calamine would make room for every cell up to there, and end the program where there is none.
    xml = _satu_sel("C5000").replace(b"<row", f'<row r="2"><c {letak}><v>1</v></c></row><row'.encode(), 1)
    with pytest.raises(BerkasError, match=kalimat):
        uji.isi_buku(uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": xml}))


def test_a_row_far_out_whose_cells_name_no_place_is_seen_too() -> None:
    xml = _satu_sel("A2").replace(b"<row", b'<row r="900000000"><c><v>1</v></c></row><row', 1)
    with pytest.raises(BerkasError, match="rusak atau terpotong"):
        uji.isi_buku(uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": xml}))


@pytest.mark.parametrize("banyak", ["4294967295", "9" * 5000])
def test_more_texts_than_a_file_can_hold_are_refused_before_there_is_room_made_for_them(banyak: str) -> None:
    teks = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="{banyak}"/>'
    with pytest.raises(BerkasError, match="rusak atau terpotong"):
        uji.isi_buku(uji.ganti_bagian(BAIK, {"xl/sharedStrings.xml": teks.encode()}))


@pytest.mark.parametrize("banyak", ["", "0", "000000000054", "5000", "999999"])
def test_a_count_of_texts_that_is_merely_wrong_is_no_reason_to_refuse_a_file(banyak: str) -> None:
    teks = uji.bagian(BAIK)["xl/sharedStrings.xml"]
    salah = re.sub(rb'uniqueCount="[0-9]+"', f'uniqueCount="{banyak}"'.encode(), teks, count=1)
    assert salah != teks
    isi = uji.isi_buku(uji.ganti_bagian(BAIK, {"xl/sharedStrings.xml": salah}))
    assert isi.petak == uji.isi_buku(BAIK).petak


def test_mere_formats_at_the_end_of_the_sheet_are_no_obstacle() -> None:
    jauh = uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": _satu_sel("XFD1048576", "")})
    assert uji.isi_buku(jauh).petak["Renaksi"] == []


def test_the_part_itself_from_which_bytes_are_missing_is_damaged_too() -> None:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as paket:
        paket.writestr("satu.xml", b"x" * 4000)
    # The directory says that it begins at 0; ten bytes later it would begin before the file.
    isi = keluar.getvalue()[:2000] + keluar.getvalue()[2010:]
    with pytest.raises(BerkasError, match=r"“a\.zip” rusak atau terpotong"):
        baca_anggota(buka_zip(isi, "a.zip"), "satu.xml", "a.zip")


def test_reading_does_without_the_heavy_libraries(tmp_path: Path) -> None:
    path = uji.tulis(tmp_path / "m.xlsx", BAIK)
    kode = (
        "import sys; from pathlib import Path; from renaksi_xl.books.berkas import buka;"
        "from renaksi_xl.baca.buku_kita import baca_buku;"
        f"baca_buku(buka(Path({str(path)!r})));"
        "print(sorted({'openpyxl', 'pandas', 'pydantic', 'xlsxwriter', 'numpy', 'xlwings'} & set(sys.modules)))"
    )
    assert (
        subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True).stdout
        == "[]\n"
    )


class TestRumus:
    def test_formulas_and_formats(self, campur: Path) -> None:
        paket = buka_paket(campur)
        lembar = baca_rumus(paket, "Isi", [0, 1, 3, 7])
        assert lembar.rumus[1, 0] == "1/0"
        assert lembar.rumus[19, 7] == "NA()"
        assert lembar.rumus[5, 1] == "tblUji[[#This Row],[X]]*2"
        assert lembar.format_sel(1, 3) == "0.00%"
        # A cell that the file does not hold looks like its column.
        assert (lembar.format_sel(90, 3), lembar.format_sel(90, 0)) == ("0.00%", "General")

    def test_columns_not_asked_for_are_left_out(self, campur: Path) -> None:
        assert set(baca_rumus(buka_paket(campur), "Isi", [7]).rumus) == {(19, 7)}

    def test_an_array_formula_that_claims_the_whole_sheet_is_told_of_cells_that_are_there(self) -> None:
        xml = _satu_sel("B2", "<f t='array' ref='A1:XFD1048576'>1</f>").replace(
            b"</row>", b'<c r="C2"><v>1</v></c></row>'
        )
        paket = Paket(uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": xml}), "uji.xlsx")
        harapan = {(b, k): "1" for b in (0, 1) for k in (0, 1, 2)}
        assert semua_rumus(paket, "Renaksi") == baca_rumus(paket, "Renaksi", range(9)).rumus == harapan
        # A cell far away that has only a colour is nothing that a formula is told of.
        jauh = xml.replace(b"</sheetData>", b'<row r="7"><c r="H7" s="1"/></row></sheetData>')
        paket = Paket(uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": jauh}), "uji.xlsx")
        assert semua_rumus(paket, "Renaksi") == harapan

    def test_a_style_of_five_thousand_digits_is_none(self) -> None:
        xml = _satu_sel("B2").replace(b's="0"', b's="' + b"9" * 5000 + b'"')
        paket = Paket(uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": xml}), "uji.xlsx")
        assert baca_rumus(paket, "Renaksi", [1]).format == {(1, 1): "General"}

    @pytest.mark.parametrize("nomor", ["x2", "", "0", "1,5", "9999999999"])
    def test_a_row_whose_number_cannot_be_read_makes_the_file_damaged(self, nomor: str) -> None:
        xml = _satu_sel("B2").replace(b'<row r="2"><c r="B2"', f'<row r="{nomor}"><c'.encode())
        paket = Paket(uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": xml}), "uji.xlsx")
        with pytest.raises(BerkasError, match="rusak atau terpotong"):
            baca_rumus(paket, "Renaksi", [0])

    @pytest.mark.parametrize("tempat", ["B3", "C2", "2", "B", "B02"])
    def test_a_cell_that_says_another_place_than_it_stands_in_makes_the_file_damaged(
        self, tempat: str
    ) -> None:
        xml = _satu_sel("B2").replace(b"</row>", f'<c r="{tempat}"/><c r="C2"/></row>'.encode())
        paket = Paket(uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": xml}), "uji.xlsx")
        with pytest.raises(BerkasError, match="rusak atau terpotong"):
            baca_rumus(paket, "Renaksi", [1])

    @pytest.mark.parametrize(
        ("baris", "rusak"),
        [
            ('<row r="2"><c r="B2"/><c r="AA2"/></row><row r="3"><c r="A3"/></row>', False),
            ('<row spans="1:2" r="2"><c s="1" r="B2"/></row>', False),
            ('<row><c r="B1"/></row><row><c/><c r="C2"/></row>', False),
            ('<row r="2"><c r="C2"/><c r="B2"/></row>', False),
            ('<row><c r="A1"/></row><row><c r="A5"/><c r="B5"/></row><row><c r="A6"/></row>', False),
            ('<!-- a --><row><!-- b --><c r="A1"/></row><row><c r="A2"/></row>', False),
            ('<row r="2"><c r="B2"/><c r="B2"/></row>', True),
            ('<row r="2"><c r="B3"/></row>', True),
            ("<row r='2'><c r='B3'/></row>", True),
            ('<row r="2"><c r="b3"/></row>', True),
            ('<row><c r="A1"/></row><row><c r="A5"/><c r="B6"/></row>', True),
            ('<row r="5"><c r="A5"/></row><row><c r="A5"/></row>', True),
        ],
    )
    def test_places_are_compared_with_where_cells_stand(self, baris: str, *, rusak: bool) -> None:
        ruang = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xml = f'<worksheet xmlns="{ruang}"><sheetData>{baris}</sheetData></worksheet>'
        paket = Paket(uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": xml.encode()}), "uji.xlsx")
        with pytest.raises(BerkasError, match="rusak atau terpotong") if rusak else nullcontext():
            periksa_letak(paket, "Renaksi")

    def test_shared_and_array_formulas_are_told_per_cell(self) -> None:
        xml = (
            b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            b'<row r="2"><c r="C2"><f t="shared" ref="C2:D4" si="0">A2*$B$1</f><v>1</v></c>'
            b'<c r="D2"><f t="shared" si="0"/></c></row>'
            b'<row><c/><c/><c><f t="shared" si="0"/></c></row>'
            b'<row r="4"><c r="C4"><f t="array" ref="C4:D5">TRANSPOSE(A1:B2)</f></c></row>'
            b"</sheetData></worksheet>"
        )
        larik = "TRANSPOSE(A1:B2)"
        harapan = {
            (1, 2): "A2*$B$1",
            (1, 3): "B2*$B$1",
            (2, 2): "A3*$B$1",
            (3, 2): larik,
            (3, 3): larik,
            (4, 2): larik,
            (4, 3): larik,
        }
        bertempat = xml.replace(b"<row><c/><c/><c>", b'<row r="3"><c r="A3"/><c r="C3">')
        for satu in (xml, bertempat):
            paket = Paket(uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": satu}), "uji.xlsx")
            assert baca_rumus(paket, "Renaksi", [2, 3]).rumus == harapan
            assert semua_rumus(paket, "Renaksi") == harapan

    def test_comments_between_rows_without_numbers_are_no_rows(self) -> None:
        xml = _satu_sel("B2").replace(b'<row r="2">', b"<!-- a --><row/><!-- b --><row><!-- c -->")
        paket = Paket(uji.ganti_bagian(BAIK, {"xl/worksheets/sheet3.xml": xml}), "uji.xlsx")
        assert baca_rumus(paket, "Renaksi", [1]).format == {(1, 1): "General"}

    def test_a_missing_sheet_is_one_sentence(self, campur: Path) -> None:
        with pytest.raises(BerkasError, match="Lembar “Renaksi” tidak ada"):
            baca_rumus(buka_paket(campur), "Renaksi", [0])
        with pytest.raises(BerkasError, match="Lembar “Renaksi” tidak ada"):
            semua_rumus(buka_paket(campur), "Renaksi")


def test_the_package_is_read_once(campur: Path) -> None:
    paket = buka_paket(campur)
    campur.unlink()
    assert isi_paket(paket, ["Lain"]).petak == {"Lain": [[1.0]]}
