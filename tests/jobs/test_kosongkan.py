"""The example of a first run, and the button that takes exactly the example away again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import xlwings as xw
from click.testing import CliRunner

from renaksi_xl import cli, macros
from renaksi_xl.baca.buku_kita import baca_buku
from renaksi_xl.books.berkas import buka
from renaksi_xl.core.contoh import RENCANA_CONTOH, adalah_contoh
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Jenjang
from renaksi_xl.jobs.klik_contoh import persegi
from renaksi_xl.jobs.kosongkan import pilih_baris
from renaksi_xl.jobs.muat import muat
from renaksi_xl.jobs.rekap import Pilihan, rekap
from renaksi_xl.sheets import catatan, definisi, renaksi
from renaksi_xl.sheets.buku import RENCANA_KOSONG, susun_buku
from tests import buku_kecil
from tests.banyak.kantor_kecil import kantor as office
from tests.banyak.kantor_kecil import tabel, tulis
from tests.excel.backend_kisi import KisiBackend
from tests.excel.lint import lint
from tests.excel.mesin_xlwings import pasang

JEJAK = ("_jurnal", "Riwayat Perubahan", "Beranda")
"""Sheets on which every click leaves its own trace."""
TABEL = ("tblRenaksi", "tblCascading", "tblDO", "tblCatatan")


class Kantor:
    """A workbook told as values, open in an Excel of the tests."""

    def __init__(self, be: KisiBackend) -> None:
        self.be = be
        self.buku: xw.Book = pasang("nilai", be, "/tmp-uji/Renaksi.xlsm")

    def lembar(self, nama: str) -> dict[tuple[int, int], tuple[str, object]]:
        return self.be.sel[self.be.lembar().index(nama)]

    def klik(self, *, ya: bool = False) -> str:
        self.lembar("_jurnal")[4, 1] = "", "ya\n-" if ya else "\n-"
        macros.kosongkan_contoh(self.buku)
        return str(self.lembar("_jurnal")[0, 1][1])

    def sifat(self) -> str:
        return str(self.lembar("_jurnal")[1, 1][1])

    def batalkan(self) -> str:
        macros.batalkan(self.buku)
        return str(self.lembar("_jurnal")[0, 1][1])

    def letak(self, id_: str) -> int:
        """The 0-based row of a row of the plan on sheet Renaksi."""
        kolom = renaksi.TABEL.posisi("ID")
        return next(b for (b, k), (_, v) in self.lembar("Renaksi").items() if k == kolom and v == id_)

    def ketik(self, id_: str, label: str, isi: object) -> None:
        self.lembar("Renaksi")[self.letak(id_), renaksi.TABEL.posisi(label)] = "", isi

    def kolom(self, label: str) -> list[object]:
        """A column of tblRenaksi, blank cells left out."""
        k = renaksi.TABEL.posisi(label)
        isi = sorted((b, v) for (b, x), (_, v) in self.lembar("Renaksi").items() if x == k)
        return [v for b, v in isi if b > renaksi.BARIS_KEPALA and v not in (None, "")]

    def foto(self, *, rumus: bool = True) -> dict[str, dict[tuple[int, int], object]]:
        """Every cell with something in it; without `rumus` only what is typed or written as a value."""
        return {
            n: {t: f or v for t, (f, v) in x.items() if (f and rumus) or (not f and v not in (None, ""))}
            for n, x in zip(self.be.daftar, self.be.sel, strict=True)
            if n not in JEJAK
        }

    def tabel(self) -> dict[str, str]:
        return {t.name: t.range.address for s in self.buku.sheets for t in s.tables}


def kantor(rencana: object = RENCANA_CONTOH) -> Kantor:
    return Kantor(KisiBackend(susun_buku(rencana, hitung(rencana))))  # type: ignore[arg-type]  # a plan


@pytest.fixture
def contoh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    monkeypatch.setattr(macros, "LOG", tmp_path / "renaksi-xl.log")
    return kantor()


def test_the_example_is_a_small_tree_with_every_state_a_planner_meets_and_no_percent_row() -> None:
    jenjang = [b.jenjang for b in RENCANA_CONTOH.baris]
    assert jenjang == [
        Jenjang.SASARAN,
        Jenjang.PROGRAM,
        Jenjang.KEGIATAN,
        *[Jenjang.SUB_KEGIATAN] * 4,
    ]
    status = {h.status.value for h in hitung(RENCANA_CONTOH).baris}
    # A cleared cell keeps its number format: 60 typed into one of a % row would become 60 %.
    assert all("%" not in str(b.satuan) for b in RENCANA_CONTOH.baris)
    assert all(map(adalah_contoh, RENCANA_CONTOH.baris))
    assert status == {"Tercapai", "Belum tercapai", "Belum diisi", "Tidak ada target s.d. TW ini"}
    # By hand: 54 of 60 izin is 90 %, 1 of 1 pertemuan 100 %; nothing else of TW I has a figure: (90 + 100) / 2.
    assert str(hitung(RENCANA_CONTOH).instansi.rata_rata) == "0.95"


def test_the_first_click_asks_and_writes_nothing(contoh: Kantor) -> None:
    sebelum = contoh.foto()
    tanya = contoh.klik()
    assert contoh.sifat() == "tanya"
    assert tanya.startswith("7 baris contoh beserta")
    assert contoh.foto() == sebelum


def test_after_a_yes_the_workbook_is_an_empty_master(contoh: Kantor) -> None:
    jawab = contoh.klik(ya=True)
    assert jawab.startswith("7 baris contoh dikosongkan.")
    assert contoh.sifat() == "info"
    kosong = kantor(RENCANA_KOSONG)
    # `_hitung` keeps its spare lines, and with them the addresses in formulas; everything typed is as in an empty one.
    harapan = {n: x for n, x in kosong.foto(rumus=False).items() if n not in {"_hitung", "Rekap Capaian"}}
    lihat = contoh.foto(rumus=False)
    assert {n: lihat[n] for n in harapan} == harapan
    assert {t: contoh.tabel()[t] for t in TABEL} == {t: kosong.tabel()[t] for t in TABEL}


def test_the_sheets_of_the_examples_bidang_are_blanked_and_named(contoh: Kantor) -> None:
    jawab = contoh.klik(ya=True)
    assert "Lembar CONTOH SEKRETARIAT, CONTOH LAYANAN kini kosong dan boleh dihapus." in jawab
    foto = contoh.foto()
    assert (foto["CONTOH SEKRETARIAT"], foto["CONTOH LAYANAN"]) == ({}, {})


def test_batalkan_brings_the_whole_example_back(contoh: Kantor) -> None:
    sebelum, tabel = contoh.foto(), contoh.tabel()
    contoh.klik(ya=True)
    assert contoh.foto() != sebelum
    assert "“Kosongkan Contoh”" in contoh.batalkan()
    assert contoh.foto() == sebelum
    assert contoh.tabel() == tabel


def test_a_row_that_was_changed_stays_with_the_rows_above_it_and_is_told(contoh: Kantor) -> None:
    contoh.ketik("contoh-6", "Realisasi TW I", 3.0)
    tanya = contoh.klik()
    baris = contoh.letak("contoh-6") + 1
    assert tanya.startswith("3 baris contoh")
    assert "4 baris yang Anda ubah atau tambahkan" in tanya
    # The changed row is named first, then the rows above it that it needs.
    assert f"dibiarkan: Renaksi baris {baris} “Sosialisasi Syarat Izin (contoh)”; Renaksi baris 5 " in tanya
    contoh.klik(ya=True)
    assert contoh.kolom("ID") == ["contoh-1", "contoh-2", "contoh-3", "contoh-6"]
    assert contoh.lembar("Renaksi")[baris - 1, renaksi.TABEL.posisi("Realisasi TW I")][1] == 3.0


def test_a_row_that_was_added_stays_and_its_parent_with_it(contoh: Kantor) -> None:
    bawah = contoh.letak("contoh-7") + 1
    for label, isi in (("Jenjang", "Sub Kegiatan"), ("Uraian", "Pemeliharaan loket"), ("Satuan", "Unit")):
        contoh.lembar("Renaksi")[bawah, renaksi.TABEL.posisi(label)] = "", isi
    contoh.klik(ya=True)
    assert contoh.kolom("Uraian")[-1] == "Pemeliharaan loket"
    # The row got an ID by this very click, and stays the child of the kegiatan above it.
    assert contoh.kolom("ID") == ["contoh-1", "contoh-2", "contoh-3", "R0001"]
    assert contoh.kolom("Induk")[-1] == "contoh-3"


@pytest.mark.parametrize(
    ("tabel", "label"),
    [(catatan.TABEL, "Faktor Penghambat"), (definisi.TABEL, "Definisi Operasional")],
    ids=["note", "definition"],
)
def test_a_note_or_a_definition_that_somebody_wrote_keeps_its_row(
    contoh: Kantor, tabel: object, label: str
) -> None:
    lembar, posisi = contoh.lembar(tabel.lembar), tabel.posisi  # type: ignore[attr-defined]  # a table of ours
    baris = next(b for (b, k), (_, v) in sorted(lembar.items()) if k == posisi("ID") and v == "contoh-7")
    lembar[baris, posisi(label)] = "", "tulisan saya"
    contoh.klik(ya=True)
    assert "contoh-7" in contoh.kolom("ID")
    assert lembar[baris, posisi(label)][1] == "tulisan saya"


def test_a_copy_of_an_example_row_belongs_to_the_person() -> None:
    salinan = replace(RENCANA_CONTOH.baris[5], id="R0001")
    rencana = replace(RENCANA_CONTOH, baris=(*RENCANA_CONTOH.baris, salinan))
    pergi, tetap = pilih_baris(rencana, rencana)
    assert [rencana.baris[i].id for i in tetap] == ["contoh-1", "contoh-2", "contoh-3", "R0001"]
    assert [rencana.baris[i].id for i in pergi] == ["contoh-4", "contoh-5", "contoh-6", "contoh-7"]


def test_settings_go_only_where_they_still_say_what_the_example_says(contoh: Kantor) -> None:
    isi = contoh.lembar("Pengaturan")
    letak = {v: t for t, (_, v) in isi.items() if v in {"Dinas Contoh", "Kabupaten Contoh", 2026}}
    isi[letak["Dinas Contoh"]] = "", "Dinas Perizinan"
    contoh.klik(ya=True)
    assert isi[letak["Dinas Contoh"]][1] == "Dinas Perizinan"
    assert [isi.get(letak[x]) for x in ("Kabupaten Contoh", 2026)] == [None, None]


def test_a_bidang_that_a_row_of_the_person_names_stays_in_the_list(contoh: Kantor) -> None:
    contoh.ketik("contoh-5", "Realisasi TW I", 7.0)
    contoh.klik(ya=True)
    nama = {v for _, v in contoh.lembar("Pengaturan").values()}
    # contoh-5 and contoh-1 belong to Sekretariat, contoh-2 and contoh-3 above to Layanan.
    assert {"Sekretariat (contoh)", "Bidang Layanan (contoh)"} <= nama
    contoh2 = kantor()
    contoh2.ketik("contoh-1", "Target", 90.0)
    contoh2.klik(ya=True)
    nama = {v for _, v in contoh2.lembar("Pengaturan").values()}
    assert "Sekretariat (contoh)" in nama
    assert "Bidang Layanan (contoh)" not in nama


def test_where_only_changed_rows_are_left_nothing_is_written_and_the_way_out_is_said(contoh: Kantor) -> None:
    for id_ in (b.id for b in RENCANA_CONTOH.baris):
        contoh.ketik(id_, "Target", 77.0)
    sebelum = contoh.foto()
    jawab = contoh.klik(ya=True)
    assert jawab.startswith("Tidak ada yang dikosongkan")
    assert jawab.count("Renaksi baris") == 5
    assert ", dan 2 lainnya" in jawab
    assert contoh.foto() == sebelum


def test_a_workbook_without_the_example_is_told_kindly_and_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(macros, "LOG", tmp_path / "renaksi-xl.log")
    milik = Kantor(KisiBackend(buku_kecil.buku()))
    sebelum = milik.foto()
    assert milik.klik(ya=True) == "Tidak ada data contoh di buku ini, jadi tidak ada yang perlu dikosongkan."
    assert milik.foto() == sebelum
    assert [x for x in milik.buku.impl.ditulis if x[0] != "_jurnal"] == []


def test_only_cells_of_the_example_are_written_on_the_sheets_people_type_in(contoh: Kantor) -> None:
    contoh.ketik("contoh-6", "Uraian", "Sosialisasi kami")
    contoh.klik(ya=True)
    tetap = {contoh.letak(f"contoh-{n}") for n in (1, 2, 3, 6)}
    isian = {i for i, k in enumerate(renaksi.TABEL.kolom) if not k.hitung and k.label != "No"}
    kena = {
        b + i
        for nama, b, k, tinggi, lebar in contoh.buku.impl.ditulis
        if nama == "Renaksi" and isian & set(range(k, k + lebar))
        for i in range(tinggi)
    }
    assert kena
    assert kena & tetap == set()


def test_the_number_of_blocks_does_not_follow_the_number_of_cells() -> None:
    isi = {("A", b, k): None for b in range(50) for k in (*range(3), *range(7, 9))}
    blok = list(persegi(isi))
    assert [(t.baris, t.kolom, len(t.isi), len(t.isi[0])) for t in blok] == [(0, 0, 50, 3), (0, 7, 50, 2)]


# --- renaksi baru --contoh -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tujuan = tmp_path_factory.mktemp("baru") / "Coba.xlsm"
    assert CliRunner().invoke(cli.renaksi, ["baru", str(tujuan), "--contoh"]).exit_code == 0
    return tujuan


def test_baru_with_the_example_gives_the_example_back(berkas: Path) -> None:
    assert baca_buku(buka(berkas)).rencana == RENCANA_CONTOH


def test_nothing_in_the_example_makes_excel_repair_it(berkas: Path) -> None:
    assert lint(berkas) == []


def test_the_example_may_not_be_sent_and_has_hardly_another_finding(berkas: Path) -> None:
    temuan = [(t.kode, t.sifat.value) for t in muat(berkas).temuan()]
    assert sorted(temuan) == [
        ("K207", "Perlu Dicek"),
        ("K602", "Catatan"),
        ("K602", "Catatan"),
        ("K907", "Wajib Diperbaiki"),
    ]


def test_beranda_says_that_it_is_an_example_and_an_empty_master_does_not(berkas: Path) -> None:
    kata = "Ini data contoh, untuk mencoba-coba."
    teks = [str(x) for baris in buka(berkas, ["Beranda"]).petak["Beranda"] for x in baris]
    assert sum(x.startswith(kata) for x in teks) == 1
    kosong = kantor(RENCANA_KOSONG).lembar("Beranda")
    assert not any(str(v).startswith(kata) for _, v in kosong.values())


def test_a_plan_and_the_example_at_once_are_refused_in_one_sentence(tmp_path: Path) -> None:
    tujuan = tmp_path / "Coba.xlsm"
    perintah = ["baru", str(tujuan), "--contoh", "--dari", "rencana.json"]
    hasil = CliRunner().invoke(cli.renaksi, perintah)
    assert hasil.exit_code != 0
    assert not tujuan.exists()


def test_rekap_does_not_count_an_office_that_still_shows_the_example(berkas: Path, tmp_path: Path) -> None:
    folder, hasil = tmp_path / "kiriman", tmp_path / "REKAP.xlsx"
    tulis(folder / "a.xlsx", office("Badan A", 90))
    (folder / "coba.xlsm").write_bytes(berkas.read_bytes())
    rekap([folder], hasil, Pilihan(pekerja=1))
    assert [x["Perangkat Daerah"] for x in tabel(hasil, "Per OPD")] == ["Badan A"]
    (satu,) = tabel(hasil, "Berkas Bermasalah")
    assert any("masih memuat data contoh" in str(x) for x in satu.values())
