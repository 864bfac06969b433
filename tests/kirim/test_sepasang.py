"""`renaksi periksa-kiriman FOLDER`: whether the files of a package were made together, and what `kirim` leaves beside."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import pytest

from renaksi_xl.cli import jalankan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.sidik import kode_angka
from renaksi_xl.jobs.kirim import isi_kiriman
from renaksi_xl.kirim.pdf import HasilPdf
from tests.kirim import bahan
from tests.kirim.bahan import NAMA, rencana
from tests.kirim.test_kirim import pdf_polos

XLSX, DOCX, EML, ZIP, TEKS = NAMA
PDF = XLSX.replace(".xlsx", ".pdf")
AWAL = "Renaksi_2024_TW2"


def rencana_lama() -> Rencana:
    """The same office before one figure was filled in."""
    baris = (
        replace(b, realisasi_tw=(Decimal(28), None, None, None)) if b.id == "B" else b
        for b in rencana().baris
    )
    return replace(rencana(), baris=tuple(baris))


def buat(plan: Rencana) -> dict[str, bytes]:
    return isi_kiriman(plan, hitung(plan), (), lambda *_: HasilPdf(pdf_polos())).isi


def kode(plan: Rencana) -> str:
    return kode_angka(plan, hitung(plan))


@pytest.fixture(scope="module")
def baru() -> Mapping[str, bytes]:
    return buat(rencana())


@pytest.fixture(scope="module")
def lama() -> Mapping[str, bytes]:
    return buat(rencana_lama())


Periksa = Callable[[Mapping[str, bytes]], tuple[int, list[str]]]


@pytest.fixture
def periksa(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Periksa:
    """Exit code and lines for a folder of these files."""

    def jalan(isi: Mapping[str, bytes]) -> tuple[int, list[str]]:
        folder = tmp_path / "kiriman"
        folder.mkdir()
        for nama, satu in isi.items():
            (folder / nama).write_bytes(satu)
        kode_ = jalankan(["periksa-kiriman", str(folder)])
        tangkapan = capsys.readouterr()
        assert (tangkapan.out == "") == (kode_ == 2)
        return kode_, (tangkapan.out or tangkapan.err).splitlines()

    return jalan


def test_a_package_as_it_was_made_is_told_whole_with_its_code(
    baru: Mapping[str, bytes], periksa: Periksa
) -> None:
    harap = f"{AWAL}: 6 berkas, tidak berubah dan dibuat bersama; kode angka {kode(rencana())}."
    assert periksa({**baru, "catatan saya.txt": b"x", "foto.jpg": b"y"}) == (0, [harap])


@pytest.mark.parametrize("nama", [XLSX, DOCX, PDF])
def test_a_document_of_another_making_is_told_with_both_codes(
    baru: Mapping[str, bytes], lama: Mapping[str, bytes], periksa: Periksa, nama: str
) -> None:
    hasil, (baris,) = periksa({**baru, nama: lama[nama]})
    assert hasil == 1
    assert f"{kode(rencana_lama())} di {nama}" in baris
    assert f"{nama} di dalam {EML} bukan yang ada di folder ini" in baris
    assert f"{nama} di dalam {ZIP} bukan yang ada di folder ini" in baris
    assert baris.endswith("Jangan dikirim; siapkan kiriman sekali lagi supaya semuanya dari satu laporan.")


@pytest.mark.parametrize("nama", [EML, ZIP])
def test_a_letter_or_an_archive_of_another_making_is_told(
    baru: Mapping[str, bytes], lama: Mapping[str, bytes], periksa: Periksa, nama: str
) -> None:
    hasil, (baris,) = periksa({**baru, nama: lama[nama]})
    assert hasil == 1
    assert f"{kode(rencana_lama())} di {nama}" in baris
    assert f"{DOCX}, {PDF}, dan {XLSX} di dalam {nama} bukan yang ada di folder ini" in baris


def test_a_text_for_the_chat_with_another_code_is_told(
    baru: Mapping[str, bytes], lama: Mapping[str, bytes], periksa: Periksa
) -> None:
    hasil, (baris,) = periksa({**baru, TEKS: lama[TEKS]})
    assert (hasil, f"{TEKS} tidak menyebut kode angka {kode(rencana())}" in baris) == (1, True)


def test_other_notes_under_the_same_figures_are_told_although_the_code_is_the_same(
    baru: Mapping[str, bytes], periksa: Periksa
) -> None:
    """The code covers figures only; a report whose words were edited after it was packed is another one too."""
    dokumen = docx.Document(io.BytesIO(baru[DOCX]))
    dokumen.paragraphs[0].add_run(" (konsep)")
    keluar = io.BytesIO()
    dokumen.save(keluar)
    hasil, (baris,) = periksa({**baru, DOCX: keluar.getvalue()})
    assert hasil == 1
    assert "kode angkanya berbeda" not in baris
    assert f"{DOCX} di dalam {ZIP} bukan yang ada di folder ini" in baris


@pytest.mark.parametrize("hilang", [(XLSX,), (DOCX,), (EML, ZIP, TEKS)])
def test_what_is_missing_is_told(
    baru: Mapping[str, bytes], periksa: Periksa, hilang: tuple[str, ...]
) -> None:
    hasil, (baris,) = periksa({n: x for n, x in baru.items() if n not in hilang})
    assert hasil == 1
    assert all(nama in baris.partition("tidak ada ")[2] for nama in hilang)


def test_without_a_pdf_a_package_is_whole(periksa: Periksa) -> None:
    plan = rencana()
    isi = isi_kiriman(plan, hitung(plan), (), lambda *_: HasilPdf(None, "tidak diminta")).isi
    assert periksa(isi)[0] == 0


def test_two_packages_in_one_folder_are_told_apart(
    baru: Mapping[str, bytes], lama: Mapping[str, bytes], periksa: Periksa
) -> None:
    satu = {n.replace("TW2", "TW1"): x for n, x in lama.items() if not n.endswith((".eml", ".zip"))}
    hasil, baris = periksa({**baru, **satu})
    assert hasil == 1
    assert [x.partition(":")[0] for x in baris] == ["Renaksi_2024_TW1", AWAL]
    assert "tidak ada Renaksi_2024_TW1_Kiriman.eml dan Renaksi_2024_TW1_Kiriman.zip" in baris[0]
    assert "dibuat bersama" in baris[1]


def test_a_broken_or_foreign_file_under_our_name_is_told_and_the_others_are_checked(
    baru: Mapping[str, bytes], periksa: Periksa
) -> None:
    hasil, (baris,) = periksa({**baru, XLSX: bahan.isi_induk(), DOCX: b"PK\x03\x04setengah"})
    assert hasil == 1
    assert f"{XLSX} (capnya hilang)" in baris
    assert f"Berkas “{DOCX}” rusak atau terpotong" in baris


def test_a_folder_without_a_package_is_refused(periksa: Periksa) -> None:
    hasil, (baris,) = periksa({"Renaksi_2024_TW2_Set.xlsx": b"x"})
    assert (hasil, baris.startswith("Tidak ada berkas kiriman Renaksi di folder “kiriman”")) == (2, True)


def test_kirim_says_that_an_earlier_pdf_stays_beside_a_package_without_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buku, pdf = bahan.induk(tmp_path), tmp_path / "p.pdf"
    pdf.write_bytes(pdf_polos())
    folder = tmp_path / "kiriman"
    assert jalankan(["kirim", str(buku), "-d", str(folder), "--pdf", str(pdf)]) == 0
    assert "kiriman sebelumnya" not in capsys.readouterr().out
    sebelum = (folder / PDF).read_bytes()
    assert jalankan(["kirim", str(buku), "-d", str(folder), "--tanpa-pdf"]) == 0
    assert f"“{PDF}” di folder itu dari kiriman sebelumnya dan tidak ikut" in capsys.readouterr().out
    assert (folder / PDF).read_bytes() == sebelum
