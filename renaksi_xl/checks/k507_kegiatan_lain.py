"""K507: a DO that means kegiatan which are not the program's (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.cascading import tiap_rata_rata
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import kutip, rangkai

KODE = "K507"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The mean is always that of the children; one finding per row."""
    for r in tiap_rata_rata(bahan):
        if r.rata.asing:
            rincian = rangkai([kutip(nama) for nama in r.rata.asing])
            yield r.butir.temuan(KODE, SIFAT, kolom.DO, kolom.LEMBAR_DO, rincian=rincian)
