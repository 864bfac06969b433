"""`renaksi baru`: a master workbook, empty or from a plan."""

from __future__ import annotations

from pathlib import Path

from renaksi_xl.books.induk import buku_baru, buku_contoh
from renaksi_xl.books.jalur import ada
from renaksi_xl.books.paket import baca_berkas
from renaksi_xl.books.simpan import simpan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.errors import BerkasError, MasukanError
from renaksi_xl.pesan import baru as kata
from renaksi_xl.pesan import contoh as kata_contoh
from renaksi_xl.sheets.buku import RENCANA_KOSONG, susun_buku

AKHIRAN = ".xlsm"


def baru(buku: Path, dari: Path | None, *, contoh: bool = False) -> None:
    """Write a master workbook to `buku`: empty, of a plan, or with the example of a first run.

    Raises MasukanError for a plan that cannot be used, BerkasError for files. A workbook that is there already is not
    replaced: it may hold a quarter's work.
    """
    if contoh and dari is not None:
        raise MasukanError(kata_contoh.DARI_DAN_CONTOH)
    if buku.suffix.lower() != AKHIRAN:
        raise MasukanError(kata.akhiran(buku.name))
    if ada(buku):
        raise MasukanError(kata.sudah_ada(str(buku)))
    if contoh:
        simpan(buku_contoh(), buku)
        return
    rencana = RENCANA_KOSONG if dari is None else baca_rencana_berkas(dari)
    simpan(isi_baru(rencana), buku)


def isi_baru(rencana: Rencana) -> bytes:
    """A master workbook of a plan as the bytes of its file."""
    return buku_baru(susun_buku(rencana, hitung(rencana)))


def baca_rencana_berkas(berkas: Path) -> Rencana:
    """A plan from a JSON file. Raises BerkasError when it cannot be read, MasukanError when it is no plan."""
    from renaksi_xl.rencana_json import baca_rencana_teks  # pydantic only when a plan comes in

    try:
        return baca_rencana_teks(baca_berkas(berkas).decode("utf-8-sig"))
    except UnicodeDecodeError as galat:
        raise BerkasError(kata.bukan_teks(berkas.name), str(galat)) from galat
