"""The stamp of a laporan: the code of its figures on every printed page, and the check codes of its cells.

The check codes stand on a hidden sheet `_periksa`, one line per sheet; `renaksi periksa-kiriman` computes them again
from the cells it finds. They tell an accidental change, and where it is; they are no protection against intent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from renaksi_xl.core.kode_petak import LEBAR, KodePetak, kode_petak
from renaksi_xl.pesan import kiriman as kata
from renaksi_xl.sheets.kontrak import Blok, Lembar, Rumus, Sel, Tautan

NAMA_LEMBAR = "_periksa"
SKEMA = 1
BARIS_KEPALA = 2
PANJANG_KODE = 10_000 * LEBAR
"""Digits in one cell, which holds 32,767; those of more rows stand in further cells of the line."""


def bercap(lembar: Sequence[Lembar], kode: str, isian: Iterable[str], lewati: Iterable[str]) -> list[Lembar]:
    """The sheets with the code in their footers, and the sheet of check codes behind them.

    `isian` names the sheets whose typed columns get codes of their own, so that a change is told where it was made
    and not where it shows; `lewati` names those that get none.
    """
    isian, lewati = set(isian), set(lewati)
    garis: list[list[Sel]] = []
    for satu in lembar:
        if satu.nama in lewati:
            continue
        isi = petak(satu)
        garis.append(_garis(satu.nama, isi, ()))
        if satu.nama in isian:
            garis.append(_garis(satu.nama, isi, sorted(kolom_rumus(satu))))
    cap = Lembar(
        nama=NAMA_LEMBAR,
        kode=None,
        sembunyi="veryHidden",
        blok=[
            Blok(0, 0, [[kata.CAP, SKEMA, kode]]),
            Blok(BARIS_KEPALA, 0, [list(kata.KEPALA_CAP), *garis]),
        ],
    )
    return [*(_berkaki(satu, kode) for satu in lembar), cap]


def tanpa_kolom(isi: Sequence[Sequence[object]], kolom: Iterable[int]) -> list[list[object]]:
    """A grid with some columns blanked."""
    buang = set(kolom)
    return [[None if j in buang else x for j, x in enumerate(satu)] for satu in isi]


def petak(lembar: Lembar) -> list[list[object]]:
    """The values a reader of the sheet gets, from A1; of two blocks on one cell the last wins."""
    potongan: list[tuple[int, int, list[object]]] = [
        (tabel.baris_kepala, 0, [k.label for k in tabel.kolom]) for tabel, _ in lembar.tabel
    ]
    potongan += [
        (i, blok.kolom, [_nilai(x) for x in satu])
        for blok in lembar.blok
        for i, satu in enumerate(blok.isi, start=blok.baris)
        if satu
    ]
    tinggi = max((i for i, _, _ in potongan), default=-1) + 1
    lebar = max((k + len(satu) for _, k, satu in potongan), default=0)
    isi: list[list[object]] = [[None] * lebar for _ in range(tinggi)]
    for i, k, satu in potongan:
        isi[i][k : k + len(satu)] = satu
    return isi


def kolom_rumus(lembar: Lembar) -> set[int]:
    """The columns in which a formula stands anywhere."""
    return {
        j
        for blok in lembar.blok
        for satu in blok.isi
        for j, x in enumerate(satu, start=blok.kolom)
        if isinstance(x, Rumus)
    }


def _garis(nama: str, isi: list[list[object]], kolom: Sequence[int]) -> list[Sel]:
    kode: KodePetak = kode_petak(tanpa_kolom(isi, kolom))
    pertama, *lanjutan = [
        kode.baris[n : n + PANJANG_KODE] for n in range(0, len(kode.baris), PANJANG_KODE)
    ] or [""]
    return [nama, " ".join(map(str, kolom)), pertama, kode.kolom, *lanjutan]


def baca_garis(garis: Sequence[object]) -> tuple[str, str, str, str]:
    """A line of `_periksa`: sheet, columns left out, codes of the rows, codes of the columns."""
    nama, tanpa, pertama, kolom, *lanjutan = (str(x or "") for x in [*garis, "", "", "", ""])
    return nama, tanpa, "".join([pertama, *lanjutan]), kolom


def _nilai(x: Sel) -> object:
    if isinstance(x, Rumus):
        return float(x.nilai) if isinstance(x.nilai, Decimal) else x.nilai
    return x.teks if isinstance(x, Tautan) else x


def _berkaki(lembar: Lembar, kode: str) -> Lembar:
    """The sheet with the code in the middle of its printed footer, where nothing else stands there."""
    if lembar.cetak is None or "&C" in lembar.cetak.kaki:
        return lembar
    kiri, kanan, sisa = lembar.cetak.kaki.partition("&R")
    return lembar._replace(
        cetak=lembar.cetak._replace(kaki=f"{kiri}&C{kata.kode_di_kaki(kode)}{kanan}{sisa}")
    )
