"""Formulir E.81: columns 12 to 14 per jenis, money by sums, the footer. Expected values are worked by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from renaksi_xl.core.anggaran import realisasi_anggaran
from renaksi_xl.core.e81 import E81, KinerjaE81, anggaran_per_tw, hitung_e81
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Pengaturan, Rencana
from tests.bantuan import rencana_diketik, rencana_teks

D = Decimal


def susun(teks: str, isi: dict[str, dict[str, Any]], *, tw: int = 4, **pengaturan: str) -> Rencana:
    plan = rencana_teks(teks, tw=tw)
    plan["pengaturan"] |= pengaturan
    r = rencana_diketik(plan)
    return replace(r, baris=tuple(replace(b, **isi.get(b.id, {})) for b in r.baris))


def e81(teks: str, isi: dict[str, dict[str, Any]], *, tw: int = 4, **pengaturan: str) -> E81:
    r = susun(teks, isi, tw=tw, **pengaturan)
    return hitung_e81(r, hitung(r))


def satu(garis: str, *, renstra: str, lalu: str | None, tw: int = 4, **pengaturan: str) -> KinerjaE81:
    isi = {"a": {"target_renstra": D(renstra), "realisasi_tahun_lalu": None if lalu is None else D(lalu)}}
    return e81(garis, isi, tw=tw, **pengaturan).kinerja[0]


@pytest.mark.parametrize(
    ("garis", "renstra", "lalu", "tw", "harapan"),
    [
        # Kumulatif: 12 = 3 + 1 + 1 + 5, 13 = 30 + 10, 14 = 40 / 50.
        ("Sub a | 10 | 3 1 1 5 | 3 1 1 5 |", "50", "30", 4, ("10", "40", "0.8")),
        # At TW II only the first two quarters count.
        ("Sub a | 10 | 3 1 1 5 | 3 1 1 5 |", "50", "30", 2, ("4", "34", "0.68")),
        # Posisi akhir: 28 orang in four quarters are 28 orang, whatever last year had.
        ("Sub a Orang | 28 | 28 28 28 28 | 28 28 28 27 |", "30", "26", 4, ("27", "27", "0.9")),
        # Rata-rata TW of a %: (90 + 100) / 2, never added to last year's 85 %.
        ("Sub a | 95% | 95% 95% 95% 95% | 90% 100% . . | 'jenis=Rata-rata TW'", "1", "0.85", 2, ("0.95", "0.95", "0.95")),
        # Rilis tahunan, not yet published: last year's index is the latest position.
        ("Sub a Indeks | 3.6 | . . . . | . . . . |", "4", "3.2", 3, (None, "3.2", "0.8")),
        # A Turun row: Renstra 10, position 8: (20 - 8) / 10.
        ("Sub a Kasus | 12 | 12 12 12 12 | 9 9 8 8 | 'arah=Turun' 'jenis=Posisi akhir'", "10", "20", 4, ("8", "8", "1.2")),
        # Kumulatif with nothing known of earlier years: what is there by now is not known either.
        ("Sub a | 10 | 3 1 1 5 | 3 . . . |", "50", None, 1, ("3", None, None)),
        # A typed 0 is known: 0 + 3 of 50.
        ("Sub a | 10 | 3 1 1 5 | 3 . . . |", "50", "0", 1, ("3", "3", "0.06")),
        # Posisi akhir needs no earlier years.
        ("Sub a Orang | 28 | 28 28 28 28 | 28 28 28 27 |", "30", None, 4, ("27", "27", "0.9")),
        # Kumulatif with nothing filled in this year.
        ("Sub a | 10 | 3 1 1 5 | . . . . |", "50", "30", 4, (None, "30", "0.6")),
        # A ratio is no quantity, even when someone calls it Kumulatif: (1 + 3) / (2 + 6), not 0.4 + 0.5.
        ("Sub a | 50% | 10% 20% 30% 40% | . . . . | jenis=Kumulatif cara=Rasio p=1,3,.,. q=2,6,.,.", "1", "0.4", 2, ("0.5", "0.5", "0.5")),
        # Targets that fit no jenis have no figures.
        ("Sub a Unit | 73 | 34 31 18 0 | 34 31 . . |", "100", "10", 4, (None, None, None)),
    ],
)  # fmt: skip
def test_the_columns_12_to_14_follow_the_jenis(
    garis: str, renstra: str, lalu: str | None, tw: int, harapan: tuple[str | None, ...]
) -> None:
    hasil = satu(garis, renstra=renstra, lalu=lalu, tw=tw)
    assert (hasil.tahun_ini, hasil.renstra, hasil.capaian) == tuple(
        None if x is None else D(x) for x in harapan
    )


def test_the_other_rule_for_turun_holds_here_too() -> None:
    hasil = satu(
        "Sub a | 12 | 12 12 12 12 | 8 8 8 8 | arah=Turun 'jenis=Posisi akhir'",
        renstra="10",
        lalu=None,
        rumus_turun="T/R",
    )
    assert hasil.capaian == D("1.25")


def test_a_rata_rata_capaian_row_shows_the_mean_against_the_year() -> None:
    """Two sub kegiatan at 50 % and 100 % of the year: 75 %, though both are complete at TW II."""
    teks = """
        Kegiatan k | 1 | 1 1 1 1     | . . . .   | "cara=Rata-rata capaian"
          Sub a    | 4 | 1 1 1 1     | 1 1 . .   |
          Sub b Orang | 7 | 7 7 7 7  | 7 7 . .   |
    """
    hasil = e81(teks, {"k": {"target_renstra": D(1), "realisasi_tahun_lalu": D("0.9")}}, tw=2)
    assert hasil.kinerja[0] == KinerjaE81(D("0.75"), D("0.75"), D("0.75"))


UANG = """
    Sasaran s      | 1 | 1 1 1 1 | . . . . |
      Program p    | 1 | 1 1 1 1 | . . . . | pagu=999
        Sub a      | 4 | 1 1 1 1 | 1 1 . . | pagu=100 realisasi_anggaran_tw=10,20,30,.
        Sub b      | 4 | 1 1 1 1 | 1 1 . . | pagu=300 realisasi_anggaran_tw=.,60,.,.
      Program q    | 1 | 1 1 1 1 | . . . . | pagu=50 realisasi_anggaran_tw=5,.,.,.
