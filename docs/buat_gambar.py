# ruff: noqa: INP001 -- a program that is run, not a package that is imported
"""Draws docs/gambar/*.png: sheets of the example office as LibreOffice prints them.

`python docs/buat_gambar.py` needs LibreOffice, poppler and the fonts of the tests. A picture more is a line in GAMBAR.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(AKAR))

LAPORAN, INDUK, ISIAN, PRATINJAU = "Laporan.xlsx", "Renaksi.xlsm", "Isian.xlsx", "Pratinjau.xlsx"
CONTOH = "Contoh.xlsm"
GAMBAR = {
    "beranda.png": (INDUK, "Beranda", 1),
    "beranda-contoh.png": (CONTOH, "Beranda", 1),
    "renaksi.png": (INDUK, "Renaksi", 1),
    "hasil-validasi.png": (INDUK, "Hasil Validasi", 1),
    "rincian-perhitungan.png": (INDUK, "Rincian Perhitungan", 1),
    "isian-bidang.png": (ISIAN, "Isian", 1),
    "pratinjau-penggabungan.png": (PRATINJAU, "Pratinjau Penggabungan", 1),
    "dasbor.png": (LAPORAN, "Dasbor", 1),
    "rencana-aksi.png": (LAPORAN, "Rencana Aksi", 1),
    "monev-renaksi.png": (LAPORAN, "Monev Renaksi", 1),
    "monev-renaksi-akhir.png": (LAPORAN, "Monev Renaksi", -1),
    "e81.png": (LAPORAN, "E.81", 1),
    "bagan-cascading.png": (LAPORAN, "Bagan Cascading 2", 1),
    "lembar-bidang.png": (LAPORAN, "Sekretariat", 1),
    "faktor-tindak-lanjut.png": (LAPORAN, "Faktor dan Tindak Lanjut", 1),
}
"""File → workbook, its sheet and the page, from 1; -1 is the last one."""
TITIK_PER_INCI = 90
_WARNA = 48
BATAS = 200_000
"""Bytes a picture may have."""


def gambar(folder: Path) -> list[Path]:
    """Draw every picture into a folder. Raises ValueError for one that is too large."""
    from tests.excel.kantor import buka_kantor

    semua: list[Path] = []
    with tempfile.TemporaryDirectory() as nama_ruang, buka_kantor() as kantor:
        ruang = Path(nama_ruang)
        _tulis_buku(ruang)
        for buku in dict.fromkeys(buku for buku, _, _ in GAMBAR.values()):
            with kantor.buka(ruang / buku) as terbuka:
                for lembar in dict.fromkeys(nama for b, nama, _ in GAMBAR.values() if b == buku):
                    terbuka.pdf(ruang / f"{buku} {lembar}.pdf", [lembar])
        for nama, (buku, lembar, halaman) in GAMBAR.items():
            tujuan = folder / nama
            _halaman(ruang / f"{buku} {lembar}.pdf", halaman, tujuan)
            if tujuan.stat().st_size > BATAS:
                raise ValueError(nama)
            semua.append(tujuan)
    return semua


def _tulis_buku(ruang: Path) -> None:
    """The example office's computed master, its laporan, a bidang's file, and the preview of a return of it."""
    from renaksi_xl.books.induk import buku_contoh
    from renaksi_xl.jobs.baru import isi_baru
    from renaksi_xl.jobs.bidang import isi_file_bidang
    from renaksi_xl.jobs.contoh import rencana_contoh
    from renaksi_xl.jobs.gabung import gabung_berkas
    from renaksi_xl.jobs.hitung import hitung_buku
    from renaksi_xl.jobs.laporan import isi_laporan
    from renaksi_xl.jobs.muat import muat

    (ruang / CONTOH).write_bytes(buku_contoh())
    baru = ruang / "baru.xlsm"
    baru.write_bytes(isi_baru(rencana_contoh()))
    m = muat(baru)
    (ruang / INDUK).write_bytes(hitung_buku(m)[0])
    (ruang / LAPORAN).write_bytes(isi_laporan(m.rencana, m.hasil))
    isian = isi_file_bidang(m.rencana, m.hasil, INDUK)
    (ruang / ISIAN).write_bytes(next(iter(isian.values())))
    kembali = _isi(ruang / ISIAN, ruang / "kembali.xlsx")
    gabung_berkas(ruang / INDUK, [kembali], ruang / PRATINJAU, pratinjau=True, waktu="")


def _isi(asal: Path, tujuan: Path) -> Path:
    """A return: three realisasi that were blank are typed in."""
    import openpyxl

    buku = openpyxl.load_workbook(asal)
    lembar = buku["Isian"]
    kosong = [
        sel
        for baris in lembar.iter_rows(min_row=8)
        for sel in baris
        if not sel.protection.locked and sel.value is None
    ]
    for n, sel in enumerate(kosong[:3], start=1):
        sel.value = n
    buku.save(tujuan)
    return tujuan


def _halaman(pdf: Path, nomor: int, tujuan: Path) -> None:
    """One page as a PNG of few colours."""
    from PIL import Image
    from pypdf import PdfReader

    n = str(nomor if nomor > 0 else len(PdfReader(pdf).pages) + 1 + nomor)
    perintah = ["pdftoppm", "-r", str(TITIK_PER_INCI), "-f", n, "-l", n, "-singlefile", "-png"]
    subprocess.run([*perintah, str(pdf), str(tujuan.with_suffix(""))], check=True)  # noqa: S603 -- fixed words and our own files
    with Image.open(tujuan) as penuh:
        sedikit = penuh.convert("RGB").quantize(_WARNA)
    sedikit.save(tujuan, optimize=True)


if __name__ == "__main__":
    for satu in gambar(AKAR / "docs" / "gambar"):
        print(satu.relative_to(AKAR), satu.stat().st_size)  # noqa: T201 -- what was written
