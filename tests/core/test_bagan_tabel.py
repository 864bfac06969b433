"""The cascade as a table: every block is as wide as its page, its cells cover it, no text is cut, pages are filled."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest

from renaksi_xl.core.bagan_bentuk import Peran
from renaksi_xl.core.bagan_lajur import bagi_lebar
from renaksi_xl.core.bagan_tabel import BlokTabel, SelTabel, susun_tabel
from renaksi_xl.core.bagan_tata import Ruang
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from tests.bagan_periksa import baris_dibutuhkan
from tests.contoh_bidang import luwu_timur
from tests.core.test_bagan import pemalang
from tests.excel.kantor_ekstrem import besar, panjang

KANTOR: dict[str, Callable[[], Rencana]] = {
    "luwu timur": luwu_timur,
    "pemalang": pemalang,
    "besar": besar,
    "panjang": panjang,
}
RUANG = (Ruang(172, 57), Ruang(214, 73))
PETAK = 6.0
# What Excel keeps free in a cell; a text set in by one step keeps more.
PINGGIR, MASUK = 4.0, 7.0


@cache
def blok(kantor: str, ruang: Ruang) -> tuple[BlokTabel, ...]:
    plan = KANTOR[kantor]()
    return susun_tabel(plan, hitung(plan), ruang)


def tertutup(satu: BlokTabel, lebar: int) -> bool:
    """Whether the cells cover the block, each place once."""
    petak = [(x, y) for s in satu.sel for x in range(s.x, s.x + s.lebar) for y in range(s.y, s.y + s.tinggi)]
    return sorted(petak) == [(x, y) for x in range(lebar) for y in range(satu.tinggi)]


def terpotong(sel: SelTabel) -> bool:
    tebal = sel.nama or bool(sel.label)
    muat = sel.lebar * PETAK - PINGGIR - (0 if tebal else MASUK)
    teks = [sel.label] if sel.label else [t.teks for t in sel.tulisan]
    gaya = "Bold" if tebal else "Regular"
    return sum(baris_dibutuhkan(a, muat, gaya) for x in teks for a in x.split("\n")) > sel.tinggi


@pytest.mark.parametrize("ruang", RUANG)
@pytest.mark.parametrize("kantor", KANTOR)
def test_every_block_is_as_wide_as_the_page_and_covered_by_its_cells(kantor: str, ruang: Ruang) -> None:
    assert blok(kantor, ruang)
    for satu in blok(kantor, ruang):
        assert satu.tinggi <= ruang.tinggi
        assert tertutup(satu, ruang.lebar)


@pytest.mark.excel("carlito")
@pytest.mark.parametrize("ruang", RUANG)
@pytest.mark.parametrize("kantor", KANTOR)
def test_no_text_is_cut_with_room_for_the_step_it_is_set_in(kantor: str, ruang: Ruang) -> None:
    sel = [s for satu in blok(kantor, ruang) for s in satu.sel]
    assert [s for s in sel if terpotong(s)] == []
    assert len(sel) > 20


@pytest.mark.parametrize("tambah", [0, 1, 7, 40])
def test_spare_rows_go_into_the_lines_alike_and_change_nothing_else(tambah: int) -> None:
    for satu in blok("pemalang", RUANG[1]):
        longgar = satu.longgar(tambah)
        assert tertutup(longgar, RUANG[1].lebar)
        assert [(s.label, s.tulisan, s.x, s.lebar) for s in longgar.sel] == [
            (s.label, s.tulisan, s.x, s.lebar) for s in satu.sel
        ]
        lama, baru = ([s.tinggi for s in x.sel if s.label] for x in (satu, longgar))
        lebih = [b - a for a, b in zip(lama, baru, strict=True)]
        assert tambah // len(lama) * len(lama) <= sum(lebih) <= tambah
        # Lines of one height stay of one height, and a higher one is never given less.
        urut = sorted(zip(lama, lebih, strict=True))
        assert [x for _, x in urut] == sorted(lebih)
        assert len(set(urut)) == len(set(lama))


def test_only_the_first_block_of_a_sasaran_is_no_continuation() -> None:
    sudah = set[int | None]()
    for satu in blok("pemalang", RUANG[1]):
        assert satu.lanjutan == (satu.sasaran in sudah)
        sudah.add(satu.sasaran)
    assert len(sudah) == 5


def test_a_branch_with_a_long_list_is_wider_and_the_table_lower() -> None:
    """Texts of 30 and 300 columns on 100: even halves need 6 lines, the narrowest share of 30 only 300 / 70 = 5."""
    assert bagi_lebar([[30.0, 300.0]], 100) == (32, 68)
    assert bagi_lebar([[300.0, 300.0]], 96) == (48, 48)


def test_a_missing_level_keeps_the_line_between_two_parents() -> None:
    """In Pemalang's sasaran 2 one team without anggota stands beside another of another sub kegiatan."""
    ada_kosong = False
    for satu in blok("pemalang", RUANG[1]):
        sub = {s.x for s in satu.sel if s.tulisan and s.tulisan[0].peran is Peran.NAMA and re.match("Sub ", s.tulisan[0].teks)}  # fmt: skip
        kosong = [s for s in satu.sel if not s.label and not s.tulisan]
        for s in kosong:
            assert not any(s.x < x < s.x + s.lebar for x in sub)
        ada_kosong = ada_kosong or bool(kosong)
    assert ada_kosong
