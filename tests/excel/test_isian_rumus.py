"""A formula typed where a number belongs: engine, native formulas and findings take the same thing for a number.

The engine reads what the formula left in the file, the formulas of the workbook see its boolean, text or error value.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.jobs.bidang import isi_file_bidang
from renaksi_xl.jobs.muat import muat
from renaksi_xl.sheets.buku import susun_buku
from tests.bantuan import rencana_diketik, rencana_teks
from tests.excel.induk import banding_mesin, lajur, semua_kisi
from tests.excel.kantor import Kantor, sel_di

pytestmark = pytest.mark.excel("soffice", "uno")

RENCANA = rencana_diketik(
    rencana_teks(
        """
        Tujuan T1        | 100% | . . . 100%  | . . . .
          Sasaran S1     | 100% | . . . 100%  | . . . .
            Kegiatan K1  | 100% | . . . 100%  | . . . .     | pj=Umum
              Sub a      | 100  | 10 20 30 40 | 8 18 . .    | bobot=2 pagu=10 realisasi_anggaran_tw=1,2,3,4
              Sub b      | 12   | 12 12 12 12 | 13 13 13 13 | arah=Turun bobot=1 pagu=20
              Sub c      | 5    | 5 5 5 5     | 12 12 12 12 | bobot=1 pagu=30
              Sub d      | 8    | . . . .     | 2 4 . .     | bobot=1 pagu=40 tw_rilis=2
              Sub r      | 80%  | 80% 80% 80% 80% | | cara=Rasio p=4,4,4,4 q=5,5,5,5 bobot=1 pagu=40
              Sub s      | 80%  | 80% 80% 80% 80% | | cara=Rasio p=4,4,4,4 q=5,5,5,5 bobot=1 pagu=40
              Sub t      | 80%  | 80% 80% 80% 80% | | cara=Rasio p=4,8,. q=5,20,. pembilang_awal=2 kumulatif_tahun_lalu=ya bobot=1 pagu=40
        """,
        tw=2,
        bidang=("Umum",),
        bobot="bobot",
    )
)
ANGKA = {
    "Realisasi TW I": ("a", "K201"),
    "Target TW II": ("b", "K109"),
    "Target": ("c", "K109"),
    "TW Rilis": ("d", "K126"),
    "Bobot": ("c", "K322"),
}
"""Column of Renaksi → row, and the code of what is no number there."""
UANG = {"Pagu": ("b", "K612"), "Realisasi Anggaran TW I": ("a", "K612")}
"""The same, in cells with a format of rupiah: there LibreOffice takes TRUE for a number, Excel does not.

