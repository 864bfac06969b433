"""A return whose XML is not what it should be is one sentence about that file, never the end of all of them."""

from __future__ import annotations

import pytest

from renaksi_xl.books.isian import buka_isian
from renaksi_xl.errors import BerkasError
from tests import buku_uji as uji
from tests.excel import contoh
from tests.jobs import kiriman

JAUH = b'<row r="900000"><c r="XFD900000"><v>1</v></sheetData>'


@pytest.mark.parametrize(
    ("bagian", "lama", "baru"),
    [
        ("xl/worksheets/sheet1.xml", b"</sheetData>", JAUH),
        ("xl/worksheets/sheet1.xml", b'<row r="', b'<row r="x'),
    ],
)
def test_letters_for_numbers_and_xml_that_breaks_off_are_a_damaged_file(
    bagian: str, lama: bytes, baru: bytes
) -> None:
    isi = uji.bagian(kiriman.file())
    assert lama in isi[bagian]
    isi[bagian] = isi[bagian].replace(lama, baru, 1)
    with pytest.raises(BerkasError, match=r"“a\.xlsx” rusak"):
        buka_isian(contoh.bungkus(isi), "a.xlsx")


def test_a_broken_number_of_a_look_changes_no_value_that_is_read() -> None:
    """A look says nothing about realisasi, so what a bidang typed is not refused for it."""
    bagian = "xl/worksheets/sheet1.xml"
    isi = uji.bagian(kiriman.file())
    utuh = buka_isian(contoh.bungkus(isi), "a.xlsx")
    isi[bagian] = isi[bagian].replace(b' s="', b' s="x')
    rusak = buka_isian(contoh.bungkus(isi), "a.xlsx")
    assert (rusak.isi, rusak.rumus) == (utuh.isi, utuh.rumus)
