"""`renaksi pasang`: what a user's Excel needs to find this Python, without admin rights and without asking twice."""

from __future__ import annotations

import compileall
import contextlib
import csv
import io
import os
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from renaksi_xl.books.simpan import simpan
from renaksi_xl.errors import BerkasError
from renaksi_xl.pasang.bundel import tulis_bundel
from renaksi_xl.pasang.penjaga import ISI_PTH, PAKET
from renaksi_xl.pasang.periksa import KODE_HALAMAN, KUNCI_PENERJEMAH, baca_konf, berkas_konf, terbaca_utuh
from renaksi_xl.pesan import pasang as kata

NAMA_PTH = "renaksi_xl_klik.pth"
NAMA_BUKU = "Renaksi.xlsm"


def pasang(desktop: Path | None = None) -> Iterator[str]:
    """Do every step and say it; each may be repeated. Raises BerkasError for a file that cannot be written."""
    yield from _konf(berkas_konf())
    yield _penjaga(Path(sysconfig.get_path("purelib")))
    # Excel's RunPython starts Python with -B, which keeps no compiled files: they are made here, once.
    compileall.compile_dir(str(PAKET), quiet=2)
    # Both are only there to save time: a package folder that is not the user's own does without.
    with contextlib.suppress(OSError):
        tulis_bundel(PAKET)
    yield kata.DIKOMPILASI
    yield _buku(desktop or folder_desktop())


def penerjemah() -> str:
    """The Python that Excel is to start: this one."""
    return sys.executable


def isi_konf(lama: dict[str, str]) -> bytes:
    """The user's settings with this Python among them; whatever else stood there stays."""
    keluar = io.StringIO()
    tulis = csv.writer(keluar, quoting=csv.QUOTE_ALL, lineterminator="\n")
    tulis.writerows((lama | {KUNCI_PENERJEMAH: penerjemah()}).items())
    return keluar.getvalue().encode(KODE_HALAMAN, "surrogateescape")


def _konf(berkas: Path) -> Iterator[str]:
    """The settings; what they cannot keep of the user's own file stays beside them, under another name."""
    if terbaca_utuh(berkas):
        _tulis(berkas, isi_konf(baca_konf(berkas)))
    else:
        isi = isi_konf(baca_konf(berkas))
        lama = _singkirkan(berkas)
        try:
            _tulis(berkas, isi)
        except BaseException:
            lama.replace(berkas)
            raise
        yield kata.konf_disimpan(str(lama))
    yield kata.konf_ditulis(str(berkas))


def _singkirkan(berkas: Path) -> Path:
    """Move a file that may not even be readable out of the way; gives its new path."""
    calon = (berkas.with_name(f"{berkas.name}.lama{ke}") for ke in ("", *range(2, 1000)))
    lama = next(satu for satu in calon if not os.path.lexists(satu))
    try:
        return berkas.rename(lama)
    except OSError as salah:
        raise BerkasError(kata.tidak_dapat_ditulis(str(berkas)), str(salah)) from salah


def _penjaga(folder: Path) -> str:
    """A guard belongs into an environment of the user's own, never into a Python that others share."""
    if sys.prefix == sys.base_prefix or not os.access(folder, os.W_OK):
        return kata.PENJAGA_TIDAK_PERLU
    _tulis(folder / NAMA_PTH, ISI_PTH.encode("ascii"))
    return kata.penjaga_ditulis(str(folder / NAMA_PTH))


def _tulis(berkas: Path, isi: bytes) -> None:
    try:
        berkas.parent.mkdir(parents=True, exist_ok=True)
    except OSError as salah:
        raise BerkasError(kata.tidak_dapat_ditulis(str(berkas)), str(salah)) from salah
    simpan(isi, berkas)


def folder_desktop() -> Path:
    """The user's desktop; the home folder where there is none. Windows may have moved it (OneDrive)."""
    if sys.platform == "win32":
        import winreg

        letak = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, letak) as kunci:
            return Path(os.path.expandvars(str(winreg.QueryValueEx(kunci, "Desktop")[0])))
    calon = Path.home() / "Desktop"
    return calon if calon.is_dir() else Path.home()


def _buku(folder: Path) -> str:
    tujuan = folder / NAMA_BUKU
    if tujuan.exists():
        return kata.buku_sudah_ada(str(tujuan))
    from renaksi_xl.books.induk import buku_contoh  # only a first run needs the writer

    simpan(buku_contoh(), tujuan)
    return kata.buku_ditaruh(str(tujuan))
