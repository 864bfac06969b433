"""A click on a workbook whose hidden model begins on another line than today's: it is written anew, not read askew."""

from __future__ import annotations

from pathlib import Path

import pytest

from renaksi_xl import macros
from renaksi_xl.core.hitung import hitung
from renaksi_xl.rencana_json import baca_rencana
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.kontrak import Buku
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus import hitung as rumus_hitung
from tests import buku_kecil
from tests.excel.backend_kisi import KisiBackend
from tests.excel.mesin_xlwings import pasang


def buku_lama(monkeypatch: pytest.MonkeyPatch) -> Buku:
    """A master as it was before the lines above the header."""
    rencana = baca_rencana(buku_kecil.rencana_json())
    with monkeypatch.context() as dulu:
        dulu.setattr(rumus_hitung, "BARIS_KEPALA", 0)
        dulu.setattr(aturan, "blok", lambda *_: [])
        return susun_buku(rencana, hitung(rencana))


def test_an_older_hidden_model_is_replaced_with_the_formulas_that_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(macros, "LOG", tmp_path / "renaksi-xl.log")
    be = KisiBackend(buku_lama(monkeypatch))
    model, renaksi = (be.sel[be.lembar().index(x)] for x in ("_hitung", "Renaksi"))
    assert model[0, 0][1] == "k"
    macros.hitung_capaian(pasang("nilai", be, "/tmp-uji/Renaksi.xlsm"))
    assert "TW_Pelaporan" in model[0, 0][0]
    assert model[aturan.BANYAK_BARIS, 0][1] == "k"
    awal = aturan.BANYAK_BARIS + 2
    rumus = [f for f, _ in renaksi.values() if "ROWS(_hitung!" in f]
    assert rumus
    assert [f for f in rumus if f"${awal}:" not in f] == []
