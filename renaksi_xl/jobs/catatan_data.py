"""From findings to Catatan atas Data: which rows are still being completed, in neutral words."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.pohon import pemilik_id
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs.temuan import TemuanTerletak
from renaksi_xl.pesan import kiriman as kata
from renaksi_xl.sheets.cetak.catatan_data import ButirCatatan
from renaksi_xl.sheets.nomor import nomor


def butir_catatan(
    rencana: Rencana, hasil: Hasil, temuan: Sequence[TemuanTerletak]
) -> tuple[ButirCatatan, ...]:
    """One line per row in plan order, with what is open about it; lines about the whole document stand last."""
    letak = pemilik_id(rencana.baris)
    per_baris: dict[int, list[str]] = {}
    umum: list[str] = []
    for t in temuan:
        keterangan = kata.CATATAN_KELUARGA.get(t.kode[:2], kata.CATATAN_LAIN)
        i = letak.get(t.id.lower()) if t.id else None
        (umum if i is None else per_baris.setdefault(i, [])).append(keterangan)
    no = nomor(hasil.pohon, rencana.baris)
    butir = [
        ButirCatatan(
            nomor=no[i],
            uraian=rapikan(rencana.baris[i].uraian),
            indikator=rapikan(rencana.baris[i].indikator),
            keterangan=_gabung(per_baris[i]),
        )
        for i in sorted(per_baris)
    ]
    if umum:
        butir.append(ButirCatatan(nomor="", uraian=kata.CATATAN_UMUM, indikator="", keterangan=_gabung(umum)))
    return tuple(butir)


def _gabung(keterangan: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(keterangan))
