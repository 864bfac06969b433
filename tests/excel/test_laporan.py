"""The whole laporan keeps the promises, and every page of it can be read on paper: both offices, and three at the ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets.laporan import susun_laporan
from tests.excel import kantor_ekstrem
from tests.excel.conftest import Validator
from tests.excel.graf import siklus
from tests.excel.induk import rencana
from tests.excel.kantor import Kantor
from tests.excel.lint import lint
from tests.excel.paritas import bandingkan
from tests.excel.ukur_cetak import longgar, ukur

soffice = pytest.mark.excel("soffice", "uno")
kertas = pytest.mark.excel("soffice", "uno", "pdftohtml", "carlito")
node = pytest.mark.excel("node", "npm")

SEMUA: dict[str, Callable[[], Rencana]] = {
    "luwu_timur": lambda: rencana("luwu_timur"),
    "pemalang": lambda: rencana("pemalang"),
    "besar": kantor_ekstrem.besar,
    "kecil": kantor_ekstrem.kecil,
    "panjang": kantor_ekstrem.panjang,
    "rasio": kantor_ekstrem.rasio,
}
PALING_SEDIKIT = {"luwu_timur": 20_000, "pemalang": 40_000, "panjang": 3_000, "rasio": 3_000}
"""Formula cells, so that a comparison of nothing is not green."""


@pytest.fixture(scope="session")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The laporan of each office."""
    folder = tmp_path_factory.mktemp("laporan")
    semua = {}
    for nama, ambil in SEMUA.items():
        isi = ambil()
        semua[nama] = folder / f"{nama}.xlsx"
        semua[nama].write_bytes(tulis_xlsx(susun_laporan(isi, hitung(isi))))
    return semua


@soffice
@pytest.mark.parametrize("nama", sorted(PALING_SEDIKIT))
def test_libreoffice_computes_every_stored_value_of_a_laporan_again(
    laporan: dict[str, Path], nama: str, kantor: Kantor
) -> None:
    hasil = bandingkan(laporan[nama], kantor)
    assert hasil.jumlah_sel > PALING_SEDIKIT[nama]
    assert hasil.beda == []


def _rupiah(nilai: int | None) -> Decimal | None:
    return None if nilai is None else Decimal(nilai)


@soffice
def test_libreoffice_computes_efisiensi_again(tmp_path: Path, kantor: Kantor) -> None:
    """Where it is asked for, off by default: TW IV, with a budget, the edges of five points among the rows."""
    dasar = kantor_ekstrem.panjang()
    # 123.056,5 of 123.456,25 is 99,676 % on every row; minus serapan 5,006, 4,996, -5,014, -5,004 and 89,676 points,
    # for the sixth nothing was spent; all five together are 408.720 of 600.000, 68,12 %, so 31,556 for those above.
    terpakai = dict(
        zip(("U0", "U1", "U2", "U3", "U4"), (94_670, 94_680, 104_690, 104_680, 10_000), strict=True)
    )
    baris = tuple(
        replace(
            b, pagu=Decimal(100_000), realisasi_anggaran_tw=(None, None, None, _rupiah(terpakai.get(b.id)))
        )
        for b in dasar.baris
    )
    isi = replace(dasar, baris=baris, dokumen=replace(dasar.dokumen, efisiensi="ya"))
    path = tmp_path / "efisiensi.xlsx"
    path.write_bytes(tulis_xlsx(susun_laporan(isi, hitung(isi))))
    assert bandingkan(path, kantor).beda == []
    assert lint(path) == []
    kisi = openpyxl.load_workbook(path, data_only=True)["Monev Renaksi"]
    kata = [satu.value for baris_ in kisi.iter_rows(min_col=19, max_col=19) for satu in baris_]
    assert Counter(x for x in kata if isinstance(x, str) and x.endswith("Efisien")) == {
        "Efisien": 5,
        "Cukup Efisien": 2,
        "Tidak Efisien": 1,
    }


@pytest.mark.lambat
@pytest.mark.parametrize("nama", ["luwu_timur", "kecil", "panjang", "rasio"])
def test_nothing_in_a_laporan_makes_excel_repair_it_and_nothing_is_circular(
    laporan: dict[str, Path], nama: str
) -> None:
    assert lint(laporan[nama]) == []
    assert siklus(laporan[nama]) is None


@node
def test_the_open_xml_sdk_has_no_findings_in_a_laporan(laporan: dict[str, Path], sdk: Validator) -> None:
    semua = [laporan["luwu_timur"], laporan["panjang"], laporan["rasio"]]
    assert sdk(semua) == {path: [] for path in semua}


@pytest.mark.parametrize("nama", ["luwu_timur", "pemalang", "besar"])
def test_a_signature_of_a_real_office_stands_with_several_rows(nama: str) -> None:
    """Behind the last page break: rows of the plan by the IDs that the hidden columns hold."""
    isi = SEMUA[nama]()
    ids = {b.id for b in isi.baris}
    terakhir = {}
    for lembar in susun_laporan(isi, hitung(isi)).lembar:
        if lembar.nama in {"Rencana Aksi", "Monev Renaksi", "E.81"} and lembar.cetak is not None:
            terakhir[lembar.nama] = {
                blok.baris + i
                for blok in lembar.blok
                for i, satu in enumerate(blok.isi)
                for j, sel in enumerate(satu)
                if blok.kolom + j in lembar.tersembunyi_kolom
                and sel in ids
                and blok.baris + i >= lembar.cetak.putus_baris[-1]
            }
    assert len(terakhir) == 3
    assert {n: len(baris) for n, baris in terakhir.items() if len(baris) < 2} == {}


@kertas
@pytest.mark.parametrize("nama", sorted(SEMUA))
def test_every_page_of_a_laporan_can_be_read(laporan: dict[str, Path], nama: str, kantor: Kantor) -> None:
    assert ukur(laporan[nama], kantor) == []


@pytest.mark.parametrize(
    ("nama", "lembar"),
    [
        ("luwu_timur", ("Monev Renaksi", "E.81", "Sekretariat", "PPKIK", "MKPK", "PSDA")),
        ("besar", ("Monev Renaksi", "E.81", "Urusan 1", "Urusan 12")),
    ],
)
def test_a_printed_row_is_hardly_higher_than_its_text_ten_per_cent_wider(
    laporan: dict[str, Path], nama: str, lembar: tuple[str, ...]
) -> None:
    """By three points, above and below. A text at the edge of a line may be given one more, on one row of ten."""
    semua = longgar(laporan[nama], lembar)
    assert len(semua) > 40
    assert sum(tinggi > perlu + 3 for tinggi, perlu in semua) * 10 < len(semua)
