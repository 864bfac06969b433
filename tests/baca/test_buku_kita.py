"""Any workbook of ours is read back as its plan, whatever people did to rows, columns, sheets and names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renaksi_xl.baca.buku_kita import Bacaan, baca_buku
from renaksi_xl.baca.catatan import Perihal
from renaksi_xl.baca.isi_buku import IsiBuku, NilaiSel
from renaksi_xl.checks.bahan import BagianHilang, Bahan, BarisTanpaId, GalatSel, IdGanda, IdTanpaBaris
from renaksi_xl.checks.daftar import periksa_semua
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import PITA_BAKU, Pita, Rencana
from renaksi_xl.errors import MasukanError
from tests import buku_uji as uji
from tests.percobaan import sebanyak

RENCANA = uji.rencana_contoh()
ISI = uji.isi_buku(uji.isi_master(RENCANA))
URUTAN = ["t1", "s1", "p1", "k1", "u1", "a1", "g1", "u2", "k2", "u3"]
SUB_BARU: dict[str, NilaiSel] = {
    "Jenjang": "Sub Kegiatan",
    "Uraian": "Sub baru",
    "Indikator Kinerja": "Jumlah",
    "Target": 3.0,
}


def perihal(bacaan: Bacaan) -> set[Perihal]:
    return {c.perihal for c in bacaan.catatan}


def buang(k: int) -> Callable[[list[NilaiSel]], None]:
    def satu(baris: list[NilaiSel]) -> None:
        del baris[k]

    return satu


def tanpa_baris(rencana: Rencana) -> Rencana:
    return replace(rencana, baris=())


def test_an_untouched_master_is_its_plan_value_for_value() -> None:
    bacaan = baca_buku(ISI)
    assert bacaan.rencana == RENCANA
    assert bacaan.rencana_seperti_tertulis == RENCANA
    assert bacaan.catatan == ()
    assert bacaan.id_baru == frozenset()


def test_dash_blank_zero_and_text_stay_apart() -> None:
    baris = uji.menurut_id(baca_buku(ISI).rencana.baris)
    assert baris["k2"].target_tw == ("-", "-", "-", Decimal(1))
    assert baris["u1"].realisasi_tw == (Decimal(3), Decimal(0), None, None)
    assert baris["u2"].realisasi_tw == (Decimal(28), "proses", None, None)


def test_proses_and_anggota_stand_after_their_sub_kegiatan_and_tujuan_first() -> None:
    assert [b.id for b in baca_buku(ISI).rencana.baris] == URUTAN


def test_an_inserted_row_gets_the_next_id_and_the_kegiatan_above_as_parent() -> None:
    isi = uji.sisip_baris(ISI, uji.baris_id(ISI, "u2"), SUB_BARU)
    bacaan = baca_buku(isi)
    assert [b.id for b in bacaan.rencana.baris] == [*URUTAN[:7], "R0001", *URUTAN[7:]]
    baru = bacaan.rencana.baris[7]
    assert (baru.induk, baru.uraian, baru.target) == ("k1", "Sub baru", Decimal(3))
    tertulis = bacaan.rencana_seperti_tertulis.baris[7]
    assert (tertulis.id, tertulis.induk) == ("", None)
    assert bacaan.id_baru == {7}
    assert bacaan.id_terakhir == 1
    # Row 9 in Excel: header in row 4, then s1 p1 k1 u1 and the new row.
    assert bacaan.fakta.tanpa_id == (BarisTanpaId(lembar="Renaksi", baris=9),)
    assert bacaan.alamat("R0001", "Target") == ("Renaksi", "G9")


def test_a_new_kegiatan_becomes_the_parent_of_the_new_rows_below_it() -> None:
    di = uji.baris_id(ISI, "k2")
    isi = uji.sisip_baris(ISI, di, SUB_BARU)
    isi = uji.sisip_baris(isi, di, {"Jenjang": "Kegiatan", "Uraian": "Kegiatan baru"})
    baris = uji.menurut_id(baca_buku(isi).rencana.baris)
    assert (baris["R0001"].uraian, baris["R0001"].induk) == ("Kegiatan baru", "p1")
    assert (baris["R0002"].uraian, baris["R0002"].induk) == ("Sub baru", "R0001")


def test_a_new_sasaran_belongs_to_the_only_tujuan() -> None:
    isi = uji.sisip_baris(ISI, uji.baris_id(ISI, "u3") + 1, {"Jenjang": "Sasaran", "Uraian": "Sasaran 2"})
    assert uji.menurut_id(baca_buku(isi).rencana.baris)["R0001"].induk == "t1"


def test_a_sub_kegiatan_right_below_a_program_gets_no_parent() -> None:
    isi = uji.sisip_baris(ISI, uji.baris_id(ISI, "k1"), SUB_BARU)
    bacaan = baca_buku(isi)
    assert uji.menurut_id(bacaan.rencana.baris)["R0001"].induk is None
    assert Perihal.INDUK_TIDAK_JELAS in perihal(bacaan)


def test_in_a_sorted_table_no_parent_is_guessed_from_the_place() -> None:
    isi = uji.salin(ISI)
    data = isi.petak["Renaksi"][4:]
    isi.petak["Renaksi"][4:] = list(reversed(data))
    isi = uji.sisip_baris(isi, 6, SUB_BARU)
    bacaan = baca_buku(isi)
    assert uji.menurut_id(bacaan.rencana.baris)["R0001"].induk is None
    assert Perihal.INDUK_TIDAK_JELAS in perihal(bacaan)


def test_a_parent_that_somebody_typed_stays() -> None:
    isi = uji.sisip_baris(ISI, uji.baris_id(ISI, "u2"), {**SUB_BARU, "Induk": "k2"})
    assert uji.menurut_id(baca_buku(isi).rencana.baris)["R0001"].induk == "k2"


def test_the_counter_never_gives_an_id_twice() -> None:
    isi = uji.salin(uji.sisip_baris(ISI, uji.baris_id(ISI, "u2"), SUB_BARU))
    bacaan = baca_buku(isi)
    lembar, baris, kolom = bacaan.letak_pengaturan["ID_Terakhir"]
    isi.petak[lembar][baris][kolom] = 41.0
    assert "R0042" in {b.id for b in baca_buku(isi).rencana.baris}
    # A deleted row may live on in an Induk or on Definisi Operasional.
    isi = uji.ketik(isi, "u3", "Induk", "R0099")
    assert "R0100" in {b.id for b in baca_buku(isi).rencana.baris}


@pytest.mark.parametrize("lembar", ["Definisi Operasional", "Catatan TW"])
def test_an_id_that_lives_on_beside_the_rows_is_not_given_again(lembar: str) -> None:
    isi = uji.salin(uji.sisip_baris(ISI, uji.baris_id(ISI, "u2"), SUB_BARU))
    baris, k = isi.petak[lembar], uji.kolom(isi, "ID", lembar)
    label = "Pemilik Kinerja" if lembar == "Definisi Operasional" else "Faktor Penghambat"
    yatim: list[NilaiSel] = [None] * len(baris[3])
    yatim[k], yatim[uji.kolom(isi, label, lembar)] = "R0207", "milik baris yang dihapus"
    if lembar == "Catatan TW":
        yatim[uji.kolom(isi, "TW", lembar)] = 2.0
    baris.append(yatim)
    bacaan = baca_buku(uji.geser_tabel(isi, lembar, baris=1))
    assert "R0208" in {b.id for b in bacaan.rencana.baris}
    assert [x.id for x in bacaan.fakta.id_tanpa_baris] == ["R0207"]


def test_of_two_rows_with_one_id_the_first_keeps_it() -> None:
    asal = uji.baris_id(ISI, "u1")
    isi = uji.sisip_baris(ISI, asal + 1, {})
    isi.petak["Renaksi"][asal + 1] = list(isi.petak["Renaksi"][asal])
    bacaan = baca_buku(isi)
    ids = [b.id for b in bacaan.rencana.baris]
    assert ids == ["t1", "s1", "p1", "k1", "u1", "a1", "g1", "R0001", "u2", "k2", "u3"]
    assert [b.id for b in bacaan.rencana_seperti_tertulis.baris][7] == "u1"
    assert bacaan.rencana.baris[7].induk == "k1"
    assert bacaan.fakta.id_ganda == (IdGanda(id="u1", pertama=8, berikutnya=(9,), lembar="Renaksi"),)
    # What stands beside the row belongs to the first one only.
    assert bacaan.rencana.baris[7].catatan_tw == (None, None, None, None)


def test_a_copy_pasted_below_another_kegiatan_belongs_there() -> None:
    asal, di = uji.baris_id(ISI, "u1"), uji.baris_id(ISI, "u3")
    isi = uji.sisip_baris(ISI, di, {})
    isi.petak["Renaksi"][di] = list(isi.petak["Renaksi"][asal])
    bacaan = baca_buku(isi)
    assert uji.menurut_id(bacaan.rencana.baris)["R0001"].induk == "k2"
    assert Perihal.ID_GANDA in perihal(bacaan)


def test_what_stands_beside_a_deleted_row_is_named() -> None:
    bacaan = baca_buku(uji.hapus_baris(ISI, uji.baris_id(ISI, "u1")))
    assert "u1" not in {b.id for b in bacaan.rencana.baris}
    # Catatan TW lists ten rows per TW from row 5 on; u1 is the fifth row of the plan, its note is of TW II.
    assert bacaan.fakta.id_tanpa_baris == (IdTanpaBaris(lembar="Catatan TW", sel="L19", id="u1"),)
    # Its team hangs from nothing now and stands last.
    assert [b.id for b in bacaan.rencana.baris][-2:] == ["a1", "g1"]


@settings(max_examples=sebanyak(30), deadline=None)
@given(st.permutations(range(7)))
def test_the_order_of_rows_changes_nothing_but_the_order(urutan: list[int]) -> None:
    isi = uji.salin(ISI)
    data = isi.petak["Renaksi"][4:11]
    isi.petak["Renaksi"][4:11] = [data[i] for i in urutan]
    bacaan = baca_buku(isi)
    assert uji.menurut_id(bacaan.rencana.baris) == uji.menurut_id(RENCANA.baris)
    assert [b.id for b in bacaan.rencana.baris if b.id in {"s1", "p1", "k1", "u1", "u2", "k2", "u3"}] == [
        ["s1", "p1", "k1", "u1", "u2", "k2", "u3"][i] for i in urutan
    ]


def test_columns_are_found_wherever_they_were_moved() -> None:
    isi = uji.ubah_kolom(ISI, lambda satu: satu.insert(2, satu.pop(6)))
    bacaan = baca_buku(isi)
    assert bacaan.rencana == RENCANA
    assert bacaan.alamat("u1", "Target") == ("Renaksi", "C8")


def test_a_persons_own_column_is_left_alone_and_named() -> None:
    isi = uji.ubah_kolom(ISI, lambda satu: satu.insert(5, None), lebar=1)
    isi.petak["Renaksi"][3][5] = "Paraf"
    isi.petak["Renaksi"][5][5] = "sudah"
    bacaan = baca_buku(isi)
    assert bacaan.rencana == RENCANA
    assert [(c.perihal, c.isi) for c in bacaan.catatan] == [(Perihal.KOLOM_LAIN, "Paraf")]


def test_header_labels_may_differ_in_case_spaces_and_line_breaks() -> None:
    isi = uji.judul(ISI, "Realisasi TW I", "REALISASI \n TW  i ")
    isi = uji.judul(isi, "Penanggung Jawab", "penanggung\njawab")
    assert baca_buku(isi).rencana == RENCANA


def test_a_sheet_name_in_other_letters_is_the_same_name() -> None:
    bacaan = baca_buku(uji.ganti_nama(ISI, "Renaksi", "RENAKSI"))
    assert (bacaan.rencana, bacaan.catatan) == (RENCANA, ())


def test_a_renamed_header_between_its_neighbours_is_known() -> None:
    bacaan = baca_buku(uji.judul(ISI, "Satuan", "Satuan Ukur"))
    assert bacaan.rencana == RENCANA
    assert [str(c) for c in bacaan.catatan] == [
        "Judul kolom “Satuan” menjadi “Satuan Ukur” di lembar “Renaksi” berubah; kolomnya tetap dibaca."
    ]


def test_a_renamed_header_beside_a_new_column_is_not_guessed() -> None:
    """Either of the two could be the missing one."""
    k = uji.kolom(ISI, "Pagu")

    def dua(baris: list[NilaiSel]) -> None:
        baris.insert(k + 1, baris[k] and "catatan orang")

    isi = uji.ubah_kolom(ISI, dua, lebar=1)
    isi.petak["Renaksi"][3][k : k + 2] = ["Dana", "Catatan"]
    bacaan = baca_buku(isi)
    assert bacaan.fakta.bagian_hilang == (BagianHilang(jenis="kolom", nama="Pagu", lembar="Renaksi"),)
    assert [(c.perihal, c.isi) for c in bacaan.catatan] == [
        (Perihal.KOLOM_LAIN, "Dana"),
        (Perihal.KOLOM_LAIN, "Catatan"),
    ]
    assert [replace(b, pagu=None) for b in RENCANA.baris] == list(bacaan.rencana.baris)


def test_a_deleted_column_is_missing_by_name_and_only_its_values_are_gone() -> None:
    k = uji.kolom(ISI, "Pagu")
    bacaan = baca_buku(uji.ubah_kolom(ISI, buang(k), lebar=-1))
    assert bacaan.fakta.bagian_hilang == (BagianHilang(jenis="kolom", nama="Pagu", lembar="Renaksi"),)
    assert [replace(b, pagu=None) for b in RENCANA.baris] == list(bacaan.rencana.baris)


def test_without_an_essential_column_nothing_is_read() -> None:
    k = uji.kolom(ISI, "Target TW II")
    with pytest.raises(MasukanError, match="Kolom “Target TW II” tidak ditemukan di tabel lembar “Renaksi”"):
        baca_buku(uji.ubah_kolom(ISI, buang(k), lebar=-1))


@pytest.mark.parametrize(
    "lembar", ["Renaksi", "Catatan TW", "Definisi Operasional", "Cascading", "Pengaturan"]
)
def test_a_renamed_sheet_is_found_by_its_table(lembar: str) -> None:
    bacaan = baca_buku(uji.ganti_nama(ISI, lembar, "Lembar Baru"))
    assert bacaan.rencana == RENCANA
    assert [(c.perihal, c.lembar, c.isi) for c in bacaan.catatan] == [
        (Perihal.LEMBAR_BERGANTI_NAMA, "Lembar Baru", lembar)
    ]


@pytest.mark.parametrize("lembar", ["Renaksi", "Catatan TW", "Definisi Operasional"])
def test_a_renamed_sheet_without_its_table_is_found_by_its_headers(lembar: str) -> None:
    isi = uji.tanpa_tabel(uji.ganti_nama(ISI, lembar, "Lembar Baru"))
    bacaan = baca_buku(isi)
    assert bacaan.rencana == RENCANA
    assert Perihal.LEMBAR_BERGANTI_NAMA in perihal(bacaan)


def test_tables_converted_to_ranges_are_read_by_sheet_name_and_header() -> None:
    isi = uji.salin(uji.tanpa_tabel(ISI))
    isi.petak["Renaksi"].append([])
    isi.petak["Renaksi"].append([None, None, None, None, None, "catatan kaki"])
    bacaan = baca_buku(isi)
    assert bacaan.rencana == RENCANA
    assert Perihal.TABEL_HILANG in perihal(bacaan)
    assert [c.baris for c in bacaan.catatan if c.perihal is Perihal.BARIS_DI_LUAR] == [13]


def test_rows_typed_directly_below_the_table_are_read_until_the_first_blank_one() -> None:
    isi = uji.geser_tabel(uji.sisip_baris(ISI, 11, SUB_BARU), "Renaksi", baris=-1)
    isi.petak["Renaksi"].append([])
    isi.petak["Renaksi"].append(["1", "Sasaran", "bukan baris tabel"])
    bacaan = baca_buku(isi)
    assert [b.uraian for b in bacaan.rencana.baris][-1] == "Sub baru"
    assert [b.induk for b in bacaan.rencana.baris][-1] == "k2"
    assert [(c.perihal, c.baris) for c in bacaan.catatan][:1] == [(Perihal.BARIS_DI_BAWAH, 12)]


def test_a_blank_row_is_skipped_and_noted() -> None:
    bacaan = baca_buku(uji.sisip_baris(ISI, 7, {"No": "1.1.1", "Uraian": "  "}))
    assert bacaan.rencana == RENCANA
    assert [(c.perihal, c.baris) for c in bacaan.catatan] == [(Perihal.BARIS_KOSONG, 8)]


def test_a_totals_row_is_no_row() -> None:
    isi = uji.geser_tabel(uji.salin(ISI), "Renaksi", baris=1)
    isi = isi._replace(tabel=tuple(t._replace(baris_total=int(t.nama == "tblRenaksi")) for t in isi.tabel))
    isi.petak["Renaksi"].append(["Total", "", "Total", None, None, None, 315.0])
    assert baca_buku(isi).rencana == RENCANA


def test_error_values_are_facts_with_their_cell() -> None:
    isi = uji.ketik(ISI, "u1", "Target TW I", "#REF!")
    isi = uji.ketik(isi, "k1", "Capaian s.d. TW", "#DIV/0!")
    bacaan = baca_buku(isi)
    assert bacaan.fakta.galat == (
        GalatSel(lembar="Renaksi", sel="Y7", label="Capaian s.d. TW", galat="#DIV/0!", id="k1"),
        GalatSel(lembar="Renaksi", sel="H8", label="Target TW I", galat="#REF!", id="u1"),
    )


def test_a_missing_sheet_beside_the_rows_is_a_fact() -> None:
    isi = ISI._replace(
        petak={n: p for n, p in ISI.petak.items() if n != "Catatan TW"},
        tabel=tuple(t for t in ISI.tabel if t.lembar != "Catatan TW"),
    )
    bacaan = baca_buku(isi)
    assert bacaan.fakta.bagian_hilang == (BagianHilang(jenis="lembar", nama="Catatan TW"),)
    assert len(bacaan.rencana.baris) == 10


def test_another_kind_of_workbook_is_one_sentence() -> None:
    with pytest.raises(MasukanError, match="bukan buku kerja Renaksi"):
        baca_buku(IsiBuku(petak={"Sheet1": [["Nama", "Nilai"], ["a", 1.0]]}, semua_lembar=("Sheet1",)))


def test_without_pengaturan_nothing_is_read() -> None:
    isi = ISI._replace(
        petak={n: p for n, p in ISI.petak.items() if n != "Pengaturan"},
        tabel=tuple(t for t in ISI.tabel if t.lembar != "Pengaturan"),
    )
    with pytest.raises(MasukanError, match="Lembar “Pengaturan” tidak ditemukan"):
        baca_buku(isi)


def test_addresses_lead_to_the_sheet_where_the_field_stands() -> None:
    bacaan = baca_buku(ISI)
    # u1 is the fifth row of the plan: row 9 on Definisi Operasional; on Catatan TW, TW II, row 4 + 10 + 5.
    assert bacaan.alamat("U1", "Realisasi TW II") == ("Renaksi", "M8")
    assert bacaan.alamat("u1", "Definisi Operasional") == ("Definisi Operasional", "D9")
    assert bacaan.alamat("u1", "Faktor Penghambat", 2) == ("Catatan TW", "F19")
    assert bacaan.alamat("t1", "Target") == ("Cascading", "G5")
    assert bacaan.alamat("u1", "Tidak Ada") is None
    assert bacaan.alamat("x", "Target") is None
    assert bacaan.alamat_pengaturan("Nama_Instansi") == ("Pengaturan", "B5")


def test_notes_may_name_the_quarter_in_words_and_the_first_filled_row_counts() -> None:
    isi = uji.salin(ISI)
    tw = uji.kolom(isi, "TW", "Catatan TW")
    for satu in isi.petak["Catatan TW"][4:]:
        satu[tw] = {1.0: "TW I", 2.0: "Triwulan 2", 3.0: "III", 4.0: "4"}[float(str(satu[tw]))]
    assert baca_buku(isi).rencana == RENCANA
    ganda = list(isi.petak["Catatan TW"][18])
    ganda[uji.kolom(isi, "Tindak Lanjut", "Catatan TW")] = "yang kedua"
    isi.petak["Catatan TW"].append(ganda)
    bacaan = baca_buku(uji.geser_tabel(isi, "Catatan TW", baris=1))
    assert bacaan.rencana == RENCANA
    assert [(c.perihal, c.baris) for c in bacaan.catatan] == [(Perihal.ID_DOBEL_LAMPIRAN, 45)]


def test_a_filled_note_below_the_blank_line_of_its_quarter_is_read_without_a_word() -> None:
    """No figure is made of notes, so nothing is hidden by the blank line."""
    isi, lembar = uji.salin(ISI), "Catatan TW"
    terisi, b = isi.petak[lembar], uji.kolom(isi, "Faktor Penghambat", "Catatan TW")
    (asal,) = [n for n, baris in enumerate(terisi) if n > 3 and len(baris) > b and baris[b]]
    bawah = list(terisi[asal])
    sistem = {"No", "Jenjang", "Uraian", "Indikator Kinerja", "ID", "TW"}
    for label in set(terisi[3]) - sistem:
        terisi[asal][uji.kolom(isi, str(label), lembar)] = None
    terisi.append(bawah)
    bacaan = baca_buku(uji.geser_tabel(isi, lembar, baris=1))
    assert bacaan.rencana == RENCANA
    assert bacaan.catatan == ()


def test_a_typed_nought_is_content_that_is_named_where_it_belongs_to_nobody() -> None:
    isi, lembar = uji.salin(ISI), "Definisi Operasional"
    nol: list[NilaiSel] = [None] * len(isi.petak[lembar][3])
    nol[uji.kolom(isi, "Pembilang Awal", lembar)] = 0.0
    isi.petak[lembar].append(nol)
    bacaan = baca_buku(uji.geser_tabel(isi, lembar, baris=1))
    (catatan,) = bacaan.catatan
    assert (catatan.perihal, catatan.baris) == (Perihal.TANPA_ID, len(isi.petak[lembar]))


def test_a_filled_definition_below_a_blank_one_of_the_same_id_is_read_and_told_in_any_case() -> None:
    """Excel's MATCH takes the first line of an ID and does not mind case; the blank one hides the filled one there."""
    isi = uji.salin(ISI)
    lembar = "Definisi Operasional"
    k, sistem = uji.kolom(isi, "ID", lembar), {"Jenjang", "Uraian", "Indikator Kinerja", "ID"}
    b = uji.baris_id(isi, "t1", lembar)
    bawah = list(isi.petak[lembar][b])
    bawah[k] = str(bawah[k]).swapcase()
    isi.petak[lembar].append(bawah)
    for label in set(isi.petak[lembar][3]) - sistem:
        isi.petak[lembar][b][uji.kolom(isi, str(label), lembar)] = None
    bacaan = baca_buku(uji.geser_tabel(isi, lembar, baris=1))
    assert bacaan.rencana == RENCANA
    (catatan,) = bacaan.catatan
    assert (catatan.perihal, catatan.baris) == (Perihal.KOSONG_MENDAHULUI, b + 1)
    assert "rumus Excel hanya membaca baris yang pertama. Hapus baris kosong itu." in str(catatan)
    assert [x.rincian for x in bacaan.fakta.tak_terbaca] == [str(catatan)]


