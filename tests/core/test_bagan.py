"""The layout of the drawn cascade: nothing overlaps, nothing is cut off, lines end at boxes, nobody is left out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renaksi_xl.core.bagan import muat, susun_halaman
from renaksi_xl.core.bagan_bentuk import Garis, Halaman, Peran, Simpul, Tulisan
from renaksi_xl.core.bagan_isi import gambar
from renaksi_xl.core.bagan_tata import Ruang
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.ukuran_huruf import lebar_teks, lipat
from renaksi_xl.rencana_json import baca_rencana_teks
from renaksi_xl.sheets.nomor import nomor
from tests.bagan_acak import pohon
from tests.bagan_periksa import lebar_huruf, salah_garis, salah_letak, terpotong
from tests.contoh_bidang import luwu_timur
from tests.percobaan import sebanyak

CONTOH = Path(__file__).resolve().parents[2] / "examples"
RUANG = Ruang(214, 71)
BESAR = Ruang(172, 55)
pytestmark = pytest.mark.excel("carlito")


def pemalang() -> Rencana:
    return baca_rencana_teks((CONTOH / "pemalang_2024.json").read_text(encoding="utf-8"))


@cache
def pohon_kantor(kantor: str) -> tuple[Simpul, ...]:
    plan = {"luwu timur": luwu_timur, "pemalang": pemalang}[kantor]()
    hasil = hitung(plan)
    return tuple(g.akar for g in gambar(plan, hasil, nomor(hasil.pohon, plan.baris)))


def periksa(halaman: tuple[Halaman, ...], ruang: Ruang) -> list[str]:
    return [
        f"page {i}: {satu}"
        for i, h in enumerate(halaman, start=1)
        for satu in (*salah_letak(h, ruang.lebar, ruang.tinggi), *salah_garis(h), *terpotong(h))
    ]


def semua_simpul(simpul: Simpul) -> list[Simpul]:
    return [simpul, *(s for a in simpul.anak for s in semua_simpul(a))]


def tidak_lengkap(akar: Simpul, halaman: tuple[Halaman, ...]) -> list[str]:
    """Nodes some text of which stands on no page."""
    ada: dict[str, set[str]] = {}
    for h in halaman:
        for k in h.kotak:
            ada.setdefault(k.simpul.kunci, set()).update(t.tulisan.teks for t in k.tulisan if t.tulisan)
    return [
        s.kunci
        for s in semua_simpul(akar)
        if not {t.teks for larik in s.isi for t in larik} <= ada.get(s.kunci, set())
    ]


@pytest.mark.parametrize("kantor", ["luwu timur", "pemalang"])
@pytest.mark.parametrize("ruang", [RUANG, BESAR], ids=["80 %", "100 %"])
def test_every_drawing_of_both_offices_is_whole_and_clean(kantor: str, ruang: Ruang) -> None:
    for akar in pohon_kantor(kantor):
        halaman = susun_halaman(akar, ruang)
        assert periksa(halaman, ruang) == []
        assert tidak_lengkap(akar, halaman) == []


def test_the_drawings_have_every_sasaran_and_every_node() -> None:
    """Pemalang's transcription: 5 sasaran, 13 program, 18 kegiatan, 43 sub kegiatan, 50 proses."""
    akar = pohon_kantor("pemalang")
    jenjang = [s.jenjang for a in akar for s in semua_simpul(a)]
    assert len(akar) == 5
    assert {j: jenjang.count(j) for j in set(jenjang) - {"Tujuan", "Anggota"}} == {
        "Sasaran": 5,
        "Program": 13,
        "Kegiatan": 18,
        "Sub Kegiatan": 43,
        "Proses": 50,
    }


@settings(max_examples=sebanyak(8), deadline=None)
@given(st.integers(0, 2**32))
def test_random_trees_of_two_hundred_nodes_are_whole_and_clean(benih: int) -> None:
    akar = pohon(Random(benih))
    halaman = susun_halaman(akar, RUANG)
    assert periksa(halaman, RUANG) == []
    assert tidak_lengkap(akar, halaman) == []


def _simpul(kunci: str, *anak: Simpul, nama: str = "nama", jenjang: str = "Program") -> Simpul:
    isi = ((Tulisan(Peran.KEPALA, kunci),), (Tulisan(Peran.NAMA, nama),))
    return Simpul(kunci, jenjang, isi, isi[:1], anak)


def test_what_fits_is_one_page_and_the_same_every_time() -> None:
    akar = _simpul("a", _simpul("b"), _simpul("c"))
    (satu,) = susun_halaman(akar, RUANG)
    assert satu == muat(akar, RUANG)
    assert susun_halaman(akar, RUANG) == (satu,)


def test_children_that_fit_beside_each_other_stand_on_one_line_below_their_parent() -> None:
    halaman = muat(_simpul("a", _simpul("b"), _simpul("c")), RUANG)
    assert halaman is not None
    a, b, c = halaman.kotak
    assert b.y == c.y > a.y + a.tinggi
    assert b.x + b.lebar < c.x
    assert a.x + a.lebar // 2 == (b.x + c.x + c.lebar) // 2


