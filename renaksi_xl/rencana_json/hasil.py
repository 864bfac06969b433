"""The results of a plan in the shapes of `ekspor` (DESIGN "Plan JSON")."""

from __future__ import annotations

from typing import Any

from renaksi_xl.core.hasil import Hasil, HasilBaris, Ringkas
from renaksi_xl.core.rencana import Rencana


def hasil_json(rencana: Rencana, hasil: Hasil) -> dict[str, Any]:
    """The keys hasil (per row ID), hasil_bidang (per name), hasil_instansi; figures stay Decimal (`dumps`).

    Of rows with one ID the first speaks, as in the workbook; a row without ID has no entry.
    """
    per_id: dict[str, Any] = {}
    for baris, satu in zip(rencana.baris, hasil.baris, strict=True):
        if baris.id:
            per_id.setdefault(baris.id, _baris(satu))
    return {
        "hasil": per_id,
        "hasil_bidang": {nama: _ringkas(satu) for nama, satu in hasil.bidang.items()},
        "hasil_instansi": _ringkas(hasil.instansi),
    }


def _baris(hasil: HasilBaris) -> dict[str, Any]:
    return {
        "jenis_terpakai": None if hasil.jenis_terpakai is None else hasil.jenis_terpakai.value,
        "cara_terpakai": hasil.cara_terpakai.value,
        "realisasi_sd": hasil.realisasi_sd,
        "target_sd": hasil.target_sd,
        "capaian_sd": hasil.capaian_sd,
        "capaian_tahun": hasil.capaian_tahun,
        "status": hasil.status.value,
        "rata_rata": hasil.rata_rata,
        "rata_rata_tahun": hasil.rata_rata_tahun,
        "dihitung": hasil.dihitung,
        "dari": hasil.dari,
        "status_rata_rata": hasil.status_rata_rata.value,
        "predikat": hasil.predikat,
    }


def _ringkas(ringkas: Ringkas) -> dict[str, Any]:
    return {
        "rata_rata": ringkas.rata_rata,
        "dihitung": ringkas.dihitung,
        "dari": ringkas.dari,
        "predikat": ringkas.predikat,
    }
