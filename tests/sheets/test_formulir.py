"""Printed forms as values: looks by value, heights, the region's name, the lines of E.81 and LKjIP."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from renaksi_xl.books.gaya import GAYA
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Instansi, Rencana
from renaksi_xl.sheets.bahan import susun_bahan
from renaksi_xl.sheets.cetak import e81, formulir, lkjip
from renaksi_xl.sheets.kontrak import Gaya, Lembar, Rumus
from tests.bantuan import rencana_diketik, rencana_teks

D = Decimal
POHON = """
    Sasaran s1       | 90%  | - - - 90%       | . . . .   | simpul=S
    Sasaran s2 Indeks | 3.6 | . . . .         | . . . 3.2 | simpul=S
      Program p1     | 100% | 25% 50% 75% 100% | 25% . . . |
        Sub u1       | 10   | 3 1 1 5         | 3 1 . .   | pagu=5000 realisasi_anggaran_tw=100,200,.,.
    Proses a1        | 4    | 1 1 1 1         | 1 . . .   |
"""


def rencana(teks: str = POHON, tw: int = 2) -> Rencana:
    return rencana_diketik(rencana_teks(teks, tw=tw))


def isi(lembar: Lembar) -> dict[tuple[int, int], object]:
    """Values by row and column, formulas as what they show."""
    return {
        (blok.baris + i, blok.kolom + j): x.nilai if isinstance(x, Rumus) else x
        for blok in lembar.blok
        for i, satu in enumerate(blok.isi)
        for j, x in enumerate(satu)
    }


def test_sizes_for_heights_are_those_of_the_looks() -> None:
    assert {
        g: (float(GAYA[g].get("font_size", 11)), bool(GAYA[g].get("bold"))) for g in formulir.HURUF
    } == dict(formulir.HURUF)


@pytest.mark.parametrize(
    ("nilai", "satuan", "gaya"),
    [
        (D(1), "%", Gaya.FORMULIR_PERSEN_BULAT),
        (D("0.7172"), "%", Gaya.FORMULIR_PERSEN),
        ("", " % ", Gaya.FORMULIR_PERSEN),
        (D(28), "Orang", Gaya.FORMULIR_ANGKA),
        # 86,20 as on Monev, not 86,2.
        (D("86.2"), "Indeks", Gaya.FORMULIR_DESIMAL),
        (D("71.72"), "Nilai", Gaya.FORMULIR_DESIMAL),
        (D(1) / 3, "Rasio", Gaya.FORMULIR_DESIMAL),
        (D(4876), "Formasi", Gaya.FORMULIR_RIBUAN),
        (D("4876.5"), "Nilai", Gaya.FORMULIR_DESIMAL),
        ("", None, Gaya.FORMULIR_ANGKA),
    ],
)
def test_a_number_looks_as_its_satuan_and_size_ask(
    nilai: Decimal | str, satuan: str | None, gaya: Gaya
) -> None:
    assert formulir.gaya_angka(nilai, satuan) is gaya


@pytest.mark.parametrize(
    ("ketik", "tampil"),
    [
        ("Luwu Timur", "Kabupaten Luwu Timur"),
        ("PEMALANG", "Kabupaten Pemalang"),
        ("KOTA PALOPO", "Kota Palopo"),
        ("Kota Makassar", "Kota Makassar"),
        ("Kotawaringin Timur", "Kabupaten Kotawaringin Timur"),
        ("KOTABARU", "Kabupaten Kotabaru"),
        (" Luwu  Timur ", "Kabupaten Luwu Timur"),
        ("Provinsi Contoh", "Provinsi Contoh"),
        (None, "Kabupaten/Kota"),
    ],
)
def test_the_region_is_named_once(ketik: str | None, tampil: str) -> None:
    r = replace(rencana(), instansi=Instansi(nama="Badan", kabupaten=ketik, tahun=2024))
    assert formulir.lingkup(r).nilai == tampil


def test_form_e81_has_the_rows_of_the_renaksi_in_tree_order_and_no_team() -> None:
    r = rencana()
    (lembar,) = e81.lembar(susun_bahan(r, hitung(r)))
    nilai = isi(lembar)
    baris = [[nilai.get((e81.BARIS_DATA + n, k)) for k in range(5)] for n in range(4)]
    assert baris == [
        ["1", "Sasaran s1", "", "Indikator s1", "%"],
        ["", "", "", "Indikator s2", "Indeks"],
        ["1.1", "", "Program p1", "Indikator p1", "%"],
        ["1.1.1", "", "Sub u1", "Indikator u1", "Dokumen"],
    ]
    assert nilai[e81.BARIS_DATA + 4, 0] == "Jumlah anggaran"


def test_form_e81_without_money_has_no_money() -> None:
    r = rencana("Program p | 100% | 25% 50% 75% 100% | 25% . . . |")
    (lembar,) = e81.lembar(susun_bahan(r, hitung(r)))
    assert "Jumlah anggaran" not in isi(lembar).values()


def test_empty_columns_of_form_e81_are_narrow_and_its_quarters_equally_wide() -> None:
    lebar = {}
    for teks in (POHON, "Program p | 12345.5 | 12345.5 - - - | 12345.5 . . . |"):
        r = rencana(teks)
        (lembar,) = e81.lembar(susun_bahan(r, hitung(r)))
        lebar[teks] = {nama: lembar.lebar[k] for nama, k in e81.KOLOM.items() if k <= e81.AKHIR}
    beruang, tanpa = lebar.values()
    # Rp of the Renstra is given nowhere; the pagu of 5.000 and its realisasi are.
    assert beruang["r5"] == beruang["r6"] == 4
    assert min(beruang["r7"], beruang["r8"]) > 4
    assert {tanpa[f"r{n}"] for n in range(5, 15)} == {4}
    # 12.345,5 stands in TW I alone.
    assert len({tanpa[f"k{n}"] for n in (8, 9, 10, 11)}) == 1
    assert tanpa["k8"] > 7
    assert tanpa["uraian"] > beruang["uraian"]


def test_a_plan_without_rows_has_no_form() -> None:
    r = replace(rencana(), baris=())
    bahan = susun_bahan(r, hitung(r))
    assert e81.lembar(bahan) == []
    assert lkjip.lembar(bahan) == []


def test_lkjip_measures_the_sasaran_and_compares_only_where_there_is_something() -> None:
    r = rencana(tw=4)
    (lembar,) = lkjip.lembar(susun_bahan(r, hitung(r)))
    nilai = isi(lembar)
    baris = lkjip.BARIS_UKUR + 2
    assert [nilai.get((baris + 1, k)) for k in (0, 1, 2, 3, 4, 6, 8)] == [
        None, "", "Indikator s2", "Indeks", D("3.6"), D("3.2"), D("3.2") / D("3.6"),
    ]  # fmt: skip
    assert nilai[baris, 8] == "Belum diisi"
    assert "PERBANDINGAN REALISASI KINERJA" not in nilai.values()
    r = replace(r, baris=tuple(replace(b, realisasi_nasional=D("0.8")) for b in r.baris))
    (lembar,) = lkjip.lembar(susun_bahan(r, hitung(r)))
    assert "PERBANDINGAN REALISASI KINERJA" in isi(lembar).values()
    assert list(isi(lembar).values()).count(D("0.8")) == 2


def test_no_page_of_a_form_ends_inside_its_signatures() -> None:
    """Three hundred sub kegiatan with long names: the rows after the last line stay on its page."""
    teks = "Program p | 1 | 1 1 1 1 | . . . . |\n" + "\n".join(
        f"  Sub u{n} | 4 | 1 1 1 1 | 1 . . . | pagu={n}000000" for n in range(300)
    )
    r = rencana(teks)
    panjang = "Penyelenggaraan Pengembangan Kompetensi bagi Pimpinan Daerah dan Jabatan Fungsional " * 2
    r = replace(r, baris=tuple(replace(b, uraian=panjang + b.id) for b in r.baris))
    (lembar,) = e81.lembar(susun_bahan(r, hitung(r)))
    assert lembar.cetak is not None
    terakhir = e81.BARIS_DATA + len(r.baris) - 1
    assert len(lembar.cetak.putus_baris) > 5
    assert all(b <= terakhir for b in lembar.cetak.putus_baris)
    assert lembar.cetak.wilayah is not None
    assert lembar.cetak.wilayah[2] > terakhir
