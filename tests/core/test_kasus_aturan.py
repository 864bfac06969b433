"""Every worked number of ATURAN, with its expected value derived by hand from the text of the law."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from renaksi_xl.core.hitung import bobot_simpul
from renaksi_xl.core.pohon import susun_pohon
from tests.bantuan import hitung, jawab, persen, rencana_diketik, rencana_teks, sel

Json = dict[str, Any]

TANPA_TARGET = "Tidak ada target s.d. TW ini"


def satu(baris: str, *, tw: int = 4, **pengaturan: object) -> Json:
    """The result of a plan of one Sub Kegiatan, given as everything after its ID and first bar."""
    return jawab(f"Sub s1 | {baris}", tw=tw, **pengaturan)["s1"]


def satu_bersatuan(satuan: str, baris: str, *, tw: int = 4, **pengaturan: object) -> Json:
    return jawab(f"Sub s1 {satuan} | {baris}", tw=tw, **pengaturan)["s1"]


def angka(isi: str) -> Decimal | None:
    x = sel(isi)
    return None if x is None else Decimal(str(x))


# ---- 2 Numbers: dash, blank, zero, text ----------------------------------------------------------------


def test_a_dash_and_a_blank_target_compute_alike() -> None:
    strip = satu("5 | - 5 - - | . 5 . .")
    kosong = satu("5 | . 5 . . | . 5 . .")
    assert strip == kosong
    assert persen(strip["capaian_sd"]) == "100 %"


def test_a_zero_target_is_not_measured_unless_arah_is_turun() -> None:
    naik = satu("5 | 0 5 . . | 0 . . .", tw=1)
    assert (naik["status"], naik["capaian_sd"]) == (TANPA_TARGET, None)
    turun = satu("0 | 0 0 0 0 | 0 . . . | arah=Turun", tw=1)
    assert (turun["status"], persen(turun["capaian_sd"])) == ("Tercapai", "100 %")


def test_zero_realisasi_is_a_result_and_blank_is_none() -> None:
    nol = satu("10 | 5 5 . . | 0 . . .", tw=1)
    assert (nol["status"], nol["realisasi_sd"], nol["capaian_sd"]) == ("Belum tercapai", 0, 0)
    kosong = satu("10 | 5 5 . . | . . . .", tw=1)
    assert (kosong["status"], kosong["realisasi_sd"], kosong["capaian_sd"]) == ("Belum diisi", None, None)


@pytest.mark.parametrize("isi", ["proses", "-", "–", "ada"])
def test_text_in_a_realisasi_is_not_filled(isi: str) -> None:
    hasil = satu(f"10 | 5 5 . . | {isi} . . .", tw=1)
    assert (hasil["status"], hasil["realisasi_sd"]) == ("Belum diisi", None)


@pytest.mark.parametrize("strip", ["-", "–", "—"])
def test_each_kind_of_dash_is_no_target(strip: str) -> None:
    assert satu(f"5 | {strip} 5 {strip} {strip} | . . . .", tw=1)["status"] == TANPA_TARGET


def test_a_capaian_a_hair_below_one_is_reached_after_rounding_to_twelve_digits() -> None:
    assert satu("1000000 | 1000000 . . . | 999999.9999999 . . . | jenis=Kumulatif")["status"] == "Tercapai"
    assert satu("1000000 | 1000000 . . . | 999999.999 . . . | jenis=Kumulatif")["status"] == "Tidak tercapai"


def test_a_mean_of_three_full_thirds_is_full() -> None:
    hasil = jawab("""
        Kegiatan K1 % | . |
          Sub a | 3 | . . . 3 | . . . 1
          Sub b | 3 | . . . 3 | . . . 1
          Sub c | 3 | . . . 3 | . . . 7
    """, batas_capaian=None)  # fmt: skip
    assert hasil["K1"]["status_rata_rata"] == "Tercapai"  # (1/3 + 1/3 + 7/3) / 3 = 1


# ---- 3 Measured quarters, diukur tahunan ------------------------------------------------------------------


def test_quarters_after_tw_pelaporan_are_ignored() -> None:
    dini = satu("10 | 3 1 1 5 | 3 1 9 9", tw=2)
    assert dini == satu("10 | 3 1 1 5 | 3 1 . .", tw=2)
    assert (dini["realisasi_sd"], dini["target_sd"], persen(dini["capaian_sd"])) == (4, 4, "100 %")


def test_a_row_of_the_year_alone_is_measured_in_tw_iv_by_default() -> None:
    assert satu("4 | - - - - | . . 4 .", tw=3)["status"] == TANPA_TARGET
    akhir = satu("4 | - - - - | . . . 3", tw=4)
    assert (akhir["status"], akhir["target_sd"], persen(akhir["capaian_sd"])) == ("Tidak tercapai", 4, "75 %")
    assert akhir["jenis_terpakai"] == "Rilis tahunan"


def test_a_row_of_the_year_alone_is_measured_in_its_tw_rilis() -> None:
    hasil = satu("4 | . . . . | . 3 . . | rilis=2", tw=2)
    assert (hasil["status"], hasil["target_sd"], persen(hasil["capaian_sd"])) == ("Belum tercapai", 4, "75 %")
    assert satu("4 | . . . . | . . . . | rilis=2", tw=3)["status"] == "Belum diisi"
    assert satu("4 | . . . . | 3 . . . | rilis=2", tw=1)["status"] == TANPA_TARGET


# ---- 3.1 Jenis Target ----------------------------------------------------------------------------------------


def test_kumulatif_sums_3_1_1_5_to_10_dokumen() -> None:
    hasil = satu("10 | 3 1 1 5 | 3 1 1 5")
    assert hasil["jenis_terpakai"] == "Kumulatif"
    assert (hasil["realisasi_sd"], hasil["target_sd"]) == (10, 10)
    assert (persen(hasil["capaian_sd"]), persen(hasil["capaian_tahun"])) == ("100 %", "100 %")


def test_posisi_akhir_of_28_orang_each_quarter_stays_28_and_not_400_percent() -> None:
    hasil = satu_bersatuan("Orang", "28 | 28 28 28 28 | 28 28 28 28")
    assert hasil["jenis_terpakai"] == "Posisi akhir"
    assert (hasil["realisasi_sd"], hasil["target_sd"]) == (28, 28)
    assert (persen(hasil["capaian_sd"]), persen(hasil["capaian_tahun"])) == ("100 %", "100 %")


def test_posisi_akhir_of_25_50_75_100_percent_takes_the_last_filled_quarter() -> None:
    hasil = satu("100% | 25% 50% 75% 100% | 25% 40% . .", tw=2)
    assert hasil["jenis_terpakai"] == "Posisi akhir"
    assert (hasil["realisasi_sd"], hasil["target_sd"]) == (Decimal("0.4"), Decimal("0.5"))
    assert (persen(hasil["capaian_sd"]), persen(hasil["capaian_tahun"])) == ("80 %", "40 %")


def test_rata_rata_tw_averages_realisasi_and_targets_over_the_filled_quarters() -> None:
    hasil = satu("95% | 95% 95% 95% 95% | 90% . 96% . | 'jenis=Rata-rata TW'", tw=3)
    assert (hasil["realisasi_sd"], hasil["target_sd"]) == (Decimal("0.93"), Decimal("0.95"))
    assert (persen(hasil["capaian_sd"]), hasil["status"]) == ("97,89 %", "Belum lengkap")
    beda = satu("80% | 60% 80% 100% . | 60% . 70% . | 'jenis=Rata-rata TW'", tw=3)
    assert (beda["realisasi_sd"], beda["target_sd"]) == (Decimal("0.65"), Decimal("0.8"))


def test_rilis_tahunan_is_the_index_published_once() -> None:
    hasil = satu_bersatuan("Indeks", "80 | . . . . | . . . 76")
    assert (hasil["jenis_terpakai"], hasil["realisasi_sd"], persen(hasil["capaian_sd"])) == (
        "Rilis tahunan",
        76,
        "95 %",
    )


def test_early_work_of_a_kumulatif_row_counts_and_a_skipped_report_does_not_raise() -> None:
    hasil = satu("7 | - 4 3 - | 4 . 3 .", tw=3)
    assert (hasil["realisasi_sd"], hasil["target_sd"]) == (7, 7)
    assert (persen(hasil["capaian_sd"]), hasil["status"]) == ("100 %", "Belum lengkap")


def test_target_without_realisasi_is_the_sum_over_m_for_kumulatif_and_the_last_of_m_otherwise() -> None:
    assert satu("10 | 3 1 1 5 | . . . .", tw=3)["target_sd"] == 5
    assert satu("100% | 25% 50% 75% 100% | . . . .", tw=3)["target_sd"] == Decimal("0.75")
    assert satu("95% | 90% 94% - 95% | . . . . | 'jenis=Rata-rata TW'", tw=3)["target_sd"] == Decimal("0.94")


@pytest.mark.parametrize(
    ("satuan", "baris", "jenis"),
    [
        ("Dokumen", "10 | - - - -", "Rilis tahunan"),  # (1) no quarter
        ("Dokumen", "10 | 0 0 . -", "Rilis tahunan"),  # (1) zeros are no targets
        ("Dokumen", "1 | - - 1 -", "Kumulatif"),  # (2) one quarter, countable
        ("%", "100% | - - 100% -", "Posisi akhir"),  # (2) one quarter, not countable
        ("Indeks", "3,6 | - - - 3,6", "Posisi akhir"),
        ("Nilai", "70 | - - - 70", "Posisi akhir"),
        ("Skor", "70 | - - - 70", "Posisi akhir"),
        ("rasio", "2 | - - - 2", "Posisi akhir"),
        ("Dokumen", "10 | 3 1 1 5", "Kumulatif"),  # (3) sum = year
        ("Dokumen", "0,3 | 0,1 0,1 0,1 -", "Kumulatif"),  # (3) exact: 0.1 + 0.1 + 0.1 = 0.3
        ("Orang", "28 | 28 28 28 28", "Posisi akhir"),  # (4) all equal to the year
        ("%", "97% | 97% - 97% -", "Posisi akhir"),
        ("%", "100% | 25% 25% 25% 25%", None),  # % is never summed
        ("%", "100% | 25% 50% 75% 100%", "Posisi akhir"),  # (5) never falling, last = year
        ("Orang", "30 | 10 10 - 30", "Posisi akhir"),
        ("Orang", "30 | 20 10 - 30", None),  # falls once
        ("Unit", "73 | 34 31 18 0", None),
    ],
)  # fmt: skip
def test_an_empty_jenis_is_inferred_in_the_order_of_the_law(
    satuan: str, baris: str, jenis: str | None
) -> None:
    assert satu_bersatuan(satuan, baris)["jenis_terpakai"] == jenis


@pytest.mark.parametrize(
    ("baris", "jenis"),
    [
        ("2 | 8 6 4 2", "Posisi akhir"),  # never rising, last = year
        ("2 | 8 6 7 2", None),
        ("0 | 0 0 0 0", "Posisi akhir"),  # Turun, all targets 0
        ("0 | 0 - - -", "Posisi akhir"),
    ],
)
def test_inference_for_turun_asks_for_never_rising_and_knows_targets_of_zero(
    baris: str, jenis: str | None
) -> None:
    assert satu(f"{baris} | | arah=Turun")["jenis_terpakai"] == jenis


def test_34_31_18_0_against_73_is_not_computed_until_a_person_chooses_a_jenis() -> None:
    hasil = satu_bersatuan("Unit", "73 | 34 31 18 0 | 34 31 . .", tw=2)
    assert hasil["status"] == "Tidak dapat dihitung"
    assert hasil["jenis_terpakai"] is None
    assert [hasil[k] for k in ("realisasi_sd", "target_sd", "capaian_sd", "capaian_tahun")] == [None] * 4
    dipilih = satu_bersatuan("Unit", "73 | 34 31 18 0 | 34 31 . . | jenis=Kumulatif", tw=2)
    assert (dipilih["realisasi_sd"], dipilih["target_sd"], dipilih["status"]) == (65, 65, "Tercapai")
    assert persen(dipilih["capaian_tahun"]) == "89,04 %"  # 65 / 73


@pytest.mark.parametrize(
    ("lama", "baru"),
    [("Akumulatif", "Kumulatif"), ("Posisi", "Posisi akhir"), ("Rilis", "Rilis tahunan")],
)
def test_old_words_for_jenis_are_understood(lama: str, baru: str) -> None:
    assert satu(f"10 | 3 1 1 5 | 3 1 1 5 | jenis={lama}")["jenis_terpakai"] == baru


# ---- 3.2 Arah ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arah", "target", "realisasi", "capaian"),
    [
        ("Naik", "73", "71,72", "98,25 %"),
        ("Naik", "3,6", "3,75", "104,17 %"),
        ("Naik", "70", "80,04", "114,34 %"),
        ("Naik", "3,7", "3,7", "100 %"),
        ("Naik", "65", "0", "0 %"),
        ("Turun", "8", "9", "87,5 %"),
        ("Turun", "12", "13", "91,67 %"),
        ("Turun", "5", "0", "200 %"),
        ("Turun", "2", "6", "0 %"),
        ("Turun", "2", "4", "0 %"),
        ("Turun", "0", "0", "100 %"),
        ("Turun", "0", "3", "0 %"),
        ("Tetap", "10", "10", "100 %"),
        ("Tetap", "10", "12", "80 %"),
        ("Tetap", "10", "8", "80 %"),
        ("Stabil", "10", "30", "0 %"),
        ("", "10", "12", "120 %"),
    ],
)
def test_capaian_follows_arah(arah: str, target: str, realisasi: str, capaian: str) -> None:
    hasil = satu_bersatuan(
        "Nilai", f"{target} | - - - {target} | . . . {realisasi} | arah={arah} 'jenis=Posisi akhir'"
    )
    assert persen(hasil["capaian_sd"]) == capaian
    assert persen(hasil["capaian_tahun"]) == capaian


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian"),
    [
        ("12", "13", "92,31 %"),
        ("5", "0", "100 %"),
        ("0", "0", "100 %"),
        ("0", "3", "0 %"),
        ("8", "4", "200 %"),
    ],
)
def test_the_offices_alternative_for_turun_divides_target_by_realisasi(
    target: str, realisasi: str, capaian: str
) -> None:
    hasil = satu_bersatuan(
        "Kasus", f"{target} | - - - {target} | . . . {realisasi} | arah=Turun 'jenis=Posisi akhir'", rumus_turun="T/R",
    )  # fmt: skip
    assert persen(hasil["capaian_sd"]) == capaian


def test_arah_is_read_by_its_first_word() -> None:
    assert (
        persen(satu("12 | - - - 12 | . . . 13 | 'arah=Turun – makin rendah makin baik'")["capaian_sd"])
        == "91,67 %"
    )


def test_capaian_is_not_capped_on_its_own_row() -> None:
    hasil = satu("10 | - - - 10 | . . . 25")
    assert (persen(hasil["capaian_sd"]), persen(hasil["rata_rata"])) == ("250 %", "250 %")


@pytest.mark.parametrize(
    ("baris", "tw", "realisasi", "target", "capaian", "status"),
    [
        ("100 | 10 20 30 40 | 8 18 . .", 2, "26", "30", "86,67 %", "Belum tercapai"),
        ("100 | 10 20 30 40 | 10 . 15 .", 3, "25", "60", "41,67 %", "Belum lengkap"),
        ("80 | 80 80 80 80 | 70 76 76 .", 3, "76", "80", "95 %", "Belum tercapai"),
        ("80 | 80 80 80 80 | 70 . . .", 3, "70", "80", "87,5 %", "Belum lengkap"),
    ],
)
def test_the_worked_rows_of_the_law(
    baris: str, tw: int, realisasi: str, target: str, capaian: str, status: str,
) -> None:  # fmt: skip
    hasil = satu(baris, tw=tw)
    assert (hasil["realisasi_sd"], hasil["target_sd"]) == (angka(realisasi), angka(target))
    assert (persen(hasil["capaian_sd"]), hasil["status"]) == (capaian, status)


# ---- 3.3 Two results -----------------------------------------------------------------------------------------------


def test_at_tw_i_a_healthy_kumulatif_row_reads_100_and_25_percent() -> None:
    hasil = satu("4 | 1 1 1 1 | 1 . . .", tw=1)
    assert (persen(hasil["capaian_sd"]), persen(hasil["capaian_tahun"])) == ("100 %", "25 %")
    assert (persen(hasil["rata_rata"]), persen(hasil["rata_rata_tahun"])) == ("100 %", "25 %")


def test_capaian_terhadap_target_tahun_is_blank_when_nothing_is_filled() -> None:
    assert satu("4 | 1 1 1 1 | . . . .", tw=1)["capaian_tahun"] is None


def test_capaian_terhadap_target_tahun_uses_the_same_arah() -> None:
    hasil = satu("2 | 8 6 4 2 | 9 6 . . | arah=Turun", tw=2)
    assert persen(hasil["capaian_sd"]) == "100 %"  # (12 - 6) / 6
    assert persen(hasil["capaian_tahun"]) == "0 %"  # (4 - 6) / 2, not below 0


# ---- 3.4 Status ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("baris", "tw", "status"),
    [
        ("10 | - - 5 5 | . . . .", 2, TANPA_TARGET),
        ("10 | 5 5 - - | . . . .", 1, "Belum diisi"),
        ("10 | 5 5 - - | 5 . . .", 2, "Belum lengkap"),
        ("10 | 5 5 - - | 5 5 . .", 2, "Tercapai"),
        ("10 | 5 5 - - | 5 4 . .", 3, "Belum tercapai"),
        ("10 | 5 5 - - | 5 4 . .", 4, "Tidak tercapai"),
        ("12 | 5 5 - - | 5 5 . .", 4, "Tidak dapat dihitung"),
    ],
)
def test_status_says_what_is_known(baris: str, tw: int, status: str) -> None:
    assert satu(baris, tw=tw)["status"] == status


def test_a_row_without_target_so_far_stands_outside_every_average() -> None:
    hasil = jawab("""
        Kegiatan K1 % | . |
          Sub a | 10 | 5 5 . . | 4 . . .
          Sub b | 10 | - 5 5 . | . . . .
    """, tw=1)  # fmt: skip
    assert persen(hasil["K1"]["rata_rata"]) == "80 %"
    assert (hasil["K1"]["dihitung"], hasil["K1"]["dari"]) == (1, 1)
    assert hasil["K1"]["status_rata_rata"] == "Belum tercapai"
    assert (hasil["b"]["dihitung"], hasil["b"]["dari"]) == (0, 0)


def test_missing_realisasi_is_never_replaced_by_its_target() -> None:
    hasil = satu("10 | 5 5 . . | . . . .", tw=2)
    assert (hasil["realisasi_sd"], hasil["capaian_sd"], hasil["rata_rata"]) == (None, None, None)


# ---- 3.5 Cara Hitung -----------------------------------------------------------------------------------------------

RASIO = "80% | 80% 80% 80% 80% | . . . . | cara=Rasio p=40,45,.,. q=100,90,.,."


@pytest.mark.parametrize(
    ("pilihan", "realisasi", "jenis"),
    [
        ("", "50%", "Posisi akhir"),  # last p / q: 45 / 90
        ("'jenis=Posisi akhir'", "50%", "Posisi akhir"),
        ("'jenis=Rata-rata TW'", "45%", "Rata-rata TW"),  # (40 % + 50 %) / 2
        ("awal=18 kumulatif_tahun_lalu=ya jenis=Kumulatif", "114.44444444444444444444444444%", "Kumulatif"),
    ],
)
def test_rasio_divides_pembilang_by_penyebut(pilihan: str, realisasi: str, jenis: str) -> None:
    hasil = satu(f"{RASIO} {pilihan}", tw=2)
    assert (hasil["cara_terpakai"], hasil["jenis_terpakai"]) == ("Rasio", jenis)
    harap = angka(realisasi)
    assert harap is not None
    assert hasil["realisasi_sd"] == pytest.approx(harap, abs=Decimal("1e-12"))


def test_kumulatif_rasio_divides_the_sums() -> None:
    hasil = satu("80% | 80% 80% - - | . . . . | cara=Rasio p=40,45,.,. q=100,70,.,. jenis=Kumulatif", tw=2)
    assert hasil["realisasi_sd"] == Decimal("0.5")  # 85 / 170


def test_rasio_from_last_year_adds_last_years_pembilang_up_to_the_last_penyebut() -> None:
    baris = "80% | 80% 80% 80% 80% | . . . . | cara=Rasio p=20,30,.,. q=100,125,.,. awal=25 kumulatif_tahun_lalu=ya"
    assert satu(baris, tw=1)["realisasi_sd"] == Decimal("0.45")  # (25 + 20) / 100
    assert satu(baris, tw=2)["realisasi_sd"] == Decimal("0.6")  # (25 + 20 + 30) / 125


@pytest.mark.parametrize(
    "pasangan", ["p=40,.,.,. q=100,90,.,.", "p=40,45,.,. q=100,0,.,.", "p=40,45,.,. q=100,.,.,."]
)
def test_a_rasio_quarter_is_filled_only_with_two_numbers_and_a_penyebut_above_zero(pasangan: str) -> None:
    hasil = satu(f"80% | 80% 80% . . | . . . . | cara=Rasio {pasangan}", tw=2)
    assert (hasil["realisasi_sd"], hasil["status"]) == (Decimal("0.4"), "Belum lengkap")


def test_typed_realisasi_on_a_rasio_row_is_not_its_realisasi() -> None:
    assert (
        satu("80% | 80% . . . | 80% . . . | cara=Rasio p=.,.,.,. q=.,.,.,.", tw=1)["status"] == "Belum diisi"
    )


@pytest.mark.parametrize("lama", ["Konversi", "Eksternal", "Dari lembaga lain"])
def test_a_figure_from_another_office_is_typed(lama: str) -> None:
    hasil = satu_bersatuan("Nilai", f"70 | . . . . | . . . 80,04 | 'cara={lama}'")
    assert hasil["cara_terpakai"] == "Dari lembaga lain"
    assert persen(hasil["capaian_sd"]) == "114,34 %"


@pytest.mark.parametrize(
    "kalimat",
    [
        "indikator=Persentase rata-rata capaian pengelolaan Mutasi dan Promosi ASN",
        "indikator=Persentase Rata-Rata Capaian Kinerja jasa penunjang urusan pemerintahan daerah",
        "indikator=Persentase Rata- Rata Capaian Kinerja administrasi umum Perangkat Daerah",
        "indikator=Persentase Rara-rata Capaian kinerja Administrasi Kepegawaian Perangkat Daerah",
        "do=Rerata capaian Kegiatan Administrasi Kepegawaian Perangkat Daerah, Kegiatan Administrasi Umum",
        "do=Rerata persentase capaian Kegiatan Perencanaan dan Kegiatan Administrasi Keuangan",
        "cara=Rata-rata capaian",
        "cara=Rata-rata",
    ],
)
def test_a_rata_rata_capaian_row_takes_the_mean_of_its_children(kalimat: str) -> None:
    hasil = jawab(f"""
        Kegiatan K1 | 97% | 97% 97% 97% 97% | 10% 10% . . | '{kalimat}'
          Sub a | 10 | 5 5 . . | 5 3 . .
          Sub b | 10 | 5 5 . . | 5 5 . .
    """, tw=2)["K1"]  # fmt: skip
    assert hasil["cara_terpakai"] == "Rata-rata capaian"
    assert (hasil["realisasi_sd"], hasil["target_sd"]) == (Decimal("0.9"), Decimal("0.97"))
    assert (persen(hasil["capaian_sd"]), hasil["status"]) == ("92,78 %", "Belum tercapai")
    assert persen(hasil["rata_rata_tahun"]) == "90 %"


@pytest.mark.parametrize(
    "kalimat",
    [
        "indikator=Persentase capaian kinerja",
        "indikator=Rata-rata lama sekolah",
        "indikator=Persentase rata-rata capaian' 'cara=Diisi langsung",
    ],
)
def test_other_words_or_a_persons_choice_leave_the_row_typed(kalimat: str) -> None:
    hasil = jawab(f"""
        Kegiatan K1 | 97% | 97% 97% 97% 97% | 97% 48,5% . . | '{kalimat}'
          Sub a | 10 | 5 5 . . | 5 3 . .
    """, tw=2)["K1"]  # fmt: skip
    assert (hasil["cara_terpakai"], persen(hasil["capaian_sd"])) == ("Diisi langsung", "50 %")


def test_capaian_tahun_of_a_rata_rata_row_is_the_childrens_annual_mean_against_the_years_target() -> None:
    hasil = jawab("""
        Kegiatan K1 | 50% | 100% - - 50% | . . . . | 'cara=Rata-rata capaian'
          Sub a | 4 | 1 1 1 1 | 1 . . .
          Sub b | 8 | 2 2 2 2 | 2 . . .
    """, tw=1)["K1"]  # fmt: skip
    assert persen(hasil["capaian_sd"]) == "100 %"
    assert persen(hasil["capaian_tahun"]) == "50 %"  # 25 % against 50 %


def test_a_rata_rata_row_of_the_year_alone_is_measured_against_the_year_at_every_tw() -> None:
    hasil = jawab("""
        Program P1 | 80% | - - - - | . . . . | 'cara=Rata-rata capaian'
          Kegiatan a | 4 | 1 1 1 1 | 1 . . .
    """, tw=1)["P1"]  # fmt: skip
    assert (hasil["target_sd"], persen(hasil["capaian_sd"]), hasil["status"]) == (
        Decimal("0.8"),
        "125 %",
        "Tercapai",
    )


@pytest.mark.parametrize(
    ("a", "b", "status"),
    [
        ("4 | - - 4 - | . . . .", "4 | - - 4 - | . . . .", TANPA_TARGET),
        ("4 | 4 - - - | . . . .", "4 | - - 4 - | . . . .", "Belum diisi"),
        ("4 | 4 - - - | 4 . . .", "4 | 4 - - - | . . . .", "Belum lengkap"),
        ("4 | 2 2 - - | 4 . . .", "4 | 4 - - - | 4 . . .", "Belum lengkap"),
        ("4 | 3 3 - - | 3 3 . .", "4 | 4 - - - | 4 . . .", "Belum lengkap"),  # a: no jenis
        ("4 | 4 - - - | 4 . . .", "4 | - - 4 - | . . . .", "Tercapai"),
        ("4 | 4 - - - | 4 . . .", "4 | 4 - - - | 3 . . .", "Belum tercapai"),
    ],
)
def test_the_status_of_a_rata_rata_row_comes_from_its_children(a: str, b: str, status: str) -> None:
    hasil = jawab(f"""
        Kegiatan K1 | 100% | 100% 100% 100% 100% | . . . . | 'cara=Rata-rata capaian'
          Sub a | {a}
          Sub b | {b}
    """, tw=2)["K1"]  # fmt: skip
    assert (hasil["status"], hasil["status_rata_rata"]) == (status, status)


def test_a_rata_rata_row_without_children_is_not_filled_whatever_was_typed() -> None:
    hasil = satu("97% | 97% 97% 97% 97% | 97% 97% . . | 'cara=Rata-rata capaian'", tw=2)
    assert hasil["status"] == "Belum diisi"
    assert [hasil[k] for k in ("realisasi_sd", "capaian_sd", "capaian_tahun")] == [None] * 3


def test_a_program_nobody_measured_stays_blank_beside_the_mean_of_its_kegiatan() -> None:
    hasil = jawab("""
        Program P1 | 97% | 97% 97% 97% 97% |
          Kegiatan a | 10 | 5 5 . . | 5 5 . .
    """, tw=2)["P1"]  # fmt: skip
    assert (hasil["realisasi_sd"], hasil["capaian_sd"], hasil["status"]) == (None, None, "Belum diisi")
    assert (persen(hasil["rata_rata"]), hasil["status_rata_rata"]) == ("100 %", "Tercapai")


# ---- 4 Rata-rata capaian ---------------------------------------------------------------------------------------------

POHON = """
    Sasaran A1          | 97%  | - - - -              |
      Program P1        | 97%  |                      |
        Kegiatan K1     | 100% | 100% 100% 100% 100%  | 100% 98% . .
          Sub s1        | 10   | 5 5 . .              | 5 4 . .
          Sub s2        | 10   | 5 5 . .              | 5 7 . .
          Sub s3        | 10   | 5 5 . .              | . . . .
        Kegiatan K2     | 100% | 100% 100% 100% 100%  | 10% 10% . .
          Sub s4        | 10   | 5 5 . .              | 3 3 . .
          Sub s5        | 10   | - - 5 5              | . . . .
      Program P2        | 90%  |                      |
        Kegiatan K3     | 4    | 1 1 1 1              | 1 0 . .
