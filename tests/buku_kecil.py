"""A small master workbook for the tests of sheets and writer: one office, two bidang, one tree of eight rows."""

from __future__ import annotations

from functools import cache
from typing import Any

from renaksi_xl.core.hitung import hitung
from renaksi_xl.rencana_json import baca_rencana
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.kontrak import Blok, Buku, Lembar, Rumus, Sel
from tests.bantuan import rencana_teks

POHON = """
Sasaran    S  %       | 97%   |                    |
  Program  P  %       | 95%   |                    |
    Kegiatan K1 %     | 100%  | 100% 100% 100% 100%| 100% 80% . .      | pj="Bidang Mutasi"
      Sub    A Dokumen| 10    | 3 1 1 5            | 3 1 . .           | pj=Sekretariat
      Sub    B Orang  | 28    | 28 28 28 28        | 28 14 . .
      Sub    C Unit   | 4876  | - - 4000 876       | . . . .
    Kegiatan K2 %     | 95%   | 95% 95% 95% 95%    | . . . .           | pj=Sekretariat
Tujuan     T  Indeks  | 80,5  |                    |
"""
BIDANG = ("Sekretariat", "Bidang Mutasi")


def rencana_json(**pengaturan: object) -> dict[str, Any]:
    """The plan as JSON; TW II unless `pengaturan` says otherwise."""
    plan = rencana_teks(POHON, bidang=BIDANG, **{"tw": 2, **pengaturan})  # type: ignore[arg-type]
    plan["instansi"] |= {"nama": "Badan Contoh", "penandatangan": {"nama": "(nama kepala)", "nip": "(NIP)"}}
    plan["bidang"][1]["singkatan"] = "MUTASI"
    plan["baris"][3]["catatan_tw"] = [{"faktor_penghambat": "Cuaca"}, None, None, None]
    plan["baris"][4]["personil"] = ["(nama satu)", "(nama dua)"]
    return plan


@cache
def buku(**pengaturan: object) -> Buku:
    """The workbook of the plan, as values."""
    rencana = baca_rencana(rencana_json(**pengaturan))
    return susun_buku(rencana, hitung(rencana))


def lembar(nama: str, **pengaturan: object) -> Lembar:
    """One sheet of it."""
    return next(x for x in buku(**pengaturan).lembar if x.nama == nama)


def sel(dari: Lembar, baris: int, kolom: int) -> Sel:
    """The content of one cell (0-based); the last block written wins."""
    for blok in reversed(dari.blok):
        if 0 <= (b := baris - blok.baris) < len(blok.isi) and 0 <= (k := kolom - blok.kolom) < len(
            blok.isi[b]
        ):
            return blok.isi[b][k]
    return None


def nilai(isi: Sel) -> object:
    """What a reader sees: the value of a formula, else the content."""
    return isi.nilai if isinstance(isi, Rumus) else isi


def data(dari: Lembar, kepala: int) -> Blok:
    """The block of rows right below a header row."""
    return next(b for b in dari.blok if b.baris == kepala + 1 and b.kolom == 0)


def kolom(dari: Lembar, kepala: int, posisi: int) -> list[object]:
    """A column below a header row, as a reader sees it."""
    return [nilai(baris[posisi]) for baris in data(dari, kepala).isi]
