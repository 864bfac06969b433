"""Losses worked out by hand: each row's share of the office's figure times what it misses to 100 %."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.penarik import kehilangan, penarik
from renaksi_xl.core.rencana import Rencana
from tests.bantuan import Json, rencana_diketik, rencana_teks
from tests.percobaan import sebanyak
from tests.strategi import rencana as strategi_rencana

# P1 has two kegiatan, one of them with three subs; P2 has one sub.
#   office = (P1 + P2) / 2,  P1 = (K1 + K2) / 2,  K1 = (A + B) / 2 because C is not filled in,  K2 = D, P2 = E
#   shares: A = B = 1/2 * 1/2 * 1/2 = 1/8, D = 1/4, E = 1/2
POHON = """
Program P1 | | |
  Kegiatan K1 | | |
    Sub A Dokumen | 10 | 10 . . . | 5 . . .  |
    Sub B Dokumen | 10 | 10 . . . | 12 . . . |
    Sub C Dokumen | 10 | 10 . . . | . . . .  |
  Kegiatan K2 | | |
    Sub D Dokumen | 10 | 10 . . . | 9 . . .  |
Program P2 | | |
  Sub E Dokumen | 100 | 100 . . . | 98 . . . |
"""


def rencana(teks: str = POHON, tw: int = 1, **pengaturan: object) -> Rencana:
    plan = rencana_teks(teks, tw=tw)
    plan["pengaturan"] |= pengaturan
    return rencana_diketik(plan)


def hilang(plan: Rencana) -> dict[str, Decimal]:
    """ID → loss in points, of the rows that enter the mean."""
    semua = kehilangan(plan, hitung(plan))
    return {plan.baris[x.baris].id: x.hilang * 100 for x in semua if x is not None}


def urutan(plan: Rencana, banyak: int = 10) -> list[str]:
    return [plan.baris[x.baris].id for x in penarik(plan, hitung(plan), banyak)]


def test_a_row_costs_its_share_times_what_it_misses() -> None:
    # A 1/8 of 50 points, B has nothing to lose, D 1/4 of 10, E 1/2 of 2; C is left out and has no line.
    assert hilang(rencana()) == {
        "A": Decimal("6.25"),
        "B": Decimal(0),
        "D": Decimal("2.5"),
        "E": Decimal(1),
    }


def test_the_costliest_row_comes_first_and_rows_without_loss_are_not_listed() -> None:
    assert urutan(rencana()) == ["A", "D", "E"]
    assert urutan(rencana(), 2) == ["A", "D"]


def test_equal_losses_stand_in_the_order_of_the_plan_however_they_are_reached() -> None:
    """Every row has a sixth: 1/3 halved, or 2/3 in four; in 28 digits the second is a hair more."""
    teks = """
    Program P1 | | | | bobot=1
      Sub A | 10 | 10 . . . | 0 . . . |
      Sub B | 10 | 10 . . . | 0 . . . |
    Program P2 | | | | bobot=2
      Sub C | 10 | 10 . . . | 0 . . . |
      Sub D | 10 | 10 . . . | 0 . . . |
      Sub E | 10 | 10 . . . | 0 . . . |
      Sub F | 10 | 10 . . . | 0 . . . |
    """
    assert urutan(rencana(teks, bobot="bobot")) == ["A", "B", "C", "D", "E", "F"]


def test_weights_of_zero_at_the_top_leave_nobody_to_pull() -> None:
    teks = """
    Program P1 | 10 | 10 . . . | 5 . . . | bobot=0
    Program P2 | 10 | 10 . . . | 8 . . . | bobot=0
    """
    plan = rencana(teks, bobot="bobot")
    assert kehilangan(plan, hitung(plan)) == (None, None)
    assert urutan(plan) == []


def test_with_unfilled_rows_counted_as_zero_they_pull_too() -> None:
    # K1 = (A + B + C) / 3, so A, B and C have 1/12 each; C misses all 100 points.
    angka = hilang(rencana(belum_diisi="nol"))
    assert {k: round(v, 6) for k, v in angka.items() if k in "AC"} == {
        "A": Decimal("4.166667"),
        "C": Decimal("8.333333"),
    }


def test_weights_are_rescaled_over_those_that_take_part() -> None:
    teks = """
    Program P1 | | | | bobot=1
      Sub A Dokumen | 10 | 10 . . . | 5 . . . | bobot=3
      Sub B Dokumen | 10 | 10 . . . | 8 . . . | bobot=1
      Sub C Dokumen | 10 | 10 . . . | . . . . | bobot=6
    Program P2 | | | | bobot=4
      Sub D Dokumen | 10 | 10 . . . | 9 . . . | bobot=2
    """
    # P1 has 1/5 of the office: A 3/4 of it (not 3/10, because C is left out), B 1/4; D has all of P2's 4/5.
    assert hilang(rencana(teks, bobot="bobot")) == {
        "A": Decimal("7.5"),
        "B": Decimal(1),
        "D": Decimal(8),
    }


def test_rows_of_one_node_share_its_part() -> None:
    teks = """
    Program P1 | | |
      Sub A Dokumen | 10 | 10 . . . | 5 . . . | simpul=G
      Sub B Dokumen | 10 | 10 . . . | 20 . . . | simpul=G
      Sub C Dokumen | 10 | 10 . . . | . . . . | simpul=G
      Sub D Dokumen | 10 | 10 . . . | 6 . . . |
    """
    # The node G is half of the program; A and B, the rows with a figure, a quarter each. B is capped: no loss.
    assert hilang(rencana(teks)) == {"A": Decimal("12.5"), "B": Decimal(0), "D": Decimal(20)}


def test_under_a_higher_cap_other_rows_make_up_for_a_loss() -> None:
    plan = rencana(batas_capaian=1.2)
    rugi = sum(hilang(plan).values())
    rata = hitung(plan).instansi.rata_rata
    assert rata is not None
    # B stands at 120 % with a share of 1/8: 2.5 points above what the losses leave.
    assert rugi == Decimal("9.75")
    assert rata * 100 == 100 - Decimal("9.75") + Decimal("2.5")


def test_nothing_pulls_where_the_weights_allow_no_mean() -> None:
    teks = """
    Program P1 | | |
      Sub A Dokumen | 10 | 10 . . . | 5 . . . | bobot=3
      Sub B Dokumen | 10 | 10 . . . | 8 . . . |
    """
    assert hilang(rencana(teks, bobot="bobot")) == {}


def test_members_of_a_team_cost_the_office_nothing() -> None:
    teks = """
    Program P1 | | |
      Sub A Dokumen | 10 | 10 . . . | 5 . . . |
        Proses T Dokumen | 10 | 10 . . . | 1 . . . |
    """
    assert hilang(rencana(teks)) == {"A": Decimal(50)}


def test_equal_losses_stand_in_the_order_of_the_plan() -> None:
    teks = """
    Program P1 | | |
      Sub Z Dokumen | 10 | 10 . . . | 5 . . . |
      Sub A Dokumen | 10 | 10 . . . | 5 . . . |
    """
    assert urutan(rencana(teks)) == ["Z", "A"]


@settings(max_examples=sebanyak(60), deadline=None)
@given(strategi_rencana())
def test_shares_times_values_make_the_office_figure_whatever_the_plan(plan: Json) -> None:
    isi = rencana_diketik(plan)
    hasil = hitung(isi)
    ikut = [x for x in kehilangan(isi, hasil) if x is not None]
    rata = hasil.instansi.rata_rata
    if rata is None:
        assert not ikut
        return
    assert abs(sum((x.bagian for x in ikut), Decimal(-1))) < Decimal("1e-20")
    assert abs(sum(x.bagian * x.nilai for x in ikut) - rata) < Decimal("1e-20")
