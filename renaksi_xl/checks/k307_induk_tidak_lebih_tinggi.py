"""K307: an induk of the same or a lower level (ATURAN 1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import nama_baris
from renaksi_xl.checks.struktur import tiap_berinduk
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.pohon import tingkat

KODE = "K307"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """An induk with an unknown jenjang has a finding of its own (K301)."""
    for x in tiap_berinduk(bahan):
        if x.induk is not None and tingkat(x.induk.jenjang) >= tingkat(x.butir.baris.jenjang):
            yield x.butir.temuan(
                KODE,
                SIFAT,
                kolom.INDUK,
                jenjang=x.butir.baris.jenjang.strip(),
                induk=nama_baris(x.induk),
                jenjang_induk=x.induk.jenjang.strip(),
            )
