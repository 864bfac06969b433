"""Who stands where in a cascade: by hand on a small one, and Pemalang's names counted in the raw document."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renaksi_xl.core.pegawai import TANPA, Orang, Peran, daftar_pegawai
from renaksi_xl.core.rencana import Baris, Instansi, Rencana
from renaksi_xl.rencana_json import baca_rencana
from tests import strategi
from tests.bantuan import rencana_diketik

Json = dict[str, Any]
CONTOH = Path(__file__).resolve().parents[2] / "examples"


def baris(id_: str, jenjang: str, induk: str | None = None, **medan: Any) -> Baris:  # noqa: ANN401 -- any field
    return Baris(
        id=id_, jenjang=jenjang, uraian=f"{jenjang} {id_}", induk=induk, kinerja=f"kinerja {id_}", **medan
    )


def rencana(*isi: Baris) -> Rencana:
    return Rencana(instansi=Instansi(nama="Badan", tahun=2024), baris=isi)


KECIL = rencana(
    baris("p", "Program", pemilik="Kabid A"),
    baris("k", "Kegiatan", "p", pemilik=" kabid  a"),
    baris("s1", "Sub Kegiatan", "k", pemilik="Kasubag", personil=("Dewi",)),
    baris("t1", "Proses", "s1", simpul="T", personil=("Ani",)),
    baris("t2", "Proses", "s1", simpul="T", personil=("Ani",)),
    baris("a1", "Anggota", "t1", personil=("Budi", "budi ", "Kabid A")),
    baris("a2", "Anggota", "t1", simpul="G", personil=("Budi",)),
    baris("j", "Proses", "s1", personil=("Budi",)),
    baris("s2", "Sub Kegiatan", "k"),
    baris("u", "Proses", "s2", personil=("Citra",)),
    baris("v", "Anggota", "u", personil=("Ani",)),
    baris("x", "Anggota", "s2", personil=("Eka",)),
)


def per_nama(r: Rencana) -> dict[str, Orang]:
    return {o.nama: o for o in daftar_pegawai(r)}


def test_posts_come_first_from_the_top_then_persons_by_name() -> None:
    assert [o.nama for o in daftar_pegawai(KECIL)] == [
        "Kabid A",
        "Kasubag",
        "Ani",
        "Budi",
        "Citra",
        "Dewi",
        "Eka",
    ]


def test_every_row_that_names_somebody_is_theirs_once_a_role() -> None:
    tugas = {
        nama: [(KECIL.baris[t.baris].id, t.peran.name) for t in o.tugas]
        for nama, o in per_nama(KECIL).items()
    }
    assert tugas == {
        "Kabid A": [("p", "PEMILIK"), ("k", "PEMILIK"), ("a1", "ANGGOTA")],
        "Kasubag": [("s1", "PEMILIK")],
        "Ani": [("t1", "KETUA"), ("t2", "KETUA"), ("v", "ANGGOTA")],
        "Budi": [("j", "PERORANGAN"), ("a1", "ANGGOTA"), ("a2", "ANGGOTA")],
        "Citra": [("u", "KETUA")],
        "Dewi": [("s1", "DI_LUAR_TIM")],
        "Eka": [("x", "DI_LUAR_TIM")],
    }


@pytest.mark.parametrize(
    ("nama", "tim", "sub"),
    [
        ("Kabid A", 1, 1),
        ("Kasubag", 0, 1),
        ("Ani", 2, 2),
        ("Budi", 1, 1),
        ("Citra", 1, 1),
        ("Dewi", 0, 1),
        ("Eka", 0, 1),
    ],
)
def test_a_team_counts_once_whatever_groups_and_roles_one_has_in_it(nama: str, tim: int, sub: int) -> None:
    o = per_nama(KECIL)[nama]
    assert (o.banyak_tim, len(o.sub)) == (tim, sub)


def test_a_loop_of_parents_ends_and_a_missing_one_is_no_sub_kegiatan() -> None:
    r = rencana(
        baris("a", "Proses", "b", personil=("Ani",)),
        baris("b", "Proses", "a", personil=("Budi",)),
        baris("c", "Proses", "tidak ada", personil=("Citra",)),
    )
    assert {t.sub for o in daftar_pegawai(r) for t in o.tugas} == {TANPA}


def telusuri(node: Json, sub: str, tim: list[tuple[str, Json]]) -> None:
    """Every team of the raw document with its sub kegiatan."""
    for kunci in ("sasaran", "program", "kegiatan", "sub_kegiatan"):
        for anak in node.get(kunci, []):
            telusuri(anak, anak["nama"] if kunci == "sub_kegiatan" else sub, tim)
    tim.extend((sub, satu) for satu in node.get("proses", []))


def test_pemalang_has_every_name_of_the_document_in_its_teams() -> None:
    dokumen = json.loads((CONTOH / "sumber" / "cascading_pemalang_2024.json").read_text(encoding="utf-8"))
    tim: list[tuple[str, Json]] = []
    telusuri(dokumen["tujuan"], "", tim)
    ketua: dict[str, set[int]] = defaultdict(set)
    anggota: dict[str, set[int]] = defaultdict(set)
    sendiri: dict[str, set[int]] = defaultdict(set)
    di_sub: dict[str, set[str]] = defaultdict(set)
    for n, (sub, satu) in enumerate(tim):
        lain = [*satu["anggota"], *(x for k in satu["anggota_kelompok"] for x in k["nama"])]
        (ketua if lain else sendiri)[satu["ketua"]].add(n)
        for nama in (satu["ketua"], *lain):
            di_sub[nama].add(sub)
        for nama in lain:
            anggota[nama].add(n)
    r = baca_rencana(json.loads((CONTOH / "pemalang_2024.json").read_text(encoding="utf-8")))
    orang = {nama: o for nama, o in per_nama(r).items() if o.bekerja}
    assert orang.keys() == di_sub.keys()
    for nama, o in orang.items():
        banyak = [len(o.tim(p)) for p in (Peran.KETUA, Peran.ANGGOTA, Peran.PERORANGAN)]
        assert banyak == [len(x[nama]) for x in (ketua, anggota, sendiri)], nama
        assert len(o.sub) >= len(di_sub[nama])
    terbanyak = max(len(ketua[x] | anggota[x]) for x in di_sub)
    assert {n for n, o in orang.items() if o.banyak_tim == terbanyak} == {"Pegawai 12", "Pegawai 14"}


@settings(deadline=None)
@given(strategi.rencana(paling_banyak=14), st.data())
def test_any_plan_gives_every_name_once_and_every_row_of_the_tree(plan: Json, data: st.DataObject) -> None:
    r = rencana_diketik(plan)
    nama = st.sampled_from(["Ani", "ani ", "Budi", "B*", " "])
    r = replace(
        r,
        baris=tuple(
            replace(
                b, personil=tuple(data.draw(st.lists(nama, max_size=3))), pemilik=data.draw(st.none() | nama)
            )
            for b in r.baris
        ),
    )
    semua = daftar_pegawai(r)
    kunci = [" ".join(o.nama.lower().split()) for o in semua]
    assert len(set(kunci)) == len(kunci)
    assert all(o.tugas and o.nama.strip() for o in semua)
    assert all(len({(t.baris, t.peran) for t in o.tugas}) == len(o.tugas) for o in semua)
