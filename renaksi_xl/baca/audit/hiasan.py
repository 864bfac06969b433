"""Rows that are none: signatures without date and NIP, words under the table that nothing places in its tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from renaksi_xl.baca.audit.letak import Lembaran, baca_angka_sel
from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rencana import Baris


def tanpa_hiasan(hasil: HasilImpor, lembaran: Mapping[str, Lembaran]) -> HasilImpor:
    """The import without rows of no known level that hold nothing but a name; `lembaran` forgets them too.

    One row whose place in the tree is open would leave every mean untold.
    """
    semua_baris = hasil.rencana.baris
    dipakai = {b.induk for b in semua_baris}
    buang = {b.id for b in semua_baris if _nama_saja(b) and b.id not in dipakai} - set(_berangka(lembaran))
    if not buang:
        return hasil
    for x in lembaran.values():
        isi = {b: [i for i in semua if i not in buang] for b, semua in x.baris.items()}
        x.baris = {b: semua for b, semua in isi.items() if semua}
    return replace(
        hasil,
        rencana=replace(hasil.rencana, baris=tuple(b for b in semua_baris if b.id not in buang)),
        baris=tuple(b for b in hasil.baris if b.id not in buang),
        nilai=tuple(n for n in hasil.nilai if n.id not in buang),
    )


def _nama_saja(b: Baris) -> bool:
    isi = (b.indikator, b.kode_nomenklatur, b.satuan, b.target, b.pagu, *b.target_tw, *b.realisasi_tw)
    return not tingkat(b.jenjang) and all(x is None or x == "" for x in isi)


def _berangka(lembaran: Mapping[str, Lembaran]) -> Iterator[str]:
    """The rows beside which some computed column shows a number."""
    for x in lembaran.values():
        for b, semua in x.baris.items():
            if any(baca_angka_sel(x, b, k)[0] is not None for k in (*x.kolom, *x.uang)):
                yield from semua