"""


def test_the_mean_goes_level_by_level_over_capped_values() -> None:
    hasil = jawab(POHON, tw=2)
    # s1 90 %, s2 120 % counted as 100 %, s3 nothing; s4 60 %, s5 no target; K3 50 % by its own row.
    assert persen(hasil["K1"]["rata_rata"]) == "95 %"
    assert persen(hasil["K2"]["rata_rata"]) == "60 %"
    assert persen(hasil["P1"]["rata_rata"]) == "77,5 %"
    assert persen(hasil["P2"]["rata_rata"]) == "50 %"
    assert persen(hasil["A1"]["rata_rata"]) == "63,75 %"


def test_a_parents_own_indikator_never_enters_the_mean_above_it() -> None:
    assert (
        jawab(POHON, tw=2)["A1"]["rata_rata"]
        == jawab(POHON.replace("10% 10% . .", "100% 100% . ."), tw=2)["A1"]["rata_rata"]
    )


def test_beside_every_mean_stands_how_many_children_it_counts() -> None:
    hasil = jawab(POHON, tw=2)
    hitungan = {k: (v["dihitung"], v["dari"]) for k, v in hasil.items()}
    assert hitungan["K1"] == (2, 3)
    assert hitungan["K2"] == (1, 1)
    assert hitungan["P1"] == (2, 2)
    assert hitungan["A1"] == (2, 2)
    assert (hitungan["s1"], hitungan["s3"], hitungan["s5"]) == ((1, 1), (0, 1), (0, 0))


def test_a_partial_mean_is_never_shown_as_final_on_any_level() -> None:
    hasil = jawab(POHON, tw=2)
    status = {k: v["status_rata_rata"] for k, v in hasil.items()}
    assert (status["K1"], status["P1"], status["A1"]) == ("Belum lengkap",) * 3
    assert (status["K2"], status["P2"]) == ("Belum tercapai",) * 2


def test_46_dari_48_dihitung() -> None:
    anak = [f"  Sub s{i} | 1 | 1 . . . | {'.' if i in (7, 31) else '1'} . . ." for i in range(48)]
    luar = [f"  Sub x{i} | 1 | - 1 . . | . . . ." for i in range(3)]
    hasil = hitung(rencana_teks("\n".join(["Kegiatan K1 % | . |", *anak, *luar]), tw=1))
    k1 = hasil["hasil"]["K1"]
    assert (k1["dihitung"], k1["dari"], k1["status_rata_rata"]) == (46, 48, "Belum lengkap")
    assert (hasil["hasil_instansi"]["dihitung"], hasil["hasil_instansi"]["dari"]) == (46, 48)


@pytest.mark.parametrize(
    ("batas", "rata_rata"),
    [(1, "75 %"), (1.1, "80 %"), (1.2, "85 %"), (1.5, "100 %"), (None, "150 %")],
)
def test_each_value_is_capped_before_it_enters_a_mean(batas: float | None, rata_rata: str) -> None:
    hasil = jawab("""
        Kegiatan K1 % | . |
          Sub a | 10 | 10 . . . | 25 . . .
          Sub b | 10 | 10 . . . | 5 . . .
    """, tw=1, batas_capaian=batas)  # fmt: skip
    assert persen(hasil["K1"]["rata_rata"]) == rata_rata
    assert persen(hasil["a"]["rata_rata"]) == "250 %"


def test_belum_diisi_dihitung_nol_lowers_the_mean_and_leaves_counts_and_statuses() -> None:
    biasa, nol = jawab(POHON, tw=2), jawab(POHON, tw=2, belum_diisi="nol")
    assert persen(nol["K1"]["rata_rata"]) == "63,33 %"  # (90 + 100 + 0) / 3
    for nama in biasa:
        for kunci in ("dihitung", "dari", "status", "status_rata_rata"):
            assert nol[nama][kunci] == biasa[nama][kunci], (nama, kunci)


def test_a_child_is_counted_when_it_has_a_value_and_something_below_it_was_filled_in() -> None:
    teks = """
        Program P1 % | . |
          Kegiatan K1 % | . | | | bobot=1
            Sub a | 10 | 10 . . . | 10 . . . | bobot=0
            Sub b | 10 | 10 . . . | . . . .  | bobot=1
          Kegiatan K2 | 10 | 10 . . . | 10 . . . | bobot=1
          Kegiatan K3 | 10 | 10 . . . | . . . . | bobot=1
    """
    # K1 has a value only where a row not filled in is worth 0; K3 has one then too, but nothing was filled in.
    for aturan, dihitung in (("kecualikan", 1), ("nol", 2)):
        hasil = jawab(teks, tw=1, bobot="bobot", belum_diisi=aturan)["P1"]
        assert (hasil["dihitung"], hasil["dari"], hasil["status_rata_rata"]) == (dihitung, 3, "Belum lengkap")


def test_rows_that_share_a_simpul_are_one_node_with_the_children_of_all_its_rows() -> None:
    # Like [PML] sasaran 5: two indikator, seven programs, the names alone meaning nothing.
    teks = """
        Sasaran A | 90% | 90% 90% 90% 90% | 90% . . . | simpul=S5
          Program P1 | 10 | 10 . . . | 10 . . .
          Program P2 | 10 | 10 . . . | 10 . . .
          Program P3 | 10 | 10 . . . | 10 . . .
        Sasaran B | 80% | 80% 80% 80% 80% | . . . .  | simpul=S5
          Program P4 | 10 | 10 . . . | 3 . . .
          Program P5 | 10 | 10 . . . | 10 . . .
          Program P6 | 10 | 10 . . . | 10 . . .
          Program P7 | 10 | 10 . . . | . . . .
    """
    semua = hitung(rencana_teks(teks, tw=1))
    a, b = semua["hasil"]["A"], semua["hasil"]["B"]
    for nama in (a, b):
        assert (nama["dihitung"], nama["dari"]) == (6, 7)
        assert persen(nama["rata_rata"]) == "88,33 %"  # 5.3 / 6
    assert (a["status"], b["status"]) == ("Tercapai", "Belum diisi")
    assert persen(semua["hasil_instansi"]["rata_rata"]) == "88,33 %"


def test_equal_names_alone_do_not_make_one_node() -> None:
    semua = hitung(rencana_teks("""
        Sasaran S1 % | . |
          Program P1 | 10 | 10 . . . | 10 . . . | 'uraian=Program Kepegawaian'
          Program P2 | 10 | 10 . . . | 5 . . .  | 'uraian=Program Kepegawaian'
    """, tw=1))  # fmt: skip
    assert semua["hasil"]["S1"]["dari"] == 2


def test_a_leaf_node_of_two_rows_is_worth_the_mean_of_its_capped_rows() -> None:
    hasil = jawab("""
        Kegiatan K1 % | . |
          Sub a | 10 | 10 . . . | 13 . . . | simpul=x
          Sub b | 10 | 10 . . . | 5 . . .  | simpul=x
          Sub c | 10 | 10 . . . | 10 . . .
    """, tw=1)  # fmt: skip
    assert (hasil["K1"]["dihitung"], hasil["K1"]["dari"]) == (2, 2)
    assert persen(hasil["K1"]["rata_rata"]) == "87,5 %"  # ((100 + 50) / 2 + 100) / 2


BERBOBOT = """
    Kegiatan K1 % | . |
      Sub a | 10 | 10 . . . | 10 . . . | {a}
      Sub b | 10 | 10 . . . | 5 . . .  | {b}
      Sub c | 10 | 10 . . . | . . . .  | {c}
