"""Buttons and ribbon of a workbook package: taken out of one and put into another.

A form control is a drawing, a VML shape, a property part and a list at the end of its sheet (ECMA-376 part 1, 18.3.1.21
and 20.1; [MS-CUSTOMUI] for the ribbon). The sheets of a new master are written anew; these parts are carried over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from renaksi_xl.books.paket import Paket
from renaksi_xl.books.zip_salin import salin_zip
from renaksi_xl.errors import LingkunganError
from renaksi_xl.pesan.buku import templat_rusak

BAGIAN_PITA = "customUI/customUI14.xml"
_REL_PITA = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RUANG = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
)
_TIPE = {
    "drawing": "application/vnd.openxmlformats-officedocument.drawing+xml",
    "ctrlProp": "application/vnd.ms-excel.controlproperties+xml",
}
_TIPE_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_NAMA_BAGIAN = {
    "drawing": "xl/drawings/drawingTombol.xml",
    "vmlDrawing": "xl/drawings/vmlDrawingTombol.vml",
    "ctrlProp": "xl/ctrlProps/ctrlPropTombol{}.xml",
}
_DAFTAR_TIPE = "[Content_Types].xml"
_REL_KOSONG = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_ID = re.compile(r'r:id="([^"]+)"')
_EKOR = re.compile(r"<drawing [^>]*/>.*(?=</worksheet>)", re.DOTALL)
_SESUDAH = re.compile(r"(?=<(?:picture|oleObjects|webPublishItems|tableParts|extLst)\b|</worksheet>)")


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part of the controls: kind of relationship, its ID on the sheet, name in the package, content."""

    jenis: str
    id: str
    nama: str
    isi: bytes


@dataclass(frozen=True, slots=True)
class Kontrol:
    """The buttons of a sheet and the ribbon. `ekor` is the XML that names the parts at the end of the sheet."""

    ekor: str
    bagian: tuple[Bagian, ...]
    pita: bytes | None = None


def ambil_kontrol(isi: bytes, lembar: str, nama: str) -> Kontrol:
    """Read the buttons of a sheet and the ribbon from a package; `nama` is the file's, for the error's sentence.

    Parts and relationships get names of their own, so that they meet none of the package they are put into.
    """
    paket = Paket(isi, nama)
    letak = paket.lembar[lembar].bagian if lembar in paket.lembar else ""
    cocok = _EKOR.search(paket.baca(letak).decode("utf-8")) if letak else None
    if cocok is None:
        raise LingkunganError(templat_rusak(nama), f"no controls on sheet {lembar}")
    hubungan = {h.id: h for h in paket.hubungan(letak) if h.tujuan is not None}
    bagian, ekor = [], _dengan_ruang(cocok[0])
    for n, lama in enumerate(_ID.findall(ekor), start=1):
        jenis, tujuan = hubungan[lama].jenis, hubungan[lama].tujuan or ""
        bagian.append(Bagian(jenis, f"rIdTombol{n}", _NAMA_BAGIAN[jenis].format(n), paket.baca(tujuan)))
        ekor = ekor.replace(f'r:id="{lama}"', f'r:id="rIdTombol{n}"')
    pita = paket.baca(BAGIAN_PITA) if BAGIAN_PITA in paket.nama_bagian else None
    return Kontrol(ekor, tuple(bagian), pita)


def _dengan_ruang(ekor: str) -> str:
    """The fragment with the namespaces it needs; some writers declare them at the sheet's root."""
    return (
        ekor if _RUANG in ekor else ekor.replace("<mc:AlternateContent ", f"<mc:AlternateContent {_RUANG}", 1)
    )


def pasang_kontrol(isi: bytes, lembar: str, kontrol: Kontrol) -> bytes:
    """The package with buttons on a sheet that has none yet, and with the ribbon. Same input, same bytes."""
    paket = Paket(isi, lembar)
    letak = paket.lembar[lembar].bagian
    xml = _SESUDAH.sub(lambda _: kontrol.ekor, paket.baca(letak).decode("utf-8"), count=1)
    baru = {b.nama: b.isi for b in kontrol.bagian}
    baru[letak] = xml.encode("utf-8")
    rel = paket.bagian_hubungan(letak)
    daftar = [(b.id, _REL + b.jenis, "/" + b.nama) for b in kontrol.bagian]
    baru[rel] = _tambah_rel(paket.baca(rel) if rel in paket.nama_bagian else _REL_KOSONG, daftar)
    if kontrol.pita is not None:
        baru[BAGIAN_PITA] = kontrol.pita
        baru["_rels/.rels"] = _tambah_rel(paket.baca("_rels/.rels"), [("rIdPita", _REL_PITA, BAGIAN_PITA)])
    baru[_DAFTAR_TIPE] = _tipe(paket.baca(_DAFTAR_TIPE).decode("utf-8"), kontrol.bagian)
    return salin_zip(isi, baru)


def _tambah_rel(xml: bytes, daftar: Iterable[tuple[str, str, str]]) -> bytes:
    isi = "".join(f'<Relationship Id="{i}" Type="{jenis}" Target="{ke}"/>' for i, jenis, ke in daftar)
    return xml.replace(b"</Relationships>", isi.encode() + b"</Relationships>")


def _tipe(xml: str, bagian: Iterable[Bagian]) -> bytes:
    """[Content_Types].xml with the parts that have no default type."""
    if 'Extension="vml"' not in xml:
        awal = xml.index("<Override")
        xml = f'{xml[:awal]}<Default Extension="vml" ContentType="{_TIPE_VML}"/>{xml[awal:]}'
    isi = "".join(
        f'<Override PartName="/{b.nama}" ContentType="{_TIPE[b.jenis]}"/>' for b in bagian if b.jenis in _TIPE
    )
    return xml.replace("</Types>", isi + "</Types>").encode()
