"""K602: a sasaran or program with a figure and without faktor pendorong (ATURAN 5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.catatan import catatan, tw_catatan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import tulis_persen
from renaksi_xl.core.istilah import tanpa_isi
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rencana import Jenjang
from renaksi_xl.pesan.frasa import CAPAIAN, RATA_RATA_CAPAIAN

KODE = "K602"
SIFAT = Sifat.CATATAN
_DIMINTA = (tingkat(Jenjang.SASARAN), tingkat(Jenjang.PROGRAM))


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Once per node; its own capaian, else its rata-rata capaian."""
    for s, b in tiap_simpul(bahan):
        sendiri = b.hasil.capaian_sd is not None
        capaian = b.hasil.capaian_sd if sendiri else b.hasil.rata_rata
        if bahan.hasil.pohon.tingkat[s] not in _DIMINTA or capaian is None:
            continue
        if tanpa_isi(catatan(bahan, b).faktor_pendorong):
            fakta = {
                "jenjang": b.baris.jenjang.strip(),
                "apa": CAPAIAN if sendiri else RATA_RATA_CAPAIAN,
                "capaian": tulis_persen(capaian),
                "tw": tw_catatan(bahan),
            }
            yield b.temuan(KODE, SIFAT, kolom.PENDORONG, kolom.LEMBAR_CATATAN, **fakta)
