"""The drawn cascade as sheets and as SVG: what stands in the boxes, where it comes from, and that it is safe."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from renaksi_xl.core.bagan import susun_halaman
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import PITA_BAKU, Baris, Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.bagan import bagan as perintah_bagan
from renaksi_xl.jobs.bagan import isi_bagan
from renaksi_xl.jobs.baru import baru
from renaksi_xl.rencana_json import baca_rencana, dumps, tulis_rencana
from renaksi_xl.sheets.bahan import Bahan, susun_bahan
from renaksi_xl.sheets.cetak import bagan, tabel_cascading
from renaksi_xl.sheets.cetak.bagan import UKURAN, warna_pita
from renaksi_xl.sheets.kontrak import Lembar, Rumus
from tests.bagan_periksa import salah_garis
from tests.bantuan import rencana_diketik, rencana_teks
from tests.contoh_bidang import luwu_timur
from tests.core.test_bagan import pemalang

SVG = "{http://www.w3.org/2000/svg}"
POHON = """
    Tujuan T | 80 | - - - 80 | . . . .
      Sasaran S | 90% | 90% 90% 90% 90% | 85% . . .
        Program P |  |  |  | "pemilik=Kepala Bidang" "kinerja=Hasil program"
          Kegiatan K | 10 | 3 1 1 5 | 3 1 . . | "pj=Sekretariat"
            Sub a | 10 | 3 1 1 5 | 3 1 . .
            Sub b | 10 | 3 1 1 5 | 1 1 . .
