"""The laporan as values: a macro-free workbook of every print layout, with the data its formulas read.

It leaves the office: no findings, history, file hashes, UDFs, buttons or e-mail addresses (DESIGN promise 6). Its own
cells have check codes, so that whoever receives it can tell an accidental change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.sidik import kode_angka
from renaksi_xl.pesan.kiriman import PROPERTI_KODE
from renaksi_xl.sheets import cascading, catatan, definisi, hitung, pengaturan, rekap, renaksi, rincian
from renaksi_xl.sheets.bahan import Bahan, lembar_data, susun_bahan
from renaksi_xl.sheets.cap_laporan import bercap
from renaksi_xl.sheets.cetak import bagan, dasbor, e81, faktor, lkjip, rasio, ringkasan, tabel_cascading
from renaksi_xl.sheets.cetak.bidang import lembar_bidang
from renaksi_xl.sheets.cetak.monev import monev
from renaksi_xl.sheets.cetak.rencana_aksi import rencana_aksi
from renaksi_xl.sheets.jenis_buku import cap_laporan_buku
from renaksi_xl.sheets.kontrak import Buku, Lembar
from renaksi_xl.sheets.lembar_data import TERCETAK_DI, tanpa_cetak
from renaksi_xl.sheets.rumus.andil import ANDIL
from renaksi_xl.sheets.rumus.disebut import DISEBUT
from renaksi_xl.sheets.rumus.tata import susun_tata, tanpa_cadangan
from renaksi_xl.sheets.rumus.tren import TREN

Pembuat = Callable[[Bahan], Sequence[Lembar]]

CETAK: tuple[Pembuat, ...] = (
    ringkasan.lembar,
    dasbor.lembar,
    rencana_aksi,
    monev,
    e81.lembar,
    lkjip.lembar,
    bagan.lembar,
    tabel_cascading.lembar,
)
"""The documents in the order of their sheets; each gives its sheets, none when the plan has nothing for it."""

LEMBAR_JEJAK = (rekap, rincian)
"""Behind the documents: what the figures are and how each came about."""
JEJAK: tuple[Pembuat, ...] = (rasio.lembar, faktor.lembar)
"""Behind those: what ratios are made of, what was noted; none when the plan has nothing for it."""
LEMBAR_ISIAN = (renaksi, cascading, definisi, catatan, pengaturan)


def susun_laporan(rencana: Rencana, hasil: Hasil, catatan_data: Sequence[Lembar] = ()) -> Buku:
    """The laporan of a computed plan; `hasil` is what the engine says about it.

    `catatan_data` are sheets that stand behind the documents: Catatan atas Data, when it is sent before all is mended.
    """
    # A laporan is a snapshot: `_hitung` has no spare lines, which would be half of the file, nor have the lists.
    tata = tanpa_cadangan(susun_tata(rencana), pengaturan.banyak_bidang(rencana, 0))
    bahan = susun_bahan(
        _tanpa_alamat(rencana), hasil, tata, tambahan=(*ANDIL, *TREN, *DISEBUT), cadangan_bidang=0
    )
    data = lembar_data(bahan)
    dokumen = [*(satu for pembuat in CETAK for satu in pembuat(bahan)), *catatan_data]
    jejak = [
        *(data[modul.NAMA_LEMBAR] for modul in LEMBAR_JEJAK),
        *(satu for pembuat in JEJAK for satu in pembuat(bahan)),
    ]
    tetap = [pengaturan.NAMA_LEMBAR, *data, *(satu.nama for satu in (*dokumen, *jejak))]
    dokumen += [*lembar_bidang(bahan, tetap), *jejak]
    isi = data | {pengaturan.NAMA_LEMBAR: pengaturan.lembar(bahan.rencana, 0)}
    lembar = [
        *dokumen,
        *(tanpa_cetak(isi[nama], {satu.nama for satu in dokumen}) for nama in TERCETAK_DI),
        data[hitung.NAMA_LEMBAR],
    ]
    kode = kode_angka(rencana, hasil)
    isian = [modul.NAMA_LEMBAR for modul in LEMBAR_ISIAN]
    bersih = bercap([satu._replace(kode=None) for satu in lembar], kode, isian, [hitung.NAMA_LEMBAR])
    return Buku(
        bersih, pengaturan.nama_buku(bahan.rencana, 0), cap_laporan_buku(rencana) | {PROPERTI_KODE: kode}
    )


def _tanpa_alamat(rencana: Rencana) -> Rencana:
    """The plan without e-mail addresses: they are nobody's business outside the office."""
    return replace(
        rencana,
        bidang=tuple(replace(b, email=None) for b in rencana.bidang),
        dokumen=replace(rencana.dokumen, penerima_laporan=None),
    )
