"""What calamine does not tell of an .ods: error values, which it reads as blanks (OpenDocument 1.3 part 3, 9.1)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from renaksi_xl.books.paket import baca_anggota
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan

_TABEL = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CALCEXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_BAGIAN, _TANDA = "content.xml", b'value-type="error"'
_ULANGAN_MAKS, _GALAT_MAKS = 1000, 100_000
"""How often one error value is repeated, and how many of a sheet are told: a row may say that it comes a million
times."""


def galat_ods(arsip: zipfile.ZipFile, nama: str) -> Mapping[str, dict[tuple[int, int], str]]:
    """The error values of every sheet with their texts; rows and columns from 0. Raises BerkasError."""
    xml = baca_anggota(arsip, _BAGIAN, nama)
    if _TANDA not in xml:
        return {}
    try:
        return _galat(xml)
    except (etree.XMLSyntaxError, ValueError) as e:
        raise BerkasError(pesan.rusak(nama), f"{_BAGIAN}: {e}") from e


def _galat(xml: bytes) -> dict[str, dict[tuple[int, int], str]]:
    hasil: dict[str, dict[tuple[int, int], str]] = {}
    kini: dict[tuple[int, int], str] = {}
    baris = 0
    urai = etree.iterparse(
        io.BytesIO(xml), ("start", "end"), resolve_entities=False, no_network=True, huge_tree=True
    )
    for peristiwa, unsur in urai:
        if peristiwa == "start" and unsur.tag == f"{_TABEL}table":
            kini, baris = {}, 0
            hasil[unsur.get(f"{_TABEL}name", "")] = kini
        elif peristiwa == "end" and unsur.tag == f"{_TABEL}table-row":
            ulang = int(unsur.get(f"{_TABEL}number-rows-repeated", "1"))
            for kolom, teks in _sebaris(unsur) if len(kini) < _GALAT_MAKS else ():
                kini.update({(baris + n, kolom): teks for n in range(min(ulang, _ULANGAN_MAKS))})
            baris += ulang
            unsur.clear()
    return hasil


def _sebaris(baris: etree._Element) -> list[tuple[int, str]]:
    """The error values of one row: column and text."""
    ada, kolom = [], 0
    for sel in baris.iterchildren(f"{_TABEL}table-cell", f"{_TABEL}covered-table-cell"):
        ulang = int(sel.get(f"{_TABEL}number-columns-repeated", "1"))
        if sel.get(f"{_CALCEXT}value-type") == "error":
            teks = "".join(map(str, sel.itertext())).strip()
            ada += [(kolom + n, teks) for n in range(min(ulang, _ULANGAN_MAKS))]
        kolom += ulang
    return ada
