"""Programs that stand in for Excel: which are here, and what their absence means."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parent.parent
NODE_MODULES = AKAR / "tests" / "excel" / "node" / "node_modules"
UNO = Path("/usr/lib/python3/dist-packages/uno.py")
HURUF = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")

# What `@pytest.mark.excel` means when it names no program.
BIASA = ("soffice",)


def _ada_uno() -> bool:
    return UNO.exists() or find_spec("uno") is not None


def _ada_sdk() -> bool:
    return shutil.which("node") is not None and (NODE_MODULES / "@ooxml-tools" / "validate").is_dir()


def carlito(gaya: str) -> Path | None:
    """The file of Carlito ("Regular", "Bold", "Italic"), whose letters are as wide as Calibri's."""
    return next((satu for folder in HURUF for satu in sorted(folder.rglob(f"Carlito-{gaya}.ttf"))), None)


# Names that are not simply a program on PATH.
KHUSUS: dict[str, Callable[[], bool]] = {
    "uno": _ada_uno,
    "openxml-sdk": _ada_sdk,
    "carlito": lambda: carlito("Regular") is not None,
}


def tersedia(program: str) -> bool:
    """Tell whether a program, or one of KHUSUS, can be used on this machine."""
    khusus = KHUSUS.get(program)
    return khusus() if khusus else shutil.which(program) is not None


def di_ci() -> bool:
    """On CI nothing may be skipped for want of a program."""
    return os.environ.get("CI", "").strip().lower() in {"1", "true", "yes"}


def wajib_ada(program: tuple[str, ...]) -> None:
    """Skip the test, or on CI fail it, when a program is missing."""
    kurang = [nama for nama in program if not tersedia(nama)]
    if not kurang:
        return
    alasan = f"missing on this machine: {', '.join(kurang)} (make test installs it where apt may be used)"
    if di_ci():
        pytest.fail(alasan, pytrace=False)
    pytest.skip(alasan)
