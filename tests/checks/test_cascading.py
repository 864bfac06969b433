"""Family K5xx on the two offices: a Renaksi without a cascade is told twice at most, a cascade only what is wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.daftar import periksa_semua
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.rencana_json import baca_rencana

CONTOH = Path(__file__).resolve().parents[2] / "examples"


def baca(nama: str) -> Rencana:
    return baca_rencana(json.loads((CONTOH / nama).read_text(encoding="utf-8")))


def k5(rencana: Rencana) -> list[tuple[str, str | None]]:
    temuan = periksa_semua(Bahan(rencana, hitung(rencana)))
    return [(t.kode, t.id) for t in temuan if t.kode.startswith("K5") and t.kode != "K510"]


def usulan(rencana: Rencana) -> list[str | None]:
    return [t.id for t in periksa_semua(Bahan(rencana, hitung(rencana))) if t.kode == "K510"]


def test_luwu_timur_is_told_once_about_pemilik_and_once_about_do() -> None:
    assert k5(baca("luwu_timur_2023.json")) == [("K502", None), ("K504", None)]


def test_pemalang_has_one_team_with_six_kinerja_and_no_indikator() -> None:
    rencana = baca("pemalang_2024.json")
    assert k5(rencana) == [("K505", "R0038")]
    assert [b.uraian for b in rencana.baris if b.id == "R0038"] == ["Tim Penilaian dan Evaluasi Kinerja"]


def test_eighteen_do_of_pemalang_wait_for_a_person_and_two_means_need_none() -> None:
    rencana = baca("pemalang_2024.json")
    ber_do = [b for b in rencana.baris if b.do]
    assert len(ber_do) == 20
    assert usulan(rencana) == [b.id for b in ber_do if not str(b.do).startswith("Rerata")]
    assert len(usulan(rencana)) == 18
    assert usulan(baca("luwu_timur_2023.json")) == []


@pytest.mark.parametrize(
    ("id_baris", "ubah", "kode"),
    [
        ("R0190", {"pemilik": None}, "K501"),
        ("R0190", {"do": None}, "K503"),
        ("R0005", {"personil": ("Pegawai 99",)}, "K506"),
        ("R0190", {"do": "Rerata capaian Kegiatan Mutasi dan Promosi"}, "K507"),
        ("R0248", {"do": "Rerata capaian Kegiatan Administrasi Umum Perangkat Daerah"}, "K508"),
    ],
)
def test_what_a_person_breaks_in_pemalang_is_found_in_its_row(
    id_baris: str, ubah: dict[str, object], kode: str
) -> None:
    rencana = baca("pemalang_2024.json")
    baris = tuple(replace(b, **ubah) if b.id == id_baris else b for b in rencana.baris)  # type: ignore[arg-type]  # any field
    assert sorted(k5(replace(rencana, baris=baris))) == sorted([("K505", "R0038"), (kode, id_baris)])
