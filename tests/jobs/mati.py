"""The jobs that write files, as something that can be ended at any moment or fail at any step: what may be left then.

As a program (`python -m tests.jobs.mati NAMA FOLDER saat|langkah`) it ends a command from outside, fifty times, or from
inside at every step; being a process of its own without threads it can be forked when everything is imported.
"""

from __future__ import annotations

import gc
import io
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from decimal import Decimal
from email import message_from_bytes
from email.policy import default
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from renaksi_xl import cli
from renaksi_xl.checks.bahan import FaktaBuku
from renaksi_xl.cli import jalankan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs import bidang as modul_bidang
from renaksi_xl.jobs import gabung as modul_gabung
from renaksi_xl.jobs import hitung as modul_hitung
from renaksi_xl.jobs import kirim as modul_kirim
from renaksi_xl.jobs import laporan as modul_laporan
from renaksi_xl.jobs.periksa_kiriman import periksa_kiriman
from renaksi_xl.jobs.telaah import Telaah
from renaksi_xl.jobs.temuan import TemuanTerletak
from renaksi_xl.kirim.bidang import pengantar_bidang
from renaksi_xl.kirim.pdf import HasilPdf
from tests.jobs import kiriman
from tests.kirim import bahan

Isi = Mapping[str, bytes]
SAAT = 50
"""Moments at which each command is killed."""
BLOK = 32_768
"""Bytes that the disk takes at once; a file of 400 kB is written in 13 steps, at each of which it can fail."""


_DIPERIKSA: set[frozenset[tuple[str, bool]]] = set()
"""Mixtures of old and new files that periksa-kiriman was asked about: it says the same of the same one."""


@dataclass(frozen=True)
class Perintah:
    """A command line in its folder: what it reads, what it writes, and what an earlier run left there."""

    nama: str
    argumen: tuple[str, ...]
    masukan: Mapping[str, Callable[[], bytes]]
    keluaran: str
    """The file, or the folder, that it writes."""
    lama: Callable[[], Isi]

    def siapkan(self, folder: Path, *, ada: bool = False) -> None:
        """Lay the inputs out; with `ada` the older outputs too."""
        folder.mkdir(parents=True, exist_ok=True)
        for nama, isi in self.masukan.items():
            (folder / nama).write_bytes(isi())
        for nama, isi_ in (self.lama() if ada else {}).items():
            letak = folder / self.keluaran / nama if self.keluaran != nama else folder / nama
            letak.parent.mkdir(exist_ok=True)
            letak.write_bytes(isi_)

    def jalan(self, folder: Path) -> int:
        """Run it here and now, silently; the exit code."""
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            return jalankan([x.replace("{}", str(folder)) for x in self.argumen])

    def hasil(self, folder: Path) -> dict[str, bytes]:
        """What stands where it writes, by name, without what a dead process left under a hidden name."""
        letak = folder / self.keluaran
        if letak.is_dir():
            return {p.name: p.read_bytes() for p in letak.iterdir() if not _sementara(p.name)}
        return {letak.name: letak.read_bytes()} if letak.exists() else {}

    def periksa(self, folder: Path, baru: Isi, lama: Isi) -> None:
        """Inputs untouched; every output absent, old or complete; nothing of nobody; archives fit what lies beside."""
        for nama, isi in self.masukan.items():
            assert (folder / nama).read_bytes() == isi(), nama
        ada = self.hasil(folder)
        assert set(ada) <= set(baru) | set(lama)
        for nama, satu in ada.items():
            assert satu in (baru.get(nama), lama.get(nama)), f"{nama} is neither old nor new"
        sisa = {p.name for p in folder.iterdir() if not _sementara(p.name)}
        assert sisa - set(self.masukan) <= {self.keluaran}
        self._sepasang(folder, ada, baru, lama)

    def _sepasang(self, folder: Path, ada: Isi, baru: Isi, lama: Isi) -> None:
        for wadah, isi in ada.items():
            for nama, satu in _anggota(wadah, isi).items():
                assert ada.get(nama, satu) == satu, f"{nama} beside {wadah} is another one"
        campuran = frozenset((nama, isi == baru.get(nama)) for nama, isi in ada.items())
        if self.nama == "kirim" and ada and campuran not in _DIPERIKSA:
            _, berubah = periksa_kiriman(folder / self.keluaran)
            assert berubah == (ada not in (dict(baru), dict(lama))), sorted(ada)
            _DIPERIKSA.add(campuran)


def _sementara(nama: str) -> bool:
    """A killed process cannot clean up: what it leaves bears a hidden name that ends in .tmp."""
    return nama.startswith(".") and nama.endswith(".tmp")


