"""K205: a realisasi in a quarter after TW pelaporan (ATURAN 3, 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_tw, bersatuan, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import TW
from renaksi_xl.pesan.frasa import rangkai

KODE = "K205"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The only check that looks at later quarters."""
    tw = bahan.rencana.pengaturan.tw_pelaporan
    if tw not in range(1, len(TW)):
        return
    for b in tiap_baris(bahan):
        nanti = [(i, r) for i, r in angka_tw(b.baris.realisasi_tw) if i >= tw]
        if nanti:
            rincian = rangkai([f"TW {TW[i]} {bersatuan(r, b.baris.satuan)}" for i, r in nanti])
            tempat = kolom.REALISASI_TW[nanti[0][0]]
            yield b.temuan(KODE, SIFAT, tempat, rincian=rincian, tw_pelaporan=TW[tw - 1])
