"""The master workbook as values: every sheet in DESIGN's order, and the names that are relied on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import ModuleType

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Instansi, Rencana
from renaksi_xl.sheets import (
    beranda,
    cascading,
    catatan,
    definisi,
    hasil_validasi,
    hitung,
    jurnal,
    konf,
    pengaturan,
    petunjuk,
    rekap,
    renaksi,
    rincian,
    riwayat,
)
from renaksi_xl.sheets.bahan import lembar_bidang, lembar_data, susun_bahan
from renaksi_xl.sheets.hasil_validasi import BarisTemuan
from renaksi_xl.sheets.kontrak import Buku, Lembar
from renaksi_xl.sheets.rumus import ringkas
from renaksi_xl.sheets.rumus.hitung import RENAKSI, Tata

LEMBAR_TETAP = (
    beranda.NAMA_LEMBAR,
    pengaturan.NAMA_LEMBAR,
    renaksi.NAMA_LEMBAR,
    catatan.NAMA_LEMBAR,
    definisi.NAMA_LEMBAR,
    cascading.NAMA_LEMBAR,
    rekap.NAMA_LEMBAR,
    hasil_validasi.NAMA_LEMBAR,
    rincian.NAMA_LEMBAR,
    riwayat.NAMA_LEMBAR,
    petunjuk.NAMA_LEMBAR,
    hitung.NAMA_LEMBAR,
    jurnal.NAMA_LEMBAR,
    konf.NAMA_LEMBAR,
)
"""The sheets that are always there; no bidang's sheet may take one of their names."""


BARIS_TERAKHIR = 1_048_575
"""The last row of a sheet, from 0."""

RENCANA_KOSONG = Rencana(instansi=Instansi(nama="", tahun=0))
"""The plan of an empty master workbook: the office is still to be typed in."""


def susun_buku(
    rencana: Rencana,
    hasil: Hasil,
    temuan: Sequence[BarisTemuan] = (),
    tata: Tata | None = None,
    tanpa: Collection[str] = (),
) -> Buku:
    """The master workbook of a plan; `hasil` is what the engine says about it, `temuan` its findings.

    `tata` says where an existing workbook holds the rows; without it they stand as a new workbook has them. Sheets of
    the plan's data named in `tanpa` are left out.
    """
    bahan = susun_bahan(rencana, hasil, tata)
    data = lembar_data(bahan, tanpa)
    lembar = [
        beranda.lembar(rencana, hasil, bahan.di(RENAKSI), ringkas.instansi(bahan.rekap, hasil.instansi)),
        pengaturan.lembar(rencana),
        *_ada(data, renaksi, catatan, definisi, cascading, rekap),
        hasil_validasi.lembar(rencana, temuan),
        *lembar_bidang(bahan, LEMBAR_TETAP),
        *_ada(data, rincian),
        riwayat.lembar(rencana),
        petunjuk.lembar(),
        *_ada(data, hitung),
        jurnal.lembar(),
        konf.lembar(),
    ]
    nama = {**pengaturan.nama_buku(rencana), **beranda.nama_buku(), **jurnal.nama_buku()}
    return Buku([_cetak_tumbuh(satu) for satu in lembar], nama)


def _cetak_tumbuh(lembar: Lembar) -> Lembar:
    """The sheet with a print area of whole columns: a master grows, and a click does not set up pages again."""
    if lembar.cetak is None or lembar.cetak.wilayah is None:
        return lembar
    _, kiri, _, kanan = lembar.cetak.wilayah
    return lembar._replace(cetak=lembar.cetak._replace(wilayah=(0, kiri, BARIS_TERAKHIR, kanan)))


def _ada(data: Mapping[str, Lembar], *modul: ModuleType) -> Iterator[Lembar]:
    return (data[satu.NAMA_LEMBAR] for satu in modul if satu.NAMA_LEMBAR in data)


def dengan_temuan(buku: Buku, rencana: Rencana, temuan: Sequence[BarisTemuan]) -> Buku:
    """The same workbook with other findings on Hasil Validasi."""
    baru = hasil_validasi.lembar(rencana, temuan)
    return buku._replace(lembar=[baru if x.nama == baru.nama else x for x in buku.lembar])
