"""`renaksi pegawai`: a workbook of ours for the office itself; the laporan carries none of its sheets."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from renaksi_xl.cli import jalankan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.jobs.baru import baru, isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh, rencana_pemalang
from renaksi_xl.jobs.muat import muat
from renaksi_xl.jobs.pegawai import pegawai_berkas
from renaksi_xl.sheets.laporan import susun_laporan

CONTOH = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pegawai") / "p.xlsm"
    path.write_bytes(isi_baru(rencana_pemalang()))
    return path


def test_the_workbook_holds_three_sheets_before_the_data_they_read(buku: Path, tmp_path: Path) -> None:
    sebelum, hasil = buku.read_bytes(), tmp_path / "Pegawai.xlsx"
    assert pegawai_berkas(buku, hasil) == [f"Ditulis: {hasil}"]
    m = muat(hasil)
    assert list(m.paket.lembar)[:3] == ["Pegawai", "Rekap Pegawai", "Matriks Pegawai"]
    assert m.rencana.baris == rencana_pemalang().baris
    assert buku.read_bytes() == sebelum
    with zipfile.ZipFile(hasil) as arsip:
        assert not [n for n in arsip.namelist() if "vba" in n.lower() or "externalLink" in n]


def test_nothing_of_it_travels_with_the_laporan() -> None:
    r = rencana_pemalang()
    nama = [satu.nama for satu in susun_laporan(r, hitung(r)).lembar]
    assert not [n for n in nama if "Pegawai" in n]


def test_a_plan_that_names_nobody_says_where_names_go(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buku = tmp_path / "r.xlsm"
    baru(buku, CONTOH / "luwu_timur_2023.json")
    assert {b.pemilik for b in rencana_contoh().baris} == {None}
    assert jalankan(["pegawai", str(buku), "-o", str(tmp_path / "p.xlsx")]) == 2
    galat = capsys.readouterr().err
    assert "Personil dan Pemilik Kinerja" in galat
    assert galat.count("\n") == 1
    assert not (tmp_path / "p.xlsx").exists()


def test_another_kind_of_file_is_refused(
    buku: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jalankan(["pegawai", str(buku), "-o", str(tmp_path / "p.xlsm")]) == 2
    assert ".xlsx" in capsys.readouterr().err
