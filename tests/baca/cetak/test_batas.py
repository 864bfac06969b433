"""Readings at their edges: where one cell more or less would be read otherwise."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi_xl.baca.cetak.baca import baca_cetak
from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.baca.cetak.triwulan import _macam
from renaksi_xl.baca.isi_buku import NilaiSel


def baca(*baris: list[NilaiSel]) -> HasilImpor:
    """Headings in row 2, data from row 3."""
    return baca_cetak(
        [Kisi(nama="R", petak=[["RENCANA AKSI DINAS CONTOH TAHUN 2024"], *baris])], "contoh.xlsx"
    )


def test_a_child_printed_beside_its_parents_second_indikator_serves_that_one() -> None:
    hasil = baca(
        ["Program", "Indikator Program", "Kegiatan", "Indikator Kegiatan"],
        ["Program A", "Persentase satu", "Kegiatan X", "Jumlah x"],
        [None, "Persentase dua", "Kegiatan Y", "Jumlah y"],
        [None, None, "Kegiatan Z", "Jumlah z"],
    )
    indikator = {b.id: b.indikator for b in hasil.rencana.baris}
    induk = {b.uraian: indikator[b.induk] for b in hasil.rencana.baris if b.induk}
    assert induk == {
        "Kegiatan X": "Persentase satu",
        "Kegiatan Y": "Persentase dua",
        "Kegiatan Z": "Persentase dua",
    }


def test_names_that_say_nothing_are_not_given_the_one_level_that_is_left() -> None:
    hasil = baca(
        ["Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Target"],
        ["Kegiatan: Penataan", "Rasio a", 1],
        ["Mutasi", "Rasio b", 2],
        ["Promosi", "Rasio c", 3],
    )
    assert [b.jenjang for b in hasil.rencana.baris] == ["Kegiatan", *["Kegiatan/Sub Kegiatan"] * 2]
    assert [b.tanya for b in hasil.baris] == [False, True, True]


def test_one_number_above_two_makes_the_whole_row_per_cent() -> None:
    hasil = baca(
        ["Program", "Indikator Kinerja", "Satuan", "Target", "Target TW I", "Target TW II"],
        ["Program A", "Persentase satu", "%", 95, 1, 2],
        ["Program B", "Persentase dua", "%", 2, 1, 1],
    )
    satu, dua = hasil.rencana.baris
    assert (satu.target, satu.target_tw[:2]) == (Decimal("0.95"), (Decimal("0.01"), Decimal("0.02")))
    assert (dua.target, dua.target_tw[:2]) == (Decimal(2), (Decimal(1), Decimal(1)))


@pytest.mark.parametrize(("satuan", "ditanya"), [("Dokumen", 0), ("Berkas", 1)])
def test_a_unit_beside_a_quarter_is_asked_about_only_where_it_says_something_else(
    satuan: str, ditanya: int
) -> None:
    hasil = baca(
        ["Program", "Indikator Kinerja", "Target", "Target TW I", "Satuan TW I"],
        ["Program A", "Jumlah dokumen", "10 Dokumen", "3 Dokumen", satuan],
    )
    (satu,) = hasil.rencana.baris
    assert (satu.satuan, satu.satuan_tw[0]) == ("Dokumen", satuan)
    assert sum(p.asal == "R!E3" for p in hasil.pertanyaan) == ditanya


@pytest.mark.parametrize(
    ("isi", "macam"),
    [
        (["TW I", "TW II", "TW III", "TW IV", "lihat lampiran"], Peran.LABEL_TW),
        (["TW I", "TW II", "TW III", "3", "5"], Peran.TARGET),
        (["Dokumen", "Orang", "Unit", "Unit", "3"], Peran.SATUAN),
        (["Dokumen", "Orang", "Unit", "3", "4"], Peran.TARGET),
        ([], Peran.TARGET),
    ],
)
def test_four_fifths_of_the_cells_say_what_a_column_holds(isi: list[str], macam: Peran) -> None:
    assert _macam(isi) is macam
