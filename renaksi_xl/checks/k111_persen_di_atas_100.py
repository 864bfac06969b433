"""K111: a share above 100 %, most likely 95 typed without the percent sign."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks.alat import bersatuan, satuan_persen, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.k109_target_teks import sel_target
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import tulis
from renaksi_xl.pesan.frasa import rangkai

KODE = "K111"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row; the advice takes the number as if it had been meant in percent."""
    for b in tiap_baris(bahan):
        if not satuan_persen(b.baris.satuan):
            continue
        lebih = [(label, isi) for label, isi in sel_target(b.baris) if isinstance(isi, Decimal) and isi > 1]
        if lebih:
            rincian = rangkai([f"{bersatuan(isi, '%')} di kolom {label}" for label, isi in lebih])
            yield b.temuan(KODE, SIFAT, lebih[0][0], rincian=rincian, usul=f"{tulis(lebih[0][1])}%")
