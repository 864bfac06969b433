"""The numbers of one row: from number cells and texts, with the unit each shows (ATURAN 2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.baca.cetak.simpul import Kunci, Mentah
from renaksi_xl.checks.alat import adalah_galat
from renaksi_xl.core.angka import Galat, baca_teks, dari_sel, tulis
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.satuan import satuan_sama
from renaksi_xl.pesan import impor as kata

_KINERJA = (
    *(Peran.TARGET, Peran.REALISASI, Peran.RENSTRA, Peran.LALU),
    *(Peran.PROVINSI, Peran.NASIONAL),
)
_UANG = re.compile(r"^(?:rp\.?\s*)?(?P<angka>[-–—]|-?[\d.,]+?)(?:,-|,00|\.-)?$", re.IGNORECASE)
BATAS_PECAHAN = 2
"""A number of a % row above this was typed in per cent: 95, not 0.95 (ATURAN 2)."""


@dataclass(frozen=True, slots=True)
class Angka:
    """A number field: the number, "-" or None; its unit; why nothing was read; what to look at."""

    nilai: Decimal | str | None = None
    satuan: str | None = None
    galat: str | None = None
    periksa: str | None = None


def baca_angka(isi: Mapping[Kunci, Mentah], satuan_kolom: str | None) -> dict[Kunci, Angka]:
    """All numbers of a row. `satuan_kolom` is what its column Satuan says; percent becomes a fraction."""
    hasil = {kunci: _satu(kunci, m) for kunci, m in isi.items() if kunci[0] in _KINERJA}
    tahun = hasil.get((Peran.TARGET, None), Angka())
    if rapikan(satuan_kolom) in {"%", "persen", "Persen", "PERSEN"} or (
        satuan_kolom is None and tahun.satuan == "%"
    ):
        hasil = _persen(hasil)
    return hasil


def baca_uang(m: Mentah, peran: Peran = Peran.PAGU) -> Angka:
    """An amount in rupiah: a number cell, or "Rp 1.250.000,-"; `peran` is what its column holds."""
    if isinstance(m.isi, str) and (cocok := _UANG.fullmatch(m.isi.strip().replace("\u00a0", " "))):
        m = Mentah(m.letak, cocok["angka"], m.teks)
    angka = _satu((peran, None), m)
    return Angka(galat=kata.BUKAN_ANGKA) if angka.satuan else angka


def _satu(kunci: Kunci, m: Mentah) -> Angka:
    if not isinstance(m.isi, str):
        nilai = dari_sel(m.isi)
        return Angka(nilai, m.satuan) if isinstance(nilai, Decimal) else Angka(galat=kata.BUKAN_ANGKA)
    if adalah_galat(m.isi):
        return Angka(galat=kata.galat_rumus(m.isi.strip()))
    terbaca = baca_teks(m.isi)
    if terbaca.strip:
        return _strip(kunci)
    if terbaca.galat is not None:
        return Angka(galat=kata.PEMISAH if terbaca.galat is Galat.PEMISAH else kata.BUKAN_ANGKA)
    periksa = None
    if terbaca.periksa and terbaca.nilai is not None:
        periksa = kata.dibaca_sebagai(m.teks, tulis(terbaca.nilai))
    return Angka(terbaca.nilai, terbaca.satuan, periksa=periksa)


def _strip(kunci: Kunci) -> Angka:
    """The dash: a quarter without target; any other field of the plan is a number or blank."""
    peran, tw = kunci
    if peran is Peran.TARGET and tw is not None:
        return Angka("-")
    realisasi = peran in {Peran.REALISASI, Peran.ANGGARAN}
    return Angka(galat=kata.STRIP_REALISASI if realisasi else kata.STRIP)


def _persen(hasil: Mapping[Kunci, Angka]) -> dict[Kunci, Angka]:
    """Plain numbers of a % row: 95 is 95 %; 0.95 is 95 % too, and named, because it could be 0.95 %."""
    polos = [a.nilai for a in hasil.values() if isinstance(a.nilai, Decimal) and a.satuan is None]
    ratusan = any(n > BATAS_PECAHAN for n in polos)
    return {kunci: _satu_persen(a, ratusan=ratusan) for kunci, a in hasil.items()}


def _satu_persen(a: Angka, *, ratusan: bool) -> Angka:
    if not isinstance(a.nilai, Decimal) or a.satuan is not None or a.nilai == 0:
        return a
    if ratusan:
        return Angka(a.nilai / 100, None, periksa=a.periksa)
    return Angka(a.nilai, None, periksa=kata.pecahan_persen(tulis(a.nilai), tulis(a.nilai * 100)))


def satuan_tahun(satuan_kolom: str | None, target: Angka) -> tuple[str | None, bool]:
    """The unit of the year, and whether the column Satuan and the target disagree about it."""
    if satuan_kolom is None:
        return target.satuan, False
    baku = "%" if satuan_kolom.strip().lower() == "persen" else satuan_kolom
    return baku, target.satuan is not None and not satuan_sama(baku, target.satuan)
