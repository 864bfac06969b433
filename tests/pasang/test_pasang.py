"""Installing for one user, and what Periksa says about the PC."""

from __future__ import annotations

import csv
import sys
import tomllib
from pathlib import Path

import pytest
import xlwings
from click.testing import CliRunner

from renaksi_xl import cli
from renaksi_xl.baca.buku_kita import baca_buku
from renaksi_xl.books.berkas import buka
from renaksi_xl.core.contoh import RENCANA_CONTOH
from renaksi_xl.errors import BerkasError
from renaksi_xl.pasang import pasang as pemasangan
from renaksi_xl.pasang import periksa as pemeriksaan
from renaksi_xl.pasang.periksa import Butir, laporan, periksa
from renaksi_xl.pesan import periksa as kata
from renaksi_xl.sheets import konf

AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture
def rumah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user with an empty home; nothing of this PC is written to."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(pemasangan, "_penjaga", lambda _: "")
    monkeypatch.setattr("compileall.compile_dir", lambda *_, **__: True)
    monkeypatch.setattr(pemasangan, "PAKET", tmp_path / "paket")
    monkeypatch.setattr(pemasangan, "tulis_bundel", lambda paket: paket.mkdir(parents=True, exist_ok=True))
    return tmp_path


def menurut_nama(butir: list[Butir]) -> dict[str, Butir]:
    return {b.nama: b for b in butir}


def test_pasang_names_this_python_in_the_users_settings_and_keeps_the_rest(rumah: Path) -> None:
    berkas = rumah / ".xlwings" / "xlwings.conf"
    berkas.parent.mkdir()
    berkas.write_text('"LICENSE_KEY","x,y"\n', encoding="utf-8")
    list(pemasangan.pasang())
    isi = dict(csv.reader(berkas.read_text(encoding="utf-8").splitlines()))
    assert isi == {"LICENSE_KEY": "x,y", pemeriksaan.KUNCI_PENERJEMAH: sys.executable}
    assert menurut_nama(periksa())[kata.PENERJEMAH].obat == ""


