"""K318: rows of one node that disagree about jenjang or induk; the first decides (ATURAN 1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import butir
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import nama_baris
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.pohon import LUAR, pemilik_id
from renaksi_xl.core.rencana import Baris
from renaksi_xl.pesan.frasa import rangkai

KODE = "K318"
SIFAT = Sifat.PERLU_DICEK


def _induk(bahan: Bahan, pemilik: dict[str, int], baris: Baris) -> int:
    """The node a row's induk stands for; two rows of one node are the same induk."""
    i = pemilik.get((baris.induk or "").lower())
    return LUAR if i is None else bahan.hasil.pohon.simpul_baris[i]


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per later row that differs."""
    pemilik = pemilik_id(bahan.rencana.baris)
    for rows in bahan.hasil.pohon.baris:
        pertama = bahan.rencana.baris[rows[0]]
        for b in (butir(bahan, i) for i in rows[1:]):
            beda = [kolom.JENJANG] if seragam(b.baris.jenjang) != seragam(pertama.jenjang) else []
            if _induk(bahan, pemilik, b.baris) != _induk(bahan, pemilik, pertama):
                beda.append(kolom.INDUK)
            if beda:
                fakta = {"pertama": nama_baris(pertama), "beda": rangkai(beda)}
                yield b.temuan(KODE, SIFAT, beda[0], **fakta)
