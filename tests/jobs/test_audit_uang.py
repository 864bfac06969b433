"""Money in somebody else's form: sums, the year so far and serapan, each once right and once as offices get it wrong.

The right workbook, worked by hand. Sub A spent 10+20+30+40 of 100, sub B 60+30+60 of 300: kegiatan 1 spent 250 of
400 = 62,5 % (the mean of 100 % and 50 % would be 75 %). Sub C spent 4 x 20 of 200 = 40 %, so does kegiatan 2. Program
and form: 330 of 600 = 55 % (the mean of the kegiatan would be 51,25 %).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs.audit import audit_berkas
from renaksi_xl.jobs.contoh import rencana_contoh, rencana_pemalang
from renaksi_xl.jobs.laporan import isi_laporan
from tests.buku_e81 import Rumus, Sel

KEPALA = (
    *("No", "Sasaran", "Kode, Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Satuan", "Target"),
    *(
        "Pagu Renstra (Rp)",
        "Pagu (Rp)",
        *(f"Realisasi Anggaran TW {n} (Rp)" for n in ("I", "II", "III", "IV")),
    ),
    *("Realisasi Anggaran Renja Tahun Berjalan (Rp)", "Serapan Anggaran (%)"),
)
AWAL = 8
"""The Excel row of the sasaran; money stands in G (Renstra), H (pagu), I-L (TW I-IV), M (year), N (serapan)."""
TAHUN, SERAPAN = "M", "N"


class Buku:
    """The cells of money by address; `isi["H9"] = ...` puts another figure in."""

    def __init__(self) -> None:
        self.nama = [
            ("1", "Meningkatnya layanan"),
            ("1.1", "Program Layanan"),
            ("1.1.1", "Kegiatan Perencanaan"),
            ("1.1.1.1", "Sub Kegiatan Dokumen"),
            ("1.1.1.2", "Sub Kegiatan Rapat"),
            ("1.1.2", "Kegiatan Pelatihan"),
            ("1.1.2.1", "Sub Kegiatan Diklat"),
        ]
        self.isi: dict[str, Sel] = {}
        for baris, pagu, tw in (
            (11, 100, (10, 20, 30, 40)),
            (12, 300, (None, 60, 30, 60)),
            (14, 200, (20, 20, 20, 20)),
        ):
            self.isi[f"H{baris}"] = pagu
            self.isi |= {f"{k}{baris}": x for k, x in zip("IJKL", tw, strict=True)}
        jumlah = {"H": (400, 200, 600), "I": (10, 20, 30), "J": (80, 20, 100), "K": (60, 20, 80)}
        for k, (satu, dua, semua) in (jumlah | {"L": (100, 20, 120)}).items():
            self.isi[f"{k}10"] = Rumus(f"SUM({k}11:{k}12)", satu)
            self.isi[f"{k}13"] = Rumus(f"SUM({k}14:{k}14)", dua)
            self.isi[f"{k}9"] = Rumus(f"{k}10+{k}13", semua)
            self.isi[f"{k}15"] = Rumus(f"{k}9", semua)
        for b, tahun, bagian in ((9, 330, 0.55), (10, 250, 0.625), (11, 100, 1.0), (12, 150, 0.5)):
            self.tahun(b, tahun, bagian)
        self.tahun(13, 80, 0.4)
        self.tahun(14, 80, 0.4)
        self.tahun(15, 330, 0.55)

    def tahun(self, b: int, tahun: float, bagian: float) -> None:
        """The year so far and its share of the pagu, with the right formulas."""
        self.isi |= {f"M{b}": Rumus(f"SUM(I{b}:L{b})", tahun), f"N{b}": Rumus(f"M{b}/H{b}", bagian)}

    def tulis(self, path: Path) -> Path:
        """The workbook."""
        with xlsxwriter.Workbook(str(path)) as buku:
            x, persen = buku.add_worksheet("E.81"), buku.add_format({"num_format": "0.00%"})
            for b, teks in enumerate(
                ("Formulir E.81", "Dinas Contoh", "Kabupaten Contoh", "Triwulan IV Tahun 2023")
            ):
                x.write(b, 0, teks)
            x.write_row(5, 0, KEPALA)
            x.write_row(6, 0, range(1, len(KEPALA) + 1))
            for b, (no, nama) in enumerate(self.nama, start=AWAL - 1):
                x.write_string(b, 0, no)
                x.write(b, 1 if no == "1" else 2, nama)
                x.write_row(b, 3, (f"Indikator {nama}", "Dokumen", 10))
            x.write(AWAL - 1 + len(self.nama), 0, "Jumlah")
            for sel, isi in self.isi.items():
                gaya = persen if sel.startswith(SERAPAN) else None
                if isinstance(isi, Rumus):
                    x.write_formula(sel, f"={isi.teks}", gaya, isi.nilai)
                elif isi is not None:
                    x.write(sel, isi, gaya)
        return path


@pytest.fixture
def buku() -> Buku:
    return Buku()


def salah(buku: Buku, tmp_path: Path) -> dict[str, str]:
    """The accused cells with the whole line about each."""
    baris, _ = audit_berkas(buku.tulis(tmp_path / "buku.xlsx"))
    cocok = (re.match(r"BEDA: E\.81!([A-Z]+\d+) ", satu) for satu in baris)
    return {c[1]: c.string for c in cocok if c}


def test_right_money_is_compared_and_not_accused(buku: Buku, tmp_path: Path) -> None:
    baris, berbeda = audit_berkas(buku.tulis(tmp_path / "buku.xlsx"))
    assert not berbeda, baris
    # Three parents and the closing row in five columns of sums, six rows and the closing row in two computed ones.
    assert f"{4 * 5 + 7 * 2} angka terbit dibandingkan" in baris[0]
    assert not any("Tidak dibandingkan" in x for x in baris)


@pytest.mark.parametrize("isi", [Rumus("AVERAGE(N11:N12)", 0.75), 0.75])
def test_a_serapan_that_is_a_mean_is_named(buku: Buku, tmp_path: Path, isi: Sel) -> None:
    buku.isi["N10"] = isi
    beda = salah(buku, tmp_path)
    assert set(beda) == {"N10"}
    assert "seharusnya 62,5%" in beda["N10"]
    assert "Serapan dirata-ratakan; yang benar jumlah realisasi dibagi jumlah pagu." in beda["N10"]


def test_a_mean_of_serapan_under_the_table_is_named(buku: Buku, tmp_path: Path) -> None:
    buku.isi["N15"] = Rumus("AVERAGE(N10,N13)", (0.625 + 0.4) / 2)
    beda = salah(buku, tmp_path)
    assert set(beda) == {"N15"}
    assert "seharusnya 55%" in beda["N15"]


def test_a_sum_of_parents_with_their_children_is_named_and_what_is_made_of_it(
    buku: Buku, tmp_path: Path
) -> None:
    # 400 + 100 + 300 + 200 + 200.
    buku.isi["H9"] = Rumus("SUM(H10:H14)", 1200)
    buku.isi["H15"] = Rumus("H9", 1200)
    buku.isi["N9"] = Rumus("M9/H9", 330 / 1200)
    buku.isi["N15"] = Rumus("M15/H15", 330 / 1200)
    beda = salah(buku, tmp_path)
    assert set(beda) == {"H9", "H15", "N9", "N15"}
    assert "pagu “Program Layanan”" in beda["H9"]
    assert "tertulis 1.200, seharusnya 600" in beda["H9"] or "tertulis 1200, seharusnya 600" in beda["H9"]
    assert "induk bersama anaknya; induknya di E.81!H10, E.81!H13" in beda["H9"]
    assert "sendiri keliru: E.81!H9" in beda["N9"]
    assert "seharusnya 55%" in beda["N9"]


def test_a_range_that_was_not_extended_is_named(buku: Buku, tmp_path: Path) -> None:
    buku.isi["J10"] = Rumus("SUM(J11:J11)", 20)
    beda = salah(buku, tmp_path)
    assert set(beda) == {"J10"}
    assert "seharusnya 80" in beda["J10"]
    assert "tidak mencakup E.81!J12" in beda["J10"]


def test_a_year_that_is_not_its_quarters_is_named(buku: Buku, tmp_path: Path) -> None:
    buku.isi["M11"] = 120
    beda = salah(buku, tmp_path)
    assert set(beda) == {"M11"}
    assert "seharusnya 100" in beda["M11"]


def test_quarters_typed_cumulatively_are_read_so_where_the_rows_say_it(buku: Buku, tmp_path: Path) -> None:
    """10, 30, 60, 100 up to each quarter; the parents' quarters are sums of such figures, the year is the last one."""
    for b, tw in ((11, (10, 30, 60, 100)), (12, (0, 60, 90, 150)), (14, (20, 40, 60, 80))):
        buku.isi |= {f"{k}{b}": x for k, x in zip("IJKL", tw, strict=True)}
    for b, tw in (
        (10, (10, 90, 150, 250)),
        (13, (20, 40, 60, 80)),
        (9, (30, 130, 210, 330)),
        (15, (30, 130, 210, 330)),
    ):
        buku.isi |= {f"{k}{b}": x for k, x in zip("IJKL", tw, strict=True)}
    for b in range(9, 16):
        tahun = buku.isi[f"M{b}"]
        assert isinstance(tahun, Rumus)
        buku.isi[f"M{b}"] = Rumus(f"L{b}", tahun.nilai)
    assert salah(buku, tmp_path) == {}
    buku.isi["M11"] = Rumus("SUM(I11:L11)", 200)
    assert set(salah(buku, tmp_path)) == {"M11"}


