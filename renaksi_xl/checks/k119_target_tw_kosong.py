"""K119: a blank target where other quarters of the row have one (ATURAN 2)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_tw, daftar_tw, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.k118_campur_kosong import tanpa_target
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K119"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Blanks beside a dash or a 0 are K118's."""
    for b in tiap_baris(bahan):
        cara = tanpa_target(b)
        if set(cara) == {"kosong"} and angka_tw(b.baris.target_tw):
            tw = cara["kosong"]
            yield b.temuan(KODE, SIFAT, kolom.TARGET_TW[tw[0]], tw=daftar_tw(tw))
