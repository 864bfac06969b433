"""How high a row must be for its wrapped texts, estimated: previews and LibreOffice do not work it out.

Excel does, whenever someone types; so these heights are written as automatic ones, which Excel may change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from renaksi_xl.books.gaya import GAYA
from renaksi_xl.sheets.kontrak import Blok, Gaya, Lembar, Rumus, Sel, Tautan

LEBAR_BAKU = 8.43
_HURUF_PER_LEBAR = 1.18
"""Letters of 10-point Calibri in one unit of column width, on the careful side."""
_TEBAL = 0.93
_UKURAN, _UKURAN_BAKU = 10, 11
_TINGGI_BARIS = 13.2
_TINGGI_TERKECIL = 15.0
_TINGGI_TERBESAR = 409.0


def tinggi_baris(lembar: Lembar) -> dict[int, float]:
    """Heights in points of the rows that hold a text of more than one line and no height of their own."""
    tergabung = {
        (b, k) for b1, k1, b2, k2 in lembar.gabung for b in range(b1, b2 + 1) for k in range(k1, k2 + 1)
    }
    banyak: dict[int, int] = {}
    for blok in lembar.blok:
        for baris, satu in _baris_banyak(blok, lembar.lebar, tergabung):
            if satu > banyak.get(baris, 1):
                banyak[baris] = satu
    return {
        b: min(_TINGGI_TERBESAR, max(_TINGGI_TERKECIL, n * _TINGGI_BARIS + 3))
        for b, n in banyak.items()
        if b not in lembar.tinggi
    }


def _baris_banyak(
    blok: Blok, lebar: Mapping[int, float], tergabung: set[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    for i, (baris, gaya) in enumerate(zip(blok.isi, gaya_baris(blok), strict=False)):
        for j, (isi, satu) in enumerate(zip(baris, gaya, strict=False)):
            teks = _teks(isi)
            if not teks or satu not in _MELIPAT or (blok.baris + i, blok.kolom + j) in tergabung:
                continue
            yield (
                blok.baris + i,
                banyak_baris(teks, int(lebar.get(blok.kolom + j, LEBAR_BAKU) * _MELIPAT[satu])),
            )


_MELIPAT = {
    g: _HURUF_PER_LEBAR
    * (_TEBAL if sifat.get("bold") else 1)
    * _UKURAN
    / sifat.get("font_size", _UKURAN_BAKU)
    for g, sifat in GAYA.items()
    if sifat.get("text_wrap")
}
"""Looks that wrap, with the letters they fit into one unit of column width."""


def _teks(isi: Sel) -> str:
    if isinstance(isi, str):
        return isi
    if isinstance(isi, Rumus) and isinstance(isi.nilai, str):
        return isi.nilai
    return isi.teks if isinstance(isi, Tautan) else ""


@lru_cache(maxsize=8192)
def banyak_baris(teks: str, muat: int) -> int:
    r"""How many lines a text takes when `muat` letters fit on one; only words longer than a line are broken.

    >>> banyak_baris("satu dua tiga", 8), banyak_baris("a\nb", 8), banyak_baris("x" * 20, 8)
    (2, 2, 3)
    """
    return sum(_lipat(satu.split(" "), max(1, muat)) for satu in teks.split("\n"))


def _lipat(kata: Iterable[str], muat: int) -> int:
    banyak, terpakai = 1, 0
    for satu in kata:
        panjang = len(satu) + (1 if terpakai else 0)
        if terpakai and terpakai + panjang > muat:
            banyak, terpakai, panjang = banyak + 1, 0, len(satu)
        banyak += (panjang - 1) // muat if panjang > muat else 0
        terpakai = panjang % muat if panjang > muat else terpakai + panjang
    return banyak


def gaya_baris(blok: Blok) -> Iterator[list[Gaya]]:
    """One list of looks for each row of a block."""
    gaya = blok.gaya
    for i, baris in enumerate(blok.isi):
        if isinstance(gaya, Gaya):
            yield [gaya] * len(baris)
            continue
        satu = gaya[i] if isinstance(gaya[0], list) else gaya
        yield satu
