"""Sizes of GAYA, measured: lines of a module and of a function."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

BARIS_MODUL = 400
BARIS_FUNGSI = 60

# "renaksi_xl/x.py" or "renaksi_xl/x.py::name" -> why it may be longer. An entry that is no longer needed fails.
ALASAN: dict[str, str] = {}


def terlalu_panjang(akar: Path, berkas: Path) -> Iterator[tuple[str, int]]:
    """Yield (place, lines) for a module and each of its functions beyond the limits."""
    nama, teks = berkas.relative_to(akar).as_posix(), berkas.read_text(encoding="utf-8")
    if (panjang := len(teks.splitlines())) > BARIS_MODUL:
        yield nama, panjang
    for node in ast.walk(ast.parse(teks, str(berkas))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            # Decorators are options and commands of click, not code to follow: counted from the def.
            panjang = (node.end_lineno or node.lineno) - node.lineno + 1
            if panjang > BARIS_FUNGSI:
                yield f"{nama}::{node.name}", panjang
