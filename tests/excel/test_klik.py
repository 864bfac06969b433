"""Every button of the master pressed in memory: VBA, the stock xlwings module, the shell command, Python, the sheets."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

import udfs
from renaksi_xl import macros
from renaksi_xl.books.berkas import buka
from renaksi_xl.books.induk import buku_baru
from renaksi_xl.jobs.hitung import hitung_buku
from renaksi_xl.jobs.muat import muat
from renaksi_xl.sheets import renaksi
from renaksi_xl.sheets.rujukan import huruf
from renaksi_xl.sheets.tombol import TOMBOL
from tests import buku_kecil
from tests.excel.inang_vba import BANTUAN
from tests.excel.klik_memori import Meja

CATATAN_KLIK = ("_jurnal", "Riwayat Perubahan", "Beranda")
"""Sheets on which every click leaves its own trace."""
BERTANYA = {"gabungkan_isian", "siapkan_kiriman", "impor_renaksi"}
"""Buttons that ask for a file or for a yes first; see test_klik_berkas.py."""
HITUNG = next(t.nama for t in TOMBOL if t.makro == "hitung_capaian")
BATAL = next(t.nama for t in TOMBOL if t.makro == "batalkan")
AWAL = renaksi.BARIS_KEPALA + 2
"""Excel row of the first row of the plan."""


def kolom(label: str) -> str:
    return huruf(renaksi.TABEL.posisi(label))


@pytest.fixture(scope="module")
def templat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("induk") / "Renaksi.xlsm"
    berkas.write_bytes(buku_baru(buku_kecil.buku()))
    return berkas


@pytest.fixture
def meja(templat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Meja:
    monkeypatch.setattr(macros, "LOG", tmp_path / "renaksi-xl.log")
    berkas = tmp_path / "Renaksi.xlsm"
    shutil.copy(templat, berkas)
    return Meja(berkas, tmp_path / "pc")


def bilah(meja: Meja) -> object:
    """What the status bar says; False when Excel has it back."""
    aplikasi: Any = meja.app.workbook.vba_get("Application")
    return aplikasi.vba_get("StatusBar")


def terlindung(meja: Meja) -> list[str]:
    return [s.name for s in meja.app.workbook.sheets_ if s.vba_get("ProtectContents")]


@pytest.mark.parametrize("tombol", [t for t in TOMBOL if t.makro not in BERTANYA], ids=lambda t: t.makro)
def test_a_button_runs_its_python_and_ends_with_one_sentence(meja: Meja, tombol: Any) -> None:
    kalimat = meja.klik(tombol.nama)
    assert f"; import renaksi_xl.macros as m; m.{tombol.makro}()" in meja.inang.perintah[0]
    assert re.search(r'python\.exe" -B -c "import xlwings\.utils;', meja.inang.perintah[0])
    assert kalimat
    assert "log" not in kalimat
    assert meja.inang.popup == []
    assert bilah(meja) is False
    assert terlindung(meja) == ["_hitung", "_jurnal"]


def test_opening_the_workbook_tells_the_wizard_what_the_functions_do(meja: Meja) -> None:
    del meja
    assert set(BANTUAN) == {n for n in vars(udfs) if n.startswith("RX_")}
    assert BANTUAN["RX_PREDIKAT"].startswith("Predikat kinerja")


def test_every_macro_is_the_function_of_a_button() -> None:
    publik = {
        n for n, f in vars(macros).items() if getattr(f, "__module__", "") == macros.__name__ and n[0] != "_"
    }
    assert publik == {t.makro for t in TOMBOL}


def test_every_ribbon_callback_presses_its_button(meja: Meja) -> None:
    meja.inang.jalankan = lambda _: 0
    meja.inang.dipilih[:] = ["berkas.xlsx"]
    for t in TOMBOL:
        meja.app.run(f"Pita.{t.panggilan_pita}", meja.app.workbook)
    assert [re.findall(r"m\.(\w+)\(\)", p)[-1] for p in meja.inang.perintah] == [t.makro for t in TOMBOL]


def test_the_closing_sentence_counts_programs_sub_kegiatan_and_findings(meja: Meja) -> None:
    # Of the tree: one program; sub kegiatan A and B have targets and figures, C has no target until TW III.
    assert meja.klik(HITUNG).startswith("1 program dihitung, 2 dari 2 sub kegiatan; 1 Wajib Diperbaiki. ")


def test_a_click_writes_what_the_command_line_writes(meja: Meja, tmp_path: Path) -> None:
    meja.klik(HITUNG)
    cli = tmp_path / "cli.xlsm"
    cli.write_bytes(hitung_buku(muat(meja.berkas))[0])
    for lembar in ("Hasil Validasi", "Renaksi", "Cascading"):
        harapan = buka(cli, [lembar]).petak[lembar]
        lihat = [
            [meja.mesin.be.baca(i, (b, k, 1, 1))[0][0] for k in range(len(baris))]
            for i in [meja.mesin.be.lembar().index(lembar)]
            for b, baris in enumerate(harapan)
        ]
        beda = [
            (b, k, x, y)
            for b, (satu, dua) in enumerate(zip(lihat, harapan, strict=True))
            for k, (x, y) in enumerate(zip(satu, dua, strict=True))
            # A formula that was just written has no value in memory; LibreOffice computes it elsewhere.
            if (x or "") != (y or "") and not (lembar == "Hasil Validasi" and k == 4)
        ]
        assert beda == []


def test_a_sheet_is_read_at_most_twice_and_no_block_crosses_an_input_column(meja: Meja) -> None:
    meja.isi("Renaksi", f"{kolom('Status')}{AWAL}", "ketikan")
    meja.klik(HITUNG)
    assert max(meja.mesin.baca.values()) == 2
    isian = {
        i for i, k in enumerate(renaksi.TABEL.kolom) if not k.hitung and k.label not in {"No", "ID", "Induk"}
    }
    tulisan = [(k, lebar) for lembar, _, k, _, lebar in meja.mesin.ditulis if lembar == "Renaksi"]
    assert tulisan
    assert [t for t in tulisan if isian & set(range(t[0], t[0] + t[1]))] == []


def test_an_overwritten_formula_is_restored_and_its_old_content_is_told(meja: Meja) -> None:
    tempat = f"{kolom('Status')}{AWAL + 2}"
    asal = meja.range("Renaksi", tempat).vba_get("Formula")
    meja.isi("Renaksi", tempat, "Sudah beres")
    meja.klik(HITUNG)
    assert meja.range("Renaksi", tempat).vba_get("Formula") == asal
    temuan = [meja.sel("Hasil Validasi", f"G{b}") for b in range(5, 40)]
    assert any("Sudah beres" in str(t) for t in temuan)


def test_a_figure_that_excel_shows_and_the_engine_does_not_is_a_finding(meja: Meja) -> None:
    k = renaksi.TABEL.posisi("Realisasi s.d. TW") + 1
    meja.app.workbook.sheets_[2].cells_[AWAL + 3, k].value = 99.0
    meja.klik(HITUNG)
    kode = [str(meja.sel("Hasil Validasi", f"B{b}")) for b in range(5, 40)]
    pesan = [str(meja.sel("Hasil Validasi", f"G{b}")) for b in range(5, 40)]
    assert any(satu.startswith("K9") and "99" in teks for satu, teks in zip(kode, pesan, strict=True))


@pytest.mark.lambat
def test_batalkan_gives_every_cell_back_again_and_again(meja: Meja) -> None:
    sebelum = meja.foto(CATATAN_KLIK)
    meja.klik(HITUNG)
    satu = meja.foto(CATATAN_KLIK)
    meja.isi("Renaksi", f"{kolom('Status')}{AWAL}", "ketikan")
    diketik = meja.foto(CATATAN_KLIK)
    meja.klik(HITUNG)
    assert sebelum != satu
    assert "“Hitung Capaian”" in meja.klik(BATAL)
    assert meja.foto(CATATAN_KLIK) == diketik
    meja.isi("Renaksi", f"{kolom('Status')}{AWAL}", None)
    meja.klik(BATAL)
    assert {n: x for n, x in meja.foto(CATATAN_KLIK).items() if n != "Renaksi"} == {
        n: x for n, x in sebelum.items() if n != "Renaksi"
    }
    assert meja.klik(BATAL) == "Tidak ada langkah yang dapat dibatalkan lagi."


def test_the_history_says_who_pressed_what_and_the_journal_who_once(meja: Meja) -> None:
    meja.klik(HITUNG)
    meja.klik(BATAL)
    garis = [[meja.sel("Riwayat Perubahan", f"{k}{b}") for k in "BC"] for b in (5, 6)]
    assert garis == [
        ["(nama petugas)", "Hitung Capaian"],
        ["(nama petugas)", "Batalkan Langkah Terakhir"],
    ]
    assert sum(d[0] == "InputBox" for d in meja.app.dialogs) == 1


def test_without_python_nothing_changes_and_the_remedy_is_said(templat: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "Renaksi.xlsm"
    shutil.copy(templat, berkas)
    meja = Meja(berkas, tmp_path / "pc", python_ada=False)
    sebelum = meja.foto(["_jurnal"])
    kotak = meja.inang.klik("Beranda", HITUNG, "(nama petugas)")
    assert meja.inang.perintah == []
    assert "renaksi pasang" in kotak[-1]
    assert meja.foto(["_jurnal"]) == sebelum
    assert terlindung(meja) == ["_hitung", "_jurnal"]


def test_a_workbook_that_lost_its_table_is_answered_with_a_next_step(meja: Meja) -> None:
    meja.mesin.be.tabel = lambda _: {}
    kalimat = meja.klik(HITUNG)
    assert "tblRenaksi" in kalimat
    assert "Rincian di log" in kalimat
    assert "Traceback" in macros.LOG.read_text(encoding="utf-8")
    assert terlindung(meja) == ["_hitung", "_jurnal"]


def test_a_sheet_somebody_locked_is_named(meja: Meja) -> None:
    lembar: Any = meja.app.sheet("Hasil Validasi").sheet
    lembar.vba_get("Protect")
    assert meja.klik(HITUNG).startswith("Lembar Hasil Validasi terkunci")


def test_a_fault_of_ours_is_a_sentence_and_a_log_never_a_traceback(
    meja: Meja, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rusak(_: object) -> str:
        raise ZeroDivisionError("dibuat-buat")

    monkeypatch.setattr("renaksi_xl.jobs.klik.klik_hitung", rusak)
    kalimat = meja.klik(HITUNG)
    assert "dibuat-buat" not in kalimat
    assert "pengelola aplikasi" in kalimat
    assert "dibuat-buat" in macros.LOG.read_text(encoding="utf-8")
    assert meja.inang.popup == []
    assert terlindung(meja) == ["_hitung", "_jurnal"]


def test_a_package_that_is_not_installed_leaves_protection_as_it_was(meja: Meja) -> None:
    meja.inang.jalankan = lambda perintah: meja._python(
        perintah.replace("renaksi_xl.macros", "renaksi_xl_lain")
    )
    kalimat = meja.klik(HITUNG)
    assert "renaksi pasang" in kalimat
    assert len(meja.inang.popup) == 1
    assert terlindung(meja) == ["_hitung", "_jurnal"]


@pytest.mark.lambat
def test_a_new_row_gets_an_id_and_rows_on_the_sheets_beside(meja: Meja) -> None:
    baris = AWAL + 7
    for label, isi in (
        ("Jenjang", "Sub Kegiatan"),
        ("Uraian", "Sub baru"),
        ("Indikator Kinerja", "Jumlah baru"),
    ):
        meja.isi("Renaksi", f"{kolom(label)}{baris}", isi)
    sebelum = meja.foto(CATATAN_KLIK)
    meja.klik(HITUNG)
    id_ = meja.sel("Renaksi", f"{kolom('ID')}{baris}")
    assert re.fullmatch(r"R\d{4}", str(id_))
    nomor = str(meja.sel("Renaksi", f"{kolom('No')}{baris}"))
    assert nomor.count(".") == 3
    meja.klik(BATAL)
    assert meja.foto(CATATAN_KLIK) == sebelum
