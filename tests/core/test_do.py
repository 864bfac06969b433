"""What is proposed from the words of a definisi operasional (ATURAN 3.5): the document's own, and other wordings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from renaksi_xl.core.do import Usulan, usulkan
from renaksi_xl.core.istilah import CaraHitung

Json = dict[str, Any]
KALIMAT: dict[str, list[Json]] = yaml.safe_load(
    Path(__file__).with_name("do_kalimat.yml").read_text(encoding="utf-8")
)
PEMALANG = Path(__file__).resolve().parents[2] / "examples" / "sumber" / "cascading_pemalang_2024.json"
ANAK = ["Kegiatan Perencanaan, Penganggaran, dan Evaluasi", "Kegiatan Keuangan", "Kegiatan Umum"]


def rapi(teks: str | None) -> str | None:
    return None if teks is None else " ".join(teks.split()).strip(" .,;:()").lower()


def usul(kasus: Json) -> Usulan | None:
    return usulkan(kasus["do"], kasus.get("indikator"), kasus.get("anak", ()))


def beda(kasus: Json) -> list[str]:
    """What differs between a case and its proposal, in words; nothing when it is right."""
    u = usul(kasus)
    if u is None:
        return ["tanpa usulan"]
    pasangan = [
        ("cara", kasus["cara"], str(u.cara)),
        ("pembilang", rapi(kasus.get("pembilang")), rapi(u.nama_pembilang)),
        ("penyebut", rapi(kasus.get("penyebut")), rapi(u.nama_penyebut)),
        ("kumulatif", kasus.get("kumulatif", False), u.kumulatif_tahun_lalu),
        ("kegiatan", kasus.get("kegiatan", []), list(u.kegiatan)),
    ]
    if "sumber" in kasus:
        pasangan.append(("sumber", rapi(kasus["sumber"]), rapi(u.sumber)))
    return [f"{apa}: {harus!r} != {ada!r}" for apa, harus, ada in pasangan if harus != ada]


def do_dokumen(isi: object) -> list[str]:
    """Every DO of the transcription, in document order."""
    if isinstance(isi, list):
        return [do for satu in isi for do in do_dokumen(satu)]
    if not isinstance(isi, dict):
        return []
    return ([isi["do"]] if isi.get("do") else []) + [do for satu in isi.values() for do in do_dokumen(satu)]


def test_the_cases_are_the_twenty_do_of_the_document() -> None:
    sumber = json.loads(PEMALANG.read_text(encoding="utf-8"))
    assert [k["do"] for k in KALIMAT["pemalang"]] == do_dokumen(sumber)
    assert len(KALIMAT["pemalang"]) == 20


@pytest.mark.parametrize("kasus", KALIMAT["pemalang"], ids=lambda k: k["do"][:60])
def test_every_do_of_pemalang_is_proposed_right(kasus: Json) -> None:
    assert beda(kasus) == []


def test_at_least_36_of_40_paraphrases_are_proposed_right() -> None:
    salah = {k["do"]: b for k in KALIMAT["parafrase"] if (b := beda(k))}
    assert len(KALIMAT["parafrase"]) == 40
    assert len(salah) <= 4, json.dumps(salah, indent=1, ensure_ascii=False)


def test_at_most_2_of_40_sentences_that_are_no_ratio_are_proposed_as_one() -> None:
    usulan = {k["do"]: u for k in KALIMAT["bukan_rasio"] if (u := usul(k)) and u.cara is CaraHitung.RASIO}
    assert len(KALIMAT["bukan_rasio"]) == 40
    assert len(usulan) <= 2, usulan


@pytest.mark.parametrize(
    ("do", "pembilang", "penyebut"),
    [
        ("Perbandingan antara jumlah ASN yang lulus dengan jumlah peserta ujian", "jumlah ASN yang lulus", "jumlah peserta ujian"),
        ("(Jumlah jabatan terisi / Jumlah formasi) x 100%", "Jumlah jabatan terisi", "Jumlah formasi"),
        ("Jumlah JFT/JFU terlatih / Jumlah JFT/JFU x 100%", "Jumlah JFT/JFU terlatih", "Jumlah JFT/JFU"),
        ("jumlah arsip tertata terhadap total arsip", "jumlah arsip tertata", "total arsip"),
        ("persentase ASN bersertifikat dari seluruh ASN", "ASN bersertifikat", "seluruh ASN"),
        ("Persentase ASN disiplin = jumlah ASN disiplin ÷ jumlah ASN × 100 %", "jumlah ASN disiplin", "jumlah ASN"),
        ("A/B x 100%; A = jumlah ASN terlatih, B = jumlah seluruh ASN", "jumlah ASN terlatih", "jumlah seluruh ASN"),
        ("Pembilang: jumlah usulan selesai; penyebut: jumlah usulan", "jumlah usulan selesai", "jumlah usulan"),
    ],
)  # fmt: skip
def test_a_ratio_is_read_from_any_joining_word(do: str, pembilang: str, penyebut: str) -> None:
    u = usulkan(do)
    assert u is not None
    assert (u.cara, u.nama_pembilang, u.nama_penyebut) == (CaraHitung.RASIO, pembilang, penyebut)


@pytest.mark.parametrize(
    "do",
    [
        None,
        "",
        "jumlah dokumen yang tersusun",
        "jumlah dokumen yang dibagi kepada seluruh pegawai",
        "pekerjaan dibagi menjadi tiga tahap",
        "jumlah capaian dibagi 12 bulan",
        "Jumlah SK / Peraturan Bupati yang terbit",
        "Tingkat kepuasan masyarakat terhadap seluruh layanan",
        "jumlah ASN dari seluruh perangkat daerah yang mengikuti diklat",
        "persentase laporan yang diterima dari seluruh perangkat daerah",
        "Peningkatan nilai dibandingkan tahun sebelumnya",
        "jumlah peserta dikali jumlah hari",
        "rata-rata nilai ujian peserta",
        "Capaian rata-rata ujian dari seluruh peserta",
        "nilai capaian rata-rata peserta kegiatan diklat",
        "tindak lanjut hasil pemeriksaan",
        "Perbandingan mutu layanan dengan harapan masyarakat",
    ],
)
def test_words_that_say_nothing_give_no_proposal(do: str | None) -> None:
    assert usulkan(do) is None


def test_the_mean_of_marks_is_no_part_of_a_whole_even_in_a_percentage() -> None:
    assert usulkan("Capaian rata-rata ujian dari seluruh peserta", "Persentase kelulusan") is None


@pytest.mark.parametrize(
    ("do", "kumulatif"),
    [
        ("jumlah ASN terlatih dibagi jumlah ASN dikali 100 (kumulatif dari tahun sebelumnya)", True),
        ("jumlah ASN terlatih dibagi jumlah ASN, secara kumulatif sejak tahun lalu", True),
        ("jumlah ASN terlatih dibagi jumlah ASN (kumulatif)", False),
        ("jumlah ASN terlatih kumulatif dibagi jumlah ASN tahun sebelumnya", False),
    ],
)
def test_last_years_pembilang_counts_only_where_the_words_say_so(do: str, *, kumulatif: bool) -> None:
    u = usulkan(do)
    assert u is not None
    assert u.kumulatif_tahun_lalu is kumulatif


@pytest.mark.parametrize(
    ("do", "kegiatan", "asing"),
    [
        ("Rerata capaian Kegiatan Perencanaan, Penganggaran, dan Evaluasi dan Kegiatan Umum", (ANAK[0], ANAK[2]), ()),
        ("rata-rata capaian kegiatan keuangan, umum", (ANAK[1], ANAK[2]), ()),
        ("Rata-rata capaian seluruh kegiatan pada program ini", (), ()),
        ("Rerata capaian Kegiatan Keuangan dan Kegiatan Kerumahtanggaan dibagi 2", (ANAK[1],), ("Kerumahtanggaan",)),
        ("Rata-rata capaian indikator kinerja Kegiatan Umum", (ANAK[2],), ()),
        ("Rerata capaian Kegiatan Umum dan Kegiatan Evaluasi Kinerja", (ANAK[2],), ("Evaluasi Kinerja",)),
        ("jumlah capaian kegiatan keuangan dan umum dibagi jumlah kegiatan", (ANAK[1], ANAK[2]), ()),
        ("Capaian rata-rata dari Kegiatan Keuangan dan Kegiatan Umum", (ANAK[1], ANAK[2]), ()),
        ("Persentase capaian kinerja rata-rata seluruh kegiatan", (), ()),
    ],
)  # fmt: skip
def test_a_mean_names_its_kegiatan_by_the_names_of_the_children(
    do: str, kegiatan: tuple[str, ...], asing: tuple[str, ...]
) -> None:
    u = usulkan(do, "Persentase capaian program", ANAK)
    assert u is not None
    assert (u.cara, u.kegiatan, u.asing) == (CaraHitung.RATA_RATA_CAPAIAN, kegiatan, asing)


def test_another_programs_kegiatan_is_named_whole_with_its_commas() -> None:
    u = usulkan(
        "Rerata capaian Kegiatan Umum, Kegiatan Mutasi, Promosi", anak=ANAK, lain=["Kegiatan Mutasi, Promosi"]
    )
    assert u is not None
    assert u.asing == ("Kegiatan Mutasi, Promosi",)


def test_of_two_names_that_begin_alike_the_longer_is_meant_where_it_stands_whole() -> None:
    pendek, panjang = "Kegiatan Administrasi Umum", "Kegiatan Administrasi Umum Perangkat Daerah"
    satu = usulkan("Rerata capaian Kegiatan Administrasi Umum Perangkat Daerah", anak=[pendek, panjang])
    lain = usulkan("Rerata capaian Kegiatan Administrasi Umum", anak=[pendek, panjang])
    assert (satu and satu.kegiatan, lain and lain.kegiatan) == ((panjang,), (pendek,))


def test_the_indikator_speaks_only_where_the_do_does_not() -> None:
    indikator = "Persentase Rata- Rata Capaian Kinerja"
    diam, rasio = usulkan(None, indikator), usulkan("jumlah ASN hadir dibagi jumlah ASN", indikator)
    assert (diam and diam.cara, rasio and rasio.cara) == (CaraHitung.RATA_RATA_CAPAIAN, CaraHitung.RASIO)


@pytest.mark.parametrize(
    ("do", "sumber"),
    [
        ("konversi nilai IP ASN komponen disiplin", "konversi nilai IP ASN komponen disiplin"),
        ("nilai SAKIP hasil evaluasi Inspektorat.", "hasil evaluasi Inspektorat"),
        ("Indeks yang dirilis oleh BPS", "dirilis oleh BPS"),
        ("nilai indeks profesionalitas dari BKN", "BKN"),
    ],
)
def test_somebody_elses_figure_is_proposed_with_its_source(do: str, sumber: str) -> None:
    u = usulkan(do)
    assert u is not None
    assert (u.cara, u.sumber) == (CaraHitung.DARI_LEMBAGA_LAIN, sumber)


KATA = st.sampled_from(
    ["jumlah", "seluruh", "ASN", "dibagi", "dari", "terhadap", "/", ":", "(", ")", "x", "100", "%", "persentase",
     "perbandingan", "antara", "dengan", "dan", "Kegiatan", "Umum", ",", "rerata", "capaian", "hasil", "evaluasi",
     "BKN", "A", "B", "=", "pembilang", "penyebut", "kumulatif", "tahun", "sebelumnya", "dikali"]
)  # fmt: skip


@given(st.lists(KATA, max_size=25).map(" ".join) | st.text(max_size=60))
def test_no_sentence_makes_the_reading_fail_and_a_ratio_always_has_both_names(do: str) -> None:
    u = usulkan(do, do, ANAK)
    if u is not None and u.cara is CaraHitung.RASIO:
        assert u.nama_pembilang
        assert u.nama_penyebut
    assert u is None or u.alasan
