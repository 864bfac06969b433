"""Where a document publishes figures: cells of its computed columns and of its closing rows, with their rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from renaksi_xl.baca.audit.hasil import Macam
from renaksi_xl.baca.audit.kolom import kenali_kolom, kenali_uang, tentang_uang
from renaksi_xl.baca.audit.rumus import RumusBuku, Sel
from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.core.angka import baca_teks, dari_sel
from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.rencana import TW, Rencana
from renaksi_xl.pesan import impor as kata_impor
from renaksi_xl.sheets.rujukan import huruf, nomor_kolom, pisah_lembar, wilayah

_RATA = re.compile(r"rata[- ]rata|rerata|capaian kinerja", re.IGNORECASE)
_PREDIKAT = re.compile(r"predikat", re.IGNORECASE)
_SEMENTARA = re.compile(r"\b\d+ dari \d+\b|\bsementara\b|belum (lengkap|final)", re.IGNORECASE)
_HITUNGAN = (str(Peran.HITUNGAN), str(Peran.TAK_BERTEMPAT))


@dataclass(frozen=True, slots=True)
class Terbit:
    """One published figure: its cell, its row's ID (None: the closing rows), what it is, and what it shows.

    `angka` is None for a word; `polos`: a number without a percent sign, which may mean a share or per cent.
    """

    sel: Sel
    id: str | None
    macam: Macam
    tw: int | None
    angka: Decimal | None
    teks: str
    polos: bool
    rumus: str | None


@dataclass(slots=True)
class Lembaran:
    """One sheet with a table: its grid, which row of the plan each sheet row shows, and its columns."""

    kisi: Kisi
    baris: dict[int, list[str]] = field(default_factory=dict)
    kolom: dict[int, tuple[Macam, int | None]] = field(default_factory=dict)
    uang: dict[int, tuple[Macam, int | None]] = field(default_factory=dict)
    """Computed columns about money."""
    peran: dict[str, list[int]] = field(default_factory=dict)
    """Columns by what the import took them for ("Target", "Realisasi TW I")."""
    sementara: bool = False
    """Whether the sheet says anywhere that a figure is not final."""

    def mentah(self, b: int, k: int) -> object:
        """What a cell holds, spaces included."""
        petak = self.kisi.petak
        return petak[b][k] if b < len(petak) and k < len(petak[b]) else None


def susun_lembaran(hasil: HasilImpor, kisi: Sequence[Kisi]) -> dict[str, Lembaran]:
    """The sheets the plan was read from, in their order."""
    per_nama = {k.nama: k for k in kisi}
    lembaran = {nama: Lembaran(per_nama[nama]) for nama in hasil.lembar}
    for nama, x in lembaran.items():
        x.baris = _baris(hasil, nama)
        x.sementara = any(
            _SEMENTARA.search(isi) for baris in x.kisi.petak for isi in baris if isinstance(isi, str)
        )
    for kolom in hasil.kolom:
        nama, _, letak = kolom.tempat.rpartition("!")
        k = nomor_kolom(letak)
        lembaran[nama].peran.setdefault(kolom.sebagai.partition(" (")[0], []).append(k)
        if not kolom.sebagai.startswith(_HITUNGAN):
            continue
        if (dikenal := kenali_kolom(kolom.judul)) is not None:
            lembaran[nama].kolom[k] = dikenal
        elif (uang := kenali_uang(kolom.judul)) is not None:
            lembaran[nama].uang[k] = uang
    for x in lembaran.values():
        _menurut_nama(hasil, x)
    return lembaran


def _menurut_nama(hasil: HasilImpor, x: Lembaran) -> None:
    """Rows that another sheet told first stand here under the same name; a name two rows share tells nothing."""
    ada = {i for semua in x.baris.values() for i in semua}
    id_nama: dict[str, list[str]] = {}
    for b in hasil.baris:
        id_nama.setdefault(seragam(b.uraian), []).append(b.id)
    kolom = x.peran.get(str(Peran.URAIAN), ())
    for baris in range(x.kisi.tinggi):
        milik = [id_nama.get(seragam(x.kisi.teks(baris, k)), []) for k in kolom]
        for semua in milik:
            if len(semua) == 1 and semua[0] not in ada and baris not in x.baris:
                x.baris[baris] = [semua[0]]
                ada.add(semua[0])


def kolom_tak_dibandingkan(hasil: HasilImpor, lembaran: Mapping[str, Lembaran]) -> tuple[str, ...]:
    """The computed columns whose figures nobody repeats, as "Lembar!T (judul)"."""

    def dibandingkan(nama: str, letak: str) -> bool:
        x, k = lembaran[nama], nomor_kolom(letak)
        return k in x.kolom or k in x.uang

    return tuple(
        f"{k.tempat} ({k.judul})"
        for k in hasil.kolom
        if k.sebagai.startswith(_HITUNGAN)
        and not dibandingkan(k.tempat.rpartition("!")[0], k.tempat.rpartition("!")[2])
    )


_UTAMA = (str(Peran.INDIKATOR), *(f"{Peran.REALISASI} TW {n}" for n in ("I", "II", "III", "IV")))


def _baris(hasil: HasilImpor, nama: str) -> dict[int, list[str]]:
    """The sheet row of every row of the plan: that of its indikator, else of its realisasi, else of its name."""
    per_id: dict[str, dict[str, int]] = {}
    for n in hasil.nilai:
        pisah = pisah_lembar(n.asal)
        luas = wilayah(pisah[1]) if pisah and pisah[0] == nama else None
        if luas is not None:
            per_id.setdefault(n.id, {}).setdefault(n.label, luas[0])
    baris: dict[int, list[str]] = {}
    for id_, ada in per_id.items():
        b = next((ada[label] for label in (*_UTAMA, str(Peran.URAIAN)) if label in ada), min(ada.values()))
        baris.setdefault(b, []).append(id_)
    return baris


def baca_angka_sel(x: Lembaran, b: int, k: int) -> tuple[Decimal | None, str, bool]:
    """A cell's number (a share where it shows a percent sign), its text, and whether it has no such sign."""
    isi = dari_sel(x.mentah(b, k))
    teks = x.kisi.teks(b, k)
    if isinstance(isi, Decimal):
        return isi, teks, x.kisi.satuan_format.get((b, k)) != "%"
    if isi is None:
        return None, "", False
    terbaca = baca_teks(isi)
    if terbaca.satuan not in {None, "%"}:
        return None, teks, False
    return terbaca.nilai, teks, terbaca.satuan != "%"


