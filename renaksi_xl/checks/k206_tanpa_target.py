"""K206: a realisasi in a quarter without target (ATURAN 3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_tw, bersatuan, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.checks.realisasi import diketik, sampai_tw, tw_tanpa_target
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import angka, tulis_persen
from renaksi_xl.core.indikator import TW_RILIS_BAKU
from renaksi_xl.core.rencana import TW
from renaksi_xl.pesan.frasa import capaian_terbaca, diukur_pada, rangkai

KODE = "K206"
SIFAT = Sifat.PERLU_DICEK


def _hanya_ini(b: Butir) -> bool:
    """Whether a Kumulatif row has a capaian without any measured quarter being filled."""
    f = b.figur
    terukur = zip(f.target_terukur, f.realisasi, strict=True)
    return f.capaian_sd is not None and all(t is None or r is None for t, r in terukur)


def _keterangan(b: Butir, *, hanya_nol: bool) -> str:
    """What a bare 0 does to the capaian; a row measured once a year says in which quarter."""
    if hanya_nol and b.figur.capaian_sd is not None:
        return capaian_terbaca(tulis_persen(b.figur.capaian_sd))
    if not b.figur.tahunan:
        return ""
    rilis = angka(b.baris.tw_rilis)
    pada = TW_RILIS_BAKU if rilis is None else rilis
    return diukur_pada(f"TW {TW[int(pada) - 1]}") if pada in (1, 2, 3, 4) else ""


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A realisasi of 0 is asked about only where it alone makes the row read as filled; else it changes nothing."""
    for b in tiap_baris(bahan):
        sampai = len(sampai_tw(bahan, b.baris.realisasi_tw))
        isian = [(i, r) for i, r in angka_tw(b.baris.realisasi_tw) if i < sampai and (r or _hanya_ini(b))]
        lebih = [(i, r) for i, r in isian if i in tw_tanpa_target(b)]
        if lebih and diketik(b):
            rincian = rangkai([f"TW {TW[i]} tertulis {bersatuan(r, b.baris.satuan)}" for i, r in lebih])
            fakta = {"rincian": rincian, "keterangan": _keterangan(b, hanya_nol=not any(r for _, r in lebih))}
            yield b.temuan(KODE, SIFAT, kolom.REALISASI_TW[lebih[0][0]], **fakta)
