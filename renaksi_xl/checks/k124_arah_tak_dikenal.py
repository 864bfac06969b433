"""K124: a typed Arah that is none of the three; it reads as Naik (ATURAN 3.2)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import Arah, arah, rapikan

KODE = "K124"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The engine reads any unknown word as Naik, so only words that begin like that are Naik on purpose."""
    for b in tiap_baris(bahan):
        kata = rapikan(b.baris.arah)
        if kata and arah(kata) is Arah.NAIK and not kata.lower().startswith("naik"):
            yield b.temuan(KODE, SIFAT, kolom.ARAH, tertulis=kata, pilihan=", ".join(Arah))
