"""Writing a plan as JSON: the same keys in the same order every time, no digit lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any, TypeAlias

from renaksi_xl.core.istilah import arah, cara_hitung, jenis_target, seragam
from renaksi_xl.core.rencana import (
    JENJANG_KERJA,
    Baris,
    Bidang,
    CatatanTw,
    Dokumen,
    Instansi,
    Penandatangan,
    Pengaturan,
    Rencana,
    TandaTangan,
    TeksE81,
)

SKEMA = 1
AngkaJson: TypeAlias = int | float | Decimal
_AWAL_ARAH = ("naik", "turun", "tetap", "stabil")


def _arah(teks: str) -> str | None:
    return arah(teks) if seragam(teks).startswith(_AWAL_ARAH) else None


_BAKU: Mapping[str, Callable[[str], str | None]] = {
    "jenis_target": jenis_target,
    "cara_hitung": cara_hitung,
    "arah": _arah,
}
"""Fields whose words the engine knows in several spellings; None for a word it does not know."""


def angka_json(nilai: Decimal) -> AngkaJson:
    """A number as JSON knows it: whole as int, else a float; a Decimal where a float would lose digits.

    >>> angka_json(Decimal("10.0")), angka_json(Decimal("0.8099"))
    (10, 0.8099)
    >>> angka_json(Decimal("0.12345678901234567890"))
    Decimal('0.12345678901234567890')
    """
    if nilai == nilai.to_integral_value():
        return int(nilai)
    pecahan = float(nilai)
    return pecahan if Decimal(repr(pecahan)) == nilai else nilai


def tulis_rencana(rencana: Rencana) -> dict[str, Any]:
    """The plan as JSON values, for `dumps`; `baca_rencana` reads it back.

    Fields that say nothing are left out, except: Pengaturan is always whole, indikator is there wherever
    schema 1 requires it, and a list of four is whole as soon as one of its values says something; `dokumen` is
    there when something in it is set. Text in a number field is written as text, so that nothing is lost; the
    door refuses it until the cell is mended (docs/keputusan/0002).
    The predikat bands are no part of schema 1.
    """
    instansi = rencana.instansi
    return {
        "skema": SKEMA,
        "instansi": _isi(instansi)
        | {
            kunci: _isi(siapa)
            for kunci in ("penandatangan", "penandatangan_bappeda")
            if (siapa := getattr(instansi, kunci)) != Penandatangan()
        },
        "pengaturan": _pengaturan(rencana.pengaturan),
        **({"dokumen": isi} if (isi := _dokumen(rencana.dokumen)) else {}),
        "bidang": [_isi(bidang) for bidang in rencana.bidang],
        "baris": [_baris(baris) for baris in rencana.baris],
    }


def _nilai(nilai: object) -> Any:  # noqa: ANN401 -- any JSON value
    if isinstance(nilai, Decimal):
        return angka_json(nilai)
    if isinstance(nilai, CatatanTw):
        return _isi(nilai) or None
    return [_nilai(satu) for satu in nilai] if isinstance(nilai, tuple) else nilai


def _berisi(nilai: object) -> bool:
    """Whether a field says something; 0 does, an empty text does not."""
    if isinstance(nilai, tuple):
        return any(satu is not None for satu in nilai)
    return nilai is not None and nilai != "" and nilai is not False


def _isi(
    objek: Instansi | Bidang | Baris | CatatanTw | Penandatangan | TandaTangan | TeksE81,
) -> dict[str, Any]:
    """The fields that say something, in the order of the plan's own types; signers are left to the caller."""
    medan = ((f.name, getattr(objek, f.name)) for f in fields(objek))
    return {
        nama: _nilai(nilai)
        for nama, nilai in medan
        if _berisi(nilai) and not isinstance(nilai, Penandatangan)
    }


def _pengaturan(pengaturan: Pengaturan) -> dict[str, Any]:
    return {f.name: _nilai(getattr(pengaturan, f.name)) for f in fields(pengaturan) if f.name != "pita"}


def _dokumen(dokumen: Dokumen) -> dict[str, Any]:
    """The settings of the documents that differ from their defaults."""
    isi: dict[str, Any] = {}
    for f in fields(dokumen):
        nilai = getattr(dokumen, f.name)
        if isinstance(nilai, TandaTangan):
            siapa = _isi(nilai.penandatangan)
            nilai = _isi(nilai) | ({"penandatangan": siapa} if siapa else {})
        elif isinstance(nilai, tuple):
            empat = [_isi(satu) or None for satu in nilai]
            nilai = empat if any(empat) else None
        if nilai and nilai != f.default:
            isi[f.name] = nilai
    return isi


def _baris(baris: Baris) -> dict[str, Any]:
    """A row; keys a reader requires are there even when they say nothing."""
    wajib = {"id", "jenjang", "uraian"} | (set() if baris.jenjang in JENJANG_KERJA else {"indikator"})
    isi = _isi(baris)
    # What the workbook computes with, under the one name the door takes: "Akumulatif" is Kumulatif.
    isi |= {kunci: str(kata) for kunci, baku in _BAKU.items() if (kata := baku(str(isi.get(kunci) or "")))}
    return {f.name: isi.get(f.name, "") for f in fields(baris) if f.name in isi or f.name in wajib}


def dumps(objek: object, *, indentasi: int = 0) -> str:
    """JSON text of values that may hold Decimals, which become JSON numbers with every digit.

    Objects and lists of objects are indented, lists of plain values stand on one line; the text is the same
    on every machine and ends without a line end.
    """
    if isinstance(objek, Decimal):
        return _angka(objek)
    if isinstance(objek, Mapping):
        isi = [
            f"{json.dumps(str(k), ensure_ascii=False)}: {dumps(v, indentasi=indentasi + 1)}"
            for k, v in objek.items()
        ]
        return _bertingkat("{", isi, "}", indentasi)
    if isinstance(objek, list | tuple):
        isi = [dumps(satu, indentasi=indentasi + 1) for satu in objek]
        datar = not any(isinstance(satu, Mapping | list | tuple) for satu in objek)
        return f"[{', '.join(isi)}]" if datar else _bertingkat("[", isi, "]", indentasi)
    if isinstance(objek, str):
        # str(...) because a word of ours may be a StrEnum.
        return json.dumps(str(objek), ensure_ascii=False)
    return json.dumps(objek, allow_nan=False)


def _angka(nilai: Decimal) -> str:
    if nilai == nilai.to_integral_value():
        return str(int(nilai))
    return f"{nilai:f}".rstrip("0")


def _bertingkat(buka: str, isi: list[str], tutup: str, indentasi: int) -> str:
    if not isi:
        return buka + tutup
    baris_baru = "\n" + " " * (indentasi + 1)
    return buka + baris_baru + ("," + baris_baru).join(isi) + "\n" + " " * indentasi + tutup
