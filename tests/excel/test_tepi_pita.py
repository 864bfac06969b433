"""At the edge of a band: what counts is the percentage with two decimals, in every document (ATURAN 2, 4).

Every expected word is worked out by hand: round half away from zero to two decimals, then "more than" the bound.
"""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import docx
import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.ringkasan import kalimat_pokok
from renaksi_xl.jobs.bidang import isi_file_bidang
from renaksi_xl.jobs.rekap import Pilihan, rekap
from renaksi_xl.kirim.word import isi_word
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.laporan import susun_laporan
from tests.bantuan import rencana_diketik, rencana_teks
from tests.banyak.kantor_kecil import tabel
from tests.excel.kantor import Kantor
from tests.excel.paritas import bandingkan

pytestmark = pytest.mark.excel("soffice", "uno")

SATU = {
    "49,995": "Sangat Rendah",  # 50,00
    "50": "Sangat Rendah",
    "50,004999": "Sangat Rendah",  # 50,00
    "50,005": "Rendah",  # 50,01
    "64,995": "Rendah",  # 65,00
    "65,004999": "Rendah",
    "65,005": "Sedang",
    "74,994999": "Sedang",  # 74,99
    "74,995": "Sedang",  # 75,00
    "75": "Sedang",
    "75,004999": "Sedang",
    "75,005": "Tinggi",  # 75,01
    "89,995": "Tinggi",  # 90,00
    "90": "Tinggi",
    "90,004999": "Tinggi",
    "90,005": "Sangat Tinggi",  # 90,01
}
"""Realisasi of a target of 100 → predikat."""
RATA = {
    ("49,99", "50"): ("49,995", "50%", "Sangat Rendah"),
    ("50", "50,01"): ("50,005", "50,01%", "Rendah"),
    ("73,99", "75", "75,994997"): ("74,994999", "74,99%", "Sedang"),
    ("74", "75,99"): ("74,995", "75%", "Sedang"),
    ("75", "75,009998"): ("75,004999", "75%", "Sedang"),
    ("74,005", "75,005", "76,005"): ("75,005", "75,01%", "Tinggi"),
    ("89,99", "90"): ("89,995", "90%", "Tinggi"),
    ("89,9", "90,05", "90,05", "90,02"): ("90,005", "90,01%", "Sangat Tinggi"),
}
"""Realisasi of targets of 100 → their mean, as it is printed in a sentence, its predikat."""


def rencana(realisasi: tuple[str, ...]) -> Rencana:
    """One branch of the tree, so that every node above the leaves, the bidang and the office have their mean."""
    sub = "\n".join(
        f"      Sub d{n} Nilai | 100 | 100 100 100 100 | 100 100 100 {r}" for n, r in enumerate(realisasi)
    )
    teks = f"""
Sasaran S1 | 100% | . . . 100% | . . . . | pj=Umum
  Program P1 | 100% | . . . 100% | . . . .
    Kegiatan K1 | 100% | . . . 100% | . . . .
{sub}
"""
    return rencana_diketik(rencana_teks(teks, bidang=("Umum",)))


def banding(folder: Path, nama: str, isi: bytes, kantor: Kantor) -> list[str]:
    (folder / nama).write_bytes(isi)
    return bandingkan(folder / nama, kantor).beda


def dokumen(plan: Rencana, folder: Path, kantor: Kantor) -> list[str]:
    """Where a formula of the master, the laporan or the bidang's file differs from the engine."""
    hasil = hitung(plan)
    bidang = isi_file_bidang(plan, hasil, "induk.xlsx")
    return [
        *banding(folder, "induk.xlsx", tulis_xlsx(susun_buku(plan, hasil)), kantor),
        *banding(folder, "laporan.xlsx", tulis_xlsx(susun_laporan(plan, hasil)), kantor),
        *(x for nama, isi in bidang.items() for x in banding(folder, nama, isi, kantor)),
    ]


def di_word(isi: bytes) -> set[str]:
    """The predikat in the lines about the bidang and the office."""
    baris = [
        {sel.text for sel in baris.cells} for t in docx.Document(io.BytesIO(isi)).tables for baris in t.rows
    ]
    return {
        x for satu in baris if satu & {"Umum", "Seluruh perangkat daerah"} for x in satu & {*SATU.values()}
    }


def test_a_leaf_at_an_edge_has_the_predikat_of_its_two_decimals(kantor: Kantor, tmp_path: Path) -> None:
    plan = rencana(tuple(SATU))
    predikat = [h.predikat for b, h in zip(plan.baris, hitung(plan).baris, strict=True) if b.id[0] == "d"]
    assert dict(zip(SATU, predikat, strict=True)) == SATU
    assert dokumen(plan, tmp_path, kantor) == []


@pytest.mark.parametrize("realisasi", RATA)
def test_a_mean_at_an_edge_has_one_predikat_in_every_document(
    realisasi: tuple[str, ...], kantor: Kantor, tmp_path: Path
) -> None:
    rata, tertulis, predikat = RATA[realisasi]
    plan = rencana(realisasi)
    hasil = hitung(plan)
    semua = [(x.rata_rata, x.predikat) for x in (*hasil.bidang.values(), hasil.instansi)]
    semua += [(x.rata_rata, x.predikat) for x in hasil.baris[:3]]
    assert set(semua) == {(Decimal(rata.replace(",", ".")) / 100, predikat)}
    assert dokumen(plan, tmp_path, kantor) == []
    assert f"adalah {tertulis} dengan predikat {predikat} " in " ".join(kalimat_pokok(plan, hasil))
    assert di_word(isi_word(plan, hasil)) == {predikat}


def test_a_mean_at_an_edge_has_the_same_predikat_among_many_offices(kantor: Kantor, tmp_path: Path) -> None:
    for n, realisasi in enumerate(RATA):
        (tmp_path / str(n)).mkdir()
        plan = rencana(realisasi)
        (tmp_path / str(n) / "induk.xlsx").write_bytes(tulis_xlsx(susun_buku(plan, hitung(plan))))
        path = tmp_path / f"rekap{n}.xlsx"
        rekap([tmp_path / str(n)], path, Pilihan(pekerja=1))
        assert bandingkan(path, kantor).beda == []
        (opd,) = tabel(path, "Per OPD")
        assert opd["Predikat"] == RATA[realisasi][2]


@pytest.mark.parametrize(
    ("realisasi", "status"),
    [
        # Compared on ROUND(x, 12) of the fraction, whatever the two decimals show (ATURAN 2).
        ("99,995", "Tidak tercapai"),
        ("99,999999", "Tidak tercapai"),
        ("99,9999999999", "Tidak tercapai"),
        ("99,99999999996", "Tercapai"),
        ("100", "Tercapai"),
    ],
)
def test_a_row_is_tercapai_from_a_hundred_per_cent_on(
    realisasi: str, status: str, kantor: Kantor, tmp_path: Path
) -> None:
    plan = rencana((realisasi,))
    assert hitung(plan).baris[3].status == status
    assert dokumen(plan, tmp_path, kantor) == []
