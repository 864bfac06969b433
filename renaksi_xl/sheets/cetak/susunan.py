"""A print sheet while it is laid out: cells, merged areas, and heights that show every text whole.

Heights are set, not left to Excel: it does not work out those of merged cells, and page breaks depend on them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from renaksi_xl.core.ukuran_huruf import LONGGAR, lebar_teks, tinggi_terlipat
from renaksi_xl.pesan.cetak import LANJUTAN
from renaksi_xl.sheets.cetak.halaman import lebar_berisi, lebar_titik
from renaksi_xl.sheets.kontrak import Blok, Gaya, Rumus, Sel

_TEBAL = (
    *(Gaya.CETAK_JUDUL, Gaya.CETAK_KEPALA, Gaya.CETAK_TEBAL, Gaya.CETAK_LANJUTAN, Gaya.CETAK_CATATAN_TEBAL),
    *(Gaya.CETAK_P_TEKS, Gaya.CETAK_P_TENGAH, Gaya.CETAK_S_TEKS, Gaya.CETAK_S_TENGAH, Gaya.CETAK_TANGAN_NAMA),
)
HURUF: Mapping[Gaya, tuple[float, bool]] = {
    **{g: (10.0, g in _TEBAL) for g in Gaya if g.value.startswith("cetak_")},
    Gaya.CETAK_JUDUL: (14.0, True),
    Gaya.CETAK_SUBJUDUL: (11.0, False),
    Gaya.CETAK_TANGAN: (11.0, False),
    Gaya.CETAK_TANGAN_NAMA: (11.0, True),
}
"""Size and weight of the letters of each look, as `books.gaya` has them (a test compares)."""
INDEN = frozenset(
    {
        *(Gaya.CETAK_TEKS, Gaya.CETAK_P_TEKS, Gaya.CETAK_S_TEKS, Gaya.CETAK_TEBAL, Gaya.CETAK_LANJUTAN),
        *(Gaya.FORMULIR_TEKS, Gaya.FORMULIR_KAKI),
    }
)
"""Looks that begin a step away from their frame, as `books.gaya` has them (a test compares)."""
_SERIBU = 1000
_PINGGIR_DATAR = 4.0
_SATU_INDEN = 9.0
"""Points of one step of indent: three spaces of the workbook's letter, and a little more."""
_SELA_UANG = 4.0
"""Points behind an amount: those of the bracket in its format, bold."""
TINGGI_MAKS = 400.0
"""Excel takes no higher row; a line that needs more is several rows of the sheet."""


def kata(isi: Sel) -> str:
    """The text a cell shows, "" for a number."""
    if isinstance(isi, Rumus):
        return isi.nilai if isinstance(isi.nilai, str) else ""
    return isi if isinstance(isi, str) else ""


def pinggir(gaya: Gaya) -> float:
    """Points left and right of a text together that its look keeps free."""
    return _PINGGIR_DATAR + _SATU_INDEN * (gaya in INDEN) + _SELA_UANG * gaya.value.endswith("_uang")


def lebar_judul(judul: str, gaya: Gaya = Gaya.CETAK_KEPALA) -> float:
    """How wide a column must be at least, so that no word of its heading (or of a text of that look) is broken.

    >>> lebar = lebar_judul("PENANGGUNG JAWAB")
    >>> perlu = lebar_teks("PENANGGUNG", tebal=True, ukuran=10) * LONGGAR + pinggir(Gaya.CETAK_KEPALA)
    >>> lebar_titik(lebar - 0.2) < perlu <= lebar_titik(lebar)
    True
    """
    ukuran, tebal = HURUF.get(gaya, HURUF[Gaya.CETAK_KEPALA])
    terpanjang = max((lebar_teks(k, tebal=tebal, ukuran=ukuran) for k in judul.split()), default=0.0)
    return lebar_berisi(terpanjang * LONGGAR + pinggir(gaya))


