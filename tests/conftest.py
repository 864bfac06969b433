"""Rules for the whole test run: the marker `excel` and what happens when its programs are missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.percobaan import daftarkan_profil
from tests.program import BIASA, wajib_ada

daftarkan_profil()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Check the programs of every test marked `excel` before its fixtures start any."""
    for tanda in item.iter_markers("excel"):
        wajib_ada(tanda.args or BIASA)


@pytest.fixture(scope="session")
def butuh_program() -> Callable[..., None]:
    """Check programs from inside a fixture: `butuh_program("soffice", "uno")`."""

    def butuh(*program: str) -> None:
        wajib_ada(program)

    return butuh
