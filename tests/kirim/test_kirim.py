"""`renaksi kirim`: refuses, writes all or nothing, and lets nothing personal or internal out of the office."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import docx
import openpyxl
import pytest
from pypdf import PdfReader, PdfWriter

from renaksi_xl.books.salinan_cetak import sembunyikan
from renaksi_xl.cli import jalankan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.ringkasan import fakta, lima_kalimat
from renaksi_xl.core.sidik import kode_angka
from renaksi_xl.jobs.kirim import isi_kiriman
from renaksi_xl.kirim import pdf as modul_pdf
from renaksi_xl.kirim.pdf import HasilPdf, cetak_pdf, lengkapi_pdf
from renaksi_xl.kirim.surat import draf
from tests.kirim import bahan
from tests.kirim.bahan import NAMA, PENERIMA, induk, rencana

XLSX, DOCX, EML, ZIP, TEKS = NAMA
PDF = XLSX.replace(".xlsx", ".pdf")


def isi(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())} if folder.exists() else {}


@pytest.fixture(scope="module")
def kiriman(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The package of the small office, without PDF."""
    ruang = tmp_path_factory.mktemp("kirim")
    assert jalankan(["kirim", str(induk(ruang)), "-d", str(ruang / "k"), "--tanpa-pdf"]) == 0
    return isi(ruang / "k")


