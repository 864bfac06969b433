"""Example figures put into an example plan by ID; only for showing the program at work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from renaksi_xl.baca.medan import ANGKA
from renaksi_xl.core.angka import dari_sel
from renaksi_xl.core.rencana import Baris, CatatanTw, EmpatCatatan, Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan.realisasi_contoh import id_tak_dikenal

_TEKS = frozenset({"satuan", "jenis_target"})
_UNTUK_PEMBACA = frozenset({"uraian"})


def dengan_realisasi(rencana: Rencana, data: Mapping[str, Any]) -> Rencana:
    """The plan with tw_pelaporan and the figures and notes of `data`; rows and fields not named there stay as is.

    `data` is `{"keterangan", "tw_pelaporan", "realisasi": {id: {"uraian", field: value, …}}}`: number fields, satuan,
    jenis_target and catatan_tw of a row; uraian only for whoever reads the file. Raises MasukanError when an ID is not
    in the plan, KeyError for a field it cannot have: a fault of ours.
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
    ubah: dict[str, Any] = {k: _medan(k, nilai) for k, nilai in isi.items() if k not in _UNTUK_PEMBACA}
    return replace(baris, **ubah)


def _medan(kunci: str, nilai: Any) -> object:  # noqa: ANN401 -- any JSON value of the file
    if kunci == "catatan_tw":
        return _catatan(nilai)
    if kunci in _TEKS:
        return nilai
    if kunci not in ANGKA:
        raise KeyError(kunci)
    return tuple(map(dari_sel, nilai)) if isinstance(nilai, list) else dari_sel(nilai)


def _catatan(isi: Sequence[Mapping[str, str] | None]) -> EmpatCatatan:
    satu, dua, tiga, empat = (CatatanTw(**nilai) if nilai else None for nilai in isi)
    return satu, dua, tiga, empat
