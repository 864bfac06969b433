"""The file of one bidang as values: Isian, Pembilang Penyebut, and the hidden sheets behind them.

`_cap` holds the stamp and the settings the formulas need, `_awal` every input cell as it was handed out (the base
of a three-way merge), `_hitung` the formulas.
"""

from __future__ import annotations

import re

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.rencana import Bidang, Rencana
from renaksi_xl.pesan.pengaturan import TANPA_BATAS
from renaksi_xl.sheets import kolom_bidang as kolom
from renaksi_xl.sheets import lembar_isian, lembar_rasio
from renaksi_xl.sheets.alamat import pada, sel, wilayah
from renaksi_xl.sheets.bahan_bidang import BahanBidang, susun_bahan
from renaksi_xl.sheets.cap_bidang import AWALAN_PROPERTI, LEMBAR_AWAL, LEMBAR_CAP
from renaksi_xl.sheets.kontrak import Blok, Buku, Gaya, Lembar, Sel
from renaksi_xl.sheets.rumus.bahasa import Rujukan
from renaksi_xl.sheets.rumus.baris import susun_model
from renaksi_xl.sheets.rumus.file_bidang import banyak_baris_kurang, hitungan_bidang
from renaksi_xl.sheets.rumus.hitung import NAMA_LEMBAR as LEMBAR_HITUNG

SKEMA = 1
_BARIS_ATURAN = 12
_BARIS_PITA = 18
_TERLARANG = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def nama_file(rencana: Rencana, bidang: Bidang) -> str:
    """The name of a bidang's file; signs no file name may hold become a dash.

    >>> from renaksi_xl.core.rencana import Instansi
    >>> rencana = Rencana(instansi=Instansi(nama="Badan", tahun=2023))
    >>> nama_file(rencana, Bidang(nama="Bidang Mutasi/Karir", singkatan=" Mutasi/Karir "))
    'Renaksi_2023_TW1_Mutasi-Karir.xlsx'
    """
    tw = rencana.pengaturan.tw_pelaporan
    return f"Renaksi_{rencana.instansi.tahun}_TW{tw}_{singkatan_berkas(bidang)}.xlsx"


def singkatan_berkas(bidang: Bidang) -> str:
    """The singkatan as a file name can hold it; empty when nothing is left."""
    return rapikan(_TERLARANG.sub("-", bidang.singkatan)).strip(" .")


def susun_file_bidang(rencana: Rencana, hasil: Hasil, bidang: Bidang) -> Buku:
    """The file of a bidang; `hasil` is what the engine says about the whole plan."""
    bahan = susun_bahan(rencana, hasil, bidang)
    tata = lembar_isian.Tata(bahan)
    rasio = bahan.tata.definisi
    awal = lembar_rasio.BARIS_KEPALA + 1
    # Without Rasio rows no formula finds a line there; the ranges then stand on blank cells of _cap.
    definisi = (
        lembar_rasio.rentang(awal, awal + len(rasio) - 1)
        if rasio
        else lembar_rasio.rentang(100, 100, LEMBAR_CAP)
    )
    hitungan = hitungan_bidang(bahan, Rujukan((tata.rentang(),), definisi), _KEPALA)
    model = susun_model(bahan.rencana, bahan.hasil, bahan.tata)
    lembar = [
        lembar_isian.lembar(bahan, tata, hitungan, banyak_baris_kurang(bahan, model)),
        *([lembar_rasio.lembar(bahan, hitungan.rentang())] if rasio else []),
        _cap(bahan),
        _awal(bahan),
        Lembar(
            nama=LEMBAR_HITUNG,
            kode=None,
            blok=[Blok(0, 0, hitungan.blok_model(model), Gaya.BIASA)],
            sembunyi="veryHidden",
            lindungi=True,
        ),
    ]
    return Buku(lembar, _nama(bahan), {f"{AWALAN_PROPERTI} {k}": str(v) for k, v in stempel(bahan).items()})


_KEPALA = pada(lembar_isian.NAMA_LEMBAR, lembar_isian.KEPALA)


def stempel(bahan: BahanBidang) -> dict[str, str | int]:
    """The stamp, label → value; also the document properties."""
    i = bahan.rencana.instansi
    return {
        "Skema": SKEMA,
        "Instansi": i.nama,
        "Kabupaten": i.kabupaten or "",
        "Tahun": i.tahun,
        "TW": bahan.tw,
        "Bidang": bahan.bidang.nama,
        "Singkatan": bahan.bidang.singkatan,
        "Sidik Rencana": bahan.sidik,
        "Seri": bahan.seri,
    }


def _cap(bahan: BahanBidang) -> Lembar:
    p = bahan.rencana.pengaturan
    batas = TANPA_BATAS if p.batas_capaian is None else p.batas_capaian
    cap: list[list[Sel]] = [[k, v] for k, v in stempel(bahan).items()]
    setelan = (p.tw_pelaporan, batas, p.belum_diisi, p.bobot, p.rumus_turun, p.anggaran)
    aturan: list[list[Sel]] = [[k, v] for k, v in zip(_ATURAN, setelan, strict=True)]
    pita: list[list[Sel]] = [[x.nama, x.lebih_dari] for x in p.pita]
    return Lembar(
        nama=LEMBAR_CAP,
        kode=None,
        blok=[Blok(0, 0, cap), Blok(_BARIS_ATURAN, 0, aturan), Blok(_BARIS_PITA, 0, pita)],
        lebar={0: 18, 1: 70},
        sembunyi="hidden",
        lindungi=True,
    )


_ATURAN = (
    "TW_Pelaporan",
    "Batas_Capaian",
    "Belum_Diisi",
    "Aturan_Bobot",
    "Rumus_Turun",
    "Cara_Anggaran",
)


def _nama(bahan: BahanBidang) -> dict[str, str]:
    """The names the formulas use, on the hidden sheet."""
    akhir = _BARIS_PITA + len(bahan.rencana.pengaturan.pita) - 1
    aturan = {
        nama: pada(LEMBAR_CAP, sel(_BARIS_ATURAN + n, 1, mutlak=True)) for n, nama in enumerate(_ATURAN)
    }
    tahun = list(stempel(bahan)).index("Tahun")
    return aturan | {
        "Tahun": pada(LEMBAR_CAP, sel(tahun, 1, mutlak=True)),
        "Predikat_Nama": pada(LEMBAR_CAP, wilayah(_BARIS_PITA, 0, akhir, 0)),
        "Predikat_Batas": pada(LEMBAR_CAP, wilayah(_BARIS_PITA, 1, akhir, 1)),
    }


def _awal(bahan: BahanBidang) -> Lembar:
    isi: list[list[Sel]] = [[k.label for k in kolom.SERAHAN]]
    isi += [kolom.nilai_serahan(x.b, bahan.tw) for x in bahan.baris if x.milik]
    return Lembar(nama=LEMBAR_AWAL, kode=None, blok=[Blok(0, 0, isi)], sembunyi="hidden", lindungi=True)
