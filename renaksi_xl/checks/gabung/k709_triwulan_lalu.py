"""K709: the realisasi of a quarter before TW pelaporan was changed (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.gabung.alat import temuan_sel, tulis_isi
from renaksi_xl.checks.gabung.bahan import BahanGabung
from renaksi_xl.checks.temuan import Sifat, Temuan

KODE = "K709"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: BahanGabung) -> Iterator[Temuan]:
    """One finding per cell that held something else before; a late report into a blank cell is no change."""
    for p in bahan.hasil.perubahan:
        if p.tempat.tw < bahan.tw and p.lama is not None and p.baru is not None:
            satuan = bahan.nama[p.tempat].satuan
            lama, baru = tulis_isi(p.lama, satuan), tulis_isi(p.baru, satuan)
            yield temuan_sel(bahan, KODE, SIFAT, p.tempat, p.dari, lama=lama, baru=baru)
