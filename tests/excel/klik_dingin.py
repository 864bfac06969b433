"""A click as Windows runs it: a fresh Python given the captured command line, on an installed package and a book in memory.

`renaksi pasang` leaves three things that matter here: the compiled package, its bundle, and the guard's .pth file. They are
made in a folder of the test's own; only the engine behind xlwings is another than on a PC with Excel.
"""

from __future__ import annotations

import compileall
import marshal
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from renaksi_xl.pasang.bundel import tulis_bundel
from renaksi_xl.pasang.pasang import NAMA_PTH
from renaksi_xl.pasang.penjaga import ISI_PTH
from renaksi_xl.sheets.kontrak import Buku
from tests.excel.backend_kisi import KisiBackend
from tests.excel.klik_dingin_buku import simpan

AKAR = Path(__file__).resolve().parents[2]
# What Python does by itself with a .pth file of its environment, and the engine of the tests in place of Excel.
AWAL = """
import site; site.addsitedir({folder!r})
from tests.excel.mesin_xlwings import pasang
from tests.excel.klik_dingin_buku import muat
be = muat({buku!r})
pasang('dingin', be, 'Renaksi.xlsm')
"""
AKHIR = """
import sys
modul = sorted(sys.modules)
import marshal
with open({hasil!r}, 'wb') as f: marshal.dump((modul, be.daftar, list(be.sel)), f)
"""


def _polos(x: Any) -> Any:
    """Words of an enumeration as plain text: marshal takes nothing else."""
    return str(x) if isinstance(x, str) else x


@dataclass
class Dingin:
    """What a click left: the modules of its Python, and the workbook sheet by sheet."""

    modul: list[str]
    sel: dict[str, dict[tuple[int, int], tuple[str, Any]]]

    @property
    def jawaban(self) -> str:
        """The sentence that VBA shows."""
        return str(self.sel["_jurnal"][0, 1][1])


@dataclass
class Pc:
    """A PC on which `renaksi pasang` ran. `bundel`: whether the package folder could be written to."""

    folder: Path
    bundel: bool = True
    paket: Path = field(init=False)

    def __post_init__(self) -> None:
        self.paket = self.folder / "renaksi_xl"
        shutil.copytree(AKAR / "renaksi_xl", self.paket, ignore=shutil.ignore_patterns("__pycache__"))
        (self.folder / NAMA_PTH).write_text(ISI_PTH, encoding="utf-8")
        # The stand-in for Excel is compiled too: with -B Python would do it anew in every click.
        mesin = self.folder / "tests" / "excel"
        mesin.mkdir(parents=True)
        for nama in ("mesin_xlwings", "backend_kisi", "klik_dingin_buku"):
            shutil.copy(AKAR / "tests" / "excel" / f"{nama}.py", mesin)
        compileall.compile_dir(self.folder, quiet=2)
        if self.bundel:
            tulis_bundel(self.paket)

    def perintah(self, kode: str, buku: Buku, *, lapor: bool = True) -> list[str]:
        """The process to be run; `kode` is what stands after -c in the captured command line.

        `lapor`: the process tells its modules and the workbook at its end.
        """
        isi, hasil = self.folder / "buku.bin", self.folder / "hasil.bin"
        be = KisiBackend(buku)
        be.sel = [{tempat: (f, _polos(x)) for tempat, (f, x) in satu.items()} for satu in be.sel]
        simpan(be, isi)
        awal = AWAL.format(folder=str(self.folder), buku=str(isi))
        penuh = awal + kode + (AKHIR.format(hasil=str(hasil)) if lapor else "")
        return [
            sys.executable,
            "-B",
            "-c",
            penuh,
            "--wb=Renaksi.xlsm",
            "--from_xl=1",
            "--app=x",
            "--hwnd=1234",
        ]

    @property
    def lingkungan(self) -> Mapping[str, str]:
        """Our copy of the package comes before the checkout, the tests come from there."""
        return os.environ | {"PYTHONPATH": os.pathsep.join([str(self.folder), str(AKAR)])}

    def klik(self, kode: str, buku: Buku) -> Dingin:
        """Run the process and read what it left."""
        perintah = self.perintah(kode, buku)
        subprocess.run(perintah, check=True, timeout=120, cwd=self.folder, env=self.lingkungan)
        modul, daftar, sel = marshal.loads((self.folder / "hasil.bin").read_bytes())
        return Dingin(modul, dict(zip(daftar, sel, strict=True)))
