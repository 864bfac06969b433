"""The per-file work in several processes of this machine; a process that dies takes nothing with it."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from itertools import islice
from typing import TypeAlias

from renaksi_xl.banyak.satu import Gagal, Terbaca, baca_kelompok
from renaksi_xl.pesan import rekap_banyak as kata

Jawab: TypeAlias = tuple[str, Terbaca | Gagal]
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


def banyak_inti() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def di_sini(berkas: Iterable[str]) -> Iterator[Jawab]:
    """The work in this very process."""
    for satu in berkas:
        yield from baca_kelompok([satu])


def dengan_proses(banyak: int) -> Pelaksana:
    """The work in `banyak` processes; in this one when there is only one, or little to do."""

    def kerjakan(berkas: Iterable[str], sela: Sela) -> Iterator[Jawab]:
        sumber = iter(berkas)
        awal = list(islice(sumber, SEDIKIT + 1))
        if len(awal) > SEDIKIT:
            proses, kelompok = banyak, KELOMPOK
        else:
            proses = min(banyak, len(awal) // 2) if BERCABANG else 1
            kelompok = -(-len(awal) // max(1, proses))
        if proses <= 1:
            yield from di_sini(_sambung(awal, sumber))
        else:
            yield from _bagi(kelompokkan(_sambung(awal, sumber), kelompok), proses, sela)

    return kerjakan


def _sambung(awal: Sequence[str], sisa: Iterator[str]) -> Iterator[str]:
    yield from awal
    yield from sisa


def kelompokkan(berkas: Iterable[str], banyak: int = KELOMPOK) -> Iterator[list[str]]:
    """Cut a stream into lists."""
    sumber = iter(berkas)
    while satu := list(islice(sumber, banyak)):
        yield satu


def _siapkan() -> None:
    """Ctrl-C is the parent's business; what is loaded already is never garbage."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()


def _bagi(antre: Iterator[list[str]], banyak: int, sela: Sela) -> Iterator[Jawab]:
    """All lists of files, with a new set of processes whenever one died."""
    gc.freeze()
    while sisa := (yield from _satu_kolam(antre, banyak, sela)):
        yield from _satu_satu(x for satu in sisa for x in satu)


def _satu_kolam(
    antre: Iterator[list[str]], banyak: int, sela: Sela
) -> Generator[Jawab, None, list[list[str]]]:
    """Work until nothing is left or a process dies; the lists that were under way then.

    Only a few lists are under way at a time, so memory does not grow with the number of files.
    """
    from concurrent.futures import ProcessPoolExecutor  # a run with little to do need not load it

    kolam = ProcessPoolExecutor(banyak, initializer=_siapkan)
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


def _satu_satu(berkas: Iterable[str]) -> Iterator[Jawab]:
    """Files that were under way when a process died: each in a process of its own, so that the guilty one is known."""
    from concurrent.futures import ProcessPoolExecutor

    for satu in berkas:
        with ProcessPoolExecutor(1, initializer=_siapkan) as kolam:
            try:
                yield from kolam.submit(baca_kelompok, [satu]).result()
            except BrokenExecutor:
                yield satu, Gagal(letak=None, kalimat=kata.mematikan(os.path.basename(satu)))  # noqa: PTH119
