"""What a click and `renaksi hitung` write alike: computed columns, numbers, IDs, rows beside new IDs (DESIGN).

Decisions only, as patches of cells; a door turns them into XML or into writes to a live sheet. Input cells are never
among them, except TW pelaporan when another quarter was asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from renaksi_xl.baca.lembar_kita import TabelTerbaca
from renaksi_xl.checks.bahan import FaktaBuku
from renaksi_xl.core.rencana import Jenjang
from renaksi_xl.jobs.susunan import rentang_data, tanpa_catatan, tanpa_definisi
from renaksi_xl.jobs.telaah import Telaah
from renaksi_xl.jobs.temuan import TemuanTerletak, banyak_wajib
from renaksi_xl.pesan import cli as kata
from renaksi_xl.sheets import (
    cascading,
    catatan,
    definisi,
    jurnal,
    konf,
    pengaturan,
    petunjuk,
    rekap,
    renaksi,
    rincian,
    riwayat,
)
from renaksi_xl.sheets.kontrak import Lembar, Rumus, Sel, Tabel, Tambalan
from renaksi_xl.sheets.nomor import nomor
from renaksi_xl.sheets.rumus.hitung import CASCADING, RENAKSI, nilai_kolom, rumus_kolom
from renaksi_xl.sheets.rumus.rujukan import baris_ini, cari_teks
from renaksi_xl.sheets.rumus.tata import Tata

LEMBAR_ISIAN = frozenset(
    (
        pengaturan.NAMA_LEMBAR,
        renaksi.NAMA_LEMBAR,
        cascading.NAMA_LEMBAR,
        definisi.NAMA_LEMBAR,
        catatan.NAMA_LEMBAR,
    )
)
"""Sheets people type in: cells are written there one by one."""
TIDAK_DITULIS = LEMBAR_ISIAN | {satu.NAMA_LEMBAR for satu in (jurnal, riwayat, konf, petunjuk)}
"""With those that keep what clicks left there, and the one that always says the same; every other sheet of ours is a
report and written whole."""
_BERUBAH_BENTUK = frozenset((rekap.NAMA_LEMBAR, rincian.NAMA_LEMBAR))
"""Reports whose parts move when the plan grows; a bidang's sheet, which has no code name, is another."""


def lebar_blok(lembar: Lembar) -> tuple[int, int]:
    """The columns of a report, first and one past the last; a person's columns beside it stay."""
    return min(b.kolom for b in lembar.blok), max(
        b.kolom + len(baris) for b in lembar.blok for baris in b.isi
    )


def awal_bersih(lembar: Lembar) -> int:
    """The row from which on cells that the report does not fill are blanked: an older one may have been longer."""
    if lembar.nama in _BERUBAH_BENTUK or lembar.kode is None:
        return 0
    return max(b.baris + len(b.isi) for b in lembar.blok)


def dipulihkan(fakta: FaktaBuku) -> FaktaBuku:
    """What was wrong with the formulas is right in the copy: the old content is told, the differences are gone."""
    return replace(fakta, rumus_tertimpa=tuple(replace(r, dipulihkan=True) for r in fakta.rumus_tertimpa))


def ringkasan(m: Telaah, temuan: tuple[TemuanTerletak, ...]) -> str:
    """The one line a click ends with."""
    pohon, simpul = m.hasil.pohon, m.hasil.simpul
    jenjang = [m.rencana.baris[rows[0]].jenjang for rows in pohon.baris]
    program = sum(j == Jenjang.PROGRAM and simpul[s].nilai is not None for s, j in enumerate(jenjang))
    sub = [simpul[s] for s, j in enumerate(jenjang) if j == Jenjang.SUB_KEGIATAN]
    terisi, bertarget = sum(s.daun_terisi for s in sub), sum(s.daun_bertarget for s in sub)
    return kata.ringkas_hitung(program, terisi, bertarget, banyak_wajib(temuan))


def tambalan_isian(m: Telaah, tata: Tata) -> Iterator[Tambalan]:
    """Everything written on the sheets people type in; `tata` says where the rows stand."""
    yield from _pengaturan(m)
    yield from _tabel_rencana(m, tata)
    yield from _definisi(m)
    yield from _catatan(m)


def _pengaturan(m: Telaah) -> Iterator[Tambalan]:
    """The counter of IDs, and TW pelaporan when another quarter was asked for."""
    isi: dict[str, Sel] = {"ID_Terakhir": m.bacaan.id_terakhir}
    if m.rencana.pengaturan.tw_pelaporan != m.bacaan.rencana.pengaturan.tw_pelaporan:
        isi["TW_Pelaporan"] = m.rencana.pengaturan.tw_pelaporan
    for nama, nilai in isi.items():
        lembar, baris, kolom = m.bacaan.letak_pengaturan.get(nama, ("", -1, -1))
        if baris >= 0:
            yield Tambalan(lembar, baris, kolom, [[nilai]])


