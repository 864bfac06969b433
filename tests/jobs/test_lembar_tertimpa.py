"""What was typed over formulas beside the plan: told, and put right, through the file door and the live one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from renaksi_xl import macros
from renaksi_xl.books.induk import buku_baru
from renaksi_xl.books.paket import buka_paket
from renaksi_xl.books.tambal import Perubahan, tambal
from renaksi_xl.core.hitung import hitung
from renaksi_xl.jobs.hitung import hitung_buku
from renaksi_xl.jobs.lembar_tertimpa import tertimpa_di_lembar
from renaksi_xl.jobs.muat import muat
from renaksi_xl.jobs.temuan import TemuanTerletak
from renaksi_xl.sheets import catatan, definisi, hasil_validasi
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.kontrak import Buku, Rumus, Sel, Tambalan
from renaksi_xl.sheets.rujukan import alamat
from tests import buku_kecil
from tests.excel.backend_kisi import KisiBackend
from tests.excel.mesin_xlwings import pasang

LEMBAR = ("Beranda", "Rekap Capaian", "MUTASI", "Rincian Perhitungan", "Definisi Operasional", "Catatan TW")


def sel_rumus(buku: Buku, nama: str, ke: int = 4) -> tuple[int, int]:
    """The place of one of the formulas of a sheet, not one of its title."""
    lembar = next(x for x in buku.lembar if x.nama == nama)
    semua = [
        (b, k)
        for blok in lembar.blok
        for b, baris in enumerate(blok.isi, start=blok.baris)
        for k, x in enumerate(baris, start=blok.kolom)
        if isinstance(x, Rumus) and b > 3
    ]
    return semua[ke]


@pytest.fixture(scope="module")
def asli(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("asli") / "Renaksi.xlsm"
    berkas.write_bytes(buku_baru(buku_kecil.buku()))
    # As it stands after a click: Rincian follows the order in which a plan is read back.
    berkas.write_bytes(hitung_buku(muat(berkas))[0])
    return berkas


@pytest.fixture
def diketik(asli: Path, tmp_path: Path) -> Callable[[str, int, int, list[list[Sel]]], Path]:
    """The workbook after somebody typed at a place of a sheet."""

    def kerja(lembar: str, baris: int, kolom: int, isi: list[list[Sel]]) -> Path:
        berkas = tmp_path / "Renaksi.xlsm"
        ubah = Perubahan(tambalan=[Tambalan(lembar, baris, kolom, isi)])
        berkas.write_bytes(tambal(buka_paket(asli), ubah))
        return berkas

    return kerja


def k9(temuan: tuple[TemuanTerletak, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(t.kode, t.lembar, t.sel) for t in temuan if t.kode in {"K901", "K902"}]


def test_an_untouched_workbook_has_nothing_typed_over(asli: Path) -> None:
    assert k9(muat(asli).temuan()) == []


@pytest.mark.parametrize("lembar", [*LEMBAR, "_hitung"])
def test_a_formula_typed_over_in_a_file_is_told_and_written_back(
    lembar: str, diketik: Callable[[str, int, int, list[list[Sel]]], Path], tmp_path: Path
) -> None:
    b, k = sel_rumus(buku_kecil.buku(), lembar)
    m = muat(diketik(lembar, b, k, [["ketikan saya"]]))
    sebelum = m.temuan()
    assert ("K901", lembar, alamat(b, k)) in k9(sebelum)
    (satu,) = [t for t in sebelum if (t.kode, t.lembar) == ("K901", lembar)]
    assert "ketikan saya" in satu.pesan
    isi, temuan = hitung_buku(m)
    assert ("K902", lembar, alamat(b, k)) in k9(temuan)
    pulih = tmp_path / "pulih.xlsm"
    pulih.write_bytes(isi)
    assert k9(muat(pulih).temuan()) == []


def test_a_report_pasted_over_as_values_is_one_finding_a_row(
    diketik: Callable[[str, int, int, list[list[Sel]]], Path],
) -> None:
    lembar = next(x for x in buku_kecil.buku().lembar if x.nama == "Rekap Capaian")
    blok = next(x for x in lembar.blok if len(x.isi) > 2 and all(isinstance(s, Rumus) for s in x.isi[0]))
    nilai: list[list[Sel]] = [[s.nilai if isinstance(s, Rumus) else s for s in baris] for baris in blok.isi]
    penuh = [b for b, baris in enumerate(nilai) if all(x not in (None, "") for x in baris)]
    m = muat(diketik(lembar.nama, blok.baris, blok.kolom, nilai))
    ada = [sel for kode, nama, sel in k9(m.temuan()) if (kode, nama) == ("K901", lembar.nama)]
    assert len(ada) == len(set(ada))
    assert len(ada) >= len(penuh) > 0
    assert all(":" in str(sel) for sel in ada)


def test_a_plan_that_grew_since_the_report_was_written_is_no_finding(asli: Path) -> None:
    m = muat(asli)
    baru = replace(m.rencana.baris[5], id="Z9", uraian="Sub lain", induk=m.rencana.baris[5].induk)
    r = replace(m.rencana, baris=(*m.rencana.baris[:6], baru, *m.rencana.baris[6:]))
    assert m.mata is not None
    tumbuh = susun_buku(r, hitung(r))
    assert list(tertimpa_di_lembar(m.mata, tumbuh, m.bacaan, ada_beda=True)) == []


@pytest.fixture
def be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KisiBackend:
    monkeypatch.setattr(macros, "LOG", tmp_path / "renaksi-xl.log")
    be = KisiBackend(buku_kecil.buku())
    macros.hitung_capaian(pasang("nilai", be, "/tmp-uji/Renaksi.xlsm"))
    return be


def temuan_hidup(be: KisiBackend) -> list[tuple[str, str, str]]:
    """Code, sheet and message of the lines of Hasil Validasi."""
    isi = be.sel[be.lembar().index("Hasil Validasi")]
    awal = hasil_validasi.BARIS_KEPALA + 1
    return [
        (str(isi[b, 1][1]), str(isi.get((b, 3), ("", ""))[1]), str(isi[b, 6][1]))
        for b in range(awal, awal + 100)
        if (b, 1) in isi
    ]


@pytest.mark.parametrize("lembar", LEMBAR)
def test_a_click_tells_what_was_typed_over_and_writes_the_formula_back(lembar: str, be: KisiBackend) -> None:
    tempat = sel_rumus(buku_kecil.buku(), lembar)
    isi = be.sel[be.lembar().index(lembar)]
    rumus = isi[tempat][0]
    isi[tempat] = "", "ketikan saya"
    macros.validasi(pasang("nilai", be, "/tmp-uji/Renaksi.xlsm"))
    assert [x for x in temuan_hidup(be) if x[:2] == ("K901", lembar) and "ketikan saya" in x[2]]
    macros.hitung_capaian(pasang("nilai", be, "/tmp-uji/Renaksi.xlsm"))
    assert [x for x in temuan_hidup(be) if x[:2] == ("K902", lembar) and "ketikan saya" in x[2]]
    assert isi[tempat][0] == rumus
    macros.batalkan(pasang("nilai", be, "/tmp-uji/Renaksi.xlsm"))
    assert isi[tempat] == ("", "ketikan saya")


def test_a_click_writes_the_hidden_model_back_when_a_figure_made_of_it_differs(be: KisiBackend) -> None:
    tempat = sel_rumus(buku_kecil.buku(), "_hitung")
    model, renaksi = (be.sel[be.lembar().index(x)] for x in ("_hitung", "Renaksi"))
    rumus = model[tempat][0]
    model[tempat] = "", 123.0
    asal = next(k for k, (f, v) in renaksi.items() if f and isinstance(v, float))
    renaksi[asal] = renaksi[asal][0], 55.0
    macros.hitung_capaian(pasang("nilai", be, "/tmp-uji/Renaksi.xlsm"))
    assert model[tempat][0] == rumus
    assert [x for x in temuan_hidup(be) if x[:2] == ("K902", "_hitung") and "123" in x[2]]


def test_the_sheets_that_are_looked_at_have_columns_that_are_computed() -> None:
    # Else the cases of Definisi Operasional and Catatan TW above would test nothing.
    assert all(any(k.hitung for k in t.kolom) for t in (definisi.TABEL, catatan.TABEL))
