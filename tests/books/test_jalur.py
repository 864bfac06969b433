"""What stands at a path that no file can have, or that may not be asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from renaksi_xl.books.jalur import ada, adalah_folder
from renaksi_xl.books.kumpulan import kumpulkan
from renaksi_xl.books.paket import baca_berkas
from renaksi_xl.books.simpan import periksa_tujuan
from renaksi_xl.books.simpan_banyak import simpan_banyak
from renaksi_xl.errors import BerkasError

NUL = Path("isian\0.xlsx")


def test_files_folders_and_nothing_are_told_apart(tmp_path: Path) -> None:
    berkas, kosong = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    berkas.write_bytes(b"x")
    assert [(ada(x), adalah_folder(x)) for x in (tmp_path, berkas, kosong, berkas / "dalam.xlsx")] == [
        (True, True),
        (True, False),
        (False, False),
        (False, False),
    ]


def test_a_link_that_leads_to_itself_leads_nowhere(tmp_path: Path) -> None:
    lingkar = tmp_path / "lingkar.xlsm"
    lingkar.symlink_to(lingkar)
    assert (ada(lingkar), adalah_folder(lingkar)) == (False, False)
    periksa_tujuan(lingkar, [tmp_path / "asal.xlsm"])


@pytest.mark.parametrize("nama", ["x" * 300, "/".join(["folder"] * 700) + "/a.xlsx"])
def test_a_name_or_a_path_that_is_too_long_is_told_so_and_not_in_full(tmp_path: Path, nama: str) -> None:
    with pytest.raises(BerkasError, match="terlalu panjang bersama foldernya") as galat:
        ada(tmp_path / nama)
    assert len(str(galat.value)) < 250


def test_a_sign_that_no_name_may_hold_is_not_sent_to_a_screen() -> None:
    with pytest.raises(BerkasError) as galat:
        adalah_folder(NUL)
    assert str(galat.value).startswith("Nama “isian\ufffd.xlsx” tidak dapat dipakai: ")


@pytest.mark.parametrize(("nomor", "jenis"), [(206, FileNotFoundError), (123, OSError)])
def test_windows_says_by_a_number_of_its_own_that_a_name_cannot_be(
    monkeypatch: pytest.MonkeyPatch, nomor: int, jenis: type[OSError]
) -> None:
    def gagal(_: Path) -> None:
        e = jenis("salah")
        e.winerror = nomor  # type: ignore[attr-defined]
        raise e

    monkeypatch.setattr(Path, "stat", gagal)
    with pytest.raises(BerkasError, match=r"^Nama “a\.xlsx” tidak dapat dipakai"):
        ada(Path("a.xlsx"))


def test_a_file_behind_a_folder_that_may_not_be_entered_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def tutup(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", tutup)
    for pakai in (ada, adalah_folder, periksa_tujuan, baca_berkas):
        with pytest.raises(BerkasError, match=r"^“a\.xlsx” tidak terjangkau karena foldernya tertutup"):
            pakai(Path("a.xlsx"))


def test_whatever_opens_or_writes_a_file_asks_first(tmp_path: Path) -> None:
    for kerja in (
        lambda: baca_berkas(NUL),
        lambda: kumpulkan([NUL]),
        lambda: periksa_tujuan(NUL),
        lambda: periksa_tujuan(tmp_path / "a" / NUL / "b.xlsx"),
        lambda: simpan_banyak({"a.txt": b""}, tmp_path / NUL),
    ):
        with pytest.raises(BerkasError, match="tidak dapat dipakai"):
            kerja()


def test_an_input_that_cannot_be_is_no_target() -> None:
    periksa_tujuan(Path("hasil.xlsx"), [NUL, Path("y" * 300)])