def _tabel_rencana(m: Telaah, tata: Tata) -> Iterator[Tambalan]:
    """Computed columns of the two tables of plan rows, their numbers, and the IDs of rows that had none."""
    nilai, no = nilai_kolom(m.rencana, m.hasil), nomor(m.hasil.pohon, m.rencana.baris)
    for bagian, nama in ((RENAKSI, renaksi.NAMA_TABEL), (CASCADING, cascading.NAMA_TABEL)):
        t = m.bacaan.tabel.get(nama)
        if t is None:
            continue
        for k in renaksi.KOLOM_HITUNG:
            rumus = rumus_kolom(k.label, tata, bagian)
            isi: list[Sel] = [
                Rumus(rumus, "" if i is None else nilai[i][k.label]) for i in tata.baris[bagian]
            ]
            yield from _lajur(t, k.label, isi)
        for baris, i in zip(rentang_data(t), tata.baris[bagian], strict=True):
            if i is not None:
                yield from _sistem(m, t, baris, i, no[i])


def _lajur(t: TabelTerbaca, label: str, isi: list[Sel]) -> Iterator[Tambalan]:
    if label in t.kolom:
        yield Tambalan(t.lembar, t.kepala + 1, t.kolom[label], [[x] for x in isi])


def _sistem(m: Telaah, t: TabelTerbaca, baris: int, i: int, no: str) -> Iterator[Tambalan]:
    """The number of a row by its place in the tree; ID and Induk where the reader gave or tidied them."""
    b, tertulis = m.rencana.baris[i], m.bacaan.rencana_seperti_tertulis.baris[i]
    isi: dict[str, Sel] = {"No": no}
    berspasi = m.bacaan.kunci_berspasi.get(m.bacaan.letak[i], frozenset())
    if b.id != tertulis.id or renaksi.ID in berspasi:
        isi[renaksi.ID] = b.id
    if b.induk != tertulis.induk or renaksi.INDUK in berspasi:
        isi[renaksi.INDUK] = b.induk
    for label, nilai in isi.items():
        if label in t.kolom:
            yield Tambalan(t.lembar, baris, t.kolom[label], [[nilai]])


def panjang_tabel(m: Telaah, ada: Collection[str]) -> dict[str, int]:
    """Data rows of each table in `ada`: they grow by the rows typed below them, and by rows for new IDs beside."""
    tambahan = {
        definisi.NAMA_TABEL: len(tanpa_definisi(m.bacaan)),
        catatan.NAMA_TABEL: len(tanpa_catatan(m.bacaan)),
    }
    return {
        nama: len(rentang_data(t)) + tambahan.get(nama, 0)
        for nama, t in m.bacaan.tabel.items()
        if nama in ada
    }


def _definisi(m: Telaah) -> Iterator[Tambalan]:
    """Computed columns of Definisi Operasional, and a row for every row of the plan that had none."""
    t = m.bacaan.tabel.get(definisi.NAMA_TABEL)
    if t is None:
        return
    baris = {b: m.bacaan.nomor_baris.get(id_) for id_, b in m.bacaan.letak_do.items()}
    lama, baru = rentang_data(t), tanpa_definisi(m.bacaan)
    urutan = [baris.get(b) for b in lama] + list(baru)
    yield from _rujukan(m, t, definisi.TABEL, urutan)
    yield from _id_rapi(m, t, baris)
    yield from _lajur_mulai(t, lama.stop, "ID", [m.rencana.baris[i].id for i in baru])


def _catatan(m: Telaah) -> Iterator[Tambalan]:
    """The same for Catatan TW, a row for every quarter."""
    t = m.bacaan.tabel.get(catatan.NAMA_TABEL)
    if t is None:
        return
    baris = {b: m.bacaan.nomor_baris.get(id_) for (id_, _), b in m.bacaan.letak_catatan.items()}
    lama, baru = rentang_data(t), tanpa_catatan(m.bacaan)
    urutan = [baris.get(b) for b in lama] + [i for i, _ in baru]
    yield from _rujukan(m, t, catatan.TABEL, urutan)
    yield from _id_rapi(m, t, baris)
    yield from _lajur_mulai(t, lama.stop, "ID", [m.rencana.baris[i].id for i, _ in baru])
    yield from _lajur_mulai(t, lama.stop, "TW", [tw for _, tw in baru])


def _id_rapi(m: Telaah, t: TabelTerbaca, baris: Mapping[int, int | None]) -> Iterator[Tambalan]:
    """IDs without the outer spaces that a paste brought; `baris` gives the row of the plan on each sheet row."""
    for b, i in baris.items():
        if i is not None and (t.nama, b) in m.bacaan.kunci_berspasi:
            yield Tambalan(t.lembar, b, t.kolom[renaksi.ID], [[m.rencana.baris[i].id]])


def _rujukan(m: Telaah, t: TabelTerbaca, tabel: Tabel, urutan: Sequence[int | None]) -> Iterator[Tambalan]:
    """The columns that repeat a row's own words; `urutan` gives the row of the plan on each row of the table."""
    no, baris = nomor(m.hasil.pohon, m.rencana.baris), m.rencana.baris
    for k in tabel.kolom:
        if k.hitung:
            rumus = cari_teks(baris_ini(tabel.nama), k.label)
            kata_kata = [no[i] if k.kunci == "no" else getattr(b, k.kunci) for i, b in enumerate(baris)]
            yield from _lajur(
                t, k.label, [Rumus(rumus, "" if i is None else kata_kata[i] or "") for i in urutan]
            )


def _lajur_mulai(t: TabelTerbaca, awal: int, label: str, isi: Sequence[Sel]) -> Iterator[Tambalan]:
    if isi and label in t.kolom:
        yield Tambalan(t.lembar, awal, t.kolom[label], [[x] for x in isi])
