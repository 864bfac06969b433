"""Masters that people edited and saved in LibreOffice are read back and written to; other validators agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from renaksi_xl.baca.buku_kita import Bacaan, baca_buku
from renaksi_xl.baca.catatan import Perihal
from renaksi_xl.books.berkas import buka
from renaksi_xl.books.paket import Paket, buka_paket
from renaksi_xl.books.tambal import Perubahan, tambal
from renaksi_xl.sheets.kontrak import Rumus, Tambalan, Tautan
from tests import buku_uji as uji
from tests.excel.kantor import Buku, Kantor
from tests.excel.lint import lint

pytestmark = pytest.mark.excel

RENCANA = uji.rencana_contoh()
ISI = uji.isi_master(RENCANA)
AWAL, AKHIR, KOLOM_AKHIR = 5, 11, "AR"


def sunting(kantor: Kantor, tmp_path: Path, ubah: Callable[[Buku], None], nama: str = "b.xlsx") -> Path:
    """A master after a person's edits, as LibreOffice saves it."""
    with kantor.buka(uji.tulis(tmp_path / "a.xlsx", ISI)) as buku:
        ubah(buku)
        buku.simpan(tmp_path / nama)
    return tmp_path / nama


def bacaan(path: Path) -> Bacaan:
    return baca_buku(buka(path))


@pytest.mark.parametrize("nama", ["b.xlsx", "b.xlsm"])
def test_a_master_saved_by_libreoffice_is_the_same_plan(kantor: Kantor, tmp_path: Path, nama: str) -> None:
    hasil = bacaan(sunting(kantor, tmp_path, lambda _: None, nama))
    assert hasil.rencana == RENCANA
    assert hasil.fakta.bagian_hilang == ()


def test_hidden_filtered_rows_and_hidden_columns_are_read(kantor: Kantor, tmp_path: Path) -> None:
    def ubah(buku: Buku) -> None:
        buku.sembunyikan_baris("Renaksi", 6, 2)
        buku.sembunyikan_kolom("Renaksi", "C", 4)
        buku.saring("Renaksi", f"A4:{KOLOM_AKHIR}{AKHIR}", "B", "Kegiatan")

    assert bacaan(sunting(kantor, tmp_path, ubah)).rencana == RENCANA


def test_a_sorted_table_is_the_same_set_of_rows(kantor: Kantor, tmp_path: Path) -> None:
    hasil = bacaan(
        sunting(kantor, tmp_path, lambda b: b.urutkan("Renaksi", f"A{AWAL}:AU{AKHIR}", "C", naik=False))
    )
    assert uji.menurut_id(hasil.rencana.baris) == uji.menurut_id(RENCANA.baris)
    uraian = [b.uraian for b in hasil.rencana.baris if b.jenjang not in {"Tujuan", "Proses", "Anggota"}]
    assert uraian == sorted(uraian, reverse=True)


def test_inserted_copied_and_deleted_rows(kantor: Kantor, tmp_path: Path) -> None:
    def ubah(buku: Buku) -> None:
        buku.sisip_baris("Renaksi", 9)  # above u2
        buku.tulis(
            "Renaksi", {"B9": "Sub Kegiatan", "C9": "Sub baru", "E9": "Jumlah laporan", "G9": 4, "H9": "-"}
        )
        buku.sisip_baris("Renaksi", 11)  # below u2
        buku.salin_baris("Renaksi", 10, 11)
        buku.hapus_baris("Renaksi", 13)  # u3

    hasil = bacaan(sunting(kantor, tmp_path, ubah))
    di_renaksi = [b.id for b in hasil.rencana.baris if b.jenjang not in {"Tujuan", "Proses", "Anggota"}]
    assert di_renaksi == ["s1", "p1", "k1", "u1", "R0001", "u2", "R0002", "k2"]
    baris = uji.menurut_id(hasil.rencana.baris)
    assert (baris["R0001"].induk, baris["R0001"].target_tw[0]) == ("k1", "-")
    assert (baris["R0002"].induk, baris["R0002"].target) == ("k1", Decimal(28))
    assert [f.baris for f in hasil.fakta.tanpa_id] == [9]
    assert [f.berikutnya for f in hasil.fakta.id_ganda] == [(11,)]


def test_rows_typed_below_the_table(kantor: Kantor, tmp_path: Path) -> None:
    hasil = bacaan(
        sunting(kantor, tmp_path, lambda b: b.tulis("Renaksi", {"B12": "Sub Kegiatan", "C12": "Di bawah"}))
    )
    assert uji.menurut_id(hasil.rencana.baris)["R0001"].induk == "k2"


