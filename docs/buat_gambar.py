# ruff: noqa: INP001 -- a program that is run, not a package that is imported
"""Draws docs/gambar/*.png: pages of the example office's laporan as LibreOffice prints them.

`python docs/buat_gambar.py` needs LibreOffice, poppler and the fonts of the tests. A picture more is a line in GAMBAR.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(AKAR))

GAMBAR = {
    "rencana-aksi.png": ("Rencana Aksi", 1),
    "monev-renaksi.png": ("Monev Renaksi", 1),
    "monev-renaksi-akhir.png": ("Monev Renaksi", -1),
    "lembar-bidang.png": ("Sekretariat", 1),
}
"""File → sheet of the laporan and its page, from 1; -1 is the last one."""
TITIK_PER_INCI = 90
BATAS = 200_000
"""Bytes a picture may have."""


def gambar(folder: Path) -> list[Path]:
    """Draw every picture into a folder. Raises ValueError for one that is too large."""
    from renaksi_xl.books.tulis import tulis_xlsx
    from renaksi_xl.core.hitung import hitung
    from renaksi_xl.jobs.contoh import rencana_contoh
    from renaksi_xl.sheets.laporan import susun_laporan
    from tests.excel.kantor import buka_kantor

    rencana = rencana_contoh()
    semua: list[Path] = []
    with tempfile.TemporaryDirectory() as ruang, buka_kantor() as kantor:
        laporan = Path(ruang) / "Laporan.xlsx"
        laporan.write_bytes(tulis_xlsx(susun_laporan(rencana, hitung(rencana))))
        with kantor.buka(laporan) as buku:
            for lembar in dict.fromkeys(nama for nama, _ in GAMBAR.values()):
                buku.pdf(laporan.with_suffix(f".{lembar}.pdf"), [lembar])
        for nama, (lembar, halaman) in GAMBAR.items():
            tujuan = folder / nama
            _halaman(laporan.with_suffix(f".{lembar}.pdf"), halaman, tujuan)
            if tujuan.stat().st_size > BATAS:
                raise ValueError(nama)
            semua.append(tujuan)
    return semua


def _halaman(pdf: Path, nomor: int, tujuan: Path) -> None:
    """One page as a PNG."""
    from pypdf import PdfReader

    n = str(nomor if nomor > 0 else len(PdfReader(pdf).pages) + 1 + nomor)
    perintah = ["pdftoppm", "-r", str(TITIK_PER_INCI), "-f", n, "-l", n, "-singlefile", "-png"]
    subprocess.run([*perintah, str(pdf), str(tujuan.with_suffix(""))], check=True)  # noqa: S603 -- fixed words and our own files


if __name__ == "__main__":
    for satu in gambar(AKAR / "docs" / "gambar"):
        print(satu.relative_to(AKAR), satu.stat().st_size)  # noqa: T201 -- what was written
