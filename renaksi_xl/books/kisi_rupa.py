"""How the cells of an .xlsx look: merged areas, bold, indentation, and the unit a number format adds."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from renaksi_xl.books.paket import Paket, anak, bilangan
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan
from renaksi_xl.sheets.rujukan import Wilayah, wilayah

_PERSEN_BAWAAN = (9, 10)
# A number followed by a quoted word: 0" Dokumen", #,##0 "Orang".
_BERSATUAN = re.compile(r'[#0?.,]*[#0?](?:\\ | )*"\s*(?P<satuan>[^"]*[^\W\d_][^"]*?)\s*"[^#0?]*')
Runtun: TypeAlias = tuple[bool | None, ...]
"""Of each part of a text that shows something whether it is bold; None: as the cell's font is."""
_KUTIPAN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class GayaSel:
    """What one cell style says."""

    tebal: bool = False
    inden: int = 0
    satuan: str | None = None


_POLOS = GayaSel()


@dataclass(slots=True)
class Rupa:
    """The looks of one sheet, only where there is something to say."""

    gabung: tuple[Wilayah, ...] = ()
    tebal: set[tuple[int, int]] = field(default_factory=set)
    inden: dict[tuple[int, int], int] = field(default_factory=dict)
    satuan: dict[tuple[int, int], str] = field(default_factory=dict)


def satuan_format(kode: str) -> str | None:
    """The unit that a number format shows behind a number.

    >>> satuan_format('0.00%'), satuan_format('0" Dokumen"'), satuan_format('"Rp" #,##0'), satuan_format('General')
    ('%', 'Dokumen', None, None)
    """
    bagian = kode.split(";", 1)[0]
    if "%" in _KUTIPAN.sub("", bagian):
        return "%"
    cocok = _BERSATUAN.fullmatch(bagian.replace("General", "0"))
    return cocok["satuan"] if cocok else None


def baca_gaya(paket: Paket) -> list[GayaSel]:
    """The cell styles of a workbook, by number."""
    bagian = next((h.tujuan for h in paket.hubungan(paket.bagian_buku) if h.jenis == "styles"), None)
    if bagian is None or bagian not in paket.nama_bagian:
        return []
    akar = paket.xml(bagian)
    tebal = [_nyala(f) for w in anak(akar, "fonts") for f in anak(w, "font")]
    format_ = {
        bilangan(n, "numFmtId"): n.get("formatCode", "")
        for w in anak(akar, "numFmts")
        for n in anak(w, "numFmt")
    }
    return [_gaya(xf, tebal, format_) for w in anak(akar, "cellXfs") for xf in anak(w, "xf")]


def baca_runtun(paket: Paket) -> dict[int, Runtun]:
    """The shared texts of several fonts, by number: bold typed into a cell is not in the cell's style."""
    bagian = next((h.tujuan for h in paket.hubungan(paket.bagian_buku) if h.jenis == "sharedStrings"), None)
    if bagian is None or bagian not in paket.nama_bagian:
        return {}
    xml = io.BytesIO(paket.baca(bagian))
    hasil: dict[int, Runtun] = {}
    try:
        for nomor, (_, si) in enumerate(
            etree.iterparse(xml, tag="{*}si", resolve_entities=False, no_network=True, huge_tree=True)
        ):
            if runtun := _runtun(si):
                hasil[nomor] = runtun
            si.clear()
    except etree.XMLSyntaxError as e:
        raise BerkasError(pesan.rusak(paket.nama), f"{bagian}: {e}") from e
    return hasil


def _runtun(teks: etree._Element) -> Runtun:
    """Bold or not, of the parts of a text; () when it has no fonts of its own."""
    return tuple(
        next((_nyala(gaya) for gaya in anak(r, "rPr")), None)
        for r in anak(teks, "r")
        if any((t.text or "").strip() for t in anak(r, "t"))
    )


def _nyala(font: etree._Element) -> bool:
    return any(b.get("val", "1") not in {"0", "false"} for b in anak(font, "b"))


def _gaya(xf: etree._Element, tebal: list[bool], format_: Mapping[int, str]) -> GayaSel:
    font, nomor = bilangan(xf, "fontId"), bilangan(xf, "numFmtId")
    inden = next((bilangan(a, "indent") for a in anak(xf, "alignment")), 0)
    satuan = "%" if nomor in _PERSEN_BAWAAN else satuan_format(format_.get(nomor, ""))
    return GayaSel(font < len(tebal) and tebal[font], inden, satuan)


def baca_rupa(paket: Paket, lembar: str, gaya: list[GayaSel], runtun: Mapping[int, Runtun]) -> Rupa:
    """The looks of one sheet; blank cells have none. `runtun` are the workbook's texts of several fonts."""
    rupa, gabung = Rupa(), []
    xml = io.BytesIO(paket.baca(paket.lembar[lembar].bagian))
    try:
        for _, e in etree.iterparse(
            xml, tag=("{*}c", "{*}mergeCell"), resolve_entities=False, no_network=True
        ):
            if e.get("ref") is not None:
                luas = wilayah(e.get("ref", ""))
                gabung += [] if luas is None else [luas]
            elif len(e) and (nomor := bilangan(e, "s")) < len(gaya):
                satu, isi = gaya[nomor], _runtun_sel(e, runtun)
                # Most cells look like nothing in particular; where they stand is not asked.
                if (isi or satu != _POLOS) and (luas := wilayah(e.get("r", ""))) is not None:
                    _catat(rupa, (luas[0], luas[1]), satu, isi)
            e.clear()
    except (etree.XMLSyntaxError, ValueError) as e:
        raise BerkasError(pesan.rusak(paket.nama), f"{lembar}: {e}") from e
    rupa.gabung = tuple(gabung)
    return rupa


def _runtun_sel(sel: etree._Element, runtun: Mapping[int, Runtun]) -> Runtun:
    """The fonts inside one cell: of a shared text, or of one that stands in the sheet."""
    if sel.get("t") == "inlineStr":
        return next((_runtun(isi) for isi in anak(sel, "is")), ())
    nomor = sel.findtext("{*}v") or ""
    return runtun.get(int(nomor), ()) if sel.get("t") == "s" and nomor.isdecimal() else ()


def _catat(rupa: Rupa, letak: tuple[int, int], gaya: GayaSel, runtun: Runtun) -> None:
    """Note what a style says; a cell is bold when every part of its text is."""
    if all(gaya.tebal if satu is None else satu for satu in runtun) if runtun else gaya.tebal:
        rupa.tebal.add(letak)
    if gaya.inden:
        rupa.inden[letak] = gaya.inden
    if gaya.satuan:
        rupa.satuan[letak] = gaya.satuan
