"""What several K3 checks share: induk and siblings as they were typed, beside the tree that came of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renaksi_xl.checks.alat import butir, tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir, nama_baris
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.pohon import PUNCAK, TINGKAT_SUB_KEGIATAN, pemilik_id, tingkat
from renaksi_xl.core.rencana import JENJANG_KERJA, JENJANG_POHON, Baris

SEMUA_JENJANG = (*JENJANG_POHON, *JENJANG_KERJA)


@dataclass(frozen=True, slots=True)
class Berinduk:
    """The first row of a node and the row its induk names; `induk` is None where no row carries that ID."""

    butir: Butir
    induk: Baris | None


def punya_induk(baris: Baris) -> bool:
    """Whether the row names an induk at all."""
    return bool(rapikan(baris.induk))


def tiap_berinduk(bahan: Bahan) -> Iterator[Berinduk]:
    """Every node that names an induk, with the row it names: a node's first row decides (ATURAN 1)."""
    baris = bahan.rencana.baris
    pemilik = pemilik_id(baris)
    for _, b in tiap_simpul(bahan):
        if punya_induk(b.baris):
            i = pemilik.get((b.baris.induk or "").lower())
            yield Berinduk(b, None if i is None else baris[i])


def jenjang_di_bawah(baris: Baris) -> str:
    """The jenjang that normally stands below a row."""
    nomor = tingkat(baris.jenjang)
    return SEMUA_JENJANG[nomor] if 0 < nomor < len(SEMUA_JENJANG) else ""


def tiap_saudara(bahan: Bahan) -> Iterator[tuple[str, list[tuple[int, Butir]]]]:
    """Siblings of the plan's tree (Tujuan … Sub Kegiatan): parent's name, nodes with their first rows."""
    pohon = bahan.hasil.pohon
    for induk, anak in ((PUNCAK, pohon.puncak()), *enumerate(pohon.anak)):
        if anak and pohon.tingkat[anak[0]] <= TINGKAT_SUB_KEGIATAN:
            nama = "" if induk == PUNCAK else nama_baris(bahan.rencana.baris[pohon.baris[induk][0]])
            yield nama, [(s, butir(bahan, pohon.baris[s][0])) for s in anak]
