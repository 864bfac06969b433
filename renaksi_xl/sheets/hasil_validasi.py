"""Sheet Hasil Validasi: one line a finding, with a link to the cell (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.sheets.alamat import pada
from renaksi_xl.sheets.kontrak import Blok, Cetak, FormatBersyarat, Gaya, Lembar, Sel, Tautan
from renaksi_xl.sheets.rumus.rujukan import judul

NAMA_LEMBAR = "Hasil Validasi"
KODE = "wsValidasi"
BARIS_KEPALA = 3
CADANGAN = 100
"""Lines kept ready below the findings, so that a click only writes values."""
_LEBAR = (6, 8, 18, 20, 10, 38, 64, 52)
_GAYA = [
    Gaya.TEKS_TENGAH,
    Gaya.TEKS_TENGAH,
    Gaya.TEKS,
    Gaya.TEKS,
    Gaya.TAUTAN,
    Gaya.TEKS,
    Gaya.TEKS,
    Gaya.TEKS,
]
_WARNA_SIFAT = {"Wajib Diperbaiki": "sifat_wajib", "Perlu Dicek": "sifat_cek", "Catatan": "sifat_catatan"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTemuan:
    """A finding as this sheet shows it. `sel` is an address such as "H36", None when it is about no cell."""

    kode: str
    sifat: str
    lembar: str | None
    sel: str | None
    uraian: str | None
    pesan: str
    saran: str


def isi(temuan: Sequence[BarisTemuan]) -> list[list[Sel]]:
    """The lines below the header, numbered; used by the writer of a new book and by a click alike."""
    return [[i, *_baris(t)] for i, t in enumerate(temuan, start=1)]


def _baris(t: BarisTemuan) -> list[Sel]:
    tautan = Tautan(t.sel, pada(t.lembar, t.sel)) if t.lembar and t.sel else None
    return [t.kode, t.sifat, t.lembar, tautan, t.uraian, t.pesan, t.saran]


def lembar(rencana: Rencana, temuan: Sequence[BarisTemuan]) -> Lembar:
    """Sheet Hasil Validasi with its findings and spare lines ready to be written."""
    baris = isi(temuan)
    baris += [[None] * len(_LEBAR) for _ in range(CADANGAN)]
    awal, akhir, kanan = BARIS_KEPALA + 1, BARIS_KEPALA + len(baris), len(_LEBAR) - 1
    kosong: list[Sel] = [None] * kanan
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=[
            Blok(0, 0, [[judul(kata.VALIDASI_JUDUL, rencana), *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.VALIDASI_KETERANGAN, *kosong]], Gaya.PITA_KETERANGAN),
            Blok(BARIS_KEPALA, 0, [list(kata.VALIDASI_KEPALA)], Gaya.KEPALA),
            Blok(awal, 0, baris, _GAYA),
        ],
        bersyarat=[
            FormatBersyarat(wilayah=(awal, 2, akhir, 2), rumus=f'$C{awal + 1}="{sifat}"', warna=warna)
            for sifat, warna in _WARNA_SIFAT.items()
        ],
        lebar=dict(enumerate(_LEBAR)),
        tinggi={0: 30, 1: 20, BARIS_KEPALA: 24},
        beku=(awal, 0),
        saring=(BARIS_KEPALA, 0, akhir, kanan),
        cetak=Cetak(ulang_baris=(0, BARIS_KEPALA), wilayah=(0, 0, BARIS_KEPALA + max(1, len(temuan)), kanan)),
        warna_tab="periksa",
        garis=False,
    )
