"""K213: an error value (#REF!, #N/A …) in a cell that people fill in (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import adalah_galat, tiap_baris
from renaksi_xl.checks.bahan import Bahan, GalatSel
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import Baris, Isi
from renaksi_xl.pesan.frasa import rangkai

KODE = "K213"
SIFAT = Sifat.WAJIB
_EMPAT = (kolom.TARGET_TW, kolom.REALISASI_TW, kolom.ANGGARAN_TW, kolom.PEMBILANG_TW, kolom.PENYEBUT_TW)
_SATU = (kolom.TARGET, kolom.TW_RILIS, kolom.BOBOT, kolom.PAGU, kolom.PEMBILANG_AWAL)
KOLOM_ISIAN = frozenset((*_SATU, *(label for empat in _EMPAT for label in empat)))
"""Number columns that people fill in; an error elsewhere is a formula's and belongs to K906."""
_DI_DO = frozenset((*kolom.PEMBILANG_TW, *kolom.PENYEBUT_TW, kolom.PEMBILANG_AWAL))


def _isian(b: Baris) -> Iterator[tuple[str, Isi]]:
    empat = (b.target_tw, b.realisasi_tw, b.realisasi_anggaran_tw, b.pembilang_tw, b.penyebut_tw)
    for label, isi in zip(_EMPAT, empat, strict=True):
        yield from zip(label, isi, strict=True)
    yield from zip(_SATU, (b.target, b.tw_rilis, b.bobot, b.pagu, b.pembilang_awal), strict=True)


def _dilihat(bahan: Bahan) -> frozenset[str]:
    """The columns looked at: a year's targets, the rest up to TW pelaporan (ATURAN 3)."""
    tw = max(0, bahan.rencana.pengaturan.tw_pelaporan)
    return KOLOM_ISIAN.difference(*(label[tw:] for label in _EMPAT if label is not kolom.TARGET_TW))


def _dari_buku(bahan: Bahan, terlapor: set[str]) -> Iterator[GalatSel]:
    """Error cells of input columns that the reader saw, on rows that have no finding yet."""
    dilihat = _dilihat(bahan)
    if bahan.buku is not None:
        yield from (g for g in bahan.buku.galat if g.label in dilihat and (g.id or "") not in terlapor)


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row; it points at the first error."""
    terlapor: set[str] = set()
    dilihat = _dilihat(bahan)
    for b in tiap_baris(bahan):
        isian = [(label, isi) for label, isi in _isian(b.baris) if adalah_galat(isi)]
        galat = [(label, str(isi).strip()) for label, isi in isian if label in dilihat]
        if galat:
            terlapor.add(b.baris.id)
            lembar = kolom.LEMBAR_DO if galat[0][0] in _DI_DO else None
            rincian = rangkai([f"{isi} di kolom {label}" for label, isi in galat])
            yield b.temuan(KODE, SIFAT, galat[0][0], lembar, rincian=rincian)
    for g in _dari_buku(bahan, terlapor):
        fakta = {"rincian": f"{g.galat} di kolom {g.label}"}
        yield Temuan(kode=KODE, sifat=SIFAT, fakta=fakta, id=g.id, kolom=g.label, lembar=g.lembar, sel=g.sel)
