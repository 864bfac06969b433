"""What the workbook itself says beside its plan: formulas, figures Excel shows, formats, missing parts (K9xx)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from decimal import Context, Decimal
from functools import lru_cache
from typing import TypeAlias

from renaksi_xl.baca.buku_kita import Bacaan
from renaksi_xl.baca.isi_buku import IsiBuku, NilaiSel, sel
from renaksi_xl.baca.lembar_kita import LEMBAR_DIBACA, TabelTerbaca
from renaksi_xl.baca.rumus_lembar import LembarTerbaca
from renaksi_xl.checks.bahan import AngkaBeda, BagianHilang, FaktaBuku, FormatTakCocok, RumusTertimpa
from renaksi_xl.core.angka import tulis
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.jobs.bentuk import polos
from renaksi_xl.jobs.susunan import susun_tata_buku
from renaksi_xl.sheets import cascading, petunjuk, renaksi
from renaksi_xl.sheets.buku import LEMBAR_TETAP
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.jenis_buku import LEMBAR_LAPORAN, adalah_laporan
from renaksi_xl.sheets.kontrak import Gaya
from renaksi_xl.sheets.nama_bidang import nama_lembar_bidang
from renaksi_xl.sheets.rujukan import alamat
from renaksi_xl.sheets.rumus.hitung import nilai_kolom, rumus_kolom

TABEL = (renaksi.NAMA_TABEL, cascading.NAMA_TABEL)
TOLERANSI = Decimal("1e-9")
KOLOM_HITUNG = tuple(k.label for k in renaksi.KOLOM_HITUNG)
KOLOM_ANGKA = tuple(
    k.label for k in renaksi.TABEL.kolom if k.gaya is Gaya.ISIAN_ANGKA and k.kunci.endswith("_tw")
)
_ANGKA = re.compile(r"\d+")


PembacaRumus: TypeAlias = Callable[[str, Collection[int]], LembarTerbaca]
"""A door's way to read formulas: sheet and columns → what stands there."""


def fakta_buku(baca: PembacaRumus | None, isi: IsiBuku, bacaan: Bacaan, hasil: Hasil) -> FaktaBuku:
    """The reader's facts with those of the formulas; `hasil` belongs to the plan as it is written in the workbook.

    Without `baca`, where a door cannot read formulas, nothing is said about them.
    """
    tertimpa: list[RumusTertimpa] = []
    beda: list[AngkaBeda] = []
    bentuk: list[FormatTakCocok] = []
    nilai = nilai_kolom(bacaan.rencana_seperti_tertulis, hasil)
    tata = susun_tata_buku(bacaan)
    for bagian, nama in enumerate(TABEL):
        t = bacaan.tabel.get(nama)
        if t is None or baca is None:
            continue
        terbaca = baca(t.lembar, {t.kolom[k] for k in (*KOLOM_HITUNG, *KOLOM_ANGKA) if k in t.kolom})
        rumus = {k: _bentuk(rumus_kolom(k, tata, bagian)) for k in KOLOM_HITUNG if k in t.kolom}
        lembar = _Lembar(isi, bacaan, nama, t, terbaca)
        rusak = list(lembar.tertimpa(rumus))
        tertimpa += rusak
        beda += lembar.beda(nilai, {r.sel for r in rusak})
        bentuk += lembar.bentuk()
    hilang = (*bacaan.fakta.bagian_hilang, *_lembar_hilang(isi))
    return replace(
        bacaan.fakta,
        rumus_tertimpa=tuple(tertimpa),
        angka_beda=tuple(beda),
        format_tak_cocok=tuple(bentuk),
        bagian_hilang=hilang,
        lembar_bidang_belum=tuple(_lembar_bidang_belum(isi, bacaan)),
    )


@lru_cache(maxsize=1024)
def _bentuk(rumus: str) -> str:
    """A formula without what programs write differently, and without row numbers.

    A column has the same text in every row, so answers are remembered.
    """
    return _ANGKA.sub("#", polos(rumus))


