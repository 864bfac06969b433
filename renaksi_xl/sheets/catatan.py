"""Sheet Catatan TW: `tblCatatan`, one row per row of the plan and TW, TW II never erases TW I (ATURAN 5)."""

from __future__ import annotations

from renaksi_xl.sheets.kontrak import Gaya, Kolom, Tabel

NAMA_LEMBAR = "Catatan TW"
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
