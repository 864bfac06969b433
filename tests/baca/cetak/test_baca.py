"""Single readings: what decides a level, what is asked, what is named by its cell."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from renaksi_xl.baca.cetak.baca import baca_cetak
from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.isi_buku import NilaiSel
from renaksi_xl.errors import MasukanError

JUDUL: list[list[NilaiSel]] = [["RENCANA AKSI DINAS CONTOH TAHUN 2024"], []]
KEPALA: list[NilaiSel] = [
    "No", "Kegiatan/Sub Kegiatan", "Sasaran Kinerja", "Indikator Kinerja", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV",
    "Penanggung Jawab",
]  # fmt: skip


def kisi(*baris: list[NilaiSel], kepala: list[NilaiSel] | None = None, **rupa: Any) -> Kisi:  # noqa: ANN401 -- any looks of a Kisi
    """A sheet "R": title in row 1, headings in row 3, data from row 4."""
    return Kisi(nama="R", petak=[*JUDUL, kepala or KEPALA, *baris], **rupa)


def angka(*isi: int | str | None) -> tuple[Decimal | str | None, ...]:
    """Expected cells: whole numbers as the plan holds them."""
    return tuple(Decimal(x) if isinstance(x, int) else x for x in isi)


def baca(*satu: Kisi) -> HasilImpor:
    return baca_cetak(satu, "contoh.xlsx")


def sisa(hasil: HasilImpor) -> dict[str, str]:
    return {t.asal: t.alasan for t in hasil.tak_ditempatkan}


def test_names_that_nothing_tells_apart_are_asked_for_and_not_guessed() -> None:
    hasil = baca(
        kisi(
            [1, "Pengelolaan Mutasi", "a", "Rasio pegawai", "%", "35%"],
            [2, "Pengelolaan Promosi", "b", "Persentase pejabat", "%", "95%"],
        )
    )
    assert [b.jenjang for b in hasil.rencana.baris] == ["Kegiatan/Sub Kegiatan"] * 2
    assert all(b.tanya and b.alasan.startswith("tidak dapat dipastikan") for b in hasil.baris)


@pytest.mark.parametrize(
    ("indikator", "jenjang"),
    [
        (["Persentase a", "Jumlah b", "Jumlah c"], ["Kegiatan", "Sub Kegiatan", "Sub Kegiatan"]),
        (
            ["Persentase a", "Jumlah b", "Persentase c", "Persentase d", "Jumlah e"],
            ["Kegiatan/Sub Kegiatan"] * 5,
        ),
        (["Persentase a", "Jumlah b", "Rasio c"], ["Kegiatan/Sub Kegiatan"] * 3),
        (["Jumlah a", "Persentase b", "Jumlah c"], ["Kegiatan/Sub Kegiatan"] * 3),
    ],
)
def test_shares_and_counts_tell_kegiatan_from_sub_kegiatan_only_without_exception(
    indikator: list[str], jenjang: list[str]
) -> None:
    baris: list[list[NilaiSel]] = [[i, f"Nama {i}", "", teks] for i, teks in enumerate(indikator)]
    hasil = baca(kisi(*baris))
    assert [b.jenjang for b in hasil.rencana.baris] == jenjang


@pytest.mark.parametrize(
    "rupa",
    [{"tebal": frozenset({(3, 1)})}, {"inden": {(4, 1): 1}}, {"gabung": ((3, 1, 3, 2),)}],
    ids=["bold", "indentation", "width of the merged cell"],
)
def test_a_sign_that_orders_the_names_decides(rupa: dict[str, Any]) -> None:
    hasil = baca(kisi([1, "A", None, "Rasio"], [2, "B", None, "Rasio"], **rupa))
    assert [b.jenjang for b in hasil.rencana.baris] == ["Kegiatan", "Sub Kegiatan"]


def test_a_sign_in_the_wrong_order_decides_nothing() -> None:
    hasil = baca(kisi([1, "A", None, "Rasio"], [2, "B", None, "Rasio"], tebal=frozenset({(4, 1)})))
    assert all(b.tanya for b in hasil.baris)


def test_a_code_decides_and_one_that_contradicts_the_rest_is_asked_for() -> None:
    kepala: list[NilaiSel] = ["Jenjang", "Uraian", "Indikator", "Target"]
    hasil = baca(
        kisi(
            ["Program", "5.03.01 Program A", "Persentase", "1%"],
            ["Kegiatan", "5.03.01.2.01.0003 B", "Persentase", "1%"],
            kepala=kepala,
        )
    )
    assert [b.kode_nomenklatur for b in hasil.rencana.baris] == ["5.03.01", "5.03.01.2.01.0003"]
    assert [(p.asal, "bukan kode Kegiatan" in p.kalimat) for p in hasil.pertanyaan] == [("R!B5", True)]


@pytest.mark.parametrize("kolom", [0, 1], ids=["column No", "in front of the name"])
def test_a_number_that_word_counts_beside_a_cell_decides_and_is_in_no_text(kolom: int) -> None:
    hasil = baca(kisi([None, "A", "", "Rasio"], [None, "B"], nomor={(3, kolom): "1.", (4, kolom): "1.1."}))
    assert [(b.jenjang, b.uraian) for b in hasil.rencana.baris] == [("Kegiatan", "A"), ("Sub Kegiatan", "B")]
    assert [b.alasan for b in hasil.baris] == ["nomor 1", "nomor 1.1"]


def test_a_satuan_beside_each_quarter_belongs_to_the_quarter() -> None:
    petak: list[list[NilaiSel]] = [
        ["RENCANA AKSI DINAS CONTOH TAHUN 2024"],
        ["Program", "Indikator", "Target", "Satuan", "TW I", None, "TW II", None],
        [None, None, None, None, "Target", "Satuan", "Target", "Satuan"],
        ["P", "Jumlah", 3, "Dokumen", 1, "Dokumen", 2, "Laporan"],
    ]
    (baris,) = baca(Kisi(nama="R", petak=petak)).rencana.baris
    assert (baris.satuan, baris.satuan_tw) == ("Dokumen", ("Dokumen", "Laporan", None, None))
    assert (baris.target, *baris.target_tw) == angka(3, 1, 2, None, None)


def test_a_code_in_the_column_no_is_a_code() -> None:
    hasil = baca(kisi(["5.03.01.2.01", "A", "", "Rasio"], ["5.03.01.2.01.01", "B", "", "Rasio"]))
    assert [(b.jenjang, b.kode_nomenklatur) for b in hasil.rencana.baris] == [
        ("Kegiatan", "5.03.01.2.01"),
        ("Sub Kegiatan", "5.03.01.2.01.01"),
    ]


def test_stacked_quarters_are_read_from_four_rows_under_a_column_triwulan() -> None:
    kepala: list[NilaiSel] = ["Sub Kegiatan", "Indikator", "Target Tahun", "Triwulan", "Target", "Realisasi"]
    # The year's target stands left of the column Triwulan, the quarters' to its right.
    baris: list[list[NilaiSel]] = [
        ["A", "Jumlah", "10 Dokumen", "I", "3 Dokumen", 2],
        [None, None, None, "II", "1 Dokumen", 1],
        [None, None, None, "III", "-", None],
        [None, None, None, "IV", "6 Dokumen", None],
        ["B", "Jumlah", "5 Orang", "I", "5 Orang", 5],
    ]
    hasil = baca(kisi(*baris, kepala=kepala))
    a, b = hasil.rencana.baris
    assert (a.target, *a.target_tw) == angka(10, 3, 1, "-", 6)
    assert a.realisasi_tw == angka(2, 1, None, None)
    assert a.satuan_tw == ("Dokumen", "Dokumen", None, "Dokumen")
    assert (b.target, *b.target_tw, b.realisasi_tw[0]) == angka(5, 5, None, None, None, 5)


def test_two_indikator_under_one_merged_name_are_one_node() -> None:
    kepala: list[NilaiSel] = ["Program", "Sasaran Program", "Indikator Program", "Target"]
    hasil = baca(
        kisi(
            ["P", "k", "Persentase a", "10%"],
            [None, None, "Persentase b", "20%"],
            kepala=kepala,
            gabung=((3, 0, 4, 0), (3, 1, 4, 1)),
        )
    )
    satu, dua = hasil.rencana.baris
    assert (satu.simpul, dua.simpul) == ("S0001", "S0001")
    assert (dua.uraian, dua.kinerja, dua.indikator, dua.target) == ("P", "k", "Persentase b", Decimal("0.2"))


def test_a_plain_number_of_a_percent_row_is_per_cent_and_a_small_one_is_named() -> None:
    besar = baca(kisi([1, "A", "", "Persentase", "%", 95, 25, 50, 75, 95])).rencana.baris[0]
    assert (besar.target, besar.target_tw[0]) == (Decimal("0.95"), Decimal("0.25"))
    kecil = baca(kisi([1, "A", "", "Persentase", "%", 0.95]))
    assert kecil.rencana.baris[0].target == Decimal("0.95")
    assert [p.asal for p in kecil.pertanyaan] == ["R!F4"]


def test_texts_that_are_no_numbers_and_formulas_with_errors_are_named_by_cell() -> None:
    hasil = baca(kisi([1, "A", "", "Jumlah", "Dokumen", "WTP", "#REF!", "1.2.3", "302.663", "#DIV/0!"]))
    (baris,) = hasil.rencana.baris
    assert (baris.target, *baris.target_tw) == angka(None, None, None, 302663, None)
    assert sisa(hasil) == {
        "R!F4": "bukan angka; selnya dikosongkan",
        "R!G4": "rumusnya menghasilkan #REF!; selnya dikosongkan",
        "R!H4": "letak titik dan koma pada angkanya tidak jelas; selnya dikosongkan",
        "R!J4": "rumusnya menghasilkan #DIV/0!; selnya dikosongkan",
    }


def test_a_name_that_is_an_error_value_leaves_the_row_without_a_name_and_is_named() -> None:
    hasil = baca(kisi([1, "#N/A", "", "Jumlah", "Dokumen", 3]))
    assert hasil.rencana.baris[0].uraian == ""
    assert "#N/A" in sisa(hasil)["R!B4"]


def test_merged_mazes_are_named_by_cell() -> None:
    hasil = baca(
        kisi(
            [1, "A", "x", "Jumlah a", "Dokumen", 9, 3, None, None, None],
            [2, "B", None, None, "Dokumen", 4, 1, 1, 1, 1],
            gabung=((3, 6, 3, 9), (3, 2, 4, 2), (3, 3, 4, 3)),
        )
    )
    a, b = hasil.rencana.baris
    assert a.target_tw == (None, None, None, None)
    assert (b.kinerja, b.indikator) == (None, None)
    assert "menutupi kolom Target TW I sampai Target TW IV" in sisa(hasil)["R!G4"]
    assert "baris 4–5" in sisa(hasil)["R!C4"]
    assert "baris 4–5" in sisa(hasil)["R!D4"]


def test_a_penanggung_jawab_merged_over_rows_belongs_to_each() -> None:
    hasil = baca(
        kisi(
            [1, "A", "", "Jumlah", "", 1, 1, "", "", "", "SEKRETARIAT"],
            [2, "B", "", "Jumlah", "", 1, 1],
            gabung=((3, 10, 4, 10),),
        )
    )
    assert [b.penanggung_jawab for b in hasil.rencana.baris] == ["SEKRETARIAT"] * 2
    assert [(b.nama, b.singkatan) for b in hasil.rencana.bidang] == [("SEKRETARIAT", "Sekretariat")]


def test_columns_without_a_place_and_cells_outside_are_named() -> None:
    kepala: list[NilaiSel] = ["Program", "Indikator", "Target", "Lokasi", None, "Capaian"]
    hasil = baca(kisi(["P", "Persentase", "5%", "Malili", "lihat DPA", 0.5], kepala=kepala))
    assert sisa(hasil) == {
        "R!D4": "kolom “Lokasi” tidak punya tempat di rencana",
        "R!E4": "kolom E tidak berjudul",
        "R!F4": "kolom “Capaian” adalah angka hitungan; dihitung ulang, tidak diimpor",
    }


def test_monev_of_a_quarter_gives_realisasi_notes_and_budget() -> None:
    petak: list[list[NilaiSel]] = [
        ["MONITORING DAN EVALUASI RENCANA AKSI TRIWULAN II"],
        ["Perangkat Daerah", ":", "DINAS CONTOH"],
        ["Tahun", ":", 2024],
        ["No", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Target Tahun", "TW II", None, None, "s.d. TW II", None, "Pagu (Rp)", "Realisasi Anggaran TW II", "Faktor Penghambat", "Rencana Tindak Lanjut"],
        [None, None, None, None, "Target", "Realisasi", "Capaian (%)", "Target", "Realisasi"],
        [1, "Sub Kegiatan: A", "Jumlah laporan", "4 Laporan", "1 Laporan", "2 Laporan", 2.0, 2, 3, 1500000, "Rp 250.000,-", "hujan", "ulangi"],
    ]  # fmt: skip
    hasil = baca_cetak([Kisi(nama="Monev", petak=petak)], "m.xlsx")
    (baris,) = hasil.rencana.baris
    assert (hasil.rencana.instansi.nama, hasil.rencana.instansi.tahun) == ("DINAS CONTOH", 2024)
    assert hasil.rencana.pengaturan.tw_pelaporan == 2
    assert (*baris.target_tw, *baris.realisasi_tw) == angka(None, 1, None, None, None, 2, None, None)
    assert (baris.pagu, *baris.realisasi_anggaran_tw) == angka(1500000, None, 250000, None, None)
    catatan = baris.catatan_tw[1]
    assert catatan is not None
    assert (catatan.faktor_penghambat, catatan.tindak_lanjut) == ("hujan", "ulangi")
    assert set(sisa(hasil)) == {"Monev!G6", "Monev!H6", "Monev!I6"}


def test_sheets_of_one_plan_complete_each_other_and_contradictions_are_named() -> None:
    kepala: list[NilaiSel] = ["Program", "Indikator", "Target", "Realisasi TW I"]
    satu = Kisi(nama="TW I", petak=[["TAHUN 2024 DINAS A"], kepala, ["P", "Persentase", "5%", "1%"]])
    dua = Kisi(
        nama="TW II",
        petak=[["TAHUN 2024"], [*kepala[:3], "Realisasi TW II"], ["P", "Persentase", "6%", "2%"]],
    )
    hasil = baca_cetak([satu, dua], "a.xlsx")
    (baris,) = hasil.rencana.baris
    assert (baris.target, baris.realisasi_tw[:2]) == (Decimal("0.05"), (Decimal("0.01"), Decimal("0.02")))
    assert sisa(hasil) == {"TW II!C3": "berbeda dengan TW I!C3 (“5%”), yang dipakai"}
    assert ("TW II!A3") in {p.asal for p in hasil.pertanyaan}


@pytest.mark.parametrize(
    "petak",
    [
        [],
        [["Daftar Gaji"], ["No", "Nama", "NIP", "Golongan"], [1, "A", "(NIP)", "III/a"]],
        [["Kode", "Uraian", "Satuan", "Pagu"], ["5.1", "Belanja", "Tahun", 100]],
        [["bebas", 1, 2], [None], ["Program kerja kami bagus sekali dan indikator serta target tercapai"]],
    ],
)
def test_something_else_entirely_is_one_sentence(petak: list[list[NilaiSel]]) -> None:
    with pytest.raises(MasukanError, match="tidak ditemukan tabel Rencana Aksi") as galat:
        baca_cetak([Kisi(nama="Lain", petak=petak)], "gaji.xlsx")
    assert "gaji.xlsx" in str(galat.value)
    assert "\n" not in str(galat.value)


def test_a_document_without_a_year_or_with_two_is_asked_for() -> None:
    kepala: list[NilaiSel] = ["Program", "Indikator", "Target"]
    tanpa = Kisi(nama="A", petak=[kepala, ["P", "Persentase", "5%"]])
    with pytest.raises(MasukanError, match="--tahun"):
        baca_cetak([tanpa], "a.xlsx")
    assert baca_cetak([tanpa], "a.xlsx", tahun=2022).rencana.instansi.tahun == 2022
    dua = [Kisi(nama=str(t), petak=[[f"TAHUN {t}"], kepala, ["P", "Persentase", "5%"]]) for t in (2022, 2023)]
    with pytest.raises(MasukanError, match="--lembar"):
        baca_cetak(dua, "a.xlsx")
    assert baca_cetak(dua, "a.xlsx", lembar=["2023"]).rencana.instansi.tahun == 2023


def test_work_grows_with_the_rows_and_not_with_their_square() -> None:
    """10,000 rows: every cell is looked at a bounded number of times."""
    hitungan = {}
    for banyak in (500, 1000):
        baris: list[list[NilaiSel]] = [
            [i, f"5.03.01.2.01.{i:04d} Nama {i}", "k", f"Jumlah {i}", "Dokumen", 4, 1, 1, 1, 1, "SEKRETARIAT"]
            for i in range(banyak)
        ]
        _Terhitung.kali = 0
        satu = _Terhitung(nama="R", petak=[*JUDUL, KEPALA, *baris])
        assert len(baca(satu).rencana.baris) == banyak
        hitungan[banyak] = satu.kali
    assert hitungan[1000] < 2.2 * hitungan[500]


class _Terhitung(Kisi):
    """A grid that counts how often its cells are looked at."""

    kali = 0

    def nilai(self, baris: int, kolom: int) -> NilaiSel:
        type(self).kali += 1
        return super().nilai(baris, kolom)

    def teks(self, baris: int, kolom: int) -> str:
        type(self).kali += 1
        return super().teks(baris, kolom)


def test_a_signature_without_a_date_leaves_the_rows_above_it_alone() -> None:
    kepala: list[NilaiSel] = ["Sub Kegiatan", "Indikator", "Target Tahun", "Triwulan", "Target"]
    hasil = baca(
        kisi(
            ["A", "Jumlah", "10 Dokumen", "I", "3 Dokumen"],
            [None, None, None, "II", "7 Dokumen"],
            [],
            [None, None, None, None, "KEPALA DINAS"],
            [],
            [],
            [None, None, None, None, "(nama)"],
            [None, None, None, None, "NIP. (NIP)"],
            kepala=kepala,
        )
    )
    assert hasil.rencana.baris[0].target_tw == angka(3, 7, None, None)
    ttd = hasil.rencana.instansi.penandatangan
    assert (ttd.jabatan, ttd.nama, ttd.pangkat, ttd.nip) == ("KEPALA DINAS", "(nama)", None, "(NIP)")
    assert hasil.tak_ditempatkan == ()


def test_numbered_indikator_in_one_cell_are_one_node_with_their_own_targets() -> None:
    isi = kisi(
        ["No", "Program", "Indikator Kinerja", "Target", "TW I", "PJ"],
        [1, "Program A", "1. Persentase ASN\n2. Jumlah dokumen", "1. 95%\n2. 3 Dokumen", "95%\n-", "Umum"],
        [2, "Program B", "1) Jumlah surat 2) Jumlah arsip", 7, None, None],
    )
    hasil = baca(isi)
    assert [(b.uraian, b.indikator, b.target, b.satuan, b.penanggung_jawab) for b in hasil.rencana.baris] == [
        ("Program A", "Persentase ASN", Decimal("0.95"), "%", "Umum"),
        ("Program A", "Jumlah dokumen", Decimal(3), "Dokumen", "Umum"),
        ("Program B", "Jumlah surat", None, None, None),
        ("Program B", "Jumlah arsip", None, None, None),
    ]
    assert [b.target_tw[0] for b in hasil.rencana.baris[:2]] == [Decimal("0.95"), "-"]
    assert hasil.rencana.baris[0].simpul == hasil.rencana.baris[1].simpul is not None
    (sisa,) = [t for t in hasil.tak_ditempatkan if t.tertulis == "7"]
    assert "beberapa indikator bernomor" in sisa.alasan
