"""The same recapitulation on a real Dask scheduler with two worker processes, one of which is killed in the middle."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.banyak import klaster
from renaksi_xl.banyak.indeks import Indeks
from renaksi_xl.banyak.jawab import Gagal, Terbaca
from renaksi_xl.errors import LingkunganError
from renaksi_xl.jobs.rekap import Pilihan, rekap
from tests.banyak.kantor_kecil import bagian, kantor, tabel, tulis

pytestmark = pytest.mark.lambat

AKAR = Path(__file__).resolve().parents[2]
BATAS = 60
KANTOR = 60


@dataclass
class Klaster:
    """A running scheduler and its workers."""

    alamat: str
    penjadwal: subprocess.Popen[bytes]
    pekerja: list[subprocess.Popen[bytes]]


def jalankan(modul: str, *argumen: str) -> subprocess.Popen[bytes]:
    lingkungan = os.environ | {"PYTHONPATH": str(AKAR), "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    perintah = [sys.executable, "-m", modul, *argumen, "--no-dashboard"]
    return subprocess.Popen(
        perintah, cwd=AKAR, env=lingkungan, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def tunggu(berkas: Path) -> str:
    """The address a scheduler writes into its file."""
    batas = time.monotonic() + BATAS
    while time.monotonic() < batas:
        try:
            return str(json.loads(berkas.read_text(encoding="utf-8"))["address"])
        except (OSError, ValueError, KeyError):
            time.sleep(0.1)
    raise TimeoutError(berkas)


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Klaster]:
    """One for both tests, in their order: the first kills a worker, the second the scheduler."""
    tmp_path = tmp_path_factory.mktemp("klaster")
    distributed: Any = import_module("distributed")
    berkas = tmp_path / "penjadwal.json"
    proses = [
        jalankan(
            "distributed.cli.dask_scheduler",
            "--scheduler-file",
            str(berkas),
            "--host",
            "127.0.0.1",
            "--port",
            "0",
        )
    ]
    try:
        alamat = tunggu(berkas)
        proses += [
            jalankan(
                *("distributed.cli.dask_worker", alamat, "--nthreads", "1", "--no-nanny"),
                *("--host", "127.0.0.1", "--local-directory", str(tmp_path / f"kerja{n}")),
            )
            for n in range(2)
        ]
        klien = distributed.Client(alamat, set_as_default=False)
        klien.wait_for_workers(2, timeout=BATAS)
        klien.close()
        yield Klaster(alamat, proses[0], proses[1:])
    finally:
        for satu in reversed(proses):
            satu.kill()
            satu.wait()


@pytest.fixture(scope="module")
def kiriman(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kiriman")
    for n in range(KANTOR):
        tulis(folder / f"{n:02d}.xlsx", kantor(f"Badan {n:02d}", 20 + n))
    (folder / "rusak.xlsx").write_bytes(b"PK rusak")
    return folder


def test_a_worker_killed_in_the_middle_changes_nothing(
    dask: Klaster, kiriman: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "satu").mkdir()
    (tmp_path / "banyak").mkdir()
    sendiri, bersama = tmp_path / "satu" / "REKAP.xlsx", tmp_path / "banyak" / "REKAP.xlsx"
    rekap([kiriman], sendiri, Pilihan(pekerja=1))
    dijawab: list[str] = []
    asli = Indeks.simpan

    def catat(diri: Indeks, berkas: str, jawab: Terbaca | Gagal) -> None:
        dijawab.append(berkas)
        if len(dijawab) == 20:
            dask.pekerja[0].send_signal(signal.SIGKILL)
            dask.pekerja[0].wait()
        asli(diri, berkas, jawab)

    monkeypatch.setattr(klaster, "KELOMPOK", 2)
    monkeypatch.setattr(Indeks, "simpan", catat)
    rekap([kiriman], bersama, Pilihan(dask=dask.alamat))
    assert dask.pekerja[0].poll() is not None, "the worker was to die in the middle"
    assert sorted(dijawab) == sorted(set(dijawab)), "an answer came twice"
    assert len(dijawab) == KANTOR + 1
    assert bagian(bersama) == bagian(sendiri)
    assert len(tabel(bersama, "Per OPD")) == KANTOR


def test_a_scheduler_that_goes_away_is_a_sentence_and_the_rest_can_be_read_without_it(
    dask: Klaster, kiriman: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil, dijawab, asli = tmp_path / "REKAP.xlsx", [], Indeks.simpan

    def catat(diri: Indeks, berkas: str, jawab: Terbaca | Gagal) -> None:
        dijawab.append(berkas)
        if len(dijawab) == 10:
            dask.penjadwal.kill()
            dask.penjadwal.wait()
        asli(diri, berkas, jawab)

    monkeypatch.setattr(klaster, "KELOMPOK", 2)
    monkeypatch.setattr(Indeks, "simpan", catat)
    with pytest.raises(LingkunganError, match="putus"):
        rekap([kiriman], hasil, Pilihan(dask=dask.alamat))
    assert not hasil.exists()
    monkeypatch.setattr(Indeks, "simpan", asli)
    baris = rekap([kiriman], hasil, Pilihan(pekerja=1))
    assert f"{KANTOR + 1} berkas diperiksa, {KANTOR + 1 - len(dijawab)} di antaranya dibaca" in baris[0]


@pytest.mark.parametrize("alamat", ["ngawur", "10.0.0.5", "tcp://10.0.0.5"])
def test_an_address_without_a_port_never_becomes_a_client(
    alamat: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a client fails half made, and Python tells its end in a traceback."""
    dibuat: list[str] = []

    def klien(alamat: str, **_: object) -> None:
        dibuat.append(alamat)
        raise OSError

    monkeypatch.setattr("distributed.Client", klien)
    with pytest.raises(LingkunganError, match="tidak menjawab"):
        list(klaster.dengan_dask(alamat)(["a.xlsx"], lambda: None))
    assert not dibuat
