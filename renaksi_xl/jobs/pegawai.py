"""`renaksi pegawai`: each person's and post's place in the cascade, as a workbook for the office itself."""

from __future__ import annotations

from pathlib import Path

from renaksi_xl.books.simpan import periksa_tujuan, simpan
from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.muat import muat
from renaksi_xl.pesan import cli as kata_cli
from renaksi_xl.pesan import pegawai as kata
from renaksi_xl.sheets.buku_pegawai import susun_buku_pegawai

AKHIRAN = ".xlsx"


def pegawai_berkas(buku: Path, hasil: Path) -> list[str]:
    """Write the workbook of persons to `hasil`; the closing line. Nothing is written on any error.

    Raises MasukanError for an unusable name or a plan that names nobody, BerkasError for files.
    """
    if hasil.suffix.lower() != AKHIRAN:
        raise MasukanError(kata.akhiran(hasil.name))
    m = muat(buku)
    isi = susun_buku_pegawai(m.rencana, m.hasil)
    if isi is None:
        raise MasukanError(kata.tanpa_pegawai(buku.name))
    periksa_tujuan(hasil, [buku])
    simpan(tulis_xlsx(isi), hasil, [buku])
    return [kata_cli.berkas_ditulis(str(hasil))]
