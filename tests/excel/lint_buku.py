"""Rules about the workbook part: sheet names, defined names, styles, calculation chain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.excel.paket import NS, Nama, Paket, baca_kotak
from tests.excel.rumus_teks import bagian_lembar, salah_tulis, token

PANJANG_LEMBAR = 31
PANJANG_NAMA = 255
PANJANG_FORMAT = 255
NAMA_BAWAAN = {
    *("_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase", "_xlnm.Criteria", "_xlnm.Extract"),
    *("_xlnm.Sheet_Title", "_xlnm.Database", "_xlnm.Auto_Open"),
}
_SEPERTI_SEL = re.compile(r"(?:[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*|[RrCc])$")
_NAMA_SAH = re.compile(r"[A-Za-z_\\\u00c0-\uffff][\w.?\\]*$")
_JUDUL = re.compile(r"\$[A-Z]{1,3}:\$[A-Z]{1,3}$|\$[0-9]+:\$[0-9]+$")


def nama_sah(nama: str) -> bool:
    """A name Excel accepts for a range or a table: no spaces, and not to be taken for a cell."""
    return bool(_NAMA_SAH.match(nama)) and not _SEPERTI_SEL.match(nama) and len(nama) <= PANJANG_NAMA


def periksa(paket: Paket) -> Iterator[str]:
    """All rules of this module."""
    yield from _lembar(paket)
    yield from _nama(paket)
    yield from _gaya(paket)
    yield from _rantai(paket)


def _lembar(paket: Paket) -> Iterator[str]:
    terpakai: set[str] = set()
    for lembar in paket.lembar:
        nama = lembar.nama
        if not nama or len(nama) > PANJANG_LEMBAR:
            yield f"sheet {nama!r}: name of {len(nama)} characters"
        if re.search(r"[\[\]:*?/\\\x00-\x1f]", nama) or nama.startswith("'") or nama.endswith("'"):
            yield f"sheet {nama!r}: illegal character in the name"
        if nama.lower() in terpakai or nama.lower() == "history":
            yield f"sheet {nama!r}: name is taken or reserved"
        terpakai.add(nama.lower())
        if lembar.akar is None:
            yield f"sheet {nama!r}: its part {lembar.bagian!r} is not there"
    nomor = [satu.get("sheetId") for satu in paket.buku.iterfind(f"{NS}sheets/{NS}sheet")]
    if len(set(nomor)) != len(nomor):
        yield "workbook: a sheetId is used twice"
    yield from _tampilan(paket)


def _tampilan(paket: Paket) -> Iterator[str]:
    if not any(lembar.keadaan == "visible" for lembar in paket.lembar):
        yield "workbook: no visible sheet"
        return
    for tampilan in paket.buku.iterfind(f"{NS}bookViews/{NS}workbookView"):
        aktif = int(tampilan.get("activeTab", "0"))
        if aktif >= len(paket.lembar) or paket.lembar[aktif].keadaan != "visible":
            yield f"workbook: activeTab {aktif} is not a visible sheet"


def _nama(paket: Paket) -> Iterator[str]:
    terpakai: set[tuple[str, int | None]] = set()
    tabel = {satu.nama.lower() for satu in paket.tabel}
    for satu in paket.nama:
        kunci = (satu.nama.lower(), satu.lembar)
        if kunci in terpakai:
            yield f"name {satu.nama}: defined twice"
        terpakai.add(kunci)
        if satu.lembar is not None and satu.lembar >= len(paket.lembar):
            yield f"name {satu.nama}: belongs to sheet {satu.lembar}, which is not there"
        if satu.nama.lower() in tabel:
            yield f"name {satu.nama}: a table has the same name"
        if satu.nama.startswith("_xlnm."):
            yield from _nama_bawaan(satu)
        elif not nama_sah(satu.nama):
            yield f"name {satu.nama}: not a legal name"
        if salah := salah_tulis(satu.teks):
            yield f"name {satu.nama}: {salah}: {satu.teks[:60]}"
        elif "#REF!" in satu.teks:
            yield f"name {satu.nama}: refers to nothing ({satu.teks[:60]})"
        elif re.search(r"\$[A-Z]{1,3}\$(?![0-9])", satu.teks):
            yield f"name {satu.nama}: broken reference {satu.teks[:60]}"


def _nama_bawaan(nama: Nama) -> Iterator[str]:
    if nama.nama not in NAMA_BAWAAN:
        yield f"name {nama.nama}: unknown built-in name"
    if nama.nama not in {"_xlnm.Print_Titles", "_xlnm.Print_Area"}:
        return
    if nama.lembar is None:
        yield f"name {nama.nama}: belongs to no sheet"
    for bagian in (satu.teks for satu in token(nama.teks) if satu.jenis != "koma"):
        lembar, isi = bagian_lembar(bagian)
        judul = nama.nama == "_xlnm.Print_Titles"
        sah = _JUDUL.match(isi) if judul else _JUDUL.match(isi) or baca_kotak(isi)
        if lembar is None or not sah:
            yield f"name {nama.nama}: {bagian!r} is not {'whole rows or columns' if judul else 'a range'}"


def banyak_gaya(paket: Paket, nama: str) -> int:
    """How many entries a list of styles.xml has: cellXfs, dxfs, fonts, ..."""
    gaya = paket.xml.get("xl/styles.xml")
    wadah = None if gaya is None else gaya.find(f"{NS}{nama}")
    return 0 if wadah is None else len(wadah)


def _gaya(paket: Paket) -> Iterator[str]:
    gaya = paket.xml.get("xl/styles.xml")
    if gaya is None:
        return
    batas = {f"{satu}Id": banyak_gaya(paket, f"{satu}s") for satu in ("font", "fill", "border")}
    batas["xfId"] = banyak_gaya(paket, "cellStyleXfs")
    for i, xf in enumerate(gaya.iterfind(f"{NS}cellXfs/{NS}xf")):
        for kunci, banyak in batas.items():
            if int(xf.get(kunci, "0")) >= max(banyak, 1):
                yield f"styles: format {i} has {kunci} {xf.get(kunci)} of {banyak}"
    format_sendiri = [satu.get("numFmtId") for satu in gaya.iterfind(f"{NS}numFmts/{NS}numFmt")]
    if len(set(format_sendiri)) != len(format_sendiri):
        yield "styles: a numFmtId is used twice"
    for xf in gaya.iterfind(f"{NS}cellXfs/{NS}xf"):
        nomor = xf.get("numFmtId", "0")
        if int(nomor) >= 164 and nomor not in format_sendiri:
            yield f"styles: number format {nomor} is not defined"
    for satu in gaya.iterfind(f"{NS}numFmts/{NS}numFmt"):
        kode = satu.get("formatCode", "")
        if not kode or len(kode) > PANJANG_FORMAT or re.sub(r"\\.", "", kode).count('"') % 2:
            yield f"styles: number format {kode[:60]!r}"


def _rantai(paket: Paket) -> Iterator[str]:
    akar = paket.xml.get("xl/calcChain.xml")
    if akar is None:
        return
    nomor = [satu.get("sheetId") for satu in paket.buku.iterfind(f"{NS}sheets/{NS}sheet")]
    ada = {(nomor[i], sel.alamat) for i, lembar in enumerate(paket.lembar) for sel in paket.rumus(lembar)}
    kini: str | None = None
    for satu in akar:
        kini = satu.get("i", kini)  # a missing sheet number means the one before
        if (kini, satu.get("r", "")) not in ada:
            yield f"calcChain: sheet {kini} {satu.get('r')} has no formula"
