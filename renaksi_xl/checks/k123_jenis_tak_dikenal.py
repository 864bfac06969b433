"""K123: a typed Jenis Target that is no jenis: nothing can be computed (ATURAN 3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import JenisTarget, jenis_target, rapikan

KODE = "K123"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Old words ("Akumulatif") are known."""
    for b in tiap_baris(bahan):
        kata = rapikan(b.baris.jenis_target)
        if kata and jenis_target(kata) is None:
            yield b.temuan(KODE, SIFAT, kolom.JENIS_TARGET, tertulis=kata, pilihan=", ".join(JenisTarget))
