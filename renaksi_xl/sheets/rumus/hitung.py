"""Sheet `_hitung` and the computed columns that look it up: formulas with the values the engine gives them.

One line per table row, in columns that read only columns to their left, so that no range refers to itself
(DESIGN "No circular reference"). Tables look their line up by position, which survives sorting and inserting.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets.kontrak import Rumus, Sel
from renaksi_xl.sheets.rujukan import huruf
from renaksi_xl.sheets.rumus import aturan, gulungan, indikator, isian, pohon, tampil
from renaksi_xl.sheets.rumus.bahasa import (
    RUJUKAN_TABEL,
    TABEL,
    Keluarga,
    Kolom,
    Rentang,
    Rujukan,
    kolom_disebut,
    susun_rumus,
)
from renaksi_xl.sheets.rumus.baris import Larik, Model, susun_model
from renaksi_xl.sheets.rumus.nilai import TAMPIL, Nilai, nilai_kolom
from renaksi_xl.sheets.rumus.tata import CASCADING, RENAKSI, Tata, susun_tata

__all__ = [
    "CASCADING",
    "KOLOM",
    "NAMA_LEMBAR",
    "RENAKSI",
    "Hitungan",
    "Tata",
    "kolom_sendiri",
    "nilai_kolom",
    "rumus_kolom",
    "susun_tata",
]

NAMA_LEMBAR = aturan.NAMA_LEMBAR
BARIS_KEPALA = aturan.BANYAK_BARIS
"""The row of the columns' names; above it stand the rules of Pengaturan as they are taken."""
PENGENAL = ("k", "bg")
"""The two columns of plain numbers: the line's number in its part, the part (1 Renaksi, 2 Cascading)."""

KOLOM: tuple[Kolom, ...] = (
    *pohon.BARIS,
    *pohon.INDUK,
    *pohon.MILIK,
    *pohon.URUTAN,
    *isian.CARA,
    *isian.TARGET,
    *isian.JENIS,
    *indikator.REALISASI,
    *indikator.TERUKUR,
    *indikator.FIGUR,
    *gulungan.DAUN,
    *gulungan.BANYAK,
    *gulungan.BOBOT,
    *gulungan.RATA_RATA,
    *gulungan.KEADAAN,
    *gulungan.DIHITUNG,
    *gulungan.ANGGARAN,
    *gulungan.REKAP,
    *tampil.TAMPIL,
)
"""Every column of `_hitung` after the two of PENGENAL, in order of dependency."""