def cari_terbit(hasil: HasilImpor, lembaran: Mapping[str, Lembaran], rumus: RumusBuku) -> list[Terbit]:
    """Every published figure, sheet by sheet, row by row; blank cells and dashes publish nothing."""
    jenjang = {b.id: b.jenjang for b in hasil.baris}
    semua: list[Terbit] = []
    for nama, x in lembaran.items():
        milik = rumus.get(nama, {})
        lingkup = lingkup_kolom(hasil, nama)
        for b in sorted(x.baris):
            for k, (macam, tw) in sorted(x.kolom.items()):
                batas = lingkup.get(k, ())
                id_ = pemilik(x.baris[b], batas, jenjang)
                if id_ is not None:
                    semua += _satu(x, (nama, b, k), id_, macam, tw, milik.get((b, k)))
        semua += _kaki(hasil, nama, x, milik)
    return semua


def lingkup_kolom(hasil: HasilImpor, nama: str) -> dict[int, tuple[str, ...]]:
    """The levels a computed column belongs to, where its heading names some."""
    isi = {}
    for k in hasil.kolom:
        lembar, _, letak = k.tempat.rpartition("!")
        _, kurung, dalam = k.sebagai.partition(" (")
        if lembar == nama and kurung:
            isi[nomor_kolom(letak)] = tuple(dalam.rstrip(")").split("/"))
    return isi


