"""The drawn cascade as a program shows it: its pages as pictures, and boxes that follow the plan's cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets import laporan
from renaksi_xl.sheets.bahan import susun_bahan
from renaksi_xl.sheets.cetak import bagan, tabel_cascading
from tests.excel.induk import rencana
from tests.excel.kantor import Kantor, render_png
from tests.sheets.test_bagan import kecil

pytestmark = pytest.mark.excel("soffice", "uno", "pdftoppm", "carlito")
DPI = 50


@pytest.fixture
def tulis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for laporan that hold only the drawings and their data."""
    monkeypatch.setattr(laporan, "CETAK", (bagan.lembar, tabel_cascading.lembar))
    return tmp_path


def _tulis(folder: Path, plan: Rencana) -> Path:
    letak = folder / "laporan.xlsx"
    letak.write_bytes(tulis_xlsx(laporan.susun_laporan(plan, hitung(plan))))
    return letak


@pytest.mark.parametrize("nama", ["luwu_timur", "pemalang"])
def test_each_page_of_a_drawing_is_one_sheet_of_a3_with_the_drawing_in_its_middle(
    tulis: Path, nama: str, kantor: Kantor
) -> None:
    plan = rencana(nama)
    gambar = bagan.semua_gambar(susun_bahan(plan, hitung(plan)))
    lembar = [f"Bagan Cascading {i}" for i in range(1, len(gambar) + 1)]
    png = render_png(_tulis(tulis, plan), tulis / "png", lembar=lembar, dpi=DPI, kantor=kantor)
    assert len(png) == sum(len(satu.halaman) for satu in gambar)
    for satu in png:
        with Image.open(satu) as halaman:
            lebar, tinggi = halaman.size
            assert (round(lebar * 25.4 / DPI), round(tinggi * 25.4 / DPI)) == pytest.approx((420, 297), abs=1)
            kiri, _, kanan, bawah = _tinta(halaman)
        assert kiri > lebar * 0.02
        assert kanan < lebar * 0.98
        assert bawah < tinggi * 0.95


def _tinta(halaman: Image.Image) -> tuple[int, int, int, int]:
    """Where something is printed, header and footer left out."""
    lebar, tinggi = halaman.size
    isi = halaman.convert("L").crop((0, 0, lebar, int(tinggi * 0.93))).point(lambda x: 255 if x < 250 else 0)
    batas = isi.getbbox()
    assert batas is not None
    return batas


def test_a_box_follows_the_cells_of_the_plan(tulis: Path, kantor: Kantor) -> None:
    """a: 3+1 of 4 is 100 %; with 1 instead of 3 it is 2 of 4. b stays 50 %, so the mean falls from 75 to 50 %."""
    with kantor.buka(_tulis(tulis, kecil())) as buku:
        kepala = {str(x): i for i, x in enumerate(buku.baca("Renaksi")[3])}
        baris = next(i for i, r in enumerate(buku.baca("Renaksi"), 1) if r[kepala["ID"]] == "a")
        awal = _nilai(buku.baca("Bagan Cascading 1"))
        assert {0.75, 1.0, "Sedang · 2 dari 2 dihitung"} <= awal
        buku.tulis("Renaksi", {f"L{baris}": 1.0, f"C{baris}": "Nama baru"})
        buku.hitung_ulang()
        kini = _nilai(buku.baca("Bagan Cascading 1"))
    assert {0.5, "Nama baru", "Sangat Rendah · 2 dari 2 dihitung"} <= kini
    assert not {0.75, "Sub Kegiatan a"} & kini


def _nilai(kisi: object) -> set[object]:
    assert isinstance(kisi, list)
    return {round(x, 9) if isinstance(x, float) else x for baris in kisi for x in baris}
