"""Rincian Rasio and Faktor dan Tindak Lanjut: where a ratio comes from, and what was noted, on paper."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.indikator import pembilang_penyebut
from renaksi_xl.core.rencana import Bidang, Rencana
from renaksi_xl.sheets.bahan import susun_bahan
from renaksi_xl.sheets.cetak import faktor, rasio
from renaksi_xl.sheets.kontrak import Lembar, Rumus, Sel
from renaksi_xl.sheets.laporan import susun_laporan
from tests.excel import kantor_ekstrem

D = Decimal
S = "–"


def lembar(modul: str, isi: Rencana) -> list[Lembar]:
    bahan = susun_bahan(isi, hitung(isi))
    return rasio.lembar(bahan) if modul == "rasio" else faktor.lembar(bahan)


def nilai(isi: Sel) -> object:
    return isi.nilai if isinstance(isi, Rumus) else isi


def garis(satu: Lembar) -> list[list[Sel]]:
    """The printed cells, row by row, from the header on."""
    assert satu.cetak is not None
    assert satu.cetak.wilayah is not None
    _, _, akhir, kanan = satu.cetak.wilayah
    petak: dict[tuple[int, int], Sel] = {
        (blok.baris + i, blok.kolom + j): isi
        for blok in satu.blok
        for i, baris in enumerate(blok.isi)
        for j, isi in enumerate(baris)
    }
    return [[petak.get((b, k)) for k in range(kanan + 1)] for b in range(4, akhir + 1)]


def tiga(id_: str) -> list[list[object]]:
    """The three rows of an indikator, from its fourth printed column on."""
    (satu,) = lembar("rasio", kantor_ekstrem.rasio())
    semua = [[nilai(x) for x in baris] for baris in garis(satu)]
    awal = next(n for n, baris in enumerate(semua) if baris[1] == f"Indikator {id_}")
    return [baris[3:9] for baris in semua[awal : awal + 3]]


def test_the_header_names_the_quarters_up_to_the_reported_one() -> None:
    (satu,) = lembar("rasio", kantor_ekstrem.rasio())
    assert satu.nama == "Rincian Rasio"
    assert garis(satu)[0][3:] == [
        *("PEMBILANG DAN PENYEBUT", "S.D. TAHUN LALU", "TW I", "TW II", "TW III", "S.D. TW III"),
        "SUMBER DATA",
    ]


def test_a_ratio_shows_what_is_divided_by_what_as_named_and_typed() -> None:
    assert tiga("a") == [
        ["Pembilang: jumlah ASN yang dilayani", S, D(40), D(45), S, D(45)],
        ["Penyebut: jumlah seluruh ASN", None, D(100), D(90), S, D(90)],
        ["Hasil", None, D("0.4"), D("0.5"), S, D("0.5")],
    ]
    (satu,) = lembar("rasio", kantor_ekstrem.rasio())
    baris = next(b for b in garis(satu) if nilai(b[1]) == "Indikator a")
    assert (nilai(baris[2]), nilai(baris[9])) == (
        "Pembilang dibagi penyebut triwulan terakhir yang bertarget dan terisi",
        "SIMPEG",
    )


@pytest.mark.parametrize(
    ("id_", "cara"),
    [
        ("b", "Jumlah pembilang dibagi jumlah penyebut (kumulatif)"),
        ("c", "Rata-rata hasil setiap triwulan yang bertarget dan terisi"),
        # Of f and g TW III has a ratio and no target: TW II counts. Of e, a Kumulatif row, it would be TW III.
        (
            "e",
            "Pembilang dijumlah sejak tahun sebelumnya, dibagi penyebut triwulan terakhir yang terisi (kumulatif)",
        ),
        ("f", "Pembilang dibagi penyebut triwulan terakhir yang bertarget dan terisi"),
        (
            "g",
            "Pembilang dijumlah sejak tahun sebelumnya, dibagi penyebut triwulan terakhir yang bertarget dan terisi",
        ),
    ],
)
def test_how_a_ratio_comes_about_says_whether_a_quarter_without_target_counts(id_: str, cara: str) -> None:
    (satu,) = lembar("rasio", kantor_ekstrem.rasio())
    assert next(nilai(b[2]) for b in garis(satu) if nilai(b[1]) == f"Indikator {id_}") == cara


def test_a_quarter_that_adds_up_since_last_year_is_explained_under_the_list() -> None:
    # Of e TW II has 45 of 90, and 114,44 %: (18 + 40 + 45) / 90.
    (satu,) = lembar("rasio", kantor_ekstrem.rasio())
    assert "jumlah pembilang s.d. triwulan itu / penyebut triwulan itu" in str(garis(satu)[-2][0])


@pytest.mark.parametrize(
    ("id_", "lalu", "sampai"),
    [
        ("b", S, [D(85), D(170), D("0.5")]),  # 40 + 45 of 100 + 70
        ("c", S, [S, S, D("0.45")]),  # (40 % + 50 %) / 2: no one pembilang
        ("d", D(25), [D(75), D(125), D("0.6")]),  # 25 + 20 + 30
        ("e", D(18), [D(103), D(90), D(103) / D(90)]),  # 18 + 40 + 45, by the last penyebut
        ("f", S, [D(2), D(10), D("0.2")]),  # TW III has no target: TW II is the last that counts
        ("g", D(5), [D(8), D(10), D("0.8")]),  # 5 + 1 + 2
        ("h", S, [S, S, S]),
        ("i", S, [D(40), D(100), D("0.4")]),  # a penyebut of 0, then none: TW I stays; TW IV is later
        ("j", S, [D(5000), D(2000), D("2.5")]),
        ("t1", S, [D(9), D(12), D("0.75")]),
    ],
)
def test_the_last_column_is_what_realisasi_up_to_the_quarter_is_made_of(
    id_: str, lalu: object, sampai: list[object]
) -> None:
    isi = tiga(id_)
    assert isi[0][1] == lalu
    assert [baris[-1] for baris in isi] == sampai


def test_what_does_not_count_is_shown_as_it_was_typed() -> None:
    i, j = tiga("i"), tiga("j")
    assert [baris[2:5] for baris in i] == [[D(40), D(45), D(50)], [D(100), D(0), S], [D("0.4"), S, S]]
    assert j[0][2:5] == [D(5000), "empat", S]
    assert j[2][2:5] == [D("2.5"), S, S]


def test_pembilang_by_penyebut_is_the_realisasi_of_every_row_that_has_both() -> None:
    isi = kantor_ekstrem.rasio()
    hasil = hitung(isi)
    ada = 0
    for b, f in zip(isi.baris, hasil.figur, strict=True):
        p, q = pembilang_penyebut(b, f, 3)
        assert (p is None) == (q is None)
        if p is not None and q is not None:
            ada += 1
            assert p / q == f.realisasi_sd
    assert ada == 9


def test_every_printed_figure_and_name_is_a_formula() -> None:
    for modul in ("rasio", "faktor"):
        (satu,) = lembar(modul, kantor_ekstrem.rasio())
        badan = [x for baris in garis(satu)[2:] for x in baris if x is not None]
        diketik = {x for x in badan if not isinstance(x, Rumus)}
        catatan = {x for x in diketik if isinstance(x, str) and len(x) > 60}
        assert diketik - catatan <= {"Hasil"}
        assert len(badan) > 30


def test_notes_are_printed_quarter_by_quarter_where_there_are_any() -> None:
    (satu,) = lembar("faktor", kantor_ekstrem.rasio())
    assert satu.nama == "Faktor dan Tindak Lanjut"
    semua = [[nilai(x) for x in baris] for baris in garis(satu)]
    assert semua[0] == [
        *("NO", "SASARAN / PROGRAM / KEGIATAN / SUB KEGIATAN", "INDIKATOR KINERJA", "TW", "PENDORONG"),
        *("PENGHAMBAT", "TINDAK LANJUT", "PELAKSANA", "BATAS WAKTU", "BUKTI"),
        "STATUS TINDAK LANJUT SEBELUMNYA",
    ]
    a = ["1.1.1", "Sub a", "Indikator a"]
    assert semua[2:-2] == [
        [*a, "I", "Aplikasi baru dipakai", "", "", "", "", "", ""],
        [*a, "II", "", "Data terlambat", "Menyurati bidang", "Subbagian", "31 Juli", "", ""],
        [*a, "III", "", "", "", "", "", "Surat 5", "Selesai"],
        # f has a blank of spaces, and a note of a quarter that is later than the reported one.
        [nilai_nomor("t1"), "Proses t1", "Indikator t1", "III", "", "", "Menambah petugas", "", "", "", ""],
    ]


def nilai_nomor(id_: str) -> str:
    isi = kantor_ekstrem.rasio()
    bahan = susun_bahan(isi, hitung(isi))
    return next(no for no, b in zip(bahan.nomor, isi.baris, strict=True) if b.id == id_)


def test_an_office_without_ratios_or_notes_has_neither_sheet() -> None:
    dasar = kantor_ekstrem.rasio()
    isi = replace(
        dasar, baris=tuple(replace(b, cara_hitung=None, catatan_tw=(None,) * 4) for b in dasar.baris)
    )
    assert lembar("rasio", isi) == lembar("faktor", isi) == []


def test_both_stand_behind_rincian_perhitungan_and_a_bidang_cannot_take_their_names() -> None:
    dasar = kantor_ekstrem.rasio()
    isi = replace(dasar, bidang=(Bidang(nama="Bidang Rasio", singkatan="Rincian Rasio"),))
    nama = [satu.nama for satu in susun_laporan(isi, hitung(isi)).lembar]
    n = nama.index("Rincian Perhitungan")
    assert nama[n : n + 4] == ["Rincian Perhitungan", "Rincian Rasio", "Faktor dan Tindak Lanjut", "Renaksi"]
    assert len(set(nama)) == len(nama)
