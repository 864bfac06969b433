"""One plan, many hands: every hand imports to the plan it was written from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from renaksi_xl.baca.cetak.baca import baca_cetak
from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.core.rencana import KOSONG4, Baris, Penandatangan, Rencana
from renaksi_xl.rencana_json import baca_rencana_teks
from tests.baca.cetak import tangan
from tests.daftar_word import lewat_kantor

CONTOH = Path(__file__).resolve().parents[3] / "examples"


@pytest.fixture(scope="module")
def rencana() -> Rencana:
    return baca_rencana_teks((CONTOH / "luwu_timur_2023.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def dokumen() -> tangan.Dokumen:
    teks = (CONTOH / "sumber" / "renaksi_luwu_timur_2023.json").read_text(encoding="utf-8")
    return tangan.dari_sumber(json.loads(teks))


def impor(path: Path) -> HasilImpor:
    return baca_cetak(buka_kisi(path), path.name)


def tanpa_kode(rencana: Rencana) -> Rencana:
    """Some hands print codes, which the example does not have."""
    return replace(rencana, baris=tuple(replace(b, kode_nomenklatur=None) for b in rencana.baris))


def hanya_persen(baris: Baris) -> Baris:
    """Of the quarters' satuan only the % of a percent format is in such a document."""
    return baris if baris.satuan == "%" else replace(baris, satuan_tw=KOSONG4)


@pytest.mark.parametrize("nama", sorted(tangan.SEMUA))
def test_a_hand_imports_to_the_plan_it_was_written_from(
    nama: str, rencana: Rencana, dokumen: tangan.Dokumen, tmp_path: Path
) -> None:
    tulis, akhiran = tangan.SEMUA[nama]
    berkas = tmp_path / f"renaksi{akhiran}"
    tulis(berkas, dokumen)
    harapan = rencana
    if nama in tangan.TANPA_SATUAN_TW:
        harapan = replace(harapan, baris=tuple(hanya_persen(b) for b in harapan.baris))
    assert tanpa_kode(impor(berkas).rencana) == harapan


@pytest.mark.excel("soffice", "lowriter")
def test_word_numbers_that_libreoffice_saved_tell_the_same_levels(
    rencana: Rencana, dokumen: tangan.Dokumen, tmp_path: Path
) -> None:
    tangan.word_bernomor(tmp_path / "a.docx", dokumen)
    odt = lewat_kantor(tmp_path / "a.docx", "odt").rename(tmp_path / "b.odt")
    assert impor(lewat_kantor(odt, "docx")).rencana == rencana


def test_at_least_eight_hands_are_tried() -> None:
    assert len(tangan.SEMUA) >= 8


@pytest.mark.parametrize("nama", sorted(set(tangan.SEMUA) - {"kolom_tw"}))
def test_nothing_of_a_hand_is_left_over(nama: str, dokumen: tangan.Dokumen, tmp_path: Path) -> None:
    tulis, akhiran = tangan.SEMUA[nama]
    berkas = tmp_path / f"renaksi{akhiran}"
    tulis(berkas, dokumen)
    hasil = impor(berkas)
    assert hasil.tak_ditempatkan == ()
    assert not any(b.tanya for b in hasil.baris)


def test_codes_are_kept_with_the_rows_they_stand_before(dokumen: tangan.Dokumen, tmp_path: Path) -> None:
    tangan.berulang_berkode(tmp_path / "a.xlsx", dokumen)
    kode = {b.uraian: b.kode_nomenklatur for b in impor(tmp_path / "a.xlsx").rencana.baris}
    assert kode["Program Kepegawaian Daerah"] == "5.03.02"
    assert kode["Koordinasi Penyusunan Dokumen RKA SKPD"] == "5.03.01.2.01.0002"
    assert kode["Meningkatnya Disiplin Aparatur"] is None


def test_headings_printed_again_are_skipped_and_named(dokumen: tangan.Dokumen, tmp_path: Path) -> None:
    tangan.berulang_berkode(tmp_path / "a.xlsx", dokumen)
    kalimat = [p.kalimat for p in impor(tmp_path / "a.xlsx").pertanyaan]
    assert any("diulang di baris 28, 29" in satu for satu in kalimat)


def test_the_sum_row_and_the_cover_are_named(dokumen: tangan.Dokumen, tmp_path: Path) -> None:
    tangan.kolom_tw(tmp_path / "a.xlsx", dokumen)
    hasil = impor(tmp_path / "a.xlsx")
    assert hasil.lembar_lain == ("Sampul",)
    assert [(t.asal, t.tertulis) for t in hasil.tak_ditempatkan] == [("Renaksi!A77", "Jumlah")]


@pytest.fixture
def hasil_e81(dokumen: tangan.Dokumen, tmp_path: Path) -> HasilImpor:
    """The plan as E.81 with pagu 1, 2, 3 … million and at TW I half of every number as realisasi of TW I."""
    for i, satu in enumerate(dokumen.semua(), start=1):
        satu.pagu = i * 1_000_000
        satu.realisasi = ["50%" if satu.target.endswith("%") else "1 x", "", "", ""]
    tangan.e81(tmp_path / "e81.xlsx", dokumen)
    return impor(tmp_path / "e81.xlsx")


def test_form_e81_gives_tree_codes_targets_realisasi_and_pagu(
    hasil_e81: HasilImpor, rencana: Rencana
) -> None:
    for i, (baca, asli) in enumerate(zip(hasil_e81.rencana.baris, rencana.baris, strict=True), start=1):
        assert (baca.id, baca.induk, baca.jenjang, baca.uraian) == (
            asli.id,
            asli.induk,
            asli.jenjang,
            asli.uraian,
        )
        assert (baca.indikator, baca.target, baca.satuan) == (asli.indikator, asli.target, asli.satuan)
        assert baca.penanggung_jawab == asli.penanggung_jawab
        assert baca.pagu == i * 1_000_000
        assert [str(x) for x in baca.realisasi_tw] == [
            "0.5" if asli.satuan == "%" else "1",
            "None",
            "None",
            "None",
        ]


def test_form_e81_gives_the_quarter_and_both_signers(hasil_e81: HasilImpor) -> None:
    instansi = hasil_e81.rencana.instansi
    assert hasil_e81.rencana.pengaturan.tw_pelaporan == 2
    assert instansi.penandatangan.jabatan == "Kepala BKPSDM"
    assert instansi.penandatangan_bappeda == Penandatangan(
        jabatan="Kepala Bappeda", nama="(nama kepala Bappeda)", pangkat="Pembina", nip="(NIP Bappeda)"
    )


def test_computed_columns_and_footers_of_e81_are_named_by_cell(hasil_e81: HasilImpor) -> None:
    sisa = {t.asal: t.alasan for t in hasil_e81.tak_ditempatkan}
    assert "angka hitungan" in sisa["E.81!S11"]
    assert sisa["E.81!A79"] == "baris jumlah atau keterangan di bawah tabel"
