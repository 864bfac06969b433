"""The summary's sentences for plans whose figures are worked out by hand in the comments."""

from __future__ import annotations

from dataclasses import replace

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Jenjang, Rencana
from renaksi_xl.core.ringkasan import baris_jenjang, fakta, kalimat_anggaran, kalimat_baris, lima_kalimat
from tests.bantuan import rencana_diketik, rencana_teks

BIDANG = ("Sekretariat", "Bidang Mutasi")

# P1 = (A 50 % + B 100 %, capped) / 2 = 75 %, C is not filled in; P2 = D = 90 %; office (75 + 90) / 2 = 82.5 %.
# A has a share of 1/4 and misses 50 points: 12.5. D has 1/2 and misses 10: 5. Together 17.5 = 100 - 82.5.
POHON = """
Sasaran S1 | 80% | 80% . . . | 76% . . . | pj=Sekretariat
  Program P1 | 90% | 90% . . . | . . . . |
    Sub A Dokumen | 10 | 10 . . . | 5 . . .  |
    Sub B Dokumen | 10 | 10 . . . | 12 . . . |
    Sub C Dokumen | 10 | 10 . . . | . . . .  |
Sasaran S2 Indeks | 3,6 | 3,6 . . . | 3,755 . . . | "pj=Bidang Mutasi"
  Program P2 | 70% | - - - 70% | . . . . |
    Sub D Dokumen | 10 | 10 . . . | 9 . . . |
"""


def rencana(
    teks: str = POHON, tw: int = 1, bidang: tuple[str, ...] = BIDANG, **pengaturan: object
) -> Rencana:
    return rencana_diketik(rencana_teks(teks, tw=tw, bidang=bidang, **pengaturan))


def kalimat(plan: Rencana) -> tuple[str, ...]:
    return lima_kalimat(plan, fakta(plan, hitung(plan)))


def test_five_sentences_say_the_outcome_first() -> None:
    assert kalimat(rencana()) == (
        "Dari 2 indikator sasaran (IKU) s.d. Triwulan I: 1 tercapai, 1 belum tercapai.",
        "Dari 2 indikator program s.d. Triwulan I: 1 belum diisi, 1 belum bertarget.",
        (
            "Rata-rata capaian 3 dari 4 sub kegiatan s.d. Triwulan I adalah 82,5% dengan predikat Tinggi (dasar: capaian s.d. "
            "TW I); angka sementara, karena 1 sub kegiatan belum diisi atau belum lengkap."
        ),
        (
            "Dari 2 bidang yang berangka, rata-rata capaian tertinggi 90% (Bidang Mutasi, 1 dari 1 dihitung) dan terendah 75% "
            "(Sekretariat, 2 dari 3 dihitung)."
        ),
        (
            "Sebanyak 2 indikator sub kegiatan di bawah 100% mengurangi rata-rata capaian sebesar 17,5 poin; pengurang terbesar, 12,5 poin, adalah "
            "“Sub A” dengan nilai 50%."
        ),
    )


def test_a_complete_figure_is_not_called_provisional() -> None:
    teks = """
    Program P1 | 90% | 90% . . . | 90% . . . |
      Sub A Dokumen | 10 | 10 . . . | 10 . . . | pj=Sekretariat
    """
    assert kalimat(rencana(teks)) == (
        "Rencana ini tidak memuat indikator sasaran (IKU).",
        "Dari 1 indikator program s.d. Triwulan I: 1 tercapai.",
        (
            "Rata-rata capaian 1 dari 1 sub kegiatan s.d. Triwulan I adalah 100% dengan predikat Sangat Tinggi (dasar: capaian "
            "s.d. TW I)."
        ),
        "Rata-rata capaian Sekretariat adalah 100% (1 dari 1 dihitung).",
        "Tidak ada indikator sub kegiatan yang berangka di bawah 100% s.d. Triwulan I.",
    )


def test_in_the_last_quarter_a_missed_target_is_called_missed() -> None:
    assert kalimat(rencana("Sasaran S | 80% | 80% 80% 80% 80% | 70% 70% 70% 70% |", tw=4))[0] == (
        "Dari 1 indikator sasaran (IKU) s.d. Triwulan IV: 1 tidak tercapai."
    )


