"""K506: a person named in the plan who is in no team (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.cascading import di_tim
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.pesan.frasa import rangkai

KODE = "K506"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Each person once, on the first row that names them; a plan without teams asks for none."""
    dalam = {seragam(n) for b in tiap_baris(bahan) if di_tim(bahan, b) for n in b.baris.personil}
    if not any(dalam):
        return
    for b in tiap_baris(bahan):
        luar = {seragam(n): rapikan(n) for n in b.baris.personil if rapikan(n) and seragam(n) not in dalam}
        dalam |= luar.keys()
        if luar:
            yield b.temuan(KODE, SIFAT, kolom.PERSONIL, kolom.LEMBAR_DO, rincian=rangkai(list(luar.values())))
