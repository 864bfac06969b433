"""K122: "Jumlah …" rows read as Posisi akhir, one list per office, to be confirmed (ATURAN 3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import bersatuan, tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir, nama_baris
from renaksi_xl.checks.k112_jumlah_persen import diawali_jumlah
from renaksi_xl.checks.target import jenis_dipilih
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import angka, satuan_terhitung
from renaksi_xl.core.istilah import CaraHitung, JenisTarget, rapikan
from renaksi_xl.core.rencana import Baris

KODE = "K122"
SIFAT = Sifat.CATATAN


def _perlu_dikonfirmasi(b: Butir) -> bool:
    if b.figur.jenis is not JenisTarget.POSISI_AKHIR or jenis_dipilih(b.baris):
        return False
    if b.figur.cara is CaraHitung.RASIO or not rapikan(b.baris.satuan):
        return False
    return satuan_terhitung(b.baris.satuan) and diawali_jumlah(b.baris.indikator)


def _sebut(baris: Baris) -> str:
    target = angka(baris.target)
    return nama_baris(baris) if target is None else f"{nama_baris(baris)} ({bersatuan(target, baris.satuan)})"


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A chosen jenis is the confirmation, so such rows are no longer listed."""
    ada = [b for b in tiap_baris(bahan) if _perlu_dikonfirmasi(b)]
    if ada:
        fakta = {"jumlah": str(len(ada)), "rincian": "; ".join(_sebut(b.baris) for b in ada)}
        yield Temuan(kode=KODE, sifat=SIFAT, kolom=kolom.JENIS_TARGET, fakta=fakta)
