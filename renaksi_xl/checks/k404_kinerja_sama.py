"""K404: one sasaran kinerja on two nodes: one of them carries another's (ATURAN 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir, nama_baris
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.pohon import PUNCAK, TINGKAT_SUB_KEGIATAN
from renaksi_xl.pesan.frasa import dua_indikator

KODE = "K404"
SIFAT = Sifat.PERLU_DICEK
_KATA = re.compile(r"[^\W\d_]{4,}")


def _kecocokan(b: Butir) -> int:
    """How many words the kinerja shares with the row's own uraian: the owner shares most."""
    kata = set(_KATA.findall(seragam(b.baris.uraian)))
    return len(kata.intersection(_KATA.findall(seragam(b.baris.kinerja))))


def _di_bawah(bahan: Bahan, s: int, lain: set[int]) -> bool:
    """Whether one of the other nodes stands above: a parent may pass its kinerja to an only child."""
    induk = bahan.hasil.pohon.induk
    while (s := induk[s]) != PUNCAK:
        if s in lain:
            return True
    return False


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """On the nodes whose uraian fits it less; Proses and Anggota share kinerja with those they work for."""
    kelompok: dict[str, dict[int, Butir]] = {}
    for s, b in tiap_simpul(bahan):
        if bahan.hasil.pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN and seragam(b.baris.kinerja):
            kelompok.setdefault(seragam(b.baris.kinerja), {})[s] = b
    for isi in kelompok.values():
        lepas = {s: b for s, b in isi.items() if not _di_bawah(bahan, s, set(isi))}
        pemilik = max(lepas, key=lambda s: _kecocokan(lepas[s]))
        for s, b in lepas.items():
            if s != pemilik:
                lain = lepas[pemilik].baris
                senama = seragam(b.baris.uraian) == seragam(lain.uraian) != ""
                fakta = {
                    "kinerja": rapikan(b.baris.kinerja),
                    "lain": nama_baris(lain),
                    "senama": dua_indikator(b.baris.jenjang.strip()) if senama else "",
                }
                yield b.temuan(KODE, SIFAT, kolom.KINERJA, **fakta)
