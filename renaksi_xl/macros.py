"""One thin function per button of the master; xlwings' RunPython calls them in a fresh Python (DESIGN).

A click ends with one sentence in a cell of `_jurnal` that VBA shows; nothing escapes as a traceback. Jobs are imported
inside, after the door is open, so that a fault of theirs has somewhere to be said.
"""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import xlwings as xw

from renaksi_xl.errors import RenaksiError
from renaksi_xl.pasang import penjaga
from renaksi_xl.pesan import klik as kata
from renaksi_xl.pesan import tombol as label
from renaksi_xl.sheets import jurnal

if TYPE_CHECKING:
    from renaksi_xl.jobs.klik import Klik

# xlwings is here now, without pandas; a job that needs a table may import it.
penjaga.lepas()

LOG = Path(tempfile.gettempdir()) / "renaksi-xl.log"


def validasi(book: xw.Book | None = None) -> None:
    """Button Validasi."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik import klik_validasi

        return klik_validasi(k)

    _jalankan(book, label.VALIDASI[0], kerja)


def hitung_capaian(book: xw.Book | None = None) -> None:
    """Button Hitung Capaian."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik import klik_hitung

        return klik_hitung(k)

    _jalankan(book, label.HITUNG[0], kerja)


def buat_rekap_bidang(book: xw.Book | None = None) -> None:
    """Button Buat Rekap Bidang."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik import klik_rekap_bidang

        return klik_rekap_bidang(k)

    _jalankan(book, label.REKAP[0], kerja)


def buat_file_isian(book: xw.Book | None = None) -> None:
    """Button Buat File Isian Bidang."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik_isian import klik_file_isian

        return klik_file_isian(k)

    _jalankan(book, label.ISIAN[0], kerja)


def gabungkan_isian(book: xw.Book | None = None) -> None:
    """Button Gabungkan Isian Bidang: the preview, then, after a yes, the open workbook."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik_gabung import klik_gabung

        return klik_gabung(k)

    _jalankan(book, label.GABUNG[0], kerja)


def buat_laporan(book: xw.Book | None = None) -> None:
    """Button Buat Laporan."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik_laporan import klik_laporan

        return klik_laporan(k)

    _jalankan(book, label.LAPORAN[0], kerja)


def siapkan_kiriman(book: xw.Book | None = None) -> None:
    """Button Siapkan Kiriman; it asks first while findings block sending."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik_laporan import klik_kiriman

        return klik_kiriman(k)

    _jalankan(book, label.KIRIM[0], kerja)


def batalkan(book: xw.Book | None = None) -> None:
    """Button Batalkan Langkah Terakhir."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik import klik_batalkan

        return klik_batalkan(k)

    _jalankan(book, label.BATAL[0], kerja)


def periksa_instalasi(book: xw.Book | None = None) -> None:
    """Button Periksa Instalasi."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik_periksa import klik_periksa

        return klik_periksa(k)

    _jalankan(book, label.PERIKSA[0], kerja)


def impor_renaksi(book: xw.Book | None = None) -> None:
    """Button Impor Renaksi Lama."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik_impor import klik_impor

        return klik_impor(k)

    _jalankan(book, label.IMPOR[0], kerja)


def kosongkan_contoh(book: xw.Book | None = None) -> None:
    """Button Kosongkan Contoh; it asks first."""

    def kerja(k: Klik) -> str:
        from renaksi_xl.jobs.klik_contoh import klik_kosongkan

        return klik_kosongkan(k)

    _jalankan(book, label.KOSONGKAN[0], kerja)


def _jalankan(book: xw.Book | None, tombol: str, kerja: Callable[[Klik], str]) -> None:
    """Find the workbook, do the job, leave the answer; a failure is a sentence and a log."""
    try:
        book = book or xw.Book.caller()
    except Exception:  # noqa: BLE001 -- without a workbook there is nowhere to say it; VBA says that nobody answered
        _tulis_log(traceback.format_exc())
        return
    try:
        kalimat, sifat = _kerjakan(book, tombol, kerja)
    except RenaksiError as salah:
        _tulis_log(traceback.format_exc() + f"\n{salah.rincian or ''}\n")
        kalimat, sifat = kata.dengan_log(salah.kalimat, str(LOG)), kata.PERINGATAN
    except Exception:  # noqa: BLE001 -- staff never see a traceback; the log has it
        _tulis_log(traceback.format_exc())
        kalimat, sifat = kata.tak_terduga(str(LOG)), kata.GALAT
    _jawab(book, kalimat, sifat)


def _kerjakan(book: xw.Book, tombol: str, kerja: Callable[[Klik], str]) -> tuple[str, str]:
    """The sentence, and whether it is a question."""
    from renaksi_xl.books.live import BukuHidup
    from renaksi_xl.jobs.klik import Klik, Pertanyaan

    kalimat = kerja(Klik(BukuHidup(book), tombol, datetime.now().astimezone()))
    return str(kalimat), kata.TANYA if isinstance(kalimat, Pertanyaan) else kata.INFO


def _jawab(book: xw.Book, kalimat: str, sifat: str) -> None:
    """Put the answer where VBA reads it; the apostrophe keeps Excel from reading it as anything but text."""
    from renaksi_xl.books.live import ulangi

    try:
        sel = book.sheets[jurnal.NAMA_LEMBAR].range("B1:B2")
        ulangi(lambda: setattr(sel, "value", [["'" + kalimat], ["'" + sifat]]))
    except Exception:  # noqa: BLE001 -- VBA then says that nobody answered
        _tulis_log(traceback.format_exc())


def _tulis_log(rincian: str) -> None:
    """Append to the log; a log that cannot be written must not hide the error itself."""
    try:
        with LOG.open("a", encoding="utf-8") as log:
            log.write(f"--- {datetime.now().astimezone().isoformat(timespec='seconds')}\n{rincian}\n")
    except OSError:
        return
