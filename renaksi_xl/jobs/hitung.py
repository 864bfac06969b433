"""`renaksi hitung`: the figures of a workbook, written into a copy of it (DESIGN "A click of Hitung Capaian").

Input cells are never written to, except TW pelaporan when `--tw` asks for another quarter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from renaksi_xl.books.simpan import periksa_tujuan
from renaksi_xl.books.taksir import tinggi_baris
from renaksi_xl.books.tambal import Perubahan, simpan, tambal
from renaksi_xl.books.tinggi_xml import lebar_kolom
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.judul import dengan_nama, nama_nyata, tambalan_judul
from renaksi_xl.jobs.muat import Muatan, muat
from renaksi_xl.jobs.prasyarat import (
    tolak_kolom_hilang,
    tolak_laporan,
    tolak_lembar_orang,
    tolak_tabel_hilang,
)
from renaksi_xl.jobs.susunan import susun_tata_buku
from renaksi_xl.jobs.tambalan import (
    TIDAK_DITULIS,
    awal_bersih,
    dipulihkan,
    lebar_blok,
    panjang_tabel,
    ringkasan,
    tambalan_isian,
)
from renaksi_xl.jobs.temuan import TemuanTerletak
from renaksi_xl.pesan import cli as kata
from renaksi_xl.pesan import hitung as kata_hitung
from renaksi_xl.sheets import hitung
from renaksi_xl.sheets.buku import dengan_temuan, susun_buku
from renaksi_xl.sheets.kontrak import Buku, Lembar, Tambalan
from renaksi_xl.sheets.rujukan import pisah_lembar, wilayah

STATUS_TERAKHIR = "Status_Terakhir"
_BARIS = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\sr=["']([0-9]{1,7})["'][^>]*(?<!/)>""")
"""A row with cells; a height alone, often set down to the sheet's end, is no earlier report."""


def hitung_buku(m: Muatan) -> tuple[bytes, tuple[TemuanTerletak, ...]]:
    """The computed workbook as bytes, and the findings it carries.

    Raises MasukanError for a workbook that lost what formulas read, BerkasError for a package that resists.
    """
    tolak_tabel_hilang(m.paket)
    perubahan, temuan = _perubahan(m)
    return tambal(m.paket, perubahan), temuan


def _perubahan(m: Muatan) -> tuple[Perubahan, tuple[TemuanTerletak, ...]]:
    """What the computed workbook differs in; the sheets that stay as they are need not be held any longer."""
    tata = susun_tata_buku(m.bacaan)
    buku = susun_buku(m.rencana, m.hasil, (), tata)
    temuan = m.temuan(dipulihkan(m.fakta_penuh(buku)))
    buku = dengan_temuan(buku, m.rencana, [t.baris_lembar() for t in temuan])
    tolak_lembar_orang(m.paket, buku.lembar)
    nama = nama_nyata(m.paket, buku.lembar)
    tambalan = [
        *tambalan_isian(m, tata),
        *tambalan_judul(m.paket, m.rencana),
        *(dengan_nama(t, nama) for t in _laporan(m, buku, nama)),
        *_stempel(m, temuan),
    ]
    tolak_kolom_hilang(m.paket, tambalan)
    perubahan = Perubahan(
        tambalan=tambalan,
        ganti=frozenset({hitung.NAMA_LEMBAR}),
        panjang_tabel=panjang_tabel(m, m.paket.bagian_tabel),
        tinggi=dict(_tinggi(m, buku, nama)),
    )
    return perubahan, temuan