@cache
def _anggota(nama: str, isi: bytes) -> dict[str, bytes]:
    if nama.endswith(".zip"):
        with ZipFile(io.BytesIO(isi)) as arsip:
            return {n: arsip.read(n) for n in arsip.namelist()}
    if nama.endswith(".eml"):
        lampiran = ((x, x.get_payload(decode=True)) for x in message_from_bytes(isi, policy=default).walk())
        return {nama_: y for x, y in lampiran if (nama_ := x.get_filename()) and isinstance(y, bytes)}
    return {}


# --- what is run, and what stands there from before --------------------------------------------------------


@cache
def _isian() -> bytes:
    return kiriman.isikan(kiriman.file(), {("s1", "Realisasi TW II"): 2.0})


@cache
def _pdf() -> bytes:
    from pypdf import PdfWriter

    pdf, keluar = PdfWriter(), io.BytesIO()
    pdf.add_blank_page(100, 100)
    pdf.write(keluar)
    return keluar.getvalue()


def _rencana_lama() -> Rencana:
    """The same office before one figure was filled in."""
    plan = bahan.rencana()
    baris = (
        replace(b, realisasi_tw=(Decimal(28), None, None, None)) if b.id == "B" else b for b in plan.baris
    )
    return replace(plan, baris=tuple(baris))


@cache
def _kiriman_lama() -> Isi:
    plan = _rencana_lama()
    return modul_kirim.isi_kiriman(plan, hitung(plan), (), lambda *_: HasilPdf(_pdf())).isi


@cache
def _bidang_lama() -> Isi:
    plan = _rencana_lama()
    isi = modul_bidang.isi_file_bidang(plan, hitung(plan), "a.xlsm")
    return {**isi, **pengantar_bidang(plan, isi)}


PERINTAH = (
    Perintah(
        "hitung",
        ("hitung", "{}/a.xlsm", "-o", "{}/h.xlsm"),
        {"a.xlsm": bahan.isi_induk},
        "h.xlsm",
        lambda: {"h.xlsm": b"lama"},
    ),
    Perintah(
        "gabung",
        ("gabung", "{}/a.xlsm", "{}/b.xlsx", "-o", "{}/h.xlsm"),
        {"a.xlsm": kiriman.induk, "b.xlsx": _isian},
        "h.xlsm",
        lambda: {"h.xlsm": b"lama"},
    ),
    Perintah(
        "kirim",
        ("kirim", "{}/a.xlsm", "-d", "{}/k", "--pdf", "{}/p.pdf"),
        {"a.xlsm": bahan.isi_induk, "p.pdf": _pdf},
        "k",
        _kiriman_lama,
    ),
    Perintah("bidang", ("bidang", "{}/a.xlsm", "-d", "{}/k"), {"a.xlsm": bahan.isi_induk}, "k", _bidang_lama),
    Perintah(
        "laporan",
        ("laporan", "{}/a.xlsm", "-o", "{}/l.xlsx"),
        {"a.xlsm": bahan.isi_induk},
        "l.xlsx",
        lambda: {"l.xlsx": b"lama"},
    ),
)
NAMA = [p.nama for p in PERINTAH]


def perintah(nama: str) -> Perintah:
    """The command of that name."""
    return next(p for p in PERINTAH if p.nama == nama)


@contextmanager
def jam_berhenti() -> Iterator[None]:
    """gabung writes the time into Riwayat Perubahan; with a clock that stands its bytes are always the same."""
    with pytest.MonkeyPatch.context() as palsu:
        palsu.setattr(cli, "_waktu", lambda: "01/07/2024 00:00:00")
        yield


MAHAL = (
    (modul_hitung, "muat"),
    (modul_hitung, "hitung_buku"),
    (modul_gabung, "muat"),
    (modul_gabung, "baca_kiriman"),
    (modul_gabung, "siapkan"),
    (modul_gabung, "rancang"),
    (modul_gabung, "isi_dan_hitung"),
    (modul_kirim, "muat"),
    (modul_kirim, "isi_kiriman"),
    (modul_bidang, "muat"),
    (modul_bidang, "isi_file_bidang"),
    (modul_laporan, "muat"),
    (modul_laporan, "isi_laporan"),
)


