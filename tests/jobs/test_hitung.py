"""`renaksi hitung`: a new file with the figures; the input, and all that a person made, stays as it was."""

from __future__ import annotations

import io
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference

from renaksi_xl.cli import jalankan
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.jobs.muat import muat
from renaksi_xl.rencana_json import baca_rencana, tulis_rencana
from tests import buku_kecil, pembanding
from tests import buku_uji as uji
from tests.excel import contoh
from tests.excel.lint import lint
from tests.excel.paket import Paket

Json = dict[str, Any]
AKAR = Path(__file__).resolve().parents[2]
KECIL = isi_baru(baca_rencana(buku_kecil.rencana_json()))


@pytest.fixture
def buku(tmp_path: Path) -> Path:
    """The small master: eight rows, TW II."""
    return uji.tulis(tmp_path / "Renaksi.xlsm", KECIL)


@pytest.fixture
def hitung(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run `hitung`, which must succeed; gives what it prints."""

    def jalan(*argumen: str | Path) -> str:
        assert jalankan(["hitung", *map(str, argumen)]) == 0
        tangkapan = capsys.readouterr()
        assert tangkapan.err == ""
        return tangkapan.out

    return jalan


def nama(folder: Path) -> set[str]:
    return set(os.listdir(folder))  # noqa: PTH208 -- hidden names too


def bagian(path: Path) -> dict[str, bytes]:
    return contoh.baca(path)


def bagian_lembar(path: Path, lembar: str) -> str:
    return next(satu.bagian for satu in Paket(path).lembar if satu.nama == lembar)


def rumus_renaksi(path: Path) -> dict[str, str]:
    paket = Paket(path)
    lembar = next(satu for satu in paket.lembar if satu.nama == "Renaksi")
    return {satu.alamat: satu.teks for satu in paket.rumus(lembar)}


def temuan(path: Path, awal: str = "K9") -> list[tuple[str, str | None, str]]:
    """Code, cell and message of the findings of a family."""
    return [(t.kode, t.sel, t.pesan) for t in muat(path).temuan() if t.kode.startswith(awal)]


def urut(rencana: Rencana) -> Rencana:
    """The rows by ID: a Tujuan written last is read first."""
    return replace(rencana, baris=tuple(sorted(rencana.baris, key=lambda b: b.id)))


def lembar_temuan(path: Path) -> list[tuple[object, ...]]:
    """Kode, Sifat, Lembar, Sel, Pesan as sheet Hasil Validasi shows them."""
    lembar = openpyxl.load_workbook(path, data_only=True)["Hasil Validasi"]
    semua = [tuple(sel.value for sel in baris) for baris in lembar.iter_rows(min_row=5, max_col=8)]
    return [(b[1], b[2], b[3], b[4], b[6]) for b in semua if b[1]]


# --- names and inputs --------------------------------------------------------------------------------


def test_the_result_stands_beside_the_input_under_a_name_with_the_quarter(
    tmp_path: Path, buku: Path, hitung: Callable[..., str]
) -> None:
    keluar = hitung(buku)
    assert nama(tmp_path) == {"Renaksi.xlsm", "Renaksi-tw2.xlsm"}
    assert keluar.splitlines()[-1] == f"Ditulis: {tmp_path / 'Renaksi-tw2.xlsm'}"
    assert buku.read_bytes() == KECIL


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_another_quarter_is_written_into_the_result_only(
    tmp_path: Path, buku: Path, hitung: Callable[..., str], tw: int
) -> None:
    hitung(buku, "--tw", str(tw))
    hasil = tmp_path / f"Renaksi-tw{tw}.xlsm"
    assert nama(tmp_path) == {"Renaksi.xlsm", hasil.name}
    assert buku.read_bytes() == KECIL
    plan = buku_kecil.rencana_json(tw=tw)
    assert urut(muat(hasil).rencana) == urut(baca_rencana(plan))
    # The cached figures are those of the second method for that quarter.
    lembar = openpyxl.load_workbook(hasil, data_only=True)["Renaksi"]
    judul = {sel.value: n for n, sel in enumerate(lembar[4])}
    harapan = pembanding.hasil(plan)["hasil"]
    for baris in lembar.iter_rows(min_row=5, values_only=True):
        benar = harapan[baris[judul["ID"]]]
        assert baris[judul["Status"]] == benar["status"]
        rata = benar["rata_rata"]
        ada = baris[judul["Rata-rata Capaian"]]
        assert (ada in (None, "")) if rata is None else ada == pytest.approx(float(rata), abs=1e-9)


def test_a_named_result_is_written_there_and_an_older_one_replaced(
    tmp_path: Path, buku: Path, hitung: Callable[..., str]
) -> None:
    (tmp_path / "hasil").mkdir()
    tujuan = uji.tulis(tmp_path / "hasil" / "Triwulan.xlsm", b"lama")
    hitung(buku, "-o", tujuan)
    assert nama(tmp_path / "hasil") == {"Triwulan.xlsm"}
    assert muat(tujuan).rencana == muat(buku).rencana


def test_the_closing_line_counts_programs_sub_kegiatan_and_what_must_be_mended(
    tmp_path: Path, hitung: Callable[..., str]
) -> None:
    rencana = rencana_contoh()
    keluar = hitung(uji.tulis(tmp_path / "lt.xlsm", isi_baru(rencana)))
    harapan = pembanding.hasil(tulis_rencana(rencana))["hasil"]
    sub = [harapan[b.id] for b in rencana.baris if b.jenjang == "Sub Kegiatan"]
    program = [harapan[b.id] for b in rencana.baris if b.jenjang == "Program"]
    n, dari = sum(s["dihitung"] for s in sub), sum(s["dari"] for s in sub)
    wajib = sum(t.sifat.value == "Wajib Diperbaiki" for t in muat(tmp_path / "lt.xlsm").temuan())
    assert len(program) == 3
    assert keluar.splitlines()[0] == (
        f"3 program dihitung, {n} dari {dari} sub kegiatan; {wajib} Wajib Diperbaiki"
    )


def test_hasil_validasi_holds_what_validasi_says(
    buku: Path, tmp_path: Path, hitung: Callable[..., str]
) -> None:
    hitung(buku)
    hasil = tmp_path / "Renaksi-tw2.xlsm"
    assert lembar_temuan(hasil) == [
        (t.kode, t.sifat.value, t.lembar, t.sel, t.pesan) for t in muat(hasil).temuan()
    ]


def plan(kantor: str) -> Rencana:
    if kantor == "luwu_timur":
        return rencana_contoh()
    if kantor == "kecil":
        return baca_rencana(buku_kecil.rencana_json())
    return baca_rencana(json.loads((AKAR / "examples/pemalang_2024.json").read_text(encoding="utf-8")))


@pytest.mark.lambat
@pytest.mark.parametrize("kantor", ["kecil", "luwu_timur", "pemalang"])
def test_computing_a_computed_workbook_changes_nothing(
    tmp_path: Path, hitung: Callable[..., str], kantor: str
) -> None:
    hitung(uji.tulis(tmp_path / "a.xlsm", isi_baru(plan(kantor))), "-o", tmp_path / "b.xlsm")
    hitung(tmp_path / "b.xlsm", "-o", tmp_path / "c.xlsm")
    assert (tmp_path / "c.xlsm").read_bytes() == (tmp_path / "b.xlsm").read_bytes()
    hitung(tmp_path / "a.xlsm", "-o", tmp_path / "d.xlsm")
    assert (tmp_path / "d.xlsm").read_bytes() == (tmp_path / "b.xlsm").read_bytes()


# --- what a person made ------------------------------------------------------------------------------


def test_only_sheets_and_tables_of_ours_change_every_other_part_stays_byte_for_byte(
    tmp_path: Path, buku: Path, hitung: Callable[..., str]
) -> None:
    hitung(buku, "--tw", "3")
    lama, baru = bagian(buku), bagian(tmp_path / "Renaksi-tw3.xlsm")
    assert lama.keys() == baru.keys()
    berubah = {satu for satu in lama if lama[satu] != baru[satu]}
    boleh = re.compile(
        r"xl/(worksheets/(_rels/)?sheet\d+\.xml(\.rels)?|tables/table\d+\.xml|workbook\.xml|calcChain\.xml)"
    )
    assert [satu for satu in berubah if not boleh.fullmatch(satu)] == []
    assert "xl/vbaProject.bin" in lama.keys() - berubah


def milik_orang(tujuan: Path) -> Path:
    """The master with a sheet, a chart and a picture of numbers of a person's own; saved by openpyxl."""
    dibuka = openpyxl.load_workbook(io.BytesIO(KECIL), keep_vba=True)
    lembar = dibuka.create_sheet("Catatan saya", 2)
    for baris in (("Bulan", "Surat"), ("Jan", 3), ("Feb", 5), ("Mar", "=SUM(B2:B3)")):
        lembar.append(baris)
    grafik = BarChart()
    grafik.add_data(Reference(lembar, min_col=2, min_row=1, max_row=4), titles_from_data=True)
    lembar.add_chart(grafik, "D2")
    dibuka.save(tujuan)
    return tujuan


@pytest.mark.lambat
def test_a_persons_own_sheet_chart_and_vba_stay_byte_for_byte(
    tmp_path: Path, hitung: Callable[..., str]
) -> None:
    asal = milik_orang(tmp_path / "milik.xlsm")
    hitung(asal)
    hasil = tmp_path / "milik-tw2.xlsm"
    lama, baru = bagian(asal), bagian(hasil)
    sendiri = {bagian_lembar(asal, "Catatan saya"), "xl/vbaProject.bin"}
    sendiri |= {satu for satu in lama if "chart" in satu or "drawing" in satu}
    assert any("charts/chart" in satu for satu in sendiri)
    assert {satu for satu in sendiri if baru.get(satu) != lama[satu]} == set()
    assert bagian_lembar(hasil, "Catatan saya") == bagian_lembar(asal, "Catatan saya")
    dibuka = openpyxl.load_workbook(hasil)
    assert dibuka["Catatan saya"]["B4"].value == "=SUM(B2:B3)"
    assert dibuka.sheetnames == openpyxl.load_workbook(asal).sheetnames


@pytest.mark.lambat
def test_a_workbook_without_cached_values_gives_no_false_findings(
    tmp_path: Path, hitung: Callable[..., str]
) -> None:
    """openpyxl keeps formulas and drops all their values: nothing was calculated, nothing differs."""
    asal = milik_orang(tmp_path / "milik.xlsm")
    assert openpyxl.load_workbook(asal, data_only=True)["Renaksi"]["AA5"].value is None
    assert temuan(asal) == []
    assert urut(muat(asal).rencana) == urut(baca_rencana(buku_kecil.rencana_json()))
    hitung(asal)
    assert temuan(tmp_path / "milik-tw2.xlsm") == []
    isi = openpyxl.load_workbook(tmp_path / "milik-tw2.xlsm", data_only=True)["Renaksi"]
    assert isi["AA8"].value == "Tercapai"  # A: 3 of 3, 1 of 1


# --- formulas and figures that are not ours any more --------------------------------------------------


def sel(lembar_bagian: str, alamat: str, isi: str) -> contoh.Perusak:
    """Another content for a cell, its look kept; `isi` is what stands between its tags."""
    pola = rf'<c r="{alamat}"( s="\d+")?[^>]*?>.*?</c>'
    jenis = ' t="inlineStr"' if isi.startswith("<is>") else ""
    return contoh.ganti(lembar_bagian, pola, rf'<c r="{alamat}"\g<1>{jenis}>{isi}</c>')


@pytest.mark.lambat
@pytest.mark.parametrize(
    ("isi", "sebut"),
    [
        ("<v>0.5</v>", "0,5"),
        ("<is><t>baik sekali</t></is>", "baik sekali"),
        ("<f>AVERAGE(AB8:AB10:AB11)</f><v>0.9286</v>", "=AVERAGE(AB8:AB10:AB11)"),
    ],
)
def test_an_overwritten_formula_is_told_restored_and_told_again(
    tmp_path: Path, buku: Path, hitung: Callable[..., str], isi: str, sebut: str
) -> None:
    asal = contoh.ubah(buku, tmp_path / "tertimpa.xlsm", sel(bagian_lembar(buku, "Renaksi"), "AB7", isi))
    ((kode, alamat, pesan),) = temuan(asal)
    assert (kode, alamat) == ("K901", "AB7")
    assert sebut in pesan
    hitung(asal)
    hasil = tmp_path / "tertimpa-tw2.xlsm"
    ((kode_, _, _, alamat_, pesan_),) = [b for b in lembar_temuan(hasil) if str(b[0]).startswith("K9")]
    assert (kode_, alamat_) == ("K902", "AB7")
    assert sebut in str(pesan_)
    assert rumus_renaksi(hasil) == rumus_renaksi(buku)
    assert temuan(hasil) == []
    assert temuan(asal) != []  # the input keeps what somebody typed


def test_a_blanked_formula_is_restored_too(tmp_path: Path, buku: Path, hitung: Callable[..., str]) -> None:
    lembar = bagian_lembar(buku, "Renaksi")
    asal = contoh.ubah(
        buku,
        tmp_path / "hapus.xlsm",
        contoh.ganti(lembar, r'<c r="Y8"( s="\d+")?[^>]*?>.*?</c>', r'<c r="Y8"\g<1>/>'),
    )
    assert [t[:2] for t in temuan(asal)] == [("K901", "Y8")]
    hitung(asal)
    assert temuan(tmp_path / "hapus-tw2.xlsm") == []


# K1 is (1 + 0.5) / 2 by its children A and B; A has 3 + 1 Dokumen.
@pytest.mark.parametrize(("alamat", "baru"), [("AB7", "0.95"), ("W8", "5")])
def test_a_figure_of_excel_that_the_engine_does_not_confirm_is_told(
    tmp_path: Path, buku: Path, hitung: Callable[..., str], alamat: str, baru: str
) -> None:
    lembar = bagian_lembar(buku, "Renaksi")
    asal = contoh.ubah(
        buku,
        tmp_path / "beda.xlsm",
        contoh.ganti(lembar, rf'(<c r="{alamat}"[^>]*><f>.*?</f><v>).*?(</v>)', rf"\g<1>{baru}\g<2>"),
    )
    ((kode, di, pesan),) = temuan(asal)
    assert (kode, di) == ("K903", alamat)
    assert baru.replace(".", ",") in pesan
    hitung(asal)
    hasil = tmp_path / "beda-tw2.xlsm"
    assert [b[0] for b in lembar_temuan(hasil) if str(b[0]).startswith("K9")] == ["K903"]
    assert temuan(hasil) == []


def test_a_figure_without_end_is_told_with_the_digits_excel_keeps(tmp_path: Path) -> None:
    """A's TW II: 7 of 9 instead of 4 of 4, so its capaian is 7/9 = 0,777…; Excel shows 0,5."""
    plan = buku_kecil.rencana_json()
    plan["baris"][3] |= {"target": 12, "target_tw": [3, 6, 1, 2], "realisasi_tw": [3, 4, None, None]}
    buku = uji.tulis(tmp_path / "tak-habis.xlsm", isi_baru(baca_rencana(plan)))
    lembar = bagian_lembar(buku, "Renaksi")
    asal = contoh.ubah(
        buku,
        tmp_path / "beda.xlsm",
        contoh.ganti(lembar, r'(<c r="Y8"[^>]*><f>.*?</f><v>).*?(</v>)', r"\g<1>0.5\g<2>"),
    )
    ((kode, _, pesan),) = temuan(asal)
    assert kode == "K903"
    assert "0,777777777777778" in pesan


def test_a_difference_within_the_last_digit_is_none(tmp_path: Path, buku: Path) -> None:
    lembar = bagian_lembar(buku, "Renaksi")
    asli = re.search(rb'<c r="AB7"[^>]*><f>.*?</f><v>(.*?)</v>', bagian(buku)[lembar])
    assert asli is not None
    dekat = repr(float(asli[1]) + 1e-13)
    asal = contoh.ubah(
        buku,
        tmp_path / "dekat.xlsm",
        contoh.ganti(lembar, r'(<c r="AB7"[^>]*><f>.*?</f><v>).*?(</v>)', rf"\g<1>{dekat}\g<2>"),
    )
    assert temuan(asal) == []


@pytest.mark.lambat
@pytest.mark.parametrize(
    ("lembar", "alamat"),
    [("Definisi Operasional", "B6"), ("Catatan TW", "B6"), ("Rekap Capaian", "I26"), ("_hitung", "F9")],
)
def test_an_overwritten_formula_on_the_other_sheets_is_restored(
    tmp_path: Path, buku: Path, hitung: Callable[..., str], lembar: str, alamat: str
) -> None:
    letak = bagian_lembar(buku, lembar)
    asal = contoh.ubah(buku, tmp_path / "lain.xlsm", sel(letak, alamat, "<v>17</v>"))
    assert b">17<" in bagian(asal)[letak]
    hitung(asal)
    hitung(buku)
    assert bagian(tmp_path / "lain-tw2.xlsm")[letak] == bagian(tmp_path / "Renaksi-tw2.xlsm")[letak]
    assert lint(tmp_path / "lain-tw2.xlsm") == []


@pytest.mark.parametrize(
    "jauh",
    [
        '<row r="1048576" ht="30" customHeight="1"/>',
        '<row r="1048576"><c r="A1048576" s="1"/></row>',
        '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>sisa</t></is></c></row>',
    ],
)
def test_a_row_at_the_end_of_a_report_does_not_make_a_million_of_them(
    jauh: str, tmp_path: Path, buku: Path, hitung: Callable[..., str]
) -> None:
    lembar = bagian_lembar(buku, "Rekap Capaian")
    isi = uji.bagian(buku.read_bytes())[lembar]
    rusak = isi.replace(b"</sheetData>", jauh.encode() + b"</sheetData>")
    asal = uji.tulis(tmp_path / "Jauh.xlsm", uji.ganti_bagian(buku.read_bytes(), {lembar: rusak}))
    hitung(asal, "-o", tmp_path / "Hasil.xlsm")
    jadi = bagian(tmp_path / "Hasil.xlsm")[lembar]
    assert jadi.count(b"<row ") == isi.count(b"<row ") + 1
    assert b"sisa" not in jadi


@pytest.mark.parametrize("lembar", ["Cascading", "Definisi Operasional", "Renaksi", "_hitung"])
def test_a_workbook_without_a_table_that_formulas_read_is_refused(
    tmp_path: Path, lembar: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Written all the same, every formula that reads the lost table would be an error in Excel."""
    dibuka = openpyxl.load_workbook(io.BytesIO(KECIL), keep_vba=True)
    del dibuka[lembar]
    dibuka.save(tmp_path / "kurang.xlsm")
    assert jalankan(["hitung", str(tmp_path / "kurang.xlsm")]) == 2
    tangkapan = capsys.readouterr()
    assert (tangkapan.out, len(tangkapan.err.splitlines())) == ("", 1)
    assert nama(tmp_path) == {"kurang.xlsm"}


# --- ended at any moment ------------------------------------------------------------------------------


@pytest.mark.lambat
def test_a_kill_at_any_moment_leaves_the_old_result_or_the_new_one(tmp_path: Path) -> None:
    acak = random.Random(2023)
    asal = uji.tulis(tmp_path / "asal.xlsm", isi_baru(rencana_contoh()))
    semula = asal.read_bytes()
    perintah = [sys.executable, "-m", "renaksi_xl", "hitung", "asal.xlsm", "-o", "hasil.xlsm"]
    lingkungan = {**os.environ, "PYTHONPATH": str(AKAR), "PYTHONDONTWRITEBYTECODE": "1"}

    def mulai() -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            perintah, cwd=tmp_path, env=lingkungan, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    lama_jalan = 60.0
    for _ in range(2):  # the first run also warms the disk
        awal = time.monotonic()
        assert mulai().wait(60) == 0
        lama_jalan = min(lama_jalan, time.monotonic() - awal)
    baru = (tmp_path / "hasil.xlsm").read_bytes()
    terbunuh = 0
    for ke in range(10):
        (tmp_path / "hasil.xlsm").unlink(missing_ok=True)
        if ke % 2:
            uji.tulis(tmp_path / "hasil.xlsm", b"lama")
        boleh = {b"lama" if ke % 2 else None, baru}
        proses = mulai()
        # Half of the moments near the end, where the file is written.
        time.sleep(lama_jalan * acak.uniform(*((0.1, 0.7) if ke < 5 else (0.7, 1.0))))
        proses.send_signal(signal.SIGKILL)
        if proses.wait(60):
            terbunuh += 1
        else:  # the machine is quicker than it was when the moments were measured
            lama_jalan *= 0.7
        ada = (tmp_path / "hasil.xlsm").read_bytes() if (tmp_path / "hasil.xlsm").exists() else None
        assert ada in boleh
        assert asal.read_bytes() == semula
        # A killed process cannot clean up: its temporary file may stay, under a name that is no workbook's.
        assert all(
            satu.startswith(".renaksi-hasil-") and satu.endswith(".tmp")
            for satu in nama(tmp_path) - {"asal.xlsm", "hasil.xlsm"}
        )
    assert terbunuh >= 4


def test_a_leftover_of_a_killed_run_is_no_obstacle(
    tmp_path: Path, buku: Path, hitung: Callable[..., str]
) -> None:
    uji.tulis(tmp_path / ".renaksi-Renaksi-tw2-abcdefgh.tmp", b"PK setengah")
    hitung(buku)
    assert muat(tmp_path / "Renaksi-tw2.xlsm").rencana == muat(buku).rencana


def test_a_part_that_is_damaged_where_nobody_reads_stops_the_job_before_anything_is_written(
    tmp_path: Path, buku: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rusak = shutil.copyfile(buku, tmp_path / "rusak.xlsm")
    with zipfile.ZipFile(rusak) as berkas:
        satu = berkas.getinfo("xl/vbaProject.bin")
    isi = bytearray(rusak.read_bytes())
    awal = satu.header_offset + 100
    isi[awal : awal + 40] = bytes(b ^ 0xFF for b in isi[awal : awal + 40])
    rusak.write_bytes(isi)
    kode = jalankan(["hitung", str(rusak)])
    galat = capsys.readouterr().err
    if kode == 0:
        # Copied packed as it is: neither better nor worse than it came.
        assert bytes(isi[awal : awal + 40]) in (tmp_path / "rusak-tw2.xlsm").read_bytes()
    else:
        assert (kode, len(galat.splitlines())) == (2, 1)
        assert nama(tmp_path) == {"Renaksi.xlsm", "rusak.xlsm"}


def _isi_setelan(berkas: Path, nama: str, teks: str) -> None:
    """Type into the cell of a setting, found by its defined name."""
    wb = openpyxl.load_workbook(berkas, keep_vba=True)
    lembar, sel = wb.defined_names[nama].attr_text.replace("$", "").split("!")
    wb[lembar.strip("'")][sel] = teks
    wb.save(berkas)


def _isi_realisasi(berkas: Path) -> None:
    wb = openpyxl.load_workbook(berkas, keep_vba=True)
    lembar = wb["Renaksi"]
    judul = {sel.value: n for n, sel in enumerate(lembar[4], start=1)}
    lembar.cell(9, judul["Realisasi TW II"], 2)
    wb.save(berkas)


def _tambah_lembar(berkas: Path) -> None:
    wb = openpyxl.load_workbook(berkas, keep_vba=True)
    wb.create_sheet("Catatan rapat")["A1"] = "disepakati 12 Juli"
    wb.save(berkas)


@pytest.mark.parametrize(
    "kerjakan",
    [
        pytest.param(_isi_realisasi, id="a realisasi"),
        pytest.param(lambda p: _isi_setelan(p, "FormE81_TW2_Penghambat", "Juknis terlambat"), id="words"),
        pytest.param(_tambah_lembar, id="a sheet of one's own"),
    ],
)
def test_a_copy_that_somebody_worked_in_is_not_replaced(
    tmp_path: Path,
    buku: Path,
    hitung: Callable[..., str],
    capsys: pytest.CaptureFixture[str],
    kerjakan: Callable[[Path], None],
) -> None:
    hitung(buku)
    salinan = tmp_path / "Renaksi-tw2.xlsm"
    kerjakan(salinan)
    sebelum = salinan.read_bytes()
    assert jalankan(["hitung", str(buku)]) == 2
    assert salinan.read_bytes() == sebelum
    assert capsys.readouterr().err == (
        "Renaksi-tw2.xlsm sudah ada dan isiannya berbeda dari buku asal, mungkin karena sempat diisi, jadi tidak "
        "ditimpa. Pindahkan isian itu ke buku asal, atau tulis hasilnya ke nama lain dengan -o.\n"
    )


def test_a_copy_that_was_only_opened_and_saved_is_replaced(
    tmp_path: Path, buku: Path, hitung: Callable[..., str]
) -> None:
    hitung(buku)
    salinan = tmp_path / "Renaksi-tw2.xlsm"
    pertama = salinan.read_bytes()
    openpyxl.load_workbook(salinan, keep_vba=True).save(salinan)
    assert salinan.read_bytes() != pertama
    hitung(buku)
    assert salinan.read_bytes() == pertama
