"""K121: a parent with a target in a quarter in which no child has one (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import beranak, butir, daftar_tw, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.indikator import target_terukur
from renaksi_xl.core.rencana import TW

KODE = "K121"
SIFAT = Sifat.PERLU_DICEK


def _tw_bertarget(b: Butir) -> set[int]:
    """All quarters (0..3) in which the row is measured, TW pelaporan aside."""
    terukur = target_terukur(b.baris, b.figur.arah, len(TW))
    return {i for i, t in enumerate(terukur) if t is not None}


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Only targets typed per quarter are compared; a parent measured once a year is not."""
    pohon = bahan.hasil.pohon
    for b in tiap_baris(bahan):
        if b.figur.tahunan or not beranak(bahan, b):
            continue
        anak = [butir(bahan, i) for a in pohon.anak[b.simpul] for i in pohon.baris[a]]
        tanpa = sorted(_tw_bertarget(b).difference(*map(_tw_bertarget, anak)))
        if tanpa:
            jenjang = anak[0].baris.jenjang
            yield b.temuan(KODE, SIFAT, kolom.TARGET_TW[tanpa[0]], tw=daftar_tw(tanpa), jenjang_anak=jenjang)
