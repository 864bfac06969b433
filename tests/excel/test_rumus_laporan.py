"""The columns that only a laporan has: what a row costs the office, and the office at earlier quarters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.tren import pada_tw
from renaksi_xl.sheets.rumus.andil import ANDIL
from renaksi_xl.sheets.rumus.disebut import DISEBUT
from renaksi_xl.sheets.rumus.hitung import KOLOM, Hitungan
from renaksi_xl.sheets.rumus.tren import TREN, rumus_banyak, rumus_rata_rata
from tests import strategi
from tests.bantuan import rencana_diketik, rencana_teks
from tests.excel.buku_rumus import buat, rusakkan
from tests.excel.graf import siklus
from tests.excel.kantor import Kantor
from tests.excel.paritas import bandingkan, sama
from tests.excel.test_rumus import sulit
from tests.percobaan import sebanyak

pytestmark = pytest.mark.excel("soffice", "uno")

LAPORAN = (*KOLOM, *ANDIL, *TREN, *DISEBUT)
# Weights on three levels, a leaf higher up, values above 100 %, a node of two rows, two rows that cost the same.
BERBOBOT = """
    Sasaran S1          | | | | bobot=2
      Program P1        | | | | bobot=1
        Kegiatan K1     | | | | bobot=3
          Sub a1        | 8 | 2 2 2 2 | 1 1 1 1 | bobot=1
          Sub a2        | 8 | 2 2 2 2 | 1 1 1 1 | bobot=1
          Sub a3        | 8 | 2 2 2 2 | 9 . . 9 | bobot=4
        Kegiatan K2     | 8 | 2 2 2 2 | . 1 2 1 | bobot=2
      Program P2        | | | | bobot=4
        Sub b1          | 8 | 2 2 2 2 | 1 2 2 2 | bobot=5 simpul=G
        Sub b2          | 8 | 2 2 2 2 | 9 2 2 2 | simpul=G
    Sasaran S2          | 8 | 2 2 2 2 | . . . . | bobot=3
    Sasaran S3          | 8 | 2 2 2 2 | 1 1 1 2 | bobot=5
"""


def berbobot(tw: int = 4, **pengaturan: object) -> Rencana:
    plan = rencana_teks(BERBOBOT, tw=tw)
    plan["pengaturan"] |= {"bobot": "bobot", "batas_capaian": 1.2, **pengaturan}
    return rencana_diketik(plan)


@pytest.mark.parametrize(
    ("tw", "pengaturan"),
    [
        (2, {"bobot": "bobot", "batas_capaian": None}),
        (3, {"bobot": "pagu", "batas_capaian": 1.2, "belum_diisi": "nol"}),
        (4, {"rumus_turun": "T/R", "belum_diisi": "nol"}),
        (4, {}),
    ],
)
def test_the_edges_of_the_rules_agree(
    kantor: Kantor, tmp_path: Path, tw: int, pengaturan: dict[str, object]
) -> None:
    path = tmp_path / "sulit.xlsx"
    buat(path, sulit(tw, **pengaturan), kolom=LAPORAN)
    assert bandingkan(path, kantor).beda == []
    assert siklus(path) is None


@settings(
    max_examples=sebanyak(6),
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(st.lists(strategi.rencana(paling_banyak=20), min_size=1, max_size=1))
def test_random_plans_agree_in_the_last_quarter(kantor: Kantor, tmp_path: Path, rencana: list[dict]) -> None:  # type: ignore[type-arg]  # plan JSON
    path = tmp_path / "acak.xlsx"
    buat(path, pada_tw(rencana_diketik(rencana[0]), 4), kolom=LAPORAN)
    assert bandingkan(path, kantor).beda == []


@pytest.mark.parametrize("pengaturan", [{}, {"bobot": "sama", "belum_diisi": "nol"}])
def test_each_quarter_shows_what_the_engine_says_at_that_quarter(
    kantor: Kantor, tmp_path: Path, pengaturan: dict[str, object]
) -> None:
    """Read back from LibreOffice with the quarter typed into Pengaturan afterwards: nothing here is a cached value."""
    rencana, path = berbobot(1, **pengaturan), tmp_path / "sulit.xlsx"
    tata, _ = buat(path, rencana, kolom=LAPORAN)
    rentang = Hitungan(tata, LAPORAN).rentang()
    with kantor.buka(path) as buku:
        for tw in (1, 2, 3, 4):
            buku.tulis("Pengaturan", {"B1": tw})
            rumus = {
                f"{kolom}{q}": "=" + teks.replace(",", ";").replace("_hitung!", "$_hitung.")
                for q in (1, 2, 3)
                for kolom, teks in (
                    ("E", rumus_rata_rata(rentang, q)),
                    ("F", rumus_banyak(rentang, q, terisi=True)),
                    ("G", rumus_banyak(rentang, q, terisi=False)),
                )
            }
            buku.tulis_rumus("Pengaturan", rumus)
            buku.hitung_ulang()
            kisi = buku.baca("Pengaturan")
            for q in (1, 2, 3):
                harapan = hitung(pada_tw(rencana, q)).instansi
                tampil = kisi[q - 1][4:7]
                if q >= tw:
                    assert tampil == ["", 0.0, 0.0], (tw, q)
                else:
                    rata = "" if harapan.rata_rata is None else float(harapan.rata_rata)
                    assert sama(rata, tampil[0]), (tw, q, tampil)
                    assert tampil[1:] == [harapan.dihitung, harapan.dari]


RUSAK = [
    ("wb3", "/INDEX([sj],[@iu])", ""),
    ("sj", "[@dp]+1", "[@dp]+2"),
    ("hu", "MAX(0,1-[@vb])", "(1-[@vb])"),
    ("hg", "ROUND([@hu],12)", "[@hs]"),
    ("hk", "COUNTIF([hg^],[@hg])-1", "0"),
    ("qr2", "[@r1:r2]", "[@r1:r4]"),
    ("qt3", "SUM([@u1:u3])", "SUM([@u1:u2])"),
    ("qv3", "AND([@qu3]=1,", "AND(TRUE,"),
    ("qd23", "SUM([qd24>])", "MAX([qd24>])"),
]


@pytest.mark.parametrize(("nama", "dari", "ke"), RUSAK)
def test_a_broken_formula_is_noticed(kantor: Kantor, tmp_path: Path, nama: str, dari: str, ke: str) -> None:
    path = tmp_path / "rusak.xlsx"
    buat(path, berbobot(belum_diisi="nol"), kolom=rusakkan(LAPORAN, nama, dari, ke))
    assert bandingkan(path, kantor).beda != []
