"""The head of a page without columns of its own: title with year and quarter, the office's name below; text heights."""

from __future__ import annotations

from collections.abc import Iterable

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.ukuran_huruf import tinggi_terlipat
from renaksi_xl.sheets.cetak.halaman import lebar_titik
from renaksi_xl.sheets.kontrak import Blok, Gaya, Rumus, Sel
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.rujukan import PILIH_TW, tw_romawi
from renaksi_xl.sheets.rumus.teks import teks_aman

_TEPI, _INDEN = 4.0, 9.0
_UKURAN_NAMA = 11


def kepala(judul: str, rencana: Rencana, lebar: int) -> list[Blok]:
    """Two rows over `lebar` columns, from A1; the second is to be merged, so that the name can wrap."""
    i, p = rencana.instansi, rencana.pengaturan
    tahun = str(i.tahun) if i.tahun else ""
    atas = Rumus(
        f'{teks_aman(judul + " Tahun ")}&{aturan.TAHUN}&" · s.d. TW "&{PILIH_TW}',
        f"{judul} Tahun {tahun} · s.d. TW {tw_romawi(p.tw_pelaporan)}",
    )
    sisa: list[Sel] = [None] * (lebar - 1)
    return [
        Blok(0, 0, [[atas, *sisa]], Gaya.PITA_JUDUL),
        Blok(1, 0, [[Rumus('Nama_Instansi&""', i.nama), *sisa]], Gaya.DASBOR_INSTANSI),
    ]


def tinggi_nama(rencana: Rencana, lebar: Iterable[float]) -> float:
    """Height in points of the row with the office's name, over columns of these widths."""
    return max(20.0, tinggi_teks(rencana.instansi.nama, lebar, _UKURAN_NAMA, tebal=True))


def tinggi_teks(
    teks: str, lebar: Iterable[float], ukuran: float, *, tebal: bool = False, inden: int = 0
) -> float:
    """Height in points a wrapped text needs over columns of these widths, at a size in points."""
    return tinggi_terlipat(teks, sum(map(lebar_titik, lebar)) - _TEPI - _INDEN * inden, ukuran, tebal=tebal)
