"""The tree: which rows are one node, and whose child a node is; by ID, never by position (ATURAN 1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.rencana import JENJANG_KERJA, JENJANG_POHON, Baris

_TINGKAT = {j.lower(): i for i, j in enumerate((*JENJANG_POHON, *JENJANG_KERJA), start=1)}
TINGKAT_SUB_KEGIATAN = len(JENJANG_POHON)
LUAR = -1
"""No node: the row stands outside every tree (no ID, an ID used before, an unknown jenjang)."""
PUNCAK = -1
"""The parent of a node without parent."""


def tingkat(jenjang: str) -> int:
    """1 for Tujuan … 5 Sub Kegiatan, 6 Proses, 7 Anggota; 0 when the word is no jenjang."""
    return _TINGKAT.get(seragam(jenjang), 0)


@dataclass(frozen=True, slots=True)
class Pohon:
    """The nodes of a plan as parallel tuples; a node is its index, rows are indices into `Rencana.baris`.

    `simpul_baris` gives each row's node (LUAR for none), `baris` each node's rows, `induk` its parent (PUNCAK
    for none), `anak` its children in plan order, `tingkat` its level. `urutan` has children before parents.
    """

    simpul_baris: tuple[int, ...]
    baris: tuple[tuple[int, ...], ...]
    induk: tuple[int, ...]
    anak: tuple[tuple[int, ...], ...]
    tingkat: tuple[int, ...]
    urutan: tuple[int, ...]

    def beranak(self, s: int) -> bool:
        """Whether a node has children; LUAR is none and has none."""
        return s != LUAR and bool(self.anak[s])

    def menurun(self, simpul: Iterable[int]) -> Iterator[int]:
        """These nodes in tree order, each before what stands below it."""
        for s in simpul:
            yield s
            yield from self.menurun(self.anak[s])

    def puncak(self) -> tuple[int, ...]:
        """Top nodes of the plan's tree; Proses and Anggota are a forest of their own (ATURAN 4)."""
        return tuple(
            s for s, i in enumerate(self.induk) if i == PUNCAK and self.tingkat[s] <= TINGKAT_SUB_KEGIATAN
        )

    def puncak_kerja(self) -> tuple[int, ...]:
        """Top nodes of the forest of Proses and Anggota."""
        return tuple(
            s for s, i in enumerate(self.induk) if i == PUNCAK and self.tingkat[s] > TINGKAT_SUB_KEGIATAN
        )


def pemilik_id(baris: Sequence[Baris]) -> dict[str, int]:
    """The row each ID belongs to: of several rows with one ID the first keeps it (DESIGN)."""
    pemilik: dict[str, int] = {}
    for i, b in enumerate(baris):
        if b.id:
            pemilik.setdefault(b.id.lower(), i)
    return pemilik


def _simpul(baris: Sequence[Baris], pemilik: dict[str, int]) -> tuple[list[int], list[list[int]]]:
    """Group rows into nodes: rows sharing a simpul are one, any other row is its own."""
    simpul_baris, isi = [LUAR] * len(baris), list[list[int]]()
    kelompok: dict[str, int] = {}
    for i, b in enumerate(baris):
        if pemilik.get(b.id.lower()) != i:
            continue
        kunci = rapikan(b.simpul).lower()
        nomor = kelompok.get(kunci) if kunci else None
        if nomor is None:
            if not tingkat(b.jenjang):
                continue
            nomor = len(isi)
            isi.append([])
            if kunci:
                kelompok[kunci] = nomor
        isi[nomor].append(i)
        simpul_baris[i] = nomor
    return simpul_baris, isi


def susun_pohon(baris: Sequence[Baris]) -> Pohon:
    """Build the tree of a plan (ATURAN 1).

    A node takes level, parent, Bobot and Pagu from its first row. A parent must stand on a higher level of
    the same part (Tujuan … Sub Kegiatan, or Proses and Anggota); any other induk leaves the node at the top,
    and a check says so.
    """
    pemilik = pemilik_id(baris)
    simpul_baris, isi = _simpul(baris, pemilik)
    tinggi = [tingkat(baris[rows[0]].jenjang) for rows in isi]
    induk = [PUNCAK] * len(isi)
    anak: list[list[int]] = [[] for _ in isi]
    for s, rows in enumerate(isi):
        pada = pemilik.get((baris[rows[0]].induk or "").lower(), LUAR)
        atas = simpul_baris[pada] if pada != LUAR else LUAR
        if atas != LUAR and _boleh_berinduk(tinggi[s], tinggi[atas]):
            induk[s] = atas
            anak[atas].append(s)
    return Pohon(
        simpul_baris=tuple(simpul_baris),
        baris=tuple(map(tuple, isi)),
        induk=tuple(induk),
        anak=tuple(map(tuple, anak)),
        tingkat=tuple(tinggi),
        urutan=tuple(sorted(range(len(isi)), key=lambda s: -tinggi[s])),
    )


def _boleh_berinduk(anak: int, induk: int) -> bool:
    sebagian = (anak > TINGKAT_SUB_KEGIATAN) == (induk > TINGKAT_SUB_KEGIATAN)
    return induk < anak and sebagian
