"""The list of bidang, the office's line and the check cell of Rekap Capaian, with their values (ATURAN 4)."""

from __future__ import annotations

from renaksi_xl.core.hasil import Ringkas
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.pohon import LUAR
from renaksi_xl.pesan import rekap as kata
from renaksi_xl.sheets.kontrak import Gaya, Kolom, Rumus, Sel
from renaksi_xl.sheets.rujukan import huruf
from renaksi_xl.sheets.rumus.bahasa import ANGKA, TABEL, Nilai, Rentang, cari, isi
from renaksi_xl.sheets.rumus.baris import Model
from renaksi_xl.sheets.rumus.hitung import Hitungan
from renaksi_xl.sheets.rumus.indikator import rumus_predikat
from renaksi_xl.sheets.rumus.pohon import PUNCAK
from renaksi_xl.sheets.rumus.rekap import kata_dihitung, kolom_rekap
from renaksi_xl.sheets.rumus.tata import Tata, kapasitas_rekap

KOLOM_BIDANG: tuple[Kolom, ...] = (
    kolom_rekap("No", Gaya.HITUNG_TEKS, 8),
    kolom_rekap("Bidang", Gaya.HITUNG_TEKS, 42),
    kolom_rekap("Rata-rata Capaian", Gaya.HITUNG_PERSEN, 12),
    kolom_rekap("Dihitung", Gaya.HITUNG_ANGKA, 9),
    kolom_rekap("Dari", Gaya.HITUNG_ANGKA, 9),
    kolom_rekap("Keterangan Dihitung", Gaya.HITUNG_TEKS, 20),
    kolom_rekap("Predikat", Gaya.HITUNG_TEKS, 14),
    kolom_rekap("Nomor Bidang", Gaya.SISTEM, 8, tersembunyi=True),
)
"""Columns of the list of bidang, and of the office's line below it."""


def bidang(model: Model, tata: Tata, baris: int, kolom: int) -> list[list[Sel]]:
    """The list of bidang in the order of Pengaturan; its first cell is at `baris`, `kolom` (from 0)."""
    daftar = model.rencana.bidang
    nama = [rapikan(b.nama) for b in daftar]
    figur = [model.hasil.bidang[b.nama] for b in daftar]
    nomor = f"ROW()-ROW(${huruf(kolom)}${baris})"
    semua: list[list[Sel]] = []
    for n in range(kapasitas_rekap(len(daftar))):
        ada = n < len(daftar) and bool(nama[n])
        nilai = _nilai(str(n + 1), nama[n], figur[n], _nomor(nama, n)) if ada else _KOSONG
        rumus = _rumus_bidang(Hitungan(tata).rentang(), nomor, baris + n + 1, kolom)
        semua.append([Rumus(teks, satu) for teks, satu in zip(rumus, nilai, strict=True)])
    return semua


_KOSONG: list[Nilai] = ["", "", "", "", "", "", "", 0]


def _nomor(nama: list[str], n: int) -> int:
    """Place of the first bidang with this name: two of one name share their figure."""
    return [seragam(satu) for satu in nama].index(seragam(nama[n])) + 1


def _nilai(nomor: str, nama: str, figur: Ringkas, kode: Nilai) -> list[Nilai]:
    return [
        int(nomor) if nomor else "",
        nama,
        isi(figur.rata_rata),
        figur.dihitung,
        figur.dari,
        kata_dihitung(figur.dihitung, figur.dari),
        isi(figur.predikat),
        kode,
    ]


def _sel(baris: int, kolom: int) -> dict[str, str]:
    return {k.label: f"${huruf(kolom + n)}{baris}" for n, k in enumerate(KOLOM_BIDANG)}


def _rumus_bidang(rentang: Rentang, nomor: str, baris: int, kolom: int) -> list[str]:
    sel = _sel(baris, kolom)
    nama, kode = sel["Bidang"], sel["Nomor Bidang"]
    milik, angka = f"{rentang.kolom('bw')},{kode}", f"{rentang.kolom('cv')},{ANGKA}"
    figur = (
        f'IF(COUNTIFS({milik},{angka})=0,"",AVERAGEIFS({rentang.kolom("cv")},{milik},{angka}))',
        f"COUNTIFS({milik},{rentang.kolom('be')},1)",
        f'COUNTIFS({milik},{rentang.kolom("ht")},">0")',
        _keterangan(sel),
    )
    return [
        f'IF({nama}="","",{nomor})',
        f'IFERROR(INDEX({rentang.kolom("nb")},{nomor})&"","")',
        *(f'IF({kode}=0,"",{satu})' for satu in figur),
        rumus_predikat(sel["Rata-rata Capaian"]),
        f'IF({nama}="",0,IFERROR(MATCH({cari(nama)},{rentang.kolom("nb")},0),0))',
    ]


def _keterangan(sel: dict[str, str]) -> str:
    return f'{sel["Dihitung"]}&" {kata.DARI} "&{sel["Dari"]}&" {kata.DIHITUNG}"'


def instansi(model: Model, tata: Tata, baris: int, kolom: int) -> list[Sel]:
    """The office's line in the columns KOLOM_BIDANG: mean of the top nodes; n dari N counts leaf nodes."""
    rentang, sel = Hitungan(tata).rentang(), _sel(baris + 1, kolom)
    puncak = f"{rentang.kolom('iu')},{PUNCAK}"
    bobot = f"SUMIFS({rentang.kolom('we')},{puncak},{rentang.kolom('c1')},{ANGKA})"
    rumus = (
        f'IF({bobot}=0,"",SUMIFS({rentang.kolom("cx1")},{puncak})/{bobot})',
        f"SUMIFS({rentang.kolom('hi')},{puncak})",
        f"SUMIFS({rentang.kolom('ht')},{puncak})",
        _keterangan(sel),
        rumus_predikat(sel["Rata-rata Capaian"]),
    )
    nilai = _nilai("", kata.INSTANSI, model.hasil.instansi, 0)[2:7]
    figur = [Rumus(teks, satu) for teks, satu in zip(rumus, nilai, strict=True)]
    return [None, kata.INSTANSI, *figur, None]


def periksa(model: Model, tata: Tata, wilayah_induk: str) -> Rumus:
    """Whether the lists hold everything, in words; `wilayah_induk`: a column of the list of parents."""
    hitungan = Hitungan(tata)
    panjang = ",".join(
        f"ROWS({satu}[ID])>ROWS({hitungan.rentang_bagian('k', n)})" for n, satu in enumerate(TABEL)
    )
    rentang = hitungan.rentang()
    luar = f'COUNTIFS({rentang.kolom("no")},">0",{rentang.kolom("nd")},0)>0'
    teks = (
        f'IF(OR({panjang}),"{kata.TABEL_KEPANJANGAN}",'
        f'IF(MAX({rentang.kolom("rk")})>ROWS({wilayah_induk}),"{kata.DAFTAR_KEPANJANGAN}",'
        f'IF({luar},"{kata.TANPA_ID}","{kata.LENGKAP}")))'
    )
    ada_luar = any(x.baris is not None and x.baris.s == LUAR for x in model.larik)
    return Rumus(teks, kata.TANPA_ID if ada_luar else kata.LENGKAP)
