"""The plan JSON: what comes in, what is refused and how it is said, and that nothing changes on the way out and in."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renaksi_xl.checks.k324_singkatan import LEMBAR_KITA
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.istilah import Arah, CaraHitung, JenisTarget
from renaksi_xl.core.rencana import (
    KOSONG4,
    Baris,
    Bidang,
    CatatanTw,
    Instansi,
    Jenjang,
    Penandatangan,
    Pengaturan,
    Rencana,
)
from renaksi_xl.errors import MasukanError
from renaksi_xl.rencana_json import (
    baca_rencana,
    baca_rencana_teks,
    dumps,
    hasil_json,
    skema_json,
    tulis_rencana,
)
from renaksi_xl.sheets import cascading, catatan, definisi, pengaturan, renaksi
from tests.percobaan import sebanyak

Json = dict[str, Any]
AKAR = Path(__file__).resolve().parent.parent


def plan() -> Json:
    """A small plan with one row of each kind that matters here."""
    return {
        "skema": 1,
        "instansi": {"nama": "Badan Contoh", "tahun": 2024},
        "bidang": [{"nama": "Sekretariat", "singkatan": "Set"}, {"nama": "Bidang Mutasi", "singkatan": "BM"}],
        "baris": [
            {"id": "R0001", "jenjang": "Kegiatan", "uraian": "Mutasi", "indikator": ""},
            {
                "id": "R0002",
                "induk": "R0001",
                "jenjang": "Sub Kegiatan",
                "uraian": "Pangkat",
                "indikator": "Jumlah SK",
                "satuan": "Dokumen",
                "target": 10,
                "target_tw": [3, "-", None, 7],
                "realisasi_tw": [3, 0, None, None],
            },
            {"id": "R0003", "induk": "R0002", "jenjang": "Proses", "uraian": "Tim Pangkat"},
        ],
    }


def dengan(letak: str, nilai: object) -> Json:
    """The plan with one value replaced: "baris.1.target_tw.2"; a value of `HAPUS` drops the key."""
    data = plan()
    *jalan, akhir = [int(x) if x.isdigit() else x for x in letak.split(".")]
    tempat: Any = data
    for langkah in jalan:
        tempat = tempat[langkah]
    if nilai is HAPUS:
        del tempat[akhir]
    else:
        tempat[akhir] = nilai
    return data


class _Hapus:
    """The value that means "leave this field out"; its name is the same in every worker of a test run."""

    def __repr__(self) -> str:
        return "HAPUS"


HAPUS = _Hapus()


def kalimat(baca: Callable[[], object]) -> str:
    """The sentence with which something is refused."""
    with pytest.raises(MasukanError) as galat:
        baca()
    return str(galat.value)


# ---- what is refused ------------------------------------------------------------------------------------

SALAH: list[tuple[str, object, str]] = [
    ("skema", 2, "skema: seharusnya angka 1, satu-satunya skema yang dikenal versi ini, tertulis 2."),
    ("skema", HAPUS, "skema: wajib diisi, tetapi tidak ada."),
    ("instansi", [], "instansi: seharusnya objek { … }, tertulis daftar berisi 0 nilai."),
    ("instansi.nama", None, "instansi · nama: wajib diisi, tetapi tidak ada."),
    ("instansi.nama", " ", "instansi · nama: seharusnya teks yang tidak kosong, tertulis “ ”."),
    (
        "instansi.tahun",
        "2024",
        "instansi · tahun: seharusnya tahun empat angka, misalnya 2024, tertulis “2024”.",
    ),
    ("instansi.tahun", 24, "instansi · tahun: seharusnya tahun empat angka, misalnya 2024, tertulis 24."),
    (
        "instansi.penandatangan",
        {"nip": 19700101},
        "instansi · penandatangan · nip: seharusnya teks dalam tanda kutip, tertulis 19700101.",
    ),
    ("pengaturan", {"tw_pelaporan": 5}, "pengaturan · tw_pelaporan: seharusnya 1, 2, 3 atau 4, tertulis 5."),
    (
        "pengaturan",
        {"tw_pelaporan": True},
        "pengaturan · tw_pelaporan: seharusnya 1, 2, 3 atau 4, tertulis true.",
    ),
    (
        "pengaturan",
        {"batas_capaian": 0.9},
        "pengaturan · batas_capaian: seharusnya angka paling kecil 1 (1 berarti 100%) atau null bila tanpa batas, tertulis 0.9.",
    ),
    (
        "pengaturan",
        {"bobot": "Sama"},
        "pengaturan · bobot: seharusnya salah satu dari “sama”, “bobot”, “pagu” atau null, tertulis “Sama”.",
    ),
    (
        "pengaturan",
        {"bobott": "sama"},
        "pengaturan: kunci “bobott” tidak dikenal; mungkin maksudnya “bobot”.",
    ),
    ("warna", "biru", "rencana: kunci “warna” tidak dikenal."),
    ("bidang", {"nama": "A"}, "bidang: seharusnya daftar [ … ], tertulis objek."),
    (
        "bidang.1.singkatan",
        HAPUS,
        "bidang[1] (nama Bidang Mutasi) · singkatan: wajib diisi, tetapi tidak ada.",
    ),
    (
        "bidang.1.singkatan",
        "SET",
        "bidang: singkatan “SET” dipakai “Sekretariat” dan “Bidang Mutasi”, padahal menjadi nama lembar; beri singkatan yang berbeda.",
    ),
    (
        "bidang.1.singkatan",
        "A/B:C",
        "bidang[1] (nama Bidang Mutasi) · singkatan: “A/B:C” menjadi nama lembar dan nama file, jadi tidak boleh memuat : /.",
    ),
    (
        "bidang.1.singkatan",
        "x" * 32,
        f"bidang[1] (nama Bidang Mutasi) · singkatan: “{'x' * 32}” menjadi nama lembar, paling banyak 31 huruf, tertulis 32 huruf.",
    ),
    (
        "bidang.1.singkatan",
        "dasbor",
        "bidang[1] (nama Bidang Mutasi) · singkatan: “dasbor” sudah menjadi nama lembar lain di buku kerja; pilih singkatan lain.",
    ),
    (
        "bidang.1.singkatan",
        "'BM",
        "bidang[1] (nama Bidang Mutasi) · singkatan: “'BM” menjadi nama lembar dan nama file, jadi tidak boleh memuat ' di awal atau akhir.",
    ),
    ("baris.1", 7, "baris[1]: seharusnya objek { … }, tertulis 7."),
    ("baris.1.id", HAPUS, "baris[1] · id: wajib diisi, tetapi tidak ada."),
    ("baris.1.uraian", None, "baris[1] (id R0002) · uraian: wajib diisi, tetapi tidak ada."),
    ("baris.1.jenjang", 5, "baris[1] (id R0002) · jenjang: seharusnya teks dalam tanda kutip, tertulis 5."),
    (
        "baris.1.indikator",
        HAPUS,
        'baris[1] (id R0002) · indikator: wajib ada pada jenjang selain Proses dan Anggota; tulis "" bila memang belum ada.',
    ),
    (
        "baris.1.indikator",
        None,
        'baris[1] (id R0002) · indikator: wajib ada pada jenjang selain Proses dan Anggota; tulis "" bila memang belum ada.',
    ),
    (
        "baris.1.target",
        "80,99%",
        "baris[1] (id R0002) · target: seharusnya angka atau null, tertulis “80,99%”; tulis 0.8099 tanpa tanda kutip.",
    ),
    ("baris.1.target", "-", "baris[1] (id R0002) · target: seharusnya angka atau null, tertulis “-”."),
    ("baris.1.target", False, "baris[1] (id R0002) · target: seharusnya angka atau null, tertulis false."),
    (
        "baris.1.target_tw.2",
        "3 Dokumen",
        'baris[1] (id R0002) · target_tw[2]: seharusnya angka, "-" atau null, tertulis “3 Dokumen”; tulis 3 tanpa tanda kutip dan pindahkan “Dokumen” ke satuan.',
    ),
    (
        "baris.1.target_tw.1",
        "–",
        'baris[1] (id R0002) · target_tw[1]: seharusnya angka, "-" atau null, tertulis “–”.',
    ),
    (
        "baris.1.target_tw",
        [1, 2, 3],
        "baris[1] (id R0002) · target_tw: seharusnya daftar empat nilai, TW I sampai TW IV, tertulis daftar berisi 3 nilai.",
    ),
    (
        "baris.1.realisasi_tw",
        [1, 2, 3, 4, 5],
        "baris[1] (id R0002) · realisasi_tw: seharusnya daftar empat nilai, TW I sampai TW IV, tertulis daftar berisi 5 nilai.",
    ),
    ("baris.1.realisasi_tw", 4, "baris[1] (id R0002) · realisasi_tw: seharusnya daftar [ … ], tertulis 4."),
    (
        "baris.1.realisasi_tw.0",
        "-",
        "baris[1] (id R0002) · realisasi_tw[0]: seharusnya angka atau null, tertulis “-”.",
    ),
    (
        "baris.1.jenis_target",
        "Akumulatif",
        "baris[1] (id R0002) · jenis_target: seharusnya salah satu dari “Kumulatif”, “Posisi akhir”, “Rata-rata TW”, “Rilis tahunan” atau null, tertulis “Akumulatif”.",
    ),
    (
        "baris.1.arah",
        "turun",
        "baris[1] (id R0002) · arah: seharusnya salah satu dari “Naik”, “Turun”, “Tetap” atau null, tertulis “turun”.",
    ),
    ("baris.1.tw_rilis", 0, "baris[1] (id R0002) · tw_rilis: seharusnya 1, 2, 3 atau 4, tertulis 0."),
    (
        "baris.1.kumulatif_tahun_lalu",
        "Ya",
        "baris[1] (id R0002) · kumulatif_tahun_lalu: seharusnya true atau false, tertulis “Ya”.",
    ),
    (
        "baris.1.personil",
        ["Pegawai 01\nPegawai 02"],
        "baris[1] (id R0002) · personil[0]: seharusnya satu nama, tanpa ganti baris, tertulis “Pegawai 01\nPegawai 02”.",
    ),
    (
        "baris.1.catatan_tw",
        [None, {"pelaksna": "Subbag"}, None, None],
        "baris[1] (id R0002) · catatan_tw[1]: kunci “pelaksna” tidak dikenal; mungkin maksudnya “pelaksana”.",
    ),
    (
        "baris.1.pagu",
        float("inf"),
        "baris[1] (id R0002) · pagu: angkanya terlalu besar atau terlalu kecil untuk Excel.",
    ),
    (
        "baris.1.uraian",
        "a\x07b",
        "baris[1] (id R0002) · uraian: berisi karakter yang tidak dapat disimpan Excel; hapus karakter tak terlihat itu.",
    ),
    (
        "baris.1.do",
        "x" * 32_768,
        "baris[1] (id R0002) · do: teksnya 32768 huruf, sel Excel memuat paling banyak 32767.",
    ),
    ("baris.1.targett", 3, "baris[1] (id R0002): kunci “targett” tidak dikenal; mungkin maksudnya “target”."),
]


@pytest.mark.parametrize(("letak", "nilai", "harapan"), SALAH, ids=lambda x: str(x)[:40])
def test_a_wrong_field_is_refused_in_one_sentence_that_names_its_place(
    letak: str, nilai: object, harapan: str
) -> None:
    assert kalimat(lambda: baca_rencana(dengan(letak, nilai))) == harapan


def test_further_errors_are_counted_and_all_of_them_are_in_the_details() -> None:
    data = dengan("baris.1.target", "x")
    data["baris"][0]["uraian"] = None
    with pytest.raises(MasukanError) as galat:
        baca_rencana(data)
    assert (
        str(galat.value)
        == "baris[0] (id R0001) · uraian: wajib diisi, tetapi tidak ada (masih ada 1 kesalahan lain)."
    )
    assert galat.value.rincian is not None
    assert [x.split(":")[0] for x in galat.value.rincian.splitlines()] == [
        "baris[0] (id R0001) · uraian",
        "baris[1] (id R0002) · target",
    ]


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("", "Isi rencana bukan JSON yang sah: ada yang salah pada baris 1, kolom 1."),
        (
            '{"skema": 1,\n "instansi": }',
            "Isi rencana bukan JSON yang sah: ada yang salah pada baris 2, kolom 14.",
        ),
        ("[]", "rencana: seharusnya objek { … }, tertulis daftar berisi 0 nilai."),
        (
            '{"skema": 1, "skema": 1}',
            "Isi rencana memuat kunci “skema” dua kali dalam satu objek; hapus salah satu.",
        ),
        (
            "[" * 100_000,
            "Isi rencana bukan JSON yang sah: susunannya terlalu dalam atau angkanya terlalu panjang.",
        ),
        (
            "9" * 5000,
            "Isi rencana bukan JSON yang sah: susunannya terlalu dalam atau angkanya terlalu panjang.",
        ),
    ],
    ids=["empty", "broken", "list", "key-twice", "deep", "long-number"],
)
def test_a_text_that_is_no_plan_is_refused_in_one_sentence(teks: str, harapan: str) -> None:
    assert kalimat(lambda: baca_rencana_teks(teks)) == harapan


@pytest.mark.parametrize("angka", ["NaN", "-Infinity", "1e999", "1e99999999999999999999", "1e-400"])
def test_a_number_excel_cannot_hold_is_refused(angka: str) -> None:
    teks = json.dumps(plan()).replace('"target": 10', f'"target": {angka}')
    assert "target: " in kalimat(lambda: baca_rencana_teks(teks)) or "angkanya" in kalimat(
        lambda: baca_rencana_teks(teks)
    )


@pytest.mark.parametrize("nama", [*LEMBAR_KITA, "bagan cascading 2"])
def test_no_bidang_is_named_after_a_sheet_of_ours(nama: str) -> None:
    assert "lembar lain" in kalimat(lambda: baca_rencana(dengan("bidang.0.singkatan", nama)))


def test_the_list_of_our_sheets_has_every_sheet_of_the_layout_contract() -> None:
    assert {m.NAMA_LEMBAR for m in (renaksi, cascading, catatan, definisi, pengaturan)} <= set(LEMBAR_KITA)


# ---- what is accepted -----------------------------------------------------------------------------------


def test_a_missing_key_and_null_mean_the_same() -> None:
    data = plan()
    penuh = copy.deepcopy(data)
    penuh["pengaturan"] = None
    for kunci in ("kabupaten", "tempat_tanggal", "penandatangan", "penandatangan_bappeda"):
        penuh["instansi"][kunci] = None
    tahu = set(skema_json()["$defs"]["BarisJson"]["properties"])
    penuh["baris"] = [dict.fromkeys(tahu) | baris for baris in penuh["baris"]]
    assert baca_rencana(penuh) == baca_rencana(data)


def test_only_the_cap_tells_null_from_missing() -> None:
    kunci = skema_json()["$defs"]["PengaturanJson"]["properties"]
    kosong = baca_rencana(dengan("pengaturan", dict.fromkeys(kunci))).pengaturan
    assert kosong == Pengaturan(batas_capaian=None)
    assert baca_rencana(dengan("pengaturan", {})).pengaturan == Pengaturan(batas_capaian=Decimal(1))
    assert baca_rencana(plan()).pengaturan == Pengaturan()


def test_the_published_defaults_are_the_plans_own() -> None:
    terbit = {k: v["default"] for k, v in skema_json()["$defs"]["PengaturanJson"]["properties"].items()}
    milik = Pengaturan()
    assert terbit == {
        "tw_pelaporan": milik.tw_pelaporan,
        "batas_capaian": 1,
        "belum_diisi": milik.belum_diisi,
        "bobot": milik.bobot,
        "rumus_turun": milik.rumus_turun,
        "anggaran": milik.anggaran,
    }


def test_blank_dash_and_zero_stay_apart() -> None:
    data = dengan("baris.1.target_tw", [0, "-", None, 0.25])
    baris = baca_rencana(data).baris[1]
    assert baris.target_tw == (Decimal(0), "-", None, Decimal("0.25"))
    assert tulis_rencana(baca_rencana(data))["baris"][1]["target_tw"] == [0, "-", None, 0.25]
    assert baris.realisasi_tw == (Decimal(3), Decimal(0), None, None)


def test_an_empty_indikator_is_allowed_and_written_back_where_it_is_required() -> None:
    rencana = baca_rencana(plan())
    assert rencana.baris[0].indikator is None
    keluar = tulis_rencana(rencana)["baris"]
    assert keluar[0]["indikator"] == ""
    assert "indikator" not in keluar[2]


def test_a_row_of_unknown_jenjang_comes_in_for_validasi_to_report() -> None:
    assert baca_rencana(dengan("baris.1.jenjang", "Seksi")).baris[1].jenjang == "Seksi"


def test_what_ekspor_adds_is_accepted_and_ignored() -> None:
    ekspor = plan() | {"hasil": {"R0001": {}}, "hasil_bidang": {}, "hasil_instansi": None, "temuan": [1]}
    assert baca_rencana(ekspor) == baca_rencana(plan())


def test_the_input_is_never_modified() -> None:
    data = plan()
    baca_rencana(data)
    assert data == plan()


def test_a_byte_order_mark_does_not_matter() -> None:
    assert baca_rencana_teks("\ufeff" + json.dumps(plan())) == baca_rencana(plan())


@pytest.mark.parametrize(
    ("tertulis", "nilai"),
    [
        ("0.1", Decimal("0.1")),
        ("0.12345678901234567890123456789012", Decimal("0.12345678901234567890123456789012")),
        ("12345678901234567890", Decimal(12345678901234567890)),
        ("3.0", Decimal(3)),
        ("1e5", Decimal(100000)),
    ],
)
def test_no_digit_of_a_number_is_lost_from_text_to_text(tertulis: str, nilai: Decimal) -> None:
    teks = json.dumps(plan()).replace('"target": 10', f'"target": {tertulis}')
    rencana = baca_rencana_teks(teks)
    assert rencana.baris[1].target == nilai
    assert baca_rencana_teks(dumps(tulis_rencana(rencana))) == rencana


def test_a_float_enters_through_its_shortest_repr() -> None:
    assert baca_rencana(dengan("baris.1.target", 0.1 + 0.2)).baris[1].target == Decimal("0.30000000000000004")


# ---- out and in again -----------------------------------------------------------------------------------

huruf = st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff")
teks = st.text(huruf, min_size=1, max_size=12)
berisi = teks.filter(str.strip)
mungkin_teks = st.none() | teks
angka = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=4) | st.floats(
    -1e9, 1e9, allow_nan=False
).map(lambda x: Decimal(repr(x))).filter(lambda x: not x or abs(x.adjusted()) < 300)
mungkin_angka = st.none() | angka
empat_angka = st.tuples(*[mungkin_angka] * 4)
catatan_tw = st.none() | st.builds(
    CatatanTw, faktor_penghambat=teks, pelaksana=mungkin_teks, status_tindak_lanjut=mungkin_teks
)
baris_plan = st.builds(
    Baris,
    id=berisi,
    jenjang=st.sampled_from([*map(str, Jenjang), "Seksi"]),
    uraian=st.just("") | teks,
    induk=mungkin_teks,
    simpul=mungkin_teks,
    kinerja=mungkin_teks,
    indikator=mungkin_teks,
    do=mungkin_teks,
    satuan=mungkin_teks,
    satuan_tw=st.tuples(*[mungkin_teks] * 4),
    target=mungkin_angka,
    target_tw=st.tuples(*[mungkin_angka | st.just("-")] * 4),
    realisasi_tw=empat_angka,
    jenis_target=st.none() | st.sampled_from(list(map(str, JenisTarget))),
    arah=st.none() | st.sampled_from(list(map(str, Arah))),
    cara_hitung=st.none() | st.sampled_from(list(map(str, CaraHitung))),
    tw_rilis=st.none() | st.integers(1, 4).map(Decimal),
    nama_pembilang=mungkin_teks,
    nama_penyebut=mungkin_teks,
    pembilang_tw=empat_angka,
    penyebut_tw=empat_angka,
    pembilang_awal=mungkin_angka,
    kumulatif_tahun_lalu=st.booleans(),
    sumber=mungkin_teks,
    bobot=mungkin_angka,
    pagu=mungkin_angka,
    realisasi_anggaran_tw=empat_angka,
    kode_nomenklatur=mungkin_teks,
    penanggung_jawab=mungkin_teks,
    pemilik=mungkin_teks,
    personil=st.lists(berisi, max_size=3).map(tuple),
    target_renstra=mungkin_angka,
    realisasi_tahun_lalu=mungkin_angka,
    pagu_renstra=mungkin_angka,
    realisasi_anggaran_lalu=mungkin_angka,
    realisasi_provinsi=mungkin_angka,
    realisasi_nasional=mungkin_angka,
    catatan_tw=st.tuples(*[catatan_tw] * 4),
)
penandatangan = st.builds(Penandatangan, jabatan=mungkin_teks, nama=mungkin_teks, nip=mungkin_teks)
rencana_plan = st.builds(
    Rencana,
    instansi=st.builds(
        Instansi,
        nama=berisi,
        kabupaten=mungkin_teks,
        tahun=st.integers(1000, 9999),
        penandatangan=penandatangan,
        penandatangan_bappeda=penandatangan,
    ),
    pengaturan=st.builds(
        Pengaturan,
        tw_pelaporan=st.integers(1, 4),
        batas_capaian=st.sampled_from([None, Decimal(1), Decimal("1.1"), Decimal("1.5")]),
        belum_diisi=st.sampled_from(["kecualikan", "nol"]),
        bobot=st.sampled_from(["sama", "bobot", "pagu"]),
        rumus_turun=st.sampled_from(["2T-R", "T/R"]),
        anggaran=st.sampled_from(["per_tw", "sd"]),
    ),
    bidang=st.lists(st.from_regex(r"[A-Z]{3}[0-9]{2}", fullmatch=True), unique=True, max_size=3).map(
        lambda pendek: tuple(Bidang(nama=f"Bidang {p}", singkatan=p, email="a@b") for p in pendek)
    ),
    baris=st.lists(baris_plan, max_size=4).map(tuple),
)


@settings(max_examples=sebanyak(150), deadline=None)
@given(rencana_plan)
def test_a_plan_written_and_read_again_is_the_same_plan(rencana: Rencana) -> None:
    data = tulis_rencana(rencana)
    assert baca_rencana(data) == rencana
    assert baca_rencana_teks(dumps(data)) == rencana
    assert dumps(tulis_rencana(baca_rencana(data))) == dumps(data)


@settings(max_examples=sebanyak(60), deadline=None)
@given(rencana_plan)
def test_what_is_written_satisfies_the_published_schema(rencana: Rencana) -> None:
    jsonschema.validate(json.loads(dumps(tulis_rencana(rencana))), skema_json())


def test_every_field_of_a_row_has_its_key_and_its_place_in_the_round_trip() -> None:
    tahu = set(skema_json()["$defs"]["BarisJson"]["properties"])
    assert tahu == set(Baris.__dataclass_fields__)
    assert set(skema_json()["$defs"]["CatatanTwJson"]["properties"]) == set(CatatanTw.__dataclass_fields__)
    assert set(skema_json()["$defs"]["InstansiJson"]["properties"]) == set(Instansi.__dataclass_fields__)
    assert set(skema_json()["$defs"]["BidangJson"]["properties"]) == set(Bidang.__dataclass_fields__)
    assert set(skema_json()["$defs"]["PengaturanJson"]["properties"]) == set(
        Pengaturan.__dataclass_fields__
    ) - {"pita"}


def test_text_in_a_number_cell_is_written_as_text() -> None:
    baris = Baris(
        id="R1", jenjang="Kegiatan", uraian="", target="sepuluh", realisasi_tw=("proses", None, None, None)
    )
    rencana = Rencana(instansi=Instansi(nama="A", tahun=2024), baris=(baris,))
    assert tulis_rencana(rencana)["baris"] == [
        {
            "id": "R1",
            "jenjang": "Kegiatan",
            "uraian": "",
            "indikator": "",
            "target": "sepuluh",
            "realisasi_tw": ["proses", None, None, None],
        }
    ]


@pytest.mark.parametrize(
    ("kunci", "tertulis", "baku"),
    [
        ("jenis_target", "Akumulatif", "Kumulatif"),
        ("jenis_target", " posisi  AKHIR ", "Posisi akhir"),
        ("cara_hitung", "langsung", "Diisi langsung"),
        ("cara_hitung", "Eksternal", "Dari lembaga lain"),
        ("arah", "turun (makin rendah makin baik)", "Turun"),
        ("arah", "Stabil", "Tetap"),
        ("arah", "naik", "Naik"),
    ],
)
def test_a_word_the_workbook_understands_comes_through_the_door_under_its_own_name(
    kunci: str, tertulis: str, baku: str
) -> None:
    isi: dict[str, Any] = {kunci: tertulis}
    baris = Baris(id="R1", jenjang="Kegiatan", uraian="U", indikator="I", **isi)
    rencana = Rencana(instansi=Instansi(nama="A", tahun=2024), baris=(baris,))
    kembali = baca_rencana_teks(dumps(tulis_rencana(rencana)))
    assert getattr(kembali.baris[0], kunci) == baku


@pytest.mark.parametrize("kunci", ["jenis_target", "cara_hitung", "arah"])
def test_a_word_nobody_understands_is_written_as_typed(kunci: str) -> None:
    isi: dict[str, Any] = {kunci: "dijumlah"}
    baris = Baris(id="R1", jenjang="Kegiatan", uraian="U", indikator="I", **isi)
    rencana = Rencana(instansi=Instansi(nama="A", tahun=2024), baris=(baris,))
    assert tulis_rencana(rencana)["baris"][0][kunci] == "dijumlah"


def test_keys_come_in_the_plans_order_whatever_the_input_order() -> None:
    data = plan()
    terbalik = {k: data[k] for k in reversed(data)}
    terbalik["baris"] = [{k: b[k] for k in reversed(b)} for b in data["baris"]]
    assert dumps(tulis_rencana(baca_rencana(terbalik))) == dumps(tulis_rencana(baca_rencana(data)))
    assert list(tulis_rencana(baca_rencana(terbalik))) == [
        "skema",
        "instansi",
        "pengaturan",
        "bidang",
        "baris",
    ]


def test_dumps_prints_decimals_as_numbers_and_small_lists_on_one_line() -> None:
    isi = {"a": [Decimal("0.50"), Decimal("1E+3"), None, "-"], "b": [], "c": [{"d": True}], "e": {}, "é": '"'}
    assert dumps(isi) == (
        '{\n "a": [0.5, 1000, null, "-"],\n "b": [],\n "c": [\n  {\n   "d": true\n  }\n ],\n "e": {},\n "é": "\\""\n}'
    )


# ---- results --------------------------------------------------------------------------------------------


def test_results_have_the_shape_of_ekspor() -> None:
    data = plan()
    data["pengaturan"] = {"tw_pelaporan": 1}
    data["baris"][0] |= {"penanggung_jawab": "Bidang Mutasi"}
    rencana = baca_rencana(data)
    keluar = hasil_json(rencana, hitung(rencana))
    assert list(keluar) == ["hasil", "hasil_bidang", "hasil_instansi"]
    # TW I: 3 of 3 documents; the year 3 of 10.
    assert keluar["hasil"]["R0002"] == {
        "jenis_terpakai": "Kumulatif",
        "cara_terpakai": "Diisi langsung",
        "realisasi_sd": Decimal(3),
        "target_sd": Decimal(3),
        "capaian_sd": Decimal(1),
        "capaian_tahun": Decimal("0.3"),
        "status": "Tercapai",
        "rata_rata": Decimal(1),
        "rata_rata_tahun": Decimal("0.3"),
        "dihitung": 1,
        "dari": 1,
        "status_rata_rata": "Tercapai",
        "predikat": "Sangat Tinggi",
    }
    kosong = {"rata_rata": None, "dihitung": 0, "dari": 0, "predikat": None}
    penuh = {"rata_rata": Decimal(1), "dihitung": 1, "dari": 1, "predikat": "Sangat Tinggi"}
    assert keluar["hasil_bidang"] == {"Sekretariat": kosong, "Bidang Mutasi": penuh}
    assert keluar["hasil_instansi"] == penuh


def test_of_two_rows_with_one_id_the_first_gives_the_result_and_a_row_without_id_gives_none() -> None:
    satu = Baris(id="R1", jenjang="Kegiatan", uraian="a", target=Decimal(1), realisasi_tw=KOSONG4)
    dua = Baris(id="R1", jenjang="Kegiatan", uraian="b", jenis_target="Kumulatif")
    tanpa = Baris(id="", jenjang="Kegiatan", uraian="c")
    rencana = Rencana(instansi=Instansi(nama="A", tahun=2024), baris=(satu, dua, tanpa))
    keluar = hasil_json(rencana, hitung(rencana))["hasil"]
    assert list(keluar) == ["R1"]
    assert keluar["R1"]["jenis_terpakai"] == "Rilis tahunan"


# ---- the published schema -------------------------------------------------------------------------------

# What JSON Schema cannot say, or says otherwise: names of sheets, equal singkatan, characters, size of a number.
TIDAK_TERUNGKAP = {"SET", "dasbor", "'BM", "a\x07b", float("inf")}


def test_the_published_schema_is_current() -> None:
    berkas = AKAR / "docs" / "skema-rencana-1.json"
    assert json.loads(berkas.read_text(encoding="utf-8")) == skema_json(), "python examples/buat.py writes it"


def test_the_published_schema_is_a_schema_and_accepts_the_plan() -> None:
    jsonschema.Draft202012Validator.check_schema(skema_json())
    jsonschema.validate(plan(), skema_json())


@pytest.mark.parametrize(("letak", "nilai", "_harapan"), SALAH, ids=lambda x: str(x)[:40])
def test_the_published_schema_refuses_what_the_door_refuses(letak: str, nilai: object, _harapan: str) -> None:
    sah = jsonschema.Draft202012Validator(skema_json()).is_valid(dengan(letak, nilai))
    bisa_diungkap = not isinstance(nilai, str | float) or nilai not in TIDAK_TERUNGKAP
    assert sah is not bisa_diungkap
