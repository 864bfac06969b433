"""The dependency graph must see what Excel calls circular, and nothing else."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import pytest
import xlsxwriter

from tests.excel import contoh
from tests.excel.contoh import ganti, ubah
from tests.excel.graf import bangun, kolom_rumus, siklus

DATA = "xl/worksheets/sheet1.xml"
RATA_DIRI = "AVERAGEIFS(tblData[Capaian],tblData[Bidang],tblData[[#This Row],[Bidang]])"


def tulis(path: Path, isi: Mapping[str, Mapping[str, str]], nama: Mapping[str, str] | None = None) -> Path:
    """Write sheets of formulas only."""
    buku = xlsxwriter.Workbook(path)
    for lembar, sel in isi.items():
        kertas = buku.add_worksheet(lembar)
        for letak, rumus in sel.items():
            kertas.write_formula(letak, rumus)
    for satu, teks in (nama or {}).items():
        buku.define_name(satu, teks)
    buku.close()
    return path


def test_the_example_has_no_circle(tmp_path: Path) -> None:
    path = contoh.tulis(tmp_path / "a.xlsx")
    assert siklus(path) is None
    assert bangun(path).jumlah_rumus == 19
    assert kolom_rumus(path) == {"Data": ["E"], "Rekap": ["B", "D"], "_hitung": ["A", "B"]}


def test_a_mean_over_its_own_column_is_a_circle(tmp_path: Path) -> None:
    baik = contoh.tulis(tmp_path / "a.xlsx")
    jalur = siklus(ubah(baik, tmp_path / "b.xlsx", ganti(DATA, "<f>[^<]*</f>", f"<f>{RATA_DIRI}</f>")))
    assert jalur is not None
    assert jalur[0].startswith("Data!E5 (block Data!E5 =AVERAGEIFS(")


def test_a_circle_through_another_sheet_is_found(tmp_path: Path) -> None:
    baik = contoh.tulis(tmp_path / "a.xlsx")
    rumus = "INDEX(tblRekap[Rata-rata],MATCH(tblData[[#This Row],[Bidang]],tblRekap[Nama],0))"
    jalur = siklus(ubah(baik, tmp_path / "b.xlsx", ganti(DATA, "<f>[^<]*</f>", f"<f>{rumus}</f>")))
    assert jalur is not None
    assert {satu.partition("!")[0] for satu in jalur} == {"Data", "Rekap"}


@pytest.mark.parametrize(
    ("isi", "nama"),
    [
        ({"A": {"A1": "=A1"}}, {}),
        ({"A": {"A5": "=SUM(A:A)"}}, {}),
        ({"A": {"A5": "=SUM(5:5)"}}, {}),
        ({"A": {"A1": "=B1", "B1": "=C1", "C1": "=$A$1"}}, {}),
        ({"A": {"A1": "=semua"}}, {"semua": "=SUM(A!$A$1:$A$9)"}),
        ({"A": {f"A{i}": "=SUM(A$1:A$9)" for i in range(1, 10)}}, {}),
        ({"A": {"A1": "=A2", "A2": "=A1"}}, {}),
        ({"A": {"A1": "='Lembar 5'!A1"}, "Lembar 5": {"A1": "=A!A1"}}, {}),
        ({"A": {"B2": "=IF(1=1,5,B2)"}}, {}),
        # A range up to a place that is only known when it is computed.
        ({"A": {"A1": "=SUM(B3:INDEX(B$1:B$9,C1))", "B5": "=A1"}}, {}),
        # Same relative text in every row, and a circle only where the row looks at itself.
        ({"A": {f"B{i}": f"=C{i}+1" for i in range(1, 9)} | {"C4": "=SUM(B1:B4)"}}, {}),
    ],
)
def test_circles_of_every_kind(
    tmp_path: Path, isi: Mapping[str, Mapping[str, str]], nama: Mapping[str, str]
) -> None:
    assert siklus(tulis(tmp_path / "a.xlsx", isi, nama)) is not None


@pytest.mark.parametrize(
    "isi",
    [
        {"A": {"A1": "=1"} | {f"A{i}": f"=A{i - 1}+1" for i in range(2, 300)}},
        {"A": {f"A{i}": f"=A{i + 1}+1" for i in range(1, 30)}},
        {"A": {f"A{i}": f"=SUM(A$1:A{i - 1})" for i in range(2, 30)}},
        # Two columns that lean on each other's row above.
        {"A": {f"A{i}": f"=B{i - 1}" for i in range(2, 30)} | {f"B{i}": f"=A{i}" for i in range(1, 30)}},
        {"A": {"A1": "=SUM(A2:A9)", "B1": "=A1"}, "B": {"A2": "=A!A1", "A3": "=A!B1"}},
        {"A": {"A5": "=ROW(A5)+ROWS(A1:A9)+COLUMNS(A1:C5)"}},
        {"A": {"A1": '="A1 und A1:A9"'}},
        {"A": {"A1": "=SUM(B3:INDEX(B$1:B$9,C1))", "B10": "=A1"}},
        # A title above a table reads the table's mean, the table reads the title's threshold from another cell.
        {"A": {"A1": "=AVERAGE(A5:A9)", "A2": "=1"} | {f"A{i}": f"=A$2*B{i}" for i in range(5, 10)}},
        # Sheet names that look like cells: TW5!A1 read from row 5 is not TW6!A1 read from row 6.
        {"A": {"A5": "=TW_5!A1", "A6": "=TW_6!A1"}, "TW_5": {"A1": "=1"}, "TW_6": {"A1": "=A!A5"}},
    ],
)
def test_no_false_alarm(tmp_path: Path, isi: Mapping[str, Mapping[str, str]]) -> None:
    assert siklus(tulis(tmp_path / "a.xlsx", isi)) is None


@pytest.mark.parametrize(
    "rumus", ["=INDIRECT(B1)", "=SUM(OFFSET(B1,1,1))", "=Tiada!A1", "=B1:CHOOSE(1,C1)", "=tiada"]
)
def test_what_cannot_be_followed_is_not_called_sound(tmp_path: Path, rumus: str) -> None:
    with pytest.raises(ValueError, match="cannot be followed"):
        siklus(tulis(tmp_path / "a.xlsx", {"A": {"A1": rumus}}))


def test_a_range_between_two_table_columns_means_those_between_too(tmp_path: Path) -> None:
    baik = contoh.tulis(tmp_path / "a.xlsx")
    rumus = "SUM(tblData[[#This Row],[Target]]:tblData[[#This Row],[Capaian]])"
    assert siklus(ubah(baik, tmp_path / "b.xlsx", ganti(DATA, "<f>[^<]*</f>", f"<f>{rumus}</f>"))) is not None


@pytest.mark.lambat
def test_twenty_thousand_formulas_take_a_few_seconds(tmp_path: Path) -> None:
    buku = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    lembar = buku.add_worksheet("A")
    for baris in range(1000):
        lembar.write_number(baris, 0, baris)
        for kolom in range(1, 21):
            kiri = xlsxwriter.utility.xl_col_to_name(kolom - 1)
            lembar.write_formula(baris, kolom, f"=SUMIFS({kiri}$1:{kiri}$1000,$A$1:$A$1000,$A{baris + 1})")
    buku.close()
    awal = time.perf_counter()
    assert siklus(tmp_path / "a.xlsx") is None
    assert time.perf_counter() - awal < 10
