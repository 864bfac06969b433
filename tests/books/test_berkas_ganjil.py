"""Paths and files a person gives by mistake, and the rights of what is written."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from renaksi_xl.books import berkas
from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.books.paket import buka_paket
from renaksi_xl.books.simpan import simpan
from renaksi_xl.books.simpan_banyak import simpan_banyak
from renaksi_xl.errors import BerkasError
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.jobs.muat import muat

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@pytest.fixture(scope="module")
def master() -> bytes:
    """A whole master."""
    return isi_baru(rencana_contoh())


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


@pytest.mark.parametrize(
    ("bagian", "lama", "baru"),
    [
        ("xl/styles.xml", rb'numFmtId="\d+"', b'numFmtId="x"'),
        ("xl/styles.xml", rb'fontId="\d+"', b'fontId="9999999999999"'),
        ("xl/tables/table1.xml", rb'totalsRowShown="0"', b'totalsRowCount="satu"'),
        ("xl/worksheets/sheet2.xml", rb'<row r="\d+"', b'<row r="-"'),
        ("xl/worksheets/sheet2.xml", rb'max="\d+"', b'max="4000000000"'),
        ("xl/worksheets/sheet2.xml", rb' s="\d+"', b' s="x"'),
        ("xl/worksheets/sheet2.xml", rb"</row>.*", b'<c r="AAA9"><v>1</v></c>'),
    ],
)
def test_a_workbook_with_a_broken_part_is_read_or_called_damaged(
    bagian: str, lama: bytes, baru: bytes, master: bytes, tmp_path: Path
) -> None:
    with zipfile.ZipFile(io.BytesIO(master)) as asal, zipfile.ZipFile(tmp_path / "B.xlsm", "w") as rusak:
        for nama in asal.namelist():
            isi = asal.read(nama)
            if nama == bagian:
                isi, banyak = re.subn(lama, baru, isi, flags=re.DOTALL)
                assert banyak
            rusak.writestr(nama, isi)
    keluhan = []
    for baca in (muat, buka_kisi):
        try:
            baca(tmp_path / "B.xlsm")
        except BerkasError as galat:
            keluhan.append(str(galat))
    assert all("rusak" in x for x in keluhan)


def test_no_sheet_of_ours_is_walked_through_cell_by_cell_to_measure_it(
    master: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "B.xlsm").write_bytes(master)
    diukur: list[str] = []
    monkeypatch.setattr(berkas, "_periksa_luas", lambda _paket, nama, _xml: diukur.append(nama))
    assert berkas.buka(tmp_path / "B.xlsm").semua_lembar
    assert diukur == []
