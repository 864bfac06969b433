"""REKAP.xlsx as other programs see it: LibreOffice recalculates Ringkasan, validators accept every part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from renaksi_xl.jobs.rekap import Pilihan, rekap
from tests.banyak import kantor_kecil
from tests.excel.kantor import Kantor
from tests.excel.lint import lint
from tests.excel.paritas import bandingkan
from tests.excel.ukur_cetak import ukur


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Offices of two quarters and two kabupaten, one without a figure, one damaged, one missing."""
    akar = tmp_path_factory.mktemp("rekap")
    folder = akar / "kiriman"
    for n in range(14):
        kantor_kecil.tulis(
            folder / f"{n:02d}.xlsx",
            kantor_kecil.kantor(f"Badan {n:02d}", 20 + 5 * n, kabupaten=f"Kabupaten {n % 2}"),
        )
    kantor_kecil.tulis(folder / "kosong.xlsx", kantor_kecil.kantor("Badan Kosong", None))
    kantor_kecil.tulis(folder / "tw2.xlsx", kantor_kecil.kantor("Badan 03", 90, 100, tw=2))
    (folder / "rusak.xlsx").write_bytes(b"PK\x03\x04 rusak")
    daftar = akar / "daftar.csv"
    daftar.write_text("Badan 00\nBadan Hilang\n", encoding="utf-8")
    berkas = akar / "REKAP.xlsx"
    rekap([folder], berkas, Pilihan(pekerja=1, daftar=daftar))
    return berkas


def test_the_lint_finds_nothing(hasil: Path) -> None:
    assert lint(hasil) == []


@pytest.mark.excel
def test_libreoffice_computes_the_same_summary(hasil: Path, kantor: Kantor) -> None:
    banding = bandingkan(hasil, kantor)
    assert banding.beda == []
    # 5 cards, 6 bands, 7 statuses, the 10 best and the 4 others with their names, 2 quarters.
    assert banding.jumlah_sel == 5 + 6 + 7 + 2 * 10 + 2 * 4 + 2 * 2


@pytest.mark.excel
@pytest.mark.parametrize(
    ("capaian", "predikat"),
    # Means of 90.005 and 90.004999 %, which round to 90.01 and 90.00 %; the band begins above 90 %.
    [(("90", "90.01"), "Sangat Tinggi"), (("90", "90.009998"), "Tinggi")],
)
def test_the_mean_of_all_falls_in_its_band_at_two_decimals(
    tmp_path: Path, kantor: Kantor, capaian: Sequence[str], predikat: str
) -> None:
    for n, satu in enumerate(capaian):
        tujuan = tmp_path / "kiriman" / f"{n}.xlsx"
        kantor_kecil.tulis(tujuan, kantor_kecil.kantor(f"Badan {n}", Decimal(satu)))
    berkas = tmp_path / "REKAP.xlsx"
    rekap([tmp_path / "kiriman"], berkas, Pilihan(pekerja=1))
    assert bandingkan(berkas, kantor).beda == []
    kartu = load_workbook(berkas, data_only=True)["Ringkasan"].iter_rows(max_row=6, values_only=True)
    assert predikat in {x for baris in kartu for x in baris}


@pytest.mark.excel
def test_what_a_head_of_office_signs_can_be_read_on_paper(hasil: Path, kantor: Kantor) -> None:
    # Rincian is data to be filtered, two dozen columns wide.
    assert [x for x in ukur(hasil, kantor) if not x.startswith("Rincian")] == []


@pytest.mark.parametrize(("banyak", "halaman"), [(3, 1), (12, 2)])
def test_ringkasan_of_few_offices_is_one_page(tmp_path: Path, banyak: int, halaman: int) -> None:
    for n in range(banyak):
        kantor_kecil.tulis(tmp_path / "kiriman" / f"{n}.xlsx", kantor_kecil.kantor(f"Badan {n:02d}", 50 + n))
    berkas = tmp_path / "REKAP.xlsx"
    rekap([tmp_path / "kiriman"], berkas, Pilihan(pekerja=1))
    assert len(load_workbook(berkas)["Ringkasan"].row_breaks.brk) == halaman - 1


@pytest.mark.excel("node", "npm")
def test_the_sdk_accepts_the_workbook(
    hasil: Path, sdk: Callable[[Sequence[Path]], dict[Path, list[str]]]
) -> None:
    assert sdk([hasil]) == {hasil: []}
