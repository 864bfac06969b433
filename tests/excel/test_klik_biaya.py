"""What a click costs, counted: reads, writes, modules. None of it depends on the machine."""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # no stub: the engine behind `re`
import marshal
import re
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl import macros
from renaksi_xl.books.induk import buku_baru
from renaksi_xl.checks.daftar import SEMUA
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Bidang, Instansi, Rencana
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.pasang.penjaga import DITOLAK, ISI_PTH, NAMA_BUNDEL, IsiBundel, baca_bundel, berkas_bundel
from renaksi_xl.sheets import renaksi
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.kontrak import Buku
from renaksi_xl.sheets.tombol import TOMBOL
from tests import buku_kecil
from tests.excel.backend_kisi import KisiBackend
from tests.excel.klik_dingin import Dingin, Pc
from tests.excel.klik_memori import Meja, urai_perintah
from tests.excel.mesin_xlwings import pasang

pytestmark = pytest.mark.lambat

AKAR = Path(__file__).resolve().parents[2]
MODUL, PUSTAKA = 160, ("openpyxl", "pydantic", "lxml", "python_calamine", "xlsxwriter", "docx")


def rencana(banyak: int) -> Rencana:
    """One program whose kegiatan have nine sub kegiatan each, `banyak` rows in all."""
    satu = Decimal(1)
    baris = [Baris(id="P", jenjang="Program", uraian="Program", indikator="Indeks", satuan="Indeks")]
    while len(baris) < banyak:
        n = len(baris)
        kegiatan = n % 10 == 1
        baris.append(
            Baris(
                id=f"B{n}",
                induk="P" if kegiatan else f"B{n - (n - 1) % 10}",
                jenjang="Kegiatan" if kegiatan else "Sub Kegiatan",
                uraian=f"Baris {n}",
                indikator=f"Jumlah {n}",
                satuan="Dokumen",
                target=Decimal(4),
                target_tw=(satu, satu, satu, satu),
                realisasi_tw=(satu, None, None, None),
                penanggung_jawab="Sekretariat",
            )
        )
    bidang = (Bidang(nama="Sekretariat", singkatan="SEKRETARIAT"),)
    return Rencana(instansi=Instansi(nama="Badan Contoh", tahun=2024), bidang=bidang, baris=tuple(baris))


def klik(
    banyak: int, folder: Path
) -> tuple[Counter[str], Counter[str], list[tuple[str, int, int, int, int]]]:
    """Reads and writes per sheet of a Hitung Capaian in which formulas were typed over and a row lacks its ID."""
    r = rencana(banyak)
    be = KisiBackend(susun_buku(r, hitung(r)))
    buku = pasang("biaya", be, str(folder / "Renaksi.xlsm"))
    i, status, id_ = be.lembar().index("Renaksi"), renaksi.TABEL.posisi("Status"), renaksi.TABEL.posisi("ID")
    for b in (renaksi.BARIS_KEPALA + 3, renaksi.BARIS_KEPALA + banyak - 2):
        be.sel[i][b, status] = "", "ketikan"
    del be.sel[i][renaksi.BARIS_KEPALA + banyak, id_]
    macros.hitung_capaian(buku)
    jawaban = be.sel[be.lembar().index("_jurnal")][0, 1][1]
    assert jawaban.startswith("1 program dihitung"), jawaban
    return buku.impl.baca, buku.impl.tulis, buku.impl.ditulis


def test_a_click_reads_and_writes_as_often_for_2000_rows_as_for_60(tmp_path: Path) -> None:
    kecil, besar = klik(60, tmp_path), klik(2000, tmp_path)
    assert kecil[0] == besar[0]
    assert kecil[1] == besar[1]
    assert max(besar[0].values()) == 2
    # Status and ID; numbers and parents did not change.
    assert besar[1]["Renaksi"] == 2


