"""Columns of other years and versions: they never become this year's target, pagu or realisasi."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi_xl.baca.cetak.baca import baca_cetak
from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.isi_buku import NilaiSel
from renaksi_xl.sheets.rujukan import huruf

DEPAN = ("Program", "Indikator Program")
KOLOM = tuple(huruf(n) for n in range(2, 12))


def baca(*judul: str, isi: list[NilaiSel] | None = None, tahun: str = "TAHUN 2024") -> HasilImpor:
    """A table of one row: column C holds 51, D 52, E 53 …, or `isi`; a heading may have several rows, "a › b"."""
    tinggi = max(satu.count(" › ") + 1 for satu in judul)
    kepala: list[list[NilaiSel]] = [[*DEPAN] if n == 0 else [None, None] for n in range(tinggi)]
    for satu in judul:
        bagian: list[NilaiSel] = [*satu.split(" › ")]
        for n, baris in enumerate(kepala):
            baris.append(bagian[n] if n < len(bagian) else None)
    nilai = isi if isi is not None else [50 + n for n in range(1, len(judul) + 1)]
    petak: list[list[NilaiSel]] = [
        [f"RENCANA AKSI DINAS CONTOH {tahun}"],
        [],
        *kepala,
        ["P", "Jumlah", *nilai],
    ]
    gabung = [(2, k, 1 + tinggi, k) for k in range(2) if tinggi > 1]
    gabung += [(2, k, 1 + tinggi, k) for k, x in enumerate(judul, start=2) if tinggi > 1 and " › " not in x]
    return baca_cetak([Kisi(nama="R", petak=petak, gabung=tuple(gabung))], "r.xlsx")


def terisi(hasil: HasilImpor) -> dict[str, object]:
    """The numbers of the row by field; a quarter's as "target_tw 2"."""
    (baris,) = hasil.rencana.baris
    ada: dict[str, object] = {}
    for medan in (
        *("target", "pagu", "target_renstra", "pagu_renstra", "realisasi_tahun_lalu"),
        *("realisasi_anggaran_lalu", "realisasi_provinsi", "realisasi_nasional"),
    ):
        ada[medan] = getattr(baris, medan)
    for medan in ("target_tw", "realisasi_tw", "realisasi_anggaran_tw"):
        ada |= {f"{medan} {n}": x for n, x in enumerate(getattr(baris, medan), start=1)}
    return {k: int(x) % 50 if isinstance(x, Decimal) else x for k, x in ada.items() if x is not None}


def sisa(hasil: HasilImpor) -> set[str]:
    return {t.asal for t in hasil.tak_ditempatkan}


