"""Every formula against LibreOffice: random plans, changed inputs, moved rows, and formulas broken on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Rencana
from renaksi_xl.sheets import cascading, definisi, renaksi
from renaksi_xl.sheets.isian import isi_medan
from renaksi_xl.sheets.kontrak import Rumus, Tabel
from renaksi_xl.sheets.rujukan import alamat
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.hitung import KOLOM, RENAKSI, Hitungan, susun_tata
from tests import strategi
from tests.bantuan import rencana_diketik, rencana_teks
from tests.excel.buku_rumus import buat, rusakkan
from tests.excel.graf import siklus
from tests.excel.kantor import Buku, Galat, Kantor
from tests.excel.paritas import bandingkan, bandingkan_cellrune, sama
from tests.percobaan import sebanyak

pytestmark = pytest.mark.excel("soffice", "uno")

AWAL = renaksi.BARIS_KEPALA + 1

# What random plans seldom have: ID used twice, no ID, unknown jenjang, wildcards, weights, several indikator.
SULIT = """
    Tujuan T1              | 100%   | - - - 100%          | . . . .
      Sasaran S1           | 1      | . . . .             | . . . .        | cara=Rata-rata rilis=2
        Program P1         | 80%    | 80% 80% 80% 80%     | 70% 76% . .    | pj="Umum?" bobot=2
          Kegiatan K1      | 1      | - 1 - 1           | . . . .        | "indikator=Rata- Rata Capaian" pagu=500
            Sub b1         | 10     | 3 1 1 5             | 3 1 . .        | bobot=1 pagu=100 realisasi_anggaran_tw=10,20,.,5
            Sub b2         | 8      | 8 8 8 8             | 9 13 . .       | arah=Turun simpul=Kembar pagu=50
            Sub b3         | 5      | 5 5 5 5             | . . . .        | simpul="kembar " pj=LAIN
            Sub b4         | 73     | 34 31 18 0          | 30 31 . .      | pagu=70 realisasi_anggaran_tw=7,7,7,7
          Kegiatan K2      | 1      | 1 1 1 1             | 1 1 1 1        | bobot=3
            Sub c1         | 2      | 2 2 2 2             | 6 . 6 .        | "pj=  umum?" bobot=-1
            Sub c2         | .      | . . . .             | . . . .        | simpul=~*
            Sub c?         | 100%   | . . . 100%          | . . . .        | cara=Rasio p=1,2,.,4 q=2,4,5,8 awal=3 kumulatif_tahun_lalu=ya
            Sub c*         | 40     | 10 10 10 10         | 10 5 15 .      | cara=Rasio jenis=Akumulatif p=1,2,3,4 q=2,4,5,0
            Entah e1       | 3      | 3 3 3 3             | 3 3 3 3        |
            Sub B1         | 3      | 3 3 3 3             | 3 3 3 3        |
          Kegiatan K4      | 1      | 1 1 1 1             | . . . .        |
            Sub d1         | 5      | 5 5 5 5             | . . . .        |
      Sasaran S2           | 5      | 5 5 5 5             | 7 7 7 7        | jenis=ngawur
    Kegiatan K3            | 4      | 1 1 1 1             | 1 1 1 1        | arah=Tetap induk=b1
    Proses p1              | 4      | 1 1 1 1             | 1 2 1 0        | pj=Umum?
      Anggota q1           | 4      | 4 4 4 4             | 1 2 3 4        | "jenis=Rata-rata TW"
      Anggota q2           | 4      | 4 4 4 4             | . . . .        |
