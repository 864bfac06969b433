"""What a run that was killed left beside its results, cleared by a later one that writes into the same folder.

Only names that we alone give, only when nothing in it was touched for a day, and never what may be somebody's only
copy. Age is measured against a file just written there, so that the clock of the folder's own server counts and no
PC's; the number of a process would say nothing to another PC.
"""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

AWALAN, AKHIRAN, LAMA = ".renaksi-", ".tmp", ".lama"
"""Names of temporary files and folders; inside a folder an old file waits under its name and LAMA."""
SEHARI = 24 * 60 * 60
"""Seconds; no run of ours takes that long."""
_NAMA = re.compile(r"\.renaksi-(?:.{1,40}-)?[a-z0-9_]{8}\.tmp", re.DOTALL)
_TITIK_URAI = 0x400
"""FILE_ATTRIBUTE_REPARSE_POINT: on Windows what leads to another folder looks like one."""


def bersihkan(baru: Path) -> None:
    """Clear stale leftovers beside `baru`, a file that was just written; what cannot be removed stays."""
    with contextlib.suppress(OSError):
        kini = baru.stat().st_mtime
        with os.scandir(baru.parent) as isi:
            calon = [satu for satu in isi if _NAMA.fullmatch(satu.name)]
        for satu in calon:
            with contextlib.suppress(OSError):
                _satu(satu, kini)


def _satu(sisa: os.DirEntry[str], kini: float) -> None:
    keadaan = sisa.stat(follow_symlinks=False)
    if getattr(keadaan, "st_file_attributes", 0) & _TITIK_URAI:
        return
    if sisa.is_file(follow_symlinks=False):
        if kini - keadaan.st_mtime > SEHARI:
            Path(sisa.path).unlink()
    elif sisa.is_dir(follow_symlinks=False):
        _folder(Path(sisa.path), kini - keadaan.st_mtime, kini)


def _folder(ruang: Path, usia: float, kini: float) -> None:
    """A package that never got into its place; an old file that was set aside and has no successor stays."""
    with os.scandir(ruang) as isi:
        semua = list(isi)
    if not all(x.is_file(follow_symlinks=False) for x in semua):
        return
    # A set-aside copy keeps the date of what it copies; only the youngest tells when somebody was here.
    usia = min([usia, *(kini - x.stat(follow_symlinks=False).st_mtime for x in semua)])
    tunggal = any(
        x.name.endswith(LAMA) and not (ruang.parent / x.name.removesuffix(LAMA)).exists() for x in semua
    )
    if usia > SEHARI and not tunggal:
        for x in semua:
            Path(x.path).unlink()
        ruang.rmdir()
