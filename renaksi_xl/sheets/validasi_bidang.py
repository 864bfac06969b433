"""Data validation of a bidang's file: numbers only, percentages with their sign, sentences as in ATURAN 2 and 6."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from renaksi_xl.core.angka import angka, tulis
from renaksi_xl.pesan import file_bidang as kata
from renaksi_xl.sheets.alamat import sel
from renaksi_xl.sheets.bahan_bidang import BahanBidang, BarisFile
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.kontrak import Kolom, Validasi

Terbuka = Callable[[BarisFile, Kolom], bool]
_PERSEN_TERKECIL = Decimal(2)
"""Up to 200 % is taken without a question (ATURAN 2); where targets are above 100 %, twice the highest."""


def batas_persen(x: BarisFile) -> Decimal:
    """The highest percentage a cell of the row takes, a fraction."""
    target = [angka(t) for t in (x.b.target, *x.b.target_tw)]
    return max(_PERSEN_TERKECIL, *(2 * t for t in target if t is not None))


def _angka(judul: str, masukan: str, galat: str) -> Validasi:
    return Validasi(
        wilayah=(0, 0, 0, 0), jenis="decimal", minimum=0, judul=judul, pesan=masukan, pesan_galat=galat
    )


def _realisasi(x: BarisFile) -> Validasi:
    if not adalah_persen(x.b.satuan):
        return _angka(kata.JUDUL_ANGKA, kata.MASUKAN_REALISASI, kata.GALAT_REALISASI)
    batas = batas_persen(x)
    galat = kata.galat_persen(f"{tulis(batas * 100)}%")
    # Excel's own "decimal" would let 95 through where a format was lost: the highest value is part of the rule.
    return _angka(kata.JUDUL_PERSEN, kata.MASUKAN_PERSEN, galat)._replace(maksimum=float(batas))


def _uang(bahan: BahanBidang) -> Validasi:
    sd = bahan.rencana.pengaturan.anggaran == "sd"
    masukan = kata.MASUKAN_UANG_SD if sd else kata.MASUKAN_UANG_PER_TW
    return _angka(kata.JUDUL_UANG, masukan, kata.GALAT_UANG)


def _satu(bahan: BahanBidang, x: BarisFile, k: Kolom) -> Validasi | None:
    """The rule of a cell, its range still to be set; None for free text."""
    if k.kunci == "realisasi_tw":
        return _realisasi(x)
    if k.kunci == "realisasi_anggaran_tw":
        return _uang(bahan)
    if k.kunci == "pembilang_tw":
        return _angka(kata.JUDUL_ANGKA, kata.MASUKAN_RASIO, kata.GALAT_PEMBILANG)
    if k.kunci == "penyebut_tw":
        return _angka(kata.JUDUL_ANGKA, kata.MASUKAN_RASIO, kata.GALAT_PENYEBUT)._replace(
            jenis="custom", minimum=None
        )
    return None


def _runtun(aturan: Sequence[Validasi | None]) -> Iterator[tuple[int, int, Validasi]]:
    """Runs of rows with one rule: first, last, rule."""
    awal = 0
    for n in range(1, len(aturan) + 1):
        if n == len(aturan) or aturan[n] != aturan[awal]:
            satu = aturan[awal]
            if satu is not None:
                yield awal, n - 1, satu
            awal = n


def validasi_isian(
    bahan: BahanBidang,
    kolom: Sequence[Kolom],
    awal: int,
    terbuka: Terbuka,
    baris: Sequence[BarisFile] | None = None,
) -> list[Validasi]:
    """The rules of the open cells of a sheet whose first row is `awal`; one for each run of equal cells."""
    isi = bahan.baris if baris is None else baris
    semua = []
    for j, k in enumerate(kolom):
        aturan = [_satu(bahan, x, k) if terbuka(x, k) else None for x in isi]
        for dari, sampai, satu in _runtun(aturan):
            atas = sel(awal + dari, j)
            sumber = f"AND(ISNUMBER({atas}),N({atas})>0)" if satu.jenis == "custom" else satu.sumber
            semua.append(satu._replace(wilayah=(awal + dari, j, awal + sampai, j), sumber=sumber))
    return semua
