"""Sheet Ringkasan of REKAP.xlsx: the answer on one page, who is first and last on another; every number a formula."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from renaksi_xl.core.pita import PITA_BAKU
from renaksi_xl.core.predikat import predikat
from renaksi_xl.core.ukuran_huruf import tinggi_terlipat
from renaksi_xl.pesan import rekap_banyak as kata
from renaksi_xl.sheets.alamat import huruf
from renaksi_xl.sheets.grafik import Bagan, Deret, JenisBagan
from renaksi_xl.sheets.kontrak import Blok, Cetak, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.rekap_banyak.daftar import BARIS_PERTAMA
from renaksi_xl.sheets.rekap_banyak.lembar import BELUM, MASALAH, OPD, STATUS

BARIS_KARTU = 3
BARIS_ISI = 7
TERBAIK = 10
"""So many offices are named at the top and at the bottom."""
_PREDIKAT = tuple(p.nama for p in reversed(PITA_BAKU))
_WARNA = "#2F5D8A"
_WARNA_BAWAH = "#C0562F"
_LEBAR = {0: 1.5, 1: 34, 2: 11, 3: 11, 4: 2, 5: 10, 6: 10, 7: 8, 8: 8, 9: 17}
_SKALA = 80
"""Per cent at which that is as wide as F4, with letters that can be read on paper."""
_SEHALAMAN = 1040
"""Points of rows on a page at that size."""
_KIRI, _NILAI, _KANAN, _AKHIR = 1, 2, 5, 9
_TITIK = 5.25
"""Points of a unit of column width, less what stays free beside the text."""
_KE_TABEL, _SELA = 2, 4
"""Rows from a heading to its table, and points of the row between, which keeps its line in sight."""
_TINGGI_BAGAN, _TINGGI_NAMA = 11, 16
"""Rows of a chart, and of one whose axis names offices: those names take two or three lines each."""
_KARTU = ((1, 1), (2, 3), (5, 6), (7, 8), (9, 9))
"""First and last column of each card."""


class Disebut(NamedTuple):
    """An office by name: its 0-based place among the lines of Per OPD, its mean."""

    tempat: int
    instansi: str
    kabupaten: str
    rata_rata: Decimal


class Isi(NamedTuple):
    """What Ringkasan shows; means are fractions, `per_tw` holds (year, quarter, offices, with a figure, mean).

    `terbaik` (the highest first) and `terburuk` (the lowest first) are offices of the quarter that have a figure.
    """

    tahun: int
    tw: int
    lapor: int
    belum: int
    berdaftar: bool
    """Whether a list says who should have reported."""
    banyak_kabupaten: int
    """Where there are several, an office is named with its own."""
    tak_terpakai: int
    baris_opd: int
    baris_masalah: int
    rata_rata: Decimal | None
    predikat: dict[str, int]
    status: dict[str, int]
    per_tw: Sequence[tuple[int, int, int, int, Decimal | None]]
    terbaik: Sequence[Disebut]
    terburuk: Sequence[Disebut]


def _opd(isi: Isi, label: str) -> str:
    k, akhir = huruf(OPD.kolom(label)), BARIS_PERTAMA + max(1, isi.baris_opd)
    return f"'{OPD.nama}'!${k}${BARIS_PERTAMA + 1}:${k}${akhir}"


def _pada(isi: Isi, tahun: int | None = None, tw: int | None = None) -> str:
    """The condition that a line of Per OPD is of a quarter."""
    t, q = (isi.tahun, isi.tw) if tahun is None else (tahun, tw)
    return f"{_opd(isi, kata.TAHUN)},{t},{_opd(isi, kata.TW)},{q}"


def _rata(isi: Isi, nilai: Decimal | None, tahun: int | None = None, tw: int | None = None) -> Rumus:
    rumus = f'IFERROR(AVERAGEIFS({_opd(isi, kata.RATA_RATA)},{_pada(isi, tahun, tw)}),"")'
    return Rumus(rumus, "" if nilai is None else nilai)


def _kartu(isi: Isi) -> list[Blok]:
    nama = huruf(BELUM.kolom(kata.INSTANSI))
    belum = f"'{BELUM.nama}'!${nama}${BARIS_PERTAMA + 1}:${nama}${BARIS_PERTAMA + max(1, isi.belum)}"
    perihal = huruf(MASALAH.kolom(kata.PERIHAL))
    akhir = BARIS_PERTAMA + max(1, isi.baris_masalah)
    masalah = f"'{MASALAH.nama}'!${perihal}${BARIS_PERTAMA + 1}:${perihal}${akhir}"
    sel: list[Sel] = [
        Rumus(f"COUNTIFS({_pada(isi)})", isi.lapor),
        Rumus(f"COUNTA({belum})", isi.belum),
        Rumus(f'COUNTIF({masalah},"{kata.TAK_TERPAKAI}")', isi.tak_terpakai),
        _rata(isi, isi.rata_rata),
    ]
    rata = f"${huruf(_KARTU[3][0])}${BARIS_KARTU + 2}"
    lima = Rumus(_rumus_predikat(rata), predikat(isi.rata_rata) or "")
    bulat, persen, teks = Gaya.KARTU_ANGKA, Gaya.KARTU_PERSEN, Gaya.KARTU_TEKS
    blok = []
    gaya = (bulat, bulat, bulat, persen, teks)
    for (kiri, kanan), satu_gaya, judul, satu in zip(_KARTU, gaya, kata.KARTU, (*sel, lima), strict=True):
        sisa: list[Sel] = [None] * (kanan - kiri)
        blok += [
            Blok(BARIS_KARTU, kiri, [[judul, *sisa]], Gaya.KARTU_LABEL),
            Blok(BARIS_KARTU + 1, kiri, [[satu, *sisa]], satu_gaya),
        ]
    return blok


def _rumus_predikat(sel: str) -> str:
    """The band of a mean, highest first (Permendagri 86/2017), rounded as everywhere (mirrors `dua_desimal`)."""
    teks = f'"{PITA_BAKU[0].nama}"'
    for p in PITA_BAKU[1:]:
        teks = f'IF(ROUND(ROUND({sel}*10000,6),0)/10000>{p.lebih_dari},"{p.nama}",{teks})'
    return f'IF({sel}="","",{teks})'


@dataclass(slots=True)
class _Halaman:
    """The page while it grows downwards."""

    isi: Isi
    blok: list[Blok] = field(default_factory=list)
    bagan: list[Bagan] = field(default_factory=list)
    tinggi: dict[int, float] = field(default_factory=dict)
    baris: int = BARIS_ISI

    def bagian(
        self,
        judul: str,
        kepala: Sequence[str],
        isi: list[list[Sel]],
        gaya: Sequence[Gaya],
        bagan: Bagan | None,
    ) -> None:
        """A heading, a table on the left, a chart of its last column on the right."""
        b = self.baris
        self.blok.append(Blok(b, _KIRI, [[judul, *[None] * (_AKHIR - _KIRI)]], Gaya.BAGIAN))
        self.blok.append(Blok(b + _KE_TABEL, _KIRI, [list(kepala)], Gaya.KEPALA))
        self.blok.append(Blok(b + _KE_TABEL + 1, _KIRI, isi, list(gaya)))
        if bagan is not None:
            self.bagan.append(bagan)
        self.tinggi |= {b: 20, b + 1: _SELA, b + _KE_TABEL: 30}
        tinggi = 0 if bagan is None else bagan.wilayah[2] - bagan.wilayah[0]
        self.baris += _KE_TABEL + 1 + max(len(isi), tinggi) + 2

    def kotak(self, tinggi: int = _TINGGI_BAGAN) -> tuple[int, int, int, int]:
        """Where the chart of the next section goes."""
        return self.baris + _KE_TABEL, _KANAN, self.baris + _KE_TABEL + tinggi, _AKHIR

    def deret(self, nama: str, banyak: int, kolom: int, warna: str = _WARNA, label: str = "#,##0") -> Deret:
        """A series over the table of the next section."""
        awal = self.baris + _KE_TABEL + 1
        akhir = awal + banyak - 1
        return Deret(
            nama=nama,
            kategori=(awal, _KIRI, akhir, _KIRI),
            nilai=(awal, kolom, akhir, kolom),
            warna=warna,
            label=label,
        )


def _banyak(halaman: _Halaman, judul: str, alt: str, sel: Sequence[tuple[str, Rumus]]) -> None:
    """A table of counts with its chart."""
    bagan = Bagan(
        nama=judul,
        jenis=JenisBagan.BATANG,
        deret=(halaman.deret(judul, len(sel), _NILAI),),
        wilayah=halaman.kotak(),
        judul=judul,
        alt=alt,
        sumbu_nilai=False,
        legenda=False,
    )
    isi: list[list[Sel]] = [[nama, rumus] for nama, rumus in sel]
    kepala = (judul.rsplit(" per ", 1)[-1].capitalize(), kata.BANYAK)
    halaman.bagian(judul, kepala, isi, (Gaya.REKAP_TEKS, Gaya.REKAP_ANGKA), bagan)


def _predikat(halaman: _Halaman) -> None:
    isi = halaman.isi
    nama = (*_PREDIKAT, *sorted(set(isi.predikat) - {*_PREDIKAT, ""}))
    kolom = _opd(isi, kata.PREDIKAT)
    sel = [
        (x, Rumus(f'COUNTIFS({_pada(isi)},{kolom},"{x}")', isi.predikat.get(x, 0))) for x in map(_aman, nama)
    ]
    tanpa = Rumus(f'COUNTIFS({_pada(isi)},{_opd(isi, kata.RATA_RATA)},"")', isi.predikat.get("", 0))
    _banyak(halaman, kata.BAGIAN_PREDIKAT, kata.ALT_PREDIKAT, [*sel, (kata.TANPA_ANGKA, tanpa)])


def _aman(nama: str) -> str:
    """A name that can stand between quotes in a formula and as a criterion."""
    return nama.replace('"', "").lstrip("=<>~*?")


def _status(halaman: _Halaman) -> None:
    isi = halaman.isi
    sel = [(s, Rumus(f"SUMIFS({_opd(isi, s)},{_pada(isi)})", isi.status.get(s, 0))) for s in STATUS]
    _banyak(halaman, kata.BAGIAN_STATUS, kata.ALT_STATUS, sel)


def _sebut(isi: Isi, x: Disebut) -> Rumus:
    """The name of an office, with its kabupaten where there are several: a name alone is that of many."""
    nama, kabupaten = (_sel_opd(label, x) for label in (kata.INSTANSI, kata.KABUPATEN))
    if isi.banyak_kabupaten < 2 or not x.kabupaten:
        return Rumus(nama, x.instansi)
    return Rumus(f'{nama}&" ("&{kabupaten}&")"', kata.berkabupaten(x.instansi, x.kabupaten))


def _sel_opd(label: str, x: Disebut) -> str:
    return f"'{OPD.nama}'!${huruf(OPD.kolom(label))}${BARIS_PERTAMA + x.tempat + 1}"


def _nama(halaman: _Halaman, judul: str, alt: str, baris: Sequence[Disebut], warna: str) -> None:
    """Offices by their lines in Per OPD."""
    if not baris:
        return
    isi: list[list[Sel]] = [
        [_sebut(halaman.isi, x), Rumus(_sel_opd(kata.RATA_RATA, x), x.rata_rata)] for x in baris
    ]
    for n, x in enumerate(baris, start=halaman.baris + _KE_TABEL + 1):
        nama = kata.berkabupaten(x.instansi, x.kabupaten)
        halaman.tinggi[n] = tinggi_terlipat(nama, _LEBAR[_KIRI] * _TITIK, 10)
    bagan = Bagan(
        nama=judul,
        jenis=JenisBagan.BATANG,
        deret=(halaman.deret(judul, len(isi), _NILAI, warna, "0.0%"),),
        wilayah=halaman.kotak(min(_TINGGI_NAMA, max(8, 2 * len(baris) + 2))),
        judul=judul,
        alt=alt,
        maksimum=_ujung(halaman.isi),
        sumbu_nilai=False,
        legenda=False,
    )
    halaman.bagian(judul, (kata.INSTANSI, kata.RATA_RATA), isi, (Gaya.REKAP_TEKS, Gaya.REKAP_PERSEN), bagan)


def _ujung(isi: Isi) -> float | None:
    """Where the axis of means ends: the same for the highest and the lowest, with room for their figures."""
    tertinggi = max((x.rata_rata for x in isi.terbaik), default=0)
    return math.ceil(12 * tertinggi) / 10 if tertinggi > 0 else None


def _per_tw(halaman: _Halaman) -> None:
    isi = halaman.isi
    sel: list[list[Sel]] = [
        [
            kata.periode(t, q),
            Rumus(f"COUNTIFS({_pada(isi, t, q)})", banyak),
            _rata(isi, rata, t, q),
        ]
        for t, q, banyak, _, rata in isi.per_tw
    ]
    bagan = None
    if len(sel) > 1:
        bagan = Bagan(
            nama=kata.BAGIAN_TW,
            jenis=JenisBagan.KOLOM,
            deret=(halaman.deret(kata.RATA_RATA, len(sel), _NILAI + 1, label="0.0%"),),
            wilayah=halaman.kotak(),
            judul=kata.RATA_RATA,
            alt=kata.ALT_TW,
            sumbu_nilai=False,
            legenda=False,
        )
    kepala = (kata.BAGIAN_TW.split()[-1].capitalize(), kata.INSTANSI, kata.RATA_RATA)
    halaman.bagian(kata.BAGIAN_TW, kepala, sel, (Gaya.REKAP_TEKS, Gaya.REKAP_ANGKA, Gaya.REKAP_PERSEN), bagan)


def lembar(isi: Isi) -> Lembar:
    """Sheet Ringkasan."""
    halaman = _Halaman(isi)
    kosong: list[Sel] = [None] * _AKHIR
    keterangan = kata.keterangan_ringkasan(
        isi.tahun, isi.tw, isi.baris_opd - isi.lapor, berdaftar=isi.berdaftar
    )
    _predikat(halaman)
    _status(halaman)
    _per_tw(halaman)
    putus = halaman.baris
    _nama(halaman, kata.BAGIAN_ATAS, kata.ALT_ATAS, isi.terbaik, _WARNA)
    _nama(halaman, kata.BAGIAN_BAWAH, kata.ALT_BAWAH, isi.terburuk, _WARNA_BAWAH)
    kaki = halaman.baris
    tinggi = {0: 30, 1: 20, BARIS_KARTU: 22, BARIS_KARTU + 1: 34, kaki: 44, **halaman.tinggi}
    return Lembar(
        nama=kata.RINGKASAN,
        kode=None,
        blok=[
            Blok(0, 0, [[kata.RINGKASAN_JUDUL, *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[keterangan, *kosong]], Gaya.PITA_KETERANGAN),
            *_kartu(isi),
            *halaman.blok,
            Blok(kaki, _KIRI, [[kata.CARA, *[None] * (_AKHIR - _KIRI)]], Gaya.DASBOR_CATATAN),
        ],
        gabung=[
            *(
                (b, kiri, b, kanan)
                for kiri, kanan in _KARTU
                if kanan > kiri
                for b in (BARIS_KARTU, BARIS_KARTU + 1)
            ),
            (kaki, _KIRI, kaki, _AKHIR),
        ],
        lebar=_LEBAR,
        tinggi=tinggi,
        cetak=Cetak(
            mendatar=False,
            wilayah=(0, 0, kaki, _AKHIR),
            skala=_SKALA,
            putus_baris=() if sum(tinggi.get(b, 15) for b in range(kaki + 1)) < _SEHALAMAN else (putus,),
        ),
        garis=False,
        warna_tab="beranda",
        bagan=tuple(halaman.bagan),
    )
