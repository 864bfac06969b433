"""The lists of REKAP.xlsx beside Rincian: their columns, and a line from what was worked out."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from renaksi_xl.core.istilah import Status
from renaksi_xl.pesan import rekap_banyak as kata
from renaksi_xl.sheets.kontrak import Gaya
from renaksi_xl.sheets.rekap_banyak.daftar import Daftar, Lajur
from renaksi_xl.sheets.rekap_banyak.rincian import NilaiAlir

_TEKS, _TENGAH, _BULAT, _PERSEN = Gaya.REKAP_TEKS, Gaya.REKAP_TENGAH, Gaya.REKAP_ANGKA, Gaya.REKAP_PERSEN
STATUS = tuple(s.value for s in Status)
"""The statuses an indikator may have, a column each."""

OPD = Daftar(
    kata.PER_OPD,
    kata.OPD_JUDUL,
    kata.OPD_KETERANGAN,
    (
        Lajur(kata.PERINGKAT, 11, _TENGAH),
        Lajur(kata.KABUPATEN, 16, _TEKS),
        Lajur(kata.INSTANSI, 36, _TEKS),
        Lajur(kata.TAHUN, 7, _TENGAH),
        Lajur(kata.TW, 5, _TENGAH),
        Lajur(kata.RATA_RATA, 10.5, _PERSEN),
        Lajur(kata.PREDIKAT, 13.5, _TENGAH),
        Lajur(kata.DIHITUNG, 11, _TENGAH),
        Lajur(kata.KELENGKAPAN, 13.5, _TENGAH),
        Lajur(kata.INDIKATOR, 10, _BULAT),
        *(Lajur(s, 10, _BULAT) for s in STATUS),
        Lajur(kata.ANGKA_BERBEDA, 9, _TENGAH),
        Lajur(kata.BERKAS, 50, _TEKS),
    ),
    beku=3,
    tinggi_kepala=48,
    tak_dicetak=1,
)
PROGRAM = Daftar(
    kata.PER_PROGRAM,
    kata.PROGRAM_JUDUL,
    kata.PROGRAM_KETERANGAN,
    (
        Lajur(kata.KODE, 20, _TEKS),
        Lajur(kata.PROGRAM, 60, _TEKS),
        Lajur(kata.TAHUN, 8, _TENGAH),
        Lajur(kata.TW, 6, _TENGAH),
        Lajur(kata.INSTANSI, 12, _BULAT),
        Lajur(kata.BANYAK_PROGRAM, 14, _BULAT),
        Lajur(kata.DIHITUNG, 14, _TENGAH),
        Lajur(kata.RATA_RATA, 12, _PERSEN),
        Lajur(kata.TERENDAH, 12, _PERSEN),
        Lajur(kata.TERTINGGI, 12, _PERSEN),
        Lajur(kata.PREDIKAT, 15, _TENGAH),
    ),
    beku=2,
)
BELUM = Daftar(
    kata.BELUM_LAPOR,
    kata.BELUM_JUDUL,
    "",
    (
        Lajur(kata.NO, 6, _TENGAH),
        Lajur(kata.KABUPATEN, 28, _TEKS),
        Lajur(kata.INSTANSI, 86, _TEKS),
        Lajur(kata.TERAKHIR, 18, _TENGAH),
        Lajur(kata.SUMBER, 22, _TEKS),
    ),
)
MASALAH = Daftar(
    kata.BERMASALAH,
    kata.MASALAH_JUDUL,
    kata.MASALAH_KETERANGAN,
    (
        Lajur(kata.BERKAS, 48, _TEKS),
        Lajur(kata.PERIHAL, 20, _TEKS),
        Lajur(kata.INSTANSI, 44, _TEKS),
        Lajur(kata.KETERANGAN, 90, _TEKS),
    ),
)


def belum_lapor(periode: tuple[int, int], belum: int, daftar: int | None) -> Daftar:
    """Belum Lapor, its title and note saying in which quarter, and how many of how many (None: without a list)."""
    return BELUM._replace(judul=kata.judul_belum(*periode), keterangan=kata.keterangan_belum(belum, daftar))


def masalah(banyak: int) -> Daftar:
    """Berkas Bermasalah, which says so when there is none."""
    return MASALAH if banyak else MASALAH._replace(keterangan=kata.TANPA_MASALAH)


def _angka(nilai: Decimal | None) -> NilaiAlir:
    return None if nilai is None else float(nilai)


def baris_opd(
    peringkat: tuple[int | None, int], rata_rata: Decimal | None, i: Mapping[str, Any], beda: int, berkas: str
) -> list[NilaiAlir]:
    """The line of an office; `i` is its summary, `peringkat` its rank and how many have one."""
    nomor, pesaing = peringkat
    return [
        kata.TANPA_PERINGKAT if nomor is None else kata.dari(nomor, pesaing),
        *(i["kabupaten"], i["instansi"], i["tahun"], i["tw"]),
        _angka(rata_rata),
        i["predikat"],
        kata.dari(i["dihitung"], i["dari"]),
        _kelengkapan(i),
        i["baris"],
        *(i["status"].get(s, 0) for s in STATUS),
        beda,
        berkas,
    ]


def _kelengkapan(i: Mapping[str, Any]) -> str:
    """Whether the mean is final; nothing can be said where nothing was to be measured."""
    if not i["dari"]:
        return kata.TANPA_PERINGKAT
    return kata.BELUM_LENGKAP if i["belum_lengkap"] else kata.LENGKAP


def baris_program(
    nama: tuple[str, str],
    periode: tuple[int, int],
    banyak: tuple[int, int, int, int],
    angka: tuple[Decimal | None, Decimal | None, Decimal | None],
    predikat: str | None,
) -> list[NilaiAlir]:
    """The line of a program: kode and name, quarter, offices / programs / with a figure / with a target, the means."""
    kantor, program, dihitung, bertarget = banyak
    return [*nama, *periode, kantor, program, kata.dari(dihitung, bertarget), *map(_angka, angka), predikat]
