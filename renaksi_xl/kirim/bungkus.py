"""Files into one zip, and texts as bytes that every PC shows right: same in, same out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

TANGGAL = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the earliest a zip can hold, so that nobody takes it for a real one."""
_PADAT = (".xlsx", ".xlsm", ".docx", ".zip", ".pdf", ".eml")


def bungkus(isi: Mapping[str, bytes]) -> bytes:
    """A zip of files, name → bytes; what is packed already is not packed again."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        for nama, satu in isi.items():
            info = zipfile.ZipInfo(nama, TANGGAL)
            info.compress_type = zipfile.ZIP_STORED if nama.endswith(_PADAT) else zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 0, 0
            arsip.writestr(info, satu)
    return keluar.getvalue()


def teks_windows(teks: str) -> bytes:
    """A text file that old Notepad shows right too: UTF-8 with its mark, lines ended as on Windows."""
    return teks.replace("\n", "\r\n").encode("utf-8-sig")
