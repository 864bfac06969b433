"""`renaksi hitung` on a workbook that lost what its formulas read, or holds a person's sheet where ours would go."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.books.paket import Paket
from renaksi_xl.cli import jalankan
from renaksi_xl.rencana_json import baca_rencana
from tests import buku_kecil
from tests import buku_uji as uji

KECIL = uji.isi_master(baca_rencana(buku_kecil.rencana_json()))


def bagian_tabel(nama: str) -> str:
    return Paket(KECIL, "uji.xlsx").bagian_tabel[nama]


def bagian_lembar(nama: str) -> str:
    return Paket(KECIL, "uji.xlsx").lembar[nama].bagian


def ganti_teks(bagian: str, lama: str, baru: str) -> bytes:
    """The package with a text replaced in one part, which must hold it."""
    isi = uji.bagian(KECIL)[bagian].decode()
    assert lama in isi
    return uji.ganti_bagian(KECIL, {bagian: isi.replace(lama, baru).encode()})


def hitung(folder: Path, isi: bytes) -> int:
    return jalankan(["hitung", str(uji.tulis(folder / "Renaksi.xlsx", isi)), "--tw", "2"])


@pytest.mark.parametrize("tabel", ["tblRenaksi", "tblCascading", "tblDO"])
def test_without_a_table_that_formulas_read_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], tabel: str
) -> None:
    bagian = bagian_tabel(tabel)
    rel = next(
        n
        for n, isi in uji.bagian(KECIL).items()
        if n.endswith(".rels") and bagian.rpartition("/")[2].encode() in isi
    )
    tanpa = re.sub(
        rf'<Relationship [^>]*{bagian.rpartition("/")[2]}"[^>]*/>', "", uji.bagian(KECIL)[rel].decode()
    ).encode()
    assert hitung(tmp_path, uji.ganti_bagian(KECIL, {rel: tanpa})) == 2
    assert tabel in capsys.readouterr().err
    assert [satu.name for satu in tmp_path.iterdir()] == ["Renaksi.xlsx"]


@pytest.mark.parametrize(
    ("tabel", "lama", "baru"),
    [
        ("tblRenaksi", "TW Rilis", "Triwulan Rilis"),
        ("tblRenaksi", "Target TW I", "Target_x000a_TW I"),
        ("tblCascading", "Pagu", "Pagu Indikatif"),
        ("tblDO", "Pembilang Awal", "Awal"),
    ],
)
def test_a_column_whose_header_changed_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], tabel: str, lama: str, baru: str
) -> None:
    isi = ganti_teks(bagian_tabel(tabel), f'name="{lama}"', f'name="{baru}"')
    assert hitung(tmp_path, isi) == 2
    assert f"“{lama}”" in capsys.readouterr().err
    assert [satu.name for satu in tmp_path.iterdir()] == ["Renaksi.xlsx"]


@pytest.mark.parametrize(("lama", "baru"), [("Bobot", "BOBOT"), ("Nama Pembilang", "Nama A")])
def test_a_header_that_no_formula_misses_does_not_stop_the_job(tmp_path: Path, lama: str, baru: str) -> None:
    tabel = "tblRenaksi" if lama == "Bobot" else "tblDO"
    assert hitung(tmp_path, ganti_teks(bagian_tabel(tabel), f'name="{lama}"', f'name="{baru}"')) == 0


def test_a_persons_sheet_that_bears_a_bidangs_name_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bagian = bagian_lembar("MUTASI")
    xml = uji.bagian(KECIL)[bagian].decode()
    milik = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Catatan saya</t></is></c></row></sheetData>'
    orang = re.sub(r"<sheetData>.*</sheetData>", milik, xml, flags=re.DOTALL).encode()
    assert hitung(tmp_path, uji.ganti_bagian(KECIL, {bagian: orang})) == 2
    assert "“MUTASI”" in capsys.readouterr().err
    assert [satu.name for satu in tmp_path.iterdir()] == ["Renaksi.xlsx"]


def test_a_blank_sheet_with_a_bidangs_name_is_filled(tmp_path: Path) -> None:
    bagian = bagian_lembar("MUTASI")
    xml = uji.bagian(KECIL)[bagian].decode()
    kosong = re.sub(r"<sheetData>.*</sheetData>", "<sheetData/>", xml, flags=re.DOTALL).encode()
    assert hitung(tmp_path, uji.ganti_bagian(KECIL, {bagian: kosong})) == 0
    hasil = Paket((tmp_path / "Renaksi-tw2.xlsx").read_bytes(), "hasil.xlsx")
    assert b"tblRenaksi[Uraian]" in hasil.baca(bagian)


def test_a_computed_copy_that_was_worked_in_is_not_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hitung(tmp_path, KECIL) == 0
    salinan = tmp_path / "Renaksi-tw2.xlsx"
    assert hitung(tmp_path, KECIL) == 0
    dengan_isian = uji.isi_master(baca_rencana(_dengan_realisasi_lain()))
    salinan.write_bytes(dengan_isian)
    assert hitung(tmp_path, KECIL) == 2
    assert "Renaksi-tw2.xlsx sudah ada" in capsys.readouterr().err
    assert salinan.read_bytes() == dengan_isian
    assert jalankan(["hitung", str(tmp_path / "Renaksi.xlsx"), "--tw", "2", "-o", str(salinan)]) == 0
    assert salinan.read_bytes() != dengan_isian


def _dengan_realisasi_lain() -> dict[str, Any]:
    data = buku_kecil.rencana_json()
    data["baris"][-1]["realisasi_tw"] = [7, None, None, None]
    return data
