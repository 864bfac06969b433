"""What a name itself says about its level: a word in front, a code, a number in front (pure text work)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from renaksi_xl.core.rencana import Jenjang

_KATA = {
    "tujuan": Jenjang.TUJUAN,
    "sasaran": Jenjang.SASARAN,
    "sasaran strategis": Jenjang.SASARAN,
    "program": Jenjang.PROGRAM,
    "kegiatan": Jenjang.KEGIATAN,
    "sub kegiatan": Jenjang.SUB_KEGIATAN,
    "subkegiatan": Jenjang.SUB_KEGIATAN,
    "sub": Jenjang.SUB_KEGIATAN,
    "proses": Jenjang.PROSES,
    "anggota": Jenjang.ANGGOTA,
}
_BERKATA = re.compile(
    r"(?P<kata>tujuan|sasaran(?: strategis)?|program|sub ?-?kegiatan|kegiatan)"
    r"\s*(?:\d+|[ivx]+)?\s*[:=]\s*(?P<sisa>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
# 5.03.01.2.01.0003: the first part is one digit or X; somewhere a part of two digits beginning with 0, or XX.
_KODE = re.compile(
    r"(?P<kode>(?:\d{1,2}|[xX])(?:\.(?:\d{1,4}|[xX]{2}))+)\.?(?=\s|$)\s*(?P<sisa>.*)", re.DOTALL
)
_BERNOL = re.compile(r"(^|\.)(0\d+|[xX]{2})(\.|$)")
# Behind a letter a space must follow ("s.d." is no number), behind digits a dot or a space. Whether it is a number
# at all depends on the whole column: every name must have one.
_NOMOR = re.compile(
    r"(?P<nomor>\(?\d+(?:\.\d+)*(?:[.)]+|(?=\s))"
    r"|\(?(?:[a-zA-Z]|[IVX]{1,5}|[ivx]{1,5})[.)]+(?=\s))\s*(?P<sisa>[^\s\d].*)",
    re.DOTALL,
)
_TINGKAT_KODE = {3: Jenjang.PROGRAM, 5: Jenjang.KEGIATAN, 6: Jenjang.SUB_KEGIATAN}


@dataclass(frozen=True, slots=True)
class Depan:
    """A name taken apart: word of the level, code, number, and the name itself."""

    teks: str
    jenjang: Jenjang | None = None
    kode: str | None = None
    nomor: str | None = None


def baca_jenjang(teks: str) -> Jenjang | None:
    """The level a cell of a column Jenjang names.

    >>> baca_jenjang("SUB KEGIATAN"), baca_jenjang("lain")
    (<Jenjang.SUB_KEGIATAN: 'Sub Kegiatan'>, None)
    """
    return _KATA.get(" ".join(teks.lower().split()).strip(" .:"))


def ambil_depan(teks: str) -> Depan:
    """Take a name apart.

    >>> ambil_depan("Program: Kepegawaian").jenjang.value, ambil_depan("5.03.01.2.01 Administrasi").kode
    ('Program', '5.03.01.2.01')
    >>> d = ambil_depan("1.2.1 Penyusunan"); d.nomor, d.teks, ambil_depan("s.d. TW I").nomor, ambil_depan("a. B").nomor
    ('1.2.1', 'Penyusunan', None, 'a')
    >>> ambil_depan("Program Kepegawaian Daerah") == Depan("Program Kepegawaian Daerah")
    True
    """
    if cocok := _BERKATA.fullmatch(teks):
        kata = " ".join(cocok["kata"].lower().replace("-", " ").split())
        dalam = ambil_depan(cocok["sisa"])
        return Depan(dalam.teks, _KATA[kata], dalam.kode, dalam.nomor)
    cocok = _KODE.fullmatch(teks)
    if cocok and cocok["sisa"] and _BERNOL.search(cocok["kode"]):
        dalam = ambil_depan(cocok["sisa"])
        return Depan(dalam.teks, dalam.jenjang, cocok["kode"], dalam.nomor)
    if cocok := _NOMOR.fullmatch(teks):
        return Depan(cocok["sisa"], nomor=cocok["nomor"].strip("."))
    return Depan(teks)


def nomor_saja(label: str) -> bool:
    """Whether what Word puts in front of a text only counts, and says nothing else about it.

    >>> nomor_saja("1.2."), nomor_saja("(a)"), nomor_saja("TW. I"), nomor_saja("5.03.01"), nomor_saja("Sasaran 1:")
    (True, True, False, False, False)
    """
    depan = ambil_depan(f"{label} x")
    return depan.nomor is not None and depan.teks == "x"


def ambil_kode(teks: str) -> str | None:
    """A cell that is a nomenclature code and not a number 1.2.1, None for anything else.

    >>> ambil_kode("5.03.01"), ambil_kode("1.2.1"), ambil_kode("X.XX.01.")
    ('5.03.01', None, 'X.XX.01')
    """
    cocok = _KODE.fullmatch(teks.strip())
    return cocok["kode"] if cocok and not cocok["sisa"] and _BERNOL.search(cocok["kode"]) else None


def jenjang_kode(kode: str) -> Jenjang | None:
    """The level of a code by the number of its parts (Kepmendagri on nomenklatur).

    >>> jenjang_kode("5.03.01"), jenjang_kode("5.03.01.2.01.0003"), jenjang_kode("1")
    (<Jenjang.PROGRAM: 'Program'>, <Jenjang.SUB_KEGIATAN: 'Sub Kegiatan'>, None)
    """
    return _TINGKAT_KODE.get(kode.strip(" .").count(".") + 1)


def kelas_nomor(nomor: str) -> str:
    """The kind of a number: how deep it is, or with which signs it is written.

    >>> kelas_nomor("1.2"), kelas_nomor("IV"), kelas_nomor("a)"), kelas_nomor("3)")
    ('1.1', 'I', 'a)', '1)')
    """
    inti = nomor.strip("(). ")
    tutup = ")" if nomor.rstrip().endswith(")") else ""
    if re.fullmatch(r"\d+(\.\d+)*", inti):
        return ".".join("1" for _ in inti.split(".")) + tutup
    if re.fullmatch(r"[IVX]+", inti):
        return "I" + tutup
    return ("A" if inti.isupper() else "a") + tutup
