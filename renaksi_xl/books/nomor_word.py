"""The labels of Word's automatic numbering, which stand in no text: "1.2." in front of a paragraph (ECMA-376, 17.9).

A paragraph names a list and a level, itself or through its style; the list says how a level counts and is written.
Lists of one abstract definition count together, as Word lets them, until one of them says where it starts anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from renaksi_xl.books.isi_word import tampil

if TYPE_CHECKING:
    from docx.document import Document
    from lxml import etree

BANYAK_TINGKAT = 9
"""Levels of a list, counted from 0 in the file and from 1 in "%1.%2."."""
_HURUF_MAKS = 780
"""Word writes z, then aa … zz, up to thirty letters; beyond it and for unknown ways of counting it writes digits."""
_ROMAWI = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ROMAWI_MAKS = 3999
_NUM_PR = f"{qn('w:pPr')}/{qn('w:numPr')}"
_TANDA = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Tingkat:
    """One level of a list. `ulang` is the level (from 1) that makes it start anew; 0: none, None: every higher one."""

    mulai: int = 1
    rupa: str = "decimal"
    pola: str = ""
    ulang: int | None = None
    angka_saja: bool = False
    gaya: str | None = None
    masuk: int | None = None
    """Indentation in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list as paragraphs name it: which definition counts, its levels, where a level starts anew."""

    induk: str
    tingkat: Mapping[int, Tingkat]
    mulai: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a paragraph ("" for a bullet), and the indentation of its level in points."""

    teks: str
    masuk: float | None = None


def label_paragraf(dokumen: Document) -> dict[etree._Element, Label]:
    """The label of every paragraph of the body that is in a list, tables included, in the order they stand in."""
    daftar = _Daftar(dokumen)
    if not daftar.ada:
        return {}
    hitung: dict[str, _Hitungan] = {}
    hasil: dict[etree._Element, Label] = {}
    for p in dokumen.element.body.iter(qn("w:p")):
        milik = daftar.milik(p)
        if milik is None or not tampil(p):
            continue
        nomor, ilvl = milik
        satu = daftar.ada[nomor]
        tingkat = satu.tingkat.get(ilvl)
        if tingkat is not None:
            teks = hitung.setdefault(satu.induk, _Hitungan()).maju(nomor, satu, ilvl)
            hasil[p] = Label(teks, None if tingkat.masuk is None else tingkat.masuk / 20)
    return hasil


