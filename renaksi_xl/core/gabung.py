"""Three-way merge of what bidang sent back: hand-out, master now, return; by ID, field and quarter (DESIGN promise 3).

A return speaks only about cells that differ from its own hand-out. The outcome depends neither on the order of the
returns nor on how often one of them is given, and merging into its own result changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Context, Decimal

from renaksi_xl.core.rencana import Isi

_DIGIT_EXCEL = Context(prec=15)


@dataclass(frozen=True, slots=True, order=True)
class Tempat:
    """A cell that a bidang fills in: the row's ID in lower case, the field, the quarter 1..4.

    `medan` is a four-fold field of `Baris` ("realisasi_tw") or a field of `CatatanTw` ("tindak_lanjut").
    """

    id: str
    medan: str
    tw: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Isian:
    """One return. `isi` has the cells it carries, `awal` the same cells as they were handed out.

    A cell that is missing from `awal` was handed out blank; without any hand-out to compare with `awal` is empty,
    so that a blank never deletes and a different value never overwrites.
    """

    berkas: str
    awal: Mapping[Tempat, Isi] = field(default_factory=dict)
    isi: Mapping[Tempat, Isi] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Usul:
    """What one return wants in a cell, and what it started from."""

    berkas: str
    awal: Isi
    nilai: Isi


@dataclass(frozen=True, slots=True)
class Perubahan:
    """A cell that gets a new value; None deletes. `dari` names the returns, `dipilih` a conflict somebody settled."""

    tempat: Tempat
    lama: Isi
    baru: Isi
    dari: tuple[str, ...]
    dipilih: bool = False


@dataclass(frozen=True, slots=True)
class Bentrok:
    """A cell that returns fill differently, or that the master changed meanwhile (`dengan_induk`); nothing is taken."""

    tempat: Tempat
    lama: Isi
    usul: tuple[Usul, ...]
    dengan_induk: bool

    def calon(self) -> tuple[Isi, ...]:
        """The different values to choose from, the master's first where it is one of them."""
        semua = [*([self.lama] if self.dengan_induk else []), *(u.nilai for u in self.usul)]
        return tuple({kunci_isi(x): x for x in reversed(semua)}.values())[::-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilGabung:
    """The outcome, sorted by cell; a cell that was filled in with what the master holds already is in neither."""

    perubahan: tuple[Perubahan, ...] = ()
    bentrok: tuple[Bentrok, ...] = ()


def kunci_isi(isi: Isi) -> tuple[int, str]:
    """The form in which values are compared: numbers at Excel's 15 digits, a number is not the text of it.

    >>> kunci_isi(Decimal("0.10")) == kunci_isi(Decimal("0.1000000000000000055"))
    True
    >>> kunci_isi("1") == kunci_isi(Decimal(1)), kunci_isi(" ") == kunci_isi(None)
    (False, True)
    """
    if isi is None or (isinstance(isi, str) and not isi.strip()):
        # A cell of spaces holds nothing: a hand-out reads it as blank, so must the master.
        return (0, "")
    if isinstance(isi, Decimal):
        # + 0 because a cell that holds -0 holds 0.
        return (1, f"{(_DIGIT_EXCEL.plus(isi) + 0).normalize(_DIGIT_EXCEL):f}")
    return (2, isi)


def sama_isi(kiri: Isi, kanan: Isi) -> bool:
    """Whether two cells hold the same."""
    return kunci_isi(kiri) == kunci_isi(kanan)


def gabung(
    induk: Mapping[Tempat, Isi], isian: Iterable[Isian], pilihan: Mapping[Tempat, Isi] | None = None
) -> HasilGabung:
    """Merge returns into the master's cells.

    `pilihan` settles conflicts: a value that is among the conflict's candidates is taken, any other is ignored.
    """
    perubahan: list[Perubahan] = []
    bentrok: list[Bentrok] = []
    for tempat, usul in sorted(_usul(isian).items(), key=lambda x: x[0]):
        lama = induk.get(tempat)
        hasil = _putuskan(tempat, lama, usul)
        if isinstance(hasil, Bentrok) and pilihan is not None and tempat in pilihan:
            hasil = _pilih(hasil, pilihan[tempat])
        if isinstance(hasil, Bentrok):
            bentrok.append(hasil)
        elif not sama_isi(hasil.baru, lama):
            perubahan.append(hasil)
    return HasilGabung(perubahan=tuple(perubahan), bentrok=tuple(bentrok))


def _usul(isian: Iterable[Isian]) -> dict[Tempat, list[Usul]]:
    """What the returns changed, by cell, in an order of their own; the same return twice speaks once."""
    semua: dict[Tempat, dict[tuple[str, tuple[int, str], tuple[int, str]], Usul]] = {}
    for satu in isian:
        for tempat, u in _berubah(satu):
            kunci = (u.berkas, kunci_isi(u.nilai), kunci_isi(u.awal))
            semua.setdefault(tempat, {})[kunci] = u
    return {tempat: [u for _, u in sorted(isi.items())] for tempat, isi in semua.items()}


def _berubah(satu: Isian) -> Iterator[tuple[Tempat, Usul]]:
    for tempat, nilai in satu.isi.items():
        awal = satu.awal.get(tempat)
        if not sama_isi(nilai, awal):
            yield tempat, Usul(satu.berkas, awal, nilai)


def _putuskan(tempat: Tempat, lama: Isi, usul: list[Usul]) -> Perubahan | Bentrok:
    """One value that is left, coming from the master's or arrived there already, is taken; all else is a conflict."""
    akhir = _terakhir(usul)
    dikenal = {kunci_isi(x) for u in usul for x in (u.awal, u.nilai)}
    dengan_induk = kunci_isi(lama) not in dikenal
    if dengan_induk or len({kunci_isi(u.nilai) for u in akhir}) > 1:
        return Bentrok(tempat, lama, tuple(akhir), dengan_induk)
    return Perubahan(tempat, lama, akhir[0].nilai, tuple(dict.fromkeys(u.berkas for u in akhir)))


def _terakhir(usul: list[Usul]) -> list[Usul]:
    """Without values that another return started from: its hand-out is the newer one. In a circle nobody is newer."""
    awal = {kunci_isi(u.awal) for u in usul}
    return [u for u in usul if kunci_isi(u.nilai) not in awal] or usul


def _pilih(bentrok: Bentrok, nilai: Isi) -> Perubahan | Bentrok:
    if not any(sama_isi(nilai, calon) for calon in (bentrok.lama, *bentrok.calon())):
        return bentrok
    dari = tuple(dict.fromkeys(u.berkas for u in bentrok.usul if sama_isi(u.nilai, nilai)))
    return Perubahan(bentrok.tempat, bentrok.lama, nilai, dari, dipilih=True)
