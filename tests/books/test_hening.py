"""What a reader in Rust prints about a damaged file does not reach the screen; everything else does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from renaksi_xl.books.hening import hening
from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.errors import BerkasError
from tests.xls_kecil import aliran, teks, wadah


def test_nothing_comes_through_and_afterwards_all_does(capfd: pytest.CaptureFixture[str]) -> None:
    with hening():
        os.write(2, b"thread panicked at\n")
    os.write(2, b"sesudahnya\n")
    with pytest.raises(ZeroDivisionError), hening():
        _ = 1 // 0
    os.write(2, b"juga\n")
    assert capfd.readouterr().err == "sesudahnya\njuga\n"


def test_no_open_file_stays_behind() -> None:
    def berikut() -> list[int]:
        nomor = [os.open(os.devnull, os.O_RDONLY) for _ in range(3)]
        for satu in nomor:
            os.close(satu)
        return nomor

    awal = berikut()
    with hening():
        pass
    assert berikut() == awal


def test_without_standard_error_there_is_nothing_to_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    def tiada(_: int) -> int:
        raise OSError(9, "Bad file descriptor")

    monkeypatch.setattr(os, "dup", tiada)
    with hening():
        pass


def test_a_cut_off_xls_says_nothing_in_english(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    utuh = wadah(aliran([("R", [teks(0, 0, "x")])]))
    ditolak = 0
    for panjang in range(len(utuh) - 1, 511, -53):
        (tmp_path / "a.xls").write_bytes(utuh[:panjang])
        try:
            buka_kisi(tmp_path / "a.xls")
        except BerkasError as galat:
            ditolak += "rusak atau terpotong" in str(galat)
    assert ditolak
    assert capfd.readouterr().err == ""
