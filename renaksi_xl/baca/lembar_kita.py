"""Where our tables stand in a workbook that people worked in: by table name, by sheet name, by header labels.

A column is found by its label wherever it was moved; one whose label was rewritten is known by its two neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from renaksi_xl.baca.isi_buku import IsiBuku, NilaiSel, Petak, TabelBuku, sel
from renaksi_xl.sheets import cascading, catatan, definisi, pengaturan, renaksi
from renaksi_xl.sheets.kontrak import Tabel

TABEL_BARIS = (renaksi.TABEL, cascading.TABEL, definisi.TABEL, catatan.TABEL)
LEMBAR_DIBACA = (pengaturan.NAMA_LEMBAR, *(t.lembar for t in TABEL_BARIS))
_BARIS_DICARI = 150
"""A header is looked for in this many rows from the top; on Pengaturan the bidang stand below all settings."""
_CUKUP = 0.6
"""The share of our labels that a row must hold to be our header, where neither table nor sheet name says so."""


class TabelTerbaca(NamedTuple):
    """A table of ours as found. Rows and columns count from 0.

    `kolom` is label (as we write it) → column; `berganti` label → the words that stand there now; `lain` are the
    person's own columns; `baris` the rows with content, `kosong` the blank ones between them, `di_luar` filled rows
    below that are no rows of the table. `tabel` is the ListObject, None where it is gone.
    """

    nama: str
    lembar: str
    kepala: int
    kolom: Mapping[str, int]
    berganti: Mapping[str, str]
    lain: tuple[str, ...]
    hilang: tuple[str, ...]
    tabel: TabelBuku | None
    baris: tuple[int, ...] = ()
    kosong: tuple[int, ...] = ()
    di_luar: tuple[int, ...] = ()


@lru_cache(maxsize=4096)
def ringkas(teks: object) -> str:
    r"""A label in the form in which it is compared: no case, every run of spaces or line breaks one space.

    The same few labels come in every workbook, so answers are remembered.

    >>> ringkas("Target\n TW  I")
    'target tw i'
    """
    return " ".join(str(teks).split()).casefold() if isinstance(teks, str) else ""


def calon_lembar(semua: Sequence[str], tabel: Iterable[TabelBuku]) -> tuple[str, ...]:
    """The sheets worth reading: those that carry our tables or names, and all visible others when one is missing."""
    menurut_tabel = {ringkas(t.nama): t.lembar for t in tabel}
    menurut_nama = {ringkas(nama): nama for nama in semua}
    dicari = [(t.nama, t.lembar) for t in TABEL_BARIS]
    dicari.append((pengaturan.NAMA_TABEL_BIDANG, pengaturan.NAMA_LEMBAR))
    temu = [menurut_tabel.get(ringkas(t)) or menurut_nama.get(ringkas(nama)) for t, nama in dicari]
    if None in temu:
        return tuple(nama for nama in semua if not nama.startswith("_"))
    return tuple(nama for nama in semua if nama in temu)


def temukan(isi: IsiBuku, kita: Tabel, dilarang: Iterable[str] = ()) -> TabelTerbaca | None:
    """Find one of our tables: its header and columns, not yet its rows.

    `dilarang` names sheets that belong to other tables of ours; only a search by content minds them.
    """
    tabel = next((t for t in isi.tabel if ringkas(t.nama) == ringkas(kita.nama)), None)
    if tabel is not None and tabel.lembar in isi.petak:
        kepala = tabel.wilayah[0] if tabel.berkepala else -1
        if temu := _pada(isi.petak[tabel.lembar], kita, tabel.lembar, tabel, [kepala]):
            return temu
    menurut_nama = [n for n in isi.petak if ringkas(n) == ringkas(kita.lembar)]
    lain = [n for n in isi.petak if n not in menurut_nama and n not in set(dilarang)]
    for lembar, cukup in [*((n, 0.3) for n in menurut_nama), *((n, _CUKUP) for n in lain)]:
        petak = isi.petak[lembar]
        sini = next((t for t in isi.tabel if t.lembar == lembar), None)
        temu = _pada(petak, kita, lembar, None, range(min(len(petak), _BARIS_DICARI)), cukup)
        if temu is not None:
            return temu if sini is None or sini.wilayah[0] != temu.kepala else _dengan_tabel(temu, sini)
    return None


def _dengan_tabel(temu: TabelTerbaca, tabel: TabelBuku) -> TabelTerbaca:
    return TabelTerbaca(
        temu.nama, temu.lembar, temu.kepala, temu.kolom, temu.berganti, temu.lain, temu.hilang, tabel
    )


def _pada(
    petak: Petak, kita: Tabel, lembar: str, tabel: TabelBuku | None, baris: Iterable[int], cukup: float = 0.3
) -> TabelTerbaca | None:
    """The best of the rows that hold enough of our labels."""
    label = {ringkas(k.label): k.label for k in kita.kolom}
    terbaik, kepala = 0, -1
    for b in baris:
        banyak = len({ringkas(x) for x in petak[b]} & label.keys()) if 0 <= b < len(petak) else 0
        if banyak > terbaik:
            terbaik, kepala = banyak, b
    if kepala < 0 or terbaik < cukup * len(label):
        return None
    awal, akhir = (tabel.wilayah[1], tabel.wilayah[3]) if tabel else (0, len(petak[kepala]) - 1)
    return _kolom(petak[kepala], kita, lembar, kepala, tabel, range(awal, akhir + 1))


def _kolom(
    judul: Sequence[NilaiSel], kita: Tabel, lembar: str, kepala: int, tabel: TabelBuku | None, rentang: range
) -> TabelTerbaca:
    label = {ringkas(k.label): k.label for k in kita.kolom}
    kolom: dict[str, int] = {}
    lain: dict[int, str] = {}
    for k in rentang:
        teks = judul[k] if k < len(judul) else None
        nama = label.get(ringkas(teks))
        if nama is not None and nama not in kolom:
            kolom[nama] = k
        elif teks not in (None, ""):
            lain[k] = str(teks)
    berganti = _tebak_tetangga([k.label for k in kita.kolom], kolom, lain)
    kolom |= berganti
    return TabelTerbaca(
        nama=kita.nama,
        lembar=lembar,
        kepala=kepala,
        kolom=kolom,
        berganti={nama: lain[k] for nama, k in berganti.items()},
        lain=tuple(teks for k, teks in lain.items() if k not in berganti.values()),
        hilang=tuple(k.label for k in kita.kolom if k.label not in kolom),
        tabel=tabel,
    )


def _tebak_tetangga(
    urutan: Sequence[str], kolom: Mapping[str, int], lain: Mapping[int, str]
) -> dict[str, int]:
    """A missing label between two known neighbours is the one unknown column that stands between them."""
    tebakan = {}
    for kiri, nama, kanan in zip(urutan, urutan[1:], urutan[2:], strict=False):
        if nama in kolom or kiri not in kolom or kanan not in kolom:
            continue
        if kolom[kiri] + 1 in lain and kolom[kiri] + 2 == kolom[kanan]:
            tebakan[nama] = kolom[kiri] + 1
    return tebakan


def baca_baris(
    petak: Petak, temu: TabelTerbaca, isian: Sequence[str], penanda: Sequence[str]
) -> TabelTerbaca:
    """Add the rows: all with content in the columns `isian` inside the table, and those typed directly below it.

    A row outside a ListObject counts only if one of the columns `penanda` is filled; the first blank row ends them.
    Where the ListObject is gone, all rows to the end of the sheet are looked at that way.
    """
    kolom = [temu.kolom[label] for label in isian if label in temu.kolom]
    tanda = [temu.kolom[label] for label in penanda if label in temu.kolom]
    dalam = temu.tabel.baris_data() if temu.tabel else range(0)
    baris: list[int] = []
    kosong: list[int] = []
    di_luar: list[int] = []
    for b in dalam:
        (baris if _berisi(petak, b, kolom) else kosong).append(b)
    sesudah = dalam.stop if temu.tabel else temu.kepala + 1
    if temu.tabel is None or not temu.tabel.baris_total:
        for b in range(sesudah, len(petak)):
            if _berisi(petak, b, tanda):
                baris.append(b)
            elif _berisi(petak, b, kolom):
                di_luar.append(b)
            elif temu.tabel:
                break
            else:
                kosong.append(b)
    akhir = max(baris, default=-1)
    return TabelTerbaca(
        nama=temu.nama,
        lembar=temu.lembar,
        kepala=temu.kepala,
        kolom=temu.kolom,
        berganti=temu.berganti,
        lain=temu.lain,
        hilang=temu.hilang,
        tabel=temu.tabel,
        baris=tuple(baris),
        kosong=tuple(b for b in kosong if b < akhir),
        di_luar=tuple(di_luar),
    )


def _berisi(petak: Petak, baris: int, kolom: Sequence[int]) -> bool:
    if baris >= len(petak):
        return False
    isi = petak[baris]
    return any(k < len(isi) and isi[k] not in (None, "") and not _spasi(isi[k]) for k in kolom)


def _spasi(isi: NilaiSel) -> bool:
    return isinstance(isi, str) and not isi.strip()


def ambil(petak: Petak, temu: TabelTerbaca, baris: int, label: str) -> NilaiSel:
    """The cell of a row under a label; None for a blank cell and for a missing column."""
    kolom = temu.kolom.get(label)
    return None if kolom is None else sel(petak, baris, kolom)
