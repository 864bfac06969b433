"""Sheet Renaksi: `tblRenaksi`, the table people fill in; header labels as DESIGN fixes them."""

from __future__ import annotations

from renaksi_xl.core.istilah import ARAH_LENGKAP, CaraHitung, JenisTarget
from renaksi_xl.core.rencana import JENJANG_RENAKSI, TW
from renaksi_xl.sheets.kontrak import Gaya, Kolom, Tabel

NAMA_LEMBAR = "Renaksi"
NAMA_TABEL = "tblRenaksi"
BARIS_KEPALA = 3
ID, INDUK, SIMPUL = "ID", "Induk", "Simpul"


def _empat(
    label: str, kunci: str, gaya: Gaya, lebar: float = 11, *, tersembunyi: bool = False
) -> tuple[Kolom, ...]:
    return tuple(
        Kolom(label=f"{label} TW {q}", kunci=kunci, indeks=i, gaya=gaya, lebar=lebar, tersembunyi=tersembunyi)
        for i, q in enumerate(TW)
    )


KOLOM_ISIAN_AWAL: tuple[Kolom, ...] = (
    Kolom(label="No", kunci="no", lebar=8, gaya=Gaya.HITUNG_TEKS),
    Kolom(label="Jenjang", kunci="jenjang", lebar=13, pilihan=tuple(JENJANG_RENAKSI)),
    Kolom(label="Uraian", kunci="uraian", lebar=38),
    Kolom(label="Sasaran Kinerja", kunci="kinerja", lebar=38),
    Kolom(label="Indikator Kinerja", kunci="indikator", lebar=38),
    Kolom(label="Satuan", kunci="satuan", lebar=11),
    Kolom(label="Target", kunci="target", lebar=11, gaya=Gaya.ISIAN_ANGKA),
    *_empat("Target", "target_tw", Gaya.ISIAN_ANGKA),
    *_empat("Realisasi", "realisasi_tw", Gaya.ISIAN_ANGKA),
    Kolom(label="Jenis Target", kunci="jenis_target", lebar=15, pilihan=tuple(JenisTarget)),
    Kolom(label="Arah", kunci="arah", lebar=17, pilihan=tuple(ARAH_LENGKAP.values())),
    Kolom(label="Cara Hitung", kunci="cara_hitung", lebar=17, pilihan=tuple(CaraHitung)),
    Kolom(label="TW Rilis", kunci="tw_rilis", lebar=9, gaya=Gaya.ISIAN_ANGKA),
    Kolom(label="Penanggung Jawab", kunci="penanggung_jawab", lebar=28),
)
KOLOM_HITUNG: tuple[Kolom, ...] = (
    Kolom(label="Jenis Terpakai", kunci="jenis_terpakai", lebar=15, gaya=Gaya.HITUNG_TEKS, hitung=True),
    Kolom(label="Cara Terpakai", kunci="cara_terpakai", lebar=17, gaya=Gaya.HITUNG_TEKS, hitung=True),
    Kolom(label="Realisasi s.d. TW", kunci="realisasi_sd", lebar=12, gaya=Gaya.HITUNG_ANGKA, hitung=True),
    Kolom(label="Target s.d. TW", kunci="target_sd", lebar=12, gaya=Gaya.HITUNG_ANGKA, hitung=True),
    Kolom(label="Capaian s.d. TW", kunci="capaian_sd", lebar=12, gaya=Gaya.HITUNG_PERSEN, hitung=True),
    Kolom(
        label="Capaian terhadap Target Tahun",
        kunci="capaian_tahun",
        lebar=14,
        gaya=Gaya.HITUNG_PERSEN,
        hitung=True,
    ),
    Kolom(label="Status", kunci="status", lebar=18, gaya=Gaya.HITUNG_TEKS, hitung=True),
    Kolom(label="Rata-rata Capaian", kunci="rata_rata", lebar=12, gaya=Gaya.HITUNG_PERSEN, hitung=True),
    Kolom(label="Dihitung", kunci="dihitung", lebar=11, gaya=Gaya.HITUNG_TEKS, hitung=True),
    Kolom(label="Predikat", kunci="predikat", lebar=14, gaya=Gaya.HITUNG_TEKS, hitung=True),
)
KOLOM_ISIAN_AKHIR: tuple[Kolom, ...] = (
    Kolom(label="Kode Nomenklatur", kunci="kode_nomenklatur", lebar=20),
    Kolom(label="Bobot", kunci="bobot", lebar=9, gaya=Gaya.ISIAN_ANGKA),
    Kolom(label="Pagu", kunci="pagu", lebar=18, gaya=Gaya.ISIAN_UANG),
    *_empat("Realisasi Anggaran", "realisasi_anggaran_tw", Gaya.ISIAN_UANG, 18),
    *_empat("Satuan", "satuan_tw", Gaya.ISIAN_TEKS, 11, tersembunyi=True),
    Kolom(label=ID, kunci="id", lebar=10, gaya=Gaya.SISTEM, tersembunyi=True),
    Kolom(label=INDUK, kunci="induk", lebar=10, gaya=Gaya.SISTEM, tersembunyi=True),
    Kolom(label=SIMPUL, kunci="simpul", lebar=10, gaya=Gaya.SISTEM, tersembunyi=True),
)
TABEL = Tabel(NAMA_TABEL, NAMA_LEMBAR, BARIS_KEPALA, (*KOLOM_ISIAN_AWAL, *KOLOM_HITUNG, *KOLOM_ISIAN_AKHIR))
