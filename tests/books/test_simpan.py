"""The order of the steps by which files come into place: what a power cut leaves depends on nothing else."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from renaksi_xl.books.simpan import simpan
from renaksi_xl.books.simpan_banyak import pernah_disimpan, simpan_banyak, simpan_bersama
from renaksi_xl.errors import BerkasError, MasukanError

Langkah = tuple[str, str]


@pytest.fixture
def langkah(monkeypatch: pytest.MonkeyPatch) -> list[Langkah]:
    """Every flush to the disk and every move: what, and the name of the file or folder."""
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("open files have no names here")
    ada: list[Langkah] = []
    fsync, replace = os.fsync, Path.replace

    def catat_fsync(nomor: int) -> None:
        nama = Path(f"/proc/self/fd/{nomor}").readlink()
        ada.append(("flush folder" if nama.is_dir() else "flush", nama.name))
        fsync(nomor)

    def catat_pindah(asal: Path, ke: Path) -> Path:
        ada.append(
            (
                "away" if ke.name.endswith(".lama") else "move",
                asal.name if ke.name.endswith(".lama") else ke.name,
            )
        )
        return replace(asal, ke)

    monkeypatch.setattr(os, "fsync", catat_fsync)
    monkeypatch.setattr(Path, "replace", catat_pindah)
    return ada


@pytest.mark.parametrize("ada", [False, True])
def test_a_file_is_on_the_disk_before_it_moves_and_the_move_is_afterwards(
    tmp_path: Path, langkah: list[Langkah], *, ada: bool
) -> None:
    tujuan = tmp_path / "hasil.xlsx"
    if ada:
        tujuan.write_bytes(b"lama")
    simpan(b"baru", tujuan)
    (satu, sementara), *lain = langkah
    assert (satu, lain) == ("flush", [("move", "hasil.xlsx"), ("flush folder", tmp_path.name)])
    assert sementara.startswith(".renaksi-hasil-")
    assert tujuan.read_bytes() == b"baru"


@pytest.mark.parametrize(
    "tulis",
    [
        lambda tujuan: simpan(b"baru", tujuan),
        lambda tujuan: simpan_banyak({tujuan.name: b"baru"}, tujuan.parent),
        lambda tujuan: simpan_bersama({tujuan: b"baru"}),
    ],
)
def test_a_result_keeps_the_rights_of_the_file_it_replaces(
    tmp_path: Path, tulis: Callable[[Path], object]
) -> None:
    tujuan = tmp_path / "hasil.xlsx"
    tujuan.write_bytes(b"lama")
    tujuan.chmod(0o604)
    tulis(tujuan)
    assert tujuan.stat().st_mode & 0o777 == 0o604


def test_what_carries_the_others_leaves_first_and_comes_last(tmp_path: Path, langkah: list[Langkah]) -> None:
    isi = {"a.xlsx": b"1", "paket.zip": b"2", "b.docx": b"3", "surat.eml": b"4", "teks.txt": b"5"}
    simpan_banyak(isi, tmp_path)
    langkah.clear()
    simpan_banyak(isi, tmp_path)
    folder = ("flush folder", tmp_path.name)
    assert langkah == [
        *(("flush", nama) for nama in isi),
        *(("away", nama) for nama in ("paket.zip", "surat.eml", "teks.txt")),
        folder,
        ("move", "a.xlsx"),
        ("move", "b.docx"),
        folder,
        *(("move", nama) for nama in ("paket.zip", "surat.eml", "teks.txt")),
        folder,
    ]


@pytest.mark.parametrize(
    ("gagal", "menyingkir"),
    [("a.xlsx", False), ("b.docx", False), ("paket.zip", False), ("paket.zip", True)],
)
def test_where_a_move_fails_all_that_was_moved_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gagal: str, *, menyingkir: bool
) -> None:
    """`menyingkir`: what carries the others cannot be set aside in the first place."""
    lama = {"a.xlsx": b"lama", "paket.zip": b"lama"}
    for nama, satu in lama.items():
        (tmp_path / nama).write_bytes(satu)
    replace = Path.replace

    def pindah(asal: Path, ke: Path) -> Path:
        if asal.name == gagal and menyingkir is (asal == tmp_path / gagal):
            raise PermissionError(13, "sharing violation")
        return replace(asal, ke)

    monkeypatch.setattr(Path, "replace", pindah)
    with pytest.raises(BerkasError, match=f"“{gagal}” sedang dipakai program lain"):
        simpan_banyak({"a.xlsx": b"1", "b.docx": b"2", "paket.zip": b"3"}, tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == lama


def test_files_that_belong_together_are_refused_together_where_one_would_replace_what_was_read(
    tmp_path: Path,
) -> None:
    (tmp_path / "asal.xlsx").write_bytes(b"asal")
    with pytest.raises(MasukanError, match=r"“asal\.xlsx”"):
        simpan_bersama(
            {tmp_path / "a.json": b"1", tmp_path / "asal.xlsx": b"2"}, iter([tmp_path / "asal.xlsx"])
        )
    with pytest.raises(BerkasError, match="“tiada”"):
        simpan_bersama({tmp_path / "a.json": b"1", tmp_path / "tiada" / "b.json": b"2"})
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"asal.xlsx": b"asal"}


def test_a_damaged_file_that_is_there_counts_as_somebody_elses_work(tmp_path: Path) -> None:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as paket:
        paket.writestr("docProps/core.xml", b"<x/>")
    baru = keluar.getvalue()
    for rusak in (b"", b"bukan zip", baru[1:], baru[:-10], baru.replace(b"<x/>", b"<y/>")):
        (tmp_path / "a.xlsx").write_bytes(rusak)
        assert pernah_disimpan(tmp_path / "a.xlsx", baru)
