"""`renaksi validasi` on the real document: every known slip of it is reported, with its cell and its arithmetic."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.cli import jalankan
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs.baru import baca_rencana_berkas, isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.jobs.muat import muat
from tests.jobs.sumber import (
    AKAR,
    TW,
    bertarget,
    cetakan,
    jumlah_tanpa_penjumlahan,
    menyebut_rata_rata,
)

Json = dict[str, Any]
SEMUA = cetakan()


def tanpa_realisasi() -> Rencana:
    return baca_rencana_berkas(AKAR / "examples/luwu_timur_2023.json")


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The master with the invented realisasi, and the plan alone."""
    folder = tmp_path_factory.mktemp("validasi")
    rencana = {"contoh": rencana_contoh(), "polos": tanpa_realisasi()}
    for nama, isi in rencana.items():
        (folder / f"{nama}.xlsm").write_bytes(isi_baru(isi))
    return {nama: folder / f"{nama}.xlsm" for nama in rencana}


@pytest.fixture
def temuan(buku: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> Callable[..., list[Json]]:
    """The findings of `validasi --json` with one code."""

    def minta(kode: str, nama: str = "contoh") -> list[Json]:
        assert jalankan(["validasi", str(buku[nama]), "--json"]) == 1
        semua: list[Json] = json.loads(capsys.readouterr().out)
        return [satu for satu in semua if satu["kode"] == kode]

    return minta


def baris(uraian: str) -> int:
    """The Excel row of the printed row whose uraian begins so."""
    (satu,) = [c for c in SEMUA if c.teks("uraian").startswith(uraian)]
    return satu.baris


def di_renaksi(temuan: Json) -> tuple[str, str]:
    """Column letters and row of a finding on Renaksi."""
    assert temuan["lembar"] == "Renaksi"
    sel = str(temuan["sel"])
    return sel.rstrip("0123456789"), sel.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@pytest.mark.parametrize("nama", ["contoh", "polos"])
def test_quarters_that_add_up_to_more_than_the_year_show_the_sum(
    temuan: Callable[..., list[Json]], nama: str
) -> None:
    (satu,) = temuan("K101", nama)
    # Pemeliharaan Peralatan dan Mesin Lainnya: printed 34, 31, 18, 0 Unit against 73 Unit.
    assert "34 + 31 + 18 + 0 = 83" in satu["pesan"]
    assert "73" in satu["pesan"]
    assert "lebih 10" in satu["pesan"]
    assert satu["sifat"] == "Wajib Diperbaiki"
    assert di_renaksi(satu) == ("H", str(baris("Pemeliharaan Peralatan dan Mesin Lainnya")))


def test_a_persentase_counted_in_people_and_a_jumlah_in_percent_are_asked_about(
    temuan: Callable[..., list[Json]],
) -> None:
    (persen,) = temuan("K113")
    assert "Persentase Pelayanan Pemberhentian" in persen["pesan"]
    assert "76 Orang" in persen["pesan"]
    assert di_renaksi(persen) == ("F", str(baris("Koordinasi Pelaksanaan Administrasi Pemberhentian")))
    (jumlah,) = temuan("K112")
    assert "Jumlah pejabat struktural" in jumlah["pesan"]
    assert "25%" in jumlah["pesan"]
    assert di_renaksi(jumlah) == ("F", str(baris("Pengelolaan Assesment Center")))


def test_two_spellings_of_one_unit_are_named(temuan: Callable[..., list[Json]]) -> None:
    rekening = [satu for satu in temuan("K115") if "Rakening" in satu["pesan"]]
    assert len(rekening) == 1
    assert "Rekening" in rekening[0]["pesan"]
    assert di_renaksi(rekening[0]) == ("F", str(baris("Penyediaan Jasa Komunikasi, Sumber Daya Air")))


def test_every_kegiatan_with_a_target_where_no_sub_kegiatan_has_one_is_listed(
    temuan: Callable[..., list[Json]],
) -> None:
    harapan = {}
    for satu in SEMUA:
        sendiri = bertarget(satu) - {q for anak in satu.anak for q in bertarget(SEMUA[anak])}
        if satu.jenjang == "Kegiatan" and sendiri:
            harapan[satu.id] = (satu.baris, sorted(sendiri))
    assert len(harapan) == 2
    ada = {t["id"]: t for t in temuan("K121")}
    assert ada.keys() == harapan.keys()
    for id_, (nomor, kuartal) in harapan.items():
        huruf, di = di_renaksi(ada[id_])
        assert (huruf, di) == ("HIJK"[kuartal[0]], str(nomor))
        sebut = [f"TW {TW[q]}" for q in kuartal]
        assert f"target pada {' dan '.join(sebut)}," in ada[id_]["pesan"]


def test_sub_kegiatan_that_carry_the_sasaran_kinerja_of_another_are_paired(
    temuan: Callable[..., list[Json]],
) -> None:
    menurut: dict[str, list[str]] = {}
    for satu in SEMUA:
        if satu.jenjang == "Sub Kegiatan" and satu.teks("sasaran_kinerja"):
            menurut.setdefault(" ".join(satu.teks("sasaran_kinerja").lower().split()), []).append(
                satu.teks("uraian")
            )
    sama = [uraian for uraian in menurut.values() if len(uraian) > 1]
    assert len(sama) == 2
    ada = temuan("K404")
    assert len(ada) == len(sama)
    for uraian in sama:
        assert any(all(satu in t["pesan"] for satu in uraian) and di_renaksi(t)[0] == "D" for t in ada), (
            uraian
        )


def test_the_jumlah_rows_read_as_posisi_akhir_stand_in_one_catatan_to_confirm(
    temuan: Callable[..., list[Json]],
) -> None:
    (satu,) = temuan("K122")
    harapan = list(jumlah_tanpa_penjumlahan(SEMUA))
    assert len(harapan) == 9
    assert satu["sifat"] == "Catatan"
    assert satu["pesan"].startswith(f"{len(harapan)} baris")
    for baris_ in harapan:
        angka, satuan = baris_.target
        assert isinstance(angka, Decimal)
        assert baris_.teks("uraian")[:60] in satu["pesan"]
        assert f"({int(angka)} {satuan})" in satu["pesan"]


@pytest.mark.parametrize("nama", ["contoh", "polos"])
@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_at_most_twelve_findings_block_sending(buku: dict[str, Path], nama: str, tw: int) -> None:
    wajib = [t for t in muat(buku[nama], tw).temuan() if t.sifat.value == "Wajib Diperbaiki"]
    assert 1 <= len(wajib) <= 12
    assert all(t.lembar and t.sel and t.saran for t in wajib)


def test_the_report_says_sheet_cell_message_advice_and_the_sum(
    buku: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert jalankan(["validasi", str(buku["contoh"])]) == 1
    laporan = capsys.readouterr().out.splitlines()
    tempat = f"Renaksi!H{baris('Pemeliharaan Peralatan dan Mesin Lainnya')}"
    (di,) = [n for n, satu in enumerate(laporan) if tempat in satu]
    assert laporan[di].startswith("K101 · Wajib Diperbaiki · ")
    assert "34 + 31 + 18 + 0 = 83" in laporan[di + 1]
    assert laporan[-1].startswith("Temuan: 1 Wajib Diperbaiki, ")


def test_a_plan_without_anything_to_mend_ends_with_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    polos = tanpa_realisasi()
    bersih = replace(polos, baris=tuple(b for b in polos.baris if b.id != "R0038"))
    assert polos.baris[37].uraian == "Pemeliharaan Peralatan dan Mesin Lainnya"
    (tmp_path / "bersih.xlsm").write_bytes(isi_baru(bersih))
    assert jalankan(["validasi", str(tmp_path / "bersih.xlsm")]) == 0
    assert "Wajib Diperbaiki" not in capsys.readouterr().out


# --- no realisasi is invented ------------------------------------------------------------------------

RATA_RATA = {satu.id for satu in SEMUA if menyebut_rata_rata(satu)}


def ekspor(path: Path, capsys: pytest.CaptureFixture[str]) -> Json:
    assert jalankan(["ekspor", str(path)]) == 0
    hasil: Json = json.loads(capsys.readouterr().out)
    return hasil


def dengan(tmp_path: Path, rencana: Rencana, tw: int) -> Path:
    isi = replace(rencana, pengaturan=replace(rencana.pengaturan, tw_pelaporan=tw))
    (tmp_path / "uji.xlsm").write_bytes(isi_baru(isi))
    return tmp_path / "uji.xlsm"


def test_the_document_names_six_kegiatan_and_no_sasaran_or_program_as_means() -> None:
    assert len(RATA_RATA) == 6
    assert {SEMUA[int(id_[1:]) - 1].jenjang for id_ in RATA_RATA} == {"Kegiatan"}


@pytest.mark.parametrize("tw", [1, 3, 4])
def test_with_nothing_typed_nothing_computes(
    tmp_path: Path, tw: int, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = ekspor(dengan(tmp_path, tanpa_realisasi(), tw), capsys)
    assert len(isi["hasil"]) == len(SEMUA)
    for kunci in ("realisasi_sd", "capaian_sd", "capaian_tahun", "rata_rata", "rata_rata_tahun", "predikat"):
        assert {satu[kunci] for satu in isi["hasil"].values()} == {None}, kunci
    assert isi["hasil_instansi"]["rata_rata"] is None
    assert all("realisasi_tw" not in satu for satu in isi["baris"])


@pytest.mark.parametrize("tw", [3, 4])
def test_with_sub_kegiatan_typed_only_the_rows_that_say_rata_rata_compute_above_them(
    tmp_path: Path, tw: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sasaran and program keep blank realisasi and capaian; what they have is the mean beside it."""
    penuh = rencana_contoh()
    hanya_sub = tuple(
        b if b.jenjang == "Sub Kegiatan" else replace(b, realisasi_tw=(None,) * 4) for b in penuh.baris
    )
    isi = ekspor(dengan(tmp_path, replace(penuh, baris=hanya_sub), tw), capsys)
    atas = {b["id"]: isi["hasil"][b["id"]] for b in isi["baris"] if b["jenjang"] != "Sub Kegiatan"}
    berangka = {id_ for id_, satu in atas.items() if satu["realisasi_sd"] is not None}
    assert berangka == RATA_RATA
    assert {id_ for id_, satu in atas.items() if satu["capaian_sd"] is not None} == RATA_RATA
    assert {id_ for id_, satu in atas.items() if satu["cara_terpakai"] == "Rata-rata capaian"} == RATA_RATA
    for id_ in RATA_RATA:
        assert atas[id_]["realisasi_sd"] == atas[id_]["rata_rata"]
    puncak = [b for b in isi["baris"] if b["jenjang"] in ("Sasaran", "Program")]
    assert len(puncak) == 6
    assert all(isi["hasil"][b["id"]]["rata_rata"] is not None for b in puncak)
