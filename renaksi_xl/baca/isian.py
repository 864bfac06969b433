"""A bidang's file as it came back: its rows and hand-out, wherever people and programs have put them.

Sheets are found by name or by their headers, columns by their labels, rows by their IDs. What is missing or has moved
becomes a `Kejadian`; a file that cannot be understood is refused whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from renaksi_xl.baca.cap_isian import (
    LEMBAR_CAP,
    Cap,
    adalah_kaki,
    cap_dari_lembar,
    cap_dari_properti,
    cap_dari_teks,
)
from renaksi_xl.baca.isi_buku import IsiBuku, NilaiSel, Petak, sel
from renaksi_xl.baca.lembar_kita import TabelTerbaca, ringkas, temukan
from renaksi_xl.baca.medan import isi_kunci, isi_teks
from renaksi_xl.checks.gabung.bahan import Jenis, Kejadian
from renaksi_xl.core.angka import dari_sel, tulis_bersatuan
from renaksi_xl.pesan import file_bidang as kata_file
from renaksi_xl.pesan import gabung as kata
from renaksi_xl.sheets import kolom_bidang as kolom
from renaksi_xl.sheets import lembar_isian, lembar_rasio, renaksi
from renaksi_xl.sheets.cap_bidang import LEMBAR_AWAL
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.kontrak import Kolom, Tabel
from renaksi_xl.sheets.rujukan import alamat, huruf
from renaksi_xl.sheets.rumus.hitung import NAMA_LEMBAR as LEMBAR_HITUNG

LEMBAR_FILE = (
    lembar_isian.NAMA_LEMBAR,
    lembar_rasio.NAMA_LEMBAR,
    LEMBAR_CAP,
    LEMBAR_AWAL,
    LEMBAR_HITUNG,
)
_TERSEMBUNYI = tuple(Kolom(label=label, kunci="", tersembunyi=True) for label in kolom.TERSEMBUNYI)
TABEL_ISIAN = Tabel(
    "",
    lembar_isian.NAMA_LEMBAR,
    lembar_isian.BARIS_KEPALA,
    (*kolom.kolom_isian(berpagu=True, tw=4), *_TERSEMBUNYI),
)
TABEL_RASIO = Tabel(
    "",
    lembar_rasio.NAMA_LEMBAR,
    lembar_rasio.BARIS_KEPALA,
    (*kolom.KOLOM_RASIO, Kolom(label="ID", kunci="id", tersembunyi=True)),
)
DIKETIK = frozenset(
    k.label for t in (TABEL_ISIAN, TABEL_RASIO) for k in t.kolom if not (k.hitung or k.tersembunyi)
)
"""Visible columns that hold what a person typed, here or in the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentahIsian:
    """A return as the file door hands it over: cells, formulas by sheet, and what else is in the package."""

    berkas: str
    isi: IsiBuku
    sha256: str = ""
    properti: Mapping[str, str] = field(default_factory=dict)
    rumus: Mapping[str, Mapping[tuple[int, int], str]] = field(default_factory=dict)
    """Sheet → cell → formula without "="."""
    dilindungi: frozenset[str] = frozenset()
    makro: bool = False
    tautan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisIsian:
    """A row of a return: its ID as written, its sheet row, its cells by label (only columns that are there)."""

    id: str
    baris: int
    nilai: Mapping[str, NilaiSel]


@dataclass(frozen=True, slots=True)
class LembarTerisi:
    """A sheet of a return: where its table stands, the rows with an ID, its formulas."""

    tabel: TabelTerbaca
    baris: tuple[BarisIsian, ...]
    rumus: Mapping[tuple[int, int], str]

    def alamat(self, baris: int, label: str) -> str:
        """The address of a row's cell."""
        return alamat(baris, self.tabel.kolom[label])


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianTerbaca:
    """A return as understood. `awal` is the hand-out by ID (lower case) and label; None where it is lost."""

    berkas: str
    sha256: str
    cap: Cap
    isian: LembarTerisi
    rasio: LembarTerisi | None
    awal: Mapping[str, Mapping[str, NilaiSel]] | None
    diperiksa: str
    kejadian: tuple[Kejadian, ...]


