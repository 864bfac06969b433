"""How many workbooks one archive may hold."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from renaksi_xl.books.kumpulan import BATAS_ANGGOTA, Masuk, baca_semua
from renaksi_xl.errors import BerkasError


def arsip(letak: Path, banyak: int) -> Path:
    isi = io.BytesIO()
    with zipfile.ZipFile(isi, "w") as paket:
        for n in range(banyak):
            paket.writestr(f"isian-{n:03d}.xlsx", b"x")
    letak.write_bytes(isi.getvalue())
    return letak


def test_an_archive_may_hold_two_hundred_workbooks(tmp_path: Path) -> None:
    assert BATAS_ANGGOTA == 200
    semua = list(baca_semua([arsip(tmp_path / "isian.zip", 200)]))
    assert [x.isi for x in semua if isinstance(x, Masuk)] == [b"x"] * 200


def test_one_more_is_refused_as_a_whole(tmp_path: Path) -> None:
    (satu,) = baca_semua([arsip(tmp_path / "isian.zip", 201)])
    assert isinstance(satu, Masuk)
    assert isinstance(satu.isi, BerkasError)
    with pytest.raises(BerkasError, match="200"):
        raise satu.isi