"""


@pytest.mark.parametrize(
    ("aturan", "a", "b", "c", "rata_rata"),
    [
        ("sama", "bobot=3", "bobot=1", "bobot=5", "75 %"),
        ("bobot", "bobot=3", "bobot=1", "bobot=5", "87,5 %"),  # (3 × 100 + 1 × 50) / 4
        ("bobot", "", "", "", "75 %"),  # all blank: equal
        ("bobot", "bobot=3", "", "bobot=5", "kosong"),
        ("bobot", "bobot=3", "bobot=-1", "bobot=5", "kosong"),
        ("bobot", "bobot=0", "bobot=0", "bobot=0", "kosong"),
        ("pagu", "pagu=100", "pagu=300", "pagu=50", "62,5 %"),
    ],
)
def test_weights_are_rescaled_over_the_children_that_take_part(
    aturan: str, a: str, b: str, c: str, rata_rata: str
) -> None:
    hasil = jawab(BERBOBOT.format(a=a, b=b, c=c), tw=1, bobot=aturan)
    assert persen(hasil["K1"]["rata_rata"]) == rata_rata


def test_a_child_without_a_mean_keeps_the_mean_above_it_from_being_final() -> None:
    hasil = jawab("""
        Program P1 % | . |
          Kegiatan K1 % | . | | | bobot=1
            Sub a | 10 | 10 . . . | 10 . . . | bobot=1
            Sub b | 10 | 10 . . . | 10 . . .
          Kegiatan K2 % | . | | | bobot=1
            Sub c | 10 | 10 . . . | 10 . . . | bobot=1
    """, tw=1, bobot="bobot")  # fmt: skip
    assert (hasil["K1"]["rata_rata"], hasil["K1"]["status_rata_rata"]) == (None, "Tidak dapat dihitung")
    assert (persen(hasil["P1"]["rata_rata"]), hasil["P1"]["status_rata_rata"]) == ("100 %", "Belum lengkap")
    assert (hasil["P1"]["dihitung"], hasil["P1"]["dari"]) == (1, 2)


def test_a_blank_pagu_is_the_sum_of_the_childrens() -> None:
    hasil = jawab("""
        Program P1 % | . |
          Kegiatan K1 % | . |
            Sub a | 10 | 10 . . . | 10 . . . | pagu=100
            Sub b | 10 | 10 . . . | 10 . . . | pagu=200
          Kegiatan K2 % | . | | | pagu=100
            Sub c | 10 | 10 . . . | 0 . . . | pagu=900
    """, tw=1, bobot="pagu")  # fmt: skip
    assert persen(hasil["P1"]["rata_rata"]) == "75 %"  # (300 × 100 + 100 × 0) / 400


def test_the_office_is_the_mean_of_its_top_nodes_and_counts_leaf_nodes() -> None:
    semua = hitung(rencana_teks("""
        Sasaran S1 % | . |
          Program a | 10 | 10 . . . | 10 . . .
          Program b | 10 | 10 . . . | 5 . . .
          Program c | 10 | 10 . . . | . . . .
        Sasaran S2 % | . |
          Program d | 10 | 10 . . . | 1 . . .
        Sasaran S3 % | . |
          Program e | 10 | - 10 . . | . . . .
    """, tw=1))  # fmt: skip
    instansi = semua["hasil_instansi"]
    assert persen(instansi["rata_rata"]) == "42,5 %"  # (75 + 10) / 2
    assert (instansi["dihitung"], instansi["dari"], instansi["predikat"]) == (3, 4, "Sangat Rendah")


def test_a_bidang_is_the_unweighted_mean_of_its_nodes_without_a_child_of_its_own() -> None:
    semua = hitung(
        rencana_teks(
            """
        Program P1 % | . | | | pj=Sekretariat
          Kegiatan K1 % | . | | |
            Sub a | 10 | 10 . . . | 10 . . . | bobot=9
            Sub b | 10 | 10 . . . | 5 . . .  | bobot=1 'pj=  SEKRETARIAT'
            Sub c | 10 | 10 . . . | 0 . . .  | bobot=1 'pj=Bidang  mutasi'
          Kegiatan K2 | 10 | 10 . . . | 30 . . . | bobot=1
          Kegiatan K3 | 10 | 10 . . . | . . . . | bobot=1
          Kegiatan K4 % | . | | | bobot=1 'pj=Bidang Mutasi'
            Sub d | 10 | 10 . . . | 8 . . . | pj=Sekretariat bobot=1
            Sub e | 10 | 10 . . . | 6 . . . | pj=Sekretariat bobot=1
    """,
            tw=1,
            bobot="bobot",
            bidang=("Sekretariat", "Bidang Mutasi", "Bidang Diklat"),
        ),
    )
    bidang = semua["hasil_bidang"]
    assert list(bidang) == ["Sekretariat", "Bidang Mutasi", "Bidang Diklat"]
    # a 100, b 50, K2 300 counted as 100, K3 nothing, d 80, e 60
    assert persen(bidang["Sekretariat"]["rata_rata"]) == "78 %"
    assert (bidang["Sekretariat"]["dihitung"], bidang["Sekretariat"]["dari"]) == (5, 6)
    # c 0, and K4 with its children's mean 70, none of them of its own bidang
    assert persen(bidang["Bidang Mutasi"]["rata_rata"]) == "35 %"
    assert (bidang["Bidang Mutasi"]["dihitung"], bidang["Bidang Mutasi"]["dari"]) == (2, 2)
    assert bidang["Bidang Diklat"] == {"rata_rata": None, "dihitung": 0, "dari": 0, "predikat": None}


def test_a_bidang_is_not_made_of_its_proses() -> None:
    semua = hitung(rencana_teks("""
        Sub a | 10 | 10 . . . | 5 . . . | pj=Sekretariat
          Proses T1 | 10 | 10 . . . | 10 . . . | pj=Sekretariat
    """, tw=1, bidang=("Sekretariat",)))  # fmt: skip
    bidang = semua["hasil_bidang"]["Sekretariat"]
    assert persen(bidang["rata_rata"]) == "50 %"
    assert (bidang["dihitung"], bidang["dari"]) == (1, 1)


def test_top_proses_are_weighed_among_themselves() -> None:
    """Sub b has no Bobot beside Sub a's 2; the two Proses have none at all and weigh alike."""
    rencana = rencana_diketik(rencana_teks("""
        Sub a | 10 | 10 . . . | | bobot=2
        Sub b | 10 | 10 . . . |
          Proses T1 | 10 | 10 . . . |
          Proses T2 | 10 | 10 . . . |
    """, bobot="bobot"))  # fmt: skip
    bobot = bobot_simpul(susun_pohon(rencana.baris), rencana.baris, rencana.pengaturan)
    assert bobot == [None, None, Decimal(1), Decimal(1)]


