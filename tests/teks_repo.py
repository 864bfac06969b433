"""Search of every text of the repository, also inside workbooks, for what must not be named there."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

# Made by tools or by running the program; never committed (.gitignore).
BUKAN_REPO = {
    *(".git", ".venv", ".renaksi-uji", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"),
    *("__pycache__", "node_modules", "build", "dist", "keluaran-contoh"),
}

# Written with a hole in them, because this file is searched too.
_RUMAH_LAIN = re.compile(r"\.\.[/\\]sha[r]ed\b|(?<![\w.])/wor[k]/|(?<![\w.])/roo[t]/|(?<![\w.])/home/[a-z]+/")
_INDEKS = re.compile(
    r"pyp[i]\.org|pythonhos[t]ed\.org|registry\.np[m]js|registry\.yarn[p]kg|conda\.anacon[d]a"
    r"|-{2}(?:extra-)?index-[u]rl|find-link[s]\s*=|\"resol[v]ed\"\s*:",
    re.IGNORECASE,
)
TERLARANG = {"a path of somebody's machine": _RUMAH_LAIN, "a package index": _INDEKS}


def berkas_repo(akar: Path) -> Iterator[Path]:
    """Every file that could be committed, in a fixed order."""
    for folder, anak, nama in os.walk(akar):
        anak[:] = sorted(set(anak) - BUKAN_REPO - {n for n in anak if n.endswith(".egg-info")})
        yield from (Path(folder) / n for n in sorted(nama) if not n.startswith((".~lock", "~$")))


def isi(berkas: Path) -> Iterator[str]:
    """Text of a file; of a workbook or another zip, the text of every part."""
    if zipfile.is_zipfile(berkas):
        with zipfile.ZipFile(berkas) as paket:
            for nama in paket.namelist():
                yield paket.read(nama).decode("utf-8", errors="replace")
    else:
        yield berkas.read_bytes().decode("utf-8", errors="replace")


def temukan(akar: Path) -> list[str]:
    """List "file: what, the words found" for every forbidden mention below `akar`."""
    return [
        f"{berkas.relative_to(akar).as_posix()}: {apa}, {cocok.group(0)!r}"
        for berkas in berkas_repo(akar)
        for teks in isi(berkas)
        for apa, pola in TERLARANG.items()
        if (cocok := pola.search(teks))
    ]