"""


def sulit(tw: int, **pengaturan: object) -> Rencana:
    return rencana_diketik(rencana_teks(SULIT, tw=tw, bidang=("Sekretariat", "Umum?", "Lain"), **pengaturan))


def periksa(path: Path, kantor: Kantor) -> None:
    beda = bandingkan(path, kantor)
    assert beda.jumlah_sel > 10_000
    assert beda.beda == []


@pytest.mark.parametrize(
    ("tw", "pengaturan"),
    [
        (1, {}),
        (2, {"bobot": "bobot", "batas_capaian": None, "anggaran": "sd"}),
        (3, {"bobot": "pagu", "batas_capaian": 1.2, "belum_diisi": "nol"}),
        (4, {"rumus_turun": "T/R", "belum_diisi": "nol"}),
    ],
)
def test_the_edges_of_the_rules_agree(
    kantor: Kantor, tmp_path: Path, tw: int, pengaturan: dict[str, object]
) -> None:
    path = tmp_path / "sulit.xlsx"
    buat(path, sulit(tw, **pengaturan))
    periksa(path, kantor)
    assert siklus(path) is None


def test_means_that_fail_at_two_levels_agree(kantor: Kantor, tmp_path: Path) -> None:
    """Everything is reported, but weights are missing below P1 and below K1: neither has a mean."""
    teks = """
        Program P1     | 1 | 1 1 1 1 | 1 1 1 1 |
          Kegiatan K1  | 1 | 1 1 1 1 | 1 1 1 1 | bobot=1
            Sub a1     | 4 | 1 1 1 1 | 1 1 1 1 | bobot=1
            Sub a2     | 4 | 1 1 1 1 | 1 1 1 1 |
          Kegiatan K2  | 4 | 1 1 1 1 | 1 1 1 1 |
    """
    r = rencana_diketik(rencana_teks(teks, bobot="bobot"))
    assert [h.status_rata_rata.value for h in hitung(r).baris[:2]] == [
        "Belum lengkap",
        "Tidak dapat dihitung",
    ]
    path = tmp_path / "bobot.xlsx"
    buat(path, r)
    assert bandingkan(path, kantor).beda == []


def test_a_second_calculator_agrees(tmp_path: Path) -> None:
    path = tmp_path / "sulit.xlsx"
    buat(path, sulit(3))
    assert bandingkan_cellrune(path).beda == []


def test_a_plan_without_rows_agrees(kantor: Kantor, tmp_path: Path) -> None:
    path = tmp_path / "kosong.xlsx"
    buat(path, replace(sulit(1), baris=(), bidang=()))
    assert bandingkan(path, kantor).beda == []


@settings(
    max_examples=sebanyak(8),
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(st.lists(strategi.rencana(paling_banyak=24), min_size=1, max_size=1), st.data())
def test_random_plans_agree(kantor: Kantor, tmp_path: Path, rencana: list[dict], data: st.DataObject) -> None:  # type: ignore[type-arg]  # plan JSON
    r = rencana_diketik(rencana[0])
    anggaran = st.tuples(*[st.sampled_from((None, Decimal(100), Decimal(0), "x"))] * 4)
    r = replace(r, baris=tuple(replace(b, realisasi_anggaran_tw=data.draw(anggaran)) for b in r.baris))
    path = tmp_path / "acak.xlsx"
    buat(path, r)
    beda = bandingkan(path, kantor)
    assert beda.beda == []


def _isi_ulang(buku: Buku, tabel: Tabel, baris: Sequence[Baris]) -> None:
    """Type a plan's values over the inputs of a table, column by column."""
    kolom = [k for k in tabel.kolom if not k.hitung and k.kunci != "no"]
    for n, k in enumerate(kolom):
        letak = n if tabel.nama == definisi.NAMA_TABEL else tabel.posisi(k.label)
        isi = [isi_medan(b, k) for b in baris]
        blok = [[float(x) if isinstance(x, Decimal) else x if isinstance(x, str) else None] for x in isi]
        buku.tulis_blok(tabel.lembar, alamat(tabel.baris_kepala + 1, letak), blok)


def test_changed_inputs_give_what_the_engine_gives(kantor: Kantor, tmp_path: Path) -> None:
    """The workbook of one plan, typed over with another one of the same size, shows the other one's figures."""
    lama, path = sulit(1), tmp_path / "lama.xlsx"
    baru = sulit(3, bobot="pagu", belum_diisi="nol")
    baru = replace(baru, baris=tuple(_ubah(b, n) for n, b in enumerate(baru.baris)))
    tata, _ = buat(path, lama)
    with kantor.buka(path) as buku:
        for bagian, tabel in ((0, renaksi.TABEL), (1, cascading.TABEL)):
            _isi_ulang(buku, tabel, [baru.baris[i] for i in tata.baris[bagian] if i is not None])
        buku.tulis("Pengaturan", {"B1": 3, "B3": "nol", "B4": "pagu"})
        kisi = buku.baca("_hitung")
    beda = []
    for n, satu in enumerate(Hitungan(tata).blok(baru, hitung(baru))):
        for k, sel in enumerate(satu):
            if sel is None:
                continue
            nilai = sel.nilai if isinstance(sel, Rumus) else sel
            tertulis = nilai if isinstance(nilai, str) else float(nilai)  # type: ignore[arg-type]  # a number
            if not sama(tertulis, kisi[n][k]):
                beda.append((alamat(n, k), nilai, kisi[n][k]))
    assert beda == []


