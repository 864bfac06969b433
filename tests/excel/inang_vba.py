"""What stock xlwings.bas needs of Windows, so that a button's VBA runs in memory up to the shell command.

pyOpenVBA has no file statements, no environment and no shell. They are added to one application, the VBA stays as it is:

    inang = Inang(app, jalankan, lingkungan, {r"C:\\Temp": folder})
    inang.klik("Beranda", "btnHitungCapaian")
    inang.perintah[-1]                       # the command line Windows would have run
"""

# ruff: noqa: N802, N803 -- members and arguments carry the names VBA calls them by
from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.apps.excel._model import Application
from pyopenvba.interpreter import _ast, _runtime, _values
from pyopenvba.interpreter._objects import MemberSpec, VBAObject, method
from pyopenvba.interpreter._parse import parse_expression
from pyopenvba.interpreter._values import MISSING, VBAArray, VBAInt, error, to_integer, to_text

BERKAS_TIDAK_ADA = 53


class Disk:
    """Windows paths that exist, each mapped to a folder here; everything else does not exist."""

    def __init__(self, peta: Mapping[str, Path]) -> None:
        self.peta = {nama.lower(): folder for nama, folder in peta.items()}
        self.terbuka: dict[int, list[str]] = {}

    def letak(self, nama: str) -> Path:
        """Where a Windows path really is; a path that exists nowhere when it is not mapped."""
        for awal, folder in self.peta.items():
            if nama.lower().startswith(awal):
                return folder / nama[len(awal) :].strip("\\").replace("\\", "/")
        return Path("/tidak-dipetakan") / nama.replace("\\", "/")


class Shell(VBAObject):
    """WScript.Shell."""

    vba_type_name = "WshShell"

    def __init__(self, inang: Inang) -> None:
        self.inang = inang

    @method
    def ExpandEnvironmentStrings(self, Src: object = MISSING) -> object:
        isi = self.inang.lingkungan
        return re.sub(r"%([^%]+)%", lambda m: isi.get(m[1].upper(), m[0]), to_text(Src))

    @method
    def Run(
        self, Command: object = MISSING, WindowStyle: object = MISSING, WaitOnReturn: object = MISSING
    ) -> object:
        del WindowStyle, WaitOnReturn
        self.inang.perintah.append(to_text(Command))
        return VBAInt(self.inang.jalankan(to_text(Command)), "Long")

    @method
    def Popup(self, Text: object = MISSING, *lain: object) -> object:
        del lain
        self.inang.popup.append(to_text(Text))
        return VBAInt(1, "Long")


class Inang:
    """An application whose VBA can reach files, the environment and a shell."""

    def __init__(
        self,
        app: ExcelApplication,
        jalankan: Callable[[str], int],
        lingkungan: Mapping[str, str],
        peta: Mapping[str, Path],
    ) -> None:
        self.app, self.jalankan, self.disk = app, jalankan, Disk(peta)
        self.lingkungan = {nama.upper(): isi for nama, isi in lingkungan.items()}
        self.perintah: list[str] = []
        self.dipilih = DIPILIH
        self.dipilih.clear()
        self.popup: list[str] = []
        _pasang_aplikasi()
        penafsir: Any = app.interpreter
        penafsir._disk = self.disk
        penafsir._intrinsics = dict(penafsir._intrinsics) | {
            "getattr": self._getattr,
            "environ": self._environ,
            "environ$": self._environ,
            "freefile": lambda *_: VBAInt(
                next(n for n in range(1, 512) if n not in self.disk.terbuka), "Integer"
            ),
            "eof": lambda _, isi, __: not self.disk.terbuka[int(to_integer(isi[0]))],
        }
        lama = penafsir.host.create
        penafsir.host.create = lambda nama: Shell(self) if nama.lower() == "wscript.shell" else lama(nama)

    def _getattr(self, _: object, isi: Sequence[object], __: object) -> object:
        letak = self.disk.letak(to_text(isi[0]))
        if not letak.exists():
            raise error(BERKAS_TIDAK_ADA)
        return VBAInt(16 if letak.is_dir() else 32, "Integer")

    def _environ(self, _: object, isi: Sequence[object], __: object) -> object:
        return self.lingkungan.get(to_text(isi[0]).upper(), "")

    def klik(self, lembar: str, tombol: str, *jawaban: object) -> list[str]:
        """Press a button; the texts of the message boxes that came up."""
        self.app.answer_dialogs(*jawaban)
        awal = len(self.app.dialogs)
        self.app.run(self.app.sheet(lembar).shape(tombol).macro)
        return [str(d[1]) for d in self.app.dialogs[awal:] if d[0] == "MsgBox"]


