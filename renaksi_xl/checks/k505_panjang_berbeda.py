"""K505: a team or person with more kinerja than indikator, or the other way round (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.cascading import tiap_simpul_kerja
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan

KODE = "K505"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per node, where the shorter list ends; a plan that never writes one of the two is left alone."""
    simpul = [
        ([rapikan(b.baris.kinerja) for b in isi], [rapikan(b.baris.indikator) for b in isi], isi)
        for isi in tiap_simpul_kerja(bahan)
    ]
    if not (any(any(k) for k, _, _ in simpul) and any(any(ind) for _, ind, _ in simpul)):
        return
    for kinerja, indikator, isi in simpul:
        banyak_k, banyak_i = sum(map(bool, kinerja)), sum(map(bool, indikator))
        if banyak_k != banyak_i:
            kurang, label = (indikator, kolom.INDIKATOR) if banyak_i < banyak_k else (kinerja, kolom.KINERJA)
            b = isi[kurang.index("")]
            yield b.temuan(KODE, SIFAT, label, kinerja=str(banyak_k), indikator=str(banyak_i))
