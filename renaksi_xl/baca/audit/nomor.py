"""Levels from the column No (1, 1.1, 1.1.1), where names alone did not tell the import what stands below what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from renaksi_xl.baca.audit.letak import Lembaran
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rencana import Baris, Rencana

_NOMOR = re.compile(r"\d+(?:\.\d+)*")


def dengan_jenjang(rencana: Rencana, lembaran: Mapping[str, Lembaran]) -> Rencana:
    """The plan with levels and parents told by its numbers, where a row's level is open and all have one.

    Where the levels are known, rows of one number and name are indikator of one node.
    """
    terbuka = [b for b in rencana.baris if not tingkat(b.jenjang)]
    jenjang = terbuka[0].jenjang.split("/") if terbuka else []
    nomor = _lengkapi(rencana.baris, _nomor(lembaran))
    if not terbuka:
        return _satukan(rencana, nomor)
    if len(nomor) < len(rencana.baris) or not all(map(tingkat, jenjang)):
        return rencana
    if max(n.count(".") for n in nomor.values()) >= len(jenjang):
        return rencana
    pemilik: dict[str, str] = {}
    for id_, n in nomor.items():
        pemilik.setdefault(n, id_)
    baris = []
    for b in rencana.baris:
        n = nomor[b.id]
        atas = pemilik.get(n.rpartition(".")[0])
        baris.append(replace(b, jenjang=jenjang[n.count(".")], induk=atas, simpul=n))
    return replace(rencana, baris=tuple(baris))


def _satukan(rencana: Rencana, nomor: Mapping[str, str]) -> Rencana:
    """One node for rows of the same number, name and level that share no simpul yet."""
    kunci = {
        b.id: (nomor[b.id], b.uraian, b.jenjang) for b in rencana.baris if b.id in nomor and b.simpul is None
    }
    banyak = Counter(kunci.values())
    baris = tuple(
        replace(b, simpul=f"{b.jenjang} {nomor[b.id]}") if banyak[kunci.get(b.id, ("", "", ""))] > 1 else b
        for b in rencana.baris
    )
    return replace(rencana, baris=baris)


def _lengkapi(baris: Sequence[Baris], nomor: Mapping[str, str]) -> dict[str, str]:
    """A further indikator of the same name stands without a number of its own."""
    ada: dict[str, str] = {}
    atas: Baris | None = None
    for b in baris:
        if b.id in nomor:
            ada[b.id] = nomor[b.id]
        elif atas is not None and atas.uraian == b.uraian and atas.id in ada:
            ada[b.id] = ada[atas.id]
        atas = b
    return ada


def _nomor(lembaran: Mapping[str, Lembaran]) -> dict[str, str]:
    """The number that stands in each row."""
    ada = {}
    for x in lembaran.values():
        for k in x.peran.get(str(Peran.NO), ())[:1]:
            for b, semua in x.baris.items():
                teks = x.kisi.teks(b, k).rstrip(". ").replace(",", ".")
                if len(semua) == 1 and _NOMOR.fullmatch(teks):
                    ada[semua[0]] = teks
    return ada
