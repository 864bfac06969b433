"""K306: an induk that is no row's ID: the parent was deleted or its ID changed (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.struktur import tiap_berinduk
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.pesan.frasa import mungkin

KODE = "K306"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """With the nearest ID that exists, if one is near."""
    semua = [b.id for b in bahan.rencana.baris if b.id]
    for x in tiap_berinduk(bahan):
        if x.induk is None:
            tertulis = rapikan(x.butir.baris.induk)
            dekat = get_close_matches(tertulis, [i for i in semua if i != x.butir.baris.id], n=1, cutoff=0.8)
            fakta = {"tertulis": tertulis, "dugaan": mungkin(dekat[0] if dekat else None)}
            yield x.butir.temuan(KODE, SIFAT, kolom.INDUK, **fakta)
