"""Every code is whole: a module, its texts, its cases, its place in the registry and on the page."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from string import Formatter
from typing import Literal, get_args, get_origin, get_type_hints

import pytest

from renaksi_xl.checks import daftar, k328_pilihan_pengaturan, kolom
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import Pengaturan
from renaksi_xl.pesan import temuan as pesan
from renaksi_xl.sheets import cascading, catatan, definisi, pengaturan, renaksi
from tests.checks.kasus import FOLDER, baca_kasus

AKAR = Path(__file__).resolve().parents[2]
BERKAS = sorted((AKAR / "renaksi_xl" / "checks").glob("k[0-9]*.py"))
KODE = [m.KODE for m in daftar.SEMUA]


def test_every_file_of_a_code_is_registered_in_order() -> None:
    assert [b.stem[:4].upper() for b in BERKAS] == KODE
    assert sorted(set(KODE)) == KODE


@pytest.mark.parametrize("modul", daftar.SEMUA, ids=lambda m: m.KODE)
def test_every_code_has_a_sifat_texts_and_cases_of_both_kinds(modul: daftar.Pemeriksaan) -> None:
    assert modul.SIFAT in Sifat
    assert all(bagian.strip() for bagian in pesan.SEMUA[modul.KODE])
    kasus = baca_kasus(modul.KODE)
    assert kasus["pass"]
    assert kasus["fail"]
    assert all(k.temuan for k in kasus["fail"])


SIFAT_MENURUT_ATURAN = {
    Sifat.WAJIB: (
        *("K101", "K102"),  # 3.1: the targets fit no jenis and nobody chose one
        *("K201", "K202"),  # 2: "-" or text in realisasi is an error
        *("K319", "K607"),  # 4: some weights blank or negative, no mean
    ),
    Sifat.PERLU_DICEK: (
        *("K103", "K104", "K105"),  # 3.1: once a person has chosen
        *("K206", "K208"),  # 3.4: no target in that quarter; 2: above 200% is questioned
        "K214",  # 3.5: typed where it is computed
        *("K601", "K603", "K604"),  # 5: no reason given, one sentence on many rows, "ada"
    ),
    Sifat.CATATAN: (
        *("K118", "K119"),  # 2: a blank target beside others
        "K122",  # 3.1: "Jumlah" read as Posisi akhir
        *("K321", "K609"),  # 4: no weight at all, equal
        "K611",  # 4: own capaian and mean more than ten points apart
    ),
}


def test_the_sifat_that_the_rules_name_is_the_one_that_is_given() -> None:
    ada = {m.KODE: m.SIFAT for m in daftar.SEMUA}
    harus = {kode: sifat for sifat, semua in SIFAT_MENURUT_ATURAN.items() for kode in semua}
    assert {kode: ada[kode] for kode in harus} == harus


def test_the_choices_that_are_checked_are_those_a_plan_may_hold() -> None:
    jenis = get_type_hints(Pengaturan)
    assert {m: pilihan for m, (_, pilihan) in k328_pilihan_pengaturan.PILIHAN.items()} == {
        m: get_args(x) for m, x in jenis.items() if get_origin(x) is Literal
    }


def test_every_case_file_belongs_to_a_code() -> None:
    assert sorted(b.stem.upper() for b in FOLDER.glob("k*.yml")) == KODE


@pytest.mark.parametrize("kode", sorted(pesan.SEMUA))
def test_every_template_ends_as_a_sentence_and_titles_stand_alone(kode: str) -> None:
    teks = pesan.SEMUA[kode]
    assert not [
        f for _, f, _, _ in Formatter().parse(teks.judul + teks.kenapa + teks.contoh) if f is not None
    ]
    for kalimat in (teks.pesan, teks.saran, teks.kenapa):
        assert re.search(r"(\.|\{\w+\})$", kalimat), kalimat
    assert not teks.judul.endswith(".")
    assert "  " not in " ".join(teks[:4])


def test_a_message_shows_braces_and_percent_signs_as_they_were_typed() -> None:
    t = Temuan(kode="K311", sifat=Sifat.WAJIB, fakta={"jenjang": "{kegiatan} 100%"})
    assert pesan.pesan_temuan(t)[0] == "Kolom Uraian baris {kegiatan} 100% ini kosong."


def test_the_labels_that_findings_point_at_are_on_the_sheets() -> None:
    tabel = (renaksi.TABEL, cascading.TABEL, definisi.TABEL, catatan.TABEL)
    ada = {k.label for t in tabel for k in t.kolom} | {k.nama for k in pengaturan.KUNCI}
    ada |= {pengaturan.PREDIKAT_BATAS, pengaturan.DAFTAR_BIDANG}
    label: set[str] = set()
    for nama, isi in vars(kolom).items():
        if nama.isupper() and not nama.startswith("LEMBAR") and nama != "TW":
            label |= {isi} if isinstance(isi, str) else set(isi)
    assert label <= ada
    assert (kolom.LEMBAR_DO, kolom.LEMBAR_CATATAN) == (definisi.NAMA_LEMBAR, catatan.NAMA_LEMBAR)
    assert pengaturan.NAMA_LEMBAR == kolom.LEMBAR_PENGATURAN


def test_the_page_of_all_codes_is_current() -> None:
    letak = AKAR / "docs" / "buat_hasil_validasi.py"
    spec = importlib.util.spec_from_file_location("buat_hasil_validasi", letak)
    assert spec is not None
    assert spec.loader is not None
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    assert program.HALAMAN.read_text(encoding="utf-8") == program.susun_halaman()
