"""The jobs that write files, as something that can be ended at any moment or fail at any step: what may be left then."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Self

import pytest

from renaksi_xl.cli import jalankan
from tests.jobs import kiriman
from tests.kirim import bahan

LAMA = b"lama"


@dataclass(frozen=True)
class Perintah:
    """A command line in its folder: what it reads, and where it writes."""

    nama: str
    argumen: tuple[str, ...]
    masukan: Mapping[str, Callable[[], bytes]]
    keluaran: str
    """The file, or the folder, that it writes."""

    def siapkan(self, folder: Path) -> None:
        """Lay the inputs out."""
        folder.mkdir(parents=True, exist_ok=True)
        for nama, isi in self.masukan.items():
            (folder / nama).write_bytes(isi())

    def jalan(self, folder: Path) -> int:
        """Run it here and now, silently; the exit code."""
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            return jalankan([x.replace("{}", str(folder)) for x in self.argumen])

    def hasil(self, folder: Path) -> dict[str, bytes]:
        """What stands where it writes, by name."""
        letak = folder / self.keluaran
        if letak.is_dir():
            return {p.name: p.read_bytes() for p in letak.iterdir()}
        return {letak.name: letak.read_bytes()} if letak.exists() else {}

    def masukan_utuh(self, folder: Path) -> bool:
        """Whether every input is as it was laid out."""
        return all((folder / nama).read_bytes() == isi() for nama, isi in self.masukan.items())


@cache
def _isian() -> bytes:
    return kiriman.isikan(kiriman.file(), {("s1", "Realisasi TW II"): 2.0})


PERINTAH = (
    Perintah("hitung", ("hitung", "{}/a.xlsm", "-o", "{}/h.xlsm"), {"a.xlsm": bahan.isi_induk}, "h.xlsm"),
    Perintah(
        "gabung",
        ("gabung", "{}/a.xlsm", "{}/b.xlsx", "-o", "{}/h.xlsm"),
        {"a.xlsm": kiriman.induk, "b.xlsx": _isian},
        "h.xlsm",
    ),
    Perintah("kirim", ("kirim", "{}/a.xlsm", "-d", "{}/k", "--tanpa-pdf"), {"a.xlsm": bahan.isi_induk}, "k"),
)


def kerja(perintah: str, folder: str) -> None:
    """The body of a process that is to be killed."""
    satu = next(p for p in PERINTAH if p.nama == perintah)
    os._exit(satu.jalan(Path(folder)))


# --- failing at a step -------------------------------------------------------------------------------------

LANGKAH = ("tulis", "fsync", "pindah")


class _Rapuh:
    """A file whose write fails half way, as on a full disk."""

    def __init__(self, asli: Any, perusak: Perusak) -> None:  # noqa: ANN401 -- a binary file of any kind
        self.asli, self.perusak = asli, perusak

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *galat: object) -> None:
        self.asli.close()

    def __getattr__(self, nama: str) -> Any:  # noqa: ANN401 -- whatever a file has
        return getattr(self.asli, nama)

    def write(self, isi: Any) -> int:  # noqa: ANN401 -- any buffer
        """Write, or fail half way."""
        if self.perusak.kena("tulis"):
            self.asli.write(bytes(isi)[: len(isi) // 2])
            self.asli.flush()
            raise OSError(28, "No space left on device")
        return int(self.asli.write(isi))


def _menulis(mode: str) -> bool:
    return "w" in mode and "b" in mode


class Perusak:
    """Counts the writes, fsyncs and renames of a job, and lets one of them fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, langkah: str = "", ke: int = 0) -> None:
        self.langkah, self.ke = langkah, ke
        self.banyak = dict.fromkeys(LANGKAH, 0)
        buka, fdopen, fsync, pindah = Path.open, os.fdopen, os.fsync, Path.replace

        def open_(jalur: Path, mode: str = "r", *lain: Any, **kata: Any) -> Any:  # noqa: ANN401
            berkas = buka(jalur, mode, *lain, **kata)
            return _Rapuh(berkas, self) if _menulis(mode) else berkas

        def fdopen_(nomor: int, mode: str = "r", *lain: Any, **kata: Any) -> Any:  # noqa: ANN401
            berkas = fdopen(nomor, mode, *lain, **kata)
            return _Rapuh(berkas, self) if _menulis(mode) else berkas

        def fsync_(nomor: int) -> None:
            if self.kena("fsync"):
                raise OSError(5, "Input/output error")
            fsync(nomor)

        def pindah_(asal: Path, tujuan: Path) -> Path:
            if self.kena("pindah"):
                raise PermissionError(13, "Permission denied")
            return pindah(asal, tujuan)

        monkeypatch.setattr(Path, "open", open_)
        monkeypatch.setattr(os, "fdopen", fdopen_)
        monkeypatch.setattr(os, "fsync", fsync_)
        monkeypatch.setattr(Path, "replace", pindah_)

    def kena(self, langkah: str) -> bool:
        """Count a step; whether it is the one that fails."""
        self.banyak[langkah] += 1
        return langkah == self.langkah and self.banyak[langkah] == self.ke
