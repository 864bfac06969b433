"""A document open in LibreOffice as a backend of the test engine. Runs in the Python that holds the UNO bridge.

Formulas travel as Excel writes them and are put into LibreOffice's own grammar here: ";" between arguments, "." behind a
sheet. Sheets are read and written in whole blocks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from renaksi_xl.sheets.rujukan import tulis_wilayah, wilayah
from tests.excel.uno_server import batas_terpakai

_POTONGAN = re.compile(
    r"""(?x) "(?:[^"]|"")*"
    | (?P<lembar>'(?:[^']|'')+'|\b[A-Za-z_][\w.]*)!(?=\$?[A-Z])
    | (?P<koma>,)"""
)
_BALIK = re.compile(
    r"""(?x) "(?:[^"]|"")*"
    | \$?(?P<lembar>'(?:[^']|'')+'|\b[A-Za-z_]\w*)\.(?=\$?[A-Z]+\$?\d)
    | (?P<koma>;)"""
)
GALAT = {
    502: "#VALUE!",
    503: "#NUM!",
    519: "#VALUE!",
    524: "#REF!",
    525: "#NAME?",
    532: "#DIV/0!",
    32767: "#N/A",
}


def ke_lo(rumus: str) -> str:
    """A formula of Excel in LibreOffice's grammar."""

    def ganti(m: re.Match[str]) -> str:
        if m["lembar"]:
            return f"${m['lembar']}."
        return ";" if m["koma"] else m[0]

    return _POTONGAN.sub(ganti, rumus)


def ke_excel(rumus: str) -> str:
    """A formula of LibreOffice in Excel's grammar."""

    def ganti(m: re.Match[str]) -> str:
        if m["lembar"]:
            return f"{m['lembar']}!"
        return "," if m["koma"] else m[0]

    return _BALIK.sub(ganti, rumus)


def _tertulis(x: Any) -> str:
    if x is None or x == "":
        return ""
    if isinstance(x, str):
        return ke_lo(x) if x.startswith("=") else x
    return repr(float(x))


class UnoBackend:
    """See `mesin_xlwings.Backend`."""

    def __init__(self, dokumen: Any) -> None:
        self.dokumen = dokumen
        self.status: list[object] = []

    def _sheet(self, i: int) -> Any:
        return self.dokumen.Sheets.getByIndex(i)

    def _range(self, i: int, luas: tuple[int, int, int, int]) -> Any:
        b, k, tinggi, lebar = luas
        return self._sheet(i).getCellRangeByPosition(k, b, k + lebar - 1, b + tinggi - 1)

    def lembar(self) -> list[str]:
        return list(self.dokumen.Sheets.ElementNames)

    def terpakai(self, i: int) -> tuple[int, int]:
        kolom, baris = batas_terpakai(self._sheet(i))
        return baris + 1, kolom + 1

    def baca(self, i: int, luas: tuple[int, int, int, int]) -> list[list[Any]]:
        b, k = luas[:2]
        return [
            [self._nilai(i, b + x, k + y, v) for y, v in enumerate(baris)]
            for x, baris in enumerate(self._range(i, luas).getDataArray())
        ]

    def _nilai(self, i: int, baris: int, kolom: int, v: Any) -> Any:
        if v is None:
            return GALAT.get(self._sheet(i).getCellByPosition(kolom, baris).getError(), "#N/A")
        return None if v == "" else v

    def baca_rumus(self, i: int, luas: tuple[int, int, int, int]) -> list[list[str]]:
        return [
            [ke_excel(x) if x.startswith("=") else x for x in baris]
            for baris in self._range(i, luas).getFormulaArray()
        ]

    def tulis(self, i: int, baris: int, kolom: int, isi: Sequence[Sequence[Any]]) -> None:
        sheet = self._sheet(i)
        if sheet.isProtected():
            raise PermissionError(f"sheet {sheet.Name} is protected")
        luas = self._range(i, (baris, kolom, len(isi), len(isi[0])))
        luas.setFormulaArray(tuple(tuple(map(_tertulis, satu)) for satu in isi))

    def nama(self) -> Mapping[str, str]:
        nama = self.dokumen.NamedRanges
        return {n: "=" + ke_excel(nama.getByName(n).getContent()) for n in nama.ElementNames}

    def tabel(self, i: int) -> Mapping[str, str]:
        semua = self.dokumen.DatabaseRanges
        luas = {n: semua.getByName(n).DataArea for n in semua.ElementNames}
        return {
            n: tulis_wilayah((a.StartRow, a.StartColumn, a.EndRow, a.EndColumn))
            for n, a in luas.items()
            if a.Sheet == i
        }

    def ubah_tabel(self, i: int, nama: str, alamat: str) -> None:
        luas = wilayah(alamat)
        assert luas is not None, (i, alamat)
        satu = self.dokumen.DatabaseRanges.getByName(nama)
        area = satu.DataArea
        area.StartRow, area.StartColumn, area.EndRow, area.EndColumn = luas
        satu.setDataArea(area)

    def salin_lembar(self, i: int, nama: str) -> None:
        self.dokumen.Sheets.copyByName(self.lembar()[i], nama, i + 1)

    def ganti_nama(self, i: int, nama: str) -> None:
        self._sheet(i).setName(nama)

    def tambah_lembar(self, i: int, nama: str) -> None:
        self.dokumen.Sheets.insertNewByName(nama, i)

    def hapus_lembar(self, i: int) -> None:
        self.dokumen.Sheets.removeByName(self.lembar()[i])

    def set_status(self, teks: object) -> None:
        self.status.append(teks)
