"""`renaksi rekap`: what counts, what does not and why, whatever the order, the workers and the index."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from renaksi_xl.banyak import indeks as modul_indeks
from renaksi_xl.banyak import jawab, pekerja, satu
from renaksi_xl.banyak.indeks import Indeks
from renaksi_xl.banyak.kabar import Kabar
from renaksi_xl.cli import jalankan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.errors import LingkunganError, MasukanError, RenaksiError
from renaksi_xl.jobs.laporan import isi_laporan
from renaksi_xl.jobs.rekap import Pilihan, rekap
from tests.banyak import pembunuh
from tests.banyak.kantor_kecil import bagian, kantor, pabrik, tabel, tulis
from tests.buku_uji import isi_master


def baca(folder: Path, hasil: Path, **pilihan: object) -> list[str]:
    semua: Any = {"pekerja": 1, **pilihan}
    return rekap([folder], hasil, Pilihan(**semua))


@pytest.fixture
def tiga(tmp_path: Path) -> Path:
    """Three offices of one quarter: 90, 50 and 75 per cent."""
    folder = tmp_path / "kiriman"
    tulis(folder / "a.xlsx", kantor("Badan A", 90))
    tulis(folder / "sub" / "b.xlsx", kantor("Badan B", 50))
    tulis(folder / "c.xlsx", kantor("Badan C", 75))
    return folder


def kepala(rekap_: Path, lembar: str) -> tuple[str, str]:
    """Title and note of a sheet."""
    isi = load_workbook(rekap_, data_only=True)[lembar]
    return str(isi["A1"].value), str(isi["A2"].value)


def angka(baris: list[dict[str, Any]], kunci: str, nilai: str) -> dict[str, Any]:
    return {x[kunci]: x[nilai] for x in baris}


def test_offices_are_ranked_and_averaged(tiga: Path, tmp_path: Path) -> None:
    hasil = tmp_path / "REKAP.xlsx"
    baris = baca(tiga, hasil)
    opd = tabel(hasil, "Per OPD")
    assert [(x["Perangkat Daerah"], x["Peringkat"], x["Rata-rata Capaian"]) for x in opd] == [
        ("Badan A", "1 dari 3", 0.9),
        ("Badan C", "2 dari 3", 0.75),
        ("Badan B", "3 dari 3", 0.5),
    ]
    assert {x["Dihitung"] for x in opd} == {"2 dari 2"}
    (program,) = tabel(hasil, "Per Program")
    # The mean of 90, 50 and 75.
    assert program["Rata-rata Capaian"] == pytest.approx(0.716666666666667, abs=1e-12)
    assert (program["Kode Nomenklatur"], program["Terendah"], program["Tertinggi"]) == ("5.03.02", 0.5, 0.9)
    assert program["Dihitung"] == "3 dari 3"
    assert "3 perangkat daerah lapor, 0 belum lapor" in baris[1]


def test_lists_repeat_title_and_header_on_paper_and_rincian_is_for_the_screen(
    tiga: Path, tmp_path: Path
) -> None:
    hasil = tmp_path / "REKAP.xlsx"
    baca(tiga, hasil)
    buku = load_workbook(hasil)
    cetak = {x.title: (x.print_title_rows, str(x.print_area).rpartition("!")[2]) for x in buku}
    # The header of a list stands in row 4, three offices below it; the column of the files' names is not printed.
    assert cetak["Per OPD"] == ("$1:$4", "$A$1:$R$7")
    assert cetak["Rincian"] == (None, "$A$1:$G$2")


def test_of_a_package_kept_as_it_came_only_the_laporan_is_read_and_all_else_is_named(
    tiga: Path, tmp_path: Path
) -> None:
    (tiga / "a.xlsx").rename(tiga / "Renaksi_2024_TW2_Laporan.xlsx")
    lain = ("Laporan.docx", "Laporan.pdf", "Kiriman.eml", "Kiriman.zip", "Kiriman_Teks_WhatsApp.txt")
    for apa in lain:
        (tiga / f"Renaksi_2024_TW2_{apa}").write_bytes(b"bukan buku")
    # Of another quarter; without its laporan beside it; with a name of somebody's own.
    sisa = ["Renaksi_2024_TW1_Laporan.pdf", "Surat.docx", "sub/Renaksi_2024_TW2_Kiriman.zip"]
    for nama in sisa:
        (tiga / nama).write_bytes(b"bukan buku")
    hasil = tmp_path / "REKAP.xlsx"
    baca(tiga, hasil)
    assert [x["Berkas"] for x in tabel(hasil, "Berkas Bermasalah")] == sisa
    assert len(tabel(hasil, "Per OPD")) == 3


def test_offices_without_a_figure_have_no_rank_and_stay_out_of_the_mean(tiga: Path, tmp_path: Path) -> None:
    tulis(tiga / "d.xlsx", kantor("Badan D", None))
    hasil = tmp_path / "REKAP.xlsx"
    baca(tiga, hasil)
    opd = {x["Perangkat Daerah"]: x for x in tabel(hasil, "Per OPD")}
    assert opd["Badan D"]["Peringkat"] == "–"
    assert opd["Badan D"]["Rata-rata Capaian"] is None
    assert opd["Badan D"]["Dihitung"] == "0 dari 2"
    assert opd["Badan A"]["Peringkat"] == "1 dari 3"
    (program,) = tabel(hasil, "Per Program")
    assert program["Dihitung"] == "3 dari 4"
    assert program["Rata-rata Capaian"] == pytest.approx(0.716666666666667, abs=1e-12)


def test_a_mean_is_complete_when_its_leaves_are_whatever_its_parents_own_indikator_lack(
    tmp_path: Path,
) -> None:
    # At TW IV sasaran, program and kegiatan have a target of their own and no realisasi; only the leaves are averaged.
    folder = tmp_path / "kiriman"
    tulis(folder / "a.xlsx", kantor("Badan A", 90, 90, 90, 90, tw=4))
    tulis(folder / "b.xlsx", kantor("Badan B", 90, None, 90, 90, tw=4))
    hasil = tmp_path / "REKAP.xlsx"
    baca(folder, hasil)
    opd = tabel(hasil, "Per OPD")
    assert [(x["Perangkat Daerah"], x["Dihitung"], x["Kelengkapan"], x["Belum diisi"]) for x in opd] == [
        ("Badan A", "2 dari 2", "Lengkap", 3),
        ("Badan B", "2 dari 2", "Belum lengkap", 3),
    ]


def test_equal_figures_share_a_rank(tiga: Path, tmp_path: Path) -> None:
    tulis(tiga / "d.xlsx", kantor("Badan D", 75))
    hasil = tmp_path / "REKAP.xlsx"
    baca(tiga, hasil)
    assert [x["Peringkat"] for x in tabel(hasil, "Per OPD")] == [
        "1 dari 4",
        "2 dari 4",
        "2 dari 4",
        "4 dari 4",
    ]


def test_ringkasan_names_the_highest_and_the_lowest_each_from_its_end(tmp_path: Path) -> None:
    for n in range(12):
        tulis(tmp_path / "kiriman" / f"{n}.xlsx", kantor(f"Badan {n:02d}", 50 + n))
    hasil = tmp_path / "REKAP.xlsx"
    baca(tmp_path / "kiriman", hasil)
    ringkasan = load_workbook(hasil, data_only=True)["Ringkasan"]
    isi = [[x.value for x in baris] for baris in ringkasan["B1:C80"]]
    # The heads of the two tables, each with its offices below.
    tertinggi, terendah = (n for n, satu in enumerate(isi, 1) if satu[0] == "Perangkat Daerah")
    assert (isi[tertinggi - 3][0], isi[terendah - 3][0]) == ("Capaian tertinggi", "Capaian terendah")
    assert isi[tertinggi] == ["Badan 11", 0.61]
    # Ten of twelve are among the highest.
    assert isi[terendah : terendah + 3] == [["Badan 00", 0.5], ["Badan 01", 0.51], [None, None]]


def test_an_office_is_named_with_its_kabupaten_only_where_there_are_several(
    tiga: Path, tmp_path: Path
) -> None:
    hasil = tmp_path / "REKAP.xlsx"
    baca(tiga, hasil)
    assert disebut(hasil) == ["Badan A", "Badan C", "Badan B"]
    tulis(tiga / "lain.xlsx", kantor("Badan A", 80, kabupaten="Kabupaten Lain"))
    baca(tiga, hasil)
    assert disebut(hasil) == [
        "Badan A (Contoh)",
        "Badan A (Kabupaten Lain)",
        "Badan C (Contoh)",
        "Badan B (Contoh)",
    ]


def disebut(rekap_: Path) -> list[str]:
    """The offices Ringkasan names, highest first."""
    kolom = [str(x.value) for x in load_workbook(rekap_, data_only=True)["Ringkasan"]["B"]]
    awal = kolom.index("Perangkat Daerah") + 1
    return [x for x in kolom[awal : awal + 4] if x.startswith("Badan")]


def test_nothing_is_called_complete_where_nothing_was_to_be_measured(tmp_path: Path) -> None:
    asal = kantor("Badan A", None)
    tanpa = tuple(replace(b, target_tw=(None,) * 3 + b.target_tw[3:]) for b in asal.baris)
    (tmp_path / "kiriman").mkdir()
    isi = isi_master(replace(asal, baris=tanpa))
    (tmp_path / "kiriman" / "a.xlsx").write_bytes(isi)
    hasil = tmp_path / "REKAP.xlsx"
    baca(tmp_path / "kiriman", hasil)
    (opd,) = tabel(hasil, "Per OPD")
    assert (opd["Dihitung"], opd["Kelengkapan"], opd["Rata-rata Capaian"]) == ("0 dari 0", "–", None)


def test_the_lines_of_rincian_are_the_rows_of_every_office(tiga: Path, tmp_path: Path) -> None:
    hasil = tmp_path / "REKAP.xlsx"
    baca(tiga, hasil)
    rincian = tabel(hasil, "Rincian")
    assert len(rincian) == 3 * 5
    b = next(x for x in rincian if x["Perangkat Daerah"] == "Badan B" and x["ID"] == "A")
    assert (b["Realisasi TW I"], b["Target s.d. TW"], b["Capaian s.d. TW"], b["Status"]) == (
        50,
        100,
        0.5,
        "Belum tercapai",
    )


@pytest.mark.parametrize("pekerja_", [1, 2])
@pytest.mark.parametrize("bibit", [1, 2])
def test_neither_names_nor_order_nor_workers_nor_the_index_change_a_byte(
    tmp_path: Path, pekerja_: int, bibit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pekerja, "SEDIKIT", 0)
    monkeypatch.setattr(pekerja, "KELOMPOK", 3)
    asal = [kantor(f"Badan {n:02d}", 40 + n) for n in range(14)]
    nama = [f"f{n:02d}.xlsx" for n in range(14)]
    rapi, acak = tmp_path / "rapi", tmp_path / "acak"
    for n, r in zip(nama, asal, strict=True):
        tulis(rapi / n, r)
    for n in random.Random(bibit).sample(nama, k=len(nama)):
        acak.mkdir(exist_ok=True)
        shutil.copyfile(rapi / n, acak / n)
    (tmp_path / "x").mkdir()
    (tmp_path / "y").mkdir()
    baca(rapi, tmp_path / "x" / "REKAP.xlsx")
    baca(acak, tmp_path / "y" / "REKAP.xlsx", pekerja=pekerja_)
    pertama = bagian(tmp_path / "x" / "REKAP.xlsx")
    assert bagian(tmp_path / "y" / "REKAP.xlsx") == pertama
    baca(acak, tmp_path / "y" / "REKAP.xlsx", pekerja=pekerja_)
    assert bagian(tmp_path / "y" / "REKAP.xlsx") == pertama


@pytest.mark.skipif(not pekerja.BERCABANG, reason="here a process starts too slowly for a few files")
def test_a_few_changed_files_are_shared_between_processes_and_change_no_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, catatan = tmp_path / "kiriman", tmp_path / "catatan"
    (tmp_path / "x").mkdir()
    (tmp_path / "y").mkdir()
    for n in range(9):
        tulis(folder / f"{n}.xlsx", kantor(f"Badan {n}", 40 + n))
    baca(folder, tmp_path / "x" / "REKAP.xlsx")
    for n in range(5):
        tulis(folder / f"{n}.xlsx", kantor(f"Badan {n}", 60 + n))
    with monkeypatch.context() as m:
        m.setenv(pembunuh.CATATAN, str(catatan))
        m.setattr(pekerja, "baca_kelompok", pembunuh.catat_proses)
        baca(folder, tmp_path / "x" / "REKAP.xlsx", pekerja=2)
    baca(folder, tmp_path / "y" / "REKAP.xlsx")
    assert bagian(tmp_path / "x" / "REKAP.xlsx") == bagian(tmp_path / "y" / "REKAP.xlsx")
    proses = [baris.split() for baris in catatan.read_text(encoding="ascii").splitlines()]
    assert sorted(banyak for _, banyak in proses) == ["2", "3"]
    assert str(os.getpid()) not in {nomor for nomor, _ in proses}


def test_what_reads_a_few_files_loads_neither_writer_nor_command_line_nor_openssl() -> None:
    perintah = "import sys, renaksi_xl.banyak.pekerja, renaksi_xl.banyak.satu; print(*sys.modules)"
    jalan = subprocess.run([sys.executable, "-c", perintah], capture_output=True, text=True, check=True)
    modul = set(jalan.stdout.split())
    assert not modul & {"_hashlib", "click", "xlsxwriter", "sqlite3", "tempfile", "concurrent.futures"}
    # Each costs as much time as a twentieth of a workbook; there were 193 when this was written.
    assert len(modul) <= 200


_DENGAN_SAKSI = """
import sys
from renaksi_xl.banyak import pekerja

