"""What tests of merging begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.jobs import kiriman


@pytest.fixture
def induk(tmp_path: Path) -> Iterator[Path]:
    """The small master; whatever a test does, it must be the same afterwards."""
    letak = tmp_path / "Renaksi.xlsm"
    letak.write_bytes(kiriman.induk())
    yield letak
    assert letak.read_bytes() == kiriman.induk()
