"""Sheet Pengaturan: the office, its choices, its signers, the predikat bands and the bidang (ATURAN 3, 4).

`KUNCI` is the one list of settings: the writer lays cells out by it, the reader finds them by defined name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from renaksi_xl.core.rencana import Bidang, Pita, Rencana, TandaTangan
from renaksi_xl.pesan import pengaturan as kata
from renaksi_xl.pesan.kolom import JUDUL_PILIHAN
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import pada, sel, wilayah
from renaksi_xl.sheets.cetak.halaman import skala
from renaksi_xl.sheets.kontrak import F4, Blok, Cetak, Gaya, Kolom, Lembar, Sel, Tabel, Validasi

NAMA_LEMBAR = "Pengaturan"
KODE = "wsPengaturan"
NAMA_TABEL_BIDANG = "tblBidang"
PREDIKAT_NAMA, PREDIKAT_BATAS, DAFTAR_BIDANG = "Predikat_Nama", "Predikat_Batas", "Daftar_Bidang"
DAFTAR_SINGKATAN = "Daftar_Singkatan"
"""Missing in masters made before it; nothing then stands in for a blank name."""
KOLOM_LABEL, KOLOM_ISI = 0, 1
_CADANGAN_PITA = 2
PITA_TERBANYAK = 12
"""Lines of the table of predikat that count; people may insert some."""
PITA_TERTINGGI = 10
"""The largest bound of a band that counts: 90 typed for 90% is none."""
BATAS_TERTINGGI = 9999
"""The largest cap that counts: a date in its cell is a number to the formulas."""
TAHUN_TERAKHIR = 9999
CADANGAN_BIDANG = 6


class Kunci(NamedTuple):
    """One setting: the defined name of its cell, the part and field of the plan it holds, and what it may be.

    `pilihan` are the words the cell may hold, exactly as the plan and the formulas know them. `tambahan` settings
    are missing in masters made before them, and may be blank.
    """

    nama: str
    bagian: str
    medan: str
    gaya: Gaya = Gaya.ISIAN_TEKS
    pilihan: tuple[str, ...] = ()
    tambahan: bool = False

    @property
    def label(self) -> str:
        """The words left of the cell."""
        return kata.KATA[self.nama].label


INSTANSI = (
    Kunci("Nama_Instansi", "instansi", "nama"),
    Kunci("Kabupaten", "instansi", "kabupaten"),
    Kunci("Tahun", "instansi", "tahun", Gaya.ISIAN_BULAT),
    Kunci("Tempat_Tanggal", "instansi", "tempat_tanggal"),
)
PELAPORAN = (Kunci("TW_Pelaporan", "pengaturan", "tw_pelaporan", Gaya.ISIAN_BULAT, ("1", "2", "3", "4")),)
ATURAN = (
    Kunci("Batas_Capaian", "pengaturan", "batas_capaian", Gaya.ISIAN_PERSEN),
    Kunci("Belum_Diisi", "pengaturan", "belum_diisi", pilihan=("kecualikan", "nol")),
    Kunci("Aturan_Bobot", "pengaturan", "bobot", pilihan=("sama", "bobot", "pagu")),
    Kunci("Rumus_Turun", "pengaturan", "rumus_turun", pilihan=("2T-R", "T/R")),
    Kunci("Cara_Anggaran", "pengaturan", "anggaran", pilihan=("per_tw", "sd")),
)
PENANDATANGAN = tuple(
    Kunci(f"{awal}_{akhir}", bagian, medan)
    for awal, bagian in (("Penandatangan", "penandatangan"), ("Bappeda", "penandatangan_bappeda"))
    for akhir, medan in (("Jabatan", "jabatan"), ("Nama", "nama"), ("Pangkat", "pangkat"), ("NIP", "nip"))
)
_MEDAN_DOKUMEN = (
    ("Tempat_Tanggal", "tempat_tanggal"),
    ("Jabatan", "jabatan"),
    ("Nama", "nama"),
    ("Pangkat", "pangkat"),
    ("NIP", "nip"),
)
NAMA_DOKUMEN = {"rencana_aksi": "RencanaAksi", "monev": "Monev", "e81": "FormE81", "laporan": "Laporan"}
"""How the defined names of a document's date and signer begin."""
DOKUMEN = (
    Kunci("Kertas_Cetak", "dokumen", "kertas", pilihan=("F4", "A3"), tambahan=True),
    Kunci("Efisiensi_Monev", "dokumen", "efisiensi", pilihan=("tidak", "ya"), tambahan=True),
    Kunci("Dasar_Hukum", "dokumen", "dasar_hukum", tambahan=True),
    Kunci("Penerima_Laporan", "dokumen", "penerima_laporan", tambahan=True),
    *(
        Kunci(f"{awal}_{akhir}", f"dokumen.{nama}", medan, tambahan=True)
        for nama, awal in NAMA_DOKUMEN.items()
        for akhir, medan in _MEDAN_DOKUMEN
    ),
)
TEKS_E81 = tuple(
    Kunci(f"FormE81_TW{tw}_{akhir}", f"teks_e81.{tw}", medan, tambahan=True)
    for tw in (1, 2, 3, 4)
    for akhir, medan in (
        ("Pendorong", "faktor_pendorong"),
        ("Penghambat", "faktor_penghambat"),
        ("Lanjut_Triwulan", "tindak_lanjut_triwulan"),
        ("Lanjut_Renja", "tindak_lanjut_renja"),
    )
)
SISTEM = (Kunci("ID_Terakhir", "sistem", "id_terakhir", Gaya.SISTEM),)
KUNCI: tuple[Kunci, ...] = (
    *INSTANSI,
    *PELAPORAN,
    *ATURAN,
    *PENANDATANGAN,
    *DOKUMEN,
    *TEKS_E81,
    *SISTEM,
)

