"""The number rules of ATURAN 2: what a text from outside says, and what it does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi_xl.core.angka import baca_teks, dua_desimal, mencapai, sama, tulis, tulis_persen_sel
from tests.bantuan import hitung, rencana_teks


@pytest.mark.parametrize(
    ("teks", "nilai", "satuan"),
    [
        ("3 Dokumen", "3", "Dokumen"),
        ("80,99%", "0.8099", "%"),
        ("80,99 %", "0.8099", "%"),
        ("4876 Formasi", "4876", "Formasi"),
        ("28 orang", "28", "orang"),
        ("1.234,5", "1234.5", None),
        ("95,5", "95.5", None),
        ("95,5%", "0.955", "%"),
        ("97%", "0.97", "%"),
        ("302.663", "302663", None),
        ("1.302.663", "1302663", None),
        ("1.302.663,25 Rupiah", "1302663.25", "Rupiah"),
        ("0", "0", None),
        ("0 Dokumen", "0", "Dokumen"),
        ("12", "12", None),
        ("  7  Orang ", "7", "Orang"),
        # As WhatsApp and web pages paste it: spaces of other widths, signs without any, a line break.
        ("\u00a035,9\u202f%\u200b\n", "0.359", "%"),
        ("\ufeff8\u2009Orang\u2060", "8", "Orang"),
    ],
)
def test_a_text_is_read_as_number_and_satuan(teks: str, nilai: str, satuan: str | None) -> None:
    terbaca = baca_teks(teks)
    assert (terbaca.nilai, terbaca.satuan, terbaca.galat) == (Decimal(nilai), satuan, None)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("3.7", "3.7"),
        ("71.72", "71.72"),
        ("0.5", "0.5"),
        ("1.2345", "1.2345"),
        ("80.99%", "0.8099"),
    ],
)
def test_one_dot_with_one_two_or_more_than_three_digits_is_a_decimal_to_be_checked(
    teks: str, nilai: str
) -> None:
    terbaca = baca_teks(teks)
    assert (terbaca.nilai, terbaca.periksa, terbaca.galat) == (Decimal(nilai), True, None)


@pytest.mark.parametrize(("teks", "nilai"), [("302.663%", "3026.63"), ("3.750 Indeks", "3750")])
def test_exactly_three_digits_after_a_dot_are_thousands_to_be_checked_with_percent_or_an_index(
    teks: str, nilai: str
) -> None:
    terbaca = baca_teks(teks)
    assert (terbaca.nilai, terbaca.periksa, terbaca.galat) == (Decimal(nilai), True, None)


@pytest.mark.parametrize(("teks", "satuan"), [("12org", "org"), ("12 m", "m"), ("12%", "%")])
def test_three_letters_may_stick_to_a_number_and_any_after_a_space(teks: str, satuan: str) -> None:
    assert (baca_teks(teks).satuan, baca_teks(teks).galat) == (satuan, None)


@pytest.mark.parametrize(
    ("pecahan", "tertulis"), [("0.9999999", "100,00%"), ("0.99999999999", "100%"), ("0.995", "99,50%")]
)
def test_a_percentage_is_short_only_where_its_cell_is_whole_at_six_decimals(
    pecahan: str, tertulis: str
) -> None:
    assert tulis_persen_sel(Decimal(pecahan)) == tertulis


@pytest.mark.parametrize("teks", ["302.663", "302.663 Orang", "1.234,5", "80,99%", "3 Dokumen"])
def test_a_plain_indonesian_number_needs_no_check(teks: str) -> None:
    assert not baca_teks(teks).periksa


@pytest.mark.parametrize(
    "teks",
    [
        "1.2.3",
        "1 234",
        "12o",
        "12or",
        "1,234.5",
        "1.23.456",
        "1,2,3",
        "12,",
        ",5 5",
        "1..5",
        "12 34 Orang",
        "--",
        "1-2",
    ],
)
def test_a_doubtful_number_is_an_error_and_never_a_guess(teks: str) -> None:
    terbaca = baca_teks(teks)
    assert terbaca.nilai is None
    assert terbaca.galat is not None


@pytest.mark.parametrize("teks", ["proses", "ada", "belum ada", "Dokumen", "%"])
def test_words_are_not_a_number(teks: str) -> None:
    terbaca = baca_teks(teks)
    assert terbaca.nilai is None
    assert terbaca.galat is not None


@pytest.mark.parametrize("teks", ["-", "–", "—", " - "])
def test_a_cell_holding_only_a_dash_is_the_dash(teks: str) -> None:
    terbaca = baca_teks(teks)
    assert (terbaca.strip, terbaca.nilai, terbaca.galat) == (True, None, None)


@pytest.mark.parametrize("teks", ["", " ", "\t", "\u00a0"])
def test_nothing_is_neither_number_nor_dash_nor_error(teks: str) -> None:
    terbaca = baca_teks(teks)
    assert (terbaca.strip, terbaca.nilai, terbaca.galat) == (False, None, None)


def test_95_comma_5_is_never_955() -> None:
    assert baca_teks("95,5").nilai == Decimal("95.5")


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        ("1234.5", "1.234,5"),
        ("302663", "302.663"),
        ("0.8099", "0,8099"),
        ("0", "0"),
        ("-1234", "-1.234"),
        ("10", "10"),
    ],
)
def test_a_number_is_written_in_indonesian_notation(nilai: str, teks: str) -> None:
    assert tulis(Decimal(nilai)) == teks


@pytest.mark.parametrize("pangkat", [16, 18, 300])
def test_a_huge_number_is_compared_and_rounded_like_any_other(pangkat: int) -> None:
    besar = Decimal(10) ** pangkat
    assert mencapai(besar)
    assert dua_desimal(besar) == besar
    assert not sama(besar, Decimal(1))


def test_a_nip_typed_as_realisasi_does_not_stop_the_other_rows() -> None:
    plan = rencana_teks(
        """
Sasaran s |    |         |
  Sub a Orang | 4 | 1 1 1 1 | 999999999999999999 . . .
  Sub b Orang | 4 | 2 . . 2 | 1 . . .
""",
        tw=1,
    )
    hasil = hitung(plan)["hasil"]
    assert hasil["a"]["status"] == "Tercapai"
    assert hasil["b"]["capaian_sd"] == Decimal("0.5")
