"""`renaksi contoh`: both offices, what is invented says so, and Pemalang's program and sasaran come out of their DO."""

from __future__ import annotations

import json
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.core.hasil import HasilBaris
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs import contoh as modul
from renaksi_xl.jobs.contoh import LANGKAH, Kantor, Kerja, contoh, rencana_pemalang
from renaksi_xl.jobs.ekspor import ekspor

CONTOH = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def pemalang() -> Rencana:
    return rencana_pemalang()


@pytest.fixture(scope="module")
def hasil(pemalang: Rencana) -> dict[str, HasilBaris]:
    return {b.id: h for b, h in zip(pemalang.baris, hitung(pemalang).baris, strict=True)}


def dekat(nilai: Decimal | None, harus: Fraction) -> bool:
    return nilai is not None and abs(Fraction(nilai) - harus) < Fraction(1, 10**12)


def test_the_figures_of_pemalang_say_that_they_are_invented() -> None:
    isi: dict[str, Any] = json.loads(
        (CONTOH / "pemalang_2024_realisasi_contoh.json").read_text(encoding="utf-8")
    )
    assert isi["keterangan"].startswith("Target, pembilang, penyebut, dan realisasi ini REKAAN")
    rencana = json.loads((CONTOH / "pemalang_2024.json").read_text(encoding="utf-8"))
    uraian = {b["id"]: b["uraian"] for b in rencana["baris"]}
    assert {k: v["uraian"] for k, v in isi["realisasi"].items()} == {k: uraian[k] for k in isi["realisasi"]}


@pytest.mark.parametrize(
    ("id_baris", "realisasi", "target"),
    [
        # (2000 of last year + 150 + 200 + 250 + 180) / 7930 of TW IV, against 35 %
        ("R0003", Fraction(2780, 7930), Fraction(35, 100)),
        # the penyebut of TW IV is missing: (600 + 40 + 0 + 60) / 7950 of TW III, against 9 %
        ("R0021", Fraction(700, 7950), Fraction(9, 100)),
        # the last pembilang over the last penyebut
        ("R0030", Fraction(7710, 7930), Fraction(96, 100)),
        ("R0086", Fraction(7915, 7930), Fraction(998, 1000)),
        # Rata-rata TW; the penyebut of TW IV is 0: (120/125 + 95/100 + 140/150) / 3
        ("R0130", (Fraction(120, 125) + Fraction(95, 100) + Fraction(140, 150)) / 3, Fraction(95, 100)),
    ],
)
def test_a_program_is_its_pembilang_over_its_penyebut(
    hasil: dict[str, HasilBaris], id_baris: str, realisasi: Fraction, target: Fraction
) -> None:
    h = hasil[id_baris]
    assert h.cara_terpakai == "Rasio"
    assert dekat(h.realisasi_sd, realisasi)
    assert dekat(h.capaian_sd, realisasi / target)


def test_a_penyebut_that_is_blank_or_zero_leaves_the_row_incomplete(hasil: dict[str, HasilBaris]) -> None:
    assert {k for k, h in hasil.items() if h.cara_terpakai == "Rasio" and h.status == "Belum lengkap"} == {
        "R0021",
        "R0130",
    }


def test_layanan_umum_dan_kepegawaian_is_the_mean_of_its_five_kegiatan(
    pemalang: Rencana, hasil: dict[str, HasilBaris]
) -> None:
    """By hand from the invented file: capaian of each sub kegiatan, stopped at 100 %."""
    kegiatan = {
        "R0249": [Fraction(72, 80)],
        # listrik, logistik, cetakan, bacaan, tamu 14 of 12, rapat
        "R0253": [Fraction(1), Fraction(3, 4), Fraction(1), Fraction(1), Fraction(1), Fraction(3, 4)],
        "R0266": [Fraction(4, 5)],
        # surat, komunikasi, pelayanan umum (TW IV not filled in: counts as 0)
        "R0269": [Fraction(1), Fraction(1), Fraction(3, 4)],
        # kendaraan 11 of 12, alat besar, peralatan 19 of 20; gedung has no realisasi and takes no part
        "R0277": [Fraction(11, 12), Fraction(1), Fraction(19, 20)],
    }
    assert [b.id for b in pemalang.baris if b.induk == "R0248"] == list(kegiatan)
    rata = {k: sum(v, Fraction(0)) / len(v) for k, v in kegiatan.items()}
    for id_baris, nilai in rata.items():
        assert dekat(hasil[id_baris].rata_rata, nilai), id_baris
    harus = sum(rata.values(), Fraction(0)) / 5
    assert round(float(harus), 4) == 0.8978
    h = hasil["R0248"]
    assert (h.cara_terpakai, h.dihitung, h.dari) == ("Rata-rata capaian", 5, 5)
    assert dekat(h.rata_rata, harus)
    assert dekat(h.realisasi_sd, harus)
    assert dekat(h.capaian_sd, harus)
    # A child is incomplete, so the mean is.
    assert h.status == "Belum lengkap"


