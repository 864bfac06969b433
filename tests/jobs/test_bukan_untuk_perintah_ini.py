"""Files of ours given to the wrong command: one sentence that says what the file is, and no command that refuses it too."""

from __future__ import annotations

from pathlib import Path

import pytest

from renaksi_xl.cli import jalankan
from renaksi_xl.kirim.word import isi_word
from tests import contoh_bidang as contoh
from tests.jobs import kiriman


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "isian.xlsx").write_bytes(kiriman.file())
    (tmp_path / "induk.xlsm").write_bytes(kiriman.induk())
    return tmp_path


@pytest.mark.parametrize(
    "argumen",
    [
        ["ekspor", "isian.xlsx"],
        ["validasi", "isian.xlsx"],
        ["hitung", "isian.xlsx"],
        ["laporan", "isian.xlsx", "-o", "L.xlsx"],
        ["impor", "isian.xlsx", "-o", "r.json"],
        ["audit", "isian.xlsx"],
    ],
)
def test_a_bidang_file_is_named_as_such_and_sent_to_gabung(
    folder: Path, capsys: pytest.CaptureFixture[str], argumen: list[str]
) -> None:
    assert jalankan(argumen) == 2
    pesan = capsys.readouterr().err
    assert "file isian bidang" in pesan
    assert "“renaksi gabung”" in pesan
    # What these words would advise is refused as well.
    assert not [perintah for perintah in ("ekspor", "perintah impor") if perintah in pesan]
    assert sorted(p.name for p in folder.iterdir()) == ["induk.xlsm", "isian.xlsx"]


def test_audit_of_a_master_points_at_the_check_of_masters(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jalankan(["audit", str(folder / "induk.xlsm")]) == 2
    pesan = capsys.readouterr().err
    assert "buku induk" in pesan
    assert "“renaksi validasi”" in pesan
    assert "impor" not in pesan


@pytest.mark.parametrize("argumen", [["audit", "L.docx"], ["impor", "L.docx", "-o", "r.json"]])
def test_our_own_word_report_is_not_read_as_a_plan_of_its_own(
    folder: Path, capsys: pytest.CaptureFixture[str], argumen: list[str]
) -> None:
    plan, hasil = contoh.dengan_hasil(contoh.rencana())
    (folder / "L.docx").write_bytes(isi_word(plan, hasil))
    assert jalankan(argumen) == 2
    pesan = capsys.readouterr().err
    assert "Laporan Monev buatan program ini" in pesan
    assert ".xlsx" in pesan
    assert not (folder / "r.json").exists()
