"""When a figure that Excel shows is the engine's (DESIGN promise 1: 1e-9)."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from pathlib import Path

import pytest

from renaksi_xl.baca.buku_kita import baca_buku
from renaksi_xl.baca.rumus_lembar import LembarTerbaca
from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.jobs.integritas import _sama, fakta_buku
from renaksi_xl.jobs.muat import muat
from renaksi_xl.sheets.buku import susun_buku
from tests import buku_uji as uji


@pytest.mark.parametrize(
    ("excel", "mesin", "sama"),
    [
        (0.1 + 0.2, "0.3", True),
        (0.95 + 5e-10, "0.95", True),
        (0.95 + 5e-9, "0.95", False),
        (1e12 + 100, "1e12", True),  # of large figures the same share
        (1e12 + 10_000, "1e12", False),
        (True, "1", False),
        ("1", "1", False),
        (None, "0", False),
    ],
)
def test_a_number_is_the_engines_up_to_a_billionth(
    excel: float | str | None, mesin: str, *, sama: bool
) -> None:
    assert _sama(excel, Decimal(mesin)) is sama


@pytest.mark.parametrize(
    ("excel", "mesin", "sama"),
    [(None, "", True), ("a", "a", True), (0.0, "", False), (False, "", False), ("A", "a", False)],
)
def test_a_text_is_the_engines_to_the_letter(excel: float | str | None, mesin: str, *, sama: bool) -> None:
    assert _sama(excel, mesin) is sama


@pytest.mark.parametrize(
    ("id_", "label", "format_", "disebut"),
    [
        pytest.param("k1", "Realisasi TW III", "General", True, id="a blank entry cell of a share"),
        pytest.param("k1", "Realisasi TW I", "0", True, id="a filled one"),
        pytest.param("k1", "Realisasi TW I", "0%", False, id="another percent format"),
        pytest.param("u1", "Realisasi TW III", "0.00%", False, id="a blank cell of a count"),
        pytest.param("u1", "Realisasi TW I", "0.00%", True, id="a filled one of a count"),
    ],
)
def test_a_cell_of_a_share_needs_its_percent_sign_before_anyone_types(
    id_: str, label: str, format_: str, *, disebut: bool
) -> None:
    isi = uji.isi_buku(uji.isi_master(uji.rencana_contoh()))
    bacaan = baca_buku(isi)
    persen = {b.id for b in bacaan.rencana.baris if b.satuan == "%"}
    assert (id_ in persen) == (id_ == "k1")

    def baca(lembar: str, kolom: Collection[int]) -> LembarTerbaca:
        bentuk = {
            (b, k): "0.00%" if baris.id in persen else "General"
            for (nama, b), baris in zip(bacaan.letak, bacaan.rencana.baris, strict=True)
            if bacaan.tabel[nama].lembar == lembar
            for k in kolom
        }
        if lembar == "Renaksi":
            bentuk[uji.baris_id(isi, id_), uji.kolom(isi, label)] = format_
        return LembarTerbaca({}, bentuk, {})

    fakta = fakta_buku(baca, isi, bacaan, hitung(bacaan.rencana_seperti_tertulis))
    assert [(f.id, f.kolom) for f in fakta.format_tak_cocok] == ([(id_, label)] if disebut else [])


def test_bidang_without_sheets_are_one_finding_that_holds_nothing_back(tmp_path: Path) -> None:
    """What a new workbook looks like after bidang were typed into the list, before Buat Rekap Bidang was clicked."""
    rencana = uji.rencana_contoh()
    buku = susun_buku(rencana, hitung(rencana))
    singkatan = [b.singkatan for b in rencana.bidang]
    assert len(singkatan) == 2
    path = tmp_path / "Renaksi.xlsx"
    path.write_bytes(tulis_xlsx(buku._replace(lembar=[x for x in buku.lembar if x.nama not in singkatan])))
    temuan = [t for t in muat(path).temuan() if t.kode in {"K905", "K908"}]
    assert [(t.kode, t.sifat.value) for t in temuan] == [("K908", "Perlu Dicek")]
    assert all(f"“{satu}”" in temuan[0].pesan for satu in singkatan)


def test_a_missing_sheet_that_is_no_bidangs_still_holds_the_package_back(tmp_path: Path) -> None:
    rencana = uji.rencana_contoh()
    buku = susun_buku(rencana, hitung(rencana))
    path = tmp_path / "Renaksi.xlsx"
    path.write_bytes(tulis_xlsx(buku._replace(lembar=[x for x in buku.lembar if x.nama != "Rekap Capaian"])))
    temuan = [t for t in muat(path).temuan() if t.kode in {"K905", "K908"}]
    assert [(t.kode, t.sifat.value) for t in temuan] == [("K905", "Wajib Diperbaiki")]
