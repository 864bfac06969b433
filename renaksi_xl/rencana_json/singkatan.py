"""The singkatan of a bidang: it names a sheet and a file, so Excel and Windows have a say in it."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from renaksi_xl.checks.k324_singkatan import nama_kita
from renaksi_xl.core.nama_lembar import PANJANG_NAMA, tanda_terlarang
from renaksi_xl.pesan import rencana_json as kata
from renaksi_xl.rencana_json.nilai import salah, teks_wajib


def salah_singkatan(singkatan: str) -> str | None:
    """Why a text cannot be the name of a sheet of a bidang, or None."""
    if len(singkatan) > PANJANG_NAMA:
        return kata.singkatan_panjang(singkatan, PANJANG_NAMA)
    if terlarang := tanda_terlarang(singkatan):
        return kata.singkatan_tanda(singkatan, " ".join(terlarang))
    return kata.singkatan_terpakai(singkatan) if nama_kita(singkatan) else None


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
            "maxLength": PANJANG_NAMA,
            "pattern": r'^[^\[\]:*?/\\<>|"]*\S[^\[\]:*?/\\<>|"]*$',
        }
    ),
]
