"""K612: pagu or realisasi anggaran that is a text or negative (ATURAN 2)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import makna, teks_salah, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import sampai_tw
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.checks.uang import rupiah
from renaksi_xl.core.angka import tulis
from renaksi_xl.core.rencana import Isi
from renaksi_xl.core.rupiah import baca_rupiah
from renaksi_xl.pesan.frasa import angkanya, kutip, rangkai

KODE = "K612"
SIFAT = Sifat.WAJIB


def _masalah(isi: Isi) -> str | None:
    if isinstance(isi, Decimal):
        return rupiah(isi) if isi < 0 else None
    return f"{kutip(str(isi))} ({_makna(str(isi))})" if teks_salah(isi) else None


def _makna(teks: str) -> str:
    nilai, pasti = baca_rupiah(teks)
    return makna(teks) if nilai is None else angkanya(tulis(nilai), ragu=not pasti)


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, up to TW pelaporan."""
    for b in tiap_baris(bahan):
        tw = [(kolom.ANGGARAN_TW[i], isi) for i, isi in sampai_tw(bahan, b.baris.realisasi_anggaran_tw)]
        isian = [(kolom.PAGU, b.baris.pagu), *tw]
        salah = [(label, x) for label, isi in isian if (x := _masalah(isi)) is not None]
        if salah:
            rincian = rangkai([f"{x} di kolom {label}" for label, x in salah])
            yield b.temuan(KODE, SIFAT, salah[0][0], rincian=rincian)
