"""K101: a countable row whose quarters do not sum to the year and fit no jenis either (ATURAN 3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import banding, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.target import jumlah, penjumlahan, tanpa_jenis
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import satuan_terhitung, tulis
from renaksi_xl.core.istilah import rapikan

KODE = "K101"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """The arithmetic, as ATURAN asks for it: "34 + 31 + 18 + 0 = 83, target tahunan 73, lebih 10"."""
    for b in tiap_baris(bahan):
        target = tanpa_jenis(b)
        satuan = b.baris.satuan
        if target is None or not satuan_terhitung(satuan):
            continue
        tahun, ada = target
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.TARGET_TW[0],
            rincian=penjumlahan(ada, satuan),
            jumlah=tulis(jumlah(ada)),
            target=tulis(tahun),
            selisih=banding(jumlah(ada), tahun, satuan),
            satuan=rapikan(satuan) or "-",
        )
