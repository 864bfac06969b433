"""K610: a parent's typed pagu that is not the sum of its children's (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.checks.uang import rupiah
from renaksi_xl.core.angka import angka, sama
from renaksi_xl.pesan.frasa import selisih

KODE = "K610"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The engine takes the sum; a blank parent or children without pagu say nothing."""
    pohon = bahan.hasil.pohon
    for s, b in tiap_simpul(bahan):
        pagu, jumlah = angka(b.baris.pagu), bahan.hasil.simpul[s].uang.pagu
        if not pohon.anak[s] or pagu is None or jumlah is None or sama(pagu, jumlah):
            continue
        beda = selisih(rupiah(abs(pagu - jumlah)), lebih=pagu > jumlah)
        yield b.temuan(KODE, SIFAT, kolom.PAGU, pagu=rupiah(pagu), jumlah=rupiah(jumlah), selisih=beda)
