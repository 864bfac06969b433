"""What the printed documents say on later pages, below their tables, and under the name of who signs."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from renaksi_xl.core.rencana import Bidang
from renaksi_xl.core.ukuran_huruf import lebar_teks
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.pesan.cetak import CATATAN_RATA_RATA
from renaksi_xl.pesan.kiriman import CATATAN_PENGANTAR
from renaksi_xl.sheets.cetak import catatan_data
from renaksi_xl.sheets.cetak.catatan_data import ButirCatatan
from renaksi_xl.sheets.cetak.hemat import Tulisan, lebar_hemat
from renaksi_xl.sheets.cetak.susunan import Susunan
from renaksi_xl.sheets.cetak.tangan import taruh_tangan
from renaksi_xl.sheets.kontrak import F4, Gaya
from tests.bantuan import rencana_diketik, rencana_teks
from tests.excel import kantor_ekstrem
from tests.excel.ukur_cetak import baris_terlipat
from tests.sheets.test_cetak import baris_berisi, berisi, cetak, garis, monev_baris, petak, rencana

TARGET_SALAH = """
Sasaran s1          | 73 | . . . 73   |
  Program p1        | 10 | 3 1 1 5    |
    Sub u1 Dokumen  | 10 | 3 1 1 5    | 3 1 . . | "pj=Sekretariat"
    Sub u2 Unit     | 73 | 34 31 18 0 | 34 31 . . | "pj=Sekretariat"
