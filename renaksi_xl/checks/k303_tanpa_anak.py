"""K303: a Tujuan, Sasaran, Program or Kegiatan without children (ATURAN 6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.struktur import jenjang_di_bawah
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import CaraHitung, seragam
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN
from renaksi_xl.pesan.frasa import dua_indikator

KODE = "K303"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A Rata-rata capaian row without children is K304's."""
    pohon = bahan.hasil.pohon
    nama = [(pohon.induk[s], pohon.tingkat[s], seragam(b.baris.uraian)) for s, b in tiap_simpul(bahan)]
    senama = Counter(nama)
    for s, b in tiap_simpul(bahan):
        if pohon.anak[s] or pohon.tingkat[s] >= TINGKAT_SUB_KEGIATAN:
            continue
        if b.figur.cara is not CaraHitung.RATA_RATA_CAPAIAN:
            jenjang = b.baris.jenjang.strip()
            fakta = {
                "jenjang": jenjang,
                "jenjang_anak": jenjang_di_bawah(b.baris),
                "senama": dua_indikator(jenjang) if nama[s][2] and senama[nama[s]] > 1 else "",
            }
            yield b.temuan(KODE, SIFAT, kolom.JENJANG, **fakta)
