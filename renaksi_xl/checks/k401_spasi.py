"""K401: double spaces, and spaces before or after a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.checks.tulisan import lembar_teks, teks_baris
from renaksi_xl.pesan.frasa import rangkai

KODE = "K401"
SIFAT = Sifat.CATATAN
_BERLEBIH = re.compile(r" {2,}|^ | $")


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row."""
    for b in tiap_baris(bahan):
        label = [nama for nama, teks in teks_baris(b.baris) if _BERLEBIH.search(teks)]
        if label:
            yield b.temuan(KODE, SIFAT, label[0], lembar_teks(label[0]), tempat=rangkai(label))
