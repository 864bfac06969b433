"""The per-file work on a Dask cluster that is already running.

Files are named, not sent: the folder must be visible from every machine. A worker that dies is made up for by the
scheduler; a file that its workers do not see is read here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import CancelledError
from importlib import import_module
from itertools import islice
from typing import Any, TypeAlias

from renaksi_xl.banyak.jawab import Gagal, Jawab
from renaksi_xl.banyak.pekerja import KELOMPOK, Pelaksana, Sela, baca_kelompok, kelompokkan
from renaksi_xl.banyak.satu import baca_satu
from renaksi_xl.errors import LingkunganError
from renaksi_xl.pesan import rekap_banyak as kata

_Klien: TypeAlias = Any
"""A distributed.Client; the library is not there where nobody asked for it, and has few types."""
_BERPORTA = re.compile(r":\d+/?$")
_BATAS_TUNGGU = 15
"""Seconds to wait for the scheduler."""
_ANTRE = 4
"""Lists under way per thread of the cluster."""
_ULANG = 3


def dengan_dask(alamat: str) -> Pelaksana:
    """The work on the cluster of the scheduler at `alamat`. Raises LingkunganError without distributed or scheduler."""
    try:
        distributed: Any = import_module("distributed")
    except ImportError as galat:
        raise LingkunganError(kata.tanpa_pustaka("distributed", "klaster"), str(galat)) from galat

    def kerjakan(berkas: Iterable[str], sela: Sela) -> Iterator[Jawab]:
        del sela  # beside a cluster a moment here does not count
        if not _BERPORTA.search(alamat):
            # A client of such an address cannot even be closed and would end in a traceback.
            raise LingkunganError(kata.dask_tak_terhubung(alamat))
        try:
            klien = distributed.Client(alamat, timeout=_BATAS_TUNGGU, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as galat:
            raise LingkunganError(kata.dask_tak_terhubung(alamat), str(galat)) from galat
        try:
            yield from _bagi(klien, iter(berkas))
        except (OSError, CancelledError) as galat:
            raise LingkunganError(kata.dask_putus(alamat), str(galat)) from galat
        finally:
            klien.close()

    return kerjakan


def _bagi(klien: _Klien, berkas: Iterator[str]) -> Iterator[Jawab]:
    """Few lists are under way at a time; a list whose workers kept dying is tried again file by file."""
    sisa = yield from _putaran(klien, kelompokkan(berkas, KELOMPOK), _lebar(klien))
    curiga = yield from _putaran(klien, iter([[x] for satu in sisa for x in satu]), _lebar(klien))
    for satu in curiga:
        for x in satu:
            yield x, Gagal(letak=None, kalimat=kata.mematikan(os.path.basename(x)))  # noqa: PTH119


def _lebar(klien: _Klien) -> int:
    return _ANTRE * max(1, sum(int(n) for n in klien.nthreads().values()))


def _putaran(
    klien: _Klien, antre: Iterator[list[str]], lebar: int
) -> Generator[Jawab, None, list[list[str]]]:
    """Hand lists over and take answers until all are through; the lists that killed their workers."""
    distributed: Any = import_module("distributed")
    curiga: list[list[str]] = []
    milik: dict[str, list[str]] = {}
    selesai = distributed.as_completed(loop=klien.loop)

    def serahkan(banyak: int) -> None:
        for satu in islice(antre, banyak):
            masa_depan = klien.submit(baca_kelompok, satu, pure=False, retries=_ULANG)
            milik[masa_depan.key] = satu
            selesai.add(masa_depan)

    serahkan(lebar)
    for masa_depan in selesai:
        satu = milik.pop(masa_depan.key)
        try:
            yield from map(_lihat_di_sini, masa_depan.result())
        except distributed.KilledWorker:
            curiga.append(satu)
        masa_depan.release()
        serahkan(1)
    return curiga


def _lihat_di_sini(jawab: Jawab) -> Jawab:
    """A file that a worker could not open is read here, where its folder was listed."""
    berkas, isi = jawab
    if isinstance(isi, Gagal) and isi.letak is None:
        return berkas, baca_satu(berkas)
    return jawab
