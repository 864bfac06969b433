"""K302: a row directly below a row two or more levels up (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import nama_baris
from renaksi_xl.checks.struktur import SEMUA_JENJANG, tiap_berinduk
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.pesan.frasa import rangkai

KODE = "K302"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The induk as typed counts, so that a Proses below a Kegiatan is seen too."""
    for x in tiap_berinduk(bahan):
        if x.induk is None:
            continue
        atas, bawah = tingkat(x.induk.jenjang), tingkat(x.butir.baris.jenjang)
        if atas and bawah - atas > 1:
            yield x.butir.temuan(
                KODE,
                SIFAT,
                kolom.JENJANG,
                jenjang=SEMUA_JENJANG[bawah - 1],
                jenjang_induk=SEMUA_JENJANG[atas - 1],
                induk=nama_baris(x.induk),
                lompat=rangkai(SEMUA_JENJANG[atas : bawah - 1]),
            )
