"""The laporan as values: a macro-free workbook of every print layout, with the data its formulas read.

It leaves the office: no findings, history, hashes, UDFs, buttons or e-mail addresses (DESIGN promise 6).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets import cascading, catatan, definisi, hitung, pengaturan, rekap, renaksi, rincian
from renaksi_xl.sheets.bahan import Bahan, lembar_bidang, lembar_data, susun_bahan
from renaksi_xl.sheets.kontrak import Buku, Lembar

Pembuat = Callable[[Bahan], Sequence[Lembar]]

CETAK: tuple[Pembuat, ...] = ()
"""The documents in the order of their sheets; each gives its sheets, none when the plan has nothing for it."""

LEMBAR_DATA = (rekap, rincian, renaksi, cascading, definisi, catatan)


def susun_laporan(rencana: Rencana, hasil: Hasil) -> Buku:
    """The laporan of a computed plan; `hasil` is what the engine says about it."""
    bahan = susun_bahan(_tanpa_alamat(rencana), hasil)
    data = lembar_data(bahan)
    dokumen = [satu for pembuat in CETAK for satu in pembuat(bahan)]
    tetap = [pengaturan.NAMA_LEMBAR, *data, *(satu.nama for satu in dokumen)]
    lembar = [
        *dokumen,
        *lembar_bidang(bahan, tetap),
        *(data[modul.NAMA_LEMBAR] for modul in LEMBAR_DATA),
        pengaturan.lembar(bahan.rencana),
        data[hitung.NAMA_LEMBAR],
    ]
    return Buku([replace(satu, kode=None) for satu in lembar], pengaturan.nama_buku(bahan.rencana))


def _tanpa_alamat(rencana: Rencana) -> Rencana:
    """The plan without the bidang's e-mail addresses: they are nobody's business outside the office."""
    return replace(rencana, bidang=tuple(replace(b, email=None) for b in rencana.bidang))
