"""The house itself: who may import whom, how long things may be, and what the repository must not name."""

from __future__ import annotations

import ast
import doctest
import importlib
import pickle
from pathlib import Path

import pytest

from renaksi_xl.books.sumber import berkas_bawaan
from renaksi_xl.errors import BerkasError, LingkunganError, MasukanError, RenaksiError
from tests import lapisan, program, teks_repo, ukuran

AKAR = Path(__file__).resolve().parent.parent
MODUL = lapisan.modul_kita(AKAR)


def tanam(akar: Path, berkas: dict[str, str]) -> Path:
    """Write a small planted tree and give its root back."""
    for nama, teks in berkas.items():
        letak = akar / nama
        letak.parent.mkdir(parents=True, exist_ok=True)
        letak.write_text(teks, encoding="utf-8")
    return akar


def test_every_import_goes_downstairs() -> None:
    assert [str(salah) for salah in lapisan.periksa(AKAR)] == []


@pytest.mark.parametrize(
    ("berkas", "teks", "kata"),
    [
        ("renaksi_xl/core/a.py", "from renaksi_xl.checks import k101", "core may not import"),
        ("renaksi_xl/core/a.py", "from ..books import file", "core may not import renaksi_xl.books"),
        ("renaksi_xl/core/a.py", "from renaksi_xl import jobs", "core may not import renaksi_xl.jobs"),
        ("renaksi_xl/core/a.py", "def f():\n    import pandas", "pandas may be imported only in"),
        ("renaksi_xl/core/a.py", "import lxml.etree", "third-party"),
        ("renaksi_xl/core/a.py", "import os.path", "I/O or clock"),
        ("renaksi_xl/core/a.py", "from time import time", "I/O or clock"),
        ("renaksi_xl/core/a.py", "import datetime\ndatetime.date.today()", "may not call .today()"),
        ("renaksi_xl/core/a.py", "open('a')", "may not call open()"),
        ("renaksi_xl/pesan/a.py", "from renaksi_xl import errors", "pesan may not import"),
        ("renaksi_xl/errors.py", "from renaksi_xl.pesan import a", "errors may not import"),
        ("renaksi_xl/errors.py", "import logging", "errors may not import logging"),
        ("renaksi_xl/__init__.py", "from renaksi_xl import core", "renaksi_xl may not import"),
        ("renaksi_xl/__init__.py", "from . import core", "renaksi_xl may not import"),
        ("renaksi_xl/sheets/a.py", "from renaksi_xl.baca import a", "sheets may not import"),
        ("renaksi_xl/checks/a.py", "from renaksi_xl.sheets import a", "checks may not import"),
        ("renaksi_xl/baca/a.py", "import renaksi_xl.books", "baca may not import"),
        ("renaksi_xl/books/a.py", "from renaksi_xl.jobs import a", "books may not import"),
        ("renaksi_xl/books/a.py", "if 1:\n    import xlwings as xw", "xlwings may be imported only in"),
        ("renaksi_xl/kirim/a.py", "from renaksi_xl.banyak import a", "kirim may not import"),
        ("renaksi_xl/jobs/hitung.py", "import pydantic", "pydantic may be imported only in"),
        ("renaksi_xl/jobs/hitung.py", "from pandas import DataFrame", "pandas may be imported only in"),
        ("renaksi_xl/jobs/hitung.py", "from renaksi_xl import cli", "jobs may not import"),
        ("renaksi_xl/cli.py", "from renaksi_xl import macros", "cli may not import"),
        ("udfs/a.py", "from renaksi_xl.sheets import a", "udfs may not import"),
        ("renaksi_xl/dapur/a.py", "import re", "not in DESIGN"),
    ],
)
def test_the_walker_sees_a_planted_import(tmp_path: Path, berkas: str, teks: str, kata: str) -> None:
    rumah = {f"renaksi_xl/{nama}/__init__.py": "" for nama in ("core", "books", "jobs", "baca", "sheets")}
    rumah |= {f"renaksi_xl/{nama}.py": "" for nama in ("errors", "cli", "macros")}
    temuan = lapisan.periksa(tanam(tmp_path, rumah | {berkas: teks}))
    assert len(temuan) == 1
    assert temuan[0].berkas == berkas
    assert kata in str(temuan[0])


@pytest.mark.parametrize(
    ("berkas", "teks"),
    [
        (
            "renaksi_xl/core/a.py",
            "from decimal import Decimal\nfrom . import b\nfrom renaksi_xl.errors import X",
        ),
        ("renaksi_xl/core/a.py", "from renaksi_xl import __version__"),
        ("renaksi_xl/baca/a.py", "from renaksi_xl.sheets import a\nfrom renaksi_xl.core.angka import b"),
        ("renaksi_xl/books/live.py", "import xlwings"),
        ("renaksi_xl/books/a.py", "import os\nimport lxml\nfrom renaksi_xl.baca import a"),
        ("renaksi_xl/jobs/rekap.py", "import pandas\nfrom renaksi_xl import banyak, kirim"),
        ("renaksi_xl/macros.py", "import xlwings\nfrom renaksi_xl.jobs import hitung"),
        ("renaksi_xl/rencana_json.py", "from pydantic import BaseModel"),
        ("udfs/a.py", "import xlwings, pandas\nfrom renaksi_xl.core import angka"),
    ],
)
def test_the_walker_lets_a_rightful_import_pass(tmp_path: Path, berkas: str, teks: str) -> None:
    assert lapisan.periksa(tanam(tmp_path, {berkas: teks})) == []


