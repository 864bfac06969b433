"""pyOpenVBA's in-memory workbook as a backend of the test engine; sheet protection is enforced as in Excel.

Formulas keep the values of the file (manual calculation): pyOpenVBA needs minutes for a whole master, and that native
formulas compute is LibreOffice's to show.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from pyopenvba.apps.excel import ExcelApplication, _io, _plain
from pyopenvba.interpreter._values import VBAInt

from renaksi_xl.sheets.rujukan import tulis_wilayah

MANUAL = -4135

# Half of opening a master is reading its formulas, the same ones in every test: each text is read once a process.
_io._formula_read = lru_cache(1 << 16)(_io._formula_read)


def buka(path: Path) -> ExcelApplication:
    """A workbook with its VBA, nothing recalculated."""
    app = ExcelApplication.open(path)
    aplikasi: Any = app.workbook.vba_get("Application")
    aplikasi.vba_set("Calculation", VBAInt(MANUAL, "Long"))
    hitung: Any = app.workbook.calculator
    hitung._built = True
    # Manual or not, it would read all formulas of the workbook again whenever a table gets another size.
    hitung.build = hitung.remember = lambda *_: None
    return app


class PyoBackend:
    """See `mesin_xlwings.Backend`."""

    def __init__(self, app: ExcelApplication) -> None:
        self.app = app
        self.status: list[object] = []

    def _sheet(self, i: int) -> Any:
        return self.app.workbook.sheets_[i]

    def _range(self, i: int, baris: int, kolom: int, tinggi: int = 1, lebar: int = 1) -> Any:
        alamat = tulis_wilayah((baris, kolom, baris + tinggi - 1, kolom + lebar - 1))
        return self._sheet(i).vba_get("Range", [alamat])

    def lembar(self) -> list[str]:
        return [s.name for s in self.app.workbook.sheets_]

    def terpakai(self, i: int) -> tuple[int, int]:
        batas = self._sheet(i).used_bounds() or (1, 1, 1, 1)
        return batas[2], batas[3]

    def _kisi(self, i: int, luas: tuple[int, int, int, int], ambil: Any) -> list[list[Any]]:
        b, k, tinggi, lebar = luas
        sel = self._sheet(i).cells_
        return [[ambil(sel.get((b + x + 1, k + y + 1))) for y in range(lebar)] for x in range(tinggi)]

    def baca(self, i: int, luas: tuple[int, int, int, int]) -> list[list[Any]]:
        return self._kisi(i, luas, lambda c: None if c is None else _nilai(c.value))

    def baca_rumus(self, i: int, luas: tuple[int, int, int, int]) -> list[list[str]]:
        return self._kisi(i, luas, _rumus)

    def tulis(self, i: int, baris: int, kolom: int, isi: Sequence[Sequence[Any]]) -> None:
        for b, satu in enumerate(isi):
            for k, x in enumerate(satu):
                sel = self._range(i, baris + b, kolom + k)
                if x in (None, ""):
                    sel.vba_get("ClearContents")
                elif isinstance(x, str) and x.startswith("="):
                    sel.vba_set("Formula", x)
                else:
                    sel.vba_set("Value", x)

    def nama(self) -> Mapping[str, str]:
        return {n.name: "=" + n.refers_to.lstrip("=") for n in self.app.named_ranges()}

    def _tabel(self, i: int) -> list[Any]:
        semua = self._sheet(i).vba_get("ListObjects")
        return [semua.vba_get("Item", [VBAInt(n, "Long")]) for n in range(1, int(semua.vba_get("Count")) + 1)]

    def tabel(self, i: int) -> Mapping[str, str]:
        return {
            t.vba_get("Name"): t.vba_get("Range").vba_get("Address").replace("$", "") for t in self._tabel(i)
        }

    def ubah_tabel(self, i: int, nama: str, alamat: str) -> None:
        tabel = next(t for t in self._tabel(i) if t.vba_get("Name") == nama)
        tabel.vba_get("Resize", [self._sheet(i).vba_get("Range", [alamat])])

    def salin_lembar(self, i: int, nama: str) -> None:
        raise NotImplementedError(f"{i} {nama}")

    def ganti_nama(self, i: int, nama: str) -> None:
        raise NotImplementedError(f"{i} {nama}")

    def tambah_lembar(self, i: int, nama: str) -> None:
        raise NotImplementedError(f"{i} {nama}")

    def hapus_lembar(self, i: int) -> None:
        raise NotImplementedError(i)

    def set_status(self, teks: object) -> None:
        self.status.append(teks)


def _nilai(x: object) -> object:
    isi = _plain(x)
    if isinstance(isi, bool | int | float | str) or isi is None:
        return None if isi == "" else isi
    return str(isi)


def _rumus(sel: Any) -> str:
    if sel is None:
        return ""
    if sel.formula:
        return "=" + str(sel.formula).removeprefix("=")
    isi = _nilai(sel.value)
    return "" if isi is None else str(isi)