@contextmanager
def sekali_dihitung() -> Iterator[None]:
    """What is written is computed once: what fails here is the writing of it."""

    def sekali(buat: Callable[..., object]) -> Callable[..., object]:
        ada: list[object] = []

        def ambil(*isi: object, **kata: object) -> object:
            if not ada:
                ada.append(buat(*isi, **kata))
            return ada[0]

        return ambil

    cari, temuan = Telaah.temuan, {}

    def ambil_temuan(m: Telaah, *fakta: FaktaBuku) -> tuple[TemuanTerletak, ...]:
        if id(m) not in temuan:  # each workbook is read once and stays
            temuan[id(m)] = cari(m, *fakta)
        return temuan[id(m)]

    with pytest.MonkeyPatch.context() as palsu:
        palsu.setattr(Telaah, "temuan", ambil_temuan)
        for modul, nama in MAHAL:
            palsu.setattr(modul, nama, sekali(getattr(modul, nama)))
        yield


# --- a disk that fails, or a process that dies, at one step --------------------------------------------------

LANGKAH = ("buat", "tulis", "fsync", "tutup", "izin", "salin", "pindah")
"""Make a temporary file or folder, write a block, flush it, close, set rights, copy an old file, rename."""
GALAT: Mapping[str, OSError] = {
    "buat": PermissionError(13, "Permission denied"),
    "tulis": OSError(28, "No space left on device"),
    "fsync": OSError(5, "Input/output error"),
    "tutup": OSError(122, "Disk quota exceeded"),
    "izin": PermissionError(1, "Operation not permitted"),
    "salin": OSError(28, "No space left on device"),
    "pindah": PermissionError(13, "Permission denied"),
}


