"""A finding as a value: what was found, in which row and column; collected, never raised (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Sifat(StrEnum):
    """How serious a finding is; Wajib Diperbaiki blocks sending."""

    WAJIB = "Wajib Diperbaiki"
    PERLU_DICEK = "Perlu Dicek"
    CATATAN = "Catatan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Temuan:
    """One finding. Its sentences are made from `kode` and `fakta` by `pesan.temuan.pesan_temuan`.

    `id` names the row, `baris` is its index in `Rencana.baris` (the only way to find a row without a usable
    ID); both None when the finding is about the whole plan. `kolom` is the header label on the sheet.
    `lembar` is None for the sheet the row lives on (Renaksi or Cascading), else the sheet where the fact
    stands; `sel` is set only where the reader already knew the cell. `fakta` holds texts as they are to be
    read, in Bahasa Indonesia.
    """

    kode: str
    sifat: Sifat
    fakta: Mapping[str, str] = field(default_factory=dict)
    id: str | None = None
    baris: int | None = None
    kolom: str | None = None
    lembar: str | None = None
    sel: str | None = None