TAMPIL_SENDIRI: Mapping[str, str] = {
    "Jenis Terpakai": "jn",
    "Cara Terpakai": "ca",
    "Realisasi s.d. TW": "rs",
    "Target s.d. TW": "ta",
    "Capaian s.d. TW": "cs",
    "Capaian terhadap Target Tahun": "cy",
    "Status": "ss",
    "Predikat": "pd",
}
"""What a row says without its tree: the columns of a file for one bidang."""


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A `_hitung` on a sheet: its lines, its columns, where its inputs stand, and what the tables show of it.

    `kepala` names, per part, the cell above the first row that looks its line up.
    """

    tata: Tata
    kolom: tuple[Kolom, ...] = KOLOM
    tampil: Mapping[str, str] = field(default_factory=lambda: TAMPIL)
    rujukan: Rujukan = RUJUKAN_TABEL
    kepala: tuple[str, ...] = tuple(f"{satu}[[#Headers],[ID]]" for satu in TABEL)
    lembar: str = NAMA_LEMBAR

    def rentang(self, *, luar: bool = True) -> Rentang:
        """Where the columns stand; `luar` to read them from another sheet."""
        nama = (*PENGENAL, *(k.nama for k in self.kolom))
        awal = BARIS_KEPALA + 2
        return Rentang(
            {satu: huruf(n) for n, satu in enumerate(nama)},
            awal,
            awal + self.tata.banyak_garis - 1,
            f"{self.lembar}!" if luar else "",
        )

    def rumus(self, label: str, bagian: int) -> str:
        """The formula of a computed column, the same in every row; shows nothing beyond the last line."""
        kolom, nomor = self.rentang_bagian(self.tampil[label], bagian), f"ROW()-ROW({self.kepala[bagian]})"
        return f'IF({nomor}>ROWS({kolom}),"",INDEX({kolom},{nomor}))'

    def rentang_bagian(self, nama: str, bagian: int) -> str:
        """The lines of one part in a column, to be read from another sheet."""
        lajur = self.rentang().lajur[nama]
        awal = BARIS_KEPALA + 2 + sum(self.tata.kapasitas[:bagian])
        return f"{self.lembar}!${lajur}${awal}:${lajur}${awal + self.tata.kapasitas[bagian] - 1}"

    def blok(self, rencana: Rencana, hasil: Hasil) -> list[list[Sel]]:
        """The rules in force, header and lines, every formula with its value."""
        return self.blok_model(susun_model(rencana, hasil, self.tata))

    def blok_model(self, m: Model) -> list[list[Sel]]:
        """The same from a plan that is already laid out."""
        rentang = self.rentang(luar=False)
        lajur: list[list[Sel]] = [[x.k for x in m.larik], [x.bagian + 1 for x in m.larik]]
        lajur += [self._lajur(k, m.larik, rentang) for k in self.kolom]
        kepala: list[Sel] = [*PENGENAL, *(k.nama for k in self.kolom)]
        garis: list[list[Sel]] = [kepala, *map(list, zip(*lajur, strict=True))]
        return [*self._aturan(m.rencana, len(kepala)), *garis]

    def _aturan(self, rencana: Rencana, lebar: int) -> list[list[Sel]]:
        """The lines above the header, as wide as all others."""
        return [[*x, *[None] * (lebar - len(x))] for x in aturan.blok(rencana, self.tata.pita)]

    def _lajur(self, kolom: Kolom, larik: Sequence[Larik], rentang: Rentang) -> list[Sel]:
        templat = kolom.lengkap()
        potongan = [susun_rumus(templat, rentang, self.rujukan, n) for n in range(len(self.rujukan.tabel))]
        awal = rentang.awal - 1
        return [
            Rumus(str(awal + x.pos).join(potongan[x.bagian]), nilai)
            for x, nilai in zip(larik, nilai_lajur(kolom, larik), strict=True)
        ]


def nilai_lajur(kolom: Kolom, larik: Iterable[Larik]) -> list[Nilai]:
    """The value of a column on every line."""
    nilai, luar = kolom.nilai, kolom.luar
    if kolom.keluarga is Keluarga.BEBAS:
        return [nilai(x) for x in larik]
    if kolom.keluarga is Keluarga.POHON:
        return [luar if (s := x.simpul) is None else nilai(s) for x in larik]
    if kolom.keluarga is Keluarga.BARIS:
        return [luar if (b := x.baris) is None else nilai(b) for x in larik]
    return [luar if (b := x.baris) is None or not b.pertama else nilai(b) for x in larik]


@cache
def kolom_sendiri(tambahan: tuple[str, ...] = ()) -> tuple[Kolom, ...]:
    """The columns that TAMPIL_SENDIRI and `tambahan` need, directly or through others."""
    perlu = {*TAMPIL_SENDIRI.values(), *tambahan}
    for kolom in reversed(KOLOM):
        if kolom.nama in perlu:
            perlu |= kolom_disebut(kolom.lengkap())
    # The guard of every formula and the header cell that lines are counted from.
    perlu |= {"pos", "no"}
    return tuple(k for k in KOLOM if k.nama in perlu)


def rumus_kolom(label: str, tata: Tata, bagian: int = RENAKSI) -> str:
    """The formula of a computed column of tblRenaksi (RENAKSI) or tblCascading (CASCADING)."""
    return Hitungan(tata).rumus(label, bagian)
