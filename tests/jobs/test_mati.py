"""hitung, gabung, kirim, bidang and laporan killed at any moment, and failing at every write, fsync and rename.

Inputs stay untouched; what they write is absent, the old or complete; what carries other files fits those beside it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.jobs import mati
from tests.jobs.mati import BLOK, LANGKAH, NAMA, SAAT, Perusak, perintah

pytestmark = pytest.mark.lambat

AKAR = Path(__file__).resolve().parents[2]
UTAMA = ("hitung", "gabung", "kirim")
SATU_BERKAS = ("hitung", "gabung", "laporan")


@pytest.fixture(scope="module", autouse=True)
def hemat() -> Iterator[None]:
    with mati.jam_berhenti(), mati.sekali_dihitung():
        yield


@pytest.fixture(scope="module")
def baru(hemat: None, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, bytes]]:
    """What every command writes when nothing happens to it."""
    del hemat
    hasil = {}
    for p in mati.PERINTAH:
        folder = tmp_path_factory.mktemp(p.nama)
        p.siapkan(folder)
        assert p.jalan(folder) == 0
        hasil[p.nama] = p.hasil(folder)
    return hasil


def bunuh(nama: str, folder: Path, cara: str) -> dict[str, int]:
    """Run the program that kills, in a process of its own; what it did."""
    perintah_ = [sys.executable, "-m", "tests.jobs.mati", nama, str(folder), cara]
    proses = subprocess.run(perintah_, cwd=AKAR, capture_output=True, text=True, timeout=300, check=False)
    assert proses.returncode == 0, proses.stderr
    hasil: dict[str, int] = json.loads(proses.stdout)
    return hasil


@pytest.mark.parametrize("nama", UTAMA)
def test_a_kill_at_fifty_moments_leaves_inputs_untouched_and_no_half_file(tmp_path: Path, nama: str) -> None:
    hasil = bunuh(nama, tmp_path, "saat")
    # A run that was faster than the measured one is over before its moment.
    assert hasil["terbunuh"] >= SAAT * 3 // 5


@pytest.mark.parametrize("nama", NAMA)
def test_a_death_at_every_step_leaves_the_old_or_the_whole_new_and_archives_that_fit(
    tmp_path: Path, nama: str
) -> None:
    hasil = bunuh(nama, tmp_path, "langkah")
    # Twice: where nothing stands, and over the files of an earlier run.
    assert hasil["tulis"] >= 2 * (hasil["bita"] // BLOK)
    assert min(hasil["fsync"], hasil["pindah"], hasil["tutup"]) >= 2 * hasil["berkas"]


def ukur(nama: str, folder: Path, *, ada: bool) -> dict[str, int]:
    """How often each step comes in a run to which nothing happens; its result must be the same as ever."""
    p = perintah(nama)
    p.siapkan(folder, ada=ada)
    with Perusak().terpasang() as hitungan:
        assert p.jalan(folder) == 0
    return hitungan.banyak


@pytest.mark.parametrize("nama", NAMA)
def test_a_disk_that_takes_less_than_it_is_given_gets_the_rest_too(
    tmp_path: Path, baru: Mapping[str, Mapping[str, bytes]], nama: str
) -> None:
    banyak = ukur(nama, tmp_path, ada=False)
    assert perintah(nama).hasil(tmp_path) == baru[nama]
    assert banyak["tulis"] >= sum(-(-len(isi) // BLOK) for isi in baru[nama].values())


@pytest.mark.parametrize("ada", [False, True], ids=["absent", "old"])
@pytest.mark.parametrize("apa", LANGKAH)
@pytest.mark.parametrize("nama", NAMA)
def test_a_failure_at_every_step_leaves_the_old_or_the_whole_new_and_one_sentence(
    tmp_path: Path,
    baru: Mapping[str, Mapping[str, bytes]],
    capfd: pytest.CaptureFixture[str],
    nama: str,
    apa: str,
    *,
    ada: bool,
) -> None:
    p = perintah(nama)
    banyak = ukur(nama, tmp_path / "ukur", ada=ada)[apa]
    # Only a package copies an old file, to have it back; a single one is replaced in one move.
    assert banyak >= (0 if apa == "salin" and (nama in SATU_BERKAS or not ada) else 1)
    for ke in range(1, banyak + 1):
        folder = tmp_path / str(ke)
        p.siapkan(folder, ada=ada)
        sebelum = p.hasil(folder)
        with Perusak(apa, ke).terpasang():
            kode = p.jalan(folder)
        assert kode in (0, 2)
        if kode == 2:
            assert p.hasil(folder) == sebelum, ke
        else:
            # A folder whose entry could not be flushed: the files are there and whole.
            assert apa == "fsync"
            assert p.hasil(folder) == {**sebelum, **baru[nama]}
        p.periksa(folder, baru[nama], sebelum)
        assert not list(folder.rglob(".*.tmp"))
        assert capfd.readouterr() == ("", "")
        if ke == banyak:  # the command works again right after
            assert p.jalan(folder) == 0
            assert p.hasil(folder) == {**sebelum, **baru[nama]}


@pytest.mark.parametrize("apa", ["tulis", "pindah"])
@pytest.mark.parametrize("nama", ["kirim", "bidang"])
def test_a_disk_that_is_gone_for_good_leaves_whole_files_and_archives_that_fit(
    tmp_path: Path, baru: Mapping[str, Mapping[str, bytes]], nama: str, apa: str
) -> None:
    """Not even the files that were moved already can be put back."""
    p = perintah(nama)
    for ke in range(1, ukur(nama, tmp_path / "ukur", ada=True)[apa] + 1):
        folder = tmp_path / str(ke)
        p.siapkan(folder, ada=True)
        with Perusak(apa, ke, seterusnya=True).terpasang():
            assert p.jalan(folder) == 2
        p.periksa(folder, baru[nama], p.lama())
