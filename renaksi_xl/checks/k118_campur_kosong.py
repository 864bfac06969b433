"""K118: blank, dash and 0 side by side in the targets of one row (ATURAN 2)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import daftar_tw, kosong, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import adalah_strip
from renaksi_xl.core.istilah import Arah
from renaksi_xl.pesan.frasa import rangkai

KODE = "K118"
SIFAT = Sifat.CATATAN


def tanpa_target(b: Butir) -> dict[str, list[int]]:
    """The ways in which quarters of a row say "no target", each with its quarters (0..3).

    On a Turun row 0 is a target, so it is not among them.
    """
    nol_berarti = b.figur.arah is Arah.TURUN
    cara: dict[str, list[int]] = {}
    for i, isi in enumerate(b.baris.target_tw):
        if kosong(isi):
            cara.setdefault("kosong", []).append(i)
        elif adalah_strip(isi):
            cara.setdefault("-", []).append(i)
        elif isi == 0 and not nol_berarti:
            cara.setdefault("0", []).append(i)
    return cara


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """It points at the first quarter of the kind that is rarer in the row."""
    for b in tiap_baris(bahan):
        cara = tanpa_target(b)
        if len(cara) > 1:
            jarang = min(cara.values(), key=len)
            rincian = rangkai([f"{kata} di {daftar_tw(tw)}" for kata, tw in cara.items()])
            yield b.temuan(KODE, SIFAT, kolom.TARGET_TW[jarang[0]], rincian=rincian)
