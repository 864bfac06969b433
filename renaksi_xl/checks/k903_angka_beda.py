"""K903: Excel shows another figure than the engine computes (DESIGN: every click is also an audit)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.bahan import AngkaBeda, Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import excel_dan_program, rangkai

KODE = "K903"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row; a cell without row stands for itself."""
    per_baris: dict[tuple[str, str], list[AngkaBeda]] = {}
    for x in bahan.buku.angka_beda if bahan.buku is not None else ():
        per_baris.setdefault((x.lembar, x.id or x.sel), []).append(x)
    for isi in per_baris.values():
        x = isi[0]
        fakta = {"rincian": rangkai([excel_dan_program(y.label, y.excel, y.mesin) for y in isi])}
        yield Temuan(kode=KODE, sifat=SIFAT, fakta=fakta, id=x.id, kolom=x.label, lembar=x.lembar, sel=x.sel)
