"""One file with all the code of a click: `renaksi pasang` makes it, `penjaga` loads it (docs/keputusan/0011).

One finding code is one source file, and a click runs them all; finding, opening and reading some 230 small files is
most of what starting a click costs. Here every source becomes a function that returns its names, and its imports of
other sources become calls, so that one read and one module do. The sources stay what is read, tested and shipped: the
bundle is a cache beside the compiled files, is passed over when any source changed, and a click works without it.
"""

from __future__ import annotations

import ast
import dataclasses
import marshal
import os
import re
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any, TypeAlias

from renaksi_xl.pasang.penjaga import MUAT, VERSI, Bundel, IsiBundel, berkas_bundel

AKAR = (
    "renaksi_xl.macros",
    "renaksi_xl.books.live",
    "renaksi_xl.jobs.klik",
    "renaksi_xl.baca.fakta",
    "renaksi_xl.core.do_rasio",
    "renaksi_xl.core.do_sumber",
)
"""Where a click begins: what these import at their top is what every click needs, or what many need later."""
LUAR = frozenset({"renaksi_xl.pasang.penjaga"})
"""Loaded before there is a bundle; a second copy of it would not know what the first one did."""
Sumber: TypeAlias = dict[str, Path]


def tulis_bundel(paket: Path) -> Path:
    """Make the bundle of the package folder `paket`. Raises OSError when the folder cannot be written to."""
    berkas = berkas_bundel(paket)
    berkas.parent.mkdir(exist_ok=True)
    sementara = berkas.with_suffix(f".{os.getpid()}")
    sementara.write_bytes(susun_bundel(paket))
    sementara.replace(berkas)
    return berkas


def susun_bundel(paket: Path) -> bytes:
    """The Python it is for, the sources with size and time of change, and what is in it (`penjaga.IsiBundel`)."""
    sumber = _sumber(paket)
    cap = [(str(p.relative_to(paket)), p.stat().st_size, p.stat().st_mtime_ns) for p in sumber.values()]
    kode = {nama: _kode(nama, letak, sumber) for nama, letak in sumber.items()}
    return marshal.dumps((VERSI, cap, [*_terlaksana(kode)]))


def _terlaksana(kode: dict[str, CodeType]) -> IsiBundel:
    """The code with what its import makes the standard library compile, most of the time an import takes.

    That is what `dataclasses` writes for our classes, and our regular expressions.
    """
    teks: dict[str, CodeType] = {}
    pola: dict[tuple[str | bytes, int], tuple[Any, ...]] = {}

    def catat(sumber: str, *ruang: dict[str, object]) -> None:
        teks[sumber] = compile(sumber, "<dataclass>", "exec")
        exec(teks[sumber], *ruang)  # noqa: S102 -- what dataclasses itself would execute

    def catat_pola(sumber: str | bytes, tanda: int = 0) -> object:
        kini: list[tuple[Any, ...]] = []
        _sre_asli = penyusun._sre  # noqa: SLF001 -- what it hands to its engine is what is kept
        penyusun._sre = _Perekam(_sre_asli, kini)  # noqa: SLF001 -- as above
        try:
            return asli(sumber, tanda)
        finally:
            penyusun._sre = _sre_asli  # noqa: SLF001 -- as above
            pola[sumber, int(tanda)] = kini[-1]

    mesin: Any = dataclasses
    penyusun: Any = vars(re)["_compiler"]
    asli = penyusun.compile
    mesin.exec, penyusun.compile = catat, catat_pola
    re.purge()  # else it would know ours, and not ask for them
    try:
        bundel = Bundel(IsiBundel(kode))
        for nama in kode:
            bundel.muat(nama)
    finally:
        del mesin.exec
        penyusun.compile = asli
        bundel.lepas()
    return IsiBundel(kode, teks, pola)


