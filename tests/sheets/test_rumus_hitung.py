"""The build of `_hitung`: every cell a formula with its value, reading to the left, in functions of Excel 2010."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Bidang, Instansi, Pengaturan, Rencana
from renaksi_xl.rencana_json import baca_rencana
from renaksi_xl.sheets import definisi, renaksi
from renaksi_xl.sheets.kontrak import Rumus, Sel
from renaksi_xl.sheets.rumus import rekap, rekap_bidang
from renaksi_xl.sheets.rumus.bahasa import Rujukan, kolom_disebut
from renaksi_xl.sheets.rumus.baris import susun_model
from renaksi_xl.sheets.rumus.hitung import (
    BARIS_KEPALA,
    CASCADING,
    KOLOM,
    PENGENAL,
    RENAKSI,
    TAMPIL_SENDIRI,
    Hitungan,
    kolom_sendiri,
    nilai_kolom,
    rumus_kolom,
    susun_tata,
)
from renaksi_xl.sheets.rumus.nilai import TAMPIL
from tests.bantuan import rencana_teks
from tests.excel.rumus_teks import fungsi_terlarang, salah_tulis

TERPANJANG = 8192
POHON = """
    Tujuan T1               | 100% | - - - 100%        | . . . .
      Sasaran S1            | 100% | - - - 100%        | . . . .
        Kegiatan K1         | 1    | - - - 1           | . . . .        | pj=SEK
          Sub x1            | 10   | 3 1 1 5           | 3 1 . .
          Sub x2            | 4    | 1 1 1 1           | 1 1 1 0
    Proses p1               | 4    | 1 1 1 1           | 1 1 1 0
