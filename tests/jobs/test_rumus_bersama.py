"""Shared formulas, as other programs write them for a filled column: read, compared and replaced like any other.

We write every formula in full (docs/keputusan/0022); a workbook that was saved elsewhere need not.
"""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from openpyxl.formula.translate import Translator

from renaksi_xl.books.induk import buku_baru
from renaksi_xl.books.paket import buka_paket
from renaksi_xl.books.tambal import Perubahan, tambal
from renaksi_xl.jobs.hitung import hitung_buku
from renaksi_xl.jobs.muat import muat
from renaksi_xl.sheets import renaksi
from renaksi_xl.sheets.kontrak import Tambalan
from renaksi_xl.sheets.rujukan import huruf
from tests import buku_kecil
from tests import buku_uji as uji
from tests.excel import contoh
from tests.excel.lint import lint

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PALING_SEDIKIT = 3
"""At least so many cells of a column below each other are one formula."""


def bersamakan(xml: bytes) -> tuple[bytes, int]:
    """A sheet whose filled columns hold one formula each, and how many cells now have none of their own."""
    akar = etree.fromstring(xml)
    lajur: dict[str, list[tuple[int, etree._Element]]] = {}
    for f in akar.iter(f"{NS}f"):
        sel = f.getparent()
        assert sel is not None
        alamat = sel.get("r", "")
        huruf = alamat.rstrip("0123456789")
        lajur.setdefault(huruf, []).append((int(alamat[len(huruf) :]), f))
    nomor = diganti = 0
    for huruf, isi in lajur.items():
        while isi:
            kelompok = _kelompok(huruf, isi)
            isi = isi[len(kelompok) :]  # noqa: PLW2901 -- what is left of it
            if len(kelompok) < PALING_SEDIKIT:
                continue
            for _, f in kelompok:
                f.set("t", "shared")
                f.set("si", str(nomor))
            kelompok[0][1].set("ref", f"{huruf}{kelompok[0][0]}:{huruf}{kelompok[-1][0]}")
            for _, f in kelompok[1:]:
                f.text = None
            nomor += 1
            diganti += len(kelompok) - 1
    return etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True), diganti


def _kelompok(huruf: str, isi: list[tuple[int, etree._Element]]) -> list[tuple[int, etree._Element]]:
    """The first cells of a column that are the first one, filled down; openpyxl says what that would be."""
    baris, pertama = isi[0]
    pola = Translator(f"={pertama.text}", f"{huruf}{baris}")
    kelompok = [isi[0]]
    for n, (b, f) in enumerate(isi[1:], start=1):
        if b != baris + n or pola.translate_formula(f"{huruf}{b}") != f"={f.text}":
            break
        kelompok.append((b, f))
    return kelompok


@pytest.fixture(scope="module")
def asli(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small master as it stands after a click."""
    berkas = tmp_path_factory.mktemp("asli") / "Renaksi.xlsm"
    berkas.write_bytes(buku_baru(buku_kecil.buku()))
    berkas.write_bytes(hitung_buku(muat(berkas))[0])
    return berkas


@pytest.fixture(scope="module")
def bersama(asli: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, every column that can be with one shared formula."""
    paket = buka_paket(asli)
    ganti = {x.bagian: bersamakan(paket.baca(x.bagian)) for x in paket.lembar.values()}
    for nama, sedikit in (("Renaksi", 50), ("_hitung", 1500), ("Catatan TW", 30)):
        assert ganti[paket.lembar[nama].bagian][1] >= sedikit, nama
    berkas = tmp_path_factory.mktemp("bersama") / "Renaksi.xlsm"
    berkas.write_bytes(
        uji.ganti_bagian(asli.read_bytes(), {bagian: xml for bagian, (xml, _) in ganti.items()})
    )
    return berkas


def test_a_workbook_of_shared_formulas_says_what_the_same_workbook_says(asli: Path, bersama: Path) -> None:
    satu, dua = muat(asli), muat(bersama)
    assert dua.rencana == satu.rencana
    assert dua.temuan() == satu.temuan()
    assert [t.kode for t in dua.temuan() if t.kode in {"K901", "K902", "K903"}] == []


def test_computing_it_writes_every_formula_in_full_again(asli: Path, bersama: Path, tmp_path: Path) -> None:
    satu, dua = tmp_path / "satu.xlsm", tmp_path / "dua.xlsm"
    satu.write_bytes(hitung_buku(muat(asli))[0])
    dua.write_bytes(hitung_buku(muat(bersama))[0])
    assert lint(dua) == lint(satu)
    kiri, kanan = openpyxl.load_workbook(satu), openpyxl.load_workbook(dua)
    for lembar in kiri.worksheets:
        beda = [
            (a.coordinate, a.value, b.value)
            for baris in lembar.iter_rows()
            for a in baris
            if a.value != (b := kanan[lembar.title][a.coordinate]).value
        ]
        assert beda == [], lembar.title
    assert b'"shared"' not in contoh.baca(dua)[buka_paket(dua).lembar["_hitung"].bagian]


@pytest.mark.parametrize("ke", [1, 3], ids=["the cell that holds the formula", "one of the others"])
def test_one_of_its_cells_typed_over_is_told_alone_and_leaves_the_others_theirs(
    bersama: Path, tmp_path: Path, ke: int
) -> None:
    baris, kolom = renaksi.BARIS_KEPALA + ke, renaksi.TABEL.posisi("Status")
    berkas = tmp_path / "Renaksi.xlsm"
    ubah = Perubahan(tambalan=[Tambalan("Renaksi", baris, kolom, [["Tercapai saja"]])])
    berkas.write_bytes(tambal(buka_paket(bersama), ubah))
    temuan = [(t.lembar, t.sel) for t in muat(berkas).temuan() if t.kode in {"K901", "K902"}]
    assert [sel for lembar, sel in temuan if lembar == "Renaksi"] == [f"{huruf(kolom)}{baris + 1}"]
