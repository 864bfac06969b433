"""A sheet as it looks: values with merged cells, bold, indentation and the unit a number format shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from renaksi_xl.baca.isi_buku import NilaiSel, Petak
from renaksi_xl.core.angka import dari_sel, tulis
from renaksi_xl.sheets.rujukan import Wilayah, alamat

Letak: TypeAlias = tuple[int, int]
"""Row and column, from 0."""


@dataclass(frozen=True, kw_only=True)
class Kisi:
    """One sheet, or a Word document with its paragraphs and tables as rows.

    `inden` is counted in Excel's steps, `satuan_format` is what the number format adds to a number ("%" or a
    quoted unit), `sebutan_baris` names the rows of what is not a sheet ("Tabel 1 baris 3").
    """

    nama: str
    petak: Petak
    gabung: tuple[Wilayah, ...] = ()
    tebal: frozenset[Letak] = frozenset()
    inden: Mapping[Letak, int] = field(default_factory=dict)
    satuan_format: Mapping[Letak, str] = field(default_factory=dict)
    nomor: Mapping[Letak, str] = field(default_factory=dict)
    """Numbers that Word puts before the text of a cell, which do not stand in it; also those of blank cells."""
    sebutan_baris: tuple[str, ...] = ()
    nol_rumus: frozenset[Letak] = frozenset()
    """Cells whose formula gives 0 in a kind of file where that 0 may stand for a text or a blank."""
    tanpa_rupa: bool = False
    """Whether bold, indentation and number formats could not be read from this kind of file."""

    @property
    def tinggi(self) -> int:
        """How many rows there are."""
        return len(self.petak)

    @cached_property
    def lebar(self) -> int:
        """How many columns there are."""
        return max((len(baris) for baris in self.petak), default=0)

    @cached_property
    def _luas(self) -> dict[Letak, Wilayah]:
        """Every cell that a merged area covers, the area cut to the grid."""
        peta: dict[Letak, Wilayah] = {}
        for b1, k1, b2, k2 in self.gabung:
            luas = (b1, k1, min(b2, self.tinggi - 1), min(k2, self.lebar - 1))
            for b in range(luas[0], luas[2] + 1):
                for k in range(luas[1], luas[3] + 1):
                    peta[b, k] = luas
        return peta

    def luas(self, baris: int, kolom: int) -> Wilayah:
        """The merged area a cell belongs to; a cell of its own is its own area."""
        return self._luas.get((baris, kolom), (baris, kolom, baris, kolom))

    def lanjutan(self, baris: int, kolom: int) -> bool:
        """Whether the cell is covered by a merged area that begins elsewhere."""
        return self.luas(baris, kolom)[:2] != (baris, kolom)

    @cached_property
    def _sel(self) -> dict[Letak, NilaiSel]:
        """The cells that hold something of their own: not blank, not only spaces, not inside a merged area."""
        return {
            (b, k): isi
            for b, baris in enumerate(self.petak)
            for k, isi in enumerate(baris)
            if isi is not None and not (isinstance(isi, str) and not isi.strip()) and not self.lanjutan(b, k)
        }

    @cached_property
    def _per_baris(self) -> dict[int, list[int]]:
        per: dict[int, list[int]] = {}
        for b, k in self._sel:
            per.setdefault(b, []).append(k)
        return per

    @cached_property
    def _teks(self) -> dict[Letak, str]:
        return {
            letak: satu_baris(tampak(isi, self.satuan_format.get(letak))) for letak, isi in self._sel.items()
        }

    def nilai(self, baris: int, kolom: int) -> NilaiSel:
        """A cell's own value; None for a blank one (also: only spaces) and for the inside of a merged area."""
        return self._sel.get((baris, kolom))

    def teks(self, baris: int, kolom: int) -> str:
        """A cell's value as a text on one line, "" for a blank one."""
        return self._teks.get((baris, kolom), "")

    def baris_teks(self, baris: int, kolom: int) -> list[str]:
        """The lines of a cell, each with single spaces."""
        isi = self.nilai(baris, kolom)
        semua = isi.splitlines() if isinstance(isi, str) else [self.teks(baris, kolom)]
        return [" ".join(satu.split()) for satu in semua]

    def teks_luas(self, baris: int, kolom: int) -> str:
        """The text shown at a place: the cell's own, or that of the merged area which covers it."""
        return self.teks(*self.luas(baris, kolom)[:2])

    def berisi(self, baris: int) -> list[int]:
        """The columns of a row that hold something of their own."""
        return self._per_baris.get(baris, [])

    def alamat(self, letak: Letak) -> str:
        """How a person finds the cell: "Renaksi!C7", in Word "Tabel 1 baris 3, kolom 2"."""
        baris, kolom = letak
        if self.sebutan_baris:
            tempat = self.sebutan_baris[baris]
            return f"{tempat}, kolom {kolom + 1}" if "baris" in tempat else tempat
        return f"{self.nama}!{alamat(baris, kolom)}"


def tampak(isi: NilaiSel, satuan: str | None = None) -> str:
    """A value as the sheet shows it.

    >>> tampak(0.95, "%"), tampak(3.0), tampak(7.0, "Dokumen"), tampak("a")
    ('95%', '3', '7 Dokumen', 'a')
    """
    if isinstance(isi, str) or isi is None:
        return isi or ""
    angka = dari_sel(isi)
    if not angka or isinstance(angka, str):
        return "0" if angka == 0 else str(angka)
    if satuan == "%":
        return f"{tulis(angka * 100)}%"
    polos = tulis(angka).replace(".", "")
    return f"{polos} {satuan}" if satuan else polos


def satu_baris(teks: str) -> str:
    """A text without line breaks and without spaces around it; inner double spaces stay, a finding names them."""
    return " ".join(bagian.strip() for bagian in teks.replace("\u00a0", " ").splitlines() if bagian.strip())
