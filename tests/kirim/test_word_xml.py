"""Where a table ends a section or a page ends behind it, no blank line is left that could be a page of its own."""

from __future__ import annotations

import io

import docx
import pytest

from renaksi_xl.kirim.unsur import Bagian, BarisTabel, Judul, Paragraf, Tabel, Unsur
from renaksi_xl.kirim.word import tulis_word

TABEL = Tabel("Contoh", ("A", "B"), (BarisTabel(("1", "2")),), (2.0, 2.0), ("left", "left"))


@pytest.mark.parametrize(
    ("lalu", "sela"),
    [
        pytest.param(Bagian(mendatar=True), 0, id="a new section"),
        pytest.param(Judul("Bab", halaman_baru=True), 0, id="a chapter on a page of its own"),
        pytest.param(Paragraf("x", halaman_baru=True), 0, id="a paragraph on a page of its own"),
        pytest.param(Judul("Bagian", 2), 1, id="a heading on the same page"),
        pytest.param(Paragraf("x"), 1, id="a paragraph on the same page"),
    ],
)
def test_a_gap_stands_behind_a_table_only_where_its_page_goes_on(lalu: Unsur, sela: int) -> None:
    isi = tulis_word([Bagian(), TABEL, lalu, Paragraf("akhir")], "Judul", "KODE", "Badan")
    gaya = [p.style.name for p in docx.Document(io.BytesIO(isi)).paragraphs if p.style is not None]
    assert gaya.count("Sela") == sela
