"""What a click costs, counted: reads, writes, modules. None of it depends on the machine."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from renaksi_xl import macros
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Bidang, Instansi, Rencana
from renaksi_xl.pasang.penjaga import DITOLAK, ISI_PTH
from renaksi_xl.sheets import renaksi
from renaksi_xl.sheets.buku import susun_buku
from tests.excel.backend_kisi import KisiBackend
from tests.excel.mesin_xlwings import pasang

AKAR = Path(__file__).resolve().parents[2]
MESIN, PUSTAKA = 260, ("openpyxl", "pydantic", "lxml", "python_calamine", "xlsxwriter", "docx")


def rencana(banyak: int) -> Rencana:
    """One program whose kegiatan have nine sub kegiatan each, `banyak` rows in all."""
    satu = Decimal(1)
    baris = [Baris(id="P", jenjang="Program", uraian="Program", indikator="Indeks", satuan="Indeks")]
    while len(baris) < banyak:
        n = len(baris)
        kegiatan = n % 10 == 1
        baris.append(
            Baris(
                id=f"B{n}",
                induk="P" if kegiatan else f"B{n - (n - 1) % 10}",
                jenjang="Kegiatan" if kegiatan else "Sub Kegiatan",
                uraian=f"Baris {n}",
                indikator=f"Jumlah {n}",
                satuan="Dokumen",
                target=Decimal(4),
                target_tw=(satu, satu, satu, satu),
                realisasi_tw=(satu, None, None, None),
                penanggung_jawab="Sekretariat",
            )
        )
    bidang = (Bidang(nama="Sekretariat", singkatan="SEKRETARIAT"),)
    return Rencana(instansi=Instansi(nama="Badan Contoh", tahun=2024), bidang=bidang, baris=tuple(baris))


def klik(
    banyak: int, folder: Path
) -> tuple[Counter[str], Counter[str], list[tuple[str, int, int, int, int]]]:
    """Reads and writes per sheet of a Hitung Capaian in which formulas were typed over and a row lacks its ID."""
    r = rencana(banyak)
    be = KisiBackend(susun_buku(r, hitung(r)))
    buku = pasang("biaya", be, str(folder / "Renaksi.xlsm"))
    i, status, id_ = be.lembar().index("Renaksi"), renaksi.TABEL.posisi("Status"), renaksi.TABEL.posisi("ID")
    for b in (renaksi.BARIS_KEPALA + 3, renaksi.BARIS_KEPALA + banyak - 2):
        be.sel[i][b, status] = "", "ketikan"
    del be.sel[i][renaksi.BARIS_KEPALA + banyak, id_]
    macros.hitung_capaian(buku)
    jawaban = be.sel[be.lembar().index("_jurnal")][0, 1][1]
    assert jawaban.startswith("1 program dihitung"), jawaban
    return buku.impl.baca, buku.impl.tulis, buku.impl.ditulis


def test_a_click_reads_and_writes_as_often_for_2000_rows_as_for_60(tmp_path: Path) -> None:
    kecil, besar = klik(60, tmp_path), klik(2000, tmp_path)
    assert kecil[0] == besar[0]
    assert kecil[1] == besar[1]
    assert max(besar[0].values()) == 2
    # Status and ID; numbers and parents did not change.
    assert besar[1]["Renaksi"] == 2


MUAT = """
import json, sys
import xlwings.utils
import renaksi_xl.macros, renaksi_xl.books.live, renaksi_xl.jobs.klik
print(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture(scope="module")
def modul() -> list[str]:
    """The modules of a Python that Excel started, after `renaksi pasang`, with all that Hitung Capaian imports."""
    awal = f"import sys; sys.orig_argv.append('--from_xl=1'); sys.path.insert(0, {str(AKAR)!r})\n"
    hasil = subprocess.run(
        [sys.executable, "-B", "-c", awal + ISI_PTH + MUAT],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    isi: list[str] = json.loads(hasil.stdout)
    return isi


def test_a_click_loads_no_table_library_and_no_file_library(modul: list[str]) -> None:
    puncak = {m.partition(".")[0] for m in modul} | set(modul)
    assert puncak & (set(DITOLAK) | set(PUSTAKA)) == set()


def test_a_click_loads_few_modules_beside_the_findings(modul: list[str]) -> None:
    # One finding code is one file (DESIGN), and a click runs them all; everything else is counted.
    assert len([m for m in modul if not m.startswith("renaksi_xl.checks.k")]) <= MESIN


def test_the_guard_lets_through_what_a_job_asks_for_later() -> None:
    kode = ISI_PTH + "import xlwings.utils, renaksi_xl.macros, pandas; print('ada')"
    hasil = subprocess.run(
        [sys.executable, "-c", "import sys; sys.orig_argv.append('--from_xl=1')\n" + kode],
        check=True, capture_output=True, text=True, timeout=120, cwd=AKAR,
    )  # fmt: skip
    assert hasil.stdout.strip() == "ada"
