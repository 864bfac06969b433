"""Old .xls and .ods: what the reader of their cells hides of formulas is found in the file itself."""

from __future__ import annotations

import struct
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from renaksi_xl.baca.cetak.baca import baca_cetak
from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.books.kisi_xls import baca_xls
from tests.excel.kantor import Kantor
from tests.xls_kecil import aliran, angka, galat, hasil_angka, hasil_lain, rumus, teks, wadah

ISI = [
    teks(0, 0, "x"),
    angka(1, 0, 0),
    rumus(2, 0, hasil_angka(0)),
    rumus(3, 0, hasil_angka(3)),
    rumus(4, 0, hasil_lain(2, 0x17)),
    rumus(5, 1, hasil_lain(1, 0)),
    rumus(6, 0, hasil_lain(3)),
    galat(7, 0, 0x2A),
]


@pytest.mark.parametrize("kecil", [False, True], ids=["ordinary sectors", "small sectors"])
def test_an_xls_tells_zeros_under_formulas_from_typed_ones_and_error_values_from_blanks(
    tmp_path: Path,
    kecil: bool,  # noqa: FBT001 -- a case
) -> None:
    (tmp_path / "a.xls").write_bytes(wadah(aliran([("Sampul", []), ("R", ISI)]), kecil=kecil))
    _, kisi = buka_kisi(tmp_path / "a.xls")
    assert kisi.nama == "R"
    assert kisi.nol_rumus == {(2, 0)}
    assert [kisi.nilai(b, 0) for b in range(8)] == ["x", 0, 0, 3, "#REF!", None, None, "#N/A"]


def test_a_zero_under_a_formula_of_an_xls_is_asked_for_where_it_enters_the_plan(tmp_path: Path) -> None:
    judul = [teks(0, 0, "RENCANA AKSI DINAS CONTOH TAHUN 2024")]
    kepala = [teks(2, k, x) for k, x in enumerate(("Program", "Indikator", "Target", "TW I", "Lokasi"))]
    baris = [teks(3, 0, "A"), teks(3, 1, "Jumlah"), angka(3, 2, 0), rumus(3, 3, hasil_angka(0))]
    baris.append(rumus(3, 4, hasil_angka(0)))
    (tmp_path / "a.xls").write_bytes(wadah(aliran([("R", judul + kepala + baris)])))
    hasil = baca_cetak(buka_kisi(tmp_path / "a.xls"), "a.xls")
    baris_dibaca = hasil.rencana.baris[0]
    assert [baris_dibaca.target, baris_dibaca.target_tw[0]] == [Decimal(0), Decimal(0)]
    tanya = {p.asal: p.kalimat for p in hasil.pertanyaan}
    assert list(tanya) == ["R!D4"]
    assert "terbaca 0 dari rumus" in tanya["R!D4"]
    assert ".xlsx" in tanya["R!D4"]


def rusak(letak: int, nilai: int) -> bytes:
    """The container with one number of it changed."""
    isi = bytearray(wadah(aliran([("R", ISI)])))
    struct.pack_into("<I", isi, letak, nilai)
    return bytes(isi)


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        rusak(0, 0)[:100],
        rusak(512 + 4 * 3, 3),
        rusak(512 + 4 * 3, 9999),
        rusak(80, 0),
        rusak(30, 0xFFFF),
        wadah(b"\x09\x08\xff\xff\x00\x06"),
    ],
    ids=[
        "empty",
        "cut",
        "circle",
        "out of the table",
        "a table twice",
        "sectors",
        "records",
    ],
)
def test_a_damaged_container_is_no_reason_to_stop(isi: bytes) -> None:
    assert not baca_xls(isi)


def test_where_formulas_cannot_be_told_apart_every_zero_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.xls").write_bytes(wadah(aliran([("R", ISI)])))
    monkeypatch.setattr("renaksi_xl.books.kisi_xls.baca_xls", lambda _: None)
    assert buka_kisi(tmp_path / "a.xls")[0].nol_rumus == {(1, 0), (2, 0)}


ODS = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body><office:spreadsheet>
<table:table table:name="R"><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
<table:table-row table:number-rows-repeated="{ulang}"><table:covered-table-cell table:number-columns-repeated="3"/>
<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


@pytest.mark.parametrize(("ulang", "banyak"), [(2, 2), (2_000_000_000, 1000)])
def test_error_values_of_an_ods_stand_where_they_are_and_are_told_a_bounded_number_of_times(
    tmp_path: Path, ulang: int, banyak: int
) -> None:
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as z:
        z.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        z.writestr("content.xml", ODS.format(ulang=ulang))
    from renaksi_xl.books.kisi_ods import galat_ods

    with zipfile.ZipFile(tmp_path / "a.ods") as z:
        ada = galat_ods(z, "a.ods")
    assert ada == {"R": dict.fromkeys(((2 + n, 3) for n in range(banyak)), "#DIV/0!")}


@pytest.mark.excel("soffice", "uno")
def test_what_libreoffice_saved_as_xls_and_ods_is_read_the_same(tmp_path: Path) -> None:
    """Calculated before it is saved, a text stays a text; not calculated, LibreOffice writes 0 for it into an .xls."""
    buku = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    ws = buku.add_worksheet("R")
    hasil: list[str | float] = ["", 0, "#DIV/0!", "teks"]
    for b, (isi, satu) in enumerate(zip(['=""', "=B9", "=1/0", '="te"&"ks"'], hasil, strict=True)):
        ws.write_formula(b, 0, isi, None, satu)
    ws.write_number(4, 0, 0)
    buku.close()
    with Kantor() as kantor, kantor.buka(tmp_path / "a.xlsx") as lo:
        lo.simpan(tmp_path / "mentah.xls")
        lo.hitung_ulang()
        lo.simpan(tmp_path / "a.xls")
        lo.simpan(tmp_path / "a.ods")
    harap = [None, 0, "#DIV/0!", "teks", 0]
    for berkas in ("a.xls", "a.ods"):
        (kisi,) = buka_kisi(tmp_path / berkas)
        assert [kisi.nilai(b, 0) for b in range(5)] == harap
        assert kisi.nol_rumus == ({(1, 0)} if berkas.endswith("xls") else set())
    (mentah,) = buka_kisi(tmp_path / "mentah.xls")
    assert [mentah.nilai(b, 0) for b in range(5)] in (harap, [*harap[:3], 0, 0])
    assert {(b, 0) for b in (1, 3) if mentah.nilai(b, 0) == 0} == mentah.nol_rumus