TABEL_BIDANG_KOLOM = (
    Kolom(label="Nama", kunci="nama", lebar=36),
    Kolom(label="Singkatan", kunci="singkatan", lebar=44),
    Kolom(label="Kepala", kunci="kepala", lebar=52),
    Kolom(label="NIP", kunci="nip", lebar=46),
    Kolom(label="E-mail", kunci="email", lebar=32),
)
_LEBAR = dict(enumerate(k.lebar for k in TABEL_BIDANG_KOLOM))
_POLA_ID = re.compile(r"^R(\d{1,9})$", re.IGNORECASE)


def id_terakhir(ids: Iterable[str]) -> int:
    """The highest number used in IDs of the form R0001: a new row gets the next one, so none is used twice.

    >>> id_terakhir(["s1", "R0007", "r12"])
    12
    """
    return max((int(cocok[1]) for i in ids if (cocok := _POLA_ID.match(i))), default=0)


def nilai(kunci: Kunci, rencana: Rencana) -> Sel:
    """What the cell of a setting holds for a plan; a year of 0 is a blank (an empty master)."""
    if kunci.nama == "ID_Terakhir":
        return id_terakhir(b.id for b in rencana.baris)
    if kunci.nama == "Batas_Capaian" and rencana.pengaturan.batas_capaian is None:
        return kata.TANPA_BATAS
    isi: Sel = getattr(_pemilik(kunci, rencana), kunci.medan)
    return isi or None


def _pemilik(kunci: Kunci, rencana: Rencana) -> object:
    """The part of the plan that holds a setting."""
    bagian, _, rinci = kunci.bagian.partition(".")
    if bagian == "teks_e81":
        return rencana.dokumen.teks_e81[int(rinci) - 1]
    if rinci:
        tangan: TandaTangan = getattr(rencana.dokumen, rinci)
        return tangan if kunci.medan == "tempat_tanggal" else tangan.penandatangan
    return {
        "instansi": rencana.instansi,
        "pengaturan": rencana.pengaturan,
        "penandatangan": rencana.instansi.penandatangan,
        "penandatangan_bappeda": rencana.instansi.penandatangan_bappeda,
        "dokumen": rencana.dokumen,
    }[bagian]


class _Tata(NamedTuple):
    """Where everything stands on this sheet: row of every setting, of the bands and of tblBidang."""

    judul: dict[int, str]
    kunci: dict[str, int]
    kepala_pita: int
    pita: int
    banyak_pita: int
    kepala_bidang: int
    banyak_bidang: int


def banyak_bidang(rencana: Rencana, cadangan: int) -> int:
    """Lines of tblBidang: a bidang each and spare ones; a table has one at least."""
    return max(1, len(rencana.bidang) + cadangan)


