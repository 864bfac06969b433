"""K113: an indikator "Persentase …" or "Rasio …" with a satuan that counts things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import target_tertulis, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import satuan_terhitung
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.satuan import baku

KODE = "K113"
SIFAT = Sifat.PERLU_DICEK
_BAGIAN = re.compile(r"(persentase|presentase|prosentase|persen|rasio)\b", re.IGNORECASE)


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Luwu Timur has "Persentase Pelayanan Pemberhentian ASN tepat waktu" with 76 Orang."""
    for b in tiap_baris(bahan):
        kata = _BAGIAN.match(rapikan(b.baris.indikator))
        satuan = rapikan(b.baris.satuan)
        # "Persen" for % is K407.
        if kata is None or not satuan or not satuan_terhitung(baku(satuan)):
            continue
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.SATUAN,
            indikator=rapikan(b.baris.indikator),
            kata=kata[0],
            satuan=satuan,
            target=target_tertulis(b.baris),
        )