def pemilik(semua: Sequence[str], lingkup: Sequence[str], jenjang: Mapping[str, str]) -> str | None:
    """Whose figure a cell is: where one line shows several rows, that of the level its column names."""
    if len(semua) == 1:
        return semua[0]
    return next((i for i in semua if jenjang[i] in lingkup), None if lingkup else semua[-1])


def _satu(
    x: Lembaran, sel: Sel, id_: str | None, macam: Macam, tw: int | None, rumus: str | None
) -> Iterator[Terbit]:
    if x.kisi.lanjutan(*sel[1:]):
        return
    angka, teks, polos = baca_angka_sel(x, *sel[1:])
    if (angka is None and macam is not Macam.PREDIKAT) or not teks.strip(" -–—"):
        return
    yield Terbit(sel, id_, macam, tw, None if macam is Macam.PREDIKAT else angka, teks, polos, rumus)


def _kaki(
    hasil: HasilImpor, nama: str, x: Lembaran, rumus: Mapping[tuple[int, int], str]
) -> Iterator[Terbit]:
    """The mean and its predikat under the table; sums of money are no matter of capaian."""
    uang = {
        nomor_kolom(k.tempat.rpartition("!")[2])
        for k in hasil.kolom
        if k.tempat.rpartition("!")[0] == nama and tentang_uang(k.judul)
    }
    for b in baris_penutup(hasil, nama):
        isi = x.kisi.berisi(b)
        label = x.kisi.teks(b, isi[0]) if isi else ""
        for k in (k for k in isi[1:] if k not in uang):
            macam = Macam.PREDIKAT if _PREDIKAT.search(label) else Macam.RATA_RATA
            if _PREDIKAT.search(label) or _RATA.search(label):
                renstra = x.kolom.get(k, (None,))[0] is Macam.TINGKAT_RENSTRA
                asal = Macam.TINGKAT_RENSTRA if renstra and macam is Macam.RATA_RATA else macam
                yield from _satu(x, (nama, b, k), None, asal, None, rumus.get((b, k)))


def baris_penutup(hasil: HasilImpor, nama: str) -> list[int]:
    """The sheet rows of sums and means under the table."""
    baris = set()
    for t in hasil.tak_ditempatkan:
        pisah = pisah_lembar(t.asal)
        luas = (
            wilayah(pisah[1]) if pisah and pisah[0] == nama and t.alasan == kata_impor.BARIS_PENUTUP else None
        )
        if luas is not None:
            baris.add(luas[0])
    return sorted(baris)


def tempat(sel: Sel) -> str:
    """How a person finds a cell: "E.81!T12"."""
    return f"{sel[0]}!{huruf(sel[2])}{sel[1] + 1}"


def lengkap(lembaran: Mapping[str, Lembaran], tw: int) -> bool:
    """Whether there are columns (or lines) for every quarter's target and for realisasi up to `tw`.

    Also the targets of later quarters: only all four tell the jenis (ATURAN 3.1).
    """
    ada = {nama for x in lembaran.values() for nama in x.peran}
    perlu = {f"{Peran.TARGET} TW {n}" for n in TW} | {f"{Peran.REALISASI} TW {n}" for n in TW[:tw]}
    return perlu <= ada


def tanpa_angka(lembaran: Mapping[str, Lembaran], rencana: Rencana) -> Iterator[str]:
    """Rows whose capaian is a word or a dash: the document says that there is no figure.

    Rows without any realisasi have no tingkat capaian Renstra either where that is left blank.
    """
    belum = {b.id for b in rencana.baris if not any(isinstance(r, Decimal) for r in b.realisasi_tw)}
    for x in lembaran.values():
        for b, semua in x.baris.items():
            for k, (macam, _) in x.kolom.items():
                angka_sel, teks, _ = baca_angka_sel(x, b, k)
                if angka_sel is not None or len(semua) > 1:
                    continue
                tanpa = macam is Macam.TINGKAT_RENSTRA and semua[0] in belum
                if tanpa or (macam in {Macam.CAPAIAN, Macam.CAPAIAN_SD} and teks):
                    yield from semua
