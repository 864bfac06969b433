"""Deciding the level of every node, with the reason; where nothing decides, the question.

Signs are asked in the order of their strength. Signs that only order names (numbers, indentation, steps, bold,
width of the merged cell) count when there are as many kinds of them as levels left in that column, the first name
has the highest kind, and no name lacks one. A level is never taken from likelihood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.baca.cetak.penanda_jenjang import (
    Depan,
    ambil_depan,
    ambil_kode,
    baca_jenjang,
    jenjang_kode,
    kelas_nomor,
)
from renaksi_xl.baca.cetak.simpul import Simpul
from renaksi_xl.core.rencana import Jenjang
from renaksi_xl.pesan import impor as kata

URUTAN = tuple(Jenjang)
Kelas: TypeAlias = Hashable


@dataclass(eq=False, slots=True)
class Bertingkat:
    """A node with its level. `jenjang` is None while nothing decides; `tanya`: a person has to."""

    simpul: Simpul
    depan: Depan
    jenjang: Jenjang | None = None
    alasan: str = ""
    tanya: bool = False
    tingkat: tuple[Jenjang, ...] = field(default=())

    @property
    def teks_jenjang(self) -> str:
        """The level for the plan; where it is not known, all it may be."""
        return self.jenjang.value if self.jenjang else "/".join(self.tingkat)

    @property
    def kode(self) -> str | None:
        """The nomenclature code: from its own column, from in front of the name, or written in the column No."""
        ada, nomor = (self.simpul.penanda.get(p) for p in (Peran.KODE, Peran.NO))
        if ada:
            return ada.teks.replace(",", ".").replace(" ", "")
        return self.depan.kode or (ambil_kode(nomor.teks) if nomor else None)

    @property
    def nomor(self) -> str | None:
        """The number as printed, from its own column or from in front of the name."""
        ada = self.simpul.penanda.get(Peran.NO)
        return (ada.teks.replace(",", ".") if ada else None) or self.nomor_depan

    @property
    def nomor_depan(self) -> str | None:
        """The number in front of the name, counted by Word or typed."""
        return self.simpul.nomor or self.depan.nomor


def tentukan(simpul: Sequence[Simpul]) -> list[Bertingkat]:
    """The level of every node, in the order given."""
    semua = [Bertingkat(s, ambil_depan(s.teks), tingkat=s.lajur.tingkat) for s in simpul]
    _nomor_depan_atau_bukan(semua)
    per_lajur: dict[int, list[Bertingkat]] = {}
    for b in semua:
        per_lajur.setdefault(id(b.simpul.lajur), []).append(b)
    for isi in per_lajur.values():
        _tentukan_lajur(isi)
    return semua


def _nomor_depan_atau_bukan(semua: Iterable[Bertingkat]) -> None:
    """A number in front is a number only where every name of the column has one; else it is part of the name."""
    per_lajur: dict[int, list[Bertingkat]] = {}
    for b in semua:
        per_lajur.setdefault(id(b.simpul.lajur), []).append(b)
    for isi in per_lajur.values():
        if all(b.depan.nomor for b in isi):
            continue
        for b in isi:
            if b.depan.nomor:
                d = b.depan
                utuh = b.simpul.teks[b.simpul.teks.index(d.nomor or "") :]
                b.depan = Depan(utuh, d.jenjang, d.kode)


def _tentukan_lajur(isi: Sequence[Bertingkat]) -> None:
    for b in isi:
        _pasti(b)
    # What orders all names is stronger than a name that begins with the word Program; with it, the rest is tried again.
    _dari_tanda(isi)
    for b in isi:
        _kata_program(b)
    _dari_tanda(isi)
    sisa = [b for b in isi if b.jenjang is None]
    if sisa and not _dari_indikator(sisa):
        for b in sisa:
            b.tanya, b.alasan = True, kata.JENJANG_TAK_PASTI


def _dari_tanda(isi: Sequence[Bertingkat]) -> None:
    for nama, kelas in _TANDA:
        sisa = [b for b in isi if b.jenjang is None]
        if sisa:
            _urutkan(isi, sisa, nama, kelas)


def _kata_program(b: Bertingkat) -> None:
    """Programs are called so by the national nomenclature: Program Kepegawaian Daerah."""
    if (
        b.jenjang is None
        and Jenjang.PROGRAM in b.tingkat
        and re.match(r"program\s", b.depan.teks, re.IGNORECASE)
    ):
        b.jenjang, b.alasan = Jenjang.PROGRAM, kata.DARI_KATA_PROGRAM


def _pasti(b: Bertingkat) -> None:
    """Signs that name the level itself."""
    tertulis = b.simpul.penanda.get(Peran.JENJANG)
    if tertulis is not None and (jenjang := baca_jenjang(tertulis.teks)):
        b.jenjang, b.alasan = jenjang, kata.dari_kolom_jenjang(tertulis.teks)
    elif b.depan.jenjang:
        b.jenjang, b.alasan = b.depan.jenjang, kata.dari_kata_depan(b.depan.jenjang)
    elif b.kode and (jenjang := jenjang_kode(b.kode)):
        b.jenjang, b.alasan = jenjang, kata.dari_kode(b.kode.strip(" .").count(".") + 1)
    elif len(b.tingkat) == 1 and not b.simpul.pita:
        b.jenjang, b.alasan = b.tingkat[0], kata.dari_judul(b.simpul.lajur.kepala.judul)


def _urutkan(
    isi: Sequence[Bertingkat],
    sisa: Sequence[Bertingkat],
    nama: str,
    kelas: Callable[[Bertingkat], Kelas | None],
) -> None:
    """Give the undecided names levels by a sign that orders them, when it does so without doubt."""
    milik = [kelas(b) for b in sisa]
    if None in milik:
        return
    pasti = [(kelas(b), b.jenjang) for b in isi if b.jenjang is not None]
    urut = _macam([k for b in isi if (k := kelas(b)) is not None], nama)
    peta = _dari_yang_pasti(milik, pasti) or _dari_banyaknya(sisa, milik, urut, pasti)
    if peta is None:
        return
    for b, m in zip(sisa, milik, strict=True):
        b.jenjang, b.alasan = peta[m], kata.dari_tanda(nama, _tampilan(m))


def _tampilan(kelas: Kelas) -> str:
    if isinstance(kelas, bool):
        return kata.TEBAL if kelas else kata.TIDAK_TEBAL
    return str(kelas)


def _macam(milik: Sequence[Kelas], nama: str) -> list[Kelas]:
    """The kinds, highest first: numbers in the order they first appear, the others by what they mean."""
    macam = list(dict.fromkeys(milik))
    if nama == kata.TANDA_NOMOR:
        return macam
    return sorted(macam, reverse=nama in {kata.TANDA_TEBAL, kata.TANDA_LEBAR})  # type: ignore[type-var]


def _dari_yang_pasti(
    milik: Sequence[Kelas], pasti: Sequence[tuple[Kelas | None, Jenjang]]
) -> dict[Kelas, Jenjang] | None:
    """Kinds whose level is known from names that say it themselves; one level alone tells nothing apart."""
    ada: dict[Kelas, set[Jenjang]] = {}
    for kelas, jenjang in pasti:
        ada.setdefault(kelas, set()).add(jenjang)
    tunggal = {k: next(iter(t)) for k, t in ada.items() if len(t) == 1}
    if len(set(tunggal.values())) < 2 or not all(m in tunggal for m in milik):
        return None
    return tunggal


def _dari_banyaknya(
    sisa: Sequence[Bertingkat],
    milik: Sequence[Kelas],
    urut: Sequence[Kelas],
    pasti: Sequence[tuple[Kelas | None, Jenjang]],
) -> dict[Kelas, Jenjang] | None:
    """As many kinds as levels that are left, the highest first, and nowhere against a level that is certain."""
    macam = [m for m in urut if m in set(milik)]
    tersisa = [t for t in sisa[0].tingkat if t not in {jenjang for _, jenjang in pasti}]
    if len(macam) < 2 or len(macam) != len(tersisa) or milik[0] != macam[0]:
        return None
    peta = dict(zip(macam, tersisa, strict=True))
    for kelas, jenjang in pasti:
        for m, t in peta.items():
            beda = URUTAN.index(jenjang) - URUTAN.index(t)
            if kelas in urut and beda * (urut.index(kelas) - urut.index(m)) < 0:
                return None
    return peta


def _dari_indikator(sisa: Sequence[Bertingkat]) -> bool:
    """Kegiatan measured in shares, sub kegiatan in counts: only where every row fits, without an exception."""
    if not all(b.tingkat == (Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN) for b in sisa):
        return False
    macam = [_bagian_atau_jumlah(b) for b in sisa]
    berurutan = any(x == y == "bagian" for x, y in pairwise(macam))
    if None in macam or macam[0] != "bagian" or macam[-1] != "jumlah" or berurutan:
        return False
    for b, m in zip(sisa, macam, strict=True):
        b.jenjang = Jenjang.KEGIATAN if m == "bagian" else Jenjang.SUB_KEGIATAN
        b.alasan, b.tanya = kata.DARI_INDIKATOR, False
    return True


def _bagian_atau_jumlah(b: Bertingkat) -> str | None:
    ada = b.simpul.rincian[0].isi.get((Peran.INDIKATOR, None)) if b.simpul.rincian else None
    teks = ada.teks.lower() if ada else ""
    if teks.startswith(("persentase", "prosentase", "cakupan")):
        return "bagian"
    return "jumlah" if teks.startswith(("jumlah", "tersedianya", "terlaksananya")) else None


def _kelas_nomor(b: Bertingkat) -> Kelas | None:
    return kelas_nomor(b.nomor) if b.nomor else None


def _kelas_nomor_depan(b: Bertingkat) -> Kelas | None:
    """The same beside a column No that only counts the rows."""
    return kelas_nomor(b.nomor_depan) if b.nomor_depan else None


_TANDA: tuple[tuple[str, Callable[[Bertingkat], Kelas | None]], ...] = (
    (kata.TANDA_NOMOR, _kelas_nomor),
    (kata.TANDA_NOMOR, _kelas_nomor_depan),
    (kata.TANDA_GESER, lambda b: b.simpul.geser),
    (kata.TANDA_INDEN, lambda b: b.simpul.inden),
    (kata.TANDA_TEBAL, lambda b: b.simpul.tebal),
    (kata.TANDA_LEBAR, lambda b: b.simpul.lebar),
)
