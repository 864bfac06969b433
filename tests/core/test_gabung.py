"""The merge: a return speaks only where it differs from its hand-out; order and repetition are no matter."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renaksi_xl.core.gabung import HasilGabung, Isian, Perubahan, Tempat, Usul, gabung, sama_isi
from renaksi_xl.core.rencana import Isi
from tests.gabungan import terapkan

A = Tempat("s1", "realisasi_tw", 2)
B = Tempat("s1", "tindak_lanjut", 2)
TIGA, LIMA, DELAPAN = Decimal(3), Decimal(5), Decimal(8)


def isian(berkas: str, awal: Isi, nilai: Isi, tempat: Tempat = A) -> Isian:
    return Isian(berkas=berkas, awal={tempat: awal}, isi={tempat: nilai})


def test_a_filled_cell_comes_into_the_blank_master() -> None:
    assert gabung({A: None}, [isian("a", None, TIGA)]).perubahan == (Perubahan(A, None, TIGA, ("a",)),)


def test_an_untouched_cell_says_nothing_even_where_the_master_went_on() -> None:
    assert gabung({A: LIMA}, [isian("a", TIGA, TIGA)]) == HasilGabung()


def test_a_cleared_cell_is_a_deletion() -> None:
    assert gabung({A: TIGA}, [isian("a", TIGA, None)]).perubahan == (Perubahan(A, TIGA, None, ("a",)),)


def test_two_half_filled_returns_of_one_hand_out_merge() -> None:
    kiri = Isian(berkas="a", awal={}, isi={A: TIGA, B: None})
    kanan = Isian(berkas="b", awal={}, isi={A: None, B: "Bersurat"})
    hasil = gabung({}, [kiri, kanan])
    assert terapkan({}, hasil) == {A: TIGA, B: "Bersurat"}
    assert hasil.bentrok == ()


def test_two_values_for_one_cell_are_a_conflict_that_names_both_and_takes_neither() -> None:
    hasil = gabung({A: None}, [isian("b", None, LIMA), isian("a", None, DELAPAN)])
    assert hasil.perubahan == ()
    (satu,) = hasil.bentrok
    assert satu.usul == (Usul("a", None, DELAPAN), Usul("b", None, LIMA))
    assert (satu.calon(), satu.dengan_induk) == ((DELAPAN, LIMA), False)


def test_one_value_in_two_returns_is_one_change_from_both() -> None:
    hasil = gabung({A: None}, [isian("b", None, TIGA), isian("a", None, TIGA)])
    assert hasil.perubahan == (Perubahan(A, None, TIGA, ("a", "b")),)


def test_a_cell_the_master_changed_meanwhile_is_a_conflict_with_the_master() -> None:
    (satu,) = gabung({A: LIMA}, [isian("a", TIGA, DELAPAN)]).bentrok
    assert (satu.calon(), satu.dengan_induk) == ((LIMA, DELAPAN), True)


def test_an_older_return_whose_value_the_master_has_does_not_stop_a_newer_one() -> None:
    lama, baru = isian("lama", None, TIGA), isian("baru", TIGA, LIMA)
    assert gabung({A: TIGA}, [lama, baru]).perubahan == (Perubahan(A, TIGA, LIMA, ("baru",)),)


def test_without_a_hand_out_nothing_is_deleted_or_overwritten() -> None:
    satu = Isian(berkas="a", isi={A: None, B: "baru"})
    hasil = gabung({A: TIGA, B: "lama"}, [satu])
    assert hasil.perubahan == ()
    assert [b.tempat for b in hasil.bentrok] == [B]


def test_values_that_go_round_in_a_circle_are_a_conflict() -> None:
    hasil = gabung({A: None}, [isian("a", None, TIGA), isian("b", TIGA, None)])
    assert [b.calon() for b in hasil.bentrok] == [(TIGA, None)]


@pytest.mark.parametrize(("pilih", "akhir"), [(LIMA, LIMA), (DELAPAN, DELAPAN)])
def test_a_choice_settles_a_conflict(pilih: Isi, akhir: Isi) -> None:
    hasil = gabung({A: None}, [isian("a", None, LIMA), isian("b", None, DELAPAN)], {A: pilih})
    assert terapkan({}, hasil) == {A: akhir}
    assert hasil.bentrok == ()
    assert hasil.perubahan[0].dipilih


def test_choosing_the_masters_value_changes_nothing_and_a_value_nobody_sent_is_no_choice() -> None:
    satu = [isian("a", TIGA, DELAPAN)]
    assert gabung({A: LIMA}, satu, {A: LIMA}) == HasilGabung()
    assert len(gabung({A: LIMA}, satu, {A: Decimal(99)}).bentrok) == 1


def test_numbers_are_compared_as_excel_keeps_them_and_a_text_is_no_number() -> None:
    assert sama_isi(Decimal("0.1"), Decimal("0.10000000000000000555"))
    assert not sama_isi(Decimal(1), "1")
    assert sama_isi(None, "")
    assert not sama_isi(Decimal("0.1"), Decimal("0.1000000000001"))


tempat_ = st.builds(
    Tempat,
    st.sampled_from(["r1", "r2", "r3"]),
    st.sampled_from(["realisasi_tw", "pelaksana"]),
    st.integers(1, 2),
)
nilai_ = st.sampled_from([None, Decimal(0), Decimal(1), Decimal("2.5"), "proses", "ya"])
sel_ = st.dictionaries(tempat_, nilai_, max_size=6)
isian_ = st.lists(
    st.builds(lambda n, awal, isi: Isian(berkas=f"f{n}", awal=awal, isi=isi), st.integers(1, 9), sel_, sel_),
    max_size=5,
)


@given(sel_, isian_, st.randoms())
def test_the_order_of_the_returns_is_no_matter(
    induk: dict[Tempat, Isi], semua: list[Isian], acak: Random
) -> None:
    lain = list(semua)
    acak.shuffle(lain)
    assert gabung(induk, lain) == gabung(induk, semua)


@given(sel_, isian_)
def test_merging_twice_or_a_return_twice_is_merging_once(
    induk: dict[Tempat, Isi], semua: list[Isian]
) -> None:
    hasil = gabung(induk, semua)
    assert gabung(induk, [*semua, *semua]) == hasil
    lagi = gabung(terapkan(induk, hasil), semua)
    assert lagi.perubahan == ()
    assert lagi.bentrok == hasil.bentrok


@given(sel_, isian_)
def test_every_changed_cell_of_a_return_arrives_or_is_a_conflict_that_shows_it(
    induk: dict[Tempat, Isi], semua: list[Isian]
) -> None:
    hasil = gabung(induk, semua)
    akhir, bentrok = terapkan(induk, hasil), {b.tempat: b for b in hasil.bentrok}
    for satu in semua:
        for tempat, nilai in satu.isi.items():
            if sama_isi(nilai, satu.awal.get(tempat)):
                continue
            # Somebody went on from this very value: it is in that return's hand-out.
            if any(
                not sama_isi(x.isi.get(tempat), x.awal.get(tempat))
                and tempat in x.isi
                and sama_isi(x.awal.get(tempat), nilai)
                for x in semua
            ):
                continue
            if tempat in bentrok and not sama_isi(nilai, induk.get(tempat)):
                assert any(u.berkas == satu.berkas and sama_isi(u.nilai, nilai) for u in bentrok[tempat].usul)
            elif tempat not in bentrok and not sama_isi(nilai, induk.get(tempat)):
                assert sama_isi(akhir[tempat], nilai)


@given(sel_, sel_, st.integers(1, 3))
def test_splitting_a_plan_filling_the_parts_and_merging_them_gives_the_filled_plan(
    induk: dict[Tempat, Isi], terisi: dict[Tempat, Isi], bagian: int
) -> None:
    ids = sorted({t.id for t in (*induk, *terisi)})
    semua = []
    for n in range(bagian):
        milik = set(ids[n::bagian])
        awal = {t: x for t, x in induk.items() if t.id in milik}
        isi = {t: terisi.get(t) for t in (*induk, *terisi) if t.id in milik}
        semua.append(Isian(berkas=str(n), awal=awal, isi=isi))
    hasil = gabung(induk, semua)
    akhir = terapkan(induk, hasil)
    assert hasil.bentrok == ()
    for t in (*induk, *terisi):
        assert sama_isi(akhir.get(t), terisi.get(t))
