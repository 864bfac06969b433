"""The laporan as a PDF: LibreOffice prints it, pypdf adds what a reader's program shows (title, list of sheets).

Without LibreOffice only the PDF is missing; the sentence says what to do. A PDF made elsewhere (Excel's own export)
is finished in the same way.
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import kiriman as kata

if TYPE_CHECKING:
    from pypdf import PdfWriter

BATAS_DETIK = 300.0
"""Many times what 300 sub kegiatan take; a program that hangs must not keep anybody for ever."""
PENGHASIL = "renaksi-xl"
_NAMA_PROGRAM = ("soffice", "libreoffice", "soffice.com")
_TEMPAT_PROGRAM = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
# Sheets become bookmarks, comments on cells no icons, and no picture is blown up beyond what paper shows.
_SARINGAN = (
    'pdf:calc_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"},'
    '"ExportNotes":{"type":"boolean","value":"false"},'
    '"ReduceImageResolution":{"type":"boolean","value":"true"},"MaxImageResolution":{"type":"long","value":"150"}}'
)


_PROFIL = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>id-ID</value></prop></item>
</oor:items>
"""
"""Numbers are printed as Indonesian offices write them, whatever language the PC speaks."""


@dataclass(frozen=True, slots=True)
class HasilPdf:
    """A PDF, or the sentence that says why there is none."""

    isi: bytes | None
    sebab: str = ""


def cari_libreoffice() -> str | None:
    """The program that prints, or None."""
    for nama in _NAMA_PROGRAM:
        ada = shutil.which(nama)
        if ada:
            return ada
    return next((tempat for tempat in _TEMPAT_PROGRAM if Path(tempat).is_file()), None)


def cetak_pdf(laporan: bytes, nama: str, batas: float = BATAS_DETIK) -> HasilPdf:
    """Print a laporan .xlsx with LibreOffice; `nama` (without suffix) is the file name its footers show.

    Uses a profile of its own, so that an open LibreOffice neither answers instead nor is disturbed.
    """
    program = cari_libreoffice()
    if program is None:
        return HasilPdf(None, kata.PDF_TANPA_LIBREOFFICE)
    with tempfile.TemporaryDirectory(prefix="renaksi-pdf-", ignore_cleanup_errors=True) as ruang:
        asal = Path(ruang) / f"{nama}.xlsx"
        asal.write_bytes(laporan)
        try:
            selesai = _jalankan(_perintah(program, asal, Path(ruang)), batas)
        except OSError:
            return HasilPdf(None, kata.PDF_GAGAL)
        if not selesai:
            return HasilPdf(None, kata.PDF_TERLALU_LAMA)
        hasil = asal.with_suffix(".pdf")
        return HasilPdf(hasil.read_bytes()) if hasil.is_file() else HasilPdf(None, kata.PDF_GAGAL)


def lengkapi_pdf(isi: bytes, judul: str, nama: str, lembar: Sequence[str], sifat: dict[str, str]) -> bytes:
    """A PDF with its title and, where it has none, a bookmark per sheet.

    `sifat` are further properties, by key without slash. No clock: the dates of the printing program are left out.
    Raises MasukanError, by `nama`, for something that is no PDF.
    """
    from pypdf import PdfWriter

    tanpa_suara()
    try:
        keluar = PdfWriter(clone_from=io.BytesIO(isi))
        if not keluar.outline:
            for teks, halaman in _awal_lembar(keluar, lembar):
                keluar.add_outline_item(title=teks, page_number=halaman)
    except Exception as galat:  # a damaged file makes pypdf raise whatever its pieces provoke
        raise MasukanError(kata.pdf_rusak(nama), str(galat)) from galat
    keluar.metadata = {
        "/Title": judul,
        "/Producer": PENGHASIL,
        **{f"/{kunci}": nilai for kunci, nilai in sifat.items()},
    }
    keluar.page_mode = "/UseOutlines"
    keluar._ID = None  # noqa: SLF001 -- the printing program draws it from its clock
    tampung = io.BytesIO()
    keluar.write(tampung)
    return tampung.getvalue()


def tanpa_suara() -> None:
    """Keep pypdf from telling stderr, in English, what our sentence says (DESIGN promise 5)."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def _awal_lembar(pdf: PdfWriter, lembar: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The first page of each sheet, found by its footer "file – sheet"; sheets are printed in their order."""
    sisa = list(lembar)
    for nomor, halaman in enumerate(pdf.pages):
        teks = " ".join(halaman.extract_text().split())
        ada = next((i for i, satu in enumerate(sisa) if f"– {satu}" in teks), None)
        if ada is not None:
            yield sisa[ada], nomor
            del sisa[: ada + 1]


def _perintah(program: str, asal: Path, ruang: Path) -> list[str]:
    profil = ruang / "profil"
    (profil / "user").mkdir(parents=True)
    (profil / "user" / "registrymodifications.xcu").write_text(_PROFIL, encoding="utf-8")
    return [
        program,
        f"-env:UserInstallation={profil.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", _SARINGAN),
        *("--outdir", str(ruang), str(asal)),
    ]


def _jalankan(perintah: Sequence[str], batas: float) -> bool:
    """Run a program that may start others; False when it did not end in time, and then all of them are ended."""
    proses = subprocess.Popen(  # noqa: S603 -- LibreOffice, found by name, with arguments of our own
        perintah,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        proses.wait(batas)
    except subprocess.TimeoutExpired:
        return False
    else:
        return True
    finally:
        if proses.poll() is None:
            _akhiri(proses)


def _akhiri(proses: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(proses.pid, signal.SIGKILL)
        else:
            proses.kill()
    proses.wait()
