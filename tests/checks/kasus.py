"""Reads the YAML cases of the checks and builds from each what the checks look at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from renaksi_xl.checks import bahan
from renaksi_xl.checks.bahan import Bahan, FaktaBuku
from renaksi_xl.core.angka import dari_sel
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Bidang, CatatanTw, Instansi, Pengaturan, Pita, Rencana
from tests.bantuan import rencana_teks

Json = dict[str, Any]
FOLDER = Path(__file__).parent
# The same language, read by libyaml where it is built in: the pure reader takes seconds for all cases.
_PEMUAT = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEKS = ("id", "induk", "simpul", "uraian", "jenjang", "satuan", "indikator", "kinerja", "do")
_FAKTA: Json = {
    "rumus_tertimpa": bahan.RumusTertimpa,
    "angka_beda": bahan.AngkaBeda,
    "format_tak_cocok": bahan.FormatTakCocok,
    "bagian_hilang": bahan.BagianHilang,
    "galat": bahan.GalatSel,
    "id_ganda": bahan.IdGanda,
    "tanpa_id": bahan.BarisTanpaId,
    "id_tanpa_baris": bahan.IdTanpaBaris,
    "tak_terbaca": bahan.TakTerbaca,
    "setelan": bahan.SetelanTakDikenal,
    "label_tw": str,
    "lembar_bidang_belum": str,
}


@dataclass(frozen=True, slots=True)
class Kasus:
    """One case of one code: what goes in, and the findings that must come out (none for `pass`)."""

    kode: str
    nama: str
    isi: Json
    temuan: list[Json]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


def _sel(kunci: str, nilai: Any) -> Any:  # noqa: ANN401 -- any YAML value becomes the field it stands for
    if kunci == "catatan_tw":
        return tuple(None if x is None else CatatanTw(**x) for x in nilai)
    if isinstance(nilai, list):
        return tuple(_sel("", x) for x in nilai)
    if kunci in _TEKS or kunci.startswith("satuan") or isinstance(nilai, bool):
        return nilai
    return dari_sel(nilai)


def _baris(data: Json) -> Baris:
    return Baris(**{kunci: _sel(kunci, nilai) for kunci, nilai in data.items()})


def _bidang(isi: Json) -> tuple[Bidang, ...]:
    semua = isi.get("bidang", [])
    return tuple(
        Bidang(**b) if isinstance(b, dict) else Bidang(nama=b, singkatan=f"B{i}")
        for i, b in enumerate(semua, start=1)
    )


def _pengaturan(isi: Json) -> Pengaturan:
    pilihan: Json = {"tw_pelaporan": isi.get("tw", 4), **isi.get("pengaturan", {})}
    if "batas_capaian" in pilihan:
        pilihan["batas_capaian"] = dari_sel(pilihan["batas_capaian"])
    if "pita" in pilihan:
        pilihan["pita"] = tuple(Pita(nama, dari_sel(batas)) for nama, batas in pilihan["pita"])  # type: ignore[arg-type]  # numbers in the case
    return Pengaturan(**pilihan)


def _buku(isi: Json) -> FaktaBuku | None:
    if "buku" not in isi:
        return None
    fakta: dict[str, Any] = {
        kunci: tuple(_FAKTA[kunci](**x) if isinstance(x, dict) else x for x in semua)
        for kunci, semua in isi["buku"].items()
    }
    return FaktaBuku(**fakta)


def susun(isi: Json) -> Bahan:
    """A case's plan as a workbook would give it, computed, with what its reader saw."""
    baris = rencana_teks(isi["rencana"])["baris"]
    for i, data in enumerate(baris):
        baris[i] = data | isi.get("ubah", {}).get(data["id"], {}) | isi.get("ubah_baris", {}).get(i, {})
    rencana = Rencana(
        instansi=Instansi(nama="Badan Contoh", tahun=2024),
        pengaturan=_pengaturan(isi),
        bidang=_bidang(isi),
        baris=tuple(map(_baris, baris)),
    )
    return Bahan(rencana, hitung(rencana), _buku(isi))


@cache
def baca_kasus(kode: str) -> dict[str, list[Kasus]]:
    """The cases of one code: `pass` and `fail`."""
    data = yaml.load((FOLDER / f"{kode.lower()}.yml").read_text(encoding="utf-8"), Loader=_PEMUAT)
    return {
        jenis: [Kasus(kode, x["nama"], x, x.get("temuan", [])) for x in data[jenis]]
        for jenis in ("pass", "fail")
    }


@cache
def baca_contoh_gabung() -> dict[str, dict[str, str]]:
    """Of every code about returned files the facts of one finding."""
    isi: dict[str, dict[str, str]] = yaml.load(
        (FOLDER / "gabung" / "contoh.yml").read_text(encoding="utf-8"), Loader=_PEMUAT
    )
    return isi


def dengan_tw(isi: Bahan, tw: int) -> Bahan:
    """The same plan at another TW pelaporan."""
    rencana = replace(isi.rencana, pengaturan=replace(isi.rencana.pengaturan, tw_pelaporan=tw))
    return Bahan(rencana, hitung(rencana), isi.buku)
