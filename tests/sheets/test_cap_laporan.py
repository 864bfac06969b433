"""The stamp of a laporan: its check codes are those of the cells that a reader without our package finds."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import openpyxl
import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.kode_petak import LEBAR, berubah, kode_petak
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.sidik import kode_angka
from renaksi_xl.rencana_json import baca_rencana
from renaksi_xl.sheets.cap_laporan import baca_garis, bercap
from renaksi_xl.sheets.kontrak import Blok, Lembar, Sel
from renaksi_xl.sheets.laporan import susun_laporan
from tests import buku_kecil


def rencana() -> Rencana:
    return baca_rencana(buku_kecil.rencana_json())


@pytest.fixture(scope="module")
def laporan() -> openpyxl.Workbook:
    plan = rencana()
    isi = tulis_xlsx(susun_laporan(plan, hitung(plan)))
    return openpyxl.load_workbook(io.BytesIO(isi), data_only=True)


def cap(laporan: openpyxl.Workbook) -> list[tuple[str, list[int], str, str]]:
    semua = laporan["_periksa"].iter_rows(min_row=4, values_only=True)
    return [
        (str(n), [int(x) for x in str(k or "").split()], str(b or ""), str(c or "")) for n, k, b, c in semua
    ]


def test_every_sheet_but_the_engine_room_has_codes_that_its_stored_values_give(
    laporan: openpyxl.Workbook,
) -> None:
    garis = cap(laporan)
    assert {nama for nama, *_ in garis} == set(laporan.sheetnames) - {"_periksa", "_hitung"}
    for nama, tanpa, baris, kolom in garis:
        isi = [
            [None if j in tanpa else x for j, x in enumerate(satu)]
            for satu in laporan[nama].iter_rows(values_only=True)
        ]
        kode = kode_petak(isi)
        assert (berubah(baris, kode.baris), berubah(kolom, kode.kolom)) == ([], []), nama


def test_a_change_of_one_cell_is_seen_in_its_row_and_its_column() -> None:
    isi: list[list[object]] = [[f"{i}{j}" for j in range(6)] for i in range(9)]
    lama = kode_petak(isi)
    assert (len(lama.baris), len(lama.kolom)) == (9 * LEBAR, 6 * LEBAR)
    for i in range(9):
        for j in range(6):
            baru = kode_petak(
                [[("x" if (a, b) == (i, j) else isi[a][b]) for b in range(6)] for a in range(9)]
            )
            assert (berubah(lama.baris, baru.baris), berubah(lama.kolom, baru.kolom)) == ([i], [j])


@pytest.mark.parametrize(
    ("asal", "disimpan"),
    [
        (0.1 + 0.2, 0.3),  # the noise of another program's sum
        (Decimal("0.3333333333333333333333333333"), 1 / 3),
        ("92,86% dari 48", "92.86% dari 48"),  # a text made by a formula on a PC that speaks English
        ("", None),
        (3, 3.0),
        ("dua  kata ", "dua kata"),
        (0, -0.0),
    ],
)
def test_what_programs_do_to_a_cell_by_themselves_is_no_change(asal: object, disimpan: object) -> None:
    assert kode_petak([["a", asal, "b"]]) == kode_petak([["a", disimpan, "b", None], []])


@pytest.mark.parametrize(
    ("asal", "lain"), [(1, 2), (0.95, 0.9501), ("3", 3), (None, 0), (12345678901, 12345678902), ("a", "b")]
)
def test_what_a_person_changes_is_one(asal: object, lain: object) -> None:
    assert kode_petak([["a", asal, "b"]]) != kode_petak([["a", lain, "b"]])


def test_the_code_of_the_figures_is_printed_on_every_sheet_and_kept_in_the_properties(
    laporan: openpyxl.Workbook,
) -> None:
    plan = rencana()
    kode = kode_angka(plan, hitung(plan))
    assert laporan["_periksa"]["C1"].value == kode
    properti = laporan.custom_doc_props  # type: ignore[attr-defined]  # newer than its stubs
    assert properti["Renaksi Kode"].value == kode
    tercetak = [x for x in laporan.worksheets if x.sheet_state == "visible"]
    assert [x.title for x in tercetak if kode not in str(x.oddFooter and x.oddFooter.center.text)] == []


def test_the_code_follows_figures_and_not_names_notes_or_row_order() -> None:
    plan = rencana()

    def kode(lain: Rencana) -> str:
        return kode_angka(lain, hitung(lain))

    semula = kode(plan)
    tukar = list(plan.baris)
    i = next(n for n, (a, b) in enumerate(pairwise(tukar)) if a.jenjang == b.jenjang == "Sub Kegiatan")
    tukar[i], tukar[i + 1] = tukar[i + 1], tukar[i]
    assert kode(replace(plan, baris=tuple(tukar))) == semula
    assert (
        kode(replace(plan, baris=tuple(replace(b, personil=(), pemilik="X") for b in plan.baris))) == semula
    )
    naik = [
        replace(b, realisasi_tw=(b.realisasi_tw[0], Decimal(27), None, None)) if b.id == "B" else b
        for b in plan.baris
    ]
    assert kode(replace(plan, baris=tuple(naik))) != semula
    assert kode(replace(plan, pengaturan=replace(plan.pengaturan, tw_pelaporan=3))) != semula


def test_codes_of_more_rows_than_a_cell_holds_stand_in_further_cells_of_the_line() -> None:
    isi: list[list[Sel]] = [[f"baris {i}"] for i in range(25_000)]
    (_, cap_) = bercap([Lembar(nama="Catatan TW", kode=None, blok=[Blok(0, 0, isi)])], "KODE", (), ())
    garis = cap_.blok[1].isi[1]
    assert max(len(str(x)) for x in garis) <= 32_767
    # 25,000 rows of LEBAR digits; one column.
    nama, tanpa, baris, kolom = baca_garis(garis)
    assert (nama, tanpa, len(baris), len(kolom)) == ("Catatan TW", "", 25_000 * LEBAR, LEBAR)
    isi[20_000] = ["lain"]
    assert berubah(baris, kode_petak(isi).baris) == [20_000]


@pytest.mark.parametrize(
    ("dibuat", "disimpan"),
    [
        pytest.param(
            6309080555.5555553, 6309080555.55556, id="rupiah times a share, as LibreOffice saves it"
        ),
        pytest.param(123456.123456789012, 123456.123456789, id="six digits before the point"),
        pytest.param(9999999999999.5, 9999999999999.50, id="the largest that has a fraction"),
        pytest.param(0.3333333333333333, 0.333333333333333, id="a third"),
    ],
)
def test_a_number_in_the_fifteen_digits_that_programs_save_is_the_same(
    dibuat: float, disimpan: float
) -> None:
    assert kode_petak([["Rp", dibuat]]) == kode_petak([["Rp", disimpan]])


@pytest.mark.parametrize(
    ("dibuat", "diubah"),
    [
        pytest.param(6309080555.0, 6309080556.0, id="one rupiah"),
        pytest.param(9876543210123.0, 9876543210124.0, id="one rupiah of ten trillions"),
        pytest.param(6309080555.55, 6309080555.56, id="a hundredth"),
        pytest.param(0.947275641, 0.947275642, id="the ninth decimal"),
    ],
)
def test_a_number_that_was_changed_is_another(dibuat: float, diubah: float) -> None:
    assert kode_petak([["Rp", dibuat]]) != kode_petak([["Rp", diubah]])
