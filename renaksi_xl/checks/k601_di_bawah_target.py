"""K601: capaian below 100 % without penghambat or tindak lanjut (ATURAN 5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.catatan import catatan, tw_catatan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import mencapai, tulis_persen
from renaksi_xl.core.istilah import CaraHitung, Keadaan, tanpa_isi
from renaksi_xl.pesan.frasa import rangkai

KODE = "K601"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Of complete rows only; a mean of children is explained at the children."""
    for b in tiap_baris(bahan):
        capaian, c = b.hasil.capaian_sd, catatan(bahan, b)
        if b.hasil.keadaan is not Keadaan.LENGKAP or capaian is None or mencapai(capaian):
            continue
        isi = ((kolom.PENGHAMBAT, c.faktor_penghambat), (kolom.TINDAK_LANJUT, c.tindak_lanjut))
        belum = [label for label, teks in isi if tanpa_isi(teks)]
        if belum and b.figur.cara is not CaraHitung.RATA_RATA_CAPAIAN:
            fakta = {"tw": tw_catatan(bahan), "capaian": tulis_persen(capaian), "tempat": rangkai(belum)}
            yield b.temuan(KODE, SIFAT, belum[0], kolom.LEMBAR_CATATAN, **fakta)