So it is in the percent cells of a row of %, which is why the rows above are of other satuan.
"""
RASIO = {"Pembilang TW I": ("r", "K217"), "Penyebut TW II": ("s", "K217"), "Pembilang Awal": ("t", "K217")}
"""The same on Definisi Operasional."""


def ubah(kantor: Kantor, folder: Path, rumus: str, *, uang: bool) -> tuple[list[str], set[tuple[str, str]]]:
    """Where formulas and engine differ after the formula was typed; codes and rows of the findings."""
    asal, jadi = folder / "asal.xlsx", folder / "jadi.xlsx"
    asal.write_bytes(tulis_xlsx(susun_buku(RENCANA, hitung(RENCANA))))
    sel = set()
    with kantor.buka(asal) as buku:
        for lembar, isi in (("Renaksi", ANGKA | (UANG if uang else {})), ("Definisi Operasional", RASIO)):
            tabel = lajur(buku.baca(lembar), "ID", *isi)
            for label, (id_, _) in isi.items():
                tempat = tabel.sel(label, tabel.menurut()[id_])
                sel.add(f"{lembar}!{tempat}")
                buku.tulis_rumus(lembar, {tempat: rumus})
        kisi = semua_kisi(buku)
        buku.simpan(jadi)
    m = muat(jadi)
    hasil = banding_mesin(kisi, jadi, folder / "mesin.xlsx")
    assert hasil.jumlah_sel > 5000
    temuan = {(t.kode, t.id or "") for t in m.temuan(m.fakta)}
    # A bidang's sheet in the master shows the cell as it is.
    return [x for x in hasil.beda if x.split(":")[0] not in sel and not x.startswith("B1!")], temuan


@pytest.mark.parametrize("rumus", ['="95"', '="abc"', "=NA()", "=1/0", "=TRUE()", "=1=1", "=1=2"])
def test_what_is_no_number_is_none_to_engine_formulas_and_findings(
    rumus: str, kantor: Kantor, tmp_path: Path
) -> None:
    logika = rumus in {"=TRUE()", "=1=1", "=1=2"}
    beda, temuan = ubah(kantor, tmp_path, rumus, uang=not logika)
    assert beda == []
    semua = ANGKA | RASIO | ({} if logika else UANG)
    galat = rumus in {"=NA()", "=1/0"}
    assert {("K213" if galat else kode, id_) for id_, kode in semua.values()} <= temuan
    assert "K903" not in {kode for kode, _ in temuan}


@pytest.mark.parametrize(
    ("isian", "ya"),
    [
        (("=TRUE()", '="y"', '=" YA "'), "rst"),
        (("=1", '="Benar"', '="Tidak"'), "rs"),
        (('="mungkin"', "=NA()", "=1=2"), ""),
    ],
)
def test_ya_is_ya_to_engine_and_formulas_however_it_is_written(
    isian: tuple[str, str, str], ya: str, kantor: Kantor, tmp_path: Path
) -> None:
    asal, jadi = tmp_path / "asal.xlsx", tmp_path / "jadi.xlsx"
    asal.write_bytes(tulis_xlsx(susun_buku(RENCANA, hitung(RENCANA))))
    with kantor.buka(asal) as buku:
        tabel = lajur(buku.baca("Definisi Operasional"), "ID", "Kumulatif Tahun Lalu")
        sel = [tabel.sel("Kumulatif Tahun Lalu", tabel.menurut()[id_]) for id_ in "rst"]
        buku.tulis_rumus("Definisi Operasional", dict(zip(sel, isian, strict=True)))
        kisi = semua_kisi(buku)
        buku.simpan(jadi)
    beda = banding_mesin(kisi, jadi, tmp_path / "mesin.xlsx").beda
    assert [x for x in beda if x.split(":")[0] not in {f"Definisi Operasional!{s}" for s in sel}] == []
    assert [b.id for b in muat(jadi).rencana.baris if b.kumulatif_tahun_lalu] == list(ya)


def test_a_formula_that_gives_a_number_is_that_number(kantor: Kantor, tmp_path: Path) -> None:
    beda, temuan = ubah(kantor, tmp_path, "=1+1", uang=True)
    assert beda == []
    assert not {"K109", "K126", "K201", "K213", "K217", "K322", "K612", "K903"} & {kode for kode, _ in temuan}


@pytest.mark.parametrize("rumus", ['="95"', "=NA()", "=TRUE()"])
def test_a_bidang_is_told_that_what_its_formula_gives_is_no_number(
    rumus: str, kantor: Kantor, tmp_path: Path
) -> None:
    (isi,) = isi_file_bidang(RENCANA, hitung(RENCANA), "induk.xlsx").values()
    (tmp_path / "isian.xlsx").write_bytes(isi)
    with kantor.buka(tmp_path / "isian.xlsx") as buku:
        buku.buka_proteksi("Isian")
        tabel = lajur(buku.baca("Isian"), "ID", "Yang Masih Kurang", "Realisasi TW II")
        baris = tabel.menurut()["b"]
        buku.tulis_rumus("Isian", {tabel.sel("Realisasi TW II", baris): rumus})
        kurang = sel_di(semua_kisi(buku)["Isian"], tabel.sel("Yang Masih Kurang", baris))
    assert str(kurang).startswith("Realisasi TW II bukan angka")