def test_the_users_settings_are_written_in_the_code_page_of_the_pc(
    rumah: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for modul in (pemasangan, pemeriksaan):
        monkeypatch.setattr(modul, "KODE_HALAMAN", "cp1252")
    monkeypatch.setattr(sys, "executable", r"C:\Users\José\python.exe")
    berkas = rumah / ".xlwings" / "xlwings.conf"
    berkas.parent.mkdir()
    berkas.write_bytes(b'"PYTHONPATH","D:\\Data \xe9"\n')
    list(pemasangan.pasang())
    assert berkas.read_bytes() == (
        b'"PYTHONPATH","D:\\Data \xe9"\n"%s","C:\\Users\\Jos\xe9\\python.exe"\n'
        % pemeriksaan.KUNCI_PENERJEMAH.encode()
    )


def test_settings_in_another_code_page_are_kept_byte_for_byte(rumah: Path) -> None:
    berkas = rumah / ".xlwings" / "xlwings.conf"
    berkas.parent.mkdir()
    berkas.write_bytes(b'"PYTHONPATH","D:\\Data \xe9"\n')
    list(pemasangan.pasang())
    assert berkas.read_bytes().splitlines()[0] == b'"PYTHONPATH","D:\\Data \xe9"'


@pytest.mark.parametrize(
    "isi",
    [
        "# catatan saya sendiri\n",
        '"PYTHONPATH","D:\\Data","E:\\Lain"\n',
        '"PYTHONPATH","D:\\Data"\n"pythonpath","E:\\Lain"\n',
        '"LICENSE_KEY","x"\n'.encode("utf-16").decode("latin-1"),
        '"LICENSE_KEY","x"'.encode("utf-16").decode("latin-1"),
        '"LICENSE_KEY","' + "x" * 200_000 + '"\n',
    ],
    ids=[
        "no setting",
        "three fields",
        "one key twice",
        "UTF-16",
        "UTF-16, one line",
        "a field too long to read",
    ],
)
def test_settings_that_cannot_be_kept_whole_stay_beside_the_new_ones(rumah: Path, isi: str) -> None:
    berkas = rumah / ".xlwings" / "xlwings.conf"
    berkas.parent.mkdir()
    for lama in ("xlwings.conf.lama", "xlwings.conf.lama2"):
        berkas.write_bytes(isi.encode("latin-1"))
        keluaran = list(pemasangan.pasang())
        assert (berkas.parent / lama).read_bytes() == isi.encode("latin-1")
        assert any(str(berkas.parent / lama) in baris for baris in keluaran)
        assert menurut_nama(periksa())[kata.PENERJEMAH].obat == ""
        assert not any("lama" in baris for baris in pemasangan.pasang())


def test_settings_this_user_may_not_read_are_set_aside_and_come_back_where_new_ones_fail(
    rumah: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas = rumah / ".xlwings" / "xlwings.conf"
    berkas.parent.mkdir()
    berkas.write_bytes(b"milik orang lain")
    baca = Path.read_text

    def tertutup(asal: Path, encoding: str | None = None, errors: str | None = None) -> str:
        if asal == berkas and berkas.read_bytes() == b"milik orang lain":
            raise PermissionError(13, "access denied")
        return baca(asal, encoding, errors)

    monkeypatch.setattr(Path, "read_text", tertutup)
    with monkeypatch.context() as penuh:
        penuh.setattr("renaksi_xl.pasang.pasang.simpan", gagal_tulis)
        with pytest.raises(BerkasError):
            list(pemasangan.pasang())
    assert [(p.name, p.read_bytes()) for p in berkas.parent.iterdir()] == [(berkas.name, b"milik orang lain")]
    list(pemasangan.pasang())
    assert (berkas.parent / "xlwings.conf.lama").read_bytes() == b"milik orang lain"
    assert menurut_nama(periksa())[kata.PENERJEMAH].obat == ""


def gagal_tulis(_isi: bytes, tujuan: Path) -> None:
    raise BerkasError(tujuan.name, "disk full")


def test_pasang_puts_a_master_with_the_example_on_the_desktop_but_never_over_one(rumah: Path) -> None:
    (rumah / "Desktop").mkdir()
    list(pemasangan.pasang())
    buku = rumah / "Desktop" / "Renaksi.xlsm"
    assert baca_buku(buka(buku)).rencana == RENCANA_CONTOH
    buku.write_bytes(b"pekerjaan")
    assert "tidak diganti" in list(pemasangan.pasang())[-1]
    assert buku.read_bytes() == b"pekerjaan"


def test_pasang_makes_the_bundle_of_a_click_and_does_without_where_it_may_not_write(
    rumah: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(pemasangan.pasang())
    assert (rumah / "paket").is_dir()

    def tolak(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(pemasangan, "tulis_bundel", tolak)
    assert len(list(pemasangan.pasang())) == 4


def test_the_guard_goes_only_into_an_environment_of_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", "/lingkungan")
    assert str(tmp_path) in pemasangan._penjaga(tmp_path)
    assert (tmp_path / pemasangan.NAMA_PTH).read_text(encoding="utf-8").startswith("import sys; ")
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    assert str(tmp_path) not in pemasangan._penjaga(tmp_path)


def test_the_workbook_names_the_xlwings_that_is_pinned() -> None:
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))
    assert f"xlwings=={konf.XLWINGS}" in proyek["project"]["dependencies"]
    assert xlwings.__version__ == konf.XLWINGS


def test_another_xlwings_than_the_workbooks_has_its_remedy() -> None:
    assert menurut_nama(periksa(None, konf.XLWINGS))[kata.XLWINGS].obat == ""
    assert "0.1.0" in menurut_nama(periksa(None, "0.1.0"))[kata.XLWINGS].obat


def test_a_decimal_point_is_said_with_both_ways_out() -> None:
    assert pemeriksaan._desimal(",").obat == ""
    assert "95.5" in pemeriksaan._desimal(".").obat


def test_a_file_from_the_internet_is_unblocked_by_hand(tmp_path: Path) -> None:
    buku = tmp_path / "Renaksi.xlsm"
    (tmp_path / "Renaksi.xlsm:Zone.Identifier").write_text("[ZoneTransfer]\nZoneId=3\n", encoding="utf-8")
    assert "Unblock" in menurut_nama(periksa(str(buku)))[kata.TANDA_WEB].obat


def test_a_workbook_on_onedrive_is_not_looked_for_on_the_disk() -> None:
    butir = menurut_nama(periksa("https://kantor.example/Renaksi.xlsm"))
    assert butir[kata.ONEDRIVE].keadaan == kata.DI_ONEDRIVE
    assert kata.HAK_TULIS not in butir


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    assert menurut_nama(periksa(str(tmp_path / "a.xlsm")))[kata.HAK_TULIS].obat == kata.FOLDER_TERTUTUP


def test_the_report_counts_what_is_to_be_mended() -> None:
    teks = laporan([Butir("A", "baik"), Butir("B", "buruk", "Benahi")])
    assert teks.splitlines() == ["1 hal perlu dibenahi:", "✓ A: baik", "✗ B: buruk. Benahi"]


def test_both_are_commands(rumah: Path) -> None:
    del rumah
    hasil = CliRunner().invoke(cli.renaksi, ["periksa"])
    assert hasil.exit_code == 0
    assert "Python: 3." in hasil.output