def _ubah(b: Baris, n: int) -> Baris:
    a, q, c, d = b.realisasi_tw
    return replace(b, realisasi_tw=(q, a, d, c), target_tw=b.target_tw[::-1] if n % 3 == 0 else b.target_tw)


def test_an_error_value_in_an_input_does_not_spread(kantor: Kantor, tmp_path: Path) -> None:
    path = tmp_path / "galat.xlsx"
    buat(path, sulit(3, bobot="pagu"))
    masukan = [k.label for k in renaksi.TABEL.kolom if not k.hitung and k.kunci not in {"no", "id"}]
    with kantor.buka(path) as buku:
        for n, label in enumerate(masukan):
            sel = alamat(AWAL + n % 9, renaksi.TABEL.posisi(label))
            buku.tulis_rumus("Renaksi", {sel: "=NA()" if n % 2 else "=1/0"})
        buku.hitung_ulang()
        for lembar in ("_hitung", "Rekap Capaian"):
            galat = [isi for satu in buku.baca(lembar) for isi in satu if isinstance(isi, Galat)]
            assert galat == [], lembar


def _tampil(buku: Buku) -> dict[str, list[object]]:
    """ID → what the computed columns of tblRenaksi show."""
    kisi = buku.baca("Renaksi")
    posisi = [renaksi.TABEL.posisi(k.label) for k in renaksi.KOLOM_HITUNG]
    pada = renaksi.TABEL.posisi(renaksi.ID)
    return {str(satu[pada]): [satu[p] for p in posisi] for satu in kisi[AWAL:] if satu[pada]}


def test_sorted_rows_keep_their_results(kantor: Kantor, tmp_path: Path) -> None:
    """Rows of a node and rows with one ID aside, the order of the table changes nothing."""
    r, path = sulit(2), tmp_path / "a.xlsx"
    r = replace(r, baris=tuple(replace(b, simpul=None) for b in r.baris if b.id != "B1"))
    buat(path, r)
    akhir = alamat(AWAL + len(susun_tata(r).baris[RENAKSI]) - 1, len(renaksi.TABEL.kolom) - 1)
    with kantor.buka(path) as buku:
        sebelum = _tampil(buku)
        buku.urutkan("Renaksi", f"A{AWAL + 1}:{akhir}", "G", naik=False)
        buku.hitung_ulang()
        assert _tampil(buku) == sebelum
        assert len(sebelum) == len(susun_tata(r).baris[RENAKSI])
        buku.sisip_baris("Renaksi", AWAL + 4)
        buku.hitung_ulang()
        assert _tampil(buku) == sebelum


RUSAK = [
    ("nd", "[@pos]", "1"),
    ("a1", "<[@lv]", "<=[@lv]+9"),
    ("sb", "-[@bs]", ""),
    ("jn", ",6)=0", ",6)<>0"),
    ("u3", f"{aturan.TW_PELAPORAN}<3", f"{aturan.TW_PELAPORAN}<4"),
    ("c4", "SUM([cx5>])", "MAX([cx5>])"),
    ("kn", "[@hb]=[@ht]", "[@hb]>[@ht]"),
    ("bw", "[@bp],0))", "0,0))"),
]


@pytest.mark.parametrize(("nama", "dari", "ke"), RUSAK)
def test_a_broken_formula_is_noticed(kantor: Kantor, tmp_path: Path, nama: str, dari: str, ke: str) -> None:
    path = tmp_path / "rusak.xlsx"
    buat(path, sulit(3, bobot="pagu"), kolom=rusakkan(KOLOM, nama, dari, ke))
    assert bandingkan(path, kantor).beda != []