def test_proses_and_anggota_average_among_themselves_and_never_enter_a_sub_kegiatan() -> None:
    semua = hitung(rencana_teks("""
        Kegiatan K1 % | . |
          Sub a | 10 | 10 . . . | 10 . . .
            Proses T1 % | . |
              Anggota m1 | 10 | 10 . . . | 4 . . .
              Anggota m2 | 10 | 10 . . . | 6 . . .
    """, tw=1))  # fmt: skip
    hasil = semua["hasil"]
    assert persen(hasil["a"]["rata_rata"]) == "100 %"
    assert (hasil["a"]["dihitung"], hasil["a"]["dari"]) == (1, 1)
    assert persen(hasil["T1"]["rata_rata"]) == "50 %"
    assert (hasil["T1"]["dihitung"], hasil["T1"]["dari"]) == (2, 2)
    assert (semua["hasil_instansi"]["dihitung"], semua["hasil_instansi"]["dari"]) == (1, 1)


@pytest.mark.parametrize(
    ("induk", "puncak"),
    [("induk=", 2), ("induk=TIDAK-ADA", 2), ("induk=s9", 2), ("induk=K1", 1)],
)
def test_a_node_whose_induk_is_missing_or_not_higher_is_a_top_node(induk: str, puncak: int) -> None:
    semua = hitung(rencana_teks(f"""
        Kegiatan K1 % | . |
          Sub a | 10 | 10 . . . | 10 . . .
          Sub s9 | 10 | 10 . . . | 10 . . .
        Sub b | 10 | 10 . . . | 4 . . . | {induk}
    """, tw=1))  # fmt: skip
    assert persen(semua["hasil_instansi"]["rata_rata"]) == {1: "80 %", 2: "70 %"}[puncak]