def test_without_any_realisasi_the_sentences_say_so() -> None:
    kosong = rencana(POHON.replace("76%", ".").replace("3,755", ".").replace(" 5 ", " . "))
    kosong = replace(kosong, baris=tuple(replace(b, realisasi_tw=(None,) * 4) for b in kosong.baris))
    assert kalimat(kosong) == (
        "Dari 2 indikator sasaran (IKU) s.d. Triwulan I: 2 belum diisi.",
        "Dari 2 indikator program s.d. Triwulan I: 1 belum diisi, 1 belum bertarget.",
        "Dari 4 sub kegiatan yang bertarget s.d. Triwulan I, belum ada yang berangka, sehingga rata-rata capaian belum ada.",
        "Belum ada bidang yang berangka s.d. Triwulan I.",
        "Belum ada rata-rata capaian s.d. Triwulan I yang dapat diuraikan.",
    )


def test_without_any_target_nobody_is_chased() -> None:
    teks = """
    Sasaran S | | . . . . | . . . . |
      Program P | | . . . . | . . . . |
        Kegiatan K | | . . . . | . . . . |
    """
    assert kalimat(rencana(teks))[:3] == (
        (
            "Dari 1 indikator sasaran (IKU), belum ada yang bertarget s.d. Triwulan I, sehingga belum ada capaian yang dapat "
            "disampaikan."
        ),
        "Dari 1 indikator program, belum ada yang bertarget s.d. Triwulan I, sehingga belum ada capaian yang dapat disampaikan.",
        "Belum ada butir terbawah pohon kinerja yang bertarget s.d. Triwulan I, sehingga rata-rata capaian belum ada.",
    )


def test_unfilled_rows_that_count_as_zero_are_named() -> None:
    # P1 = (50 + 100 + 0) / 3 = 50 %, so the office stands at (50 + 90) / 2 = 70 %.
    assert kalimat(rencana(belum_diisi="nol"))[2] == (
        "Rata-rata capaian 3 dari 4 sub kegiatan s.d. Triwulan I adalah 70% dengan predikat Sedang (dasar: capaian s.d. TW "
        "I); angka sementara, karena 1 sub kegiatan belum diisi (dihitung 0%) atau belum lengkap."
    )


def test_figures_without_usable_weights_make_no_mean_and_the_reason_is_said() -> None:
    teks = """
    Program P1 | | |
      Sub A Dokumen | 10 | 10 . . . | 5 . . . | bobot=3
      Sub B Dokumen | 10 | 10 . . . | 8 . . . |
    """
    assert kalimat(rencana(teks, bobot="bobot"))[2] == (
        "Sebanyak 2 dari 2 sub kegiatan sudah berangka s.d. Triwulan I, tetapi rata-ratanya belum dapat dihitung karena bobotnya "
        "tidak lengkap."
    )


def test_equal_bidang_are_not_ranked() -> None:
    teks = """
    Program P1 | | |
      Sub A Dokumen | 3 | 3 . . . | 2 . . . | pj=Sekretariat
      Sub B Dokumen | 3 | 3 . . . | 2 . . . | "pj=Bidang Mutasi"
    """
    assert kalimat(rencana(teks))[3] == "Rata-rata capaian 2 bidang yang berangka sama, yaitu 66,67%."


def test_the_budget_is_said_only_where_there_is_one() -> None:
    teks = """
    Program P1 | | |
      Sub A Dokumen | 10 | 10 . . . | 5 . . . | pagu=1250000000 realisasi_anggaran_tw=250000000.5,.,.,.
      Sub B Dokumen | 10 | 10 . . . | 5 . . . | pagu=750000000
    """
    plan = rencana(teks)
    assert kalimat_anggaran(fakta(plan, hitung(plan))) == (
        "Anggaran terserap Rp250.000.001 dari pagu Rp2.000.000.000 s.d. Triwulan I, atau 12,5%."
    )
    tanpa = rencana()
    assert kalimat_anggaran(fakta(tanpa, hitung(tanpa))) is None


def test_a_budget_that_is_half_known_is_not_made_up() -> None:
    for pilihan, harapan in (
        ("pagu=5000", "Realisasi anggaran s.d. Triwulan I belum diisi; pagunya Rp5.000."),
        (
            "realisasi_anggaran_tw=5000,.,.,.",
            "Anggaran terserap Rp5.000 s.d. Triwulan I; pagunya belum diisi.",
        ),
    ):
        plan = rencana(f"Sub A Dokumen | 10 | 10 . . . | 5 . . . | {pilihan}")
        assert kalimat_anggaran(fakta(plan, hitung(plan))) == harapan


