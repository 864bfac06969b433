"""A master in memory whose buttons can be pressed: VBA, xlwings.bas, the shell command, its Python, the same workbook."""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlwings as xw
from pyopenvba.apps.excel import ExcelApplication

from tests.excel.backend_pyo import PyoBackend, buka
from tests.excel.inang_vba import Inang
from tests.excel.mesin_xlwings import pasang

LINGKUNGAN = {
    "Temp": r"C:\Temp",
    "USERPROFILE": r"C:\Users\uji",
    "LOCALAPPDATA": r"C:\Users\uji\AppData\Local",
}
PYTHON = r"C:\Users\uji\renaksi\python.exe"


@dataclass
class Meja:
    """A PC with Excel and an open master. `python_ada`: whether the interpreter of xlwings.conf exists."""

    berkas: Path
    folder: Path
    python_ada: bool = True
    sebelum: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        temp, rumah = self.folder / "temp", self.folder / "rumah"
        (rumah / ".xlwings").mkdir(parents=True)
        temp.mkdir()
        konf = f'"INTERPRETER_WIN","{PYTHON}"\n'
        (rumah / ".xlwings" / "xlwings.conf").write_text(konf, encoding="utf-8")
        if self.python_ada:
            (rumah / "renaksi").mkdir()
            (rumah / "renaksi" / "python.exe").touch()
        self.app: ExcelApplication = buka(self.berkas)
        self.backend = PyoBackend(self.app)
        self.buku: xw.Book = pasang("uji", self.backend, str(self.berkas))
        self.mesin.books.dibuka.clear()
        self.mesin.books.cetak = None
        peta = {r"C:\Temp": temp, r"C:\Users\uji": rumah}
        self.inang = Inang(self.app, self._python, LINGKUNGAN, peta)
        self.app.run("ThisWorkbook.Workbook_Open")

    @property
    def mesin(self) -> Any:
        """The engine's workbook, with its counts."""
        return self.buku.impl

    def _python(self, perintah: str) -> int:
        """Run the Python of a captured command line in this process, as the shell would: exit code, log of stderr."""
        kode, log = urai_perintah(perintah)
        try:
            exec(kode, {"__name__": "__main__"})
        except Exception:  # noqa: BLE001 -- whatever it is, a real Python would write it to stderr
            self.inang.disk.letak(log).write_text(traceback.format_exc(), encoding="utf-8")
            return 1
        self.inang.disk.letak(log).write_text("", encoding="utf-8")
        return 0

    def klik(self, tombol: str, *jawaban: object) -> str:
        """Press a button of Beranda; the sentence it ends with."""
        self.mesin.baca.clear()
        self.mesin.tulis.clear()
        self.mesin.ditulis.clear()
        kotak = self.inang.klik("Beranda", tombol, "(nama petugas)", *jawaban)
        assert len(kotak) == 1, kotak
        return kotak[0]

    def klik_ya(self, tombol: str, *berkas: Path) -> list[str]:
        """Press a button, choose files, answer its question with yes: the question and the sentence it ends with."""
        return self._pilih(tombol, berkas, 6)

    def klik_tidak(self, tombol: str, *berkas: Path) -> list[str]:
        """The same, answered with no."""
        return self._pilih(tombol, berkas, 7)

    def _pilih(self, tombol: str, berkas: Sequence[Path], jawab: int) -> list[str]:
        self.inang.dipilih[:] = map(str, berkas)
        self.mesin.ditulis.clear()
        petugas = [] if self.sel("_jurnal", "B3") else ["(nama petugas)"]
        return self.inang.klik("Beranda", tombol, *petugas, jawab)

    @property
    def dibuka(self) -> list[Path]:
        """The files a click opened in front."""
        return [Path(x) for x in self.mesin.books.dibuka]

    def sel(self, lembar: str, alamat: str) -> Any:
        """What a cell shows."""
        return self.app.sheet(lembar).value(alamat)

    def range(self, lembar: str, alamat: str) -> Any:
        """A range of pyOpenVBA's model."""
        return self.backend._sheet(self.backend.lembar().index(lembar)).vba_get("Range", [alamat])

    def isi(self, lembar: str, alamat: str, nilai: Any) -> None:
        """Type into a cell."""
        self.range(lembar, alamat).vba_set("Value", nilai)

    def foto(self, kecuali: Sequence[str] = ()) -> dict[str, dict[tuple[int, int], Any]]:
        """What every cell of every sheet holds: its formula, else its value."""
        return {
            s.name: {
                tempat: c.formula or c.value
                for tempat, c in s.cells_.items()
                if c.formula or str(c.value) not in {"", "Empty"}
            }
            for s in self.app.workbook.sheets_
            if s.name not in kecuali
        }


def urai_perintah(perintah: str) -> tuple[str, str]:
    """The code after -c and the log file of a command line made by xlwings.bas."""
    kode, log = re.search(r'-c "(.*?)"  ?--wb=', perintah), re.search(r'2> "([^"]+)"', perintah)
    assert kode is not None, perintah
    assert log is not None, perintah
    assert sys.version_info >= (3, 11)
    return kode[1].replace('\\"', '"'), log[1]
