"""`renaksi audit` on a laporan of ours: its data sheets say what the forms do not print, so nothing is guessed."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs.audit import audit_berkas
from renaksi_xl.jobs.laporan import isi_laporan
from renaksi_xl.rencana_json import baca_rencana
from tests.bantuan import rencana_teks

POHON = """
Sasaran s1 Nilai           | 70   | . . . .             | . . 68 72
  Program p1               | 80%  | 20% 40% 60% 80%     | . . . .
    Kegiatan k1            | 95%  | 95% 95% 95% 95%     | . . . .
      Sub u1 Kasus         | 12   | 3 3 3 3             | 2 4 3 2
      Sub u2               | 5%   | 8% 7% 6% 5%         | 8% 7,5% 5% 5%
      Sub u3 Ton           | 20   | 20 20 20 20         | 20 18 22 20
    Kegiatan k2            | 60%  | 15% 30% 45% 60%     | . . . .
      Sub u4               | 90%  | 90% 90% 90% 90%     | 85% 95% 90% 88%
      Sub u5 Orang         | 45   | 45 45 45 45         | 45 45 44 45
      Sub u6 Unit          | 8    | - - 4 4             | . . 4 3
"""

TEPAT = 1e-9


def _empat(*isi: int) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    a, b, c, d = (Decimal(x) for x in isi)
    return a, b, c, d


RASIO: dict[str, Any] = {"cara_hitung": "Rasio", "penyebut_tw": _empat(200, 210, 200, 220)}
UBAH: dict[str, dict[str, Any]] = {
    "p1": {**RASIO, "pembilang_tw": _empat(36, 80, 112, 171)},
    "k1": {**RASIO, "pembilang_tw": _empat(180, 200, 190, 210), "jenis_target": "Kumulatif"},
    "k2": {
        **RASIO,
        "pembilang_tw": _empat(20, 30, 30, 31),
        "kumulatif_tahun_lalu": True,
        "pembilang_awal": Decimal(15),
    },
    "u1": {"arah": "Turun"},
    "u2": {"arah": "Turun"},
    "u3": {"arah": "Tetap"},
    "u4": {"jenis_target": "Rata-rata TW"},
    "u5": {"uraian": "Sub u4", "indikator": "Indikator u4"},
}


def rencana(tw: int) -> Rencana:
    """Every Jenis, Arah and kind of ratio that a form does not name."""
    dasar = baca_rencana(rencana_teks(POHON, tw=tw, bidang=("Sekretariat",)))
    return replace(dasar, baris=tuple(replace(b, **UBAH.get(b.id, {})) for b in dasar.baris))


def laporan(tw: int, tujuan: Path) -> Path:
    plan = rencana(tw)
    tujuan.write_bytes(isi_laporan(plan, hitung(plan)))
    return tujuan


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_nothing_in_our_own_forms_is_accused_or_guessed(tw: int, tmp_path: Path) -> None:
    garis, berbeda = audit_berkas(laporan(tw, tmp_path / "laporan.xlsx"))
    assert not berbeda, garis
    assert [x for x in garis if x.startswith(("BEDA", "SAMA BILA"))] == []
    assert min(int(n) for x in garis for n in re.findall(r"(\d+) angka terbit dibandingkan", x)) > 15


def test_an_office_that_counts_the_missing_as_nought_is_not_accused(tmp_path: Path) -> None:
    asal = rencana(3)
    kosong = (None, None, None, None)
    plan = replace(
        asal,
        pengaturan=replace(asal.pengaturan, belum_diisi="nol"),
        baris=tuple(replace(b, realisasi_tw=kosong) if b.id == "u3" else b for b in asal.baris),
    )
    berkas = tmp_path / "laporan.xlsx"
    berkas.write_bytes(isi_laporan(plan, hitung(plan)))
    garis, berbeda = audit_berkas(berkas)
    assert not berbeda, garis
    (nilai,) = [x for x in garis if "(nilai yang dihitung “Sub u3”)" in x]
    assert nilai.endswith("tertulis 0. Sama bila yang belum diisi dihitung 0.")


@pytest.mark.parametrize(
    ("id_", "lama", "baru", "harus"),
    [
        # 180 + 200 + 190 + 210 of 200 + 210 + 200 + 220, not the mean of the four ratios.
        pytest.param("k1", 0.939759036144578, 0.9392316017316017, "93,98%", id="a ratio of sums"),
        # An arah that the data sheets leave blank is Naik: 90 % against 100 % is not 110 % the other way round.
        pytest.param("u6", 0.875, 1.125, "87,5%", id="an arah nobody chose"),
    ],
)
def test_what_a_form_shows_otherwise_than_its_data_is_still_told(
    id_: str, lama: float, baru: float, harus: str, tmp_path: Path
) -> None:
    berkas = laporan(4, tmp_path / "laporan.xlsx")
    buku = openpyxl.load_workbook(berkas, data_only=True)
    sel = next(
        c
        for baris in buku["E.81"].iter_rows()
        if any(x.value == id_ for x in baris)
        for c in baris
        if isinstance(c.value, float) and abs(c.value - lama) < TEPAT
    )
    sel.value = baru
    buku.save(berkas)
    garis, berbeda = audit_berkas(berkas)
    assert berbeda
    assert [x for x in garis if x.startswith(f"BEDA: E.81!{sel.coordinate} ") and harus in x], garis


def test_cells_of_sheets_that_were_not_read_are_not_listed(tmp_path: Path) -> None:
    berkas = laporan(4, tmp_path / "laporan.xlsx")
    isi = {x: zipfile.ZipFile(berkas).read(x) for x in zipfile.ZipFile(berkas).namelist()}
    # The value that E.81 keeps of u6's capaian, 7 of 8; its formula stays.
    salah = {
        x: b.replace(b"<v>0.875</v>", b"<v>0.5</v>") for x, b in isi.items() if x.startswith("xl/worksheets/")
    }
    with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED) as paket:
        for nama, b in (isi | salah).items():
            paket.writestr(nama, b)
    garis, _ = audit_berkas(berkas)
    beda = [x for x in garis if x.startswith("BEDA: E.81!") and "tertulis 50%" in x]
    assert beda
    assert all("Rumus =" in x and "= ?" not in x for x in beda)
