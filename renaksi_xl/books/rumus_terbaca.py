"""The formulas and number formats of a sheet, for the findings about a workbook's integrity (K9xx).

Reads the sheet's XML, because the reader of values knows neither. Rows that are hidden or filtered away are read like
all others.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache, partial
from string import digits
from typing import TYPE_CHECKING

from renaksi_xl.baca.rumus_lembar import LembarTerbaca
from renaksi_xl.books.paket import Paket, anak, bilangan, nama_polos
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan
from renaksi_xl.sheets.rujukan import KOLOM_MAKS, Wilayah, geser, nomor_kolom, wilayah

if TYPE_CHECKING:
    from lxml.etree import _Element

_BAWAAN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0;(#,##0)",
    38: "#,##0;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""Formats that a file names by number only (ECMA-376 part 1, 18.8.30)."""


_ANGKA = 6
"""Digits of a style's number; Excel knows 65,490."""
_LARIK_MAKS = 100_000
_LETAK = re.compile(rb"""<(?:\w+:)?(?:c|row)\b[^>]*?\sr=["']([A-Za-z]*)([0-9]+)["']""")


def baca_rumus(paket: Paket, lembar: str, kolom: Collection[int]) -> LembarTerbaca:
    """Read formulas and formats of some columns of a sheet. Raises BerkasError when there is no such sheet."""
    if lembar not in paket.lembar:
        raise BerkasError(pesan.lembar_tidak_ada(paket.nama, lembar))
    akar = paket.xml(paket.lembar[lembar].bagian)
    bentuk = lru_cache(maxsize=None)(partial(_format, _format_gaya(paket)))
    rumus: dict[tuple[int, int], str] = {}
    format_: dict[tuple[int, int], str] = {}
    larik: list[tuple[Wilayah, str]] = []
    bersama: dict[str, tuple[str, int, int]] = {}
    tag_rumus = _tag_rumus(akar)
    for baris, k, sel in _sel(akar, paket.nama):
        f = sel.find(tag_rumus) if len(sel) else None
        if f is not None:
            # Every formula is looked at, because the first cell of a shared one may stand in another column.
            teks = _teks_rumus(f, baris, k, bersama, larik)
            if k in kolom:
                rumus[baris, k] = teks
        if k in kolom:
            format_[baris, k] = bentuk(sel.get("s"))
    rumus |= {titik: teks for titik, teks in _larik(larik, akar, paket.nama) if titik[1] in kolom}
    return LembarTerbaca(rumus, format_, {k: bentuk(s) for k, s in _gaya_kolom(akar) if k in kolom})


def periksa_letak(paket: Paket, lembar: str) -> None:
    """Refuse a sheet whose cells say another place than they stand in (BerkasError), as the other readers here do."""
    xml = paket.baca(paket.lembar[lembar].bagian)
    if not _berurutan(xml):
        for _ in _sel(paket.xml(paket.lembar[lembar].bagian), paket.nama):
            pass


def _berurutan(xml: bytes) -> bool:
    """Whether every cell names its row and stands behind the one before; if not, one has to look closer."""
    baris, lalu = b"", (0, b"")
    for huruf, nomor in _LETAK.findall(xml):
        if not huruf:
            baris, lalu = nomor, (0, b"")
        elif nomor != baris or (len(huruf), huruf) <= lalu:
            return False
        else:
            lalu = (len(huruf), huruf)
    return True


def semua_rumus(paket: Paket, lembar: str) -> Mapping[tuple[int, int], str]:
    """The formulas of a whole sheet without its formats, in less time where few cells hold one; as `baca_rumus`."""
    if lembar not in paket.lembar:
        raise BerkasError(pesan.lembar_tidak_ada(paket.nama, lembar))
    akar = paket.xml(paket.lembar[lembar].bagian)
    rumus: dict[tuple[int, int], str] = {}
    larik: list[tuple[Wilayah, str]] = []
    bersama: dict[str, tuple[str, int, int]] = {}
    for f in akar.iter(_tag_rumus(akar)):
        sel = f.getparent()
        tempat = "" if sel is None else sel.get("r", "")
        huruf = tempat.rstrip(digits)
        if not huruf.isalpha() or huruf == tempat:  # a place that follows from the order alone
            return baca_rumus(paket, lembar, range(KOLOM_MAKS)).rumus
        baris, kolom = int(tempat[len(huruf) :]) - 1, nomor_kolom(huruf)
        rumus[baris, kolom] = _teks_rumus(f, baris, kolom, bersama, larik)
    return rumus | dict(_larik(larik, akar, paket.nama))


def tanpa_nilai(paket: Paket, lembar: str) -> int:
    """How many formulas of a sheet have no value beside them; one that shows nothing has an empty text (t="str")."""
    akar = paket.xml(paket.lembar[lembar].bagian)
    sel = (f.getparent() for f in akar.iter(_tag_rumus(akar)))
    return sum(satu is not None and satu.get("t") != "str" and not satu.findtext("{*}v") for satu in sel)