def test_of_two_rows_with_one_id_only_the_first_takes_part_in_the_tree() -> None:
    hasil = jawab("""
        Kegiatan K1 % | . |
          Sub a | 10 | 10 . . . | 10 . . .
          Sub a | 10 | 10 . . . | 0 . . .
          Sub b | 10 | 10 . . . | 6 . . .
    """, tw=1)  # fmt: skip
    assert (persen(hasil["K1"]["rata_rata"]), hasil["K1"]["dari"]) == ("80 %", 2)


def test_a_row_without_id_is_outside_the_tree() -> None:
    plan = rencana_teks("""
        Kegiatan K1 % | . |
          Sub a | 10 | 10 . . . | 10 . . .
          Sub b | 10 | 10 . . . | 0 . . .
    """, tw=1)  # fmt: skip
    plan["baris"][2]["id"] = ""
    semua = hitung(plan)
    assert persen(semua["hasil"]["K1"]["rata_rata"]) == "100 %"
    assert (semua["hasil_instansi"]["dihitung"], semua["hasil_instansi"]["dari"]) == (1, 1)


def test_a_row_of_an_unknown_jenjang_has_its_own_figures_and_no_place_in_the_tree() -> None:
    semua = hitung(rencana_teks("""
        Kegiatan K1 % | . |
          Sub a | 10 | 10 . . . | 10 . . .
          Aktivitas x | 10 | 10 . . . | 5 . . .
    """, tw=1))  # fmt: skip
    assert persen(semua["hasil"]["x"]["capaian_sd"]) == "50 %"
    assert persen(semua["hasil"]["K1"]["rata_rata"]) == "100 %"
    assert persen(semua["hasil_instansi"]["rata_rata"]) == "100 %"


