"""The per-file work in several processes of this machine; a process that dies takes nothing with it.

Many files are handed list by list to a pool of processes that have the reader loaded. A few files, what a second run
finds changed, are shared out among copies of one process that loads the reader while this one loads all the rest.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, NoReturn, Self, TypeAlias

from renaksi_xl.banyak.jawab import Gagal, Jawab
from renaksi_xl.pesan import rekap_banyak as kata

if TYPE_CHECKING:
    from concurrent.futures import Future
    from contextlib import AbstractContextManager

Sela: TypeAlias = Callable[[], object]
"""What this process does while others read; it may be called any number of times."""
Pelaksana: TypeAlias = Callable[[Iterable[str], Sela], Iterator[Jawab]]
"""Paths in, answers out, in whatever order they come."""

KELOMPOK = 8
"""Files handed over at a time."""
SEDIKIT = 12
"""So few files are shared out evenly, where a process starts in no time; else they are read here."""
BERCABANG = sys.platform == "linux"
"""Whether a process starts as a copy of this one, with all that is loaded already."""
_PERIKSA_INDUK = 1.0
"""Seconds between two looks at whether the parent is still there."""


def banyak_inti() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def baca_kelompok(berkas: Sequence[str]) -> list[Jawab]:
    """Several files in one go, so that handing over costs little; loads the reader where it is not there yet."""
    from renaksi_xl.banyak.satu import baca_satu

    return [(satu, baca_satu(satu)) for satu in berkas]


def di_sini(berkas: Iterable[str]) -> Iterator[Jawab]:
    """The work in this very process."""
    for satu in berkas:
        yield from baca_kelompok([satu])


def mulai_pembaca(banyak: int) -> AbstractContextManager[Pembaca | None]:
    """A process that will read a few files in `banyak` copies; none where only one is wanted or none can be copied.

    Enter it before anything else is loaded: then it loads the reader beside all that.
    """
    return Pembaca(banyak) if banyak > 1 and BERCABANG else nullcontext()


@contextmanager
def dengan_proses(banyak: int, pembaca: Pembaca | None = None) -> Iterator[Pelaksana]:
    """The work in `banyak` processes; in this one when there is only one, or little to do where none can be copied.

    `pembaca` was started before; it is used if it makes as many copies.
    """
    cocok = pembaca if pembaca is not None and pembaca.banyak == banyak else None
    with mulai_pembaca(banyak) if cocok is None else cocok as satu:
        yield partial(_kerjakan, banyak, satu)


def _kerjakan(banyak: int, pembaca: Pembaca | None, berkas: Iterable[str], sela: Sela) -> Iterator[Jawab]:
    sumber = iter(berkas)
    if banyak <= 1:
        yield from di_sini(sumber)
        return
    awal = list(islice(sumber, SEDIKIT + 1))
    if len(awal) > SEDIKIT:
        if pembaca is not None:
            pembaca.lepas()
        yield from _bagi(kelompokkan(chain(awal, sumber)), banyak, sela)
    elif pembaca is None:
        yield from di_sini(awal)
    elif awal:
        yield from pembaca.baca(awal, sela)
        yield from _satu_satu(pembaca.gagal)


def kelompokkan(berkas: Iterable[str], banyak: int = KELOMPOK) -> Iterator[list[str]]:
    """Cut a stream into lists."""
    sumber = iter(berkas)
    while satu := list(islice(sumber, banyak)):
        yield satu


def _siapkan() -> None:
    """Ctrl-C is the parent's business; what is loaded already is never garbage."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()


def _siapkan_kolam(induk: int) -> None:
    """The same in a pool. Its processes hold each other's pipes, so nothing else tells them that the parent is gone."""
    _siapkan()
    if BERCABANG:
        import threading

        threading.Thread(target=_tunggu_induk, args=(induk,), daemon=True).start()


def _tunggu_induk(induk: int) -> None:
    while os.getppid() == induk:
        time.sleep(_PERIKSA_INDUK)
    os._exit(1)