class _Lembar:
    """One table of plan rows in the workbook as it was read."""

    def __init__(
        self, isi: IsiBuku, bacaan: Bacaan, nama: str, tabel: TabelTerbaca, terbaca: LembarTerbaca
    ) -> None:
        self._petak = isi.petak[tabel.lembar]
        self._bacaan, self._tabel, self._terbaca = bacaan, tabel, terbaca
        self._baris = {b: i for i, (punya, b) in enumerate(bacaan.letak) if punya == nama}

    def _nilai(self, b: int, label: str) -> NilaiSel:
        return sel(self._petak, b, self._tabel.kolom[label])

    def _id(self, i: int) -> str:
        return self._bacaan.rencana.baris[i].id

    def tertimpa(self, rumus: Mapping[str, str]) -> Iterator[RumusTertimpa]:
        """Cells of computed columns that hold something else than our formula.

        An inserted row has none yet (LibreOffice does not fill it), so its blank cells are no finding.
        """
        for b, i in self._baris.items():
            for label, harapan in rumus.items():
                k = self._tabel.kolom[label]
                ada = self._terbaca.rumus.get((b, k))
                kosong = ada is None and self._nilai(b, label) is None
                if (ada is not None and _bentuk(ada) == harapan) or (kosong and i in self._bacaan.id_baru):
                    continue
                isi = f"={ada}" if ada is not None else _teks(self._nilai(b, label))
                yield RumusTertimpa(
                    lembar=self._tabel.lembar, sel=alamat(b, k), label=label, id=self._id(i), isi=isi
                )

    def beda(self, nilai: list[dict[str, Decimal | int | str]], rusak: set[str]) -> Iterator[AngkaBeda]:
        """Figures Excel shows that the engine does not confirm. A workbook nobody calculated shows none at all."""
        if all(
            self._nilai(b, k) is None for b in self._baris for k in KOLOM_HITUNG if k in self._tabel.kolom
        ):
            return
        for b, i in self._baris.items():
            for label in KOLOM_HITUNG:
                if label not in self._tabel.kolom or (b, self._tabel.kolom[label]) not in self._terbaca.rumus:
                    continue
                tempat = alamat(b, self._tabel.kolom[label])
                excel, mesin = self._nilai(b, label), nilai[i][label]
                if tempat not in rusak and not _sama(excel, mesin):
                    yield AngkaBeda(
                        lembar=self._tabel.lembar,
                        sel=tempat,
                        label=label,
                        excel=_teks(excel),
                        mesin=_teks(mesin),
                        id=self._id(i),
                    )

    def bentuk(self) -> Iterator[FormatTakCocok]:
        """Cells with a number whose format does not fit the row's satuan (ATURAN 2: percent entry cells)."""
        if not self._terbaca.format:
            return
        for b, i in self._baris.items():
            persen = adalah_persen(self._bacaan.rencana.baris[i].satuan)
            for label in KOLOM_ANGKA:
                k = self._tabel.kolom.get(label)
                if k is None or isinstance(self._nilai(b, label), str | bool):
                    continue
                bentuk = self._terbaca.format_sel(b, k)
                if ("%" in bentuk) is not persen and (self._nilai(b, label) is not None or persen):
                    yield FormatTakCocok(
                        kolom=label,
                        format=bentuk,
                        id=self._id(i),
                        lembar=self._tabel.lembar,
                        sel=alamat(b, k),
                    )


def _sama(excel: NilaiSel, mesin: Decimal | int | str) -> bool:
    if isinstance(mesin, str):
        return ("" if excel is None else excel) == mesin  # a shown 0 is no blank
    if isinstance(excel, bool) or not isinstance(excel, int | float):
        return False
    return abs(Decimal(repr(excel)) - mesin) <= TOLERANSI * max(Decimal(1), abs(Decimal(mesin)))


_LIMA_BELAS = Context(prec=15)
"""As many digits as Excel keeps: a third is not printed with 28."""


def _teks(nilai: NilaiSel | Decimal) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, str | bool):
        return str(nilai)
    angka = nilai if isinstance(nilai, Decimal) else Decimal(repr(nilai))
    return tulis(_LIMA_BELAS.plus(angka))


def _lembar_hilang(isi: IsiBuku) -> Iterator[BagianHilang]:
    """Sheets of ours that are not in the workbook; those with tables the reader looks for itself."""
    if adalah_laporan(isi.properti, isi.semua_lembar):
        yield from (
            BagianHilang(jenis="lembar", nama=nama)
            for nama in LEMBAR_LAPORAN
            if nama not in isi.semua_lembar and nama not in LEMBAR_DIBACA
        )
        return
    for nama in LEMBAR_TETAP:
        if nama not in isi.semua_lembar and nama not in LEMBAR_DIBACA and nama != petunjuk.NAMA_LEMBAR:
            yield BagianHilang(jenis="lembar", nama=nama)


def _lembar_bidang_belum(isi: IsiBuku, bacaan: Bacaan) -> Iterator[str]:
    """Sheets of bidang that nobody has made yet; a laporan makes those it needs."""
    if not adalah_laporan(isi.properti, isi.semua_lembar):
        semua = nama_lembar_bidang(bacaan.rencana.bidang, LEMBAR_TETAP)
        yield from (nama for nama in semua if nama not in isi.semua_lembar)
