"""The columns of the Rencana Aksi: where they stand and how wide they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from renaksi_xl.core.pohon import PUNCAK, tingkat
from renaksi_xl.core.rencana import Isi, Jenjang
from renaksi_xl.pesan import cetak as kata
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.garis import PROGRAM, RINCI, SASARAN, Garis
from renaksi_xl.sheets.cetak.hemat import Tulisan
from renaksi_xl.sheets.cetak.susunan import lebar_angka, lebar_judul
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.kontrak import Gaya

NO, S, P, K, TARGET, TW, BIDANG = 0, 1, 5, 11, 14, 16, 19
"""The first columns of: number, sasaran, program, kegiatan, target of the year, of the quarters, penanggung jawab."""
_TEPI_KOLOM = 5 / 7
"""What a column is wider than its width: two that are merged are so twice."""
KOLOM_INDUK = {SASARAN: S, PROGRAM: P}
_LEBAR = (4, 0, 0, 3.2, 3.2, 0, 0, 3.2, 3.2, 9, 8, 0, 0, 0, 6.5, 6, 7, 4, 4, 0)
"""No; sasaran, program: uraian, indikator, target in two halves; realisasi, capaian; kegiatan; target; bidang.

Columns of texts (0) share what the page leaves.
"""
LENTUR = {n: lebar_judul(kata.INDIKATOR) for n in (1, 2, 5, 6, 12, 13)} | {
    11: lebar_judul(kata.RENCANA_AKSI_KEPALA[3]),
    19: lebar_judul(kata.PENANGGUNG_JAWAB),
}
"""How narrow each column of texts may get: its heading stays whole."""
AKHIR = len(_LEBAR) - 1
KEGIATAN = tingkat(Jenjang.KEGIATAN)


def susun_lebar(bahan: Bahan) -> list[float]:
    """The column widths, those of numbers as wide as their widest one; a percentage takes both halves of a target."""
    lebar = list[float](_LEBAR)
    persen = dict.fromkeys((S + 2, P + 2, TW + 1), lebar_judul(kata.TARGET))
    for b in bahan.rencana.baris:
        t, satuan = tingkat(b.jenjang), b.satuan or ""
        if t in RINCI:
            lebar[TARGET] = max(lebar[TARGET], _lebar_angka(b.target, satuan))
            lebar[TARGET + 1] = max(lebar[TARGET + 1], lebar_judul(satuan))
            for nilai, sendiri in zip(b.target_tw, b.satuan_tw, strict=True):
                _lebarkan(lebar, persen, TW + 1, nilai, sendiri or satuan)
        elif t in KOLOM_INDUK:
            _lebarkan(lebar, persen, KOLOM_INDUK[t] + 2, b.target, satuan)
    for k, perlu in persen.items():
        lebar[k + 1] = max(lebar[k + 1], perlu - lebar[k] - _TEPI_KOLOM)
    return lebar


def _lebarkan(lebar: list[float], persen: dict[int, float], k: int, nilai: Isi, satuan: str) -> None:
    """Room for a number in column `k` and its satuan in the next one, or for a percentage over both."""
    if adalah_persen(satuan):
        persen[k] = max(persen[k], _lebar_angka(nilai, satuan))
        return
    lebar[k] = max(lebar[k], _lebar_angka(nilai, satuan))
    lebar[k + 1] = max(lebar[k + 1], lebar_judul(satuan))


def _lebar_angka(nilai: Isi, satuan: str | None) -> float:
    return lebar_angka(nilai, persen=adalah_persen(satuan))


def tulisan(bahan: Bahan, baris: Sequence[Garis]) -> dict[int, list[Tulisan]]:
    """The texts of each column of texts; sasaran and program spread over their lines."""
    semua: dict[int, list[Tulisan]] = {k: [] for k in LENTUR}
    for kolom, simpul in ((S, [g.sasaran for g in baris]), (P, [g.program for g in baris])):
        for s, banyak in Counter(simpul).items():
            for i in bahan.hasil.pohon.baris[s] if s != PUNCAK else ():
                b = bahan.rencana.baris[i]
                for k, teks in ((kolom, b.uraian), (kolom + 1, b.indikator or "")):
                    gaya = Gaya.CETAK_TEBAL if k == kolom else Gaya.CETAK_TEKS
                    semua[k] += [Tulisan(teks, gaya, 1 / banyak)] * banyak
    for i in (g.i for g in baris if g.i is not None):
        b = bahan.rencana.baris[i]
        gaya = Gaya.CETAK_TEBAL if tingkat(b.jenjang) == KEGIATAN else Gaya.CETAK_TEKS
        for k, isi in ((K, b.uraian), (K + 1, b.kinerja), (K + 2, b.indikator)):
            semua[k].append(Tulisan(isi or "", gaya))
        semua[BIDANG].append(Tulisan(b.penanggung_jawab or "", Gaya.CETAK_TEKS))
    return semua
