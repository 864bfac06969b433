"""Where a click puts its files, and that it never takes another file's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from renaksi_xl.errors import BerkasError
from renaksi_xl.jobs.tempat_klik import folder_kerja, nama_bebas


def test_files_stand_beside_the_workbook(tmp_path: Path) -> None:
    assert folder_kerja(str(tmp_path / "Renaksi.xlsm")) == tmp_path
    assert folder_kerja(str(tmp_path / "Renaksi.xlsm"), "Kiriman") == tmp_path / "Kiriman"
    assert (tmp_path / "Kiriman").is_dir()


@pytest.mark.parametrize("letak", ["https://kantor.example/personal/Renaksi.xlsm", "Buku1"])
def test_a_workbook_on_onedrive_or_never_saved_has_its_files_in_the_documents(
    letak: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert folder_kerja(letak) == tmp_path / "Documents" / "Renaksi"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "Kiriman").write_text("berkas", encoding="utf-8")
    with pytest.raises(BerkasError, match="Kiriman"):
        folder_kerja(str(tmp_path / "Renaksi.xlsm"), "Kiriman")


def test_a_name_that_is_taken_gets_the_first_free_number(tmp_path: Path) -> None:
    berkas = tmp_path / "Laporan.xlsx"
    assert nama_bebas(berkas) == berkas
    for nama in ("Laporan.xlsx", "Laporan (2).xlsx"):
        (tmp_path / nama).touch()
    assert nama_bebas(berkas).name == "Laporan (3).xlsx"