# Headings in a plan of 2024 → the numbers that enter it. Every other cell must be named.
TABEL: dict[tuple[str, ...], dict[str, int]] = {
    ("Target", "Pagu Renstra (Rp)"): {"target": 1, "pagu_renstra": 2},
    ("Target", "Anggaran RPJMD", "Pagu (Rp)"): {"target": 1, "pagu_renstra": 2, "pagu": 3},
    ("Target Renstra", "Target 2024", "Pagu"): {"target_renstra": 1, "target": 2, "pagu": 3},
    ("Renstra › Target", "Renstra › Pagu", "Renja › Target", "Renja › Pagu"): {
        "target_renstra": 1, "pagu_renstra": 2,
        "target": 3, "pagu": 4,
    },
    ("Target Akhir Periode", "Target Tahunan"): {"target_renstra": 1, "target": 2},
    ("Target akhir RPJMD", "Target"): {"target_renstra": 1, "target": 2},
    ("Target Renstra 2024", "Target Renstra 2025", "Target Renstra 2026", "Target"): {
        "target_renstra": 3,
        "target": 4,
    },
    ("Target Jangka Menengah 2021-2026", "Target"): {"target_renstra": 1, "target": 2},
    ("Target 2024-2026", "Target 2024"): {"target_renstra": 1, "target": 2},
    ("Pagu 2021 s.d. 2026", "Target", "Pagu"): {"pagu_renstra": 1, "target": 2, "pagu": 3},
    ("Rencana 2021-2026 › Target 2024", "Rencana 2021-2026 › Target 2025"): {"target": 1},
    ("Target Renja 2021-2026", "TW I"): {"target": 1, "target_tw 1": 2},
    ("Target 2023", "Target 2024", "Target 2025"): {"target": 2},
    ("Rencana Tahun 2024 › Target", "Rencana Tahun 2024 › Pagu Indikatif (Rp)", "Prakiraan Maju Rencana Tahun 2025 › Target",
     "Prakiraan Maju Rencana Tahun 2025 › Pagu Indikatif (Rp)"): {"target": 1, "pagu": 2},
    ("Target", "Target Tahun (n+1)"): {"target": 1},
    ("Target", "Realisasi Tahun Lalu"): {"target": 1, "realisasi_tahun_lalu": 2},
    ("Target", "Realisasi Tahun 2023", "Realisasi TW I"): {
        "target": 1, "realisasi_tahun_lalu": 2,
        "realisasi_tw 1": 3,
    },
    ("Target", "Realisasi s.d. Tahun 2023"): {"target": 1, "realisasi_tahun_lalu": 2},
    ("Target", "Realisasi 2021", "Realisasi 2022"): {"target": 1},
    ("Target", "Realisasi Anggaran Tahun Lalu"): {"target": 1, "realisasi_anggaran_lalu": 2},
    ("Target", "Realisasi Anggaran 2023 (Rp)", "Pagu 2023", "Pagu 2024"): {
        "target": 1, "realisasi_anggaran_lalu": 2,
        "pagu": 4,
    },
    ("Target", "Pagu Murni", "Pagu Perubahan"): {"target": 1, "pagu": 3},
    ("Target", "Pagu Sebelum Perubahan", "Pagu Sesudah Perubahan"): {"target": 1, "pagu": 3},
    ("Target", "Pagu DPPA", "Pagu DPA"): {"target": 1, "pagu": 2},
    ("Target Awal", "Target Perubahan", "TW I"): {"target": 2, "target_tw 1": 3},
    ("Target", "Pagu Indikatif", "Pagu (Rp)"): {"target": 1, "pagu": 3},
    ("Target", "Pagu TW I", "Pagu TW II"): {"target": 1},
    ("Target", "Pagu s.d. TW II", "Pagu (Rp)"): {"target": 1, "pagu": 3},
    ("Target", "Anggaran Kas Triwulan I (Rp)", "Anggaran"): {"target": 1, "pagu": 3},
    ("Target", "Target Keuangan (Rp)"): {"target": 1, "pagu": 2},
    ("Target", "Target Keuangan TW I (Rp)", "TW I"): {"target": 1, "target_tw 1": 3},
    ("Target", "Target Nasional", "Realisasi Nasional", "Realisasi Provinsi"): {
        "target": 1, "realisasi_nasional": 3,
        "realisasi_provinsi": 4,
    },
    ("Target SPM", "Target"): {"target": 2},
    ("Target", "Realisasi Anggaran TW I", "Realisasi Anggaran s.d. TW I"): {
        "target": 1,
        "realisasi_anggaran_tw 1": 2,
    },
    ("Target", "Realisasi Anggaran s.d. TW I", "Realisasi Anggaran TW I"): {
        "target": 1,
        "realisasi_anggaran_tw 1": 3,
    },
    ("Renja dari Renstra › Target", "Renja dari Renstra › Pagu"): {"target": 1, "pagu": 2},
    ("Target", "Target 2025", "Realisasi TW I 2023"): {"target": 1},
}  # fmt: skip


@pytest.mark.parametrize("judul", TABEL, ids=" | ".join)
def test_only_this_years_figures_in_force_enter_this_years_fields(judul: tuple[str, ...]) -> None:
    hasil = baca(*judul)
    assert terisi(hasil) == TABEL[judul]
    baris = 2 + max(x.count(" › ") + 1 for x in judul) + 1
    ke = {n for n in range(1, len(judul) + 1) if n not in TABEL[judul].values()}
    assert sisa(hasil) == {f"R!{KOLOM[n - 1]}{baris}" for n in ke}


