"""Formula texts as they stand in a file: tokens, references, and what Excel would refuse to load."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.excel.daftar_fungsi import BANYAK_ARGUMEN, BOLEH_KOSONG, TERLARANG

_LEMBAR = r"(?:(?:'(?:[^']|'')+'|[A-Za-z_\u00c0-\uffff][\w.]*(?::[\w.]+)?)!)"
_SEL = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}"
_TOKEN = re.compile(
    rf"""(?P<teks>"(?:[^"]|"")*")
    |(?P<luar>'?[^'!\[\]"(),+*/&=<>\ ]*\[[^\[\]]*\.?xls[^\[\]]*\][^!']*'?!|\[[0-9]+\])
    |(?P<galat>\#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!))
    |(?P<tabel>(?:[A-Za-z_\\][\w.\\]*)?\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\])
    |(?P<fungsi>[A-Za-z_][\w.]*)(?=\()
    |(?P<ref>{_LEMBAR}?(?:{_SEL}(?::{_SEL})?|\$?[A-Za-z]{{1,3}}:\$?[A-Za-z]{{1,3}}|\$?[0-9]{{1,7}}:\$?[0-9]{{1,7}})
        (?![\w.(!?\\]))
    |(?P<angka>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?)
    |(?P<nama>{_LEMBAR}?(?:\#REF!|[A-Za-z_\\\u00c0-\uffff][\w.?\\]*))
    |(?P<buka>\()|(?P<tutup>\))|(?P<larik>\{{[^{{}}]*\}})
    |(?P<koma>,)|(?P<op><=|>=|<>|[-+*/^&=<>:])|(?P<persen>%)|(?P<spasi>\s+)
    |(?P<asing>.)""",
    re.VERBOSE | re.DOTALL,
)
_OPERAN = {"teks", "galat", "tabel", "ref", "angka", "nama", "larik"}
BATAS_RUMUS = 8192
BATAS_TEKS = 255
BATAS_SARANG = 64


class Token(NamedTuple):
    """One token of a formula: kind and text."""

    jenis: str
    teks: str


def token(teks: str) -> list[Token]:
    """Split a formula (without `=`) into tokens, spaces left out."""
    hasil = [Token(cocok.lastgroup or "asing", cocok.group()) for cocok in _TOKEN.finditer(teks)]
    return [satu for satu in hasil if satu.jenis != "spasi"]


def nama_fungsi(teks: str) -> str:
    """Function name without the prefixes that newer functions carry in a file."""
    return teks.upper().removeprefix("_XLFN.").removeprefix("_XLWS.")


class Panggilan(NamedTuple):
    """One function call: its name and, for every argument, whether anything stands there."""

    nama: str
    argumen: list[bool]


def panggilan(deret: list[Token]) -> list[Panggilan]:
    """All calls of a formula, innermost first; only for balanced parentheses."""
    hasil: list[Panggilan] = []
    tumpukan: list[Panggilan] = []
    for i, satu in enumerate(deret):
        if satu.jenis == "buka":
            fungsi = deret[i - 1] if i and deret[i - 1].jenis == "fungsi" else None
            if tumpukan:
                tumpukan[-1].argumen[-1] = True
            tumpukan.append(Panggilan(nama_fungsi(fungsi.teks) if fungsi else "", [False]))
        elif satu.jenis == "tutup":
            hasil.append(tumpukan.pop())
        elif tumpukan and satu.jenis == "koma":
            tumpukan[-1].argumen.append(False)
        elif tumpukan:
            tumpukan[-1].argumen[-1] = True
    return [satu for satu in hasil if satu.nama]


def _kurung(deret: list[Token]) -> str | None:
    dalam = terdalam = 0
    for satu in deret:
        dalam += (satu.jenis == "buka") - (satu.jenis == "tutup")
        terdalam = max(terdalam, dalam)
        if dalam < 0:
            return "a closing parenthesis too many"
    if dalam:
        return "a parenthesis is not closed"
    return f"more than {BATAS_SARANG} levels of parentheses" if terdalam > BATAS_SARANG else None


def _susunan(deret: list[Token]) -> str | None:
    """Operands and operators must alternate; the first place where they do not."""
    sebelum = Token("op", "")
    for satu in [*deret, Token("akhir", "")]:
        butuh = sebelum.jenis == "op"  # an operand has to follow an infix operator
        if butuh and (
            satu.jenis in {"koma", "tutup", "akhir", "persen"} or satu.teks in {"*", "/", "^", "&"}
        ):
            return f"nothing between {sebelum.teks!r} and {satu.teks or 'the end'!r}"
        if butuh and satu.jenis == "op" and satu.teks not in {"+", "-"}:
            return f"operator {satu.teks!r} without an operand before it"
        selesai = sebelum.jenis in _OPERAN | {"tutup", "persen"}
        if selesai and (satu.jenis in _OPERAN | {"fungsi", "buka"}):
            return f"no operator between {sebelum.teks!r} and {satu.teks!r}"
        sebelum = satu
    return None


def salah_tulis(teks: str) -> str | None:
    """Why Excel could not read this formula at all, or None."""
    if len(teks) > BATAS_RUMUS:
        return f"longer than {BATAS_RUMUS} characters ({len(teks)})"
    deret = token(teks)
    if not deret:
        return "empty formula"
    for satu in deret:
        if satu.jenis == "asing":
            return f"unreadable at {satu.teks!r} (unbalanced quote or bracket?)"
        if satu.jenis == "teks" and len(satu.teks) - 2 > BATAS_TEKS:
            return f"text constant longer than {BATAS_TEKS} characters"
    return _kurung(deret) or _susunan(deret) or _salah_argumen(deret)


def _salah_argumen(deret: list[Token]) -> str | None:
    for satu in panggilan(deret):
        banyak = 0 if satu.argumen == [False] else len(satu.argumen)
        batas = BANYAK_ARGUMEN.get(satu.nama)
        if batas and not batas[0] <= banyak <= batas[1]:
            return f"{satu.nama} has {banyak} arguments"
        if banyak and not satu.argumen[-1] and satu.nama not in BOLEH_KOSONG:
            return f"the last argument of {satu.nama} is empty"
        if satu.nama == "COUNTIFS" and banyak % 2:
            return f"{satu.nama} without a criterion for its last range"
        if satu.nama in {"SUMIFS", "AVERAGEIFS"} and not banyak % 2:
            return f"{satu.nama} without a criterion for its last range"
    return None


def fungsi_terlarang(teks: str, lain: frozenset[str] = frozenset()) -> Iterator[str]:
    """Functions that not every recipient has, or whose answer depends on the PC or the clock; `lain` are allowed."""
    for satu in token(teks):
        if satu.jenis == "fungsi" and (nama := nama_fungsi(satu.teks)) not in lain:
            if nama in TERLARANG:
                yield f"{nama}: {TERLARANG[nama]}"
            elif nama not in BANYAK_ARGUMEN:
                yield f"{nama}: not a function of Excel 2010 that these tools know"
        elif satu.jenis == "larik" and satu.teks.count(";") + satu.teks.count(",") > BATAS_TEKS:
            yield "array constant too long"


def bagian_lembar(teks: str) -> tuple[str | None, str]:
    """Split "'My Sheet'!A1" into sheet name and the rest; no sheet gives None."""
    lembar, pemisah, isi = teks.rpartition("!")
    if teks.endswith("#REF!"):
        lembar, pemisah, isi = teks.removesuffix("#REF!").rpartition("!")
        isi = "#REF!"
    if not pemisah:
        return None, isi
    if lembar.startswith("'"):
        lembar = lembar[1:-1].replace("''", "'")
    return lembar, isi


class RujukanTabel(NamedTuple):
    """A structured reference: table, its #specifiers, first and last column (None: all columns)."""

    tabel: str
    bagian: frozenset[str]
    kolom1: str | None
    kolom2: str | None


_BUTIR = re.compile(r"\[((?:'.|[^\[\]'])*)\]")


def baca_tabel(teks: str) -> RujukanTabel | None:
    """Read `tbl[Col]`, `tbl[[#This Row],[A]:[B]]`, `tbl[#Headers]`; None where it is not in a file's notation."""
    nama, _, isi = teks.partition("[")
    isi = isi[:-1]
    if not nama or isi.lstrip().startswith("@"):
        return None
    butir = [satu.strip() for satu in _BUTIR.findall(isi)] if "[" in isi else [isi.strip()]
    if "[" in isi and re.sub(r"[\s,:]", "", _BUTIR.sub("", isi)):
        return None
    khusus = frozenset(satu.lower() for satu in butir if satu.startswith("#"))
    kolom = [re.sub(r"'(.)", r"\1", satu) for satu in butir if satu and not satu.startswith("#")]
    if len(kolom) > 2:
        return None
    return RujukanTabel(nama, khusus, kolom[0] if kolom else None, kolom[-1] if kolom else None)