def test_a_sasaran_shows_what_another_institution_published_and_nothing_before(
    hasil: dict[str, HasilBaris],
) -> None:
    sasaran = {k: hasil[k] for k in ("R0001", "R0002", "R0029", "R0075", "R0085", "R0107", "R0108")}
    assert {h.cara_terpakai for h in sasaran.values()} == {"Dari lembaga lain"}
    assert dekat(sasaran["R0107"].capaian_sd, Fraction(862, 850))
    assert (sasaran["R0108"].capaian_sd, sasaran["R0108"].status) == (None, "Belum diisi")


@pytest.mark.lambat
def test_the_report_names_both_offices_and_every_file_that_is_written(tmp_path: Path) -> None:
    langkah: list[int] = []
    baris = contoh(tmp_path, lambda: langkah.append(1))
    assert len(langkah) == LANGKAH
    judul = [b for b in baris if "REKAAN" in b]
    assert [b.split(", tahun ")[1][:4] for b in judul] == ["2023", "2024"]
    ditulis = {Path(b.removeprefix("Ditulis: ")) for b in baris if b.startswith("Ditulis: ")}
    assert ditulis == {p for p in tmp_path.rglob("*") if p.is_file()}
    # Of each office a master and its computed copy; four bidang in Luwu Timur, ten who report in Pemalang, with a zip and
    # a text for the chat; both packages, without PDF.
    assert len(ditulis) == (2 + 4 + 2) + (2 + 10 + 2) + 5 + 5
    assert sum(b.startswith("Kiriman contoh dibuat dengan --tetap, karena") for b in baris) == 2
    for kiriman in ("kiriman", "kiriman-pemalang"):
        akhiran = {p.suffix for p in ditulis if p.parent.name == kiriman}
        assert akhiran == {".xlsx", ".docx", ".eml", ".zip", ".txt"}
    assert (
        "    89,78%  5 dari 5 dihitung  Tinggi         Program Penunjang: Persentase capaian layanan umum dan kepegawaian"
        in baris
    )
    assert any(b.split()[:2] == ["100,16%", "Tercapai"] for b in baris)
    isi = json.loads(ekspor(tmp_path / "Renaksi_Pemalang_2024-tw4.xlsm"))
    assert isi["hasil"]["R0030"]["cara_terpakai"] == "Rasio"
    assert {t["kode"] for t in isi["temuan"] if t["sifat"] == "Wajib Diperbaiki"} == {"K216"}
    assert {t["kode"] for t in isi["temuan"]} & {"K510", "K218", "K313", "K315", "K901", "K903"} == set()


NAMA = ["Luwu_Timur_2023", "Pemalang_2024"]


@pytest.fixture
def catatan(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The pieces of work that were done in this process, in order: which, of which office; they only say so."""
    dikerjakan: list[tuple[str, str]] = []

    def tiruan(nama: str) -> Kerja:
        def kerja(kantor: Kantor, _folder: Path) -> list[str]:
            dikerjakan.append((nama, kantor.nama))
            return [f"{kantor.nama} {nama}"]

        return kerja

    monkeypatch.setattr(modul, "_buku", tiruan("buku"))
    monkeypatch.setattr(modul, "LANJUTAN", tuple(map(tiruan, ("salinan", "isian", "kiriman"))))
    return dikerjakan


LAPORAN = [f"{kantor} {kerja}" for kantor in NAMA for kerja in ("buku", "salinan", "isian", "kiriman")]


def test_without_a_second_processor_all_is_done_here_masters_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, catatan: list[tuple[str, str]]
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert contoh(tmp_path) == LAPORAN
    assert catatan[:2] == [("buku", satu) for satu in NAMA]
    assert len(catatan) == LANGKAH


def test_what_a_dying_process_left_undone_is_done_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, catatan: list[tuple[str, str]]
) -> None:
    class Mati(Executor):
        """Takes two pieces of work, loses them, and takes no more, as a broken pool does."""

        diterima = 0

        def submit(self, *_: object, **__: object) -> Future[Any]:
            self.diterima += 1
            if self.diterima > 2:
                raise BrokenProcessPool
            satu = Future[Any]()
            satu.set_exception(BrokenProcessPool())
            return satu

    monkeypatch.setattr(modul, "_pekerja", Mati)
    langkah: list[int] = []
    assert contoh(tmp_path, lambda: langkah.append(1)) == LAPORAN
    assert len(catatan) == len(langkah) == LANGKAH


def penuh(_kantor: Kantor, folder: Path) -> list[str]:
    """Work that fails; another process finds it by its name."""
    raise MasukanError(f"{folder.name} penuh")


def test_a_failure_in_a_process_is_told_as_it_would_be_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(modul, "_buku", penuh)
    with pytest.raises(MasukanError, match="penuh"):
        contoh(tmp_path)
