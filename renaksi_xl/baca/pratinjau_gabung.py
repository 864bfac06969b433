"""What a person decided in a Pratinjau Penggabungan: by cell, the value marked in column Dipakai."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from renaksi_xl.baca.isi_buku import IsiBuku, sel
from renaksi_xl.baca.lembar_kita import ringkas
from renaksi_xl.baca.medan import isi_teks, isi_ya
from renaksi_xl.core.gabung import Tempat
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import gabung as kata
from renaksi_xl.sheets.pratinjau_gabung import BARIS_KEPALA, KOLOM, NAMA_LEMBAR


@dataclass(frozen=True, slots=True)
class Keputusan:
    """Values as the preview shows them. `dipakai` were marked Ya, `ditolak` Tidak."""

    dipakai: Mapping[Tempat, str] = field(default_factory=dict)
    ditolak: frozenset[tuple[Tempat, str]] = frozenset()


def adalah_pratinjau(isi: IsiBuku) -> bool:
    """Whether a workbook is a preview of ours."""
    return NAMA_LEMBAR in isi.semua_lembar


def tulis_kunci(tempat: Tempat) -> str:
    """The cell of the merge as the preview carries it in its hidden column."""
    return f"{tempat.medan}|{tempat.tw}|{tempat.id}"


def baca_keputusan(isi: IsiBuku, nama: str) -> Keputusan:
    """Read the decisions; MasukanError for a mark that is neither, and where two values of one cell are marked."""
    petak = isi.petak.get(NAMA_LEMBAR, [])
    letak = {
        label: _kolom(petak[BARIS_KEPALA] if len(petak) > BARIS_KEPALA else [], label) for label in KOLOM
    }
    dipakai: dict[Tempat, str] = {}
    ditolak = set()
    for b in range(BARIS_KEPALA + 1, len(petak)):
        medan, _, sisa = (isi_teks(sel(petak, b, letak["Kunci"])) or "").partition("|")
        tw, _, id_ = sisa.partition("|")
        tanda = (isi_teks(sel(petak, b, letak["Dipakai"])) or "").strip()
        if tw not in {"1", "2", "3", "4"} or not tanda:
            continue
        t, nilai = Tempat(id_, medan, int(tw)), isi_teks(sel(petak, b, letak["Nilai Baru"])) or ""
        uraian, kolom = (isi_teks(sel(petak, b, letak[x])) or "" for x in ("Uraian", "Kolom"))
        if isi_ya(tanda) is None:
            # Somebody's tick must not count as a refusal.
            raise MasukanError(kata.dipakai_tak_dikenal(nama, uraian, kolom, tanda))
        if not isi_ya(tanda):
            ditolak.add((t, nilai))
        elif dipakai.setdefault(t, nilai) != nilai:
            raise MasukanError(kata.dipakai_ganda(nama, uraian, kolom))
    return Keputusan(dipakai, frozenset(ditolak))


def _kolom(judul: list[str | float | int | bool | None], label: str) -> int:
    return next((k for k, x in enumerate(judul) if ringkas(x) == ringkas(label)), -1)
