"""The macros on xlwings' engine for Excel on the web: what it can do, and that the rest says so.

That engine is xlwings PRO, here under its PolyForm Noncommercial licence (testing); it is in no click on a PC, where the
guard refuses it, and in no file we ship (docs/keputusan/0016). So it runs in a Python of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

AKAR = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, sys
from pathlib import Path
import xlwings as xw
from renaksi_xl import macros
from tests import buku_kecil
from tests.excel.backend_kisi import KisiBackend

macros.LOG = Path(sys.argv[1]) / "renaksi-xl.log"
be = KisiBackend(buku_kecil.buku())
def lembar(i, nama):
    tabel = [{"name": t, "range_address": a, "show_headers": True, "show_totals": False} for t, a in be.tabel(i).items()]
    isi = [[("" if v is None else v) for v in r] for r in be.baca(i, (0, 0, *be.terpakai(i)))]
    return {"name": nama, "values": isi, "pictures": [], "tables": tabel}
def nama(n, rujukan):
    tempat, _, sel = rujukan.lstrip("=").rpartition("!")
    return {"name": n, "sheet_index": be.daftar.index(tempat.strip("'")), "address": sel.replace("$", ""),
            "scope_sheet_name": None, "scope_sheet_index": None, "book_scope": True}
data = {"client": "Office.js", "version": xw.__version__,
        "book": {"name": "Renaksi.xlsm", "active_sheet_index": 0, "selection": "A1"},
        "names": [nama(*x) for x in be.nama().items()],
        "sheets": [lembar(i, n) for i, n in enumerate(be.daftar)]}
hasil = {}
for nama_fungsi in sys.argv[2:]:
    buku = xw.Book(json=data)
    getattr(macros, nama_fungsi)(buku)
    hasil[nama_fungsi] = buku.json()["actions"]
print(json.dumps({"hasil": hasil, "lembar": be.daftar}))
"""
BISA = ("buat_laporan", "buat_file_isian", "periksa_instalasi")
TIDAK = ("validasi", "hitung_capaian", "buat_rekap_bidang", "batalkan")


@pytest.fixture(scope="module")
def jawab(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Macro -> what it asked Excel on the web to do, and the names of the sheets."""
    folder = tmp_path_factory.mktemp("web")
    lingkungan = os.environ | {
        "XLWINGS_LICENSE_KEY": "noncommercial",
        "HOME": str(folder),
        "PYTHONPATH": str(AKAR),
    }
    hasil = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), *BISA, *TIDAK],
        check=True, capture_output=True, text=True, timeout=120, env=lingkungan, cwd=folder,
    )  # fmt: skip
    isi: dict[str, Any] = json.loads(hasil.stdout)
    return isi


def kalimat(jawab: dict[str, Any], makro: str) -> tuple[str, str]:
    """The answer and its kind: the last thing a macro writes."""
    (satu,), (dua,) = jawab["hasil"][makro][-1]["values"]
    return satu.lstrip("'"), dua.lstrip("'")


@pytest.mark.parametrize("makro", BISA)
def test_what_needs_no_formula_works_on_the_web(jawab: dict[str, Any], makro: str) -> None:
    assert kalimat(jawab, makro)[1] == "info", kalimat(jawab, makro)


@pytest.mark.parametrize("makro", TIDAK)
def test_what_must_read_formulas_says_so_and_writes_nothing_but_its_answer(
    jawab: dict[str, Any], makro: str
) -> None:
    teks, sifat = kalimat(jawab, makro)
    assert sifat == "peringatan"
    assert teks.startswith(
        "Langkah ini membaca rumus di lembar, dan itu belum dapat dilakukan di Excel versi web."
    )
    assert [jawab["lembar"][a["sheet_position"]] for a in jawab["hasil"][makro]] == ["_jurnal"]


def test_the_history_of_a_click_on_the_web_is_kept(jawab: dict[str, Any]) -> None:
    ditulis = [jawab["lembar"][a["sheet_position"]] for a in jawab["hasil"]["buat_laporan"]]
    assert ditulis == ["Riwayat Perubahan", "Beranda", "Beranda", "Beranda", "_jurnal"]
