"""Fixtures for tests with real programs: `kantor` (LibreOffice) and `sdk` (Open XML SDK)."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.excel.kantor import Kantor
from tests.excel.sdk import pasang, validasi

Validator = Callable[[Sequence[Path]], dict[Path, list[str]]]


@pytest.fixture(scope="session")
def kantor(butuh_program: Callable[..., None]) -> Iterator[Kantor]:
    """One running LibreOffice per worker."""
    butuh_program("soffice", "uno")
    with Kantor() as jalan:
        yield jalan


@pytest.fixture(scope="session")
def sdk(butuh_program: Callable[..., None]) -> Validator:
    """The Open XML SDK, installed on first use."""
    butuh_program("node", "npm")
    try:
        pasang()
    except (subprocess.SubprocessError, OSError):
        butuh_program("openxml-sdk")
        raise
    return validasi