def _pasang_aplikasi() -> None:
    """Members of Excel's Application that xlwings.bas reads and pyOpenVBA lacks, and two rules of the language."""
    anggota: Any = Application._vba_members
    anggota["hwnd"] = MemberSpec(name="Hwnd", kind="property", getter=lambda _: VBAInt(1234, "Long"))
    anggota.setdefault(
        "path",
        MemberSpec(name="Path", kind="property", getter=lambda _: r"C:\Program Files\Microsoft Office"),
    )
    anggota["macrooptions"] = MemberSpec(
        name="MacroOptions",
        kind="method",
        getter=_opsi_makro,
        parameters=("Macro", "Description", "Category", "ArgumentDescriptions"),
    )
    anggota["getopenfilename"] = MemberSpec(
        name="GetOpenFilename",
        kind="method",
        getter=_pilih_berkas,
        parameters=("FileFilter", "FilterIndex", "Title", "ButtonText", "MultiSelect"),
    )
    pernyataan: Any = _runtime._STATEMENTS
    pernyataan[_ast.Unsupported] = _pernyataan
    nilai: Any = _values
    nilai._order = _urutan


def _pilih_berkas(
    _: object,
    FileFilter: object = MISSING,
    FilterIndex: object = MISSING,
    Title: object = MISSING,
    ButtonText: object = MISSING,
    MultiSelect: object = MISSING,
) -> object:
    """The dialog, answered with what the test chose; Cancel gives False."""
    del FileFilter, FilterIndex, Title, ButtonText
    if not DIPILIH:
        return False
    if MultiSelect is MISSING or not MultiSelect:
        return DIPILIH[0]
    return VBAArray([(1, len(DIPILIH))], items=list(DIPILIH))


DIPILIH: list[str] = []
"""The files that somebody chooses in the dialog of GetOpenFilename; none: Cancel."""
BANTUAN: dict[str, str] = {}
"""What the function wizard was told: function → description."""


def _opsi_makro(
    _: object, Macro: object = MISSING, Description: object = MISSING, *lain: object, **isi: object
) -> None:
    del lain, isi
    BANTUAN[to_text(Macro)] = to_text(Description)


_DO_ASLI: Any = _runtime.Interpreter._do_unsupported
_URUTAN_ASLI: Any = _values._order


def _pernyataan(penafsir: Any, apa: Any, bingkai: Any) -> None:
    """Kill, Open … For Input, Line Input, Input, Close."""
    disk, teks = getattr(penafsir, "_disk", None), apa.text.strip()
    cocok = None if disk is None else _BERKAS.match(teks)
    if disk is None or cocok is None:
        _DO_ASLI(penafsir, apa, bingkai)
        return

    def nilai(ungkapan: str) -> Any:
        return penafsir.evaluate(parse_expression(ungkapan), bingkai)

    def isi(nama: str, teks: str) -> None:
        sasaran = _ast.Name(line=0, name=nama)
        penafsir._do_assign(
            _ast.Assign(line=0, kind="let", target=sasaran, value=_ast.Literal(line=0, value=teks)), bingkai
        )

    if cocok["hapus"] or cocok["buka"]:
        letak = disk.letak(to_text(nilai(cocok["hapus"] or cocok["buka"])))
        if not letak.exists():
            raise error(BERKAS_TIDAK_ADA)
        if cocok["hapus"]:
            letak.unlink()
        else:
            disk.terbuka[int(to_integer(nilai(cocok["nomor"])))] = letak.read_text(
                encoding="utf-8"
            ).splitlines()
    elif cocok["tutup"]:
        disk.terbuka.pop(int(to_integer(nilai(cocok["tutup"]))), None)
    elif cocok["garis"]:
        isi(cocok["ke"], disk.terbuka[int(to_integer(nilai(cocok["garis"])))].pop(0))
    else:
        satu = disk.terbuka[int(to_integer(nilai(cocok["masuk"])))].pop(0)
        bagian = [x.strip().strip('"') for x in satu.split(",", 1)]
        isi(cocok["a"], bagian[0])
        isi(cocok["b"], bagian[1] if len(bagian) > 1 else "")


_BERKAS = re.compile(
    r"""(?ix) kill\ (?P<hapus>.+)$
    | open\ (?P<buka>.+)\ for\ input\ as\ \#?\ ?(?P<nomor>\w+)$
    | line\ input\ \#\ ?(?P<garis>\w+)\ ,\ (?P<ke>\w+)$
    | input\ \#\ ?(?P<masuk>\w+)\ ,\ (?P<a>\w+)\ ,\ (?P<b>\w+)$
    | close\ \#\ ?(?P<tutup>\w+)$""",
    re.VERBOSE,
)


def _urutan(kiri: Any, kanan: Any, *, text_compare: Any) -> Any:
    """Excel reads the texts "True" and "False" as Booleans when one side is a Boolean; pyOpenVBA raises error 13."""
    if {type(kiri), type(kanan)} == {str, bool}:
        angka = [
            (x.strip().lower() == "true")
            if isinstance(x, str) and x.strip().lower() in {"true", "false"}
            else x
            for x in (kiri, kanan)
        ]
        if all(isinstance(x, bool) for x in angka):
            return int(not angka[0]) - int(not angka[1])
    return _URUTAN_ASLI(kiri, kanan, text_compare=text_compare)
