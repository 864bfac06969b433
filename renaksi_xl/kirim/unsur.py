"""What a Word document is made of, told as values: `kirim.susun` says what stands in it, `kirim.word` writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Rata: TypeAlias = Literal["left", "center", "right", "both"]


@dataclass(frozen=True, slots=True)
class Bagian:
    """A new section begins: upright or landscape; without `berkaki` its pages carry neither header nor footer."""

    mendatar: bool = False
    berkaki: bool = True


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading. Level 1 is a chapter; `halaman_baru` puts it on top of a page."""

    teks: str
    tingkat: int = 1
    halaman_baru: bool = False


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph in one of the document's styles; `halaman_baru` puts it on top of a page."""

    teks: str
    gaya: str = "Normal"
    rata: Rata | None = None
    halaman_baru: bool = False


@dataclass(frozen=True, slots=True)
class Butir:
    """One item of a numbered list."""

    nomor: int
    teks: str


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """A row; `tebal` for a line that stands above the lines it is about.

    Columns in `lanjut` go on with the cell above (several indikator of one node); the text there is empty. With
    `erat` the row stays on the page of the next one.
    """

    sel: tuple[str, ...]
    tebal: bool = False
    lanjut: frozenset[int] = frozenset()
    erat: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A captioned table with repeated header; `lebar` in centimetres, `rata` one alignment per column.

    `golongan` are names above neighbouring columns that share one, "" for columns without.
    """

    judul: str
    kepala: tuple[str, ...]
    isi: tuple[BarisTabel, ...]
    lebar: tuple[float, ...]
    rata: tuple[Rata, ...]
    golongan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Isian:
    """Labels with what belongs to them (the head of a nota dinas), without frame."""

    isi: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """A signature block on the right; lines above and below the room for the signature, the first below a name."""

    atas: tuple[str, ...]
    bawah: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """The table of contents, or (`tabel`) that of the captions; a real field of Word."""

    judul: str
    tabel: bool = False


Unsur: TypeAlias = Bagian | Judul | Paragraf | Butir | Tabel | Isian | TandaTangan | DaftarIsi
