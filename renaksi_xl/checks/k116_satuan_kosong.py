"""K116: a target without satuan."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_tw, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.k109_target_teks import sel_target
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import tulis
from renaksi_xl.core.istilah import rapikan

KODE = "K116"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The satuan decides whether quarters add up, so a number without one is asked about."""
    for b in tiap_baris(bahan):
        ada = angka_tw([isi for _, isi in sel_target(b.baris)])
        if ada and not rapikan(b.baris.satuan):
            yield b.temuan(KODE, SIFAT, kolom.SATUAN, target=tulis(ada[0][1]))
