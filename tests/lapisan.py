"""The rooms of the house as data, and a walker that reports every import that goes the wrong way.

It reads source text only (ast), so imports inside functions and under TYPE_CHECKING count like any other.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PAKET = ("renaksi_xl", "udfs")

# Room -> the rooms it may import, besides itself. The root renaksi_xl (its version) is open to all.
_DASAR = {"pesan", "errors"}
_CORE = _DASAR | {"core"}
_CHECKS = _CORE | {"checks"}
_SHEETS = _CHECKS | {"sheets"}
_BOOKS = _SHEETS | {"baca", "books"}
_ALAT = {"kirim", "banyak", "pasang", "rencana_json"}
_JOBS = _BOOKS | _ALAT | {"jobs"}
BOLEH: dict[str, set[str]] = {
    "": set(),
    "pesan": set(),
    "errors": set(),
    "core": _DASAR,
    "checks": _CORE,
    "sheets": _CHECKS,
    "baca": _SHEETS,
    "books": _BOOKS,
    "kirim": _BOOKS,
    "banyak": _BOOKS,
    "pasang": _BOOKS,
    "rencana_json": _BOOKS,
    "jobs": _JOBS,
    "cli": _JOBS | {"cli_bantuan"},
    "cli_bantuan": {"pesan"},
    "macros": _JOBS,
    "__main__": {"cli", "banyak"},
    "udfs": _CHECKS,
}

# Rooms without Excel, I/O, clock and locale: they may use only these parts of the standard library, nothing else.
MURNI = {"pesan", "core", "checks", "baca", "sheets"}
PUSTAKA_MURNI = {
    *("__future__", "abc", "bisect", "collections", "copy", "dataclasses", "datetime", "decimal", "difflib"),
    *(
        "enum",
        "fractions",
        "functools",
        "graphlib",
        "hashlib",
        "heapq",
        "itertools",
        "json",
        "keyword",
        "math",
    ),
    *("operator", "re", "string", "textwrap", "types", "typing", "unicodedata", "zlib"),
}
# Even with those, a pure room could reach the clock, a file or a module by name.
PANGGILAN_TERLARANG = {"now", "today", "utcnow", "fromtimestamp"}
BAWAAN_TERLARANG = {"open", "print", "input", "__import__", "exec", "eval", "breakpoint"}

# Third-party package -> the modules (or rooms) that may import it.
HANYA_DI: dict[str, tuple[str, ...]] = {
    "xlwings": ("renaksi_xl.books.live", "renaksi_xl.macros", "udfs"),
    "pydantic": ("renaksi_xl.rencana_json",),
    "pandas": ("renaksi_xl.banyak", "renaksi_xl.jobs.rekap", "udfs"),
    "numpy": (),
}


@dataclass(frozen=True, slots=True)
class Pelanggaran:
    """One wrong import or call: where it stands and why it is wrong."""

    berkas: str
    baris: int
    alasan: str

    def __str__(self) -> str:
        return f"{self.berkas}:{self.baris} {self.alasan}"


def nama_modul(akar: Path, berkas: Path) -> str:
    """Dotted name of a source file: renaksi_xl/core/__init__.py is renaksi_xl.core."""
    bagian = list(berkas.relative_to(akar).with_suffix("").parts)
    if bagian[-1] == "__init__":
        bagian.pop()
    return ".".join(bagian)


def ruang(modul: str) -> str:
    """Room of a module of ours: renaksi_xl.core.angka is in core, renaksi_xl itself in ''."""
    bagian = modul.split(".")
    if bagian[0] == "udfs":
        return "udfs"
    return bagian[1] if len(bagian) > 1 else ""


def _ada(akar: Path, modul: str) -> bool:
    letak = akar.joinpath(*modul.split("."))
    return letak.is_dir() or letak.with_suffix(".py").is_file()


def _asal(node: ast.ImportFrom, modul: str, *, paket: bool) -> str:
    """Absolute module that a `from … import` names, relative dots resolved."""
    if not node.level:
        return node.module or ""
    bagian = modul.split(".")
    naik = node.level - 1 if paket else node.level
    dasar = bagian[: len(bagian) - naik]
    return ".".join([*dasar, *([node.module] if node.module else [])])


def impor(akar: Path, berkas: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, absolute module) of every import in a file, wherever it stands."""
    modul = nama_modul(akar, berkas)
    for node in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"), str(berkas))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            asal = _asal(node, modul, paket=berkas.name == "__init__.py")
            for alias in node.names:
                anak = f"{asal}.{alias.name}"
                # `from renaksi_xl import core` imports the room, `from renaksi_xl.core import X` a name in it.
                yield node.lineno, anak if asal.startswith(PAKET) and _ada(akar, anak) else asal


