"""The dash in an office's document: only a quarter's target knows it; everywhere else it is named and left blank."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi_xl.baca.cetak.angka_sel import baca_uang
from renaksi_xl.baca.cetak.baca import baca_cetak
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.cetak.simpul import Mentah
from renaksi_xl.baca.isi_buku import NilaiSel
from renaksi_xl.rencana_json import baca_rencana_teks, dumps, tulis_rencana

STRIP = "tanda strip; selnya dikosongkan (strip hanya berarti di target triwulan)"
STRIP_REALISASI = (
    "tanda strip pada realisasi; selnya dikosongkan (0 = tidak ada hasil, kosong = belum ada data)"
)
KEPALA: list[NilaiSel] = [
    *("Program", "Indikator Kinerja", "Target", "Target TW I", "Target TW II", "Realisasi TW I"),
    *("Target Renstra", "Pagu", "Realisasi Anggaran TW I"),
]


def test_a_dash_outside_a_quarters_target_is_named_and_the_plan_stays_one_that_can_be_read() -> None:
    baris: list[NilaiSel] = ["Program Satu", "Jumlah dokumen", "-", "-", 3, "–", "—", "Rp -", "Rp. -"]
    petak: list[list[NilaiSel]] = [["RENCANA AKSI DINAS CONTOH TAHUN 2024"], [], [*KEPALA], baris]
    hasil = baca_cetak([Kisi(nama="R", petak=petak)], "contoh.xlsx")
    (satu,) = hasil.rencana.baris
    assert (satu.target, satu.target_tw) == (None, ("-", Decimal(3), None, None))
    assert (satu.realisasi_tw, satu.target_renstra, satu.pagu) == ((None,) * 4, None, None)
    assert satu.realisasi_anggaran_tw == (None,) * 4
    assert {t.asal: t.alasan for t in hasil.tak_ditempatkan} == {
        "R!C4": STRIP,
        "R!F4": STRIP_REALISASI,
        "R!G4": STRIP,
        "R!H4": STRIP,
        "R!I4": STRIP_REALISASI,
    }
    assert baca_rencana_teks(dumps(tulis_rencana(hasil.rencana))).baris == hasil.rencana.baris


@pytest.mark.parametrize(
    ("isi", "rupiah"),
    [
        ("Rp 1.250.000,-", 1_250_000),
        ("rp.1.250.000,00", 1_250_000),
        ("1250000", 1_250_000),
        ("Rp-500", -500),
        ("Rp 3.000.-", 3000),
    ],
)
def test_an_amount_is_read_as_offices_write_it(isi: str, rupiah: int) -> None:
    assert baca_uang(Mentah((0, 0), isi, isi)).nilai == Decimal(rupiah)


def test_an_amount_with_a_unit_is_none() -> None:
    assert baca_uang(Mentah((0, 0), "3 Dokumen", "3 Dokumen")).nilai is None
