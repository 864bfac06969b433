"""`renaksi laporan`: every document the boss sees, in one macro-free workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from renaksi_xl.books.simpan import periksa_tujuan, simpan
from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.muat import muat
from renaksi_xl.pesan import cli as kata
from renaksi_xl.pesan import laporan as kata_laporan
from renaksi_xl.sheets.cetak import catatan_data
from renaksi_xl.sheets.cetak.catatan_data import ButirCatatan
from renaksi_xl.sheets.laporan import susun_laporan

AKHIRAN = ".xlsx"


def laporan_berkas(buku: Path, hasil: Path) -> list[str]:
    """Write the laporan of a workbook to `hasil`; the closing line. Nothing is written on any error.

    Raises MasukanError for an unusable name or plan, BerkasError for a file that cannot be read or written.
    """
    if hasil.suffix.lower() != AKHIRAN:
        raise MasukanError(kata_laporan.akhiran(hasil.name))
    m = muat(buku)
    periksa_tujuan(hasil, [buku])
    simpan(isi_laporan(m.rencana, m.hasil), hasil, [buku])
    return [kata.berkas_ditulis(str(hasil))]


def isi_laporan(rencana: Rencana, hasil: Hasil, catatan: Sequence[ButirCatatan] = ()) -> bytes:
    """The laporan as the bytes of its file; `catatan` become the sheet Catatan atas Data."""
    return tulis_xlsx(susun_laporan(rencana, hasil, catatan_data.lembar(rencana, catatan)))
