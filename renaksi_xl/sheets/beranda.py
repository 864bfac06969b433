"""Sheet Beranda: what to do, how things stand, what was done last."""

from __future__ import annotations

from collections import Counter

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import Status
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan import beranda as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import pada, sel
from renaksi_xl.sheets.kontrak import Blok, Cetak, FormatBersyarat, Gaya, Lembar, Sel, Tautan
from renaksi_xl.sheets.rumus import beranda as rumus
from renaksi_xl.sheets.rumus.ringkas import RumusRingkas

NAMA_LEMBAR = "Beranda"
KODE = "wsBeranda"
KIRI, KANAN = 1, 12
AREA_TOMBOL = (9, KIRI, 14, KANAN)
"""First row, first column, last row, last column kept free for the buttons."""
_BARIS_LANGKAH, _BARIS_TOMBOL, _BARIS_KEADAAN, _BARIS_STATUS, _BARIS_TERAKHIR, _BARIS_BAWAH = (
    4,
    8,
    16,
    20,
    24,
    29,
)
_BARIS_CONTOH = 2
"""Between the band at the top and the steps: blank but in a workbook that shows the example."""
_LEBAR_KARTU = 3
"""Columns a card takes."""


def _lebar_penuh(teks: Sel) -> list[Sel]:
    return [teks, *[None] * (KANAN - KIRI)]


def _judul(baris: int, teks: str) -> Blok:
    return Blok(baris, KIRI, [_lebar_penuh(teks)], Gaya.BAGIAN)


def _langkah() -> list[Blok]:
    """Three steps side by side: number, name, what to do."""
    blok = [_judul(_BARIS_LANGKAH - 1, kata.BAGIAN_LANGKAH)]
    for i, (nomor, nama, teks) in enumerate(kata.LANGKAH):
        kolom = KIRI + i * 4
        blok += [
            Blok(
                _BARIS_LANGKAH, kolom, [[nomor, nama, None, None]], [Gaya.LANGKAH, *[Gaya.LANGKAH_NAMA] * 3]
            ),
            Blok(_BARIS_LANGKAH + 1, kolom, [[teks, None, None, None]], Gaya.LANGKAH_TEKS),
        ]
    return blok


def _kartu(baris: int, kolom: int, label: str, isi: Sel, gaya: Gaya) -> list[Blok]:
    kosong: list[Sel] = [None] * (_LEBAR_KARTU - 1)
    return [
        Blok(baris, kolom, [[label, *kosong]], Gaya.KARTU_LABEL),
        Blok(baris + 1, kolom, [[isi, *kosong]], gaya),
    ]


def _keadaan(banyak: int, figur: RumusRingkas) -> list[Blok]:
    b = _BARIS_KEADAAN
    return [
        _judul(b - 1, kata.BAGIAN_KEADAAN),
        *_kartu(b, KIRI, kata.RATA_RATA, figur.rata_rata, Gaya.KARTU_PERSEN),
        *_kartu(b, KIRI + 3, kata.PREDIKAT, figur.predikat, Gaya.KARTU_TEKS),
        *_kartu(b, KIRI + 6, kata.DIHITUNG, figur.dihitung, Gaya.KARTU_TEKS),
        *_kartu(b, KIRI + 9, kata.BARIS, rumus.banyak_baris(banyak), Gaya.KARTU_ANGKA),
    ]


def _status(hasil: Hasil, renaksi: list[int]) -> list[Blok]:
    """How many rows have each status; the word stands above its number."""
    banyak = Counter(hasil.baris[i].status for i in renaksi)
    isi = [rumus.banyak_status(s, banyak[s]) for s in Status]
    return [
        _judul(_BARIS_STATUS - 1, kata.BAGIAN_STATUS),
        Blok(_BARIS_STATUS, KIRI, [[str(s) for s in Status]], Gaya.KARTU_STATUS),
        Blok(_BARIS_STATUS + 1, KIRI, [list(isi)], Gaya.KARTU_BANYAK),
    ]


def _terakhir() -> list[Blok]:
    """The stamp: what was done last, when, by whom; blank until a button was pressed."""
    blok = [_judul(_BARIS_TERAKHIR - 1, kata.BAGIAN_TERAKHIR)]
    for i, (nama, label) in enumerate(kata.STEMPEL):
        isi = kata.STATUS_AWAL if nama == "Status_Terakhir" else None
        baris: list[Sel] = [label, None, isi, *[None] * (KANAN - KIRI - 2)]
        blok.append(
            Blok(
                _BARIS_TERAKHIR + i,
                KIRI,
                [baris],
                [Gaya.LABEL, Gaya.LABEL, *[Gaya.TEKS] * (KANAN - KIRI - 1)],
            )
        )
    return blok


