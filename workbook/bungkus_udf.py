"""Prints the VBA module through which Excel calls the functions of udfs/, made by xlwings' own generator.

    python -m workbook.bungkus_udf

xlwings generates it on Windows only. Its generator needs no Windows, merely its imports do, so those are stood in for;
that is why this is a program of its own and changes nothing in the process that builds the template.
"""

from __future__ import annotations

import io
import sys
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import Any

NAMA_MODUL = "xlwings_udfs"
KEPALA = f'Attribute VB_Name = "{NAMA_MODUL}"\n#Const App = "Microsoft Excel"\n'
# The stock wrapper puts the text of the error into the cell, where a sum passes over it in silence. #VALUE! does not.
_TEKS_GALAT, _NILAI_GALAT = " = Err.Description", " = CVErr(2015)"


def _pengganti() -> None:
    """Stand-ins for what xlwings.udfs imports of pywin32."""
    com, tipe, win, klien = (
        ModuleType(n) for n in ("pythoncom", "pywintypes", "win32com", "win32com.client")
    )
    isi: list[tuple[ModuleType, str, Any]] = [
        (com, "CoInitialize", lambda *_: None),
        (tipe, "com_error", type("com_error", (Exception,), {})),
        (tipe, "TimeType", type("TimeType", (), {})),
        (klien, "Dispatch", lambda *_: None),
        (win, "client", klien),
    ]
    for modul, nama, apa in isi:
        setattr(modul, nama, apa)
    sys.modules.update({m.__name__: m for m in (com, tipe, win, klien)})


def bungkus() -> str:
    """The module's text: one VBA function per function of udfs/, and their help for the function wizard."""
    _pengganti()
    import xlwings as xw

    pembuat: Any = import_module("xlwings.udfs")
    isi: Any = xw
    isi.func, isi.arg, isi.ret = pembuat.xlfunc, pembuat.xlarg, pembuat.xlret
    import udfs

    keluar = io.StringIO()
    pembuat.generate_vba_wrapper("udfs", udfs, keluar, SimpleNamespace(Name="Renaksi.xlsm"))
    return KEPALA + keluar.getvalue().replace(_TEKS_GALAT, _NILAI_GALAT) + _bantuan(udfs)


def _bantuan(modul: ModuleType) -> str:
    """A procedure that tells Excel's function wizard what functions and arguments are for."""
    garis = ["Public Sub DaftarkanBantuan()", "    On Error Resume Next"]
    for nama, fungsi in sorted(vars(modul).items()):
        if hasattr(fungsi, "__xlfunc__"):
            argumen = [_kutip(a["doc"]) for a in fungsi.__xlfunc__["args"]]
            garis.append(
                f"    Application.MacroOptions Macro:={_kutip(nama)}, Description:={_kutip(fungsi.__doc__)}, "
                f"Category:={_kutip('Renaksi')}, ArgumentDescriptions:=Array({', '.join(argumen)})"
            )
    return "\n".join([*garis, "End Sub", ""])


def _kutip(teks: str) -> str:
    """A VBA string; typographic quotes are in code page 1252 and may stay."""
    return '"' + " ".join(teks.split()).replace('"', '""') + '"'


if __name__ == "__main__":
    sys.stdout.buffer.write(bungkus().encode("utf-8"))
