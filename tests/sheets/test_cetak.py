"""Rencana Aksi, Monev Renaksi and the sheets of the bidang: columns, words, figures, merges and pages as ATURAN 7 asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from renaksi_xl.books.gaya import GAYA
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Bidang, CatatanTw, Dokumen, Penandatangan, Rencana, TandaTangan
from renaksi_xl.sheets.alamat import sel
from renaksi_xl.sheets.bahan import susun_bahan
from renaksi_xl.sheets.cetak.bidang import lembar_bidang
from renaksi_xl.sheets.cetak.halaman import lebar_titik, skala
from renaksi_xl.sheets.cetak.hemat import Tulisan, bobot, lebar_hemat, lebar_kata
from renaksi_xl.sheets.cetak.monev import monev
from renaksi_xl.sheets.cetak.putus import Potong, bersama, putus_halaman
from renaksi_xl.sheets.cetak.rencana_aksi import rencana_aksi
from renaksi_xl.sheets.cetak.susunan import HURUF, INDEN, tinggi_teks
from renaksi_xl.sheets.kontrak import A3, F4, Gaya, Lembar, Rumus, Sel
from tests.bantuan import rencana_diketik, rencana_teks

POHON = """
Tujuan t1 Indeks         | 3,6  | . . . .             |
  Sasaran s1             | 73%  | . . . 73%           |
    Program p1           | 100% | 25% 50% 75% 100%    |                | "pj=Bidang Mutasi"
      Kegiatan k1        | 100% | 100% 100% 100% 100% | 98% 100% . .
        Sub u1 Dokumen   | 10   | 3 1 1 5             | 3 2 . .
        Sub u2 Orang     | 28   | 28 28 28 28         | 28 14 . .
    Program p2           | 90%  | 90% 90% 90% 90%     | 90% 81% . .
      Kegiatan k2        | 100% | - - - 100%          | . . . .
        Sub u3 Laporan   | 4    | 1 1 1 1             | 1 . . .       | "pj=Sekretariat"
"""


def rencana(**lain: object) -> Rencana:
    """TW II; p1 has no realisasi of its own, u1 is above its target, u3 misses TW II."""
    plan = rencana_teks(POHON, tw=2, bidang=("Sekretariat", "Bidang Mutasi"))
    dasar = rencana_diketik(plan)
    kantor = replace(
        dasar.instansi,
        nama="BADAN CONTOH",
        tahun=2024,
        tempat_tanggal="Malili, 3 Januari 2024",
        penandatangan=Penandatangan(jabatan="Kepala Badan", nama="Nama A", pangkat="Pembina", nip="1"),
    )
    baris = tuple(
        replace(b, catatan_tw=(None, CatatanTw(faktor_penghambat="Juknis terlambat"), None, None))
        if b.id == "u2"
        else b
        for b in dasar.baris
    )
    return replace(dasar, instansi=kantor, baris=baris, **lain)  # type: ignore[arg-type]  # fields of Rencana


def cetak(pembuat: str, isi: Rencana) -> list[Lembar]:
    bahan = susun_bahan(isi, hitung(isi))
    if pembuat == "bidang":
        return lembar_bidang(bahan, [])
    return list({"aksi": rencana_aksi, "monev": monev}[pembuat](bahan))


def nilai(isi: Sel) -> object:
    return isi.nilai if isinstance(isi, Rumus) else isi


def petak(lembar: Lembar) -> dict[tuple[int, int], object]:
    """Every cell's value by place."""
    return {
        (blok.baris + i, blok.kolom + j): nilai(isi)
        for blok in lembar.blok
        for i, baris in enumerate(blok.isi)
        for j, isi in enumerate(baris)
    }


def baris_berisi(isi: dict[tuple[int, int], object], teks: str) -> int:
    return next(b for (b, _), x in sorted(isi.items()) if x == teks)


def garis(lembar: Lembar, baris: int) -> list[object]:
    """The printed cells of a row."""
    isi, akhir = petak(lembar), lembar.cetak.wilayah[3] if lembar.cetak and lembar.cetak.wilayah else 0
    return [isi.get((baris, k)) for k in range(akhir + 1)]


def berisi(semua: Sequence[object]) -> list[object]:
    return [x for x in semua if x not in (None, "")]


# --- Rencana Aksi ----------------------------------------------------------------------------------


