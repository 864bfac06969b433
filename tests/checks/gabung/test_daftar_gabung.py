"""The codes of returned files are whole: registered, with texts, one for everything that can be seen."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest

from renaksi_xl.checks.gabung import daftar
from renaksi_xl.checks.gabung.bahan import BahanGabung, Jenis, Kejadian, NamaSel, SelIsian
from renaksi_xl.core.gabung import Isian, Tempat, gabung
from renaksi_xl.core.rencana import Isi
from renaksi_xl.pesan import k7, k8
from renaksi_xl.pesan.temuan import pesan_temuan
from tests.checks.kasus import baca_contoh_gabung

KODE = [m.KODE for m in daftar.SEMUA]
A = Tempat("r1", "realisasi_tw", 1)
NAMA = NamaSel(id="R1", kolom="Realisasi TW I", uraian="Sub R1", satuan="Orang")


def test_every_file_of_a_code_is_registered_in_order_and_has_texts() -> None:
    berkas = sorted(Path(daftar.__file__).parent.glob("k[0-9]*.py"))
    assert [b.stem[:4].upper() for b in berkas] == KODE
    assert sorted({*k7.TEKS, *k8.TEKS}) == KODE


@pytest.mark.parametrize("kode", KODE)
def test_the_page_of_all_codes_shows_an_example_of_every_code(kode: str) -> None:
    teks = {**k7.TEKS, **k8.TEKS}[kode]
    diminta = {nama for x in (teks.pesan, teks.saran) for _, nama, _, _ in Formatter().parse(x) if nama}
    contoh = baca_contoh_gabung()
    assert set(contoh) == set(KODE)
    assert set(contoh[kode]) == diminta
    assert all(isinstance(x, str) for x in contoh[kode].values())


@pytest.mark.parametrize("jenis", Jenis)
def test_everything_that_can_be_seen_has_one_code_with_whole_sentences(jenis: Jenis) -> None:
    satu = Kejadian(
        jenis=jenis,
        berkas="a.xlsx",
        lembar="Isian",
        sel="M11",
        kolom="K",
        uraian="U",
        lama="L",
        baru="B",
        isi="I",
    )
    (temuan,) = daftar.periksa_gabung(BahanGabung(kejadian=(satu,)))
    assert (temuan.lembar, temuan.sel) == ("Isian", "M11")
    for kalimat in pesan_temuan(temuan):
        assert "{" not in kalimat
        assert kalimat


def _bahan(induk: Isi, *isian: tuple[str, Isi, Isi], tw: int = 2) -> BahanGabung:
    hasil = gabung({A: induk}, [Isian(berkas=b, awal={A: awal}, isi={A: isi}) for b, awal, isi in isian])
    letak = {(b, A): SelIsian(lembar="Isian", sel="M11") for b, _, _ in isian}
    return BahanGabung(hasil=hasil, nama={A: NAMA}, letak=letak, tw=tw)


def _pesan(bahan: BahanGabung) -> list[str]:
    return [f"{t.kode} {pesan_temuan(t)[0]}" for t in daftar.periksa_gabung(bahan)]


def test_a_conflict_names_every_value_with_its_file() -> None:
    assert _pesan(_bahan(None, ("a.xlsx", None, Decimal(8)), ("b.xlsx", None, Decimal(7)))) == [
        (
            "K706 Realisasi TW I baris “Sub R1” berisi angka atau teks yang berbeda: 8 Orang (a.xlsx) dan 7 Orang (b.xlsx). "
            "Belum ada yang diambil."
        )
    ]


def test_a_conflict_with_the_master_names_the_masters_value() -> None:
    (satu,) = _pesan(_bahan(Decimal(6), ("a.xlsx", None, Decimal(8))))
    assert "6 Orang (buku induk) dan 8 Orang (a.xlsx)" in satu


def test_a_deletion_and_a_change_of_a_past_quarter_show_old_and_new() -> None:
    assert _pesan(_bahan(Decimal(6), ("a.xlsx", Decimal(6), None))) == [
        "K708 a.xlsx Isian!M11: Realisasi TW I baris “Sub R1” dikosongkan; sebelumnya 6 Orang."
    ]
    assert _pesan(_bahan(Decimal(6), ("a.xlsx", Decimal(6), "9")))[0] == (
        "K709 a.xlsx Isian!M11: Realisasi TW I baris “Sub R1” diubah dari 6 Orang menjadi “9”."
    )


def test_the_reported_quarter_and_a_late_first_report_are_no_change_of_the_past() -> None:
    assert _pesan(_bahan(Decimal(6), ("a.xlsx", Decimal(6), Decimal(7)), tw=1)) == []
    assert _pesan(_bahan(None, ("a.xlsx", None, Decimal(7)))) == []


def test_the_gravest_findings_stand_first() -> None:
    kejadian = tuple(
        Kejadian(jenis=j, berkas="a")
        for j in (Jenis.BELUM_DIPERIKSA, Jenis.RUMUS, Jenis.BUKAN_ISIAN, Jenis.RENCANA_DIUBAH)
    )
    kode = [t.kode for t in daftar.periksa_gabung(BahanGabung(kejadian=kejadian))]
    assert kode == ["K718", "K701", "K801", "K720"]
