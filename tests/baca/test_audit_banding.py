"""A figure agrees with what it should be as far as its cell shows it: typed ones to their decimals, formulas to the end."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi_xl.baca.audit.banding import cocok
from renaksi_xl.baca.audit.hasil import Macam
from renaksi_xl.baca.audit.letak import Terbit

TIGA_BELAS_EMPAT_BELAS = Decimal(13) / 14  # 0.928571…


def terbit(angka: str, rumus: str | None = None, *, polos: bool = True) -> Terbit:
    return Terbit(("E.81", 4, 2), "R0001", Macam.CAPAIAN, None, Decimal(angka), angka, polos, rumus)


@pytest.mark.parametrize(
    ("angka", "sama"),
    [
        ("92.86", True),  # as two decimals show it
        ("92.9", True),
        ("93", True),
        ("92.85", False),
        ("92.87", False),
        ("92.8", False),
        ("0.9286", True),  # a share
        ("0.9285", False),
    ],
)
def test_a_typed_share_is_right_to_the_decimals_it_has(angka: str, *, sama: bool) -> None:
    assert cocok(terbit(angka), TIGA_BELAS_EMPAT_BELAS, persen=True) is sama


def test_a_formula_is_right_to_the_last_digit_unless_it_rounds() -> None:
    assert cocok(terbit("0.928571428571", "A1/B1", polos=False), TIGA_BELAS_EMPAT_BELAS, persen=True)
    assert not cocok(terbit("0.9286", "A1/B1", polos=False), TIGA_BELAS_EMPAT_BELAS, persen=True)
    assert cocok(terbit("0.9286", "ROUND(A1/B1,4)", polos=False), TIGA_BELAS_EMPAT_BELAS, persen=True)


def test_a_cell_with_a_percent_sign_is_no_plain_number() -> None:
    assert not cocok(terbit("92.86", polos=False), TIGA_BELAS_EMPAT_BELAS, persen=True)
