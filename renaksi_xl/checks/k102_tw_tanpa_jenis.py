"""K102: a % or index row whose quarters fit no jenis (ATURAN 3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_saja, banding, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.target import tanpa_jenis
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import satuan_terhitung
from renaksi_xl.pesan import frasa

KODE = "K102"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Percentages are not summed: the last quarter is compared with the year."""
    for b in tiap_baris(bahan):
        target = tanpa_jenis(b)
        satuan = b.baris.satuan
        if target is None or satuan_terhitung(satuan):
            continue
        tahun, ada = target
        beda = banding(ada[-1], tahun, satuan) if ada[-1] != tahun else frasa.SAMA
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.TARGET_TW[0],
            rincian=", ".join(angka_saja(t, satuan) for t in ada),
            target=angka_saja(tahun, satuan),
            selisih=beda,
        )
