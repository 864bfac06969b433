"""The sheets of the master workbook as values: order, labels, formulas, looks, names, lists."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.pohon import susun_pohon
from renaksi_xl.core.rencana import Bidang, Rencana
from renaksi_xl.core.ukuran_huruf import lebar_teks
from renaksi_xl.rencana_json import baca_rencana
from renaksi_xl.sheets import bidang, catatan, definisi, pengaturan, renaksi, rincian
from renaksi_xl.sheets.buku import RENCANA_KOSONG, susun_buku
from renaksi_xl.sheets.cetak.halaman import lebar_titik
from renaksi_xl.sheets.hasil_validasi import BARIS_KEPALA, BarisTemuan
from renaksi_xl.sheets.kontrak import Gaya, Rumus, Tautan
from renaksi_xl.sheets.nama_bidang import nama_lembar_bidang
from renaksi_xl.sheets.nomor import nomor
from tests import buku_kecil
from tests.bantuan import rencana_diketik, rencana_teks
from tests.buku_kecil import buku, data, kolom, lembar, nilai, sel

# DESIGN "The master workbook": the labels of tblRenaksi, written out here a second time on purpose.
LABEL = [
    "No",
    "Jenjang",
    "Uraian",
    "Sasaran Kinerja",
    "Indikator Kinerja",
    "Satuan",
    "Target",
    "Target TW I",
    "Target TW II",
    "Target TW III",
    "Target TW IV",
    "Realisasi TW I",
    "Realisasi TW II",
    "Realisasi TW III",
    "Realisasi TW IV",
    "Jenis Target",
    "Arah",
    "Cara Hitung",
    "TW Rilis",
    "Penanggung Jawab",
    "Jenis Terpakai",
    "Cara Terpakai",
    "Realisasi s.d. TW",
    "Target s.d. TW",
    "Capaian s.d. TW",
    "Capaian terhadap Target Tahun",
    "Status",
    "Rata-rata Capaian",
    "Dihitung",
    "Predikat",
    "Kode Nomenklatur",
    "Bobot",
    "Pagu",
    "Realisasi Anggaran TW I",
    "Realisasi Anggaran TW II",
    "Realisasi Anggaran TW III",
    "Realisasi Anggaran TW IV",
    "Satuan TW I",
    "Satuan TW II",
    "Satuan TW III",
    "Satuan TW IV",
    "ID",
    "Induk",
    "Simpul",
]
HITUNG = LABEL[LABEL.index("Jenis Terpakai") : LABEL.index("Kode Nomenklatur")]


def posisi(label: str) -> int:
    return LABEL.index(label)


def test_what_is_printed_of_a_master_grows_with_it() -> None:
    """A click writes more findings and more rows, but sets up no pages: print areas are whole columns."""
    wilayah = {x.nama: x.cetak.wilayah for x in buku().lembar if x.cetak and x.cetak.wilayah}
    assert {"Hasil Validasi", "Rekap Capaian", "Rincian Perhitungan", "Renaksi", "MUTASI"} <= wilayah.keys()
    assert {(awal, akhir + 1) for awal, _, akhir, _ in wilayah.values()} == {(0, 2**20)}


def test_the_sheets_stand_in_the_order_of_the_design() -> None:
    assert [x.nama for x in buku().lembar] == [
        "Beranda",
        "Pengaturan",
        "Renaksi",
        "Catatan TW",
        "Definisi Operasional",
        "Cascading",
        "Rekap Capaian",
        "Hasil Validasi",
        "B1",
        "MUTASI",
        "Rincian Perhitungan",
        "Riwayat Perubahan",
        "Petunjuk",
        "_hitung",
        "_jurnal",
        "xlwings.conf",
    ]


def test_only_sheets_of_the_program_are_hidden_and_protected() -> None:
    tersembunyi = {x.nama: (x.sembunyi, x.lindungi) for x in buku().lembar if x.sembunyi or x.lindungi}
    assert tersembunyi == {
        "_hitung": ("veryHidden", True),
        "_jurnal": ("veryHidden", True),
        "xlwings.conf": ("hidden", False),
    }


@pytest.mark.parametrize("nama", ["Renaksi", "Cascading"])
def test_a_table_of_rows_has_the_labels_of_the_design(nama: str) -> None:
    ((tabel, _),) = lembar(nama).tabel
    assert [k.label for k in tabel.kolom] == LABEL
    assert [k.label for k in tabel.kolom if k.tersembunyi] == LABEL[-7:]


def test_every_computed_column_is_the_same_formula_in_every_row() -> None:
    isi = data(lembar("Renaksi"), renaksi.BARIS_KEPALA).isi
    assert len(isi) == 7
    for label in HITUNG:
        sel_kolom = [baris[posisi(label)] for baris in isi]
        assert all(isinstance(s, Rumus) for s in sel_kolom), label
        assert len({s.teks for s in sel_kolom if isinstance(s, Rumus)}) == 1, label


def test_rows_of_tujuan_live_on_cascading_and_the_others_on_renaksi() -> None:
    assert kolom(lembar("Renaksi"), 3, posisi("ID")) == ["S", "P", "K1", "A", "B", "C", "K2"]
    assert kolom(lembar("Cascading"), 3, posisi("ID")) == ["T"]


def test_the_figures_beside_the_formulas_are_those_of_the_rules() -> None:
    ringkas = lembar("Renaksi")
    # A: (3+1)/(3+1); B: last 14/28; C and S, P: no target yet; K1: last 80%/100%; K2 has a target and nothing.
    assert kolom(ringkas, 3, posisi("Capaian s.d. TW"))[2:] == [Decimal("0.8"), 1, Decimal("0.5"), "", ""]
    assert kolom(ringkas, 3, posisi("Status"))[2:] == [
        "Belum tercapai",
        "Tercapai",
        "Belum tercapai",
        "Tidak ada target s.d. TW ini",
        "Belum diisi",
    ]
    # K1: mean of A and B.
    assert kolom(ringkas, 3, posisi("Rata-rata Capaian"))[2] == Decimal("0.75")
    assert kolom(ringkas, 3, posisi("Dihitung"))[2] == "2 dari 2"


def test_quantities_of_a_percent_row_have_percent_cells_and_others_have_not() -> None:
    gaya = data(lembar("Renaksi"), 3).gaya
    assert isinstance(gaya, list)
    persen, hitungan = gaya[2], gaya[3]
    assert isinstance(persen, list)
    assert isinstance(hitungan, list)
    assert [persen[posisi(x)] for x in ("Target", "Realisasi TW II", "Target s.d. TW")] == [
        Gaya.ISIAN_PERSEN,
        Gaya.ISIAN_PERSEN,
        Gaya.HITUNG_PERSEN,
    ]
    assert persen[posisi("Bobot")] == Gaya.ISIAN_ANGKA
    assert hitungan[posisi("Target")] == Gaya.ISIAN_ANGKA


def test_blank_dash_and_number_are_three_things_in_a_cell() -> None:
    c = data(lembar("Renaksi"), 3).isi[5]
    assert [c[posisi(f"Target TW {q}")] for q in ("I", "II", "III")] == ["-", "-", Decimal(4000)]
    assert c[posisi("Realisasi TW I")] is None


def test_drop_downs_offer_the_words_of_the_rules() -> None:
    daftar = {v.wilayah[1]: v for v in lembar("Renaksi").validasi if v.jenis == "list"}
    assert daftar[posisi("Jenjang")].sumber == ("Sasaran", "Program", "Kegiatan", "Sub Kegiatan")
    assert daftar[posisi("Jenis Target")].sumber == (
        "Kumulatif",
        "Posisi akhir",
        "Rata-rata TW",
        "Rilis tahunan",
    )
    assert daftar[posisi("Arah")].sumber == (
        "Naik – makin tinggi makin baik",
        "Turun – makin rendah makin baik",
        "Tetap",
    )
    assert daftar[posisi("Penanggung Jawab")].sumber == "Daftar_Bidang"
    assert not daftar[posisi("Penanggung Jawab")].keras
    assert {v.wilayah[0] for v in daftar.values()} == {4}
    assert {v.wilayah[2] for v in daftar.values()} == {10}


def test_later_quarters_turn_grey_and_status_cells_have_a_colour_each() -> None:
    syarat = lembar("Renaksi").bersyarat
    nanti = [f for f in syarat if f.rumus == "TW_Pelaporan<3"]
    assert {f.wilayah[1] for f in nanti} == {posisi("Target TW III"), posisi("Realisasi TW III")}
    status = [f for f in syarat if f.wilayah[1] == f.wilayah[3] == posisi("Status")]
    assert len({f.warna for f in status}) == 7


def test_every_visible_input_column_explains_itself() -> None:
    ((tabel, _),) = lembar("Renaksi").tabel
    berkomentar = {kolom for _, kolom, _ in lembar("Renaksi").komentar}
    assert {i for i, k in enumerate(tabel.kolom) if not k.tersembunyi} == berkomentar


def test_defined_names_point_at_the_cells_that_hold_them() -> None:
    p, nama = lembar("Pengaturan"), buku().nama
    isi = {
        k.nama: sel(p, int(nama[k.nama].removeprefix("Pengaturan!$B$")) - 1, 1)
        for k in pengaturan.INSTANSI + pengaturan.PELAPORAN + pengaturan.ATURAN
    }
    assert isi == {
        "Nama_Instansi": "Badan Contoh",
        "Kabupaten": "Contoh",
        "Tahun": 2024,
        "Tempat_Tanggal": None,
        "TW_Pelaporan": 2,
        "Batas_Capaian": Decimal(1),
        "Belum_Diisi": "kecualikan",
        "Aturan_Bobot": "sama",
        "Rumus_Turun": "2T-R",
        "Cara_Anggaran": "per_tw",
    }
    assert {"Penandatangan_Nama", "Bappeda_NIP", "ID_Terakhir", "Daftar_Bidang"} <= set(nama)


def test_the_bands_are_two_ranges_of_one_length_lowest_first() -> None:
    nama = buku().nama
    awal, akhir = nama["Predikat_Nama"].split("!$A$")[1].split(":$A$")
    assert nama["Predikat_Batas"] == f"Pengaturan!$B${awal}:$B${akhir}"
    p = lembar("Pengaturan")
    pita = [(sel(p, b, 0), sel(p, b, 1)) for b in range(int(awal) - 1, int(akhir))]
    assert pita[0] == ("Sangat Rendah", None)
    assert pita[4] == ("Sangat Tinggi", Decimal("0.9"))
    assert pita[5] == (None, None)


def test_without_a_cap_the_cell_says_so() -> None:
    p = lembar("Pengaturan", batas_capaian=None)
    baris = int(buku().nama["Batas_Capaian"].removeprefix("Pengaturan!$B$")) - 1
    assert sel(p, baris, 1) == "tanpa batas"


def test_daftar_bidang_has_room_for_more() -> None:
    awal, akhir = buku().nama["Daftar_Bidang"].split("!$A$")[1].split(":$A$")
    p = lembar("Pengaturan")
    isi = [sel(p, b, 0) for b in range(int(awal) - 1, int(akhir))]
    assert isi[:3] == ["Sekretariat", "Bidang Mutasi", None]
    assert len(isi) > 5


def test_the_next_id_is_higher_than_any_that_was_used() -> None:
    assert pengaturan.id_terakhir(["R0003", "s1", "r0041", "R12x", "XR99"]) == 41
    assert pengaturan.id_terakhir([]) == 0


def test_there_is_a_line_of_notes_for_every_row_and_quarter() -> None:
    c = lembar("Catatan TW")
    pos = catatan.TABEL.posisi
    isi = data(c, catatan.BARIS_KEPALA).isi
    assert [(b[pos("TW")], b[pos("ID")]) for b in isi[7:10]] == [(1, "T"), (2, "S"), (2, "P")]
    assert len(isi) == 8 * 4
    cuaca = [b for b in isi if b[pos("Faktor Penghambat")] is not None]
    assert [(b[pos("TW")], b[pos("ID")], b[pos("Faktor Penghambat")]) for b in cuaca] == [(1, "A", "Cuaca")]
    assert nilai(isi[3][pos("No")]) == "1.1.1.1"


def test_definisi_has_a_line_for_every_row_and_one_name_a_line_of_the_cell() -> None:
    pos = definisi.TABEL.posisi
    isi = data(lembar("Definisi Operasional"), definisi.BARIS_KEPALA).isi
    assert [b[pos("ID")] for b in isi] == ["S", "P", "K1", "A", "B", "C", "K2", "T"]
    assert isi[4][pos("Personil")] == "(nama satu)\n(nama dua)"


def test_no_follows_the_tree_and_tujuan_is_numbered_apart() -> None:
    rencana = baca_rencana(buku_kecil.rencana_json())
    assert nomor(susun_pohon(rencana.baris), rencana.baris) == (
        *("1", "1.1", "1.1.1", "1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.2"),
        "T1",
    )


def test_proses_continues_the_number_of_its_sub_kegiatan() -> None:
    plan = buku_kecil.rencana_json()
    plan["baris"] += [
        {"id": "p1", "jenjang": "Proses", "uraian": "Tim", "induk": "B"},
        {"id": "a1", "jenjang": "Anggota", "uraian": "Anggota", "induk": "p1"},
        {"id": "p2", "jenjang": "Proses", "uraian": "Tim lain", "induk": "B"},
        {"id": "p3", "jenjang": "Proses", "uraian": "Tanpa induk"},
    ]
    baris = baca_rencana(plan).baris
    assert nomor(susun_pohon(baris), baris)[-4:] == ("1.1.1.2.1", "1.1.1.2.1.1", "1.1.1.2.2", "P1")


def test_a_bidang_sheet_has_its_rows_and_the_rows_above_them() -> None:
    rencana = baca_rencana(buku_kecil.rencana_json())
    hasil = hitung(rencana)
    nama = [(rencana.baris[i].id, milik) for i, milik in bidang.baris_bidang(rencana.bidang[0], hasil)]
    assert nama == [("S", False), ("P", False), ("K1", False), ("A", True), ("K2", True)]
    # B and C inherit K1's bidang.
    lain = [rencana.baris[i].id for i, milik in bidang.baris_bidang(rencana.bidang[1], hasil) if milik]
    assert lain == ["K1", "B", "C"]


def test_a_bidang_sheet_has_every_indikator_of_a_parent() -> None:
    """Two rows of one simpul are one sasaran with two indikator, whichever of them the program hangs on."""
    plan = buku_kecil.rencana_json()
    (sasaran,) = (b for b in plan["baris"] if b["id"] == "S")
    sasaran["simpul"] = "s"
    plan["baris"].append({**sasaran, "id": "S2", "indikator": "Nilai SAKIP"})
    rencana = baca_rencana(plan)
    nama = [
        (rencana.baris[i].id, milik) for i, milik in bidang.baris_bidang(rencana.bidang[0], hitung(rencana))
    ]
    assert nama[:3] == [("S", False), ("S2", False), ("P", False)]


def test_a_row_of_another_bidang_shows_words_and_target_but_no_figures() -> None:
    isi = data(lembar("B1"), bidang.BARIS_KEPALA).isi
    induk, sendiri = isi[2], isi[3]
    p = bidang.KOLOM.index
    assert [nilai(induk[p(x)]) for x in ("Uraian", "Target")] == ["Kegiatan K1", 1]
    assert induk[p("Capaian s.d. TW")] is None
    assert induk[p("Rata-rata Capaian")] is None
    assert nilai(sendiri[p("Capaian s.d. TW")]) == 1


def test_a_bidang_figure_stands_with_its_counts_and_predikat() -> None:
    s, b = lembar("B1"), bidang.BARIS_FIGUR
    # A is counted with 100 %, K2 has a target and no figure.
    assert [nilai(sel(s, b + 1, 2)), nilai(sel(s, b + 2, 2)), nilai(sel(s, b + 1, 3))] == [
        1,
        "1 dari 2 dihitung",
        "Sangat Tinggi",
    ]


@pytest.mark.parametrize(
    ("singkatan", "nama"),
    [
        (("A/B", "a b"), ("A B", "a b (2)")),
        (("Renaksi", "RENAKSI"), ("Renaksi (2)", "RENAKSI (3)")),
        (("x" * 40, "x" * 40), ("x" * 31, "x" * 27 + " (2)")),
        (("'kutip'", "[]"), ("kutip", "Nama")),
        (("History",), ("History (2)",)),
    ],
)
def test_a_bidang_sheet_gets_a_name_that_excel_takes(
    singkatan: tuple[str, ...], nama: tuple[str, ...]
) -> None:
    daftar = [Bidang(nama="Nama", singkatan=s) for s in singkatan]
    assert nama_lembar_bidang(daftar, {"Renaksi"}) == nama


def test_a_mean_can_be_repeated_from_the_lines_of_rincian() -> None:
    isi = data(lembar("Rincian Perhitungan"), rincian.BARIS_KEPALA).isi
    k1 = next(i for i, b in enumerate(isi) if b[10] == "K1" and nilai(b[8]) != "" and b[8] is not None)
    assert nilai(isi[k1][8]) == Decimal("0.75")
    assert nilai(isi[k1][9]) == "2 dari 3 anak; sama dengan Renaksi (Excel)"
    anak = [[nilai(x) for x in isi[k1 + n][3:8]] for n in (1, 2, 3)]
    assert anak == [
        [1, 1, 1, "Ya", 1],
        [Decimal("0.5"), Decimal("0.5"), 1, "Ya", Decimal("0.5")],
        ["", "", 1, "Tidak", ""],
    ]
    assert nilai(isi[k1 + 3][9]) == "belum ada nilai"
    # What the mean is made of stands on its own line: 1 + 0.5 by two weights of 1; C has no value.
    assert [nilai(x) for x in isi[k1][3:8]] == [None, None, 2, None, Decimal("1.5")]


def test_the_sums_of_weights_and_products_stand_above_the_lines_they_are_made_of() -> None:
    teks = """
    Program P1 | | . . . . | . . . . | bobot=1
      Sub a Dokumen | 10 | 10 . . . | 5 . . . | bobot=3
      Sub b Dokumen | 10 | 10 . . . | 10 . . . | bobot=1
    Program P2 | | . . . . | . . . . | bobot=1
      Sub c Dokumen | 10 | 10 . . . | . . . . | bobot=1
    """
    plan = rencana_diketik(rencana_teks(teks, tw=1, bobot="bobot"))
    semua = susun_buku(plan, hitung(plan)).lembar
    isi = data(next(x for x in semua if x.nama == rincian.NAMA_LEMBAR), rincian.BARIS_KEPALA).isi
    p1, p2 = (next(b for b in isi if b[10] == p and b[11] is None) for p in ("P1", "P2"))
    # 50 % x 3 + 100 % x 1 = 2.5, by 4; nothing of P2 is filled in.
    assert [nilai(p1[n]) for n in (5, 7, 8)] == [4, Decimal("2.5"), Decimal("0.625")]
    assert [nilai(p2[n]) for n in (5, 7, 8)] == ["", "", ""]
    # A sum may not stand in the range that it sums: it begins one row below.
    baris = rincian.BARIS_KEPALA + 2 + isi.index(p1)
    assert isinstance(p1[5], Rumus)
    assert f"$F{baris + 1}:$F{baris + 2}" in p1[5].teks


def test_teams_that_nothing_is_asked_of_have_no_group_in_rincian() -> None:
    teks = """
    Sub a Dokumen | 10 | 10 . . . | 5 . . . |
      Proses p | | . . . . | . . . . |
        Anggota x | | . . . . | . . . . | simpul=G
        Anggota y | | . . . . | . . . . | simpul=G
      Proses q | | . . . . | . . . . |
        Anggota z Dokumen | 4 | 4 . . . | 2 . . . |
    """
    plan = rencana_diketik(rencana_teks(teks, tw=1))
    semua = susun_buku(plan, hitung(plan)).lembar
    isi = data(next(x for x in semua if x.nama == rincian.NAMA_LEMBAR), rincian.BARIS_KEPALA).isi
    # The office with its sub kegiatan, and team q with its member: 2 of 4.
    assert [b[10] for b in isi] == [None, "a", "q", "z"]
    assert nilai(isi[2][8]) == Decimal("0.5")


def test_rincian_names_the_bands_of_predikat_and_how_figures_are_rounded() -> None:
    satu = lembar("Rincian Perhitungan")
    nama = [nilai(sel(satu, rincian.BARIS_ATURAN, k)) for k in range(13, 18)]
    batas = [nilai(sel(satu, rincian.BARIS_ATURAN + 1, k)) for k in range(13, 18)]
    assert nama == ["Sangat Rendah", "Rendah", "Sedang", "Tinggi", "Sangat Tinggi"]
    assert batas == ["–", Decimal("0.5"), Decimal("0.65"), Decimal("0.75"), Decimal("0.9")]
    assert "tanpa pembulatan" in str(sel(satu, rincian.BARIS_ATURAN + 2, 9))


def test_the_second_page_of_rekap_has_the_header_of_its_list() -> None:
    satu = lembar("Rekap Capaian")
    assert satu.cetak is not None
    assert satu.cetak.ulang_baris is not None
    awal, akhir = satu.cetak.ulang_baris
    assert awal == akhir
    assert [sel(satu, awal, k) for k in range(4)] == ["No", "Jenjang", "Uraian", "Indikator Kinerja"]


def test_no_part_of_pengaturan_is_split_over_two_pages() -> None:
    satu = lembar("Pengaturan")
    assert satu.cetak is not None
    judul = {b: str(sel(satu, b, 0)) for b in satu.cetak.putus_baris}
    assert [t[:2] for t in judul.values()] == ["5.", "6."]
    # Excel keeps breaks only at a fixed scale. F4 lying down is 13 inches wide, margins 0.8; the widths are 210 digits.
    assert 0 < satu.cetak.skala <= 100 * (13 - 0.8) * 72 / (210 * 5.25)
    predikat = next(b.baris for b in satu.blok if str(b.isi[0][0]).startswith("7."))
    assert predikat > max(judul)


@pytest.mark.parametrize("nama", ["Renaksi", "Cascading"])
def test_no_heading_of_a_group_of_columns_is_split_over_two_pages(nama: str) -> None:
    satu = lembar(nama)
    assert satu.cetak is not None
    assert satu.cetak.wilayah is not None
    assert satu.cetak.ulang_kolom is not None
    assert satu.cetak.lebar_halaman == 2
    akhir, ulang = satu.cetak.wilayah[3], satu.cetak.ulang_kolom[1]
    lebar = [lebar_titik(satu.lebar[k]) for k in range(akhir + 1)]
    pisah = {
        k: max(sum(lebar[:k]), sum(lebar[: ulang + 1]) + sum(lebar[k:])) for k in range(ulang + 2, akhir + 1)
    }
    # As large as two pages hold it; of the columns before the break as many as the first one holds.
    muat = min(pisah.values())
    putus = max(k for k in pisah if sum(lebar[:k]) <= muat)
    teks = next(b.isi[0] for b in satu.blok if b.gaya is Gaya.GOLONGAN)
    mulai = [k for k in range(putus) if teks[k]]
    assert mulai[-1] == putus - 1
    for k, sampai in zip(mulai, [*mulai[1:], putus], strict=True):
        # Bold letters of 10 points, a tenth to spare.
        assert lebar_teks(str(teks[k]), tebal=True, ukuran=10) * 1.1 + 4 <= sum(lebar[k:sampai]), teks[k]


def test_a_value_above_the_cap_is_named_in_rincian() -> None:
    plan = buku_kecil.rencana_json()
    plan["baris"][3]["realisasi_tw"] = [9, 1, None, None]
    rencana = baca_rencana(plan)
    isi = data(
        next(x for x in susun_buku(rencana, hitung(rencana)).lembar if x.nama == rincian.NAMA_LEMBAR),
        rincian.BARIS_KEPALA,
    ).isi
    a = next(b for b in isi if b[10] == "A")
    assert [nilai(a[3]), nilai(a[4]), nilai(a[9])] == [Decimal("2.5"), 1, "dibatasi"]


def rincian_per_id(plan: Rencana) -> dict[object, list[object]]:
    """The lines of Rincian below a parent, by ID, as a reader sees them."""
    semua = susun_buku(plan, hitung(plan)).lembar
    isi = data(next(x for x in semua if x.nama == rincian.NAMA_LEMBAR), rincian.BARIS_KEPALA).isi
    return {b[10]: [nilai(x) for x in b] for b in isi if b[11] is not None}


def test_a_line_of_rincian_tells_how_its_own_capaian_is_made() -> None:
    teks = """
    Program P1 | 90% | 90% . . . | . . . . |
      Sub a Kasus | 12 | 12 12 12 12 | 13 . . . | arah=Turun
      Sub b Dokumen | 10 | 3 1 1 5 | 2 . . . |
      Sub c Indeks | 3,6 | 3,6 3,6 3,6 3,6 | 3,5 . . . | arah=Tetap
    """
    semua = rincian_per_id(rencana_diketik(rencana_teks(teks, tw=1)))
    # Turun (2 x 12 - 13) / 12, Kumulatif 2 / 3; P1 is not filled in, so no arithmetic.
    assert semua["a"][13:18] == [13, 12, "Kasus", "Posisi akhir", "(2T − R) / T"]
    assert round(Decimal(str(semua["a"][18])), 6) == Decimal("0.916667")
    assert semua["b"][13:18] == [2, 3, "Dokumen", "Kumulatif", "R / T"]
    assert semua["c"][17] == "1 − |R − T| / T"
    assert semua["P1"][13:] == ["", Decimal("0.9"), "%", "Posisi akhir", "", ""]


def test_a_node_of_several_indikator_has_a_group_of_its_own() -> None:
    teks = """
    Program P1 | | . . . . | . . . . |
      Sub a Dokumen | 10 | 10 . . . | 5 . . . | simpul=G
      Sub b Dokumen | 10 | 10 . . . | 20 . . . | simpul=G
      Sub c Dokumen | 10 | 10 . . . | . . . . | simpul=G
    """
    plan = rencana_diketik(rencana_teks(teks, tw=1))
    isi = data(
        next(x for x in susun_buku(plan, hitung(plan)).lembar if x.nama == rincian.NAMA_LEMBAR),
        rincian.BARIS_KEPALA,
    ).isi
    # 50 % and 200 % capped to 100 %; c has no value: 75 %.
    kepala = next(b for b in isi if nilai(b[9]) == "2 dari 3 indikator; sama dengan Renaksi (Excel)")
    assert nilai(kepala[8]) == Decimal("0.75")
    nomor = isi.index(kepala)
    assert [[nilai(x) for x in isi[nomor + n][3:5]] for n in (1, 2, 3)] == [
        [Decimal("0.5"), Decimal("0.5")],
        [2, 1],
        ["", ""],
    ]


def test_rincian_counts_what_was_capped_and_leads_to_the_row() -> None:
    teks = """
    Program P1 | | . . . . | . . . . |
      Sub a Dokumen | 10 | 10 . . . | 15 . . . |
      Sub b Dokumen | 10 | 10 . . . | 20 . . . |
      Sub c Dokumen | 10 | 10 . . . | 5 . . . |
    """
    plan = rencana_diketik(rencana_teks(teks, tw=1))
    isi = data(
        next(x for x in susun_buku(plan, hitung(plan)).lembar if x.nama == rincian.NAMA_LEMBAR),
        rincian.BARIS_KEPALA,
    ).isi
    assert "3 dari 3 anak; 2 dibatasi; sama dengan Renaksi (Excel)" in [nilai(b[9]) for b in isi]
    nomor = next(b for b in isi if b[10] == "c")[0]
    assert isinstance(nomor, Rumus)
    assert "HYPERLINK(IF(" in nomor.teks
    assert nomor.nilai == "1.3"


def test_findings_are_numbered_and_lead_to_their_cell() -> None:
    temuan = BarisTemuan(
        kode="K101",
        sifat="Wajib Diperbaiki",
        lembar="Catatan TW",
        sel="H36",
        uraian="U",
        pesan="P",
        saran="S",
    )
    umum = BarisTemuan(kode="K601", sifat="Catatan", lembar=None, sel=None, uraian=None, pesan="P", saran="S")
    rencana = RENCANA_KOSONG
    susunan = susun_buku(rencana, hitung(rencana), [temuan, umum])
    isi = data(next(x for x in susunan.lembar if x.nama == "Hasil Validasi"), BARIS_KEPALA).isi
    assert isi[0] == [
        1,
        "K101",
        "Wajib Diperbaiki",
        "Catatan TW",
        Tautan("H36", "'Catatan TW'!H36"),
        "U",
        "P",
        "S",
    ]
    assert isi[1][:5] == [2, "K601", "Catatan", None, None]
    assert len(isi) > 100


def test_an_empty_plan_has_one_blank_row_in_each_table_and_no_figures() -> None:
    kosong = susun_buku(RENCANA_KOSONG, hitung(RENCANA_KOSONG))
    for x in kosong.lembar:
        for tabel, banyak in x.tabel:
            if tabel.nama != "tblBidang":
                assert banyak == 1
    isi = data(next(x for x in kosong.lembar if x.nama == "Renaksi"), 3).isi[0]
    assert {nilai(s) for s in isi} == {None, ""}
    tahun = next(k for k in pengaturan.KUNCI if k.nama == "Tahun")
    assert pengaturan.nilai(tahun, RENCANA_KOSONG) is None


def test_the_office_figure_on_beranda_is_a_formula_over_rekap() -> None:
    rumus = [s for b in lembar("Beranda").blok for baris in b.isi for s in baris if isinstance(s, Rumus)]
    # Leaf nodes with a target: A, B and K2; K2 has no figure. (0.75 + nothing) of P's children.
    assert "2 dari 3 dihitung" in [r.nilai for r in rumus]
    assert Decimal("0.75") in [r.nilai for r in rumus]
    assert all("Rekap Capaian" in r.teks for r in rumus if r.nilai == "2 dari 3 dihitung")