"""


def kecil(*tambahan: Baris) -> Rencana:
    plan = rencana_diketik(rencana_teks(POHON, tw=2, bidang=("Sekretariat",)))
    return replace(plan, baris=(*plan.baris, *tambahan))


def bahan(plan: Rencana) -> Bahan:
    return susun_bahan(plan, hitung(plan))


def teks(lembar: Lembar) -> list[str]:
    return [
        str(s.nilai if isinstance(s, Rumus) else s)
        for b in lembar.blok
        for baris in b.isi
        for s in baris
        if s not in (None, "")
    ]


@cache
def lembar_kantor(kantor: str) -> tuple[list[Lembar], list[Lembar]]:
    b = bahan({"luwu timur": luwu_timur, "pemalang": pemalang}[kantor]())
    return bagan.lembar(b), tabel_cascading.lembar(b)


@pytest.mark.parametrize(("kantor", "banyak"), [("luwu timur", 3), ("pemalang", 5)])
def test_there_is_a_sheet_for_each_sasaran_and_one_table(kantor: str, banyak: int) -> None:
    gambar, tabel = lembar_kantor(kantor)
    assert [x.nama for x in gambar] == [f"Bagan Cascading {i}" for i in range(1, banyak + 1)]
    assert [x.nama for x in tabel] == ["Tabel Cascading"]
    assert all(x.kode is None for x in (*gambar, *tabel))


@pytest.mark.parametrize("kantor", ["luwu timur", "pemalang"])
def test_the_sheets_keep_to_a_sane_number_of_columns_and_letters_of_seven_points(kantor: str) -> None:
    gambar, tabel = lembar_kantor(kantor)
    for x in (*gambar, *tabel):
        assert len(x.lebar) < 130
        assert x.cetak is not None
        assert 9 * x.cetak.skala / 100 >= 7
        assert x.cetak.kertas == 8
        assert x.cetak.mendatar


def test_a_box_says_name_kinerja_indikator_owner_and_its_figure_with_a_word() -> None:
    """K: mean of a 100 % (3+1 of 4) and b 50 % (1+1 of 4) is 75 %; P and S have one child, the same mean."""
    (satu,) = bagan.lembar(bahan(kecil()))
    isi = teks(satu)
    assert "Program 1.1" in isi
    assert "Kinerja: Hasil program" in isi
    assert "Pemilik: Kepala Bidang" in isi
    assert "Penanggung jawab: Sekretariat" in isi
    assert isi.count("0.75") == 4
    assert isi.count("Sedang · 2 dari 2 dihitung") == 1
    assert {"Tercapai", "Belum tercapai"} <= set(isi)


def test_everything_in_a_box_is_looked_up_by_id_and_keeps_its_value_beside_it() -> None:
    (satu,) = bagan.lembar(bahan(kecil()))
    rumus = [s for b in satu.blok for baris in b.isi for s in baris if isinstance(s, Rumus)]
    assert sum('MATCH("P",' in s.teks for s in rumus) >= 6
    polos = [s for b in satu.blok for baris in b.isi for s in baris if isinstance(s, str)]
    assert len(polos) == 2, "the line below the title, and the note"


def test_an_id_with_wildcards_is_looked_up_letter_by_letter() -> None:
    plan = kecil(Baris(id="x*?~", jenjang="Sasaran", uraian="Lain", indikator="i"))
    _, kedua = bagan.lembar(bahan(plan))
    rumus = [s.teks for b in kedua.blok for baris in b.isi for s in baris if isinstance(s, Rumus)]
    assert any('MATCH("x~*~?~~",' in r for r in rumus)


def test_without_any_target_the_boxes_say_nothing_about_capaian() -> None:
    gambar, _ = lembar_kantor("pemalang")
    semua = [t for x in gambar for t in teks(x)]
    assert not [t for t in semua if "capaian s.d." in t or "dihitung" in t]
    assert any(t.startswith("DO: ") for t in semua)
    assert any(t.startswith("Ketua tim: ") for t in semua)


def test_what_hangs_on_no_sasaran_is_drawn_last_on_one_sheet() -> None:
    lain = [Baris(id=f"o{i}", jenjang="Kegiatan", uraian=f"Yatim {i}", indikator="i") for i in range(30)]
    plan = kecil(*lain, Baris(id="q", jenjang="Proses", uraian="Tim lepas", personil=("(nama)",)))
    _, akhir = bagan.lembar(bahan(plan))
    isi = teks(akhir)
    assert {f"Yatim {i}" for i in range(30)} | {"Tim lepas"} <= set(isi)
    assert any(t.startswith("Belum terhubung ke sasaran") for t in isi)


def test_an_empty_plan_has_no_drawing(tmp_path: Path) -> None:
    kosong = replace(kecil(), baris=())
    assert bagan.lembar(bahan(kosong)) == []
    assert tabel_cascading.lembar(bahan(kosong)) == []
    baru(tmp_path / "kosong.xlsm", None)
    with pytest.raises(MasukanError, match=r"kosong\.xlsm belum berisi baris"):
        perintah_bagan(tmp_path / "kosong.xlsm", tmp_path / "svg")
    assert not (tmp_path / "svg").exists()


def test_the_bands_run_from_orange_to_blue_whatever_their_number() -> None:
    assert [w for _, w in warna_pita(PITA_BAKU)] == [f"predikat_{i}" for i in range(1, 6)]
    assert [w for _, w in warna_pita(PITA_BAKU[:3])] == ["predikat_1", "predikat_3", "predikat_5"]
    assert [w for _, w in warna_pita(PITA_BAKU[:1])] == ["predikat_1"]


# The table.


def test_the_table_has_the_lines_of_pemalang_and_stops_where_a_plan_stops() -> None:
    (tabel,) = lembar_kantor("pemalang")[1]
    label = teks(tabel)
    awal = ["Sasaran PD", "Indikator", "Program", "Sasaran", "Indikator", "Kegiatan", "Sasaran", "Indikator"]
    awal += ["Sub Kegiatan", "Sasaran", "Indikator"]
    kerja = ["Proses", "Ketua Tim / Pelaksana", "Kinerja", "Indikator", "Anggota", "Kinerja", "Indikator"]
    semua = {*awal, *kerja}
    assert [t for t in label if t in semua][: len(awal) + len(kerja)] == awal + kerja
    (lt,) = lembar_kantor("luwu timur")[1]
    assert not {"Proses", "Ketua Tim / Pelaksana", "Anggota"} & set(teks(lt))


def test_a_table_is_printed_as_large_as_its_title_and_its_pages_allow() -> None:
    """One page at any size: 100 %. A name of 90 letters at 15 points is wider than the 1,032 points of that page."""
    (satu,) = tabel_cascading.lembar(bahan(kecil()))
    assert satu.cetak is not None
    assert satu.cetak.skala == 100
    plan = kecil()
    (satu,) = tabel_cascading.lembar(
        bahan(replace(plan, instansi=replace(plan.instansi, nama="BADAN W" * 13)))
    )
    assert satu.cetak is not None
    assert satu.cetak.skala == 80


@pytest.mark.parametrize("kantor", ["luwu timur", "pemalang"])
def test_the_table_says_every_name_kinerja_and_indikator_of_the_plan(kantor: str) -> None:
    plan = {"luwu timur": luwu_timur, "pemalang": pemalang}[kantor]()
    (tabel,) = lembar_kantor(kantor)[1]
    semua = "\n".join(teks(tabel))
    for b in plan.baris:
        if b.jenjang != "Tujuan":
            assert all(x in semua for x in (b.kinerja, b.indikator) if x), b.id
            assert b.jenjang == "Anggota" or b.uraian in semua


# SVG.


def test_the_command_writes_the_drawings_of_a_workbook(tmp_path: Path) -> None:
    plan, buku = kecil(), tmp_path / "buku.xlsm"
    (tmp_path / "rencana.json").write_text(dumps(tulis_rencana(plan)), encoding="utf-8")
    baru(buku, tmp_path / "rencana.json")
    berkas = perintah_bagan(buku, tmp_path / "svg")
    assert {p.name: p.read_bytes() for p in berkas} == isi_bagan(plan, hitung(plan))
    assert sorted(p.name for p in (tmp_path / "svg").iterdir()) == sorted(p.name for p in berkas)


def test_an_svg_is_well_formed_says_what_it_shows_and_is_the_same_every_time() -> None:
    plan = kecil()
    isi = isi_bagan(plan, hitung(plan))
    assert list(isi) == ["bagan-cascading-1.svg"]
    assert isi_bagan(plan, hitung(plan)) == isi
    akar = fromstring(isi["bagan-cascading-1.svg"])
    assert (akar.attrib["width"], akar.attrib["height"]) == ("420mm", "297mm")
    judul, uraian = akar.find(f"{SVG}title"), akar.find(f"{SVG}desc")
    assert judul is not None
    assert "Sasaran 1" in str(judul.text)
    assert uraian is not None
    assert "6 kotak" in str(uraian.text)
    tertulis = " ".join(str(t.text) for t in akar.iter(f"{SVG}text"))
    assert "Kinerja: Hasil program" in tertulis
    assert "75,00%" in tertulis


def test_texts_of_people_stay_texts_in_an_svg() -> None:
    jahat = "<script>&\"'\x0b]]> 99%"
    plan = kecil(Baris(id="j", jenjang="Sasaran", uraian=jahat, indikator=jahat))
    svg = isi_bagan(plan, hitung(plan))["bagan-cascading-2.svg"]
    akar = fromstring(svg)
    assert not list(akar.iter(f"{SVG}script"))
    assert "<script>&\"'�]]> 99%" in [t.text for t in akar.iter(f"{SVG}text")]


def test_a_drawing_of_several_pages_is_several_files() -> None:
    plan = baca_rencana(
        {
            "skema": 1,
            "instansi": {"nama": "Badan Contoh", "tahun": 2024},
            "baris": [
                {"id": f"{j}{i}", "jenjang": j, "uraian": "u " * 300, "indikator": "i", "induk": induk}
                for j, induk in (("Sasaran", None), ("Program", "Sasaran0"))
                for i in range(1 if j == "Sasaran" else 40)
            ],
        }
    )
    nama = list(isi_bagan(plan, hitung(plan)))
    assert nama[:2] == ["bagan-cascading-1-halaman-1.svg", "bagan-cascading-1-halaman-2.svg"]
    (satu,) = bagan.semua_gambar(bahan(plan))
    assert len(nama) == len(satu.halaman) == len(susun_halaman(satu.gambar.akar, UKURAN[-1].ruang))
    assert [salah_garis(h) for h in satu.halaman] == [[]] * len(nama)
