"""A bidang's file as values: its rows, what it computes, what it locks, its stamp."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Bidang, CatatanTw, Rencana
from renaksi_xl.core.sidik import sidik_rencana
from renaksi_xl.sheets import lembar_isian
from renaksi_xl.sheets.bahan_bidang import susun_bahan
from renaksi_xl.sheets.file_bidang import nama_file, susun_file_bidang
from renaksi_xl.sheets.kontrak import Buku, Gaya, Rumus, Sel, Validasi
from renaksi_xl.sheets.rumus.hitung import BARIS_KEPALA
from tests import contoh_bidang as contoh
from tests import strategi
from tests.bantuan import rencana_diketik
from tests.percobaan import sebanyak

KEPALA_ISIAN = lembar_isian.BARIS_KEPALA
JENIS = "Jenis Baris"


def buku(plan: Rencana, urut: int = 0) -> Buku:
    return susun_file_bidang(plan, hitung(plan), plan.bidang[urut])


def isian(plan: Rencana, urut: int = 0) -> dict[str, dict[str, Sel]]:
    return contoh.tabel(contoh.lembar(buku(plan, urut), "Isian"), KEPALA_ISIAN)


def ubah(plan: Rencana, id_: str, **isi: Any) -> Rencana:  # noqa: ANN401 -- any field of a row
    return replace(plan, baris=tuple(replace(b, **isi) if b.id == id_ else b for b in plan.baris))


def nilai(sel: Sel) -> Sel | Decimal | int | str:
    return sel.nilai if isinstance(sel, Rumus) else sel


def test_a_file_has_the_rows_of_its_bidang_and_the_rows_above_them() -> None:
    sekretariat, mutasi = isian(contoh.rencana()), isian(contoh.rencana(), 1)
    assert {i: x[JENIS] for i, x in sekretariat.items()} == {
        **dict.fromkeys(("T1", "SS1"), "Induk"),
        **dict.fromkeys(("P1", "K1", "s1", "s2", "s3", "s4", "s5", "s6a", "s6b", "s7", "K2"), "Isian"),
    }
    assert {i: x[JENIS] for i, x in mutasi.items()} == {
        **dict.fromkeys(("T1", "P1", "K2"), "Induk"),
        **dict.fromkeys(("SS1", "m1", "m2", "P2", "K3"), "Isian"),
    }


def test_rows_stand_in_tree_order_under_the_numbers_of_the_master() -> None:
    assert [x["No"] for x in isian(contoh.rencana(), 1).values()] == [
        *("T1", "1", "1.1", "1.1.2", "1.1.2.1", "1.1.2.2", "1.2", "1.2.1"),
    ]


def test_a_row_of_another_bidang_shows_its_words_and_target_and_nothing_that_is_reported() -> None:
    p1 = isian(contoh.rencana(), 1)["P1"]
    assert (p1["Uraian"], p1["Target"], p1["Target TW II"]) == ("Program P1", 1, 1)
    lain = {k: v for k, v in p1.items() if "Realisasi" in k or "Capaian" in k or k in ("Status", "Predikat")}
    assert set(lain.values()) == {None}


def test_realisasi_of_earlier_quarters_is_there_already() -> None:
    satu = isian(contoh.rencana())
    assert [satu["s1"][f"Realisasi TW {q}"] for q in ("I", "II", "III", "IV")] == [3, 1, None, None]
    assert satu["s4"]["Realisasi TW II"] == "proses"
    assert [satu["s1"][f"Realisasi Anggaran TW {q}"] for q in ("I", "II")] == [200000, None]


def test_the_figure_of_the_bidang_is_the_masters() -> None:
    # s1 4/4, s2 90/95, s3 (4/5)/80%, s4 28/28, G the mean of 3/2 cut to 1 and 3/4, K2 as the master has it: m1's
    # 4/4; s5 fits no jenis. (1 + 0.947368… + 1 + 1 + 0.875 + 1) / 6
    kartu = contoh.lembar(buku(contoh.rencana()), "Isian").blok
    sel = {str(x.nilai) for blok in kartu if blok.baris == 3 for x in blok.isi[0] if isinstance(x, Rumus)}
    harap = (Decimal(1) * 4 + Decimal("0.9") / Decimal("0.95") + Decimal("0.875")) / 6
    assert sel == {str(harap), "6 dari 7 dihitung", "Sangat Tinggi", "6 baris masih kurang",
                   "Tanda desimal di komputer ini: ,"}  # fmt: skip


@settings(max_examples=sebanyak(150), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategi.rencana())
def test_what_the_file_computes_adds_up_to_the_masters_figure(plan: dict[str, Any]) -> None:
    rencana = rencana_diketik(plan)
    hasil = hitung(rencana)
    for bidang in rencana.bidang:
        satu = susun_file_bidang(rencana, hasil, bidang)
        kepala, *garis = contoh.lembar(satu, "_hitung").blok[0].isi[BARIS_KEPALA:]
        lajur = {str(k): [nilai(x[n]) for x in garis] for n, k in enumerate(kepala)}
        ada = [x for x in lajur["xb"] if isinstance(x, Decimal)]
        harap = hasil.bidang[bidang.nama]
        if harap.rata_rata is None:
            assert ada == []
        else:
            assert abs(sum(ada, Decimal(0)) / len(ada) - harap.rata_rata) < Decimal("1e-20")
        hitungan = [sum(x for x in lajur[k] if isinstance(x, int)) for k in ("xd", "xa")]
        assert hitungan == [harap.dihitung, harap.dari]


def test_what_needs_other_bidang_is_handed_out_and_says_so() -> None:
    satu = isian(contoh.rencana())
    k1, k2 = satu["K1"], satu["K2"]
    hasil = hitung(contoh.rencana())
    i = next(n for n, b in enumerate(contoh.rencana().baris) if b.id == "K1")
    assert nilai(k1["Capaian s.d. TW"]) == hasil.baris[i].capaian_sd
    assert nilai(k1["Yang Masih Kurang"]) == "Dihitung di buku induk; angka saat file ini dibagikan."
    assert nilai(k2["Yang Masih Kurang"]) == (
        "Bidang dihitung dengan rata-rata capaian baris ini, 100% saat file dibagikan; dihitung di buku induk."
    )
    assert (nilai(k2["Realisasi s.d. TW"]), nilai(k2["Predikat"])) == (4, "")


@pytest.mark.parametrize(
    ("id_", "kata"),
    [
        ("s1", "Lengkap"),
        (
            "s2",
            (
                "Realisasi TW I lebih dari 200%: periksa tanda persennya. "
                "Catatan: faktor penghambat dan tindak lanjut belum diisi."
            ),
        ),
        ("s6b", "Catatan: tindak lanjut belum diisi."),
        ("s7", "Tidak perlu diisi"),
        ("s3", "Pembilang atau penyebut TW II belum diisi (lembar Pembilang Penyebut)."),
        ("s4", "Realisasi TW II bukan angka."),
        ("s5", "Jenis target belum jelas: beri tahu perencana."),
        (
            "P1",
            "Catatan: faktor penghambat dan tindak lanjut belum diisi. Catatan: faktor pendorong belum diisi.",
        ),
    ],
)
def test_every_row_says_what_it_misses(id_: str, kata: str) -> None:
    assert nilai(isian(contoh.rencana())[id_]["Yang Masih Kurang"]) == kata


def test_a_note_that_says_something_is_not_asked_for_again() -> None:
    catatan = CatatanTw(faktor_penghambat="Anggaran terlambat", tindak_lanjut=" - ")
    plan = ubah(contoh.rencana(), "s6b", catatan_tw=(None, catatan, None, None))
    assert nilai(isian(plan)["s6b"]["Yang Masih Kurang"]) == "Catatan: tindak lanjut belum diisi."


def test_a_row_without_target_up_to_this_quarter_asks_for_nothing() -> None:
    plan = ubah(contoh.rencana(), "s1", target_tw=(None, "-", None, Decimal(10)), realisasi_tw=(None,) * 4)
    s1 = isian(plan)["s1"]
    assert (nilai(s1["Status"]), nilai(s1["Yang Masih Kurang"])) == (
        "Tidak ada target s.d. TW ini",
        "Tidak perlu diisi",
    )


def test_the_last_quarters_tindak_lanjut_is_shown_beside_its_status() -> None:
    dulu = CatatanTw(tindak_lanjut="Melengkapi berkas")
    plan = ubah(contoh.rencana(), "s1", catatan_tw=(dulu, None, None, None))
    assert isian(plan)["s1"]["Tindak Lanjut TW Lalu"] == "Melengkapi berkas"
    assert isian(plan)["s1"]["Tindak Lanjut"] is None
    assert "Tindak Lanjut TW Lalu" not in isian(contoh.rencana(1))["s1"]


def test_without_pagu_and_rasio_the_file_has_no_room_for_them() -> None:
    mutasi = buku(contoh.rencana(), 1)
    assert "Pagu" not in isian(contoh.rencana(), 1)["m1"]
    assert [x.nama for x in mutasi.lembar if not x.sembunyi] == ["Isian"]
    assert [x.nama for x in buku(contoh.rencana()).lembar if not x.sembunyi] == [
        "Isian",
        "Pembilang Penyebut",
    ]


def test_a_bidang_without_rows_gets_a_file_that_says_so() -> None:
    satu = contoh.lembar(buku(contoh.rencana(), 2), "Isian")
    assert "Belum ada baris yang menjadi tanggung jawab bidang ini." in [
        x for _, _, x in contoh.sel_terisi(satu)
    ]


def test_the_hand_out_keeps_what_every_input_cell_held() -> None:
    awal = contoh.tabel(contoh.lembar(buku(contoh.rencana()), "_awal"), 0)
    assert list(awal) == ["P1", "K1", "s1", "s2", "s3", "s4", "s5", "s6a", "s6b", "s7", "K2"]
    assert (awal["s1"]["Realisasi TW I"], awal["s4"]["Realisasi TW II"]) == (3, "proses")
    assert (awal["s3"]["Pembilang TW I"], awal["s3"]["Penyebut TW II"]) == (4, 0)
    assert (awal["s1"]["Target"], awal["s1"]["Satuan"]) == (10, "Dokumen")
    assert awal["s1"]["Realisasi Anggaran TW I"] == 200000


def test_texts_that_look_like_formulas_stay_texts() -> None:
    plan = ubah(
        contoh.rencana(), "s1", uraian="=1+1", catatan_tw=(None, CatatanTw(pelaksana="+62"), None, None)
    )
    satu = isian(plan)["s1"]
    assert (satu["Uraian"], satu["Pelaksana"]) == ("=1+1", "+62")


def cap(plan: Rencana, urut: int = 0) -> dict[str, Sel]:
    return {str(x[0]): x[1] for x in contoh.lembar(buku(plan, urut), "_cap").blok[0].isi}


def test_the_stamp_names_office_year_quarter_plan_and_hand_out() -> None:
    satu, plan = buku(contoh.rencana()), contoh.rencana()
    isi = cap(plan)
    assert (isi["Instansi"], isi["Tahun"], isi["TW"], isi["Bidang"]) == (
        "Badan Contoh",
        2024,
        2,
        "Sekretariat",
    )
    assert isi["Sidik Rencana"] == sidik_rencana(plan)
    assert satu.properti["Renaksi Seri"] == isi["Seri"]
    kaki = [x for _, _, x in contoh.sel_terisi(contoh.lembar(satu, "Isian")) if str(isi["Seri"]) in str(x)]
    assert len(kaki) == 1
    assert "Badan Contoh · Tahun 2024 · TW II · Sekretariat" in str(kaki[0])


def test_the_fingerprint_is_of_the_plan_and_the_serial_of_the_hand_out() -> None:
    plan = contoh.rencana()
    diisi = ubah(plan, "s1", realisasi_tw=(Decimal(3), Decimal(2), None, None))
    assert sidik_rencana(diisi) == sidik_rencana(plan)
    assert cap(diisi)["Seri"] != cap(plan)["Seri"]
    assert cap(diisi, 1)["Seri"] == cap(plan, 1)["Seri"]
    assert cap(plan)["Seri"] != cap(plan, 1)["Seri"]
    terbalik = replace(plan, baris=tuple(reversed(plan.baris)))
    assert sidik_rencana(terbalik) == sidik_rencana(plan)
    for lain in (
        ubah(plan, "s1", target=Decimal(11)),
        ubah(plan, "s1", target="10"),
        ubah(plan, "s1", satuan="Berkas"),
        ubah(plan, "s1", induk="K2"),
        replace(plan, baris=plan.baris[:-1]),
        replace(plan, instansi=replace(plan.instansi, tahun=2025)),
    ):
        assert sidik_rencana(lain) != sidik_rencana(plan)


def test_the_same_plan_gives_the_same_file() -> None:
    assert buku(contoh.rencana()) == buku(contoh.rencana())


def _validasi(label: str, id_: str) -> list[Validasi]:
    satu = contoh.lembar(buku(contoh.rencana()), "Isian")
    sel = {(r, k): x for r, k, x in contoh.sel_terisi(satu)}
    kolom = next(k for (r, k), x in sel.items() if r == KEPALA_ISIAN and x == label)
    kolom_id = next(k for (r, k), x in sel.items() if r == KEPALA_ISIAN and x == "ID")
    baris = next(r for (r, k), x in sel.items() if k == kolom_id and x == id_)
    return [
        v
        for v in satu.validasi
        if v.wilayah[0] <= baris <= v.wilayah[2] and v.wilayah[1] <= kolom <= v.wilayah[3]
    ]


def test_a_percentage_typed_without_its_sign_is_stopped_with_a_sentence() -> None:
    (v,) = _validasi("Realisasi TW I", "s2")
    assert (v.jenis, v.minimum, v.maksimum, v.keras) == ("decimal", 0, 2.0, True)
    assert "terbaca 9.500%, ketik 95% lengkap dengan tanda persen" in v.pesan_galat
    assert len(v.pesan_galat) <= 255


def test_a_count_takes_any_number_from_zero_on() -> None:
    (v,) = _validasi("Realisasi TW I", "s1")
    assert (v.jenis, v.minimum, v.maksimum, v.keras) == ("decimal", 0, None, True)
    assert v.pesan.startswith("Hasil triwulan ini saja")


def test_closed_cells_have_no_rule() -> None:
    assert _validasi("Realisasi TW III", "s1") == []
    assert _validasi("Realisasi TW I", "K1") == []
    assert _validasi("Realisasi TW I", "SS1") == []


def test_a_row_whose_target_is_above_100_percent_may_report_twice_that() -> None:
    plan = ubah(contoh.rencana(), "s2", target=Decimal("1.5"))
    satu = next(x for x in contoh.lembar(buku(plan), "Isian").validasi if x.maksimum == 3.0)
    assert "sampai 300%" in satu.pesan_galat


def test_a_percent_row_looks_like_percent_and_what_is_not_typed_is_closed() -> None:
    plan = contoh.rencana()
    bahan = susun_bahan(plan, hitung(plan), plan.bidang[0])
    kolom = {k.label: k for k in lembar_isian.Tata(bahan).kolom}
    per_id = {x.b.id: x for x in bahan.baris}

    def gaya(id_: str, label: str) -> Gaya:
        return lembar_isian.gaya_sel(per_id[id_], kolom[label], bahan.tw)

    assert gaya("s2", "Realisasi TW I") is Gaya.ISIAN_PERSEN
    assert gaya("s2", "Realisasi TW III") is Gaya.KUNCI_PERSEN
    assert gaya("s1", "Realisasi TW II") is Gaya.ISIAN_ANGKA
    assert gaya("s3", "Realisasi TW I") is Gaya.KUNCI_PERSEN
    assert gaya("s2", "Realisasi Anggaran TW I") is Gaya.ISIAN_UANG
    assert gaya("s3", "Realisasi Anggaran TW I") is Gaya.KUNCI_UANG
    assert gaya("T1", "Target") is Gaya.LUAR_ANGKA


def test_a_file_is_named_by_year_quarter_and_singkatan() -> None:
    plan = contoh.rencana()
    assert nama_file(plan, plan.bidang[0]) == "Renaksi_2024_TW2_B1.xlsx"
    assert nama_file(plan, Bidang(nama="x", singkatan="A/B: C ")) == "Renaksi_2024_TW2_A-B- C.xlsx"


def test_inherited_rows_belong_to_the_bidang_of_their_parent() -> None:
    plan = contoh.rencana()
    turun = replace(
        plan,
        baris=(*plan.baris, Baris(id="m3", jenjang="Sub Kegiatan", uraian="Baru", induk="K3", indikator="x")),
    )
    assert isian(turun, 1)["m3"][JENIS] == "Isian"


def test_on_paper_the_notes_begin_a_page_and_no_page_has_one_lone_column() -> None:
    tanpa_uang = replace(
        contoh.rencana(),
        baris=tuple(replace(b, pagu=None, realisasi_anggaran_tw=(None,) * 4) for b in contoh.rencana().baris),
    )
    lembar = contoh.lembar(buku(tanpa_uang), "Isian")
    label = next([str(x) for x in b.isi[0]] for b in lembar.blok if b.baris == KEPALA_ISIAN)
    assert lembar.cetak is not None
    putus = list(lembar.cetak.putus_kolom)
    assert [label[k] for k in putus][:2] == ["Realisasi s.d. TW", "Faktor Pendorong"]
    akhir = len(lembar.lebar) - len(lembar.tersembunyi_kolom & set(lembar.lebar))
    banyak = [b - a for a, b in zip(putus, [*putus[1:], akhir], strict=True)]
    assert min(banyak) >= 3
    # The same four pages that they took before.
    assert len(putus) == 3