def test_what_the_parts_do_not_tell_is_not_accused(buku: Buku, tmp_path: Path) -> None:
    # Kegiatan 2 has a pagu and its sub kegiatan none; Pagu Renstra also holds what this year has no more.
    buku.isi |= {"H14": None, "N14": None, "H13": 200}
    buku.isi |= {"G11": 500, "G12": 900, "G10": 2000, "G9": 5000}
    assert salah(buku, tmp_path) == {}


def test_a_sum_over_rows_that_were_not_understood_is_not_accused(buku: Buku, tmp_path: Path) -> None:
    buku.isi |= {"H11": "seratus", "N11": None, "H10": 400}
    assert salah(buku, tmp_path) == {}


def beranggaran(rencana: Rencana) -> Rencana:
    """Every sub kegiatan with money: a tenth, a fifth, a quarter and an eighth of its pagu in the four quarters."""

    def uang(n: int) -> dict[str, object]:
        pagu = Decimal(1_000_000 * (n + 3))
        tw = (pagu / 10, pagu / 5, None if n % 4 == 0 else pagu / 4, pagu / 8)
        renstra = {"pagu_renstra": pagu * 5, "realisasi_anggaran_lalu": None if n % 3 == 0 else pagu * 2}
        return {"pagu": None if n % 7 == 0 else pagu, "realisasi_anggaran_tw": tw, **renstra}

    baris = tuple(
        replace(b, **uang(n)) if b.jenjang == "Sub Kegiatan" else b  # type: ignore[arg-type]  # fields by name
        for n, b in enumerate(rencana.baris)
    )
    return replace(rencana, baris=baris)


@pytest.mark.lambat
@pytest.mark.parametrize(
    ("rencana", "tw", "cara"),
    [(rencana_contoh, 1, "per_tw"), (rencana_contoh, 3, "sd"), (rencana_pemalang, 4, "per_tw")],
)
def test_our_own_printed_forms_with_money_are_not_accused(
    tmp_path: Path, rencana: Callable[[], Rencana], tw: int, cara: str
) -> None:
    asal = beranggaran(rencana())
    pengaturan = replace(asal.pengaturan, tw_pelaporan=tw, anggaran=cara)  # type: ignore[arg-type]
    plan = replace(asal, pengaturan=pengaturan)
    berkas = tmp_path / "laporan.xlsx"
    berkas.write_bytes(isi_laporan(plan, hitung(plan)))
    baris, berbeda = audit_berkas(berkas)
    assert not berbeda, [x for x in baris if x.startswith("BEDA")]
    dibandingkan = [int(n) for x in baris for n in re.findall(r"(\d+) angka terbit dibandingkan", x)]
    assert min(dibandingkan) > 230
