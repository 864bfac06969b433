"""Renaksi from a cascade, cascade from a Renaksi: every text stays, both ways (ATURAN 1)."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from renaksi_xl.core.alih import Tujuan, cascading_dari_renaksi, renaksi_dari_cascading
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.nama_lembar import PANJANG_NAMA, tanda_terlarang
from renaksi_xl.core.rencana import Baris, CatatanTw, Rencana
from renaksi_xl.core.singkatan import singkatan_jabatan
from renaksi_xl.rencana_json import baca_rencana
from tests import strategi
from tests.bantuan import rencana_diketik, rencana_teks

CONTOH = Path(__file__).resolve().parents[2] / "examples"
POHON = """
    Tujuan t       | 100% | - - - 100% | . . . .
      Sasaran s    | 100% | - - - 100% | . . . .     | "pemilik=Kepala"
        Program p  | 90%  | . . . .    | . . . .     | "pemilik=Kabid PA" pj=Umum
          Sub b    | 10   | 3 1 1 5    | 3 1 . .     | "pemilik=Kabid  PA" bobot=2 pagu=100 p=1,2,.,. q=3,4,.,. awal=5
          Proses o | 4    | 1 1 1 1    | 1 . . .     | "pemilik=Ketua"
"""


def rencana() -> Rencana:
    return baca_rencana(rencana_teks(POHON, tw=3, bidang=("Umum",)))


def contoh(nama: str) -> Rencana:
    return baca_rencana(json.loads((CONTOH / nama).read_text(encoding="utf-8")))


def teks(b: Baris) -> dict[str, Any]:
    """Every text of a row by field; the satuan and notes of a quarter belong to the year."""
    semua = {f.name: getattr(b, f.name) for f in fields(b)}
    return {k: v for k, v in semua.items() if isinstance(v, str) and v.strip()} | {"personil": b.personil}


def test_a_renaksi_from_a_cascade_has_blanks_where_figures_were() -> None:
    b = renaksi_dari_cascading(rencana()).baris[3]
    kosong = (None,) * 4
    assert (b.target, b.target_tw, b.realisasi_tw, b.pembilang_tw, b.penyebut_tw) == (
        None,
        kosong,
        kosong,
        kosong,
        kosong,
    )
    assert (b.pembilang_awal, b.pagu, b.bobot) == (None, None, Decimal(2))
    assert hitung(renaksi_dari_cascading(rencana())).instansi.dari == 0


def test_who_owns_a_kinerja_reports_it_where_nobody_else_does() -> None:
    r = renaksi_dari_cascading(rencana(), terpakai=["Kepala"])
    assert [b.penanggung_jawab for b in r.baris] == [None, "Kepala", "Umum", "Kabid PA", None]
    assert [(b.nama, b.singkatan) for b in r.bidang] == [
        ("Umum", "B1"),
        ("Kepala", "Kepala2"),
        ("Kabid PA", "Kabid PA"),
    ]


def test_another_year_blanks_the_dates_and_the_same_year_keeps_them() -> None:
    r = rencana()
    r = replace(r, instansi=replace(r.instansi, tempat_tanggal="Malili, 3 Januari 2024"))
    baru = renaksi_dari_cascading(r, 2025)
    assert (baru.instansi.tahun, baru.instansi.tempat_tanggal) == (2025, None)
    assert renaksi_dari_cascading(r, 2024).instansi == r.instansi
    assert baru.pengaturan.tw_pelaporan == 1


def test_a_cascade_takes_its_owners_from_who_reports_also_from_above() -> None:
    teks_pohon = """
        Sasaran s     | 1 | 1 . . . | . . . . |
          Program p   | 1 | 1 . . . | . . . . | pj=Umum
            Sub a     | 1 | 1 . . . | . . . . | "pemilik=Kasubag"
            Sub b     | 1 | 1 . . . | . . . . |
            Sub c     | 1 | 1 . . . | . . . . | pj=Mutasi
            Proses o  | 1 | 1 . . . | . . . . | pj=Umum
    """
    r = baca_rencana(rencana_teks(teks_pohon))
    baru = cascading_dari_renaksi(r)
    assert [b.pemilik for b in baru.baris] == [None, "Umum", "Kasubag", "Umum", "Mutasi", None]
    assert [replace(b, pemilik=a.pemilik) for a, b in zip(r.baris, baru.baris, strict=True)] == list(r.baris)


def test_a_tujuan_stands_above_every_sasaran_that_has_no_parent() -> None:
    r = baca_rencana(rencana_teks("Sasaran s | 1 | 1 . . . | . . . . |\nProgram p | 1 | 1 . . . | . . . . |"))
    baru = cascading_dari_renaksi(r, Tujuan("Meningkatnya birokrasi", "Indeks", "R0009"))
    assert [(b.id, b.jenjang, b.induk) for b in baru.baris] == [
        ("R0009", "Tujuan", None),
        ("s", "Sasaran", "R0009"),
        ("p", "Program", None),
    ]
    assert hitung(baru).pohon.induk == (-1, 0, -1)


def test_pemalang_becomes_a_renaksi_with_every_text_and_comes_back() -> None:
    asal = contoh("pemalang_2024.json")
    renaksi = renaksi_dari_cascading(asal)
    assert [teks(b) | {"penanggung_jawab": 0} for b in renaksi.baris] == [
        teks(b) | {"penanggung_jawab": 0} for b in asal.baris
    ]
    # Tujuan .. Sub Kegiatan, each with an owner: 1 + 6 + 13 + 18 + 43 rows.
    assert sum(b.penanggung_jawab is not None for b in renaksi.baris) == 81
    kembali = cascading_dari_renaksi(renaksi)
    assert [replace(b, penanggung_jawab=None) for b in kembali.baris] == list(asal.baris)


def test_luwu_timur_becomes_a_cascade_with_every_text_and_comes_back() -> None:
    asal = contoh("luwu_timur_2023.json")
    cascade = cascading_dari_renaksi(asal, Tujuan("Tujuan", "Indeks", "R0069"))
    assert Counter(b.pemilik for b in cascade.baris) == Counter(
        {None: 7} | Counter(b.penanggung_jawab for b in asal.baris if b.penanggung_jawab)
    )
    assert all(b.do is None for b in cascade.baris)
    renaksi = renaksi_dari_cascading(cascade)
    assert [teks(b) | {"pemilik": 0, "induk": 0} for b in renaksi.baris[1:]] == [
        teks(b) | {"pemilik": 0, "induk": 0} for b in asal.baris
    ]


RAPI = st.none() | st.text(max_size=8)


@settings(deadline=None)
@given(strategi.rencana(paling_banyak=12), st.data())
def test_no_text_is_lost_either_way(plan: dict[str, Any], data: st.DataObject) -> None:
    r = rencana_diketik(plan)
    r = replace(
        r,
        baris=tuple(
            replace(
                b, do=data.draw(RAPI), pemilik=data.draw(RAPI), catatan_tw=(CatatanTw(), None, None, None)
            )
            for b in r.baris
        ),
    )
    for baru in (renaksi_dari_cascading(r), cascading_dari_renaksi(r)):
        for lama, b in zip(r.baris, baru.baris, strict=True):
            # A text in a number cell is no text of the plan.
            angka = {
                k
                for k, v in teks(lama).items()
                if k in ("target", "pagu", "pembilang_awal", "realisasi_tahun_lalu")
            }
            assert {k: v for k, v in teks(lama).items() if k not in angka}.items() <= teks(b).items()
    dua = renaksi_dari_cascading(r)
    assert renaksi_dari_cascading(dua) == dua
    satu = cascading_dari_renaksi(r)
    assert cascading_dari_renaksi(satu) == satu
    assert [b.id for b in dua.baris] == [b.id for b in r.baris]
    assert hitung(dua).pohon == hitung(r).pohon == hitung(satu).pohon


@given(st.lists(st.text(max_size=80), max_size=12))
def test_every_post_gets_a_name_that_a_sheet_and_a_file_can_bear(jabatan: list[str]) -> None:
    terpakai: list[str] = ["Renaksi"]
    for nama in jabatan:
        pendek = singkatan_jabatan(" ".join(nama.split()), terpakai)
        assert 0 < len(pendek) <= PANJANG_NAMA
        assert tanda_terlarang(pendek) == []
        assert pendek.lower() not in {x.lower() for x in terpakai}
        terpakai.append(pendek)
