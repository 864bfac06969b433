"""Several indikator in one cell, "1. … 2. …", with their targets numbered the same way beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from renaksi_xl.baca.cetak.kepala import KolomCetak
from renaksi_xl.baca.cetak.kisi import satu_baris
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.baca.cetak.simpul import Kunci, Mentah

Rinci: TypeAlias = tuple[KolomCetak, Kunci, Mentah]
_NOMOR = re.compile(r"(?:^|(?<=\s))\(?(?P<nomor>\d{1,2})[.)][ \t]*(?=\S)")
_BERSAMA = frozenset(
    {Peran.SATUAN, Peran.PENANGGUNG_JAWAB, Peran.PEMILIK, Peran.SUMBER, Peran.KINERJA, Peran.DO}
)
"""What one text may say for all of them."""


def pecah_bernomor(teks: str) -> list[str]:
    r"""The items of a numbered text; empty when it is none, or its numbers do not run 1, 2, 3.

    >>> pecah_bernomor("1. Persentase ASN\n2. Jumlah dokumen"), pecah_bernomor("1) 95% 2) 3 Dokumen")
    (['Persentase ASN', 'Jumlah dokumen'], ['95%', '3 Dokumen'])
    >>> pecah_bernomor("1. Jumlah dokumen"), pecah_bernomor("Jumlah pasal 1. dan 2. yang disusun")
    ([], [])
    """
    urut: list[re.Match[str]] = []
    for m in _NOMOR.finditer(teks.strip()):
        if int(m["nomor"]) == len(urut) + 1:
            urut.append(m)
    if len(urut) < 2 or urut[0].start() != 0:
        return []
    isi = teks.strip()
    batas = [*(m.start() for m in urut[1:]), len(isi)]
    bagian = [satu_baris(isi[m.end() : akhir]) for m, akhir in zip(urut, batas, strict=True)]
    return bagian if all(bagian) else []


def pecah_baris(rinci: Sequence[Rinci]) -> tuple[list[list[Rinci]], list[Mentah]]:
    """A row's cells per indikator, and the cells that do not say for which; one list for an ordinary row."""
    indikator = next((m for _, kunci, m in rinci if kunci[0] is Peran.INDIKATOR), None)
    nama = pecah_bernomor(indikator.isi) if indikator and isinstance(indikator.isi, str) else []
    if not nama:
        return [list(rinci)], []
    semua: list[list[Rinci]] = [[] for _ in nama]
    sisa: list[Mentah] = []
    for k, kunci, m in rinci:
        bagian = _bagian(m, len(nama))
        if not bagian and kunci[0] not in _BERSAMA:
            sisa.append(m)
            continue
        for n, tujuan in enumerate(semua):
            tujuan.append((k, kunci, replace(m, isi=bagian[n], teks=bagian[n]) if bagian else m))
    return semua, sisa


def _bagian(m: Mentah, banyak: int) -> list[str]:
    """The items of a cell: numbered, or one line each."""
    if not isinstance(m.isi, str):
        return []
    bagian = pecah_bernomor(m.isi)
    if not bagian:
        bagian = [satu for baris in m.isi.splitlines() if (satu := satu_baris(baris))]
    return bagian if len(bagian) == banyak else []
