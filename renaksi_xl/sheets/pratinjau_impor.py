"""The preview of an import: what the document says beside what was understood, as plain tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from renaksi_xl.pesan import impor as kata
from renaksi_xl.sheets.kontrak import Blok, Buku, Cetak, Gaya, Lembar, Sel

BARIS_KEPALA = 3
_PANJANG = 32_000


def buku_pratinjau(isi: Mapping[str, Sequence[Sequence[str]]]) -> Buku:
    """A workbook with one sheet per table; `isi` holds the rows of each sheet of `kata.LEMBAR_PRATINJAU`."""
    return Buku([_lembar(nama, isi[nama]) for nama in kata.LEMBAR_PRATINJAU], {})


def _lembar(nama: str, baris: Sequence[Sequence[str]]) -> Lembar:
    kolom = kata.KOLOM_PRATINJAU[nama]
    kosong: list[Sel] = [None] * (len(kolom) - 1)
    data: list[list[Sel]] = [[teks[:_PANJANG] or None for teks in satu] for satu in baris]
    akhir = BARIS_KEPALA + max(1, len(data))
    return Lembar(
        nama=nama,
        kode=None,
        blok=[
            Blok(0, 0, [[nama, *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.KETERANGAN_PRATINJAU[nama], *kosong]], Gaya.PITA_KETERANGAN),
            Blok(BARIS_KEPALA, 0, [[label for label, _ in kolom]], Gaya.KEPALA),
            Blok(BARIS_KEPALA + 1, 0, data, Gaya.TEKS),
        ],
        lebar={i: lebar for i, (_, lebar) in enumerate(kolom)},
        beku=(BARIS_KEPALA + 1, 0),
        saring=(BARIS_KEPALA, 0, akhir, len(kolom) - 1),
        cetak=Cetak(kertas=9, ulang_baris=(BARIS_KEPALA, BARIS_KEPALA)),
        garis=False,
    )
