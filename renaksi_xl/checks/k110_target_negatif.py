"""K110: a target below zero."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks.alat import bersatuan, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.k109_target_teks import sel_target
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import rangkai

KODE = "K110"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row; it points at the first negative target."""
    for b in tiap_baris(bahan):
        salah = [(label, isi) for label, isi in sel_target(b.baris) if isinstance(isi, Decimal) and isi < 0]
        if salah:
            rincian = rangkai([f"{label} {bersatuan(isi, b.baris.satuan)}" for label, isi in salah])
            yield b.temuan(KODE, SIFAT, salah[0][0], rincian=rincian)
