"""Mutations of the VBA and the ribbon, each with the check that must fail on it.

A row is a mistake somebody could make while editing `workbook/vba` or `workbook/customUI14.xml`. It is made in memory, in
a workbook opened for it, and the named test of the suite is run on that workbook: it must fail. The names in the report of
this module are the answer to "which test caught it".
"""

from __future__ import annotations

import inspect
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.exceptions import VBARuntimeError

from renaksi_xl import macros
from tests.excel import klik_memori, test_klik, test_klik_vba, test_templat
from tests.excel.backend_pyo import buka as buka_asli
from tests.excel.klik_memori import Meja
from workbook.build import PITA, VBA

pytestmark = pytest.mark.lambat

TOMBOL, TANYA, BUKU, PANGGILAN = "Tombol.bas", "Tanya.bas", "ThisWorkbook.cls", "Pita.bas"
HALAMAN = VBA.parents[1] / "docs" / "pengembang" / "mutasi-vba.md"


@dataclass(frozen=True)
class Mutasi:
    """`lama` becomes `baru` in `berkas`; `penangkap` is the test that fails then. `sebab` names the mistake."""

    sebab: str
    berkas: str
    lama: str
    baru: str
    penangkap: Callable[..., None]


MUTASI = (
    Mutasi(
        "a button runs the macro of its neighbour",
        TOMBOL,
        '"buat_rekap_bidang"',
        '"buat_file_isian"',
        test_klik.test_every_ribbon_callback_presses_its_button,
    ),
    Mutasi(
        "two ribbon callbacks are swapped",
        PANGGILAN,
        "    TombolKiriman\n",
        "    TombolLaporan\n",
        test_klik.test_every_ribbon_callback_presses_its_button,
    ),
    Mutasi(
        "a ribbon button calls another callback",
        PITA.name,
        'onAction="PitaLaporan"',
        'onAction="PitaKiriman"',
        test_templat.test_the_ribbon_says_and_calls_what_the_buttons_do,
    ),
    Mutasi(
        "the error handler leaves without restoring",
        TOMBOL,
        "    Resume Selesai\n",
        "    MsgBox Jawaban, vbExclamation, JUDUL\n",
        test_klik_vba.test_an_error_of_the_vba_itself_is_told_and_everything_is_restored,
    ),
    Mutasi(
        "errors are swallowed",
        TOMBOL,
        "    On Error GoTo Gagal\n",
        "    On Error Resume Next\n",
        test_klik_vba.test_an_error_of_the_vba_itself_is_told_and_everything_is_restored,
    ),
    Mutasi(
        "protection is not restored",
        TOMBOL,
        "    ThisWorkbook.PasangPerlindungan\n",
        "",
        test_klik_vba.test_an_error_of_the_vba_itself_is_told_and_everything_is_restored,
    ),
    Mutasi(
        "a Python that does not answer goes unnoticed",
        TOMBOL,
        '    If Jalan = "" Then Jalan = TANPA_JAWABAN\n',
        "",
        test_klik.test_without_python_nothing_changes_and_the_remedy_is_said,
    ),
    Mutasi(
        "the answer of the click before is shown as this one's",
        TOMBOL,
        '        .Range("B1:B2").ClearContents\n',
        "",
        test_klik_vba.test_the_answer_of_an_earlier_click_is_never_shown_again,
    ),
    Mutasi(
        "the status bar keeps the step of a click that is over",
        TOMBOL,
        "    Application.StatusBar = False\n",
        "",
        test_klik_vba.test_an_error_of_the_vba_itself_is_told_and_everything_is_restored,
    ),
    Mutasi(
        "nobody is told which step is running",
        TOMBOL,
        '    Application.StatusBar = JUDUL & ": " & Kegiatan & " ..."\n',
        "",
        test_klik_vba.test_the_step_is_named_while_it_runs,
    ),
    Mutasi(
        "the request and the files go into another cell",
        TOMBOL,
        '.Range("B5").Value = Permintaan',
        '.Range("B4").Value = Permintaan',
        test_klik_vba.test_the_chosen_files_and_the_yes_reach_python,
    ),
    Mutasi(
        "the yes is not passed on",
        TOMBOL,
        '"ya", Berkas',
        '"", Berkas',
        test_klik_vba.test_the_chosen_files_and_the_yes_reach_python,
    ),
    Mutasi(
        "only one of several files can be chosen",
        TOMBOL,
        'kembali", True)',
        'kembali", False)',
        test_klik_vba.test_the_chosen_files_and_the_yes_reach_python,
    ),
    Mutasi(
        "Cancel in the file dialog counts as a file called False",
        TANYA,
        "    ElseIf VarType(Pilihan) = vbString Then\n",
        "    Else\n",
        test_klik_vba.test_cancel_in_the_dialog_runs_nothing,
    ),
    Mutasi(
        "every answer but Cancel counts as yes",
        TANYA,
        " = vbYes)",
        " <> vbCancel)",
        test_klik_vba.test_only_yes_is_a_yes,
    ),
    Mutasi(
        "Enter on a question means yes",
        TANYA,
        " + vbDefaultButton2",
        "",
        test_klik_vba.test_enter_on_a_question_means_no,
    ),
    Mutasi(
        "opening does not protect again",
        BUKU,
        "    PasangPerlindungan\n",
        "",
        test_klik_vba.test_opening_protects_our_sheets_again_but_not_against_macros,
    ),
    Mutasi(
        "opening protects against macros too",
        BUKU,
        " UserInterfaceOnly:=True",
        "",
        test_klik_vba.test_opening_protects_our_sheets_again_but_not_against_macros,
    ),
    Mutasi(
        "a failure has the icon of a success",
        TOMBOL,
        "Case Else: Ikon = vbExclamation",
        "Case Else: Ikon = vbInformation",
        test_klik_vba.test_the_answer_of_an_earlier_click_is_never_shown_again,
    ),
)