class _Mentah(io.RawIOBase):
    """A file below its buffer: the disk takes a block at most, less than it was asked to (a short write)."""

    def __init__(self, asli: Any, perusak: Perusak) -> None:  # noqa: ANN401 -- a raw file of any kind
        self._asli, self._perusak = asli, perusak

    def write(self, isi: Any) -> int:  # noqa: ANN401 -- any buffer
        """Write a block, or fail half way through it."""
        blok = bytes(isi[:BLOK])
        self._perusak.langkah("tulis", lambda: self._asli.write(blok[: len(blok) // 2]))
        return int(self._asli.write(blok))

    def close(self) -> None:
        """Close; file systems over a network tell only then that there was no room."""
        if self.closed:
            return
        super().close()
        self._asli.close()
        self._perusak.langkah("tutup")

    def fileno(self) -> int:
        return int(self._asli.fileno())

    def readinto(self, ruang: Any) -> int:  # noqa: ANN401 -- any buffer
        return int(self._asli.readinto(ruang))

    def seek(self, letak: int, dari: int = 0) -> int:
        return int(self._asli.seek(letak, dari))

    def readable(self) -> bool:
        return bool(self._asli.readable())

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True


class Perusak:
    """Counts the steps in which a job writes, and lets one of them fail (`bila` is asked for each).

    `mati`: the process dies there instead. `seterusnya`: everything after it fails too.
    """

    def __init__(self, apa: str = "", ke: int = 0, *, mati: bool = False, seterusnya: bool = False) -> None:
        self._apa, self._ke, self._mati, self._seterusnya = apa, ke, mati, seterusnya
        self._rusak = False
        self.banyak = dict.fromkeys(LANGKAH, 0)

    def langkah(self, apa: str, separuh: Callable[[], object] = lambda: None) -> None:
        """A step begins; `separuh` is what a failing one has done already."""
        self.banyak[apa] += 1
        kena = apa == self._apa and self.banyak[apa] == self._ke
        if kena and self._mati:
            separuh()
            os.kill(os.getpid(), signal.SIGKILL)
        if kena or (self._rusak and self._seterusnya):
            self._rusak = True
            separuh()
            raise GALAT[apa]

    @contextmanager
    def terpasang(self) -> Iterator[Perusak]:
        """Every way in which the jobs write goes through this."""
        buka, fdopen = Path.open, os.fdopen

        def berkas(mentah: Any, mode: str) -> Any:  # noqa: ANN401 -- buffered, of either kind
            kelas = io.BufferedRandom if "+" in mode else io.BufferedWriter
            return kelas(_Mentah(mentah, self))

        def open_(jalur: Path, mode: str = "r", *lain: Any, **kata: Any) -> Any:  # noqa: ANN401
            if "b" not in mode or "r" in mode:
                return buka(jalur, mode, *lain, **kata)
            self.langkah("buat")
            return berkas(buka(jalur, mode, buffering=0), mode)

        def fdopen_(nomor: int, mode: str = "r", *lain: Any, **kata: Any) -> Any:  # noqa: ANN401
            if "b" not in mode or "r" in mode:
                return fdopen(nomor, mode, *lain, **kata)
            return berkas(fdopen(nomor, mode, buffering=0), mode)

        with pytest.MonkeyPatch.context() as palsu:
            palsu.setattr(Path, "open", open_)
            palsu.setattr(os, "fdopen", fdopen_)
            for wadah, nama, apa in (
                (os, "fsync", "fsync"),
                (Path, "replace", "pindah"),
                (Path, "chmod", "izin"),
                (shutil, "copy2", "salin"),
                (tempfile, "mkstemp", "buat"),
                (tempfile, "mkdtemp", "buat"),
            ):
                palsu.setattr(wadah, nama, self._dihitung(apa, getattr(wadah, nama)))
            yield self

    def _dihitung(self, apa: str, asli: Callable[..., Any]) -> Callable[..., Any]:
        def ganti(*isi: Any, **kata: Any) -> Any:  # noqa: ANN401 -- whatever the function takes
            self.langkah(apa)
            return asli(*isi, **kata)

        return ganti


# --- the program that kills ----------------------------------------------------------------------------------


def cabang(kerja: Callable[[], int], bunuh_sesudah: float | None = None) -> int:
    """Fork a child that works, end it after some seconds if asked; how it ended, as `os.waitstatus_to_exitcode`."""
    anak = os.fork()
    if anak == 0:
        kode = 99
        try:
            kode = kerja()
        finally:
            os._exit(kode)
    if bunuh_sesudah is not None:
        time.sleep(bunuh_sesudah)
        os.kill(anak, signal.SIGKILL)  # a child that has ended already is a zombie until it is waited for
    return os.waitstatus_to_exitcode(os.waitpid(anak, 0)[1])


def bunuh_saat(p: Perintah, akar: Path, baru: Isi) -> dict[str, int]:
    """Kill it at fifty moments, evenly spread over a measured run by a seeded draw; every other time over old files."""
    acak = random.Random(2024)
    lama_jalan = []
    for ke in range(3):
        p.siapkan(akar / f"ukur{ke}")
        awal = time.monotonic()
        assert cabang(lambda ke=ke: p.jalan(akar / f"ukur{ke}")) == 0  # type: ignore[misc]
        lama_jalan.append(time.monotonic() - awal)
    terbunuh = 0
    for ke in range(SAAT):
        folder, ada = akar / str(ke), bool(ke % 2)
        p.siapkan(folder, ada=ada)
        # One draw in each fiftieth of the run, in an order of its own.
        saat = sorted(lama_jalan)[1] * (ke * 7 % SAAT + acak.random()) / SAAT
        akhir = cabang(lambda folder=folder: p.jalan(folder), saat)  # type: ignore[misc]
        assert akhir in (0, -signal.SIGKILL), akhir
        terbunuh += akhir == -signal.SIGKILL
        p.periksa(folder, baru, p.lama() if ada else {})
        shutil.rmtree(folder)
    return {"terbunuh": terbunuh}


def bunuh_langkah(p: Perintah, akar: Path, baru: Isi) -> dict[str, int]:
    """Let it die at every step in which it writes, with and without files of an earlier run."""
    sudah = dict.fromkeys(LANGKAH, 0)
    with sekali_dihitung():
        for ada in (False, True):
            p.siapkan(akar / "ukur", ada=ada)
            with Perusak().terpasang() as hitungan:
                assert p.jalan(akar / "ukur") == 0
            shutil.rmtree(akar / "ukur")
            for apa in LANGKAH:
                for ke in range(1, hitungan.banyak[apa] + 1):
                    folder = akar / f"{apa}{ke}{ada}"
                    p.siapkan(folder, ada=ada)
                    assert cabang(lambda: _mati_di(p, folder, apa, ke)) == -signal.SIGKILL  # noqa: B023 -- called at once
                    p.periksa(folder, baru, p.lama() if ada else {})
                    sudah[apa] += 1
                    shutil.rmtree(folder)
    return sudah


def _mati_di(p: Perintah, folder: Path, apa: str, ke: int) -> int:
    with Perusak(apa, ke, mati=True).terpasang():
        return p.jalan(folder)


def main(nama: str, akar: Path, cara: str) -> None:
    """Kill, check what is left, and print what was done as JSON."""
    p = perintah(nama)
    p.lama()
    with jam_berhenti():
        p.siapkan(akar / "utuh")
        assert p.jalan(akar / "utuh") == 0
        baru = p.hasil(akar / "utuh")
        gc.freeze()  # children share what is there instead of touching all of it
        hasil = bunuh_saat(p, akar, baru) if cara == "saat" else bunuh_langkah(p, akar, baru)
    sys.stdout.write(json.dumps({**hasil, "berkas": len(baru), "bita": sum(map(len, baru.values()))}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
