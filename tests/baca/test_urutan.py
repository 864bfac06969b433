"""New rows find their parent by place, and rows of two sheets their order, in the cases a whole workbook rarely shows."""

from __future__ import annotations

from renaksi_xl.baca.lengkapi import lengkapi_id
from renaksi_xl.baca.urutan import urutan_gabung
from renaksi_xl.core.rencana import Baris

JENJANG = {
    "T": "Tujuan",
    "S": "Sasaran",
    "P": "Program",
    "K": "Kegiatan",
    "U": "Sub Kegiatan",
    "A": "Proses",
    "G": "Anggota",
}


def susun(*baris: str) -> list[Baris]:
    """Rows written as "id induk simpul"; the ID's first letter tells the jenjang, `-` is nothing, `K:` a new Kegiatan."""
    hasil = []
    for satu in baris:
        id_, induk, simpul = [None if x == "-" else x for x in [*satu.split(), "-", "-"][:3]]
        nama = id_ or ""
        hasil.append(
            Baris(
                id="" if ":" in nama else nama,
                jenjang=JENJANG[nama[0]],
                uraian=nama,
                induk=induk,
                simpul=simpul,
            )
        )
    return hasil


def induk_baru(renaksi: list[Baris], cascading: list[Baris] | None = None) -> list[str | None]:
    """Parents of the rows that had no ID."""
    bagian = [renaksi, cascading or []]
    lengkap = lengkapi_id(bagian, 0)
    semua = [b for satu in bagian for b in satu]
    return [b.induk for b, lama in zip(lengkap.baris, semua, strict=True) if not lama.id]


def urut(renaksi: list[Baris], cascading: list[Baris]) -> str:
    semua = [*renaksi, *cascading]
    return " ".join(semua[i].id for i in urutan_gabung(renaksi, cascading))


def test_a_row_does_not_reach_over_a_higher_jenjang_for_its_parent() -> None:
    assert induk_baru(susun("S1", "P1 S1", "K1 P1", "U1 K1", "P2 S1", "U:")) == [None]


def test_rows_of_a_node_with_two_indikator_do_not_disturb_the_tree_order() -> None:
    assert induk_baru(susun("S1", "P1 S1 x", "P2 S1 x", "K1 P1", "U:")) == ["K1"]


def test_a_parent_that_does_not_exist_means_that_the_order_tells_nothing() -> None:
    assert induk_baru(susun("S1", "P1 S1", "K1 P9", "U:")) == [None]


def test_a_new_anggota_belongs_to_the_team_above_and_a_new_team_to_nobody() -> None:
    assert induk_baru(susun("S1"), susun("A1 -", "G:", "A:")) == ["A1", None]


def test_with_two_tujuan_a_new_sasaran_must_be_told_its_own() -> None:
    assert induk_baru(susun("S1 T1", "S:"), susun("T1", "T2")) == [None]
    assert induk_baru(susun("S1 T1", "S:"), susun("T1 - x", "T2 - x")) == ["T1"]


def test_a_sasaran_without_any_tujuan_lacks_nothing() -> None:
    lengkap = lengkapi_id([susun("S1", "S:"), []], 0)
    assert lengkap.tak_jelas == frozenset()


def test_a_copy_under_the_same_parent_stays_in_its_node_however_the_parent_is_spelt() -> None:
    kegiatan = Baris(id="K1", jenjang="Kegiatan", uraian="k", induk="p1", simpul="N1")
    baris = [Baris(id="P1", jenjang="Program", uraian="p"), kegiatan, kegiatan]
    salinan = lengkapi_id([baris, []], 0).baris[2]
    assert (salinan.id, salinan.induk, salinan.simpul) == ("R0001", "p1", "N1")


def test_a_row_of_unknown_jenjang_gets_an_id_and_no_parent() -> None:
    lengkap = lengkapi_id([[Baris(id="", jenjang="Aktivitas", uraian="x")], []], 6)
    assert [(b.id, b.induk) for b in lengkap.baris] == [("R0007", None)]
    assert lengkap.tak_jelas == frozenset()


def test_where_two_subtrees_end_the_deeper_team_comes_first() -> None:
    renaksi = susun("S1", "K1 S1", "U1 K1")
    assert urut(renaksi, susun("A1 K1", "A2 U1", "G1 A1")) == "S1 K1 U1 A2 A1 G1"


def test_a_team_comes_after_all_indikator_of_its_sub_kegiatan() -> None:
    renaksi = susun("S1", "U1 S1 x", "U2 S1 x", "U3 S1")
    assert urut(renaksi, susun("A1 U1", "G1 A1")) == "S1 U1 U2 A1 G1 U3"


def test_tujuan_stand_first_and_what_hangs_from_nothing_last() -> None:
    renaksi = susun("S1 T1", "S2 T2")
    assert urut(renaksi, susun("A1 X9", "T1", "A2", "G1 A2", "T2")) == "T1 T2 S1 S2 A1 A2 G1"


def test_parents_that_go_in_a_circle_end_the_search() -> None:
    assert urut(susun("S1"), susun("A1 G1", "G1 A1")) == "S1 A1 G1"
