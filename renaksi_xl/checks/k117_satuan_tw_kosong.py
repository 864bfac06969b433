"""K117: some quarters name their satuan, one with a number does not ([LT]: "0" beside "71 Orang")."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_tw, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.pesan.frasa import rangkai

KODE = "K117"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Where no quarter names its satuan, the year's holds for all and nothing is said."""
    for b in tiap_baris(bahan):
        tw = [i for i, _ in angka_tw(b.baris.target_tw)]
        tertulis = [s for i in tw if (s := rapikan(b.baris.satuan_tw[i]))]
        tanpa = [kolom.SATUAN_TW[i] for i in tw if not rapikan(b.baris.satuan_tw[i])]
        if tertulis and tanpa:
            yield b.temuan(KODE, SIFAT, tanpa[0], kosong=rangkai(tanpa), satuan=tertulis[0])
