"""Which time and which version a column of numbers speaks of: only this year's, in force, enter the plan's own fields.

Tables of Renja and Renstra set years and versions side by side: last year's realisasi, forecasts (prakiraan maju), the
budget of five years, figures before and after a revision. Each of them looks like a target or a pagu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from renaksi_xl.baca.cetak.judul import PERIODE
from renaksi_xl.baca.cetak.kepala import Kepala, KolomCetak, tanpa_jumlah
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.pesan import impor as kata

_TAHUN_INI = re.compile(r"\b(renja|rkpd|tahun berjalan|perjanjian kinerja|renaksi|rencana aksi)\b")
_RENSTRA = re.compile(r"\b(renstra|rpjmd|jangka menengah|akhir periode|kondisi akhir|(5|lima) tahun(an)?)\b")
_TAHUN_LAIN = re.compile(
    r"\b(prakiraan|perkiraan) maju\b|\bproyeksi\b|\bn ?\+ ?[1-5]\b|\btahun (depan|berikut(nya)?)\b"
)
_TAHUN_LALU = re.compile(r"\btahun (yang )?lalu\b|\btahun sebelum(nya)?\b|\bn ?- ?1\b")
_SD = re.compile(r"\bs ?[/.]? ?d\b\.?|\bsampai dengan\b")
_TAHUN = re.compile(r"\b((?:19|20)\d\d)\b")
_VERSI = (
    (3, re.compile(r"\b(perubahan|sesudah|setelah|revisi|pergeseran|dppa|p-apbd|apbd-p)\b")),
    (1, re.compile(r"\b(murni|awal|semula|sebelum|induk)\b")),
    (0, re.compile(r"\b(indikatif|usulan|kua|ppas|rka|ranwal|rancangan)\b")),
)
_SEBELUM = re.compile(r"\bsebelum (perubahan|revisi|pergeseran)\b")
VERSI_BIASA, VERSI_INDIKATIF = 2, 0
"""How much a version counts: after a revision, as it stands, before a revision, only indicated."""

_RENSTRA_DARI = {Peran.TARGET: Peran.RENSTRA, Peran.PAGU: Peran.PAGU_RENSTRA, Peran.REALISASI: Peran.HITUNGAN}
_LALU_DARI = {
    Peran.REALISASI: Peran.LALU,
    Peran.ANGGARAN: Peran.ANGGARAN_LALU,
    Peran.TARGET: Peran.TAK_BERTEMPAT,
    Peran.PAGU: Peran.TAK_BERTEMPAT,
}


@dataclass(frozen=True, slots=True)
class Terpilah:
    """Headings with the columns that are not this year's taken for what they are, and what to ask about them."""

    kepala: Kepala
    tanya: tuple[tuple[int, str], ...] = ()
    """Column and sentence."""


def pilah_kurun(kepala: Kepala, tahun: int | None) -> Terpilah:
    """Take the columns of other years and versions out of this year's fields. `tahun` is the plan's, if known."""
    kolom = [_satu(k) for k in kepala.kolom]
    kolom = _per_tahun(kolom, tahun)
    kolom, tanya = _per_versi(_renstra_terakhir(kolom))
    tanya += [(k.kolom, kata.tahun_lain(k.judul, tahun)) for k in kolom if _beda_tahun(k, tahun)]
    kolom = list(tanpa_jumlah(list(_tanpa_ganda_sd(kolom))))
    return Terpilah(replace(kepala, kolom=tuple(kolom)), tuple(tanya))


def beranggaran(kolom: Sequence[KolomCetak]) -> list[KolomCetak]:
    """The columns of the quarters' realisasi anggaran."""
    return [k for k in kolom if k.peran is Peran.ANGGARAN and k.tw is not None]


def anggaran_sd(kolom: Sequence[KolomCetak]) -> bool:
    """Whether the realisasi anggaran of quarters is written up to the quarter, as SIPD does."""
    return all(_sampai(k) for k in beranggaran(kolom))


def _sampai(k: KolomCetak) -> bool:
    return _SD.search(k.judul.lower()) is not None


def _satu(k: KolomCetak) -> KolomCetak:
    """What the words of a heading say by themselves."""
    judul = k.judul.lower()
    if k.peran not in {*_RENSTRA_DARI, Peran.ANGGARAN}:
        return k
    if _TAHUN_LAIN.search(judul):
        return replace(k, peran=Peran.TAK_BERTEMPAT, tw=None)
    if _TAHUN_LALU.search(judul):
        return replace(k, peran=_LALU_DARI[k.peran] if k.tw is None else Peran.TAK_BERTEMPAT, tw=None)
    if k.tw is None and (_RENSTRA.search(judul) or _berperiode(judul)) and not _TAHUN_INI.search(judul):
        return replace(k, peran=_RENSTRA_DARI.get(k.peran, Peran.HITUNGAN))
    return k


