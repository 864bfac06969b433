"""K706: one cell, different values: in two returns, or in a return and the master meanwhile (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.gabung.alat import temuan_sel, tulis_isi
from renaksi_xl.checks.gabung.bahan import BahanGabung
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan import gabung as kata
from renaksi_xl.pesan.frasa import rangkai

KODE = "K706"
SIFAT = Sifat.WAJIB


def periksa(bahan: BahanGabung) -> Iterator[Temuan]:
    """One finding per cell; every value is named with the file it stands in."""
    for b in bahan.hasil.bentrok:
        satuan = bahan.nama[b.tempat].satuan
        nilai = [kata.nilai_dari(u.berkas, tulis_isi(u.nilai, satuan)) for u in b.usul]
        if b.dengan_induk:
            nilai.insert(0, kata.nilai_dari(kata.BUKU_INDUK, tulis_isi(b.lama, satuan)))
        dari = tuple(dict.fromkeys(u.berkas for u in b.usul))
        yield temuan_sel(bahan, KODE, SIFAT, b.tempat, dari, nilai=rangkai(nilai))
