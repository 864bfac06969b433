"""K105: Rata-rata TW was chosen, but the mean of the quarters is not the year's target (ATURAN 3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import EMPAT_DESIMAL, angka_saja, banding, bersatuan, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.target import jumlah, target_lengkap
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import bulat, sama
from renaksi_xl.core.istilah import Arah, CaraHitung, JenisTarget

KODE = "K105"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The mean over the quarters that have a target; 0 is one only when Arah is Turun."""
    for b in tiap_baris(bahan):
        target, satuan = target_lengkap(b), b.baris.satuan
        dipilih = b.figur.jenis is JenisTarget.RATA_RATA_TW
        if target is None or not dipilih or b.figur.cara is CaraHitung.RATA_RATA_CAPAIAN:
            continue
        ada = [t for t in target[1] if t or b.figur.arah is Arah.TURUN]
        if not ada or sama(rata := jumlah(ada) / len(ada), target[0]):
            continue
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.TARGET_TW[0],
            rincian=", ".join(angka_saja(t, satuan) for t in ada),
            rata=bersatuan(rata, satuan),
            target=bersatuan(target[0], satuan),
            selisih=banding(bulat(rata, EMPAT_DESIMAL), target[0], satuan),
        )
