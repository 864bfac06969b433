"""Titles of a document that change with the day it is looked at (ATURAN 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from renaksi_xl.baca.audit.hasil import Butir, Golongan, Macam, Sebab
from renaksi_xl.baca.audit.letak import Lembaran, tempat
from renaksi_xl.baca.audit.rumus import RumusBuku, ada_hari_ini, memakai_hari_ini


def cari_judul(lembaran: Mapping[str, Lembaran], rumus: RumusBuku) -> Iterator[Butir]:
    """Every such title above a table."""
    for nama, x in lembaran.items() if ada_hari_ini(rumus) else ():
        awal = min(x.baris, default=0)
        for (b, k), teks in rumus.get(nama, {}).items():
            if b < awal and memakai_hari_ini(teks, nama, rumus):
                yield Butir(
                    golongan=Golongan.PERLU_DILIHAT,
                    asal=tempat((nama, b, k)),
                    id=None,
                    uraian="",
                    macam=Macam.JUDUL,
                    tertulis=x.kisi.teks(b, k),
                    rumus=teks,
                    sebab=((Sebab.HARI_INI, ""),),
                )
