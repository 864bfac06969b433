"""`python -m renaksi_xl` is the `renaksi` command."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from renaksi_xl.banyak.pekerja import Pembaca

_BARU_SEBELUM_BERSIH = 100_000
"""New objects between two searches for garbage, instead of 700: a command makes a million cells and keeps them all."""


class _Selesai:
    """Ends the process as soon as all that must be done at its end is done; it need not be taken apart first."""

    def __init__(self) -> None:
        self.kode: int | None = None
        # What is registered first is called last; threads are waited for before that.
        atexit.register(self._akhiri)

    def _akhiri(self) -> None:
        gc.freeze()  # nothing is won by looking through it all once more, where it is taken apart after all
        if self.kode is None:
            return
        try:
            for aliran in (sys.stdout, sys.stderr):
                if aliran is not None:  # there is none without a console
                    aliran.flush()
        except (OSError, ValueError):
            return  # Python has a word and an exit code for it
        os._exit(self.kode)


def _pembaca() -> AbstractContextManager[Pembaca | None]:
    """For a recapitulation the process that loads the reader, beside the loading of the command line."""
    if sys.argv[1:2] != ["rekap"]:
        return nullcontext()
    from renaksi_xl.banyak.pekerja import banyak_inti, mulai_pembaca

    return mulai_pembaca(banyak_inti())


def main() -> None:
    """Entry point of the `renaksi` command; Ctrl-C while it still loads ends it without a word."""
    selesai = _Selesai()
    gc.set_threshold(_BARU_SEBELUM_BERSIH)
    jawab = signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing is begun yet, so there is nothing to say
    with _pembaca() as pembaca:
        from renaksi_xl.cli import main as jalankan

        signal.signal(signal.SIGINT, jawab)
        selesai.kode = jalankan(pembaca)
    sys.exit(selesai.kode)


if __name__ == "__main__":
    main()
