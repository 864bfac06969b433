"""Every command that README, CONTRIBUTING and the guides spell out is really run, on files that stand for their names."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from renaksi_xl import cli
from renaksi_xl.cli import renaksi
from tests import buku_uji
from tests.jobs import kiriman

AKAR = Path(__file__).resolve().parents[2]
DITULIS_PROGRAM = {"perintah.md", "pengaturan.md", "fungsi.md", "hasil-validasi.md"}
HALAMAN = sorted(
    [
        AKAR / "README.md",
        AKAR / "CONTRIBUTING.md",
        *(p for p in (AKAR / "docs").rglob("*.md") if p.name not in DITULIS_PROGRAM),
    ]
)
_BLOK = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_SEBARIS = re.compile(r"`([^`\n]+)`")
TIDAK_DIJALANKAN = {
    "renaksi rekap kiriman -o REKAP.xlsx --dask tcp://10.0.0.5:8786": "a cluster of its own; tests/banyak/test_klaster.py",
}
BOLEH_SATU = {"validasi", "kirim", "gabung", "audit"}
"""Commands that end with 1 where something is wrong with the data, not with the command."""


def perintah(awal: str) -> list[str]:
    """What begins with a word in the code of the pages, each once; a name alone is a mention, not a command."""
    ada: dict[str, None] = {}
    for halaman in HALAMAN:
        teks = halaman.read_text(encoding="utf-8")
        baris = [b for blok in _BLOK.findall(teks) for b in blok.splitlines()]
        for satu in (*baris, *_SEBARIS.findall(teks)):
            rapi = satu.split("  #")[0].split(" # ")[0].strip().removeprefix(".venv/bin/")
            if re.match(rf"{awal} \S", rapi):
                ada.setdefault(rapi)
    return list(ada)


RENAKSI = [p for p in perintah("renaksi") if len(p.split()) > 2]
MAKE = perintah("make")


@pytest.fixture
def meja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file for every name that the pages use; a PC without LibreOffice, which prints slowly."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    for nama in ("BUKU.xlsm", "Renaksi.xlsm", "LAMA.xlsm"):
        (tmp_path / nama).write_bytes(kiriman.induk())
    (tmp_path / "ISIAN.xlsx").write_bytes(kiriman.file())
    for folder in ("kiriman", "folder-kiriman", "FOLDER"):
        (tmp_path / folder).mkdir()
    shutil.copy("Renaksi.xlsm", "folder-kiriman")
    (tmp_path / "daftar-opd.csv").write_text(
        "kabupaten;perangkat daerah\nContoh;Badan Contoh\n", encoding="utf-8"
    )
    wb = openpyxl.Workbook()
    for baris in (
        ["TAHUN ANGGARAN 2024"],
        ["No", "Jenjang", "Uraian", "Indikator Kinerja", "Target"],
        ["1", "Program", "Program Satu", "Indeks", 80],
    ):
        wb.worksheets[0].append(baris)
    wb.save(tmp_path / "DOKUMEN.xlsx")
    return tmp_path


def jalankan(teks: str, capfd: pytest.CaptureFixture[str]) -> int:
    """Run a line as a shell would, with `>` as its only sign."""
    kiri, _, keluaran = (x.strip() for x in teks.partition(">"))
    kode = cli.jalankan(shlex.split(kiri)[1:])
    tertulis = capfd.readouterr()
    assert "Traceback" not in tertulis.err
    if keluaran:
        Path(keluaran).write_text(tertulis.out, encoding="utf-8")
    return kode


def test_the_pages_spell_out_commands() -> None:
    assert len(RENAKSI) >= 15
    assert {p.split()[1] for p in MAKE} >= {"contoh", "test", "test-cepat", "dev", "lint", "dokumen"}
    assert "renaksi baru Coba.xlsm --contoh" in RENAKSI
    assert set(TIDAK_DIJALANKAN) <= set(RENAKSI)


def siapkan(teks: str) -> str:
    """A command whose names stand for files that are there; what it takes from another command is made first."""
    ganti = {"ID|semua": "semua", "ISIAN...": "ISIAN.xlsx", "BUKU": "BUKU.xlsm", "HASIL": "HASIL.xlsm"}
    nama = teks.split()[1]
    if nama == "impor":
        ganti["BERKAS"] = "DOKUMEN.xlsx"
    if nama == "periksa-kiriman":
        assert cli.jalankan(["laporan", "Renaksi.xlsm", "-o", "BERKAS.xlsx"]) == 0
        ganti["BERKAS"] = "BERKAS.xlsx"
    if nama == "pegawai":
        # The plan of the others names nobody.
        Path("BUKU.xlsx").write_bytes(buku_uji.isi_master(buku_uji.rencana_contoh()))
        ganti["BUKU"] = "BUKU.xlsx"
    if nama == "baru":
        Path("BUKU.xlsm").unlink()
    for satu in ("RENCANA.json", "r.json"):
        if f"--dari {satu}" in teks:
            assert cli.jalankan(["impor", "DOKUMEN.xlsx", "-o", satu]) == 0
    if nama == "rekap" and " kiriman" in teks:
        shutil.copy("Renaksi.xlsm", "kiriman")
    for lama, baru in ganti.items():
        teks = re.sub(rf"(?<!\S){re.escape(lama)}(?!\S)", baru, teks)
    return teks


@pytest.mark.parametrize("teks", [p for p in RENAKSI if p not in TIDAK_DIJALANKAN])
def test_a_command_of_the_pages_runs(teks: str, meja: Path, capfd: pytest.CaptureFixture[str]) -> None:
    siap = siapkan(teks)
    sebelum = set(meja.rglob("*"))
    kode = jalankan(siap, capfd)
    assert kode == 0 or (kode == 1 and siap.split()[1] in BOLEH_SATU)
    tujuan = re.search(r"(?:-o|-d|>)\s+(\S+)", siap)
    if tujuan and kode == 0:
        assert Path(tujuan[1]).exists()
        assert set(meja.rglob("*")) > sebelum


@pytest.mark.parametrize("teks", MAKE)
def test_what_make_is_told_to_do_is_there(teks: str) -> None:
    """Not run here, because they set up, or are what runs this test; but every program of theirs exists."""
    hasil = subprocess.run(
        ["make", "-n", teks.split()[1]], cwd=AKAR, capture_output=True, text=True, check=False
    )
    assert (hasil.returncode, hasil.stderr) == (0, "")
    for satu in re.findall(r"(?:^|\s)((?:skrip|docs)/\S+\.(?:sh|py))", hasil.stdout):
        assert (AKAR / satu).is_file(), satu
    for modul in re.findall(r"python -m (\w+)", hasil.stdout):
        assert (AKAR / modul).is_dir() or modul in {"pytest", "sphinx"}


@pytest.mark.lambat
def test_the_first_command_of_the_readme_does_the_main_job_in_a_copy_of_the_sources(tmp_path: Path) -> None:
    """`make contoh` as a newcomer types it; only the set-up is told that it is done."""
    assert "make contoh" in (AKAR / "README.md").read_text(encoding="utf-8")
    salinan = tmp_path / "renaksi-xl"
    salinan.mkdir()
    for nama in ("renaksi_xl", "skrip", "examples", "workbook"):
        shutil.copytree(AKAR / nama, salinan / nama, ignore=shutil.ignore_patterns("__pycache__"))
    for berkas in (AKAR / "Makefile", AKAR / "pyproject.toml", *AKAR.glob("requirements*.lock")):
        shutil.copy(berkas, salinan)
    bin_ = salinan / ".venv" / "bin"
    bin_.mkdir(parents=True)
    for nama, lanjut in (("python", ""), ("renaksi", " -m renaksi_xl")):
        (bin_ / nama).write_text(f'#!/bin/sh\nexec "{sys.executable}"{lanjut} "$@"\n', encoding="utf-8")
        (bin_ / nama).chmod(0o755)
    cap = '. skrip/apt.sh; echo "dasar $PWD $(cat pyproject.toml requirements*.lock | cksum)"'
    stempel = subprocess.run(["bash", "-c", cap], cwd=salinan, capture_output=True, text=True, check=True)
    (salinan / ".venv" / ".renaksi-dasar").write_text(stempel.stdout, encoding="utf-8")
    lingkungan = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))}
    hasil = subprocess.run(
        ["make", "--no-print-directory", "contoh"],
        cwd=salinan,
        env=lingkungan,
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 0, hasil.stderr
    # README: "look into keluaran-contoh/".
    assert sorted(p.name for p in (salinan / "keluaran-contoh").glob("*.xlsm"))[:1] == [
        "Renaksi_Luwu_Timur_2023-tw3.xlsm"
    ]
    assert "Wajib Diperbaiki" in hasil.stdout


def test_every_command_of_the_program_is_told_somewhere_in_the_pages() -> None:
    """A command that no page shows is one that nobody finds."""
    teks = "\n".join(p.read_text(encoding="utf-8") for p in (AKAR / "docs").rglob("*.md"))
    assert [n for n in renaksi.commands if f"renaksi {n}" not in teks] == []
