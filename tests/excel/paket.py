"""The parts of an .xlsx/.xlsm package as the test tools need them: sheets, tables, names, formulas with cached values.

Independent of the product's own readers and of openpyxl, so that a mistake there cannot hide itself.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from lxml import etree

Elemen = etree._Element

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NS_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
BARIS_AKHIR = 1_048_576
KOLOM_AKHIR = 16_384

_SEL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$")
_LOLOS = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Kotak(NamedTuple):
    """A rectangle of cells, 1-based, ends included."""

    kolom1: int
    baris1: int
    kolom2: int
    baris2: int

    def bertumpuk(self, lain: Kotak) -> bool:
        """Tell whether the two share a cell."""
        return (
            self.kolom1 <= lain.kolom2
            and lain.kolom1 <= self.kolom2
            and self.baris1 <= lain.baris2
            and lain.baris1 <= self.baris2
        )


def nomor_kolom(huruf: str) -> int:
    """'A' -> 1, 'AA' -> 27."""
    nomor = 0
    for satu in huruf.upper():
        nomor = nomor * 26 + ord(satu) - 64
    return nomor


def huruf_kolom(nomor: int) -> str:
    """1 -> 'A', 27 -> 'AA'."""
    huruf = ""
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def alamat(kolom: int, baris: int) -> str:
    """(1, 5) -> 'A5'."""
    return f"{huruf_kolom(kolom)}{baris}"


def baca_kotak(ref: str) -> Kotak | None:
    """'A1:C4' or 'B2' as a rectangle; None when it is neither, upside down or outside the sheet."""
    ujung = [_SEL.match(satu) for satu in ref.split(":")]
    if len(ujung) > 2 or not all(ujung):
        return None
    titik = [(nomor_kolom(satu[1]), int(satu[2])) for satu in ujung if satu]
    kotak = Kotak(*titik[0], *titik[-1])
    urut = kotak.kolom1 <= kotak.kolom2 and 1 <= kotak.baris1 <= kotak.baris2
    return kotak if urut and kotak.kolom2 <= KOLOM_AKHIR and kotak.baris2 <= BARIS_AKHIR else None


def buka_lolos(teks: str) -> str:
    """Undo the _xHHHH_ escapes of attribute values: '_x000a_' is a line feed."""
    return _LOLOS.sub(lambda cocok: chr(int(cocok[1], 16)), teks)


def teks_sel(elemen: Elemen) -> str:
    """Text of a shared or inline string: its runs, without the phonetic hints (rPh)."""
    potongan = [*elemen.iterfind(f"{NS}t"), *elemen.iterfind(f"{NS}r/{NS}t")]
    return buka_lolos("".join(satu.text or "" for satu in potongan))


@dataclass(frozen=True, slots=True)
class Rel:
    """One relationship: last word of its type, target part (or outside address), whether it points outside."""

    jenis: str
    tujuan: str
    luar: bool


@dataclass(frozen=True, slots=True)
class Nama:
    """A defined name; `lembar` is the index of its sheet, None for the whole workbook."""

    nama: str
    teks: str
    lembar: int | None


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table (ListObject) with its column names as a formula writes them."""

    nama: str
    lembar: str
    kotak: Kotak
    kolom: tuple[str, ...]
    baris_judul: int
    baris_jumlah: int
    bagian: str


@dataclass(frozen=True, slots=True)
class SelRumus:
    """A formula cell: its text without `=`, type and text of its cached value ("" and None without a cache)."""

    kolom: int
    baris: int
    teks: str
    jenis: str
    tersimpan: str | None

    @property
    def alamat(self) -> str:
        """A1 address."""
        return alamat(self.kolom, self.baris)

    def nilai(self) -> float | str | None:
        """The cached value: number, truth value as 1 or 0, text, `#...!`; None when there is no cache."""
        if not self.tersimpan:  # XlsxWriter stores the empty text as an empty number
            return "" if self.jenis == "str" or self.tersimpan == "" else None
        return self.tersimpan if self.jenis in {"str", "e"} else float(self.tersimpan)


@dataclass(frozen=True)
class Lembar:
    """One worksheet."""

    nama: str
    keadaan: str
    bagian: str
    akar: Elemen | None
    rel: dict[str, Rel] = field(default_factory=dict)