@pytest.mark.parametrize(
    "lain",
    [
        *("Target Tahun (n+1)", "Target Tahun Lalu", "Target 2025", "Target Nasional", "Target Murni"),
        *("Prakiraan Maju Rencana Tahun › Target", "Target Kinerja Tahun Berikutnya"),
    ],
)
def test_where_this_year_is_blank_no_other_time_takes_its_place(lain: str) -> None:
    hasil = baca("Target Perubahan", lain, isi=[None, 52])
    assert terisi(hasil) == {}
    assert {x[:3] for x in sisa(hasil)} == {"R!D"}


def test_a_source_of_money_is_no_amount_of_it() -> None:
    hasil = baca("Target", "Sumber Dana", "Pagu", isi=[3, "APBD", 25])
    assert terisi(hasil) == {"target": 3, "pagu": 25}
    assert [(t.asal, t.alasan) for t in hasil.tak_ditempatkan] == [
        ("R!D4", "kolom “Sumber Dana” tidak punya tempat di rencana")
    ]


def kalimat(hasil: HasilImpor) -> dict[str, str]:
    return {p.asal: p.kalimat for p in hasil.pertanyaan}


def test_a_choice_between_versions_and_an_indicated_budget_are_told_with_their_columns() -> None:
    assert kalimat(baca("Target", "Pagu Murni", "Pagu Perubahan")) == {
        "R!D": "kolom “Pagu Murni” tidak diimpor; yang dipakai kolom “Pagu Perubahan”"
    }
    assert kalimat(baca("Target", "Pagu Indikatif")) == {
        "R!D": "kolom “Pagu Indikatif” dibaca sebagai Pagu tahun ini; ganti dengan pagu DPA bila sudah ditetapkan"
    }
    assert kalimat(baca("Target", "Pagu")) == {}


def test_targets_of_another_year_only_are_read_and_asked_for() -> None:
    hasil = baca("Target 2023", "TW I")
    assert terisi(hasil) == {"target": 1, "target_tw 1": 2}
    assert list(kalimat(hasil).items()) == [
        ("R!C", "judul kolom “Target 2023” menyebut tahun lain; dibaca untuk tahun 2024, cek tahunnya")
    ]


def test_the_year_that_is_asked_for_stands_above_the_titles_and_a_period_is_no_year() -> None:
    petak: list[list[NilaiSel]] = [
        ["RENSTRA DINAS CONTOH PERIODE 2021-2026"],
        [*DEPAN, "Target 2024", "Target 2025"],
        ["P", "Jumlah", 51, 52],
    ]
    hasil = baca_cetak([Kisi(nama="R", petak=petak)], "r.xlsx", tahun=2025)
    assert terisi(hasil) == {"target": 2}
    assert hasil.rencana.instansi.tahun == 2025
    petak[0] = ["RENJA DINAS CONTOH (RENSTRA 2021 s.d. 2026) TAHUN 2024"]
    hasil = baca_cetak([Kisi(nama="R", petak=petak)], "r.xlsx")
    assert (terisi(hasil), hasil.rencana.instansi.tahun) == ({"target": 1}, 2024)


def test_a_year_that_only_the_signature_or_another_sheet_names_counts_for_headings_too() -> None:
    petak: list[list[NilaiSel]] = [
        ["RENCANA AKSI DINAS CONTOH"],
        [*DEPAN, "Target 2025", "Target 2024"],
        ["P", "Jumlah", 85, 80],
        [],
        [None, None, None, "Kota Contoh, 2 Januari 2024"],
        [None, None, None, "Kepala Dinas,"],
        [],
        [None, None, None, "(nama)"],
        [None, None, None, "NIP. (NIP)"],
    ]
    hasil = baca_cetak([Kisi(nama="R", petak=petak)], "r.xlsx")
    assert hasil.rencana.instansi.tahun == 2024
    assert hasil.rencana.baris[0].target == 80
    lain: list[list[NilaiSel]] = [
        ["RENCANA AKSI DINAS CONTOH TAHUN 2025"],
        [*DEPAN, "Target"],
        ["Q", "Nilai", 7],
    ]
    hasil = baca_cetak([Kisi(nama="R", petak=petak[:3]), Kisi(nama="S", petak=lain)], "r.xlsx")
    assert [b.target for b in hasil.rencana.baris] == [85, 7]