class Pembaca:
    """A process that loads the reader and then shares a few files out among copies of itself.

    It is a copy of this one with little in it yet, so that this one can load the writer meanwhile. Use it as a context
    manager: no process is left behind. `banyak` copies share the files; `gagal` are those whose process died.
    """

    def __init__(self, banyak: int) -> None:
        gc.freeze()
        self.banyak = banyak
        self.gagal: list[str] = []
        self._tugas, self._jawab = os.pipe(), [os.pipe() for _ in range(banyak)]
        self._nomor = os.fork()
        if not self._nomor:
            os.close(self._tugas[1])
            _jadi_pembaca(self._tugas[0], [tulis for _, tulis in self._jawab])
        with suppress(OSError):  # the process itself does it too; whoever comes second is refused
            os.setpgid(self._nomor, self._nomor)
        for pipa in (self._tugas[0], *(tulis for _, tulis in self._jawab)):
            os.close(pipa)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.lepas()

    def lepas(self) -> None:
        """Let it and its copies go, whatever they are at."""
        if not self._nomor:
            return
        for pipa in (self._tugas[1], *(baca for baca, _ in self._jawab)):
            os.close(pipa)
        with suppress(ProcessLookupError):  # all have ended, unless this one was interrupted
            os.killpg(self._nomor, signal.SIGKILL)
        os.waitpid(self._nomor, 0)
        self._nomor = 0

    def baca(self, berkas: Sequence[str], sela: Sela) -> Iterator[Jawab]:
        """The answers for some files; once."""
        import pickle  # each process loads it beside the other, not this one before it makes copies of itself

        banyak = min(len(self._jawab), len(berkas))
        kelompok = [list(berkas[n::banyak]) for n in range(banyak)]
        # One that has died already is noticed below, by the answers that are missing.
        with suppress(BrokenPipeError), os.fdopen(self._tugas[1], "wb", closefd=False) as keluar:
            pickle.dump(kelompok, keluar)
        sela()
        for satu, (pipa, _) in zip(kelompok, self._jawab, strict=False):
            with os.fdopen(pipa, "rb", closefd=False) as masuk:
                isi = masuk.read()
            try:
                jawab = pickle.loads(isi)  # noqa: S301 -- written by this very program a moment ago
            except (EOFError, pickle.UnpicklingError):
                self.gagal += satu
            else:
                yield from jawab


def _jadi_pembaca(tugas: int, pipa: Sequence[int]) -> NoReturn:
    """Be the process that reads: load the reader, then do what is asked, with copies of itself."""
    try:
        with suppress(OSError):
            os.setpgid(0, 0)
        _siapkan()
        import pickle

        import renaksi_xl.banyak.satu  # noqa: F401 -- once here, not in each copy

        with os.fdopen(tugas, "rb") as masuk:
            kelompok = pickle.load(masuk)  # noqa: S301 -- written by this very program a moment ago
        for nomor in range(len(kelompok) - 1, -1, -1):
            if nomor == 0 or os.fork() == 0:
                _jawab(kelompok[nomor], pipa, nomor)
                break
    finally:
        # Nothing of the first process's may be ended twice: no exit handlers, no word of what it will say itself.
        os._exit(0)


def _jawab(berkas: Sequence[str], pipa: Sequence[int], nomor: int) -> None:
    """Read some files and answer into one of the pipes; the others must be closed, or their readers wait."""
    import pickle

    for lain in (x for x in pipa if x != pipa[nomor]):
        os.close(lain)
    with os.fdopen(pipa[nomor], "wb") as keluar:
        pickle.dump(baca_kelompok(berkas), keluar, pickle.HIGHEST_PROTOCOL)


def _bagi(antre: Iterator[list[str]], banyak: int, sela: Sela) -> Iterator[Jawab]:
    """All lists of files, with a new set of processes whenever one died."""
    import renaksi_xl.banyak.satu  # noqa: F401 -- once here instead of once in each copy of this process

    gc.freeze()
    while sisa := (yield from _satu_kolam(antre, banyak, sela)):
        yield from _satu_satu([x for satu in sisa for x in satu])


def _satu_kolam(
    antre: Iterator[list[str]], banyak: int, sela: Sela
) -> Generator[Jawab, None, list[list[str]]]:
    """Work until nothing is left or a process dies; the lists that were under way then.

    Only a few lists are under way at a time, so memory does not grow with the number of files.
    """
    from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, ProcessPoolExecutor, wait

    kolam = ProcessPoolExecutor(banyak, initializer=_siapkan_kolam, initargs=(os.getpid(),))
    terbuka: dict[int, list[str]] = {}
    jalan: dict[Future[list[Jawab]], int] = {}
    try:
        while True:
            for satu in islice(antre, 2 * banyak - len(jalan)):
                nomor = id(satu)
                terbuka[nomor] = satu
                jalan[kolam.submit(baca_kelompok, satu)] = nomor
            if not jalan:
                return []
            sela()
            for f in wait(jalan, return_when=FIRST_COMPLETED).done:
                yield from f.result()
                del terbuka[jalan.pop(f)]
    except BrokenExecutor:
        return list(terbuka.values())
    finally:
        kolam.shutdown(wait=False, cancel_futures=True)


def _satu_satu(berkas: Sequence[str]) -> Iterator[Jawab]:
    """Files that were under way when a process died: each in a process of its own, so that the guilty one is known."""
    if not berkas:
        return
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

    for satu in berkas:
        with ProcessPoolExecutor(1, initializer=_siapkan_kolam, initargs=(os.getpid(),)) as kolam:
            try:
                yield from kolam.submit(baca_kelompok, [satu]).result()
            except BrokenExecutor:
                yield satu, Gagal(letak=None, kalimat=kata.mematikan(os.path.basename(satu)))  # noqa: PTH119
