"""K203: a dash where no realisasi is asked for; an error all the same (ATURAN 2: “- or text in realisasi”)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import daftar_tw, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import diketik, sampai_tw, tw_tanpa_target
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import adalah_strip
from renaksi_xl.pesan.frasa import REALISASI_DIHITUNG, TW_TANPA_TARGET

KODE = "K203"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, up to TW pelaporan."""
    for b in tiap_baris(bahan):
        dihitung, tanpa = not diketik(b), tw_tanpa_target(b)
        strip = [
            i
            for i, isi in sampai_tw(bahan, b.baris.realisasi_tw)
            if adalah_strip(isi) and (dihitung or i in tanpa)
        ]
        if strip:
            sebab = REALISASI_DIHITUNG if dihitung else TW_TANPA_TARGET
            yield b.temuan(KODE, SIFAT, kolom.REALISASI_TW[strip[0]], tw=daftar_tw(strip), sebab=sebab)
