"""Sheet Renaksi: `tblRenaksi`, the table people fill in; header labels as DESIGN fixes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from renaksi_xl.core.istilah import ARAH_LENGKAP, CaraHitung, JenisTarget
from renaksi_xl.core.rencana import JENJANG_RENAKSI, TW, Baris, Rencana
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf
from renaksi_xl.sheets.isian import KolomHitung
from renaksi_xl.sheets.kontrak import A3, Blok, Cetak, FormatBersyarat, Gaya, Kolom, Lembar, Rumus, Sel, Tabel
from renaksi_xl.sheets.pengaturan import DAFTAR_BIDANG
from renaksi_xl.sheets.rumus.rujukan import judul

NAMA_LEMBAR = "Renaksi"
KODE = "wsRenaksi"
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
    Kolom(label="Uraian", kunci="uraian", lebar=34),
    Kolom(label="Sasaran Kinerja", kunci="kinerja", lebar=34),
    Kolom(label="Indikator Kinerja", kunci="indikator", lebar=36),
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
    Kolom(label="Status", kunci="status", lebar=18, gaya=Gaya.HITUNG_TENGAH, hitung=True),
    Kolom(label="Rata-rata Capaian", kunci="rata_rata", lebar=12, gaya=Gaya.HITUNG_PERSEN, hitung=True),
    Kolom(label="Dihitung", kunci="dihitung", lebar=11, gaya=Gaya.HITUNG_TENGAH, hitung=True),
    Kolom(label="Predikat", kunci="predikat", lebar=14, gaya=Gaya.HITUNG_TENGAH, hitung=True),
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

_GOLONGAN = (
    ("No", kata.GOLONGAN_RENCANA),
    ("Target", kata.GOLONGAN_TARGET),
    ("Realisasi TW I", kata.GOLONGAN_REALISASI),
    ("Jenis Target", kata.GOLONGAN_CARA),
    ("Arah", kata.GOLONGAN_CARA_BOLEH),
    ("Jenis Terpakai", kata.GOLONGAN_HITUNG),
    ("Kode Nomenklatur", kata.GOLONGAN_LAIN),
)
"""The words above the header, each over the column where its group begins."""


def golongan(tabel: Tabel) -> Blok:
    """The line above the header that says which columns belong together."""
    isi: list[Sel] = [None] * len(tabel.kolom)
    for label, teks in _GOLONGAN:
        isi[tabel.posisi(label)] = teks
    return Blok(tabel.baris_kepala - 1, 0, [isi], Gaya.GOLONGAN)


def _warna(tabel: Tabel, banyak: int) -> list[FormatBersyarat]:
    awal, akhir = tabel.baris_kepala + 1, tabel.baris_kepala + banyak
    posisi = tabel.posisi
    status = posisi("Status")
    return [
        *isian.warna_status((awal, status, akhir, status)),
        *(
            f
            for tw, q in enumerate(TW[1:], start=2)
            for p in (posisi(f"Target TW {q}"), posisi(f"Realisasi TW {q}"))
            for f in isian.tw_nanti((awal, p, akhir, p), tw, huruf(posisi("Satuan")))
        ),
        *isian.warna_jenjang((awal, 0, akhir, posisi("Satuan")), huruf(posisi("Jenjang"))),
        *(
            f
            for kiri, kanan in (("Target", "Realisasi TW IV"), ("Realisasi s.d. TW", "Target s.d. TW"))
            for f in isian.angka_rapi((awal, posisi(kiri), akhir, posisi(kanan)), huruf(posisi("Satuan")))
        ),
    ]


def susun(
    tabel: Tabel,
    kepala: Lembar,
    atas: tuple[Sel, str],
    baris: Sequence[Baris],
    nomor: Sequence[str],
    hitung: Mapping[str, KolomHitung],
) -> Lembar:
    """Fill the bare sheet `kepala` with a table of plan rows; `atas` is its title and its note."""
    banyak, posisi = max(1, len(baris)), tabel.posisi
    kosong: list[Sel] = [None] * (len(tabel.kolom) - 1)
    return kepala._replace(
        blok=[
            Blok(0, 0, [[atas[0], *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[atas[1], *kosong]], Gaya.PITA_KETERANGAN),
            golongan(tabel),
            isian.blok_tabel(tabel, baris, nomor, hitung),
        ],
        tabel=[(tabel, banyak)],
        validasi=isian.validasi(tabel, banyak, DAFTAR_BIDANG),
        bersyarat=_warna(tabel, banyak),
        komentar=isian.komentar(tabel),
        lebar=isian.lebar(tabel),
        tersembunyi_kolom=isian.tersembunyi(tabel),
        tinggi={0: 30, 1: 20, tabel.baris_kepala: 46},
        beku=(tabel.baris_kepala + 1, posisi("Uraian") + 1),
        cetak=Cetak(
            kertas=A3,
            kepala=_teks(atas[0]),
            ulang_baris=(tabel.baris_kepala - 1, tabel.baris_kepala),
            ulang_kolom=(0, posisi("Uraian")),
            lebar_halaman=2,
            wilayah=(tabel.baris_kepala - 1, 0, tabel.baris_kepala + banyak, posisi("Predikat")),
        ),
        garis=False,
        skala_layar=90,
    )


def _teks(isi: Sel) -> str:
    """The title as plain words: two pages side by side would cut it, so it is printed above them."""
    return str(isi.nilai) if isinstance(isi, Rumus) else ""


def lembar(
    rencana: Rencana, baris: Sequence[Baris], nomor: Sequence[str], hitung: Mapping[str, KolomHitung]
) -> Lembar:
    """Sheet Renaksi: `baris` live here; `nomor` and the values of `hitung` run parallel to them."""
    atas = (judul(kata.RENAKSI_JUDUL, rencana), kata.RENAKSI_KETERANGAN)
    return susun(TABEL, Lembar(nama=NAMA_LEMBAR, kode=KODE, warna_tab="isian"), atas, baris, nomor, hitung)
