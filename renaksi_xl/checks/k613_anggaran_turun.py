"""K613: realisasi anggaran typed s.d. falls from one quarter to the next (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_tw, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.checks.uang import rupiah
from renaksi_xl.core.rencana import TW

KODE = "K613"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, on the first fall."""
    p = bahan.rencana.pengaturan
    for b in tiap_baris(bahan) if p.anggaran == "sd" else ():
        isi = [(i, r) for i, r in angka_tw(b.baris.realisasi_anggaran_tw) if i < p.tw_pelaporan]
        turun = [(lalu, kini) for lalu, kini in pairwise(isi) if kini[1] < lalu[1]]
        if turun:
            (i, sebelum), (j, sesudah) = turun[0]
            tempat = {"tw": f"TW {TW[j]}", "tw_lalu": f"TW {TW[i]}"}
            nilai = {"sebelum": rupiah(sebelum), "sesudah": rupiah(sesudah)}
            yield b.temuan(KODE, SIFAT, kolom.ANGGARAN_TW[j], **tempat, **nilai)
