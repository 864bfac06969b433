"""K103: Kumulatif was chosen, but the quarters do not sum to the year (ATURAN 3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_saja, banding, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.target import jumlah, penjumlahan, target_lengkap
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import sama
from renaksi_xl.core.istilah import CaraHitung, JenisTarget, rapikan

KODE = "K103"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Once a person has chosen, the arithmetic is only to be looked at."""
    for b in tiap_baris(bahan):
        target = target_lengkap(b)
        if b.figur.jenis is not JenisTarget.KUMULATIF or target is None:
            continue
        tahun, ada = target
        if sama(jumlah(ada), tahun) or b.figur.cara is CaraHitung.RATA_RATA_CAPAIAN:
            continue
        satuan = b.baris.satuan
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.TARGET_TW[0],
            rincian=penjumlahan(ada, satuan),
            jumlah=angka_saja(jumlah(ada), satuan),
            target=angka_saja(tahun, satuan),
            selisih=banding(jumlah(ada), tahun, satuan),
            satuan=rapikan(satuan) or "-",
        )
