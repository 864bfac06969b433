"""The journal of clicks on sheet `_jurnal`: what every written range held before, so that a step can be taken back.

A line holds one part of a range's old content as JSON: numbers as numbers, texts as texts, formulas as {"f": "…"},
dates as {"t": "2023-12-31T00:00:00"}. A range is cut into parts because a cell holds at most 32,767 characters of
UTF-16; what is not ASCII is escaped, so that a character of the text is one of those.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeAlias

from renaksi_xl.sheets.jurnal import AWAL
from renaksi_xl.sheets.kontrak import Rumus, Sel, Tambalan
from renaksi_xl.sheets.rujukan import tulis_wilayah, wilayah

Isi: TypeAlias = Sel | float | datetime
PANJANG_SEL = 30_000
TANDA_TABEL, TANDA_LEMBAR = "#", "+"
"""A line whose range is one of these tells the length of a table, or that the sheet was made by the step."""


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step of the journal: its number, when and by which button, and what it wrote over.

    `baris` are its lines on the sheet, first and one past the last.
    """

    nomor: int
    waktu: str
    petugas: str
    tombol: str
    lama: tuple[Tambalan, ...]
    tabel: tuple[tuple[str, int], ...]
    dibuat: tuple[str, ...]
    baris: tuple[int, int]


def _json(x: Isi) -> Any:  # noqa: ANN401 -- what JSON holds
    if isinstance(x, Rumus):
        return {"f": x.teks}
    if isinstance(x, datetime):
        return {"t": x.isoformat()}
    return float(x) if isinstance(x, Decimal) else x


def _sel(x: Any) -> Any:  # noqa: ANN401 -- what JSON holds
    if isinstance(x, dict):
        return datetime.fromisoformat(x["t"]) if "t" in x else Rumus(x["f"], "")
    return x


def garis_langkah(
    kepala: tuple[int, str, str, str],
    lama: Sequence[Tambalan],
    tabel: Sequence[tuple[str, int]],
    dibuat: Sequence[str] = (),
) -> list[list[Sel]]:
    """The lines of a step; `kepala` is number, time, petugas, button.

    `tabel` gives old numbers of data rows, `dibuat` the sheets that were not there before.
    """
    garis: list[list[Sel]] = []
    for t in lama:
        luas = tulis_wilayah((t.baris, t.kolom, t.baris + len(t.isi) - 1, t.kolom + len(t.isi[0]) - 1))
        teks = json.dumps([[_json(x) for x in baris] for baris in t.isi])
        potongan = (teks[i : i + PANJANG_SEL] for i in range(0, len(teks), PANJANG_SEL))
        garis += [[*kepala, t.lembar, luas, satu] for satu in potongan]
    garis += [[*kepala, nama, TANDA_TABEL, str(banyak)] for nama, banyak in tabel]
    garis += [[*kepala, nama, TANDA_LEMBAR, ""] for nama in dibuat]
    return garis


def langkah_terakhir(kisi: Sequence[Sequence[Isi]]) -> Langkah | None:
    """The newest step on the sheet, None when there is none left."""
    garis = [(b, list(kisi[b])) for b in range(AWAL, len(kisi)) if kisi[b] and kisi[b][0] not in (None, "")]
    if not garis:
        return None
    nomor = max(int(float(str(isi[0]))) for _, isi in garis)
    milik = [(b, isi) for b, isi in garis if int(float(str(isi[0]))) == nomor]
    teks = [[str(x) for x in isi[1:7]] for _, isi in milik]
    return Langkah(
        nomor,
        teks[0][0],
        teks[0][1],
        teks[0][2],
        tuple(_tambalan(teks)),
        tuple((t[3], int(t[5])) for t in teks if t[4] == TANDA_TABEL),
        tuple(t[3] for t in teks if t[4] == TANDA_LEMBAR),
        (milik[0][0], milik[-1][0] + 1),
    )


def _tambalan(garis: Sequence[Sequence[str]]) -> Iterator[Tambalan]:
    """The ranges of a step; parts of one range stand below each other."""
    kumpulan: dict[tuple[str, str], str] = {}
    for satu in garis:
        if satu[4] not in (TANDA_TABEL, TANDA_LEMBAR):
            kumpulan[satu[3], satu[4]] = kumpulan.get((satu[3], satu[4]), "") + satu[5]
    for (lembar, luas), teks in kumpulan.items():
        tempat = wilayah(luas)
        if tempat is not None:
            isi = [[_sel(x) for x in baris] for baris in json.loads(teks)]
            yield Tambalan(lembar, tempat[0], tempat[1], isi)