def test_rencana_aksi_has_the_title_the_header_and_the_numbers_of_the_form() -> None:
    (satu,) = cetak("aksi", rencana())
    assert satu.nama == "Rencana Aksi"
    assert [berisi(garis(satu, b)) for b in range(3)] == [
        ["RENCANA AKSI"],
        ["BADAN CONTOH"],
        ["TAHUN ANGGARAN 2024"],
    ]
    assert berisi(garis(satu, 4)) == [
        *("NO", "SASARAN", "PROGRAM", "KEGIATAN/SUB KEGIATAN", "SASARAN KINERJA", "INDIKATOR KINERJA"),
        *("TARGET", "PENANGGUNG JAWAB"),
    ]
    tiga = ["URAIAN", "INDIKATOR KINERJA", "TARGET"]
    assert berisi(garis(satu, 5)) == [*tiga, *tiga, "REALISASI", "CAPAIAN", "URAIAN", "URAIAN"]
    assert berisi(garis(satu, 6)) == list(range(1, 18))
    assert satu.cetak is not None
    assert satu.cetak.ulang_baris == (4, 6)
    assert satu.cetak.mendatar


def test_a_sub_kegiatan_has_its_year_and_four_stacked_quarters() -> None:
    (satu,) = cetak("aksi", rencana())
    b = baris_berisi(petak(satu), "u1")
    assert garis(satu, b)[11:] == [
        "Sub u1",
        "",
        "Indikator u1",
        Decimal(10),
        "Dokumen",
        "TW. I",
        Decimal(3),
        "Dokumen",
        "",
    ]
    assert [garis(satu, b + n)[16:19] for n in range(4)] == [
        ["TW. I", Decimal(3), "Dokumen"],
        ["TW. II", Decimal(1), "Dokumen"],
        ["TW. III", Decimal(1), "Dokumen"],
        ["TW. IV", Decimal(5), "Dokumen"],
    ]
    assert {(b, 11, b + 3, 11), (b, 14, b + 3, 14), (b, 19, b + 3, 19)} <= set(satu.gabung)


def test_a_per_cent_sign_stands_in_the_number_and_a_dash_has_no_satuan() -> None:
    (satu,) = cetak("aksi", rencana())
    b = baris_berisi(petak(satu), "k2")
    assert garis(satu, b)[14:19] == [Decimal(1), "", "TW. I", "-", None]
    assert garis(satu, b + 3)[16:19] == ["TW. IV", Decimal(1), None]
    # A percentage has the room of the satuan as well.
    assert (b + 3, 17, b + 3, 18) in satu.gabung
    # Target TW I of u3 is a number with its satuan, that of k2 above it a dash without.
    u3 = baris_berisi(petak(satu), "u3")
    assert garis(satu, u3)[16:19] == ["TW. I", Decimal(1), "Laporan"]


def test_sasaran_and_program_are_merged_over_their_rows_and_columns_8_and_9_are_empty() -> None:
    (satu,) = cetak("aksi", rencana())
    isi = petak(satu)
    # Five kegiatan and sub kegiatan of four rows each; p1 has three of them, p2 two.
    assert (7, 1, 26, 1) in satu.gabung
    assert {(7, 5, 18, 5), (19, 5, 26, 5), (7, 9, 18, 9), (7, 10, 18, 10)} <= set(satu.gabung)
    assert [isi[7, 0], isi[7, 1], isi[7, 5], isi[19, 5]] == ["1", "Sasaran s1", "Program p1", "Program p2"]
    assert {isi.get((b, k)) for b in range(7, 27) for k in (9, 10)} == {None}


def test_two_indikator_of_a_sasaran_stand_below_each_other() -> None:
    dasar = rencana()
    s1 = next(b for b in dasar.baris if b.id == "s1")
    dua = replace(s1, id="s2", indikator="Nilai kedua", simpul="S")
    semua = [replace(b, simpul="S") if b.id == "s1" else b for b in dasar.baris]
    (satu,) = cetak("aksi", replace(dasar, baris=(*semua[:2], dua, *semua[2:])))
    assert {(7, 1, 26, 1), (7, 2, 10, 2), (11, 2, 26, 2)} <= set(satu.gabung)
    assert petak(satu)[11, 2] == "Nilai kedua"


@pytest.mark.parametrize("jenjang", ["Sasaran", "Program"])
def test_a_parent_without_anything_below_has_a_line_of_its_own(jenjang: str) -> None:
    plan = rencana_diketik(rencana_teks(f"{jenjang} x1 | 5 | 1 1 1 2"))
    (satu,) = cetak("aksi", plan)
    assert f"{jenjang} x1" in petak(satu).values()
    assert satu.cetak is not None


def test_every_number_and_text_of_the_plan_is_a_formula_by_id() -> None:
    (satu,) = cetak("aksi", rencana())
    tampak = [
        (blok.baris + i, blok.kolom + j, isi)
        for blok in satu.blok
        for i, baris in enumerate(blok.isi)
        for j, isi in enumerate(baris)
        if 7 <= blok.baris + i <= 26 and blok.kolom + j <= 19 and isi is not None
    ]
    diketik = {isi for _, _, isi in tampak if not isinstance(isi, Rumus)}
    assert diketik == {"TW. I", "TW. II", "TW. III", "TW. IV"}
    # Five lines: six cells beside the quarters, TW and target of four quarters, and the satuan of three lines that have
    # one; a sasaran of No, uraian, indikator, target; two programs without No.
    assert len(tampak) == 5 * (6 + 4 * 2) + 3 * 4 + 4 + 2 * 3


