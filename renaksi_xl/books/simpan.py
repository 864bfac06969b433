"""Bytes become a file: written under a temporary name beside it, then moved, so that there is never half a file."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO, TypeVar

from renaksi_xl.books.jalur import adalah_folder
from renaksi_xl.errors import BerkasError, MasukanError
from renaksi_xl.pesan import berkas as pesan

_T = TypeVar("_T")


def simpan(isi: bytes, tujuan: Path, masukan: Iterable[Path] = ()) -> None:
    """Write a whole file, or leave the old one (or none) and nothing else behind.

    `masukan` are the files the bytes were made from: none of them may be the target (MasukanError). Raises BerkasError
    for a missing or closed folder, a target held by another program (Windows), a full disk.
    """
    simpan_alir(lambda keluar: keluar.write(isi), tujuan, masukan)


def simpan_alir(tulis: Callable[[BinaryIO], _T], tujuan: Path, masukan: Iterable[Path] = ()) -> _T:
    """The same for a file that `tulis` writes piece by piece, too long to hold; gives back what `tulis` gives."""
    periksa_tujuan(tujuan, masukan)
    folder = tujuan.parent
    # Who asks only whether a target can be written need not load these.
    import tempfile

    from renaksi_xl.books.sisa_mati import AKHIRAN, AWALAN, bersihkan

    try:
        nomor, nama = tempfile.mkstemp(prefix=f"{AWALAN}{tujuan.stem[:40]}-", suffix=AKHIRAN, dir=folder)
    except OSError as e:
        raise BerkasError(pesan.folder_tertutup(folder.name or str(folder)), str(e)) from e
    sementara = Path(nama)
    try:
        hasil = _tulis(nomor, tulis, sementara, tujuan)
    except BaseException:
        with contextlib.suppress(OSError):
            sementara.unlink()
        raise
    catat_folder(folder)
    bersihkan(tujuan)
    return hasil


def periksa_tujuan(tujuan: Path, masukan: Iterable[Path] = ()) -> None:
    """Refuse a target that cannot be written before any work is done; see `simpan`."""
    if any(_sama(tujuan, asal) for asal in masukan):
        raise MasukanError(pesan.keluaran_sama(tujuan.name))
    if adalah_folder(tujuan):
        raise BerkasError(pesan.berupa_folder(tujuan.name or str(tujuan)))
    if not adalah_folder(tujuan.parent):
        raise BerkasError(pesan.folder_tidak_ada(tujuan.parent.name or str(tujuan.parent)))


def hak(tujuan: Path) -> int:
    """The rights of a result: those of the file it replaces, or of a new one as its owner wants them (umask)."""
    if tujuan.exists():
        return tujuan.stat().st_mode & 0o777
    # The system tells the mask only by setting it.
    topeng = os.umask(0o077)
    os.umask(topeng)
    return 0o666 & ~topeng


def _sama(kiri: Path, kanan: Path) -> bool:
    with contextlib.suppress(ValueError):  # NUL in a name: no file can bear it
        try:
            return kiri.samefile(kanan)
        except OSError:
            # Path.resolve raises an error of its own for links that lead round in circles.
            return os.path.realpath(kiri) == os.path.realpath(kanan)
    return False


def _tulis(nomor: int, tulis: Callable[[BinaryIO], _T], sementara: Path, tujuan: Path) -> _T:
    try:
        with os.fdopen(nomor, "w+b") as berkas:
            hasil = tulis(berkas)
            berkas.flush()
            os.fsync(berkas.fileno())
        # A temporary file is for its owner only.
        sementara.chmod(hak(tujuan))
    except OSError as e:
        raise BerkasError(pesan.gagal_simpan(tujuan.name), str(e)) from e
    try:
        sementara.replace(tujuan)
    except PermissionError as e:
        raise BerkasError(pesan.terkunci(tujuan.name), str(e)) from e
    except OSError as e:
        raise BerkasError(pesan.gagal_simpan(tujuan.name), str(e)) from e
    return hasil


def catat_folder(folder: Path) -> None:
    """Make the move survive a power cut, where folders can be synced (not on Windows)."""
    with contextlib.suppress(OSError, AttributeError):
        nomor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(nomor)
        finally:
            os.close(nomor)
