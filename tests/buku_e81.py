"""Formulir E.81 as offices type it in Excel: columns, formulas and what Excel last showed for each, told by hand.

Columns: A No, B Sasaran, C Program/Kegiatan/Sub Kegiatan, D Indikator, E Satuan, F Realisasi s.d. tahun lalu,
G Target, H-K Realisasi TW I-IV, L Realisasi tahun ini (12), M Capaian (%), N Predikat.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import xlsxwriter

Isi: TypeAlias = float | str | None
AWAL = 11
"""The Excel row of the first line."""
KEPALA = ("No", "Sasaran", "Kode, Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Satuan")
KEPALA_ANGKA = {
    5: "Realisasi Capaian Kinerja Renstra s.d. Tahun Lalu",
    6: "Target Kinerja Renja Tahun Berjalan",
    11: "Realisasi Capaian Kinerja Renja Tahun Berjalan",
    12: "Capaian (%)",
    13: "Predikat",
}


@dataclass(frozen=True)
class Rumus:
    """A formula (without "=") with the value that the file keeps for it."""

    teks: str
    nilai: float | str


Sel: TypeAlias = Isi | Rumus


@dataclass
class Garis:
    """One line: level 1 Sasaran to 4 Sub Kegiatan; realisasi TW I-IV; columns 12, capaian and predikat as published."""

    tingkat: int
    no: str
    uraian: str
    satuan: str
    target: float
    tw: tuple[Sel, Sel, Sel, Sel]
    tahun_ini: Sel
    capaian: Sel
    predikat: Sel = None
    lalu: Sel = None


def daun(no: str, uraian: str, satuan: str, target: float, tw: tuple[Sel, ...], *, baris: int) -> Garis:
    """A sub kegiatan with the right formulas: counts are added up, shares take the last quarter."""
    angka = [x.nilai if isinstance(x, Rumus) else x for x in tw]
    ada = [x for x in angka if isinstance(x, (int, float))]
    g = Garis(4, no, uraian, satuan, target, (tw[0], tw[1], tw[2], tw[3]), None, None)
    if ada:
        jumlah = satuan not in {"%", "Orang", "Indeks"}
        nilai = sum(ada) if jumlah else ada[-1]
        g.tahun_ini = Rumus(
            f"SUM(H{baris}:K{baris})" if jumlah else f"LOOKUP(9E+99,H{baris}:K{baris})", nilai
        )
        g.capaian = Rumus(f"L{baris}/G{baris}", nilai / target)
    return g


def induk(tingkat: int, no: str, uraian: str, capaian: Sel, predikat: Sel = None) -> Garis:
    """A line above others: its capaian is the mean of what stands below it."""
    return Garis(tingkat, no, uraian, "%", 1.0, (None, None, None, None), None, capaian, predikat)


def tulis_e81(
    path: Path,
    garis: list[Garis],
    kaki: list[tuple[str, Sel]] | None = None,
    *,
    periode: Sel = "Triwulan IV Tahun 2023",
    rencana: Mapping[int, tuple[float, ...]] | None = None,
) -> Path:
    """Write the form; `kaki` are the lines below it, `rencana` targets of quarters on a sheet Renaksi before it."""
    buku = xlsxwriter.Workbook(str(path))
    if rencana is not None:
        _tulis_rencana(buku, garis, rencana)
    x = _Penulis(buku)
    judul = ("Formulir E.81", "Evaluasi Terhadap Hasil Renja", "Dinas Contoh", "Kabupaten Contoh", periode)
    for b, isi in enumerate(judul):
        x.taruh(b, 0, isi)
    x.kepala(AWAL - 5)
    for b, g in enumerate(garis, start=AWAL - 1):
        x.garis(b, g)
    for b, (label, angka) in enumerate(kaki or [], start=AWAL - 1 + len(garis)):
        x.taruh(b, 0, label)
        x.taruh(b, 12, angka, persen=True)
    buku.close()
    return path


def _tulis_rencana(
    buku: xlsxwriter.Workbook, garis: list[Garis], rencana: Mapping[int, tuple[float, ...]]
) -> None:
    """The plan: the same lines with the targets of the quarters."""
    x = buku.add_worksheet("Renaksi")
    for b, teks in enumerate(("RENCANA AKSI", "Dinas Contoh", "TAHUN ANGGARAN 2023")):
        x.write(b, 0, teks)
    kepala = (*KEPALA[:2], "Program/Kegiatan/Sub Kegiatan", *KEPALA[3:], "Target")
    x.write_row(4, 0, (*kepala, *(f"Target TW {n}" for n in ("I", "II", "III", "IV"))))
    for n, g in enumerate(garis):
        nama = (g.uraian, None) if g.tingkat == 1 else (None, g.uraian)
        isi = (g.no, *nama, f"Indikator {g.uraian}", g.satuan, g.target, *rencana.get(n, ()))
        for k, satu in enumerate(isi):
            if satu is not None:
                x.write(5 + n, k, satu)


class _Penulis:
    """Writes cells, shares with a percent format."""

    def __init__(self, buku: xlsxwriter.Workbook) -> None:
        self.lembar = buku.add_worksheet("E.81")
        self._persen = buku.add_format({"num_format": "0.00%"})

    def taruh(self, b: int, k: int, isi: Sel, *, persen: bool = False) -> None:
        gaya = self._persen if persen else None
        if isinstance(isi, Rumus):
            self.lembar.write_formula(b, k, "=" + isi.teks, gaya, isi.nilai)
        elif isinstance(isi, str):
            self.lembar.write_string(b, k, isi)
        elif isi is not None:
            self.lembar.write_number(b, k, isi, gaya)

    def kepala(self, b: int) -> None:
        """Headings over two rows, and the row of column numbers."""
        tegak = dict(enumerate(KEPALA)) | KEPALA_ANGKA
        for k, teks in tegak.items():
            self.lembar.merge_range(b, k, b + 1, k, teks)
        self.lembar.merge_range(b, 7, b, 10, "Realisasi Kinerja pada Triwulan")
        for k, teks in enumerate(("I", "II", "III", "IV"), start=7):
            self.taruh(b + 1, k, teks)
        for k in range(14):
            self.taruh(b + 2, k, k + 1)

    def garis(self, b: int, g: Garis) -> None:
        """One line."""
        bagian = g.satuan == "%"
        self.taruh(b, 0, g.no)
        self.taruh(b, 1 if g.tingkat == 1 else 2, g.uraian)
        self.taruh(b, 3, f"Indikator {g.uraian}")
        self.taruh(b, 4, g.satuan)
        for k, isi in enumerate((g.lalu, g.target, *g.tw, g.tahun_ini), start=5):
            self.taruh(b, k, isi, persen=bagian)
        self.taruh(b, 12, g.capaian, persen=True)
        self.taruh(b, 13, g.predikat)
