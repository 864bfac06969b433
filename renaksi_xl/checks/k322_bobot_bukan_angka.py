"""K322: text in Bobot while weights by Bobot are in force (ATURAN 2, 4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import makna, teks_salah, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import kutip

KODE = "K322"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Without such weights the column enters no number."""
    for b in tiap_baris(bahan):
        isi = b.baris.bobot
        if teks_salah(isi) and bahan.rencana.pengaturan.bobot == "bobot":
            yield b.temuan(KODE, SIFAT, kolom.BOBOT, rincian=f"{kutip(str(isi))} ({makna(str(isi))})")
