"""K405: a satuan in an unusual spelling (ATURAN 2: Eksamplar, Doklumen)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.k115_ejaan_satuan_tw import ejaan_berbeda
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.satuan import baku, ejaan_menentukan, salah_eja

KODE = "K405"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row; K115 speaks where year and quarter differ, K407 where figures depend on it."""
    for b in tiap_baris(bahan):
        satuan = rapikan(b.baris.satuan)
        if salah_eja(satuan) and not ejaan_menentukan(satuan) and not ejaan_berbeda(b.baris):
            yield b.temuan(KODE, SIFAT, kolom.SATUAN, tertulis=satuan, baku=baku(satuan))
