"""K906: a computed cell shows an error value; typed ones are K213's (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.bahan import Bahan, GalatSel
from renaksi_xl.checks.k213_galat import KOLOM_ISIAN
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import rangkai

KODE = "K906"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row; a cell without row stands for itself."""
    per_baris: dict[tuple[str, str], list[GalatSel]] = {}
    for x in bahan.buku.galat if bahan.buku is not None else ():
        if x.label not in KOLOM_ISIAN:
            per_baris.setdefault((x.lembar, x.id or x.sel), []).append(x)
    for isi in per_baris.values():
        x = isi[0]
        fakta = {"rincian": rangkai([f"{y.galat} di {y.lembar}!{y.sel} (kolom {y.label})" for y in isi])}
        yield Temuan(kode=KODE, sifat=SIFAT, fakta=fakta, id=x.id, kolom=x.label, lembar=x.lembar, sel=x.sel)
