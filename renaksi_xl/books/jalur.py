"""What stands at a path that somebody typed: its name may be impossible, its folder closed.

`Path.is_dir` and `Path.exists` raise an OSError of their own for such a path, and say nothing to people.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan

_NAMA_WINDOWS = frozenset({123, 206})
"""ERROR_INVALID_NAME, ERROR_FILENAME_EXCED_RANGE; Python takes the second one for a file that is missing."""


def adalah_folder(jalur: Path) -> bool:
    """Whether a folder stands there. Raises BerkasError for a path that cannot be asked for."""
    keadaan = _keadaan(jalur)
    return keadaan is not None and stat.S_ISDIR(keadaan.st_mode)


def ada(jalur: Path) -> bool:
    """Whether anything stands there; errors as `adalah_folder`."""
    return _keadaan(jalur) is not None


def _keadaan(jalur: Path) -> os.stat_result | None:
    try:
        return jalur.stat()
    except ValueError as e:  # NUL, which no file system takes
        raise BerkasError(pesan.nama_mustahil(jalur.name), str(e)) from e
    except OSError as e:
        if e.errno == errno.ENAMETOOLONG or getattr(e, "winerror", None) in _NAMA_WINDOWS:
            raise BerkasError(pesan.nama_mustahil(jalur.name), str(e)) from e
        if isinstance(e, PermissionError):
            raise BerkasError(pesan.letak_tertutup(jalur.name), str(e)) from e
        return None
