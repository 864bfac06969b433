"""Rules about tables (ListObjects) and about what may not overlap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from tests.excel.lint_buku import nama_sah
from tests.excel.paket import NS, Elemen, Kotak, Lembar, Paket, alamat, baca_kotak, buka_lolos, teks_sel


def periksa(paket: Paket) -> Iterator[str]:
    """All rules of this module."""
    yield from _unik(paket)
    for lembar in paket.lembar:
        if lembar.akar is None:
            continue
        milik = [
            rel.tujuan for rel in lembar.rel.values() if rel.jenis == "table" and rel.tujuan in paket.xml
        ]
        teks = _teks(paket, lembar) if milik else {}
        for bagian in milik:
            yield from _tabel(paket.xml[bagian], teks)
        bagian_tabel = lembar.akar.find(f"{NS}tableParts")
        if (0 if bagian_tabel is None else len(bagian_tabel)) != len(milik):
            yield f"{lembar.nama}: {len(milik)} tables belong to the sheet, tableParts says otherwise"
        yield from _tumpukan(paket, lembar, milik)


def _unik(paket: Paket) -> Iterator[str]:
    akar = [isi for nama, isi in paket.xml.items() if nama.startswith("xl/tables/")]
    for kunci in ("id", "displayName"):
        for nilai, kali in Counter(satu.get(kunci, "").lower() for satu in akar).items():
            if kali > 1:
                yield f"tables: {kunci} {nilai!r} is used {kali} times"


def _teks(paket: Paket, lembar: Lembar) -> dict[str, str]:
    """Texts of the constant text cells of a sheet."""
    hasil = {}
    for sel in () if lembar.akar is None else lembar.akar.iter(f"{NS}c"):
        if sel.get("t") == "s":
            nomor = int(sel.findtext(f"{NS}v") or -1)
            if 0 <= nomor < len(paket.teks_bersama):
                hasil[sel.get("r", "")] = paket.teks_bersama[nomor]
        elif sel.get("t") == "inlineStr" and (isi := sel.find(f"{NS}is")) is not None:
            hasil[sel.get("r", "")] = teks_sel(isi)
    return hasil


def _tabel(akar: Elemen, teks: dict[str, str]) -> Iterator[str]:
    nama = akar.get("displayName", "")
    kotak = baca_kotak(akar.get("ref", ""))
    if not nama_sah(nama):
        yield f"table {nama!r}: not a legal name"
    if kotak is None:
        yield f"table {nama}: broken range {akar.get('ref')!r}"
        return
    judul, jumlah = int(akar.get("headerRowCount", "1")), int(akar.get("totalsRowCount", "0"))
    if kotak.baris2 - kotak.baris1 + 1 < judul + jumlah + 1:
        yield f"table {nama}: no row for data"
    yield from _kolom(akar, nama, kotak, teks if judul else None)
    saringan = akar.find(f"{NS}autoFilter")
    harus = f"{alamat(kotak.kolom1, kotak.baris1)}:{alamat(kotak.kolom2, kotak.baris2 - jumlah)}"
    if saringan is not None and saringan.get("ref") != harus:
        yield f"table {nama}: autofilter over {saringan.get('ref')}, it must be {harus}"


def _kolom(akar: Elemen, nama: str, kotak: Kotak, teks: dict[str, str] | None) -> Iterator[str]:
    """Columns against the range and the header cells; `teks` is None for a table without header row."""
    wadah = akar.find(f"{NS}tableColumns")
    kolom = [] if wadah is None else list(wadah)
    lebar = kotak.kolom2 - kotak.kolom1 + 1
    if wadah is None or len(kolom) != lebar or int(wadah.get("count", lebar)) != lebar:
        yield f"table {nama}: {len(kolom)} columns in a range of {lebar}"
    if len({satu.get("id") for satu in kolom}) != len(kolom):
        yield f"table {nama}: a column id is used twice"
    judul = [buka_lolos(satu.get("name", "")) for satu in kolom]
    for satu, kali in Counter(satu.lower() for satu in judul).items():
        if kali > 1 or not satu:
            yield f"table {nama}: column name {satu!r} is there {kali} times"
    for i, satu in enumerate(judul if teks is not None else ()):
        letak = alamat(kotak.kolom1 + i, kotak.baris1)
        isi = (teks or {}).get(letak)
        # Excel compares without case, and the cell may break its lines in either way.
        if isi is None or isi.replace("\r\n", "\n").lower() != satu.replace("\r\n", "\n").lower():
            yield f"table {nama}: column {satu!r}, but cell {letak} says {isi!r}"


def _tumpukan(paket: Paket, lembar: Lembar, tabel: list[str]) -> Iterator[str]:
    akar = lembar.akar
    if akar is None:
        return
    ref = [("merge", satu.get("ref", "")) for satu in akar.iterfind(f"{NS}mergeCells/{NS}mergeCell")]
    ref += [("table", paket.xml[bagian].get("ref", "")) for bagian in tabel]
    ref += [("autofilter", satu.get("ref", "")) for satu in akar.iterfind(f"{NS}autoFilter")]
    kotak: list[tuple[str, Kotak]] = []
    for apa, teks in ref:
        satu = baca_kotak(teks)
        if satu is None or (apa == "merge" and satu[:2] == satu[2:]):
            yield f"{lembar.nama}: {apa} over {teks!r}"
        else:
            kotak.append((apa, satu))
    for (apa, a), (apa_lain, b) in combinations(kotak, 2):
        # A filter may stand over merged titles; tables and merges may not share a cell with anything.
        if a.bertumpuk(b) and {apa, apa_lain} != {"merge", "autofilter"}:
            tempat = alamat(max(a.kolom1, b.kolom1), max(a.baris1, b.baris1))
            yield f"{lembar.nama}: {apa} and {apa_lain} overlap at {tempat}"
