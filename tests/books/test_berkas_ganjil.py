"""Paths and files a person gives by mistake, and the rights of what is written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.books.paket import buka_paket
from renaksi_xl.books.simpan import simpan
from renaksi_xl.books.simpan_banyak import simpan_banyak
from renaksi_xl.errors import BerkasError

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@pytest.fixture
def tertutup() -> Iterator[None]:
    """A person whose new files nobody else may read."""
    lama = os.umask(0o077)
    yield
    os.umask(lama)


@pytest.mark.usefixtures("tertutup")
def test_new_files_follow_the_rights_their_owner_asks_for(tmp_path: Path) -> None:
    simpan(b"x", tmp_path / "a.xlsx")
    simpan_banyak({"b.xlsx": b"x"}, tmp_path / "folder")
    for satu in (tmp_path / "a.xlsx", tmp_path / "folder" / "b.xlsx"):
        assert satu.stat().st_mode & 0o777 == 0o600
    assert os.umask(0o077) == 0o077


@pytest.mark.parametrize("isi", ["", "."])
def test_the_folder_one_stands_in_is_named_somehow(
    isi: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BerkasError, match=r"“\.” adalah folder"):
        buka_paket(Path(isi))


def test_a_file_given_as_a_folder_is_called_a_file(tmp_path: Path) -> None:
    (tmp_path / "B.xlsm").write_bytes(b"x")
    for folder in (tmp_path / "B.xlsm", tmp_path / "B.xlsm" / "di dalam"):
        with pytest.raises(
            BerkasError, match=r"^“B\.xlsm” tidak dapat dijadikan folder hasil, karena ada berkas"
        ):
            simpan_banyak({"b.xlsx": b"x"}, folder)
    assert (tmp_path / "B.xlsm").read_bytes() == b"x"


def test_an_old_word_document_is_told_by_name_also_with_a_font_called_bookman(tmp_path: Path) -> None:
    huruf = "Bookman Old Style".encode("utf-16-le")
    (tmp_path / "renaksi.doc").write_bytes(OLE + bytes(500) + "WordDocument".encode("utf-16-le") + huruf)
    with pytest.raises(BerkasError, match=r"format Word lama \(\.doc\).*docx"):
        buka_kisi(tmp_path / "renaksi.doc")
