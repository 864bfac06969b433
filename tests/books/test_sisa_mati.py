"""Leftovers of killed runs: the next run that writes there clears what is certainly ours and stale, nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from renaksi_xl.books import simpan_banyak as modul
from renaksi_xl.books.simpan import simpan
from renaksi_xl.books.simpan_banyak import simpan_banyak
from renaksi_xl.errors import BerkasError

SEJAM, SEHARI = 3600, 86_400


def tuakan(letak: Path, detik: float) -> Path:
    """Let a file or folder be older than it is, with all that is in it."""
    for satu in (*(letak.iterdir() if letak.is_dir() and not letak.is_symlink() else ()), letak):
        lama = satu.lstat().st_mtime - detik
        os.utime(satu, (lama, lama), follow_symlinks=False)
    return letak


def berkas(letak: Path, isi: bytes = b"x") -> Path:
    letak.parent.mkdir(parents=True, exist_ok=True)
    letak.write_bytes(isi)
    return letak


def paket(folder: Path, *isi: str, nama: str = ".renaksi-abcd_123.tmp") -> Path:
    """The folder of a package that was killed."""
    (folder / nama).mkdir(parents=True)
    for satu in isi:
        berkas(folder / nama / satu)
    return folder / nama


def satu(folder: Path) -> None:
    simpan(b"isi", folder / "hasil.xlsx")


def banyak(folder: Path) -> None:
    simpan_banyak({"hasil.xlsx": b"isi", "Kiriman.zip": b"isi"}, folder)


TULIS = pytest.mark.parametrize("tulis", [satu, banyak])


@TULIS
def test_stale_leftovers_are_cleared_by_the_next_write_into_the_folder(
    tmp_path: Path, tulis: Callable[[Path], None]
) -> None:
    for sisa in (
        paket(tmp_path, "hasil.xlsx", "hasil.xlsx.lama"),
        berkas(tmp_path / ".renaksi-Renaksi-tw2-0a1b2c3d.tmp"),
        paket(tmp_path, nama=".renaksi-kosong__.tmp"),
    ):
        tuakan(sisa, SEHARI + SEJAM)
    tulis(tmp_path)
    assert {p.name for p in tmp_path.iterdir()} <= {"hasil.xlsx", "Kiriman.zip"}


@TULIS
def test_what_a_run_may_still_be_using_stays(tmp_path: Path, tulis: Callable[[Path], None]) -> None:
    """Two runs at once, and one that began yesterday and touched one of its files this hour."""
    muda = [paket(tmp_path, "a.xlsx"), berkas(tmp_path / ".renaksi-x-0a1b2c3d.tmp")]
    for sisa in muda:
        tuakan(sisa, SEHARI - SEJAM)
    kini = tuakan(paket(tmp_path, "a.xlsx", "b.xlsx", nama=".renaksi-zzzzzzzz.tmp"), 2 * SEHARI)
    berkas(kini / "b.xlsx")
    tuakan(kini / "a.xlsx", 0)
    lama = kini.stat().st_mtime - 2 * SEHARI
    os.utime(kini, (lama, lama))
    tulis(tmp_path)
    assert [p.exists() for p in (*muda, kini / "a.xlsx", kini / "b.xlsx")] == [True] * 4


@TULIS
def test_nothing_else_is_touched_however_old_it_is(tmp_path: Path, tulis: Callable[[Path], None]) -> None:
    luar = berkas(tmp_path / "luar" / "milik.xlsx")
    folder = tmp_path / "hasil"
    bukan = [
        *(
            berkas(folder / n)
            for n in (".renaksi-catatan.tmp", "renaksi-0a1b2c3d.tmp", ".renaksi-0a1b2c3d.xlsx")
        ),
        *(
            berkas(folder / n)
            for n in (".laporan-0a1b2c3d.tmp", ".~lock.hasil.xlsx#", ".renaksi-ABCDEFGH.tmp")
        ),
        paket(folder, "a.xlsx", nama=".renaksi-sendiri.tmp"),
        paket(folder / "bawah", "a.xlsx"),
    ]
    dalam = paket(folder, *(f"{n}.xlsx" for n in range(9)), nama=".renaksi-11111111.tmp")
    berkas(dalam / "folder" / "milik.xlsx")
    (folder / ".renaksi-22222222.tmp").symlink_to(luar.parent, target_is_directory=True)
    (folder / ".renaksi-33333333.tmp").symlink_to(luar)
    for p in (*folder.iterdir(), luar):
        tuakan(p, 30 * SEHARI)
    tulis(folder)
    assert all(p.exists() for p in (*bukan, *(dalam / f"{n}.xlsx" for n in range(9)), luar))
    assert (dalam / "folder" / "milik.xlsx").exists()
    assert (folder / ".renaksi-22222222.tmp").is_symlink()
    assert (folder / ".renaksi-33333333.tmp").is_symlink()


def test_an_old_letter_that_was_set_aside_stays_until_a_new_one_stands_in_its_place(tmp_path: Path) -> None:
    sisa = tuakan(paket(tmp_path, "Kiriman.zip.lama", "hasil.xlsx"), 3 * SEHARI)
    satu(tmp_path)
    assert (sisa / "Kiriman.zip.lama").exists()
    tuakan(sisa, 3 * SEHARI)
    banyak(tmp_path)
    assert not sisa.exists()


def test_a_leftover_that_cannot_be_removed_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sisa = tuakan(berkas(tmp_path / ".renaksi-x-0a1b2c3d.tmp"), 2 * SEHARI)
    lain = tuakan(paket(tmp_path, "a.xlsx"), 2 * SEHARI)
    asli = Path.unlink

    def dipegang(p: Path, *, missing_ok: bool = False) -> None:
        if p == sisa:
            raise PermissionError(13, "in use")
        asli(p, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", dipegang)
    satu(tmp_path)
    assert (tmp_path / "hasil.xlsx").read_bytes() == b"isi"
    assert (sisa.exists(), lain.exists()) == (True, False)


def test_a_run_whose_own_folder_was_cleared_meanwhile_fails_without_taking_files_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A PC that slept for days in the middle of moving, while another cleared the shared folder."""
    for nama in ("a.xlsx", "b.xlsx"):
        berkas(tmp_path / nama, b"lama")
    asli = modul._Pindah.ganti

    def tertidur(pindah: modul._Pindah, nama: str) -> None:
        asli(pindah, nama)
        for p in tmp_path.glob(".renaksi-*.tmp"):
            shutil.rmtree(p)

    monkeypatch.setattr(modul._Pindah, "ganti", tertidur)
    with pytest.raises(BerkasError, match="gagal disimpan"):
        simpan_banyak({"a.xlsx": b"baru", "b.xlsx": b"baru"}, tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.xlsx": b"baru", "b.xlsx": b"lama"}