def _tag_rumus(akar: _Element) -> str:
    """How a formula is called in this sheet's variant of the format."""
    ruang = str(akar.tag).rpartition("}")[0]
    return f"{ruang}}}f" if ruang else "f"


def _larik(
    larik: Collection[tuple[Wilayah, str]], akar: _Element, berkas: str
) -> Iterator[tuple[tuple[int, int], str]]:
    """Every cell of array formulas; of one that claims whole columns as far as the sheet has cells."""
    for (b1, k1, b2, k2), teks in larik:
        bawah, kanan = b2, k2
        if (b2 - b1 + 1) * (k2 - k1 + 1) > _LARIK_MAKS:
            # A cell without content, which may have a colour only, can stand at the sheet's far end.
            letak = [(b, k) for b, k, sel in _sel(akar, berkas) if len(sel)]
            bawah, kanan = min(b2, max(b for b, _ in letak)), min(k2, max(k for _, k in letak))
        yield from (((b, k), teks) for b in range(b1, bawah + 1) for k in range(k1, kanan + 1))


def _sel(akar: _Element, berkas: str) -> Iterator[tuple[int, int, _Element]]:
    """Row, column and element of every cell; files may leave out positions that follow from the order.

    A row whose number cannot be read is a BerkasError, and so is a cell that stands in another row than it says or
    where another one stands: a figure would be shown beside the names of a row that it is not of.
    """
    ruang = _tag_rumus(akar)[:-1]
    sel_, baris = f"{ruang}c", -1
    for wadah in anak(akar, "sheetData"):
        for satu in wadah.iterchildren(f"{ruang}row"):
            baris = bilangan(satu, "r") - 1 if "r" in satu.attrib else _baris_sel(satu, sel_, baris + 1)
            if baris < 0:
                raise BerkasError(pesan.rusak(berkas), f"r={satu.get('r')!r}")
            kolom, nomor = -1, str(baris + 1)
            terisi: set[int] = set()
            for sel in satu.iterchildren(sel_):
                tempat = sel.get("r", "")
                huruf = tempat.rstrip(digits)
                kolom = nomor_kolom(huruf) if huruf.isalpha() else kolom + 1
                if (tempat and tempat[len(huruf) :] != nomor) or kolom in terisi:
                    raise BerkasError(pesan.rusak(berkas), f"{tempat[:40]!r} in row {nomor}")
                terisi.add(kolom)
                yield baris, kolom, sel


def _baris_sel(baris: _Element, tag: str, urutan: int) -> int:
    """Where a row without a number stands: behind the one above, or further down where its first cell says so."""
    pertama = next(baris.iterchildren(tag), None)
    luas = None if pertama is None else wilayah(pertama.get("r", ""))
    return urutan if luas is None else max(urutan, luas[0])


def _teks_rumus(
    f: _Element,
    baris: int,
    kolom: int,
    bersama: dict[str, tuple[str, int, int]],
    larik: list[tuple[Wilayah, str]],
) -> str:
    teks = f.text or ""
    if f.get("t") == "shared":
        nomor = f.get("si", "")
        if teks:
            bersama[nomor] = (teks, baris, kolom)
            return teks
        asal, b, k = bersama.get(nomor, ("", baris, kolom))
        return geser(asal, baris - b, kolom - k)
    luas = wilayah(f.get("ref", "")) if f.get("t") == "array" else None
    if luas is not None:
        larik.append((luas, teks))
    return teks


def _gaya_kolom(akar: _Element) -> Iterator[tuple[int, str | None]]:
    for wadah in anak(akar, "cols"):
        for satu in anak(wadah, "col"):
            for k in range(bilangan(satu, "min", 1) - 1, min(bilangan(satu, "max", 1), KOLOM_MAKS)):
                yield k, satu.get("style")


def _format_gaya(paket: Paket) -> list[str]:
    """The number format of each style index."""
    bagian = next((h.tujuan for h in paket.hubungan(paket.bagian_buku) if h.jenis == "styles"), None)
    kode, format_ = dict(_BAWAAN), list[str]()
    for wadah in paket.xml(bagian) if bagian else ():
        if nama_polos(wadah) == "numFmts":
            kode |= {bilangan(e, "numFmtId"): e.get("formatCode", "") for e in anak(wadah, "numFmt")}
        if nama_polos(wadah) == "cellXfs":
            format_ = [kode.get(bilangan(e, "numFmtId"), "General") for e in anak(wadah, "xf")]
    return format_


def _format(daftar: list[str], gaya: str | None) -> str:
    nomor = int(gaya) if gaya and gaya.isdecimal() and len(gaya) <= _ANGKA else 0
    return daftar[nomor] if nomor < len(daftar) else "General"
