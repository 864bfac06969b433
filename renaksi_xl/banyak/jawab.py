"""What a reading answers for one file; light to load, so that who only keeps or asks need not load the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from renaksi_xl import __version__

if TYPE_CHECKING:
    from renaksi_xl.banyak.letak import Letak
    from renaksi_xl.books.pecahan import Pecahan

VERSI = f"{__version__}/3"
"""Answers of another version are not mixed with ours; the second part counts changes of answers and fingerprints."""


class ProgramTerbaca(NamedTuple):
    """A program: its mean as it enters the mean above it, a fraction in decimal text; None for no figure."""

    kode: str
    nama: str
    nilai: str | None
    bertarget: bool


class Terbaca(NamedTuple):
    """What a workbook says. `ikhtisar` is JSON (see `satu`), `baris` the lines of Rincian as packed JSON."""

    letak: Letak
    ikhtisar: str
    program: list[ProgramTerbaca]
    baris: bytes
    pecahan: Pecahan
    versi: str = VERSI


class Gagal(NamedTuple):
    """Why a file cannot be used, as a sentence; `letak` is None where nothing could be read, so ask again next time."""

    letak: Letak | None
    kalimat: str
    versi: str = VERSI


Jawab: TypeAlias = tuple[str, Terbaca | Gagal]
"""A file and its answer."""
