"""`renaksi periksa-kiriman`: one sentence about a sent file or a package: unchanged, what changed, or none of ours."""

from __future__ import annotations

from pathlib import Path

from renaksi_xl.books.jalur import adalah_folder
from renaksi_xl.books.nama_kiriman import per_kiriman
from renaksi_xl.books.paket import baca_berkas
from renaksi_xl.errors import BerkasError, MasukanError
from renaksi_xl.kirim.periksa import periksa_isi
from renaksi_xl.kirim.sepasang import periksa_sepasang
from renaksi_xl.pesan import berkas as kata_berkas
from renaksi_xl.pesan import kiriman as kata


def periksa_kiriman(path: Path) -> tuple[str, bool]:
    """The sentence, and whether the file was changed; for a folder one line per package in it.

    Raises BerkasError for what cannot be read, MasukanError for a file or folder with nothing of ours.
    """
    if adalah_folder(path):
        return _folder(path)
    hasil = periksa_isi(path.name, baca_berkas(path))
    if hasil is None:
        raise MasukanError(kata.bukan_kiriman(path.name))
    if hasil.beda:
        return kata.berubah(path.name, hasil.beda, hasil.ikut), True
    return kata.tidak_berubah(path.name, hasil.kode), False


def _folder(folder: Path) -> tuple[str, bool]:
    try:
        paket = per_kiriman([p.name for p in folder.iterdir() if p.is_file()])
    except OSError as e:
        raise BerkasError(kata_berkas.folder_tidak_terbaca(folder.name), str(e)) from e
    if not paket:
        raise MasukanError(kata.folder_tanpa_kiriman(folder.name))
    baris, berubah = [], False
    for awalan, nama in paket.items():
        hasil = periksa_sepasang(awalan, {n: baca_berkas(folder / n) for n in nama})
        sebut = awalan.rstrip("_")
        if hasil.beda:
            baris.append(kata.tidak_sepasang(sebut, hasil.beda, hasil.ikut))
        else:
            baris.append(kata.sepasang(sebut, len(nama), hasil.kode))
        berubah = berubah or bool(hasil.beda)
    return "\n".join(baris), berubah
