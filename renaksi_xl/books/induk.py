"""A new master workbook: the committed template's VBA project around the sheets of a plan."""

from __future__ import annotations

import zipfile
from functools import cache

from renaksi_xl.books.sumber import berkas_bawaan
from renaksi_xl.books.tulis import tulis_xlsm
from renaksi_xl.errors import LingkunganError
from renaksi_xl.pesan.buku import templat_rusak
from renaksi_xl.sheets.kontrak import Buku

TEMPLAT = "workbook/Renaksi.xlsm"
_BAGIAN_VBA = "xl/vbaProject.bin"


@cache
def _vba() -> bytes:
    letak = berkas_bawaan(TEMPLAT)
    try:
        with zipfile.ZipFile(letak) as paket:
            return paket.read(_BAGIAN_VBA)
    except (zipfile.BadZipFile, KeyError, OSError) as salah:
        raise LingkunganError(templat_rusak(letak.name), f"{letak}: {salah!r}") from salah


def buku_baru(buku: Buku) -> bytes:
    """The .xlsm of a workbook told as values. Raises LingkunganError when the template is missing or damaged."""
    return tulis_xlsm(buku, _vba())
