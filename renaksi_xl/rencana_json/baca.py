"""Reading a plan JSON: the one way in for plans from outside, with one sentence when it cannot be used."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NoReturn

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from renaksi_xl.core.rencana import (
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
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import rencana_json as kata
from renaksi_xl.rencana_json.model import (
    BarisJson,
    BidangJson,
    CatatanTwJson,
    DokumenJson,
    InstansiJson,
    Objek,
    PenandatanganJson,
    PengaturanJson,
    RencanaJson,
    TandaTanganJson,
    TeksE81Json,
)
from renaksi_xl.rencana_json.nilai import JENIS_GALAT

_MODEL: dict[str, type[Objek]] = {
    "instansi": InstansiJson,
    "pengaturan": PengaturanJson,
    "penandatangan": PenandatanganJson,
    "penandatangan_bappeda": PenandatanganJson,
    "dokumen": DokumenJson,
    "rencana_aksi": TandaTanganJson,
    "monev": TandaTanganJson,
    "e81": TandaTanganJson,
    "laporan": TandaTanganJson,
    "teks_e81": TeksE81Json,
    "bidang": BidangJson,
    "baris": BarisJson,
    "catatan_tw": CatatanTwJson,
}


def baca_rencana(data: Mapping[str, Any]) -> Rencana:
    """Read a plan from parsed JSON, schema 1 (DESIGN "Plan JSON"); floats enter through their shortest repr.

    An empty text means the same as a missing one (a cell cannot tell them apart); blanks and dashes stay
    apart. Raises MasukanError: one sentence about the first error, `rincian` lists them all.
    """
    return _baca(data)


def _baca(data: object) -> Rencana:
    try:
        model = RencanaJson.model_validate(dict(data) if isinstance(data, Mapping) else data)
    except ValidationError as galat:
        _tolak(data, galat.errors(include_url=False))
    return Rencana(
        instansi=_instansi(model.instansi),
        pengaturan=_pengaturan(model.pengaturan),
        bidang=tuple(Bidang(**_isi(satu)) for satu in model.bidang or ()),
        baris=tuple(_baris(satu) for satu in model.baris or ()),
        dokumen=_dokumen(model.dokumen),
    )


def baca_rencana_teks(teks: str) -> Rencana:
    """Read a plan from JSON text; every number keeps its digits. Raises MasukanError like `baca_rencana`."""
    try:
        # Notepad puts a byte order mark before a text it saves as UTF-8.
        data = json.loads(
            teks.removeprefix("\ufeff"),
            parse_float=Decimal,
            parse_constant=Decimal,
            object_pairs_hook=_tanpa_kunci_ganda,
        )
    except json.JSONDecodeError as galat:
        raise MasukanError(kata.bukan_json(galat.lineno, galat.colno), str(galat)) from galat
    except (RecursionError, ValueError, ArithmeticError) as galat:
        raise MasukanError(kata.BUKAN_JSON_TERBACA, str(galat)) from galat
    return _baca(data)


def _tanpa_kunci_ganda(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of a key written twice JSON keeps one value silently; here it is refused, nothing may be lost."""
    objek = dict(pasangan)
    if len(objek) < len(pasangan):
        kunci = [nama for nama, _ in pasangan]
        raise MasukanError(kata.kunci_ganda(next(nama for nama in kunci if kunci.count(nama) > 1)))
    return objek


def _isi(objek: BaseModel) -> dict[str, Any]:
    """The fields that say something; what is left out takes the default of the plan's own types."""
    return {medan: nilai for medan, nilai in objek if nilai is not None and nilai != ""}


