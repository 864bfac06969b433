"""K313: a penanggung jawab that is not in the list of bidang (ATURAN 4, 6)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.pesan.frasa import mungkin

KODE = "K313"
SIFAT = Sifat.PERLU_DICEK


def _dugaan(bahan: Bahan, kunci: str) -> str | None:
    """The bidang that was probably meant: its singkatan was typed, or its name is nearly the same."""
    bidang = bahan.rencana.bidang
    singkatan = {seragam(b.singkatan): b.nama for b in bidang}
    if kunci in singkatan:
        return singkatan[kunci]
    nama = {seragam(b.nama): b.nama for b in bidang}
    dekat = get_close_matches(kunci, nama, n=1, cutoff=0.75)
    return nama[dekat[0]] if dekat else None


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per name, on its first row; an empty list of bidang is K314's."""
    dikenal = {seragam(b.nama) for b in bahan.rencana.bidang}
    asing: dict[str, list[Butir]] = {}
    for b in tiap_baris(bahan):
        kunci = seragam(b.baris.penanggung_jawab)
        if kunci and dikenal and kunci not in dikenal:
            asing.setdefault(kunci, []).append(b)
    for kunci, baris in asing.items():
        yield baris[0].temuan(
            KODE,
            SIFAT,
            kolom.PENANGGUNG_JAWAB,
            tertulis=rapikan(baris[0].baris.penanggung_jawab),
            jumlah=str(len(baris)),
            dugaan=mungkin(_dugaan(bahan, kunci)),
        )
