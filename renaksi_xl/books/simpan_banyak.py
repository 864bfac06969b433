"""Several files that belong together: all written or none, each of them always whole.

No file system moves several files at once, so a process that is killed between two moves leaves new files beside old
ones. What carries or speaks of the others (archive, letter, text for a chat) therefore leaves first and comes last:
wherever it stands, the files beside it are those it was made from.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from renaksi_xl.books.jalur import ada
from renaksi_xl.books.paket import baca_anggota, buka_zip
from renaksi_xl.books.simpan import catat_folder, hak, periksa_tujuan
from renaksi_xl.books.sisa_mati import AKHIRAN, AWALAN, LAMA, bersihkan
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan

PEMBAWA = (".zip", ".eml", ".txt")
"""What carries or speaks of the other files."""
_INTI = "docProps/core.xml"


def simpan_banyak(isi: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Write files, name → bytes, into a folder (made if need be); returns their paths in the order given.

    Everything is written beside its place first and moved at the end, what carries the others last; if a move fails,
    the files moved before it are put back. Raises BerkasError for a folder that cannot be written to, a file held by
    another program, a full disk.
    """
    with _folder(folder):
        _simpan({folder: isi})
    return [folder / nama for nama in isi]


def simpan_bersama(isi: Mapping[Path, bytes], masukan: Iterable[Path] = ()) -> None:
    """Write files that belong together into any folders that are there already; for the rest as `simpan_banyak`.

    `masukan` and errors as with `simpan`.
    """
    masukan = [*masukan]
    for tujuan in isi:
        periksa_tujuan(tujuan, masukan)
    per_folder: dict[Path, dict[str, bytes]] = {}
    for tujuan, satu in isi.items():
        per_folder.setdefault(tujuan.parent, {})[tujuan.name] = satu
    _simpan(per_folder)


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


def _simpan(per_folder: Mapping[Path, Mapping[str, bytes]]) -> None:
    with contextlib.ExitStack() as tumpuk:
        ruang = {folder: tumpuk.enter_context(_sementara(folder)) for folder in per_folder}
        for folder, isi in per_folder.items():
            for nama, satu in isi.items():
                _tulis(ruang[folder] / nama, satu, folder / nama)
        for folder, isi in per_folder.items():
            tumpuk.enter_context(_pindahkan([*isi], ruang[folder], folder))
    for folder, isi in per_folder.items():
        for nama in [*isi][:1]:
            bersihkan(folder / nama)


def _inti(isi: bytes) -> bytes | None:
    try:
        return baca_anggota(buka_zip(isi, ""), _INTI, "")
    except BerkasError:
        return None


@contextlib.contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """The folder, made with its parents; what was made goes away again when the work fails."""
    baru = [satu for satu in (folder, *folder.parents) if not ada(satu)]
    try:
        _buat(folder)
        yield
    except BaseException:
        for satu in baru:
            with contextlib.suppress(OSError):
                satu.rmdir()
        raise


def _buat(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as e:
        berkas = next(satu for satu in (folder, *folder.parents) if satu.exists())
        raise BerkasError(pesan.bukan_folder(berkas.name), str(e)) from e
    except OSError as e:
        raise BerkasError(pesan.folder_tertutup(folder.name or str(folder)), str(e)) from e


@contextlib.contextmanager
def _sementara(folder: Path) -> Iterator[Path]:
    """A hidden folder inside the target, so that a move never crosses a disk."""
    try:
        ruang = Path(tempfile.mkdtemp(prefix=AWALAN, suffix=AKHIRAN, dir=folder))
    except OSError as e:
        raise BerkasError(pesan.folder_tertutup(folder.name or str(folder)), str(e)) from e
    try:
        yield ruang
    finally:
        shutil.rmtree(ruang, ignore_errors=True)


def _tulis(sementara: Path, isi: bytes, tujuan: Path) -> None:
    try:
        with sementara.open("wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        sementara.chmod(hak(tujuan))
    except OSError as e:
        raise BerkasError(pesan.gagal_simpan(tujuan.name), str(e)) from e


@contextlib.contextmanager
def _pindahkan(nama: list[str], ruang: Path, folder: Path) -> Iterator[None]:
    """Move every file into place; old ones are kept until the block is done, so that they can come back."""
    pembawa = [satu for satu in nama if satu.endswith(PEMBAWA)]
    pindah = _Pindah(ruang, folder)
    try:
        for satu in pembawa:
            pindah.singkirkan(satu)
        catat_folder(folder)
        for satu in nama:
            if satu not in pembawa:
                pindah.ganti(satu)
        catat_folder(folder)
        for satu in pembawa:
            pindah.ganti(satu)
        catat_folder(folder)
        yield
    except OSError as e:
        pindah.kembalikan()
        kalimat = pesan.terkunci if isinstance(e, PermissionError) else pesan.gagal_simpan
        raise BerkasError(kalimat(pindah.kini), str(e)) from e
    except BaseException:
        pindah.kembalikan()
        raise


class _Pindah:
    """Files on their way from `ruang` into `folder`; what stood there waits in `ruang`."""

    def __init__(self, ruang: Path, folder: Path) -> None:
        self.kini = ""
        self._ruang, self._folder = ruang, folder
        self._tersentuh: list[str] = []

    def singkirkan(self, nama: str) -> None:
        """Take the old file away."""
        self.kini = nama
        if (self._folder / nama).exists():
            self._sentuh(nama)
            (self._folder / nama).replace(self._lama(nama))

    def ganti(self, nama: str) -> None:
        """The new file in the place of the old one; there is no moment without either."""
        self.kini = nama
        if (self._folder / nama).exists():
            shutil.copy2(self._folder / nama, self._lama(nama))
        self._sentuh(nama)
        (self._ruang / nama).replace(self._folder / nama)

    def kembalikan(self) -> None:
        """Everything as it was, as far as the disk allows; without the old files nothing new may go either."""
        if not self._ruang.exists():
            return
        for nama in reversed(self._tersentuh):
            with contextlib.suppress(OSError):
                if self._lama(nama).exists():
                    self._lama(nama).replace(self._folder / nama)
                elif not (self._ruang / nama).exists():
                    (self._folder / nama).unlink()

    def _sentuh(self, nama: str) -> None:
        if nama not in self._tersentuh:
            self._tersentuh.append(nama)

    def _lama(self, nama: str) -> Path:
        return self._ruang / f"{nama}{LAMA}"
