"""Rows of a return that carry the words of another row: part of the columns was sorted or pasted, the ID was not.

Merged by their IDs, such rows would give one row's realisasi to another. Nobody can say which columns moved along, so
nothing of them is merged and the bidang is asked (DESIGN promise 3).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from renaksi_xl.baca.isi_buku import NilaiSel
from renaksi_xl.baca.medan import isi_teks
from renaksi_xl.sheets.bahan_bidang import BarisFile

URAIAN, INDIKATOR = "Uraian", "Indikator Kinerja"
Kata = tuple[str, str]


def kata_baris(uraian: str | None, indikator: str | None) -> Kata:
    """What tells one row from another, without case and spaces.

    >>> kata_baris("Sub  A ", None) == kata_baris("sub a", "")
    True
    """
    return " ".join((uraian or "").lower().split()), " ".join((indikator or "").lower().split())


class Tertukar:
    """Knows the words of every row of one bidang's file."""

    def __init__(self, baris: Iterable[BarisFile]) -> None:
        self._pemilik: dict[Kata, BarisFile] = {kata_baris(x.b.uraian, x.b.indikator): x for x in baris}

    def pemilik(self, x: BarisFile, nilai: Mapping[str, NilaiSel]) -> BarisFile | None:
        """The row whose words stand in row `x` of the return, where they are not its own; else None.

        Both columns must be there, and both words must be the other row's: a single changed word is a change of the
        plan (K701).
        """
        if not {URAIAN, INDIKATOR} <= nilai.keys():
            return None
        kini = kata_baris(isi_teks(nilai[URAIAN]), isi_teks(nilai[INDIKATOR]))
        if kini == kata_baris(x.b.uraian, x.b.indikator):
            return None
        return self._pemilik.get(kini)
