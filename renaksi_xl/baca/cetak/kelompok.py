"""Which columns belong together: the names of one or more levels, and the details that describe them.

Two shapes occur, and mixtures: levels side by side, each with its own indikator and target (the printed Rencana
Aksi), and names of several levels sharing the detail columns to their right (E.81, most home-made tables).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from renaksi_xl.baca.cetak.kepala import KolomCetak
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.core.rencana import JENJANG_RENAKSI, Jenjang

_PENANDA = (Peran.NO, Peran.KODE, Peran.JENJANG)
_UMUM = (
    *(Peran.PENANGGUNG_JAWAB, Peran.PAGU, Peran.ANGGARAN, Peran.PEMILIK, Peran.BOBOT, Peran.SUMBER),
    *(Peran.PAGU_RENSTRA, Peran.ANGGARAN_LALU),
)
_TANPA_KELOMPOK = (Peran.HITUNGAN, Peran.TAK_BERTEMPAT, Peran.LABEL_TW)
URUTAN = tuple(Jenjang)


@dataclass(eq=False, slots=True)
class Lajur:
    """The column of names of a level, or of several levels; `kolom` are more than one where names step right."""

    kepala: KolomCetak
    kolom: list[int]
    tingkat: tuple[Jenjang, ...]


@dataclass(eq=False, slots=True)
class Kelompok:
    """Levels with the columns that describe them. `penanda` are No, Kode and Jenjang."""

    lajur: list[Lajur]
    rinci: list[KolomCetak] = field(default_factory=list)
    penanda: list[KolomCetak] = field(default_factory=list)


def susun_kelompok(kolom: Sequence[KolomCetak]) -> list[Kelompok]:
    """Group the columns of a table; highest levels first. Empty when no column names a level."""
    lajur = _lajur(kolom)
    sendiri = {t for k in kolom if _rinci(k) and len(k.lingkup) == 1 for t in k.lingkup}
    kelompok: list[Kelompok] = []
    tempat: dict[int, Kelompok] = {}
    terputus = True
    for k in kolom:
        satu = next((x for x in lajur if k.kolom in x.kolom), None)
        if satu is not None and k.kolom == satu.kolom[0]:
            khusus = len(satu.tingkat) == 1 and satu.tingkat[0] in sendiri
            if terputus or khusus:
                kelompok.append(Kelompok([satu]))
            else:
                kelompok[-1].lajur.append(satu)
            terputus = khusus
            tempat[k.kolom] = kelompok[-1]
        elif _rinci(k):
            terputus = True
    for k in kolom:
        _tempatkan(k, kelompok, tempat)
    return sorted(kelompok, key=lambda g: URUTAN.index(g.lajur[0].tingkat[0]))


def _rinci(k: KolomCetak) -> bool:
    return k.peran not in {Peran.URAIAN, *_PENANDA, *_TANPA_KELOMPOK}


def _lajur(kolom: Sequence[KolomCetak]) -> list[Lajur]:
    """The name columns; columns under one merged heading are one."""
    lajur: list[Lajur] = []
    nama = [k for k in kolom if k.peran is Peran.URAIAN]
    bertingkat = any(k.lingkup for k in nama)
    if not nama:
        nama = [k for k in kolom if k.peran is Peran.KINERJA][:1]
    for k in nama:
        if bertingkat and not k.lingkup:
            continue
        if lajur and lajur[-1].kepala.letak == k.letak:
            lajur[-1].kolom.append(k.kolom)
        else:
            lajur.append(Lajur(k, [k.kolom], k.lingkup or JENJANG_RENAKSI))
    return lajur


def _tempatkan(k: KolomCetak, kelompok: Sequence[Kelompok], tempat: dict[int, Kelompok]) -> None:
    """Put a describing column into its group: by the level its heading names, else the nearest to the left."""
    if not kelompok or k.kolom in tempat or k.peran in _TANPA_KELOMPOK or k.peran is Peran.URAIAN:
        return
    bernama = _bernama(k, kelompok)
    if k.peran in _PENANDA:
        kanan = [
            tempat[j] for j in sorted(tempat) if j > k.kolom and any(j in x.kolom for x in tempat[j].lajur)
        ]
        (bernama or (kanan or [kelompok[-1]])[0]).penanda.append(k)
        return
    kiri = [tempat[j] for j in sorted(tempat) if j < k.kolom]
    tanpa_kiri = max(kelompok, key=_terdalam) if k.peran in _UMUM else kelompok[0]
    tujuan = bernama or (kiri[-1] if kiri else tanpa_kiri)
    tujuan.rinci.append(k)
    tempat[k.kolom] = tujuan


def _terdalam(g: Kelompok) -> int:
    return max(URUTAN.index(t) for x in g.lajur for t in x.tingkat)


def _bernama(k: KolomCetak, kelompok: Sequence[Kelompok]) -> Kelompok | None:
    """The group whose names stand under the same words, or that alone has the one level named."""
    persis = [g for g in kelompok for x in g.lajur if k.lingkup and x.tingkat == k.lingkup]
    if persis:
        return persis[0]
    if len(k.lingkup) != 1:
        return None
    memuat = [g for g in kelompok if any(k.lingkup[0] in x.tingkat for x in g.lajur)]
    return memuat[0] if len(memuat) == 1 else None
