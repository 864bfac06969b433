"""`python -m benchmarks.rekap [BANYAK]`: many offices beside openpyxl in a loop, one process beside two, a second run.

The loop is what a programmer would write first: openpyxl reads each workbook, the engine computes it. Both sides read
the same files in one run; the loop is measured on a sample.
"""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

import openpyxl

from benchmarks.kantor import Pabrik, isi_folder
from renaksi_xl.baca.buku_kita import baca_buku
from renaksi_xl.baca.isi_buku import IsiBuku, Petak, TabelBuku
from renaksi_xl.core.hitung import hitung
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.sheets.rujukan import wilayah

CONTOH_LOOP = 12
_JEDA = 0.02


def dengan_openpyxl(path: Path) -> None:
    """One workbook by openpyxl, computed by the engine."""
    wb = openpyxl.load_workbook(path, data_only=True)
    tabel: list[TabelBuku] = []
    petak: dict[str, Petak] = {}
    for ws in wb.worksheets:
        for satu in ws.tables.values():
            luas = wilayah(satu.ref)
            if luas is not None:
                tabel.append(TabelBuku(satu.displayName, ws.title, luas))
                petak[ws.title] = [list(baris) for baris in ws.iter_rows(values_only=True)]  # type: ignore[arg-type]  # plain cells
    nama = {n: d.attr_text for n, d in wb.defined_names.items() if d.attr_text}
    isi = IsiBuku(petak=petak, semua_lembar=tuple(wb.sheetnames), tabel=tuple(tabel), nama=nama)
    hitung(baca_buku(isi).rencana)


def detik(kerja: Callable[[], object]) -> float:
    """Wall time of some work."""
    mulai = time.perf_counter()
    kerja()
    return time.perf_counter() - mulai


def jalankan(folder: Path, hasil: Path, *argumen: str) -> tuple[float, float]:
    """`renaksi rekap` as a process of its own: seconds, and the greatest memory of it and its workers in MB."""
    perintah = [sys.executable, "-m", "renaksi_xl", "rekap", str(folder), "-o", str(hasil), *argumen]
    mulai = time.perf_counter()
    proses = subprocess.Popen(perintah, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    puncak = [0.0]
    pengukur = threading.Thread(target=_ukur, args=(proses, puncak))
    pengukur.start()
    if proses.wait():
        raise SystemExit("renaksi rekap failed")
    lama = time.perf_counter() - mulai
    pengukur.join()
    return lama, puncak[0]


def _ukur(proses: subprocess.Popen[bytes], puncak: list[float]) -> None:
    while proses.poll() is None:
        puncak[0] = max(puncak[0], sum(map(_pss, _keluarga(proses.pid))))
        time.sleep(_JEDA)


def _keluarga(pid: int) -> list[int]:
    with contextlib.suppress(OSError):
        anak = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        return [pid, *(x for satu in anak for x in _keluarga(int(satu)))]
    return [pid]


def _pss(pid: int) -> float:
    """Memory of a process in MB, pages shared with others counted in parts (Linux)."""
    with contextlib.suppress(OSError):
        for baris in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if baris.startswith("Pss:"):
                return int(baris.split()[1]) / 1024
    return 0.0


def ubah(folder: Path, banyak: int) -> None:
    """Other realisasi in some of the workbooks."""
    pabrik = Pabrik(isi_baru(rencana_contoh()))
    berkas = sorted(folder.rglob("*.xlsm"))
    for path in random.Random(1).sample(berkas, k=banyak):  # noqa: S311 -- a sample, no secret
        nomor = int(path.stem.split("-")[1])
        path.write_bytes(pabrik.buku(pabrik.rencana(nomor + 1_000_000)))


def main(banyak: int = 400) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as sementara:
        folder, hasil = Path(sementara) / "kiriman", Path(sementara) / "REKAP.xlsx"
        isi_folder(folder, banyak, proses=os.cpu_count() or 1)
        contoh = sorted(folder.rglob("*.xlsm"))[:CONTOH_LOOP]
        dengan_openpyxl(contoh[0])
        per_berkas = detik(lambda: deque(map(dengan_openpyxl, contoh), maxlen=0)) / len(contoh)
        satu, _ = jalankan(folder, hasil.with_name("satu.xlsx"), "--pekerja", "1")
        semua, memori = jalankan(folder, hasil)
        _baris(f"openpyxl in a loop, {len(contoh)} workbooks", f"{1 / per_berkas:.1f} /s")
        _baris(f"renaksi rekap, {banyak} workbooks, whole process", f"{banyak / semua:.0f} /s")
        _baris("  times as many per second", f"{per_berkas * banyak / semua:.1f} x", "aim >= 40")
        _baris("  two processes against one", f"{satu / semua:.2f} x", "aim >= 1.5")
        _baris("  peak memory, workers included", f"{memori:.0f} MB", "aim <= 150")
        ubah(folder, max(1, banyak // 100))
        kedua, _ = jalankan(folder, hasil)
        _baris(
            "  second run, 1 % changed",
            f"1/{semua / kedua:.0f}",
            f"{kedua:.2f} s of {semua:.2f} s; aim <= 1/20",
        )


def _baris(nama: str, nilai: str, catatan: str = "") -> None:
    print(f"{nama:<58} {nilai:>12}  {catatan}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
