"""Where a click puts the files it makes: beside the open workbook, and never in place of another file."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import cli as kata


def folder_kerja(letak: str, nama: str = "") -> Path:
    """The folder of the open workbook, or the one called `nama` in it, made if need be.

    Under the user's Documents for a workbook that is open from OneDrive (a URL) or was never saved. Raises BerkasError.
    """
    jauh = "://" in letak or not Path(letak).parent.is_dir() or Path(letak).name == letak
    folder = (Path.home() / "Documents" / "Renaksi" if jauh else Path(letak).parent) / nama
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as salah:
        raise BerkasError(kata.folder_tak_dapat_dibuat(str(folder)), str(salah)) from salah
    return folder


def nama_bebas(berkas: Path) -> Path:
    """The path itself, or with the first number behind its name that no file bears yet."""
    if not berkas.exists():
        return berkas
    calon = (berkas.with_stem(f"{berkas.stem} ({n})") for n in count(2))
    return next(x for x in calon if not x.exists())
