"""K312: a row of the plan's tree without indikator; Proses and Anggota may have none (ATURAN 1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN, tingkat

KODE = "K312"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A row with an unknown jenjang has a finding of its own (K301)."""
    for b in tiap_baris(bahan):
        if 0 < tingkat(b.baris.jenjang) <= TINGKAT_SUB_KEGIATAN and not rapikan(b.baris.indikator):
            yield b.temuan(KODE, SIFAT, kolom.INDIKATOR)
