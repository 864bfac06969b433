"""K115: year and quarter mean one satuan but spell it differently (ATURAN 2: Rakening, Rekening)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.rencana import Baris
from renaksi_xl.core.satuan import baku, ejaan_menentukan, satuan_sama
from renaksi_xl.pesan.frasa import kutip, rangkai

KODE = "K115"
SIFAT = Sifat.CATATAN


def ejaan_berbeda(baris: Baris) -> list[tuple[int, str]]:
    """The quarters (0..3) whose satuan is the year's in another spelling."""
    tahun = rapikan(baris.satuan)
    tw = enumerate(map(rapikan, baris.satuan_tw))
    return [(i, s) for i, s in tw if s and s != tahun and satuan_sama(s, tahun)]


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Quarters with one spelling are named together."""
    for b in tiap_baris(bahan):
        beda = ejaan_berbeda(b.baris)
        # "Persen" beside % does change the figures: K407.
        if not beda or ejaan_menentukan(b.baris.satuan):
            continue
        ejaan = dict.fromkeys(s for _, s in beda)
        rincian = rangkai([f"{_tempat(beda, s)} {kutip(s)}" for s in ejaan])
        tahun = rapikan(b.baris.satuan)
        yield b.temuan(KODE, SIFAT, kolom.SATUAN, satuan=tahun, rincian=rincian, baku=baku(tahun))


def _tempat(beda: list[tuple[int, str]], ejaan: str) -> str:
    return rangkai([kolom.SATUAN_TW[i] for i, s in beda if s == ejaan])