def test_the_signer_is_the_documents_own_or_the_offices() -> None:
    (satu,) = cetak("aksi", rencana())
    assert berisi(list(petak(satu).values()))[-5:] == [
        *("Malili, 3 Januari 2024", "Kepala Badan", "Nama A", "Pembina", "NIP. 1")
    ]
    # The plan was signed in January; a report of a quarter was not, so its date is left to be written.
    (monev,) = cetak("monev", rencana())
    tanggal = [isi for isi in map(str, petak(monev).values()) if isi.startswith("Malili,")]
    assert tanggal == ["Malili, …………………… 2024"]
    plt = TandaTangan(tempat_tanggal="Malili, 9 Juli 2024", penandatangan=Penandatangan(nama="Nama B"))
    (dua,) = cetak("monev", rencana(dokumen=Dokumen(monev=plt)))
    isi = list(petak(dua).values())
    assert "Malili, 9 Juli 2024" in isi
    assert "Nama B" in isi
    assert not {"Nama A", "NIP. 1", "Pembina"} & set(map(str, isi))


def test_a_plan_without_rows_has_no_documents() -> None:
    kosong = replace(rencana(), baris=())
    assert cetak("aksi", kosong) == cetak("monev", kosong) == []


# --- Monev -----------------------------------------------------------------------------------------

KOLOM = (
    "no",
    "uraian",
    "indikator",
    "satuan",
    "target",
    "t",
    "r",
    "c",
    "tsd",
    "rsd",
    "csd",
    "nilai",
    "dihitung",
)


def monev_baris(isi: Rencana, id_: str, *, uang: bool = False) -> dict[str, object]:
    (satu,) = cetak("monev", isi)
    semua = garis(satu, baris_berisi(petak(satu), id_))
    anggaran = ("pagu", "uang", "serapan") if uang else ()
    return dict(zip((*KOLOM, "status", *anggaran, "hambat", "lanjut", "pj", "bukti"), semua, strict=True))


def berpagu() -> Rencana:
    """The plan with a budget on u1 (100, 40 of it spent) and u2 (300, 60)."""
    dasar = rencana()
    uang = {"u1": (Decimal(100), Decimal(40)), "u2": (Decimal(300), Decimal(60))}
    baris = tuple(
        replace(b, pagu=uang[b.id][0], realisasi_anggaran_tw=(uang[b.id][1], None, None, None))
        if b.id in uang
        else b
        for b in dasar.baris
    )
    return replace(dasar, baris=baris)


def test_monev_has_the_columns_of_the_rules_with_their_numbers() -> None:
    (satu,) = cetak("monev", berpagu())
    assert [berisi(garis(satu, b)) for b in range(3)] == [
        ["MONITORING DAN EVALUASI RENCANA AKSI"], ["BADAN CONTOH"], ["TRIWULAN II TAHUN 2024"],
    ]  # fmt: skip
    assert berisi(garis(satu, 4)) == [
        *("NO", "SASARAN / PROGRAM / KEGIATAN / SUB KEGIATAN", "INDIKATOR KINERJA", "SATUAN", "TARGET TAHUN"),
        *("TW II", "S.D. TW II", "NILAI YANG DIHITUNG", "DIHITUNG", "STATUS", "ANGGARAN (Rp)"),
        *("FAKTOR PENGHAMBAT", "TINDAK LANJUT", "PENANGGUNG JAWAB", "BUKTI DUKUNG"),
    ]
    trc = ["TARGET", "REALISASI", "CAPAIAN"]
    assert berisi(garis(satu, 5)) == [*trc, *trc, "PAGU", "REALISASI", "%"]
    assert berisi(garis(satu, 6)) == list(range(1, 22))


def test_without_a_budget_monev_has_no_columns_for_it_and_wider_texts() -> None:
    a3 = Dokumen(kertas="A3")
    tanpa, dengan = (cetak("monev", replace(isi, dokumen=a3))[0] for isi in (rencana(), berpagu()))
    assert berisi(garis(tanpa, 4))[9:] == [
        *("STATUS", "FAKTOR PENGHAMBAT", "TINDAK LANJUT", "PENANGGUNG JAWAB", "BUKTI DUKUNG")
    ]
    assert berisi(garis(tanpa, 6)) == list(range(1, 19))
    assert tanpa.lebar[1] > dengan.lebar[1]
    # Realisasi alone is a budget too.
    dasar = rencana()
    baris = tuple(
        replace(b, realisasi_anggaran_tw=(Decimal(1), None, None, None)) if b.id == "u1" else b
        for b in dasar.baris
    )
    assert berisi(garis(cetak("monev", replace(dasar, baris=baris))[0], 6)) == list(range(1, 22))


