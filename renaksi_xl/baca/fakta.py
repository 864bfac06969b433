"""What was seen in the workbook beside the plan: facts for the checks (K3xx, K9xx), notes for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from renaksi_xl.baca.catatan import CatatanBaca, Perihal
from renaksi_xl.baca.isi_buku import IsiBuku
from renaksi_xl.baca.lampiran import Lampiran, yatim
from renaksi_xl.baca.lembar_kita import TABEL_BARIS, TabelTerbaca, ambil, ringkas
from renaksi_xl.baca.lengkapi import Pelengkapan
from renaksi_xl.baca.medan import GALAT, isi_kunci
from renaksi_xl.baca.pengaturan import PengaturanTerbaca
from renaksi_xl.checks.bahan import (
    BagianHilang,
    BarisTanpaId,
    FaktaBuku,
    GalatSel,
    IdGanda,
    IdTanpaBaris,
    TakTerbaca,
)
from renaksi_xl.core.pohon import pemilik_id
from renaksi_xl.core.rencana import Baris
from renaksi_xl.sheets import catatan, definisi
from renaksi_xl.sheets.pengaturan import NAMA_LEMBAR as LEMBAR_PENGATURAN
from renaksi_xl.sheets.pengaturan import NAMA_TABEL_BIDANG
from renaksi_xl.sheets.rujukan import alamat

_TAMBAHAN = frozenset(k.label for k in definisi.TAMBAHAN)
_DITINGGALKAN = frozenset(
    {
        Perihal.BARIS_DI_LUAR,
        Perihal.TANPA_ID,
        Perihal.ID_DOBEL_LAMPIRAN,
        Perihal.KOSONG_MENDAHULUI,
        Perihal.TW_TAK_DIKENAL,
        Perihal.PILIHAN_TAK_DIKENAL,
    }
)
"""Notes about content that did not get into the plan, or not into the formulas: staff must hear of them."""


@dataclass(frozen=True, slots=True)
class Mentah:
    """Everything a reading has come upon; `asal` (table, row) runs parallel to `tulisan`, the rows as they stand."""

    isi: IsiBuku
    tabel: Mapping[str, TabelTerbaca]
    setelan: PengaturanTerbaca
    asal: Sequence[tuple[str, int]]
    tulisan: Sequence[Baris]
    lengkap: Pelengkapan
    do: Lampiran
    catatan_tw: Lampiran

    def tempat(self, i: int) -> tuple[str, int]:
        """Sheet and Excel row number of a row."""
        nama, baris = self.asal[i]
        return self.tabel[nama].lembar, baris + 1

    def semua_tabel(self) -> Iterator[TabelTerbaca]:
        """Every table that was found, tblBidang last."""
        yield from self.tabel.values()
        if self.setelan.tabel_bidang is not None:
            yield self.setelan.tabel_bidang


def kumpulkan_fakta(m: Mentah) -> FaktaBuku:
    """The facts that checks turn into findings."""
    return FaktaBuku(
        bagian_hilang=tuple(_hilang(m)),
        galat=tuple(_galat(m)),
        id_ganda=tuple(_id_ganda(m)),
        tanpa_id=tuple(
            BarisTanpaId(lembar=lembar, baris=baris)
            for lembar, baris in map(m.tempat, sorted(m.lengkap.baru - m.lengkap.salinan))
        ),
        id_tanpa_baris=tuple(x for x, _ in _yatim(m)),
        setelan=m.setelan.tak_dikenal,
        pita_tak_urut=m.setelan.pita_tak_urut,
        tak_terbaca=tuple(
            TakTerbaca(lembar=c.lembar, sel=alamat(c.baris - 1, 0), rincian=str(c))
            for c in kumpulkan_catatan(m)
            if c.perihal in _DITINGGALKAN and c.baris is not None
        ),
    )


def kumpulkan_catatan(m: Mentah) -> Iterator[CatatanBaca]:
    """The notes of a reading, sheet by sheet."""
    resmi = {t.nama: t.lembar for t in TABEL_BARIS} | {NAMA_TABEL_BIDANG: LEMBAR_PENGATURAN}
    for t in m.semua_tabel():
        yield from _catatan_tabel(t, resmi[t.nama])
    yield from m.setelan.catatan
    yield from _catatan_id(m)
    yield from m.do.catatan
    yield from m.catatan_tw.catatan
    for x, baris in _yatim(m):
        yield CatatanBaca(Perihal.ID_TANPA_BARIS, x.lembar, baris + 1, x.id)


def _catatan_tabel(t: TabelTerbaca, resmi: str) -> Iterator[CatatanBaca]:
    if ringkas(t.lembar) != ringkas(resmi):
        yield CatatanBaca(Perihal.LEMBAR_BERGANTI_NAMA, t.lembar, None, resmi)
    if t.tabel is None:
        yield CatatanBaca(Perihal.TABEL_HILANG, t.lembar, None, t.nama)
    for label, teks in t.berganti.items():
        yield CatatanBaca(Perihal.JUDUL_BERGANTI, t.lembar, None, f"“{label}” menjadi “{teks}”")
    for teks in t.lain:
        yield CatatanBaca(Perihal.KOLOM_LAIN, t.lembar, None, teks)
    for b in t.kosong:
        yield CatatanBaca(Perihal.BARIS_KOSONG, t.lembar, b + 1)
    for b in t.di_luar:
        yield CatatanBaca(Perihal.BARIS_DI_LUAR, t.lembar, b + 1)
    if t.tabel is not None:
        for b in t.baris:
            if b >= t.tabel.baris_data().stop:
                yield CatatanBaca(Perihal.BARIS_DI_BAWAH, t.lembar, b + 1)


def _catatan_id(m: Mentah) -> Iterator[CatatanBaca]:
    for i in sorted(m.lengkap.baru):
        lembar, baris = m.tempat(i)
        perihal = Perihal.ID_GANDA if i in m.lengkap.salinan else Perihal.ID_DIBERIKAN
        yield CatatanBaca(perihal, lembar, baris, m.lengkap.baris[i].id)
        if i in m.lengkap.berinduk:
            yield CatatanBaca(Perihal.INDUK_DIBERIKAN, lembar, baris, m.lengkap.baris[i].induk or "")
        if i in m.lengkap.tak_jelas:
            yield CatatanBaca(Perihal.INDUK_TIDAK_JELAS, lembar, baris)


def _hilang(m: Mentah) -> Iterator[BagianHilang]:
    for kita in TABEL_BARIS:
        t = m.tabel.get(kita.nama)
        if t is None:
            yield BagianHilang(jenis="lembar", nama=kita.lembar)
            continue
        for label in t.hilang:
            if kita.nama == definisi.NAMA_TABEL and label in _TAMBAHAN:
                continue
            yield BagianHilang(jenis="kolom", nama=label, lembar=t.lembar)
    for nama in m.setelan.nama_hilang:
        yield BagianHilang(jenis="nama", nama=nama, lembar=m.setelan.lembar)
    if m.setelan.tabel_bidang is None:
        yield BagianHilang(jenis="nama", nama=NAMA_TABEL_BIDANG, lembar=m.setelan.lembar)


def _galat(m: Mentah) -> Iterator[GalatSel]:
    """Error values in any column of ours, typed or computed."""
    for t in m.semua_tabel():
        petak = m.isi.petak[t.lembar]
        for b in t.baris:
            if GALAT.isdisjoint(petak[b]):
                continue
            for label, kolom in t.kolom.items():
                nilai = petak[b][kolom] if kolom < len(petak[b]) else None
                if isinstance(nilai, str) and nilai in GALAT:
                    id_ = isi_kunci(ambil(petak, t, b, "ID"))
                    yield GalatSel(lembar=t.lembar, sel=alamat(b, kolom), label=label, galat=nilai, id=id_)


def _id_ganda(m: Mentah) -> Iterator[IdGanda]:
    """One fact per ID and sheet; the first row may stand on the other sheet of rows."""
    pemilik = pemilik_id(m.tulisan)
    kelompok: dict[tuple[str, str], list[int]] = {}
    for i in sorted(m.lengkap.salinan):
        lembar, baris = m.tempat(i)
        kelompok.setdefault((m.tulisan[i].id.lower(), lembar), []).append(baris)
    for (kunci, lembar), baris_lain in kelompok.items():
        pertama = pemilik[kunci]
        yield IdGanda(
            id=m.tulisan[pertama].id,
            pertama=m.tempat(pertama)[1],
            berikutnya=tuple(baris_lain),
            lembar=lembar,
        )


def _yatim(m: Mentah) -> Iterator[tuple[IdTanpaBaris, int]]:
    """Filled rows of Definisi Operasional and Catatan TW whose ID no row of the plan carries, with their row."""
    dikenal = pemilik_id(m.tulisan)
    for nama, lampiran in ((definisi.NAMA_TABEL, m.do), (catatan.NAMA_TABEL, m.catatan_tw)):
        t = m.tabel.get(nama)
        if t is None:
            continue
        for id_, baris in yatim(lampiran, dikenal):
            yield IdTanpaBaris(lembar=t.lembar, sel=alamat(baris, t.kolom["ID"]), id=id_), baris
