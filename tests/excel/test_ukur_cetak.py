"""The print check sees what it is for: each fault planted on a sheet of its own is told, a good sheet is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import xlsxwriter

from tests.excel.kantor import Kantor
from tests.excel.ukur_cetak import baris_terlipat, ringkas, ukur

PANJANG = "Meningkatnya kualitas dan pencapaian kinerja penyelenggaraan urusan perangkat daerah"
Lembar = Any
Buku = Any


def bersih(wb: Buku, ws: Lembar) -> None:
    ws.set_column(0, 0, 40)
    ws.set_row(0, 40)
    ws.write(0, 0, PANJANG, wb.add_format({"text_wrap": True}))
    ws.write(1, 0, 1234.5, wb.add_format({"num_format": "#,##0.00"}))


def terpotong(wb: Buku, ws: Lembar) -> None:
    bersih(wb, ws)
    ws.set_row(0, 15)


def terpotong_tergabung(wb: Buku, ws: Lembar) -> None:
    ws.set_column(0, 1, 12)
    ws.merge_range(0, 0, 1, 1, PANJANG, wb.add_format({"text_wrap": True}))


def tertutup(_: Buku, ws: Lembar) -> None:
    ws.write(0, 0, PANJANG)
    ws.write(0, 1, "tetangga")


def pagar(wb: Buku, ws: Lembar) -> None:
    ws.set_column(0, 0, 3)
    ws.write(0, 0, 123456789, wb.add_format({"num_format": "#,##0"}))


def kecil(_: Buku, ws: Lembar) -> None:
    ws.write(0, 0, "Tulisan kecil")
    ws.set_print_scale(50)


def melebar(_: Buku, ws: Lembar) -> None:
    ws.set_column(0, 5, 60)
    ws.write_row(0, 0, ["a", "b", "c", "d", "e", "f"])


def berdampingan(_: Buku, ws: Lembar) -> None:
    """Two pages side by side: 3 columns of 44, and behind the first of them, printed again, 3 more."""
    ws.set_column(0, 5, 44)
    ws.write_row(0, 0, ["a", "b", "c", "d", "e", "f"])
    ws.set_landscape()
    ws.repeat_columns(0, 0)
    ws.set_v_pagebreaks([3])
    ws.set_print_scale(80)


def berdampingan_melebar(wb: Buku, ws: Lembar) -> None:
    berdampingan(wb, ws)
    ws.set_print_scale(100)


def kosong(wb: Buku, ws: Lembar) -> None:
    ws.write(0, 0, "Satu")
    ws.write_blank(45, 0, None, wb.add_format({"border": 1}))
    ws.write(85, 0, "Dua")
    ws.set_h_pagebreaks([40, 80])


def bagan(wb: Buku, ws: Lembar) -> None:
    ws.write(0, 0, "belum ada")
    gambar = wb.add_chart({"type": "column"})
    gambar.add_series({"values": [ws.get_name(), 0, 0, 0, 0]})
    ws.insert_chart(2, 0, gambar)


RUSAK: dict[Callable[[Buku, Lembar], None], str] = {
    terpotong: "needs",
    terpotong_tergabung: "needs",
    tertutup: "on one line",
    pagar: "numbers do not fit",
    kecil: "print of 5.",
    melebar: "points wide on paper",
    berdampingan_melebar: "points wide on paper",
    kosong: "is empty",
    bagan: "a chart without a number",
}


@pytest.fixture(scope="module")
def salah(tmp_path_factory: pytest.TempPathFactory, kantor: Kantor) -> list[str]:
    """What the check says about one workbook with a sheet for each fault, and a good one."""
    path = tmp_path_factory.mktemp("ukur") / "uji.xlsx"
    with xlsxwriter.Workbook(path) as wb:
        for tanam in (bersih, berdampingan, *RUSAK):
            ws = wb.add_worksheet(tanam.__name__)
            ws.set_paper(14)
            ws.set_footer("&L&F – &A")
            tanam(wb, ws)
    return ukur(path, kantor)


@pytest.mark.excel("soffice", "uno", "pdftohtml", "carlito")
@pytest.mark.parametrize("tanam", RUSAK, ids=lambda f: f.__name__)
def test_a_planted_fault_is_told(salah: list[str], tanam: Callable[[Buku, Lembar], None]) -> None:
    di = "xl/charts" if tanam is bagan else tanam.__name__
    assert any(s.startswith(di) and RUSAK[tanam] in s for s in salah), salah


@pytest.mark.excel("soffice", "uno", "pdftohtml", "carlito")
def test_a_good_sheet_is_not(salah: list[str]) -> None:
    assert not {"bersih", "berdampingan"} & set(ringkas(salah))


@pytest.mark.parametrize(
    ("teks", "lebar", "baris"),
    [
        ("satu dua", 100.0, 1),
        ("satu dua", 25.0, 2),
        ("satu\ndua", 100.0, 2),
        ("x" * 40, 50.0, 4),
        ("", 10.0, 1),
    ],
)
def test_lines_are_counted_as_a_program_breaks_them(teks: str, lebar: float, baris: int) -> None:
    # "x" of 10 points is 4.55 wide with the tenth: 40 of them are 182, four lines of 50.
    assert baris_terlipat(teks, lebar, 10 / 1.045, tebal=False) == baris
