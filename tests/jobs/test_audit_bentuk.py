"""Shapes that offices give their E.81: rows of means between programs, rounded cells, page breaks, open signatures.

Two programs of one kegiatan each, worked by hand. Program 1: 1 of 3 and 1 of 3 Dokumen; program 2: 4 of 4 and 1 of 2,
so 1/3 and 75 %, together 13/24. Tingkat capaian Renstra (last column) is measured against twice the year's target.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from renaksi_xl.jobs.audit import audit_berkas
from tests.buku_e81 import Isi, Rumus, Sel

KEPALA = (
    *("No", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Satuan", "Target Renstra"),
    *("Realisasi s.d. Tahun Lalu", "Target Renja Tahun Berjalan", "Realisasi TW I", "Realisasi TW II"),
    *(
        "Realisasi TW III",
        "Realisasi TW IV",
        "Realisasi Renja Tahun Berjalan",
        "Capaian Renja (%)",
        "Predikat",
    ),
)
RENSTRA = ("Realisasi Renstra s.d. Tahun Ini", "Tingkat Capaian Renstra (%)")
SEPERTIGA = 1 / 3
Baris = list[Sel]


def daun(nomor: str, target: float, tw: Sequence[Isi], capaian: Sel, baris: int, *lain: Sel) -> Baris:
    """A sub kegiatan on an Excel row; last year's realisasi is 2, the Renstra wants twice the year's target."""
    nama = f"Sub Kegiatan {nomor}"
    isi = [x for x in tw if isinstance(x, (int, float))]
    jumlah = Rumus(f"SUM(H{baris}:K{baris})", sum(isi)) if isi else None
    return [nomor, nama, f"Jumlah {nama}", "Dokumen", 2 * target, 2, target, *tw, jumlah, capaian, *lain]


def induk(nomor: str, nama: str, capaian: Sel, *lain: Sel) -> Baris:
    """A program or kegiatan: its mean."""
    return [nomor, nama, f"Persentase {nama}", "%", *[None] * 8, capaian, *lain]


def kaki(label: str, capaian: Sel, *lain: Sel) -> Baris:
    """A row of a mean, in the table or below it."""
    return [label, *[None] * 11, capaian, *lain]


def per(baris: int, nilai: float) -> Rumus:
    """The right formula of a row's own capaian."""
    return Rumus(f"L{baris}/G{baris}", nilai)


def benar() -> list[Baris]:
    """Rows 6 to 15: every program is followed by its mean, the table by the office's."""
    return [
        induk("1", "Program Satu", Rumus("M7", SEPERTIGA)),
        induk("1.1", "Kegiatan Satu", Rumus("AVERAGE(M8:M9)", SEPERTIGA)),
        daun("1.1.1", 3, (1, 0, 0, 0), per(8, SEPERTIGA), 8),
        daun("1.1.2", 3, (1, 0, 0, 0), per(9, SEPERTIGA), 9),
        kaki("Rata-rata capaian Program 1", Rumus("M6", SEPERTIGA)),
        induk("2", "Program Dua", Rumus("M12", 0.75)),
        induk("2.1", "Kegiatan Dua", Rumus("AVERAGE(M13:M14)", 0.75)),
        daun("2.1.1", 4, (1, 1, 1, 1), per(13, 1.0), 13),
        daun("2.1.2", 2, (1, 0, 0, 0), per(14, 0.5), 14),
        kaki("Rata-rata capaian Program 2", Rumus("M11", 0.75)),
        kaki("Rata-rata capaian kinerja", Rumus("AVERAGE(M6,M11)", 13 / 24)),
    ]


def tulis(path: Path, baris: Sequence[Baris], kepala: Sequence[str] = KEPALA) -> Path:
    """A workbook with titles, headings on row 5 and these rows from row 6; shares in percent."""
    tw = "IV" if KEPALA[-1] in kepala else "II"
    buku = xlsxwriter.Workbook(str(path))
    ws, persen = buku.add_worksheet("E.81"), buku.add_format({"num_format": "0.00%"})
    for b, teks in enumerate(
        ("Formulir E.81", "Evaluasi Renja", "Dinas Contoh", f"Triwulan {tw} Tahun 2024")
    ):
        ws.write(b, 0, teks)
    ws.write_row(4, 0, kepala)
    for b, isi in enumerate(baris, start=5):
        for k, satu in enumerate(isi):
            gaya = persen if k in {12, 15} and not isinstance(satu, int) else None
            if isinstance(satu, Rumus):
                ws.write_formula(b, k, "=" + satu.teks, gaya, satu.nilai)
            elif satu is not None:
                ws.write(b, k, satu, gaya)
    buku.close()
    return path


def beda(baris: Sequence[str]) -> dict[str, str]:
    """The accused cells with the whole line about each."""
    return {c[1]: c.string for c in (re.match(r"BEDA: E\.81!([A-Z]+\d+) ", satu) for satu in baris) if c}


