"""Rows of a return whose words and IDs have parted: nothing of them reaches the master, everything is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from renaksi_xl.jobs.gabung import LaporanGabung, gabung_berkas
from renaksi_xl.jobs.muat import muat
from renaksi_xl.pesan.temuan import pesan_temuan
from tests import contoh_bidang as contoh
from tests.jobs import kiriman
from tests.jobs.kiriman import file, isikan, letak, ubah

AKHIR_REALISASI = 15
"""Column O, the last of the four Realisasi."""


def tukar(wb: Workbook, kiri: str, kanan: str, akhir: int = AKHIR_REALISASI) -> None:
    """Swap columns A to `akhir` of two rows, as sorting only these columns does; the IDs far right stay."""
    ws = wb["Isian"]
    satu, dua = letak(ws, kiri, "ID")[0], letak(ws, kanan, "ID")[0]
    for k in range(1, akhir + 1):
        a, b = ws.cell(satu, k), ws.cell(dua, k)
        a.value, b.value = b.value, a.value


def gabung(tmp_path: Path, isi: bytes, master: bytes | None = None) -> LaporanGabung:
    induk, kembali = tmp_path / "Renaksi.xlsm", tmp_path / "a.xlsx"
    induk.write_bytes(master or kiriman.induk())
    kembali.write_bytes(isi)
    return gabung_berkas(induk, [kembali], tmp_path / "H.xlsm")


def realisasi(buku: Path, id_: str) -> tuple[object, ...]:
    return next(b.realisasi_tw for b in muat(buku).rencana.baris if b.id == id_)


def dengan(kerja: Callable[[Workbook], None]) -> bytes:
    isi: dict[tuple[str, str], kiriman.Isi] = {
        ("s1", "Realisasi TW II"): 7,
        ("s4", "Realisasi TW II"): 9,
        ("s7", "Realisasi TW II"): 1,
    }
    return ubah(isikan(file(), isi), kerja)


def test_sorting_only_the_first_columns_gives_no_row_the_realisasi_of_another(tmp_path: Path) -> None:
    laporan = gabung(tmp_path, dengan(lambda wb: tukar(wb, "s1", "s4")))
    tertukar = [t for t in laporan.temuan if t.kode == "K724"]
    assert [(t.id, t.fakta["uraian"], t.fakta["lama"], t.fakta["isi"]) for t in tertukar] == [
        ("s1", "Sub s1", "Sub s4", "Realisasi TW I: 28, Realisasi TW II: 9"),
        ("s4", "Sub s4", "Sub s1", "Realisasi TW I: 3, Realisasi TW II: 7"),
    ]
    assert {(t.kode, t.sifat.value) for t in laporan.temuan} == {("K724", "Wajib Diperbaiki")}
    hasil = tmp_path / "H.xlsm"
    # What the plan holds: s1 3 and 1, s4 28 and a text; the untouched row s7 arrives.
    assert realisasi(hasil, "s1") == (3, 1, None, None)
    assert realisasi(hasil, "s4") == (28, "proses", None, None)
    assert realisasi(hasil, "s7") == (None, 1, None, None)


def test_the_sentence_says_which_row_and_what_to_do(tmp_path: Path) -> None:
    laporan = gabung(tmp_path, dengan(lambda wb: tukar(wb, "s1", "s4")))
    pesan, saran = pesan_temuan(next(t for t in laporan.temuan if t.kode == "K724"))
    assert pesan.startswith("a.xlsx Isian!E")
    assert "baris “Sub s1” sekarang bertuliskan “Sub s4”, padahal itu baris lain." in pesan
    assert "Minta bidang mengisi file aslinya" in saran


def test_words_that_belong_to_no_other_row_are_a_change_of_the_plan_and_the_rest_arrives(
    tmp_path: Path,
) -> None:
    def ganti(wb: Workbook) -> None:
        ws = wb["Isian"]
        ws.cell(*letak(ws, "s1", "Uraian")).value = "Sub yang ditulis ulang"
        ws.cell(*letak(ws, "s1", "Indikator Kinerja")).value = "Jumlah yang ditulis ulang"

    laporan = gabung(tmp_path, dengan(ganti))
    # Once each, although the sheet of ratios has columns of the same names.
    assert sorted((t.kode, t.kolom or "") for t in laporan.temuan) == [
        ("K701", "Indikator Kinerja"),
        ("K701", "Uraian"),
    ]
    assert realisasi(tmp_path / "H.xlsm", "s1") == (3, 7, None, None)


def test_one_word_of_another_row_is_no_swap(tmp_path: Path) -> None:
    def ganti(wb: Workbook) -> None:
        ws = wb["Isian"]
        ws.cell(*letak(ws, "s1", "Indikator Kinerja")).value = ws.cell(
            *letak(ws, "s4", "Indikator Kinerja")
        ).value

    laporan = gabung(tmp_path, dengan(ganti))
    assert {t.kode for t in laporan.temuan} == {"K701"}
    assert realisasi(tmp_path / "H.xlsm", "s1") == (3, 7, None, None)


def test_words_the_planner_exchanged_after_the_hand_out_are_no_swap(tmp_path: Path) -> None:
    plan = contoh.rencana()
    lama = {b.id: b for b in plan.baris}
    ganti = {"s1": lama["s4"], "s4": lama["s1"]}
    baris = tuple(
        replace(b, uraian=ganti[b.id].uraian, indikator=ganti[b.id].indikator) if b.id in ganti else b
        for b in plan.baris
    )
    master = kiriman.induk_dari(replace(plan, baris=baris))
    laporan = gabung(tmp_path, dengan(lambda _: None), master)
    assert "K724" not in {t.kode for t in laporan.temuan}
    assert realisasi(tmp_path / "H.xlsm", "s1") == (3, 7, None, None)


@pytest.mark.parametrize(
    ("teks", "kode", "isi"),
    [
        ("\u00a095,5\u202f%\u200b\n", "K711", Decimal("0.955")),
        ("• 98%", "K712", "• 98%"),
        ("96 % ✅", "K712", "96 % ✅"),
        ("100 orang", "K712", "100 orang"),
        ("12\nbelum semua", "K712", "12\nbelum semua"),
    ],
)
def test_what_is_pasted_into_a_percent_cell(tmp_path: Path, teks: str, kode: str, isi: object) -> None:
    laporan = gabung(tmp_path, isikan(file(), {("s2", "Realisasi TW II"): teks}))
    (satu,) = laporan.temuan
    kalimat = pesan_temuan(satu)[0]
    assert satu.kode == kode
    assert "\n" not in kalimat
    maksud = {"• 98%": "98%", "96 % ✅": "96%"}.get(teks)
    assert ("mungkin maksudnya" in kalimat) == (maksud is not None)
    if maksud:
        assert f"mungkin maksudnya {maksud}" in kalimat
    assert realisasi(tmp_path / "H.xlsm", "s2")[1] == isi
