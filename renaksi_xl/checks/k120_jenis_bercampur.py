"""K120: rows of one kegiatan and one satuan with different jenis (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import butir, tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import angka
from renaksi_xl.core.istilah import CaraHitung, JenisTarget
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN
from renaksi_xl.core.satuan import baku
from renaksi_xl.pesan.frasa import rangkai

KODE = "K120"
SIFAT = Sifat.CATATAN
_TINGKAT_KEGIATAN = TINGKAT_SUB_KEGIATAN - 1


def _jenis_per_satuan(bahan: Bahan, s: int) -> dict[str, dict[JenisTarget, int]]:
    """How many rows of each satuan under a node have which jenis in force."""
    hitungan: dict[str, dict[JenisTarget, int]] = {}
    pohon = bahan.hasil.pohon
    for b in (butir(bahan, i) for anak in pohon.anak[s] for i in pohon.baris[anak]):
        jenis, satuan = b.figur.jenis, baku(b.baris.satuan)
        if jenis is None or not satuan or angka(b.baris.target) is None:
            continue
        if b.figur.cara is CaraHitung.RATA_RATA_CAPAIAN or b.figur.tahunan:
            continue
        isi = hitungan.setdefault(satuan, {})
        isi[jenis] = isi.get(jenis, 0) + 1
    return hitungan


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per kegiatan and satuan, on the row of the kegiatan."""
    for s, b in tiap_simpul(bahan):
        if bahan.hasil.pohon.tingkat[s] != _TINGKAT_KEGIATAN:
            continue
        for satuan, jenis in _jenis_per_satuan(bahan, s).items():
            if len(jenis) > 1:
                rincian = rangkai([f"{j} ({n} baris)" for j, n in jenis.items()])
                yield b.temuan(KODE, SIFAT, kolom.JENIS_TARGET, satuan=satuan, rincian=rincian)
