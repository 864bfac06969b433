"""The notes under Monev name rows by formulas: they follow the data, also in a list too long to be named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets.laporan import susun_laporan
from tests.bantuan import rencana_diketik, rencana_teks
from tests.excel.kantor import Kantor
from tests.excel.paritas import bandingkan

pytestmark = pytest.mark.excel("soffice", "uno")

DIBATASI, TANPA = "Nilai yang dibatasi: ", "Belum ada nilainya, tidak ikut dirata-ratakan: "


def rencana() -> Rencana:
    """One program of 28 sub kegiatan: 26 are twice their target, one is half of it, one is not filled in."""
    teks = "Sasaran S | 80% | 80% . . . | 76% . . . |\n  Program P | 90% | 90% . . . | . . . . |\n"
    for n in range(1, 27):
        teks += f"    Sub s{n} Dokumen | 10 | 10 . . . | 20 . . . |\n"
    teks += "    Sub s27 Dokumen | 10 | 10 . . . | 5 . . . |\n"
    teks += "    Sub s28 Dokumen | 10 | 10 . . . | . . . . |\n"
    return rencana_diketik(rencana_teks(teks, tw=1))


@pytest.fixture
def laporan(tmp_path: Path) -> Path:
    path = tmp_path / "laporan.xlsx"
    isi = rencana()
    path.write_bytes(tulis_xlsx(susun_laporan(isi, hitung(isi))))
    return path


def sebutan(kisi: Sequence[Sequence[object]]) -> list[str]:
    """What the two notes name."""
    teks = [str(satu[0]) for satu in kisi if satu and satu[0]]
    return [
        next(x for x in teks if x.startswith(awal)).removeprefix(awal).split(". Cara")[0].rstrip(".")
        for awal in (DIBATASI, TANPA)
    ]


def test_a_long_list_is_cut_and_counted_and_both_lists_follow_the_data(laporan: Path, kantor: Kantor) -> None:
    with kantor.buka(laporan) as buku:
        awal = [list(x) for x in buku.baca("Monev Renaksi")]
        renaksi = [list(x) for x in buku.baca("Renaksi")]
        kepala = next(n for n, satu in enumerate(renaksi) if "Realisasi TW I" in satu)
        huruf = chr(ord("A") + renaksi[kepala].index("Realisasi TW I"))
        baris = {satu[2]: n + 1 for n, satu in enumerate(renaksi) if n > kepala}
        # Without the first capped row 25 are left; the one that had no value reaches its target.
        buku.tulis("Renaksi", {f"{huruf}{baris['Sub s1']}": 10, f"{huruf}{baris['Sub s28']}": 10})
        buku.hitung_ulang()
        akhir = [list(x) for x in buku.baca("Monev Renaksi")]
    dua_lima = ", ".join(f"1.1.{n}" for n in range(1, 26))
    assert sebutan(awal) == [f"{dua_lima}, dan 1 baris lain", "1.1.28"]
    assert sebutan(akhir) == [", ".join(f"1.1.{n}" for n in range(2, 27)), "tidak ada"]


def test_the_stored_texts_are_those_of_the_formulas(laporan: Path, kantor: Kantor) -> None:
    assert bandingkan(laporan, kantor).beda == []
