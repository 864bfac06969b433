"""The file door in: a workbook file becomes an `IsiBuku`, fast and without trusting the file.

python-calamine reads the cells. What it drops or would choke on is looked for in the sheet's XML first: error values
(it reads them as blanks) and stray cells so far out that its rectangle of cells would not fit into memory.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from python_calamine import CalamineWorkbook

from renaksi_xl.baca.isi_buku import IsiBuku, NilaiSel, Petak
from renaksi_xl.baca.lembar_kita import calon_lembar
from renaksi_xl.books.paket import Paket, buka_paket
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan
from renaksi_xl.sheets.rujukan import BARIS_MAKS, KOLOM_MAKS, wilayah

BATAS_SEL = 4_000_000
"""Cells of a sheet's used rectangle; 20,000 rows of 60 columns are 1.2 million."""

_GALAT = (b't="e"', b"t='e'")
_KOLOM_JAUH = re.compile(rb"""r=["'][A-Za-z]{3}[0-9]""")
_LETAK_JAUH = re.compile(rb"""r=["'](?<=\sr=["'])(?:[A-Za-z]*[0-9]{5}|[A-Za-z]{4})""")
"""The place of a row or cell beyond the rows nearly every sheet has, wherever in the sheet it stands."""
_JAUH = re.compile(rb"""r=["'](?<=\sr=["'])(?:[A-Za-z]*[0-9]{5}|[A-Za-z]{3})""")
"""Either of them: nearly every sheet is looked through only once."""
_BARIS = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\sr=["']([0-9]{1,9})["']""")
_BANYAK_TEKS = re.compile(rb"""<(?:\w+:)?sst\b[^>]*?\suniqueCount=["']([0-9]+)["']""")
_TEKS_TERPENDEK, _TEKS_BOLEH = len(b"<si/>"), 999_999
"""Bytes of a text, and so many texts that a count which is merely wrong does no harm."""


def buka(path: Path, lembar: Collection[str] | None = None) -> IsiBuku:
    """Read a workbook file: the sheets named, or (None) those that hold a plan, also under another name.

    Sheets that are asked for and absent are simply not in `IsiBuku.petak`. Raises BerkasError.
    """
    return isi_paket(buka_paket(path), lembar)


def isi_paket(paket: Paket, lembar: Collection[str] | None = None) -> IsiBuku:
    """Read an opened package; see `buka`."""
    semua = tuple(paket.lembar)
    if lembar is None:
        lembar = calon_lembar(semua, paket.tabel)
    diminta = [nama for nama in semua if nama in lembar]
    return IsiBuku(
        petak=_baca_petak(paket, diminta),
        semua_lembar=semua,
        tabel=paket.tabel,
        nama=paket.nama_terdefinisi,
        tersembunyi={x.nama: x.sembunyi for x in paket.lembar.values() if x.sembunyi},
        properti=paket.properti,
    )


def _baca_petak(paket: Paket, lembar: Iterable[str]) -> dict[str, Petak]:
    galat = {nama: _periksa_lembar(paket, nama) for nama in lembar}
    for bagian in paket.nama_bagian:
        # calamine finds parts in any case of letters and does not bound what a lying zip directory expands to.
        if bagian.lower().endswith(("sharedstrings.xml", "styles.xml")):
            _periksa_banyak(paket, bagian)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(paket.isi)) as buku:
            petak = {
                nama: _petak(buku.get_sheet_by_name(nama).to_python(skip_empty_area=False)) for nama in galat
            }
    except (KeyboardInterrupt, SystemExit):
        raise
    except (
        BaseException
    ) as e:  # a panic of the Rust reader is a BaseException, and no reason to show a traceback
        raise BerkasError(pesan.rusak(paket.nama), f"calamine: {e}") from e
    for nama, daftar in galat.items():
        for baris, kolom, teks in daftar:
            _isi_galat(petak[nama], baris, kolom, teks)
    return petak


