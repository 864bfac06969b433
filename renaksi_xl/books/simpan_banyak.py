"""Several files that belong together: all written or none, each of them always whole."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan

_HAK = 0o644
_INTI = "docProps/core.xml"


def simpan_banyak(isi: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Write files, name → bytes, into a folder (made if need be); returns their paths in the order given.

    Everything is written beside its place first and moved at the end; if a move fails, the files moved before it
    are put back. Raises BerkasError for a folder that cannot be written to, a file held by another program, a full
    disk.
    """
    with _folder(folder), _sementara(folder) as ruang:
        for nama, satu in isi.items():
            _tulis(ruang / nama, satu)
        _pindahkan([*isi], ruang, folder)
    return [folder / nama for nama in isi]


def pernah_disimpan(berkas: Path, baru: bytes) -> bool:
    """Whether a file that is there was saved by some program after we wrote it; `baru` is what would replace it.

    Our files all carry one date of change; Excel, LibreOffice and others write their own.
    """
    try:
        return _inti(berkas.read_bytes()) != _inti(baru)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as e:
        raise BerkasError(pesan.tidak_terbaca(berkas.name), str(e)) from e


def _inti(isi: bytes) -> bytes | None:
    try:
        with ZipFile(io.BytesIO(isi)) as paket:
            return paket.read(_INTI)
    except (BadZipFile, KeyError):
        return None


@contextlib.contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """The folder, made with its parents; what was made goes away again when the work fails."""
    baru = [satu for satu in (folder, *folder.parents) if not satu.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise BerkasError(pesan.folder_tertutup(folder.name or str(folder)), str(e)) from e
    try:
        yield
    except BaseException:
        for satu in baru:
            with contextlib.suppress(OSError):
                satu.rmdir()
        raise


@contextlib.contextmanager
def _sementara(folder: Path) -> Iterator[Path]:
    """A hidden folder inside the target, so that a move never crosses a disk."""
    try:
        ruang = Path(tempfile.mkdtemp(prefix=".renaksi-", suffix=".tmp", dir=folder))
    except OSError as e:
        raise BerkasError(pesan.folder_tertutup(folder.name or str(folder)), str(e)) from e
    try:
        yield ruang
    finally:
        shutil.rmtree(ruang, ignore_errors=True)


def _tulis(tujuan: Path, isi: bytes) -> None:
    try:
        with tujuan.open("wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        tujuan.chmod(_HAK)
    except OSError as e:
        raise BerkasError(pesan.gagal_simpan(tujuan.name), str(e)) from e


def _pindahkan(nama: list[str], ruang: Path, folder: Path) -> None:
    """Move every file into place; old ones are copied first, so that they can come back."""
    sudah: list[str] = []
    try:
        for satu in nama:
            tujuan = folder / satu
            if tujuan.exists():
                shutil.copy2(tujuan, _cadangan(ruang, satu))
            (ruang / satu).replace(tujuan)
            sudah.append(satu)
    except OSError as e:
        _kembalikan(sudah, ruang, folder)
        kalimat = pesan.terkunci if isinstance(e, PermissionError) else pesan.gagal_simpan
        raise BerkasError(kalimat(nama[len(sudah)]), str(e)) from e
    except BaseException:
        _kembalikan(sudah, ruang, folder)
        raise


def _cadangan(ruang: Path, nama: str) -> Path:
    return ruang / f"{nama}.lama"


def _kembalikan(sudah: list[str], ruang: Path, folder: Path) -> None:
    for satu in reversed(sudah):
        with contextlib.suppress(OSError):
            lama = _cadangan(ruang, satu)
            if lama.exists():
                lama.replace(folder / satu)
            else:
                (folder / satu).unlink()
