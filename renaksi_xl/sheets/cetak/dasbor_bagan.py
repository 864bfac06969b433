"""The charts of the page: what each draws, in colours that stay apart for colour-blind eyes and in grey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.angka import tulis_persen
from renaksi_xl.core.hasil import Uang
from renaksi_xl.core.istilah import Status
from renaksi_xl.core.rencana import TW
from renaksi_xl.pesan import dasbor as kata
from renaksi_xl.sheets.grafik import Bagan, Deret, JenisBagan
from renaksi_xl.sheets.kontrak import Rumus, Sel

BIRU_TUA, BIRU_LANGIT, JINGGA, MERAH_BATA = "#17375E", "#8DB9E0", "#E69F00", "#C4460A"
WARNA_STATUS = ("#1B7F5C", "#E69F00", "#5B9BD5", "#A7B0BA", "#7E57A0", "#DDE2E7")
"""In the order of `rumus.dasbor.STATUS`; the second bar is red when it says Tidak tercapai."""
_PERSEN = "0.0%;;"
"""A blank enters a chart as 0: it gets no label."""
_BANYAK_LABEL = 8
"""More bars than these stand too close for labels."""
_TEPI_BAGAN, _TINGGI_LABEL = 80.0, 11.0
"""Points of a bar chart that its title, axis and legend take, and that a bar needs for a label of its own."""
_LANGKAH = Decimal("0.2")
Wilayah = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Ruang:
    """Where a chart lies, and how high that is in points."""

    wilayah: Wilayah
    tinggi: float


def _maksimum(tertinggi: Decimal) -> float:
    """The end of an axis: a step above the greatest value, so that its label has room."""
    langkah = _LANGKAH
    while tertinggi > langkah * 10:
        langkah *= 2
    return float((tertinggi // langkah + 1) * langkah)


def _langkah(tertinggi: Decimal) -> float:
    return (
        0.2 if _maksimum(tertinggi) <= 1.6 else 0.5 if _maksimum(tertinggi) <= 3 else _maksimum(tertinggi) / 5
    )


def _lajur(awal: int, akhir: int, kolom: int) -> Wilayah:
    return (awal, kolom, akhir, kolom)


def sasaran(ruang: Ruang, baris: tuple[int, int], tertinggi: Decimal, apa: kata.Sebutan) -> Bagan:
    """Own indikator and mean of each row of a table (first, last); its columns 0, 2 and 4."""
    awal, akhir = baris
    banyak = akhir - awal + 1
    label = _PERSEN if ruang.tinggi - _TEPI_BAGAN >= 2 * banyak * _TINGGI_LABEL else ""
    nama = _lajur(awal, akhir, 0)
    return Bagan(
        nama=apa.bagan,
        jenis=JenisBagan.BATANG,
        deret=(
            Deret(
                nama=kata.DERET_INDIKATOR,
                kategori=nama,
                nilai=_lajur(awal, akhir, 2),
                warna=BIRU_TUA,
                label=label,
            ),
            Deret(
                nama=kata.DERET_RATA_RATA,
                kategori=nama,
                nilai=_lajur(awal, akhir, 4),
                warna=BIRU_LANGIT,
                label=label,
            ),
        ),
        wilayah=ruang.wilayah,
        judul=kata.BAGAN_SASARAN,
        alt=kata.alt_sasaran(banyak, apa.sebutan),
        maksimum=_maksimum(tertinggi),
        satuan_sumbu=_langkah(tertinggi),
    )


def _garis_seratus(kategori: Wilayah, nilai: Wilayah) -> Deret:
    return Deret(nama=kata.DERET_SERATUS, kategori=kategori, nilai=nilai, warna=MERAH_BATA, garis=True)


def bidang(wilayah: Wilayah, awal: int, akhir: int, seratus: int, tertinggi: Decimal) -> Bagan:
    """The bidang's figures with the line of 100 %, whose values stand in column `seratus`."""
    nama, banyak = _lajur(awal, akhir, 0), akhir - awal + 1
    return Bagan(
        nama="Bagan Bidang",
        jenis=JenisBagan.KOLOM,
        deret=(
            Deret(
                nama=kata.DERET_RATA,
                kategori=nama,
                nilai=_lajur(awal, akhir, 2),
                warna=BIRU_LANGIT,
                label=_PERSEN if banyak <= _BANYAK_LABEL // 2 else "",
            ),
            _garis_seratus(nama, _lajur(awal, akhir, seratus)),
        ),
        wilayah=wilayah,
        judul=kata.BAGAN_BIDANG,
        alt=kata.alt_bidang(banyak),
        legenda=False,
        maksimum=_maksimum(tertinggi),
        satuan_sumbu=_langkah(tertinggi),
    )


