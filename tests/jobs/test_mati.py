"""hitung, gabung and kirim ended at fifty random moments, and failing at every write, fsync and rename.

Inputs stay untouched; what they write is absent, the old or complete.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from renaksi_xl.jobs import kirim as modul_kirim
from tests.jobs import mati
from tests.jobs.mati import LAMA, LANGKAH, PERINTAH, Perintah, Perusak

SAAT = {"hitung": 15, "gabung": 15, "kirim": 20}
"""Moments at which each is killed: fifty together."""
NAMA = [p.nama for p in PERINTAH]


def utuh(nama: str) -> bool:
    """A killed process cannot clean up: what it leaves bears a hidden name that ends in .tmp."""
    return not (nama.startswith(".") and nama.endswith(".tmp"))


def tinggalan(p: Perintah, folder: Path) -> dict[str, bytes]:
    letak = folder / p.keluaran
    if letak.is_dir():
        return {x.name: x.read_bytes() for x in letak.iterdir() if utuh(x.name)}
    return p.hasil(folder)


def di_samping(p: Perintah, folder: Path) -> set[str]:
    """Files that belong to nobody."""
    ada = {x for x in os.listdir(folder) if utuh(x)}  # noqa: PTH208 -- hidden names too
    return ada - set(p.masukan) - {p.keluaran}


@pytest.fixture(scope="module")
def baru(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, bytes]]:
    """What every command writes when nothing happens to it; gabung notes the time, so its bytes are masked."""
    hasil = {}
    for p in PERINTAH:
        folder = tmp_path_factory.mktemp(p.nama)
        p.siapkan(folder)
        assert p.jalan(folder) == 0
        hasil[p.nama] = p.hasil(folder)
    return hasil


def lengkap(p: Perintah, nama: str, isi: bytes, baru: Mapping[str, bytes]) -> bool:
    """The whole file; gabung writes the time into it, so there a whole zip of the same size class must do."""
    if p.nama == "gabung":
        return isi.startswith(b"PK") and abs(len(isi) - len(baru[nama])) < 200 and b"PK\x05\x06" in isi[-64:]
    return isi == baru[nama]


def lama(p: Perintah, folder: Path, baru: Mapping[str, bytes]) -> None:
    """Files of an earlier run stand where the command writes; a report saved by nobody since may be replaced."""
    for nama in baru:
        letak = folder / p.keluaran / nama if p.keluaran != nama else folder / nama
        letak.parent.mkdir(exist_ok=True)
        letak.write_bytes(LAMA if not nama.endswith((".docx", "Laporan.xlsx")) else baru[nama])


@pytest.mark.parametrize("nama", NAMA)
def test_a_kill_at_fifty_moments_leaves_inputs_untouched_and_no_half_file(
    tmp_path: Path, baru: Mapping[str, Mapping[str, bytes]], nama: str
) -> None:
    p = next(x for x in PERINTAH if x.nama == nama)
    # Children are forked from a process that has everything imported, so that a kill hits the work.
    konteks = multiprocessing.get_context("forkserver")
    konteks.set_forkserver_preload(
        ["tests.jobs.mati", "renaksi_xl.jobs.kirim", "renaksi_xl.jobs.gabung", "docx"]
    )
    acak = random.Random(2024)

    def mulai(folder: Path) -> multiprocessing.process.BaseProcess:
        proses = konteks.Process(target=mati.kerja, args=(nama, str(folder)))
        proses.start()
        return proses

    p.siapkan(tmp_path / "ukur")
    lama_jalan = 60.0
    for _ in range(2):
        awal = time.monotonic()
        satu = mulai(tmp_path / "ukur")
        satu.join(60)
        lama_jalan = min(lama_jalan, time.monotonic() - awal)
        assert satu.exitcode == 0
    terbunuh = 0
    for ke in range(SAAT[nama]):
        folder = tmp_path / str(ke)
        p.siapkan(folder)
        if ke % 2:
            lama(p, folder, baru[nama])
        sebelum = tinggalan(p, folder)
        proses = mulai(folder)
        # Every other moment near the end, where files are written.
        proses.join(lama_jalan * acak.uniform(*((0.1, 0.8) if ke % 4 < 2 else (0.75, 1.05))))
        if proses.pid is not None and proses.is_alive():
            os.kill(proses.pid, signal.SIGKILL)
        proses.join(60)
        terbunuh += proses.exitcode == -signal.SIGKILL
        assert p.masukan_utuh(folder)
        for satu_nama, isi in tinggalan(p, folder).items():
            assert isi == sebelum.get(satu_nama) or lengkap(p, satu_nama, isi, baru[nama]), (ke, satu_nama)
        assert di_samping(p, folder) == set()
    assert terbunuh >= SAAT[nama] // 2


@pytest.fixture(scope="module", autouse=True)
def kiriman_sekali(baru: Mapping[str, object]) -> Iterator[None]:
    """The package of one plan is made once: what fails here is the writing of it."""
    del baru
    with pytest.MonkeyPatch.context() as sekali:
        sekali.setattr(modul_kirim, "isi_kiriman", sekali_saja(modul_kirim.isi_kiriman))
        yield


def contoh_langkah(banyak: int) -> list[int]:
    """Every step; of a file that is written in many pieces the first, the last and some between."""
    return sorted({1, banyak, *range(1, banyak + 1, max(1, banyak // 8))})


def sekali_saja(buat: Callable[..., object]) -> Callable[..., object]:
    ada: list[object] = []

    def ambil(*isi: object) -> object:
        if not ada:
            ada.append(buat(*isi))
        return ada[0]

    return ambil


@pytest.mark.parametrize("ada", [False, True], ids=["absent", "old"])
@pytest.mark.parametrize("langkah", LANGKAH)
@pytest.mark.parametrize("nama", NAMA)
def test_a_failure_at_every_step_leaves_the_old_or_the_whole_new_and_one_sentence(
    tmp_path: Path,
    baru: Mapping[str, Mapping[str, bytes]],
    nama: str,
    langkah: str,
    *,
    ada: bool,
) -> None:
    p = next(x for x in PERINTAH if x.nama == nama)
    with pytest.MonkeyPatch.context() as palsu:
        hitung = Perusak(palsu)
        p.siapkan(tmp_path / "ukur")
        hitung.banyak = dict.fromkeys(LANGKAH, 0)
        assert p.jalan(tmp_path / "ukur") == 0
    banyak = hitung.banyak[langkah]
    assert banyak >= len(baru[nama])
    for ke in contoh_langkah(banyak):
        folder = tmp_path / str(ke)
        p.siapkan(folder)
        if ada:
            lama(p, folder, baru[nama])
        sebelum = p.hasil(folder)
        with pytest.MonkeyPatch.context() as palsu:
            Perusak(palsu, langkah, ke)
            kode = p.jalan(folder)
        sesudah = p.hasil(folder)
        assert p.masukan_utuh(folder)
        assert kode in (0, 2)
        if kode == 2:
            assert sesudah == sebelum, (langkah, ke)
        else:
            # A folder whose entry could not be flushed: the files are there and whole.
            assert langkah == "fsync"
            assert set(sesudah) == set(baru[nama])
            assert all(lengkap(p, n, isi, baru[nama]) for n, isi in sesudah.items())
        assert {x for x in os.listdir(folder)} - set(p.masukan) <= {p.keluaran}  # noqa: PTH208, C416
        # The command works again right after.
        if ke == banyak:
            assert p.jalan(folder) == 0
            assert set(p.hasil(folder)) == set(baru[nama])
