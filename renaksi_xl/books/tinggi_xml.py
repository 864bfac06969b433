"""Heights of the rows of a sheet that is already there, and the widths of its columns.

Excel fits a row that has no height of its own, LibreOffice and previews show it as high as the file says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from renaksi_xl.books.lembar_xml import LembarXml
from renaksi_xl.books.sel_xml import angka_xml

_TINGGI = re.compile(r'\sht="[^"]*"')
_BESAR = re.compile(r'\sht="([0-9]{1,4}(?:\.[0-9]+)?)"')
"""A height that can be read; in a damaged file it may be anything, and is no reason to refuse the figures."""
_SENDIRI = re.compile(r'\scustomHeight="(?:1|true)"')
_KOLOM = re.compile(rb"<(?:\w+:)?col\s[^>]*>")
_TEMPAT = re.compile(rb'\s(min|max)="([0-9]{1,5})"')
_LEBAR = re.compile(rb'\swidth="([0-9]{1,3}(?:\.[0-9]+)?)"')
_SEMBUNYI = re.compile(rb'\shidden="(?:1|true)"')
_KOLOM_TERBANYAK = 256
_SELA = 5 / 7
"""What a stored width has beyond the digits that it is named after."""


def tinggikan(lembar: LembarXml, tinggi: Mapping[int, float]) -> None:
    """Give the rows of a sheet these heights, others none; a height that a person set stays.

    They are written as Excel's own: it fits the row again when somebody types into it.
    """
    for b, baris in lembar.baris.items():
        if _SENDIRI.search(baris.atribut):
            continue
        tanpa = _TINGGI.sub("", baris.atribut)
        baris.atribut = f'{tanpa} ht="{angka_xml(tinggi[b])}"' if b in tinggi else tanpa


def naikkan(lembar: LembarXml, tinggi: Mapping[int, float]) -> None:
    """Make rows at least so high, as Excel's own height; one that a person set stays."""
    for b in tinggi.keys() & lembar.baris.keys():
        baris = lembar.baris[b]
        ada = _BESAR.search(baris.atribut)
        if not _SENDIRI.search(baris.atribut) and (ada is None or float(ada[1]) < tinggi[b]):
            baris.atribut = f'{_TINGGI.sub("", baris.atribut)} ht="{angka_xml(tinggi[b])}"'


def lebar_kolom(xml: bytes) -> dict[int, float]:
    """The widths of the columns of a sheet as Excel shows them, by position; 0 for a hidden one."""
    lebar: dict[int, float] = {}
    for satu in _KOLOM.findall(xml[: xml.find(b"sheetData")]):
        tempat, ada, sembunyi = dict(_TEMPAT.findall(satu)), _LEBAR.search(satu), _SEMBUNYI.search(satu)
        if tempat.keys() == {b"min", b"max"} and (ada or sembunyi):
            akhir = min(int(tempat[b"max"]), _KOLOM_TERBANYAK)
            tampak = 0.0 if sembunyi or ada is None else max(0.0, float(ada[1]) - _SELA)
            lebar |= dict.fromkeys(range(int(tempat[b"min"]) - 1, akhir), tampak)
    return lebar