def test_years_below_a_period_are_years_of_the_plan() -> None:
    petak: list[list[NilaiSel]] = [
        ["RENCANA AKSI DINAS CONTOH TAHUN 2024"],
        [*DEPAN, "Target 2021-2026", None],
        [None, None, "Tahun 2025", "Tahun 2024"],
        ["P", "Jumlah", 1, 2],
    ]
    gabung = ((1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3))
    assert terisi(baca_cetak([Kisi(nama="R", petak=petak, gabung=gabung)], "r.xlsx")) == {"target": 2}


@pytest.mark.parametrize(
    ("judul", "tanggal", "tahun", "dibaca"),
    [
        # An evaluation of 2023 that is signed in January keeps its realisasi.
        (("Target 2023", "Realisasi TW I 2023"), "5 Januari 2024", 2024, (1, 2, None)),
        # A plan of 2024 that is signed in December: nothing tells the two targets apart, so the first one stays.
        (("Target 2024", "Target 2023"), "28 Desember 2023", 2023, (1, None, None)),
        (("Realisasi 2023", "Target 2024"), "12 Maret 2024", 2024, (2, None, 1)),
    ],
)
def test_the_year_of_a_signature_is_asked_for_and_counts_for_headings_only_where_one_names_it(
    judul: tuple[str, str], tanggal: str, tahun: int, dibaca: tuple[int | None, ...]
) -> None:
    petak: list[list[NilaiSel]] = [
        ["EVALUASI DINAS CONTOH"],
        [*DEPAN, *judul],
        ["P", "Jumlah", 1, 2],
        [],
        [None, None, None, f"Kota Contoh, {tanggal}"],
        [None, None, None, "Kepala Dinas,"],
        [],
        [None, None, None, "(nama)"],
        [None, None, None, "NIP. (NIP)"],
    ]
    hasil = baca_cetak([Kisi(nama="R", petak=petak)], "r.xlsx")
    (b,) = hasil.rencana.baris
    assert hasil.rencana.instansi.tahun == tahun
    assert (b.target, b.realisasi_tw[0], b.realisasi_tahun_lalu) == dibaca
    tanya = f"tahun rencana tidak disebut di judul; dipakai tahun tanda tangan, {tahun}, cek tahunnya"
    assert tanya in [p.kalimat for p in hasil.pertanyaan]


@pytest.mark.parametrize(
    ("judul", "cara"),
    [
        (("Realisasi Anggaran s.d. TW I", "Realisasi Anggaran s.d. TW II"), "sd"),
        (("Realisasi Anggaran TW I", "Realisasi Anggaran TW II"), "per_tw"),
        (("Realisasi Anggaran TW I", "Realisasi Anggaran s.d. TW II"), "per_tw"),
        (("Realisasi s.d. TW I", "Pagu"), "per_tw"),
    ],
)
def test_realisasi_anggaran_up_to_the_quarter_sets_the_office_to_count_so(
    judul: tuple[str, str], cara: str
) -> None:
    hasil = baca("Target", *judul)
    assert hasil.rencana.pengaturan.anggaran == cara
    assert any("s.d. triwulan" in x for x in kalimat(hasil).values()) == (cara == "sd")


def test_sheets_that_write_realisasi_anggaran_both_ways_are_asked_for() -> None:
    def lembar(nama: str, judul: str) -> Kisi:
        kepala: list[NilaiSel] = [*DEPAN, "Target", judul]
        return Kisi(nama=nama, petak=[["DINAS CONTOH TAHUN 2024"], kepala, ["P", "Jumlah", 1, 2]])

    hasil = baca_cetak(
        [lembar("A", "Realisasi Anggaran TW I"), lembar("B", "Realisasi Anggaran s.d. TW II")], "r.xlsx"
    )
    assert hasil.rencana.pengaturan.anggaran == "per_tw"
    assert any("di lembar lain" in x for x in kalimat(hasil).values())
