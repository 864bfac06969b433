"""How high a row must be for its wrapped texts, estimated: previews and LibreOffice do not work it out.

Excel does, whenever someone types; so these heights are written as automatic ones, which Excel may change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from renaksi_xl.books.gaya import GAYA
from renaksi_xl.core.ukuran_huruf import UKURAN, lipat
from renaksi_xl.sheets.kontrak import Blok, Gaya, Lembar, Rumus, Sel, Tautan

LEBAR_BAKU = 8.43
_TITIK_PER_LEBAR, _PINGGIR = 5.25, 1.0
"""Points of one unit of column width; what a cell keeps free around its text, beyond what a width has for it."""
_INDEN = 9.0
"""Points of one step of indent."""
_UKURAN_BAKU = 11.0
_TINGGI_BARIS, _UKURAN_BARIS = 13.0, 10.0
_TINGGI_TERKECIL = 15.0
_TINGGI_TERBESAR = 409.0


def tinggi_baris(lembar: Lembar) -> dict[int, float]:
    """Heights in points of the rows that hold a text of more than one line and no height of their own."""
    tergabung = {
        (b, k) for b1, k1, b2, k2 in lembar.gabung for b in range(b1, b2 + 1) for k in range(k1, k2 + 1)
    }
    banyak: dict[int, float] = {}
    for blok in lembar.blok:
        for baris, satu in _baris_banyak(blok, lembar.lebar, tergabung):
            if satu > banyak.get(baris, 1):
                banyak[baris] = satu
    return {
        b: min(_TINGGI_TERBESAR, max(_TINGGI_TERKECIL, n * _TINGGI_BARIS + 3))
        for b, n in banyak.items()
        if b not in lembar.tinggi
    }


def tinggi_isian(isi: Sequence[list[Sel]], lebar: Mapping[int, float], kolom: int = 0) -> list[float]:
    """Heights in points of rows of cells from `kolom` on that wrap as inputs do; 0 where one line is enough."""
    gaya = Blok(0, kolom, list(isi), Gaya.ISIAN_TEKS)
    banyak: dict[int, float] = {}
    for baris, satu in _baris_banyak(gaya, lebar, set()):
        banyak[baris] = max(satu, banyak.get(baris, 0))
    return [
        min(_TINGGI_TERBESAR, n * _TINGGI_BARIS + 3) if (n := banyak.get(i, 0)) > 1 else 0.0
        for i in range(len(isi))
    ]


def _baris_banyak(
    blok: Blok, lebar: Mapping[int, float], tergabung: set[tuple[int, int]]
) -> Iterator[tuple[int, float]]:
    if isinstance(blok.gaya, Gaya) and blok.gaya not in _MELIPAT:
        return
    gaya: list[Gaya] = []
    melipat: list[tuple[int, float, bool, float]] = []
    for i, (baris, satu) in enumerate(zip(blok.isi, gaya_baris(blok), strict=False), start=blok.baris):
        if satu is not gaya:  # most rows look like the one above
            gaya, melipat = satu, [(j, *_MELIPAT[g]) for j, g in enumerate(satu) if g in _MELIPAT]
        for j, ukuran, tebal, pinggir in melipat:
            teks = _teks(baris[j]) if j < len(baris) else ""
            selebar = lebar.get(blok.kolom + j, LEBAR_BAKU)
            if not teks or not selebar or (i, blok.kolom + j) in tergabung:  # nobody reads a hidden column
                continue
            titik = selebar * _TITIK_PER_LEBAR - pinggir
            # Letters of other sizes than 10 count as so many lines of 10-point letters.
            banyak = len(lipat(teks, max(1.0, titik * UKURAN / ukuran), tebal=tebal))
            yield i, banyak * ukuran / _UKURAN_BARIS


_MELIPAT = {
    g: (
        float(sifat.get("font_size", _UKURAN_BAKU)),
        bool(sifat.get("bold")),
        _PINGGIR + _INDEN * sifat.get("indent", 0),
    )
    for g, sifat in GAYA.items()
    if sifat.get("text_wrap")
}
"""Looks that wrap, with the size and weight of their letters and the points they keep free beside them."""


def _teks(isi: Sel) -> str:
    if isinstance(isi, str):
        return isi
    if isinstance(isi, Rumus) and isinstance(isi.nilai, str):
        return isi.nilai
    return isi.teks if isinstance(isi, Tautan) else ""


def gaya_baris(blok: Blok) -> Iterator[list[Gaya]]:
    """One list of looks for each row of a block."""
    gaya = blok.gaya
    for i, baris in enumerate(blok.isi):
        if isinstance(gaya, Gaya):
            yield [gaya] * len(baris)
            continue
        satu = gaya[i] if isinstance(gaya[0], list) else gaya
        yield satu
