"""When a figure that Excel shows is the engine's (DESIGN promise 1: 1e-9)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi_xl.jobs.integritas import _sama


@pytest.mark.parametrize(
    ("excel", "mesin", "sama"),
    [
        (0.1 + 0.2, "0.3", True),
        (0.95 + 5e-10, "0.95", True),
        (0.95 + 5e-9, "0.95", False),
        (1e12 + 100, "1e12", True),  # of large figures the same share
        (1e12 + 10_000, "1e12", False),
        (True, "1", False),
        ("1", "1", False),
        (None, "0", False),
    ],
)
def test_a_number_is_the_engines_up_to_a_billionth(
    excel: float | str | None, mesin: str, *, sama: bool
) -> None:
    assert _sama(excel, Decimal(mesin)) is sama


@pytest.mark.parametrize(
    ("excel", "mesin", "sama"),
    [(None, "", True), ("a", "a", True), (0.0, "", False), (False, "", False), ("A", "a", False)],
)
def test_a_text_is_the_engines_to_the_letter(excel: float | str | None, mesin: str, *, sama: bool) -> None:
    assert _sama(excel, mesin) is sama
