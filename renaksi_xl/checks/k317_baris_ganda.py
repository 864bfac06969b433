"""K317: two nodes that say the same below one parent: a row was copied (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import seragam

KODE = "K317"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Equal names alone mean nothing (ATURAN 1); uraian, kinerja, indikator, induk and personil must all be equal."""
    tingkat = bahan.hasil.pohon.tingkat
    terlihat: set[tuple[object, ...]] = set()
    for s, b in tiap_simpul(bahan):
        isi = tuple(map(seragam, (b.baris.uraian, b.baris.kinerja, b.baris.indikator, b.baris.induk)))
        kunci = (tingkat[s], *isi, tuple(map(seragam, b.baris.personil)))
        if isi[0] and kunci in terlihat:
            yield b.temuan(KODE, SIFAT, kolom.URAIAN)
        terlihat.add(kunci)
