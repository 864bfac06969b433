"""Sheet Ringkasan: what a head says about the quarter, in words made from the numbers, outcome first."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.rencana import Jenjang
from renaksi_xl.core.ringkasan import baris_jenjang, fakta
from renaksi_xl.pesan import ringkasan as kata
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.halaman import lebar_titik, muat_tegak
from renaksi_xl.sheets.cetak.kepala import kepala, tinggi_nama, tinggi_teks
from renaksi_xl.sheets.kontrak import F4, Blok, Cetak, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.rumus import disebut
from renaksi_xl.sheets.rumus import ringkasan as rumus
from renaksi_xl.sheets.rumus.ringkasan import KOLOM_BARIS, Lajur, Sumber

NAMA_LEMBAR = kata.JUDUL
BARIS_KALIMAT = 4
KOLOM_BANTU = 3
"""Helper cells begin here, hidden; the page ends left of them."""
KOLOM_FAKTA = KOLOM_BANTU + len(KOLOM_BARIS) + 1
DAFTAR = disebut.Daftar(KOLOM_FAKTA + 3)
"""Hidden cells that other sheets read: which rows were capped or have no value, and the cap, in words."""
LEBAR, LEBAR_PADAT = (7, 96), (7, 114)
"""Of number and sentence: the second makes smaller print of the same page, for what is a little too long."""
_TINGGI_KALIMAT = 34.0


def _bagian(baris: int, teks: str) -> Blok:
    return Blok(baris, 0, [[teks, None]], Gaya.BAGIAN)


def _kalimat(baris: int, isi: Sequence[Rumus]) -> Blok:
    return Blok(
        baris,
        0,
        [[n, satu] for n, satu in enumerate(isi, start=1)],
        [Gaya.RINGKASAN_NOMOR, Gaya.RINGKASAN_KALIMAT],
    )


def _butir(x: Sumber, nomor: Sequence[str], baris: int, jenjang: Jenjang, tw: str) -> list[Blok]:
    """The sentences about the indikator of one jenjang under their heading, with their helper cells."""
    isi: list[list[Sel]] = []
    for n, i in enumerate(baris_jenjang(x.rencana, x.hasil, jenjang), start=baris + 2):
        satu, bantu = rumus.kalimat_indikator(x, i, n, KOLOM_BANTU, tw)
        isi.append([nomor[i] or None, satu, None, *bantu])
    if not isi:
        return []
    gaya = [Gaya.DASBOR_TENGAH, Gaya.RINGKASAN_BUTIR, Gaya.BIASA, *[Gaya.DASBOR_SISTEM] * len(KOLOM_BARIS)]
    return [_bagian(baris, kata.BAGIAN[jenjang]), Blok(baris + 1, 0, isi, gaya)]


def lembar(bahan: Bahan) -> list[Lembar]:
    """The sheet of a computed plan: one page; where even smaller print does not take it, program begin a second."""
    biasa = _susun(bahan, LEBAR)
    if _muat(biasa, LEBAR):
        return [biasa]
    padat = _susun(bahan, LEBAR_PADAT)
    return [padat if _muat(padat, LEBAR_PADAT) else _dua_halaman(biasa)]


def _dua_halaman(satu: Lembar) -> Lembar:
    """The sheet with a page break before the program, at the scale at which it is as wide as its page."""
    program = kata.BAGIAN[Jenjang.PROGRAM]
    baris = tuple(b.baris for b in satu.blok if b.isi[0][0] == program)
    if satu.cetak is None or not baris:
        return satu
    skala = min(100, int(100 * muat_tegak(F4, 100)[0] / sum(map(lebar_titik, LEBAR))))
    return satu._replace(cetak=satu.cetak._replace(skala=skala, putus_baris=baris))


def _muat(satu: Lembar, lebar: tuple[float, ...]) -> bool:
    """Whether the sheet is no higher than the page that is as wide as it; rows not set are 15 points high."""
    titik = sum(map(lebar_titik, lebar))
    halaman = muat_tegak(F4, 100)
    baris = 0 if satu.cetak is None or satu.cetak.wilayah is None else satu.cetak.wilayah[2] + 1
    return sum(satu.tinggi.get(b, 15.0) for b in range(baris)) * halaman[0] <= halaman[1] * titik


def _susun(bahan: Bahan, lebar: tuple[float, float]) -> Lembar:
    """The sheet with columns of these widths."""
    f = fakta(bahan.rencana, bahan.hasil)
    x = Sumber(bahan.rencana, bahan.hasil, f, bahan.hitungan.rentang(), bahan.rekap, bahan.posisi)
    lajur = Lajur(0, KOLOM_FAKTA)
    lima, uang = rumus.susun(lajur, x)
    tinggi = {
        b: max(_TINGGI_KALIMAT, _tinggi(k, 12, lebar[1]) + 8) for b, k in enumerate(lima, BARIS_KALIMAT)
    }
    blok = [
        *kepala(kata.JUDUL_LENGKAP, bahan.rencana, 2),
        _bagian(BARIS_KALIMAT - 1, kata.BAGIAN_KALIMAT),
        _kalimat(BARIS_KALIMAT, lima),
    ]
    if uang is not None:
        baris = _akhir(blok) + 1
        blok += [
            _bagian(baris, kata.BAGIAN_ANGGARAN),
            Blok(baris + 1, 0, [[None, uang]], Gaya.RINGKASAN_KALIMAT),
        ]
        tinggi[baris + 1] = max(_TINGGI_KALIMAT, _tinggi(uang, 12, lebar[1]) + 8)
    for jenjang in (Jenjang.SASARAN, Jenjang.PROGRAM):
        butir = _butir(x, bahan.nomor, _akhir(blok) + 1, jenjang, lajur.alamat["tw"])
        blok += butir
        tinggi |= {
            b: _tinggi(satu[1], 11, lebar[1])
            for blk in butir[1:]
            for b, satu in enumerate(blk.isi, blk.baris)
        }
    baris = _akhir(blok) + 1
    blok += [
        Blok(baris, 0, [[None, kata.DASAR]], Gaya.DASBOR_CATATAN),
        Blok(0, KOLOM_FAKTA, lajur.isi, Gaya.DASBOR_SISTEM),
        Blok(
            0,
            DAFTAR.kolom,
            DAFTAR.isi(bahan.rencana, bahan.hasil, bahan.nomor, x.rentang),
            Gaya.DASBOR_SISTEM,
        ),
    ]
    tinggi[baris] = tinggi_teks(kata.DASAR, lebar[1:], 9)
    kanan = DAFTAR.kolom + disebut.BANYAK_KOLOM - 1
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=None,
        blok=blok,
        lebar=dict(enumerate(lebar)),
        tersembunyi_kolom=frozenset(range(KOLOM_BANTU, kanan + 1)),
        gabung=[(1, 0, 1, 1)],
        tinggi={0: 30, 1: tinggi_nama(bahan.rencana, lebar), **tinggi},
        cetak=Cetak(kertas=F4, mendatar=False, wilayah=(0, 0, baris, 1), ulang_baris=(0, 1)),
        warna_tab="hasil",
        garis=False,
        sel_awal=(BARIS_KALIMAT, 1),
    )


def _tinggi(isi: Sel, ukuran: float, lebar: float) -> float:
    """Height of a sentence's row in points; the indent takes three letters of its column."""
    return tinggi_teks(str(isi.nilai) if isinstance(isi, Rumus) else "", [lebar - 3], ukuran) + 4


def _akhir(blok: Sequence[Blok]) -> int:
    """The first row below all blocks."""
    return max(b.baris + len(b.isi) for b in blok)
