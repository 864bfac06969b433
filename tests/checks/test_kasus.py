"""Every code by its YAML: `pass` cases yield nothing, `fail` cases yield exactly the findings they list."""

from __future__ import annotations

import pytest

from renaksi_xl.checks.daftar import SEMUA, Pemeriksaan, periksa_semua
from renaksi_xl.pesan.temuan import pesan_temuan
from tests.checks.kasus import Kasus, baca_kasus, susun

MODUL = {m.KODE: m for m in SEMUA}
LULUS = [k for kode in MODUL for k in baca_kasus(kode)["pass"]]
GAGAL = [k for kode in MODUL for k in baca_kasus(kode)["fail"]]


def modul(kasus: Kasus) -> Pemeriksaan:
    return MODUL[kasus.kode]


@pytest.mark.parametrize("kasus", LULUS, ids=str)
def test_a_pass_case_yields_nothing(kasus: Kasus) -> None:
    temuan = list(modul(kasus).periksa(susun(kasus.isi)))
    assert [pesan_temuan(t)[0] for t in temuan] == []


@pytest.mark.parametrize("kasus", GAGAL, ids=str)
def test_a_fail_case_yields_exactly_what_it_lists(kasus: Kasus) -> None:
    temuan = list(modul(kasus).periksa(susun(kasus.isi)))
    assert [t.id for t in temuan] == [x["id"] for x in kasus.temuan]
    for t, harapan in zip(temuan, kasus.temuan, strict=True):
        pesan, saran = pesan_temuan(t)
        assert (t.kode, t.sifat) == (kasus.kode, modul(kasus).SIFAT)
        assert t.sifat == harapan.get("sifat", t.sifat)
        assert t.kolom == harapan.get("kolom")
        assert t.lembar == harapan.get("lembar")
        assert t.sel == harapan.get("sel")
        assert t.baris == harapan.get("baris", t.baris)
        assert harapan.get("pesan", "") in pesan
        assert harapan.get("tanpa", "\0") not in pesan
        assert harapan.get("saran", "") in saran
        assert harapan.get("tanpa_saran", "\0") not in saran


@pytest.mark.parametrize("kasus", LULUS + GAGAL, ids=str)
def test_no_case_makes_any_other_check_raise(kasus: Kasus) -> None:
    for t in periksa_semua(susun(kasus.isi)):
        pesan, saran = pesan_temuan(t)
        assert pesan
        assert saran
        assert not {"None", "{", "}"} & set(pesan.replace(".", " ").split())
        assert "{" not in pesan + saran
        assert "None" not in pesan + saran
