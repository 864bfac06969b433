"""Sheets Ringkasan and Dasbor of small plans: what they say, what the charts show, how they fit their page."""

from __future__ import annotations

from functools import cache

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.ringkasan import fakta, kalimat_anggaran, lima_kalimat
from renaksi_xl.pesan import dasbor as kata
from renaksi_xl.sheets.grafik import Bagan
from renaksi_xl.sheets.kontrak import A3, F4, Lembar, Rumus, Sel
from renaksi_xl.sheets.laporan import susun_laporan
from renaksi_xl.sheets.rumus.hitung import BARIS_KEPALA
from tests.bantuan import rencana_diketik, rencana_teks

BIDANG = ("Sekretariat", "Bidang Mutasi")
# Shares: A 1/4, B 1/4 (C is not filled in), D 1/2. A misses 50 points (12.5), D 10 (5); the office stands at 82.5 %.
POHON = """
Sasaran S1 | 80% | 80% . . . | 76% . . . | pj=Sekretariat
  Program P1 | 90% | 90% . . . | . . . . |
    Sub A Dokumen | 10 | 10 . . . | 5 . . .  | pagu=1000 realisasi_anggaran_tw=250,.,.,.
    Sub B Dokumen | 10 | 10 . . . | 12 . . . | pagu=1000
    Sub C Dokumen | 10 | 10 . . . | . . . .  |
Sasaran S2 Indeks | 3,6 | 3,6 . . . | 3,6 . . . | "pj=Bidang Mutasi"
  Program P2 | 70% | - - - 70% | . . . . |
    Sub D Dokumen | 10 | 10 . . . | 9 . . . |
"""
KOSONG = "Program P1 | 90% | 90% . . . | . . . . |"


@cache
def rencana(teks: str = POHON) -> Rencana:
    return rencana_diketik(rencana_teks(teks, tw=1, bidang=BIDANG))


@cache
def lembar(nama: str, teks: str = POHON) -> Lembar:
    plan = rencana(teks)
    return next(x for x in susun_laporan(plan, hitung(plan)).lembar if x.nama == nama)


def sel(satu: Lembar) -> dict[tuple[int, int], Sel]:
    return {
        (r, k): isi
        for blok in satu.blok
        for r, baris in enumerate(blok.isi, blok.baris)
        for k, isi in enumerate(baris, blok.kolom)
    }


def nilai(isi: Sel) -> object:
    return isi.nilai if isinstance(isi, Rumus) else isi


def baris_bagan(satu: Lembar, bagan: Bagan, deret: int = 0) -> tuple[list[object], list[object]]:
    """Names and values a chart reads from its sheet."""
    isi, d = sel(satu), bagan.deret[deret]
    return tuple([nilai(isi[r, w[1]]) for r in range(w[0], w[2] + 1)] for w in (d.kategori, d.nilai))  # type: ignore[return-value]  # two lists


def bagan(nama: str, teks: str = POHON) -> Bagan:
    return next(x for x in lembar("Dasbor", teks).bagan if x.nama == nama)


def test_the_summary_shows_the_sentences_as_formulas() -> None:
    plan = rencana()
    f = fakta(plan, hitung(plan))
    rumus = [x for x in sel(lembar("Ringkasan")).values() if isinstance(x, Rumus)]
    for kalimat in (*lima_kalimat(plan, f), kalimat_anggaran(f)):
        (satu,) = (x for x in rumus if x.nilai == kalimat)
        # No number of a sentence stands in its formula: it is taken from a cell.
        assert not any(angka in satu.teks for angka in ("82,5", "12,5", "17,5", "12,50"))


def test_own_indikator_and_mean_stand_apart() -> None:
    sasaran = bagan("Bagan Sasaran")
    dasbor = lembar("Dasbor")
    nama, sendiri = baris_bagan(dasbor, sasaran)
    assert nama == ["1", "1.1", "2", "2.1"]
    # 76 of 80; P1 is not filled in and P2 has no target yet, so they have none.
    assert [x if x == "" else float(x) for x in sendiri] == [0.95, "", 1.0, ""]  # type: ignore[arg-type]  # numbers
    assert [float(x) for x in baris_bagan(dasbor, sasaran, 1)[1]] == [0.75, 0.75, 0.9, 0.9]  # type: ignore[arg-type]  # numbers