def test_the_signature_of_monev_stands_beside_its_notes() -> None:
    (satu,) = cetak("monev", rencana())
    isi = petak(satu)
    catatan = baris_berisi(isi, "Catatan:")
    assert isi[catatan, 14] == "Malili, …………………… 2024"
    # Seven notes below their heading; three lines to sign between jabatan and name.
    nama = baris_berisi(isi, "Nama A")
    assert nama == catatan + 5
    assert satu.cetak is not None
    assert satu.cetak.wilayah is not None
    assert satu.cetak.wilayah[2] == nama + 2


def test_a_row_shows_the_quarter_and_up_to_it_and_its_capped_value() -> None:
    # Kumulatif 3 1 1 5: TW II 2 of 1; up to TW II 5 of 4; capped at 100 %.
    u1 = monev_baris(rencana(), "u1")
    assert [u1[k] for k in ("target", "t", "r", "c")] == [10, 1, 2, 2]
    assert [u1[k] for k in ("tsd", "rsd", "csd", "nilai", "status")] == [4, 5, Decimal("1.25"), 1, "Tercapai"]
    u2 = monev_baris(rencana(), "u2")
    assert [u2[k] for k in ("c", "csd", "nilai", "status", "hambat")] == [
        *(Decimal("0.5"), Decimal("0.5"), Decimal("0.5"), "Belum tercapai", "Juknis terlambat")
    ]


def test_what_was_not_reported_shows_a_dash_and_not_a_zero() -> None:
    u3 = monev_baris(rencana(), "u3")
    assert [u3[k] for k in ("t", "r", "c", "status")] == [1, "–", "–", "Belum lengkap"]
    k2 = monev_baris(rencana(), "k2")
    assert [k2[k] for k in ("t", "r", "c", "tsd", "rsd", "csd")] == ["–"] * 6


def test_a_program_without_own_realisasi_shows_its_rata_rata_capaian_with_a_footnote() -> None:
    # u1 100 % (capped), u2 50 %: k1 75 %, so p1 75 %; p2 has realisasi of its own, 81 of 90.
    p1, p2 = (monev_baris(rencana(), id_) for id_ in ("p1", "p2"))
    assert (p1["rsd"], p1["csd"], p1["nilai"], p1["dihitung"]) == (
        "–",
        Decimal("0.75"),
        Decimal("0.75"),
        "1 dari 1",
    )
    assert (p2["rsd"], p2["csd"]) == (Decimal("0.81"), Decimal("0.9"))
    (satu,) = cetak("monev", rencana())
    assert any("rata-rata capaian kegiatan" in str(x) and "¹⁾" in str(x) for x in petak(satu).values())
    b = baris_berisi(petak(satu), "p1")
    tanda = [f for f in satu.bersyarat if f.warna == "persen_rata_rata" and f.wilayah[0] == b]
    assert [f.rumus for f in tanda] == [f'AND(ISNUMBER({sel(b, 10)}),{sel(b, 9)}="–")']


def test_a_kegiatan_nobody_measured_keeps_its_dash() -> None:
    assert monev_baris(rencana(), "k2")["csd"] == "–"


def test_the_office_figure_stands_with_its_count_and_a_predikat_that_names_its_basis() -> None:
    # p1 75 %, p2: u3 1 of 2 at TW II = 50 %; the office (75 + 50) / 2.
    (satu,) = cetak("monev", rencana())
    isi = petak(satu)
    b = baris_berisi(isi, "Rata-rata capaian perangkat daerah s.d. TW II")
    assert berisi(garis(satu, b))[1:] == [Decimal("0.625"), "3 dari 3 dihitung"]
    assert berisi(garis(satu, b + 1)) == ["Predikat (berdasarkan rata-rata capaian s.d. TW II)", "Rendah"]


def test_what_was_capped_and_what_was_left_out_is_named() -> None:
    dasar = rencana()
    tanpa = tuple(replace(b, realisasi_tw=(None,) * 4) if b.id == "u3" else b for b in dasar.baris)
    (satu,) = cetak("monev", replace(dasar, baris=tanpa))
    teks = [str(x) for x in petak(satu).values()]
    assert "Nilai yang dibatasi: 1.1.1.1." in teks
    assert any(x.startswith("Belum ada nilainya, tidak ikut dirata-ratakan: 1.2.1.1.") for x in teks)


def test_budget_of_a_parent_is_the_sum_of_its_children() -> None:
    p1 = monev_baris(berpagu(), "p1", uang=True)
    assert (p1["pagu"], p1["uang"], p1["serapan"]) == (400, 100, Decimal("0.25"))


