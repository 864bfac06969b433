"""`renaksi bidang`: one macro-free .xlsx per bidang, for staff to fill in."""

from __future__ import annotations

from pathlib import Path

from renaksi_xl.books.jalur import adalah_folder
from renaksi_xl.books.simpan import periksa_tujuan
from renaksi_xl.books.simpan_banyak import pernah_disimpan, simpan_banyak
from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Bidang, Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.muat import muat
from renaksi_xl.jobs.prasyarat import tolak_laporan
from renaksi_xl.kirim.bidang import pengantar_bidang
from renaksi_xl.pesan import file_bidang as kata
from renaksi_xl.sheets.file_bidang import nama_file, singkatan_berkas, susun_file_bidang


def bidang(buku: Path, folder: Path) -> list[Path]:
    """Write a file for every bidang of a workbook into `folder`, all or none; their paths in the plan's order.

    Behind them stand a zip of all, a text to paste into a chat, and an e-mail draft per bidang with an address.
    Raises MasukanError when the files cannot be named, one of them was worked in already or is the workbook itself,
    BerkasError for a workbook that cannot be read, a folder or file that cannot be written.
    """
    m = muat(buku)
    tolak_laporan(m.paket)
    isi = isi_file_bidang(m.rencana, m.hasil, buku.name)
    for nama, satu in isi.items():
        if adalah_folder(folder):
            periksa_tujuan(folder / nama, [buku])
        if pernah_disimpan(folder / nama, satu):
            raise MasukanError(kata.sudah_diisi(nama))
    return simpan_banyak({**isi, **pengantar_bidang(m.rencana, isi)}, folder)


def isi_file_bidang(rencana: Rencana, hasil: Hasil, buku: str) -> dict[str, bytes]:
    """File name → bytes for every bidang; `buku` is the name of the workbook for the sentences."""
    nama = _nama(rencana, buku)
    return {
        berkas: tulis_xlsx(susun_file_bidang(rencana, hasil, satu))
        for berkas, satu in zip(nama, rencana.bidang, strict=True)
    }


def _nama(rencana: Rencana, buku: str) -> list[str]:
    """The files' names; refuses a plan in which they are missing or equal."""
    if not rencana.bidang:
        raise MasukanError(kata.tanpa_bidang(buku))
    if not rencana.instansi.tahun:
        raise MasukanError(kata.tanpa_tahun(buku))
    sudah: dict[str, Bidang] = {}
    for satu in rencana.bidang:
        singkatan = singkatan_berkas(satu)
        if not singkatan:
            raise MasukanError(kata.tanpa_singkatan(satu.nama))
        # Windows does not tell upper from lower case in a file's name.
        lain = sudah.setdefault(singkatan.casefold(), satu)
        if lain is not satu:
            raise MasukanError(kata.singkatan_ganda(satu.singkatan.strip(), lain.nama, satu.nama))
    return [nama_file(rencana, satu) for satu in rencana.bidang]