def kosong(isi: NilaiSel) -> bool:
    """Whether nothing can be seen in a cell."""
    return isi is None or (isinstance(isi, str) and not isi.strip())


def baca_isian(m: MentahIsian) -> IsianTerbaca | Kejadian:
    """Understand a return; a `Kejadian` says why it is none."""
    isi = m.isi
    if any(ringkas(t.nama) == ringkas(renaksi.NAMA_TABEL) for t in isi.tabel):
        return _tolak(m, kata.BUKU_INDUK_SENDIRI)
    temu = temukan(isi, TABEL_ISIAN, {LEMBAR_AWAL, lembar_rasio.NAMA_LEMBAR})
    if temu is None:
        return _tolak(m, kata.TANPA_LEMBAR_ISIAN)
    if "ID" not in temu.kolom:
        return _tolak(m, kata.TANPA_ID)
    cap, asal = _cap(m, isi.petak[temu.lembar])
    if cap is None:
        return _tolak(m, kata.TANPA_CAP)
    rasio = temukan(isi, TABEL_RASIO, {LEMBAR_AWAL, temu.lembar})
    lembar = [t for t in (temu, rasio) if t is not None and "ID" in t.kolom]
    awal = _awal(isi)
    kejadian = [
        *asal,
        *_keamanan(m, {t.lembar for t in lembar}),
        *(
            k
            for t, kita in zip(lembar, (TABEL_ISIAN, TABEL_RASIO), strict=False)
            for k in _susunan(m, t, kita)
        ),
        *_penanda(m, temu),
    ]
    diperiksa = _diperiksa(isi.petak[temu.lembar][: temu.kepala])
    if not diperiksa:
        kejadian.append(Kejadian(jenis=Jenis.BELUM_DIPERIKSA, berkas=m.berkas, lembar=temu.lembar))
    return IsianTerbaca(
        berkas=m.berkas,
        sha256=m.sha256,
        cap=cap,
        isian=_lembar(m, temu),
        rasio=_lembar(m, lembar[1]) if len(lembar) > 1 else None,
        awal=awal,
        diperiksa=diperiksa,
        kejadian=tuple(kejadian),
    )


def _tolak(m: MentahIsian, sebab: str) -> Kejadian:
    return Kejadian(jenis=Jenis.BUKAN_ISIAN, berkas=m.berkas, isi=sebab)


def _cap(m: MentahIsian, petak: Petak) -> tuple[Cap | None, list[Kejadian]]:
    """The stamp from the best place that has it, and a note on what was lost."""
    dari_lembar = cap_dari_lembar(m.isi.petak.get(LEMBAR_CAP))
    dari_properti = cap_dari_properti(m.properti)
    if dari_lembar is not None:
        return dari_lembar, [] if dari_properti is not None else [_hilang(m, kata.PROPERTI_HILANG)]
    if dari_properti is not None:
        return dari_properti, [_hilang(m, kata.CAP_DARI_PROPERTI)]
    terlihat = cap_dari_teks([petak])
    if terlihat is None:
        return None, []
    return terlihat[0], [_hilang(m, kata.CAP_DARI_KAKI if terlihat[1] else kata.CAP_DARI_JUDUL)]


def _hilang(m: MentahIsian, isi: str) -> Kejadian:
    return Kejadian(jenis=Jenis.PENANDA_HILANG, berkas=m.berkas, isi=isi)


def _penanda(m: MentahIsian, temu: TabelTerbaca) -> Iterator[Kejadian]:
    if temu.lembar not in m.dilindungi:
        yield _hilang(m, kata.PERLINDUNGAN_HILANG)
    if not m.rumus.get(temu.lembar):
        yield _hilang(m, kata.RUMUS_HILANG)


