"""K316: the same indikator twice in one node (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import butir
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan, seragam

KODE = "K316"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per later row. In a team two kinerja may share an indikator, so kinerja counts too."""
    for rows in bahan.hasil.pohon.baris:
        terlihat: set[tuple[str, str]] = set()
        for b in (butir(bahan, i) for i in rows):
            kunci = (seragam(b.baris.kinerja), seragam(b.baris.indikator))
            if kunci[1] and kunci in terlihat:
                yield b.temuan(KODE, SIFAT, kolom.INDIKATOR, indikator=rapikan(b.baris.indikator))
            terlihat.add(kunci)