def test_every_indikator_has_a_sentence_of_its_own() -> None:
    plan = rencana()
    hasil = hitung(plan)
    sasaran, program = (
        [
            kalimat_baris(plan.baris[i], hasil.baris[i], hasil.figur[i], 1)
            for i in baris_jenjang(plan, hasil, jenjang)
        ]
        for jenjang in (Jenjang.SASARAN, Jenjang.PROGRAM)
    )
    # 76 of 80 is 95 %; 3.755 of 3.6 is 104.3055… %.
    assert sasaran == [
        "Indikator S1: realisasi 76% dari target 80% s.d. Triwulan I, capaian 95% (Belum tercapai).",
        "Indikator S2: realisasi 3,755 Indeks dari target 3,6 Indeks s.d. Triwulan I, capaian 104,31% (Tercapai).",
    ]
    assert program == [
        "Indikator P1: target 90% s.d. Triwulan I, realisasinya belum diisi.",
        "Indikator P2: belum bertarget s.d. Triwulan I.",
    ]


def test_a_row_that_is_measured_once_a_year_says_when() -> None:
    plan = rencana(
        """
        Sasaran S1 | 97% | . . . . | . . . . |
        Sasaran S2 Indeks | 80,5 | . . . . | . . . . | rilis=3
        Sasaran S3 | . | . . . . | . . . . |
        """,
        tw=2,
    )
    hasil = hitung(plan)
    assert [
        kalimat_baris(b, h, f, 2) for b, h, f in zip(plan.baris, hasil.baris, hasil.figur, strict=True)
    ] == [
        "Indikator S1: diukur setahun sekali pada Triwulan IV, targetnya 97%.",
        "Indikator S2: diukur setahun sekali pada Triwulan III, targetnya 80,5 Indeks.",
        "Indikator S3: belum bertarget s.d. Triwulan II.",
    ]


def test_a_year_target_of_zero_is_not_promised_in_the_quarter_it_was_due_or_after() -> None:
    """0 is no target of a Naik row, so it is not measured in its TW Rilis III either."""
    plan = rencana("Program P Unit | 0 | . . . . | . . . . | rilis=3")
    h, f = hitung(plan).baris[0], hitung(plan).figur[0]
    kalimat = [kalimat_baris(plan.baris[0], h, f, tw) for tw in (3, 4)]
    assert kalimat == [
        "Indikator P: belum bertarget s.d. Triwulan III.",
        "Indikator P: belum bertarget s.d. Triwulan IV.",
    ]


def test_a_row_without_jenis_says_that_it_cannot_be_computed() -> None:
    plan = rencana("Program P Unit | 73 | 34 31 18 0 | 3 . . . |")
    assert kalimat_baris(plan.baris[0], hitung(plan).baris[0], hitung(plan).figur[0], 1) == (
        "Indikator P: capaiannya belum dapat dihitung s.d. Triwulan I."
    )


def test_a_row_that_speaks_by_an_earlier_quarter_names_the_quarter() -> None:
    plan = rencana(
        """
        Sasaran S1 | 9% | 12% 11% 10% 9% | 12% 11% 10% . | arah=Turun
        Sasaran S2 | 80% | 80% 80% 80% 80% | 80% 80% 80% 80% |
        Sasaran S3 Dokumen | 10 | 3 1 1 5 | 3 1 1 . |
        """,
        tw=4,
    )
    hasil = hitung(plan)
    assert [
        kalimat_baris(b, h, f, 4) for b, h, f in zip(plan.baris, hasil.baris, hasil.figur, strict=True)
    ] == [
        (
            "Indikator S1: realisasi 10% dari target 10% s.d. Triwulan IV (target dan realisasi Triwulan III, karena "
            "Triwulan IV belum diisi), capaian 100% (Belum lengkap)."
        ),
        "Indikator S2: realisasi 80% dari target 80% s.d. Triwulan IV, capaian 100% (Tercapai).",
        # Kumulatif takes all quarters, so there is none to name: 5 of 10.
        "Indikator S3: realisasi 5 Dokumen dari target 10 Dokumen s.d. Triwulan IV, capaian 50% (Belum lengkap).",
    ]
