"""A new master workbook: the committed template's VBA project, buttons and ribbon around the sheets of a plan."""

from __future__ import annotations

import zipfile
from functools import cache

from renaksi_xl.books.kontrol import Kontrol, ambil_kontrol, pasang_kontrol
from renaksi_xl.books.sumber import berkas_bawaan
from renaksi_xl.books.tulis import tulis_xlsm
from renaksi_xl.core.contoh import RENCANA_CONTOH
from renaksi_xl.core.hitung import hitung
from renaksi_xl.errors import LingkunganError
from renaksi_xl.pesan.buku import templat_rusak
from renaksi_xl.sheets.beranda import NAMA_LEMBAR as LEMBAR_TOMBOL
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.kontrak import Buku

TEMPLAT = "workbook/Renaksi.xlsm"
_BAGIAN_VBA = "xl/vbaProject.bin"


@cache
def _templat() -> tuple[bytes, Kontrol]:
    """The template's VBA project and its controls."""
    letak = berkas_bawaan(TEMPLAT)
    try:
        isi = letak.read_bytes()
        with zipfile.ZipFile(letak) as paket:
            vba = paket.read(_BAGIAN_VBA)
    except (zipfile.BadZipFile, KeyError, OSError) as salah:
        raise LingkunganError(templat_rusak(letak.name), f"{letak}: {salah!r}") from salah
    return vba, ambil_kontrol(isi, LEMBAR_TOMBOL, letak.name)


def buku_baru(buku: Buku) -> bytes:
    """The .xlsm of a workbook told as values. Raises LingkunganError when the template is missing or damaged."""
    vba, kontrol = _templat()
    return pasang_kontrol(tulis_xlsm(buku, vba), LEMBAR_TOMBOL, kontrol)


def buku_contoh() -> bytes:
    """A master with the example of a first run."""
    return buku_baru(susun_buku(RENCANA_CONTOH, hitung(RENCANA_CONTOH)))
