"""What calamine does not tell of an old .xls: which cells hold formulas that give 0, and error values.

A program that saves a .xls without having calculated writes 0 for a formula whose result is a text or a blank; the
record looks like that of a true 0 ([MS-XLS] 2.5.133), so such cells are named and a person has to look. calamine gives
error values as blanks. Only what these two need is read: the stream in its container ([MS-CFB]) and four records.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

_BEBAS, _AKHIR = 0xFFFFFFFF, 0xFFFFFFFE
_ALIRAN = ("Workbook", "Book")
_RUMUS, _GALAT_TETAP, _LEMBAR, _SANDI, _SELESAI = 0x0006, 0x0205, 0x0085, 0x002F, 0x000A
_BUKAN_ANGKA = 0xFFFF
"""Where a formula's result is no number, the upper two of its eight bytes."""
_GALAT = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


@dataclass(slots=True)
class IsiXls:
    """Of one sheet: cells whose formula gives 0, and error values with their texts. Rows and columns from 0."""

    nol: set[tuple[int, int]] = field(default_factory=set)
    galat: dict[tuple[int, int], str] = field(default_factory=dict)


def baca_xls(isi: bytes) -> dict[str, IsiXls] | None:
    """The sheets of a .xls by name; None when the file has another build than expected."""
    try:
        aliran = _aliran(isi)
        return None if aliran is None else dict(_lembar(aliran))
    except (struct.error, IndexError, UnicodeDecodeError, ValueError):
        return None


def _lembar(aliran: bytes) -> Iterator[tuple[str, IsiXls]]:
    biff8 = struct.unpack_from("<H", aliran, 4)[0] >= 0x0600
    for jenis, awal, panjang in _rekaman(aliran, 0):
        if jenis == _SANDI:
            raise ValueError("encrypted")
        if jenis == _LEMBAR:
            (mulai,) = struct.unpack_from("<I", aliran, awal)
            yield _nama(aliran[awal + 6 : awal + panjang], biff8=biff8), _satu(aliran, mulai)


def _nama(isi: bytes, *, biff8: bool) -> str:
    banyak = isi[0]
    if not biff8:
        return isi[1 : 1 + banyak].decode("cp1252")
    lebar = bool(isi[1] & 1)
    return isi[2 : 2 + banyak * (2 if lebar else 1)].decode("utf-16-le" if lebar else "latin-1")


def _satu(aliran: bytes, mulai: int) -> IsiXls:
    hasil = IsiXls()
    for jenis, awal, _ in _rekaman(aliran, mulai):
        if jenis == _RUMUS:
            baris, kolom, _, rendah, macam = struct.unpack_from("<HHHIxxH", aliran, awal)
            if macam == _BUKAN_ANGKA:
                if rendah & 0xFF == 2:
                    hasil.galat[baris, kolom] = _GALAT.get(rendah >> 16 & 0xFF, "#N/A")
            elif not any(aliran[awal + 6 : awal + 14]):
                hasil.nol.add((baris, kolom))
        elif jenis == _GALAT_TETAP:
            baris, kolom, _, nilai, adalah_galat = struct.unpack_from("<HHHBB", aliran, awal)
            if adalah_galat:
                hasil.galat[baris, kolom] = _GALAT.get(nilai, "#N/A")
    return hasil


def _rekaman(aliran: bytes, mulai: int) -> Iterator[tuple[int, int, int]]:
    """The records of one substream: kind, where its data begin, how long they are."""
    letak, dalam = mulai, 0
    while letak + 4 <= len(aliran):
        jenis, panjang = struct.unpack_from("<HH", aliran, letak)
        yield jenis, letak + 4, panjang
        letak += 4 + panjang
        dalam += (jenis & 0xFF == 0x09 and jenis <= 0x0809) - (jenis == _SELESAI)
        if dalam <= 0:  # a chart inside a sheet has a beginning and an end of its own
            return


def _aliran(isi: bytes) -> bytes | None:
    """The workbook's stream out of its container."""
    ukuran, kecil = (1 << n for n in struct.unpack_from("<HH", isi, 30))
    if ukuran not in {512, 4096} or kecil != 64:
        return None
    awal_dir, batas, awal_mini, _, awal_difat, _ = struct.unpack_from("<I4xIIIII", isi, 48)

    def sektor(nomor: int) -> bytes:
        return isi[(nomor + 1) * ukuran : (nomor + 2) * ukuran]

    tabel = _tabel(isi, sektor, awal_difat, ukuran)
    direktori = b"".join(map(sektor, _rantai(awal_dir, tabel)))
    induk = _butir(direktori, 0)
    for letak in range(128, len(direktori), 128):
        nama, awal, panjang = _butir(direktori, letak)
        if nama not in _ALIRAN:
            continue
        if panjang >= batas:
            return b"".join(map(sektor, _rantai(awal, tabel)))[:panjang]
        mini = b"".join(map(sektor, _rantai(induk[1], tabel)))
        tabel_mini = _angka(b"".join(map(sektor, _rantai(awal_mini, tabel))))[: len(mini) // kecil]
        return b"".join(mini[n * kecil : (n + 1) * kecil] for n in _rantai(awal, tabel_mini))[:panjang]
    return None


def _tabel(isi: bytes, sektor: Callable[[int], bytes], lanjut: int, ukuran: int) -> tuple[int, ...]:
    """The allocation table: of every sector the one that follows it."""
    daftar = list(_angka(isi[76:512]))
    sudah: set[int] = set()
    while lanjut not in {_BEBAS, _AKHIR} and lanjut not in sudah:
        sudah.add(lanjut)
        *isi_lanjut, lanjut = _angka(sektor(lanjut)[:ukuran])
        daftar += isi_lanjut
    dipakai = [n for n in daftar if n not in {_BEBAS, _AKHIR}]
    if len(set(dipakai)) < len(dipakai):
        raise ValueError("one sector stands in the allocation table twice")
    return _angka(b"".join(map(sektor, dipakai)))[: len(isi) // ukuran]


def _rantai(awal: int, tabel: tuple[int, ...]) -> Iterator[int]:
    """The sectors of a stream in order; a chain that runs in a circle or out of the table is damaged."""
    sudah = 0
    while awal not in {_BEBAS, _AKHIR}:
        if sudah > len(tabel):
            raise ValueError("a chain of sectors runs in a circle")
        sudah += 1
        yield awal
        awal = tabel[awal]


def _butir(direktori: bytes, letak: int) -> tuple[str, int, int]:
    """A directory entry: name, first sector, size."""
    (panjang,) = struct.unpack_from("<H", direktori, letak + 64)
    nama = direktori[letak : letak + max(0, min(panjang, 64) - 2)].decode("utf-16-le")
    awal, ukuran = struct.unpack_from("<II", direktori, letak + 116)
    return nama, awal, ukuran


def _angka(isi: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(isi) // 4}I", isi[: len(isi) // 4 * 4])
