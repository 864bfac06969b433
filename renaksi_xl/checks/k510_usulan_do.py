"""K510: what the words of a DO propose for its row, while a person has not decided (ATURAN 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import butir
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.usulan import cari_usulan
from renaksi_xl.pesan import do as kata

KODE = "K510"
SIFAT = Sifat.CATATAN
LABEL = {
    "cara_hitung": kolom.CARA_HITUNG,
    "nama_pembilang": kolom.NAMA_PEMBILANG,
    "nama_penyebut": kolom.NAMA_PENYEBUT,
    "kumulatif_tahun_lalu": kolom.KUMULATIF_TAHUN_LALU,
    "sumber": kolom.SUMBER,
}
"""The column that holds each field of a proposal."""


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, at the first cell that is to be filled in; Cara Hitung stands on the row's own sheet."""
    for u in cari_usulan(bahan.rencana, bahan.hasil.pohon):
        label = LABEL[next(iter(u.isian))]
        lembar = None if label == kolom.CARA_HITUNG else kolom.LEMBAR_DO
        rincian = kata.rincian([(LABEL[k], v) for k, v in u.isian.items()])
        fakta = {"rincian": rincian, "alasan": u.usulan.alasan}
        yield butir(bahan, u.baris).temuan(KODE, SIFAT, label, lembar, **fakta)
