"""The transcriptions become plans: every text and every number of the documents, once, in place."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.baca.transkrip import Transkrip, baca_transkrip
from renaksi_xl.core.pohon import susun_pohon
from renaksi_xl.core.rencana import KOSONG4, Baris, Jenjang
from renaksi_xl.core.singkatan import singkatan

Json = dict[str, Any]
SUMBER = Path(__file__).resolve().parents[2] / "examples" / "sumber"


def mentah(nama: str) -> Json:
    isi: Json = json.loads((SUMBER / nama).read_text(encoding="utf-8"))
    return isi


LUWU, PEMALANG = mentah("renaksi_luwu_timur_2023.json"), mentah("cascading_pemalang_2024.json")


@pytest.fixture(scope="module")
def luwu() -> Transkrip:
    return baca_transkrip(LUWU)


@pytest.fixture(scope="module")
def pemalang() -> Transkrip:
    return baca_transkrip(PEMALANG)


def telusuri(isi: object, kunci: str = "") -> Iterator[tuple[str, Any]]:
    """Every (key, value) below a raw JSON value, lists opened: the second method that knows no tree."""
    if isinstance(isi, dict):
        for k, v in isi.items():
            yield k, v
            yield from telusuri(v, k)
    elif isinstance(isi, list):
        for satu in isi:
            yield kunci, satu
            yield from telusuri(satu, kunci)


def teks_mentah(isi: Json, *kunci: str) -> Counter[str]:
    return Counter(v for k, v in telusuri(isi) if k in kunci and isinstance(v, str))


def teks_plan(baris: tuple[Baris, ...], medan: str) -> Counter[str]:
    return Counter(v for b in baris if (v := getattr(b, medan)) is not None)


def banyak(baris: tuple[Baris, ...]) -> dict[str, int]:
    return dict(Counter(b.jenjang for b in baris))


# ---- Luwu Timur -----------------------------------------------------------------------------------------


def test_luwu_timur_has_one_row_per_printed_indikator(luwu: Transkrip) -> None:
    baris = luwu.rencana.baris
    assert len(baris) == sum(1 for k, v in telusuri(LUWU) if k == "indikator" and isinstance(v, str)) == 68
    assert banyak(baris) == {"Sasaran": 3, "Program": 3, "Kegiatan": 14, "Sub Kegiatan": 48}
    assert teks_plan(baris, "indikator") == teks_mentah(LUWU, "indikator")
    assert teks_plan(baris, "kinerja") == teks_mentah(LUWU, "sasaran_kinerja")
    assert teks_plan(baris, "uraian") == teks_mentah(LUWU, "uraian")
    assert teks_plan(baris, "penanggung_jawab") == teks_mentah(LUWU, "penanggung_jawab")


def tercetak(nilai: Decimal | str | None, satuan: str | None) -> str:
    """A target as the document prints it, put together again from number and satuan."""
    if nilai is None or isinstance(nilai, str):
        return nilai or ""
    if satuan == "%":
        return f"{(nilai * 100).normalize():f}".replace(".", ",") + "%"
    return f"{nilai:f}" + (f" {satuan}" if satuan else "")


def test_every_printed_target_of_luwu_timur_can_be_put_together_again(luwu: Transkrip) -> None:
    baris = luwu.rencana.baris
    tahun = Counter(tercetak(b.target, b.satuan) for b in baris)
    # The one figure printed with a trailing zero.
    asli = Counter("82,1%" if v == "82,10%" else v for k, v in telusuri(LUWU) if k == "target")
    assert tahun == asli
    bertriwulan = [b for b in baris if b.jenjang in (Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)]
    per_tw = [tercetak(n, s) for b in bertriwulan for n, s in zip(b.target_tw, b.satuan_tw, strict=True)]
    assert Counter(per_tw) == Counter(v for k, v in telusuri(LUWU) if k == "tw" and isinstance(v, str))


@pytest.mark.parametrize(
    ("uraian", "satuan", "target_tw", "satuan_tw"),
    [
        (
            "Koordinasi Penyusunan Dokumen RKA SKPD",
            "Dokumen",
            ("-", "-", 1, 1),
            (None, None, "Dokumen", "Dokumen"),
        ),
        (
            "Koordinasi dan fasilitasi pengadaan PNS dan PPPK",
            "Orang",
            (319, 556, 71, 0),
            ("Orang",) * 3 + (None,),
        ),
        ("Pemeliharaan Peralatan dan Mesin Lainnya", "Unit", (34, 31, 18, 0), ("Unit",) * 4),
        ("Pengelolaan pendidikan lanjutan ASN", "Orang", (8, 8, 8, 8), ("orang",) * 4),
        (
            "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik",
            "Rakening",
            (9, 9, 9, 9),
            ("Rekening",) * 4,
        ),
        (
            "Pengadaan Kendaran Perorangan Dinas atau Kendaraan Dinas Jabatan",
            "Unit",
            (1, "-", "-", None),
            ("Unit", None, None, None),
        ),
        ("Program Kepegawaian Daerah", "%", KOSONG4, KOSONG4),
        ("Pengelolaan Assesment Center", "%", (Decimal("0.25"),) * 4, ("%",) * 4),
    ],
)
def test_dash_blank_zero_and_satuan_are_kept_as_printed(
    luwu: Transkrip, uraian: str, satuan: str, target_tw: tuple[object, ...], satuan_tw: tuple[object, ...]
) -> None:
    (baris,) = [b for b in luwu.rencana.baris if b.uraian == uraian]
    assert (baris.satuan, baris.target_tw, baris.satuan_tw) == (satuan, target_tw, satuan_tw)


def test_the_ids_of_luwu_timur_follow_the_printed_order_and_every_parent_stands_above(
    luwu: Transkrip,
) -> None:
    baris = luwu.rencana.baris
    assert [b.id for b in baris] == [f"R{n:04d}" for n in range(1, 69)]
    assert all(b.induk is None or b.induk < b.id for b in baris)
    assert {b.simpul for b in baris} == {None}
    pohon = susun_pohon(baris)
    assert [baris[rows[0]].uraian[:22] for s in pohon.puncak() for rows in [pohon.baris[s]]] == [
        "Meningkatnya kualitas ",
        "Meningkatnya Disiplin ",
        "Meningkatnya Kompetens",
    ]
    assert sorted(len(a) for a in pohon.anak if a) == [
        1,
        1,
        1,
        1,
        2,
        2,
        2,
        2,
        3,
        3,
        3,
        3,
        4,
        4,
        4,
        4,
        4,
        5,
        8,
        8,
    ]


def test_the_bidang_are_those_who_report(luwu: Transkrip) -> None:
    assert [(b.nama, b.singkatan) for b in luwu.rencana.bidang] == [
        ("SEKRETARIAT", "Sekretariat"),
        ("Bidang Pengadaan, Pemberhentian, Kinerja dan Informasi Kepegawaian", "PPKIK"),
        ("Bidang Mutasi, Kepangkatan dan Pengembangan Karir", "MKPK"),
        ("Bidang Pengembangan Sumber Daya Aparatur", "PSDA"),
    ]


def test_two_bidang_with_equal_initials_get_different_singkatan() -> None:
    assert singkatan("Bidang Mutasi dan Promosi", ["mp", "MP2"]) == "MP3"
    assert singkatan("Bidang") == "Bidang"


def test_the_office_is_read_as_printed(luwu: Transkrip, pemalang: Transkrip) -> None:
    kantor = luwu.rencana.instansi
    assert (kantor.nama, kantor.kabupaten, kantor.tahun) == (LUWU["instansi"], "Luwu Timur", 2023)
    assert kantor.tempat_tanggal == "Malili, 3 Januari 2023"
    assert kantor.penandatangan.pangkat == "Pembina Utama Muda"
    assert pemalang.rencana.instansi.tahun == 2024


def test_what_is_no_number_stays_as_text_and_is_noted() -> None:
    data = json.loads(json.dumps(LUWU))
    sub = data["sasaran"][0]["program"][0]["kegiatan"][0]["sub_kegiatan"][0]
    sub["target"], sub["tw"] = "12o", ["1.5 Dokumen", "–", "1.2.3", ""]
    hasil = baca_transkrip(data)
    baris = hasil.rencana.baris[3]
    assert (baris.target, baris.target_tw) == ("12o", (Decimal("1.5"), "-", "1.2.3", None))
    assert hasil.catatan == (
        "R0004 · target: “12o” bukan angka; disimpan sebagai teks dan perlu dibetulkan.",
        "R0004 · target TW I: “1.5 Dokumen” dibaca 1,5; mohon dicek.",
        "R0004 · target TW III: “1.2.3” bukan angka; disimpan sebagai teks dan perlu dibetulkan.",
    )


def test_luwu_timur_leaves_nothing_unread(luwu: Transkrip) -> None:
    assert luwu.catatan == ()


# ---- Pemalang -------------------------------------------------------------------------------------------


def pasangan_mentah() -> Iterator[tuple[str, tuple[str, ...], str | None, str | None]]:
    """(team, names, kinerja, indikator) of every pair in the raw JSON, walked from the lists themselves."""
    for kunci, tim in telusuri(PEMALANG):
        if kunci != "proses" or not isinstance(tim, dict):
            continue
        daftar = [((tim["ketua"],), tim["kinerja_ketua"], tim["indikator_ketua"])]
        daftar.append((tuple(tim["anggota"]), tim["kinerja_anggota"], tim["indikator_anggota"]))
        daftar += [(tuple(k["nama"]), k["kinerja"], k["indikator"]) for k in tim["anggota_kelompok"]]
        for nama, kinerja, indikator in daftar:
            for i in range(max(len(kinerja), len(indikator))):
                yield (
                    tim["tim"],
                    nama,
                    kinerja[i] if i < len(kinerja) else None,
                    indikator[i] if i < len(indikator) else None,
                )


def test_pemalang_has_a_row_for_every_indikator_and_every_pair(pemalang: Transkrip) -> None:
    baris = pemalang.rencana.baris
    assert banyak(baris) == {
        "Tujuan": 1,
        "Sasaran": 6,
        "Program": 13,
        "Kegiatan": 18,
        "Sub Kegiatan": 43,
        "Proses": 84,
        "Anggota": 62 + 59,
    }
    kerja = [b for b in baris if b.jenjang in ("Proses", "Anggota")]
    assert Counter((b.uraian, b.personil, b.kinerja, b.indikator) for b in kerja) == Counter(
        pasangan_mentah()
    )


def test_every_text_of_pemalang_is_there_as_often_as_printed(pemalang: Transkrip) -> None:
    baris = tuple(b for b in pemalang.rencana.baris if b.jenjang not in ("Proses", "Anggota"))
    indikator = [v for k, v in telusuri(PEMALANG["tujuan"]) if k == "indikator" and isinstance(v, dict)]
    assert teks_plan(baris, "indikator") == Counter(v["uraian"] for v in indikator)
    assert teks_plan(baris, "do") == Counter(v["do"] for v in indikator if v["do"])
    # Node by node: the one node with two indikator has two rows.
    pertama = tuple(b for b in baris if b.simpul is None or b.id[1:] == b.simpul[1:])
    nama = tuple(b for b in pertama if b.jenjang not in ("Tujuan", "Sasaran"))
    tanpa_nama = tuple(b for b in pertama if b.jenjang in ("Tujuan", "Sasaran"))
    simpul = [v for _, v in telusuri(PEMALANG) if isinstance(v, dict) and "pemilik" in v]
    assert teks_plan(nama, "uraian") == Counter(v["nama"] for v in simpul if "nama" in v)
    assert teks_plan(nama, "kinerja") + teks_plan(tanpa_nama, "uraian") == Counter(
        v["kinerja"] for v in simpul
    )
    assert teks_plan(pertama, "pemilik") == teks_mentah(PEMALANG, "pemilik")


def test_a_sasaran_with_two_indikator_is_one_node_with_seven_programs(pemalang: Transkrip) -> None:
    baris = pemalang.rencana.baris
    pohon = susun_pohon(baris)
    (simpul,) = [
        s for s, rows in enumerate(pohon.baris) if baris[rows[0]].jenjang == "Sasaran" and len(rows) > 1
    ]
    dua = [baris[i] for i in pohon.baris[simpul]]
    assert [b.indikator for b in dua] == ["Indeks Kepuasan Masyarakat", "Nilai SAKIP"]
    assert [b.uraian for b in dua] == ["Meningkatnya Kualitas Pelayanan Administrasi Kepegawaian"] * 2
    assert len(pohon.anak[simpul]) == 7
    assert any("2 indikator" in catatan and dua[0].id in catatan for catatan in pemalang.catatan)


def test_programs_of_one_name_stay_different_nodes(pemalang: Transkrip) -> None:
    program = [b for b in pemalang.rencana.baris if b.jenjang == "Program"]
    assert Counter(b.uraian for b in program) == {"Program Kepegawaian": 11, "Program Penunjang": 2}
    assert {b.simpul for b in program} == {None}


def test_a_team_is_one_node_and_its_members_another_below_it(pemalang: Transkrip) -> None:
    baris = pemalang.rencana.baris
    tim = [b for b in baris if b.uraian == "Tim Pengembangan Kompetensi"]
    proses = [b for b in tim if b.jenjang == "Proses"]
    anggota = [b for b in tim if b.jenjang == "Anggota"]
    assert (len(proses), len(anggota)) == (4, 9)
    assert {b.personil for b in proses} == {("Pegawai 01",)}
    assert {b.personil for b in anggota} == {("Pegawai 02", "Pegawai 03", "Pegawai 04", "Pegawai 05")}
    assert {b.simpul for b in proses} == {f"S{proses[0].id[1:]}"}
    assert {b.simpul for b in anggota} == {f"S{anggota[0].id[1:]}"}
    assert {b.induk for b in anggota} == {proses[0].id}


def test_each_group_of_members_is_a_node_of_its_own(pemalang: Transkrip) -> None:
    baris = pemalang.rencana.baris
    pohon = susun_pohon(baris)
    simpul_anggota = [rows for s, rows in enumerate(pohon.baris) if baris[rows[0]].jenjang == "Anggota"]
    tim = [v for k, v in telusuri(PEMALANG) if k == "proses" and isinstance(v, dict)]
    assert len(simpul_anggota) == sum(bool(t["anggota"]) + len(t["anggota_kelompok"]) for t in tim) == 37
    simpul_proses = [rows for s, rows in enumerate(pohon.baris) if baris[rows[0]].jenjang == "Proses"]
    assert len(simpul_proses) == len(tim) == 50


def test_lists_of_different_length_lose_nothing(pemalang: Transkrip) -> None:
    baris = [
        b
        for b in pemalang.rencana.baris
        if b.uraian == "Tim Penilaian dan Evaluasi Kinerja" and b.jenjang == "Anggota"
    ]
    assert len(baris) == 6
    assert all(b.kinerja and b.indikator is None for b in baris)
    assert [c for c in pemalang.catatan if "6 kinerja tetapi 0 indikator" in c]


def test_the_missing_part_of_a_pair_is_left_empty_on_either_side() -> None:
    data = json.loads(json.dumps(PEMALANG))
    tim = data["tujuan"]["sasaran"][0]["program"][0]["kegiatan"][0]["sub_kegiatan"][0]["proses"][0]
    tim |= {
        "kinerja_ketua": ["a"],
        "indikator_ketua": ["x", "y"],
        "kinerja_anggota": [],
        "indikator_anggota": [],
    }
    baris = baca_transkrip(data).rencana.baris
    ketua = [b for b in baris if b.jenjang == "Proses" and b.uraian == tim["tim"]]
    anggota = [b for b in baris if b.jenjang == "Anggota" and b.uraian == tim["tim"]]
    assert [(b.kinerja, b.indikator) for b in ketua] == [("a", "x"), (None, "y")]
    assert [(b.kinerja, b.indikator, len(b.personil)) for b in anggota] == [(None, None, 4)]


def test_pemalang_stands_in_tree_order(pemalang: Transkrip) -> None:
    """Depth first: each row's parent is the row before it or one of that row's ancestors."""
    baris = pemalang.rencana.baris
    assert [b.id for b in baris] == [f"R{n:04d}" for n in range(1, len(baris) + 1)]
    per_id = {b.id: b for b in baris}
    simpul = {b.id: f"R{b.simpul[1:]}" if b.simpul else b.id for b in baris}
    for sebelum, b in pairwise(baris):
        jalur: list[str | None] = [simpul[sebelum.id]]
        while jalur[-1] is not None:
            jalur.append(per_id[jalur[-1]].induk)
        assert b.induk in jalur or simpul[b.id] == simpul[sebelum.id], b.id