def hitung_berkas(buku: Path, hasil: Path | None = None, tw: int | None = None) -> list[str]:
    """Compute `buku` into a new file; the closing line and the name of the file. Nothing is written on any error.

    Without `hasil` the file stands beside `buku`; one that is there already is replaced only while it holds the
    same inputs, because a copy looks like a master and people will work in it.
    """
    m = muat(buku, tw)
    tolak_laporan(m.paket)
    tujuan = hasil or buku.with_name(f"{buku.stem}-tw{m.rencana.pengaturan.tw_pelaporan}{buku.suffix}")
    periksa_tujuan(tujuan, [buku])
    if tujuan.suffix.lower() != buku.suffix.lower():
        raise MasukanError(kata_hitung.akhiran(tujuan.name, buku.suffix))
    if hasil is None and tujuan.exists() and _berisi_lain(muat(tujuan, tw), m):
        raise MasukanError(kata_hitung.salinan_berbeda(tujuan.name))
    isi, temuan = hitung_buku(m)
    simpan(isi, tujuan, [buku])
    return [ringkasan(m, temuan), kata.berkas_ditulis(str(tujuan))]


def _berisi_lain(salinan: Muatan, m: Muatan) -> bool:
    """Whether a computed copy holds what its master does not: other inputs, or a sheet that somebody added."""
    return _isian(salinan) != _isian(m) or not set(salinan.paket.lembar) <= set(m.paket.lembar)


def _isian(m: Muatan) -> Rencana:
    """What people typed, without the quarter that is reported."""
    return replace(m.rencana, pengaturan=replace(m.rencana.pengaturan, tw_pelaporan=1))


def _ditulis(m: Muatan, buku: Buku, nama: Mapping[str, str]) -> Iterator[tuple[Lembar, str]]:
    """Every sheet of ours that nobody types in, as far as the workbook has it; a check names the missing ones.

    With its name there: `nama` gives those of sheets that bear another one now.
    """
    for lembar in buku.lembar:
        nyata = nama.get(lembar.nama, lembar.nama)
        if lembar.nama not in TIDAK_DITULIS and nyata in m.paket.lembar:
            yield lembar, nyata


def _tinggi(m: Muatan, buku: Buku, nama: Mapping[str, str]) -> Iterator[tuple[str, dict[int, float]]]:
    """How high their rows are, in columns as wide as they are now."""
    for lembar, nyata in _ditulis(m, buku, nama):
        if lembar.nama != hitung.NAMA_LEMBAR:
            lebar = lebar_kolom(m.paket.baca(m.paket.lembar[nyata].bagian))
            yield nyata, tinggi_baris(lembar._replace(lebar={**lembar.lebar, **lebar}))


def _laporan(m: Muatan, buku: Buku, nama: Mapping[str, str]) -> Iterator[Tambalan]:
    """Their cells, over blanks where an earlier report was longer."""
    for lembar, nyata in _ditulis(m, buku, nama):
        if lembar.nama != hitung.NAMA_LEMBAR:
            yield from _sisa(m, lembar, nyata)
        for blok in lembar.blok:
            yield Tambalan(lembar.nama, blok.baris, blok.kolom, blok.isi)


def _sisa(m: Muatan, lembar: Lembar, nyata: str) -> Iterator[Tambalan]:
    """Blank what an earlier, longer or differently cut report left below; a person's columns beside it stay."""
    kiri, kanan = lebar_blok(lembar)
    awal = awal_bersih(lembar)
    ada = [int(b) - 1 for b in _BARIS.findall(m.paket.baca(m.paket.lembar[nyata].bagian)) if int(b) > awal]
    # Only rows that are there: one far below, that somebody gave a colour or a word, makes no million of them.
    for _, runtun in groupby(enumerate(ada), lambda x: x[1] - x[0]):
        baris = [b for _, b in runtun]
        yield Tambalan(lembar.nama, baris[0], kiri, [[None] * (kanan - kiri) for _ in baris])


def _stempel(m: Muatan, temuan: tuple[TemuanTerletak, ...]) -> Iterator[Tambalan]:
    """What was done last, on Beranda; no clock, so that the same workbook gives the same copy."""
    tempat = pisah_lembar(m.paket.nama_terdefinisi.get(STATUS_TERAKHIR, ""))
    sel = wilayah(tempat[1]) if tempat else None
    if tempat and sel and tempat[0] in m.paket.lembar:
        yield Tambalan(tempat[0], sel[0], sel[1], [[kata_hitung.stempel(ringkasan(m, temuan))]])