def _keamanan(m: MentahIsian, dibaca: set[str]) -> Iterator[Kejadian]:
    """What does not belong into a bidang's file (K8xx), and sheets that somebody added."""
    if m.makro:
        yield Kejadian(jenis=Jenis.MAKRO, berkas=m.berkas)
    if m.tautan:
        yield Kejadian(jenis=Jenis.TAUTAN_LUAR, berkas=m.berkas, isi=", ".join(m.tautan))
    for nama in m.isi.semua_lembar:
        if nama in dibaca or nama in LEMBAR_FILE:
            continue
        if nama in m.isi.tersembunyi:
            yield Kejadian(jenis=Jenis.LEMBAR_TERSEMBUNYI, berkas=m.berkas, lembar=nama, isi=nama)
        elif isi := [
            (b, k)
            for b, satu in enumerate(m.isi.petak.get(nama, ()))
            for k, x in enumerate(satu)
            if not kosong(x)
        ]:
            yield Kejadian(
                jenis=Jenis.DI_LUAR_TABEL,
                berkas=m.berkas,
                lembar=nama,
                sel=alamat(*isi[0]),
                isi=kata.lembar_lain(nama),
            )


def _susunan(m: MentahIsian, temu: TabelTerbaca, kita: Tabel) -> Iterator[Kejadian]:
    """Names and places that changed, and columns that are not ours."""
    petak = m.isi.petak[temu.lembar]
    if temu.lembar != kita.lembar:
        yield Kejadian(
            jenis=Jenis.BERGANTI_NAMA,
            berkas=m.berkas,
            lembar=temu.lembar,
            kolom=kata.LEMBAR,
            lama=kita.lembar,
            baru=temu.lembar,
        )
    for label, sekarang in temu.berganti.items():
        yield Kejadian(
            jenis=Jenis.BERGANTI_NAMA,
            berkas=m.berkas,
            lembar=temu.lembar,
            sel=alamat(temu.kepala, temu.kolom[label]),
            kolom=kata.JUDUL_KOLOM,
            lama=label,
            baru=sekarang,
        )
    for label, semula in _pindah([k.label for k in kita.kolom], temu.kolom):
        kini = temu.kolom[label]
        yield Kejadian(
            jenis=Jenis.KOLOM_PINDAH,
            berkas=m.berkas,
            lembar=temu.lembar,
            sel=alamat(temu.kepala, kini),
            kolom=label,
            lama=huruf(semula),
            baru=huruf(kini),
        )
    yield from _di_luar(m, temu, petak)


def _pindah(urutan: Sequence[str], letak: Mapping[str, int]) -> list[tuple[str, int]]:
    """The fewest columns whose move explains the order found, with the place they came from."""
    ada = [label for label in urutan if label in letak]
    # The longest run of columns that still stand in order (patience is not needed for sixty of them).
    runtun: list[list[str]] = []
    for label in ada:
        sebelum: list[list[str]] = [[], *(r for r in runtun if letak[r[-1]] < letak[label])]
        runtun.append([*max(sebelum, key=len), label])
    terpanjang: list[str] = max(runtun, key=len, default=[])
    return [(label, n) for n, label in enumerate(ada) if label not in terpanjang]


def _di_luar(m: MentahIsian, temu: TabelTerbaca, petak: Petak) -> Iterator[Kejadian]:
    """Content beside our columns, one finding a column."""
    kita = set(temu.kolom.values())
    sudah: set[int] = set()
    for b in range(temu.kepala + 1, len(petak)):
        for k, x in enumerate(petak[b]):
            if k not in kita and k not in sudah and not kosong(x):
                sudah.add(k)
                judul = isi_teks(sel(petak, temu.kepala, k)) or huruf(k)
                yield Kejadian(
                    jenis=Jenis.DI_LUAR_TABEL,
                    berkas=m.berkas,
                    lembar=temu.lembar,
                    sel=alamat(b, k),
                    isi=kata.isi_sel(kata.kolom_lain(judul), isi_teks(x) or ""),
                )
    yield from _baris_lain(m, temu, petak)


