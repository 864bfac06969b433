"""What a click refuses before it writes anything, on a workbook told as values."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlwings as xw

from renaksi_xl import macros
from renaksi_xl.sheets import renaksi
from tests import buku_kecil
from tests.excel.backend_kisi import KisiBackend
from tests.excel.mesin_xlwings import pasang

KEPALA = renaksi.BARIS_KEPALA


@pytest.fixture
def be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KisiBackend:
    monkeypatch.setattr(macros, "LOG", tmp_path / "renaksi-xl.log")
    return KisiBackend(buku_kecil.buku())


def klik(be: KisiBackend) -> tuple[str, xw.Book]:
    """Hitung Capaian: the answer and the workbook."""
    buku = pasang("nilai", be, "/tmp-uji/Renaksi.xlsm")
    macros.hitung_capaian(buku)
    return be.sel[be.lembar().index("_jurnal")][0, 1][1], buku


def tulisan(buku: xw.Book) -> list[str]:
    """The sheets that were written to, but for the answer."""
    return [x[0] for x in buku.impl.ditulis if x[:2] != ("_jurnal", 0)]


def test_a_sheet_of_somebody_with_a_bidangs_name_is_not_written_on(be: KisiBackend) -> None:
    be.sel[be.lembar().index("MUTASI")] = {(0, 0): ("", "Daftar belanja")}
    jawaban, buku = klik(be)
    assert "“MUTASI”" in jawaban
    assert tulisan(buku) == []


def test_a_blank_sheet_with_a_bidangs_name_is_filled(be: KisiBackend) -> None:
    be.sel[be.lembar().index("MUTASI")] = {}
    jawaban, buku = klik(be)
    assert jawaban.startswith("1 program dihitung")
    assert "MUTASI" in tulisan(buku)


def test_a_formula_that_would_read_a_missing_column_is_not_written(be: KisiBackend) -> None:
    i = be.lembar().index("Renaksi")
    be.sel[i][KEPALA, renaksi.TABEL.posisi("Uraian")] = "", "Nama"
    be.sel[be.lembar().index("MUTASI")] = {}
    jawaban, buku = klik(be)
    assert "“Uraian”" in jawaban
    assert tulisan(buku) == []


def test_columns_that_were_moved_are_written_where_they_stand_now(be: KisiBackend) -> None:
    i, satuan, status = (
        be.lembar().index("Renaksi"),
        renaksi.TABEL.posisi("Satuan"),
        renaksi.TABEL.posisi("Status"),
    )
    isi = be.sel[i]
    for b in range(KEPALA, be.terpakai(i)[0]):
        kiri, kanan = isi.pop((b, satuan), None), isi.pop((b, status), None)
        if kiri is not None:
            isi[b, status] = kiri
        if kanan is not None:
            isi[b, satuan] = kanan
    asal = isi[KEPALA + 2, satuan]
    isi[KEPALA + 2, satuan] = "", "ketikan"
    jawaban, _ = klik(be)
    assert jawaban.startswith("1 program dihitung")
    assert isi[KEPALA + 2, satuan][0] == asal[0]
    assert isi[KEPALA + 1, status][1] == "%"


def test_a_workbook_on_onedrive_is_computed_like_any_other(be: KisiBackend) -> None:
    buku = pasang("nilai", be, "https://kantor.example/personal/Renaksi.xlsm")
    macros.hitung_capaian(buku)
    assert be.sel[be.lembar().index("_jurnal")][0, 1][1].startswith("1 program dihitung")


def test_of_two_open_workbooks_only_the_callers_is_touched(be: KisiBackend) -> None:
    lain = KisiBackend(buku_kecil.buku())
    pasang("nilai", lain, "/tmp-uji/Lain.xlsm")
    sebelum = [dict(x) for x in lain.sel]
    klik(be)
    assert lain.sel == sebelum
