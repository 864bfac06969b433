"""How the cells of an .xlsx look: merged areas, bold, indentation, and the unit a number format adds."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from renaksi_xl.books.paket import Paket, anak
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan
from renaksi_xl.sheets.rujukan import Wilayah, wilayah

_PERSEN_BAWAAN = (9, 10)
# A number followed by a quoted word: 0" Dokumen", #,##0 "Orang".
_BERSATUAN = re.compile(r'[#0?.,]*[#0?](?:\\ | )*"\s*(?P<satuan>[^"]*[^\W\d_][^"]*?)\s*"[^#0?]*')
_KUTIPAN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class GayaSel:
    """What one cell style says."""

    tebal: bool = False
    inden: int = 0
    satuan: str | None = None


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
        int(n.get("numFmtId", "0")): n.get("formatCode", "")
        for w in anak(akar, "numFmts")
        for n in anak(w, "numFmt")
    }
    return [_gaya(xf, tebal, format_) for w in anak(akar, "cellXfs") for xf in anak(w, "xf")]


def _nyala(font: etree._Element) -> bool:
    return any(b.get("val", "1") not in {"0", "false"} for b in anak(font, "b"))


def _gaya(xf: etree._Element, tebal: list[bool], format_: Mapping[int, str]) -> GayaSel:
    font, nomor = int(xf.get("fontId", "0")), int(xf.get("numFmtId", "0"))
    inden = next((int(a.get("indent", "0")) for a in anak(xf, "alignment")), 0)
    satuan = "%" if nomor in _PERSEN_BAWAAN else satuan_format(format_.get(nomor, ""))
    return GayaSel(font < len(tebal) and tebal[font], inden, satuan)


def baca_rupa(paket: Paket, lembar: str, gaya: list[GayaSel]) -> Rupa:
    """The looks of one sheet; blank cells have none."""
    rupa, gabung = Rupa(), []
    xml = io.BytesIO(paket.baca(paket.lembar[lembar].bagian))
    try:
        for _, e in etree.iterparse(
            xml, tag=("{*}c", "{*}mergeCell"), resolve_entities=False, no_network=True
        ):
            luas = wilayah(e.get("ref") or e.get("r", ""))
            if luas is None:
                continue
            if e.get("ref") is not None:
                gabung.append(luas)
            elif len(e) and (nomor := int(e.get("s", "0"))) < len(gaya):
                _catat(rupa, (luas[0], luas[1]), gaya[nomor])
            e.clear()
    except (etree.XMLSyntaxError, ValueError) as e:
        raise BerkasError(pesan.rusak(paket.nama), f"{lembar}: {e}") from e
    rupa.gabung = tuple(gabung)
    return rupa


def _catat(rupa: Rupa, letak: tuple[int, int], gaya: GayaSel) -> None:
    if gaya.tebal:
        rupa.tebal.add(letak)
    if gaya.inden:
        rupa.inden[letak] = gaya.inden
    if gaya.satuan:
        rupa.satuan[letak] = gaya.satuan