class Paket:
    """A workbook file, every part read once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with zipfile.ZipFile(path) as arsip:
            self.isi_zip = arsip.namelist()
            self.rusak_zip = arsip.testzip()
            self.bagian = {} if self.rusak_zip else {nama: arsip.read(nama) for nama in self.isi_zip}
        self.salah_xml: dict[str, str] = {}
        self.xml: dict[str, Elemen] = {}
        # huge_tree: a sheet of 2,000 rows is larger than lxml's guard against hostile files allows.
        pengurai = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        for nama, isi in self.bagian.items():
            if nama.endswith((".xml", ".rels", ".vml")):
                try:
                    self.xml[nama] = etree.fromstring(isi, pengurai)
                except etree.XMLSyntaxError as salah:
                    self.salah_xml[nama] = str(salah)

    def rel(self, bagian: str) -> dict[str, Rel]:
        """Relationships of a part by their id ("" for the package itself)."""
        folder = posixpath.dirname(bagian)
        letak = posixpath.join(folder, "_rels", posixpath.basename(bagian) + ".rels")
        hasil = {}
        for satu in self.xml.get(letak, ()):
            tujuan, luar = satu.get("Target", ""), satu.get("TargetMode") == "External"
            if not luar:
                tujuan = tujuan.lstrip("/") if tujuan.startswith("/") else posixpath.join(folder, tujuan)
                tujuan = posixpath.normpath(tujuan)
            hasil[satu.get("Id", "")] = Rel(satu.get("Type", "").rsplit("/", 1)[-1], tujuan, luar)
        return hasil

    @cached_property
    def bagian_buku(self) -> str:
        """Path of the workbook part."""
        for rel in self.rel("").values():
            if rel.jenis == "officeDocument":
                return rel.tujuan
        return "xl/workbook.xml"

    @property
    def buku(self) -> Elemen:
        """Root of the workbook part."""
        return self.xml[self.bagian_buku]

    @cached_property
    def lembar(self) -> list[Lembar]:
        """Worksheets in order, hidden ones too."""
        rel = self.rel(self.bagian_buku)
        hasil = []
        for satu in self.buku.iterfind(f"{NS}sheets/{NS}sheet"):
            tujuan = rel.get(satu.get(f"{NS_REL}id", ""), Rel("", "", luar=False)).tujuan
            akar = self.xml.get(tujuan)
            hasil.append(
                Lembar(satu.get("name", ""), satu.get("state", "visible"), tujuan, akar, self.rel(tujuan))
            )
        return hasil

    @cached_property
    def nama(self) -> list[Nama]:
        """Defined names."""
        hasil = []
        for satu in self.buku.iterfind(f"{NS}definedNames/{NS}definedName"):
            lembar = satu.get("localSheetId")
            hasil.append(Nama(satu.get("name", ""), satu.text or "", None if lembar is None else int(lembar)))
        return hasil

    @cached_property
    def tabel(self) -> list[Tabel]:
        """Tables of all sheets whose range can be read."""
        hasil = []
        for lembar in self.lembar:
            for rel in lembar.rel.values():
                akar = self.xml.get(rel.tujuan) if rel.jenis == "table" else None
                kotak = None if akar is None else baca_kotak(akar.get("ref", ""))
                if akar is None or kotak is None:
                    continue
                hasil.append(
                    Tabel(
                        akar.get("displayName", ""),
                        lembar.nama,
                        kotak,
                        tuple(
                            buka_lolos(satu.get("name", ""))
                            for satu in akar.iterfind(f"{NS}tableColumns/{NS}tableColumn")
                        ),
                        int(akar.get("headerRowCount", "1")),
                        int(akar.get("totalsRowCount", "0")),
                        rel.tujuan,
                    )
                )
        return hasil

    @cached_property
    def teks_bersama(self) -> list[str]:
        """Shared strings without phonetic hints."""
        akar = self.xml.get("xl/sharedStrings.xml")
        if akar is None:
            return []
        return [teks_sel(satu) for satu in akar.iterfind(f"{NS}si")]

    def rumus(self, lembar: Lembar) -> Iterator[SelRumus]:
        """Every formula cell of a sheet; children of a shared formula get their own text."""
        induk: dict[str, tuple[str, str]] = {}
        for sel in () if lembar.akar is None else lembar.akar.iter(f"{NS}c"):
            rumus = sel.find(f"{NS}f")
            letak = _SEL.match(sel.get("r", ""))
            if rumus is None or letak is None:
                continue
            teks = rumus.text or ""
            if rumus.get("t") == "shared":
                teks = self._terjemahkan(induk, rumus.get("si", ""), teks, sel.get("r", ""))
            yield SelRumus(
                nomor_kolom(letak[1]), int(letak[2]), teks, sel.get("t", "n"), sel.findtext(f"{NS}v")
            )

    @staticmethod
    def _terjemahkan(induk: dict[str, tuple[str, str]], nomor: str, teks: str, tujuan: str) -> str:
        if teks:
            induk[nomor] = (teks, tujuan)
            return teks
        from openpyxl.formula.translate import Translator  # rare: only foreign writers share formulas

        asal, letak = induk[nomor]
        return str(Translator(f"={asal}", origin=letak).translate_formula(tujuan))[1:]
