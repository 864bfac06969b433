"""`python -m benchmarks.rekap [BANYAK]`: many offices beside openpyxl in a loop, one process beside two, a second run.

The loop is what a programmer would write first: openpyxl reads each workbook, the engine computes it. Both sides read
the same files in one run; the loop is measured on a sample. All take turns, for the machine is not as fast in every
minute.
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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import openpyxl

from benchmarks.kantor import Pabrik, isi_folder
from renaksi_xl.baca.buku_kita import baca_buku
from renaksi_xl.baca.isi_buku import IsiBuku, Petak, TabelBuku
from renaksi_xl.core.hitung import hitung
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.sheets.rujukan import wilayah

ULANG = 5
CONTOH_LOOP = 3
"""Workbooks that openpyxl reads in each turn."""
_JEDA = 0.02
LINGKUNGAN = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""As where the program is installed: there Python keeps what it has compiled."""
_PEKERJAAN = """
import sys, time
from pathlib import Path
import renaksi_xl.books.xlsxwriter_cepat, renaksi_xl.banyak.susun
from renaksi_xl.jobs.rekap import rekap
mulai = time.perf_counter()
rekap([Path(sys.argv[1])], Path(sys.argv[2]))
print(time.perf_counter() - mulai)
"""


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


@dataclass
class Jalan:
    """A run: wall seconds, greatest memory of it and its workers in MB, longest time without a look at the memory."""

    detik: float = 0.0
    memori: float = 0.0
    celah: float = 0.0


def jalankan(folder: Sequence[Path], hasil: Path, *argumen: str, awasi: bool = False) -> Jalan:
    """`renaksi rekap` as a process of its own; its memory only with `awasi`, for looking at it takes its time."""
    perintah = [sys.executable, "-m", "renaksi_xl", "rekap", *map(str, folder), "-o", str(hasil), *argumen]
    jalan, mulai = Jalan(), time.perf_counter()
    proses = subprocess.Popen(perintah, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=LINGKUNGAN)
    pengukur = threading.Thread(target=_ukur, args=(proses, jalan))
    if awasi:
        pengukur.start()
    if proses.wait():
        raise SystemExit("renaksi rekap failed")
    jalan.detik = time.perf_counter() - mulai
    if awasi:
        pengukur.join()
    return jalan


def pekerjaan(folder: Path, hasil: Path) -> float:
    """Seconds of the job alone: in a process that has the whole program loaded already."""
    argumen = [str(folder), str(hasil)]
    selesai = subprocess.run(
        [sys.executable, "-c", _PEKERJAAN, *argumen],
        check=True,
        capture_output=True,
        text=True,
        env=LINGKUNGAN,
    )
    return float(selesai.stdout)


def _ukur(proses: subprocess.Popen[bytes], jalan: Jalan) -> None:
    lalu = time.perf_counter()
    while proses.poll() is None:
        jalan.memori = max(jalan.memori, sum(map(_pss, _keluarga(proses.pid))))
        time.sleep(_JEDA)
        kini = time.perf_counter()
        lalu, jalan.celah = kini, max(jalan.celah, kini - lalu)


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


def ubah(folder: Path, banyak: int, benih: int = 1) -> None:
    """Other realisasi in some of the workbooks; others with another `benih`."""
    pabrik = Pabrik(isi_baru(rencana_contoh()))
    berkas = sorted(folder.rglob("*.xlsm"))
    for path in random.Random(benih).sample(berkas, k=banyak):  # noqa: S311 -- a sample, no secret
        nomor = int(path.stem.split("-")[1])
        path.write_bytes(pabrik.buku(pabrik.rencana(nomor + benih * 1_000_000)))


def main(banyak: int = 400) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as sementara:
        folder, hasil = Path(sementara) / "kiriman", Path(sementara) / "REKAP.xlsx"
        isi_folder(folder, banyak, proses=os.cpu_count() or 1)
        contoh = sorted(folder.rglob("*.xlsm"))
        dengan_openpyxl(contoh[0])
        satu = jalankan([folder], hasil.with_name("satu.xlsx"), "--pekerja", "1").detik
        memori = jalankan([folder], hasil.with_name("memori.xlsx"), awasi=True).memori
        giliran = [contoh[n * CONTOH_LOOP :][:CONTOH_LOOP] for n in range(ULANG)]
        loop, seluruh, saja = zip(
            *((_loop(x), *_dua_kali(folder, hasil, banyak, n)) for n, x in enumerate(giliran, 1)), strict=True
        )
        pertama = median(x for x, _ in seluruh)
        kali = [banyak * satu_berkas / x for satu_berkas, (x, _) in zip(loop, seluruh, strict=True)]
        _baris("openpyxl in a loop", f"{1 / median(loop):.1f} /s")
        _baris(f"renaksi rekap, {banyak} workbooks, whole process", f"{banyak / pertama:.0f} /s")
        catatan = f"in {ULANG} turns {min(kali):.1f} to {max(kali):.1f}; aim >= 40"
        _baris("  times as many per second", f"{median(kali):.1f} x", catatan)
        _baris("  two processes against one", f"{satu / pertama:.2f} x", "aim >= 1.5")
        _baris("  peak memory, workers included", f"{memori:.0f} MB", "aim <= 150")
        _kedua("second run, 1 % changed, whole process", seluruh)
        _kedua("  the same without starting Python and loading", saja)


def _loop(contoh: Sequence[Path]) -> float:
    """Seconds that openpyxl in a loop takes for a workbook."""
    return detik(lambda: deque(map(dengan_openpyxl, contoh), maxlen=0)) / len(contoh)


def _dua_kali(
    folder: Path, hasil: Path, banyak: int, n: int
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Seconds of a first run and of a second one after 1 % changed: as whole processes, and of the job alone."""
    utuh, sendiri = (hasil.with_name(f"{nama}-{n}.xlsx") for nama in ("utuh", "sendiri"))
    pertama, pertama_saja = jalankan([folder], utuh).detik, pekerjaan(folder, sendiri)
    ubah(folder, max(1, banyak // 100), n)
    return (pertama, jalankan([folder], utuh).detik), (pertama_saja, pekerjaan(folder, sendiri))


def _kedua(nama: str, dua: Sequence[tuple[float, float]]) -> None:
    kali = median(pertama / kedua for pertama, kedua in dua)
    terjauh = f"{min(x / y for x, y in dua):.1f} to {max(x / y for x, y in dua):.1f}"
    detik_ = f"{median(y for _, y in dua):.2f} s of {median(x for x, _ in dua):.2f} s"
    _baris(f"  {nama}", f"1/{kali:.1f}", f"{detik_}; in {len(dua)} turns 1/{terjauh}; aim <= 1/20")


def _baris(nama: str, nilai: str, catatan: str = "") -> None:
    print(f"{nama:<58} {nilai:>12}  {catatan}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