def efisien(tw: int = 4, pilihan: str = "ya") -> Rencana:
    """Budget 100 on u1, 300 on u2; 45 and 180 spent: serapan 45 % and 60 %, of both together 225 of 400, 56,25 %."""
    dasar = rencana(dokumen=Dokumen(efisiensi=pilihan))  # type: ignore[arg-type]  # one of the two words
    uang = {"u1": (Decimal(100), Decimal(45)), "u2": (Decimal(300), Decimal(180))}
    baris = tuple(
        replace(b, pagu=uang[b.id][0], realisasi_anggaran_tw=(uang[b.id][1], None, None, None))
        if b.id in uang
        else b
        for b in dasar.baris
    )
    return replace(dasar, baris=baris, pengaturan=replace(dasar.pengaturan, tw_pelaporan=tw))


def test_efisiensi_is_the_years_capaian_minus_serapan_with_its_word() -> None:
    (satu,) = cetak("monev", efisien())
    assert "EFISIENSI (ukuran internal)" in berisi(garis(satu, 4))
    assert berisi(garis(satu, 6)) == list(range(1, 24))
    isi = {id_: garis(satu, baris_berisi(petak(satu), id_))[17:19] for id_ in ("u1", "u2", "u3", "k1", "p1")}
    # u1 5 of 10: 50 - 45; u2 14 of 28: 50 - 60; k1 100 - 56,25; p1 has no figure of its own, u3 no budget.
    assert isi == {
        "u1": [Decimal(5), "Cukup Efisien"],
        "u2": [Decimal(-10), "Tidak Efisien"],
        "k1": [Decimal("43.75"), "Efisien"],
        "p1": ["", ""],
        "u3": ["", ""],
    }
    assert any("ukuran internal" in str(x) and "Lebih dari 5 Efisien" in str(x) for x in petak(satu).values())


@pytest.mark.parametrize(("tw", "pilihan", "kolom"), [(3, "ya", 21), (4, "tidak", 21), (4, "ya", 23)])
def test_efisiensi_is_printed_when_it_is_asked_for_and_the_year_is_over(
    tw: int, pilihan: str, kolom: int
) -> None:
    (satu,) = cetak("monev", efisien(tw, pilihan))
    assert len(berisi(garis(satu, 6))) == kolom
    assert any("fisiensi" in str(x) for x in petak(satu).values()) is (kolom == 23)


def test_efisiensi_without_a_budget_has_no_columns() -> None:
    dasar = rencana(dokumen=Dokumen(efisiensi="ya"))
    (satu,) = cetak("monev", replace(dasar, pengaturan=replace(dasar.pengaturan, tw_pelaporan=4)))
    assert len(berisi(garis(satu, 6))) == 18


# --- the sheets of the bidang ----------------------------------------------------------------------


def test_a_bidang_has_its_figure_its_rows_what_is_missing_and_its_head() -> None:
    bidang = (Bidang(nama="Sekretariat", singkatan="Set", kepala="Nama S", nip="7"), *rencana().bidang[1:])
    set_, mutasi = cetak("bidang", rencana(bidang=bidang))
    assert (set_.nama, berisi(garis(set_, 0))) == ("Set", ["CAPAIAN KINERJA SEKRETARIAT"])
    isi = petak(set_)
    assert berisi(garis(set_, 4)) == [
        "Rata-rata capaian bidang s.d. TW II",
        Decimal("0.5"),
        "1 dari 1 dihitung",
    ]
    assert berisi(garis(set_, 6)) == ["Perlu dilengkapi", "1 dari 1 baris bidang ini"]
    b = baris_berisi(isi, "u3")
    assert garis(set_, b)[-1] == "Realisasi TW II belum diisi."
    # The rows above it belong to nobody or to another bidang: words, no numbers.
    assert [berisi(garis(set_, n)) for n in range(11, b)] == [
        ["1", "Sasaran s1", "Indikator s1"],
        ["1.2", "Program p2", "Indikator p2"],
        ["1.2.1", "Kegiatan k2", "Indikator k2"],
    ]  # fmt: skip
    assert {"Sekretaris", "Nama S", "NIP. 7"} <= set(map(str, isi.values()))
    assert {"Kepala Bidang Mutasi", "NIP. "} <= set(map(str, petak(mutasi).values()))


def test_below_target_a_missing_follow_up_is_asked_for() -> None:
    mutasi = cetak("bidang", rencana())[1]
    assert garis(mutasi, baris_berisi(petak(mutasi), "u2"))[-1] == "Tindak lanjut belum diisi."
    assert garis(mutasi, baris_berisi(petak(mutasi), "u1"))[-1] == ""


