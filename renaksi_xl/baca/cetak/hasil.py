"""What an import says: the plan, and how every column, row and cell was understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from renaksi_xl.core.rencana import Rencana


@dataclass(frozen=True, slots=True)
class KolomDibaca:
    """One column: the sheet, its letters, the heading as printed, what it was taken for."""

    tempat: str
    judul: str
    sebagai: str


@dataclass(frozen=True, slots=True)
class BarisDibaca:
    """One row of the plan: where its name stands, its level and why; `tanya`: a person has to decide."""

    id: str
    asal: str
    uraian: str
    jenjang: str
    alasan: str
    tanya: bool


@dataclass(frozen=True, slots=True)
class NilaiDibaca:
    """One field of one row: the cell, what the cell shows, what the plan holds."""

    id: str
    label: str
    asal: str
    tertulis: str
    nilai: str


@dataclass(frozen=True, slots=True)
class TakDitempatkan:
    """A cell that is not in the plan, and why."""

    asal: str
    tertulis: str
    alasan: str


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """Something that was read but should be looked at; `asal` is its cell."""

    asal: str
    kalimat: str


@dataclass(frozen=True, kw_only=True)
class HasilImpor:
    """A plan read from somebody's document. Every value names its source cell."""

    rencana: Rencana
    lembar: tuple[str, ...]
    lembar_lain: tuple[str, ...] = ()
    kolom: tuple[KolomDibaca, ...] = ()
    baris: tuple[BarisDibaca, ...] = ()
    nilai: tuple[NilaiDibaca, ...] = ()
    judul: tuple[NilaiDibaca, ...] = ()
    """Titles and signature: `id` is empty, `label` the field of the office."""
    tak_ditempatkan: tuple[TakDitempatkan, ...] = ()
    pertanyaan: tuple[Pertanyaan, ...] = ()

    @cached_property
    def asal(self) -> Mapping[tuple[str, str], str]:
        """The source cell of every field: (row ID, column label) -> cell."""
        return {(n.id, n.label): n.asal for n in self.nilai}