class Saksi(pekerja.Pembaca):
    def __init__(self, banyak):
        print(banyak, "click" in sys.modules, file=sys.stderr)
        super().__init__(banyak)

    def baca(self, *isi):
        print("membaca", self.banyak, file=sys.stderr)
        return super().baca(*isi)

pekerja.banyak_inti, pekerja.Pembaca = lambda: 2, Saksi
from renaksi_xl.__main__ import main
main()
"""


@pytest.mark.skipif(not pekerja.BERCABANG, reason="here a process starts too slowly for a few files")
@pytest.mark.parametrize(
    ("perintah", "kejadian"),
    [
        (["rekap", "kiriman", "-o", "REKAP.xlsx"], ["2 False", "membaca 2"]),
        (["rekap", "kiriman", "-o", "REKAP.xlsx", "--pekerja", "3"], ["2 False", "3 True", "membaca 3"]),
        (["rekap", "kiriman", "-o", "REKAP.xlsx", "--pekerja", "1"], ["2 False"]),
        (["rekap", "--help"], ["2 False"]),
        (["--rinci", "rekap", "kiriman", "-o", "REKAP.xlsx"], ["2 True", "membaca 2"]),
        (["--version"], []),
    ],
)
def test_the_process_that_reads_is_begun_before_the_command_line_is_loaded_and_left_behind_by_no_command(
    tiga: Path, perintah: list[str], kejadian: list[str]
) -> None:
    lingkungan = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    jalan = subprocess.run(
        [sys.executable, "-c", _DENGAN_SAKSI, *perintah],
        cwd=tiga.parent,
        env=lingkungan,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,  # one that is left behind would keep these pipes open
    )
    assert jalan.stderr.splitlines() == kejadian
    if "-o" in perintah:
        assert len(tabel(tiga.parent / "REKAP.xlsx", "Per OPD")) == 3


@pytest.mark.skipif(not pekerja.BERCABANG, reason="here a process starts too slowly for a few files")
def test_a_reading_process_that_dies_before_it_is_told_what_to_read_costs_no_file(
    tiga: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil, utuh = tmp_path / "x" / "REKAP.xlsx", tmp_path / "REKAP.xlsx"
    hasil.parent.mkdir()
    baca(tiga, utuh, pekerja=1)
    monkeypatch.setattr(pekerja, "_jadi_pembaca", lambda *_: os._exit(9))
    with pekerja.Pembaca(2) as pembaca:
        os.waitid(os.P_PID, pembaca._nomor, os.WEXITED | os.WNOWAIT)
        assert list(pembaca.baca(["a", "b", "c"], lambda: None)) == []
        assert pembaca.gagal == ["a", "c", "b"]
    baca(tiga, hasil, pekerja=2)
    assert bagian(hasil) == bagian(utuh)


@pytest.mark.skipif(not pekerja.BERCABANG, reason="elsewhere the pipes tell that the parent is gone")
def test_a_kill_of_the_first_process_alone_leaves_none_that_reads(tmp_path: Path) -> None:
    isi = tulis(tmp_path / "kiriman" / "0.xlsx", kantor("Badan", 50)).read_bytes()
    for n in range(1, 400):
        # Bytes behind the end of a zip make each a file of its own.
        (tmp_path / "kiriman" / f"{n}.xlsx").write_bytes(isi + bytes(n))
    perintah = [sys.executable, "-m", "renaksi_xl", "rekap", "kiriman", "-o", "REKAP.xlsx", "--pekerja", "2"]
    lingkungan = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    with subprocess.Popen(perintah, cwd=tmp_path, env=lingkungan, start_new_session=True) as proses:
        anak = Path(f"/proc/{proses.pid}/task/{proses.pid}/children")
        while len(anak.read_text(encoding="ascii").split()) < 2:
            assert proses.poll() is None
            time.sleep(0.01)
        proses.kill()
    for _ in range(300):
        try:
            os.killpg(proses.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(proses.pid, signal.SIGKILL)
    pytest.fail("processes that read are left behind")


@pytest.mark.skipif(not pekerja.BERCABANG, reason="here a process starts too slowly for a few files")
def test_ctrl_c_while_other_processes_read_leaves_none_of_them_behind(
    tiga: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lama(berkas: list[str]) -> list[jawab.Jawab]:
        time.sleep(60)
        return [(x, satu.baca_satu(x)) for x in berkas]

    def berhenti() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pekerja, "baca_kelompok", lama)
    anak = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    sebelum, mulai = anak.read_text(encoding="ascii"), time.monotonic()
    with pytest.raises(KeyboardInterrupt), pekerja.dengan_proses(2) as kerjakan:
        list(kerjakan([str(tiga / f"{x}.xlsx") for x in "abca"], berhenti))
    assert time.monotonic() - mulai < 30
    assert anak.read_text(encoding="ascii") == sebelum


class TestPilihan:
    """Which of several workbooks of one office counts."""

    def test_a_copy_counts_once(self, tiga: Path, tmp_path: Path) -> None:
        shutil.copyfile(tiga / "a.xlsx", tiga / "A (salinan).xlsx")
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil)
        assert len(tabel(hasil, "Per OPD")) == 3
        (masalah,) = tabel(hasil, "Berkas Bermasalah")
        assert (masalah["Berkas"], masalah["Perihal"]) == ("a.xlsx", "Salinan")
        assert "“A (salinan).xlsx”" in masalah["Keterangan"]

    @pytest.mark.parametrize("nama", ["0.xlsx", "z.xlsx"])
    def test_of_two_versions_the_fuller_one_counts_whatever_its_name(
        self, tiga: Path, tmp_path: Path, nama: str
    ) -> None:
        lama = kantor("Badan A", 90)
        lama = replace(
            lama, baris=tuple(replace(b, realisasi_tw=(None,) * 4) if b.id == "B" else b for b in lama.baris)
        )
        tulis(tiga / nama, lama)
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil)
        assert angka(tabel(hasil, "Per OPD"), "Perangkat Daerah", "Dihitung")["Badan A"] == "2 dari 2"
        (masalah,) = tabel(hasil, "Berkas Bermasalah")
        assert (masalah["Berkas"], masalah["Perihal"]) == (nama, "Versi lain")

    def test_two_full_versions_that_differ_are_put_to_a_person(self, tiga: Path, tmp_path: Path) -> None:
        tulis(tiga / "a2.xlsx", kantor("BADAN  A", 80))
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil)
        assert len(tabel(hasil, "Per OPD")) == 3
        (masalah,) = tabel(hasil, "Berkas Bermasalah")
        assert masalah["Perihal"] == "Perlu dipilih"
        dua = {"a.xlsx", "a2.xlsx"}
        (lain,) = dua - {masalah["Berkas"]}
        assert f"“{lain}”" in masalah["Keterangan"]

    def test_a_laporan_counts_like_the_master_it_was_made_from(self, tiga: Path, tmp_path: Path) -> None:
        rencana = kantor("Badan A", 90)
        (tiga / "laporan.xlsx").write_bytes(isi_laporan(rencana, hitung(rencana)))
        (tiga / "a.xlsx").unlink()
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil)
        assert angka(tabel(hasil, "Per OPD"), "Perangkat Daerah", "Rata-rata Capaian")["Badan A"] == 0.9
        assert tabel(hasil, "Berkas Bermasalah") == []

    def test_the_quarter_most_offices_report_is_the_one_unless_asked_otherwise(
        self, tiga: Path, tmp_path: Path
    ) -> None:
        tulis(tiga / "a2.xlsx", kantor("Badan A", 90, 100, tw=2))
        hasil = tmp_path / "REKAP.xlsx"
        assert "Triwulan I Tahun 2024: 3 perangkat daerah lapor" in baca(tiga, hasil)[1]
        assert "Triwulan II Tahun 2024: 1 perangkat daerah lapor, 2 belum lapor" in baca(tiga, hasil, tw=2)[1]
        assert [x["TW"] for x in tabel(hasil, "Per OPD")] == [2, 1, 1, 1]
        assert tabel(hasil, "Per OPD")[0]["Rata-rata Capaian"] == 0.95


class TestBelumLapor:
    def test_offices_of_an_earlier_quarter_are_missed_also_when_their_files_are_gone(
        self, tiga: Path, tmp_path: Path
    ) -> None:
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil)
        shutil.rmtree(tiga)
        tulis(tiga / "a.xlsx", kantor("Badan A", 90, 90, tw=2))
        baca(tiga, hasil)
        belum = tabel(hasil, "Belum Lapor")
        assert [(x["Perangkat Daerah"], x["Terakhir Lapor"]) for x in belum] == [
            ("Badan B", "TW I 2024"),
            ("Badan C", "TW I 2024"),
        ]

    @pytest.mark.parametrize(
        "isi",
        [
            "Nama OPD;Kabupaten\nBadan A;Contoh\nBadan Z;Contoh\n",
            "badan  a\nBadan Z\n",
            "DAFTAR PERANGKAT DAERAH\nNo;Perangkat Daerah/Unit Kerja;Kab/Kota\n1;Badan A;Contoh\n2;Badan Z;Contoh\n",
            "1;Badan A;Contoh\n2;Badan Z;Contoh\n",
        ],
    )
    def test_a_list_says_who_should_have_reported(self, tiga: Path, tmp_path: Path, isi: str) -> None:
        daftar = tmp_path / "daftar.csv"
        daftar.write_text(isi, encoding="utf-8")
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil, daftar=daftar)
        belum = tabel(hasil, "Belum Lapor")
        assert [(x["Perangkat Daerah"], x["Terakhir Lapor"], x["Diketahui Dari"]) for x in belum] == [
            ("Badan Z", "belum pernah", "Daftar")
        ]
        luar = {x["Perangkat Daerah"] for x in tabel(hasil, "Berkas Bermasalah")}
        assert luar == {"Badan B", "Badan C"}

    def test_the_sheet_says_of_which_quarter_and_of_how_many(self, tiga: Path, tmp_path: Path) -> None:
        daftar = tmp_path / "daftar.txt"
        daftar.write_text("Badan A\nBadan Y\nBadan Z\n", encoding="utf-8")
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil, daftar=daftar)
        judul, keterangan = kepala(hasil, "Belum Lapor")
        assert judul == "Perangkat Daerah yang Belum Lapor · Triwulan I Tahun 2024"
        assert keterangan.startswith("2 dari 3 perangkat daerah di daftar belum lapor.")
        assert [x["No"] for x in tabel(hasil, "Belum Lapor")] == [1, 2]
        assert "tanpa daftar" not in kepala(hasil, "Ringkasan")[1]
        daftar.write_text("Badan A\nBadan B\n", encoding="utf-8")
        baca(tiga, hasil, daftar=daftar)
        assert kepala(hasil, "Belum Lapor")[1] == "Semua 2 perangkat daerah di daftar sudah lapor."

    def test_without_a_list_nobody_is_told_that_all_have_reported(self, tiga: Path, tmp_path: Path) -> None:
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil)
        assert kepala(hasil, "Belum Lapor")[1].startswith("Tanpa daftar (--daftar): hanya yang pernah lapor")
        assert "tanpa daftar, “Belum lapor” hanya yang pernah lapor" in kepala(hasil, "Ringkasan")[1]
        assert kepala(hasil, "Berkas Bermasalah")[1] == "Tidak ada berkas yang perlu diperhatikan."

    def test_an_empty_list_is_a_sentence(self, tiga: Path, tmp_path: Path) -> None:
        daftar = tmp_path / "daftar.txt"
        daftar.write_text("\n\n", encoding="utf-8")
        with pytest.raises(RenaksiError, match=r"daftar\.txt"):
            baca(tiga, tmp_path / "REKAP.xlsx", daftar=daftar)

    def test_a_workbook_of_a_plan_is_no_list_of_offices(self, tiga: Path, tmp_path: Path) -> None:
        daftar = tmp_path / "Renaksi.xlsx"
        daftar.write_bytes(isi_master(pabrik().rencana(0)))
        with pytest.raises(MasukanError, match=r"“Renaksi\.xlsx” adalah buku Renaksi, bukan daftar"):
            baca(tiga, tmp_path / "REKAP.xlsx", daftar=daftar)


def potong(isi: bytes, acak: random.Random) -> bytes:
    return isi[: acak.randrange(1, len(isi) - 1)]


def balik(isi: bytes, acak: random.Random) -> bytes:
    """One byte of the packed contents of some part is another one."""
    rusak = bytearray(isi)
    # Between the first header and the zip directory there is nothing that no checksum covers but dates and flags.
    for tempat in acak.sample(range(200, rusak.rfind(b"PK\x01\x02") // 2), 40):
        rusak[tempat] ^= 0xFF
    return bytes(rusak)


def kosongkan(isi: bytes, acak: random.Random) -> bytes:
    return isi[: acak.choice((0, 0))]


def halaman(isi: bytes, acak: random.Random) -> bytes:
    return b"<html><body>" + bytes(isi[: acak.randrange(10)]).hex().encode()


def bersandi(isi: bytes, acak: random.Random) -> bytes:
    return (
        bytes.fromhex("d0cf11e0a1b11ae1")
        + acak.randbytes(600)
        + "EncryptedPackage".encode("utf-16-le")
        + isi[:9]
    )


RUSAK: tuple[Callable[[bytes, random.Random], bytes], ...] = (potong, balik, kosongkan, halaman, bersandi)


@pytest.mark.lambat
@pytest.mark.parametrize("bibit", range(3))
def test_one_file_in_ten_damaged_leaves_the_others_right_and_is_named(tmp_path: Path, bibit: int) -> None:
    acak, folder = random.Random(bibit), tmp_path / "kiriman"
    capaian = {f"Badan {n:02d}": 30 + n for n in range(50)}
    for n, (nama, r) in enumerate(capaian.items()):
        tulis(folder / f"{n:02d}.xlsx", kantor(nama, r))
    korban = sorted(acak.sample(range(50), 5))
    for n, cara in zip(korban, RUSAK, strict=True):
        berkas = folder / f"{n:02d}.xlsx"
        berkas.write_bytes(cara(berkas.read_bytes(), acak))
    hasil = tmp_path / "REKAP.xlsx"
    baca(folder, hasil)
    benar = {nama: r / 100 for n, (nama, r) in enumerate(capaian.items()) if n not in korban}
    assert angka(tabel(hasil, "Per OPD"), "Perangkat Daerah", "Rata-rata Capaian") == pytest.approx(benar)
    masalah = tabel(hasil, "Berkas Bermasalah")
    assert [x["Berkas"] for x in masalah] == [f"{n:02d}.xlsx" for n in korban]
    for x in masalah:
        assert x["Perihal"] == "Tidak dapat dipakai"
        assert f"“{x['Berkas']}”" in x["Keterangan"]
        assert "tidak terduga" not in x["Keterangan"]


@pytest.mark.parametrize(
    ("nama", "nasihat"),
    [
        ("kiriman.zip", "ekstrak isinya dahulu"),
        ("surat.docx", "minta berkas .xlsx atau .xlsm aslinya"),
        ("laporan.pdf", "minta berkas .xlsx atau .xlsm aslinya"),
        ("surat.xlsx", "walau bernama demikian; minta berkas .xlsx atau .xlsm aslinya"),
        ("laporan.ods", "buka di Excel lalu Simpan Sebagai"),
    ],
)
def test_what_is_no_workbook_is_told_what_to_do_with_it(
    tiga: Path, tmp_path: Path, nama: str, nasihat: str
) -> None:
    with zipfile.ZipFile(tiga / nama, "w") as arsip:
        arsip.writestr("isi", b"x")
    hasil = tmp_path / "REKAP.xlsx"
    baca(tiga, hasil)
    (masalah,) = tabel(hasil, "Berkas Bermasalah")
    assert nasihat in masalah["Keterangan"]


@pytest.mark.lambat
def test_every_flipped_byte_of_packed_data_is_noticed(tmp_path: Path) -> None:
    berkas = tulis(tmp_path / "a.xlsx", kantor("Badan A", 90))
    isi, acak = berkas.read_bytes(), random.Random(7)
    utuh = satu.baca_satu(str(berkas))
    assert isinstance(utuh, jawab.Terbaca)
    ketahuan = 0
    for _ in range(120):
        rusak = bytearray(isi)
        rusak[acak.randrange(rusak.find(b"PK\x01\x02"))] ^= 1 << acak.randrange(8)
        berkas.write_bytes(rusak)
        lagi = satu.baca_satu(str(berkas))
        # Dates and unused flags of a header are the only bytes without a checksum; they change no figure.
        assert isinstance(lagi, jawab.Gagal) or lagi.ikhtisar == utuh.ikhtisar
        if isinstance(lagi, jawab.Gagal):
            ketahuan += 1
            assert "terduga" not in lagi.kalimat
    assert ketahuan > 100  # packed data is most of a workbook


@pytest.mark.parametrize(
    ("realisasi", "tertulis", "kalimat"),
    [
        (90, "0.99", "tertulis 0,99, hitungan program 0,9"),
        (None, "0", "tertulis 0, hitungan program kosong"),
    ],
)
def test_figures_written_otherwise_than_computed_are_told(
    realisasi: int | None, tertulis: str, kalimat: str, tiga: Path, tmp_path: Path
) -> None:
    salah = kantor("Badan A", realisasi)
    isi = pabrik().buku(salah)
    from renaksi_xl.books.paket import Paket
    from renaksi_xl.books.tambal import Perubahan, tambal
    from renaksi_xl.sheets.kontrak import Tambalan

    k = pabrik()._bacaan.tabel["tblRenaksi"].kolom["Capaian s.d. TW"]
    tambalan = [Tambalan("Renaksi", 7, k, [[Decimal(tertulis)]])]
    (tiga / "a.xlsx").write_bytes(tambal(Paket(isi, "a"), Perubahan(tambalan=tambalan)))
    hasil = tmp_path / "REKAP.xlsx"
    baca(tiga, hasil)
    (masalah,) = tabel(hasil, "Berkas Bermasalah")
    assert masalah["Perihal"] == "Angka berbeda"
    assert masalah["Keterangan"] == f"Renaksi!Y8 (Capaian s.d. TW): {kalimat}."
    opd = {x["Perangkat Daerah"]: x for x in tabel(hasil, "Per OPD")}
    benar = None if realisasi is None else realisasi / 100
    assert (opd["Badan A"]["Angka Berbeda"], opd["Badan A"]["Rata-rata Capaian"]) == (1, benar)


class TestIndeks:
    def dibaca(self, folder: Path, hasil: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        nama: list[str] = []

        def catat(berkas: list[str]) -> list[jawab.Jawab]:
            nama.extend(Path(x).name for x in berkas)
            return [(x, satu.baca_satu(x)) for x in berkas]

        with monkeypatch.context() as m:
            m.setattr(pekerja, "baca_kelompok", catat)
            baca(folder, hasil, pekerja=1)  # other processes could not tell what they read
        return nama

    def test_a_second_run_reads_only_what_changed_also_under_the_same_size_and_time(
        self, tiga: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        hasil = tmp_path / "REKAP.xlsx"
        assert sorted(self.dibaca(tiga, hasil, monkeypatch)) == ["a.xlsx", "b.xlsx", "c.xlsx"]
        assert self.dibaca(tiga, hasil, monkeypatch) == []
        waktu = (tiga / "a.xlsx").stat().st_mtime_ns
        tulis(tiga / "a.xlsx", kantor("Badan A", 60))
        os.utime(tiga / "a.xlsx", ns=(waktu, waktu))
        assert self.dibaca(tiga, hasil, monkeypatch) == ["a.xlsx"]
        assert angka(tabel(hasil, "Per OPD"), "Perangkat Daerah", "Rata-rata Capaian")["Badan A"] == 0.6

    def test_a_file_moved_or_touched_is_known_again_by_its_bytes(
        self, tiga: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        hasil = tmp_path / "REKAP.xlsx"
        self.dibaca(tiga, hasil, monkeypatch)
        (tiga / "a.xlsx").rename(tiga / "baru.xlsx")
        os.utime(tiga / "c.xlsx", (1, 1))
        assert self.dibaca(tiga, hasil, monkeypatch) == []
        assert "baru.xlsx" in {x["Berkas"] for x in tabel(hasil, "Per OPD")}

    def test_damage_that_leaves_the_zip_directory_alone_is_noticed_in_the_second_run(
        self, tiga: Path, tmp_path: Path
    ) -> None:
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil)
        isi = bytearray((tiga / "a.xlsx").read_bytes())
        isi[len(isi) // 3 : len(isi) // 3 + 50] = bytes(50)
        (tiga / "a.xlsx").write_bytes(isi)
        baca(tiga, hasil)
        assert [x["Berkas"] for x in tabel(hasil, "Berkas Bermasalah")] == ["a.xlsx"]

    def test_answers_of_another_version_are_forgotten_and_the_offices_are_not(
        self, tiga: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil)
        with Indeks(tmp_path / "REKAP.indeks", "lain") as indeks:
            assert list(indeks.baca("SELECT count(*) FROM hasil")) == [(0,)]
            assert list(indeks.baca("SELECT count(*) FROM kantor")) == [(3,)]
        assert len(self.dibaca(tiga, hasil, monkeypatch)) == 3

    def test_an_index_whose_tables_another_version_made_differently_is_made_anew(
        self, tiga: Path, tmp_path: Path
    ) -> None:
        hasil, indeks = tmp_path / "REKAP.xlsx", tmp_path / "REKAP.indeks"
        baca(tiga, hasil)
        baru = bagian(hasil)
        with contextlib.closing(sqlite3.connect(indeks)) as db:
            kolom = [x[1] for x in db.execute("PRAGMA table_info(hasil)")]
            db.executescript(f"""
                ALTER TABLE hasil RENAME TO semula;
                CREATE TABLE hasil(sidik BLOB PRIMARY KEY, {", ".join(kolom[:0:-1])});
                INSERT INTO hasil({", ".join(kolom)}) SELECT * FROM semula;
                DROP TABLE semula;
                ALTER TABLE program DROP COLUMN nilai;
                UPDATE tentang SET nilai='0.0.1/1' WHERE kunci='versi';
            """)
        baca(tiga, hasil)
        assert bagian(hasil) == baru

    def test_files_that_are_gone_leave_the_index(self, tiga: Path, tmp_path: Path) -> None:
        hasil = tmp_path / "REKAP.xlsx"
        baca(tiga, hasil)
        (tiga / "a.xlsx").unlink()
        baca(tiga, hasil)
        with Indeks(tmp_path / "REKAP.indeks", jawab.VERSI) as indeks:
            assert list(indeks.baca("SELECT (SELECT count(*) FROM letak), (SELECT count(*) FROM hasil)")) == [
                (2, 2)
            ]

    def test_a_file_that_is_no_index_is_a_sentence_and_stays(self, tiga: Path, tmp_path: Path) -> None:
        bukan = tmp_path / "surat.indeks"
        bukan.write_bytes(b"bukan indeks, tetapi surat penting" * 100)
        with pytest.raises(MasukanError, match=r"surat\.indeks"):
            baca(tiga, tmp_path / "REKAP.xlsx", indeks=bukan)
        assert bukan.read_bytes().startswith(b"bukan indeks")

    def test_an_index_in_use_is_left_to_the_run_that_uses_it(
        self, tiga: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # The second run would forget the files of the first, which still counts them.
        monkeypatch.setattr(modul_indeks, "_TUNGGU", 0)
        lain, bersama = tmp_path / "lain", tmp_path / "bersama.indeks"
        tulis(lain / "z.xlsx", kantor("Badan Z", 10))
        asli = Indeks.namai

        def sementara_itu(diri: Indeks, nama: list[tuple[str, str]]) -> None:
            with pytest.raises(MasukanError, match=r"“bersama\.indeks” sedang dipakai rekap lain"):
                baca(lain, tmp_path / "LAIN.xlsx", indeks=bersama)
            asli(diri, nama)

        with monkeypatch.context() as m:
            m.setattr(Indeks, "namai", sementara_itu)
            baca(tiga, tmp_path / "REKAP.xlsx", indeks=bersama)
        assert len(tabel(tmp_path / "REKAP.xlsx", "Per OPD")) == 3
        baca(lain, tmp_path / "LAIN.xlsx", indeks=bersama)
        assert len(tabel(tmp_path / "LAIN.xlsx", "Per OPD")) == 1

    def test_an_index_that_cannot_be_written_is_not_called_damaged(self, tiga: Path, tmp_path: Path) -> None:
        with pytest.raises(MasukanError, match=r"“x\.indeks” tidak dapat ditulis.*--indeks"):
            baca(tiga, tmp_path / "REKAP.xlsx", indeks=tmp_path / "tidak ada" / "x.indeks")

    def test_a_full_disk_under_the_index_is_a_sentence(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for n in range(8):
            tulis(tmp_path / "kiriman" / f"{n}.xlsx", kantor(f"Badan {n}", 50))
        asli = Indeks.__enter__

        def sempit(diri: Indeks) -> Indeks:
            # SQLite says of a file that may not grow what it says of a full disk.
            diri.db.execute("PRAGMA max_page_count=1")
            return asli(diri)

        monkeypatch.setattr(Indeks, "__enter__", sempit)
        with pytest.raises(MasukanError, match=r"“REKAP\.indeks” tidak dapat ditulis.*disk"):
            baca(tmp_path / "kiriman", tmp_path / "REKAP.xlsx")
        assert not (tmp_path / "REKAP.xlsx").exists()

    def test_an_index_damaged_inside_is_a_sentence(self, tiga: Path, tmp_path: Path) -> None:
        hasil, indeks = tmp_path / "REKAP.xlsx", tmp_path / "REKAP.indeks"
        baca(tiga, hasil)
        with contextlib.closing(sqlite3.connect(indeks)) as db:
            ((halaman, luas),) = db.execute(
                "SELECT rootpage, page_size FROM sqlite_master, pragma_page_size WHERE name='hasil'"
            )
        isi = indeks.read_bytes()
        indeks.write_bytes(isi[: (halaman - 1) * luas] + bytes(luas) + isi[halaman * luas :])
        with pytest.raises(MasukanError, match=r"“REKAP\.indeks” tidak dapat dibaca; hapus"):
            baca(tiga, hasil)

    def test_tables_of_another_program_are_left_alone(self, tiga: Path, tmp_path: Path) -> None:
        asing = tmp_path / "catatan.db"
        with contextlib.closing(sqlite3.connect(asing)) as db:
            db.execute("CREATE TABLE catatan(isi TEXT)")
            db.commit()
        semula = asing.read_bytes()
        with pytest.raises(
            MasukanError, match=r"“catatan\.db” tidak dapat dibaca; .*hanya bila memang indeks"
        ):
            baca(tiga, tmp_path / "REKAP.xlsx", indeks=asing)
        assert asing.read_bytes() == semula

    @pytest.mark.parametrize("rusak", ["ikhtisar='{'", "baris=x'00'"])
    def test_an_answer_damaged_in_the_index_is_a_sentence(
        self, rusak: str, tiga: Path, tmp_path: Path
    ) -> None:
        hasil, parket = tmp_path / "REKAP.xlsx", tmp_path / "rincian.parquet"
        baca(tiga, hasil)
        with contextlib.closing(sqlite3.connect(tmp_path / "REKAP.indeks")) as db:
            db.execute(f"UPDATE hasil SET {rusak}")
            db.commit()
        with pytest.raises(MasukanError, match=r"“REKAP\.indeks” tidak dapat dibaca; hapus"):
            baca(tiga, hasil, parket=parket)

    def test_ctrl_c_keeps_what_was_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder, hasil = tmp_path / "kiriman", tmp_path / "REKAP.xlsx"
        for n in range(6):
            tulis(folder / f"{n}.xlsx", kantor(f"Badan {n}", 50))
        asli = modul_indeks.Indeks.simpan
        simpan: list[str] = []

        def berhenti(diri: Indeks, berkas: str, isi: jawab.Terbaca | jawab.Gagal) -> None:
            if len(simpan) == 4:
                raise KeyboardInterrupt
            simpan.append(berkas)
            asli(diri, berkas, isi)

        with monkeypatch.context() as m:
            m.setattr(Indeks, "simpan", berhenti)
            with pytest.raises(RenaksiError, match="4 dari 6 berkas") as galat:
                baca(folder, hasil)
        assert galat.value.exit_code == 2
        assert not hasil.exists()
        assert self.dibaca(folder, hasil, monkeypatch) == ["4.xlsx", "5.xlsx"]
        assert len(tabel(hasil, "Per OPD")) == 6


@pytest.mark.parametrize("sedikit", [0, 12])
def test_a_file_that_ends_its_process_is_named_and_the_others_count(
    sedikit: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, hasil = tmp_path / "kiriman", tmp_path / "REKAP.xlsx"
    for n in range(9):
        tulis(folder / f"{n}.xlsx", kantor(f"Badan {n}", 50))
    monkeypatch.setattr(pekerja, "SEDIKIT", sedikit)
    monkeypatch.setattr(pekerja, "KELOMPOK", 2)
    monkeypatch.setattr(pekerja, "baca_kelompok", pembunuh.mati_pada_lima)
    baca(folder, hasil, pekerja=2)
    assert [(x["Berkas"], x["Perihal"]) for x in tabel(hasil, "Berkas Bermasalah")] == [
        ("5.xlsx", "Tidak dapat dipakai")
    ]
    assert len(tabel(hasil, "Per OPD")) == 8


def test_rincian_goes_on_another_sheet_before_the_limit(tiga: Path, tmp_path: Path) -> None:
    utuh, terbagi = tmp_path / "utuh.xlsx", tmp_path / "REKAP.xlsx"
    baca(tiga, utuh)
    # 4 rows of title and header, room for two offices of 5 lines: the third goes on.
    baca(tiga, terbagi, batas_baris=4 + 11)
    semua = [*tabel(terbagi, "Rincian"), *tabel(terbagi, "Rincian (2)")]
    assert len(tabel(terbagi, "Rincian")) == 10
    assert semua == tabel(utuh, "Rincian")


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    folder, hasil = tmp_path / "kiriman", tmp_path / "REKAP.xlsx"
    tulis(folder / "a.xlsx", kantor('=HYPERLINK("x") & <b> "\x01', 50, kabupaten="  +62"))
    baca(folder, hasil)
    (opd,) = tabel(hasil, "Per OPD")
    assert opd["Perangkat Daerah"].startswith('=HYPERLINK("x") & <b> "')
    assert b"<f>" not in bagian(hasil)["xl/worksheets/sheet2.xml"]


@pytest.mark.parametrize(
    ("pilihan", "ada"),
    [
        ({"parket": "kiriman/c.xlsx"}, "kiriman/c.xlsx"),
        ({"parket": "REKAP.xlsx"}, None),
        ({"parket": "daftar.xlsx", "daftar": "daftar.xlsx"}, "daftar.xlsx"),
        ({"daftar": "REKAP.xlsx"}, "REKAP.xlsx"),
        ({"indeks": "REKAP.xlsx"}, None),
    ],
)
def test_no_output_takes_the_place_of_an_input_or_of_another_output(
    tiga: Path, tmp_path: Path, pilihan: dict[str, str], ada: str | None
) -> None:
    if ada is not None:
        tulis(tmp_path / ada, kantor("Badan A", 90))
    sebelum = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    with pytest.raises(MasukanError, match="Hasil tidak boleh menimpa berkas asalnya"):
        baca(tiga, tmp_path / "REKAP.xlsx", **{k: tmp_path / v for k, v in pilihan.items()})
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == sebelum


def test_the_lines_of_many_offices_are_taken_in_their_order_one_after_the_other_never_sorted_as_a_whole(
    tiga: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rencana_kueri: list[str] = []
    asli = Indeks.baca

    def intip(indeks: Indeks, perintah: str, isi: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        if " pecahan, " in perintah or " baris FROM" in perintah:
            rencana_kueri.extend(x[3] for x in indeks.db.execute(f"EXPLAIN QUERY PLAN {perintah}", isi))
        return asli(indeks, perintah, isi)

    monkeypatch.setattr(Indeks, "baca", intip)
    baca(tiga, tmp_path / "REKAP.xlsx", parket=tmp_path / "rincian.parquet")
    # SCAN of the offices by their order, then SEARCH for the answer of each: once for each of the two results.
    assert [x.split()[0] for x in rencana_kueri] == ["SCAN", "SEARCH", "SCAN", "SEARCH"]


def test_parquet_has_the_lines_of_rincian(tiga: Path, tmp_path: Path) -> None:
    import pandas as pd

    hasil, parket = tmp_path / "REKAP.xlsx", tmp_path / "rincian.parquet"
    baca(tiga, hasil, parket=parket)
    baca(tiga, hasil, parket=parket)  # its own older file may be replaced
    tabel_parket = pd.read_parquet(parket)
    rincian = tabel(hasil, "Rincian")
    assert list(tabel_parket.columns) == list(rincian[0])
    assert len(tabel_parket) == 15
    for x, y in zip(tabel_parket.to_dict("records"), rincian, strict=True):
        assert {k: None if pd.isna(v) else v for k, v in x.items()} == y


def test_without_the_library_of_parquet_nothing_is_read_in_vain(
    tiga: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(LingkunganError, match="pyarrow"):
        baca(tiga, tmp_path / "REKAP.xlsx", parket=tmp_path / "rincian.parquet")
    assert not list(tmp_path.glob("REKAP*"))


class TestPerintah:
    def test_the_command_writes_the_workbook_and_says_what_is_in_it(
        self, tiga: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        hasil = tmp_path / "REKAP.xlsx"
        assert jalankan(["rekap", str(tiga), "-o", str(hasil)]) == 0
        keluar = capsys.readouterr().out
        assert "3 berkas diperiksa, 3 di antaranya dibaca" in keluar
        assert f"Ditulis: {hasil}" in keluar

    @pytest.mark.parametrize(
        ("argumen", "kata"),
        [
            (["tidak-ada", "-o", "R.xlsx"], "“tidak-ada” tidak ditemukan"),
            (["kosong", "-o", "R.xlsx"], "Tidak ada berkas"),
            (["kiriman", "-o", "R.pdf"], "berakhiran .xlsx"),
            (["kiriman", "-o", "tiada/R.xlsx"], "Folder tujuan"),
            (["kiriman", "-o", "R.xlsx", "--dask", "tcp://127.0.0.1:1"], "Penjadwal Dask"),
            (["kiriman", "-o", "R.xlsx", "--dask", "ngawur"], "Penjadwal Dask di ngawur"),
            (
                ["kiriman", "-o", "R.xlsx", "--tahun", "1999"],
                "Tidak ada laporan untuk triwulan mana pun Tahun 1999",
            ),
        ],
    )
    def test_what_cannot_be_done_is_a_sentence_and_writes_nothing(
        self,
        tiga: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        argumen: list[str],
        kata: str,
    ) -> None:
        monkeypatch.chdir(tiga.parent)
        monkeypatch.setattr("renaksi_xl.banyak.klaster._BATAS_TUNGGU", 1)
        Path("kosong").mkdir()
        assert jalankan(["rekap", *argumen]) == 2
        assert kata in capsys.readouterr().err
        assert not list(Path().glob("R.*x"))

    @pytest.mark.parametrize("asal", ["kiriman", "kiriman/a.xlsx"])
    def test_a_report_that_was_sent_in_is_never_overwritten(
        self, tiga: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], asal: str
    ) -> None:
        monkeypatch.chdir(tiga.parent)
        semula = (tiga / "a.xlsx").read_bytes()
        assert jalankan(["rekap", asal, "-o", "kiriman/a.xlsx"]) == 2
        assert "tidak boleh menimpa berkas asalnya “a.xlsx”" in capsys.readouterr().err
        assert (tiga / "a.xlsx").read_bytes() == semula

    def test_progress_tells_rate_and_time_left(
        self, tiga: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        detik = iter(range(100))
        monkeypatch.setattr("renaksi_xl.banyak.baca_semua.time.monotonic", lambda: float(next(detik)))
        kabar: list[str] = []
        rekap([tiga], tmp_path / "REKAP.xlsx", Pilihan(pekerja=1), Kabar(kabar.append, 0.5))
        assert kabar == [
            "1 dari 3 berkas · 1 berkas/detik · sisa 2 detik",
            "2 dari 3 berkas · 1 berkas/detik · sisa 1 detik",
            "3 dari 3 berkas · 1 berkas/detik · sisa 0 detik",
        ]

    def test_our_own_outputs_are_no_input(self, tiga: Path, tmp_path: Path) -> None:
        hasil = tiga / "REKAP.xlsx"
        baca(tiga, hasil)
        baca(tiga, hasil)
        assert tabel(hasil, "Berkas Bermasalah") == []
        assert not (tmp_path / "REKAP.xlsx").exists()
