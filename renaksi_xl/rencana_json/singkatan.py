"""The singkatan of a bidang: it names a sheet and a file, so Excel and Windows have a say in it."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from renaksi_xl.checks.k324_singkatan import LEMBAR_KITA
from renaksi_xl.core.istilah import seragam
from renaksi_xl.pesan import rencana_json as kata
from renaksi_xl.rencana_json.nilai import salah, teks_wajib

PANJANG = 31
# []:*?/\ are Excel's, the others are forbidden in a file name on Windows.
TANDA_TERLARANG = '[]:*?/\\<>|"'
_TERPAKAI = {nama.lower() for nama in LEMBAR_KITA}


def salah_singkatan(singkatan: str) -> str | None:
    """Why a text cannot be the name of a sheet of a bidang, or None."""
    if len(singkatan) > PANJANG:
        return kata.singkatan_panjang(singkatan, PANJANG)
    terlarang = [tanda for tanda in TANDA_TERLARANG if tanda in singkatan]
    # Excel refuses an apostrophe at either end only.
    if singkatan.startswith("'") or singkatan.endswith("'"):
        terlarang.append("' di awal atau akhir")
    if terlarang:
        return kata.singkatan_tanda(singkatan, " ".join(terlarang))
    # One sheet Bagan Cascading per sasaran: their names all begin alike.
    if seragam(singkatan) in _TERPAKAI or seragam(singkatan).startswith("bagan cascading"):
        return kata.singkatan_terpakai(singkatan)
    return None


def _singkatan(nilai: object) -> str:
    singkatan = teks_wajib(nilai)
    if kalimat := salah_singkatan(singkatan):
        raise salah(kalimat)
    return singkatan


Singkatan = Annotated[
    str,
    PlainValidator(_singkatan),
    WithJsonSchema(
        {
            "type": "string",
            "minLength": 1,
            "maxLength": PANJANG,
            "pattern": r'^[^\[\]:*?/\\<>|"]*\S[^\[\]:*?/\\<>|"]*$',
        }
    ),
]
