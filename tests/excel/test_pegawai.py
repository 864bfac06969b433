"""The workbook of persons: every cell against LibreOffice, also after texts were changed; lint, SDK, no cycle, pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Instansi, Rencana
from renaksi_xl.jobs.contoh import rencana_pemalang
from renaksi_xl.sheets.buku_pegawai import susun_buku_pegawai
from tests.excel.conftest import Validator
from tests.excel.graf import siklus
from tests.excel.kantor import Kantor
from tests.excel.lint import lint
from tests.excel.paritas import bandingkan
from tests.excel.ukur_cetak import baca_pdf, ukur

pytestmark = pytest.mark.excel("soffice", "uno")
CETAK = ("Pegawai", "Rekap Pegawai", "Matriks Pegawai")
DATA = ("Renaksi", "Cascading", "Definisi Operasional", "Pengaturan")
AWAL = 5


def tulis(path: Path, r: Rencana) -> Path:
    buku = susun_buku_pegawai(r, hitung(r))
    assert buku is not None
    path.write_bytes(tulis_xlsx(buku))
    return path


@pytest.fixture(scope="module")
def pemalang(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tulis(tmp_path_factory.mktemp("pegawai") / "Pegawai.xlsx", rencana_pemalang())


@pytest.fixture(scope="module")
def sulit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Names with signs of formulas and wildcards, equal IDs, no sub kegiatan, somebody outside of any team."""

    def b(id_: str, jenjang: str, induk: str | None = None, **medan: Any) -> Baris:
        return Baris(id=id_, jenjang=jenjang, uraian=f"{jenjang} {id_}", induk=induk, **medan)

    r = Rencana(
        instansi=Instansi(nama="Badan *", tahun=2024),
        baris=(
            b("s*", "Sasaran", pemilik="=1+1", indikator="Indeks ~?"),
            b("p", "Program", "s*", pemilik="Kepala", kinerja='hasil "baik"'),
            b("k", "Kegiatan", "p", pemilik="<>x"),
            b("sa", "Sub Kegiatan", "k", pemilik="Kepala", personil=("*",), kinerja="a", target=Decimal(1)),
            b("t", "Proses", "sa", personil=("Ani?", "@b"), kinerja="c"),
            b("m", "Anggota", "t", personil=("*", "Ani?"), kinerja=" "),
            b("t", "Proses", "sa", personil=("hilang",)),
            b("y", "Proses", "tak ada", personil=("-1",), target="tiga"),
        ),
    )
    return tulis(tmp_path_factory.mktemp("sulit") / "Pegawai.xlsx", r)


def test_every_cell_is_what_libreoffice_computes(pemalang: Path, kantor: Kantor) -> None:
    hasil = bandingkan(pemalang, kantor)
    assert hasil.beda == []
    assert all(hasil.per_lembar[nama] > 300 for nama in CETAK)


def test_names_with_signs_of_formulas_and_wildcards_agree(sulit: Path, kantor: Kantor) -> None:
    assert bandingkan(sulit, kantor).beda == []


def test_excel_has_nothing_to_repair_and_no_cell_leans_on_itself(sulit: Path, sdk: Validator) -> None:
    assert lint(sulit) == []
    assert siklus(sulit) is None
    assert sdk([sulit]) == {sulit: []}


def test_a_changed_kinerja_shows_on_the_list_and_in_the_counts(pemalang: Path, kantor: Kantor) -> None:
    with kantor.buka(pemalang) as buku:
        daftar = buku.baca("Pegawai")
        # The first line that works: its ID stands behind the printed columns.
        n = next(i for i, satu in enumerate(daftar) if i >= AWAL and satu[9] == "R0006")
        rekap = buku.baca("Rekap Pegawai")
        m = next(i for i, satu in enumerate(rekap) if satu[1] == "Pegawai 01")
        sebelum = rekap[m][8]
        kepala, *isi = buku.baca("Cascading")[3:]
        b = next(i for i, satu in enumerate(isi, start=5) if satu[list(kepala).index("ID")] == "R0006")
        buku.tulis("Cascading", {f"D{b}": "Hasil yang lain"})
        assert kepala[3] == "Sasaran Kinerja"
        assert buku.baca("Pegawai")[n][5] == "Hasil yang lain"
        buku.tulis("Cascading", {f"D{b}": None, f"C{b}": None})
        assert buku.baca("Rekap Pegawai")[m][8] == float(str(sebelum)) - 1


def test_the_pages_can_be_printed(pemalang: Path, kantor: Kantor, tmp_path: Path) -> None:
    """Nothing cut, no letter below 7 points; Rekap upright on one page, the matrix two by two."""
    salinan = tmp_path / "Pegawai.xlsx"
    salinan.write_bytes(pemalang.read_bytes())
    assert ukur(salinan, kantor) == []
    halaman = baca_pdf(salinan.with_suffix(".pdf"), [*CETAK, *DATA])
    banyak = Counter(satu.lembar for satu in halaman)
    assert [banyak[nama] for nama in CETAK[1:]] == [1, 4]
    # What the formulas read is looked at on the screen: two lines on paper.
    assert [banyak[nama] for nama in DATA] == [1] * len(DATA)


def test_an_office_without_teams_gets_no_matrix(tmp_path: Path, kantor: Kantor) -> None:
    r = rencana_pemalang()
    r = replace(r, baris=tuple(b for b in r.baris if b.jenjang in ("Tujuan", "Sasaran", "Program")))
    path = tulis(tmp_path / "p.xlsx", r)
    hasil = bandingkan(path, kantor)
    assert hasil.beda == []
    assert "Matriks Pegawai" not in hasil.per_lembar
