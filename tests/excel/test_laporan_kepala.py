"""What the head reads, recalculated by LibreOffice: numbers within sentences, Ringkasan and Dasbor of small plans."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from renaksi_xl.core.angka import tulis_persen
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.ringkasan import tulis_nilai, tulis_poin, tulis_rupiah
from renaksi_xl.jobs.laporan import isi_laporan
from renaksi_xl.sheets.kontrak import Rumus
from renaksi_xl.sheets.rumus import kata_angka
from renaksi_xl.sheets.rumus.ringkasan import Lajur
from tests.bantuan import rencana_diketik, rencana_teks
from tests.excel.graf import siklus
from tests.excel.kantor import Kantor
from tests.excel.paritas import bandingkan

pytestmark = pytest.mark.excel("soffice", "uno")

ANGKA = (
    *(
        "0",
        "1",
        "0.5",
        "0.982283",
        "0.9822849999999",
        "0.00004",
        "0.000051",
        "-0.125",
        "-0.00001",
        "0.1",
        "2.005",
    ),
    *(
        "12.3456789",
        "3.755",
        "999.99999",
        "1234.5",
        "12345678.9",
        "0.0001",
        "66.6666666666",
        "1000000",
        "100.05",
    ),
)
RUPIAH = ("0", "999", "1000", "1234567.5", "250000000.49", "1234567890123", "99999999999999", "-1500")


def test_numbers_within_sentences_are_written_as_the_engine_writes_them(
    kantor: Kantor, tmp_path: Path
) -> None:
    path, harapan = tmp_path / "angka.xlsx", []
    with xlsxwriter.Workbook(str(path)) as buku:
        lembar = buku.add_worksheet("Angka")
        for r, teks in enumerate(ANGKA):
            x, a, n = Decimal(teks), f"$A${r + 1}", f"$B${r + 1}"
            lembar.write_number(r, 0, float(x))
            lembar.write_formula(r, 1, "=" + kata_angka.sepuluh_ribuan(a))
            lembar.write_formula(r, 2, "=" + kata_angka.persen(n, a))
            lembar.write_formula(r, 3, "=" + kata_angka.desimal(n, a))
            lembar.write_formula(r, 4, "=" + kata_angka.poin(n, a))
            harapan.append([tulis_persen(x), tulis_nilai(x, ""), tulis_poin(x)])
        rupiah = buku.add_worksheet("Rupiah")
        for r, teks in enumerate(RUPIAH):
            lajur = Lajur(4 * r, 1)
            lajur.angka("x", f"$A${4 * r + 1}", Decimal(teks), "rupiah")
            rupiah.write_number(4 * r, 0, float(teks))
            for k, (_, satu) in enumerate(lajur.isi):
                assert isinstance(satu, Rumus)
                rupiah.write_formula(4 * r + k, 2, "=" + satu.teks)
    with kantor.buka(path) as terbuka:
        terbuka.hitung_ulang()
        angka, uang = terbuka.baca("Angka"), terbuka.baca("Rupiah")
    assert [baris[2:5] for baris in angka] == harapan
    assert [uang[4 * r + 2][2] for r in range(len(RUPIAH))] == [tulis_rupiah(Decimal(x)) for x in RUPIAH]


LENGKAP = """
Tujuan T1 Indeks | 80,5 | . . . . | . . . . |
  Sasaran S1 | 80% | 80% 80% 80% 80% | 76% 79% 80% 70% | "pj=Sekretariat Badan"
    Program P1 | 90% | 90% . . 90% | . . . 91% | bobot=2
      Kegiatan K1 | 90% | 90% 90% 90% 90% | . . . . | bobot=1 "cara=Rata-rata capaian"
        Sub A Dokumen | 10 | 3 1 1 5 | 5 . . 1 | bobot=1 pagu=1500000 realisasi_anggaran_tw=250000,.,500000.5,1
        Sub B Orang | 28 | 28 28 28 28 | 28 30 31 28 | bobot=3 pagu=1000000
        Sub C Indeks | 3,6 | 3,6 3,6 3,6 3,6 | . 3,755 3,7 3,1234 | bobot=1 "pj=Bidang?"
      Kegiatan K2 Dokumen | 8 | 2 2 2 2 | 2 1 2 2 | bobot=1 "pj=Bidang?"
  Sasaran S2 Indeks | 3,6 | . . . . | . . . . | rilis=4 bobot=1
    Program P2 Unit | 73 | 34 31 18 0 | 3 . . . |
    Program P3 | 70% | - - - 70% | . . . 71% |
      Sub D Kasus | 12 | 12 12 12 12 | 13 12 11 14 | arah=Turun pagu=0
"""


def rencana(tw: int, **pengaturan: object) -> Rencana:
    plan = rencana_teks(LENGKAP, tw=tw, bidang=("Sekretariat Badan", "Bidang?", "Bidang Tanpa Baris"))
    plan["pengaturan"] |= pengaturan
    return rencana_diketik(plan)


@pytest.mark.parametrize(
    ("tw", "pengaturan"),
    [(4, {"bobot": "bobot", "batas_capaian": 1.2}), (2, {"belum_diisi": "nol", "anggaran": "sd"}), (1, {})],
)
def test_every_figure_and_sentence_agrees(
    kantor: Kantor, tmp_path: Path, tw: int, pengaturan: dict[str, object]
) -> None:
    path, plan = tmp_path / "laporan.xlsx", rencana(tw, **pengaturan)
    path.write_bytes(isi_laporan(plan, hitung(plan)))
    hasil = bandingkan(path, kantor)
    assert {nama for nama in hasil.per_lembar if nama in ("Ringkasan", "Dasbor")} == {"Ringkasan", "Dasbor"}
    assert [x for x in hasil.beda if x.startswith(("Ringkasan!", "Dasbor!", "_hitung!"))] == []
    assert siklus(path) is None