"""


@pytest.mark.parametrize("banyak", [2, 3])
def test_a_sasaran_that_goes_on_says_all_its_indikator_on_every_page(banyak: int) -> None:
    teks = "Sasaran s1 | 1 | 1 . . . |\n  Program p1 | 5 | 1 1 1 2\n    Kegiatan k1 | 5 | 1 1 1 2\n"
    teks += "\n".join(f"      Sub u{n} Dokumen | 5 | 1 1 1 2" for n in range(60))
    dasar = rencana_diketik(rencana_teks(teks))
    s1, *lain = dasar.baris
    sasaran = [
        replace(s1, id=f"s{n}", simpul="S", indikator=f"Ke-{n}", target=Decimal(n), satuan="Nilai")
        for n in range(1, banyak + 1)
    ]
    anak = [replace(b, induk="s1") if b.id == "p1" else b for b in lain]
    (satu,) = cetak("aksi", replace(dasar, baris=(*sasaran, *anak)))
    assert satu.cetak is not None
    awal = [7, *satu.cetak.putus_baris]
    akhir = [*(b - 1 for b in awal[1:]), 7 + 4 * 61 - 1]
    assert len(awal) > 2
    isi = petak(satu)
    for b1, b2 in zip(awal, akhir, strict=True):
        tampak = [(isi[b, 2], isi[b, 3], isi[b, 4]) for b in range(b1, b2 + 1) if isi.get((b, 2))]
        assert tampak == [(f"Ke-{n}", n, "Nilai") for n in range(1, banyak + 1)]
        kotak = sorted(g for g in satu.gabung if g[1] == g[3] == 2 and b1 <= g[0] <= b2)
        assert (kotak[0][0], kotak[-1][2]) == (b1, b2)
        assert [g[0] for g in kotak[1:]] == [g[2] + 1 for g in kotak[:-1]]


def test_the_mark_of_a_mean_is_explained_only_where_a_row_carries_it() -> None:
    dasar = rencana()
    (satu,) = cetak("monev", dasar)
    assert CATATAN_RATA_RATA in petak(satu).values()
    terisi = [replace(b, realisasi_tw=b.target_tw) if b.jenjang == "Program" else b for b in dasar.baris]
    (dua,) = cetak("monev", replace(dasar, baris=tuple(terisi)))
    assert CATATAN_RATA_RATA not in petak(dua).values()
    # p1 is a row of the Mutasi's; its sheet has the mark as well.
    assert [CATATAN_RATA_RATA in petak(x).values() for x in cetak("bidang", dasar)] == [False, True]


def test_the_notes_name_the_lists_that_stand_behind_and_no_other() -> None:
    rinci = "Cara menghitung setiap angka ada di lembar Rincian Perhitungan"
    rasio = "; pembilang dan penyebut setiap rasio di lembar Rincian Rasio"
    faktor = "; catatan setiap triwulan di lembar Faktor dan Tindak Lanjut"
    tanpa = [replace(b, catatan_tw=(None,) * 4) for b in rencana().baris]
    berasio = [replace(b, cara_hitung="Rasio") if b.id == "u3" else b for b in tanpa]
    # Rows of no known level stand on no sheet, neither their ratio nor what was noted of them.
    luar = [replace(b, jenjang="Lain") if b.id == "u3" else b for b in berasio]
    dicatat = [replace(b, jenjang="Lain") if b.id == "u2" else b for b in rencana().baris]
    for isi, kalimat in (
        (rencana(), f"{rinci}{faktor}."),
        (replace(rencana(), baris=tuple(luar)), f"{rinci}."),
        (replace(rencana(), baris=tuple(dicatat)), f"{rinci}."),
        (replace(rencana(), baris=tuple(tanpa)), f"{rinci}."),
        (replace(rencana(), baris=tuple(berasio)), f"{rinci}{rasio}."),
        (kantor_ekstrem.rasio(), f"{rinci}{rasio}{faktor}."),
    ):
        for satu in (*cetak("monev", isi), *cetak("bidang", isi)):
            assert kalimat in petak(satu).values(), satu.nama


def test_the_dash_of_a_mean_that_has_no_quarter_is_explained() -> None:
    # A row that is the mean of its children has realisasi s.d. TW and none of the quarter.
    baris = [replace(b, cara_hitung="Rata-rata capaian") if b.id == "k1" else b for b in rencana().baris]
    isi = replace(rencana(), baris=tuple(baris))
    assert [monev_baris(isi, "k1")[k] for k in ("r", "rsd")] == ["–", Decimal("0.75")]
    for satu in (*cetak("monev", isi), *cetak("bidang", isi)):
        assert any("(cara Rata-rata capaian) hanya dihitung s.d. TW" in str(x) for x in petak(satu).values())


def test_the_figure_beside_a_table_is_written_as_the_figures_in_it() -> None:
    # 75 % where the table has 75 %, not 75,00 %.
    for satu in (*cetak("monev", rencana()), *cetak("bidang", rencana())):
        gaya = {
            (b.baris + i, b.kolom + j): g
            for b in satu.blok
            for i in range(len(b.isi))
            for j, g in enumerate(b.gaya if isinstance(b.gaya, list) else [])
        }
        (figur,) = [
            sel for sel, g in gaya.items() if g is Gaya.CETAK_CATATAN_PERSEN and petak(satu)[sel] is not None
        ]
        aturan = [f for f in satu.bersyarat if f.wilayah == (*figur, *figur)]
        assert [f.warna for f in aturan] == ["persen_bulat"]


def test_a_figure_that_is_not_there_is_a_dash_and_no_gap() -> None:
    kosong = [replace(b, realisasi_tw=(None,) * 4) for b in rencana().baris]
    isi = replace(rencana(), baris=tuple(kosong))
    for satu in (*cetak("monev", isi), *cetak("bidang", isi)):
        label = next(str(x) for x in petak(satu).values() if str(x).startswith("Rata-rata capaian "))
        b = baris_berisi(petak(satu), label)
        assert [berisi(garis(satu, n))[1] for n in (b, b + 1)] == ["–", "–"]


def test_a_post_of_two_lines_does_not_tear_the_notes_beside_it_apart() -> None:
    nama = (
        "Bidang Pengadaan, Pemberhentian, Penilaian Kinerja, Disiplin, Penghargaan dan Informasi Kepegawaian"
    )
    bidang = (replace(rencana().bidang[0], nama=nama), rencana().bidang[1])
    baris = [replace(b, penanggung_jawab=nama) if b.id == "u3" else b for b in rencana().baris]
    (satu, _) = cetak("bidang", replace(rencana(), bidang=bidang, baris=tuple(baris)))
    isi = petak(satu)
    jabatan, orang = (baris_berisi(isi, x) for x in (f"Kepala {nama}", "(…………………………………)"))
    assert (jabatan, 14, jabatan + 1, 16) in satu.gabung
    # Its two rows are as high as rows of one line are, and there is room to sign below them.
    assert [satu.tinggi[b] for b in (jabatan, jabatan + 1)] == [16.0, 16.0]
    assert orang - jabatan - 2 >= 3


@pytest.mark.parametrize("pangkat", ["Pembina", ""])
@pytest.mark.parametrize("jabatan", ["Kepala Badan", "Kepala " + "Bidang Pengadaan dan Pemberhentian " * 2])
def test_a_signature_ends_where_what_stands_beside_it_ends(pangkat: str, jabatan: str) -> None:
    for banyak in (5, 12, 20):
        x = Susunan([20.0, 30.0])
        bawah = taruh_tangan(x, 4, (0, 1), ["Malili", jabatan, "Nama", pangkat, "NIP. 1"], 4 + banyak)
        assert bawah == max(x.sel) + 1
        # Place, post in one or two rows, three rows at least to sign, name, rank if any, NIP.
        terpendek = (8 if pangkat else 7) + (jabatan != "Kepala Badan")
        assert bawah == 4 + max(banyak, terpendek)


def test_a_post_with_nothing_beside_it_takes_one_row_as_high_as_it_needs() -> None:
    x = Susunan([20.0, 30.0])
    jabatan = "Kepala " + "Bidang Pengadaan dan Pemberhentian " * 3
    assert taruh_tangan(x, 0, (0, 1), ["Malili", jabatan, "Nama", "Pembina", "NIP. 1"]) == 8
    assert (1, 0, 1, 1) in x.gabung
    assert x.tinggi[1] > 3 * 11 * 1.22


@pytest.mark.parametrize(("tw", "tanggal"), [(3, "Malili, …………………… 2024"), (4, "Malili, …………………… 20……")])
def test_what_is_signed_after_the_year_leaves_room_for_the_year(tw: int, tanggal: str) -> None:
    isi = rencana(pengaturan=replace(rencana().pengaturan, tw_pelaporan=tw))
    for satu in (*cetak("monev", isi), *cetak("bidang", isi)):
        assert tanggal in petak(satu).values()
    (aksi,) = cetak("aksi", isi)
    assert "Malili, 3 Januari 2024" in petak(aksi).values()


def test_a_row_whose_targets_fit_nothing_is_one_that_misses_something() -> None:
    """34 + 31 + 18 + 0 = 83, not 73: no figure, though target and realisasi are both there."""
    plan = rencana_diketik(rencana_teks(TARGET_SALAH, tw=2, bidang=("Sekretariat",)))
    (satu,) = cetak("bidang", plan)
    b = baris_berisi(petak(satu), "u2")
    assert garis(satu, b)[-1] == "Target perlu diperbaiki (tidak dapat dihitung)."
    assert berisi(garis(satu, 6)) == ["Perlu dilengkapi", "1 dari 2 baris bidang ini"]


def test_the_sheet_of_the_post_kepala_is_signed_by_the_head_of_the_office() -> None:
    bidang = (*rencana().bidang[:1], Bidang(nama="Kepala", singkatan="Kepala"))
    kepala = petak(cetak("bidang", rencana(bidang=bidang))[1])
    assert {"Kepala Badan", "Nama A", "NIP. 1"} <= set(map(str, kepala.values()))
    sendiri = (*bidang[:1], replace(bidang[1], kepala="Nama K", nip="3"))
    isi = set(map(str, petak(cetak("bidang", rencana(bidang=sendiri))[1]).values()))
    assert {"Kepala", "Nama K", "NIP. 3"} <= isi
    assert "Nama A" not in isi


def test_monev_of_the_example_on_f4_breaks_no_word() -> None:
    """But those of several with slashes between them, which are wider than any column of 18 can be."""
    (satu,) = cetak("monev", rencana_contoh())
    assert satu.cetak is not None
    assert satu.cetak.kertas == F4
    tergabung = {g[:2] for g in satu.gabung}
    kepala = next(b for (b, _), x in sorted(petak(satu).items()) if x == "INDIKATOR KINERJA")
    terpanjang = dict[int, float]()
    for (b, k), isi in petak(satu).items():
        if b > kepala and (b, k) not in tergabung:
            # A line may end behind a hyphen.
            kata = [x for x in re.split(r"\s|(?<=-)", str(isi or "")) if "/" not in x]
            lebar = max((lebar_teks(x, tebal=False, ukuran=10) for x in kata), default=0.0)
            terpanjang[k] = max(terpanjang.get(k, 0.0), lebar)
    # Uraian, indikator, penghambat, tindak lanjut, penanggung jawab; a tenth to spare, 13 points of frame and indent.
    for k in (1, 2, 14, 15, 16):
        assert terpanjang[k] * 1.1 + 13 <= int(satu.lebar[k] * 7 + 5) * 0.75 + 0.01, k


def test_the_rencana_aksi_of_the_example_breaks_no_word_of_a_sasaran_or_program() -> None:
    (satu,) = cetak("aksi", rencana_contoh())
    assert satu.cetak is not None
    assert satu.cetak.kertas == F4
    # Uraian of both are bold, indikator are not.
    for k, tebal in ((1, True), (2, False), (5, True), (6, False)):
        teks = {str(x) for (b, j), x in petak(satu).items() if j == k and b >= 7 and isinstance(x, str)}
        kata = {x for satu_ in teks for x in re.split(r"\s|(?<=-)", satu_)}
        perlu = max(lebar_teks(x, tebal=tebal, ukuran=10) for x in kata) * 1.1 + 13
        assert perlu > 70
        assert perlu <= int(satu.lebar[k] * 7 + 5) * 0.75 + 0.01, k


def test_room_that_is_left_keeps_the_word_whole_that_stands_in_most_cells() -> None:
    def lebar(sering: int) -> list[float]:
        isi = {
            0: [Tulisan("m" * 9, Gaya.CETAK_TEKS)] * sering,
            1: [Tulisan("m" * 9, Gaya.CETAK_TEKS)] * 3,
        }
        # F4 at 71 % holds 1132 points: 957.75 of others, 174.25 for the two columns. Nine m ask for 92.25, twice for
        # 184.5.
        return lebar_hemat([0, 0, *[30] * 5, 28.2], isi, {0: 6, 1: 6}, F4)[1]

    for sering, utuh in ((2, 1), (4, 0)):
        jadi = lebar(sering)
        assert jadi[utuh] >= 16.9
        assert jadi[1 - utuh] < 16.9


def test_the_sentence_above_the_open_data_is_seen_whole_and_stands_close_to_its_table() -> None:
    butir = ButirCatatan(nomor="1", uraian="Sub", indikator="Jumlah", keterangan="Target berisi teks.")
    (satu,) = catatan_data.lembar(rencana(), [butir])
    (b,) = (b for (b, _), x in petak(satu).items() if x == CATATAN_PENGANTAR)
    lebar = sum(int(x * 7 + 5) * 0.75 for x in satu.lebar.values())
    # By the measure of printed pages: letters a tenth wider, lines as high as Excel draws them.
    perlu = baris_terlipat(CATATAN_PENGANTAR, lebar - 3.75, 10, tebal=False) * 10 * 1.22
    assert perlu > 2 * 10 * 1.22 - 1
    assert perlu <= satu.tinggi[b] <= perlu + 13
