"""Reading a workbook: the plan is computed once where nothing had to be completed, and for itself where something was."""

from __future__ import annotations

from pathlib import Path

import pytest

from renaksi_xl.books.paket import Paket
from renaksi_xl.books.tambal import Perubahan, tambal
from renaksi_xl.core import hitung as modul_hitung
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs import telaah as modul
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.muat import muat
from renaksi_xl.rencana_json import baca_rencana
from renaksi_xl.sheets import renaksi
from renaksi_xl.sheets.kontrak import Tambalan
from tests import buku_kecil
from tests import buku_uji as uji


@pytest.fixture
def dihitung(monkeypatch: pytest.MonkeyPatch) -> list[Rencana]:
    """Every plan that is computed."""
    semua: list[Rencana] = []

    def catat(rencana: Rencana) -> Hasil:
        semua.append(rencana)
        return modul_hitung.hitung(rencana)

    monkeypatch.setattr(modul, "hitung", catat)
    return semua


@pytest.fixture(scope="module")
def isi() -> bytes:
    return isi_baru(baca_rencana(buku_kecil.rencana_json()))


def test_a_plan_that_is_complete_is_computed_once(
    isi: bytes, tmp_path: Path, dihitung: list[Rencana]
) -> None:
    m = muat(uji.tulis(tmp_path / "a.xlsm", isi))
    assert dihitung == [m.rencana]


def test_another_quarter_is_computed_for_itself(isi: bytes, tmp_path: Path, dihitung: list[Rencana]) -> None:
    m = muat(uji.tulis(tmp_path / "a.xlsm", isi), tw=4)
    assert [r.pengaturan.tw_pelaporan for r in dihitung] == [2, 4]
    assert m.hasil == modul_hitung.hitung(m.rencana)


def test_a_row_that_gets_its_id_is_computed_with_it(
    isi: bytes, tmp_path: Path, dihitung: list[Rencana]
) -> None:
    tanpa_id = Tambalan("Renaksi", renaksi.BARIS_KEPALA + 3, renaksi.TABEL.posisi("ID"), [[None]])
    m = muat(uji.tulis(tmp_path / "a.xlsm", tambal(Paket(isi, "a.xlsm"), Perubahan(tambalan=[tanpa_id]))))
    assert len(dihitung) == 2
    assert m.hasil == modul_hitung.hitung(m.rencana)
    assert all(b.id for b in m.rencana.baris)
