"""Rows without an ID of their own get one, and a parent by their place, while the table is in tree order (DESIGN)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.pohon import pemilik_id, tingkat
from renaksi_xl.core.rencana import Baris, Jenjang
from renaksi_xl.sheets.pengaturan import id_terakhir

_TUJUAN, _SASARAN = tingkat(Jenjang.TUJUAN), tingkat(Jenjang.SASARAN)


class Pelengkapan(NamedTuple):
    """The completed rows, parallel to those given; `baru` = rows that got an ID, `salinan` those that were copies.

    `berinduk` got their parent by place, `tak_jelas` have none because their place does not tell.
    """

    baris: tuple[Baris, ...]
    id_terakhir: int
    baru: frozenset[int] = frozenset()
    salinan: frozenset[int] = frozenset()
    berinduk: frozenset[int] = frozenset()
    tak_jelas: frozenset[int] = frozenset()


def id_baru(nomor: int) -> str:
    """The ID of a number: R0001."""
    return f"R{nomor:04d}"


def lengkapi_id(
    bagian: Sequence[Sequence[Baris]], terakhir: int, terpakai: Iterable[str] = ()
) -> Pelengkapan:
    """Give every row without ID, and every row whose ID belongs to a row before it, a new one.

    `bagian` are the tables in sheet order (Renaksi, Cascading); the answer runs over them one after the other.
    `terakhir` is the counter on Pengaturan, `terpakai` further IDs that must not come back (ATURAN 1: never reused).
    """
    semua = [b for tabel in bagian for b in tabel]
    pemilik = pemilik_id(semua)
    baru = frozenset(i for i, b in enumerate(semua) if not b.id or pemilik[b.id.lower()] != i)
    salinan = frozenset(i for i in baru if semua[i].id)
    lama = [b.induk for b in semua if b.induk]
    nomor = max(terakhir, id_terakhir([*(b.id for b in semua), *lama, *terpakai]))
    for i in sorted(baru):
        nomor += 1
        semua[i] = replace(semua[i], id=id_baru(nomor))
    berinduk, tak_jelas, awal = set[int](), set[int](), 0
    for tabel in bagian:
        letak = range(awal, awal + len(tabel))
        awal += len(tabel)
        urut = _urut_pohon([semua[i] for i in letak if i not in baru], pemilik_semua=pemilik)
        for i in letak:
            if i in baru:
                _beri_induk(semua, letak, i, urut=urut, salinan=i in salinan, hasil=(berinduk, tak_jelas))
    return Pelengkapan(tuple(semua), nomor, baru, salinan, frozenset(berinduk), frozenset(tak_jelas))


def _beri_induk(
    semua: list[Baris], letak: range, i: int, *, urut: bool, salinan: bool, hasil: tuple[set[int], set[int]]
) -> None:
    """Set the parent of a new row by its place; a parent somebody typed stays."""
    baris = semua[i]
    if tingkat(baris.jenjang) in (0, _TUJUAN) or (baris.induk and not (salinan and urut)):
        return
    induk = _induk_menurut_letak(semua, letak, i) if urut else None
    if induk is None:
        if not baris.induk and not _sasaran_puncak(semua, baris):
            hasil[1].add(i)
        return
    lama = (baris.induk or "").lower()
    if induk.id.lower() == lama:
        return
    pindah = salinan and not _senama(induk, next((b for b in semua if b.id.lower() == lama), None))
    semua[i] = replace(baris, induk=induk.id, simpul=None if pindah else baris.simpul)
    hasil[0].add(i)


def _sasaran_puncak(semua: Sequence[Baris], baris: Baris) -> bool:
    """A Sasaran of a plan without Tujuan stands at the top; nothing is missing."""
    return tingkat(baris.jenjang) == _SASARAN and all(tingkat(b.jenjang) != _TUJUAN for b in semua)


def _induk_menurut_letak(semua: Sequence[Baris], letak: range, i: int) -> Baris | None:
    """The nearest row above of the next higher jenjang, not passing a row of a jenjang higher still."""
    dicari = tingkat(semua[i].jenjang) - 1
    if dicari == _TUJUAN:
        tujuan = [b for b in semua if tingkat(b.jenjang) == _TUJUAN]
        return tujuan[0] if tujuan and all(_senama(tujuan[0], t) for t in tujuan) else None
    for j in range(i - 1, letak.start - 1, -1):
        tinggi = tingkat(semua[j].jenjang)
        if tinggi == dicari:
            return semua[j]
        if 0 < tinggi < dicari:
            return None
    return None


def _senama(kiri: Baris, kanan: Baris | None) -> bool:
    """Whether two rows are one node."""
    if kanan is None:
        return False
    return kiri.id == kanan.id or (
        seragam(kiri.simpul) != "" and seragam(kiri.simpul) == seragam(kanan.simpul)
    )


def _urut_pohon(baris: Sequence[Baris], pemilik_semua: Mapping[str, int]) -> bool:
    """Whether every row stands below its parent, no other row of the parent's jenjang or a higher one between."""
    di_sini = {b.id.lower(): b for b in baris}
    jalur: dict[int, Baris] = {}
    for b in baris:
        induk = di_sini.get((b.induk or "").lower())
        if induk is not None:
            terbuka = jalur.get(tingkat(induk.jenjang))
            if terbuka is None or not _senama(terbuka, induk):
                return False
        elif b.induk and b.induk.lower() not in pemilik_semua:
            return False
        tinggi = tingkat(b.jenjang)
        if tinggi:
            jalur = {t: x for t, x in jalur.items() if t < tinggi} | {tinggi: b}
    return True