def _periksa_lembar(paket: Paket, nama: str) -> list[tuple[int, int, str]]:
    """Refuse a sheet that spans too far; the error values of the others as (row, column, "#REF!")."""
    xml = paket.baca(paket.lembar[nama].bagian)
    # Rows stand in order; only where the last one does not say its number are all of them asked.
    akhir = _BARIS.match(xml, max(0, xml.rfind(b"<row ")))
    terakhir = [akhir[1]] if akhir else _BARIS.findall(xml)
    tinggi = max(map(int, terakhir), default=0)
    jauh = _JAUH.search(xml) is not None
    lebar = KOLOM_MAKS if jauh and _KOLOM_JAUH.search(xml) else 702
    if tinggi * lebar > BATAS_SEL or (jauh and _LETAK_JAUH.search(xml)):
        _periksa_luas(paket, nama, xml)
    return _cari_galat(paket, xml) if any(tanda in xml for tanda in _GALAT) else []


def _periksa_luas(paket: Paket, nama: str, xml: bytes) -> None:
    """The exact used rectangle: formats without content do not count."""
    tinggi = lebar = 0
    for sel in _sel(paket, xml):
        if len(sel):
            tempat = _tempat(sel)
            luas = wilayah(tempat)
            if luas is None or luas[2] >= BARIS_MAKS or luas[3] >= KOLOM_MAKS:
                raise BerkasError(pesan.rusak(paket.nama), f"{nama}: {tempat[:40]}")
            tinggi, lebar = max(tinggi, luas[2] + 1), max(lebar, luas[3] + 1)
            if tinggi * lebar > BATAS_SEL:
                raise BerkasError(pesan.sel_terlalu_jauh(paket.nama, nama, tempat))
        sel.clear()


def _tempat(sel: etree._Element) -> str:
    """Where a cell stands; where only its row says so, in that row's first column."""
    induk = sel.getparent()
    return sel.get("r") or f"A{'' if induk is None else induk.get('r', '1')}"


def _periksa_banyak(paket: Paket, bagian: str) -> None:
    """Refuse more texts than part and memory can hold: room for so many as it says is taken before one is read."""
    xml = paket.baca(bagian)
    banyak = _BANYAK_TEKS.search(xml, 0, 4096)
    wajar = max(len(xml) // _TEKS_TERPENDEK, _TEKS_BOLEH)
    if banyak and len(banyak[1].lstrip(b"0")) > len(str(wajar)):
        raise BerkasError(pesan.rusak(paket.nama), f"{bagian}: {banyak[1][:40]!r} texts")


def _cari_galat(paket: Paket, xml: bytes) -> list[tuple[int, int, str]]:
    ada = []
    for sel in _sel(paket, xml):
        luas = wilayah(sel.get("r", ""))
        if sel.get("t") == "e" and luas is not None:
            ada.append((luas[0], luas[1], sel.findtext("{*}v") or "#N/A"))
    return ada


def _sel(paket: Paket, xml: bytes) -> Iterator[etree._Element]:
    """The cells of a sheet, one after the other; raises BerkasError where its XML breaks off."""
    try:
        for _, sel in etree.iterparse(
            io.BytesIO(xml), tag="{*}c", resolve_entities=False, no_network=True, huge_tree=True
        ):
            yield sel
    except etree.XMLSyntaxError as e:
        raise BerkasError(pesan.rusak(paket.nama), str(e)) from e


def _isi_galat(petak: Petak, baris: int, kolom: int, teks: str) -> None:
    """Put an error value where calamine left a blank, or nothing at all at the grid's edge."""
    while len(petak) <= baris:
        petak.append([])
    satu = petak[baris]
    satu.extend([None] * (kolom + 1 - len(satu)))
    satu[kolom] = teks


def _petak(mentah: list[list[Any]]) -> Petak:
    biasa = (str, float)
    return [[x if type(x) in biasa else nilai_sel(x) for x in baris] for baris in mentah]


def nilai_sel(x: object) -> NilaiSel:
    """Booleans stay; a date becomes text as Indonesian offices write it (31/03/2024), because it is no number."""
    if isinstance(x, bool | int | float | str):
        return x
    if isinstance(x, dt.datetime):
        return x.strftime("%d/%m/%Y %H:%M")
    if isinstance(x, dt.date):
        return x.strftime("%d/%m/%Y")
    return str(x)
