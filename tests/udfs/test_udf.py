"""The worksheet functions: their figures by hand from ATURAN, and the VBA that Excel calls them through."""

from __future__ import annotations

import inspect
import re

import pytest

import udfs
from workbook.build import modul_udf

FUNGSI = sorted(n for n in vars(udfs) if n.startswith("RX_"))


@pytest.mark.parametrize(
    ("teks", "angka", "satuan"),
    [
        ("3 Dokumen", 3.0, "Dokumen"),
        ("80,99%", 0.8099, "%"),
        ("4876 Formasi", 4876.0, "Formasi"),
        ("1.234,5", 1234.5, ""),
        (7.0, 7.0, ""),
        (None, "", ""),
        ("12o", "“12o” bukan angka", ""),
    ],
)
def test_a_text_is_taken_apart(teks: str | float | None, angka: float | str, satuan: str) -> None:
    assert udfs.RX_ANGKA(teks) == angka
    assert udfs.RX_SATUAN(teks) == satuan


@pytest.mark.parametrize(
    ("r", "t", "arah", "harapan"),
    [
        (71.72, 73.0, None, 0.98246575),
        (9.0, 8.0, "Turun", 0.875),
        (5.0, 4.0, "Tetap", 0.75),
        (0.0, 65.0, "Naik", 0.0),
        (None, 65.0, None, ""),
        ("9", 8.0, None, ""),
    ],
)
def test_capaian_follows_arah(r: udfs.Sel, t: udfs.Sel, arah: str | None, harapan: float | str) -> None:
    assert udfs.RX_CAPAIAN(r, t, arah) == (harapan if isinstance(harapan, str) else pytest.approx(harapan))


def test_capaian_sd_of_the_worked_rows() -> None:
    # ATURAN 3.2: Kumulatif T 10,20,30,40, R 8,18 at TW II = 26/30; Posisi akhir T 80 each, R 70,76,76 at TW III = 95 %.
    target: list[udfs.Sel] = [10.0, 20.0, 30.0, 40.0]
    assert udfs.RX_CAPAIAN_SD(target, [8.0, 18.0, None, None], 2, 100.0, "Dokumen") == pytest.approx(26 / 30)
    posisi: list[udfs.Sel] = [80.0, 80.0, 80.0, 80.0]
    hasil = udfs.RX_CAPAIAN_SD(posisi, [70.0, 76.0, 76.0], 3, 80.0, "Indeks", "Posisi akhir")
    assert hasil == pytest.approx(0.95)


def test_the_jenis_that_fits_the_targets_is_named() -> None:
    assert udfs.RX_JENIS(10.0, [3.0, 1.0, 1.0, 5.0], "Dokumen") == "Kumulatif"
    assert udfs.RX_JENIS(73.0, [34.0, 31.0, 18.0, "-"], "Unit") == "Target TW tidak cocok dengan target tahun"


def test_predikat_takes_the_half_open_bands() -> None:
    assert [udfs.RX_PREDIKAT(x) for x in (0.9001, 0.9, 0.75, None)] == [
        "Sangat Tinggi",
        "Tinggi",
        "Sedang",
        "",
    ]


def test_the_mean_caps_counts_and_says_of_how_many() -> None:
    assert udfs.RX_RATA_RATA([[1.2], [0.5], [None], ["-"]]) == [[0.75, 2.0, 4.0]]
    assert udfs.RX_RATA_RATA([[1.2, 0.5]], None) == [[0.85, 2.0, 2.0]]
    assert udfs.RX_RATA_RATA([[None]]) == [["", 0.0, 1.0]]


def test_a_rows_findings_are_its_own_and_stand_one_a_line() -> None:
    # ATURAN 3.1: 34 + 31 + 18 = 83, target tahunan 73, lebih 10; 95 typed for 95% (ATURAN 2).
    lebih = udfs.RX_PERIKSA([34.0, 31.0, 18.0, "-"], [3.0, 4.0, None, None], 2, 73.0, "Unit")
    assert lebih.startswith("Wajib Diperbaiki: Target TW 34 + 31 + 18 = 83, target tahunan 73, lebih 10")
    assert "\n" not in lebih
    persen = udfs.RX_PERIKSA([0.95] * 4, [95.0, None, None, None], 2, 0.95, "%").split("\n")
    assert [x.split(":", 1)[0] for x in persen] == ["Perlu Dicek", "Perlu Dicek"]
    assert any("Ketik 95% lengkap dengan tanda persen." in x for x in persen)
    dokumen: list[udfs.Sel] = [3.0, 1.0, 1.0, 5.0]
    assert udfs.RX_PERIKSA(dokumen, [3.0, 1.0, None, None], 2, 10.0, "Dokumen") == "Tidak ada temuan"


def test_a_rows_findings_say_nothing_about_a_tree_that_is_not_given() -> None:
    # A Sub Kegiatan alone has no parent, no pemilik, no DO and no notes: K3xx, K5xx and K6xx would all speak.
    kosong: list[udfs.Sel] = [0.5, 0.5, 0.5, 0.5]
    hasil = udfs.RX_PERIKSA([1.0] * 4, kosong, 4, 4.0, "Dokumen", "Kumulatif", None, "Jumlah  dokumen")
    assert hasil.splitlines() == [
        "Catatan: Ada spasi ganda atau spasi di awal/akhir pada Indikator Kinerja. Hapus spasi yang berlebih."
    ]


def test_excel_gets_a_wrapper_and_help_for_every_function() -> None:
    vba = modul_udf()
    assert re.findall(r"(?m)^Function (\w+)\(", vba) == FUNGSI
    bantuan = dict(re.findall(r'MacroOptions Macro:="(\w+)".*?ArgumentDescriptions:=Array\((.*)\)', vba))
    assert {n: len(re.findall(r'"[^"]+"', isi)) for n, isi in bantuan.items()} == {
        n: len(inspect.signature(getattr(udfs, n)).parameters) for n in FUNGSI
    }


def test_a_missing_python_shows_as_an_error_and_never_as_text_that_a_sum_skips() -> None:
    vba = modul_udf()
    assert "Err.Description" not in vba
    assert vba.count("CVErr(2015)") == len(FUNGSI)
