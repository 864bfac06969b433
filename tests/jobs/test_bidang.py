"""`renaksi bidang`: a file for every bidang of a workbook, all or none."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import openpyxl
import pytest

from renaksi_xl.books.induk import buku_baru
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Bidang, Rencana
from renaksi_xl.errors import BerkasError, MasukanError
from renaksi_xl.jobs.bidang import bidang
from renaksi_xl.jobs.gabung import gabung_berkas
from renaksi_xl.sheets.buku import susun_buku
from tests import contoh_bidang as contoh

NAMA = ["Renaksi_2024_TW2_B1.xlsx", "Renaksi_2024_TW2_B2.xlsx", "Renaksi_2024_TW2_B3.xlsx"]
PENGANTAR = ["Renaksi_2024_TW2_Isian_Bidang.zip", "Renaksi_2024_TW2_Isian_Bidang_Teks_WhatsApp.txt"]


def induk(folder: Path, plan: Rencana | None = None) -> Path:
    plan = plan or contoh.rencana()
    letak = folder / "Renaksi.xlsm"
    letak.write_bytes(buku_baru(susun_buku(plan, hitung(plan))))
    return letak


def isi(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())} if folder.exists() else {}


def test_every_bidang_gets_its_file_and_the_master_stays_as_it_is(tmp_path: Path) -> None:
    buku, folder = induk(tmp_path), tmp_path / "keluaran" / "isian"
    sebelum = buku.read_bytes()
    assert bidang(buku, folder) == [folder / n for n in (*NAMA, *PENGANTAR)]
    assert sorted(isi(folder)) == [*NAMA, *PENGANTAR]
    assert buku.read_bytes() == sebelum


def test_the_same_workbook_gives_the_same_bytes(tmp_path: Path) -> None:
    buku, folder = induk(tmp_path), tmp_path / "a"
    bidang(buku, folder)
    pertama = isi(folder)
    bidang(buku, folder)
    assert isi(folder) == pertama


def test_the_zip_holds_every_file_and_the_text_names_them(tmp_path: Path) -> None:
    bidang(induk(tmp_path), tmp_path / "a")
    ada = isi(tmp_path / "a")
    with zipfile.ZipFile(io.BytesIO(ada[PENGANTAR[0]])) as arsip:
        assert {n: arsip.read(n) for n in arsip.namelist()} == {n: ada[n] for n in (*NAMA, PENGANTAR[1])}
    teks = ada[PENGANTAR[1]].decode("utf-8-sig").split("\r\n")
    assert teks[0] == "*File isian Renaksi TW II Tahun 2024*"
    assert f"- Bidang Mutasi: {NAMA[1]}" in teks
    assert "Kirim kembali file yang sama bila sudah diisi." in teks


def test_a_bidang_with_an_address_gets_a_draft_of_its_own_file(tmp_path: Path) -> None:
    plan = contoh.rencana()
    beralamat = (plan.bidang[0], replace(plan.bidang[1], email="mutasi@contoh.go.id"), plan.bidang[2])
    semua = bidang(induk(tmp_path, replace(plan, bidang=beralamat)), tmp_path / "a")
    assert [p.name for p in semua] == [*NAMA, *PENGANTAR, "Renaksi_2024_TW2_B2.eml"]
    surat = message_from_bytes(semua[-1].read_bytes(), policy=default)
    assert (surat["X-Unsent"], surat["To"]) == ("1", "mutasi@contoh.go.id")
    assert surat["Subject"] == "File isian Renaksi TW II Tahun 2024 – Bidang Mutasi"
    badan, lampiran = surat.iter_parts()
    assert badan.get_content().startswith("Yth. Bidang Mutasi,")
    assert (lampiran.get_filename(), lampiran.get_payload(decode=True)) == (NAMA[1], semua[1].read_bytes())


def test_the_folder_is_merged_back_as_it_is(tmp_path: Path) -> None:
    buku = induk(tmp_path)
    bidang(buku, tmp_path / "a")
    laporan = gabung_berkas(buku, [tmp_path / "a"], tmp_path / "b.xlsm")
    assert laporan.baris[0].startswith("3 file")


def test_the_file_shows_what_the_master_read_back_from_excel_shows(tmp_path: Path) -> None:
    (path, *_) = bidang(induk(tmp_path), tmp_path / "a")
    ws = openpyxl.load_workbook(path, data_only=True)["Isian"]
    harap = contoh.dengan_hasil(contoh.rencana())[1].bidang["Sekretariat"]
    assert harap.rata_rata is not None
    assert ws["A4"].value == pytest.approx(float(harap.rata_rata), abs=1e-12)
    assert ws["C4"].value == "6 dari 7 dihitung"


def _tolak(tmp_path: Path, plan: Rencana, kata: str) -> None:
    folder = tmp_path / "a"
    with pytest.raises(MasukanError, match=kata):
        bidang(induk(tmp_path, plan), folder)
    assert not folder.exists()


@pytest.mark.parametrize("kedua", ["B1", "b1", " B1 "])
def test_two_bidang_of_one_singkatan_are_refused_by_name(tmp_path: Path, kedua: str) -> None:
    plan = contoh.rencana()
    ganda = (plan.bidang[0], replace(plan.bidang[1], singkatan=kedua))
    _tolak(tmp_path, replace(plan, bidang=ganda), "“Sekretariat” dan “Bidang Mutasi”")


def test_a_plan_without_bidang_is_refused(tmp_path: Path) -> None:
    _tolak(
        tmp_path, replace(contoh.rencana(), bidang=()), "Belum ada bidang di lembar Pengaturan “Renaksi.xlsm”"
    )


def test_a_bidang_without_singkatan_is_refused(tmp_path: Path) -> None:
    plan = replace(contoh.rencana(), bidang=(Bidang(nama="Sekretariat", singkatan=" .. "),))
    _tolak(tmp_path, plan, "“Sekretariat” belum punya singkatan")


def test_a_plan_without_a_year_is_refused(tmp_path: Path) -> None:
    plan = contoh.rencana()
    _tolak(tmp_path, replace(plan, instansi=replace(plan.instansi, tahun=0)), "Tahun di lembar Pengaturan")


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(BerkasError, match="“a” tidak dapat dijadikan folder"):
        bidang(induk(tmp_path), tmp_path / "a")


def test_a_folder_that_may_not_be_written_to_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    buku, folder = induk(tmp_path), tmp_path / "a"
    folder.mkdir()

    def mkdtemp(**_: object) -> str:
        raise PermissionError

    monkeypatch.setattr(tempfile, "mkdtemp", mkdtemp)
    with pytest.raises(BerkasError, match="“a” tidak dapat ditulisi"):
        bidang(buku, folder)
    assert isi(folder) == {}


def gagalkan(monkeypatch: pytest.MonkeyPatch, ke: int, galat: Callable[[], BaseException]) -> None:
    """Let the ke-th move (from 1) into place fail, as a file that is open in Excel does on Windows."""
    asli, banyak = Path.replace, [0]

    def replace_(sendiri: Path, tujuan: Path) -> Path:
        # Moves back are let through: they are what is being tested.
        if not sendiri.name.endswith(".lama"):
            banyak[0] += 1
            if banyak[0] == ke:
                raise galat()
        return asli(sendiri, tujuan)

    monkeypatch.setattr(Path, "replace", replace_)


# What carries the others leaves first and comes last.
URUTAN = (*PENGANTAR, *NAMA, *PENGANTAR)


@pytest.mark.lambat
@pytest.mark.parametrize("ke", range(1, len(URUTAN) + 1))
def test_a_file_that_is_locked_leaves_every_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ke: int
) -> None:
    folder, plan = tmp_path / "a", contoh.rencana()
    bidang(induk(tmp_path), folder)
    (folder / NAMA[1]).unlink()  # one is new, the others replace what is there
    sebelum = isi(folder)
    lain = induk(tmp_path, replace(plan, instansi=replace(plan.instansi, nama="Badan Lain")))
    gagalkan(monkeypatch, ke, PermissionError)
    with pytest.raises(BerkasError, match=f"“{URUTAN[ke - 1]}” sedang dipakai program lain"):
        bidang(lain, folder)
    assert isi(folder) == sebelum


@pytest.mark.parametrize("galat", [lambda: OSError(28, "No space left"), KeyboardInterrupt])
def test_a_failure_half_way_leaves_nothing_in_a_new_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, galat: Callable[[], BaseException]
) -> None:
    buku = induk(tmp_path)
    gagalkan(monkeypatch, 3, galat)
    with pytest.raises((BerkasError, KeyboardInterrupt)):
        bidang(buku, tmp_path / "baru" / "lagi")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["Renaksi.xlsm"]


def test_a_folder_that_cannot_be_made_leaves_no_folder_above_it_behind(tmp_path: Path) -> None:
    buku = induk(tmp_path)
    with pytest.raises(BerkasError, match="tidak dapat ditulisi"):
        bidang(buku, tmp_path / "baru" / ("n" * 300))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["Renaksi.xlsm"]


def test_a_file_somebody_has_saved_is_not_replaced(tmp_path: Path) -> None:
    buku, folder = induk(tmp_path), tmp_path / "a"
    bidang(buku, folder)
    kembali = folder / NAMA[1]
    wb = openpyxl.load_workbook(kembali)
    wb.save(kembali)
    sebelum = isi(folder)
    with pytest.raises(MasukanError, match=f"“{NAMA[1]}” sudah ada di folder itu dan pernah disimpan orang"):
        bidang(buku, folder)
    assert isi(folder) == sebelum


def test_a_master_that_bears_the_name_of_one_of_the_files_is_not_replaced(tmp_path: Path) -> None:
    buku = induk(tmp_path).rename(tmp_path / NAMA[1])
    sebelum = isi(tmp_path)
    with pytest.raises(MasukanError, match=f"Hasil tidak boleh menimpa berkas asalnya “{NAMA[1]}”"):
        bidang(buku, tmp_path)
    assert isi(tmp_path) == sebelum


def test_the_settings_of_the_master_reach_the_files(tmp_path: Path) -> None:
    plan = contoh.rencana()
    longgar = replace(plan, pengaturan=replace(plan.pengaturan, batas_capaian=None, belum_diisi="nol"))
    (path, *_) = bidang(induk(tmp_path, longgar), tmp_path / "a")
    cap = {r[0]: r[1] for r in openpyxl.load_workbook(path)["_cap"].iter_rows(values_only=True) if r[0]}
    assert (cap["Batas_Capaian"], cap["Belum_Diisi"]) == ("tanpa batas", "nol")
    assert cap["Rumus_Turun"] == "2T-R"
