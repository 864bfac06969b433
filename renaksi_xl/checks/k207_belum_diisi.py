"""K207: a measured quarter without realisasi; one finding per row (ATURAN 3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import bersatuan, daftar_tw, kosong, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import diketik
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import rangkai

KODE = "K207"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A text or a dash has its own finding; rows that are computed are not filled by hand."""
    for b in tiap_baris(bahan):
        target = b.figur.target_terukur
        belum = [
            (i, t)
            for i, t in enumerate(target)
            if t is not None and kosong(b.baris.realisasi_tw[i]) and diketik(b)
        ]
        if belum:
            tw = [i for i, _ in belum]
            nilai = rangkai(list(dict.fromkeys(bersatuan(t, b.baris.satuan) for _, t in belum)))
            yield b.temuan(KODE, SIFAT, kolom.REALISASI_TW[tw[0]], tw=daftar_tw(tw), target=nilai)