class _Perekam:
    """The engine of regular expressions, with what it is asked to compile."""

    def __init__(self, mesin: Any, kini: list[tuple[Any, ...]]) -> None:  # noqa: ANN401 -- a module without types
        self._mesin, self._kini = mesin, kini

    def __getattr__(self, nama: str) -> Any:  # noqa: ANN401 -- as the engine has it
        return getattr(self._mesin, nama)

    def compile(self, teks: object, tanda: int, kode: list[int], *isi: Any) -> Any:  # noqa: ANN401 -- as the engine has it
        """Keep what comes after the text, its numbers without the names they have while it is worked out."""
        self._kini.append((int(tanda), [int(x) for x in kode], *isi))
        return self._mesin.compile(teks, tanda, kode, *isi)


def _sumber(paket: Path) -> Sumber:
    """The modules that the roots import at their top, directly and through each other."""
    ada: Sumber = {}
    tunggu = [*AKAR]
    while tunggu:
        nama = tunggu.pop()
        letak = paket.parent.joinpath(*nama.split(".")).with_suffix(".py")
        if nama in ada or nama in LUAR or not letak.is_file():
            continue
        ada[nama] = letak
        for simpul in _di_atas(ast.parse(letak.read_bytes()).body):
            if isinstance(simpul, ast.ImportFrom) and (simpul.module or "").startswith(paket.name):
                tunggu += [simpul.module or "", *(f"{simpul.module}.{x.name}" for x in simpul.names)]
    return ada


def _di_atas(isi: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that run when a module is imported; what is there for the type checker does not."""
    return (x for x in isi if not _untuk_tipe(x))


def _untuk_tipe(x: ast.stmt) -> bool:
    return isinstance(x, ast.If) and isinstance(x.test, ast.Name) and x.test.id == "TYPE_CHECKING"


def _kode(nama: str, letak: Path, sumber: Sumber) -> CodeType:
    """A source as the code of a function without arguments that returns its names."""
    pohon = ast.parse(letak.read_bytes(), str(letak))
    pohon.body = [x for x in _di_atas(pohon.body) if not _masa_depan(x)]
    ganti = _Impor(sumber)
    isi = [ganti.visit(x) for x in pohon.body]
    if any(isinstance(x, ast.Global) for x in ast.walk(pohon)):
        raise ValueError(f"{nama}: a global statement would not reach the module's own names")
    rata = [y for x in isi for y in (x if isinstance(x, list) else [x])]
    (bungkus,) = ast.parse("def isi(): return locals()").body
    if not isinstance(bungkus, ast.FunctionDef):
        raise TypeError(nama)
    bungkus.body[:0] = rata
    pohon.body = [*ast.parse("from __future__ import annotations").body, bungkus]
    kode = compile(ast.fix_missing_locations(pohon), str(letak), "exec", optimize=0)
    return next(x for x in kode.co_consts if isinstance(x, CodeType))


def _masa_depan(x: ast.stmt) -> bool:
    return isinstance(x, ast.ImportFrom) and x.module == "__future__"


class _Impor(ast.NodeTransformer):
    """Replaces `from a import b as c` by `c = <load>("a").b`, for sources that are in the bundle."""

    def __init__(self, sumber: Sumber) -> None:
        self._sumber = sumber

    def visit_If(self, simpul: ast.If) -> ast.AST | list[ast.stmt]:
        return [] if _untuk_tipe(simpul) else self.generic_visit(simpul)

    def visit_ImportFrom(self, simpul: ast.ImportFrom) -> ast.AST | list[ast.stmt]:
        ganti: list[ast.stmt] = []
        sisa = []
        for x in simpul.names:
            modul = f"{simpul.module}.{x.name}"
            if modul in self._sumber:
                ganti += ast.parse(f"{x.asname or x.name} = {MUAT}({modul!r})").body
            elif simpul.module in self._sumber:
                ganti += ast.parse(f"{x.asname or x.name} = {MUAT}({simpul.module!r}).{x.name}").body
            else:
                sisa.append(x)
        if not ganti:
            return simpul
        if sisa:
            ganti.append(ast.ImportFrom(simpul.module, sisa, simpul.level))
        return [ast.copy_location(x, simpul) for x in ganti]