@pytest.mark.parametrize("tertulis", ["V", "II atau III", "5"])
def test_a_note_of_an_unknown_quarter_or_without_id_is_named_not_dropped(tertulis: str) -> None:
    isi = uji.salin(ISI)
    isi.petak["Catatan TW"][18][uji.kolom(isi, "TW", "Catatan TW")] = tertulis
    isi.petak["Definisi Operasional"][4][uji.kolom(isi, "ID", "Definisi Operasional")] = ""
    catatan = [str(c) for c in baca_buku(isi).catatan]
    assert catatan == [
        "Baris 5 di lembar “Definisi Operasional” berisi “hasil evaluasi BKN” tetapi tanpa ID, sehingga tidak dibaca.",
        f"TW di baris 19 lembar “Catatan TW” tertulis “{tertulis}”, bukan 1 sampai 4; barisnya tidak dibaca.",
    ]


class TestPengaturan:
    def atur(self, nama: str, nilai: str | float | None) -> IsiBuku:
        isi = uji.salin(ISI)
        lembar, baris, kolom = baca_buku(ISI).letak_pengaturan[nama]
        isi.petak[lembar][baris][kolom] = nilai
        return isi

    @pytest.mark.parametrize(
        ("nama", "nilai", "medan", "harapan"),
        [
            ("TW_Pelaporan", 3.0, "tw_pelaporan", 3),
            ("TW_Pelaporan", "IV", "tw_pelaporan", 4),
            ("Batas_Capaian", 1.2, "batas_capaian", Decimal("1.2")),
            ("Batas_Capaian", "Tanpa  Batas", "batas_capaian", None),
            ("Belum_Diisi", "NOL", "belum_diisi", "nol"),
            ("Aturan_Bobot", "pagu", "bobot", "pagu"),
            ("Rumus_Turun", "t/r", "rumus_turun", "T/R"),
            ("Cara_Anggaran", "sd", "anggaran", "sd"),
        ],
    )
    def test_a_setting_is_read(self, nama: str, nilai: str | float, medan: str, harapan: object) -> None:
        bacaan = baca_buku(self.atur(nama, nilai))
        assert getattr(bacaan.rencana.pengaturan, medan) == harapan
        assert bacaan.catatan == ()

    @pytest.mark.parametrize(
        ("urutan", "tak_urut"),
        [
            ((0, 1, 2, 3, 4), False),
            ((4, 3, 2, 1, 0), True),
            ((0, 1, None, 2, 3, 4), True),
            ((1, 0, 2, 3, 4), True),
        ],
    )
    def test_bands_that_the_native_formulas_would_count_wrongly_are_told(
        self, urutan: tuple[int | None, ...], *, tak_urut: bool
    ) -> None:
        isi = uji.salin(ISI)
        lembar, luas = isi.nama["Predikat_Nama"].split("!")
        awal = int(luas.split("$")[2].rstrip(":")) - 1
        for b, n in enumerate(urutan, start=awal):
            pita = None if n is None else PITA_BAKU[n]
            batas = None if pita is None or pita.lebih_dari is None else float(pita.lebih_dari)
            isi.petak[lembar][b][:2] = [None if pita is None else pita.nama, batas]
        bacaan = baca_buku(isi)
        assert bacaan.rencana.pengaturan.pita == PITA_BAKU
        assert bacaan.fakta.pita_tak_urut is tak_urut

    @pytest.mark.parametrize(
        ("nama", "nilai", "dipakai"),
        [("TW_Pelaporan", "3", "3"), ("TW_Pelaporan", "TW IV", "4"), ("Aturan_Bobot", "pagu ", "pagu")],
    )
    def test_a_choice_that_the_native_formulas_read_otherwise_is_told(
        self, nama: str, nilai: str, dipakai: str
    ) -> None:
        setelan = baca_buku(self.atur(nama, nilai)).fakta.setelan
        assert [(x.nama, x.tertulis, x.dipakai) for x in setelan] == [
            (nama, f"{nilai} (sebagai teks)", dipakai)
        ]

    @pytest.mark.parametrize(("nama", "nilai"), [("TW_Pelaporan", 3.0), ("Aturan_Bobot", "PAGU")])
    def test_a_choice_that_both_read_alike_is_not(self, nama: str, nilai: str | float) -> None:
        assert baca_buku(self.atur(nama, nilai)).fakta.setelan == ()

    @pytest.mark.parametrize(
        ("nama", "nilai", "medan", "baku"),
        [
            ("TW_Pelaporan", 5.0, "tw_pelaporan", 1),
            ("TW_Pelaporan", None, "tw_pelaporan", 1),
            ("Batas_Capaian", 0.9, "batas_capaian", Decimal(1)),
            ("Aturan_Bobot", "sembarang", "bobot", "sama"),
        ],
    )
    def test_what_is_no_choice_becomes_the_default_with_a_note(
        self, nama: str, nilai: str | float | None, medan: str, baku: object
    ) -> None:
        bacaan = baca_buku(self.atur(nama, nilai))
        assert getattr(bacaan.rencana.pengaturan, medan) == baku
        assert perihal(bacaan) == {Perihal.SETELAN_TAK_DIKENAL}
        assert [x.nama for x in bacaan.fakta.setelan] == [nama]
        assert [
            t.kolom for t in periksa_semua(Bahan(RENCANA, hitung(RENCANA), bacaan.fakta)) if t.kode == "K328"
        ] == [nama]

    @pytest.mark.parametrize(
        ("nilai", "tahun", "dipakai"),
        [("dua ribu", 0, "tanpa tahun"), (23.0, 23, "23"), ("2024-01-05", 0, "tanpa tahun")],
    )
    def test_a_year_nobody_can_print_is_told(self, nilai: str | float, tahun: int, dipakai: str) -> None:
        bacaan = baca_buku(self.atur("Tahun", nilai))
        assert bacaan.rencana.instansi.tahun == tahun
        assert [(x.nama, x.dipakai) for x in bacaan.fakta.setelan] == [("Tahun", dipakai)]

    @pytest.mark.parametrize("nilai", [None, 2024.0, "2024"])
    def test_a_year_and_none_at_all_are_not(self, nilai: str | float | None) -> None:
        assert baca_buku(self.atur("Tahun", nilai)).fakta.setelan == ()

    def test_settings_without_names_are_found_by_their_labels(self) -> None:
        bacaan = baca_buku(ISI._replace(nama={}))
        assert tanpa_baris(bacaan.rencana) == tanpa_baris(RENCANA)
        hilang = {b.nama for b in bacaan.fakta.bagian_hilang if b.jenis == "nama"}
        assert {"TW_Pelaporan", "Nama_Instansi", "Predikat_Batas", "Daftar_Bidang"} <= hilang

    def test_a_column_inserted_beside_the_labels_does_not_hide_the_cells(self) -> None:
        isi = uji.ubah_kolom(ISI._replace(nama={}), lambda satu: satu.insert(1, None), "Pengaturan")
        assert baca_buku(isi).rencana.instansi == RENCANA.instansi

    def test_bands_are_read_lowest_first_in_any_order(self) -> None:
        isi = uji.salin(ISI)
        lembar = isi.petak["Pengaturan"]
        awal = next(b for b, satu in enumerate(lembar) if satu[0] == "Sangat Rendah")
        for kiri, kanan in ((0, 4), (1, 3)):
            a, b = lembar[awal + kiri], lembar[awal + kanan]
            a[:2], b[:2] = b[:2], a[:2]
        lembar[awal][1] = 0.95
        lembar[awal][0] = "Istimewa"
        pita = baca_buku(isi).rencana.pengaturan.pita
        assert pita == (*PITA_BAKU[:4], Pita("Istimewa", Decimal("0.95")))

    def test_a_bidang_typed_into_a_spare_line_is_read(self) -> None:
        isi = uji.salin(ISI)
        lembar = isi.petak["Pengaturan"]
        b = next(b for b, satu in enumerate(lembar) if satu[0] == "Bidang Mutasi")
        lembar[b + 1 :] = [["Bidang Pengembangan Kompetensi", ""]]
        bidang = baca_buku(isi).rencana.bidang
        assert [x.nama for x in bidang] == ["Sekretariat", "Bidang Mutasi", "Bidang Pengembangan Kompetensi"]
        assert bidang[2].singkatan == "Bidang Pengembangan Kompetensi"[:31]
