"""`renaksi usulan`: the proposals of Pemalang listed, accepted into a copy, and never over what was typed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.cli import jalankan
from renaksi_xl.core.usulan import terima_usulan
from renaksi_xl.jobs.baru import baca_rencana_berkas, baru, isi_baru
from renaksi_xl.jobs.ekspor import ekspor
from renaksi_xl.jobs.usulan import usulan
from renaksi_xl.rencana_json import baca_rencana
from tests import buku_kecil

RENCANA = Path(__file__).resolve().parents[2] / "examples" / "pemalang_2024.json"


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("usulan") / "p.xlsm"
    baru(path, RENCANA)
    return path


def isi(path: Path) -> dict[str, Any]:
    semua: dict[str, Any] = json.loads(ekspor(path))
    return semua


@pytest.mark.lambat
def test_every_proposal_is_a_line_with_its_id_and_its_reason(buku: Path) -> None:
    baris = usulan(buku)
    assert len(baris) == 18
    assert baris[0] == (
        "R0001 · Meningkatnya Birokrasi Kapabel: Cara Hitung “Dari lembaga lain” dan Sumber “hasil evaluasi dari BKN”. "
        "DO menulis “hasil evaluasi dari BKN”: angkanya berasal dari lembaga lain."
    )


@pytest.mark.lambat
def test_accepted_proposals_stand_in_the_copy_and_nothing_else_changes(buku: Path, tmp_path: Path) -> None:
    sebelum = buku.read_bytes()
    hasil = tmp_path / "q.xlsm"
    baris = usulan(buku, ["semua"], hasil)
    assert baris[-2] == "18 usulan diterima"
    baca = {
        k: v for k, v in isi(hasil).items() if k not in ("hasil", "hasil_bidang", "hasil_instansi", "temuan")
    }
    assert baca_rencana(baca) == terima_usulan(baca_rencana_berkas(RENCANA))
    assert {t["kode"] for t in isi(hasil)["temuan"]} & {"K510", "K901", "K903"} == set()
    assert isi(hasil)["hasil"]["R0030"]["cara_terpakai"] == "Rasio"
    assert usulan(hasil)[0].startswith("Tidak ada usulan")
    assert buku.read_bytes() == sebelum


@pytest.mark.lambat
def test_one_row_is_accepted_by_its_id(buku: Path, tmp_path: Path) -> None:
    hasil = tmp_path / "q.xlsm"
    assert usulan(buku, ["r0030"], hasil)[-2] == "1 usulan diterima; 17 usulan masih menunggu"
    per_id = {b["id"]: b for b in isi(hasil)["baris"]}
    assert per_id["R0030"]["nama_penyebut"] == "jumlah seluruh ASN"
    assert per_id["R0049"].get("cara_hitung") is None


def test_a_row_whose_typed_figures_would_no_longer_be_read_is_accepted_by_its_name_only(
    tmp_path: Path,
) -> None:
    plan = baca_rencana(buku_kecil.rencana_json())
    do = "jumlah ASN terlatih dibagi jumlah seluruh ASN dikali 100"
    baris = tuple(replace(b, do=do) if b.id in {"K1", "K2"} else b for b in plan.baris)
    assert {b.id: b.realisasi_tw[0] is not None for b in baris if b.do} == {"K1": True, "K2": False}
    path = tmp_path / "p.xlsm"
    path.write_bytes(isi_baru(replace(plan, baris=baris)))
    semua, bernama = tmp_path / "semua.xlsm", tmp_path / "bernama.xlsm"
    assert usulan(path, ["semua"], semua)[-2] == "1 usulan diterima; 1 usulan masih menunggu"
    assert usulan(path, ["semua", "k1"], bernama)[-2] == "2 usulan diterima"
    for berkas, harapan in ((semua, {"K2"}), (bernama, {"K1", "K2"})):
        assert {b["id"] for b in isi(berkas)["baris"] if b.get("cara_hitung") == "Rasio"} == harapan


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["--terima", "R9999", "-o", "q.xlsm"], "R9999 tidak punya usulan"),
        (["--terima", "semua"], "dipakai bersama"),
        (["-o", "q.xlsm"], "dipakai bersama"),
        (["--terima", "semua", "-o", "q.xlsx"], ".xlsm"),
    ],
)
def test_wrong_options_write_nothing(
    buku: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], argumen: list[str], kata: str
) -> None:
    tujuan = [str(tmp_path / a) if a.startswith("q.") else a for a in argumen]
    assert jalankan(["usulan", str(buku), *tujuan]) == 2
    assert kata in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
