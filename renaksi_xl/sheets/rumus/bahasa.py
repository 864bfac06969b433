"""A column of `_hitung`: its name, its formula as a readable template, and the function that gives its value.

The marks of a template (everything else is Excel as it stands):

    [@x]     the cell of column x on this line       «Label»     this row's input cell
    [@x:y]   the cells x..y of this line             «Label!»    the same as text; an error value reads "#"
    [x]      the whole column x                      «k:Label!»  the same, before the row is known to exist
    [x^]     column x from its first line to this    «DO:Label»  this row's cell on Definisi Operasional
    [x>]     column x from this line to the last     «DO|Label»  that whole column
             line of this node's subtree             «#»         how many rows the table has
    [#]      the header cell of column `pos`
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from renaksi_xl.sheets.rumus.baris import BarisHitung, Larik, SimpulHitung
from renaksi_xl.sheets.rumus.nilai import Nilai as Nilai  # noqa: PLC0414 -- what a column's function gives
from renaksi_xl.sheets.rumus.nilai import isi as isi  # noqa: PLC0414
from renaksi_xl.sheets.rumus.rujukan import cari as cari  # noqa: PLC0414 -- templates look up too; one spelling of it

_BARIS = "\x00"
_TANDA = re.compile(
    r'"[^"]*"|\[#\]|\[@(?P<sel>\w+)(?::(?P<sampai>\w+))?\]|\[(?P<lajur>\w+)(?P<ekor>[\^>])?\]|«(?P<isian>[^»]+)»'
)
_ISIAN_DISEBUT = re.compile(r"«([^»]+)»")
_KOLOM_DISEBUT = re.compile(r'"[^"]*"|\[@?(\w+)(?::(\w+))?([\^>])?\]')


class Keluarga(StrEnum):
    """What a line must hold for a column to speak; the value names the column that tells (0: it does not)."""

    BEBAS = ""
    BARIS = "no"
    """A row of a table."""
    AWAL = "wk"
    """The first row of a node, which stands for the node."""
    POHON = "ps"
    """The node whose turn it is in tree order (one node a line)."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. `nilai` mirrors `rumus` in Python; `luar` stands on lines it does not speak for."""

    nama: str
    rumus: str
    keluarga: Keluarga
    nilai: Callable[[Any], Nilai]
    luar: int | str = ""

    def lengkap(self) -> str:
        """The template with its guard."""
        if self.keluarga is Keluarga.BEBAS:
            return self.rumus
        luar = '""' if self.luar == "" else str(self.luar)
        return f"IF([@{self.keluarga}]=0,{luar},{self.rumus})"


def bebas(nama: str, rumus: str, nilai: Callable[[Larik], Nilai]) -> Kolom:
    """A column that speaks on every line."""
    return Kolom(nama, rumus, Keluarga.BEBAS, nilai)


def per_baris(nama: str, rumus: str, nilai: Callable[[BarisHitung], Nilai], luar: int | str = "") -> Kolom:
    """A column of the table's rows."""
    return Kolom(nama, rumus, Keluarga.BARIS, nilai, luar)


def per_awal(nama: str, rumus: str, nilai: Callable[[BarisHitung], Nilai], luar: int | str = "") -> Kolom:
    """A column of the rows that stand for a node."""
    return Kolom(nama, rumus, Keluarga.AWAL, nilai, luar)


def per_simpul(nama: str, rumus: str, nilai: Callable[[SimpulHitung], Nilai], luar: int | str = "") -> Kolom:
    """A column of the nodes in tree order."""
    return Kolom(nama, rumus, Keluarga.POHON, nilai, luar)


def kolom_disebut(templat: str) -> set[str]:
    """The columns a template reads.

    >>> sorted(kolom_disebut('IF([@ar]=1,SUM([t1>]),"[@x]")'))
    ['ar', 't1', 'uj']
    """
    nama: set[str] = set()
    for satu in _KOLOM_DISEBUT.finditer(templat):
        if satu[1]:
            nama.update(x for x in (satu[1], satu[2]) if x)
            if satu[3] == ">":
                nama.add("uj")
    for isian in _ISIAN_DISEBUT.findall(templat):
        nama.add("k" if isian == "#" or isian.startswith("k:") else "no")
        if isian.startswith("DO:"):
            nama.add("dm")
    return nama