def test_moved_and_added_columns_and_a_renamed_sheet(kantor: Kantor, tmp_path: Path) -> None:
    def ubah(buku: Buku) -> None:
        buku.sisip_kolom("Renaksi", "D")
        buku.tulis("Renaksi", {"D4": "Paraf", "D6": "sudah"})
        buku.pindah_kolom("Renaksi", "T", "C")
        buku.ganti_nama_lembar("Renaksi", "Renaksi Final")
        buku.ganti_nama_lembar("Pengaturan", "Setelan")

    hasil = bacaan(sunting(kantor, tmp_path, ubah))
    assert hasil.rencana == RENCANA
    assert {c.perihal for c in hasil.catatan} >= {Perihal.LEMBAR_BERGANTI_NAMA, Perihal.KOLOM_LAIN}


def test_a_workbook_saved_by_libreoffice_can_be_written_to(kantor: Kantor, tmp_path: Path) -> None:
    paket = buka_paket(sunting(kantor, tmp_path, lambda b: b.tulis("Renaksi", {"M11": 7})))
    lama = baca_buku(uji.isi_buku(paket.isi))
    t = lama.tabel["tblRenaksi"]
    isi = [Tambalan(t.lembar, t.baris[0], t.kolom["Realisasi TW I"], [[Decimal("0.5"), None, "belum", 0]])]
    hasil = tambal(paket, Perubahan(tambalan=isi, panjang_tabel={"tblRenaksi": 9}))
    kiri, kanan = uji.bagian(paket.isi), uji.bagian(hasil)
    berubah = {n for n in kiri.keys() | kanan.keys() if kiri.get(n) != kanan.get(n)}
    assert berubah <= {paket.lembar["Renaksi"].bagian, paket.bagian_tabel["tblRenaksi"], "xl/workbook.xml"}
    baru = baca_buku(uji.isi_buku(hasil))
    harapan = replace(
        lama.rencana,
        baris=tuple(
            replace(b, realisasi_tw=(Decimal("0.5"), None, "belum", Decimal(0))) if b.id == "s1" else b
            for b in lama.rencana.baris
        ),
    )
    assert baru.rencana == harapan
    assert uji.menurut_id(baru.rencana.baris)["u3"].realisasi_tw[1] == 7
    with kantor.buka(uji.tulis(tmp_path / "c.xlsx", hasil)) as buku:
        assert buku.baca("Renaksi")[4][11:15] == [0.5, None, "belum", 0.0]


def test_libreoffice_computes_what_was_written(kantor: Kantor, tmp_path: Path) -> None:
    isi = [Tambalan("Beranda", 40, 0, [[Rumus("SUM(1,2)", 3), Rumus('A41&"x"', "3x"), Decimal("0.25")]])]
    hasil = tambal(Paket(ISI, "m.xlsx"), Perubahan(tambalan=isi))
    with kantor.buka(uji.tulis(tmp_path / "c.xlsx", hasil)) as buku:
        buku.hitung_ulang()
        assert buku.baca("Beranda")[40][:3] == [3.0, "3x", 0.25]


@pytest.mark.excel("node", "npm")
def test_patched_files_please_the_open_xml_sdk(
    sdk: Callable[[Sequence[Path]], dict[Path, list[str]]], tmp_path: Path
) -> None:
    paket = Paket(ISI, "m.xlsx")
    blok = [
        Tambalan(
            "Beranda", 40, 0, [[Rumus('"a "', " a "), Tautan("ke sel", "Catatan TW!B5"), " teks\n", None]]
        ),
        Tambalan("Renaksi", 4, 11, [[Decimal("0.5"), 1, "x", 0]]),
        Tambalan("_hitung", 0, 0, [[Rumus("1+1", 2), "teks"]]),
    ]
    panjang = {t.nama: len(t.baris_data()) + 2 for t in paket.tabel}
    awal = uji.tulis(tmp_path / "awal.xlsx", ISI)
    hasil = uji.tulis(tmp_path / "hasil.xlsx", tambal(paket, Perubahan(tambalan=blok, panjang_tabel=panjang)))
    ganti = Perubahan(tambalan=blok[2:], ganti=frozenset({"_hitung"}))
    kosong = uji.tulis(tmp_path / "ganti.xlsx", tambal(paket, ganti))
    temuan = sdk([awal, hasil, kosong])
    assert temuan == {awal: [], hasil: [], kosong: []}
    assert lint(hasil) == []