def periksa(tmp_path: Path, baris: Sequence[Baris], kepala: Sequence[str] = KEPALA) -> dict[str, str]:
    return beda(audit_berkas(tulis(tmp_path / "buku.xlsx", baris, kepala))[0])


def test_the_mean_of_each_program_may_stand_below_it(tmp_path: Path) -> None:
    laporan, berbeda = audit_berkas(tulis(tmp_path / "buku.xlsx", benar()))
    assert not berbeda, laporan
    # 4 leaves with two figures, 4 parents, 3 closing means.
    assert "15 angka terbit dibandingkan" in laporan[0]


def test_a_wrong_mean_below_a_program_is_told_with_that_of_the_program(tmp_path: Path) -> None:
    baris = benar()
    baris[4] = kaki("Rata-rata capaian Program 1", 0.5)
    baris[9] = kaki("Rata-rata capaian Program 2", 0.8)
    salah = periksa(tmp_path, baris)
    assert set(salah) == {"M10", "M15"}
    assert "seharusnya 33,33" in salah["M10"]
    assert "seharusnya 75%" in salah["M15"]


def test_a_predikat_below_a_program_is_that_of_its_mean(tmp_path: Path) -> None:
    baris = benar()
    baris.insert(5, kaki("Predikat Program 1", "Tinggi"))
    assert "seharusnya “Sangat Rendah”" in periksa(tmp_path, [*baris[:6], *map(_geser, baris[6:])])["M11"]


def _geser(baris: Baris) -> Baris:
    """A row one line further down."""

    def satu(isi: Sel) -> Sel:
        if not isinstance(isi, Rumus):
            return isi
        turun = re.sub(r"(?<=[A-Z])(\d+)", lambda c: str(int(c[1]) + (int(c[1]) > 10)), isi.teks)
        return Rumus(turun, isi.nilai)

    return [satu(x) for x in baris]


@pytest.mark.parametrize("bulat", [lambda x: round(x, 4), lambda x: round(x, 2)])
def test_a_mean_of_rounded_cells_is_not_accused(tmp_path: Path, bulat: Callable[[float], float]) -> None:
    baris = benar()
    for n in (2, 3):
        baris[n][12] = Rumus(f"ROUND(L{n + 6}/G{n + 6},4)", bulat(SEPERTIGA))
    kegiatan = bulat(SEPERTIGA)
    baris[0][12], baris[1][12] = Rumus("M7", kegiatan), Rumus("AVERAGE(M8:M9)", kegiatan)
    baris[4], baris[10] = (
        kaki("Rata-rata capaian Program 1", Rumus("M6", kegiatan)),
        kaki("Rata-rata capaian kinerja", Rumus("AVERAGE(M6,M11)", (kegiatan + 0.75) / 2)),
    )
    assert periksa(tmp_path, baris) == {}


def test_rounding_excuses_nothing_beyond_itself(tmp_path: Path) -> None:
    baris = benar()
    for n in (2, 3):
        baris[n][12] = Rumus(f"ROUND(L{n + 6}/G{n + 6},2)", 0.33)
    baris[1][12] = Rumus("AVERAGE(M8:M9)-1%", 0.32)
    assert "M7" in periksa(tmp_path, baris)


def test_a_signature_without_date_and_nip_leaves_the_means_to_be_compared(tmp_path: Path) -> None:
    baris = benar()
    baris[6][12] = Rumus("AVERAGE(M13:M13)", 1.0)
    tanda: list[Baris] = [[], [None, "Disusun"], [None, "Kepala Dinas"], [], [None, "(nama)"]]
    assert "seharusnya 75%" in periksa(tmp_path, [*baris, *tanda])["M12"]


def test_the_column_numbers_printed_again_on_a_further_page_are_no_figures(tmp_path: Path) -> None:
    baris = benar()
    # Rows move down by one from the second program on.
    ulang: Baris = list(range(1, 15))
    assert periksa(tmp_path, [*baris[:5], ulang, *map(_geser, baris[5:])]) == {}


def test_a_predikat_by_formula_is_held_to_the_bounds_it_names(tmp_path: Path) -> None:
    # 75,5 %: between bands written 66-75 and 76-90 a typed word may be either, a formula with > 75 % may not.
    baris = benar()
    baris[7] = daun("2.1.1", 1000, (755, 0, 0, 0), per(13, 0.755), 13, "Sedang")
    assert "N13" not in periksa(tmp_path, baris)
    baris[7][13] = Rumus('IF(M13>0.75,"Tinggi","Sedang")', "Sedang")
    assert "seharusnya “Tinggi”" in periksa(tmp_path, baris)["N13"]


def test_a_plain_quotient_is_not_right_by_a_formula_it_is_not(tmp_path: Path) -> None:
    # 1 of 2 divided by the target of another row: 1/4. As (2T - R) / T, T / R or capped nothing is near;
    # with 3 of 4 over 3, 100 % is what a cap would make of (2 x 4 - 3) / 4 and of 4 / 3.
    baris = benar()
    baris[7] = daun("2.1.1", 4, (3, 0, 0, 0), Rumus("L13/G8", 1.0), 13)
    salah = periksa(tmp_path, baris)
    assert "seharusnya 75%" in salah["M13"]