def _di_dalam(modul: str, tempat: str) -> bool:
    return modul == tempat or modul.startswith(tempat + ".")


def _salah_ruang(asal: str, ke: str) -> str | None:
    """Why a room may not import another module of ours, or None."""
    tujuan = ruang(ke)
    if tujuan in {"", asal} or tujuan in BOLEH[asal]:
        return None
    return f"{asal or 'renaksi_xl'} may not import {ke}"


def _salah_luar(dari: str, puncak: str) -> str | None:
    """Why a module of ours may not import a package of somebody else, or None."""
    asal = ruang(dari)
    if puncak in HANYA_DI and not any(_di_dalam(dari, tempat) for tempat in HANYA_DI[puncak]):
        return f"{puncak} may be imported only in {', '.join(HANYA_DI[puncak]) or 'no room'}"
    if asal in MURNI and puncak not in PUSTAKA_MURNI:
        jenis = "I/O or clock" if puncak in sys.stdlib_module_names else "third-party"
        return f"{asal} is pure and may not import {puncak} ({jenis})"
    if asal in {"", "errors"} and puncak not in {"__future__", "typing"}:
        return f"{asal or 'renaksi_xl'} may not import {puncak}"
    return None


def _salah(dari: str, ke: str) -> str | None:
    """Why module `dari` may not import module `ke`, or None."""
    asal, puncak = ruang(dari), ke.partition(".")[0]
    if asal not in BOLEH:
        return f"room {asal!r} is not in DESIGN; add it to tests/lapisan.py with its rules"
    return _salah_ruang(asal, ke) if puncak in PAKET else _salah_luar(dari, puncak)


def _panggilan(berkas: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, reason) of calls by which a pure room would reach the clock or a file."""
    for node in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"), str(berkas))):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute) and node.func.attr in PANGGILAN_TERLARANG:
            yield node.lineno, f"a pure room may not call .{node.func.attr}()"
        if isinstance(node.func, ast.Name) and node.func.id in BAWAAN_TERLARANG:
            yield node.lineno, f"a pure room may not call {node.func.id}()"


def periksa_berkas(akar: Path, berkas: Path) -> Iterator[Pelanggaran]:
    """Yield everything wrong with one file."""
    modul, nama = nama_modul(akar, berkas), berkas.relative_to(akar).as_posix()
    for baris, ke in impor(akar, berkas):
        if alasan := _salah(modul, ke):
            yield Pelanggaran(nama, baris, alasan)
    if ruang(modul) in MURNI:
        for baris, alasan in _panggilan(berkas):
            yield Pelanggaran(nama, baris, alasan)


def modul_kita(akar: Path) -> list[Path]:
    """Every source file of the product, in a fixed order."""
    return sorted(berkas for paket in PAKET for berkas in (akar / paket).rglob("*.py"))


def periksa(akar: Path) -> list[Pelanggaran]:
    """All violations below `akar`, which holds renaksi_xl/ and udfs/."""
    return [salah for berkas in modul_kita(akar) for salah in periksa_berkas(akar, berkas)]
