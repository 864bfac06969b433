"""The tools that stand in for Excel: LibreOffice as the client, parity, the validators."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.excel import contoh
from tests.excel.conftest import Validator
from tests.excel.contoh import ganti, hapus, ubah
from tests.excel.graf import siklus
from tests.excel.kantor import Buku, Galat, Kantor, KantorError, render_png, sel_di
from tests.excel.lint import lint
from tests.excel.paket import Paket
from tests.excel.paritas import bandingkan, bandingkan_cellrune, sama
from tests.excel.sdk import audit, cellrune_hitung

DATA, REKAP, HITUNG = (f"xl/worksheets/sheet{i}.xml" for i in (1, 2, 3))
butuh_soffice = pytest.mark.excel("soffice", "uno")
butuh_node = pytest.mark.excel("node", "npm")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return contoh.tulis(tmp_path / "contoh.xlsx")


def rata(buku: Buku) -> dict[str, object]:
    """The Rekap as LibreOffice computes it now."""
    buku.hitung_ulang()
    return {str(baris[0]): baris[1] for baris in buku.baca("Rekap")[3:6]}


# --- LibreOffice ----------------------------------------------------------------------------------


@butuh_soffice
def test_values_formulas_and_blanks_are_read_apart(path: Path, kantor: Kantor) -> None:
    with kantor.buka(path) as buku:
        assert buku.lembar() == ["Data", "Rekap", "_hitung", "Beranda"]
        assert buku.lembar_tampak() == ["Data", "Rekap", "Beranda"]
        kisi, rumus = buku.baca("Data"), buku.rumus("Data")
        assert kisi[4] == ["a1", "Umum", 4.0, 2.0, 0.5]
        assert kisi[8][4] == ""  # a formula's empty text
        assert kisi[1][1] is None  # a blank
        assert rumus[4][:4] == ["", "", "", ""]
        assert rumus[4][4].startswith("=IF(")
        assert sel_di(buku.baca("_hitung"), "B5") == 20.0
        assert sel_di(kisi, "ZZ99") is None


@butuh_soffice
def test_what_is_written_is_computed(path: Path, kantor: Kantor) -> None:
    with kantor.buka(path) as buku:
        assert rata(buku) == {b: contoh.rata(b) for b in contoh.BIDANG}
        buku.tulis("Data", {"D5": 4, "D6": None})
        assert rata(buku)["Umum"] == 0.5
        buku.tulis_blok("Data", "C7", [[10, 10], [8, 8]])
        assert rata(buku)["Perencanaan"] == 1.0


@butuh_soffice
def test_texts_stay_texts_and_typing_is_read_as_in_indonesia(path: Path, kantor: Kantor) -> None:
    with kantor.buka(path) as buku:
        buku.tulis("Beranda", {"A2": "5", "A3": "=1+1", "A4": "0,95"})
        buku.ketik("Beranda", {"B2": "0,95", "B3": "95%", "B4": "1.234,5", "B5": "=1/0", "B6": "tiga"})
        assert [baris[0] for baris in buku.baca("Beranda")[1:4]] == ["5", "=1+1", "0,95"]
        assert [baris[1] for baris in buku.baca("Beranda")[1:6]] == [
            0.95,
            0.95,
            1234.5,
            Galat("#DIV/0!"),
            "tiga",
        ]
        assert buku.rumus("Beranda")[2][0] == ""
        assert buku.teks("Data", "E5") == "50,00%"


@butuh_soffice
def test_rows_can_be_inserted_sorted_copied_and_deleted(path: Path, kantor: Kantor) -> None:
    with kantor.buka(path) as buku:
        buku.urutkan("Data", "A5:E9", "D", naik=False)
        assert [baris[0] for baris in buku.baca("Data")[4:]] == ["a4", "a2", "a3", "a5", "a1"]
        assert rata(buku) == {b: contoh.rata(b) for b in contoh.BIDANG}
        buku.sisip_baris("Data", 6)
        buku.salin_baris("Data", 5, 6)
        assert [baris[0] for baris in buku.baca("Data")[4:7]] == ["a4", "a4", "a2"]
        buku.tulis("Data", {"D6": 0})
        assert rata(buku)["Perencanaan"] == pytest.approx((0.75 + 0 + 0.4) / 3)
        buku.hapus_baris("Data", 5, 2)
        assert rata(buku)["Perencanaan"] == pytest.approx(0.4)


@butuh_soffice
def test_columns_can_be_inserted_moved_and_hidden(path: Path, kantor: Kantor) -> None:
    with kantor.buka(path) as buku:
        buku.sisip_kolom("Data", "C", 2)
        assert buku.baca("Data")[4] == ["a1", "Umum", None, None, 4.0, 2.0, 0.5]
        buku.hapus_kolom("Data", "C", 2)
        buku.pindah_kolom("Data", "D", "C")
        assert buku.baca("Data")[3] == ["ID", "Bidang", "Realisasi", "Target", "Capaian"]
        assert rata(buku) == {b: contoh.rata(b) for b in contoh.BIDANG}
        buku.sembunyikan_kolom("Data", "C")
        buku.sembunyikan_baris("Data", 5)
        assert buku.baris_tersembunyi("Data") == [5]
        assert rata(buku) == {b: contoh.rata(b) for b in contoh.BIDANG}


@butuh_soffice
def test_a_filter_hides_rows_and_changes_no_figure(path: Path, kantor: Kantor) -> None:
    with kantor.buka(path) as buku:
        buku.saring("Data", "A4:E9", "B", "Umum")
        assert buku.baris_tersembunyi("Data") == [7, 8, 9]
        assert rata(buku) == {b: contoh.rata(b) for b in contoh.BIDANG}
        buku.saring("Data", "A4:E9", "B", None)
        assert buku.baris_tersembunyi("Data") == []


@butuh_soffice
def test_a_renamed_sheet_is_followed_by_formulas_and_saved(
    path: Path, tmp_path: Path, kantor: Kantor
) -> None:
    with kantor.buka(path) as buku:
        buku.tulis("Data", {"D5": 4})
        buku.ganti_nama_lembar("Rekap", "Rekap Bidang")
        buku.simpan(tmp_path / "baru.xlsx")
        buku.simpan(tmp_path / "baru.xlsm")
    with kantor.buka(tmp_path / "baru.xlsx") as buku:
        assert sel_di(buku.baca("Rekap Bidang"), "B4") == 1.0
        assert sel_di(buku.baca("Rekap Bidang"), "D2") == 2.0
    assert Paket(tmp_path / "baru.xlsm").lembar[1].nama == "Rekap Bidang"


@butuh_soffice
def test_locked_cells_are_refused_as_excel_refuses_them(tmp_path: Path, kantor: Kantor) -> None:
    import xlsxwriter

    buku_tulis = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    lembar = buku_tulis.add_worksheet("Isian")
    lembar.write("A1", 1)
    lembar.write("B1", 2, buku_tulis.add_format({"locked": False}))
    lembar.protect()
    buku_tulis.close()
    with kantor.buka(tmp_path / "a.xlsx") as buku:
        buku.tulis("Isian", {"B1": 5})
        with pytest.raises(KantorError, match="Isian!A1 is locked"):
            buku.tulis("Isian", {"B1": 6, "A1": 9})
        with pytest.raises(KantorError, match="is locked"):
            buku.tulis_blok("Isian", "A1", [[1, 2]])
        with pytest.raises(KantorError, match="is protected"):
            buku.sisip_baris("Isian", 1)
        assert buku.baca("Isian") == [[1.0, 5.0]]
        buku.buka_proteksi("Isian")
        buku.tulis("Isian", {"A1": 9})
        assert buku.baca("Isian") == [[9.0, 5.0]]


@butuh_soffice
def test_a_refused_request_says_why_and_the_office_lives_on(
    path: Path, tmp_path: Path, kantor: Kantor
) -> None:
    semula = path.read_bytes()
    with kantor.buka(path) as buku:
        with pytest.raises(KantorError, match="no sheet 'Tiada'"):
            buku.baca("Tiada")
        buku.tulis("Data", {"D5": 0})
        assert len(buku.baca("Data")) == 9
    assert path.read_bytes() == semula
    assert [satu.name for satu in tmp_path.iterdir()] == ["contoh.xlsx"]  # no lock file beside it
    rusak = tmp_path / "rusak.xlsx"
    rusak.write_bytes(b"PK\x03\x04")
    with pytest.raises(KantorError):
        kantor.buka(rusak)


@butuh_soffice
def test_an_office_that_does_not_answer_fails_its_test_only(path: Path) -> None:
    with pytest.raises(KantorError, match="did not answer"), Kantor(batas_detik=0.05) as kantor:
        kantor.buka(path)


@butuh_soffice
@pytest.mark.excel("pdftoppm")
def test_sheets_become_pictures(path: Path, tmp_path: Path, kantor: Kantor) -> None:
    semua = render_png(path, tmp_path / "png", kantor=kantor)
    assert len(semua) == 3  # the very hidden sheet is not printed
    assert all(satu.read_bytes().startswith(b"\x89PNG") for satu in semua)
    assert len(render_png(path, tmp_path / "png", lembar=["Rekap"], kantor=kantor)) == 1


# --- parity ---------------------------------------------------------------------------------------


@butuh_soffice
def test_right_caches_agree_and_every_formula_is_counted(path: Path, kantor: Kantor) -> None:
    for hasil in (bandingkan(path, kantor), bandingkan_cellrune(path)):
        assert hasil.beda == []
        assert hasil.per_lembar == {"Data": 5, "Rekap": 4, "_hitung": 10}
        assert hasil.jumlah_sel == 19


@butuh_soffice
@pytest.mark.parametrize(
    ("bagian", "pola", "baru", "sel"),
    [
        (REKAP, "<v>0.575<", "<v>0.57500001<", "Rekap!B5"),
        (HITUNG, r"<v>20(\.0)?</v></c></row></sheetData>", "<v>21</v></c></row></sheetData>", "_hitung!B5"),
        (DATA, '(<c r="E9" s="[0-9]+")(><f>[^<]*</f>)<v></v>', r"\1\2<v>0</v>", "Data!E9"),
        (DATA, '(<c r="E5" s="[0-9]+")(><f>[^<]*</f><v>)', r'\1 t="str"\2x', "Data!E5"),
        (REKAP, '(<c r="D2">)<f>[^<]*</f>', r"\1<f>1/0</f>", "Rekap!D2"),
    ],
)
def test_a_wrong_cache_is_found(
    path: Path, tmp_path: Path, kantor: Kantor, bagian: str, pola: str, baru: str, sel: str
) -> None:
    rusak = ubah(path, tmp_path / "rusak.xlsx", ganti(bagian, pola, baru))
    for hasil in (bandingkan(rusak, kantor), bandingkan_cellrune(rusak)):
        assert [satu.partition(":")[0] for satu in hasil.beda] == [sel]


def test_zero_and_blank_are_not_the_same() -> None:
    assert not sama(0.0, None)
    assert not sama("", 0.0)
    assert not sama(None, "x")
    assert sama("", None)
    assert sama(1e12, 1e12 + 1)
    assert sama(1e-10, 0.0)
    assert not sama(0.5, 0.5 + 2e-9)
    assert not sama("1", 1.0)


def test_shared_formulas_are_read_with_their_own_text(path: Path, tmp_path: Path) -> None:
    bersama = ubah(
        path,
        tmp_path / "b.xlsx",
        ganti(HITUNG, r"<f>A2\+N\(B1\)</f>", '<f t="shared" ref="B2:B3" si="0">A2+N(B1)</f>'),
        ganti(HITUNG, r"<f>A3\+N\(B2\)</f>", '<f t="shared" si="0"/>'),
    )
    paket = Paket(bersama)
    assert {sel.alamat: sel.teks for sel in paket.rumus(paket.lembar[2])}["B3"] == "A3+N(B2)"


def test_cellrune_does_not_keep_silent_about_what_it_cannot_do(path: Path, tmp_path: Path) -> None:
    aneh = ubah(path, tmp_path / "a.xlsx", ganti(REKAP, "<f>COUNTIFS[^<]*</f>", "<f>TIADA(1)</f>"))
    with pytest.raises(ValueError, match="cannot compute 1"):
        cellrune_hitung(aneh)


# --- validators -----------------------------------------------------------------------------------


@butuh_node
def test_the_sdk_finds_what_belongs_to_it(path: Path, tmp_path: Path, sdk: Validator) -> None:
    xlsm = contoh.tulis_xlsm(tmp_path / "contoh.xlsm")
    urutan = ubah(
        path,
        tmp_path / "urutan.xlsx",
        ganti(DATA, "(<dataValidations.*?</dataValidations>)(<pageMargins[^>]*/>)", r"\2\1"),
    )
    putus = ubah(path, tmp_path / "putus.xlsx", hapus("xl/tables/table2.xml"))
    sifat = ubah(path, tmp_path / "sifat.xlsx", ganti(DATA, 'type="list"', 'type="lis"'))
    bukan = tmp_path / "bukan.xlsx"
    bukan.write_bytes(b"bukan zip")
    temuan = sdk([path, xlsm, urutan, putus, sifat, bukan])
    assert temuan[path] == []
    assert temuan[xlsm] == []
    assert any("pageMargins" in satu or "dataValidations" in satu for satu in temuan[urutan])
    assert temuan[putus] != []
    assert any("lis" in satu for satu in temuan[sifat])
    assert temuan[bukan][0].startswith("cannot be opened")
    # What the schema allows and the lint does not look at: the two need each other.
    assert lint(sifat) == []


def test_openxml_audit_finds_a_wrong_order(path: Path, tmp_path: Path) -> None:
    assert audit(path) == []
    urutan = ganti(DATA, "(<dataValidations.*?</dataValidations>)(<pageMargins[^>]*/>)", r"\2\1")
    assert audit(ubah(path, tmp_path / "urutan.xlsx", urutan)) != []


@butuh_soffice
def test_libreoffice_does_not_mind_what_excel_calls_circular(
    path: Path, tmp_path: Path, kantor: Kantor
) -> None:
    rumus = "IF(ROW()=5,1,AVERAGEIFS(tblData[Capaian],tblData[ID],&quot;a1&quot;))"
    aneh = ubah(path, tmp_path / "a.xlsx", ganti(DATA, "<f>[^<]*</f>", f"<f>{rumus}</f>"))
    with kantor.buka(aneh) as buku:
        buku.hitung_ulang()
        assert sel_di(buku.baca("Data"), "E5") == 1.0
    assert siklus(aneh) is not None
