"""Findings with their cell and their sentences: what Hasil Validasi, `validasi` and `ekspor` show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from renaksi_xl.baca.buku_kita import Bacaan
from renaksi_xl.checks.butir import nama_baris
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan.temuan import pesan_temuan
from renaksi_xl.sheets.hasil_validasi import BarisTemuan

LABEL_UTAMA = "Uraian"
"""Where a finding about a whole row points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemuanTerletak:
    """A finding as people see it; `lembar` and `sel` are None when it is about no cell."""

    kode: str
    sifat: Sifat
    lembar: str | None
    sel: str | None
    id: str | None
    uraian: str | None
    pesan: str
    saran: str

    def json(self) -> dict[str, Any]:
        """The shape of `ekspor` (DESIGN)."""
        return {
            "kode": self.kode,
            "sifat": self.sifat.value,
            "lembar": self.lembar,
            "sel": self.sel,
            "id": self.id,
            "pesan": self.pesan,
            "saran": self.saran,
        }

    def baris_lembar(self) -> BarisTemuan:
        """The shape of sheet Hasil Validasi."""
        return BarisTemuan(
            kode=self.kode,
            sifat=self.sifat.value,
            lembar=self.lembar,
            sel=self.sel,
            uraian=self.uraian,
            pesan=self.pesan,
            saran=self.saran,
        )


def letakkan(temuan: Iterable[Temuan], bacaan: Bacaan, tw: int) -> tuple[TemuanTerletak, ...]:
    """Give findings the cells they are about, in the workbook as it was read; notes are those of quarter `tw`."""
    return tuple(_letakkan(t, bacaan, tw) for t in temuan)


def _letakkan(t: Temuan, bacaan: Bacaan, tw: int) -> TemuanTerletak:
    nomor = _nomor(t, bacaan)
    lembar, sel = _sel(t, nomor, bacaan, tw)
    pesan, saran = pesan_temuan(t)
    return TemuanTerletak(
        kode=t.kode,
        sifat=t.sifat,
        lembar=lembar,
        sel=sel,
        id=t.id,
        uraian=_uraian(nomor, bacaan.rencana),
        pesan=pesan,
        saran=saran,
    )


def _nomor(t: Temuan, bacaan: Bacaan) -> int | None:
    if t.baris is not None:
        return t.baris
    return bacaan.nomor_baris.get(t.id.lower()) if t.id else None


def _uraian(nomor: int | None, rencana: Rencana) -> str | None:
    return None if nomor is None else nama_baris(rencana.baris[nomor])


def _sel(t: Temuan, nomor: int | None, bacaan: Bacaan, tw: int) -> tuple[str | None, str | None]:
    """Sheet and address: as the reader knew it, by row and column, or by the setting's name."""
    if t.sel is not None:
        return t.lembar, t.sel
    if nomor is None:
        tempat = bacaan.alamat_pengaturan(t.kolom) if t.kolom else None
        return tempat or (t.lembar, None)
    for label in filter(None, (t.kolom, LABEL_UTAMA)):
        tempat = bacaan.alamat_baris(nomor, label, tw)
        if tempat is not None:
            return tempat
    return t.lembar, None


def per_sifat(temuan: Sequence[TemuanTerletak]) -> dict[str, int]:
    """How many findings of each sifat, the gravest first; sifat without findings are left out."""
    banyak = Counter(t.sifat for t in temuan)
    return {s.value: banyak[s] for s in Sifat if banyak[s]}


def banyak_wajib(temuan: Sequence[TemuanTerletak]) -> int:
    """How many findings block sending."""
    return sum(t.sifat is Sifat.WAJIB for t in temuan)
