"""Whether every part of a package is whole: each is expanded, piece by piece, and its CRC-32 compared.

Readers look at the parts they need and would not notice damage in the others; Excel would.
"""

from __future__ import annotations

import zipfile
import zlib
from importlib import import_module
from types import ModuleType

from renaksi_xl.books.paket import Paket
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan

_POTONG = 1 << 18
_KEPALA = 30
_TANDA = b"PK\x03\x04"
_SUSULAN = 0x08


def _mesin() -> ModuleType:
    """ISA-L's inflate takes a third of zlib's time; where it cannot be installed, zlib does the same."""
    try:
        return import_module("isal.isal_zlib")
    except ImportError:
        return zlib


def periksa_utuh(paket: Paket) -> None:
    """Raise BerkasError where a part does not expand to what the zip directory says."""
    mesin = _mesin()
    for info in paket.zip.infolist():
        if not _utuh(paket.isi, info, mesin):
            raise BerkasError(pesan.rusak(paket.nama), f"{info.filename}: damaged")


def _utuh(isi: bytes, info: zipfile.ZipInfo, mesin: ModuleType) -> bool:
    kepala = isi[info.header_offset : info.header_offset + _KEPALA]
    if len(kepala) < _KEPALA or not kepala.startswith(_TANDA):
        return False
    awal = info.header_offset + _KEPALA
    panjang_nama = int.from_bytes(kepala[26:28], "little")
    if isi[awal : awal + panjang_nama].decode("utf-8" if info.flag_bits & 0x800 else "cp437", "replace") != (
        info.orig_filename
    ):
        return False
    if not info.flag_bits & _SUSULAN and int.from_bytes(kepala[14:18], "little") != info.CRC:
        return False
    awal += panjang_nama + int.from_bytes(kepala[28:30], "little")
    data = memoryview(isi)[awal : awal + info.compress_size]
    if info.compress_type == zipfile.ZIP_STORED:
        return len(data) == info.file_size and mesin.crc32(data) == info.CRC
    return info.compress_type == zipfile.ZIP_DEFLATED and _mekar(data, info, mesin)


def _mekar(data: memoryview, info: zipfile.ZipInfo, mesin: ModuleType) -> bool:
    """Expand without ever holding more than a piece: a directory may lie about sizes."""
    urai = mesin.decompressobj(-zlib.MAX_WBITS)
    sisa: memoryview | bytes = data
    crc = panjang = 0
    try:
        while panjang <= info.file_size:
            potong = urai.decompress(sisa, _POTONG)
            crc, panjang = mesin.crc32(potong, crc), panjang + len(potong)
            sisa = urai.unconsumed_tail
            if urai.eof or not potong:
                break
    except (zlib.error, mesin.error):
        return False
    return bool(urai.eof and panjang == info.file_size and crc == info.CRC)
