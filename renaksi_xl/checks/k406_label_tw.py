"""K406: TW written in several ways, one finding per office (ATURAN 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.checks.tulisan import teks_baris
from renaksi_xl.pesan.frasa import kutip, rangkai

KODE = "K406"
SIFAT = Sifat.CATATAN
_TW = re.compile(r"\b(tw|triwulan)(\.?)(\s*)(IV|I{1,3}|[1-4])\b", re.IGNORECASE)


def _gaya(cocok: re.Match[str]) -> tuple[object, ...]:
    """What makes a way of writing: the word and its case, the dot, the space, roman or not."""
    return cocok[1], cocok[2], bool(cocok[3]), cocok[4].isdigit()


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Header labels as the reader saw them, and the texts of the plan; notes are free text."""
    teks = list(bahan.buku.label_tw) if bahan.buku is not None else []
    teks.extend(isi for b in bahan.rencana.baris for _, isi in teks_baris(b))
    gaya: dict[tuple[object, ...], str] = {}
    for cocok in (x for isi in teks for x in _TW.finditer(isi)):
        gaya.setdefault(_gaya(cocok), cocok.group())
    if len(gaya) > 1:
        fakta = {"rincian": rangkai([kutip(contoh) for contoh in gaya.values()])}
        yield Temuan(kode=KODE, sifat=SIFAT, fakta=fakta)
