"""The committed template: it is what its sources make, and everything that can be clicked leads somewhere."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pyopenvba.apps.excel import ExcelApplication

from renaksi_xl.books.induk import buku_baru
from renaksi_xl.sheets.tombol import TOMBOL
from tests import buku_kecil
from tests.excel.lint import lint
from workbook.build import PITA, TEMPLAT, VBA, bagian, bangun, modul_xlwings

PROSEDUR = re.compile(r"(?im)^Public Sub (\w+)\(")


def sumber(nama: str) -> str:
    return (VBA / nama).read_text(encoding="cp1252")


@pytest.fixture(scope="module")
def aplikasi() -> ExcelApplication:
    return ExcelApplication.open(TEMPLAT)


def test_the_committed_template_is_what_its_sources_make() -> None:
    ada, seharusnya = bagian(TEMPLAT.read_bytes()), bagian(bangun())
    assert [n for n in ada.keys() | seharusnya.keys() if ada.get(n) != seharusnya.get(n)] == []


def test_every_vba_module_compiles(aplikasi: ExcelApplication) -> None:
    # The loader leaves a module out without a word when it cannot be compiled, so absence is the error.
    ada = set(aplikasi.interpreter.modules)
    assert {p.stem.lower() for p in VBA.iterdir()} | {"xlwings", "xlwings_udfs"} <= ada


@pytest.mark.lambat
def test_the_analyser_finds_no_error_in_the_vba() -> None:
    program = Path(sys.executable).with_name("pyvbaanalysis")
    hasil = subprocess.run(
        [program, str(TEMPLAT), "--fail-level", "error"],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert hasil.returncode == 0, hasil.stdout


def test_every_module_of_ours_declares_its_variables() -> None:
    assert [p.name for p in VBA.iterdir() if "\nOption Explicit" not in "\n" + sumber(p.name)] == []


def test_the_stock_module_is_unchanged_but_for_comments_behind_directives() -> None:
    import xlwings

    asli = Path(xlwings.__file__).with_name("xlwings.bas").read_text(encoding="cp1252").splitlines()
    kita = modul_xlwings().replace("\r\n", "\n").splitlines()
    beda = [(a, b) for a, b in zip(asli, kita, strict=True) if a != b]
    assert beda
    assert all(a.lstrip().startswith("#") and a.split("'")[0].rstrip() == b for a, b in beda)


def test_every_button_calls_its_own_procedure(aplikasi: ExcelApplication) -> None:
    beranda = aplikasi.sheet("Beranda")
    ada = [(beranda.shape(t.nama).macro.rpartition("!")[2], beranda.shape(t.nama).text) for t in TOMBOL]
    assert ada == [(t.panggilan, t.label) for t in TOMBOL]


def test_every_public_procedure_is_a_button_or_a_ribbon_callback() -> None:
    assert PROSEDUR.findall(sumber("Tombol.bas")) == [t.panggilan for t in TOMBOL]
    assert PROSEDUR.findall(sumber("Pita.bas")) == [t.panggilan_pita for t in TOMBOL]


def test_every_procedure_runs_the_python_function_of_its_button() -> None:
    jalan = re.findall(r'Public Sub (\w+)\(\)\s+Jalankan "(\w+)"', sumber("Tombol.bas"))
    assert jalan == [(t.panggilan, t.makro) for t in TOMBOL]


def test_the_ribbon_says_and_calls_what_the_buttons_do() -> None:
    pita = PITA.read_text(encoding="utf-8")
    ada = re.findall(r'<button id="\w+" label="([^"]+)".*?supertip="([^"]+)" onAction="(\w+)"', pita)
    assert ada == [(t.label, t.keterangan, t.panggilan_pita) for t in TOMBOL]
    tanda = re.findall(r'keytip="(\w+)"', pita)
    assert len(tanda) == len(set(tanda)) == len(TOMBOL) + 1


def ganti_pita(tujuan: Path, lama: str, baru: str) -> Path:
    """A copy of the template whose ribbon has a fault."""
    isi = bagian(TEMPLAT.read_bytes())
    pita = isi["customUI/customUI14.xml"].decode()
    assert lama in pita
    with zipfile.ZipFile(tujuan, "w") as zip_:
        for nama, satu in (isi | {"customUI/customUI14.xml": pita.replace(lama, baru).encode()}).items():
            zip_.writestr(nama, satu)
    return tujuan


@pytest.mark.lambat
def test_the_sdk_holds_the_ribbon_to_its_schema(
    tmp_path: Path, sdk: Callable[[Sequence[Path]], dict[Path, list[str]]]
) -> None:
    rusak = ganti_pita(tmp_path / "rusak.xlsm", 'keytip="V"', 'keytip="TERLALU-PANJANG"')
    hasil = sdk([TEMPLAT, rusak])
    assert hasil[TEMPLAT] == []
    assert hasil[rusak] != []


def test_a_new_master_carries_buttons_ribbon_and_vba_of_the_template(tmp_path: Path) -> None:
    letak = tmp_path / "baru.xlsm"
    letak.write_bytes(buku_baru(buku_kecil.buku()))
    templat, baru = bagian(TEMPLAT.read_bytes()), bagian(letak.read_bytes())
    dibawa = [n for n in templat if "Tombol" in n or n in {"xl/vbaProject.bin", "customUI/customUI14.xml"}]
    assert len(dibawa) == 4 + len(TOMBOL)
    assert {n: baru[n] for n in dibawa} == {n: templat[n] for n in dibawa}
    assert lint(letak) == []


def test_two_builds_of_one_plan_are_the_same_bytes() -> None:
    satu, dua = (buku_baru(buku_kecil.buku()) for _ in range(2))
    assert satu == dua
    assert zipfile.is_zipfile(io.BytesIO(satu))
