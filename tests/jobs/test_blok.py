"""Patches become blocks: what stands between them stays, what stands there already is not written again."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from renaksi_xl.jobs.bentuk import Isi
from renaksi_xl.jobs.blok import blok_lajur, blok_laporan
from renaksi_xl.sheets.kontrak import Blok, Gaya, Lembar, Rumus, Tambalan

Kisi: TypeAlias = list[list[Isi]]


def test_a_column_is_one_block_and_the_rows_between_keep_what_they_hold() -> None:
    kisi: Kisi = [["No"], ["lama"], ["milik orang"], ["lama"]]
    blok = blok_lajur("Renaksi", 0, {1: "1.1", 3: "1.2"}, kisi)
    assert blok == Tambalan("Renaksi", 1, 0, [["1.1"], ["milik orang"], ["1.2"]])


def test_a_column_that_says_the_same_in_other_words_is_not_written() -> None:
    kisi: Kisi = [[3.0], [Rumus("$A$1 + 1", "")], [None]]
    assert blok_lajur("Renaksi", 0, {0: Decimal(3), 1: Rumus("A1+1", Decimal(4)), 2: ""}, kisi) is None
    assert blok_lajur("Renaksi", 0, {0: Decimal(3), 1: Rumus("A1+2", Decimal(5)), 2: ""}, kisi) is not None


def lembar(*isi: str) -> Lembar:
    """A report of one column from B2 on, without a code name, so that it clears what is old."""
    return Lembar(nama="MUTASI", kode=None, blok=[Blok(1, 1, [[x] for x in isi], Gaya.BIASA)])


def test_a_shorter_report_blanks_what_an_older_one_left_and_touches_no_other_column() -> None:
    kisi: Kisi = [["judul", None], [None, "a"], ["orang", "b"], [None, "c"]]
    assert blok_laporan(lembar("a", "x"), kisi) == Tambalan("MUTASI", 2, 1, [["x"], [None]])


def test_a_report_that_stands_there_already_is_not_written() -> None:
    kisi: Kisi = [["judul", None], [None, "a"], ["orang", "b"]]
    assert blok_laporan(lembar("a", "b"), kisi) is None


def test_a_report_of_fixed_parts_blanks_below_them_only_and_keeps_the_gaps_between() -> None:
    satu = Lembar(
        nama="Dasbor",
        kode="wsDasbor",
        blok=[Blok(0, 0, [["a"], ["b"]], Gaya.BIASA), Blok(0, 1, [["c"]], Gaya.BIASA)],
    )
    kisi: Kisi = [["a", "c"], ["x", "milik orang"], ["lama", "lama"], ["lama", None]]
    assert blok_laporan(satu, kisi) == Tambalan(
        "Dasbor", 1, 0, [["b", "milik orang"], [None, None], [None, None]]
    )
