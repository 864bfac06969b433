"""`python -m benchmarks`: how long the main job takes beside what an office would use instead.

Every figure is the best of several runs of a whole process, so that a busy machine disturbs it little; ratios of one
run are what counts, seconds do not carry over to another machine.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.gulung import baris_per_detik
from benchmarks.klik import ukur as ukur_klik
from benchmarks.laporan import ukur as ukur_laporan
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh

ULANG = 5
PANDAS_DAN_OPENPYXL = Path(__file__).with_name("hitung_openpyxl.py")
EAGER = "import openpyxl, pandas, sys; from renaksi_xl.cli import jalankan; sys.exit(jalankan(sys.argv[1:]))"


def detik(perintah: Sequence[str], ulang: int = ULANG) -> float:
    """The best wall time of a process in seconds."""
    terbaik = float("inf")
    for _ in range(ulang):
        mulai = time.perf_counter()
        subprocess.run(perintah, check=True, capture_output=True)
        terbaik = min(terbaik, time.perf_counter() - mulai)
    return terbaik


def memori(perintah: Sequence[str]) -> float:
    """Peak resident memory of a process in MB (Linux counts kilobytes)."""
    kode = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, capture_output=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", kode, *perintah], check=True, capture_output=True, text=True
    )
    return int(hasil.stdout) / 1024


def baris(nama: str, nilai: str, catatan: str = "") -> None:
    """One line of the table."""
    print(f"{nama:<58} {nilai:>12}  {catatan}")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        buku, hasil = Path(folder) / "Renaksi.xlsm", Path(folder) / "hasil.xlsm"
        buku.write_bytes(isi_baru(rencana_contoh()))
        argumen = ["hitung", str(buku), "-o", str(hasil)]
        kita = [sys.executable, "-m", "renaksi_xl", *argumen]
        satu = detik(kita)
        baris("renaksi hitung, whole process (a)", f"{satu:.2f} s")
        malas = [sys.executable, "-c", EAGER, *argumen]
        _banding(satu, "  the same with openpyxl and pandas imported first", malas, "")
        dua = [sys.executable, str(PANDAS_DAN_OPENPYXL), str(buku), str(hasil.with_suffix(".xlsx"))]
        _banding(satu, "  the same job read and written by pandas and openpyxl", dua, "aim <= 0.25")
        if soffice := shutil.which("soffice"):
            tiga = [soffice, f"-env:UserInstallation=file://{folder}/profil", "--headless"]
            tiga += ["--convert-to", "xlsx", "--outdir", folder, str(buku)]
            _banding(satu, "  LibreOffice recalculates and saves it", tiga, "aim <= 0.20")
        baris("peak memory of renaksi hitung", f"{memori(kita):.0f} MB", "aim <= 80 MB")
        impor = detik([sys.executable, "-c", "import openpyxl, pandas"])
        contoh = detik([sys.executable, "-m", "renaksi_xl", "contoh", "-d", f"{folder}/contoh"], 2)
        batas = f"limit {2 * impor + 3:.2f} s (2 x importing openpyxl, pandas + 3 s)"
        baris("renaksi contoh", f"{contoh:.2f} s", batas)
    for isi in ukur_laporan():
        baris(*isi)
    baris("roll-up of 11,110 nodes", f"{baris_per_detik() / 1000:.0f} k/s", "aim >= 300 k rows/s")
    for isi in ukur_klik():
        baris(*isi)


def _banding(kita: float, nama: str, perintah: Sequence[str], catatan: str) -> None:
    lain = detik(perintah, 3)
    baris(nama, f"{kita / lain:.2f} x", f"of {lain:.2f} s  {catatan}")


if __name__ == "__main__":
    main()
