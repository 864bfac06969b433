"""The looks of a sheet that is made in an open workbook: what every engine of xlwings can set, column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, TypeAlias

from renaksi_xl.books.gaya import GAYA, Sifat
from renaksi_xl.sheets.kontrak import Blok, Gaya, Lembar

Setelan: TypeAlias = tuple[Any, str, object]
"""A range of the sheet or its font, the name of a property, its value."""
_LUAS = (("number_format", "num_format"), ("color", "bg_color"), ("wrap_text", "text_wrap"))
_HURUF = (("bold", "bold"), ("size", "font_size"), ("color", "font_color"))


def riasan(sheet: Any, lembar: Lembar) -> Iterator[Setelan]:  # noqa: ANN401 -- xlwings is imported by one door only
    """What is to be set on a blank sheet, so that it looks like `lembar`."""
    for kolom, lebar in lembar.lebar.items():
        tampak = 0 if kolom in lembar.tersembunyi_kolom else lebar
        yield sheet.range((1, kolom + 1)), "column_width", tampak
    for blok in lembar.blok:
        for k in range(len(blok.isi[0]) if blok.isi else 0):
            atas = (blok.baris + 1, blok.kolom + k + 1)
            luas = sheet.range(atas, (blok.baris + len(blok.isi), atas[1]))
            yield from _satu(luas, GAYA[gaya_kolom(blok, k)])


def _satu(luas: Any, sifat: Sifat) -> Iterator[Setelan]:  # noqa: ANN401 -- a range of xlwings
    for benda, daftar in ((luas, _LUAS), (luas.font, _HURUF)):
        yield from ((benda, nama, sifat[kunci]) for nama, kunci in daftar if kunci in sifat)


def gaya_kolom(blok: Blok, kolom: int) -> Gaya:
    """The look of most rows of a column of a block."""
    if isinstance(blok.gaya, Gaya):
        return blok.gaya
    tiap = [satu[kolom] if isinstance(satu, list) else blok.gaya[kolom] for satu in blok.gaya]
    return Counter(x for x in tiap if isinstance(x, Gaya)).most_common(1)[0][0]
