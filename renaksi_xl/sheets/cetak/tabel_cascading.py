"""Sheet Tabel Cascading: the cascade as a table, sasaran by sasaran on A3 pages (ATURAN 7)."""

from __future__ import annotations

from typing import TypeAlias

from renaksi_xl.core.bagan_bentuk import BANTAL, PETAK
from renaksi_xl.core.bagan_tabel import BlokTabel, SelTabel, susun_tabel
from renaksi_xl.core.bagan_tata import Ruang
from renaksi_xl.core.ukuran_huruf import LONGGAR as LONGGAR_HURUF
from renaksi_xl.core.ukuran_huruf import lebar_teks
from renaksi_xl.pesan import bagan as kata
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.bagan import UKURAN, Ukuran
from renaksi_xl.sheets.cetak.kanvas import Kanvas, Persegi
from renaksi_xl.sheets.kontrak import A3, Cetak, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.rumus.bagan import Pencari
from renaksi_xl.sheets.rumus.rujukan import judul

_UKURAN_JUDUL = 15
BARIS_JUDUL = 3
"""Rows of the title on each page."""
BARIS_BLOK = 2
"""Rows above each block: a gap and the name of its sasaran."""
LONGGAR = 2
"""So many rows more a line of the table gets at most, where its page has room."""
Kelompok: TypeAlias = list[BlokTabel]


def lembar(bahan: Bahan) -> list[Lembar]:
    """The sheet; none for a plan without branches."""
    ukuran, halaman = _tata(bahan)
    if not halaman:
        return []
    pencari = Pencari(bahan.rencana, bahan.hasil, bahan.hitungan.rentang())
    kanvas, putus, y = Kanvas(), list[int](), 0
    for urut, isi in enumerate(halaman, start=1):
        putus.append(y)
        _tulis(kanvas, ukuran, y, 2, judul(kata.JUDUL_TABEL, bahan.rencana), Gaya.BAGAN_JUDUL)
        if len(halaman) > 1:
            nomor = kata.HALAMAN.format(urut, len(halaman)).capitalize()
            _tulis(kanvas, ukuran, y + 2, 1, nomor, Gaya.BAGAN_KETERANGAN)
        akhir = y + BARIS_JUDUL
        for satu in _longgar(isi, ukuran):
            _tulis(kanvas, ukuran, akhir + BARIS_BLOK - 1, 1, _nama(satu, bahan), Gaya.BAGAN_SUBJUDUL)
            kanvas.persegi += (_persegi(sel, pencari, akhir + BARIS_BLOK) for sel in satu.sel)
            akhir += BARIS_BLOK + satu.tinggi
        y = max(akhir, y + ukuran.penuh)
    kanvas.susun()
    return [
        Lembar(
            nama=kata.LEMBAR_TABEL,
            kode=None,
            blok=kanvas.blok(),
            gabung=kanvas.gabung(),
            lebar=kanvas.lebar,
            tinggi=kanvas.tinggi,
            cetak=Cetak(
                kertas=A3,
                skala=ukuran.skala,
                putus_baris=tuple(putus[1:]),
                wilayah=(0, 0, kanvas.banyak_baris - 1, kanvas.banyak_kolom - 1),
            ),
            warna_tab="hasil",
            garis=False,
            sel_awal=(0, 0),
        )
    ]


def _tata(bahan: Bahan) -> tuple[Ukuran, list[Kelompok]]:
    """The largest scale that takes no more pages than the smallest and has room for the title; its pages' blocks."""
    semua = [(satu, _halaman(bahan, satu)) for satu in UKURAN]
    tersedikit = len(semua[-1][1])
    teks = str(judul(kata.JUDUL_TABEL, bahan.rencana).nilai)
    perlu = lebar_teks(teks, tebal=True, ukuran=_UKURAN_JUDUL) * LONGGAR_HURUF
    baik = (x for x in semua if len(x[1]) <= tersedikit and x[0].ruang.lebar * PETAK >= perlu + BANTAL)
    return next(baik, semua[-1])


def _halaman(bahan: Bahan, ukuran: Ukuran) -> list[Kelompok]:
    """Blocks page by page, as many as fit."""
    ruang = Ruang(ukuran.ruang.lebar, ukuran.penuh - BARIS_JUDUL - BARIS_BLOK)
    halaman, sisa = list[Kelompok](), 0
    for satu in susun_tabel(bahan.rencana, bahan.hasil, ruang):
        perlu = satu.tinggi + BARIS_BLOK
        if not halaman or perlu > sisa:
            halaman.append([])
            sisa = ukuran.penuh - BARIS_JUDUL
        halaman[-1].append(satu)
        sisa -= perlu
    return halaman


def _longgar(isi: Kelompok, ukuran: Ukuran) -> Kelompok:
    """The blocks of a page with its spare rows given to their lines."""
    sisa = ukuran.penuh - BARIS_JUDUL - sum(satu.tinggi + BARIS_BLOK for satu in isi)
    baris = sum(satu.banyak_baris for satu in isi)
    lebih = min(max(0, sisa) / baris, LONGGAR)
    return [satu.longgar(int(satu.banyak_baris * lebih)) for satu in isi]


def _nama(satu: BlokTabel, bahan: Bahan) -> str:
    """What stands above a block."""
    if satu.sasaran is None:
        nama = kata.LAIN
    else:
        i = bahan.hasil.pohon.baris[satu.sasaran][0]
        nama = f"{bahan.rencana.baris[i].jenjang} {bahan.nomor[i]}"
    return f"{nama} {kata.LANJUTAN}" if satu.lanjutan else nama


def _tulis(kanvas: Kanvas, ukuran: Ukuran, y: int, tinggi: int, isi: str | Rumus, gaya: Gaya) -> None:
    kanvas.persegi.append(Persegi(0, y, ukuran.ruang.lebar, tinggi, isi, gaya))


def _persegi(sel: SelTabel, pencari: Pencari, geser: int) -> Persegi:
    gaya = Gaya.BAGAN_TABEL_NAMA if sel.nama else Gaya.BAGAN_TABEL_TEKS
    if sel.label:
        gaya = Gaya.BAGAN_TABEL_LABEL
    return Persegi(sel.x, sel.y + geser, sel.lebar, sel.tinggi, _isi(sel, pencari), gaya)


def _isi(sel: SelTabel, pencari: Pencari) -> Sel | Rumus:
    if sel.label:
        return sel.label
    return pencari.daftar(sel.tulisan) if sel.tulisan else None
