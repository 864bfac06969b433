"""K107: a row of the quarterly plan without any target."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.k108_rencana_tanpa_target import belum_bertarget, rencana_tanpa_target
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K107"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Tujuan, Proses and Anggota need no target; a plan without any target is K108's."""
    if rencana_tanpa_target(bahan):
        return
    for b in tiap_baris(bahan):
        if belum_bertarget(b.baris):
            yield b.temuan(KODE, SIFAT, kolom.TARGET)