@pytest.mark.parametrize(
    ("realisasi", "predikat"),
    [
        ("114,34", "Sangat Tinggi"),
        ("100", "Sangat Tinggi"),
        ("90,01", "Sangat Tinggi"),
        ("90,005", "Sangat Tinggi"),  # half away from zero: 90.01
        ("90,0049", "Tinggi"),
        ("90", "Tinggi"),
        ("75,01", "Tinggi"),
        ("75", "Sedang"),
        ("65,01", "Sedang"),
        ("65", "Rendah"),
        ("50,01", "Rendah"),
        ("50", "Sangat Rendah"),
        ("0", "Sangat Rendah"),
    ],
)
def test_predikat_bands_are_half_open_on_the_percentage_of_two_decimals(
    realisasi: str, predikat: str
) -> None:
    hasil = jawab(f"""
        Kegiatan K1 % | . |
          Sub s1 Nilai | 100 | - - - 100 | . . . {realisasi}
    """)  # fmt: skip
    assert (hasil["s1"]["predikat"], hasil["K1"]["predikat"]) == (predikat, predikat)


def test_without_a_figure_there_is_no_predikat() -> None:
    assert satu("10 | 5 5 . . | . . . .", tw=1)["predikat"] is None


def test_a_leafs_predikat_is_of_its_capaian_and_a_parents_of_its_mean() -> None:
    hasil = jawab("""
        Program P1 | 97% | 97% 97% 97% 97% | 20% . . .
          Kegiatan a | 10 | 10 . . . | 8 . . .
    """, tw=1)  # fmt: skip
    assert (hasil["P1"]["predikat"], hasil["a"]["predikat"]) == ("Tinggi", "Tinggi")