def test_several_blank_quarters_and_both_notes_are_one_sentence_each() -> None:
    """Never filled in TW I and III; x2 is complete and below its target, nothing is said of why."""
    isi = rencana_diketik(
        rencana_teks(
            """
Program p1 | 90% | 90% 90% 90% 90% |
  Sub x1 Dokumen | 8 | 2 2 2 2 | . 2 . . | pj=B
  Sub x2 Dokumen | 8 | 2 2 2 2 | 2 1 2 . | pj=B
""",
            tw=3,
            bidang=("B",),
        )
    )
    (satu,) = cetak("bidang", isi)
    akhir = {id_: garis(satu, baris_berisi(petak(satu), id_))[-1] for id_ in ("x1", "x2")}
    assert akhir == {
        "x1": "Realisasi TW I, III belum diisi.",
        "x2": "Faktor penghambat dan tindak lanjut belum diisi.",
    }


def test_a_dash_or_nihil_is_no_note() -> None:
    """As on Hasil Validasi (K601): x1 names neither, x2 has a hindrance and no follow-up."""
    isi = rencana_teks(
        """
Program p1 | 90% | 90% 90% 90% 90% |
  Sub x1 Dokumen | 8 | 2 2 2 2 | 1 . . . | pj=B
  Sub x2 Dokumen | 8 | 2 2 2 2 | 1 . . . | pj=B
""",
        tw=1,
        bidang=("B",),
    )
    for satu, penghambat, tindak in ((1, " – ", "Nihil"), (2, "Hujan", "tidak  ada")):
        isi["baris"][satu]["catatan_tw"] = [
            {"faktor_penghambat": penghambat, "tindak_lanjut": tindak}, None, None, None,
        ]  # fmt: skip
    (satu_bidang,) = cetak("bidang", rencana_diketik(isi))
    akhir = {id_: garis(satu_bidang, baris_berisi(petak(satu_bidang), id_))[-1] for id_ in ("x1", "x2")}
    assert akhir == {
        "x1": "Faktor penghambat dan tindak lanjut belum diisi.",
        "x2": "Tindak lanjut belum diisi.",
    }


def test_the_head_of_a_bidang_signs_beside_the_notes() -> None:
    bidang = (Bidang(nama="Sekretariat", singkatan="Set", kepala="Nama S", nip="7"), *rencana().bidang[1:])
    set_, _ = cetak("bidang", rencana(bidang=bidang))
    isi = petak(set_)
    catatan, jabatan, nama = (baris_berisi(isi, x) for x in ("Catatan:", "Sekretaris", "Nama S"))
    assert (jabatan - catatan, nama - jabatan > 3) == (1, True)
    # From column 15 on, where the notes end.
    assert {k for (b, k), x in isi.items() if b in {jabatan, nama} and x in ("Sekretaris", "Nama S")} == {14}
    assert (catatan, 0, catatan, 13) in set_.gabung


def test_a_bidang_without_rows_says_so() -> None:
    lain = (*rencana().bidang, Bidang(nama="Bidang Baru", singkatan="Baru"))
    baru = cetak("bidang", rencana(bidang=lain))[2]
    assert "Belum ada baris yang menjadi tanggung jawab bidang ini." in petak(baru).values()


# --- pages -----------------------------------------------------------------------------------------


def test_a_page_ends_between_rows_and_a_program_that_fits_a_page_stays_whole() -> None:
    # 100 a page, 10 repeated: 90 on later pages. Program B (60) does not fit behind A (76) and begins a page.
    potong = [Potong(n, 38.0, "A") for n in (0, 1)] + [Potong(n, 20.0, "B") for n in (2, 3, 4)]
    assert putus_halaman(potong, 100, 0, 10, 0) == (2,)
    # With much more than three tenths of a page left it is rather split, and no lone row of it is left over.
    assert putus_halaman([Potong(0, 60.0, "A"), *potong[2:]], 100, 0, 10, 0) == (3,)


def test_a_signature_stands_neither_alone_nor_with_one_lone_row() -> None:
    potong = [Potong(n, 20.0, "A") for n in range(4)]
    assert putus_halaman(potong, 100, 0, 10, 15) == ()
    assert putus_halaman(potong, 100, 0, 10, 25) == (2,)
    # Two rows of 40 and a signature of 25 do not fit a page of 90: then one row has to do.
    tinggi = [Potong(n, 40.0, n) for n in range(3)]
    assert putus_halaman(tinggi, 100, 0, 10, 25) == (2,)


def test_pages_are_evenly_full_and_as_few_as_the_rows_allow() -> None:
    # Six rows of 30 on pages of 70 take three pages; no page of them holds one row.
    potong = [Potong(n, 30.0, n) for n in range(6)]
    assert putus_halaman(potong, 70, 0, 0, 0) == (2, 4)
    # 55 | 55 | 70 with two voids of 15, rather than 70 | 40 | 70 with one of 30.
    tinggi = [Potong(n, t, n) for n, t in enumerate((35.0, 20.0, 15.0, 20.0, 20.0, 35.0, 35.0))]
    assert putus_halaman(tinggi, 70, 0, 0, 0) == (2, 5)