def tulis_nomor(nomor: int, rupa: str) -> str:
    """A number in one of Word's ways of counting.

    >>> tulis_nomor(28, "lowerLetter"), tulis_nomor(14, "upperRoman"), tulis_nomor(3, "decimalZero")
    ('bb', 'XIV', '03')
    >>> tulis_nomor(0, "upperRoman"), tulis_nomor(7, "none"), tulis_nomor(7, "lainnya")
    ('0', '', '7')
    """
    if rupa in {"none", "bullet"}:
        return ""
    if rupa == "decimalZero":
        return f"{nomor:02d}"
    kecil = rupa.startswith("lower")
    teks = str(nomor)
    if rupa.endswith("Letter") and 0 < nomor <= _HURUF_MAKS:
        teks = chr(ord("A") + (nomor - 1) % 26) * ((nomor - 1) // 26 + 1)
    elif rupa.endswith("Roman") and 0 < nomor <= _ROMAWI_MAKS:
        teks = _romawi(nomor)
    return teks.lower() if kecil else teks


def _romawi(nomor: int) -> str:
    teks = ""
    for nilai, tanda in _ROMAWI:
        teks += tanda * (nomor // nilai)
        nomor %= nilai
    return teks


class _Hitungan:
    """How far the levels of one definition have counted."""

    def __init__(self) -> None:
        self._kini: dict[int, int] = {}
        self._dimulai: set[tuple[str, int]] = set()

    def maju(self, nomor: str, daftar: Daftar, ilvl: int) -> str:
        """Count a paragraph of this level and give its label; a higher level nobody used counts as begun with it."""
        for atas in range(ilvl):
            self._kini.setdefault(atas, self._awal(daftar, atas))
        baru = daftar.mulai.get(ilvl)
        if baru is not None and (nomor, ilvl) not in self._dimulai:
            self._kini[ilvl] = baru
        elif ilvl in self._kini:
            self._kini[ilvl] += 1
        else:
            self._kini[ilvl] = self._awal(daftar, ilvl)
        self._dimulai.add((nomor, ilvl))
        for bawah in [n for n in self._kini if n > ilvl]:
            if self._diulang(daftar.tingkat.get(bawah, Tingkat()), ilvl):
                del self._kini[bawah]
        return self._label(daftar, ilvl)

    @staticmethod
    def _awal(daftar: Daftar, ilvl: int) -> int:
        return daftar.mulai.get(ilvl, daftar.tingkat.get(ilvl, Tingkat()).mulai)

    @staticmethod
    def _diulang(bawah: Tingkat, ilvl: int) -> bool:
        return bawah.ulang is None or ilvl < bawah.ulang

    def _label(self, daftar: Daftar, ilvl: int) -> str:
        """The level's pattern with its numbers; a level without numbers of its own shows none."""
        tingkat = daftar.tingkat[ilvl]
        if tingkat.rupa == "bullet":
            return ""

        def isi(cocok: re.Match[str]) -> str:
            n = int(cocok[1]) - 1
            rupa = daftar.tingkat.get(n, Tingkat()).rupa
            nilai = self._kini.get(n, self._awal(daftar, n))
            return tulis_nomor(nilai, "decimal" if tingkat.angka_saja and rupa != "none" else rupa)

        return " ".join(_TANDA.sub(isi, tingkat.pola).split())


class _Daftar:
    """The lists of a document, and which of them a paragraph is in."""

    def __init__(self, dokumen: Document) -> None:
        self._gaya = {s.get(qn("w:styleId"), ""): s for s in dokumen.styles.element.iter(qn("w:style"))}
        self.ada = dict(self._baca(dokumen))

    def milik(self, p: etree._Element) -> tuple[str, int] | None:
        """The list and level of a paragraph, each from its own words, else from its style or what that is based on."""
        nomor, ilvl = _acuan(p.find(_NUM_PR))
        gaya = _isi(p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}"))
        warisan = [_acuan(unsur.find(_NUM_PR)) for unsur in self._warisan(gaya)]
        if nomor is None:
            nomor = next((n for n, _ in warisan if n is not None), None)
        if nomor is None or nomor not in self.ada:
            return None
        if ilvl is None:
            bernama = (n for n, t in self.ada[nomor].tingkat.items() if gaya is not None and t.gaya == gaya)
            ilvl = next(bernama, next((n for _, n in warisan if n is not None), 0))
        return nomor, ilvl

    def _warisan(self, nama: str | None) -> Iterator[etree._Element]:
        """A style and those it is based on."""
        sudah: set[str] = set()
        while nama is not None and nama in self._gaya and nama not in sudah:
            sudah.add(nama)
            yield self._gaya[nama]
            nama = _isi(self._gaya[nama].find(qn("w:basedOn")))

    def _baca(self, dokumen: Document) -> Iterator[tuple[str, Daftar]]:
        try:
            akar = dokumen.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]
        except KeyError:
            return
        induk = {a.get(qn("w:abstractNumId"), ""): a for a in akar.iter(qn("w:abstractNum"))}
        acuan = {
            n.get(qn("w:numId"), ""): _isi(n.find(qn("w:abstractNumId"))) for n in akar.iter(qn("w:num"))
        }
        for num in akar.iter(qn("w:num")):
            nomor = num.get(qn("w:numId"), "")
            milik = self._induk(acuan.get(nomor), induk, acuan)
            if nomor not in {"", "0"} and milik is not None:
                yield nomor, _daftar(num, milik, induk[milik])

    def _induk(
        self, id_: str | None, induk: Mapping[str, etree._Element], acuan: Mapping[str, str | None]
    ) -> str | None:
        """The definition itself, where one only points to a list style."""
        sudah: set[str] = set()
        while id_ is not None and id_ in induk and id_ not in sudah:
            sudah.add(id_)
            gaya = self._gaya.get(_isi(induk[id_].find(qn("w:numStyleLink"))) or "")
            if gaya is None:
                return id_
            nomor, _ = _acuan(gaya.find(_NUM_PR))
            id_ = acuan.get(nomor or "")
        return None


def _daftar(num: etree._Element, id_induk: str, induk: etree._Element) -> Daftar:
    tingkat = {_bulat(t, "w:ilvl", 0): _tingkat(t) for t in induk.iterchildren(qn("w:lvl"))}
    mulai: dict[int, int] = {}
    for ganti in num.iterchildren(qn("w:lvlOverride")):
        n = _bulat(ganti, "w:ilvl", 0)
        for t in ganti.iterchildren(qn("w:lvl")):
            tingkat[n] = _tingkat(t)
        awal = ganti.find(qn("w:startOverride"))
        if awal is not None:
            mulai[n] = _bulat(awal, "w:val", 1)
            tingkat[n] = replace(tingkat.get(n, Tingkat()), mulai=mulai[n])
    return Daftar(id_induk, {n: t for n, t in tingkat.items() if 0 <= n < BANYAK_TINGKAT}, mulai)


def _tingkat(lvl: etree._Element) -> Tingkat:
    ulang, masuk = lvl.find(qn("w:lvlRestart")), lvl.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    angka = lvl.find(qn("w:isLgl"))
    mulai = lvl.find(qn("w:start"))
    return Tingkat(
        mulai=0 if mulai is None else _bulat(mulai, "w:val", 0),
        rupa=_isi(lvl.find(qn("w:numFmt"))) or "decimal",
        pola=_isi(lvl.find(qn("w:lvlText"))) or "",
        ulang=None if ulang is None else _bulat(ulang, "w:val", 0),
        angka_saja=angka is not None and angka.get(qn("w:val"), "1") not in {"0", "false", "off"},
        gaya=_isi(lvl.find(qn("w:pStyle"))),
        masuk=None if masuk is None else _bulat(masuk, "w:left", _bulat(masuk, "w:start", 0)),
    )


def _acuan(num_pr: etree._Element | None) -> tuple[str | None, int | None]:
    """The list and the level that w:numPr names; either may be left out."""
    if num_pr is None:
        return None, None
    ilvl = num_pr.find(qn("w:ilvl"))
    return _isi(num_pr.find(qn("w:numId"))), None if ilvl is None else _bulat(ilvl, "w:val", 0)


def _isi(unsur: etree._Element | None) -> str | None:
    return None if unsur is None else unsur.get(qn("w:val"))


def _bulat(unsur: etree._Element, nama: str, bawaan: int) -> int:
    teks = unsur.get(qn(nama), "")
    return int(teks) if re.fullmatch(r"-?\d{1,9}", teks) else bawaan
