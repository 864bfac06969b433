"""What is attached to an e-mail that somebody saved as a file (.eml): names and bytes, nothing about who wrote it.

Nothing of the letter itself is read, and a letter attached to a letter is not opened. The standard library takes its
time over absurd headers and nests without end, so these are refused before it sees them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.errors import InvalidBase64LengthDefect
from email.message import EmailMessage
from typing import cast

from renaksi_xl.books.paket import MB
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan

BATAS_SURAT = 60 * MB
"""No mail server delivers more."""
BATAS_BAGIAN = 500
_BATAS_KEPALA, _BATAS_WADAH = 4096, 100
_BATAS_GARIS, _BATAS_GARIS_KEPALA = 2_000_000, 20_000
_KEPALA = re.compile(rb"^content-[a-z-]+[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
_WADAH = re.compile(rb"boundary", re.IGNORECASE)
_BARIS_KEPALA = re.compile(rb"[A-Za-z][A-Za-z0-9-]*[ \t]*:|From ")
_GARIS_KEPALA = re.compile(rb"^[!-9;-~]+:", re.MULTILINE)
_OLE, _PK = bytes.fromhex("d0cf11e0a1b11ae1"), b"PK\x03\x04"
_AKHIRAN_JENIS = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/zip": ".zip",
    "application/x-zip-compressed": ".zip",
}


@dataclass(frozen=True, slots=True)
class Lampiran:
    """One attachment; `isi` is None for a letter in the letter, which is not opened."""

    nama: str
    isi: bytes | None
    utuh: bool = True
    """False where it was sent as text and too little of that text is there to tell the bytes."""


def baca_surat(isi: bytes, nama: str) -> list[Lampiran]:
    """The attachments in the order they stand in, pictures inside the text left out.

    Raises BerkasError for what is no letter, is larger than any, or is built to be expensive.
    """
    _periksa(isi, nama)
    try:
        surat = message_from_bytes(isi.removeprefix(b"\xef\xbb\xbf"), policy=policy.default)
        return list(_lampiran(surat, nama))
    except BerkasError:
        raise
    except Exception as e:  # the library's reader of headers raises whatever its last step raised
        raise BerkasError(pesan.rusak(nama), f"eml: {type(e).__name__}: {e}") from e


def _periksa(isi: bytes, nama: str) -> None:
    if not isi:
        raise BerkasError(pesan.kosong(nama))
    if isi.startswith(_OLE):
        raise BerkasError(pesan.surel_outlook(nama), "an OLE container under the name of an e-mail")
    if len(isi) > BATAS_SURAT:
        raise BerkasError(pesan.terlalu_besar(nama, BATAS_SURAT // MB))
    if not _BARIS_KEPALA.match(isi.removeprefix(b"\xef\xbb\xbf").lstrip()):
        raise BerkasError(pesan.bukan_surel(nama), f"first bytes {isi[:8]!r}")
    panjang = max((len(x.group()) for x in _KEPALA.finditer(isi.replace(b"\r\n", b"\n"))), default=0)
    wadah, kepala = (sum(1 for _ in pola.finditer(isi)) for pola in (_WADAH, _GARIS_KEPALA))
    garis = isi.count(b"\n") + isi.count(b"\r")
    if panjang > _BATAS_KEPALA or wadah > _BATAS_WADAH:
        raise BerkasError(pesan.surel_ganjil(nama), "headers or nesting out of every bound")
    if kepala > _BATAS_GARIS_KEPALA or garis > 2 * _BATAS_GARIS:
        raise BerkasError(pesan.surel_ganjil(nama), "more lines than a letter has")


def _lampiran(surat: EmailMessage, nama: str) -> Iterator[Lampiran]:
    banyak = 0
    tunda: list[tuple[EmailMessage, bool]] = [(surat, False)]
    while tunda:
        bagian, terkait = tunda.pop(0)
        banyak += 1
        if banyak > BATAS_BAGIAN:
            raise BerkasError(pesan.surel_ganjil(nama), "too many parts")
        jenis = bagian.get_content_type()
        if jenis == "message/rfc822":
            yield Lampiran(_nama(bagian) or pesan.SUREL_DALAM_SUREL, None)
        elif bagian.is_multipart():
            if bagian.get_content_maintype() == "multipart":
                anak = cast("list[EmailMessage]", bagian.get_payload())
                tunda[:0] = [(satu, jenis == "multipart/related") for satu in anak]
        elif not (terkait and bagian.get_content_maintype() == "image" and "content-id" in bagian):
            yield from _satu(bagian, jenis)


def _satu(bagian: EmailMessage, jenis: str) -> Iterator[Lampiran]:
    """One part, unless it is the letter's own text."""
    nama = _nama(bagian)
    if (
        not nama
        and bagian.get_content_maintype() == "text"
        and bagian.get_content_disposition() != "attachment"
    ):
        return
    dalam = bagian.get_payload(decode=True)
    isi = dalam if isinstance(dalam, bytes) else b""
    if not nama:
        akhiran = _AKHIRAN_JENIS.get(jenis, ".zip" if isi.startswith(_PK) else "")
        nama = f"{pesan.LAMPIRAN_TANPA_NAMA}{akhiran}"
    yield Lampiran(nama, isi, not any(isinstance(x, InvalidBase64LengthDefect) for x in bagian.defects))


def _nama(bagian: EmailMessage) -> str:
    return (bagian.get_filename() or "").strip()
