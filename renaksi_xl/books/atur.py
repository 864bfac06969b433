"""Data validation and print set-up in XlsxWriter's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from renaksi_xl.sheets.alamat import wilayah
from renaksi_xl.sheets.kontrak import Cetak, FormatBersyarat, Validasi
from renaksi_xl.sheets.rujukan import BARIS_MAKS

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_JUDUL_MAKS, _PESAN_MAKS = 32, 255
_KEPALA_MAKS = 255
"""Excel's limit for a page header, codes included."""
_SELURUH_KOLOM = re.compile(r"\$([A-Z]+):\$([A-Z]+)$")


def pilihan_validasi(v: Validasi) -> dict[str, Any]:
    """One data validation. Excel allows 32 characters for a title and 255 for a message."""
    pilihan: dict[str, Any] = {
        "validate": v.jenis,
        "error_type": "stop" if v.keras else "warning",
        "ignore_blank": True,
    }
    if v.judul:
        pilihan["error_title"] = v.judul[:_JUDUL_MAKS]
    if v.pesan_galat:
        pilihan["error_message"] = v.pesan_galat[:_PESAN_MAKS]
    if v.pesan:
        pilihan |= {"input_title": v.judul[:_JUDUL_MAKS], "input_message": v.pesan[:_PESAN_MAKS]}
    return pilihan | _syarat(v)


def _syarat(v: Validasi) -> dict[str, Any]:
    if v.jenis == "list":
        return {"source": list(v.sumber) if isinstance(v.sumber, tuple) else f"={v.sumber}"}
    if v.jenis == "custom":
        return {"value": f"={v.sumber}"}
    if v.minimum is not None and v.maksimum is not None:
        return {"criteria": "between", "minimum": v.minimum, "maximum": v.maksimum}
    if v.minimum is not None:
        return {"criteria": ">=", "value": v.minimum}
    return {"criteria": "<=", "value": v.maksimum}


def wilayah_banyak(f: FormatBersyarat) -> dict[str, str]:
    """The areas of a conditional format that has more than one."""
    if not f.lain:
        return {}
    semua = (f.wilayah, *f.lain)
    return {"multi_range": " ".join(wilayah(*satu).replace("$", "") for satu in semua)}


def _kepala(teks: str) -> str:
    """A page header in bold: an ampersand of the title stays one, a title too long is cut."""
    while len(kepala := '&L&"Calibri,Bold"&12' + teks.replace("&", "&&")) > _KEPALA_MAKS:
        teks = teks[:-1]
    return kepala


def pasang_cetak(ws: Worksheet, cetak: Cetak) -> None:
    """Paper, orientation, width in pages, repeated rows and the footer."""
    ws.set_paper(cetak.kertas)
    if cetak.mendatar:
        ws.set_landscape()
    if cetak.skala:
        ws.set_print_scale(cetak.skala)
        ws.center_horizontally()
    else:
        ws.fit_to_pages(cetak.lebar_halaman, cetak.tinggi_halaman)
    if cetak.putus_baris:
        ws.set_h_pagebreaks(list(cetak.putus_baris))
    if cetak.putus_kolom:
        ws.set_v_pagebreaks(list(cetak.putus_kolom))
    ws.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    if cetak.kepala:
        ws.set_header(_kepala(cetak.kepala))
    ws.set_footer(cetak.kaki)
    if cetak.ulang_baris is not None:
        ws.repeat_rows(*cetak.ulang_baris)
    if cetak.ulang_kolom is not None:
        ws.repeat_columns(*cetak.ulang_kolom)
    if cetak.wilayah is not None:
        ws.print_area(*cetak.wilayah)
        # Whole columns with their rows: $A:$D is the same area, but openpyxl drops it.
        ws.print_area_range = _SELURUH_KOLOM.sub(rf"$\1$1:$\2${BARIS_MAKS}", ws.print_area_range)