def _susun(rencana: Rencana, cadangan: int) -> _Tata:
    judul: dict[int, str] = {}
    letak: dict[str, int] = {}
    baris = 3
    for teks, bagian in (
        (kata.BAGIAN_INSTANSI, INSTANSI),
        (kata.BAGIAN_PELAPORAN, PELAPORAN),
        (kata.BAGIAN_ATURAN, ATURAN),
        (kata.BAGIAN_PENANDATANGAN, PENANDATANGAN),
        (kata.BAGIAN_DOKUMEN, DOKUMEN),
        (kata.BAGIAN_TEKS_E81, TEKS_E81),
    ):
        judul[baris] = teks
        for i, k in enumerate(bagian, start=baris + 1):
            letak[k.nama] = i
        baris += len(bagian) + 2
    judul[baris] = kata.BAGIAN_PREDIKAT
    kepala_pita, banyak_pita = baris + 1, len(rencana.pengaturan.pita) + _CADANGAN_PITA
    baris = kepala_pita + banyak_pita + 2
    judul[baris] = kata.BAGIAN_SISTEM
    letak["ID_Terakhir"] = baris + 1
    baris += 3
    judul[baris] = kata.BAGIAN_BIDANG
    return _Tata(
        judul,
        letak,
        kepala_pita,
        kepala_pita + 1,
        banyak_pita,
        baris + 1,
        banyak_bidang(rencana, cadangan),
    )


def _blok_kunci(rencana: Rencana, tata: _Tata) -> list[Blok]:
    return [
        Blok(
            tata.kunci[k.nama],
            KOLOM_LABEL,
            [[k.label, nilai(k, rencana), kata.KATA[k.nama].bantuan, kata.KATA[k.nama].sumber or None]],
            [Gaya.LABEL, k.gaya, Gaya.PETUNJUK, Gaya.SUMBER],
        )
        for k in KUNCI
    ]


def _blok_pita(pita: tuple[Pita, ...], tata: _Tata) -> Blok:
    """The bands, lowest first; the lowest has no bound; spare lines stay blank."""
    isi: list[list[Sel]] = [[p.nama, p.lebih_dari] for p in pita]
    isi += [[None, None]] * (tata.banyak_pita - len(pita))
    isi = [
        [*b, kata.PITA_BANTUAN if i == 0 else None, kata.PITA_SUMBER if i == 0 else None]
        for i, b in enumerate(isi)
    ]
    return Blok(tata.pita, 0, isi, [Gaya.ISIAN_TEKS, Gaya.ISIAN_PERSEN, Gaya.PETUNJUK, Gaya.SUMBER])


def _blok_bidang(bidang: tuple[Bidang, ...], tata: _Tata) -> Blok:
    isi: list[list[Sel]] = [[getattr(b, k.kunci) for k in TABEL_BIDANG_KOLOM] for b in bidang]
    isi += [[None] * len(TABEL_BIDANG_KOLOM)] * (tata.banyak_bidang - len(bidang))
    return Blok(tata.kepala_bidang + 1, 0, isi, Gaya.ISIAN_TEKS)


def _validasi(tata: _Tata) -> list[Validasi]:
    def di(nama: str) -> tuple[int, int, int, int]:
        return (tata.kunci[nama], KOLOM_ISI, tata.kunci[nama], KOLOM_ISI)

    batas = sel(tata.kunci["Batas_Capaian"], KOLOM_ISI)
    pilihan = [
        Validasi(
            wilayah=di(k.nama),
            jenis="list",
            sumber=k.pilihan,
            judul=JUDUL_PILIHAN,
            pesan_galat=kata.GALAT_TW if k.nama == "TW_Pelaporan" else kata.GALAT_PILIHAN,
        )
        for k in KUNCI
        if k.pilihan
    ]
    return [
        *pilihan,
        Validasi(
            wilayah=di("Tahun"),
            jenis="whole",
            minimum=2000,
            maksimum=2100,
            judul=kata.KATA["Tahun"].label,
            pesan_galat=kata.GALAT_TAHUN,
        ),
        Validasi(
            wilayah=di("Batas_Capaian"),
            jenis="custom",
            sumber=f'OR(AND(ISNUMBER({batas}),N({batas})>=1),{batas}="{kata.TANPA_BATAS}")',
            judul=kata.KATA["Batas_Capaian"].label,
            pesan_galat=kata.GALAT_BATAS,
        ),
        Validasi(
            wilayah=(tata.pita, 1, tata.pita + tata.banyak_pita - 1, 1),
            jenis="decimal",
            minimum=0,
            maksimum=1,
            judul=kata.BAGIAN_PREDIKAT,
            pesan_galat=kata.GALAT_PITA,
        ),
    ]