def _berperiode(judul: str) -> bool:
    """Whether the deepest heading that names years names those of a period."""
    return next(
        (PERIODE.search(x) is not None for x in reversed(judul.split(" › ")) if _TAHUN.search(x)), False
    )


def _tahun(k: KolomCetak) -> int | None:
    """The one year a heading names, the deepest first; a period of several years is none."""
    for bagian in reversed(k.judul.split(" › ")):
        ada = set(_TAHUN.findall(bagian))
        if ada:
            return int(ada.pop()) if len(ada) == 1 else None
    return None


def _beda_tahun(k: KolomCetak, tahun: int | None) -> bool:
    return k.peran in _LALU_DARI and tahun is not None and _tahun(k) not in {None, tahun}


def _per_tahun(kolom: Sequence[KolomCetak], tahun: int | None) -> list[KolomCetak]:
    """Columns headed by another year: last year's realisasi is a field of its own, the rest has no place.

    Where no column of that kind is left for the plan's own year, the headings stay as they were read, to be asked.
    """
    hasil = []
    for k in kolom:
        milik = _tahun(k)
        sendiri = any(_kunci(x) == _kunci(k) and _tahun(x) in {None, tahun} for x in kolom)
        if not _beda_tahun(k, tahun) or milik is None or tahun is None:
            hasil.append(k)
        elif k.peran in {Peran.REALISASI, Peran.ANGGARAN} and milik < tahun:
            lalu = k.tw is None and milik == tahun - 1
            hasil.append(replace(k, peran=_LALU_DARI[k.peran] if lalu else Peran.TAK_BERTEMPAT, tw=None))
        else:
            hasil.append(replace(k, peran=Peran.TAK_BERTEMPAT, tw=None) if sendiri else k)
    return hasil


def _kunci(k: KolomCetak) -> tuple[object, ...]:
    return k.peran, k.tw, k.lingkup


def _renstra_terakhir(kolom: Sequence[KolomCetak]) -> list[KolomCetak]:
    """Of a Renstra year by year only the last year is its target."""
    akhir: dict[tuple[object, ...], int] = {}
    renstra = [k for k in kolom if k.peran in {Peran.RENSTRA, Peran.PAGU_RENSTRA}]
    for k in renstra:
        akhir[_kunci(k)] = max(akhir.get(_kunci(k), 0), _tahun(k) or 0)
    return [
        replace(k, peran=Peran.TAK_BERTEMPAT)
        if k in renstra and (tahun := _tahun(k)) is not None and tahun < akhir[_kunci(k)]
        else k
        for k in kolom
    ]


def _versi(k: KolomCetak) -> int:
    judul = _SEBELUM.sub("sebelum", k.judul.lower())
    return next((nilai for nilai, pola in _VERSI if pola.search(judul)), VERSI_BIASA)


def _per_versi(kolom: Sequence[KolomCetak]) -> tuple[list[KolomCetak], list[tuple[int, str]]]:
    """Of several versions of a figure the one in force; a budget that is only indicated is asked for."""
    terbaik: dict[tuple[object, ...], KolomCetak] = {}
    for k in kolom:
        if k.peran in {Peran.TARGET, Peran.PAGU} and _versi(k) > _versi(terbaik.setdefault(_kunci(k), k)):
            terbaik[_kunci(k)] = k
    hasil, tanya = [], []
    for k in kolom:
        dipakai = terbaik.get(_kunci(k))
        if dipakai is not None and _versi(k) < _versi(dipakai):
            tanya.append((k.kolom, kata.versi_lain(k.judul, dipakai.judul)))
            hasil.append(replace(k, peran=Peran.TAK_BERTEMPAT, tw=None))
            continue
        if k.peran is Peran.PAGU and _versi(k) == VERSI_INDIKATIF:
            tanya.append((k.kolom, kata.pagu_indikatif(k.judul)))
        hasil.append(k)
    return hasil, tanya


def _tanpa_ganda_sd(kolom: Sequence[KolomCetak]) -> Iterator[KolomCetak]:
    """Realisasi anggaran up to a quarter beside that of the quarters themselves is a computed column."""
    tw = beranggaran(kolom)
    for k in kolom:
        ganda = k in tw and _sampai(k) and not anggaran_sd(tw)
        yield replace(k, peran=Peran.HITUNGAN, tw=None) if ganda else k
