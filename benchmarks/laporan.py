"""`renaksi laporan` as a whole process beside LibreOffice printing to PDF: the same workbook, and the laporan.

The aim is against the same workbook. The laporan's PDF is told beside it: its data sheets print two lines each
(docs/keputusan 0018), so LibreOffice has half the pages to make that it had before.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh, rencana_pemalang

ULANG = 3


def ukur() -> Iterator[tuple[str, str, str]]:
    """Name, figure and remark of each line; nothing without LibreOffice."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return
    for nama, rencana in (("Luwu Timur", rencana_contoh()), ("Pemalang", rencana_pemalang())):
        kita, induk, laporan = _satu(rencana, soffice)
        yield f"renaksi laporan, whole process ({nama})", f"{kita:.2f} s", ""
        yield (
            "  LibreOffice prints the same workbook to PDF",
            f"{kita / induk:.2f} x",
            f"of {induk:.2f} s  aim <= 0.50",
        )
        yield "  LibreOffice prints the laporan to PDF", f"{kita / laporan:.2f} x", f"of {laporan:.2f} s"


def _satu(rencana: Rencana, soffice: str) -> tuple[float, float, float]:
    """Best times of the three, taken in turns so that a busy machine disturbs them alike."""
    with tempfile.TemporaryDirectory() as folder:
        buku, laporan = Path(folder) / "Renaksi.xlsm", Path(folder) / "laporan.xlsx"
        buku.write_bytes(isi_baru(rencana))
        pdf = [soffice, f"-env:UserInstallation=file://{folder}/profil", "--headless"]
        pdf += ["--convert-to", "pdf", "--outdir", folder]
        kita = [sys.executable, "-m", "renaksi_xl", "laporan", str(buku), "-o", str(laporan)]
        _detik(kita)
        _detik([*pdf, str(laporan)])  # the first start makes the profile
        waktu = [
            (_detik(kita), _detik([*pdf, str(buku)]), _detik([*pdf, str(laporan)])) for _ in range(ULANG)
        ]
    return min(a for a, _, _ in waktu), min(b for _, b, _ in waktu), min(c for _, _, c in waktu)


def _detik(perintah: Sequence[str]) -> float:
    mulai = time.perf_counter()
    subprocess.run(perintah, check=True, capture_output=True)
    return time.perf_counter() - mulai