def lebar_angka(nilai: Sel, *, persen: bool, gaya: Gaya = Gaya.CETAK_ANGKA) -> float:
    """How wide a column must be for a number as its format shows it: 101,05%, 1.234.567,25; 0 for no number."""
    angka = nilai.nilai if isinstance(nilai, Rumus) else nilai
    if not isinstance(angka, Decimal | int):
        return 0.0
    if persen:
        teks = f"{Decimal(angka) * 100:,.2f}%"
    elif angka == int(angka):
        teks = f"{int(angka):,}"
    else:
        teks = (
            f"{Decimal(angka):,.2f}"
            if abs(Decimal(angka)) < _SERIBU
            else f"{Decimal(angka):,.6f}".rstrip("0")
        )
    titik = lebar_teks(teks, tebal=True, ukuran=HURUF[Gaya.CETAK_ANGKA][0]) * LONGGAR
    return (titik + pinggir(gaya)) / 0.75 / 7


def tinggi_teks(teks: str, lebar: float, gaya: Gaya) -> float:
    """Height a text needs in `lebar` points with a look."""
    ukuran, tebal = HURUF[gaya]
    return tinggi_terlipat(teks, lebar - pinggir(gaya), ukuran, tebal=tebal)


@dataclass(slots=True)
class Susunan:
    """Cells by place. `lebar` are the column widths as Excel counts them, hidden columns behind them left out."""

    lebar: Sequence[float]
    sel: dict[int, dict[int, tuple[Sel, Gaya]]] = field(default_factory=dict)
    gabung: list[tuple[int, int, int, int]] = field(default_factory=list)
    tinggi: dict[int, float] = field(default_factory=dict)

    @property
    def banyak_kolom(self) -> int:
        """The printed columns."""
        return len(self.lebar)

    def lebar_kolom(self, awal: int, akhir: int) -> float:
        """Width of columns in points, both ends included."""
        return sum(map(lebar_titik, self.lebar[awal : akhir + 1]))

    def taruh(
        self, baris: int, kolom: int, isi: Sel, gaya: Gaya, sampai: tuple[int, int] | None = None
    ) -> None:
        """Put a cell; merged up to the row and column `sampai`, all with the same frame."""
        b2, k2 = sampai or (baris, kolom)
        for b in range(baris, b2 + 1):
            satu = self.sel.setdefault(b, {})
            for k in range(kolom, k2 + 1):
                satu[k] = (None, gaya)
        self.sel[baris][kolom] = (isi, gaya)
        if (b2, k2) != (baris, kolom):
            self.gabung.append((baris, kolom, b2, k2))

    def perlu(self, isi: Sel, gaya: Gaya, awal: int, akhir: int) -> float:
        """Height a cell over these columns needs."""
        teks = kata(isi)
        if teks and gaya is Gaya.CETAK_LANJUTAN:
            teks += LANJUTAN
        return tinggi_teks(teks, self.lebar_kolom(awal, akhir), gaya)

    def jumlah_tinggi(self, awal: int, akhir: int) -> float:
        """Height of rows that were set, both ends included."""
        return sum(self.tinggi[b] for b in range(awal, akhir + 1))

    def lebarkan(self, awal: int, akhir: int, perlu: float) -> None:
        """Make rows high enough together, all by the same part."""
        kurang = perlu - self.jumlah_tinggi(awal, akhir)
        if kurang > 0:
            for b in range(awal, akhir + 1):
                self.tinggi[b] = min(TINGGI_MAKS, self.tinggi[b] + kurang / (akhir - awal + 1))

    def blok(self) -> list[Blok]:
        """The cells as blocks, a run of neighbours each."""
        semua: list[Blok] = []
        for b, baris in sorted(self.sel.items()):
            kolom = sorted(baris)
            mulai = 0
            for n in range(1, len(kolom) + 1):
                if n == len(kolom) or kolom[n] != kolom[n - 1] + 1:
                    satu = [baris[k] for k in kolom[mulai:n]]
                    semua.append(Blok(b, kolom[mulai], [[isi for isi, _ in satu]], [g for _, g in satu]))
                    mulai = n
        return semua