def test_a_row_and_its_signature_longer_than_a_page_go_over_several() -> None:
    potong = [Potong(0, 20.0, "A"), Potong(1, 80.0, "A")]
    assert putus_halaman(potong, 100, 0, 10, 50) == (1,)
    assert putus_halaman([Potong(0, 80.0, "A")], 100, 10, 10, 50) == ()
    assert putus_halaman([], 100, 10, 10, 50) == ()


def test_a_heading_goes_to_the_next_page_with_what_it_stands_over() -> None:
    potong = [Potong(n, 20.0, "A") for n in range(7)]
    # The fourth line is a heading: without joining it would end the page of 80.
    assert putus_halaman(potong, 80, 0, 0, 0) == (4,)
    judul = [n == 3 for n in range(7)]
    assert putus_halaman(bersama(potong, judul, 80), 80, 0, 0, 0) == (3,)
    assert [satu.melekat for satu in bersama(potong, judul, 80)] == [n == 4 for n in range(7)]
    # Rather than leave one row to a signature, a page ends with a heading: 30 + 10 and 40 do not fit a page with it.
    akhir = [Potong(0, 50.0, "A"), Potong(1, 10.0, "A"), Potong(2, 30.0, "A"), Potong(3, 40.0, "A")]
    assert putus_halaman(bersama(akhir, [False, True, False, False], 100), 100, 0, 0, 25) == (2,)
    assert putus_halaman(bersama(akhir, [False, True, False, False], 100), 100, 0, 0, 15) == (1,)
    # Two that take more than half a page are not joined.
    tinggi = [Potong(0, 30.0, "A"), Potong(1, 30.0, "A")]
    assert bersama(tinggi, [True, False], 80) == tinggi


def test_a_row_higher_than_a_page_begins_one_and_goes_on() -> None:
    potong = [Potong(0, 20.0, "A"), Potong(1, 200.0, "A"), Potong(2, 60.0, "A"), Potong(3, 50.0, "A")]
    # 200 on pages of 90 leaves 70 of the third, where 60 still fit.
    assert putus_halaman(potong, 100, 0, 10, 0) == (1, 3)


def test_a_table_too_wide_to_be_read_on_f4_is_printed_on_a3() -> None:
    assert lebar_hemat([30] * 4, {0: []}, {0: 5}, F4)[0] == F4
    kertas, lebar = lebar_hemat([30] * 8, {0: []}, {0: 5}, F4)
    assert kertas == A3
    assert skala(lebar, A3) >= 70


def test_pages_of_many_rows_break_between_the_four_lines_of_a_row_never() -> None:
    banyak = (
        "Sasaran s1 | 5 | 1 1 1 2\n  Program p1 | 5 | 1 1 1 2\n    Kegiatan k1 | 5 | 1 1 1 2\n"
        + "\n".join(f"      Sub u{n} Dokumen | 5 | 1 1 1 2" for n in range(60))
    )
    (satu,) = cetak("aksi", rencana_diketik(rencana_teks(banyak)))
    assert satu.cetak is not None
    assert len(satu.cetak.putus_baris) >= 4
    assert {(b - 7) % 4 for b in satu.cetak.putus_baris} == {0}
    # On every page the sasaran is said again.
    assert [petak(satu).get((b, 1)) for b in satu.cetak.putus_baris] == ["Sasaran s1"] * len(
        satu.cetak.putus_baris
    )


def test_a_sasaran_that_goes_on_is_called_so_and_its_cell_holds_only_its_name() -> None:
    banyak = (
        "Sasaran s1 | 5 | 1 1 1 2\n  Program p1 | 5 | 1 1 1 2\n    Kegiatan k1 | 5 | 1 1 1 2\n"
        + "\n".join(f"      Sub u{n} Dokumen | 5 | 1 1 1 2" for n in range(60))
    )
    (satu,) = cetak("aksi", rencana_diketik(rencana_teks(banyak)))
    rupa = {
        (blok.baris + i, blok.kolom + j): blok.gaya[j] if isinstance(blok.gaya, list) else blok.gaya
        for blok in satu.blok
        for i, baris in enumerate(blok.isi)
        for j in range(len(baris))
    }
    putus = satu.cetak.putus_baris if satu.cetak else ()
    assert {rupa[b, k] for b in putus for k in (1, 5)} == {Gaya.CETAK_LANJUTAN}
    assert rupa[7, 1] is rupa[7, 5] is Gaya.CETAK_TEBAL
    assert GAYA[Gaya.CETAK_LANJUTAN]["num_format"].endswith('@" (lanjutan)"')


