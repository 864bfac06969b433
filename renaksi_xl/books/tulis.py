"""Renders a workbook told as values to bytes, with XlsxWriter: same values in, same bytes out.

Every formula is written with the value the engine computed, so that previews and phones show numbers.
Texts are written as strings: nothing from someone's text can become a formula (DESIGN promise 6).
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from renaksi_xl.books.atur import pasang_cetak, pilihan_validasi, wilayah_banyak
from renaksi_xl.books.bagan import pasang_bagan
from renaksi_xl.books.gaya import GAYA, HURUF, WARNA, WARNA_TAB
from renaksi_xl.books.taksir import tinggi_baris
from renaksi_xl.sheets.kontrak import Buku, Gaya, Lembar, Rumus, Tabel

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

    from renaksi_xl.books.xlsxwriter_cepat import LembarCepat

_DIBUAT = datetime(2024, 1, 1)  # noqa: DTZ001 -- XlsxWriter takes it as UTC; a fixed date keeps files equal


def tulis_xlsx(buku: Buku, gaya_awal: Sequence[Gaya] = ()) -> bytes:
    """The workbook as an .xlsx, without macros and without code names.

    The looks in `gaya_awal` get the numbers 1, 2, … in the file, for cells that are put in later by number.
    """
    return _tulis(buku, None, gaya_awal)


def tulis_xlsm(buku: Buku, vba: bytes) -> bytes:
    """The workbook as an .xlsm around a VBA project, whose document modules are named by `Lembar.kode`."""
    return _tulis(buku, vba)


def bagian_lembar(buku: Buku) -> dict[str, str]:
    """The part of the file that each sheet, by its name, becomes in what `tulis_xlsx` makes of it."""
    return {satu.nama: f"xl/worksheets/sheet{n}.xml" for n, satu in enumerate(buku.lembar, start=1)}


def _tulis(buku: Buku, vba: bytes | None, gaya_awal: Sequence[Gaya] = ()) -> bytes:
    from renaksi_xl.books.xlsxwriter_cepat import buka, tambah_lembar

    keluar = io.BytesIO()
    wb = buka(keluar)
    wb.set_properties({"title": "Renaksi", "author": "renaksi-xl", "created": _DIBUAT})
    for nama, isi in buku.properti.items():
        wb.set_custom_property(nama, isi)
    wb.calc_on_load = False
    if vba is not None:
        wb.add_vba_project(io.BytesIO(vba), is_stream=True)  # type: ignore[arg-type]  # a stream, by is_stream
        wb.set_vba_name("ThisWorkbook")
    gaya = _Gaya(wb)
    gaya.daftarkan(gaya_awal)
    for lembar in buku.lembar:
        ws = tambah_lembar(wb, lembar.nama)
        if vba is not None and lembar.kode is not None:
            ws.set_vba_name(lembar.kode)
        _PenulisLembar(ws, lembar, gaya).tulis()
        if lembar.bagan:
            pasang_bagan(wb, ws, lembar)
    for nama, rujukan in buku.nama.items():
        wb.define_name(nama, f"={rujukan}")
    wb.close()
    return keluar.getvalue()


class _Gaya:
    """Formats of one workbook, each made once."""

    def __init__(self, wb: Workbook) -> None:
        self._wb = wb
        self.sel = _GayaSel(wb)
        self._warna: dict[str, Format] = {}

    def daftarkan(self, gaya: Sequence[Gaya]) -> None:
        """Give looks the first free numbers, in this order."""
        for nomor, satu in enumerate(gaya, start=1):
            format_ = self.sel[satu]
            if format_ is None or format_._get_xf_index() != nomor:  # type: ignore[no-untyped-call]  # noqa: SLF001 -- no public way
                raise ValueError(f"{satu} cannot have number {nomor}")

    def warna(self, nama: str) -> Format:
        if nama not in self._warna:
            sifat = {k: v for satu in nama.split("+") for k, v in WARNA[satu].items()}
            self._warna[nama] = self._wb.add_format(sifat)
        return self._warna[nama]


class _GayaSel(dict[Gaya, "Format | None"]):
    """The format of each look of a cell, made when it is asked for."""

    def __init__(self, wb: Workbook) -> None:
        super().__init__({Gaya.BIASA: None})
        self._wb = wb

    def __missing__(self, gaya: Gaya) -> Format:
        self[gaya] = format_ = self._wb.add_format({"font_name": HURUF, **GAYA[gaya]})
        return format_


class _PenulisLembar:
    """Writes one sheet; nothing here decides what it says."""

    def __init__(self, ws: LembarCepat, lembar: Lembar, gaya: _Gaya) -> None:
        self.ws, self.lembar, self.gaya = ws, lembar, gaya

    def tulis(self) -> None:
        self._kolom()
        # Tables first: XlsxWriter fills their formula columns with zeros, and the blocks overwrite those.
        for tabel, banyak in self.lembar.tabel:
            self._tabel(tabel, banyak)
        for blok in self.lembar.blok:
            self.ws.taruh_blok(blok, self.gaya.sel)
        for wilayah in self.lembar.gabung:
            self.ws.gabung_sel(*wilayah)
        for v in self.lembar.validasi:
            self.ws.data_validation(*v.wilayah, pilihan_validasi(v))
        for f in self.lembar.bersyarat:
            pilihan = {"type": "formula", "criteria": f"={f.rumus}", "format": self.gaya.warna(f.warna)}
            self.ws.conditional_format(*f.wilayah, pilihan | wilayah_banyak(f))
        for baris, kolom, teks in self.lembar.komentar:
            self._komentar(baris, kolom, teks)
        self._tampilan()
        if self.lembar.cetak is not None:
            pasang_cetak(self.ws, self.lembar.cetak)

    def _kolom(self) -> None:
        lebar = dict(self.lembar.lebar)
        for kolom in sorted(set(lebar) | self.lembar.tersembunyi_kolom):
            sembunyi = {"hidden": True} if kolom in self.lembar.tersembunyi_kolom else {}
            self.ws.set_column(kolom, kolom, lebar.get(kolom), None, sembunyi)
        for baris, tinggi in self.lembar.tinggi.items():
            self.ws.set_row(baris, tinggi)
        self.ws.tinggi_otomatis = tinggi_baris(self.lembar)

    def _tabel(self, tabel: Tabel, banyak: int) -> None:
        rumus = self._rumus_kolom(tabel)
        kolom = [
            {
                "header": k.label,
                "header_format": self.gaya.sel[Gaya.KEPALA_HITUNG if k.hitung else Gaya.KEPALA],
                **({"formula": rumus[i]} if i in rumus else {}),
            }
            for i, k in enumerate(tabel.kolom)
        ]
        pilihan = {"name": tabel.nama, "style": None, "banded_rows": False, "columns": kolom}
        atas = tabel.baris_kepala
        self.ws.add_table(atas, 0, atas + banyak, len(tabel.kolom) - 1, pilihan)

    def _rumus_kolom(self, tabel: Tabel) -> dict[int, str]:
        """The formula of each computed column, read from the first data row; all rows have the same."""
        for blok in self.lembar.blok:
            if blok.baris == tabel.baris_kepala + 1 and blok.kolom == 0:
                return {i: s.teks for i, s in enumerate(blok.isi[0]) if isinstance(s, Rumus)}
        return {}

    def _komentar(self, baris: int, kolom: int, teks: str) -> None:
        tinggi = 26 + 15 * (1 + len(teks) // 34)
        pilihan = {"author": "renaksi-xl", "width": 230, "height": tinggi, "font_name": HURUF, "font_size": 9}
        self.ws.write_comment(baris, kolom, teks, pilihan)

    def _tampilan(self) -> None:
        ws, lembar = self.ws, self.lembar
        if lembar.beku is not None:
            ws.freeze_panes(*lembar.beku)
        if lembar.saring is not None:
            ws.autofilter(*lembar.saring)
        if not lembar.garis:
            ws.hide_gridlines(2)
        if lembar.skala_layar != 100:
            ws.set_zoom(lembar.skala_layar)
        if lembar.warna_tab is not None:
            ws.set_tab_color(WARNA_TAB[lembar.warna_tab])
        if lembar.sel_awal is not None:
            ws.set_selection(*lembar.sel_awal, *lembar.sel_awal)
        if lembar.sembunyi == "hidden":
            ws.hide()
        elif lembar.sembunyi:
            ws.very_hidden()
        if lembar.lindungi:
            ws.protect("", {"autofilter": True, "format_columns": True, "format_rows": True, "objects": True})
        # "1.1" and an ID of digits are texts on purpose: no green triangles.
        ws.ignore_errors({"number_stored_as_text": "A1:XFD1048576", "two_digit_text_year": "A1:XFD1048576"})