def _kata(nilai: Decimal | None) -> str:
    return kata.BELUM_ADA if nilai is None else tulis_persen(nilai)


def tren(wilayah: Wilayah, data: tuple[int, int], nilai: Sequence[Decimal | None]) -> Bagan:
    """The office at TW I..IV; name, figure and 100 % stand in three columns from `data` on."""
    awal, kolom = data
    akhir = awal + len(TW) - 1
    nama = _lajur(awal, akhir, kolom)
    tertinggi = max([Decimal(1), *(v for v in nilai if v is not None)])
    angka = ", ".join(f"{kata.tw(q)} {_kata(v)}" for q, v in zip(TW, nilai, strict=True))
    return Bagan(
        nama="Bagan Tren",
        jenis=JenisBagan.KOLOM,
        deret=(
            Deret(
                nama=kata.DERET_RATA,
                kategori=nama,
                nilai=_lajur(awal, akhir, kolom + 1),
                warna=BIRU_TUA,
                label="0.00%;;",
            ),
            _garis_seratus(nama, _lajur(awal, akhir, kolom + 2)),
        ),
        wilayah=wilayah,
        judul=kata.BAGAN_TREN,
        alt=kata.alt_tren(angka),
        legenda=False,
        maksimum=_maksimum(tertinggi),
        satuan_sumbu=_langkah(tertinggi),
    )


def _kata_sel(isi: Sel) -> str:
    return str(isi.nilai if isinstance(isi, Rumus) else isi)


def status(wilayah: Wilayah, data: tuple[int, int], isi: Sequence[Sequence[Sel]]) -> Bagan:
    """How many indikator have which status; words and counts stand in two columns from `data` on."""
    awal, kolom = data
    akhir = awal + len(isi) - 1
    angka = ", ".join(" ".join(map(_kata_sel, satu)) for satu in isi)
    return Bagan(
        nama="Bagan Status",
        jenis=JenisBagan.BATANG,
        deret=(
            Deret(
                nama=kata.DERET_STATUS,
                kategori=_lajur(awal, akhir, kolom),
                nilai=_lajur(awal, akhir, kolom + 1),
                warna=BIRU_TUA,
                label="0",
                warna_titik=tuple(
                    MERAH_BATA if _kata_sel(x[0]) == Status.TIDAK_TERCAPAI else w
                    for x, w in zip(isi, WARNA_STATUS, strict=True)
                ),
            ),
        ),
        wilayah=wilayah,
        judul=kata.BAGAN_STATUS,
        alt=kata.alt_status(angka),
        format_sumbu="0",
        sumbu_nilai=False,
        legenda=False,
    )


def anggaran(wilayah: Wilayah, data: tuple[int, int], banyak: int, rata: Decimal | None, uang: Uang) -> Bagan:
    """Mean and serapan of the office and its programs; name and both stand in three columns from `data` on."""
    awal, kolom = data
    akhir = awal + banyak - 1
    nama = _lajur(awal, akhir, kolom)
    label = _PERSEN if banyak <= _BANYAK_LABEL // 2 else ""
    angka = f"{kata.DERET_RATA.lower()} {_kata(rata)}, {kata.DERET_SERAPAN.lower()} {_kata(uang.serapan)}"
    return Bagan(
        nama="Bagan Anggaran",
        jenis=JenisBagan.KOLOM,
        deret=(
            Deret(
                nama=kata.DERET_RATA,
                kategori=nama,
                nilai=_lajur(awal, akhir, kolom + 1),
                warna=BIRU_TUA,
                label=label,
            ),
            Deret(
                nama=kata.DERET_SERAPAN,
                kategori=nama,
                nilai=_lajur(awal, akhir, kolom + 2),
                warna=JINGGA,
                label=label,
            ),
        ),
        wilayah=wilayah,
        judul=kata.BAGAN_ANGGARAN,
        alt=kata.alt_anggaran(angka),
    )
