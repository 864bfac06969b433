"""The marks of a formula template, each rendered by hand."""

from __future__ import annotations

import pytest

from renaksi_xl.sheets.rumus.bahasa import (
    RUJUKAN_TABEL,
    Kolom,
    Rentang,
    Rujukan,
    cari,
    kolom_disebut,
    per_awal,
    per_baris,
    per_simpul,
    pilih,
    salah_satu,
    susun_rumus,
)

LAJUR = {"k": "A", "pos": "B", "no": "C", "dm": "D", "uj": "E", "t1": "F", "t4": "I"}
RENTANG = Rentang(LAJUR, 2, 40)
POLOS = Rujukan(({"ID": "Isian!$B$8:$B$20", "Target": "Isian!$H$8:$H$20"},), {"ID": "DO!$A$2:$A$9"})


@pytest.mark.parametrize(
    ("templat", "rumus"),
    [
        ("[@t1]+1", "$F7+1"),
        ("SUM([@t1:t4])", "SUM($F7:$I7)"),
        ("MAX([t1])", "MAX($F$2:$F$40)"),
        ("SUM([t1^])", "SUM($F$2:$F7)"),
        ("SUM([t1>])", "SUM($F7:INDEX($F$2:$F$40,$E7))"),
        ("ROW()-ROW([#])", "ROW()-ROW($B$1)"),
        ("«Target»", "INDEX(tblRenaksi[Target],$C7)"),
        ("«Target!»", 'IFERROR(INDEX(tblRenaksi[Target],$C7)&"","#")'),
        ("«k:ID!»", 'IFERROR(INDEX(tblRenaksi[ID],$A7)&"","#")'),
        ("«DO:Pembilang TW I»", "INDEX(tblDO[Pembilang TW I],$D7)"),
        ("MATCH(1,«DO|ID»,0)", "MATCH(1,tblDO[ID],0)"),
        ("«#»", "ROWS(tblRenaksi[ID])"),
        ('"[@t1] «Target»"', '"[@t1] «Target»"'),
    ],
)
def test_a_mark_becomes_a_reference(templat: str, rumus: str) -> None:
    assert "7".join(susun_rumus(templat, RENTANG, RUJUKAN_TABEL, 0)) == rumus


def test_the_second_part_reads_the_second_table() -> None:
    assert susun_rumus("«Target»", RENTANG, RUJUKAN_TABEL, 1) == ["INDEX(tblCascading[Target],$C", ")"]


def test_inputs_may_be_plain_ranges() -> None:
    potongan = susun_rumus("IF(«#»>9,«Target»,MATCH(1,«DO|ID»,0))", RENTANG, POLOS, 0)
    assert "7".join(potongan) == (
        "IF(ROWS(Isian!$B$8:$B$20)>9,INDEX(Isian!$H$8:$H$20,$C7),MATCH(1,DO!$A$2:$A$9,0))"
    )


def test_columns_are_read_from_another_sheet_by_its_name() -> None:
    assert Rentang(LAJUR, 2, 40, "_hitung!").kolom("t4") == "_hitung!$I$2:$I$40"


@pytest.mark.parametrize(
    ("kolom", "rumus"),
    [
        (per_baris("x", "1", lambda _: 1), 'IF([@no]=0,"",1)'),
        (per_awal("x", "1", lambda _: 1, 0), "IF([@wk]=0,0,1)"),
        (per_simpul("x", "1", lambda _: 1), 'IF([@ps]=0,"",1)'),
    ],
)
def test_a_column_is_guarded_by_what_it_speaks_for(kolom: Kolom, rumus: str) -> None:
    assert kolom.lengkap() == rumus


def test_every_column_a_template_reads_is_named() -> None:
    assert kolom_disebut('IF([@a]=1,SUM([@b:c]),[d])&"[@e]"') == {"a", "b", "c", "d"}
    assert kolom_disebut("SUM([f>])") == {"f", "uj"}
    assert kolom_disebut("«Target»&«k:ID»") == {"k", "no"}
    assert kolom_disebut("«DO:Sumber»") == {"dm", "no"}


def test_a_lookup_text_stands_for_itself() -> None:
    assert cari("A1") == 'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(A1,"~","~~"),"*","~*"),"?","~?")'


def test_tests_nest_in_order() -> None:
    assert pilih([("a", "1"), ("b", "2")], "3") == "IF(a,1,IF(b,2,3))"
    assert salah_satu("A1", ["x"]) == 'A1="x"'
    assert salah_satu("A1", ["x", "y"]) == 'OR(A1="x",A1="y")'
