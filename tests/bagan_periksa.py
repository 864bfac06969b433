"""What must be true of every page of a drawn cascade, checked from the finished boxes and lines alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise

from PIL import ImageFont

from renaksi_xl.core.bagan_bentuk import Garis, Halaman, Kotak, LetakTulisan, Peran
from tests.program import carlito

PETAK, BARIS, UKURAN = 6.0, 12.0, 9
# What Excel keeps free in a cell, left and right together; text that is set in by one step keeps more.
PINGGIR, MASUK = 4.0, 7.0
TEBAL = {Peran.KEPALA, Peran.NAMA, Peran.CAPAIAN_ANGKA, Peran.KAKI_ANGKA, Peran.KAKI_KATA}
DIMASUKKAN = {Peran.KINERJA, Peran.INDIKATOR, Peran.DO}
_BESAR = 100


def salah_letak(halaman: Halaman, lebar: int, tinggi: int) -> list[str]:
    """Boxes that leave the page or overlap, texts that do not cover their box exactly."""
    salah = [
        f"{k.simpul.kunci} leaves the page"
        for k in halaman.kotak
        if k.x < 0 or k.y < 0 or k.x + k.lebar > lebar or k.y + k.tinggi > tinggi
    ]
    salah += [
        f"{a.simpul.kunci} touches {b.simpul.kunci}"
        for a, b in combinations(halaman.kotak, 2)
        if a.x <= b.x + b.lebar and b.x <= a.x + a.lebar and a.y < b.y + b.tinggi and b.y < a.y + a.tinggi
    ]
    return salah + [
        f"{k.simpul.kunci} is not covered by its texts" for k in halaman.kotak if not _tertutup(k)
    ]


def _tertutup(kotak: Kotak) -> bool:
    petak = [
        (x, y) for t in kotak.tulisan for x in range(t.x, t.x + t.lebar) for y in range(t.y, t.y + t.tinggi)
    ]
    semua = {
        (x, y) for x in range(kotak.x, kotak.x + kotak.lebar) for y in range(kotak.y, kotak.y + kotak.tinggi)
    }
    return len(petak) == len(semua) and set(petak) == semua


# Lines. Every line is taken apart into steps of one cell; what hangs together is one connector.

Titik = tuple[int, int]


def _titik(g: Garis) -> list[Titik]:
    return [(x, y) for x in range(g.x1, g.x2 + 1) for y in range(g.y1, g.y2 + 1)]


def _di_tepi(k: Kotak, t: Titik) -> bool:
    x, y = t
    dalam_x, dalam_y = k.x <= x <= k.x + k.lebar, k.y <= y <= k.y + k.tinggi
    return dalam_x and dalam_y and (x in {k.x, k.x + k.lebar} or y in {k.y, k.y + k.tinggi})


def _di_dalam(k: Kotak, t: Titik) -> bool:
    return k.x < t[0] < k.x + k.lebar and k.y < t[1] < k.y + k.tinggi


def salah_garis(halaman: Halaman) -> list[str]:
    """Lines through boxes, loose ends, and connectors that join other boxes than a parent and its children."""
    langkah = [pasang for g in halaman.garis for pasang in pairwise(_titik(g))]
    tetangga: dict[Titik, set[Titik]] = defaultdict(set)
    for a, b in langkah:
        tetangga[a].add(b)
        tetangga[b].add(a)
    salah = [
        f"a line runs through {k.simpul.kunci} at {t}"
        for t in tetangga
        for k in halaman.kotak
        if _di_dalam(k, t)
    ]
    salah += [
        f"a line ends in nothing at {t}"
        for t, lain in tetangga.items()
        if len(lain) == 1 and not any(_di_tepi(k, t) for k in halaman.kotak)
    ]
    disambung = {frozenset(satu) for satu in _sambungan(halaman, tetangga)}
    seharusnya = {frozenset(satu) for satu in _keluarga(halaman)}
    salah += [f"nothing joins {sorted(x)}" for x in seharusnya - disambung]
    return salah + [f"a connector joins {sorted(x)}" for x in disambung - seharusnya]


def _sambungan(halaman: Halaman, tetangga: dict[Titik, set[Titik]]) -> Iterator[set[int]]:
    """The boxes (by number on the page) at each connector."""
    sisa = set(tetangga)
    while sisa:
        kelompok, tumpukan = set[Titik](), [next(iter(sisa))]
        while tumpukan:
            t = tumpukan.pop()
            if t not in kelompok:
                kelompok.add(t)
                tumpukan += tetangga[t]
        sisa -= kelompok
        yield {
            i
            for i, k in enumerate(halaman.kotak)
            for t in kelompok
            if _di_tepi(k, t) and _menyentuh(k, t, tetangga[t])
        }


def _menyentuh(k: Kotak, t: Titik, lain: set[Titik]) -> bool:
    """Whether the line comes to the edge from outside: one that runs along it does not end there."""
    return (any(not _di_tepi(k, b) and not _di_dalam(k, b) for b in lain) and len(lain) == 1) or _di_kaki(
        k, t
    )


def _di_kaki(k: Kotak, t: Titik) -> bool:
    return t[1] == k.y + k.tinggi and k.x < t[0] < k.x + k.lebar


def _keluarga(halaman: Halaman) -> Iterator[set[int]]:
    """Each parent on the page with its children on the page, as numbers of boxes."""
    nomor: dict[int, int] = {id(k.simpul): i for i, k in enumerate(halaman.kotak)}
    for i, k in enumerate(halaman.kotak):
        anak = {nomor[id(a)] for a in k.simpul.anak}
        if anak:
            yield {i} | anak


# Texts, measured by FreeType with the font itself, and ten per cent added.


@cache
def _huruf(gaya: str) -> ImageFont.FreeTypeFont:
    letak = carlito(gaya)
    assert letak is not None
    return ImageFont.truetype(str(letak), UKURAN * _BESAR)


@cache
def lebar_huruf(teks: str, gaya: str) -> float:
    """The width of a text in points at 9 points."""
    return _huruf(gaya).getlength(teks, features=["-kern", "-liga"]) / _BESAR


def _gaya(peran: Peran) -> str:
    if peran in TEBAL:
        return "Bold"
    return "Italic" if peran is Peran.DO else "Regular"


def baris_dibutuhkan(teks: str, muat: float, gaya: str) -> int:
    """Lines that a program needs that fills each line with words, and breaks words that are longer than one."""
    banyak, terpakai = 1, 0.0
    for kata in teks.split(" "):
        lebar = lebar_huruf(kata, gaya) * 1.1
        spasi = lebar_huruf(" ", gaya) * 1.1 if terpakai else 0.0
        if terpakai and terpakai + spasi + lebar > muat:
            banyak, terpakai, spasi = banyak + 1, 0.0, 0.0
        if lebar > muat:
            for huruf in kata:
                satu = lebar_huruf(huruf, gaya) * 1.1
                if terpakai + satu > muat:
                    banyak, terpakai = banyak + 1, 0.0
                terpakai += satu
        else:
            terpakai += spasi + lebar
    return banyak


def _terpotong(t: LetakTulisan) -> bool:
    if t.tulisan is None:
        return False
    gaya = _gaya(t.tulisan.peran)
    muat = t.lebar * PETAK - PINGGIR - (MASUK if t.tulisan.peran in DIMASUKKAN else 0)
    banyak = sum(baris_dibutuhkan(alinea, muat, gaya) for alinea in t.tulisan.teks.split("\n"))
    return banyak > t.tinggi


def terpotong(halaman: Halaman) -> list[str]:
    """Texts that would not be seen whole in their cells."""
    return [
        f"{k.simpul.kunci}: {t.tulisan.teks}"
        for k in halaman.kotak
        for t in k.tulisan
        if t.tulisan is not None and _terpotong(t)
    ]