def nama_buku(rencana: Rencana, cadangan: int = CADANGAN_BIDANG) -> dict[str, str]:
    """Every defined name of this sheet with its reference."""
    tata = _susun(rencana, cadangan)
    nama = {k.nama: pada(NAMA_LEMBAR, sel(tata.kunci[k.nama], KOLOM_ISI, mutlak=True)) for k in KUNCI}
    akhir_pita = tata.pita + tata.banyak_pita - 1
    awal_bidang, akhir_bidang = tata.kepala_bidang + 1, tata.kepala_bidang + tata.banyak_bidang
    return nama | {
        PREDIKAT_NAMA: pada(NAMA_LEMBAR, wilayah(tata.pita, 0, akhir_pita, 0)),
        PREDIKAT_BATAS: pada(NAMA_LEMBAR, wilayah(tata.pita, 1, akhir_pita, 1)),
        DAFTAR_BIDANG: pada(NAMA_LEMBAR, wilayah(awal_bidang, 0, akhir_bidang, 0)),
        DAFTAR_SINGKATAN: pada(NAMA_LEMBAR, wilayah(awal_bidang, 1, akhir_bidang, 1)),
    }


def _putus(tata: _Tata) -> tuple[int, ...]:
    """Rows before which a printed page begins: no part of the sheet is split, neither is the table of predikat."""
    return tuple(b for b, teks in tata.judul.items() if teks in {kata.BAGIAN_DOKUMEN, kata.BAGIAN_TEKS_E81})


def lembar(rencana: Rencana, cadangan: int = CADANGAN_BIDANG) -> Lembar:
    """Sheet Pengaturan for a plan; tblBidang has so many lines to grow into."""
    tata = _susun(rencana, cadangan)
    judul = [Blok(baris, 0, [[teks, None, None, None]], Gaya.BAGIAN) for baris, teks in tata.judul.items()]
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=[
            Blok(0, 0, [[kata.JUDUL, None, None, None]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.KETERANGAN, None, None, None]], Gaya.PITA_KETERANGAN),
            *judul,
            *_blok_kunci(rencana, tata),
            Blok(tata.kepala_pita, 0, [list(kata.KEPALA_PITA)], Gaya.KEPALA),
            _blok_pita(rencana.pengaturan.pita, tata),
            _blok_bidang(rencana.bidang, tata),
        ],
        tabel=[
            (
                Tabel(NAMA_TABEL_BIDANG, NAMA_LEMBAR, tata.kepala_bidang, TABEL_BIDANG_KOLOM),
                tata.banyak_bidang,
            )
        ],
        validasi=_validasi(tata),
        bersyarat=[
            f
            for awal, akhir in (
                (tata.kunci["Batas_Capaian"], tata.kunci["Batas_Capaian"]),
                (tata.pita, tata.pita + tata.banyak_pita - 1),
            )
            for f in isian.persen_rapi((awal, KOLOM_ISI, akhir, KOLOM_ISI))
        ],
        komentar=[
            (tata.kepala_bidang, i, kata.KOLOM_BIDANG[k.label]) for i, k in enumerate(TABEL_BIDANG_KOLOM)
        ],
        gabung=[
            (tata.pita, 2, tata.pita + tata.banyak_pita - 1, 2),
            (tata.pita, 3, tata.pita + tata.banyak_pita - 1, 3),
        ],
        lebar=_LEBAR,
        tinggi={0: 30, 1: 20},
        beku=(2, 0),
        cetak=Cetak(skala=skala(_LEBAR.values(), F4), putus_baris=_putus(tata)),
        warna_tab="pengaturan",
        garis=False,
        sel_awal=(tata.kunci["TW_Pelaporan"], KOLOM_ISI),
    )
