"""What a bidang pasted into a number cell: read where there is one way to read it, else only guessed at."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi_xl.baca.angka_ketik import angka_teks, rupiah_teks


@pytest.mark.parametrize(
    ("teks", "angka", "pasti"),
    [
        ("120.000.000", "120000000", True),
        ("Rp 120.000.000", "120000000", True),
        ("Rp.120.000.000", "120000000", True),
        ("rp\u00a0120.000.000,-", "120000000", True),
        ("120.000.000,00", "120000000", True),
        ("Rp120.000.000,50", "120000000.5", True),
        ("12.500.000 rupiah", "12500000", True),
        ("0", "0", True),
        # What is left to a person: the factor may be meant otherwise.
        ("Rp120jt", "120000000", False),
        ("120 juta", "120000000", False),
        ("1,5 miliar", "1500000000", False),
        ("1,5 M", "1500000000", False),
        ("500 ribu", "500000", False),
        ("500rb", "500000", False),
        # The dot of three digits is a thousand's; of two it is a decimal's, which a person must look at.
        ("1.25", "1.25", False),
    ],
)
def test_rupiah_as_people_write_it(teks: str, angka: str, *, pasti: bool) -> None:
    assert rupiah_teks(teks) == (Decimal(angka), pasti)


@pytest.mark.parametrize("teks", ["belum cair", "Rp", "Rp -", "1.2.3,4,5", "sudah 120 juta", "12o.000"])
def test_what_is_no_amount_is_none(teks: str) -> None:
    assert rupiah_teks(teks) == (None, False)


@pytest.mark.parametrize(
    ("teks", "angka"), [("95", "0.95"), ("0,95", "0.95"), ("1", "0.01"), ("0", "0"), ("95.5", "0.955")]
)
def test_a_share_without_its_sign_is_only_guessed_at(teks: str, angka: str) -> None:
    assert angka_teks(teks, "%") == (Decimal(angka), False)
