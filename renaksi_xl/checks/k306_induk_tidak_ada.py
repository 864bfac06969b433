"""K306: an induk that is no row's ID: the parent was deleted or its ID changed (ATURAN 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.struktur import tiap_berinduk
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.pesan.frasa import mungkin

KODE = "K306"
SIFAT = Sifat.WAJIB


_MIRIP = str.maketrans("OIL", "011")


def _bentuk(id_: str) -> str:
    """An ID without what eyes and fingers mix up. A digit more or less is another row: R0047 is not R0067."""
    return re.sub(r"\W", "", id_.upper()).translate(_MIRIP)


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """With the ID that was meant, where it was only written otherwise."""
    semua = {_bentuk(b.id): b.id for b in bahan.rencana.baris if b.id}
    for x in tiap_berinduk(bahan):
        if x.induk is None:
            tertulis = rapikan(x.butir.baris.induk)
            dekat = semua.get(_bentuk(tertulis))
            dugaan = mungkin(None if dekat == x.butir.baris.id else dekat)
            fakta = {"tertulis": tertulis, "dugaan": dugaan}
            yield x.butir.temuan(KODE, SIFAT, kolom.INDUK, **fakta)
