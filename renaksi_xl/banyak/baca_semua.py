"""What is new or changed among many files is read, the rest is known from the index."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from renaksi_xl.banyak.jawab import VERSI
from renaksi_xl.banyak.letak import Sekilas, letak_isi, sekilas
from renaksi_xl.banyak.pekerja import kelompokkan
from renaksi_xl.errors import MasukanError, RenaksiError
from renaksi_xl.pesan import rekap_banyak as kata

if TYPE_CHECKING:
    from renaksi_xl.banyak.indeks import Indeks
    from renaksi_xl.banyak.kabar import Kabar
    from renaksi_xl.banyak.pekerja import Pelaksana, Sela

_CATAT = 0.5
"""Seconds between two commits, and before the first line of progress."""
_SEKALI = 200
"""Files the index is asked about in one go."""


def baca_semua(indeks: Indeks, berkas: Sequence[str], pelaksana: Pelaksana, sela: Sela, kabar: Kabar) -> str:
    """Read what is new or changed into the index; the line that says how fast it went.

    `sela` is done while other processes read. A run that is stopped keeps what it has read and raises RenaksiError;
    answers of another version of the program raise MasukanError.
    """
    mulai = kabar_lalu = catat_lalu = time.monotonic()
    kenal, selang = _Penyaring(indeks), _CATAT
    baru = 0
    try:
        for asli, jawab in pelaksana(kenal.yang_baru(berkas), sela):
            if jawab.versi != VERSI:
                raise MasukanError(kata.dask_beda_versi(jawab.versi, VERSI))
            indeks.simpan(asli, jawab)
            baru += 1
            kini = time.monotonic()
            if kini - catat_lalu > _CATAT:
                indeks.catat()
                catat_lalu = kini
            if kini - kabar_lalu > selang:
                selesai = baru + kenal.dikenal
                laju = selesai / (kini - mulai)
                kabar.tulis(kata.kemajuan(selesai, len(berkas), laju, (len(berkas) - selesai) / laju))
                kabar_lalu, selang = kini, min(2 * selang, kabar.paling_jarang)
    except KeyboardInterrupt:
        indeks.catat()
        raise RenaksiError(kata.dihentikan(baru + kenal.dikenal, len(berkas))) from None
    return kata.selesai_membaca(len(berkas), baru, time.monotonic() - mulai)


class _Penyaring:
    """Lets through the files that must be read; those the index knows take part without that."""

    def __init__(self, indeks: Indeks) -> None:
        self._indeks = indeks
        self.dikenal = 0

    def yang_baru(self, berkas: Sequence[str]) -> Iterator[str]:
        """The files that are not known, in the order given."""
        for kelompok in kelompokkan(berkas, _SEKALI):
            kini = dict(_sekilas(kelompok))
            sama = self._indeks.yang_sama(kini)
            for asli in kelompok:
                if asli in sama or (asli in kini and self._kembar(asli, kini[asli])):
                    self.dikenal += 1
                else:
                    yield asli

    def _kembar(self, asli: str, kini: Sekilas) -> bool:
        """Whether these very bytes were read before, under whatever name; maybe a moment ago."""
        ukuran, waktu, direktori = kini
        if not self._indeks.mungkin_dikenal(direktori):
            return False
        try:
            return self._indeks.kenali(asli, letak_isi(Path(asli).read_bytes(), ukuran, waktu))
        except OSError:
            return False


def _sekilas(berkas: Sequence[str]) -> Iterator[tuple[str, Sekilas]]:
    """What a short look at each file tells; those that cannot be opened are left out."""
    for satu in berkas:
        with suppress(OSError):
            yield satu, sekilas(satu)
