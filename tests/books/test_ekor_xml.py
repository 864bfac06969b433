"""Which ranges grow with a table: those that ended with its last row, and no others."""

from __future__ import annotations

import pytest

from renaksi_xl.baca.isi_buku import TabelBuku
from renaksi_xl.books.ekor_xml import Tumbuh

# Header in row 4, data in rows 5 to 8, columns B to E; two rows are added.
TUMBUH = Tumbuh(TabelBuku("tbl", "Data", (3, 1, 7, 4)), 7, 9)


@pytest.mark.parametrize(
    ("luas", "hasil"),
    [
        pytest.param((4, 2, 7, 2), (4, 2, 9, 2), id="a column of data"),
        pytest.param((3, 1, 7, 4), (3, 1, 9, 4), id="the whole table"),
        pytest.param((7, 1, 7, 4), (7, 1, 9, 4), id="the last row"),
        pytest.param((2, 1, 7, 4), (2, 1, 7, 4), id="begins above the table"),
        pytest.param((4, 0, 7, 2), (4, 0, 7, 2), id="begins left of it"),
        pytest.param((4, 4, 7, 5), (4, 4, 7, 5), id="ends right of it"),
        pytest.param((4, 2, 6, 2), (4, 2, 6, 2), id="ends before the last row"),
        pytest.param((4, 2, 8, 2), (4, 2, 8, 2), id="ends below the last row"),
    ],
)
def test_only_a_range_within_the_table_that_reached_its_last_row_reaches_the_new_one(
    luas: tuple[int, int, int, int], hasil: tuple[int, int, int, int]
) -> None:
    assert TUMBUH.panjangkan(luas) == hasil
