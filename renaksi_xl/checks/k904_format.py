"""K904: a cell's number format does not fit its satuan (ATURAN 2: 95 typed into a cell that lost its %)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.bahan import Bahan, FormatTakCocok
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.pohon import pemilik_id
from renaksi_xl.core.satuan import baku
from renaksi_xl.pesan.frasa import rangkai

KODE = "K904"
SIFAT = Sifat.PERLU_DICEK
PERSEN = "%"


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row."""
    baris = bahan.rencana.baris
    pemilik = pemilik_id(baris)
    per_baris: dict[tuple[str | None, str], list[FormatTakCocok]] = {}
    for x in bahan.buku.format_tak_cocok if bahan.buku is not None else ():
        per_baris.setdefault((x.lembar, x.id or x.kolom), []).append(x)
    for isi in per_baris.values():
        x = isi[0]
        i = pemilik.get((x.id or "").lower())
        satuan = rapikan(baris[i].satuan) if i is not None else ""
        if satuan != baku(satuan) == PERSEN:
            continue  # "Persen" over a percent format: the satuan is to be mended (K407), not the format
        fakta = {
            "kolom": rangkai([y.kolom for y in isi]),
            "format": rangkai(list(dict.fromkeys(y.format for y in isi))),
            "satuan": satuan or "-",
        }
        yield Temuan(
            kode=KODE, sifat=SIFAT, fakta=fakta, id=x.id, baris=i, kolom=x.kolom, lembar=x.lembar, sel=x.sel
        )
