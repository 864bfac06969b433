"""What the VBA itself promises, whatever Python does: old answers, its own errors, questions, icons, protection."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl import macros
from renaksi_xl.books.induk import buku_baru
from renaksi_xl.sheets.tombol import TOMBOL
from tests import buku_kecil
from tests.excel.klik_memori import Meja
from tests.excel.test_klik import bilah, terlindung
from workbook.build import bagian

NAMA = {t.makro: t.nama for t in TOMBOL}
VALIDASI, BATAL, GABUNG, IMPOR = (
    NAMA[m] for m in ("validasi", "batalkan", "gabungkan_isian", "impor_renaksi")
)
RUMUS = re.compile(rb"<f\b[^>]*/>|<f\b.*?</f>", re.DOTALL)
# Windows' values of MsgBox styles.
INFORMASI, SERU = 64, 48
TOMBOL_BAKU, TOMBOL_KEDUA = 0xF00, 0x100
"""The bits that say which button Enter presses, and the second button: the No of Yes and No."""


def induk_ringan() -> bytes:
    """A master without formulas, which opens in a fraction of the time: what is tested here reads none."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as zip_:
        for nama, isi in bagian(buku_baru(buku_kecil.buku())).items():
            lembar_ = nama.startswith("xl/worksheets/sheet")
            zip_.writestr(nama, RUMUS.sub(b"", isi) if lembar_ else isi)
    return keluar.getvalue()


@pytest.fixture(scope="module")
def templat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("induk") / "Renaksi.xlsm"
    berkas.write_bytes(induk_ringan())
    return berkas


@pytest.fixture
def meja(templat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Meja:
    monkeypatch.setattr(macros, "LOG", tmp_path / "renaksi-xl.log")
    berkas = tmp_path / "Renaksi.xlsm"
    shutil.copy(templat, berkas)
    return Meja(berkas, tmp_path / "pc")


def lembar(meja: Meja, nama: str) -> Any:
    return meja.app.sheet(nama).sheet


def gaya(meja: Meja) -> int:
    """The style of the message box that came up last."""
    return int([d[3] for d in meja.app.dialogs if d[0] == "MsgBox"][-1])


def test_the_answer_of_an_earlier_click_is_never_shown_again(meja: Meja) -> None:
    meja.isi("_jurnal", "B1", "3 program dihitung")
    meja.isi("_jurnal", "B2", "info")
    meja.inang.jalankan = lambda _: 0
    assert meja.klik(VALIDASI).startswith("Renaksi tidak menjawab")
    assert gaya(meja) == SERU


def test_an_error_of_the_vba_itself_is_told_and_everything_is_restored(meja: Meja) -> None:
    lembar(meja, "_jurnal").vba_set("Name", "_jurnal lama")
    kotak = meja.inang.klik("Beranda", VALIDASI)
    assert len(kotak) == 1
    assert kotak[0].startswith("Langkah ini tidak selesai: ")
    assert kotak[0].endswith("klik Periksa Instalasi.")
    assert meja.inang.perintah == []
    assert gaya(meja) == SERU
    assert bilah(meja) is False
    assert terlindung(meja) == ["_hitung", "_jurnal lama"]


def test_an_answer_has_the_icon_of_its_kind(meja: Meja) -> None:
    assert meja.klik(BATAL) == "Tidak ada langkah yang dapat dibatalkan lagi."
    assert gaya(meja) == INFORMASI


def test_enter_on_a_question_means_no(meja: Meja) -> None:
    meja.app.answer_dialogs(7)
    meja.app.run("Tanya.Setuju", "Tulis sekarang?")
    assert gaya(meja) & TOMBOL_BAKU == TOMBOL_KEDUA


def test_only_yes_is_a_yes(meja: Meja) -> None:
    for jawab, setuju in ((6, True), (7, False), (2, False)):
        meja.app.answer_dialogs(jawab)
        assert meja.app.run("Tanya.Setuju", "Tulis sekarang?") is setuju


def test_opening_protects_our_sheets_again_but_not_against_macros(meja: Meja) -> None:
    # As after a crash in the middle of a click, followed by a save.
    meja.app.run("ThisWorkbook.LepasPerlindungan")
    assert terlindung(meja) == []
    meja.app.run("ThisWorkbook.Workbook_Open")
    assert terlindung(meja) == ["_hitung", "_jurnal"]
    meja.isi("_jurnal", "B3", "(nama petugas)")
    assert meja.sel("_jurnal", "B3") == "(nama petugas)"


def test_the_chosen_files_and_the_yes_reach_python(meja: Meja) -> None:
    diminta: list[object] = []

    def jalankan(_: str) -> int:
        # Python asks first; what it then does with the files is the jobs' to test.
        diminta.append(meja.sel("_jurnal", "B5"))
        meja.isi("_jurnal", "B1", "Tulis sekarang?" if len(diminta) == 1 else "2 file digabungkan")
        meja.isi("_jurnal", "B2", "tanya" if len(diminta) == 1 else "info")
        return 0

    meja.inang.jalankan = jalankan
    kotak = meja.klik_ya(GABUNG, Path("satu.xlsx"), Path("dua.xlsx"))
    assert kotak == ["Tulis sekarang?", "2 file digabungkan"]
    assert diminta == ["\nsatu.xlsx\ndua.xlsx", "ya\nsatu.xlsx\ndua.xlsx"]


def test_cancel_in_the_dialog_runs_nothing(meja: Meja) -> None:
    meja.inang.jalankan = lambda _: 0
    for tombol in (GABUNG, IMPOR):
        assert meja.inang.klik("Beranda", tombol) == []
    assert meja.inang.perintah == []


def test_the_step_is_named_while_it_runs(meja: Meja) -> None:
    terlihat: list[object] = []

    def jalankan(_: str) -> int:
        terlihat.append(bilah(meja))
        return 0

    meja.inang.jalankan = jalankan
    meja.klik(VALIDASI)
    assert terlihat == ["Renaksi: memeriksa rencana ..."]
