"""The transcription of Luwu Timur 2023 as a flat list of rows, read without any code of the product."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parents[2]
BARIS_AWAL = 5
"""The Excel row of the first row of the plan on sheet Renaksi."""
TW = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class Cetakan:
    """One printed row: its level, its texts as printed, and the places of its parent and children."""

    nomor: int
    jenjang: str
    isi: dict[str, Any]
    induk: int | None
    anak: list[int] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The ID the parser gives: numbered in printed order."""
        return f"R{self.nomor + 1:04d}"

    @property
    def baris(self) -> int:
        """The Excel row on sheet Renaksi of the untouched master."""
        return BARIS_AWAL + self.nomor

    def teks(self, kunci: str) -> str:
        """A text as printed; "" for none."""
        return str(self.isi.get(kunci) or "")

    @property
    def target(self) -> tuple[Decimal | str | None, str | None]:
        """The year's target and its unit."""
        return angka_dan_satuan(self.teks("target"))

    @property
    def target_tw(self) -> list[tuple[Decimal | str | None, str | None]]:
        """The four quarters' targets and units; four blanks where nothing is printed."""
        return [angka_dan_satuan(satu or "") for satu in self.isi.get("tw") or [""] * 4]


def angka_dan_satuan(teks: str) -> tuple[Decimal | str | None, str | None]:
    """("3 Dokumen") → (3, "Dokumen"); ("80,99%") → (0.8099, "%"); "-" is the dash, "" a blank."""
    teks = teks.strip()
    if teks in ("", "-"):
        return teks or None, None
    cocok = re.fullmatch(r"(\d+)(?:,(\d+))?\s*(\D.*)?", teks)
    assert cocok is not None, teks
    angka = Decimal(f"{cocok[1]}.{cocok[2] or 0}")
    satuan = (cocok[3] or "").strip()
    return (angka / 100, "%") if satuan == "%" else (angka, satuan or None)


def cetakan() -> list[Cetakan]:
    """All rows in printed order: sasaran, program, kegiatan, sub kegiatan."""
    sumber = AKAR / "examples/sumber/renaksi_luwu_timur_2023.json"
    semua: list[Cetakan] = []
    tingkat = {
        "sasaran": ("Sasaran", "program"),
        "program": ("Program", "kegiatan"),
        "kegiatan": ("Kegiatan", "sub_kegiatan"),
    }

    def tambah(kunci: str, isi: dict[str, Any], induk: int | None) -> None:
        jenjang, bawah = tingkat.get(kunci, ("Sub Kegiatan", ""))
        satu = Cetakan(len(semua), jenjang, isi, induk)
        semua.append(satu)
        if induk is not None:
            semua[induk].anak.append(satu.nomor)
        for anak in isi.get(bawah) or ():
            tambah(bawah, anak, satu.nomor)

    for satu in json.loads(sumber.read_text(encoding="utf-8"))["sasaran"]:
        tambah("sasaran", satu, None)
    return semua


def bertarget(satu: Cetakan) -> set[int]:
    """Quarters 0..3 with a number other than 0."""
    return {q for q, (isi, _) in enumerate(satu.target_tw) if isinstance(isi, Decimal) and isi}


def menyebut_rata_rata(satu: Cetakan) -> bool:
    """Whether the indikator says that it is a mean of capaian, misprints included."""
    return (
        re.search(r"ra[rt]a\s*-\s*rata\s+capaian|rerata\s+capaian", satu.teks("indikator"), re.IGNORECASE)
        is not None
    )


def jumlah_tanpa_penjumlahan(semua: list[Cetakan]) -> Iterator[Cetakan]:
    """ATURAN 3.1: "Jumlah ..." rows of a countable unit that come out as Posisi akhir, by the rule's own words."""
    for satu in semua:
        tahun, satuan = satu.target
        isi = [x for x, _ in satu.target_tw if isinstance(x, Decimal) and x]
        if not satu.teks("indikator").lower().startswith("jumlah") or satuan == "%" or len(isi) < 2:
            continue
        naik = all(kiri <= kanan for kiri, kanan in pairwise(isi))
        if sum(isi) != tahun and naik and isi[-1] == tahun:
            yield satu
