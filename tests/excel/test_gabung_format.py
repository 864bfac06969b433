"""Returns that LibreOffice saved as something else than .xlsx, or with a password: refused by name, nothing lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from renaksi_xl.cli import jalankan
from renaksi_xl.jobs.gabung import gabung_berkas, kalimat
from renaksi_xl.jobs.muat import muat
from tests.excel.kantor import Buku, Kantor
from tests.jobs import kiriman

pytestmark = pytest.mark.excel()

SANDI = "rahasia-uji"


def _html(buku: Buku, tujuan: Path) -> None:
    """A web page of LibreOffice under the name of an old Excel file, as web applications send it."""
    halaman = tujuan.with_suffix(".html")
    buku.simpan(halaman)
    shutil.move(halaman, tujuan)


def _simpan(buku: Buku, tujuan: Path) -> None:
    buku.simpan(tujuan)


def _sandi(buku: Buku, tujuan: Path) -> None:
    buku.simpan(tujuan, SANDI)


# File name → how LibreOffice saves it, and the words that tell what it is.
DITOLAK: dict[str, tuple[Callable[[Buku, Path], None], str]] = {
    "disimpan.ods": (_simpan, "bukan buku kerja Excel"),
    "disimpan.xls": (_simpan, "format Excel lain (.xls atau .xlsb)"),
    "disimpan.csv": (_simpan, "teks biasa (misalnya CSV)"),
    "halaman.xls": (_html, "halaman web yang dinamai seperti Excel"),
    "bersandi.ods": (_sandi, "bukan buku kerja Excel"),
    "bersandi.xls": (_sandi, "format Excel lain (.xls atau .xlsb)"),
}


@pytest.fixture(scope="module")
def folder(kantor: Kantor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One filled-in return in every format, and as a good .xlsx."""
    kembali, asal = tmp_path_factory.mktemp("kembali"), tmp_path_factory.mktemp("asal") / "asal.xlsx"
    asal.write_bytes(kiriman.file())
    with kantor.buka(asal) as buku:
        buku.tulis("Isian", {"M18": 1.0})
        for nama, (simpan, _) in DITOLAK.items():
            simpan(buku, kembali / nama)
        buku.simpan(kembali / "baik.xlsx")
    return kembali


@pytest.mark.parametrize("nama", DITOLAK)
def test_a_return_saved_as_something_else_is_refused_and_nothing_is_written(
    tmp_path: Path, folder: Path, capfd: pytest.CaptureFixture[str], nama: str
) -> None:
    master, hasil = tmp_path / "Renaksi.xlsm", tmp_path / "H.xlsm"
    master.write_bytes(kiriman.induk())
    assert jalankan(["gabung", str(master), str(folder / nama), "-o", str(hasil)]) == 2
    galat = capfd.readouterr().err
    assert f"“{nama}”" in galat
    assert DITOLAK[nama][1] in galat
    assert galat.count("\n") == 1
    assert [p.name for p in tmp_path.iterdir()] == [master.name]
    assert master.read_bytes() == kiriman.induk()


def test_a_folder_of_them_names_each_with_k808_and_takes_the_good_one(tmp_path: Path, folder: Path) -> None:
    master, hasil = tmp_path / "Renaksi.xlsm", tmp_path / "H.xlsm"
    master.write_bytes(kiriman.induk())
    laporan = gabung_berkas(master, [folder], hasil)
    assert sorted((t.kode, t.fakta["berkas"]) for t in laporan.temuan) == [
        ("K808", nama) for nama in sorted(DITOLAK)
    ]
    for t in laporan.temuan:
        assert DITOLAK[t.fakta["berkas"]][1] in kalimat(t)
    assert {b.id: b.realisasi_tw[1] for b in muat(hasil).rencana.baris}["s7"] == 1
    assert master.read_bytes() == kiriman.induk()