@pytest.fixture(scope="module")
def kiriman_tetap(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The package of the office that has something to mend."""
    ruang = tmp_path_factory.mktemp("tetap")
    perintah = ["kirim", str(induk(ruang, wajib=True)), "-d", str(ruang / "k"), "--tanpa-pdf", "--tetap"]
    assert jalankan(perintah) == 0
    return isi(ruang / "k")


def pdf_polos(halaman: int = 2) -> bytes:
    tulis = PdfWriter()
    for _ in range(halaman):
        tulis.add_blank_page(595, 842)
    keluar = io.BytesIO()
    tulis.write(keluar)
    return keluar.getvalue()


def sifat_pdf(data: bytes) -> dict[str, str]:
    return {str(k): str(v) for k, v in (PdfReader(io.BytesIO(data)).metadata or {}).items()}


def surat(isi_: bytes) -> EmailMessage:
    pesan = message_from_bytes(isi_, policy=default)
    assert isinstance(pesan, EmailMessage)
    return pesan


# --- refusing ----------------------------------------------------------------------------------------------


def test_what_must_be_mended_stops_the_package_and_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buku = induk(tmp_path, wajib=True)
    assert jalankan(["kirim", str(buku), "-d", str(tmp_path / "k")]) == 1
    tangkapan = capsys.readouterr()
    assert tangkapan.out == ""
    assert tangkapan.err.startswith(
        "Kiriman belum dibuat: 1 temuan di “Renaksi.xlsm” Wajib Diperbaiki. Perbaiki dahulu lalu ulangi; atau ulangi "
        "dengan --tetap"
    )
    assert "K101 · Wajib Diperbaiki · Renaksi!" in tangkapan.err
    assert "34 + 31 + 18 + 0 = 83" in tangkapan.err
    assert [p.name for p in tmp_path.iterdir()] == ["Renaksi.xlsm"]


def test_tetap_goes_on_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kiriman_tetap: dict[str, bytes]
) -> None:
    perintah = [
        "kirim",
        str(induk(tmp_path, wajib=True)),
        "-d",
        str(tmp_path / "k"),
        "--tetap",
        "--tanpa-pdf",
    ]
    assert jalankan(perintah) == 0
    assert "1 temuan masih Wajib Diperbaiki; laporan memuat “Catatan atas Data”." in capsys.readouterr().out
    assert isi(tmp_path / "k") == kiriman_tetap


def test_an_output_that_would_replace_the_workbook_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buku = induk(tmp_path).rename(tmp_path / XLSX)
    semula = buku.read_bytes()
    assert jalankan(["kirim", str(buku), "-d", str(tmp_path), "--tanpa-pdf"]) == 2
    assert capsys.readouterr().err == f"Hasil tidak boleh menimpa berkas asalnya “{XLSX}”; pilih nama lain.\n"
    assert isi(tmp_path) == {XLSX: semula}


def test_a_report_somebody_has_edited_is_not_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    perintah = ["kirim", str(induk(tmp_path)), "-d", str(tmp_path / "k"), "--tanpa-pdf"]
    assert jalankan(perintah) == 0
    dokumen = docx.Document(str(tmp_path / "k" / DOCX))
    dokumen.add_paragraph("Tambahan")
    dokumen.core_properties.last_modified_by = "seseorang"
    dokumen.save(str(tmp_path / "k" / DOCX))
    sebelum = isi(tmp_path / "k")
    capsys.readouterr()
    assert jalankan(perintah) == 2
    assert f"“{DOCX}” sudah ada di folder itu dan pernah disimpan orang" in capsys.readouterr().err
    assert isi(tmp_path / "k") == sebelum


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "k").write_text("bukan folder", encoding="utf-8")
    assert jalankan(["kirim", str(induk(tmp_path)), "-d", str(tmp_path / "k"), "--tanpa-pdf"]) == 2
    assert (
        "“k” tidak dapat dijadikan folder hasil, karena ada berkas dengan nama itu" in capsys.readouterr().err
    )


# --- what is in it -----------------------------------------------------------------------------------------


def test_the_package_has_these_files_and_the_same_workbook_gives_the_same_bytes(
    tmp_path: Path, kiriman: dict[str, bytes]
) -> None:
    assert sorted(kiriman) == sorted(NAMA)
    buku = induk(tmp_path)
    for folder in ("a", "b"):
        assert jalankan(["kirim", str(buku), "-d", str(tmp_path / folder), "--tanpa-pdf"]) == 0
        assert isi(tmp_path / folder) == kiriman
    assert buku.read_bytes() == bahan.isi_induk()


def test_the_draft_is_what_a_mail_program_opens_as_unsent(kiriman: dict[str, bytes]) -> None:
    pesan = surat(kiriman[EML])
    assert pesan["X-Unsent"] == "1"
    assert pesan["Subject"] == "Laporan Monev Renaksi TW II Tahun 2024 – Badan Contoh"
    assert pesan["To"] == PENERIMA
    assert [pesan[x] for x in ("From", "Date", "Message-ID", "Cc", "Bcc")] == [None] * 5
    assert pesan.get_content_type() == "multipart/mixed"
    badan, *lampiran = pesan.iter_parts()
    assert (badan.get_content_type(), badan.get_content_charset()) == ("text/plain", "utf-8")
    assert [(x.get_filename(), x.get_content_disposition()) for x in lampiran] == [
        (XLSX, "attachment"),
        (DOCX, "attachment"),
    ]
    assert [x.get_content_type().rpartition(".")[2] for x in lampiran] == ["sheet", "document"]
    assert [x.get_payload(decode=True) for x in lampiran] == [kiriman[XLSX], kiriman[DOCX]]
    assert pesan.defects == []


def test_the_letter_and_the_chat_say_the_headline_figures_and_the_code(kiriman: dict[str, bytes]) -> None:
    plan = rencana()
    hasil = hitung(plan)
    badan = next(iter(surat(kiriman[EML]).iter_parts())).get_content()
    chat = kiriman[TEKS].decode("utf-8-sig")
    for satu in lima_kalimat(plan, fakta(plan, hasil)):
        assert satu in badan
        assert satu in chat
    # S ← P ← (K1 ← (A 100 %, B 50 %), K2 ← C not filled): 75 %, two of three.
    assert "Rata-rata capaian 2 dari 3 sub kegiatan s.d. Triwulan II adalah 75%" in badan
    assert kode_angka(plan, hasil) in badan
    assert kode_angka(plan, hasil) in chat
    assert chat.startswith("*Laporan Monev Renaksi TW II Tahun 2024*\r\nBadan Contoh\r\n")


def test_the_zip_holds_the_documents_and_the_text_for_the_chat(kiriman: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(kiriman[ZIP])) as arsip:
        assert arsip.testzip() is None
        assert {n: arsip.read(n) for n in arsip.namelist()} == {n: kiriman[n] for n in (XLSX, DOCX, TEKS)}


def test_a_name_with_a_line_break_starts_no_header_of_its_own() -> None:
    pesan = surat(draf("Laporan\nBcc: x@y.z", "Isi", {"a.xlsx": b"PK"}, "a@b.c\r\nX-Lain: 1"))
    assert (pesan["Bcc"], pesan["X-Lain"]) == (None, None)
    assert pesan["Subject"] == "Laporan Bcc: x@y.z"


def bagian(nama: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Every text in a file, however deep it is packed."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            for satu in arsip.namelist():
                yield from bagian(f"{nama}/{satu}", arsip.read(satu))
    else:
        yield nama, data.decode("utf-8", errors="replace")


@pytest.mark.parametrize("tetap", [False, True])
def test_nothing_personal_or_internal_travels(
    kiriman: dict[str, bytes], kiriman_tetap: dict[str, bytes], *, tetap: bool
) -> None:
    paket = kiriman_tetap if tetap else kiriman
    terlarang = re.compile(
        r"@contoh\.go\.id|Wajib Diperbaiki|Perlu Dicek|\bK[1-9]\d\d\b(?!!)|vbaProject|xlwings|_jurnal|RX_"
    )
    for nama in (XLSX, DOCX, TEKS):
        for tempat, teks in bagian(nama, paket[nama]):
            # Column letters like K101 are addresses of cells, not codes of findings.
            isi_ = (
                re.sub(r"\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?", "", teks) if "/xl/" in tempat else teks
            )
            assert terlarang.findall(isi_) == [], tempat
    inti = [
        teks
        for nama in (XLSX, DOCX)
        for tempat, teks in bagian(nama, paket[nama])
        if tempat.endswith("core.xml")
    ]
    assert len(inti) == 2
    for satu in inti:
        assert set(re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>(.*?)</", satu)) == {"renaksi-xl"}


def test_catatan_atas_data_is_neutral_and_only_there_with_tetap(
    kiriman: dict[str, bytes], kiriman_tetap: dict[str, bytes]
) -> None:
    assert "Catatan atas Data" not in openpyxl.load_workbook(io.BytesIO(kiriman[XLSX])).sheetnames
    lembar = openpyxl.load_workbook(io.BytesIO(kiriman_tetap[XLSX]))["Catatan atas Data"]
    semua = [[x for x in satu if x] for satu in lembar.iter_rows(values_only=True)]
    assert ["1.1.2.2", "Sub X", "Indikator X", "Target dan pembagiannya per triwulan"] in semua
    # The row that is listed is Tidak dapat dihitung: the sentence above does not say it is not.
    pengantar = next(str(satu[0]) for satu in semua if len(satu) == 1 and "disusun" in str(satu[0]))
    assert "Tidak dapat dihitung" not in pengantar
    assert "hanya menunggu isian realisasi tidak disebut di sini" in pengantar
    teks = "\n".join(p.text for p in docx.Document(io.BytesIO(kiriman_tetap[DOCX])).paragraphs)
    assert "BAB VII CATATAN ATAS DATA" in teks
    assert "BAB VII" not in "\n".join(p.text for p in docx.Document(io.BytesIO(kiriman[DOCX])).paragraphs)


# --- the PDF -----------------------------------------------------------------------------------------------


def test_without_libreoffice_only_the_pdf_is_missing_and_the_message_says_what_to_do(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    kiriman: dict[str, bytes],
) -> None:
    monkeypatch.setattr(modul_pdf, "cari_libreoffice", lambda: None)
    assert jalankan(["kirim", str(induk(tmp_path)), "-d", str(tmp_path / "k")]) == 0
    keluar = capsys.readouterr().out
    assert "PDF tidak dibuat: LibreOffice tidak ditemukan di PC ini." in keluar
    assert keluar.splitlines()[-1].startswith("Kiriman siap: 5 berkas di ")
    assert isi(tmp_path / "k") == kiriman


@pytest.mark.parametrize("skrip", ["exit 1", "exit 0", "exec sleep 60"])
def test_a_libreoffice_that_fails_or_hangs_costs_the_pdf_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, skrip: str
) -> None:
    palsu = tmp_path / "soffice"
    palsu.write_text(f"#!/bin/sh\n{skrip}\n", encoding="utf-8")
    palsu.chmod(0o755)
    monkeypatch.setattr(modul_pdf, "cari_libreoffice", lambda: str(palsu))
    hasil = cetak_pdf(b"PK", "Laporan", batas=0.5)
    assert hasil.isi is None
    assert ("tidak selesai" if "sleep" in skrip else "tidak dapat mengubah") in hasil.sebab


def test_a_pdf_made_elsewhere_is_taken_and_gets_its_properties(tmp_path: Path) -> None:
    (tmp_path / "excel.pdf").write_bytes(pdf_polos())
    perintah = [
        "kirim",
        str(induk(tmp_path)),
        "-d",
        str(tmp_path / "k"),
        "--pdf",
        str(tmp_path / "excel.pdf"),
    ]
    assert jalankan(perintah) == 0
    paket = isi(tmp_path / "k")
    assert sorted(paket) == sorted([*NAMA, PDF])
    plan = rencana()
    assert sifat_pdf(paket[PDF]) == {
        "/Title": "Laporan Monev Renaksi TW II Tahun 2024",
        "/Producer": "renaksi-xl",
        "/RenaksiKode": kode_angka(plan, hitung(plan)),
    }
    assert PDF in [x.get_filename() for x in surat(paket[EML]).iter_attachments()]
    with zipfile.ZipFile(io.BytesIO(paket[ZIP])) as arsip:
        assert arsip.read(PDF) == paket[PDF]


def test_a_pdf_that_was_made_where_the_package_goes_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "k" / PDF
    pdf.parent.mkdir()
    pdf.write_bytes(pdf_polos())
    assert jalankan(["kirim", str(induk(tmp_path)), "-d", str(pdf.parent), "--pdf", str(pdf)]) == 2
    assert f"tidak boleh menimpa berkas asalnya “{PDF}”" in capsys.readouterr().err
    assert [(x.name, x.read_bytes()) for x in pdf.parent.iterdir()] == [(PDF, pdf_polos())]


def test_something_that_is_no_pdf_is_refused_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "excel.pdf").write_bytes(b"bukan pdf")
    perintah = [
        "kirim",
        str(induk(tmp_path)),
        "-d",
        str(tmp_path / "k"),
        "--pdf",
        str(tmp_path / "excel.pdf"),
    ]
    assert jalankan(perintah) == 2
    assert capsys.readouterr().err.startswith("Berkas “excel.pdf” bukan PDF yang dapat dibaca")
    assert not (tmp_path / "k").exists()


DATA = {"Renaksi", "Cascading", "Definisi Operasional", "Catatan TW", "Pengaturan"}


def test_the_pdf_is_made_of_the_documents_alone_and_the_laporan_keeps_its_data() -> None:
    dilihat: list[bytes] = []

    def pembuat(laporan: bytes, _nama: str) -> HasilPdf:
        dilihat.append(laporan)
        return HasilPdf(None, "tidak dicetak")

    r = rencana()
    k = isi_kiriman(r, hitung(r), [], pembuat)

    def tampak(isi: bytes) -> set[str]:
        return {
            x.title for x in openpyxl.load_workbook(io.BytesIO(isi)).worksheets if x.sheet_state == "visible"
        }

    assert tampak(k.isi[XLSX]) - tampak(dilihat[0]) == DATA
    assert {"Ringkasan", "Monev Renaksi", "Rekap Capaian", "Rincian Perhitungan"} < tampak(dilihat[0])


@pytest.mark.excel
def test_the_pdf_has_a_bookmark_per_document_its_title_and_a_size_that_travels(
    kiriman: dict[str, bytes],
) -> None:
    mentah = cetak_pdf(sembunyikan(kiriman[XLSX], XLSX, DATA), XLSX.removesuffix(".xlsx"))
    assert mentah.isi is not None, mentah.sebab
    buku = openpyxl.load_workbook(io.BytesIO(kiriman[XLSX]))
    tampak = [x.title for x in buku.worksheets if x.sheet_state == "visible" and x.title not in DATA]
    data = lengkapi_pdf(mentah.isi, "Judul", PDF, tampak, {})
    baca = PdfReader(io.BytesIO(data))
    penanda = [str(x["/Title"]) for x in baca.outline if isinstance(x, dict)]
    # A sheet on which nothing stands is not printed; all others in the order of the workbook.
    assert [x for x in tampak if x in penanda] == penanda
    assert {"Ringkasan", "Monev Renaksi", "Rincian Perhitungan"} <= set(penanda)
    assert sifat_pdf(data) == {"/Title": "Judul", "/Producer": "renaksi-xl"}
    assert len(data) < 4_000_000
    # Numbers as Indonesian offices write them, whatever this PC speaks.
    halaman = " ".join(x.extract_text() for x in baca.pages)
    assert re.search(r"\d,\d\d?%", halaman)
    assert not re.search(r"\d\.\d\d?%", halaman)
