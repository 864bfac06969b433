"""What goes when the example is taken away, and what stays: everything a person changed or added (DESIGN promise 3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renaksi_xl.baca.isi_buku import IsiBuku, NilaiSel, TabelBuku
from renaksi_xl.baca.lembar_kita import TABEL_BARIS, TabelTerbaca
from renaksi_xl.core.contoh import AWALAN_ID, RENCANA_CONTOH
from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.pohon import pemilik_id
from renaksi_xl.core.rencana import Bidang, Rencana
from renaksi_xl.jobs.telaah import Telaah
from renaksi_xl.pesan import contoh as kata
from renaksi_xl.sheets import catatan, definisi
from renaksi_xl.sheets.buku import RENCANA_KOSONG
from renaksi_xl.sheets.kontrak import Sel
from renaksi_xl.sheets.pengaturan import KUNCI, SISTEM, nilai

Titik = tuple[str, int, int]
"""A cell: sheet, row, column, from 0."""
_HITUNG = {t.nama: frozenset(k.label for k in t.kolom if k.hitung) for t in TABEL_BARIS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kosongan:
    """A decision: rows of the plan that go and that stay, and every cell with what it is to hold afterwards.

    `tabel` gives tables of which no row is left the one row that an empty master has.
    """

    baris: tuple[int, ...]
    dibiarkan: tuple[int, ...]
    bidang: tuple[Bidang, ...]
    isi: Mapping[Titik, Sel]
    tabel: Mapping[str, int]


def pilih_baris(rencana: Rencana, tertulis: Rencana) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Rows that are still the example's in every field, and the others; a row above one that stays, stays.

    `tertulis` are the rows as they stand; `rencana` has completed IDs and parents, for a row typed just now.
    """
    asli = {b.id: b for b in RENCANA_CONTOH.baris}
    pemilik = pemilik_id(rencana.baris)
    tetap = {i for i, b in enumerate(tertulis.baris) if rencana.baris[i] != b or asli.get(b.id) != b}
    for i in sorted(tetap):
        induk = pemilik.get((rencana.baris[i].induk or "").lower())
        while induk is not None and induk not in tetap:
            tetap.add(induk)
            induk = pemilik.get((rencana.baris[induk].induk or "").lower())
    semua = range(len(rencana.baris))
    return tuple(i for i in semua if i not in tetap), tuple(sorted(tetap))


def berbau_contoh(rencana: Rencana) -> bool:
    """Whether any row has come from the example, changed or not."""
    return any(b.id.lower().startswith(AWALAN_ID) for b in rencana.baris)


def rancang_kosongan(t: Telaah) -> Kosongan:
    """Decide for a workbook that was read."""
    baris, tetap = pilih_baris(t.rencana, t.bacaan.rencana_seperti_tertulis)
    dipakai = {seragam(t.rencana.baris[i].penanggung_jawab) for i in tetap}
    bidang = tuple(b for b in RENCANA_CONTOH.bidang if seragam(b.nama) not in dipakai)
    isi: dict[Titik, Sel] = {}
    tabel: dict[str, int] = {}
    for satu, hapus in _baris_tabel(t, baris):
        penuh = not tetap and set(satu.baris) <= hapus and not satu.lain
        awal = satu.kepala + 1
        if penuh and satu.tabel is not None:
            tabel[satu.nama] = 1
            hapus |= set(satu.tabel.baris_data())
        for b in hapus:
            isi |= dict.fromkeys(_sel_baris(satu, b, semua=penuh and b > awal))
    if t.bacaan.tabel_bidang is not None:
        isi |= dict.fromkeys(_sel_bidang(t, t.bacaan.tabel_bidang, bidang))
    return Kosongan(
        baris=baris, dibiarkan=tetap, bidang=bidang, isi=isi | dict(_setelan(t)) if baris else {}, tabel=tabel
    )


def _baris_tabel(t: Telaah, baris: tuple[int, ...]) -> Iterator[tuple[TabelTerbaca, set[int]]]:
    """Each table with the sheet rows that belong to the rows of the plan that go."""
    kunci = {t.rencana.baris[i].id.lower() for i in baris}
    for nama, satu in t.bacaan.tabel.items():
        if nama == definisi.NAMA_TABEL:
            yield satu, {b for id_, b in t.bacaan.letak_do.items() if id_ in kunci}
        elif nama == catatan.NAMA_TABEL:
            yield satu, {b for (id_, _), b in t.bacaan.letak_catatan.items() if id_ in kunci}
        else:
            yield satu, {t.bacaan.letak[i][1] for i in baris if t.bacaan.letak[i][0] == nama}


def _sel_baris(tabel: TabelTerbaca, baris: int, *, semua: bool) -> Iterator[Titik]:
    """The input cells of a row; with `semua` its formulas as well, because the row leaves the table."""
    for label, kolom in tabel.kolom.items():
        if semua or label not in _HITUNG[tabel.nama]:
            yield tabel.lembar, baris, kolom


def _sel_bidang(t: Telaah, tabel: TabelTerbaca, bidang: tuple[Bidang, ...]) -> Iterator[Titik]:
    for b, satu in zip(tabel.baris, t.rencana.bidang, strict=True):
        if satu in bidang:
            for kolom in tabel.kolom.values():
                yield tabel.lembar, b, kolom


def _setelan(t: Telaah) -> Iterator[tuple[Titik, Sel]]:
    """Settings that still say what the example says, as an empty master has them."""
    for kunci in KUNCI:
        contoh, kosong = nilai(kunci, RENCANA_CONTOH), nilai(kunci, RENCANA_KOSONG)
        tempat = t.bacaan.letak_pengaturan.get(kunci.nama)
        if tempat is None or tempat[1] < 0 or kunci in SISTEM:
            continue
        if contoh != kosong and nilai(kunci, t.rencana) == contoh:
            yield tempat, kosong


def isi_sesudah(isi: IsiBuku, k: Kosongan) -> IsiBuku:
    """The workbook as it reads once the cells hold what they are to hold."""
    petak = {nama: [list(baris) for baris in satu] for nama, satu in isi.petak.items()}
    for (lembar, baris, kolom), x in k.isi.items():
        if baris < len(petak[lembar]) and kolom < len(petak[lembar][baris]):
            petak[lembar][baris][kolom] = _polos(x)
    return isi._replace(petak=petak, tabel=tuple(_dipendekkan(t, k.tabel) for t in isi.tabel))


def _polos(x: Sel) -> NilaiSel:
    return x if x is None or isinstance(x, str | int) else float(str(x))


def _dipendekkan(t: TabelBuku, banyak: Mapping[str, int]) -> TabelBuku:
    if t.nama not in banyak:
        return t
    baris, kiri, _, kanan = t.wilayah
    return t._replace(wilayah=(baris, kiri, t.baris_data().start + banyak[t.nama] - 1 + t.baris_total, kanan))


def sebutan(t: Telaah, baris: tuple[int, ...]) -> list[str]:
    """Rows of the plan by their place on the sheet and their words, those a person changed or added first."""
    asli = {b.id: b for b in RENCANA_CONTOH.baris}
    tertulis = t.bacaan.rencana_seperti_tertulis.baris
    urut = sorted(baris, key=lambda i: asli.get(tertulis[i].id) == tertulis[i])
    return [
        kata.sebut_baris(t.bacaan.tabel[nama].lembar, b + 1, t.rencana.baris[i].uraian)
        for i in urut
        for nama, b in [t.bacaan.letak[i]]
    ]
