"""A small .xls written by hand: records of [MS-XLS] in a container of [MS-CFB]."""

from __future__ import annotations

import struct
from collections.abc import Sequence

_BEBAS, _AKHIR, _TABEL = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SEKTOR = 512
PATOKAN = 4096
"""A stream shorter than this stands in the container's small sectors."""


def rekaman(jenis: int, isi: bytes = b"") -> bytes:
    return struct.pack("<HH", jenis, len(isi)) + isi


def angka(b: int, k: int, nilai: float) -> bytes:
    return rekaman(0x0203, struct.pack("<HHHd", b, k, 0, nilai))


def teks(b: int, k: int, isi: str) -> bytes:
    return rekaman(0x0204, struct.pack("<HHHHB", b, k, 0, len(isi), 0) + isi.encode("latin-1"))


def galat(b: int, k: int, nomor: int) -> bytes:
    """An error value that is no formula."""
    return rekaman(0x0205, struct.pack("<HHHBB", b, k, 0, nomor, 1))


def rumus(b: int, k: int, hasil: bytes) -> bytes:
    """A formula (=1) with the eight bytes of its result."""
    return rekaman(0x0006, struct.pack("<HHH", b, k, 0) + hasil + bytes(6) + b"\x03\x00\x1e\x01\x00")


def hasil_angka(nilai: float) -> bytes:
    return struct.pack("<d", nilai)


def hasil_lain(macam: int, nilai: int = 0) -> bytes:
    """A result that is no number: 1 a truth value, 2 an error, 3 a blank text."""
    return bytes((macam, 0, nilai, 0, 0, 0, 0xFF, 0xFF))


def aliran(lembar: Sequence[tuple[str, Sequence[bytes]]]) -> bytes:
    """The stream of a workbook of these sheets."""
    kepala = rekaman(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0x0600))
    isi = [
        rekaman(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0x0600)) + b"".join(x)
        for _, x in lembar
    ]
    isi = [satu + rekaman(0x000A) for satu in isi]
    letak = len(kepala) + sum(12 + len(nama) for nama, _ in lembar) + 4
    daftar = b""
    for (nama, _), satu in zip(lembar, isi, strict=True):
        daftar += rekaman(0x0085, struct.pack("<IHBB", letak, 0, len(nama), 0) + nama.encode("latin-1"))
        letak += len(satu)
    return kepala + daftar + rekaman(0x000A) + b"".join(isi)


def wadah(isi: bytes, *, kecil: bool = False) -> bytes:
    """The container: allocation table, directory, then the stream, in ordinary or in small sectors."""
    panjang = len(isi) if kecil else max(len(isi), PATOKAN)
    sektor = -(-panjang // _SEKTOR)
    rantai = [*range(4, 3 + sektor), _AKHIR]
    tabel = [_TABEL, _AKHIR, _AKHIR, *rantai]
    tabel_kecil = [*range(1, -(-panjang // 64)), _AKHIR]
    induk = _butir("Root Entry", 5, 3 if kecil else _AKHIR, sektor * _SEKTOR if kecil else 0, anak=1)
    buku = _butir("Workbook", 2, 0 if kecil else 3, panjang)
    kepala = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    kepala += bytes(6) + struct.pack("<IIIIIIIII", 0, 1, 1, 0, PATOKAN, 2, 1, _AKHIR, 0)
    kepala += struct.pack("<109I", 0, *[_BEBAS] * 108)
    return (
        kepala
        + struct.pack("<128I", *tabel, *[_BEBAS] * (128 - len(tabel)))
        + (induk + buku).ljust(_SEKTOR, b"\0")
        + struct.pack("<128I", *(tabel_kecil + [_BEBAS] * 128)[:128])
        + isi.ljust(sektor * _SEKTOR, b"\0")
    )


def _butir(nama: str, macam: int, awal: int, panjang: int, anak: int = _BEBAS) -> bytes:
    tulis = nama.encode("utf-16-le")
    return (
        tulis.ljust(64, b"\0")
        + struct.pack("<HBB", len(tulis) + 2, macam, 1)
        + struct.pack("<III", _BEBAS, _BEBAS, anak)
        + bytes(36)
        + struct.pack("<III", awal, panjang, 0)
    )
