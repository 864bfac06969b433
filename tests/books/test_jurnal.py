"""The journal: what goes onto the sheet comes back off it, newest step first."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from renaksi_xl.books.jurnal import garis_langkah, langkah_terakhir
from renaksi_xl.sheets.jurnal import AWAL
from renaksi_xl.sheets.kontrak import Rumus, Sel, Tambalan

SEL = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.integers(-(10**9), 10**9).map(float),
    st.text(min_size=1, max_size=20).map(lambda t: Rumus(t, "")),
)


def lembar(*garis: list[list[Sel]]) -> list[list[Sel]]:
    """Sheet `_jurnal` with these lines; the reader sees numbers as floats."""
    return [*([None] for _ in range(AWAL)), *(satu for banyak in garis for satu in banyak)]  # type: ignore[list-item]


@given(st.lists(st.lists(SEL, min_size=2, max_size=2), min_size=1, max_size=5))
def test_a_range_comes_back_as_it_was(isi: list[list[Sel]]) -> None:
    lama = Tambalan("Renaksi", 3, 2, isi)
    langkah = langkah_terakhir(lembar(garis_langkah((1, "w", "p", "Hitung"), [lama], [("tblDO", 7)])))
    assert langkah is not None
    assert langkah.lama == (lama,)
    assert langkah.tabel == (("tblDO", 7),)


def test_a_content_longer_than_a_cell_is_cut_and_joined() -> None:
    lama = Tambalan("Hasil Validasi", 0, 0, [["x" * 20_000, "y" * 20_000, Decimal(3)]])
    garis = garis_langkah((4, "w", "p", "Validasi"), [lama], [])
    assert len(garis) == 2
    assert max(len(str(satu[6])) for satu in garis) <= 32_767
    langkah = langkah_terakhir(lembar(garis))
    assert langkah is not None
    assert langkah.lama[0].isi == [["x" * 20_000, "y" * 20_000, 3.0]]


def test_no_part_is_longer_than_a_cell_in_the_units_excel_counts() -> None:
    lama = Tambalan("Catatan TW", 0, 0, [["\N{GRINNING FACE}" * 20_000]])
    garis = garis_langkah((4, "w", "p", "Hitung"), [lama], [])
    assert max(len(str(satu[6]).encode("utf-16-le")) // 2 for satu in garis) <= 32_767
    langkah = langkah_terakhir(lembar(garis))
    assert langkah is not None
    assert langkah.lama == (lama,)


def test_the_newest_step_is_taken_and_its_lines_are_named() -> None:
    satu = garis_langkah((1, "w1", "p", "Validasi"), [Tambalan("A", 0, 0, [["a"]])], [])
    dua = garis_langkah(
        (2, "w2", "p", "Hitung"), [Tambalan("A", 0, 0, [["b"]]), Tambalan("B", 0, 0, [["c"]])], []
    )
    langkah = langkah_terakhir(lembar(satu, dua))
    assert langkah is not None
    assert (langkah.nomor, langkah.tombol, langkah.waktu) == (2, "Hitung", "w2")
    assert langkah.baris == (AWAL + 1, AWAL + 3)


def test_an_empty_journal_has_no_step() -> None:
    assert langkah_terakhir(lembar()) is None
