"""One row as the checks see it: the plan's row beside its figures and its node."""

from __future__ import annotations

from dataclasses import dataclass

from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.hasil import HasilBaris
from renaksi_xl.core.indikator import Figur
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.rencana import Baris

_PANJANG_NAMA = 70


def nama_baris(baris: Baris) -> str:
    """A short name of a row for a sentence."""
    return _singkat(rapikan(baris.uraian) or rapikan(baris.indikator) or rapikan(baris.id))


def nama_indikator(baris: Baris) -> str:
    """The indikator of a row, short enough for a sentence: the rows of one node share their uraian."""
    return _singkat(rapikan(baris.indikator))


def _singkat(nama: str) -> str:
    return nama if len(nama) <= _PANJANG_NAMA else nama[: _PANJANG_NAMA - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Butir:
    """One row with its index, its own figures and what the sheet shows for it."""

    i: int
    baris: Baris
    figur: Figur
    hasil: HasilBaris
    simpul: int
    """Its node, or LUAR."""

    def temuan(
        self, kode: str, sifat: Sifat, kolom: str | None, lembar: str | None = None, **fakta: str
    ) -> Temuan:
        """A finding in this row."""
        return Temuan(
            kode=kode,
            sifat=sifat,
            fakta={"uraian": nama_baris(self.baris), **fakta},
            id=self.baris.id or None,
            baris=self.i,
            kolom=kolom,
            lembar=lembar,
        )
