"""Sheet Definisi Operasional: `tblDO`, a row per row of the plan: how its indikator is measured, by whom."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.rencana import TW, Baris, Rencana
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf
from renaksi_xl.sheets.isian import YA, KolomHitung
from renaksi_xl.sheets.kontrak import A3, Blok, Cetak, FormatBersyarat, Gaya, Kolom, Lembar, Sel, Tabel
from renaksi_xl.sheets.pengaturan import DAFTAR_BIDANG
from renaksi_xl.sheets.rumus.rujukan import baris_ini, cari_teks, judul

NAMA_LEMBAR = "Definisi Operasional"
KODE = "wsDefinisi"
NAMA_TABEL = "tblDO"
BARIS_KEPALA = 3


def _empat(label: str, kunci: str) -> tuple[Kolom, ...]:
    return tuple(
        Kolom(label=f"{label} TW {q}", kunci=kunci, indeks=i, gaya=Gaya.ISIAN_ANGKA, lebar=11)
        for i, q in enumerate(TW)
    )


TAMBAHAN = (
    Kolom(label="Pagu Renstra", kunci="pagu_renstra", lebar=18, gaya=Gaya.ISIAN_UANG),
    Kolom(label="Realisasi Anggaran Lalu", kunci="realisasi_anggaran_lalu", lebar=18, gaya=Gaya.ISIAN_UANG),
    Kolom(label="Realisasi Provinsi", kunci="realisasi_provinsi", lebar=12, gaya=Gaya.ISIAN_ANGKA),
    Kolom(label="Realisasi Nasional", kunci="realisasi_nasional", lebar=12, gaya=Gaya.ISIAN_ANGKA),
)
"""Columns that masters made before them do not have: nobody misses them there."""

TABEL = Tabel(
    NAMA_TABEL,
    NAMA_LEMBAR,
    BARIS_KEPALA,
    (
        Kolom(label="Jenjang", kunci="jenjang", lebar=13, gaya=Gaya.HITUNG_TEKS, hitung=True),
        Kolom(label="Uraian", kunci="uraian", lebar=34, gaya=Gaya.HITUNG_TEKS, hitung=True),
        Kolom(label="Indikator Kinerja", kunci="indikator", lebar=34, gaya=Gaya.HITUNG_TEKS, hitung=True),
        Kolom(label="Definisi Operasional", kunci="do", lebar=46),
        Kolom(label="Nama Pembilang", kunci="nama_pembilang", lebar=24),
        *_empat("Pembilang", "pembilang_tw"),
        Kolom(label="Nama Penyebut", kunci="nama_penyebut", lebar=24),
        *_empat("Penyebut", "penyebut_tw"),
        Kolom(label="Pembilang Awal", kunci="pembilang_awal", lebar=11, gaya=Gaya.ISIAN_ANGKA),
        Kolom(label="Kumulatif Tahun Lalu", kunci="kumulatif_tahun_lalu", lebar=11, pilihan=(YA,)),
        Kolom(label="Sumber", kunci="sumber", lebar=24),
        Kolom(label="Pemilik Kinerja", kunci="pemilik", lebar=24),
        Kolom(label="Personil", kunci="personil", lebar=30),
        Kolom(label="Target Renstra", kunci="target_renstra", lebar=12, gaya=Gaya.ISIAN_ANGKA),
        Kolom(label="Realisasi Tahun Lalu", kunci="realisasi_tahun_lalu", lebar=12, gaya=Gaya.ISIAN_ANGKA),
        *TAMBAHAN,
        Kolom(label="ID", kunci="id", lebar=10, gaya=Gaya.SISTEM, tersembunyi=True),
    ),
)


def hitungan(baris: Sequence[Baris]) -> dict[str, KolomHitung]:
    """The columns that repeat a row's own words, looked up by ID."""
    return {
        k.label: KolomHitung(
            cari_teks(baris_ini(NAMA_TABEL), k.label), [getattr(b, k.kunci) or "" for b in baris]
        )
        for k in TABEL.kolom
        if k.hitung
    }


def _warna(banyak: int) -> list[FormatBersyarat]:
    awal, akhir = TABEL.baris_kepala + 1, TABEL.baris_kepala + banyak
    p = TABEL.posisi
    return [
        *(
            f
            for tw, q in enumerate(TW[1:], start=2)
            for x in ("Pembilang", "Penyebut")
            for f in isian.tw_nanti((awal, p(f"{x} TW {q}"), akhir, p(f"{x} TW {q}")), tw)
        ),
        *isian.warna_jenjang((awal, 0, akhir, p("Indikator Kinerja")), huruf(p("Jenjang"))),
    ]


def lembar(rencana: Rencana) -> Lembar:
    """Sheet Definisi Operasional: a line for every row of the plan, in the plan's order."""
    baris, atas = rencana.baris, judul(kata.DEFINISI_JUDUL, rencana)
    banyak = max(1, len(baris))
    kosong: list[Sel] = [None] * (len(TABEL.kolom) - 1)
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=[
            Blok(0, 0, [[atas, *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.DEFINISI_KETERANGAN, *kosong]], Gaya.PITA_KETERANGAN),
            isian.blok_tabel(TABEL, baris, [""] * len(baris), hitungan(baris)),
        ],
        tabel=[(TABEL, banyak)],
        validasi=isian.validasi(TABEL, banyak, DAFTAR_BIDANG),
        bersyarat=_warna(banyak),
        komentar=isian.komentar(TABEL),
        lebar=isian.lebar(TABEL),
        tersembunyi_kolom=isian.tersembunyi(TABEL),
        tinggi={0: 30, 1: 20, BARIS_KEPALA: 46},
        beku=(BARIS_KEPALA + 1, TABEL.posisi("Indikator Kinerja") + 1),
        cetak=Cetak(
            kertas=A3,
            kepala=str(atas.nilai),
            ulang_baris=(BARIS_KEPALA, BARIS_KEPALA),
            ulang_kolom=(0, TABEL.posisi("Indikator Kinerja")),
            wilayah=(BARIS_KEPALA, 0, BARIS_KEPALA + banyak, TABEL.posisi(TAMBAHAN[-1].label)),
            lebar_halaman=2,
        ),
        warna_tab="isian",
        garis=False,
        skala_layar=90,
    )
