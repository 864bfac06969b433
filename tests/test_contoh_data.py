"""The committed examples: current, valid, and the invented realisasi shows everything it is meant to show."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from examples import buat
from renaksi_xl.baca.realisasi_contoh import dengan_realisasi
from renaksi_xl.baca.transkrip import baca_transkrip
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.rencana_json import baca_rencana_teks, hasil_json, skema_json

Json = dict[str, Any]
CONTOH = Path(__file__).resolve().parent.parent / "examples"
KANTOR = {
    "luwu_timur_2023.json": "renaksi_luwu_timur_2023.json",
    "pemalang_2024.json": "cascading_pemalang_2024.json",
}


def teks(nama: str) -> str:
    return (CONTOH / nama).read_text(encoding="utf-8")


def realisasi() -> Json:
    isi: Json = json.loads(teks("luwu_timur_2023_realisasi_contoh.json"), parse_float=Decimal)
    return isi


@pytest.fixture(scope="module")
def terisi() -> Rencana:
    return dengan_realisasi(baca_rencana_teks(teks("luwu_timur_2023.json")), realisasi())


def hasil(rencana: Rencana) -> Json:
    keluar: Json = hasil_json(rencana, hitung(rencana))["hasil"]
    return keluar


def test_rebuilding_the_examples_changes_nothing() -> None:
    berbeda = [berkas.name for berkas, isi in buat.semua().items() if berkas.read_bytes() != isi.encode()]
    assert berbeda == [], "run python examples/buat.py"


@pytest.mark.parametrize(("nama", "asal"), KANTOR.items())
def test_a_plan_is_what_the_parser_makes_of_its_transcription(nama: str, asal: str) -> None:
    assert baca_rencana_teks(teks(nama)) == baca_transkrip(json.loads(teks(f"sumber/{asal}"))).rencana


@pytest.mark.parametrize("nama", KANTOR)
def test_a_plan_validates_against_the_published_schema(nama: str) -> None:
    jsonschema.Draft202012Validator(skema_json()).validate(json.loads(teks(nama)))


def test_the_realisasi_says_that_it_is_invented() -> None:
    assert realisasi()["keterangan"].startswith("Data realisasi ini REKAAN")
    assert realisasi()["tw_pelaporan"] == 3


def test_the_realisasi_stands_beside_the_right_uraian(terisi: Rencana) -> None:
    uraian = {b.id: b.uraian for b in terisi.baris}
    assert {k: v["uraian"] for k, v in realisasi()["realisasi"].items()} == {
        k: uraian[k] for k in realisasi()["realisasi"]
    }


def test_sasaran_and_program_and_the_last_quarter_stay_empty(terisi: Rencana) -> None:
    for b in terisi.baris:
        if b.jenjang in ("Sasaran", "Program"):
            assert set(b.realisasi_tw) == {None}, b.id
        assert b.realisasi_tw[3] is None, b.id
        # A Rata-rata capaian row takes its figure from its children.
        if "ata capaian" in (b.indikator or "").lower():
            assert set(b.realisasi_tw) == {None}, b.id


def test_the_plan_itself_is_unchanged_by_the_realisasi(terisi: Rencana) -> None:
    kosong = replace(
        terisi,
        pengaturan=replace(terisi.pengaturan, tw_pelaporan=1),
        baris=tuple(replace(b, realisasi_tw=(None,) * 4, catatan_tw=(None,) * 4) for b in terisi.baris),
    )
    assert kosong == baca_rencana_teks(teks("luwu_timur_2023.json"))


def test_every_status_occurs(terisi: Rencana) -> None:
    tw3 = Counter(v["status"] for v in hasil(terisi).values())
    # Counted by hand from the table of realisasi: 6 sasaran and program, 4 rows left empty (R0027, R0053, R0057,
    # R0068), one whose quarters make 83 of 73 (R0038).
    assert tw3["Tidak ada target s.d. TW ini"] == 6
    assert tw3["Belum diisi"] == 4
    assert tw3["Tidak dapat dihitung"] == 1
    assert tw3["Tercapai"]
    assert tw3["Belum tercapai"]
    assert tw3["Belum lengkap"]
    tw4 = Counter(
        v["status"]
        for v in hasil(replace(terisi, pengaturan=replace(terisi.pengaturan, tw_pelaporan=4))).values()
    )
    assert tw4["Tidak tercapai"]


@pytest.mark.parametrize(
    ("id_baris", "status", "capaian"),
    [
        ("R0004", "Tercapai", Decimal(5) / 5),
        ("R0006", "Belum tercapai", Decimal(0)),  # a result of zero
        ("R0015", "Belum tercapai", Decimal(6) / 7),
        ("R0017", "Belum lengkap", Decimal(7) / 7),  # all of it in the quarter after the first target
        ("R0023", "Tercapai", Decimal(39) / 36),  # above the cap
        ("R0029", "Belum lengkap", Decimal(8) / 8),  # a quarter late, in a quarter without target
        ("R0034", "Belum tercapai", Decimal(7) / 8),
        ("R0038", "Tidak dapat dihitung", None),
        ("R0052", "Tercapai", Decimal(30) / 25),
        ("R0059", "Belum lengkap", Decimal(80) / 75),
    ],
)
def test_the_showcases_come_out_as_intended(
    terisi: Rencana, id_baris: str, status: str, capaian: Decimal | None
) -> None:
    satu = hasil(terisi)[id_baris]
    assert (satu["status"], satu["capaian_sd"]) == (status, capaian)


def test_notes_name_penghambat_and_tindak_lanjut_and_later_what_became_of_it(terisi: Rencana) -> None:
    catatan = [(b.id, i, c) for b in terisi.baris for i, c in enumerate(b.catatan_tw) if c]
    assert sum(bool(c.faktor_penghambat and c.tindak_lanjut) for _, _, c in catatan) >= 5
    assert {b for b, i, c in catatan if c.status_tindak_lanjut} == {"R0017", "R0029"}


def test_realisasi_for_a_row_the_plan_does_not_have_is_refused(terisi: Rencana) -> None:
    data = realisasi()
    data["realisasi"]["R9999"] = {"realisasi_tw": [1, None, None, None]}
    with pytest.raises(MasukanError, match="R9999"):
        dengan_realisasi(terisi, data)
