"""Charts as they stand in the file: what they show without recalculation, what a screen reader hears, where they lie."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from functools import cache

from lxml import etree

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.sheets.grafik import Bagan, Deret, JenisBagan
from renaksi_xl.sheets.kontrak import Blok, Buku, Lembar, Rumus

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
LAPANGAN = (4, 1, 9, 3)


@cache
def berkas() -> zipfile.ZipFile:
    """One sheet, three rows, a column chart with a target line over B5:D10."""
    deret = (
        Deret(nama="Capaian", kategori=(0, 0, 2, 0), nilai=(0, 1, 2, 1), warna="#17375E", label="0%;;;"),
        Deret(nama="Garis 100%", kategori=(0, 0, 2, 0), nilai=(0, 2, 2, 2), warna="#D55E00", garis=True),
    )
    isi = Lembar(
        nama="Das bor",
        kode=None,
        blok=[
            Blok(
                0,
                0,
                [
                    ["Umum", Rumus("1/2", Decimal("0.5")), 1],
                    ["Aset", Rumus('""', ""), 1],
                    ["Lain", Decimal("1.2"), 1],
                ],
            )
        ],
        tinggi={6: 40},
        bagan=(
            Bagan(
                nama="Bagan Bidang",
                jenis=JenisBagan.KOLOM,
                deret=deret,
                wilayah=LAPANGAN,
                judul="Capaian bidang",
                alt="Umum 50%, Aset belum ada",
            ),
        ),
    )
    return zipfile.ZipFile(io.BytesIO(tulis_xlsx(Buku([isi], {}))))


def akar(nama: str) -> etree._Element:
    return etree.fromstring(berkas().read(nama))


def test_the_chart_holds_the_values_of_its_cells() -> None:
    semua = [[v.text for v in wadah.iter(f"{C}v")] for wadah in akar("xl/charts/chart1.xml").iter(f"{C}val")]
    assert semua == [["0.5", "0", "1.2"], ["1", "1", "1"]]
    kategori = next(akar("xl/charts/chart1.xml").iter(f"{C}cat"))
    assert [v.text for v in kategori.iter(f"{C}v")] == ["Umum", "Aset", "Lain"]


def test_the_chart_speaks_to_a_screen_reader() -> None:
    (sifat,) = akar("xl/drawings/drawing1.xml").iter(f"{XDR}cNvPr")
    assert (sifat.get("name"), sifat.get("descr")) == ("Bagan Bidang", "Umum 50%, Aset belum ada")


def test_the_chart_covers_its_cells_and_moves_with_them() -> None:
    (jangkar,) = akar("xl/drawings/drawing1.xml").iter(f"{XDR}twoCellAnchor")
    dari, ke = (
        [int(e.text or "") for bagian in jangkar.iter(XDR + arah) for e in bagian] for arah in ("from", "to")
    )
    # Column, offset, row, offset: B5 to the far corner of D10, which is the near corner of E11.
    assert dari == [1, 0, 4, 0]
    assert ke == [4, 0, 10, 0]
    assert jangkar.get("editAs") in (None, "twoCell")


def test_the_target_line_is_drawn_over_the_columns() -> None:
    jenis = {
        e.tag.removeprefix(C)
        for e in akar("xl/charts/chart1.xml").iter()
        if e.tag in (f"{C}barChart", f"{C}lineChart")
    }
    assert jenis == {"barChart", "lineChart"}
