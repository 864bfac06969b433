"""Button Buat File Isian Bidang: the files of the bidang, in a folder beside the open workbook."""

from __future__ import annotations

from pathlib import Path

from renaksi_xl.books.simpan_banyak import pernah_disimpan, simpan_banyak
from renaksi_xl.errors import BerkasError, MasukanError
from renaksi_xl.jobs.bidang import isi_file_bidang
from renaksi_xl.jobs.klik import Klik, baca_telaah, tulis
from renaksi_xl.pesan import cli as kata_cli
from renaksi_xl.pesan import file_bidang as kata_file
from renaksi_xl.pesan import klik as kata


def klik_file_isian(k: Klik) -> str:
    """Write a file for every bidang; files somebody worked in already are never replaced."""
    t = baca_telaah(k)
    isi = isi_file_bidang(t.rencana, t.hasil, k.buku.nama)
    folder = _folder(k.buku.letak) / kata.folder_isian(
        t.rencana.instansi.tahun, t.rencana.pengaturan.tw_pelaporan
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as salah:
        raise BerkasError(kata_cli.folder_tak_dapat_dibuat(str(folder)), str(salah)) from salah
    for nama, satu in isi.items():
        if pernah_disimpan(folder / nama, satu):
            raise MasukanError(kata_file.sudah_diisi(nama))
    hasil = kata.isian_dibuat(len(simpan_banyak(isi, folder)), str(folder))
    tulis(k, [], hasil, {})
    return hasil


def _folder(letak: str) -> Path:
    """Beside the workbook; under the user's Documents for one that is open from OneDrive or was never saved."""
    if "://" in letak or not Path(letak).parent.is_dir() or Path(letak).name == letak:
        return Path.home() / "Documents" / "Renaksi"
    return Path(letak).parent
