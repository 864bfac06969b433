"""Persons and posts of a cascade: where each stands, with which kinerja and indikator (the base of their SKP).

A person is a name in `personil`, a post a name in `pemilik`; one name in both is one entry. Names are compared without
case and double spaces. A team is a Proses with Anggota below it; a Proses without is one's own work (ATURAN 1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain

from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.pohon import LUAR, PUNCAK, TINGKAT_SUB_KEGIATAN, Pohon, pemilik_id, susun_pohon, tingkat
from renaksi_xl.core.rencana import Jenjang, Rencana

_ANGGOTA = tingkat(Jenjang.ANGGOTA)
TANPA = -1
"""No sub kegiatan above, no team."""


class Peran(IntEnum):
    """What somebody is on a row; the codes travel through the native formulas too, the leading role first."""

    KETUA = 1
    PERORANGAN = 2
    ANGGOTA = 3
    DI_LUAR_TIM = 4
    PEMILIK = 5


@dataclass(frozen=True, slots=True)
class Tugas:
    """One row somebody is named on. `tim` is the node of the team, of one's own work or of the owned kinerja.

    `sub` is the sub kegiatan it belongs to, both TANPA where there is none.
    """

    baris: int
    peran: Peran
    tim: int
    sub: int


@dataclass(frozen=True, slots=True)
class Orang:
    """A person or a post with its rows, those of one sub kegiatan together, the leading role first."""

    nama: str
    tugas: tuple[Tugas, ...]

    @property
    def jabatan(self) -> bool:
        """Whether this is a post: it owns a kinerja."""
        return any(t.peran is Peran.PEMILIK for t in self.tugas)

    @property
    def bekerja(self) -> bool:
        """Whether this name does work: it stands in a personil."""
        return any(t.peran is not Peran.PEMILIK for t in self.tugas)

    def tim(self, *peran: Peran) -> set[int]:
        """The teams this person is in, in these roles."""
        return {t.tim for t in self.tugas if t.peran in peran and t.tim != TANPA}

    @property
    def banyak_tim(self) -> int:
        """How many teams; one's own work is none."""
        return len(self.tim(Peran.KETUA, Peran.ANGGOTA))

    @property
    def sub(self) -> set[int]:
        """The sub kegiatan this person works for."""
        return {t.sub for t in self.tugas if t.sub != TANPA}


def daftar_pegawai(rencana: Rencana, pohon: Pohon | None = None) -> tuple[Orang, ...]:
    """Posts from the top of the tree down, then persons by name."""
    pohon = pohon or susun_pohon(rencana.baris)
    semua = _kumpulkan(chain(_pemilik(rencana, pohon), _personil(rencana, pohon)))
    pegawai = sorted((o for o in semua if not o.jabatan), key=lambda o: seragam(o.nama))
    return (*(o for o in semua if o.jabatan), *pegawai)


def _kumpulkan(tugas: Iterator[tuple[str, Tugas]]) -> list[Orang]:
    """One entry per name, spelled as it is first; a role on a row counts once."""
    nama: dict[str, str] = {}
    milik: dict[str, dict[tuple[int, Peran], Tugas]] = {}
    for teks, satu in tugas:
        kunci = seragam(teks)
        if kunci:
            nama.setdefault(kunci, rapikan(teks))
            milik.setdefault(kunci, {}).setdefault((satu.baris, satu.peran), satu)
    return [
        Orang(nama[k], tuple(sorted(isi.values(), key=lambda t: (t.sub, t.peran, t.baris))))
        for k, isi in milik.items()
    ]


def _pemilik(rencana: Rencana, pohon: Pohon) -> Iterator[tuple[str, Tugas]]:
    for i, b in enumerate(rencana.baris):
        s = pohon.simpul_baris[i]
        if s != LUAR and pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN and b.pemilik:
            sub = s if pohon.tingkat[s] == TINGKAT_SUB_KEGIATAN else TANPA
            yield b.pemilik, Tugas(i, Peran.PEMILIK, s, sub)


def _personil(rencana: Rencana, pohon: Pohon) -> Iterator[tuple[str, Tugas]]:
    pemilik = pemilik_id(rencana.baris)
    for i, b in enumerate(rencana.baris):
        s = pohon.simpul_baris[i]
        if s != LUAR and b.personil:
            tugas = Tugas(i, _peran(pohon, s), _tim(pohon, s), _sub(rencana, pohon, pemilik, s))
            yield from ((nama, tugas) for nama in b.personil)


def _peran(pohon: Pohon, s: int) -> Peran:
    if pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN:
        return Peran.DI_LUAR_TIM
    if pohon.tingkat[s] == _ANGGOTA:
        return Peran.DI_LUAR_TIM if pohon.induk[s] == PUNCAK else Peran.ANGGOTA
    return Peran.KETUA if pohon.anak[s] else Peran.PERORANGAN


def _tim(pohon: Pohon, s: int) -> int:
    if pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN:
        return TANPA
    return pohon.induk[s] if pohon.tingkat[s] == _ANGGOTA and pohon.induk[s] != PUNCAK else s


def _sub(rencana: Rencana, pohon: Pohon, pemilik: dict[str, int], s: int) -> int:
    """The sub kegiatan above a node of teams: their forest is a part of its own, so the induk of the rows says it."""
    while pohon.tingkat[s] != TINGKAT_SUB_KEGIATAN:
        induk = rencana.baris[pohon.baris[s][0]].induk
        i = pemilik.get((induk or "").lower(), LUAR)
        atas = LUAR if i == LUAR else pohon.simpul_baris[i]
        # A parent on the same or a lower level is no parent; without this a loop of induk would have no end.
        if atas == LUAR or pohon.tingkat[atas] >= pohon.tingkat[s]:
            return TANPA
        s = atas
    return s
