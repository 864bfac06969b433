"""K120: rows of one kegiatan and one satuan with different jenis (ATURAN 6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import butir, tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import angka
from renaksi_xl.core.istilah import CaraHitung, JenisTarget
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN
from renaksi_xl.core.satuan import baku
from renaksi_xl.pesan.frasa import rangkai

KODE = "K120"
SIFAT = Sifat.CATATAN
_TINGKAT_KEGIATAN = TINGKAT_SUB_KEGIATAN - 1


@dataclass(frozen=True, slots=True)
class _Kelompok:
    """The rows of one satuan under a node: its first spelling, and how many rows have which jenis in force."""

    satuan: str
    jenis: Counter[JenisTarget]


def _per_satuan(bahan: Bahan, s: int) -> Iterable[_Kelompok]:
    """The children's rows by satuan; upper and lower case do not make another one (ATURAN 2)."""
    kelompok: dict[str, _Kelompok] = {}
    pohon = bahan.hasil.pohon
    for b in (butir(bahan, i) for anak in pohon.anak[s] for i in pohon.baris[anak]):
        jenis, satuan = b.figur.jenis, baku(b.baris.satuan)
        if jenis is None or not satuan or angka(b.baris.target) is None:
            continue
        if b.figur.cara is CaraHitung.RATA_RATA_CAPAIAN or b.figur.tahunan:
            continue
        kelompok.setdefault(satuan.lower(), _Kelompok(satuan, Counter())).jenis[jenis] += 1
    return kelompok.values()


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per kegiatan and satuan, on the row of the kegiatan."""
    for s, b in tiap_simpul(bahan):
        if bahan.hasil.pohon.tingkat[s] != _TINGKAT_KEGIATAN:
            continue
        for k in _per_satuan(bahan, s):
            if len(k.jenis) > 1:
                rincian = rangkai([f"{j} ({n} baris)" for j, n in k.jenis.items()])
                yield b.temuan(KODE, SIFAT, kolom.JENIS_TARGET, satuan=k.satuan, rincian=rincian)
