"""`ekspor` of the workbook of Pemalang gives back every node and text of the document, counted in the raw JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.jobs.baru import baru
from renaksi_xl.jobs.ekspor import ekspor

Json = dict[str, Any]
CONTOH = Path(__file__).resolve().parents[2] / "examples"
DOKUMEN: Json = json.loads((CONTOH / "sumber" / "cascading_pemalang_2024.json").read_text(encoding="utf-8"))
TURUN = ("sasaran", "program", "kegiatan", "sub_kegiatan", "proses")


@pytest.fixture(scope="module")
def baris(tmp_path_factory: pytest.TempPathFactory) -> list[Json]:
    buku = tmp_path_factory.mktemp("pemalang") / "p.xlsm"
    baru(buku, CONTOH / "pemalang_2024.json")
    isi: list[Json] = json.loads(ekspor(buku))["baris"]
    return isi


def jalur(
    node: Json, jenjang: str, atas: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...], Json]]:
    """(level, names from the tujuan down to it, the raw node) of the document, depth first."""
    nama = (*atas, node.get("nama") or node.get("tim") or node["kinerja"])
    yield jenjang, nama, node
    for kunci in TURUN:
        for anak in node.get(kunci, []):
            yield from jalur(anak, kunci, nama)


SIMPUL = list(jalur(DOKUMEN["tujuan"], "tujuan"))


def simpul(baris: list[Json]) -> list[tuple[str, tuple[str, ...], list[Json]]]:
    """The same of the plan that came out: rows with one simpul are one node."""
    kelompok: dict[str, list[Json]] = {}
    for b in baris:
        kelompok.setdefault(b.get("simpul") or b["id"], []).append(b)
    induk = {b["id"]: k for k, isi in kelompok.items() for b in isi}

    def nama(kunci: str) -> tuple[str, ...]:
        b = kelompok[kunci][0]
        atas = b.get("induk")
        return (*(nama(induk[atas]) if atas else ()), b["uraian"])

    return [(isi[0]["jenjang"], nama(k), isi) for k, isi in kelompok.items()]


def test_the_document_has_the_nodes_that_were_counted_in_it() -> None:
    banyak = Counter(jenjang for jenjang, _, _ in SIMPUL)
    assert banyak == {
        "tujuan": 1,
        "sasaran": 5,
        "program": 13,
        "kegiatan": 18,
        "sub_kegiatan": 43,
        "proses": 50,
    }
    proses = [n for j, _, n in SIMPUL if j == "proses"]
    # A team by its name; JFT and JFU are single persons.
    assert Counter("tim" if n["tim"].startswith("Tim") else "individu" for n in proses) == {
        "tim": 22,
        "individu": 28,
    }
    assert sum(len(indikator(n)) for j, _, n in SIMPUL if j == "sasaran") == 6


def indikator(node: Json) -> list[Json]:
    isi = node["indikator"]
    return isi if isinstance(isi, list) else [isi]


@pytest.mark.lambat
def test_every_node_comes_back_in_its_place(baris: list[Json]) -> None:
    kembali = Counter((j.lower().replace(" ", "_"), n) for j, n, _ in simpul(baris) if j != "Anggota")
    assert kembali == Counter((j, n) for j, n, _ in SIMPUL)
    assert [n for j, n, _ in simpul(baris) if j != "Anggota"] == [n for _, n, _ in SIMPUL]


def test_every_text_of_a_node_comes_back_with_it(baris: list[Json]) -> None:
    atas = [(n, isi) for j, n, isi in simpul(baris) if j not in ("Proses", "Anggota")]
    for (nama, isi), (_, nama_asal, node) in zip(atas, (s for s in SIMPUL if s[0] != "proses"), strict=True):
        assert nama == nama_asal
        assert isi[0].get("pemilik") == node["pemilik"]
        assert (isi[0].get("kinerja") or isi[0]["uraian"]) == node["kinerja"]
        assert [(b["indikator"], b.get("do")) for b in isi] == [
            (x["uraian"], x["do"] or None) for x in indikator(node)
        ]


def test_every_team_comes_back_with_its_people_kinerja_and_indikator(baris: list[Json]) -> None:
    semua = simpul(baris)
    proses = [(n, isi) for j, n, isi in semua if j == "Proses"]
    for (nama, isi), (_, nama_asal, tim) in zip(proses, (s for s in SIMPUL if s[0] == "proses"), strict=True):
        assert nama == nama_asal
        assert {tuple(b["personil"]) for b in isi} == {(tim["ketua"],)}
        kelompok = [(tim["anggota"], tim["kinerja_anggota"], tim["indikator_anggota"])]
        kelompok += [(k["nama"], k["kinerja"], k["indikator"]) for k in tim["anggota_kelompok"]]
        harus = [k for k in kelompok if k[0] or k[1] or k[2]]
        anggota = [x for j, n, x in semua if j == "Anggota" and n == (*nama, tim["tim"])]
        # Teams of one name under one sub kegiatan share their members' path: each looks for its own.
        milik = [x for x in anggota if x[0]["induk"] in {b["id"] for b in isi}]
        assert [(x[0]["personil"], *pasangan(x)) for x in milik] == [tuple(k) for k in harus]
        assert pasangan(isi) == (tim["kinerja_ketua"], tim["indikator_ketua"])


def pasangan(isi: list[Json]) -> tuple[list[str], list[str]]:
    """The two lists of a node's rows, gaps left out."""
    return [b["kinerja"] for b in isi if b.get("kinerja")], [
        b["indikator"] for b in isi if b.get("indikator")
    ]
