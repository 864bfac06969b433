"""K508: a DO that names some of the kegiatan its mean is made of, but not all (ATURAN 3.5, 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.cascading import tiap_rata_rata
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import kutip, rangkai

KODE = "K508"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A name that no child has is most likely the missing one misspelt: then K507 alone speaks."""
    for r in tiap_rata_rata(bahan):
        belum = [nama for nama in r.anak if nama not in r.rata.anak]
        if r.rata.anak and belum and not r.rata.asing:
            rincian = rangkai([kutip(nama) for nama in belum])
            yield r.butir.temuan(KODE, SIFAT, kolom.DO, kolom.LEMBAR_DO, rincian=rincian)
