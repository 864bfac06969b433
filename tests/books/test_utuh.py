"""Whether every part of a package is whole, also of one that was written without going back."""

from __future__ import annotations

import io
import zipfile

import pytest

from renaksi_xl.books.paket import Paket
from renaksi_xl.books.utuh import periksa_utuh
from renaksi_xl.errors import BerkasError
from tests import buku_uji as uji

KECIL = uji.isi_master(uji.rencana_contoh())
SUSULAN = 0x08


class Mengalir(io.RawIOBase):
    """A stream that cannot be gone back in, as a download: sizes and checksums follow the data."""

    def __init__(self) -> None:
        self.isi = b""

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]  # only bytes come here
        self.isi += bytes(data)
        return len(data)


def mengalir(isi: bytes, cara: int) -> bytes:
    keluar = Mengalir()
    with zipfile.ZipFile(keluar, "w", cara) as paket:
        for nama, satu in uji.bagian(isi).items():
            paket.writestr(nama, satu)
    return keluar.isi


def rusak(isi: bytes, bagian: str) -> bytes:
    """A byte in the middle of a part's packed data turned around."""
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        info = paket.getinfo(bagian)
    hasil = bytearray(isi)
    hasil[info.header_offset + 30 + len(bagian) + info.compress_size // 2] ^= 0xFF
    return bytes(hasil)


@pytest.mark.parametrize("cara", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_package_whose_checksums_follow_the_data_is_whole(cara: int) -> None:
    isi = mengalir(KECIL, cara)
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        assert all(info.flag_bits & SUSULAN for info in paket.infolist())
    periksa_utuh(Paket(isi, "a.xlsx"))
    with pytest.raises(BerkasError, match="rusak"):
        periksa_utuh(Paket(rusak(isi, "xl/worksheets/sheet9.xml"), "a.xlsx"))


def test_a_checksum_that_differs_in_the_header_is_damage() -> None:
    with zipfile.ZipFile(io.BytesIO(KECIL)) as paket:
        awal = paket.getinfo("xl/worksheets/sheet9.xml").header_offset
    isi = bytearray(KECIL)
    isi[awal + 14] ^= 1
    with pytest.raises(BerkasError, match="rusak"):
        periksa_utuh(Paket(bytes(isi), "a.xlsx"))
    periksa_utuh(Paket(KECIL, "a.xlsx"))


@pytest.mark.parametrize(("mb", "ditolak"), [(19, False), (21, True)])
def test_a_part_may_be_packed_as_small_as_it_will_up_to_twenty_megabytes(mb: int, *, ditolak: bool) -> None:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as paket:
        for nama, satu in uji.bagian(KECIL).items():
            paket.writestr(nama, satu)
        paket.writestr("xl/media/kosong.bin", bytes(mb * 1024 * 1024))
    if ditolak:
        with pytest.raises(BerkasError, match="tidak wajar"):
            Paket(keluar.getvalue(), "a.xlsx")
    else:
        assert "Renaksi" in Paket(keluar.getvalue(), "a.xlsx").lembar
