"""K203: a dash as realisasi of a quarter without target: harmless, but not meant (ATURAN 2)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import daftar_tw, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import sampai_tw, tw_tanpa_target
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import adalah_strip

KODE = "K203"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, up to TW pelaporan."""
    for b in tiap_baris(bahan):
        tanpa = tw_tanpa_target(b)
        strip = [i for i, isi in sampai_tw(bahan, b.baris.realisasi_tw) if adalah_strip(isi) and i in tanpa]
        if strip:
            yield b.temuan(KODE, SIFAT, kolom.REALISASI_TW[strip[0]], tw=daftar_tw(strip))
