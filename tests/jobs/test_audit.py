"""The faults of ATURAN 8, each built as an E.81 workbook with formulas: every wrong figure is named, no right one.

The right workbook, worked by hand. Kegiatan 1: 10 of 10 Dokumen, 28 of 28 Orang, 4 of 4 Kali, so 100 %. Kegiatan 2:
90 of 90 %, 4 of 5 Laporan = 80 %, so 90 %. Program, sasaran and office: (100 + 90) / 2 = 95 %.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from renaksi_xl.baca.audit import isian, rumus
from renaksi_xl.books import kisi_rupa
from renaksi_xl.books.paket import Paket
from renaksi_xl.cli import renaksi
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.satuan import baku as satuan_baku
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.audit import _nilai, audit_berkas
from renaksi_xl.jobs.contoh import rencana_contoh, rencana_pemalang
from renaksi_xl.jobs.laporan import isi_laporan
from tests.buku_e81 import Garis, Rumus, Sel, daun, induk, tulis_e81

SASARAN, PROGRAM, KEG1, DOKUMEN, GAJI, RAPAT, KEG2, DIKLAT, BIMTEK = range(9)
"""Places in `benar()`; the Excel row is eleven more."""


def benar() -> list[Garis]:
    """The right workbook."""
    return [
        induk(1, "1", "Meningkatnya layanan", Rumus("M12", 0.95), Rumus("predikat", "Sangat Tinggi")),
        induk(2, "1.1", "Program Layanan", Rumus("AVERAGE(M13,M17)", 0.95)),
        induk(3, "1.1.1", "Kegiatan Perencanaan", Rumus("AVERAGE(M14:M16)", 1.0)),
        daun("1.1.1.1", "Sub Kegiatan Dokumen", "Dokumen", 10, (3, 1, 1, 5), baris=14),
        daun("1.1.1.2", "Sub Kegiatan Gaji", "Orang", 28, (28, 28, 28, 28), baris=15),
        daun("1.1.1.3", "Sub Kegiatan Rapat", "Kali", 4, (1, 1, 1, 1), baris=16),
        induk(3, "1.1.2", "Kegiatan Pelatihan", Rumus("AVERAGE(M18:M19)", 0.9)),
        daun("1.1.2.1", "Sub Kegiatan Diklat", "%", 0.9, (0.9, 0.9, 0.9, 0.9), baris=18),
        daun("1.1.2.2", "Sub Kegiatan Bimtek", "Laporan", 5, (1, 1, 1, 1), baris=19),
    ]


RENCANA = {DOKUMEN: (3, 1, 1, 5), GAJI: (28, 28, 28, 28), RAPAT: (1, 1, 1, 1), BIMTEK: (1, 1, 1, 2)}
"""Targets of the quarters, by place."""


def kaki(rata: float = 0.95, predikat: str = "Sangat Tinggi") -> list[tuple[str, Sel]]:
    """The closing lines, rows 20 and 21."""
    return [
        ("Rata-rata capaian kinerja", Rumus("M11", rata)),
        ("Predikat kinerja", Rumus('IF(M20>90%,"Sangat Tinggi","Tinggi")', predikat)),
    ]


def kantor_salah(baris: list[str]) -> dict[str, str]:
    """The accused cells with the whole line about each."""
    cocok = (re.match(r"BEDA: E\.81!([A-Z]+\d+) ", satu) for satu in baris)
    return {c[1]: c.string for c in cocok if c}


TW_IV = "Triwulan IV Tahun 2023"


def periksa(
    tmp_path: Path, garis: list[Garis], bawah: list[tuple[str, Sel]] | None = None, *, periode: Sel = TW_IV
) -> list[str]:
    """The audit of a workbook."""
    isi = kaki() if bawah is None else bawah
    return audit_berkas(tulis_e81(tmp_path / "buku.xlsx", garis, isi, periode=periode))[0]


def test_a_right_workbook_is_not_accused(tmp_path: Path) -> None:
    baris, berbeda = audit_berkas(tulis_e81(tmp_path / "buku.xlsx", benar(), kaki()))
    assert not berbeda
    # 5 leaves with columns 12 and capaian, 4 parents, 1 predikat in a line, 2 closing lines.
    assert "17 angka terbit dibandingkan" in baris[0]
    assert baris[1:] == ["Tidak ada angka terbit yang berbeda."]


def test_a_mean_of_parents_with_their_children_is_named(tmp_path: Path) -> None:
    garis = benar()
    # Seven lines, the two kegiatan among them, add up to 6.7.
    garis[PROGRAM] = induk(2, "1.1", "Program Layanan", Rumus("AVERAGE(M13:M17:M19)", 6.7 / 7))
    garis[SASARAN] = induk(1, "1", "Meningkatnya layanan", Rumus("M12", 6.7 / 7))
    salah = kantor_salah(periksa(tmp_path, garis, kaki(6.7 / 7)))
    assert set(salah) == {"M11", "M12", "M20"}
    assert "tertulis 95,714" in salah["M12"]
    assert "seharusnya 95%" in salah["M12"]
    assert "=AVERAGE(M13:M17:M19)" in salah["M12"]
    assert "E.81!M14 = 100%" in salah["M12"]
    assert "induk bersama anaknya; induknya di E.81!M13, E.81!M17" in salah["M12"]


def test_a_range_that_was_not_extended_is_named(tmp_path: Path) -> None:
    garis = benar()
    garis[KEG2] = induk(3, "1.1.2", "Kegiatan Pelatihan", Rumus("AVERAGE(M18:M18)", 1.0))
    garis[PROGRAM] = induk(2, "1.1", "Program Layanan", Rumus("AVERAGE(M13,M17)", 1.0))
    garis[SASARAN] = induk(1, "1", "Meningkatnya layanan", Rumus("M12", 1.0))
    salah = kantor_salah(periksa(tmp_path, garis, kaki(1.0)))
    assert set(salah) == {"M11", "M12", "M17", "M20"}
    assert "seharusnya 90%" in salah["M17"]
    assert "tidak mencakup E.81!M19" in salah["M17"]
    assert "sendiri keliru: E.81!M17" in salah["M12"]


def test_a_typed_divisor_is_named(tmp_path: Path) -> None:
    garis = benar()
    garis[KEG1] = induk(3, "1.1.1", "Kegiatan Perencanaan", Rumus("SUM(M14:M16)/17", 3 / 17))
    rata = (3 / 17 + 0.9) / 2
    garis[PROGRAM] = induk(2, "1.1", "Program Layanan", Rumus("AVERAGE(M13,M17)", rata))
    garis[SASARAN] = induk(1, "1", "Meningkatnya layanan", Rumus("M12", rata))
    salah = kantor_salah(periksa(tmp_path, garis, kaki(rata, "Rendah")))
    assert set(salah) == {"M11", "M12", "M13", "M20", "M21"}
    assert "Pembagi diketik: 17, sedangkan yang dijumlahkan 3 angka" in salah["M13"]


def test_a_space_that_became_sangat_tinggi_is_named(tmp_path: Path) -> None:
    garis = benar()
    garis[RAPAT] = daun("1.1.1.3", "Sub Kegiatan Rapat", "Kali", 4, (None,) * 4, baris=16)
    garis[RAPAT].tahun_ini = garis[RAPAT].capaian = " "
    garis[RAPAT].predikat = Rumus('IF(M16>90%,"Sangat Tinggi","Tinggi")', "Sangat Tinggi")
    baris = periksa(tmp_path, garis)
    salah = kantor_salah(baris)
    assert "E.81!M16 hanya berisi spasi" in salah["N16"]
    assert "seharusnya kosong" in salah["N16"]
    # The year is over and Rapat has no realisasi: every mean above it is partial and says so nowhere.
    assert set(salah) == {"N16", "M11", "M12", "M13", "M20"}
    assert "belum ada realisasi: Sub Kegiatan Rapat" in salah["M13"]


def test_a_mean_over_mixed_satuan_is_named_and_what_is_made_of_it(tmp_path: Path) -> None:
    garis = benar()
    # (3 + 28 + 1) / 3 Dokumen, Orang and Kali: no quantity of anything.
    campur = tuple(
        Rumus(f"AVERAGE({k}14:{k}16)", n) for k, n in zip("HIJK", (32 / 3, 10.0, 10.0, 34 / 3), strict=True)
    )
    garis[KEG1].tw = (campur[0], campur[1], campur[2], campur[3])
    garis[KEG1].tahun_ini = Rumus("K13", 34 / 3)
    salah = kantor_salah(periksa(tmp_path, garis))
    assert set(salah) == {"H13", "I13", "J13", "K13", "L13"}
    assert "berbeda satuan" in salah["K13"]


def test_a_lost_decimal_comma_is_named(tmp_path: Path) -> None:
    garis = benar()
    garis[DIKLAT] = Garis(
        4,
        "1.1.2.1",
        "Sub Kegiatan Diklat",
        "Indeks",
        95,
        (None, None, None, "95,5"),
        Rumus('VALUE(SUBSTITUTE(K18,",",""))', 955),
        Rumus("L18/G18", 955 / 95),
    )
    rata = (955 / 95 + 0.8) / 2
    garis[KEG2] = induk(3, "1.1.2", "Kegiatan Pelatihan", Rumus("AVERAGE(M18:M19)", rata))
    salah = kantor_salah(periksa(tmp_path, garis))
    assert {"L18", "M18", "M17"} <= set(salah)
    assert "seharusnya 95,5" in salah["L18"]
    assert "seharusnya 100,53%" in salah["M18"]
    # Capped at 100 % the kegiatan is again (100 + 80) / 2: what stands above it is right.
    assert set(salah) == {"L18", "M18", "M17"}


def test_a_typed_955_is_named_where_the_target_is_95(tmp_path: Path) -> None:
    garis = benar()
    garis[DIKLAT] = daun("1.1.2.1", "Sub Kegiatan Diklat", "Indeks", 95, (95, 95, 95, 955), baris=18)
    salah = kantor_salah(periksa(tmp_path, garis))
    assert set(salah) == {"K18", "L18", "M18"}
    assert "seharusnya 95,5" in salah["K18"]
    assert "Tanda desimal hilang" in salah["K18"]


def test_percentages_that_were_summed_are_named(tmp_path: Path) -> None:
    garis = benar()
    garis[DIKLAT].tahun_ini = Rumus("SUM(H18:K18)", 3.6)
    garis[DIKLAT].capaian = Rumus("L18/G18", 4.0)
    salah = kantor_salah(periksa(tmp_path, garis))
    assert set(salah) == {"L18", "M18"}
    assert "seharusnya 90%" in salah["L18"]
    assert "Persentase dijumlahkan" in salah["L18"]
    assert "seharusnya 100%" in salah["M18"]


def test_a_standing_figure_that_was_added_up_is_named(tmp_path: Path) -> None:
    garis = benar()
    garis[GAJI].tahun_ini = Rumus("SUM(H15:K15)", 112)
    garis[GAJI].capaian = Rumus("L15/G15", 4.0)
    salah = kantor_salah(periksa(tmp_path, garis))
    assert set(salah) == {"L15", "M15"}
    assert "tertulis 112, seharusnya 28" in salah["L15"]
    assert "posisi terakhir" in salah["L15"]


def test_a_quarter_taken_from_todays_date_is_named(tmp_path: Path) -> None:
    garis = benar()
    rumus = "CHOOSE(ROUNDUP(MONTH(TODAY())/3,0),H14,SUM(H14:I14),SUM(H14:J14),SUM(H14:K14))"
    garis[DOKUMEN].tahun_ini = Rumus(rumus, 4)
    garis[DOKUMEN].capaian = Rumus("L14/G14", 0.4)
    keg1 = 2.4 / 3
    garis[KEG1] = induk(3, "1.1.1", "Kegiatan Perencanaan", Rumus("AVERAGE(M14:M16)", keg1))
    garis[PROGRAM] = induk(2, "1.1", "Program Layanan", Rumus("AVERAGE(M13,M17)", (keg1 + 0.9) / 2))
    garis[SASARAN] = induk(1, "1", "Meningkatnya layanan", Rumus("M12", (keg1 + 0.9) / 2))
    salah = kantor_salah(periksa(tmp_path, garis, kaki((keg1 + 0.9) / 2, "Tinggi")))
    assert set(salah) == {"L14", "M11", "M12", "M13", "M14", "M20", "M21"}
    assert "TODAY" in salah["L14"]
    assert "seharusnya 10" in salah["L14"]


@pytest.mark.parametrize("hari", ["TODAY()", "now()"])
def test_a_right_figure_that_depends_on_the_day_is_only_pointed_out(tmp_path: Path, hari: str) -> None:
    garis = benar()
    garis[DOKUMEN].tahun_ini = Rumus(f"IF({hari}>0,SUM(H14:K14),0)", 10)
    baris = periksa(
        tmp_path, garis, periode=Rumus(f'"Triwulan "&"IV"&" Tahun "&YEAR({hari})', "Triwulan IV Tahun 2023")
    )
    assert kantor_salah(baris) == {}
    dilihat = {x.partition(" (")[0].partition(": ")[2] for x in baris if x.startswith("PERLU DILIHAT")}
    # The figure itself, everything made of it, and the title.
    assert dilihat == {f"E.81!{sel}" for sel in ("L14", "M14", "M13", "M12", "M11", "M20", "A5")}


def test_a_partial_mean_shown_as_final_is_named(tmp_path: Path) -> None:
    garis = benar()
    garis[BIMTEK] = daun("1.1.2.2", "Sub Kegiatan Bimtek", "Laporan", 5, (None,) * 4, baris=19)
    garis[KEG2] = induk(3, "1.1.2", "Kegiatan Pelatihan", Rumus("AVERAGE(M18:M19)", 1.0))
    garis[PROGRAM] = induk(2, "1.1", "Program Layanan", Rumus("AVERAGE(M13,M17)", 1.0))
    garis[SASARAN] = induk(1, "1", "Meningkatnya layanan", Rumus("M12", 1.0))
    salah = kantor_salah(periksa(tmp_path, garis, kaki(1.0)))
    assert set(salah) == {"M11", "M12", "M17", "M20"}
    assert "belum ada realisasi: Sub Kegiatan Bimtek" in salah["M17"]
    dicatat = [*kaki(1.0), ("Catatan: sementara, 4 dari 5 dihitung", None)]
    assert kantor_salah(periksa(tmp_path, garis, dicatat)) == {}


def test_last_years_realisasi_carried_over_is_named(tmp_path: Path) -> None:
    garis = benar()
    garis[DOKUMEN].lalu = 10
    garis[DOKUMEN].tw = (Rumus("F14", 10), None, None, None)
    salah = kantor_salah(periksa(tmp_path, garis))
    assert "tahun lalu terbawa" in salah["H14"]
    # Without it the row has no realisasi, and what was made of it has no ground.
    assert {"H14", "L14", "M14"} <= set(salah)
    assert "M15" not in salah
    assert "M18" not in salah


def test_quarters_that_are_still_to_come_are_named(tmp_path: Path) -> None:
    garis = benar()
    baris = periksa(tmp_path, garis, periode="Triwulan III Tahun 2023")
    salah = kantor_salah(baris)
    assert {"K14", "K15", "K16", "K18", "K19"} <= set(salah)
    assert "TW IV sudah terisi" in salah["K14"]
    assert "seharusnya 5" in salah["L14"]


def test_a_missing_realisasi_filled_with_the_target_is_named(tmp_path: Path) -> None:
    garis = benar()
    garis[RAPAT].tw = (None, None, None, Rumus('IF(H16="",G16,H16)', 4))
    salah = kantor_salah(periksa(tmp_path, garis))
    assert "diisi dengan targetnya" in salah["K16"]
    assert {"K16", "L16", "M16", "M13", "M12", "M11", "M20"} == set(salah)


def test_a_mean_of_nothing_should_be_blank_and_not_nought(tmp_path: Path) -> None:
    garis = benar()
    garis[DIKLAT] = daun("1.1.2.1", "Sub Kegiatan Diklat", "%", 0.9, (None,) * 4, baris=18)
    garis[BIMTEK] = daun("1.1.2.2", "Sub Kegiatan Bimtek", "Laporan", 5, (None,) * 4, baris=19)
    garis[KEG2] = induk(3, "1.1.2", "Kegiatan Pelatihan", 0.9)
    assert "seharusnya kosong" in kantor_salah(periksa(tmp_path, garis))["M17"]


@pytest.mark.parametrize(("tertulis", "salah"), [(0.95, False), (0.9, True), (0.949, True)])
def test_a_typed_footer_is_compared_too(tmp_path: Path, *, tertulis: float, salah: bool) -> None:
    assert bool(kantor_salah(periksa(tmp_path, benar(), [("Rata-rata capaian kinerja", tertulis)]))) is salah


@pytest.mark.parametrize(
    ("realisasi", "tertulis", "pilihan"),
    [
        (7.0, 1.4, None),
        (7.0, 1.2, "capaian dibatasi 120%"),
        (7.0, 1.1, "capaian dibatasi 110%"),
        (7.0, 1.0, "capaian dibatasi 100%"),
        (4.0, 4 / 5, None),
        (8.0, 5 / 8, "arahnya Turun dengan rumus T/R"),
        (6.0, 0.8, "arahnya Turun"),
    ],
)
def test_a_choice_of_the_office_is_said_and_not_accused(
    tmp_path: Path, realisasi: float, tertulis: float, pilihan: str | None
) -> None:
    garis = benar()
    garis[BIMTEK].tw = (None, None, None, realisasi)
    garis[BIMTEK].tahun_ini = Rumus("SUM(H19:K19)", realisasi)
    garis[BIMTEK].capaian = Rumus("office's own", tertulis)
    keg2 = (1 + min(tertulis, 1)) / 2
    garis[KEG2] = induk(3, "1.1.2", "Kegiatan Pelatihan", Rumus("AVERAGE(M18:M19)", keg2))
    garis[PROGRAM] = induk(2, "1.1", "Program Layanan", Rumus("AVERAGE(M13,M17)", (1 + keg2) / 2))
    garis[SASARAN] = induk(1, "1", "Meningkatnya layanan", Rumus("M12", (1 + keg2) / 2))
    baris = periksa(tmp_path, garis, kaki((1 + keg2) / 2))
    assert kantor_salah(baris) == {}
    bilang = [x for x in baris if x.startswith("SAMA BILA: E.81!M19 ")]
    assert [pilihan in satu for satu in bilang if pilihan] == [True] * bool(pilihan)


@pytest.mark.lambat
@pytest.mark.parametrize("rencana", [rencana_contoh, rencana_pemalang])
def test_our_own_printed_forms_are_not_accused(tmp_path: Path, rencana: Callable[[], object]) -> None:
    plan = rencana()
    berkas = tmp_path / "laporan.xlsx"
    berkas.write_bytes(isi_laporan(plan, hitung(plan)))  # type: ignore[arg-type]
    baris, berbeda = audit_berkas(berkas)
    assert not berbeda, [x for x in baris if x.startswith("BEDA")]
    dibandingkan = [int(n) for x in baris for n in re.findall(r"(\d+) angka terbit dibandingkan", x)]
    assert len(dibandingkan) == 2
    assert min(dibandingkan) > 130


@pytest.mark.parametrize(
    ("nilai", "tampil"),
    [("2.00005", "2,0001"), ("-2.00005", "-2,0001"), ("2.000049", "2"), ("1e27", "1" + ".000" * 9)],
)
def test_the_right_figure_is_rounded_half_away_from_zero_however_large(nilai: str, tampil: str) -> None:
    assert _nilai(Decimal(nilai), persen=False) == tampil


def test_the_exit_code_tells_whether_anything_differs(tmp_path: Path) -> None:
    cli = CliRunner()
    baik = tulis_e81(tmp_path / "baik.xlsx", benar(), kaki())
    garis = benar()
    garis[GAJI].tahun_ini = Rumus("SUM(H15:K15)", 112)
    buruk = tulis_e81(tmp_path / "buruk.xlsx", garis, kaki())
    isi = buruk.read_bytes()
    assert cli.invoke(renaksi, ["audit", str(baik)]).exit_code == 0
    hasil = cli.invoke(renaksi, ["audit", str(buruk)])
    assert hasil.exit_code == 1
    assert "BEDA: E.81!L15" in hasil.output
    assert buruk.read_bytes() == isi


def test_a_document_that_publishes_nothing_is_unusable(tmp_path: Path) -> None:
    polos = [daun("1.1.1.1", "Sub Kegiatan Dokumen", "Dokumen", 10, (None,) * 4, baris=11)]
    berkas = tulis_e81(tmp_path / "polos.xlsx", polos)
    with pytest.raises(MasukanError, match=r"Tidak ada angka hitungan di “polos\.xlsx”"):
        audit_berkas(berkas)


def test_formulas_that_were_never_computed_are_said(tmp_path: Path) -> None:
    buku = load_workbook(tulis_e81(tmp_path / "buku.xlsx", benar(), kaki()))
    buku.save(tmp_path / "tanpa-nilai.xlsx")  # openpyxl keeps formulas and drops what Excel had computed
    with pytest.raises(MasukanError, match=r"17 rumus di “tanpa-nilai\.xlsx” belum pernah dihitung"):
        audit_berkas(tmp_path / "tanpa-nilai.xlsx")


def test_formulas_that_show_nothing_yet_are_not_said_to_wait_for_excel(tmp_path: Path) -> None:
    plan = replace(
        rencana_contoh(), baris=tuple(replace(b, realisasi_tw=(None,) * 4) for b in rencana_contoh().baris)
    )
    berkas = tmp_path / "laporan.xlsx"
    berkas.write_bytes(isi_laporan(plan, hitung(plan)))
    with pytest.raises(MasukanError, match=r"Belum ada capaian di “laporan\.xlsx” yang dapat dibandingkan"):
        audit_berkas(berkas)
    # A sheet that never shows a capaian is not waiting for realisasi.
    with pytest.raises(MasukanError, match=r"Tidak ada angka hitungan di “laporan\.xlsx”"):
        audit_berkas(berkas, lembar=["Rencana Aksi"])


def test_a_form_beside_the_plan_it_repeats_is_compared_whole(tmp_path: Path) -> None:
    garis = benar()
    garis[PROGRAM] = induk(2, "1.1", "Program Layanan", Rumus("AVERAGE(M13:M17:M19)", 6.7 / 7))
    berkas = tulis_e81(tmp_path / "buku.xlsx", garis, kaki(), rencana=RENCANA)
    baris, _ = audit_berkas(berkas)
    assert "“Renaksi”, “E.81”" in baris[0]
    # The program is wrong; sasaran and office, typed right here, are not.
    assert set(kantor_salah(baris)) == {"M12"}


def test_an_audit_looks_at_every_row_once_however_many_realisasi_are_formulas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once for the satuan of all rows; and without TODAY or NOW anywhere no formula is followed to where it ends."""
    ditanya: list[str] = []

    def baku(satuan: str | None) -> str:
        ditanya.append(satuan or "")
        return satuan_baku(satuan)

    monkeypatch.setattr(isian, "baku", baku)
    monkeypatch.setattr(rumus, "semua_rumus", lambda *_: pytest.fail("nothing asks for the day"))
    garis = benar()
    for n in (DOKUMEN, GAJI, RAPAT, BIMTEK):
        satu, dua, tiga, empat = (Rumus(f"0+{x}", float(str(x))) for x in garis[n].tw)
        garis[n].tw = (satu, dua, tiga, empat)
    assert kantor_salah(periksa(tmp_path, garis)) == {}
    assert len(ditanya) == len(garis)


def test_of_a_laporan_of_ours_only_the_two_forms_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli, dibaca = kisi_rupa.baca_rupa, list[str]()

    def baca(paket: Paket, lembar: str, *lain: Any) -> kisi_rupa.Rupa:  # noqa: ANN401 -- handed on
        dibaca.append(lembar)
        return asli(paket, lembar, *lain)

    monkeypatch.setattr(kisi_rupa, "baca_rupa", baca)
    berkas = tmp_path / "laporan.xlsx"
    plan = rencana_contoh()
    berkas.write_bytes(isi_laporan(plan, hitung(plan)))
    audit_berkas(berkas)
    assert sorted(dibaca) == ["E.81", "Monev Renaksi"]
    # A sheet that is asked for by name is read instead of them.
    lembar = next(
        n for n in Paket(berkas.read_bytes(), "laporan.xlsx").lembar if n == plan.bidang[0].singkatan
    )
    dibaca.clear()
    (kalimat, *_), _ = audit_berkas(berkas, lembar=[lembar])
    assert (dibaca, f"“{lembar}”" in kalimat) == ([lembar], True)
