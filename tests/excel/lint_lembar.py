"""Rules about one worksheet: cells, conditional formats, validations, comments, print settings."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from renaksi_xl.sheets.alamat import huruf
from tests.excel.lint_buku import banyak_gaya
from tests.excel.paket import (
    BARIS_AKHIR,
    KOLOM_AKHIR,
    NS,
    NS_REL,
    Elemen,
    Lembar,
    Paket,
    baca_kotak,
    nomor_kolom,
    teks_sel,
)

PANJANG_TEKS = 32_767
DAFTAR_KATA = 255
PANJANG_DV = {"error": 225, "prompt": 255, "errorTitle": 32, "promptTitle": 32}
GALAT = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}
# ECMA-376 18.3.1.99: the order in which Excel wants the children of a worksheet.
URUTAN = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"),
    *("sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate"),
    *(
        "customSheetViews",
        "mergeCells",
        "phoneticPr",
        "conditionalFormatting",
        "dataValidations",
        "hyperlinks",
    ),
    *(
        "printOptions",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "rowBreaks",
        "colBreaks",
        "customProperties",
    ),
    *("cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture"),
    *("oleObjects", "controls", "webPublishItems", "tableParts", "extLst"),
)
_SEL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})$")


def periksa(paket: Paket) -> Iterator[str]:
    """All rules of this module, sheet by sheet."""
    banyak = [banyak_gaya(paket, nama) for nama in ("cellXfs", "dxfs")]
    for lembar in paket.lembar:
        if lembar.akar is not None:
            aturan = (
                _urutan(lembar.akar),
                _baris(lembar.akar, paket, max(banyak[0], 1)),
                _kolom(lembar.akar),
                _format_bersyarat(lembar.akar, banyak[1]),
                _validasi(lembar.akar),
                _tautan(lembar, paket),
                _gambar(lembar, paket),
                _cetak(lembar.akar),
            )
            yield from (f"{lembar.nama}: {salah}" for satu in aturan for salah in satu)


def _urutan(akar: Elemen) -> Iterator[str]:
    sebelum = -1
    for anak in akar:
        # Controls stand inside mc:AlternateContent/mc:Choice; the schema validator does not look at their place.
        isi = next(anak.iterfind("{*}Choice/*"), anak)
        nama = str(isi.tag).rpartition("}")[2]
        if nama not in URUTAN:
            continue
        letak = URUTAN.index(nama)
        if letak < sebelum:
            yield f"element {nama} comes after {URUTAN[sebelum]}"
        sebelum = max(sebelum, letak)


def _baris(akar: Elemen, paket: Paket, banyak_gaya: int) -> Iterator[str]:
    terakhir = 0
    for baris in akar.iterfind(f"{NS}sheetData/{NS}row"):
        nomor = int(baris.get("r", terakhir + 1))
        if not terakhir < nomor <= BARIS_AKHIR:
            yield f"row {nomor} after row {terakhir}"
        terakhir = nomor
        kolom = 0
        for sel in baris:
            # A cell may leave its address out: then it stands right of the one before (ECMA-376 18.3.1.4).
            ref = sel.get("r", f"{huruf(kolom)}{nomor}")
            cocok = _SEL.match(ref)
            if cocok is None or int(cocok[2]) != nomor or not kolom < nomor_kolom(cocok[1]) <= KOLOM_AKHIR:
                yield f"cell {ref!r} twice or out of order in row {nomor}"
                continue
            kolom = nomor_kolom(cocok[1])
            if int(sel.get("s", "0")) >= banyak_gaya:
                yield f"{ref}: format {sel.get('s')} of {banyak_gaya}"
            if salah := _isi(sel, paket):
                yield f"{ref}: {salah}"


def _isi(sel: Elemen, paket: Paket) -> str | None:
    """What is wrong with the value of a cell."""
    jenis, nilai = sel.get("t", "n"), sel.findtext(f"{NS}v")
    if jenis == "inlineStr":
        dalam = sel.find(f"{NS}is")
        nilai, jenis = "" if dalam is None else teks_sel(dalam), "str"
    if nilai is None or (not nilai and sel.find(f"{NS}f") is not None):
        return None  # a formula whose result is the empty text may be stored with an empty number
    if jenis == "s":
        if not (nilai.isdigit() and int(nilai) < len(paket.teks_bersama)):
            return f"shared string {nilai} is not there"
        nilai = paket.teks_bersama[int(nilai)]
    salah = {
        "n": not _angka(nilai),
        "b": nilai not in {"0", "1"},
        "e": nilai not in GALAT,
        "s": len(nilai) > PANJANG_TEKS,
        "str": len(nilai) > PANJANG_TEKS,
    }
    return f"value of type {jenis}: {nilai[:40]!r} ({len(nilai)} characters)" if salah.get(jenis) else None


def _angka(teks: str) -> bool:
    try:
        return math.isfinite(float(teks))
    except ValueError:
        return False


def _kolom(akar: Elemen) -> Iterator[str]:
    terakhir = 0
    for satu in akar.iterfind(f"{NS}cols/{NS}col"):
        awal, akhir = int(satu.get("min", "0")), int(satu.get("max", "0"))
        if not terakhir < awal <= akhir <= KOLOM_AKHIR:
            yield f"column widths {awal}-{akhir} overlap or are out of order"
        terakhir = akhir


def _daerah(elemen: Elemen, apa: str) -> Iterator[str]:
    bagian = elemen.get("sqref", "").split()
    if not bagian or not all(baca_kotak(satu) for satu in bagian):
        yield f"{apa} over {elemen.get('sqref')!r}"


def _format_bersyarat(akar: Elemen, banyak_dxf: int) -> Iterator[str]:
    for satu in akar.iterfind(f"{NS}conditionalFormatting"):
        yield from _daerah(satu, "conditional format")
    for aturan in akar.iter(f"{NS}cfRule"):
        dxf = aturan.get("dxfId")
        if dxf is not None and int(dxf) >= banyak_dxf:
            yield f"conditional format: dxfId {dxf} of {banyak_dxf}"
        if int(aturan.get("priority", "0")) < 1:
            yield "conditional format without a priority"


def _validasi(akar: Elemen) -> Iterator[str]:
    for wadah in akar.iterfind(f"{NS}dataValidations"):
        if int(wadah.get("count", len(wadah))) != len(wadah):
            yield f"validations: count {wadah.get('count')}, there are {len(wadah)}"
        for satu in wadah:
            yield from _daerah(satu, "validation")
            rumus = satu.findtext(f"{NS}formula1") or ""
            if satu.get("type") == "list" and rumus.startswith('"') and len(rumus) - 2 > DAFTAR_KATA:
                yield f"validation: list of {len(rumus) - 2} characters, Excel takes {DAFTAR_KATA}"
            if satu.get("type", "none") != "none" and not rumus:
                yield f"validation of type {satu.get('type')} without a formula"
            for kunci, batas in PANJANG_DV.items():
                if len(satu.get(kunci, "")) > batas:
                    yield f"validation: {kunci} of {len(satu.get(kunci, ''))} characters, Excel takes {batas}"


def _tautan(lembar: Lembar, paket: Paket) -> Iterator[str]:
    nama = {satu.nama.lower() for satu in paket.lembar} | {satu.nama.lower() for satu in paket.nama}
    for satu in () if lembar.akar is None else lembar.akar.iterfind(f"{NS}hyperlinks/{NS}hyperlink"):
        if baca_kotak(satu.get("ref", "")) is None:
            yield f"link at {satu.get('ref')!r}"
        nomor = satu.get(f"{NS_REL}id")
        if nomor is not None and nomor not in lembar.rel:
            yield f"link at {satu.get('ref')}: relationship {nomor} is not there"
        tujuan = satu.get("location")
        if tujuan and nomor is None:
            lembar_tujuan = tujuan.lstrip("#").rpartition("!")[0].strip("'").replace("''", "'") or tujuan
            if lembar_tujuan.lower() not in nama:
                yield f"link at {satu.get('ref')} leads to {tujuan!r}, which is not there"


def _gambar(lembar: Lembar, paket: Paket) -> Iterator[str]:
    """Comments and controls need their shapes in the sheet's VML drawing."""
    akar = lembar.akar
    vml = b"".join(
        paket.bagian.get(rel.tujuan, b"") for rel in lembar.rel.values() if rel.jenis == "vmlDrawing"
    )
    for unsur in (
        () if akar is None else akar.iter("{*}drawing", "{*}legacyDrawing", "{*}tablePart", "{*}control")
    ):
        if unsur.get(f"{NS_REL}id") not in lembar.rel:
            yield f"{str(unsur.tag).rpartition('}')[2]}: relationship {unsur.get(f'{NS_REL}id')} is not there"
    for kontrol in () if akar is None else akar.iter(f"{NS}control"):
        if f'_x0000_s{kontrol.get("shapeId")}"'.encode() not in vml:
            yield f"control {kontrol.get('name')}: shape {kontrol.get('shapeId')} is not in the VML drawing"
    for rel in lembar.rel.values():
        komentar = paket.xml.get(rel.tujuan) if rel.jenis == "comments" else None
        if komentar is None:
            continue
        ref = [satu.get("ref") for satu in komentar.iter(f"{NS}comment")]
        if len(set(ref)) != len(ref):
            yield "two comments on one cell"
        if vml.count(b'ObjectType="Note"') != len(ref):
            yield f"{len(ref)} comments, {vml.count(b'ObjectType=')} shapes in the VML drawing"


def _cetak(akar: Elemen) -> Iterator[str]:
    for satu in akar.iterfind(f"{NS}headerFooter/*"):
        if len(satu.text or "") > 255:
            yield f"{str(satu.tag).rpartition('}')[2]} of {len(satu.text or '')} characters"
    for satu in akar.iterfind(f"{NS}pageSetup"):
        if not 10 <= int(satu.get("scale", "100")) <= 400:
            yield f"print scale {satu.get('scale')}"
