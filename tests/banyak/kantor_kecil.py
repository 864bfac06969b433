"""Small offices whose figures are known by hand: one program, one sub kegiatan of target 100, so capaian = realisasi %."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl

from benchmarks.kantor import Pabrik
from renaksi_xl.core.rencana import Isi, Rencana
from tests import buku_uji

POHON = """
Sasaran    S  %       | 97%   |                    |          |
  Program  P  %       | 95%   |                    |          | kode_nomenklatur=5.03.02
    Kegiatan K %      | 100%  |                    |          |
      Sub    A Dokumen| 400   | 100 100 100 100    | 50 . . . |
      Sub    B Dokumen| 400   | 100 100 100 100    | 50 . . . |
"""


@cache
def pabrik() -> Pabrik:
    """Makes the workbooks."""
    return Pabrik(buku_uji.isi_master(buku_uji.rencana_contoh(POHON)))


def kantor(
    nama: str, *realisasi: Decimal | int | None, tw: int = 1, kabupaten: str = "Contoh", tahun: int = 2024
) -> Rencana:
    """An office at TW `tw`; `realisasi` of the first quarters of both rows, of 100 each."""
    asal = pabrik().rencana(0)
    isi: list[Isi] = [None if x is None else Decimal(x) for x in realisasi]
    isi += [None] * (4 - len(isi))
    return replace(
        asal,
        instansi=replace(asal.instansi, nama=nama, kabupaten=kabupaten, tahun=tahun),
        pengaturan=replace(asal.pengaturan, tw_pelaporan=tw),
        baris=tuple(
            replace(b, realisasi_tw=(isi[0], isi[1], isi[2], isi[3])) if b.id in ("A", "B") else b
            for b in asal.baris
        ),
    )


def tulis(path: Path, rencana: Rencana) -> Path:
    """The workbook of an office."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pabrik().buku(rencana))
    return path


def tabel(rekap: Path, lembar: str) -> list[dict[str, Any]]:
    """The lines of a list as dictionaries, read by another library than ours."""
    baris = list(openpyxl.load_workbook(rekap, data_only=True)[lembar].iter_rows(min_row=4, values_only=True))
    kepala = [str(x) for x in baris[0]]
    return [dict(zip(kepala, isi, strict=True)) for isi in baris[1:] if any(x is not None for x in isi)]


def bagian(rekap: Path) -> dict[str, bytes]:
    """The parts of a workbook."""
    return buku_uji.bagian(rekap.read_bytes())
