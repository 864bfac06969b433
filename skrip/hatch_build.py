"""Build hook: a wheel carries the examples and the template workbook in renaksi_xl/_data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BAWAAN = ("examples", "workbook/Renaksi.xlsm")


class BawaanHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's own parameter is not exported
    """Adds the bundled files to a wheel; an editable install finds them in the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name every bundled file; refuse to build a wheel that would lack one."""
        if version == "editable":
            return
        for nama in BAWAAN:
            sumber = Path(self.root) / nama
            if not sumber.exists():
                raise FileNotFoundError(f"{nama} is missing, and a wheel must carry it")
            build_data["force_include"][str(sumber)] = f"renaksi_xl/_data/{nama}"
