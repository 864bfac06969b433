"""What holds for all findings together: nothing raises, order is stable, inputs stay, a real plan is workable."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.daftar import periksa_semua
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan.temuan import pesan_temuan
from renaksi_xl.rencana_json import baca_rencana
from tests import strategi
from tests.bantuan import Json, rencana_diketik
from tests.checks.kasus import dengan_tw, susun

LUWU_TIMUR = Path(__file__).resolve().parents[2] / "examples" / "luwu_timur_2023.json"


def periksa(rencana: Rencana) -> list[Temuan]:
    return periksa_semua(Bahan(rencana, hitung(rencana)))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategi.rencana())
def test_no_plan_makes_a_check_raise_and_every_finding_can_be_said(plan: Json) -> None:
    rencana = rencana_diketik(plan)
    for t in periksa(rencana):
        pesan, saran = pesan_temuan(t)
        assert pesan
        assert saran
        assert "None" not in pesan + saran
        assert t.baris is None or rencana.baris[t.baris].id == (t.id or "")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategi.rencana())
def test_findings_stand_in_table_order_then_by_code(plan: Json) -> None:
    temuan = periksa(rencana_diketik(plan))
    urutan = [(-1 if t.baris is None else t.baris, t.kode) for t in temuan]
    assert urutan == sorted(urutan)
    assert temuan == periksa(rencana_diketik(plan))


def test_later_quarters_change_no_finding_except_that_they_are_filled() -> None:
    """The same plan at TW I, with and without rubbish in TW II to TW IV."""
    teks = "Sub s1 | 10 | 3 1 1 5 | 3 {}\nSub s2 % | 95% | 95% 95% 95% 95% | 95% {}\n"
    bersih = susun({"rencana": teks.format(". . .", ". . ."), "tw": 1})
    kotor = susun({"rencana": teks.format("-4 proses #REF!", "95 0.001 -"), "tw": 1})
    lebih = [t for t in periksa_semua(kotor) if t not in periksa_semua(bersih)]
    assert {t.kode for t in lebih} == {"K205"}


def test_a_row_that_is_not_filled_gives_one_finding_however_many_quarters_are_due() -> None:
    isi = susun({"rencana": "Sub s1 | 10 | 3 1 1 5"})
    for tw in (1, 2, 3, 4):
        kode = [t.kode for t in periksa_semua(dengan_tw(isi, tw))]
        assert kode.count("K207") == 1


def test_a_chosen_jenis_turns_what_must_be_repaired_into_what_should_be_looked_at() -> None:
    tanpa = periksa_semua(susun({"rencana": "Sub s1 Unit | 73 | 34 31 18 0", "tw": 1}))
    dipilih = periksa_semua(susun({"rencana": "Sub s1 Unit | 73 | 34 31 18 0 | | jenis=Kumulatif", "tw": 1}))
    assert [t.sifat for t in tanpa if "34 + 31 + 18 + 0" in t.fakta.get("rincian", "")] == [Sifat.WAJIB]
    assert [t.sifat for t in dipilih if "34 + 31 + 18 + 0" in t.fakta.get("rincian", "")] == [
        Sifat.PERLU_DICEK
    ]


@pytest.fixture(scope="module")
def luwu_timur() -> Bahan:
    rencana = baca_rencana(json.loads(LUWU_TIMUR.read_text(encoding="utf-8")))
    return Bahan(rencana, hitung(rencana))


def tentang(bahan: Bahan, awal_uraian: str) -> set[str]:
    """The codes found on the rows whose uraian begins like this."""
    baris = bahan.rencana.baris
    temuan = periksa_semua(bahan)
    return {t.kode for t in temuan if t.baris is not None and baris[t.baris].uraian.startswith(awal_uraian)}


@pytest.mark.parametrize(
    ("uraian", "kode"),
    [
        ("Pemeliharaan Peralatan dan Mesin Lainnya", "K101"),
        ("Koordinasi Pelaksanaan Administrasi Pemberhentian", "K113"),
        ("Pengelolaan Assesment Center", "K112"),
        ("Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik", "K115"),
        ("Pengadaan Barang Milik Daerah Penunjang Urusan", "K121"),
        ("Pengembangan Kompetensi Teknis", "K121"),
        ("Penata usahaan arsip dinamis", "K404"),
        ("Administrasi Keuangan Perangkat Daerah", "K403"),
    ],
)
def test_luwu_timur_has_what_a_reader_of_its_plan_finds(luwu_timur: Bahan, uraian: str, kode: str) -> None:
    assert kode in tentang(luwu_timur, uraian)


def test_luwu_timur_has_one_row_that_must_be_repaired_and_one_list_to_confirm(luwu_timur: Bahan) -> None:
    temuan = periksa_semua(luwu_timur)
    assert [t.kode for t in temuan if t.sifat is Sifat.WAJIB] == ["K101"]
    assert [t.fakta["jumlah"] for t in temuan if t.kode == "K122"] == ["9"]


def test_luwu_timur_can_be_worked_through(luwu_timur: Bahan) -> None:
    """No row carries more than three findings beside being not filled yet."""
    per_baris = Counter(
        t.baris for t in periksa_semua(luwu_timur) if t.baris is not None and t.kode != "K207"
    )
    assert max(per_baris.values()) <= 3
    assert sum(per_baris.values()) <= 30


def test_a_plan_of_huge_and_tiny_numbers_is_told_without_a_crash() -> None:
    besar = Decimal(10) ** 13
    isi = susun({"rencana": f"Sub s1 | {besar} | {besar} 0.000001 . . | {besar * 3} . . .", "tw": 1})
    pesan = {t.kode: pesan_temuan(t)[0] for t in periksa_semua(isi)}
    assert "lebih 0,000001" in pesan["K101"]
    assert "30.000.000.000.000 Dokumen, sedangkan targetnya 10.000.000.000.000" in pesan["K210"]
