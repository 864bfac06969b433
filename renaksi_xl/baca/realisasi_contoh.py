"""Example realisasi put into an example plan by ID; only for showing the program at work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from renaksi_xl.core.angka import dari_sel
from renaksi_xl.core.rencana import Baris, CatatanTw, EmpatCatatan, EmpatIsi, Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan.realisasi_contoh import id_tak_dikenal


def dengan_realisasi(rencana: Rencana, data: Mapping[str, Any]) -> Rencana:
    """The plan with tw_pelaporan, realisasi_tw and catatan_tw of `data`; rows not named there stay as is.

    `data` is `{"keterangan", "tw_pelaporan", "realisasi": {id: {"uraian", "realisasi_tw": [4], "catatan_tw":
    [4]}}}`, uraian only for whoever reads the file. Raises MasukanError when an ID is not in the plan.
    """
    isian: Mapping[str, Mapping[str, Any]] = data["realisasi"]
    asing = sorted(isian.keys() - {baris.id for baris in rencana.baris})
    if asing:
        raise MasukanError(id_tak_dikenal(asing[0]))
    return replace(
        rencana,
        pengaturan=replace(rencana.pengaturan, tw_pelaporan=int(data["tw_pelaporan"])),
        baris=tuple(
            _diisi(baris, isian[baris.id]) if baris.id in isian else baris for baris in rencana.baris
        ),
    )


def _diisi(baris: Baris, isi: Mapping[str, Any]) -> Baris:
    return replace(
        baris,
        realisasi_tw=_empat(isi["realisasi_tw"]),
        catatan_tw=_catatan(isi.get("catatan_tw", [None] * 4)),
    )


def _empat(isi: Sequence[object]) -> EmpatIsi:
    satu, dua, tiga, empat = (dari_sel(nilai) for nilai in isi)
    return satu, dua, tiga, empat


def _catatan(isi: Sequence[Mapping[str, str] | None]) -> EmpatCatatan:
    satu, dua, tiga, empat = (CatatanTw(**nilai) if nilai else None for nilai in isi)
    return satu, dua, tiga, empat
