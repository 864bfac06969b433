"""Rules about every formula: cells, names, conditional formats, validations, calculated columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.excel.paket import NS, Paket
from tests.excel.rujukan import Penafsir, seragam
from tests.excel.rumus_teks import baca_tabel, fungsi_terlarang, salah_tulis, token


def periksa(paket: Paket, lain: frozenset[str]) -> Iterator[str]:
    """All rules of this module; formulas that are the same when filled down are read once."""
    penafsir = Penafsir(paket)
    for lembar in paket.lembar:
        terlihat: set[str] = set()
        for sel in paket.rumus(lembar):
            kunci = seragam(sel.teks, sel.baris)
            if kunci not in terlihat:
                terlihat.add(kunci)
                for salah in _rumus(sel.teks, lembar.nama, sel.baris, penafsir, lain):
                    yield f"{lembar.nama}!{sel.alamat}: {salah}: ={sel.teks[:80]}"
        yield from _sebelah(paket, lembar.nama, lain)
    yield from _kolom_hitung(paket, penafsir, lain)
    for nama in paket.nama:
        for salah in fungsi_terlarang(nama.teks, lain):
            yield f"name {nama.nama}: {salah}"


def _rumus(teks: str, lembar: str, baris: int, penafsir: Penafsir, lain: frozenset[str]) -> Iterator[str]:
    if teks.startswith("="):
        yield "the stored text begins with ="
        return
    if salah := salah_tulis(teks):
        yield salah
        return
    for satu in token(teks):
        if satu.jenis == "tabel" and baca_tabel(satu.teks) is None:
            yield f"{satu.teks} is not how a file writes a table reference"
        elif satu.jenis == "luar":
            yield "a reference to another workbook"
        elif "#REF!" in satu.teks and satu.jenis in {"galat", "nama"}:
            yield "a reference to nothing"
    yield from fungsi_terlarang(teks, lain)
    penafsir.buta.clear()
    list(penafsir.rujukan(lembar, baris, teks))
    yield from (satu for satu in penafsir.buta if ": no such" in satu)


def _kolom_hitung(paket: Paket, penafsir: Penafsir, lain: frozenset[str]) -> Iterator[str]:
    for tabel in paket.tabel:
        for satu in paket.xml[tabel.bagian].iter(f"{NS}calculatedColumnFormula", f"{NS}totalsRowFormula"):
            for salah in _rumus(satu.text or "", tabel.lembar, tabel.kotak.baris1 + 1, penafsir, lain):
                yield f"{tabel.nama}: calculated column: {salah}: {(satu.text or '')[:80]}"


def _sebelah(paket: Paket, nama: str, lain: frozenset[str]) -> Iterator[str]:
    """Formulas beside cells. Excel refuses table references there, in a file as at the keyboard."""
    akar = next(satu.akar for satu in paket.lembar if satu.nama == nama)
    for elemen in () if akar is None else akar.iter("{*}cfRule", "{*}dataValidation"):
        apa = "conditional format" if str(elemen.tag).endswith("cfRule") else "validation"
        for anak in elemen.iter("{*}formula", "{*}formula1", "{*}formula2", "{*}f"):
            teks = anak.text or ""
            if apa == "validation" and teks.startswith('"'):
                continue  # a list of words, checked with the sheet
            if salah := salah_tulis(teks):
                yield f"{nama}: {apa}: {salah}: {teks[:60]}"
                continue
            if re.search(r"\w\[", re.sub(r'"[^"]*"', "", teks)):
                yield f"{nama}: {apa}: a table reference, which Excel does not take there: {teks[:60]}"
            for salah in fungsi_terlarang(teks, lain):
                yield f"{nama}: {apa}: {salah}"
