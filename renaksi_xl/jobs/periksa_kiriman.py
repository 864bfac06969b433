"""`renaksi periksa-kiriman`: one sentence about a sent file: unchanged, what changed, or none of ours."""

from __future__ import annotations

from pathlib import Path

from renaksi_xl.books.paket import baca_berkas
from renaksi_xl.errors import MasukanError
from renaksi_xl.kirim.periksa import periksa_isi
from renaksi_xl.pesan import kiriman as kata


def periksa_kiriman(path: Path) -> tuple[str, bool]:
    """The sentence, and whether the file was changed.

    Raises BerkasError for a file that cannot be read, MasukanError for one that is not a file of ours.
    """
    hasil = periksa_isi(path.name, baca_berkas(path))
    if hasil is None:
        raise MasukanError(kata.bukan_kiriman(path.name))
    if hasil.beda:
        return kata.berubah(path.name, hasil.beda, hasil.ikut), True
    return kata.tidak_berubah(path.name, hasil.kode), False
