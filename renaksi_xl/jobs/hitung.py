"""`renaksi hitung`: the figures of a workbook, written into a copy of it (DESIGN "A click of Hitung Capaian").

Input cells are never written to, except TW pelaporan when `--tw` asks for another quarter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from renaksi_xl.baca.lembar_kita import TabelTerbaca
from renaksi_xl.books.simpan import periksa_tujuan
from renaksi_xl.books.tambal import Perubahan, simpan, tambal
from renaksi_xl.checks.bahan import FaktaBuku
from renaksi_xl.core.rencana import Jenjang
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.muat import Muatan, muat
from renaksi_xl.jobs.susunan import rentang_data, susun_tata_buku, tanpa_catatan, tanpa_definisi
from renaksi_xl.jobs.temuan import TemuanTerletak, banyak_wajib
from renaksi_xl.pesan import cli as kata
from renaksi_xl.pesan import hitung as kata_hitung
from renaksi_xl.sheets import cascading, catatan, definisi, hitung, pengaturan, rekap, renaksi, rincian
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.kontrak import Buku, Lembar, Rumus, Sel, Tabel, Tambalan
from renaksi_xl.sheets.nomor import nomor
from renaksi_xl.sheets.rujukan import pisah_lembar, wilayah
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
"""Sheets people type in: cells are written there one by one; every other sheet of ours is written whole."""
STATUS_TERAKHIR = "Status_Terakhir"
_BERUBAH_BENTUK = frozenset((rekap.NAMA_LEMBAR, rincian.NAMA_LEMBAR))
"""Reports whose parts move when the plan grows; a bidang's sheet, which has no code name, is another."""
_BARIS = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\sr=["']([0-9]+)["']""")


def hitung_buku(m: Muatan) -> tuple[bytes, tuple[TemuanTerletak, ...]]:
    """The computed workbook as bytes, and the findings it carries. Raises BerkasError for a package that resists."""
    if any(t not in m.paket.bagian_tabel for t in (renaksi.NAMA_TABEL, definisi.NAMA_TABEL)):
        raise MasukanError(kata_hitung.tabel_hilang(m.paket.nama))
    temuan = m.temuan(_dipulihkan(m.fakta))
    tata = susun_tata_buku(m.bacaan)
    buku = susun_buku(m.rencana, m.hasil, [t.baris_lembar() for t in temuan], tata)
    perubahan = Perubahan(
        tambalan=[
            *_pengaturan(m),
            *_tabel_rencana(m, tata),
            *_definisi(m),
            *_catatan(m),
            *_laporan(m, buku),
            *_stempel(m, temuan),
        ],
        ganti=frozenset({hitung.NAMA_LEMBAR}),
        panjang_tabel=_panjang_tabel(m),
    )
    return tambal(m.paket, perubahan), temuan


def _dipulihkan(fakta: FaktaBuku) -> FaktaBuku:
    """What was wrong with the formulas is right in the copy: the old content is told, the differences are gone."""
    return replace(fakta, rumus_tertimpa=tuple(replace(r, dipulihkan=True) for r in fakta.rumus_tertimpa))


def hitung_berkas(buku: Path, hasil: Path | None = None, tw: int | None = None) -> list[str]:
    """Compute `buku` into a new file; the closing line and the name of the file. Nothing is written on any error."""
    m = muat(buku, tw)
    tujuan = hasil or buku.with_name(f"{buku.stem}-tw{m.rencana.pengaturan.tw_pelaporan}{buku.suffix}")
    periksa_tujuan(tujuan, [buku])
    if tujuan.suffix.lower() != buku.suffix.lower():
        raise MasukanError(kata_hitung.akhiran(tujuan.name, buku.suffix))
    isi, temuan = hitung_buku(m)
    simpan(isi, tujuan, [buku])
    return [ringkasan(m, temuan), kata.berkas_ditulis(str(tujuan))]


def ringkasan(m: Muatan, temuan: tuple[TemuanTerletak, ...]) -> str:
    """The one line a click ends with."""
    pohon, simpul = m.hasil.pohon, m.hasil.simpul
    jenjang = [m.rencana.baris[rows[0]].jenjang for rows in pohon.baris]
    program = sum(j == Jenjang.PROGRAM and simpul[s].nilai is not None for s, j in enumerate(jenjang))
    sub = [simpul[s] for s, j in enumerate(jenjang) if j == Jenjang.SUB_KEGIATAN]
    terisi, bertarget = sum(s.daun_terisi for s in sub), sum(s.daun_bertarget for s in sub)
    return kata.ringkas_hitung(program, terisi, bertarget, banyak_wajib(temuan))


def _pengaturan(m: Muatan) -> Iterator[Tambalan]:
    """The counter of IDs, and TW pelaporan when another quarter was asked for."""
    isi: dict[str, Sel] = {"ID_Terakhir": m.bacaan.id_terakhir}
    if m.rencana.pengaturan.tw_pelaporan != m.bacaan.rencana.pengaturan.tw_pelaporan:
        isi["TW_Pelaporan"] = m.rencana.pengaturan.tw_pelaporan
    for nama, nilai in isi.items():
        lembar, baris, kolom = m.bacaan.letak_pengaturan.get(nama, ("", -1, -1))
        if baris >= 0:
            yield Tambalan(lembar, baris, kolom, [[nilai]])


def _tabel_rencana(m: Muatan, tata: Tata) -> Iterator[Tambalan]:
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


def _sistem(m: Muatan, t: TabelTerbaca, baris: int, i: int, no: str) -> Iterator[Tambalan]:
    """The number of a row by its place in the tree; ID and Induk where the reader gave them."""
    b, tertulis = m.rencana.baris[i], m.bacaan.rencana_seperti_tertulis.baris[i]
    isi: dict[str, Sel] = {"No": no}
    if b.id != tertulis.id:
        isi[renaksi.ID] = b.id
    if b.induk != tertulis.induk:
        isi[renaksi.INDUK] = b.induk
    for label, nilai in isi.items():
        if label in t.kolom:
            yield Tambalan(t.lembar, baris, t.kolom[label], [[nilai]])


def _panjang_tabel(m: Muatan) -> dict[str, int]:
    """Tables grow by the rows typed below them, and by the rows new IDs get on the sheets beside."""
    tambahan = {
        definisi.NAMA_TABEL: len(tanpa_definisi(m.bacaan)),
        catatan.NAMA_TABEL: len(tanpa_catatan(m.bacaan)),
    }
    return {
        nama: len(rentang_data(t)) + tambahan.get(nama, 0)
        for nama, t in m.bacaan.tabel.items()
        if nama in m.paket.bagian_tabel
    }


def _definisi(m: Muatan) -> Iterator[Tambalan]:
    """Computed columns of Definisi Operasional, and a row for every row of the plan that had none."""
    t = m.bacaan.tabel.get(definisi.NAMA_TABEL)
    if t is None:
        return
    baris = {b: m.bacaan.nomor_baris.get(id_) for id_, b in m.bacaan.letak_do.items()}
    lama, baru = rentang_data(t), tanpa_definisi(m.bacaan)
    urutan = [baris.get(b) for b in lama] + list(baru)
    yield from _rujukan(m, t, definisi.TABEL, urutan)
    yield from _lajur_mulai(t, lama.stop, "ID", [m.rencana.baris[i].id for i in baru])


def _catatan(m: Muatan) -> Iterator[Tambalan]:
    """The same for Catatan TW, a row for every quarter."""
    t = m.bacaan.tabel.get(catatan.NAMA_TABEL)
    if t is None:
        return
    baris = {b: m.bacaan.nomor_baris.get(id_) for (id_, _), b in m.bacaan.letak_catatan.items()}
    lama, baru = rentang_data(t), tanpa_catatan(m.bacaan)
    urutan = [baris.get(b) for b in lama] + [i for i, _ in baru]
    yield from _rujukan(m, t, catatan.TABEL, urutan)
    yield from _lajur_mulai(t, lama.stop, "ID", [m.rencana.baris[i].id for i, _ in baru])
    yield from _lajur_mulai(t, lama.stop, "TW", [tw for _, tw in baru])


def _rujukan(m: Muatan, t: TabelTerbaca, tabel: Tabel, urutan: Sequence[int | None]) -> Iterator[Tambalan]:
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


def _laporan(m: Muatan, buku: Buku) -> Iterator[Tambalan]:
    """Every sheet of ours that nobody types in, as far as the workbook has it; a check names the missing ones."""
    for lembar in buku.lembar:
        if lembar.nama in LEMBAR_ISIAN or lembar.nama not in m.paket.lembar:
            continue
        if lembar.nama != hitung.NAMA_LEMBAR:
            yield from _sisa(m, lembar)
        for blok in lembar.blok:
            yield Tambalan(lembar.nama, blok.baris, blok.kolom, blok.isi)


def _sisa(m: Muatan, lembar: Lembar) -> Iterator[Tambalan]:
    """Blank what an earlier, longer or differently cut report left below; a person's columns beside it stay."""
    isi = m.paket.baca(m.paket.lembar[lembar.nama].bagian)
    lama = max((int(b) for b in _BARIS.findall(isi)), default=0)
    kiri = min(b.kolom for b in lembar.blok)
    kanan = max(b.kolom + len(baris) for b in lembar.blok for baris in b.isi)
    akhir = max(b.baris + len(b.isi) for b in lembar.blok)
    awal = 0 if lembar.nama in _BERUBAH_BENTUK or lembar.kode is None else akhir
    if lama > awal:
        yield Tambalan(lembar.nama, awal, kiri, [[None] * (kanan - kiri) for _ in range(awal, lama)])


def _stempel(m: Muatan, temuan: tuple[TemuanTerletak, ...]) -> Iterator[Tambalan]:
    """What was done last, on Beranda; no clock, so that the same workbook gives the same copy."""
    tempat = pisah_lembar(m.paket.nama_terdefinisi.get(STATUS_TERAKHIR, ""))
    sel = wilayah(tempat[1]) if tempat else None
    if tempat and sel and tempat[0] in m.paket.lembar:
        yield Tambalan(tempat[0], sel[0], sel[1], [[kata_hitung.stempel(ringkasan(m, temuan))]])
