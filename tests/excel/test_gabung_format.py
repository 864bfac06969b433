"""Returns that LibreOffice saved as something else than .xlsx, or with a password: refused by name, nothing lost."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from renaksi_xl.cli import jalankan
from renaksi_xl.jobs.gabung import gabung_berkas, kalimat
from renaksi_xl.jobs.muat import muat
from tests.excel.kantor import Buku, Kantor, KantorError, sel_di
from tests.jobs import kiriman

pytestmark = pytest.mark.excel()


def _html(buku: Buku, tujuan: Path) -> None:
    """A web page of LibreOffice under the name of an old Excel file, as web applications send it."""
    halaman = tujuan.with_suffix(".html")
    buku.simpan(halaman)
    shutil.move(halaman, tujuan)


def _simpan(buku: Buku, tujuan: Path) -> None:
    buku.simpan(tujuan)


def _sandi(buku: Buku, tujuan: Path) -> None:
    buku.simpan(tujuan, kiriman.SANDI)


# File name → how LibreOffice saves it, and the words that tell what it is.
DITOLAK: dict[str, tuple[Callable[[Buku, Path], None], str]] = {
    "disimpan.ods": (_simpan, "bukan buku kerja Excel"),
    "disimpan.xls": (_simpan, "format Excel lain (.xls atau .xlsb)"),
    "disimpan.csv": (_simpan, "teks biasa (misalnya CSV)"),
    "halaman.xls": (_html, "halaman web yang dinamai seperti Excel"),
    "bersandi.ods": (_sandi, "dikunci kata sandi"),
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


def test_the_ods_with_a_password_is_encrypted_part_by_part(folder: Path) -> None:
    with zipfile.ZipFile(folder / "bersandi.ods") as z:
        assert b"encryption-data" in z.read("META-INF/manifest.xml")
        assert not z.read("content.xml").startswith(b"<?xml")


def test_an_xlsx_that_libreoffice_really_encrypted_is_refused_by_name(tmp_path: Path, kantor: Kantor) -> None:
    """An OLE container with EncryptionInfo and EncryptedPackage ([MS-OFFCRYPTO] 2.3); inside is a return like any."""
    with pytest.raises(KantorError):
        kantor.buka(kiriman.BERSANDI, sandi="salah")
    kembali, terbuka = tmp_path / "bersandi.xlsx", tmp_path / "terbuka.xlsx"
    with kantor.buka(kiriman.BERSANDI, sandi=kiriman.SANDI) as buku:
        assert sel_di(buku.baca("Isian"), "M18") == 1
        buku.tulis("Isian", {"M11": 2.0})
        buku.simpan(terbuka)
        buku.simpan_lagi(kembali)
    isi = kembali.read_bytes()
    assert isi != kiriman.BERSANDI.read_bytes()
    assert isi.startswith(bytes.fromhex("d0cf11e0a1b11ae1"))
    assert all(nama.encode("utf-16-le") in isi for nama in ("EncryptionInfo", "EncryptedPackage"))
    master, hasil = tmp_path / "Renaksi.xlsm", tmp_path / "H.xlsm"
    master.write_bytes(kiriman.induk())
    laporan = gabung_berkas(master, [kembali, terbuka], hasil)
    assert [(t.kode, t.fakta["berkas"]) for t in laporan.temuan] == [("K808", "bersandi.xlsx")]
    assert "dikunci kata sandi; buka di Excel" in kalimat(laporan.temuan[0])
    # Without its password the same return arrives.
    realisasi = {b.id: b.realisasi_tw[1] for b in muat(hasil).rencana.baris}
    assert [realisasi["s7"], realisasi["s1"]] == [1, 2]
    assert master.read_bytes() == kiriman.induk()


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