def test_a_column_of_long_texts_gets_more_and_breaks_no_word() -> None:
    def tulisan(*teks: str) -> list[Tulisan]:
        return [Tulisan(x, Gaya.CETAK_TEKS) for x in teks]

    isi = {0: tulisan("pendek", "pendek"), 1: tulisan("pendek", "satu dua tiga empat " * 9)}
    kertas, lebar = lebar_hemat([0, 0, 60], isi, {0: 6, 1: 6}, F4)
    assert kertas == F4
    assert lebar[1] > 3 * lebar[0]
    # Nine m of 10 points are 71.9 points wide, a tenth more 79.1, with frame and indent 92.1: 123 pixels. A column has
    # 5 of its own, the others are 16.9 digits.
    kertas, lebar = lebar_hemat([0, 0, 60], isi | {0: tulisan("m" * 9)}, {0: 6, 1: 6}, F4)
    assert lebar[0] >= 16.9
    assert lebar_kata(tulisan("m" * 9)) == [16.9]
    # A line may end behind a hyphen, not behind a slash.
    assert lebar_kata(tulisan("undang-undang")) == lebar_kata(tulisan("undang-", "undang"))
    assert lebar_kata(tulisan("undang/perda"))[0] > lebar_kata(tulisan("undang/"))[0]
    # What does not fit anyway is no reason for width: beside a column that is much longer, 40 m get what 9 m get.
    lama = tulisan(*["satu dua tiga empat " * 20] * 300)
    sempit = [
        lebar_hemat([0, 0, 60], {0: tulisan(*k), 1: lama}, {0: 6, 1: 6}, F4)[1][0]
        for k in (["m" * 9], ["m" * 9, "m" * 40])
    ]
    assert sempit[0] == sempit[1] >= 16.9


def test_a_word_of_several_is_kept_whole_where_that_costs_no_height() -> None:
    majemuk = [Tulisan("Bulanan/Triwulanan/Semesteran", Gaya.CETAK_TEKS)] * 300
    utuh = lebar_kata(majemuk)[0]
    for teks, muat in (("pendek", True), ("satu dua tiga empat " * 9, False)):
        isi = {0: majemuk, 1: [Tulisan(teks, Gaya.CETAK_TEKS)] * 300}
        _, lebar = lebar_hemat([0, 0, 150], isi, {0: 6, 1: 6}, F4)
        assert (lebar[0] >= utuh) is muat


def test_a_long_text_gets_a_column_in_which_its_row_is_not_too_high() -> None:
    """On its own it asks for little, beside a column that is much longer; a row of a sheet ends at 409 points."""
    panjang, banyak = Tulisan("kata " * 60, Gaya.CETAK_TEKS), Tulisan("kata " * 120, Gaya.CETAK_TEKS)
    _, lebar = lebar_hemat([0, 0, 170], {0: [panjang], 1: [banyak] * 3000}, {0: 6, 1: 6}, A3)
    assert tinggi_teks(panjang.teks, lebar_titik(lebar[0]), panjang.gaya) <= 409


def test_a_merged_text_asks_for_less_width_than_one_on_a_single_row() -> None:
    satu, empat = (bobot([Tulisan("kata " * 40, Gaya.CETAK_TEKS, 1 / n)] * n) for n in (1, 4))
    assert empat < satu


def test_the_letters_that_heights_are_reckoned_with_are_those_that_are_written() -> None:
    tulis = {g: (float(GAYA[g]["font_size"]), bool(GAYA[g].get("bold"))) for g in HURUF}
    lipat = {g for g in HURUF if GAYA[g].get("text_wrap")}
    assert {g: HURUF[g] for g in lipat} == {g: tulis[g] for g in lipat}
    assert {g: HURUF[g][0] for g in HURUF} == {g: tulis[g][0] for g in HURUF}


def test_the_steps_of_indent_that_widths_are_reckoned_with_are_those_that_are_written() -> None:
    cetak = {g for g in Gaya if g.value.startswith(("cetak_", "formulir_"))}
    assert {g for g in cetak if GAYA[g].get("indent")} == INDEN
    # Excel heeds an indent only of what stands at the left or at the right.
    assert {GAYA[g]["align"] for g in INDEN} == {"left"}


def test_a_text_in_a_framed_cell_stands_a_step_away_from_the_frame() -> None:
    bertepi = [g for g in Gaya if g.value.startswith(("cetak_", "formulir_")) and GAYA[g].get("border")]
    # A number and its satuan share one frame: they meet in the middle of it.
    satu = {g for g in bertepi if GAYA[g].get("left") == 0 or GAYA[g].get("right") == 0}
    rapat = {
        g
        for g in bertepi
        if GAYA[g].get("align") != "center"
        and not GAYA[g].get("indent")
        and not GAYA[g].get("num_format", "").endswith("_)")
    }
    assert rapat - satu == {Gaya.CETAK_TEGAK}
