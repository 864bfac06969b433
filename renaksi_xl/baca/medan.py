"""Cells become fields of the plan: numbers and texts as typed, long words of the drop-downs as the plan knows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from renaksi_xl.baca.isi_buku import NilaiSel
from renaksi_xl.core.angka import dari_sel
from renaksi_xl.core.istilah import ARAH_LENGKAP, KATA_YA, seragam
from renaksi_xl.core.rencana import KOSONG4, TW, Isi
from renaksi_xl.sheets.kontrak import Kolom, Tabel

ANGKA = frozenset(
    {
        *("target", "target_tw", "realisasi_tw", "tw_rilis", "bobot", "pagu", "realisasi_anggaran_tw"),
        *("pembilang_tw", "penyebut_tw", "pembilang_awal", "target_renstra", "realisasi_tahun_lalu"),
        *("pagu_renstra", "realisasi_anggaran_lalu", "realisasi_provinsi", "realisasi_nasional"),
    }
)
"""Fields that hold an `Isi`; every other field of a row is text."""
KUNCI_SISTEM = frozenset({"id", "induk", "simpul"})
GALAT = frozenset(
    {"#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
)
"""What Excel shows instead of a value."""
_TIDAK = frozenset({"", "tidak", "t", "false", "salah", "0"})
_ARAH = {seragam(panjang): arah.value for arah, panjang in ARAH_LENGKAP.items()}


def isi_angka(nilai: NilaiSel) -> Isi:
    """A number field: the number, the text as typed, None for a blank."""
    return dari_sel(nilai)


def isi_teks(nilai: NilaiSel) -> str | None:
    r"""A text field: the text as typed with plain line breaks; a number typed there reads as it is written.

    >>> isi_teks(5.03), isi_teks("a\r\nb"), isi_teks("")
    ('5.03', 'a\nb', None)
    """
    isi = nilai if isinstance(nilai, str) else dari_sel(nilai)
    if isinstance(isi, Decimal):
        return f"{isi:f}"
    if isi and "\r" in isi:
        return isi.replace("\r\n", "\n").replace("\r", "\n")
    return isi or None


def isi_kunci(nilai: NilaiSel) -> str | None:
    """ID, Induk, Simpul: the text without outer spaces; None for a blank."""
    return (isi_teks(nilai) or "").strip() or None


def isi_arah(nilai: NilaiSel) -> str | None:
    """Naik, Turun, Tetap for the long words of the drop-down, whatever dash they carry; other text as typed."""
    teks = isi_teks(nilai)
    return _ARAH.get(seragam(teks).replace(" - ", " – ").replace(" — ", " – "), teks)


def isi_personil(nilai: NilaiSel) -> tuple[str, ...]:
    """One name per line of the cell."""
    return tuple(nama for baris in (isi_teks(nilai) or "").split("\n") if (nama := baris.strip()))


def isi_ya(nilai: NilaiSel) -> bool | None:
    """True for Ya, False for a blank or Tidak, None for any other text."""
    teks = seragam(isi_teks(nilai))
    return True if teks in KATA_YA else False if teks in _TIDAK else None


def isi_tw(nilai: NilaiSel) -> int | None:
    """The quarter 1..4 that a cell names: 2, "II", "TW II", "Triwulan 2".

    >>> isi_tw(2.0), isi_tw("TW. II"), isi_tw("Triwulan 4"), isi_tw(5)
    (2, 2, 4, None)
    """
    kata = (
        (isi_teks(nilai) or "").upper().replace("TRIWULAN", " ").replace("TW", " ").replace(".", " ").split()
    )
    romawi = {q: i for i, q in enumerate(TW, start=1)} | {str(i): i for i in (1, 2, 3, 4)}
    return romawi.get(kata[0]) if len(kata) == 1 else None


_KHUSUS: dict[str, Callable[[NilaiSel], Any]] = {
    **dict.fromkeys(ANGKA, isi_angka),
    **dict.fromkeys(KUNCI_SISTEM, isi_kunci),
    "arah": isi_arah,
    "personil": isi_personil,
    "kumulatif_tahun_lalu": lambda nilai: bool(isi_ya(nilai)),
}
"""How each field is read; fields that are not here are text."""


def kolom_medan(tabel: Tabel, *, kecuali: frozenset[str] = frozenset({"no"})) -> tuple[Kolom, ...]:
    """The columns of a table that a person fills in."""
    return tuple(k for k in tabel.kolom if not k.hitung and k.kunci not in kecuali)


def pembaca_medan(
    kolom: tuple[Kolom, ...], letak: Mapping[str, int]
) -> Callable[[Sequence[NilaiSel]], dict[str, Any]]:
    """A reader of rows: cells → fields, quarters as tuples of four. `letak` is label → column; missing ones are blank.

    Most cells of a sheet are blank, so what a blank means is worked out once per column.
    """
    tunggal: list[tuple[str, Callable[[NilaiSel], Any], int]] = []
    empat: dict[str, list[tuple[int, Callable[[NilaiSel], Any], int]]] = {}
    for k in kolom:
        baca, di = _KHUSUS.get(k.kunci, isi_teks), letak.get(k.label, -1)
        if k.indeks is None:
            tunggal.append((k.kunci, baca, di))
        else:
            empat.setdefault(k.kunci, []).append((k.indeks, baca, di))
    kosong = {kunci: baca(None) for kunci, baca, _ in tunggal} | dict.fromkeys(empat, KOSONG4)
    lebar = 1 + max(letak.values(), default=0)

    def baca_baris(isi: Sequence[NilaiSel]) -> dict[str, Any]:
        hasil = kosong.copy()
        # One blank more at the end: that is where a missing column (-1) looks.
        sel = [*isi[:lebar], *[None] * (lebar + 1 - min(len(isi), lebar))]
        for kunci, baca, di in tunggal:
            if sel[di] is not None and sel[di] != "":
                hasil[kunci] = baca(sel[di])
        for kunci, bagian in empat.items():
            nilai: list[Any] | None = None
            for indeks, baca, di in bagian:
                if sel[di] is not None and sel[di] != "":
                    nilai = nilai or list(KOSONG4)
                    nilai[indeks] = baca(sel[di])
            if nilai is not None:
                hasil[kunci] = tuple(nilai)
        return hasil

    return baca_baris
