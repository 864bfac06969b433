"""A zip copied entry by entry, packed bytes as they are; only changed entries are packed anew, in the same place."""

from __future__ import annotations

import copy
import io
import struct
import zipfile
from collections.abc import Collection, Mapping

_KEPALA = 30
_PENANDA_SUSULAN = 0x08
_BESAR, _CEPAT = 1_000_000, 3
"""A large part is packed with less effort: a fifth larger, in a third of the time."""


def salin_zip(isi: bytes, ganti: Mapping[str, bytes], hapus: Collection[str] = ()) -> bytes:
    """The zip with some entries' contents replaced and some left out; order, dates and all others stay.

    New packed bytes depend on the input only (same dates as the entry replaced), so the result is reproducible.
    """
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        for info in lama.infolist():
            if info.filename in hapus:
                continue
            if info.filename in ganti:
                data = ganti[info.filename]
                baru.writestr(_info_baru(info), data, compresslevel=_CEPAT if len(data) > _BESAR else None)
            else:
                _salin(isi, info, baru)
    return keluar.getvalue()


def _info_baru(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    satu = zipfile.ZipInfo(info.filename, info.date_time)
    satu.compress_type = zipfile.ZIP_DEFLATED
    satu.external_attr, satu.create_system = info.external_attr, info.create_system
    return satu


def _salin(isi: bytes, info: zipfile.ZipInfo, baru: zipfile.ZipFile) -> None:
    """Copy one entry without unpacking it. zipfile has no call for this, so its list of entries is added to by hand."""
    panjang_nama, panjang_tambahan = struct.unpack(
        "<HH", isi[info.header_offset + 26 : info.header_offset + _KEPALA]
    )
    awal = info.header_offset + _KEPALA + panjang_nama + panjang_tambahan
    satu = copy.copy(info)
    satu.extra = b""
    satu.flag_bits &= ~_PENANDA_SUSULAN  # sizes are known and stand in the header, nothing follows the data
    if baru.fp is None:
        raise ValueError("the zip is closed")
    satu.header_offset = baru.fp.tell()
    baru.fp.write(satu.FileHeader(zip64=False))
    baru.fp.write(isi[awal : awal + info.compress_size])
    baru.filelist.append(satu)
    baru.NameToInfo[satu.filename] = satu
    baru.start_dir = baru.fp.tell()
    baru._didModify = True  # type: ignore[attr-defined]  # noqa: SLF001 -- else close() writes no directory