@dataclass(frozen=True, slots=True)
class Rujukan:
    """Where the inputs stand: the text of whole input columns, as table columns or as plain ranges.

    `tabel` has a mapping label → range per part (Renaksi, Cascading), `definisi` one for Definisi
    Operasional.
    """

    tabel: tuple[Mapping[str, str], ...]
    definisi: Mapping[str, str]


class _Tabel(dict[str, str]):
    """Structured references, made when they are asked for."""

    def __init__(self, nama: str) -> None:
        super().__init__()
        self._nama = nama

    def __missing__(self, label: str) -> str:
        return f"{self._nama}[{label}]"


TABEL = ("tblRenaksi", "tblCascading")
RUJUKAN_TABEL = Rujukan(tuple(map(_Tabel, TABEL)), _Tabel("tblDO"))


@dataclass(frozen=True, slots=True)
class Rentang:
    """The columns of `_hitung` as they stand on the sheet: letters by name, first and last Excel row."""

    lajur: Mapping[str, str]
    awal: int
    akhir: int
    lembar: str = ""

    def kolom(self, nama: str) -> str:
        """A whole column, to be read from another sheet too."""
        satu = self.lajur[nama]
        return f"{self.lembar}${satu}${self.awal}:${satu}${self.akhir}"


def susun_rumus(templat: str, rentang: Rentang, rujukan: Rujukan, bagian: int) -> list[str]:
    """The formula of a template in pieces; the line's Excel row number goes between them."""
    ganti = _Pengganti(rentang, rujukan, bagian)
    return _TANDA.sub(ganti, templat).split(_BARIS)


@dataclass(frozen=True, slots=True)
class _Pengganti:
    rentang: Rentang
    rujukan: Rujukan
    bagian: int

    def __call__(self, cocok: re.Match[str]) -> str:
        if cocok["sel"]:
            return self._sel(cocok["sel"]) + (f":{self._sel(cocok['sampai'])}" if cocok["sampai"] else "")
        if cocok["lajur"]:
            return self._lajur(cocok["lajur"], cocok["ekor"])
        if cocok["isian"]:
            return self._isian(cocok["isian"])
        return f"${self.rentang.lajur['pos']}${self.rentang.awal - 1}" if cocok[0] == "[#]" else cocok[0]

    def _sel(self, nama: str) -> str:
        return f"${self.rentang.lajur[nama]}{_BARIS}"

    def _lajur(self, nama: str, ekor: str | None) -> str:
        if ekor == "^":
            return f"${self.rentang.lajur[nama]}${self.rentang.awal}:{self._sel(nama)}"
        if ekor == ">":
            return f"{self._sel(nama)}:INDEX({self.rentang.kolom(nama)},{self._sel('uj')})"
        return self.rentang.kolom(nama)

    def _isian(self, tanda: str) -> str:
        tabel = self.rujukan.tabel[self.bagian]
        if tanda == "#":
            return f"ROWS({tabel['ID']})"
        if tanda.startswith("DO|"):
            return self.rujukan.definisi[tanda[3:]]
        teks, tanda = tanda.endswith("!"), tanda.removesuffix("!")
        if tanda.startswith("DO:"):
            sel = f"INDEX({self.rujukan.definisi[tanda[3:]]},{self._sel('dm')})"
        else:
            nomor, label = ("k", tanda[2:]) if tanda.startswith("k:") else ("no", tanda)
            sel = f"INDEX({tabel[label]},{self._sel(nomor)})"
        return f'IFERROR({sel}&"","#")' if teks else sel


def salah_satu(sel: str, kata: Sequence[str]) -> str:
    """Whether a cell holds one of some words; Excel's = does not mind their case."""
    uji = ",".join(f'{sel}="{satu}"' for satu in kata)
    return f"OR({uji})" if len(kata) > 1 else uji


def adalah_angka(sel: str) -> str:
    """Whether an input cell holds a number, as a comparison; to LibreOffice TRUE and FALSE are numbers too."""
    return f"ISNUMBER({sel})>ISLOGICAL({sel})"


def angkanya(sel: str, lainnya: str = '""') -> str:
    """The number in an input cell; something else for a text, an error value, TRUE or FALSE (ATURAN 2)."""
    return f"IF({adalah_angka(sel)},{sel},{lainnya})"


def pilih(uji: Sequence[tuple[str, str]], lainnya: str) -> str:
    """The result of the first test that holds, as nested IFs."""
    for syarat, hasil in reversed(uji):
        lainnya = f"IF({syarat},{hasil},{lainnya})"
    return lainnya


ANGKA = '">-999999999999999"'
"""COUNTIFS criterion: the cell holds a number."""
