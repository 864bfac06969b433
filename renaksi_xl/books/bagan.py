"""Native charts with XlsxWriter: one hand for all, readable in black and white, with an alternative text each.

The chart's cache is taken from the cells, whose values the engine computed, so previews draw it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from renaksi_xl.books.gaya import ABU_TUA, GARIS, HURUF, PUTIH, TINTA
from renaksi_xl.sheets.grafik import Bagan, Deret, JenisBagan
from renaksi_xl.sheets.kontrak import Lembar

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_UKURAN = 9
_JARAK = 45
"""Space between the bars, in per cent of a bar."""


def pasang_bagan(wb: Workbook, ws: Worksheet, lembar: Lembar) -> None:
    """Draw the charts of a sheet over their cells; they move and grow with those."""
    for satu in lembar.bagan:
        chart = _chart(wb, lembar, satu)
        b1, k1, b2, k2 = satu.wilayah
        lebar = sum(ws._size_col(k) for k in range(k1, k2 + 1))  # noqa: SLF001 -- XlsxWriter anchors by its own sizes
        tinggi = sum(ws._size_row(b) for b in range(b1, b2 + 1))  # noqa: SLF001 -- as above
        chart.set_size({"width": lebar, "height": tinggi})
        ws.insert_chart(b1, k1, chart, {"object_position": 1, "description": satu.alt})


def _chart(wb: Workbook, lembar: Lembar, bagan: Bagan) -> Chart:
    jenis, _, sub = bagan.jenis.value.partition("/")
    utama = _buat(wb, {"type": jenis, "name": bagan.nama, **({"subtype": sub} if sub else {})})
    garis = [d for d in bagan.deret if d.garis]
    for d in bagan.deret:
        if not d.garis:
            utama.add_series(_deret(lembar, d, bagan))
    if garis:
        lapis = _buat(wb, {"type": "line"})
        for d in garis:
            lapis.add_series(_deret_garis(lembar, d))
        utama.combine(lapis)
    utama.set_chartarea({"border": {"color": GARIS, "width": 0.75}, "fill": {"color": "#FFFFFF"}})
    utama.set_title(
        {
            "name": bagan.judul,
            "name_font": _huruf(10, tebal=True),
            "overlay": False,
        }
    )
    utama.set_legend({"position": "bottom", "font": _huruf(_UKURAN)} if bagan.legenda else {"none": True})
    utama.show_hidden_data()
    _sumbu(utama, bagan)
    return utama


def _buat(wb: Workbook, pilihan: dict[str, Any]) -> Chart:
    chart = wb.add_chart(pilihan)
    if chart is None:
        raise LookupError(pilihan)
    return chart


def _huruf(ukuran: int, *, tebal: bool = False) -> dict[str, Any]:
    return {"name": HURUF, "size": ukuran, "bold": tebal, "color": TINTA}


def _deret(lembar: Lembar, d: Deret, bagan: Bagan) -> dict[str, Any]:
    isi: dict[str, Any] = {
        "name": d.nama,
        "categories": [lembar.nama, *d.kategori],
        "values": [lembar.nama, *d.nilai],
        "fill": {"color": d.warna},
        "border": {"color": ABU_TUA, "width": 0.5},
        "gap": _JARAK,
        "overlap": 100 if bagan.jenis is JenisBagan.TUMPUK else -5,
    }
    if d.warna_titik:
        isi["points"] = [{"fill": {"color": w or d.warna}} for w in d.warna_titik]
    if d.label:
        isi["data_labels"] = {"value": True, "num_format": d.label, "font": _huruf(_UKURAN)}
        if bagan.jenis is JenisBagan.BATANG:
            isi["data_labels"]["position"] = "outside_end"
        else:
            # Inside, so that a line drawn over the columns does not cross the figures.
            isi["data_labels"] |= {
                "position": "inside_end",
                "font": _huruf(_UKURAN) | {"color": _di_atas(d.warna)},
            }
    return isi


def _di_atas(warna: str) -> str:
    """Ink that can be read on a colour."""
    merah, hijau, biru = (int(warna[n : n + 2], 16) for n in (1, 3, 5))
    return TINTA if 299 * merah + 587 * hijau + 114 * biru > 128_000 else PUTIH


def _deret_garis(lembar: Lembar, d: Deret) -> dict[str, Any]:
    return {
        "name": d.nama,
        "categories": [lembar.nama, *d.kategori],
        "values": [lembar.nama, *d.nilai],
        "line": {"color": d.warna, "width": 1.75, "dash_type": "dash"},
        "marker": {"type": "none"},
    }


def _sumbu(chart: Chart, bagan: Bagan) -> None:
    kategori: dict[str, Any] = {
        "num_font": _huruf(_UKURAN),
        "line": {"color": GARIS},
        "major_tick_mark": "none",
        "interval_unit": 1,
    }
    nilai: dict[str, Any] = {
        "num_font": _huruf(_UKURAN),
        "num_format": bagan.format_sumbu,
        "min": 0,
        "major_gridlines": {"visible": True, "line": {"color": "#E3E7EB", "width": 0.5}},
        "line": {"none": True},
    }
    if bagan.maksimum is not None:
        nilai["max"] = bagan.maksimum
    if bagan.satuan_sumbu is not None:
        nilai["major_unit"] = bagan.satuan_sumbu
    if not bagan.sumbu_nilai:
        nilai |= {"visible": False, "major_gridlines": {"visible": False}}
    if bagan.jenis is JenisBagan.KOLOM:
        chart.set_x_axis(kategori)
        chart.set_y_axis(nilai)
        return
    # A bar chart lies on its side: its axis of categories is y. Reversed, the first is on top; the other axis crosses
    # at the last one, below.
    chart.set_x_axis(nilai)
    chart.set_y_axis({**kategori, "reverse": True, "crossing": "max"})
