"""The whole way: an office's file in, plan JSON and preview out, findings at the source cells."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from renaksi_xl.errors import BerkasError, MasukanError, RenaksiError
from renaksi_xl.jobs.impor import impor, ringkas_sel
from renaksi_xl.rencana_json import baca_rencana_teks
from tests.baca.cetak import tangan

CONTOH = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    teks = (CONTOH / "sumber" / "renaksi_luwu_timur_2023.json").read_text(encoding="utf-8")
    tangan.cetak_bergabung(tmp_path / "renaksi lama.xlsx", tangan.dari_sumber(json.loads(teks)))
    return tmp_path / "renaksi lama.xlsx"


def test_the_plan_written_is_the_example_and_its_findings_name_source_cells(
    berkas: Path, tmp_path: Path
) -> None:
    asal = berkas.read_bytes()
    laporan = impor(berkas, tmp_path / "r.json")
    tertulis = baca_rencana_teks((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert tertulis == baca_rencana_teks((CONTOH / "luwu_timur_2023.json").read_text(encoding="utf-8"))
    # Pemeliharaan Peralatan dan Mesin Lainnya is the 36th of the side-by-side rows, four printed rows each, from row 9.
    (k101,) = [baris for baris in laporan if " K101 " in f" {baris.strip()} "]
    assert "Renaksi!P149" in k101
    assert "34 + 31 + 18 + 0 = 83" in k101
    assert berkas.read_bytes() == asal


def test_the_account_tells_columns_levels_and_reasons(berkas: Path, tmp_path: Path) -> None:
    laporan = impor(berkas, tmp_path / "r.json")
    assert "  Renaksi!K “SASARAN KINERJA › URAIAN” → Sasaran Kinerja" in laporan
    assert any(b.startswith("  Kegiatan, 14 baris: huruf tebal. Renaksi!J9, ") for b in laporan)
    assert any(b.startswith("  Sub Kegiatan, 48 baris: huruf tidak tebal. ") for b in laporan)
    assert "Semua isi tabel masuk rencana." in laporan


def test_the_preview_puts_the_source_cell_beside_what_was_understood(berkas: Path, tmp_path: Path) -> None:
    impor(berkas, tmp_path / "r.json", tmp_path / "p.xlsx")
    buku = CalamineWorkbook.from_path(str(tmp_path / "p.xlsx"))
    assert buku.sheet_names == ["Isi", "Baris", "Kolom", "Perlu Dilihat", "Temuan"]
    isi = buku.get_sheet_by_name("Isi").to_python()
    assert ["Renaksi!P13", "3 Dokumen", "Target TW I", "3 Dokumen", "R0004"] in isi
    baris = buku.get_sheet_by_name("Baris").to_python()
    assert [
        "R0003",
        "Renaksi!J9",
        "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
        "Kegiatan",
        "huruf tebal",
    ] in baris


def test_our_own_workbook_is_not_imported(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    buku.create_sheet("_hitung")
    buku.save(tmp_path / "kita.xlsx")
    with pytest.raises(MasukanError, match="renaksi ekspor"):
        impor(tmp_path / "kita.xlsx", tmp_path / "r.json")


def test_a_failure_writes_nothing(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    buku.save(tmp_path / "kosong.xlsx")
    with pytest.raises(MasukanError):
        impor(tmp_path / "kosong.xlsx", tmp_path / "r.json", tmp_path / "p.xlsx")
    assert [p.name for p in tmp_path.iterdir()] == ["kosong.xlsx"]


@pytest.mark.parametrize("lama", [b"", b"lama"])
@pytest.mark.parametrize("gagal", ["r.json", "p.xlsx"])
def test_plan_and_preview_come_together_or_not_at_all(
    berkas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lama: bytes, gagal: str
) -> None:
    """In folders of their own; one of the two is held by another program."""
    tujuan = {nama: tmp_path / nama[0] / nama for nama in ("r.json", "p.xlsx")}
    for satu in tujuan.values():
        satu.parent.mkdir()
        if lama:
            satu.write_bytes(lama)
    replace = Path.replace

    def pindah(asal: Path, ke: Path) -> Path:
        if ke == tujuan[gagal] and asal.name == gagal:
            raise PermissionError(13, "sharing violation")
        return replace(asal, ke)

    monkeypatch.setattr(Path, "replace", pindah)
    with pytest.raises(BerkasError, match=f"“{gagal}” sedang dipakai program lain"):
        impor(berkas, tujuan["r.json"], tujuan["p.xlsx"])
    ada = {p.name: p.read_bytes() for satu in tujuan.values() for p in satu.parent.iterdir()}
    assert ada == (dict.fromkeys(tujuan, lama) if lama else {})


def test_the_preview_is_never_written_over_the_plan(berkas: Path, tmp_path: Path) -> None:
    with pytest.raises(MasukanError, match="tidak boleh menimpa"):
        impor(berkas, tmp_path / "r.json", tmp_path / "sub" / ".." / "r.json")
    assert [p.name for p in tmp_path.iterdir()] == [berkas.name]


def test_the_source_is_never_overwritten(berkas: Path) -> None:
    asal = berkas.read_bytes()
    with pytest.raises(MasukanError, match="tidak boleh menimpa"):
        impor(berkas, berkas)
    assert berkas.read_bytes() == asal


def test_a_target_that_cannot_be_is_said_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 rusak")
    with pytest.raises(MasukanError, match="tidak boleh menimpa"):
        impor(tmp_path / "a.xlsx", tmp_path / "a.xlsx")


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("a.pdf", b"%PDF-1.4 abc"),
        ("a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "WordDocument".encode("utf-16-le")),
        ("a.xlsx", b"PK\x03\x04 rusak"),
        ("a.xlsx", b"<html><table></table></html>"),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "Workbook".encode("utf-16-le")),
        ("a.docx", b"PK\x05\x06" + b"\0" * 18),
        ("a.csv", b""),
        ("a.csv", b"\0\0\0\0"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence(nama: str, isi: bytes, tmp_path: Path) -> None:
    (tmp_path / nama).write_bytes(isi)
    with pytest.raises(RenaksiError) as galat:
        impor(tmp_path / nama, tmp_path / "r.json")
    assert isinstance(galat.value, BerkasError | MasukanError)
    assert "\n" not in str(galat.value)
    assert nama in str(galat.value)


def test_a_word_document_whose_properties_are_broken_is_one_sentence(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.docx"))
    with zipfile.ZipFile(tmp_path / "a.docx", "a") as paket:
        paket.writestr("docProps/custom.xml", b"<rusak")
    with pytest.raises(BerkasError, match="rusak atau terpotong"):
        impor(tmp_path / "a.docx", tmp_path / "r.json")


@pytest.mark.parametrize(
    ("lama", "baru"), [(b"</w:styles>", b"xyz"), (b' Target="styles.xml"', b"")], ids=["part", "target"]
)
def test_a_word_document_with_a_broken_part_is_one_sentence(tmp_path: Path, lama: bytes, baru: bytes) -> None:
    docx.Document().save(str(tmp_path / "utuh.docx"))
    with zipfile.ZipFile(tmp_path / "utuh.docx") as utuh, zipfile.ZipFile(tmp_path / "a.docx", "w") as rusak:
        semua = {nama: utuh.read(nama) for nama in utuh.namelist()}
        assert any(lama in isi for isi in semua.values())
        for nama, isi in semua.items():
            rusak.writestr(nama, isi.replace(lama, baru))
    with pytest.raises(BerkasError, match=r"“a\.docx” rusak atau terpotong"):
        impor(tmp_path / "a.docx", tmp_path / "r.json")


def test_a_word_document_whose_bytes_changed_is_one_sentence(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.docx"))
    isi = (tmp_path / "a.docx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.docx") as paket:
        letak = paket.getinfo("word/styles.xml").header_offset + 300
    (tmp_path / "a.docx").write_bytes(isi[:letak] + bytes([isi[letak] ^ 255]) + isi[letak + 1 :])
    with pytest.raises(BerkasError, match=r"“a\.docx” rusak atau terpotong"):
        impor(tmp_path / "a.docx", tmp_path / "r.json")


def test_runs_of_cells_are_told_as_ranges() -> None:
    assert ringkas_sel(["A B!C2", "A B!C3", "A B!D3", "A B!D5"]) == "A B!C2:C3, A B!D3, A B!D5"


@pytest.mark.lambat
def test_ten_thousand_rows_take_seconds(tmp_path: Path) -> None:
    """No stopwatch: a quadratic step would run for hours here and hit the limit of the test run."""
    sub = [
        tangan.Butir("Sub Kegiatan", f"Sub {i}", "Jumlah", "4 Dokumen", ["1 Dokumen"] * 4, "k", "SEKRETARIAT")
        for i in range(9_999)
    ]
    kegiatan = tangan.Butir("Kegiatan", "K", "Persentase", "90%", ["90%"] * 4, "k", "SEKRETARIAT", sub)
    program = tangan.Butir("Program", "Program P", "Persentase", "90%", anak=[kegiatan])
    d = tangan.Dokumen(
        "DINAS CONTOH", "Contoh", 2024, "Kota, 2 Januari 2024", "Kepala", "(nama)", "Pembina", "(NIP)",
        [tangan.Butir("Sasaran", "S", "Persentase", "90%", anak=[program])],
    )  # fmt: skip
    tangan.kolom_tw(tmp_path / "besar.xlsx", d)
    impor(tmp_path / "besar.xlsx", tmp_path / "r.json")
    rencana = baca_rencana_teks((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert len(rencana.baris) == 10_002
    assert rencana.baris[-1].uraian == "Sub 9998"


def test_two_parts_of_one_cell_are_quoted_each_with_its_own_words(tmp_path: Path) -> None:
    wb = openpyxl.Workbook()
    lembar = wb.worksheets[0]
    lembar.title = "R"
    lembar.append(["RENCANA AKSI DINAS CONTOH TAHUN 2024"])
    lembar.append(["Program", "Indikator Kinerja", "Target"])
    lembar.append(
        ["Program Satu", "Jumlah dokumen", "10 Dokumen\nTW. I proses\nTW. II belum\nTW. III 10 Dokumen"]
    )
    wb.save(tmp_path / "renaksi.xlsx")
    laporan = impor(tmp_path / "renaksi.xlsx", tmp_path / "rencana.json")
    assert "  R!C3 “proses”, R!C3 “belum”: bukan angka; selnya dikosongkan." in laporan