"""


def rencana() -> Rencana:
    return baca_rencana(rencana_teks(POHON, tw=3, bidang=("SEK",)))


def blok(r: Rencana) -> list[list[Sel]]:
    return di_bawah_aturan(Hitungan(susun_tata(r)).blok(r, hitung(r)))


def di_bawah_aturan(isi: list[list[Sel]]) -> list[list[Sel]]:
    """Header and lines."""
    return isi[BARIS_KEPALA:]


def lajur(isi: list[list[Sel]], nama: str) -> list[object]:
    n = isi[0].index(nama)
    return [sel.nilai if isinstance(sel := satu[n], Rumus) else sel for satu in isi[1:]]


def test_every_column_reads_only_columns_to_its_left() -> None:
    kiri = set(PENGENAL)
    for kolom in KOLOM:
        assert kolom.nama not in kiri, kolom.nama
        assert kolom_disebut(kolom.lengkap()) <= kiri, kolom.nama
        kiri.add(kolom.nama)


def test_every_cell_of_every_line_is_a_formula_with_its_value() -> None:
    kepala, *isi = blok(rencana())
    assert kepala[: len(PENGENAL)] == list(PENGENAL)
    assert isi
    for satu in isi:
        assert all(isinstance(sel, int) for sel in satu[: len(PENGENAL)])
        for sel in satu[len(PENGENAL) :]:
            assert isinstance(sel, Rumus)
            assert isinstance(sel.nilai, Decimal | int | str)
            assert not isinstance(sel.nilai, bool)


def test_formulas_stay_within_excel_2010() -> None:
    r = rencana()
    m, tata = susun_model(r, hitung(r), susun_tata(r)), susun_tata(r)
    isi: list[list[Sel]] = [
        *blok(r)[1:],
        *rekap.induk(m, tata, [""] * len(r.baris), 5, 0),
        *rekap_bidang.bidang(m, tata, 30, 0),
        rekap_bidang.instansi(m, tata, 60, 0),
        [rekap_bidang.periksa(m, tata, "$A$6:$A$20")],
    ]
    teks = {sel.teks for satu in isi for sel in satu if isinstance(sel, Rumus)}
    teks |= {rumus_kolom(label, tata, bagian) for label in TAMPIL for bagian in (RENAKSI, CASCADING)}
    # The same text in every row but for the row: one of each is enough to read.
    satu_bentuk = {re.sub(r"(?<=[A-Z])[0-9]+", "9", satu): satu for satu in teks}
    assert max(map(len, teks)) < TERPANJANG
    assert {salah for satu in satu_bentuk.values() if (salah := salah_tulis(satu))} == set()
    assert {salah for satu in satu_bentuk.values() for salah in fungsi_terlarang(satu)} == set()


def test_no_function_follows_the_language_of_the_pc() -> None:
    fungsi = {f for k in KOLOM for f in re.findall(r"([A-Z][A-Z.]+)\(", k.rumus)}
    assert fungsi.isdisjoint(
        {"TEXT", "VALUE", "FIXED", "DOLLAR", "NUMBERVALUE", "INDIRECT", "OFFSET", "TODAY"}
    )


def test_a_formula_is_the_same_in_every_line_but_for_its_row() -> None:
    tata = susun_tata(rencana())
    kapasitas, _ = tata.kapasitas
    kepala, *isi = blok(rencana())
    for n in range(len(PENGENAL), len(kepala)):
        teks = [sel.teks for satu in isi if isinstance(sel := satu[n], Rumus)]
        bentuk = [
            re.sub(rf"(?<=[A-Z]){r}(?![0-9])", "#", satu)
            for r, satu in enumerate(teks, start=BARIS_KEPALA + 2)
        ]
        assert len(set(bentuk[:kapasitas])) == len(set(bentuk[kapasitas:])) == 1, kepala[n]


def test_lines_beyond_the_table_show_nothing() -> None:
    isi = blok(rencana())
    tata = susun_tata(rencana())
    for nama in TAMPIL.values():
        nilai = lajur(isi, nama)
        for awal, bagian in ((0, RENAKSI), (tata.kapasitas[RENAKSI], CASCADING)):
            ada = len(tata.baris[bagian])
            assert set(nilai[awal + ada : awal + tata.kapasitas[bagian]]) == {""}


def test_rows_live_in_the_table_of_their_jenjang_with_room_to_grow() -> None:
    tata = susun_tata(rencana())
    assert tata.baris == ((1, 2, 3, 4), (0, 5))
    assert tata.kapasitas == (4 + 2 + 30, 2 + 1 + 30)
    assert susun_tata(Rencana(instansi=Instansi(nama="X", tahun=2024))).kapasitas == (30, 20)


def test_the_tree_order_puts_a_subtree_together_and_the_forest_last() -> None:
    isi = blok(rencana())
    # Lines: S1 1, K1 2, x1 3, x2 4 (tblRenaksi, 36 lines), T1 37, p1 38.
    assert lajur(isi, "ps")[:7] == [37, 1, 2, 3, 4, 38, 0]
    assert lajur(isi, "uj")[:7] == [5, 5, 5, 4, 5, 6, 0]
    assert lajur(isi, "a1")[:4] == [37, 1, 2, 2]
    assert lajur(isi, "a1")[36:38] == [0, -1]


def test_the_columns_of_the_table_show_the_engine() -> None:
    r = rencana()
    hasil = hitung(r)
    assert nilai_kolom(r, hasil)[3] == {
        "Jenis Terpakai": "Kumulatif",
        "Cara Terpakai": "Diisi langsung",
        "Realisasi s.d. TW": 4,
        "Target s.d. TW": 5,
        "Capaian s.d. TW": Decimal("0.8"),
        "Capaian terhadap Target Tahun": Decimal("0.4"),
        "Status": "Belum lengkap",
        "Rata-rata Capaian": Decimal("0.8"),
        "Dihitung": "1 dari 1",
        "Predikat": "Tinggi",
    }
    isi = blok(r)
    for label, nama in TAMPIL.items():
        ada = lajur(isi, nama)
        tampil = [satu[label] for satu in nilai_kolom(r, hasil)]
        assert [ada[0], ada[1], ada[2], ada[3], ada[36], ada[37]] == [
            tampil[i] for i in (1, 2, 3, 4, 0, 5)
        ], label


def test_a_table_column_looks_its_line_up_by_position() -> None:
    tata = susun_tata(rencana())
    n = "ROW()-ROW(tblCascading[[#Headers],[ID]])"
    teks = rumus_kolom("Jenis Terpakai", tata, CASCADING)
    kolom = re.search(r"_hitung!\$([A-Z]+)\$44:\$([A-Z]+)\$76", teks)
    assert kolom
    assert kolom[1] == kolom[2]
    assert teks == f'IF({n}>ROWS({kolom[0]}),"",INDEX({kolom[0]},{n}))'
    assert TAMPIL.keys() == {k.label for k in renaksi.KOLOM_HITUNG}


def test_rows_of_an_existing_workbook_keep_their_place() -> None:
    r = rencana()
    tata = susun_tata(r, renaksi=(1, None, 2, 3, 4), cascading=(5, 0), definisi=(4, None, 3, 2, 1, 0, 5))
    isi = di_bawah_aturan(Hitungan(tata).blok(r, hitung(r)))
    assert lajur(isi, "id")[:5] == ["S1", "", "K1", "x1", "x2"]
    assert lajur(isi, "no")[:6] == [1, 0, 3, 4, 5, 0]
    assert lajur(isi, "dm")[:5] == [5, 0, 4, 3, 1]


def test_a_blank_table_row_shows_nothing() -> None:
    kosong = Baris(id="", jenjang="", uraian="")
    r = Rencana(instansi=Instansi(nama="X", tahun=2024), baris=(kosong,))
    isi = blok(r)
    assert {lajur(isi, nama)[0] for nama in TAMPIL.values()} == {""}
    assert set(nilai_kolom(r, hitung(r))[0].values()) == {""}


def test_two_bidang_of_one_name_share_their_figure() -> None:
    r = Rencana(
        instansi=Instansi(nama="X", tahun=2024),
        pengaturan=Pengaturan(),
        bidang=(Bidang(nama="Umum", singkatan="A"), Bidang(nama="umum ", singkatan="B")),
    )
    tata = susun_tata(r)
    isi = rekap_bidang.bidang(susun_model(r, hitung(r), tata), tata, 5, 0)
    kode = [sel.nilai for satu in isi[:3] if isinstance(sel := satu[-1], Rumus)]
    assert kode == [1, 1, 0]


def test_a_file_for_one_bidang_needs_no_table_and_no_tree() -> None:
    r = rencana()
    label = [k.label for k in (*renaksi.TABEL.kolom, *definisi.TABEL.kolom)]
    rentang = {satu: f"Isian!${'ABC'[n % 3]}$8:${'ABC'[n % 3]}$11" for n, satu in enumerate(label)}
    rujukan = Rujukan((rentang, rentang), rentang)
    h = Hitungan(susun_tata(r), kolom_sendiri(), TAMPIL_SENDIRI, rujukan, ("Isian!$B$7", "Isian!$B$7"))
    nama = {k.nama for k in h.kolom}
    assert {"a1", "ps", "c1", "rr"}.isdisjoint(nama)
    kepala, *isi = di_bawah_aturan(h.blok(r, hitung(r)))
    assert len(kepala) == len(PENGENAL) + len(h.kolom)
    assert not any("tbl" in sel.teks for satu in isi for sel in satu if isinstance(sel, Rumus))
    assert lajur([kepala, *isi], "cs")[2] == Decimal("0.8")
    assert h.rumus("Status", RENAKSI).count("ROW(Isian!$B$7)") == 2


@pytest.mark.parametrize("label", ["Rata-rata Capaian", "Dihitung"])
def test_a_file_for_one_bidang_has_no_means(label: str) -> None:
    assert label not in TAMPIL_SENDIRI
