"""What bidang sent back can be read in the merged master: rows are as high as the notes that came in."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from renaksi_xl.books.paket import Paket
from renaksi_xl.jobs.gabung import gabung_berkas
from tests import buku_uji as uji
from tests.jobs import kiriman
from tests.jobs.kiriman import file, isikan

PANJANG = "Juknis dari pemerintah pusat baru diterima pada minggu terakhir triwulan. " * 6


def tinggi(path: Path, kata: str) -> float:
    """The height in points of the row of Catatan TW that holds a note."""
    lembar = openpyxl.load_workbook(path)["Catatan TW"]
    semua = enumerate(lembar.iter_rows(values_only=True), start=1)
    (baris,) = {b for b, satu in semua if any(str(x).startswith(kata) for x in satu)}
    return float(lembar.row_dimensions[baris].height or 15)


def test_a_long_note_gets_a_row_in_which_it_can_be_read(tmp_path: Path) -> None:
    master, hasil = tmp_path / "Renaksi.xlsm", tmp_path / "Hasil.xlsm"
    master.write_bytes(kiriman.induk())
    kembali = tmp_path / "kembali.xlsx"
    kembali.write_bytes(
        isikan(
            file(),
            {
                ("s7", "Faktor Pendorong"): "Ada",
                ("s7", "Faktor Penghambat"): PANJANG,
                ("s7", "Tindak Lanjut"): "Rapat",
                ("s1", "Tindak Lanjut"): "Bersurat",
            },
        )
    )
    gabung_berkas(master, [kembali], hasil)
    # 444 letters in a column of some 40 are eleven lines at least, of 12 points.
    assert tinggi(hasil, "Juknis") >= 11 * 12
    assert tinggi(hasil, "Bersurat") < 5 * 13


def test_a_note_in_a_column_that_the_planner_hid_makes_no_row_higher(tmp_path: Path) -> None:
    master, hasil = tmp_path / "Renaksi.xlsm", tmp_path / "Hasil.xlsm"
    induk = kiriman.induk()
    bagian = Paket(induk, "induk").lembar["Catatan TW"].bagian
    lama, baru = b'<col min="5" max="7" width', b'<col min="5" max="7" hidden="1" width'
    xml = uji.bagian(induk)[bagian]
    assert xml.count(lama) == 1
    master.write_bytes(uji.ganti_bagian(induk, {bagian: xml.replace(lama, baru)}))
    kembali = tmp_path / "kembali.xlsx"
    kembali.write_bytes(isikan(file(), {("s7", "Faktor Penghambat"): PANJANG}))
    gabung_berkas(master, [kembali], hasil)
    assert tinggi(hasil, "Juknis") < 5 * 13
