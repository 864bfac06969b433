"""The quick run tries fewer random examples and leaves the slow tests out; the full run does neither."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import settings

from tests.percobaan import CEPAT, sebanyak

AKAR = Path(__file__).resolve().parents[1]


def test_the_full_run_tries_as_many_examples_as_a_test_asks_for() -> None:
    baku = settings.get_profile("default")
    assert baku.max_examples == 100
    assert [sebanyak(n, baku) for n in (300, 100, 6, 2)] == [300, 100, 6, 2]


def test_the_quick_run_tries_a_tenth_but_a_few_in_any_case() -> None:
    assert [sebanyak(n, settings.get_profile(CEPAT)) for n in (300, 100, 6, 2)] == [30, 10, 3, 2]


def test_only_the_quick_run_leaves_something_out() -> None:
    resep = (AKAR / "Makefile").read_text(encoding="utf-8")
    cepat = re.search(r"^test-cepat:.*\n((?:\t.*\n)+)", resep, re.MULTILINE)
    assert cepat is not None
    assert '-m "not excel and not lambat"' in cepat[1]
    assert f"--hypothesis-profile={CEPAT}" in cepat[1]
    penuh = (AKAR / "skrip" / "uji.sh").read_text(encoding="utf-8")
    assert "-m pytest" in penuh
    assert not re.search(r"pytest.*(?: -m | -k |profile|lambat)", penuh)
    assert "uji.sh" in re.search(r"^test:.*\n((?:\t.*\n)+)", resep, re.MULTILINE)[1]  # type: ignore[index]  # it is there
    assert "make --no-print-directory test <" in (AKAR / ".ci" / "run").read_text(encoding="utf-8")
    # Neither may the settings of every run.
    assert (
        "lambat"
        not in re.findall(r"^addopts.*$", (AKAR / "pyproject.toml").read_text("utf-8"), re.MULTILINE)[0]
    )