def test_a_figure_made_of_a_wrong_one_is_not_right_by_a_choice(tmp_path: Path) -> None:
    # Column 12 shows 6 where the quarters say 1; capped at 100 % that would also be a falling 1 of 2.
    baris = benar()
    baris[8] = daun("2.1.2", 2, (1, 0, 0, 0), Rumus("MIN(1,L14/G14)", 1.0), 14)
    baris[8][11] = 6
    assert set(periksa(tmp_path, baris)) >= {"L14", "M14"}


def test_a_row_without_realisasi_and_without_tingkat_is_outside_the_mean(tmp_path: Path) -> None:
    # Tingkat 2 + 1 of 6 = 50 %, and 2 + 4 of 8 = 75 %; the third leaf has last year's 2 only and no tingkat.
    baris = [
        induk("1", "Program Satu", None, None, None, Rumus("P7", 0.625)),
        induk("1.1", "Kegiatan Satu", None, None, None, Rumus("AVERAGE(P8:P10)", 0.625)),
        daun("1.1.1", 3, (1, 0, 0, 0), None, 8, None, Rumus("F8+L8", 3), Rumus("O8/E8", 0.5)),
        daun("1.1.2", 4, (1, 1, 1, 1), None, 9, None, Rumus("F9+L9", 6), Rumus("O9/E9", 0.75)),
        daun("1.1.3", 2, (None,) * 4, None, 10, None, None, " "),
    ]
    salah = periksa(tmp_path, baris, (*KEPALA, *RENSTRA))
    assert set(salah) == {"P6", "P7"}
    # The mean is right and only not final.
    assert all("seharusnya 62,5%" in x and "Rata-rata sebagian" in x for x in salah.values())


MONEV = (
    *("No", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Satuan", "Target Tahun"),
    *("Target TW I", "Target TW II", "Target TW III", "Target TW IV", "Realisasi TW I", "Realisasi TW II"),
    *("Target s.d. TW II", "Capaian s.d. TW II", "Capaian terhadap Target Tahun", "Rata-rata Capaian"),
)


def monev(rata: Sel, *, target_sd: Sel = 2, capaian: Sel = 0.5) -> list[Baris]:
    """TW II. Sub 1: 2 of 2 by now, of 4 in the year. Sub 2: 1 of 2, of 4. So 75 % by now, 37.5 % of the year."""
    empat = (1, 1, 1, 1)
    return [
        ["1", "Program Satu", *[None] * 12, rata],
        ["1.1", "Kegiatan Satu", *[None] * 12, rata],
        ["1.1.1", "Sub Satu", "Jumlah satu", "Dokumen", 4, *empat, 1, 1, 2, 1.0, 0.5],
        ["1.1.2", "Sub Dua", "Jumlah dua", "Dokumen", 4, *empat, 1, 0, target_sd, capaian, 0.25],
    ]


def test_the_mean_beside_both_results_is_that_of_capaian_sd_tw(tmp_path: Path) -> None:
    assert periksa(tmp_path, monev(0.75), MONEV) == {}
    salah = periksa(tmp_path, monev(0.8), MONEV)
    assert set(salah) == {"O6", "O7"}
    assert "seharusnya 75%" in salah["O7"]


def test_the_mean_of_the_other_result_is_right_by_a_choice(tmp_path: Path) -> None:
    baris, berbeda = audit_berkas(tulis(tmp_path / "buku.xlsx", monev(0.375), MONEV))
    assert not berbeda
    assert sum("Sama bila" in x and "target tahun" in x for x in baris) == 2


def test_a_wrong_target_sd_tw_is_named(tmp_path: Path) -> None:
    salah = periksa(tmp_path, monev(0.75, target_sd=Rumus("F9", 1)), MONEV)
    assert set(salah) == {"L9"}
    assert "seharusnya 2" in salah["L9"]


def test_a_quotient_over_another_row_is_no_choice_of_basis(tmp_path: Path) -> None:
    # 1 over the 4 of the row above is what 1 of 4 in the year would be.
    salah = periksa(tmp_path, monev(0.625, capaian=Rumus("(J9+K9)/E8", 0.25)), MONEV)
    assert set(salah) == {"M9", "O6", "O7"}
    assert "seharusnya 75%" in salah["O7"]


def test_rows_of_no_known_level_are_named_as_the_reason_that_no_mean_is_compared(tmp_path: Path) -> None:
    baris = [[None, f"Layanan {isi[0]}", *isi[2:]] for isi in monev(0.1)]
    laporan, _ = audit_berkas(tulis(tmp_path / "buku.xlsx", baris, MONEV))
    (satu,) = [x for x in laporan if x.startswith("Rata-rata tidak dibandingkan")]
    assert "“Layanan 1”, “Layanan 1.1”, “Layanan 1.1.1” dan 1 baris lain" in satu
