"""What a click refuses before it writes anything, on a workbook told as values."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import xlwings as xw

from renaksi_xl import macros
from renaksi_xl.jobs.judul import lembar_bernama
from renaksi_xl.sheets import renaksi
from renaksi_xl.sheets.kontrak import Blok, Lembar, Rumus
from renaksi_xl.sheets.rujukan import huruf, wilayah
from tests import buku_kecil
from tests.excel.backend_kisi import KisiBackend
from tests.excel.mesin_xlwings import pasang

KEPALA = renaksi.BARIS_KEPALA


@pytest.fixture
def be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KisiBackend:
    monkeypatch.setattr(macros, "LOG", tmp_path / "renaksi-xl.log")
    return KisiBackend(buku_kecil.buku())


def klik(be: KisiBackend) -> tuple[str, xw.Book]:
    """Hitung Capaian: the answer and the workbook."""
    buku = pasang("nilai", be, "/tmp-uji/Renaksi.xlsm")
    macros.hitung_capaian(buku)
    return be.sel[be.lembar().index("_jurnal")][0, 1][1], buku


def tulisan(buku: xw.Book) -> list[str]:
    """The sheets that were written to, but for the answer."""
    return [x[0] for x in buku.impl.ditulis if x[:2] != ("_jurnal", 0)]


def test_a_sheet_of_somebody_with_a_bidangs_name_is_not_written_on(be: KisiBackend) -> None:
    be.sel[be.lembar().index("MUTASI")] = {(0, 0): ("", "Daftar belanja")}
    jawaban, buku = klik(be)
    assert "“MUTASI”" in jawaban
    assert tulisan(buku) == []


def test_a_blank_sheet_with_a_bidangs_name_is_filled(be: KisiBackend) -> None:
    be.sel[be.lembar().index("MUTASI")] = {}
    jawaban, buku = klik(be)
    assert jawaban.startswith("1 program dihitung")
    assert "MUTASI" in tulisan(buku)


def test_a_formula_that_would_read_a_missing_column_is_not_written(be: KisiBackend) -> None:
    i = be.lembar().index("Renaksi")
    be.sel[i][KEPALA, renaksi.TABEL.posisi("Uraian")] = "", "Nama"
    be.sel[be.lembar().index("MUTASI")] = {}
    jawaban, buku = klik(be)
    assert "“Uraian”" in jawaban
    assert tulisan(buku) == []


def test_the_history_counts_the_cells_that_changed_and_no_others(be: KisiBackend) -> None:
    klik(be)
    be.sel[be.lembar().index("Renaksi")][KEPALA + 2, renaksi.TABEL.posisi("Status")] = "", "Tercapai"
    klik(be)
    riwayat = be.sel[be.lembar().index("Riwayat Perubahan")]
    akhir = max(b for b, _ in riwayat)
    renaksi_, hasil_validasi = riwayat[akhir, 4][1].split("; ")
    assert renaksi_ == "Renaksi: 1 sel"
    assert hasil_validasi.startswith("Hasil Validasi: ")


def test_columns_that_were_moved_are_written_where_they_stand_now(be: KisiBackend) -> None:
    i, satuan, status = (
        be.lembar().index("Renaksi"),
        renaksi.TABEL.posisi("Satuan"),
        renaksi.TABEL.posisi("Status"),
    )
    isi = be.sel[i]
    for b in range(KEPALA, be.terpakai(i)[0]):
        kiri, kanan = isi.pop((b, satuan), None), isi.pop((b, status), None)
        if kiri is not None:
            isi[b, status] = kiri
        if kanan is not None:
            isi[b, satuan] = kanan
    asal = isi[KEPALA + 2, satuan]
    isi[KEPALA + 2, satuan] = "", "ketikan"
    jawaban, _ = klik(be)
    assert jawaban.startswith("1 program dihitung")
    assert isi[KEPALA + 2, satuan][0] == asal[0]
    assert isi[KEPALA + 1, status][1] == "%"


def test_a_workbook_on_onedrive_is_computed_like_any_other(be: KisiBackend) -> None:
    buku = pasang("nilai", be, "https://kantor.example/personal/Renaksi.xlsm")
    macros.hitung_capaian(buku)
    assert be.sel[be.lembar().index("_jurnal")][0, 1][1].startswith("1 program dihitung")


def test_of_two_open_workbooks_only_the_callers_is_touched(be: KisiBackend) -> None:
    lain = KisiBackend(buku_kecil.buku())
    pasang("nilai", lain, "/tmp-uji/Lain.xlsm")
    sebelum = [dict(x) for x in lain.sel]
    klik(be)
    assert lain.sel == sebelum


def jawaban(be: KisiBackend) -> str:
    return str(be.sel[be.lembar().index("_jurnal")][0, 1][1])


def isi_buku(be: KisiBackend) -> dict[str, dict[tuple[int, int], object]]:
    """What every cell holds, its formula or its value, but for the sheets on which each click leaves its own trace."""
    return {
        n: {t: f or v for t, (f, v) in x.items()}
        for n, x in zip(be.daftar, be.sel, strict=True)
        if n not in {"_jurnal", "Beranda", "Riwayat Perubahan"}
    }


def test_a_report_under_another_name_is_still_kept_up(be: KisiBackend) -> None:
    i = be.lembar().index("Rekap Capaian")
    be.daftar[i] = "Rekap Kepala"
    tempat = next(t for t, (f, _) in sorted(be.sel[i].items()) if f and t[0] > 4)
    asal = be.sel[i][tempat][0]
    be.sel[i][tempat] = "", "ketikan"
    teks, _ = klik(be)
    assert teks.startswith("1 program dihitung")
    assert be.sel[i][tempat][0] == asal
    temuan = be.sel[be.lembar().index("Hasil Validasi")].values()
    assert any("“Rekap Capaian”" in str(x) for _, x in temuan)


def test_a_formula_that_reads_a_renamed_report_follows_the_name() -> None:
    lembar = Lembar(nama="A", kode="wsA", blok=[Blok(0, 0, [[Rumus("'Rekap Capaian'!B2", ""), "teks"]])])
    assert lembar_bernama(lembar, {"Rekap Capaian": "Baru"}).blok[0].isi == [[Rumus("Baru!B2", ""), "teks"]]
    assert lembar_bernama(lembar, {}) is lembar


def test_a_bidangs_sheet_is_made_like_the_others_and_taken_away_again(be: KisiBackend) -> None:
    be.hapus_lembar(be.lembar().index("MUTASI"))
    sebelum = isi_buku(be)
    buku = pasang("nilai", be, "/tmp-uji/Renaksi.xlsm")
    macros.buat_rekap_bidang(buku)
    assert jawaban(be).startswith("2 lembar bidang disusun, 1 di antaranya baru")
    assert buku.impl.aktif == "Beranda"
    harapan = KisiBackend(buku_kecil.buku())
    baru = be.sel[be.lembar().index("MUTASI")]
    seharusnya = harapan.sel[harapan.lembar().index("MUTASI")]
    assert {t: f for t, (f, _) in baru.items() if f} == {t: f for t, (f, _) in seharusnya.items() if f}
    macros.batalkan(buku)
    assert "MUTASI" not in be.lembar()
    assert isi_buku(be) == sebelum


def test_in_a_workbook_without_any_bidangs_sheet_they_are_made_with_their_looks(be: KisiBackend) -> None:
    # The empty master has none: its bidang are typed in on Pengaturan later.
    for nama in ("B1", "MUTASI"):
        be.hapus_lembar(be.lembar().index(nama))
    sebelum = isi_buku(be)
    buku = pasang("nilai", be, "/tmp-uji/Renaksi.xlsm")
    macros.buat_rekap_bidang(buku)
    assert jawaban(be).startswith("2 lembar bidang disusun, 2 di antaranya baru")
    assert buku.impl.aktif == "Beranda"
    harapan = KisiBackend(buku_kecil.buku())
    for nama in ("B1", "MUTASI"):
        baru, seharusnya = (x.sel[x.lembar().index(nama)] for x in (be, harapan))
        assert {t: f for t, (f, _) in baru.items() if f} == {t: f for t, (f, _) in seharusnya.items() if f}
    rupa = buku.impl.rupa
    kolom = next(
        k
        for (b, k), (_, v) in harapan.sel[harapan.lembar().index("MUTASI")].items()
        if v == "Capaian s.d. TW"
    )
    persen = [
        v
        for (n, luas, apa), v in rupa.items()
        if (n, apa) == ("MUTASI", "number_format") and luas.startswith(huruf(kolom))
    ]
    assert "0.00%" in persen
    assert rupa["MUTASI", "A1", "bold"] is True
    macros.batalkan(buku)
    assert isi_buku(be) == sebelum


@pytest.mark.parametrize("letak", ["far below", "right below", "right beside"])
def test_a_new_bidangs_sheet_on_which_somebody_wrote_is_not_taken_away(be: KisiBackend, letak: str) -> None:
    be.hapus_lembar(be.lembar().index("MUTASI"))
    buku = pasang("nilai", be, "/tmp-uji/Renaksi.xlsm")
    macros.buat_rekap_bidang(buku)
    (tulis,) = [x for x in buku.impl.ditulis if x[0] == "MUTASI"]
    bawah, kanan = tulis[1] + tulis[3], tulis[2] + tulis[4]
    sel = {"far below": (200, 1), "right below": (bawah, 0), "right beside": (0, kanan)}[letak]
    isi = be.sel[be.lembar().index("MUTASI")]
    isi[sel] = "", "catatan saya"
    macros.batalkan(buku)
    assert isi[sel] == ("", "catatan saya")
    assert "MUTASI" in be.lembar()


def test_rows_that_a_filter_hides_are_written_like_all_others(be: KisiBackend) -> None:
    # A block is one write to its whole range: Excel's Value and Formula do not skip hidden rows, and no row is left out.
    i, status = be.lembar().index("Renaksi"), renaksi.TABEL.posisi("Status")
    asal = {b: be.sel[i][b, status][0] for b in range(KEPALA + 1, be.terpakai(i)[0])}
    for b in asal:
        be.sel[i][b, status] = "", "ketikan"
    _, buku = klik(be)
    assert {b: be.sel[i][b, status][0] for b in asal} == asal
    (tulis,) = [x for x in buku.impl.ditulis if x[:1] == ("Renaksi",) and x[2] == status]
    assert tulis[3:] == (len(asal), 1)


def test_a_sheet_that_a_person_locked_is_named_and_the_journal_still_takes_the_step_back(
    be: KisiBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    i = be.lembar().index("Rekap Capaian")
    tempat = next(t for t, (f, _) in sorted(be.sel[i].items()) if f and t[0] > 4)
    be.sel[i][tempat] = "", "ketikan"
    asli = KisiBackend.tulis

    def tulis(self: KisiBackend, n: int, baris: int, kolom: int, isi: list[list[object]]) -> None:
        if n == i:
            raise PermissionError("locked")
        asli(self, n, baris, kolom, isi)

    sebelum = isi_buku(be)
    monkeypatch.setattr(KisiBackend, "tulis", tulis)
    teks, buku = klik(be)
    assert teks.startswith("Lembar Rekap Capaian terkunci")
    monkeypatch.setattr(KisiBackend, "tulis", asli)
    macros.batalkan(buku)
    assert isi_buku(be) == sebelum


def test_excel_that_is_busy_for_a_moment_in_the_middle_of_a_click_does_not_stop_it(
    be: KisiBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    class SibukError(Exception):
        hresult = 0x800AC472 - 2**32

    sisa, asli = [2], KisiBackend.tulis

    def tulis(self: KisiBackend, n: int, baris: int, kolom: int, isi: list[list[object]]) -> None:
        if sisa[0]:
            sisa[0] -= 1
            raise SibukError
        asli(self, n, baris, kolom, isi)

    monkeypatch.setattr(KisiBackend, "tulis", tulis)
    be.sel[be.lembar().index("MUTASI")] = {}
    assert klik(be)[0].startswith("1 program dihitung")
    assert sisa == [0]


class Urutan(KisiBackend):
    """Remembers in which order tables change their length and cells are written: (what, last row, from 0)."""

    def __init__(self) -> None:
        super().__init__(buku_kecil.buku())
        self.jejak: list[tuple[str, int]] = []

    def ubah_tabel(self, i: int, nama: str, alamat: str) -> None:
        super().ubah_tabel(i, nama, alamat)
        self.jejak.append((nama, _akhir(alamat)))

    def tulis(self, i: int, baris: int, kolom: int, isi: Sequence[Sequence[Any]]) -> None:
        super().tulis(i, baris, kolom, isi)
        self.jejak.append((self.daftar[i], baris + len(isi) - 1))


def _akhir(alamat: str) -> int:
    luas = wilayah(alamat)
    assert luas is not None
    return luas[2]


def test_a_row_typed_below_the_table_joins_it_before_formulas_are_written_and_leaves_it_after(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(macros, "LOG", tmp_path / "renaksi-xl.log")
    be = Urutan()
    i = be.lembar().index("Renaksi")
    semula = {nama: _akhir(alamat) for satu in be._tabel for nama, alamat in satu.items()}
    baru = semula["tblRenaksi"] + 1
    for label, isi in (("Jenjang", "Sub Kegiatan"), ("Uraian", "Baru"), ("Indikator Kinerja", "Jumlah")):
        be.sel[i][baru, renaksi.TABEL.posisi(label)] = "", isi
    _, buku = klik(be)
    tumbuh = {nama: _akhir(alamat) for satu in be._tabel for nama, alamat in satu.items()}
    assert {nama: tumbuh[nama] - lama for nama, lama in semula.items() if tumbuh[nama] != lama} == {
        "tblRenaksi": 1,
        "tblDO": 1,
        "tblCatatan": 4,
    }
    assert be.jejak.index(("tblRenaksi", baru)) < be.jejak.index(("Renaksi", baru))
    be.jejak.clear()
    macros.batalkan(buku)
    assert {nama: _akhir(alamat) for satu in be._tabel for nama, alamat in satu.items()} == semula
    terakhir = max(n for n, (apa, _) in enumerate(be.jejak) if apa == "Renaksi")
    assert be.jejak.index(("tblRenaksi", baru - 1)) > terakhir