@pytest.fixture(scope="module")
def templat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("induk") / "Renaksi.xlsm"
    berkas.write_bytes(test_klik_vba.induk_ringan())
    return berkas


def bermutasi(m: Mutasi) -> str:
    """The source with the mistake in it; the text to be replaced must be there once."""
    sumber = PITA if m.berkas == PITA.name else VBA / m.berkas
    teks = sumber.read_text(encoding="utf-8" if sumber is PITA else "cp1252")
    assert teks.count(m.lama) == 1
    return teks.replace(m.lama, m.baru)


def pasang_mutasi(m: Mutasi, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every workbook opened from now on has the mistake; the sources that the text checks read have it too."""
    teks = bermutasi(m)
    if m.berkas == PITA.name:
        (folder / m.berkas).write_text(teks, encoding="utf-8")
        monkeypatch.setattr(test_templat, "PITA", folder / m.berkas)
        return

    def buka(berkas: Path) -> ExcelApplication:
        app = buka_asli(berkas)
        nama, _, ekor = m.berkas.partition(".")
        app.add_module(teks, name=nama, kind="document" if ekor == "cls" else "standard")
        return app

    monkeypatch.setattr(klik_memori, "buka", buka)


def jalankan(m: Mutasi, templat: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the test that a mutation names on a workbook with the mutation."""
    monkeypatch.setattr(macros, "LOG", folder / "renaksi-xl.log")
    pasang_mutasi(m, folder, monkeypatch)
    bahan: dict[str, Callable[[], object]] = {
        "meja": lambda: Meja(Path(shutil.copy(templat, folder / "Meja.xlsm")), folder / "pc"),
        "templat": lambda: templat,
        "tmp_path": lambda: folder,
    }
    m.penangkap(**{n: bahan[n]() for n in inspect.signature(m.penangkap).parameters})


@pytest.mark.parametrize("m", MUTASI, ids=lambda m: m.sebab.replace(" ", "-"))
def test_the_named_test_catches_the_mutation(
    m: Mutasi, templat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A mutation that does not even compile would be another kind of error and no catch.
    with pytest.raises((AssertionError, VBARuntimeError)):
        jalankan(m, templat, tmp_path, monkeypatch)


@pytest.mark.parametrize("m", {m.berkas: m for m in MUTASI}.values(), ids=lambda m: m.berkas)
def test_the_same_test_passes_where_nothing_was_changed(
    m: Mutasi, templat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jalankan(replace(m, baru=m.lama), templat, tmp_path, monkeypatch)


def test_the_page_for_developers_lists_the_same_mutations() -> None:
    halaman = HALAMAN.read_text(encoding="utf-8")
    ada = re.findall(r"(?m)^\| ([^|]+) \| `([^`]+)` \| `([^`]+)` \|$", halaman)
    nama = [f"{m.penangkap.__module__.rpartition('.')[2]}.{m.penangkap.__name__}" for m in MUTASI]
    assert ada == [(m.sebab, m.berkas, n) for m, n in zip(MUTASI, nama, strict=True)]
