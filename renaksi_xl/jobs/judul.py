"""The title cells of a workbook's sheets: they follow Pengaturan, and they tell a sheet of ours by any name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape
from typing import TYPE_CHECKING

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets.hitung import NAMA_LEMBAR as NAMA_HITUNG
from renaksi_xl.sheets.kontrak import Lembar, Rumus, Sel, Tambalan, Tautan
from renaksi_xl.sheets.rujukan import kutip_lembar, wilayah
from renaksi_xl.sheets.rumus.rujukan import judul

if TYPE_CHECKING:
    from renaksi_xl.books.paket import Paket

_SEL = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?\br="([A-Z]+[0-9]+)"[^>]*>\s*<(?:\w+:)?f[^>]*>([^<]*Nama_Instansi[^<]*)</(?:\w+:)?f>"""
)
_AWAL = re.compile(r'^IFERROR\("((?:[^"]|"")*) "&Nama_Instansi')


def judul_lembar(paket: Paket, nama: str) -> Iterator[tuple[int, int, str]]:
    """Row, column and own words of the title cells of a sheet."""
    isi = b"" if nama == NAMA_HITUNG else paket.baca(paket.lembar[nama].bagian)
    for alamat, rumus in _SEL.findall(isi) if b"Nama_Instansi" in isi else ():
        awal = _AWAL.match(unescape(rumus.decode("utf-8")).lstrip("="))
        tempat = wilayah(alamat.decode("ascii"))
        if awal is not None and tempat is not None:
            yield tempat[0], tempat[1], awal[1].replace('""', '"')


def tambalan_judul(paket: Paket, rencana: Rencana) -> Iterator[Tambalan]:
    """Every title with the value it has now, so that a preview does not show another quarter."""
    for nama in paket.lembar:
        for baris, kolom, awal in judul_lembar(paket, nama):
            yield Tambalan(nama, baris, kolom, [[judul(awal, rencana)]])


def nama_nyata(paket: Paket, lembar: Sequence[Lembar]) -> dict[str, str]:
    """The names that sheets of ours bear now, for those that are not there under their own; found by their titles."""
    hilang = {awal: x.nama for x in lembar if x.nama not in paket.lembar and (awal := _awal(x)) is not None}
    lain = set(paket.lembar) - {x.nama for x in lembar}
    return {hilang[awal]: nama for nama in lain for _, _, awal in judul_lembar(paket, nama) if awal in hilang}


def nama_di_buku(
    ada: Sequence[str], kisi: Callable[[str], Sequence[Sequence[object]]], lembar: Sequence[Lembar]
) -> dict[str, str]:
    """The same for an open workbook; sheets that are not ours are read only when one of ours is gone."""
    hilang = {awal: x.nama for x in lembar if x.nama not in ada and (awal := _awal(x)) is not None}
    kita = {x.nama for x in lembar}
    lain = [x for x in ada if hilang and x not in kita]
    return {hilang[awal]: nama for nama in lain for awal in _awal_kisi(kisi(nama)) if awal in hilang}


def _awal_kisi(kisi: Sequence[Sequence[object]]) -> Iterator[str]:
    """The own words of the titles in the first row."""
    for x in kisi[0] if kisi else ():
        cocok = _AWAL.match(x.teks) if isinstance(x, Rumus) else None
        if cocok is not None:
            yield cocok[1].replace('""', '"')


def lembar_bernama(lembar: Lembar, nama: Mapping[str, str]) -> Lembar:
    """A sheet for a workbook whose sheets bear other names."""
    if not nama:
        return lembar
    blok = [
        b._replace(isi=dengan_nama(Tambalan(lembar.nama, b.baris, b.kolom, b.isi), nama).isi)
        for b in lembar.blok
    ]
    return lembar._replace(nama=nama.get(lembar.nama, lembar.nama), blok=blok)


def _awal(lembar: Lembar) -> str | None:
    pertama = lembar.blok[0].isi[0][0] if lembar.blok and lembar.blok[0].isi else None
    cocok = _AWAL.match(pertama.teks) if isinstance(pertama, Rumus) else None
    return cocok[1].replace('""', '"') if cocok else None


def dengan_nama(tambalan: Tambalan, nama: Mapping[str, str]) -> Tambalan:
    """The same write for a workbook whose sheets bear other names: place, formulas and links follow."""
    if not nama:
        return tambalan
    isi = [[_sel(x, nama) for x in baris] for baris in tambalan.isi]
    return Tambalan(nama.get(tambalan.lembar, tambalan.lembar), tambalan.baris, tambalan.kolom, isi)


def _sel(isi: Sel, nama: Mapping[str, str]) -> Sel:
    if isinstance(isi, Rumus):
        return Rumus(_ganti(isi.teks, nama), isi.nilai)
    return Tautan(isi.teks, _ganti(isi.tujuan, nama)) if isinstance(isi, Tautan) else isi


def _ganti(teks: str, nama: Mapping[str, str]) -> str:
    for lama, baru in nama.items():
        teks = teks.replace(f"{kutip_lembar(lama)}!", f"{kutip_lembar(baru)}!")
    return teks
