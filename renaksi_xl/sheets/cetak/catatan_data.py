"""Sheet Catatan atas Data: what is still being completed, told neutrally, when a report is sent before all is mended.

It names rows and what is being looked at, never a finding, its code or whose fault it is (DESIGN promise 6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan import kiriman as kata
from renaksi_xl.sheets.cetak.kepala import kepala, tinggi_nama, tinggi_teks
from renaksi_xl.sheets.kontrak import Blok, Cetak, Gaya, Lembar, Sel

NAMA_LEMBAR = kata.CATATAN_ATAS_DATA
_LEBAR = {0: 8, 1: 56, 2: 54, 3: 46}
_BARIS_PENGANTAR, _BARIS_KEPALA = 2, 3
_SELA = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirCatatan:
    """One row of the plan (or the whole document) and what about it is still being completed."""

    nomor: str
    uraian: str
    indikator: str
    keterangan: str


def lembar(rencana: Rencana, butir: Sequence[ButirCatatan]) -> list[Lembar]:
    """The sheet of a plan's laporan; none when nothing is open."""
    if not butir:
        return []
    isi: list[list[Sel]] = [[b.nomor, b.uraian, b.indikator, b.keterangan] for b in butir]
    kosong: list[Sel] = [None] * (len(_LEBAR) - 1)
    lebar = tuple(_LEBAR.values())
    return [
        Lembar(
            nama=NAMA_LEMBAR,
            kode=None,
            blok=[
                *kepala(NAMA_LEMBAR, rencana, len(_LEBAR)),
                Blok(_BARIS_PENGANTAR, 0, [[kata.CATATAN_PENGANTAR, *kosong]], Gaya.PARAGRAF),
                Blok(_BARIS_KEPALA, 0, [list(kata.CATATAN_KEPALA)], Gaya.KEPALA),
                Blok(
                    _BARIS_KEPALA + 1,
                    0,
                    isi,
                    [Gaya.TEKS_TENGAH, Gaya.TEKS, Gaya.TEKS, Gaya.TEKS],
                ),
            ],
            gabung=[(b, 0, b, len(_LEBAR) - 1) for b in (1, _BARIS_PENGANTAR)],
            lebar=_LEBAR,
            tinggi={
                0: 30,
                1: tinggi_nama(rencana, lebar),
                _BARIS_PENGANTAR: tinggi_teks(kata.CATATAN_PENGANTAR, lebar, 10) + _SELA,
                _BARIS_KEPALA: 30,
            },
            garis=False,
            cetak=Cetak(ulang_baris=(_BARIS_KEPALA, _BARIS_KEPALA)),
        )
    ]
