"""Of a laporan of ours an audit need not guess what the forms do not print: its data sheets state it.

Arah, the Jenis Target in force, and the pembilang and penyebut of a ratio decide what a form may rightly show; the
figures that are audited stay those of the forms.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.indikator import Figur
from renaksi_xl.core.istilah import CaraHitung, arah, seragam
from renaksi_xl.core.rencana import Baris, Rencana


def dengan_pilihan(terbaca: HasilImpor, laporan: Rencana) -> HasilImpor:
    """The rows read from a form, each with what the row of the same names on the data sheets says.

    Rows with equal names are taken in their order, as the forms print them; a row the data sheets lack stays as read.
    """
    ada = _menurut_nama(zip(laporan.baris, hitung(laporan).figur, strict=True))
    baris = []
    for b in terbaca.rencana.baris:
        senama = ada.get(_nama(b))
        baris.append(_lengkap(b, *senama.pop(0)) if senama else b)
    return replace(terbaca, rencana=replace(terbaca.rencana, baris=tuple(baris)))


def _nama(b: Baris) -> tuple[str, str]:
    return seragam(b.uraian), seragam(b.indikator)


def _menurut_nama(
    semua: Iterable[tuple[Baris, Figur]],
) -> dict[tuple[str, str], list[tuple[Baris, Figur]]]:
    hasil: dict[tuple[str, str], list[tuple[Baris, Figur]]] = {}
    for b, figur in semua:
        hasil.setdefault(_nama(b), []).append((b, figur))
    return hasil


def _lengkap(tercetak: Baris, data: Baris, figur: Figur) -> Baris:
    terarah = replace(tercetak, arah=arah(data.arah))
    # Measured once a year: the year's realisasi is not asked for before, and a form shows what there is.
    if figur.tahunan or figur.jenis is None:
        return terarah
    berjenis = replace(terarah, jenis_target=figur.jenis, target_tw=data.target_tw)
    if figur.cara is not CaraHitung.RASIO:
        return berjenis
    return replace(
        berjenis,
        cara_hitung=CaraHitung.RASIO,
        pembilang_tw=data.pembilang_tw,
        penyebut_tw=data.penyebut_tw,
        pembilang_awal=data.pembilang_awal,
        kumulatif_tahun_lalu=data.kumulatif_tahun_lalu,
    )