def test_more_than_a_dozen_indikator_are_two_tables_the_outcome_first() -> None:
    # 4 sasaran and 9 program in the order of the plan: 1, 1.1, 1.2, 1.3, 2, 2.1, ...
    anak = ("1.1 1.2 1.3", "2.1 2.2 2.3", "3.1 3.2", "4.1")
    teks = ""
    for n, satu in enumerate(anak, start=1):
        teks += f"Sasaran S{n} | 80% | 80% . . . | 76% . . . |\n"
        for p in satu.split():
            teks += f"  Program P{p[0]}{p[2]} | 90% | 90% . . . | 45% . . . |\n"
    dasbor = lembar("Dasbor", teks)
    assert [x.nama for x in dasbor.bagan][:2] == ["Bagan Sasaran", "Bagan Program"]
    assert baris_bagan(dasbor, dasbor.bagan[0])[0] == ["1", "2", "3", "4"]
    assert baris_bagan(dasbor, dasbor.bagan[1])[0] == " ".join(anak).split()
    assert [float(x) for x in baris_bagan(dasbor, dasbor.bagan[1])[1]] == [0.5] * 9  # type: ignore[arg-type]  # numbers
    assert [x.alt.split(":")[0] for x in dasbor.bagan[:2]] == [
        "Diagram batang 4 indikator sasaran",
        "Diagram batang 9 indikator program",
    ]


def ringkasan_program(banyak: int) -> Lembar:
    """The summary of an office of six sasaran with so many program."""
    nama = (
        "Persentase layanan administrasi yang memenuhi standar pelayanan menurut survei kepuasan masyarakat"
    )
    teks = "".join(f'Sasaran S{n} | 80% | 80% . . . | 76% . . . | "indikator={nama}"\n' for n in range(5))
    teks += "Sasaran SX | 80% | 80% . . . | 76% . . . |\n"
    teks += "".join(
        f'  Program P{n} | 90% | 90% . . . | 45% . . . | "indikator={nama}"\n' for n in range(banyak)
    )
    return lembar("Ringkasan", teks)


def test_a_summary_a_little_too_long_is_printed_smaller_on_one_page() -> None:
    pendek, sedang, panjang = (ringkasan_program(n) for n in (3, 12, 30))
    assert [x.lebar[1] for x in (pendek, sedang, panjang)] == [96, 114, 96]
    # 9 points are the smallest letters; 7 of them must be left: the page is 507 points wide, the columns 642.
    assert 507 / ((7 * 7 + 5 + 114 * 7 + 5) * 0.75) * 9 > 7
    assert [x.cetak and x.cetak.putus_baris for x in (pendek, sedang)] == [(), ()]


def test_where_two_pages_are_needed_the_program_begin_the_second() -> None:
    satu = ringkasan_program(30)
    assert satu.cetak is not None
    (baris,) = satu.cetak.putus_baris
    assert sel(satu)[baris, 0] == "Indikator program"
    # Excel keeps breaks only at a fixed scale; the title stands on both pages.
    assert satu.cetak.skala > 0
    assert satu.cetak.ulang_baris == (0, 1)


def test_the_bidang_stand_beside_the_line_of_one_hundred_per_cent() -> None:
    satu = bagan("Bagan Bidang")
    assert [float(x) for x in baris_bagan(lembar("Dasbor"), satu)[1]] == [0.75, 0.9]  # type: ignore[arg-type]  # numbers
    assert satu.deret[1].garis
    assert baris_bagan(lembar("Dasbor"), satu, 1)[1] == [1, 1]


def test_quarters_to_come_are_blank() -> None:
    nama, angka = baris_bagan(lembar("Dasbor"), bagan("Bagan Tren"))
    assert nama == ["TW I (3 dari 4)", "TW II", "TW III", "TW IV"]
    assert [x if x == "" else float(x) for x in angka] == [0.825, "", "", ""]  # type: ignore[arg-type]  # numbers


def test_statuses_are_counted_over_the_whole_tree() -> None:
    # S1 76 of 80 and A, D below target; S2 and B reach it; P1 and C are not filled in; P2 has no target yet.
    assert baris_bagan(lembar("Dasbor"), bagan("Bagan Status")) == (
        [
            "Tercapai",
            "Belum tercapai",
            "Belum lengkap",
            "Belum diisi",
            "Tidak dapat dihitung",
            "Tidak ada target s.d. TW ini",
        ],
        [2, 3, 0, 2, 0, 1],
    )


def test_a_missed_target_is_red_in_the_last_quarter_and_amber_before() -> None:
    plan = rencana_diketik(rencana_teks(POHON, tw=4, bidang=BIDANG))
    dasbor = next(x for x in susun_laporan(plan, hitung(plan)).lembar if x.nama == "Dasbor")
    akhir = next(x for x in dasbor.bagan if x.nama == "Bagan Status")
    assert baris_bagan(dasbor, akhir)[0][1] == "Tidak tercapai"
    assert akhir.deret[0].warna_titik[1] != bagan("Bagan Status").deret[0].warna_titik[1]


