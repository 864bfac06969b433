"""Pieces packed apart and joined: the same stream as packed in one go."""

from __future__ import annotations

import io
import zipfile
import zlib

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from renaksi_xl.books.alir import padatkan, sisipkan, xml_baris
from renaksi_xl.books.pecahan import Pecahan
from renaksi_xl.books.tulis import bagian_lembar, tulis_xlsx
from renaksi_xl.sheets.kontrak import Blok, Buku, Gaya, Lembar

DUA = Buku(
    [Lembar(nama="Satu", kode=None), Lembar(nama="Dua", kode=None, blok=[Blok(0, 0, [["Kepala", "Angka"]])])],
    {},
)


def susun(pecahan: list[Pecahan]) -> bytes:
    keluar = io.BytesIO()
    buku = tulis_xlsx(DUA, (Gaya.ALIR_TEKS, Gaya.ALIR_PERSEN))
    sisipkan(buku, {bagian_lembar(DUA)["Dua"]: iter(pecahan)}, keluar)
    return keluar.getvalue()


@given(st.lists(st.binary(max_size=3000), max_size=6))
def test_joined_pieces_expand_to_what_went_in_and_carry_its_checksum(isi: list[bytes]) -> None:
    keluar = susun([padatkan(x) for x in isi])
    with zipfile.ZipFile(io.BytesIO(keluar)) as berkas:
        assert berkas.testzip() is None
        teks = berkas.read("xl/worksheets/sheet2.xml")
    assert b"".join(isi) in teks
    assert teks.endswith(b"</worksheet>")


def test_a_piece_is_raw_deflate_without_an_end() -> None:
    satu = padatkan(b"<row/>" * 100, 100)
    mesin = zlib.decompressobj(-zlib.MAX_WBITS)
    assert mesin.decompress(satu.isi) == b"<row/>" * 100
    assert not mesin.eof
    assert (satu.crc, satu.panjang, satu.baris) == (zlib.crc32(b"<row/>" * 100), 600, 100)


def test_lines_without_addresses_stand_below_the_header_with_their_looks() -> None:
    baris: list[tuple[list[object], tuple[int, int], None]] = [
        (["a & <b>", 0.5], (1, 2), None),
        ([None, "=1+1"], (1, 1), None),
        (["  dua spasi", 3.0], (1, 2), None),
    ]
    keluar = susun([padatkan(x.encode()) for x in xml_baris(baris)])
    lembar = openpyxl.load_workbook(io.BytesIO(keluar))["Dua"]
    assert [[x.value for x in satu] for satu in lembar.iter_rows()] == [
        ["Kepala", "Angka"],
        ["a & <b>", 0.5],
        [None, "=1+1"],
        ["  dua spasi", 3],
    ]
    assert lembar["B3"].data_type == "s" or lembar["B3"].data_type == "inlineStr"
    assert lembar["B2"].number_format == "0.00%"


def test_the_parts_beside_the_list_stay_as_they_were() -> None:
    with zipfile.ZipFile(io.BytesIO(tulis_xlsx(DUA, (Gaya.ALIR_TEKS, Gaya.ALIR_PERSEN)))) as asal:
        semula = {n: asal.read(n) for n in asal.namelist()}
    with zipfile.ZipFile(io.BytesIO(susun([padatkan(b"<row/>")]))) as baru:
        assert baru.namelist() == list(semula)
        assert {n for n in semula if baru.read(n) != semula[n]} == {"xl/worksheets/sheet2.xml"}
