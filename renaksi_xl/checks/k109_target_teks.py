"""K109: text where a target number belongs; the finding names the number it would be (ATURAN 2)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import rincian_teks, teks_salah, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import Baris, Isi

KODE = "K109"
SIFAT = Sifat.WAJIB


def sel_target(baris: Baris) -> list[tuple[str, Isi]]:
    """The five target cells of a row with their labels."""
    return list(zip((kolom.TARGET, *kolom.TARGET_TW), (baris.target, *baris.target_tw), strict=True))


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row; it points at the first text."""
    for b in tiap_baris(bahan):
        salah = [(label, isi) for label, isi in sel_target(b.baris) if teks_salah(isi)]
        if salah:
            yield b.temuan(KODE, SIFAT, salah[0][0], rincian=rincian_teks(salah))
