"""`renaksi ke-renaksi` and `renaksi ke-cascading`: a new workbook or plan, the source untouched."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.cli import jalankan
from renaksi_xl.jobs.alih import ke_cascading, ke_renaksi
from renaksi_xl.jobs.baru import baru
from renaksi_xl.jobs.ekspor import ekspor

CONTOH = Path(__file__).resolve().parents[2] / "examples"
PEMALANG, LUWU = CONTOH / "pemalang_2024.json", CONTOH / "luwu_timur_2023.json"


def isi(path: Path) -> dict[str, Any]:
    semua: dict[str, Any] = json.loads(
        ekspor(path) if path.suffix == ".xlsm" else path.read_text(encoding="utf-8")
    )
    return semua


@pytest.mark.lambat
def test_a_cascade_becomes_a_renaksi_workbook_that_waits_for_targets(tmp_path: Path) -> None:
    hasil = tmp_path / "renaksi.xlsm"
    baris = ke_renaksi(PEMALANG, hasil, 2025)
    # 1 tujuan, 6 indikator of sasaran, 13 program, 18 kegiatan, 43 sub kegiatan.
    assert baris[0].startswith("81 indikator menunggu target; penanggung jawab 81 baris")
    r = isi(hasil)
    assert r["instansi"]["tahun"] == 2025
    assert "K108" in {t["kode"] for t in r["temuan"]}
    assert {t["kode"] for t in r["temuan"]} & {"K313", "K314", "K315", "K324"} == set()
    assert len(r["bidang"]) == 10
    assert len(r["baris"]) == len(isi(PEMALANG)["baris"])


def test_a_renaksi_workbook_becomes_a_cascade_with_its_tujuan(tmp_path: Path) -> None:
    buku, hasil = tmp_path / "r.xlsm", tmp_path / "c.json"
    baru(buku, LUWU)
    sebelum = buku.read_bytes()
    baris = ke_cascading(buku, hasil, "Meningkatnya birokrasi", "Indeks")
    assert baris[0].startswith(
        "Pemilik kinerja 62 baris diambil dari penanggung jawab, 7 baris masih kosong; 69 "
    )
    r = isi(hasil)
    assert r["baris"][0] == {
        "id": "R0069",
        "jenjang": "Tujuan",
        "uraian": "Meningkatnya birokrasi",
        "indikator": "Indeks",
    }
    assert {b.get("induk") for b in r["baris"] if b["jenjang"] == "Sasaran"} == {"R0069"}
    assert buku.read_bytes() == sebelum


def test_without_a_tujuan_the_last_line_but_one_asks_for_it(tmp_path: Path) -> None:
    assert ke_cascading(LUWU, tmp_path / "c.xlsm")[1].startswith("Tujuan belum ada")
    assert isi(tmp_path / "c.xlsm")["baris"][0]["jenjang"] == "Sasaran"


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["ke-renaksi", str(PEMALANG), "-o", "r.xlsx"], ".xlsm"),
        (["ke-cascading", str(LUWU), "-o", "c.json", "--tujuan", "A"], "diberikan bersama"),
        (
            ["ke-cascading", str(PEMALANG), "-o", "c.json", "--tujuan", "A", "--indikator-tujuan", "B"],
            "sudah punya",
        ),
        (["ke-renaksi", "tidak-ada.xlsm", "-o", "r.json"], "tidak-ada.xlsm"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], argumen: list[str], kata: str
) -> None:
    lengkap = [str(tmp_path / a) if a[:2] in ("r.", "c.") else a for a in argumen]
    assert jalankan(lengkap) == 2
    galat = capsys.readouterr().err
    assert kata in galat
    assert galat.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_that_is_there_is_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.json").write_text("{}", encoding="utf-8")
    assert jalankan(["ke-renaksi", str(PEMALANG), "-o", str(tmp_path / "r.json")]) == 2
    assert "sudah ada" in capsys.readouterr().err
    assert (tmp_path / "r.json").read_text(encoding="utf-8") == "{}"