def test_modules_and_functions_keep_to_the_sizes_of_the_house_style() -> None:
    panjang = {tempat: n for berkas in MODUL for tempat, n in ukuran.terlalu_panjang(AKAR, berkas)}
    assert {tempat: n for tempat, n in panjang.items() if tempat not in ukuran.ALASAN} == {}
    assert set(ukuran.ALASAN) - set(panjang) == set(), "an exception that nothing needs any more"


def test_the_ruler_sees_a_long_function_and_a_long_module(tmp_path: Path) -> None:
    fungsi = "def f():\n" + "    x = 1\n" * 60
    akar = tanam(
        tmp_path, {"a.py": fungsi, "b.py": "x = 1\n" * 401, "c.py": "def g():\n" + "    x = 1\n" * 59}
    )
    temuan = [t for nama in ("a.py", "b.py", "c.py") for t in ukuran.terlalu_panjang(akar, akar / nama)]
    assert temuan == [("a.py::f", 61), ("b.py", 401)]


def test_the_repository_names_no_machine_and_no_package_index() -> None:
    assert teks_repo.temukan(AKAR) == []


@pytest.mark.parametrize(
    "potongan",
    [("baca ../sha", "red/a"), ("cd /wo", "rk/main"), ("https://py", "pi.org/simple"), ("--index-", "url x")],
)
def test_the_search_sees_a_planted_mention(tmp_path: Path, potongan: tuple[str, str]) -> None:
    tanam(
        tmp_path,
        {"docs/a.md": "".join(potongan), "workbook/work/a.md": "/workbook/ ada", ".venv/b": "/roo" + "t/"},
    )
    assert [baris.split(":")[0] for baris in teks_repo.temukan(tmp_path)] == ["docs/a.md"]


def test_every_lock_is_hashed() -> None:
    for lock in AKAR.glob("requirements*.lock"):
        paket = [
            baris for baris in lock.read_text(encoding="utf-8").splitlines() if not baris.startswith("    ")
        ]
        assert paket
        assert all("==" in baris and baris.endswith("\\") for baris in paket), lock.name


def _bercontoh() -> list[str]:
    return [
        lapisan.nama_modul(AKAR, berkas) for berkas in MODUL if ">>> " in berkas.read_text(encoding="utf-8")
    ]


@pytest.mark.parametrize("modul", _bercontoh())
def test_the_examples_in_docstrings_are_true(modul: str) -> None:
    hasil = doctest.testmod(importlib.import_module(modul))
    assert hasil.attempted > 0
    assert hasil.failed == 0


@pytest.mark.parametrize("jenis", [RenaksiError, MasukanError, BerkasError, LingkunganError])
def test_an_error_is_its_sentence_and_survives_a_worker_process(jenis: type[RenaksiError]) -> None:
    galat = jenis("Berkas tidak ditemukan.", "ENOENT")
    kembali = pickle.loads(pickle.dumps(galat))
    assert type(kembali) is jenis
    assert str(kembali) == "Berkas tidak ditemukan."
    assert kembali.rincian == "ENOENT"
    assert kembali.exit_code == 2


def test_a_bundled_file_is_found_beside_the_package() -> None:
    assert berkas_bawaan("renaksi_xl/errors.py") == AKAR / "renaksi_xl" / "errors.py"


def test_a_missing_bundled_file_is_a_sentence_with_a_next_step() -> None:
    with pytest.raises(LingkunganError, match="Pasang ulang") as galat:
        berkas_bawaan("examples/tidak-ada.json")
    assert "tidak-ada.json" in str(galat.value)
    assert galat.value.rincian


def test_every_sentence_function_of_pesan_has_a_docstring() -> None:
    tanpa = [
        f"{berkas.name}::{node.name}"
        for berkas in sorted((AKAR / "renaksi_xl" / "pesan").glob("*.py"))
        for node in ast.parse(berkas.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not ast.get_docstring(node)
    ]
    assert tanpa == []


def test_a_missing_program_is_an_error_on_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="tidak-pernah-ada"):
        program.wajib_ada(("tidak-pernah-ada",))


def test_a_missing_program_is_a_skip_with_a_reason_at_a_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="tidak-pernah-ada"):
        program.wajib_ada(("tidak-pernah-ada",))


@pytest.mark.excel("soffice", "uno", "openxml-sdk", "pdftoppm", "Xvfb", "xdotool")
def test_every_program_that_stands_in_for_excel_is_here() -> None:
    assert program.tersedia("soffice")