def test_many_children_stand_in_lists_beside_a_spine() -> None:
    halaman = muat(_simpul("a", *(_simpul(f"b{i}") for i in range(40))), RUANG)
    assert halaman is not None
    anak = halaman.kotak[1:]
    kolom = sorted({k.x for k in anak})
    assert 1 < len(kolom) < 8
    for x in kolom:
        lajur = [k for k in anak if k.x == x]
        assert len(lajur) > 1
        assert all(atas.y + atas.tinggi <= bawah.y for atas, bawah in pairwise(lajur))
    assert salah_garis(halaman) == []


def test_a_tree_that_is_too_large_begins_with_an_overview_and_repeats_its_head_in_short() -> None:
    cabang = [
        _simpul(f"p{i}", *(_simpul(f"p{i}k{j}", nama="kata " * 200) for j in range(4))) for i in range(5)
    ]
    akar = _simpul("s", *cabang, nama="kepala " * 5, jenjang="Sasaran")
    pertama, *lain = susun_halaman(akar, RUANG)
    assert [k.simpul.kunci for k in pertama.kotak] == ["s", "p0", "p1", "p2", "p3", "p4"]
    assert len(lain) > 1
    for h in lain:
        assert h.kotak[0].simpul.kunci == "s"
        assert len([t for t in h.kotak[0].tulisan if t.tulisan]) == 1


def test_a_tujuan_is_not_repeated() -> None:
    cabang = [
        _simpul(f"p{i}", *(_simpul(f"p{i}k{j}", nama="kata " * 200) for j in range(4))) for i in range(5)
    ]
    akar = _simpul("t", _simpul("s", *cabang, jenjang="Sasaran"), jenjang="Tujuan")
    pertama, *lain = susun_halaman(akar, RUANG)
    assert pertama.kotak[0].simpul.kunci == "t"
    assert {h.kotak[0].simpul.kunci for h in lain} == {"s"}


def test_a_box_higher_than_the_page_goes_on_in_further_boxes() -> None:
    isi = (
        (Tulisan(Peran.KEPALA, "Anggota 1"),),
        *((Tulisan(Peran.KINERJA, f"{i}. " + "kata " * 30),) for i in range(90)),
    )
    akar = _simpul("p", Simpul("a", "Anggota", isi))
    halaman = susun_halaman(akar, Ruang(60, 30))
    assert periksa(halaman, Ruang(60, 30)) == []
    assert tidak_lengkap(akar, halaman) == []
    bagian = [k for h in halaman for k in h.kotak if k.simpul.kunci == "a"]
    assert len(bagian) > 1
    assert {k.tulisan[0].tulisan.teks for k in bagian if k.tulisan[0].tulisan} == {"Anggota 1"}


def test_nodes_without_a_common_parent_are_drawn_beside_each_other() -> None:
    halaman = muat(Simpul("", "", (), (), (_simpul("a"), _simpul("b", _simpul("c")))), RUANG)
    assert halaman is not None
    assert sorted(k.simpul.kunci for k in halaman.kotak) == ["a", "b", "c"]
    assert salah_garis(halaman) == []


def test_the_table_of_widths_agrees_with_the_font() -> None:
    kata = "Meningkatnya Kualitas Pelayanan – “ASN” 98,25% (é, š) & lain·lain"
    assert lebar_teks(kata) == pytest.approx(lebar_huruf(kata, "Regular"), rel=0.002)
    assert lebar_teks(kata, tebal=True) == pytest.approx(lebar_huruf(kata, "Bold"), rel=0.002)


@given(st.text(alphabet="ab cdW-\n", max_size=200), st.floats(20, 300), st.booleans())
def test_wrapping_keeps_every_letter_and_overfills_no_line(teks: str, lebar: float, tebal: bool) -> None:  # noqa: FBT001 -- hypothesis gives it
    baris = lipat(teks, lebar, tebal=tebal)
    assert "".join(baris).replace(" ", "") == teks.replace(" ", "").replace("\n", "")
    assert all(lebar_teks(b.rstrip(), tebal=tebal) * 1.1 <= lebar + 1e-6 or len(b) == 1 for b in baris)


# The checks themselves can fail.


def test_the_checks_see_an_overlap_a_loose_line_and_a_cut_text() -> None:
    halaman = muat(_simpul("a", _simpul("b"), _simpul("c", nama="kata " * 20)), RUANG)
    assert halaman is not None
    assert periksa((halaman,), RUANG) == []
    a, b, c = halaman.kotak
    assert salah_letak(replace(halaman, kotak=(a, b, replace(c, x=b.x + 1))), RUANG.lebar, RUANG.tinggi)
    assert salah_letak(halaman, halaman.lebar - 1, RUANG.tinggi)
    assert salah_garis(replace(halaman, garis=halaman.garis[:-1]))
    assert salah_garis(replace(halaman, garis=(*halaman.garis, Garis(0, a.y, a.x, a.y))))
    assert salah_garis(replace(halaman, garis=(*halaman.garis, Garis(b.x - 1, b.y + 1, b.x + 3, b.y + 1))))
    tipis = tuple(replace(t, tinggi=1) for t in c.tulisan)
    assert terpotong(replace(halaman, kotak=(a, b, replace(c, tulisan=tipis))))