def test_rata_rata_tahunan_is_the_same_mean_of_capaian_terhadap_target_tahun() -> None:
    hasil = jawab("""
        Program P1 % | . |
          Kegiatan a | 4 | 1 1 1 1 | 1 . . .
          Kegiatan b | 4 | 1 1 1 1 | 9 . . .
          Kegiatan c | 80% | 80% 80% 80% 80% | 60% . . .
    """, tw=1)  # fmt: skip
    assert persen(hasil["P1"]["rata_rata_tahun"]) == "66,67 %"  # (25 + 225 counted as 100 + 75) / 3


# ---- 8 What hand-made workbooks get wrong --------------------------------------------------------------------------


def test_a_program_of_three_full_kegiatan_is_100_and_not_92_86_percent() -> None:
    # AVERAGE over 3 kegiatan and their 11 sub kegiatan, one kegiatan's own cell empty as 0: 13 / 14 = 92.86 %.
    sub = "\n".join(f"            Sub {nama} | 1 | 1 . . . | 1 . . ." for nama in "abcd")
    hasil = jawab(f"""
        Program P1 | 97% |
          Kegiatan K1 | 100% | 100% 100% 100% 100% | 0 . . .
{sub}
          Kegiatan K2 | 100% | 100% 100% 100% 100% | 100% . . .
{sub.replace("Sub ", "Sub x")}
          Kegiatan K3 | 100% | 100% 100% 100% 100% | 100% . . .
{sub.replace("Sub ", "Sub y")}
    """, tw=1)  # fmt: skip
    assert persen(hasil["P1"]["rata_rata"]) == "100 %"
    assert (hasil["P1"]["dihitung"], hasil["P1"]["dari"]) == (3, 3)