def _baris_lain(m: MentahIsian, temu: TabelTerbaca, petak: Petak) -> Iterator[Kejadian]:
    """Rows without an ID that hold something: added rows, or words below the table."""
    for b in range(temu.kepala + 1, len(petak)):
        if isi_kunci(sel(petak, b, temu.kolom["ID"])) is not None:
            continue
        isi = {label: x for label, k in temu.kolom.items() if not kosong(x := sel(petak, b, k))}
        isi = {label: x for label, x in isi.items() if not (adalah_kaki(x) or x == kata_file.TANPA_BARIS)}
        if not isi:
            continue
        baris = len(isi) > 1 and ("Uraian" in isi or "Indikator Kinerja" in isi)
        label = next(iter(isi))
        yield Kejadian(
            jenis=Jenis.BARIS_DITAMBAH if baris else Jenis.DI_LUAR_TABEL,
            berkas=m.berkas,
            lembar=temu.lembar,
            sel=alamat(b, temu.kolom[label]),
            isi=isi_baris(_diketik(isi) if baris else isi, isi_teks(isi.get("Satuan"))),
        )


def _diketik(isi: Mapping[str, NilaiSel]) -> dict[str, NilaiSel]:
    return {label: x for label, x in isi.items() if label in DIKETIK}


def isi_baris(isi: Mapping[str, NilaiSel], satuan: str | None = None) -> str:
    """Cells of a row in one line of text; quantities of a % row as percentages."""
    return (
        ", ".join(kata.isi_sel(label, _tulis(label, x, satuan)) for label, x in isi.items()) or kata.TANPA_ISI
    )


def _tulis(label: str, isi: NilaiSel, satuan: str | None) -> str:
    angka = dari_sel(isi)
    if not isinstance(angka, Decimal):
        return isi_teks(isi) or ""
    besaran = label.startswith(("Target", "Realisasi TW"))
    return tulis_bersatuan(angka, satuan if besaran and adalah_persen(satuan) else None)


def _lembar(m: MentahIsian, temu: TabelTerbaca) -> LembarTerisi:
    petak = m.isi.petak[temu.lembar]
    baris = []
    for b in range(temu.kepala + 1, len(petak)):
        id_ = isi_kunci(sel(petak, b, temu.kolom["ID"]))
        if id_ is not None:
            baris.append(BarisIsian(id_, b, {label: sel(petak, b, k) for label, k in temu.kolom.items()}))
    return LembarTerisi(temu, tuple(baris), m.rumus.get(temu.lembar, {}))


def _awal(isi: IsiBuku) -> dict[str, dict[str, NilaiSel]] | None:
    """The hand-out on its hidden sheet, also under another name."""
    label = {k.label for k in kolom.SERAHAN}
    calon = [LEMBAR_AWAL, *(n for n in isi.petak if n != LEMBAR_AWAL)]
    for petak in (isi.petak[n] for n in calon if n in isi.petak):
        judul = {str(x): k for k, x in enumerate(petak[0]) if x in label} if petak else {}
        if "ID" in judul and len(judul) == len(label):
            return {
                id_.lower(): {nama: sel(petak, b, k) for nama, k in judul.items()}
                for b in range(1, len(petak))
                if (id_ := isi_kunci(sel(petak, b, judul["ID"]))) is not None
            }
    return None


def _diperiksa(atas: Petak) -> str:
    """Who checked the file, and when, as typed below their labels."""
    hasil = []
    for label in (kata_file.DIPERIKSA, kata_file.TANGGAL):
        for b, satu in enumerate(atas):
            for k, x in enumerate(satu):
                if ringkas(x) == ringkas(label) and not kosong(sel(atas, b + 1, k)):
                    hasil.append(isi_teks(sel(atas, b + 1, k)) or "")
    return ", ".join(hasil)
