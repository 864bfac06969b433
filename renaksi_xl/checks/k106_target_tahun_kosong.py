"""K106: the quarters have targets, the year has none."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_tw, bersatuan, kosong, target_bersih, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.target import jumlah, penjumlahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import angka
from renaksi_xl.pesan.frasa import KOSONG, kutip

KODE = "K106"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A dash in the year's target says "no target" and contradicts the quarters as well."""
    for b in tiap_baris(bahan):
        ada = [t for _, t in angka_tw(b.baris.target_tw)]
        if angka(b.baris.target) is not None or not ada or not target_bersih(b.baris):
            continue
        tertulis = KOSONG if kosong(b.baris.target) else kutip(str(b.baris.target).strip())
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.TARGET,
            rincian=penjumlahan(ada, b.baris.satuan).replace(" + ", ", "),
            tertulis=tertulis,
            jumlah=bersatuan(jumlah(ada), b.baris.satuan),
            akhir=bersatuan(ada[-1], b.baris.satuan),
        )
