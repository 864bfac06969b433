"""Sheet Catatan TW: `tblCatatan`, one row per row of the plan and TW, TW II never erases TW I (ATURAN 5)."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan import kolom as kata_kolom
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf
from renaksi_xl.sheets.kontrak import (
    A3,
    Blok,
    Cetak,
    FormatBersyarat,
    Gaya,
    Kolom,
    Lembar,
    Rumus,
    Sel,
    Tabel,
    Validasi,
)
from renaksi_xl.sheets.rumus.rujukan import baris_ini, cari_teks, judul

NAMA_LEMBAR = "Catatan TW"
KODE = "wsCatatan"
NAMA_TABEL = "tblCatatan"
BARIS_KEPALA = 3

TABEL = Tabel(
    NAMA_TABEL,
    NAMA_LEMBAR,
    BARIS_KEPALA,
    (
        Kolom(label="No", kunci="no", lebar=8, gaya=Gaya.HITUNG_TEKS, hitung=True),
        Kolom(label="Uraian", kunci="uraian", lebar=34, gaya=Gaya.HITUNG_TEKS, hitung=True),
        Kolom(label="Indikator Kinerja", kunci="indikator", lebar=34, gaya=Gaya.HITUNG_TEKS, hitung=True),
        Kolom(label="TW", kunci="tw", lebar=6, gaya=Gaya.SISTEM),
        Kolom(label="Faktor Pendorong", kunci="faktor_pendorong", lebar=30),
        Kolom(label="Faktor Penghambat", kunci="faktor_penghambat", lebar=30),
        Kolom(label="Tindak Lanjut", kunci="tindak_lanjut", lebar=30),
        Kolom(label="Pelaksana", kunci="pelaksana", lebar=20),
        Kolom(label="Batas Waktu", kunci="batas_waktu", lebar=14),
        Kolom(label="Bukti Dukung", kunci="bukti_dukung", lebar=26),
        Kolom(label="Status Tindak Lanjut TW Lalu", kunci="status_tindak_lanjut", lebar=20),
        Kolom(label="ID", kunci="id", lebar=10, gaya=Gaya.SISTEM, tersembunyi=True),
    ),
)

_TW = (1, 2, 3, 4)
_CARI = {k.label: cari_teks(baris_ini(NAMA_TABEL), k.label) for k in TABEL.kolom if k.hitung}


def _isi(rencana: Rencana, nomor: Sequence[str]) -> list[list[Sel]]:
    return [
        [_sel(k, rencana, i, tw, nomor) for k in TABEL.kolom] for tw in _TW for i in range(len(rencana.baris))
    ]


def _sel(kolom: Kolom, rencana: Rencana, i: int, tw: int, nomor: Sequence[str]) -> Sel:
    baris = rencana.baris[i]
    if kolom.kunci == "tw":
        return tw
    if kolom.kunci == "id":
        return baris.id
    if kolom.hitung:
        nilai = nomor[i] if kolom.kunci == "no" else getattr(baris, kolom.kunci)
        return Rumus(_CARI[kolom.label], nilai or "")
    catatan = baris.catatan_tw[tw - 1]
    isi: Sel = None if catatan is None else getattr(catatan, kolom.kunci)
    return isi


def lembar(rencana: Rencana, nomor: Sequence[str]) -> Lembar:
    """Sheet Catatan TW; `nomor` runs parallel to the rows of the plan."""
    isi = _isi(rencana, nomor)
    if not isi:
        isi = [[Rumus(_CARI[k.label], "") if k.hitung else None for k in TABEL.kolom]]
    awal, akhir, tw = BARIS_KEPALA + 1, BARIS_KEPALA + len(isi), TABEL.posisi("TW")
    kosong: list[Sel] = [None] * (len(TABEL.kolom) - 1)
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=[
            Blok(0, 0, [[judul(kata.CATATAN_JUDUL, rencana), *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.CATATAN_KETERANGAN, *kosong]], Gaya.PITA_KETERANGAN),
            Blok(awal, 0, isi, [k.gaya for k in TABEL.kolom]),
        ],
        tabel=[(TABEL, len(isi))],
        validasi=[
            Validasi(
                wilayah=(awal, tw, akhir, tw),
                jenis="list",
                sumber=tuple(map(str, _TW)),
                judul=kata_kolom.JUDUL_PILIHAN,
                pesan_galat=kata_kolom.GALAT_TW_RILIS,
            )
        ],
        bersyarat=[
            FormatBersyarat(
                wilayah=(awal, 0, akhir, len(TABEL.kolom) - 1),
                rumus=f"${huruf(tw)}{awal + 1}>TW_Pelaporan",
                warna="tw_nanti",
            )
        ],
        komentar=isian.komentar(TABEL),
        lebar=isian.lebar(TABEL),
        tersembunyi_kolom=isian.tersembunyi(TABEL),
        tinggi={0: 30, 1: 20, BARIS_KEPALA: 34},
        beku=(BARIS_KEPALA + 1, tw + 1),
        cetak=Cetak(kertas=A3, ulang_baris=(0, BARIS_KEPALA)),
        warna_tab="isian",
        garis=False,
        skala_layar=90,
    )
