"""K212: more than twice the target, and near it with the decimal sign moved: 95,5 read as 955 (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import angka_saja, bersatuan, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.k210_dua_kali_target import lebih_dua_kali, tanpa_desimal
from renaksi_xl.checks.k211_sampai_dengan import sampai_dengan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import TW

KODE = "K212"
SIFAT = Sifat.PERLU_DICEK


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, on the first such quarter."""
    for b in tiap_baris(bahan):
        curiga = [(h, usul) for h in lebih_dua_kali(b) if (usul := tanpa_desimal(h)) is not None]
        if not curiga or sampai_dengan(b) is not None:
            continue
        h, usul = curiga[0]
        yield b.temuan(
            KODE,
            SIFAT,
            kolom.REALISASI_TW[h.i],
            tw=f"TW {TW[h.i]}",
            realisasi=bersatuan(h.realisasi, b.baris.satuan),
            target=bersatuan(h.target, b.baris.satuan),
            usul=angka_saja(usul, b.baris.satuan),
        )