def test_a_row_inserted_anywhere_enters_the_mean() -> None:
    # Ranges not extended and a divisor typed as 17: here the mean follows the tree, wherever the row stands.
    sub = [f"  Sub s{i} | 1 | 1 . . . | 1 . . ." for i in range(17)]
    for tempat in (1, 9, 18):
        teks = ["Kegiatan K1 % | . |", *sub]
        teks.insert(tempat, "  Sub baru | 1 | 1 . . . | 0 . . .")
        k1 = jawab("\n".join(teks), tw=1)["K1"]
        assert (persen(k1["rata_rata"]), k1["dihitung"], k1["dari"]) == ("94,44 %", 18, 18)  # 17 / 18


def test_a_cell_holding_one_space_has_no_predikat() -> None:
    plan = rencana_teks("Sub s1 | 10 | 10 . . . | . . . .", tw=1)
    plan["baris"][0]["realisasi_tw"][0] = " "
    hasil = hitung(plan)["hasil"]["s1"]
    assert (hasil["status"], hasil["predikat"]) == ("Belum diisi", None)


def test_mixed_satuan_are_averaged_as_capaian_and_never_as_amounts() -> None:
    hasil = jawab("""
        Kegiatan K1 % | . |
          Sub a Formasi | 4876 | 4876 . . . | 4876 . . .
          Sub b Dokumen | 2    | 2 . . .    | 1 . . .
          Sub c %       | 80%  | 80% . . .  | 20% . . .
    """, tw=1)  # fmt: skip
    assert persen(hasil["K1"]["rata_rata"]) == "58,33 %"  # (100 + 50 + 25) / 3


def test_percentages_are_not_summed_over_the_quarters() -> None:
    hasil = satu("95% | 95% 95% 95% 95% | 95% 95% 95% 95%")
    assert (hasil["realisasi_sd"], hasil["target_sd"]) == (Decimal("0.95"), Decimal("0.95"))


def test_the_quarter_comes_from_tw_pelaporan_and_not_from_todays_date() -> None:
    target = [satu("10 | 1 2 3 4 | . . . .", tw=tw)["target_sd"] for tw in (1, 2, 3, 4)]
    assert target == [1, 3, 6, 10]


def test_last_years_realisasi_is_no_realisasi_of_this_year() -> None:
    plan = rencana_teks("Sub s1 | 10 | 10 . . . | . . . .", tw=1)
    plan["baris"][0]["realisasi_tahun_lalu"] = 10
    hasil = hitung(plan)["hasil"]["s1"]
    assert (hasil["status"], hasil["realisasi_sd"], hasil["capaian_tahun"]) == ("Belum diisi", None, None)