def test_the_budget_has_a_chart_only_where_there_is_one() -> None:
    nama, serapan = baris_bagan(lembar("Dasbor"), bagan("Bagan Anggaran"), 1)
    assert nama == ["PD", "1.1", "2.1"]
    # 250 of 2,000; the second program has no pagu.
    assert [x if x == "" else float(x) for x in serapan] == [0.125, 0.125, ""]  # type: ignore[arg-type]  # numbers
    # 99,68 % is not labelled 100%.
    assert {x.label for x in bagan("Bagan Anggaran").deret} == {"0.0%;;"}
    tanpa = POHON.replace("pagu=1000", "").replace("realisasi_anggaran_tw=250,.,.,.", "")
    assert "Bagan Anggaran" not in [x.nama for x in lembar("Dasbor", tanpa).bagan]


def test_the_rows_that_pull_most_stand_with_their_points() -> None:
    semua = [nilai(x) for x in sel(lembar("Dasbor")).values()]
    assert "Sub A" in semua
    assert "Sub D" in semua
    assert "Sub B" not in semua
    poin = [float(x) for x in semua if not isinstance(x, str | None) and x in (12.5, 5, 17.5)]
    assert sorted(poin) == [5.0, 12.5, 17.5, 17.5]


def test_every_chart_speaks_and_lies_on_the_page() -> None:
    dasbor = lembar("Dasbor")
    assert len(dasbor.bagan) == 5
    assert dasbor.cetak is not None
    assert dasbor.cetak.wilayah is not None
    for satu in dasbor.bagan:
        assert satu.alt
        assert satu.wilayah[2] <= dasbor.cetak.wilayah[2]
        assert satu.wilayah[3] <= dasbor.cetak.wilayah[3]
    assert "TW I 82,5%, TW II belum ada angka" in bagan("Bagan Tren").alt
    assert "serapan anggaran 12,5%" in bagan("Bagan Anggaran").alt


def test_a_plan_without_figures_shows_dashes_and_no_empty_chart() -> None:
    dasbor = lembar("Dasbor", KOSONG)
    assert [x.nama for x in dasbor.bagan] == ["Bagan Status"]
    semua = [nilai(x) for x in sel(dasbor).values()]
    assert semua.count(kata.TANPA_ANGKA) >= 3
    assert kata.TANPA_RATA_RATA in semua


def test_it_is_one_page_on_larger_paper_when_it_must_be() -> None:
    nama = (
        "Persentase penyelenggaraan urusan yang memenuhi standar pelayanan minimal menurut hasil pengawasan"
    )
    banyak = "".join(f'Sasaran S{n} | 80% | 80% . . . | 76% . . . | "indikator={nama}"\n' for n in range(24))
    kecil, besar = lembar("Dasbor").cetak, lembar("Dasbor", banyak).cetak
    assert kecil is not None
    assert besar is not None
    assert (kecil.kertas, kecil.tinggi_halaman) == (F4, 1)
    assert (besar.kertas, besar.tinggi_halaman) == (A3, 1)


def test_names_are_cut_only_where_even_large_paper_is_too_small() -> None:
    panjang = "Terwujudnya penyelenggaraan pemerintahan daerah yang bersih dan akuntabel " * 8
    baris = "".join(
        f'Sasaran S{n} | 80% | 80% . . . | 76% . . . | "indikator={panjang}"\n' for n in range(24)
    )
    semua = [nilai(x) for x in sel(lembar("Dasbor", baris)).values()]
    assert sum(isinstance(x, str) and x.endswith("…") for x in semua) == 24
    assert not any(isinstance(nilai(x), str) and "…" in str(nilai(x)) for x in sel(lembar("Dasbor")).values())


def test_the_hidden_sheet_of_a_laporan_has_a_line_per_row_and_no_spare_ones() -> None:
    # Eight rows on Renaksi, the blank one of an empty tblCascading; a plan of one row still needs the bidang's two.
    assert [_banyak_garis(teks) for teks in (POHON, KOSONG)] == [8 + 1, 2 + 1]
    banyak = POHON + "\n".join(f"Sasaran T{n} | 80% | 80% . . . | 76% . . . |" for n in range(5))
    assert _banyak_garis(banyak) == 13 + 1


def _banyak_garis(teks: str) -> int:
    return len(lembar("_hitung", teks).blok[0].isi[BARIS_KEPALA + 1 :])
