"""An e-mail draft as an .eml file: it opens in the user's mail program, ready to be read and sent by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP

_JENIS = {
    ".xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".pdf": ("application", "pdf"),
    ".zip": ("application", "zip"),
}


def draf(perihal: str, teks: str, lampiran: Mapping[str, bytes], kepada: str | None = None) -> bytes:
    """A draft (X-Unsent: 1) with attachments, name → bytes. No sender and no date: the mail program puts its own.

    The same contents give the same bytes; the boundary between the parts is made from them.
    """
    pesan = EmailMessage(policy=SMTP)
    pesan["X-Unsent"] = "1"
    pesan["Subject"] = satu_baris(perihal)
    if kepada:
        pesan["To"] = satu_baris(kepada)
    pesan.set_content(teks, charset="utf-8", cte="base64")
    for nama, isi in lampiran.items():
        utama, rinci = _JENIS.get(nama[nama.rfind(".") :].lower(), ("application", "octet-stream"))
        pesan.add_attachment(isi, maintype=utama, subtype=rinci, filename=nama)
    if lampiran:
        pesan.set_boundary(_batas(teks, lampiran))
    return pesan.as_bytes()


def satu_baris(teks: str) -> str:
    """A text as a header can hold it: a line break in a name must not start another header."""
    return " ".join(teks.split())


def _batas(teks: str, lampiran: Mapping[str, bytes]) -> str:
    sidik = hashlib.sha256(teks.encode())
    for nama, isi in lampiran.items():
        sidik.update(nama.encode())
        sidik.update(isi)
    return f"=_renaksi_{sidik.hexdigest()[:32]}"
