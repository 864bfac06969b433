"""A page of the Bagan Cascading as SVG: the boxes, lines and looks of its sheet on a whole A3 page.

Texts are wrapped here, line by line, as the layout measured them. The same drawing gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from renaksi_xl.books.gaya import GAYA, WARNA
from renaksi_xl.books.gaya_bagan import TEPI
from renaksi_xl.core.bagan_bentuk import BARIS, PETAK, Garis, Halaman, Kotak, LetakTulisan
from renaksi_xl.core.ukuran_huruf import UKURAN, lipat
from renaksi_xl.sheets.cetak.bagan import gaya_tulisan
from renaksi_xl.sheets.kontrak import Gaya

_LEBAR_KERTAS, _TINGGI_KERTAS = 1190.55, 841.89
_MM = ("420mm", "297mm")
_TEPI_ATAS = 36.0
_HURUF = "Calibri, Carlito, 'Liberation Sans', Arial, sans-serif"
_DASAR_HURUF = 0.78
"""From the top of a line of text to the foot of its letters, in line heights."""
_MASUK = 5.0
_BUKAN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
JUDUL, SUBJUDUL = 15.0, 11.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lukisan:
    """A page with all its words: those above and below the drawing, and those for readers who cannot see it."""

    halaman: Halaman
    skala: int
    lebar: int
    tinggi: int
    """Columns and rows that the page has for the drawing."""
    judul: str
    subjudul: str
    keterangan: str
    alt: str
    uraian: str
    warna: dict[str, str]
    """Words at the foot of a box → name of their colour."""
    baris_atas: int


def tulis_svg(lukisan: Lukisan) -> bytes:
    """The page as a file."""
    faktor = 100 / lukisan.skala
    lebar, tinggi = _LEBAR_KERTAS * faktor, _TINGGI_KERTAS * faktor
    kiri = (lebar - lukisan.lebar * PETAK) / 2
    isi = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_MM[0]}" height="{_MM[1]}" '
            f'viewBox="0 0 {_angka(lebar)} {_angka(tinggi)}" role="img" aria-labelledby="judul uraian" '
            f'lang="id" font-family="{_HURUF}" font-size="{_angka(UKURAN)}">'
        ),
        f'<title id="judul">{_aman(lukisan.alt)}</title>',
        f'<desc id="uraian">{_aman(lukisan.uraian)}</desc>',
        f'<rect width="{_angka(lebar)}" height="{_angka(tinggi)}" fill="#FFFFFF"/>',
        f'<g transform="translate({_angka(kiri)} {_angka(_TEPI_ATAS * faktor)})">',
        *_kepala(lukisan),
        f'<path d="{_jalur(lukisan.halaman.garis)}" fill="none" stroke="{TEPI}" stroke-width="0.75"/>',
        *(baris for kotak in lukisan.halaman.kotak for baris in _kotak(kotak, lukisan.warna)),
        "</g>",
        "</svg>",
        "",
    ]
    return "\n".join(isi).encode("utf-8")


def _kepala(lukisan: Lukisan) -> Iterator[str]:
    tinta = GAYA[Gaya.BAGAN_JUDUL]["font_color"]
    yield _teks(lukisan.judul, 0, 18, f'font-size="{_angka(JUDUL)}" font-weight="bold" fill="{tinta}"')
    abu = GAYA[Gaya.BAGAN_SUBJUDUL]["font_color"]
    yield _teks(lukisan.subjudul, 0, 34, f'font-size="{_angka(SUBJUDUL)}" fill="{abu}"')
    kaki = (lukisan.baris_atas + lukisan.tinggi + 1) * BARIS
    for urut, satu in enumerate(lipat(lukisan.keterangan, lukisan.lebar * PETAK)):
        yield _teks(satu, 0, kaki + (urut + 0.5) * BARIS, f'font-style="italic" fill="{abu}"')


def _jalur(garis: Iterable[Garis]) -> str:
    return " ".join(
        f"M{_angka(g.x1 * PETAK)} {_angka(g.y1 * BARIS)}"
        + (f"V{_angka(g.y2 * BARIS)}" if g.x1 == g.x2 else f"H{_angka(g.x2 * PETAK)}")
        for g in garis
    )


def _kotak(kotak: Kotak, warna: dict[str, str]) -> Iterator[str]:
    nama = " ".join(t.tulisan.teks for t in kotak.tulisan[:2] if t.tulisan is not None)
    yield f"<g><title>{_aman(nama)}</title>"
    yield _persegi(kotak.x, kotak.y, kotak.lebar, kotak.tinggi, 'fill="#FFFFFF"')
    for t in kotak.tulisan:
        yield from _tulisan(t, kotak, warna)
    yield _persegi(
        kotak.x, kotak.y, kotak.lebar, kotak.tinggi, f'fill="none" stroke="{TEPI}" stroke-width="0.75"'
    )
    yield "</g>"


def _persegi(x: int, y: int, lebar: int, tinggi: int, sifat: str) -> str:
    return (
        f'<rect x="{_angka(x * PETAK)}" y="{_angka(y * BARIS)}" width="{_angka(lebar * PETAK)}" '
        f'height="{_angka(tinggi * BARIS)}" {sifat}/>'
    )


def _tulisan(t: LetakTulisan, kotak: Kotak, warna: dict[str, str]) -> Iterator[str]:
    if t.tulisan is None:
        return
    sifat: dict[str, Any] = {**GAYA[gaya_tulisan(kotak.simpul.jenjang, t)]}
    if t.tulisan.teks in warna:
        sifat |= WARNA[warna[t.tulisan.teks]]
    if "bg_color" in sifat:
        yield _persegi(t.x, t.y, t.lebar, t.tinggi, f'fill="{sifat["bg_color"]}"')
    baris = t.larik()
    atas = t.y * BARIS
    if sifat["valign"] == "vcenter":
        atas += (t.tinggi - len(baris)) * BARIS / 2
    letak, jangkar = _datar(t, sifat)
    huruf = f'fill="{sifat["font_color"]}"{jangkar}'
    huruf += ' font-weight="bold"' if sifat.get("bold") else ""
    huruf += ' font-style="italic"' if sifat.get("italic") else ""
    for urut, satu in enumerate(baris):
        yield _teks(satu, letak, atas + (urut + _DASAR_HURUF) * BARIS, huruf)


def _datar(t: LetakTulisan, sifat: dict[str, Any]) -> tuple[float, str]:
    """Where a line of text is held, and at which of its ends."""
    match sifat.get("align"):
        case "center":
            return (t.x + t.lebar / 2) * PETAK, ' text-anchor="middle"'
        case "right":
            return (t.x + t.lebar) * PETAK - _MASUK / 2, ' text-anchor="end"'
        case _:
            return t.x * PETAK + _MASUK, ""


def _teks(isi: str, x: float, y: float, sifat: str) -> str:
    return f'<text x="{_angka(x)}" y="{_angka(y)}" {sifat}>{_aman(isi)}</text>'


def _angka(nilai: float) -> str:
    return f"{nilai:.2f}".rstrip("0").rstrip(".")


def _aman(teks: str) -> str:
    """A text inside XML; characters that XML does not have become a box."""
    return escape(_BUKAN_XML.sub("\N{REPLACEMENT CHARACTER}", teks), quote=False)
