"""Sheet Definisi Operasional: `tblDO`, a row per row of the plan: how its indikator is measured, by whom."""

from __future__ import annotations

from renaksi_xl.core.rencana import TW
from renaksi_xl.sheets.kontrak import Gaya, Kolom, Tabel

NAMA_LEMBAR = "Definisi Operasional"
NAMA_TABEL = "tblDO"
BARIS_KEPALA = 3
YA = "Ya"


def _empat(label: str, kunci: str) -> tuple[Kolom, ...]:
    return tuple(
        Kolom(label=f"{label} TW {q}", kunci=kunci, indeks=i, gaya=Gaya.ISIAN_ANGKA, lebar=11)
        for i, q in enumerate(TW)
    )


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
        Kolom(label="ID", kunci="id", lebar=10, gaya=Gaya.SISTEM, tersembunyi=True),
    ),
)
