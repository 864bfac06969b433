"""Sheets too long to hold in memory: lines are packed piece by piece and joined into a finished package.

A piece is raw deflate that ends on a full flush, so pieces made by other processes, or in an earlier run, are put
one behind the other as they are; their checksums are joined the way zlib's crc32_combine does it. The cells of a
piece carry no address (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73: optional), so that a piece fits any place.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import BinaryIO

from renaksi_xl.books.pecahan import Pecahan
from renaksi_xl.books.sel_xml import lolos
from renaksi_xl.books.zip_salin import salin_bagian

_POLINOM = 0xEDB88320
_SATU = 1 << 31
_TINGKAT = 3
_UTUH = 32_767
_PENGGANTI = re.compile("[\ud800-\udfff]")
_TERLARANG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DIMENSI = re.compile(rb"<dimension [^>]*/>")
_SELESAI = b"</sheetData>"


def padatkan(xml: bytes, baris: int = 0) -> Pecahan:
    """Pack some XML so that it can stand anywhere in a longer stream."""
    mesin = zlib.compressobj(_TINGKAT, zlib.DEFLATED, -zlib.MAX_WBITS)
    isi = mesin.compress(xml) + mesin.flush(zlib.Z_FULL_FLUSH)
    return Pecahan(isi, zlib.crc32(xml), len(xml), _pangkat(len(xml)), baris)


def xml_baris(nilai: Iterable[tuple[Sequence[object], Sequence[int], float | None]]) -> Iterator[str]:
    """Lines as XML: each its values (text, number, None), the numbers of their looks, its height (None: usual).

    A text is a text: whatever it begins with, no spreadsheet takes it for a formula.
    """
    for isi, gaya, tinggi in nilai:
        kepala = "<row>" if tinggi is None else f'<row ht="{tinggi:g}" customHeight="1">'
        yield kepala + "".join(map(_sel, isi, gaya)) + "</row>"


def _sel(nilai: object, gaya: int) -> str:
    if nilai is None or nilai == "":
        return f'<c s="{gaya}"/>'
    if isinstance(nilai, str):
        return f'<c s="{gaya}" t="inlineStr"><is><t xml:space="preserve">{_teks(nilai)}</t></is></c>'
    return f'<c s="{gaya}"><v>{repr(nilai).removesuffix(".0")}</v></c>'


def tanpa_kendali(teks: str) -> str:
    """A text without the characters that XML cannot hold."""
    return teks if teks.isprintable() else _TERLARANG.sub("", teks)


@lru_cache(maxsize=4096)
def _teks(teks: str) -> str:
    return lolos(
        teks[:_UTUH].encode("utf-8", "replace").decode() if _PENGGANTI.search(teks) else teks[:_UTUH]
    )


def sisipkan(buku: bytes, bagian: Mapping[str, Iterable[Pecahan]], tujuan: BinaryIO) -> None:
    """Write a workbook with lines put below what stands on some of its sheets already; every other part stays.

    The sheets are named by their parts (`tulis.bagian_lembar`): to look for them would bring the whole reader.
    """
    with (
        zipfile.ZipFile(io.BytesIO(buku)) as lama,
        zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as baru,
    ):
        for info in lama.infolist():
            if info.filename in bagian:
                satu = zipfile.ZipInfo(info.filename, info.date_time)
                satu.external_attr, satu.create_system = info.external_attr, info.create_system
                satu.compress_type = zipfile.ZIP_DEFLATED
                _alirkan(baru, satu, lama.read(info), bagian[info.filename])
            else:
                salin_bagian(buku, info, baru)


def _alirkan(baru: zipfile.ZipFile, info: zipfile.ZipInfo, isi: bytes, pecahan: Iterable[Pecahan]) -> None:
    """One entry from its head, the pieces and its tail; the sizes go into its header afterwards.

    zipfile has no call for packed bytes, so its list of entries is added to by hand.
    """
    keluar = baru.fp
    if keluar is None:
        raise ValueError("the zip is closed")
    info.CRC = info.compress_size = info.file_size = 0
    info.header_offset = keluar.tell()
    keluar.write(info.FileHeader(zip64=False))
    awal = keluar.tell()
    kepala, _, ekor = _DIMENSI.sub(b"", isi, count=1).partition(_SELESAI)
    for satu in _untai(kepala, pecahan, _SELESAI + ekor):
        keluar.write(satu.isi)
        info.CRC = _kali(satu.geser, info.CRC) ^ satu.crc
        info.file_size += satu.panjang
    keluar.write(zlib.compressobj(_TINGKAT, zlib.DEFLATED, -zlib.MAX_WBITS).flush())
    akhir = keluar.tell()
    info.compress_size = akhir - awal
    keluar.seek(info.header_offset)
    keluar.write(info.FileHeader(zip64=False))
    keluar.seek(akhir)
    baru.filelist.append(info)
    baru.NameToInfo[info.filename] = info
    baru.start_dir = akhir
    baru._didModify = True  # type: ignore[attr-defined]  # noqa: SLF001 -- else close() writes no directory


def _untai(kepala: bytes, pecahan: Iterable[Pecahan], ekor: bytes) -> Iterator[Pecahan]:
    yield padatkan(kepala)
    yield from pecahan
    yield padatkan(ekor)


def _kali(a: int, b: int) -> int:
    """The product of two polynomials over GF(2) modulo CRC-32's, bits reflected."""
    hasil, bit = 0, _SATU
    while bit:
        if a & bit:
            hasil ^= b
            if not a & (bit - 1):
                break
        bit >>= 1
        b = (b >> 1) ^ _POLINOM if b & 1 else b >> 1
    return hasil


def _pangkat(panjang: int) -> int:
    """Raise x to the bits in `panjang` bytes: the factor that moves a CRC past so many bytes."""
    hasil, kuadrat = _SATU, _SATU >> 8  # 1 and x^8
    while panjang:
        if panjang & 1:
            hasil = _kali(kuadrat, hasil)
        kuadrat = _kali(kuadrat, kuadrat)
        panjang >>= 1
    return hasil