def _bawah() -> list[Blok]:
    """Help, then the sheets with what each is for, in two columns."""
    b = _BARIS_BAWAH
    blok = [_judul(b - 1, kata.BAGIAN_BANTUAN)]
    blok += [Blok(b + i, KIRI, [["• " + teks]], Gaya.PETUNJUK_POLOS) for i, teks in enumerate(kata.BANTUAN)]
    b += len(kata.BANTUAN) + 2
    blok.append(_judul(b - 1, kata.BAGIAN_LEMBAR))
    separuh = (len(kata.LEMBAR) + 1) // 2
    for i, (nama, teks) in enumerate(kata.LEMBAR):
        isi: list[Sel] = [Tautan(nama, pada(nama, "A1")), None, teks]
        gaya = [Gaya.TAUTAN_POLOS, Gaya.BIASA, Gaya.PETUNJUK_POLOS]
        blok.append(Blok(b + i % separuh, KIRI + 6 * (i // separuh), [isi], gaya))
    return blok


def _gabung() -> list[tuple[int, int, int, int]]:
    wilayah = [(_BARIS_LANGKAH + 1, KIRI + i * 4, _BARIS_LANGKAH + 1, KIRI + i * 4 + 3) for i in range(3)]
    wilayah += [(_BARIS_LANGKAH, KIRI + i * 4 + 1, _BARIS_LANGKAH, KIRI + i * 4 + 3) for i in range(3)]
    wilayah += [
        (_BARIS_KEADAAN + n, KIRI + i * 3, _BARIS_KEADAAN + n, KIRI + i * 3 + 2)
        for n in (0, 1)
        for i in range(4)
    ]
    for i in range(len(kata.STEMPEL)):
        wilayah += [
            (_BARIS_TERAKHIR + i, KIRI, _BARIS_TERAKHIR + i, KIRI + 1),
            (_BARIS_TERAKHIR + i, KIRI + 2, _BARIS_TERAKHIR + i, KANAN),
        ]
    return wilayah


def nama_buku() -> dict[str, str]:
    """The defined names of the stamp cells."""
    return {
        nama: pada(NAMA_LEMBAR, sel(_BARIS_TERAKHIR + i, KIRI + 2, mutlak=True))
        for i, (nama, _) in enumerate(kata.STEMPEL)
    }


def lembar(rencana: Rencana, hasil: Hasil, renaksi: list[int], figur: RumusRingkas) -> Lembar:
    """Sheet Beranda; `renaksi` are the rows of the plan in tblRenaksi, `figur` the office's figure."""
    b = _BARIS_STATUS
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=[
            Blok(0, KIRI, [_lebar_penuh(kata.JUDUL)], Gaya.PITA_JUDUL),
            Blok(1, KIRI, [_lebar_penuh(rumus.keterangan(rencana))], Gaya.PITA_KETERANGAN),
            Blok(_BARIS_CONTOH, KIRI, [_lebar_penuh(rumus.data_contoh(rencana))], Gaya.PETUNJUK_POLOS),
            *_langkah(),
            _judul(_BARIS_TOMBOL, kata.BAGIAN_TOMBOL),
            *_keadaan(len(renaksi), figur),
            *_status(hasil, renaksi),
            *_terakhir(),
            *_bawah(),
        ],
        bersyarat=[
            FormatBersyarat(
                wilayah=(_BARIS_CONTOH, KIRI, _BARIS_CONTOH, KANAN),
                rumus=f'{sel(_BARIS_CONTOH, KIRI, mutlak=True)}<>""',
                warna="belum_tercapai",
            ),
            *isian.warna_status((b, KIRI, b, KIRI + len(Status) - 1)),
        ],
        gabung=_gabung(),
        lebar={0: 2} | dict.fromkeys(range(KIRI, KANAN + 1), 13.5),
        # The rows under the buttons have a height of their own: other programs' default is smaller than Excel's.
        tinggi=dict.fromkeys(range(AREA_TOMBOL[0], AREA_TOMBOL[2] + 1), 15.0)
        | {
            0: 36,
            1: 22,
            _BARIS_CONTOH: 18,
            _BARIS_LANGKAH: 30,
            _BARIS_LANGKAH + 1: 46,
            _BARIS_KEADAAN + 1: 34,
            b: 42,
            b + 1: 26,
        },
        cetak=Cetak(tinggi_halaman=1),
        warna_tab="beranda",
        garis=False,
        sel_awal=(0, 0),
    )
