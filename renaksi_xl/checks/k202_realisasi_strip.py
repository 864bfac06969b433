"""K202: a dash as realisasi of a quarter with a target: not filled, with advice (ATURAN 2)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import daftar_tw, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import diketik, sampai_tw, tw_tanpa_target
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import adalah_strip

KODE = "K202"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A dash says "no target" and means nothing in a realisasi."""
    for b in tiap_baris(bahan):
        tanpa = tw_tanpa_target(b)
        strip = [
            i for i, isi in sampai_tw(bahan, b.baris.realisasi_tw) if adalah_strip(isi) and i not in tanpa
        ]
        if strip and diketik(b):
            yield b.temuan(KODE, SIFAT, kolom.REALISASI_TW[strip[0]], tw=daftar_tw(strip))
