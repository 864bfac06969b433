"""What the command line says about itself: Indonesian only, one sentence when the words do not fit."""

from __future__ import annotations

import errno
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

from renaksi_xl.cli import jalankan, renaksi

INGGRIS = re.compile(
    r"\b(usage|options?|commands?|show|exit|message|requires|argument|does not|take|value|range|required)\b|<=",
    re.IGNORECASE,
)


@pytest.mark.parametrize("perintah", [[], *([nama] for nama in sorted(renaksi.commands))])
def test_a_help_page_has_no_english_word(perintah: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan([*perintah, "--help"]) == 0
    halaman = capsys.readouterr().out
    assert halaman.startswith("Pemakaian: renaksi")
    assert not INGGRIS.search(re.sub(r"--\S+", "", halaman))


def test_the_list_of_commands_is_never_cut_off(capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["--help"]) == 0
    halaman = " ".join(capsys.readouterr().out.split())
    assert "..." not in halaman
    assert (
        "audit Hitung ulang Monev atau E.81 buatan sendiri dan tunjuk setiap angka terbit yang berbeda."
        in halaman
    )
    assert "rekap Rekap banyak perangkat daerah. usulan" in halaman


def test_what_an_option_takes_is_told_as_staff_write_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["rekap", "--help"]) == 0
    halaman = " ".join(capsys.readouterr().out.split())
    assert "Buku rekap yang ditulis. [wajib]" in halaman
    assert "lihat --tahun. [1–4]" in halaman


@pytest.mark.parametrize(
    ("argumen", "disebut"),
    [
        ([], "hitung, impor"),
        ([], "“renaksi --help” untuk melihat perintah yang ada"),
        (["hitung", "x.xlsm", "--tw"], "“--tw”"),
        (["hitung", "x.xlsm", "--tw", "9"], "“renaksi hitung --help” untuk melihat cara memakainya"),
        (["bidang", "x.xlsm", "y.xlsm", "-d", "z"], "“renaksi bidang --help”"),
        (["--rinci=1", "validasi", "x.xlsm"], "“--rinci”"),
        (["bidang", "x.xlsm"], "-d / --dir belum diberikan"),
    ],
)
def test_words_that_do_not_fit_are_answered_in_one_indonesian_sentence_or_two(
    argumen: list[str], disebut: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jalankan(argumen) == 2
    jawaban = capsys.readouterr()
    assert jawaban.out == ""
    assert jawaban.err.count("\n") == 1
    assert disebut in jawaban.err
    assert not INGGRIS.search(re.sub(r"--\S+", "", jawaban.err))


def test_a_folder_that_may_not_be_read_is_told_in_indonesian(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "Jum'at").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.access", lambda *_args, **_kwargs: False)
    assert jalankan(["periksa-kiriman", "Jum'at"]) == 2
    assert capsys.readouterr().err == (
        "Isi BERKAS tidak dapat dipakai: “Jum'at” tidak boleh Anda baca; minta izin bacanya atau sebutkan yang lain. "
        "Ketik “renaksi periksa-kiriman --help” untuk melihat cara memakainya.\n"
    )


def test_a_console_of_another_code_page_gets_its_answer_all_the_same() -> None:
    hasil = subprocess.run(
        [sys.executable, "-m", "renaksi_xl", "--help"],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )
    assert (hasil.returncode, hasil.stderr) == (0, b"")
    assert io.BytesIO(hasil.stdout).readline().startswith(b"Pemakaian: renaksi")


@pytest.mark.parametrize(
    ("nomor", "kata"), [(errno.ENOSPC, "disknya penuh"), (errno.EIO, "tidak terduga (OSError)")]
)
def test_a_full_disk_behind_the_output_is_called_so(
    nomor: int, kata: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gagal(_buku: Path) -> str:
        raise OSError(nomor, "no")

    monkeypatch.setattr("renaksi_xl.jobs.ekspor.ekspor", gagal)
    assert jalankan(["ekspor", "x.xlsm"]) == 2
    assert kata in capsys.readouterr().err
