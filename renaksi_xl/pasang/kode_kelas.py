"""Keeps what `dataclasses` compiles for our classes, as Python keeps compiled sources: a fifth of a command's start.

The library writes the methods of every class as text and compiles them anew in each process. Here the compiled form of
each text lies beside the compiled sources, in one file that is made by the first command and added to by any that meets
a text it lacks. It is a cache: keyed by the very text, so that a changed class is another entry, and without the file,
or in a folder that may not be written to, everything is compiled as ever (docs/keputusan/0011 for clicks).
"""

from __future__ import annotations

import atexit
import contextlib
import marshal
import os
import sys
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

PAKET = Path(__file__).resolve().parents[1]
PALING_BANYAK = 4_000
"""Texts kept; beyond that (years of changed classes) only those of the last process."""


def berkas_kode(paket: Path) -> Path:
    """Where the cache of a package folder is: among the compiled files of this very Python."""
    return paket / "__pycache__" / f"kelas.{sys.implementation.cache_tag}.kode"


class KodeKelas:
    """The cache in one file, read when the first class asks for it."""

    def __init__(self, berkas: Path) -> None:
        self._berkas = berkas
        self._ada: dict[str, CodeType] | None = None
        self._baru: dict[str, CodeType] = {}

    def jalankan(self, teks: str, *ruang: dict[str, object]) -> None:
        """What `exec` does with a text, compiled once and for all."""
        if self._ada is None:
            self._ada = baca_kode(self._berkas)
        kode = self._ada.get(teks) or self._baru.get(teks)
        if kode is None:
            kode = self._baru[teks] = compile(teks, "<string>", "exec")
        exec(kode, *ruang)  # noqa: S102 -- what dataclasses itself would execute

    def simpan(self) -> None:
        """Write what was met for the first time; a folder that takes nothing is none of a command's business."""
        if not self._baru or sys.dont_write_bytecode:
            return
        ada = self._ada or {}
        semua = (ada if len(ada) < PALING_BANYAK else {}) | self._baru
        sementara = self._berkas.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            self._berkas.parent.mkdir(exist_ok=True)
            sementara.write_bytes(marshal.dumps((MAGIC_NUMBER, semua)))
            sementara.replace(self._berkas)


def baca_kode(berkas: Path) -> dict[str, CodeType]:
    """What a cache holds; nothing for none, a broken one, or one of another Python."""
    try:
        python, kode = marshal.loads(berkas.read_bytes())  # noqa: S302 -- beside the compiled files, trusted like them
    except (OSError, EOFError, TypeError, ValueError):
        return {}
    return kode if python == MAGIC_NUMBER and isinstance(kode, dict) else {}


def pasang_kode_kelas() -> None:
    """From now on take the methods of classes from the cache; `dataclasses` asks for `exec` by name."""
    import dataclasses

    kelas = KodeKelas(berkas_kode(PAKET))
    vars(dataclasses)["exec"] = kelas.jalankan
    atexit.register(kelas.simpan)
