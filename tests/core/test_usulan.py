"""Proposals fill blank cells only, and only where a person has not decided (ATURAN 3.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.usulan import MEDAN, cari_usulan, terima_usulan
from renaksi_xl.rencana_json import baca_rencana
from tests import strategi
from tests.bantuan import rencana_diketik, rencana_teks

RASIO = "jumlah ASN hadir dibagi jumlah seluruh ASN dikali 100"
KUMULATIF = f"{RASIO} (kumulatif dari tahun sebelumnya)"


def rencana(realisasi: str = ". . . .", **medan: Any) -> Rencana:  # noqa: ANN401 -- any field of a row
    teks = f"""
        Program p      | 90% | . . . . | {realisasi} |
          Kegiatan k1  | 90% | . . . . | . . . . |
          Kegiatan k2  | 90% | . . . . | . . . . |
    """
    r = baca_rencana(rencana_teks(teks))
    return replace(r, baris=(replace(r.baris[0], **medan), *r.baris[1:]))


def isian(r: Rencana) -> list[dict[str, str | bool]]:
    return [dict(u.isian) for u in cari_usulan(r)]


def test_a_ratio_with_one_name_typed_still_gets_the_other() -> None:
    assert isian(rencana(do=RASIO, cara_hitung="Rasio", nama_pembilang="pegawai hadir")) == [
        {"nama_penyebut": "jumlah seluruh ASN"}
    ]
    assert isian(rencana(do=RASIO, cara_hitung="Rasio", nama_penyebut="pegawai")) == [
        {"nama_pembilang": "jumlah ASN hadir"}
    ]


def test_an_untouched_row_gets_everything_the_do_says() -> None:
    assert isian(rencana(do=KUMULATIF)) == [
        {
            "cara_hitung": "Rasio",
            "nama_pembilang": "jumlah ASN hadir",
            "nama_penyebut": "jumlah seluruh ASN",
            "kumulatif_tahun_lalu": True,
        }
    ]


def test_what_a_person_typed_is_neither_proposed_nor_replaced() -> None:
    r = rencana(do=KUMULATIF, nama_penyebut="ASN aktif")
    assert "nama_penyebut" not in isian(r)[0]
    assert terima_usulan(r).baris[0].nama_penyebut == "ASN aktif"


def test_another_cara_hitung_ends_the_proposal() -> None:
    assert isian(rencana(do=KUMULATIF, cara_hitung="Diisi langsung")) == []


def test_the_chosen_cara_hitung_leaves_the_names_proposed() -> None:
    assert isian(rencana(do=RASIO, cara_hitung=" rasio ")) == [
        {"nama_pembilang": "jumlah ASN hadir", "nama_penyebut": "jumlah seluruh ASN"}
    ]


def test_last_years_figures_are_not_proposed_again_once_method_and_names_stand() -> None:
    r = rencana(do=KUMULATIF, cara_hitung="Rasio", nama_pembilang="a", nama_penyebut="b")
    assert isian(r) == []


def test_a_ratio_is_proposed_where_the_indikator_alone_would_make_a_mean() -> None:
    r = rencana(do=RASIO, indikator="Persentase rata-rata capaian kinerja")
    assert isian(r)[0]["cara_hitung"] == "Rasio"


def test_a_mean_that_is_in_force_is_not_proposed() -> None:
    assert isian(rencana(do="Rerata capaian Kegiatan k1 dan Kegiatan k2")) == []


def test_accepting_all_leaves_a_row_with_typed_realisasi_and_by_name_it_is_taken() -> None:
    r = rencana("80% . . .", do=RASIO)
    (u,) = cari_usulan(r)
    assert u.mengganti
    assert terima_usulan(r) == r
    assert terima_usulan(r, ["P"]).baris[0].cara_hitung == "Rasio"
    assert terima_usulan(r, ["k1"]) == r


def test_somebody_elses_figure_replaces_no_typed_realisasi() -> None:
    r = rencana("80% . . .", do="hasil evaluasi BKN")
    (u,) = cari_usulan(r)
    assert not u.mengganti
    assert terima_usulan(r).baris[0].sumber == "hasil evaluasi BKN"


def test_a_row_outside_the_tree_gets_no_proposal() -> None:
    r = rencana(do=RASIO)
    kembar = replace(r, baris=(*r.baris, replace(r.baris[0], uraian="salinan")))
    assert [u.baris for u in cari_usulan(kembar)] == [0]


KALIMAT = st.sampled_from(
    [None, RASIO, KUMULATIF, "hasil evaluasi BKN", "Rerata capaian seluruh kegiatan", "x"]
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategi.rencana(paling_banyak=12), st.data())
def test_accepting_settles_every_proposal_and_changes_nothing_else(
    plan: dict[str, Any], data: st.DataObject
) -> None:
    r = rencana_diketik(plan)
    r = replace(r, baris=tuple(replace(b, do=data.draw(KALIMAT)) for b in r.baris))
    baru = terima_usulan(r, [b.id for b in r.baris])
    assert cari_usulan(baru) == ()
    for lama, b in zip(r.baris, baru.baris, strict=True):
        kembali = {m: getattr(lama, m) for m in MEDAN if not getattr(lama, m)}
        assert replace(b, **kembali) == lama
