"""Sheet Tabel Cascading: the cascade as a table, sasaran by sasaran on A3 pages (ATURAN 7)."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.bagan_tabel import BlokTabel, SelTabel, susun_tabel
from renaksi_xl.core.bagan_tata import Ruang
from renaksi_xl.pesan import bagan as kata
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.bagan import A3, UKURAN
from renaksi_xl.sheets.cetak.kanvas import Kanvas, Persegi
from renaksi_xl.sheets.kontrak import Cetak, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.rumus.bagan import Pencari
from renaksi_xl.sheets.rumus.rujukan import judul

BARIS_JUDUL = 3
"""Rows of the title on each page."""
BARIS_BLOK = 2
"""Rows above each block: a gap and the name of its sasaran."""
_UKURAN = UKURAN[-1]
Kelompok = list[BlokTabel]


def lembar(bahan: Bahan) -> list[Lembar]:
    """The sheet; none for a plan without branches."""
    ruang = Ruang(_UKURAN.ruang.lebar, _UKURAN.penuh - BARIS_JUDUL - BARIS_BLOK)
    halaman = _halaman(susun_tabel(bahan.rencana, bahan.hasil, ruang))
    if not halaman:
        return []
    pencari = Pencari(bahan.rencana, bahan.hasil, bahan.hitungan.rentang())
    kanvas, putus, y = Kanvas(), list[int](), 0
    for urut, isi in enumerate(halaman, start=1):
        putus.append(y)
        akhir = _taruh(kanvas, bahan, pencari, isi, y)
        _tulis(kanvas, y, 2, judul(kata.JUDUL_TABEL, bahan.rencana), Gaya.BAGAN_JUDUL)
        if len(halaman) > 1:
            nomor = kata.HALAMAN.format(urut, len(halaman)).capitalize()
            _tulis(kanvas, y + 2, 1, nomor, Gaya.BAGAN_KETERANGAN)
        y = max(akhir, y + _UKURAN.penuh)
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
                skala=_UKURAN.skala,
                putus_baris=tuple(putus[1:]),
                wilayah=(0, 0, kanvas.banyak_baris - 1, kanvas.banyak_kolom - 1),
            ),
            warna_tab="hasil",
            garis=False,
            sel_awal=(0, 0),
        )
    ]


def _halaman(blok: Sequence[BlokTabel]) -> list[Kelompok]:
    """Blocks page by page, as many as fit."""
    halaman, sisa = list[Kelompok](), 0
    for satu in blok:
        perlu = satu.tinggi + BARIS_BLOK
        if not halaman or perlu > sisa:
            halaman.append([])
            sisa = _UKURAN.penuh - BARIS_JUDUL
        halaman[-1].append(satu)
        sisa -= perlu
    return halaman


def _taruh(kanvas: Kanvas, bahan: Bahan, pencari: Pencari, isi: Kelompok, y: int) -> int:
    """Put the blocks of a page below its title; the first row below them."""
    y += BARIS_JUDUL
    for satu in isi:
        nama = kata.LAIN
        if satu.sasaran is not None:
            i = bahan.hasil.pohon.baris[satu.sasaran][0]
            nama = f"{bahan.rencana.baris[i].jenjang} {bahan.nomor[i]}"
        _tulis(kanvas, y + BARIS_BLOK - 1, 1, nama, Gaya.BAGAN_SUBJUDUL)
        y += BARIS_BLOK
        kanvas.persegi += (_persegi(sel, pencari, y) for sel in satu.sel)
        y += satu.tinggi
    return y


def _tulis(kanvas: Kanvas, y: int, tinggi: int, isi: str | Rumus, gaya: Gaya) -> None:
    kanvas.persegi.append(Persegi(0, y, _UKURAN.ruang.lebar, tinggi, isi, gaya))


def _persegi(sel: SelTabel, pencari: Pencari, geser: int) -> Persegi:
    gaya = Gaya.BAGAN_TABEL_NAMA if sel.nama else Gaya.BAGAN_TABEL_TEKS
    if sel.label:
        gaya = Gaya.BAGAN_TABEL_LABEL
    return Persegi(sel.x, sel.y + geser, sel.lebar, sel.tinggi, _isi(sel, pencari), gaya)


def _isi(sel: SelTabel, pencari: Pencari) -> Sel | Rumus:
    if sel.label:
        return sel.label
    return pencari.daftar(sel.tulisan) if sel.tulisan else None
