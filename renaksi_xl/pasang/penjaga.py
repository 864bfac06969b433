"""Keeps what a click does not use out of its Python: xlwings imports pandas and numpy whenever they are installed.

A `.pth` file of the environment (written by `renaksi pasang`) calls `jaga` before anything else is imported, and only
in a Python that Excel started; `lepas` lets later imports through, for the jobs that do need a table. The same call
puts the bundle of `bundel` to use, when there is one and its sources are still as they were.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # no stub: the engine behind `re`
import atexit
import gc
import marshal
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.machinery import ModuleSpec
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

DITOLAK = frozenset({"pandas", "numpy", "polars", "matplotlib", "plotly", "PIL", "xlwings.pro"})
"""Packages that xlwings takes when they are there, and its own part for servers and reports; it does without."""
TANDA_EXCEL = "--from_xl=1"
ISI_PTH = (
    "import sys; '"
    + TANDA_EXCEL
    + "' in sys.orig_argv and __import__('renaksi_xl.pasang.penjaga').pasang.penjaga.jaga()\n"
)
"""The line of the `.pth` file; it costs nothing in a Python that Excel did not start."""
PAKET = Path(__file__).resolve().parents[1]
MUAT = "__muat__"
"""The name by which bundled code asks for other bundled code."""
NAMA_BUNDEL = "renaksi_xl._klik"
VERSI = MAGIC_NUMBER + f"{_sre.MAGIC}/{_sre.CODESIZE}".encode()
"""Of which Python a bundle is: its code and its compiled expressions."""
_BARU_SEBELUM_BERSIH = 100_000
"""New objects between two searches for garbage, instead of 700: a click lasts less than a second and leaves none."""


class IsiBundel(NamedTuple):
    """Code by module; what dataclasses execute, text -> code; regular expressions by text and flags, as compiled."""

    kode: Mapping[str, CodeType] = {}
    dataclass: Mapping[str, CodeType] = {}
    pola: Mapping[tuple[str | bytes, int], tuple[Any, ...]] = {}


class _Penolak:
    """A finder that finds nothing, and says so, for what DITOLAK names."""

    def find_spec(
        self, nama: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse as if the package were not installed."""
        del path, target
        if nama in DITOLAK or nama.partition(".")[0] in DITOLAK:
            raise ModuleNotFoundError(f"{nama} is kept out of a click", name=nama)
        return None


def jaga() -> None:
    """Begin to refuse, and to take our own code from the bundle; a second call changes nothing."""
    if not any(isinstance(x, _Penolak) for x in sys.meta_path):
        sys.meta_path.insert(0, _Penolak())
        gc.set_threshold(_BARU_SEBELUM_BERSIH)
        atexit.register(gc.freeze)  # the process ends: nothing is won by looking through it all once more
        isi = baca_bundel(PAKET)
        if isi.kode:
            sys.meta_path.insert(0, Bundel(isi))


def lepas() -> None:
    """Let everything through again, once xlwings has been imported."""
    sys.meta_path[:] = [x for x in sys.meta_path if not isinstance(x, _Penolak)]


def berkas_bundel(paket: Path) -> Path:
    """Where the bundle of a package folder is kept: among the compiled files of this very Python."""
    return paket / "__pycache__" / f"klik.{sys.implementation.cache_tag}.bundel"


def baca_bundel(paket: Path) -> IsiBundel:
    """What a bundle holds; nothing without one, and for one of another Python or of sources that changed since."""
    try:
        isi = berkas_bundel(paket).read_bytes()
        versi, cap, kode = marshal.loads(isi)  # noqa: S302 -- beside the compiled files, trusted like them
        segar = versi == VERSI and all(_sama(paket / nama, *isi) for nama, *isi in cap)
        return IsiBundel(*kode) if segar else IsiBundel()
    except (OSError, EOFError, TypeError, ValueError):
        return IsiBundel()


def _sama(sumber: Path, ukuran: int, waktu: int) -> bool:
    keadaan = sumber.stat()
    return (keadaan.st_size, keadaan.st_mtime_ns) == (ukuran, waktu)


def _jalankan(kode: Mapping[str, CodeType], teks: str, *ruang: dict[str, object]) -> None:
    exec(kode.get(teks) or teks, *ruang)  # noqa: S102 -- what dataclasses itself would execute


def _pola(
    jadi: Mapping[tuple[str | bytes, int], tuple[Any, ...]],
    asli: Callable[..., object],
    teks: object,
    tanda: int = 0,
) -> object:
    siap = jadi.get((teks, int(tanda))) if isinstance(teks, str | bytes) else None
    return asli(teks, tanda) if siap is None else _sre.compile(teks, *siap)


class Bundel:
    """Finds and loads what is in the bundle; code outside of it that imports such a module gets the very same one.

    It spares the standard library compiling the methods of our classes: `dataclasses` asks for `exec` by name, and a
    name of the module itself comes before the built-in one. So it does with our regular expressions: `re` asks its
    compiler by name. What is not there is executed and compiled as ever.
    """

    def __init__(self, isi: IsiBundel) -> None:
        self._kode = isi.kode
        self._jadi: dict[str, ModuleType] = {}
        satu = ModuleType(NAMA_BUNDEL, "All that a click needs, made of our sources.")
        setattr(satu, MUAT, self.muat)
        sys.modules[NAMA_BUNDEL] = satu
        self._lingkup = vars(satu)
        if isi.dataclass:
            import dataclasses

            vars(dataclasses)["exec"] = partial(_jalankan, isi.dataclass)
        if isi.pola:
            import re

            mesin: Any = vars(re)["_compiler"]
            mesin.compile = partial(_pola, isi.pola, mesin.compile)

    def lepas(self) -> None:
        """Forget the module in which all bundled code runs."""
        sys.modules.pop(NAMA_BUNDEL, None)

    def muat(self, nama: str) -> ModuleType:
        """The module of that name, run once."""
        if nama not in self._jadi:
            isi = FunctionType(self._kode[nama], self._lingkup)()
            self._jadi[nama] = ModuleType(nama)
            vars(self._jadi[nama]).update(isi)
        return self._jadi[nama]

    def find_spec(
        self, nama: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """What the import system asks first."""
        del path, target
        return ModuleSpec(nama, self) if nama in self._kode else None  # type: ignore[arg-type]  # a loader by its methods

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The one module there is of that name."""
        return self.muat(spec.name)

    def exec_module(self, modul: ModuleType) -> None:
        """It has run already."""
