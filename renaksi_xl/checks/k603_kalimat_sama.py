"""K603: one sentence on many rows (ATURAN 5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.checks.catatan import catatan, isi_catatan, tw_catatan
from renaksi_xl.checks.k604_kata_kosong import kata_kosong
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan, seragam

KODE = "K603"
SIFAT = Sifat.PERLU_DICEK
_BANYAK = 3
"""So many rows with one sentence are many."""


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per sentence, on its first row; evidence is not compared: one document may prove many."""
    sama: dict[tuple[str, str], list[tuple[Butir, str]]] = {}
    for b in tiap_baris(bahan):
        for label, teks in isi_catatan(catatan(bahan, b)):
            if label != kolom.BUKTI and not kata_kosong(teks):
                sama.setdefault((label, seragam(teks)), []).append((b, rapikan(teks)))
    for (label, _), isi in sama.items():
        if len(isi) >= _BANYAK:
            fakta = {"tw": tw_catatan(bahan), "jumlah": str(len(isi)), "kalimat": isi[0][1], "tempat": label}
            yield isi[0][0].temuan(KODE, SIFAT, label, kolom.LEMBAR_CATATAN, **fakta)