@pytest.fixture(scope="module")
def perintah(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the shell is given after -c when Hitung Capaian is pressed: our VBA and stock xlwings.bas made it."""
    folder = tmp_path_factory.mktemp("perintah")
    berkas = folder / "Renaksi.xlsm"
    berkas.write_bytes(buku_baru(buku_kecil.buku()))
    meja = Meja(berkas, folder / "pc")
    meja.inang.jalankan = lambda _: 0
    meja.inang.klik("Beranda", next(t.nama for t in TOMBOL if t.makro == "hitung_capaian"), "(nama petugas)")
    return urai_perintah(meja.inang.perintah[0])[0]


@pytest.fixture(scope="module")
def pc(tmp_path_factory: pytest.TempPathFactory) -> Pc:
    return Pc(tmp_path_factory.mktemp("pc"))


@pytest.fixture(scope="module")
def kantor() -> Buku:
    """The example office: Hasil Validasi and Rincian are still to be written."""
    r = rencana_contoh()
    return susun_buku(r, hitung(r))


@pytest.fixture(scope="module")
def dingin(pc: Pc, perintah: str, kantor: Buku) -> Dingin:
    return pc.klik(perintah, kantor)


def test_a_click_loads_few_modules(dingin: Dingin) -> None:
    # All of them: Python's own, xlwings', ours, and the engine that stands in for Excel.
    assert len(dingin.modul) <= MODUL


def test_a_click_loads_no_table_library_and_no_file_library(dingin: Dingin) -> None:
    puncak = {m.partition(".")[0] for m in dingin.modul} | set(dingin.modul)
    assert puncak & (set(DITOLAK) | set(PUSTAKA)) == set()


def tanpa_waktu(sel: dict[str, dict[tuple[int, int], tuple[str, Any]]]) -> dict[str, object]:
    """Every sheet but those on which a click leaves the time."""
    return {n: x for n, x in sel.items() if n not in {"_jurnal", "Riwayat Perubahan", "Beranda"}}


def test_a_click_from_the_bundle_writes_what_the_sources_write(dingin: Dingin, kantor: Buku) -> None:
    be = KisiBackend(kantor)
    macros.hitung_capaian(pasang("biaya", be, "Renaksi.xlsm"))
    sel = dict(zip(be.lembar(), be.sel, strict=True))
    assert dingin.jawaban == sel["_jurnal"][0, 1][1]
    assert dingin.jawaban.startswith("3 program dihitung")
    assert tanpa_waktu(dingin.sel) == tanpa_waktu(sel)


def test_a_bundle_of_sources_that_changed_is_not_used(tmp_path: Path, perintah: str, kantor: Buku) -> None:
    pc = Pc(tmp_path)
    with (pc.paket / "macros.py").open("a", encoding="utf-8") as f:
        f.write("\n\ndef hitung_capaian():\n    _jawab(xw.Book.caller(), 'baru', 'info')\n")
    hasil = pc.klik(perintah, kantor)
    assert hasil.jawaban == "baru"
    assert NAMA_BUNDEL not in hasil.modul


@pytest.mark.parametrize("isi", [b"", b"rusak", marshal.dumps(1), marshal.dumps((b"lain", [], {"a": 1}))])
def test_a_bundle_that_cannot_be_read_is_as_if_there_were_none(tmp_path: Path, isi: bytes) -> None:
    berkas = berkas_bundel(tmp_path)
    berkas.parent.mkdir()
    berkas.write_bytes(isi)
    assert baca_bundel(tmp_path) == IsiBundel()
    assert baca_bundel(tmp_path / "lain") == IsiBundel()


def test_the_bundle_holds_every_finding_and_every_sentence(pc: Pc) -> None:
    ada = {n.rpartition(".")[2] for n in baca_bundel(pc.paket).kode}
    assert {m.__name__.rpartition(".")[2] for m in SEMUA} <= ada  # type: ignore[attr-defined]  # a module, which has a name


def test_the_expressions_in_the_bundle_are_those_that_python_compiles(pc: Pc) -> None:
    pola = baca_bundel(pc.paket).pola
    # At least those that read definisi operasional, which are the largest.
    assert len(pola) > 40
    for (teks, tanda), isi in pola.items():
        assert _sre.compile(teks, *isi) == re.compile(teks, tanda)  # patterns compare by their code


def test_the_guard_lets_through_what_a_job_asks_for_later() -> None:
    kode = ISI_PTH + "import xlwings.utils, renaksi_xl.macros, pandas; print('ada')"
    hasil = subprocess.run(
        [sys.executable, "-c", "import sys; sys.orig_argv.append('--from_xl=1')\n" + kode],
        check=True, capture_output=True, text=True, timeout=120, cwd=AKAR,
    )  # fmt: skip
    assert hasil.stdout.strip() == "ada"
