"""A laporan as a workbook of ours: known as one, read like one, missed sheets told; and never mistaken for a master."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.cli import jalankan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.sidik import sidik_rencana
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.jobs.laporan import isi_laporan
from renaksi_xl.jobs.muat import muat
from renaksi_xl.sheets.jenis_buku import LEMBAR_LAPORAN, adalah_laporan
from renaksi_xl.sheets.kontrak import Buku
from renaksi_xl.sheets.laporan import susun_laporan

Json = dict[str, Any]


@pytest.fixture(scope="module")
def rencana() -> Rencana:
    return rencana_contoh()


@pytest.fixture(scope="module")
def isi(rencana: Rencana) -> Buku:
    return susun_laporan(rencana, hitung(rencana))


@pytest.fixture(scope="module")
def berkas(rencana: Rencana, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The master and its laporan."""
    folder = tmp_path_factory.mktemp("laporan")
    semua = {"induk": folder / "induk.xlsm", "laporan": folder / "laporan.xlsx"}
    semua["induk"].write_bytes(isi_baru(rencana))
    semua["laporan"].write_bytes(isi_laporan(rencana, hitung(rencana)))
    return semua


@pytest.fixture
def ekspor(berkas: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> Callable[[str], Json]:
    def minta(nama: str) -> Json:
        assert jalankan(["ekspor", str(berkas[nama])]) == 0
        hasil: Json = json.loads(capsys.readouterr().out)
        return hasil

    return minta


def test_a_laporan_says_what_it_is_and_of_which_plan(berkas: dict[str, Path], rencana: Rencana) -> None:
    properti = muat(berkas["laporan"]).paket.properti
    assert properti["Renaksi Jenis"] == "Laporan"
    assert properti["Renaksi Instansi"] == rencana.instansi.nama
    assert (properti["Renaksi Tahun"], properti["Renaksi TW"]) == (
        "2023",
        str(rencana.pengaturan.tw_pelaporan),
    )
    assert properti["Renaksi Sidik Rencana"] == sidik_rencana(rencana)


def test_ekspor_of_a_laporan_is_that_of_its_master_without_addresses(ekspor: Callable[[str], Json]) -> None:
    induk, laporan = ekspor("induk"), ekspor("laporan")
    for bidang in induk["bidang"]:
        bidang.pop("email", None)
    assert laporan == induk


def test_no_sheet_of_the_master_is_missed_in_a_laporan(berkas: dict[str, Path]) -> None:
    assert [t.kode for t in muat(berkas["laporan"]).temuan() if t.kode.startswith("K9")] == []


@pytest.mark.lambat
@pytest.mark.parametrize("nama", [x for x in LEMBAR_LAPORAN if x not in {"Renaksi", "Pengaturan"}])
def test_a_missing_data_sheet_of_a_laporan_is_told(nama: str, isi: Buku, tmp_path: Path) -> None:
    path = tmp_path / "kurang.xlsx"
    path.write_bytes(tulis_xlsx(isi._replace(lembar=[x for x in isi.lembar if x.nama != nama])))
    hilang = [t for t in muat(path).temuan() if t.kode == "K905"]
    assert any(nama in t.pesan for t in hilang)


@pytest.mark.parametrize("nama", ["Renaksi", "Pengaturan"])
def test_without_what_a_plan_cannot_do_without_there_is_one_sentence(
    nama: str, isi: Buku, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kurang.xlsx"
    path.write_bytes(tulis_xlsx(isi._replace(lembar=[x for x in isi.lembar if x.nama != nama])))
    assert jalankan(["validasi", str(path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_laporan_that_lost_its_properties_is_known_by_its_sheets(
    berkas: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "polos.xlsx"
    with zipfile.ZipFile(berkas["laporan"]) as asal, zipfile.ZipFile(path, "w") as tujuan:
        for nama in asal.namelist():
            isi = asal.read(nama)
            if nama == "docProps/custom.xml":
                isi = isi[: isi.index(b"<property ")] + b"</Properties>"
            tujuan.writestr(nama, isi)
    m = muat(path)
    assert m.paket.properti == {}
    assert adalah_laporan(m.paket.properti, m.paket.lembar)
    assert [t.kode for t in m.temuan() if t.kode.startswith("K9")] == []


def test_a_master_is_no_laporan(berkas: dict[str, Path]) -> None:
    paket = muat(berkas["induk"]).paket
    assert not adalah_laporan(paket.properti, paket.lembar)


@pytest.mark.parametrize(
    "perintah",
    [
        ["hitung", "{laporan}", "-o", "{folder}/baru.xlsx"],
        ["hitung", "{laporan}"],
        ["bidang", "{laporan}", "-d", "{folder}/bidang"],
        ["gabung", "{laporan}", "{laporan}", "-o", "{folder}/gabung.xlsx"],
        ["gabung", "{laporan}", "{laporan}", "-o", "{folder}/gabung.xlsx", "--pratinjau"],
    ],
)
def test_nothing_is_written_into_a_laporan(
    perintah: list[str], berkas: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laporan = tmp_path / "laporan.xlsx"
    laporan.write_bytes(berkas["laporan"].read_bytes())
    assert jalankan([x.format(laporan=laporan, folder=tmp_path) for x in perintah]) == 2
    galat = capsys.readouterr().err
    assert "adalah laporan, bukan buku induk" in galat
    assert galat.count("\n") == 1
    assert [x.name for x in tmp_path.iterdir()] == ["laporan.xlsx"]


def test_a_laporan_sent_back_as_a_return_is_not_merged(
    berkas: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hasil = tmp_path / "hasil.xlsm"
    kode = jalankan(["gabung", str(berkas["induk"]), str(berkas["laporan"]), "-o", str(hasil)])
    galat = capsys.readouterr().err
    assert kode == 2
    assert not hasil.exists()
    assert "laporan.xlsx" in galat
    assert "Traceback" not in galat


def test_a_laporan_of_a_laporan_is_the_same_laporan(berkas: dict[str, Path], tmp_path: Path) -> None:
    """Bappeda may print again what it received."""
    lagi = tmp_path / "lagi.xlsx"
    assert jalankan(["laporan", str(berkas["laporan"]), "-o", str(lagi)]) == 0
    assert lagi.read_bytes() == berkas["laporan"].read_bytes()
