"""K214: a realisasi typed on a row whose realisasi is computed; it is ignored (ATURAN 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_tw, bersatuan, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import diketik, sampai_tw
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import CaraHitung
from renaksi_xl.core.rencana import TW
from renaksi_xl.pesan.frasa import ASAL_ANAK, ASAL_RASIO, rangkai

KODE = "K214"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, up to TW pelaporan."""
    for b in tiap_baris(bahan):
        sampai = len(sampai_tw(bahan, b.baris.realisasi_tw))
        ada = [(i, r) for i, r in angka_tw(b.baris.realisasi_tw) if i < sampai]
        if not ada or diketik(b):
            continue
        rasio = b.figur.cara is CaraHitung.RASIO
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.REALISASI_TW[ada[0][0]],
            rincian=rangkai([f"TW {TW[i]} {bersatuan(r, b.baris.satuan)}" for i, r in ada]),
            cara=str(b.figur.cara),
            asal=ASAL_RASIO if rasio else ASAL_ANAK,
        )
