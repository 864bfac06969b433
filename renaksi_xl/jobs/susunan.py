"""Where an existing workbook holds the rows of the plan: what native formulas are made for (sheets.rumus.tata)."""

from __future__ import annotations

from collections.abc import Mapping

from renaksi_xl.baca.buku_kita import Bacaan
from renaksi_xl.baca.lembar_kita import TabelTerbaca
from renaksi_xl.sheets import cascading, definisi, renaksi
from renaksi_xl.sheets.rumus.tata import Tata, susun_tata


def rentang_data(tabel: TabelTerbaca) -> range:
    """The 0-based sheet rows of a table, rows typed directly below it included; at least one."""
    awal = tabel.kepala + 1
    akhir = max(tabel.baris, default=tabel.kepala) + 1
    if tabel.tabel is not None:
        akhir = max(akhir, tabel.tabel.baris_data().stop)
    return range(awal, max(akhir, awal + 1))


def susun_tata_buku(bacaan: Bacaan) -> Tata:
    """The rows of tblRenaksi, tblCascading, tblDO, tblBidang and the predikat as they stand, blank ones as None.

    tblDO counts with the rows it gets for rows of the plan that have none there yet, as `jobs.hitung` adds them.
    """
    letak = {tempat: i for i, tempat in enumerate(bacaan.letak)}
    di_do = _di_definisi(bacaan)
    return susun_tata(
        bacaan.rencana,
        _isi(bacaan, renaksi.NAMA_TABEL, letak),
        _isi(bacaan, cascading.NAMA_TABEL, letak),
        di_do,
        _di_daftar(bacaan),
        bacaan.letak_pita,
    )


def _isi(bacaan: Bacaan, nama: str, letak: Mapping[tuple[str, int], int]) -> list[int | None]:
    tabel = bacaan.tabel.get(nama)
    return [] if tabel is None else [letak.get((nama, b)) for b in rentang_data(tabel)]


def _di_daftar(bacaan: Bacaan) -> list[int | None] | None:
    if bacaan.tabel_bidang is None:
        return None
    baris = {b: n for n, b in enumerate(bacaan.tabel_bidang.baris)}
    return [baris.get(b) for b in rentang_data(bacaan.tabel_bidang)]


def _di_definisi(bacaan: Bacaan) -> list[int | None]:
    tabel = bacaan.tabel.get(definisi.NAMA_TABEL)
    if tabel is None:
        return []
    baris = {b: bacaan.nomor_baris.get(id_) for id_, b in bacaan.letak_do.items()}
    return [*(baris.get(b) for b in rentang_data(tabel)), *tanpa_definisi(bacaan)]


def tanpa_definisi(bacaan: Bacaan) -> list[int]:
    """Rows of the plan that have no row on Definisi Operasional yet."""
    return [i for i, b in enumerate(bacaan.rencana.baris) if b.id.lower() not in bacaan.letak_do]


def tanpa_catatan(bacaan: Bacaan) -> list[tuple[int, int]]:
    """Row of the plan and quarter (1..4) that have no row on Catatan TW yet."""
    return [
        (i, tw)
        for i, b in enumerate(bacaan.rencana.baris)
        for tw in range(1, 5)
        if (b.id.lower(), tw) not in bacaan.letak_catatan
    ]
