"""The master workbook as values: every sheet in DESIGN's order, and the names that are relied on."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Instansi, Rencana
from renaksi_xl.sheets import (
    beranda,
    bidang,
    cascading,
    catatan,
    definisi,
    hasil_validasi,
    hitung,
    jurnal,
    konf,
    pengaturan,
    rekap,
    renaksi,
    rincian,
    riwayat,
)
from renaksi_xl.sheets.hasil_validasi import BarisTemuan
from renaksi_xl.sheets.isian import KolomHitung
from renaksi_xl.sheets.kontrak import Buku, Lembar
from renaksi_xl.sheets.nama_bidang import nama_lembar_bidang
from renaksi_xl.sheets.nomor import nomor
from renaksi_xl.sheets.rumus import ringkas
from renaksi_xl.sheets.rumus.baris import susun_model
from renaksi_xl.sheets.rumus.hitung import (
    CASCADING,
    RENAKSI,
    Hitungan,
    Tata,
    nilai_kolom,
    rumus_kolom,
    susun_tata,
)
from renaksi_xl.sheets.rumus.rincian import asal

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
    hitung.NAMA_LEMBAR,
    jurnal.NAMA_LEMBAR,
    konf.NAMA_LEMBAR,
)
"""The sheets that are always there; no bidang's sheet may take one of their names."""


RENCANA_KOSONG = Rencana(instansi=Instansi(nama="", tahun=0))
"""The plan of an empty master workbook: the office is still to be typed in."""


def _kolom_hitung(rencana: Rencana, hasil: Hasil, tata: Tata, bagian: int) -> dict[str, KolomHitung]:
    nilai = nilai_kolom(rencana, hasil)
    baris = [i for i in tata.baris[bagian] if i is not None]
    return {
        k.label: KolomHitung(rumus_kolom(k.label, tata, bagian), [nilai[i][k.label] for i in baris])
        for k in renaksi.KOLOM_HITUNG
    }


def _posisi(tata: Tata) -> dict[int, int]:
    """Line of `_hitung`, from 1, of each row of the plan."""
    return {i: n for n, (_, _, i) in enumerate(tata.garis(), start=1) if i is not None}


def _tempat(tata: Tata) -> dict[int, int]:
    """Row of tblRenaksi, from 1, of each row of the plan that lives there."""
    return {i: n for n, i in enumerate(tata.baris[RENAKSI], start=1) if i is not None}


def _lembar_bidang(latar: bidang.Latar) -> list[Lembar]:
    nama = nama_lembar_bidang(latar.rencana.bidang, LEMBAR_TETAP)
    return [bidang.lembar(satu, urut, latar) for urut, satu in enumerate(nama, start=1)]


def susun_buku(
    rencana: Rencana, hasil: Hasil, temuan: Sequence[BarisTemuan] = (), tata: Tata | None = None
) -> Buku:
    """The master workbook of a plan; `hasil` is what the engine says about it, `temuan` its findings.

    `tata` says where an existing workbook holds the rows; without it they stand as a new workbook has them.
    """
    tata = tata or susun_tata(rencana)
    hitungan, model = Hitungan(tata), susun_model(rencana, hasil, tata)
    letak = rekap.letak(rencana)
    no = nomor(hasil.pohon, rencana.baris)
    di_renaksi, di_cascading = ([i for i in satu if i is not None] for satu in tata.baris)
    latar = bidang.Latar(rencana, hasil, no, _tempat(tata), letak)
    baris = rencana.baris
    lembar = [
        beranda.lembar(rencana, hasil, di_renaksi, ringkas.instansi(letak, hasil.instansi)),
        pengaturan.lembar(rencana),
        renaksi.lembar(
            rencana,
            [baris[i] for i in di_renaksi],
            [no[i] for i in di_renaksi],
            _kolom_hitung(rencana, hasil, tata, RENAKSI),
        ),
        catatan.lembar(rencana, no),
        definisi.lembar(rencana),
        cascading.lembar(
            rencana,
            [baris[i] for i in di_cascading],
            [no[i] for i in di_cascading],
            _kolom_hitung(rencana, hasil, tata, CASCADING),
        ),
        rekap.lembar(model, tata, no),
        hasil_validasi.lembar(rencana, temuan),
        *_lembar_bidang(latar),
        rincian.lembar(rencana, hasil, no, asal(hitungan.rentang(), letak), _posisi(tata)),
        riwayat.lembar(rencana),
        hitung.lembar(hitungan.blok_model(model)),
        jurnal.lembar(),
        konf.lembar(),
    ]
    nama = {**pengaturan.nama_buku(rencana), **beranda.nama_buku(), **jurnal.nama_buku()}
    return Buku(lembar, nama)
