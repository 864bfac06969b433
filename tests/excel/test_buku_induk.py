"""The master workbooks of the example offices before every judge there is: validators, lint, graph, LibreOffice."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from renaksi_xl.books.induk import buku_baru
from renaksi_xl.core.hitung import hitung
from renaksi_xl.rencana_json import baca_rencana
from renaksi_xl.sheets.buku import susun_buku
from tests import buku_kecil
from tests.excel import graf
from tests.excel.kantor import Kantor
from tests.excel.lint import lint
from tests.excel.paritas import bandingkan
from tests.excel.sdk import audit
from workbook.build import TEMPLAT

Json = dict[str, object]
AKAR = Path(__file__).resolve().parents[2]
CONTOH = ("luwu_timur_2023", "pemalang_2024")


def tulis(folder: Path, plan: Json, nama: str) -> Path:
    rencana = baca_rencana(plan)
    letak = folder / f"{nama}.xlsm"
    letak.write_bytes(buku_baru(susun_buku(rencana, hitung(rencana))))
    return letak


@pytest.fixture(scope="module")
def induk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The template, the small book, and both example offices."""
    folder = tmp_path_factory.mktemp("induk")
    contoh = {n: json.loads((AKAR / "examples" / f"{n}.json").read_text(encoding="utf-8")) for n in CONTOH}
    return {
        "templat": TEMPLAT,
        "kecil": tulis(folder, buku_kecil.rencana_json(), "kecil"),
        **{n: tulis(folder, plan, n) for n, plan in contoh.items()},
    }


NAMA = ("templat", "kecil", *CONTOH)
BERTAMBAH = (
    "Renaksi",
    "Cascading",
    "Definisi Operasional",
    "Rekap Capaian",
    "Hasil Validasi",
    "Rincian Perhitungan",
)
"""Sheets that grow and print some of their columns."""


@pytest.mark.filterwarnings("error:Print area")
def test_openpyxl_keeps_the_print_areas_of_a_book(induk: dict[str, Path], tmp_path: Path) -> None:
    buku = openpyxl.load_workbook(induk["kecil"], keep_vba=True)
    buku.save(tmp_path / "lagi.xlsm")
    lagi = openpyxl.load_workbook(tmp_path / "lagi.xlsm", keep_vba=True)
    for satu in (buku, lagi):
        daerah = {nama: str(satu[nama].print_area).rpartition("!")[2] for nama in BERTAMBAH}
        assert {x for x in daerah.values() if not re.fullmatch(r"\$A\$1:\$[A-Z]+\$1048576", x)} == set()


@pytest.mark.excel("soffice", "uno", "pdftotext")
@pytest.mark.parametrize("lembar", BERTAMBAH)
def test_rows_added_below_a_sheet_are_printed_and_no_empty_pages(
    induk: dict[str, Path], kantor: Kantor, tmp_path: Path, lembar: str
) -> None:
    halaman = []
    with kantor.buka(induk["kecil"]) as buku:
        for n, tambahan in enumerate((0, 60)):
            akhir = len(buku.baca(lembar))
            buku.buka_proteksi(lembar)
            buku.tulis(lembar, {f"A{akhir + k}": "ZZ9" for k in range(1, tambahan + 1)})
            pdf = tmp_path / f"{n}.pdf"
            buku.pdf(pdf, [lembar])
            teks = subprocess.run(
                ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True
            )
            assert teks.stdout.count("ZZ9") >= tambahan
            halaman.append(teks.stdout.count("\f"))
    assert halaman[0] <= halaman[1] < halaman[0] + 12


@pytest.mark.lambat
@pytest.mark.parametrize("nama", NAMA)
def test_nothing_in_the_file_makes_excel_repair_it(induk: dict[str, Path], nama: str) -> None:
    assert lint(induk[nama]) == []
    assert audit(induk[nama]) == []


@pytest.mark.excel("node", "npm")
def test_the_open_xml_sdk_accepts_every_book(
    induk: dict[str, Path], sdk: Callable[[Sequence[Path]], dict[Path, list[str]]]
) -> None:
    semua = list(induk.values())
    assert sdk(semua) == {p: [] for p in semua}


@pytest.mark.lambat
@pytest.mark.parametrize("nama", NAMA)
def test_no_formula_refers_to_itself_by_any_way(induk: dict[str, Path], nama: str) -> None:
    assert graf.siklus(induk[nama]) is None


@pytest.mark.excel("soffice", "uno")
@pytest.mark.parametrize("nama", NAMA)
def test_libreoffice_computes_every_stored_value_again(
    induk: dict[str, Path], nama: str, kantor: Kantor
) -> None:
    hasil = bandingkan(induk[nama], kantor)
    assert hasil.jumlah_sel > 1000
    assert hasil.beda == []


@pytest.mark.excel("soffice", "uno")
@pytest.mark.parametrize(
    "pilihan",
    [
        {"tw": 4, "bobot": "bobot", "belum_diisi": "nol"},
        {"tw": 1, "batas_capaian": None, "rumus_turun": "T/R"},
        {"tw": 3, "bobot": "pagu", "batas_capaian": 1.2, "anggaran": "sd"},
    ],
)
def test_the_same_under_other_rules_of_the_office(
    tmp_path: Path, pilihan: dict[str, object], kantor: Kantor
) -> None:
    plan = buku_kecil.rencana_json(**pilihan)
    for i, (bobot, pagu, realisasi) in enumerate([(2, 5e6, 2e6), (1, 3e6, 1e6), (3, 2e6, None)], start=3):
        plan["baris"][i] |= {
            "bobot": bobot,
            "pagu": pagu,
            "realisasi_anggaran_tw": [realisasi, None, None, None],
        }
    plan["baris"][3]["realisasi_tw"] = [9, 1, None, None]
    assert bandingkan(tulis(tmp_path, plan, "lain"), kantor).beda == []


@pytest.mark.excel("soffice", "uno")
def test_a_typed_realisasi_reaches_every_sheet(induk: dict[str, Path], kantor: Kantor) -> None:
    with kantor.buka(induk["kecil"]) as buku:
        # B, TW II: 28 instead of 14, so K1 is (1 + 1) / 2.
        buku.tulis("Renaksi", {"M9": 28})
        buku.hitung_ulang()
        assert buku.baca("Renaksi")[6][27] == pytest.approx(1)
        rincian = buku.baca("Rincian Perhitungan")
        k1 = next(b for b in rincian if b[2] == "Kegiatan K1" and isinstance(b[8], float))
        assert k1[8] == pytest.approx(1)
        assert k1[9] == "2 dari 3 anak; sama dengan Renaksi (Excel)"
        assert any(b[15:16] == [1] and b[2] == "Kegiatan K1" for b in buku.baca("MUTASI"))
        assert any(1 in b for b in buku.baca("Beranda"))


@pytest.mark.excel("soffice", "uno")
def test_a_bidang_sheet_follows_its_rows_when_the_table_is_sorted(
    induk: dict[str, Path], kantor: Kantor
) -> None:
    with kantor.buka(induk["kecil"]) as buku:
        sebelum = [b[:14] for b in buku.baca("MUTASI")[6:11]]
        buku.urutkan("Renaksi", "A5:AR11", "AP", naik=False)
        buku.hitung_ulang()
        assert [b[:14] for b in buku.baca("MUTASI")[6:11]] == sebelum