"""
LAIN = {
    "a": {"pagu_renstra": D(500), "realisasi_anggaran_lalu": D(200)},
    "b": {"pagu_renstra": D(1000)},
    "p": {"pagu_renstra": D(7)},
}


def test_money_of_a_parent_is_the_sum_of_its_leaves_quarter_by_quarter() -> None:
    hasil = e81(UANG, LAIN, tw=3)
    s, p, a, b, q = hasil.uang
    assert (p.pagu, p.tw, p.tahun_ini) == (D(400), (D(10), D(80), D(30), None), D(120))
    assert (p.renstra, p.lalu, p.sampai_kini) == (D(1500), D(200), D(320))
    assert p.capaian == D(320) / D(1500)
    # Nothing is known of what b spent in earlier years: no zero is printed for it.
    assert (a.sampai_kini, b.sampai_kini, b.capaian) == (D(260), None, None)
    assert (q.pagu, q.tahun_ini, q.renstra, q.capaian) == (D(50), D(5), None, None)
    assert (s.pagu, s.tahun_ini, s.serapan) == (D(450), D(125), D(125) / D(450))
    assert hasil.ringkas.uang == s


def test_amounts_typed_s_d_become_what_each_quarter_added() -> None:
    hasil = e81(UANG, LAIN, tw=3, anggaran="sd")
    s, p, a, b, q = hasil.uang
    assert (a.tw, a.tahun_ini) == ((D(10), D(10), D(10), None), D(30))
    assert (b.tw, b.tahun_ini) == ((None, D(60), None, None), D(60))
    assert (p.tw, p.tahun_ini) == ((D(10), D(70), D(10), None), D(90))
    assert s.tahun_ini == D(95)
    assert q.tahun_ini == D(5)


def test_money_typed_up_to_the_quarter_is_the_last_one_typed_even_where_it_falls() -> None:
    b = Baris(id="a", jenjang="Program", uraian="", realisasi_anggaran_tw=(D(30), D(25), None, D(40)))
    assert realisasi_anggaran(b, Pengaturan(tw_pelaporan=3, anggaran="sd")) == D(25)
    assert realisasi_anggaran(b, Pengaturan(tw_pelaporan=3, anggaran="per_tw")) == D(55)


def test_a_quarter_after_tw_pelaporan_and_a_text_are_no_money() -> None:
    b = Baris(id="a", jenjang="Program", uraian="", realisasi_anggaran_tw=(D(1), "belum", D(3), D(4)))
    assert anggaran_per_tw(b, Pengaturan(tw_pelaporan=3, anggaran="per_tw")) == (D(1), None, D(3), None)
    assert anggaran_per_tw(b, Pengaturan(tw_pelaporan=3, anggaran="sd")) == (D(1), None, D(2), None)


def test_the_sums_are_those_of_the_rest_of_the_product() -> None:
    """`HasilSimpul.uang` is a second way to the same sums."""
    for cara in ("per_tw", "sd"):
        r = susun(UANG, LAIN, tw=3, anggaran=cara)
        hasil = hitung(r)
        assert [(u.pagu, u.tahun_ini, u.serapan) for u in hitung_e81(r, hasil).uang] == [
            (h.uang.pagu, h.uang.realisasi, h.uang.serapan) for h in hasil.simpul
        ]


def test_the_footer_is_the_mean_against_the_year_level_by_level_and_capped() -> None:
    """P1: (50 % + 100 %) / 2 = 75 %, P2: 200 % capped to 100 %; the office (75 + 100) / 2 = 87.5 %: Tinggi."""
    teks = """
        Program p1    | 1 | 1 1 1 1 | . . . . |
          Sub a       | 4 | 1 1 1 1 | 1 1 . . |
          Sub b Orang | 7 | 7 7 7 7 | 7 7 . . |
        Program p2    | 1 | 1 1 1 1 | . . . . |
          Sub c Orang | 5 | 5 5 5 5 | 5 10 . . |
    """
    hasil = e81(teks, {}, tw=2)
    assert (hasil.ringkas.rata_rata, hasil.ringkas.predikat) == (D("0.875"), "Tinggi")


def test_an_office_without_figures_has_no_mean_and_no_predikat() -> None:
    hasil = e81("Program p | 1 | 1 1 1 1 | . . . . |", {}, tw=2)
    assert (hasil.ringkas.rata_rata, hasil.ringkas.predikat) == (None, None)
