"""Rules about the zip package: parts, content types, relationships."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tests.excel.paket import Paket, Rel

JENIS_BUKU = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
}
PANJANG_URL = 2079
_MAKRO = re.compile(r"vbaProject|/activeX/|/ctrlProps/|customUI|/macrosheets/", re.IGNORECASE)
_LINK_AMAN = ("http://", "https://", "mailto:")


def dasar(paket: Paket) -> Iterator[str]:
    """Faults after which nothing else can be read."""
    if paket.rusak_zip:
        yield f"package: damaged entry {paket.rusak_zip}"
        return
    for nama in ("[Content_Types].xml", "_rels/.rels", paket.bagian_buku):
        if nama not in paket.bagian:
            yield f"package: no {nama}"
    for nama, salah in paket.salah_xml.items():
        yield f"{nama}: not well-formed ({salah})"


def periksa(paket: Paket) -> Iterator[str]:
    """All rules of this module."""
    for nama, kali in Counter(satu.lower() for satu in paket.isi_zip).items():
        if kali > 1:
            yield f"package: {nama} is there {kali} times"
    yield from _jenis_isi(paket)
    yield from _relasi(paket)
    yield from _tanpa_makro(paket)
    yield from _teks_bersama(paket)


def _jenis_isi(paket: Paket) -> Iterator[str]:
    akar = paket.xml["[Content_Types].xml"]
    bawaan = {s.get("Extension", "").lower() for s in akar if str(s.tag).endswith("Default")}
    khusus = {
        s.get("PartName", "")[1:]: s.get("ContentType") for s in akar if str(s.tag).endswith("Override")
    }
    for nama in paket.bagian:
        if nama.endswith("/") or nama == "[Content_Types].xml" or nama in khusus:
            continue
        if nama.rsplit(".", 1)[-1].lower() not in bawaan:
            yield f"{nama}: no content type"
    for nama in khusus.keys() - paket.bagian.keys():
        yield f"[Content_Types].xml: {nama} is not in the package"
    for bagian in (lembar.bagian for lembar in paket.lembar):
        if bagian in paket.bagian and bagian not in khusus:
            yield f"{bagian}: a worksheet needs a content type of its own"
    harus = JENIS_BUKU.get(paket.path.suffix.lower())
    if khusus.get(paket.bagian_buku) != harus:
        yield f"{paket.bagian_buku}: content type {khusus.get(paket.bagian_buku)} under {paket.path.suffix}"


def _relasi(paket: Paket) -> Iterator[str]:
    for nama in paket.bagian:
        if not nama.endswith(".rels"):
            continue
        asal = "" if nama == "_rels/.rels" else re.sub(r"_rels/([^/]+)\.rels$", r"\1", nama)
        if asal and asal not in paket.bagian:
            yield f"{nama}: relationships of a part that is not there"
        rel = paket.rel(asal)
        if len(rel) != len(paket.xml[nama]):
            yield f"{nama}: a relationship id is used twice"
        for nomor, satu in rel.items():
            if salah := _tujuan(satu, paket):
                yield f"{nama}: {nomor} {salah}"
    for nama in paket.bagian:
        if nama.startswith("xl/externalLinks/") and nama.endswith(".xml"):
            yield f"{nama}: an external link"


def _tujuan(rel: Rel, paket: Paket) -> str | None:
    if not rel.luar:
        return None if rel.tujuan in paket.bagian else f"leads to {rel.tujuan}, which is not there"
    if rel.jenis != "hyperlink" or not rel.tujuan.lower().startswith(_LINK_AMAN):
        return f"is an external link ({rel.jenis}: {rel.tujuan[:80]})"
    return f"is longer than {PANJANG_URL} characters" if len(rel.tujuan) > PANJANG_URL else None


def _tanpa_makro(paket: Paket) -> Iterator[str]:
    if paket.path.suffix.lower() != ".xlsx":
        return
    for nama, isi in paket.bagian.items():
        if _MAKRO.search(nama):
            yield f"{nama}: something executable in an .xlsx"
        elif nama.endswith(".vml") and b"FmlaMacro" in isi:
            yield f"{nama}: a button with a macro in an .xlsx"
        elif "/drawings/drawing" in nama and re.search(rb'\bmacro="[^"]', isi):
            yield f"{nama}: a shape with a macro in an .xlsx"


def _teks_bersama(paket: Paket) -> Iterator[str]:
    akar = paket.xml.get("xl/sharedStrings.xml")
    if akar is None:
        return
    berbeda = akar.get("uniqueCount")
    if berbeda is not None and int(berbeda) != len(akar):
        yield f"xl/sharedStrings.xml: uniqueCount {berbeda}, there are {len(akar)}"
    dipakai = sum(
        1
        for lembar in paket.lembar
        if lembar.akar is not None
        for sel in lembar.akar.iter("{*}c")
        if sel.get("t") == "s"
    )
    # More than are used is what remains when a cell's shared text was overwritten in place; Excel lets that be.
    if akar.get("count") is not None and int(akar.get("count", "0")) < dipakai:
        yield f"xl/sharedStrings.xml: count {akar.get('count')}, cells use {dipakai}"
