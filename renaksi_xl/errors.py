"""The exception tree: everything a job may raise on purpose.

Two texts per error. `str(error)` is one Indonesian sentence made by `pesan` (what, where, what to do); staff
read it in a message box or on stderr. `rincian` is for whoever looks after the program: it goes to the log
and to `--rinci`.
"""

from __future__ import annotations

from typing import ClassVar


class RenaksiError(Exception):
    """Base of every error that staff may see: an Indonesian sentence, and optionally details for the log."""

    #: What the command line exits with; 2 means that nothing was written.
    exit_code: ClassVar[int] = 2

    def __init__(self, kalimat: str, rincian: str | None = None) -> None:
        # Both are kept in args, so that an error survives the trip back from a worker process.
        super().__init__(kalimat, rincian)
        self.kalimat = kalimat
        self.rincian = rincian

    def __str__(self) -> str:
        return self.kalimat


class MasukanError(RenaksiError):
    """The input cannot be used: arguments, a plan JSON or a workbook that is not ours (exit 2)."""


class BerkasError(RenaksiError):
    """A file cannot be read, written or moved into place: missing, locked, damaged, disk full (exit 2)."""


class LingkunganError(RenaksiError):
    """The machine lacks something: Excel, a package, a bundled file, permission to install (exit 2)."""