def _empat(nilai: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(None if satu == "" else satu for satu in nilai)


def _instansi(model: InstansiJson) -> Instansi:
    isi = _isi(model)
    for medan in ("penandatangan", "penandatangan_bappeda"):
        if medan in isi:
            isi[medan] = Penandatangan(**_isi(isi[medan]))
    return Instansi(**isi)


def _pengaturan(model: PengaturanJson | None) -> Pengaturan:
    """Here null and a missing key differ once: batas_capaian null is "no cap" (DESIGN)."""
    if model is None:
        return Pengaturan()
    return Pengaturan(**(_isi(model) | {"batas_capaian": model.batas_capaian}))


def _dokumen(model: DokumenJson | None) -> Dokumen:
    isi = {} if model is None else _isi(model)
    for medan, nilai in isi.items():
        if isinstance(nilai, TandaTanganJson):
            isi[medan] = _tanda_tangan(nilai)
        elif medan == "teks_e81":
            isi[medan] = tuple(TeksE81() if satu is None else TeksE81(**_isi(satu)) for satu in nilai)
    return Dokumen(**isi)


def _tanda_tangan(model: TandaTanganJson) -> TandaTangan:
    isi = _isi(model)
    if "penandatangan" in isi:
        isi["penandatangan"] = Penandatangan(**_isi(isi["penandatangan"]))
    return TandaTangan(**isi)


def _catatan(model: CatatanTwJson | None) -> CatatanTw | None:
    isi = {} if model is None else _isi(model)
    return CatatanTw(**isi) if isi else None


def _baris(model: BarisJson) -> Baris:
    isi = _isi(model) | {"uraian": model.uraian, "id": model.id, "jenjang": model.jenjang}
    for medan, nilai in isi.items():
        if medan == "catatan_tw":
            isi[medan] = tuple(_catatan(satu) for satu in nilai)
        elif isinstance(nilai, list):
            isi[medan] = _empat(nilai)
    return Baris(**isi)


def _tolak(data: object, galat: list[ErrorDetails]) -> NoReturn:
    """Raise the sentence about the first error."""
    kalimat = [f"{_tempat(data, _lokasi(satu))}: {_salahnya(satu)}" for satu in galat]
    pertama = galat[0]
    raise MasukanError(
        kata.di(_tempat(data, _lokasi(pertama)), _salahnya(pertama), len(galat) - 1), "\n".join(kalimat)
    )


def _lokasi(galat: ErrorDetails) -> tuple[int | str, ...]:
    """Where the error is; an unknown key is an error of the object it stands in."""
    letak = galat["loc"]
    if galat["type"] == "extra_forbidden":
        return letak[:-1]
    return (*letak, "indikator") if galat["msg"] == kata.INDIKATOR_WAJIB else letak


def _tempat(data: object, letak: Sequence[int | str]) -> str:
    """The place as a path a person can follow: "baris[3] (id R0004) · target_tw[2]"."""
    bagian: list[str] = []
    for langkah in letak:
        data = _turun(data, langkah)
        if isinstance(langkah, int):
            bagian[-1] += f"[{langkah}]{_siapa(bagian[-1], data)}"
        else:
            bagian.append(langkah)
    return " · ".join(bagian) or kata.RENCANA


def _turun(data: object, langkah: int | str) -> object:
    if isinstance(data, Mapping):
        return data.get(langkah)
    return data[langkah] if isinstance(data, list) and isinstance(langkah, int) else None


def _siapa(daftar: str, isi: object) -> str:
    """How a person recognises an item of a list: a row by its ID, a bidang by its name."""
    kunci = {"baris": "id", "bidang": "nama"}.get(daftar)
    nama = isi.get(kunci) if kunci and isinstance(isi, Mapping) else None
    return f" ({kunci} {nama})" if isinstance(nama, str) and nama else ""


def _salahnya(galat: ErrorDetails) -> str:
    """What is wrong, as the second half of the sentence."""
    jenis, masukan = galat["type"], galat["input"]
    if jenis == JENIS_GALAT:
        # Required fields come here with null, which means the same as a missing key.
        return kata.WAJIB if masukan is None else galat["msg"]
    if jenis == "missing":
        return kata.WAJIB
    if jenis == "extra_forbidden":
        return _kunci_asing(galat["loc"])
    harapan = {"list_type": kata.DAFTAR, "too_short": kata.EMPAT, "too_long": kata.EMPAT}
    return kata.seharusnya(harapan.get(jenis, kata.OBJEK), kata.nilai(masukan))


def _kunci_asing(letak: Sequence[int | str]) -> str:
    kunci = str(letak[-1])
    objek = next((langkah for langkah in reversed(letak[:-1]) if isinstance(langkah, str)), "")
    mirip = difflib.get_close_matches(kunci.lower(), _MODEL.get(objek, RencanaJson).model_fields, n=1)
    return kata.kunci_asing(kunci, mirip[0] if mirip else None)
