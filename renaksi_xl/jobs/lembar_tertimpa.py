"""Formulas of ours that were typed over on the sheets beside the plan: reports, `_hitung`, DO, Catatan TW, Beranda.

A click writes them back, so what stood there is told first (DESIGN). Only a value where a formula belongs counts, in a
row that is otherwise as expected: a report whose rows have moved since it was written is no one's fault.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from string import ascii_uppercase
from typing import TypeAlias

from renaksi_xl.baca.buku_kita import Bacaan
from renaksi_xl.checks.bahan import RumusTertimpa
from renaksi_xl.core.angka import tulis
from renaksi_xl.jobs.bentuk import Isi, bentuk_rumus, sama_isi
from renaksi_xl.jobs.blok import di_kisi
from renaksi_xl.jobs.susunan import rentang_data
from renaksi_xl.jobs.tambalan import TIDAK_DITULIS
from renaksi_xl.pesan.frasa import rangkai
from renaksi_xl.sheets import beranda, catatan, definisi, hitung
from renaksi_xl.sheets.kontrak import Buku, Lembar, Rumus, Sel, Tabel, Tautan
from renaksi_xl.sheets.rujukan import alamat, huruf
from renaksi_xl.sheets.rumus.rujukan import baris_ini, cari_teks

Kisi: TypeAlias = Sequence[Sequence[Isi]]
SATU_SATU = 3
"""Cells of a row that are told one by one; more of them are one finding with all that stood there."""


@dataclass(frozen=True, slots=True)
class Mata:
    """How a door looks at whole sheets: `kisi` gives one with its formulas, None when it is not there.

    `berumus` names the cells ("B7") that hold a formula where that costs much less than reading them, else None.
    """

    kisi: Callable[[str], Kisi | None]
    berumus: Callable[[str], Collection[str] | None] = lambda _: None


def tertimpa_di_lembar(mata: Mata, buku: Buku, bacaan: Bacaan, *, ada_beda: bool) -> Iterator[RumusTertimpa]:
    """What stands where `buku` has a formula. `ada_beda`: a figure is shown that the engine does not confirm.

    `_hitung` is large; where only reading it whole would tell, it is read when one of the figures it makes differs.
    """
    for lembar in buku.lembar:
        if lembar.nama in TIDAK_DITULIS:
            continue
        berumus = mata.berumus(lembar.nama)
        if berumus is None:
            perlu = ada_beda or lembar.nama != hitung.NAMA_LEMBAR
        else:
            # Lines below the last formula are not missed: `_hitung` may have fewer of them than it is to get.
            kurang = _sel_rumus(lembar).difference(berumus)
            perlu = bool(kurang) and min(_baris(kurang)) <= max(_baris(berumus), default=0)
        kisi = mata.kisi(lembar.nama) if perlu else None
        if kisi is not None:
            yield from _lembar(lembar, kisi)
    for tabel in (definisi.TABEL, catatan.TABEL):
        t = bacaan.tabel.get(tabel.nama)
        kisi = mata.kisi(t.lembar) if t is not None else None
        if kisi is not None:
            yield from _tabel(tabel, bacaan, kisi)


def _baris(sel: Collection[str]) -> set[int]:
    """The rows of some cells, from 1."""
    return {int(nomor) for nomor in {satu.lstrip(ascii_uppercase) for satu in sel}}


def _sel_rumus(lembar: Lembar) -> set[str]:
    semua: set[str] = set()
    for blok in lembar.blok:
        lajur = [huruf(blok.kolom + k) for k in range(max(map(len, blok.isi), default=0))]
        for b, baris in enumerate(blok.isi, start=blok.baris + 1):
            nomor = str(b)
            semua.update([h + nomor for h, x in zip(lajur, baris, strict=False) if isinstance(x, Rumus)])
    return semua


def _lembar(lembar: Lembar, kisi: Kisi) -> Iterator[RumusTertimpa]:
    semua: dict[int, dict[int, Sel]] = {}
    for blok in lembar.blok:
        for b, isi in enumerate(blok.isi, start=blok.baris):
            semua.setdefault(b, {}).update(enumerate(isi, start=blok.kolom))
    label = {x for baris in semua.values() for x in baris.values() if isinstance(x, str)}
    kepala: dict[int, str] = {}
    for b, baris in sorted(semua.items()):
        lihat = {k: di_kisi(kisi, b, k) for k in baris}
        salah = [k for k, x in baris.items() if isinstance(x, Rumus) and not isinstance(lihat[k], Rumus)]
        terisi = [k for k in salah if lihat[k] not in (None, "")]
        if lembar.nama != beranda.NAMA_LEMBAR and salah:
            # Beranda is the one report that never grows; elsewhere a row may have moved.
            salah = _tertimpa(baris, lihat, salah, terisi, label)
        else:
            salah = terisi
        if salah:
            yield from _temuan(lembar.nama, b, salah, kisi, kepala)
        kepala |= {k: x for k, x in baris.items() if isinstance(x, str) and x}


def _tertimpa(
    baris: Mapping[int, Sel],
    lihat: Mapping[int, Isi],
    salah: list[int],
    terisi: list[int],
    label: Collection[str],
) -> list[int]:
    """Those of the columns `salah`, which hold no formula, that were typed over; none in another kind of row."""
    rumus = [k for k, x in baris.items() if isinstance(x, Rumus)]
    if not _sejenis(baris, lihat):
        return []
    if len(salah) == len(rumus):
        # Every formula of the row is gone: pasted over as values, or the headings of another part stand here.
        return terisi if len(terisi) == len(rumus) and any(lihat[k] not in label for k in terisi) else []
    return salah if 2 * len(salah) <= len(rumus) else []


def _sejenis(baris: Mapping[int, Sel], lihat: Mapping[int, Isi]) -> bool:
    """Whether what is no formula in a row stands there as expected: its keys and words, no formula where none is."""
    lain = [(lihat[k], x) for k, x in baris.items() if not isinstance(x, Rumus)]
    return all(sama_isi(ada, x) if x not in (None, "") else not isinstance(ada, Rumus) for ada, x in lain)


def _temuan(
    nama: str, b: int, kolom: Sequence[int], kisi: Kisi, kepala: Mapping[int, str]
) -> Iterator[RumusTertimpa]:
    isi = {k: _teks(di_kisi(kisi, b, k)) for k in kolom}
    if len(kolom) <= SATU_SATU:
        for k, teks in isi.items():
            yield RumusTertimpa(lembar=nama, sel=alamat(b, k), label=kepala.get(k, huruf(k)), isi=teks)
        return
    sel = f"{alamat(b, min(kolom))}:{alamat(b, max(kolom))}"
    label = rangkai([kepala.get(k, huruf(k)) for k in (min(kolom), max(kolom))])
    yield RumusTertimpa(lembar=nama, sel=sel, label=label, isi=" · ".join(filter(None, isi.values())))


def _tabel(tabel: Tabel, bacaan: Bacaan, kisi: Kisi) -> Iterator[RumusTertimpa]:
    """The columns that repeat a row's words; a row in which none of them is a formula is new, and no one typed it."""
    t = bacaan.tabel[tabel.nama]
    harapan = {
        k.label: bentuk_rumus(cari_teks(baris_ini(tabel.nama), k.label))
        for k in tabel.kolom
        if k.hitung and k.label in t.kolom
    }
    for b in rentang_data(t):
        lihat = {label: di_kisi(kisi, b, t.kolom[label]) for label in harapan}
        if not any(isinstance(x, Rumus) for x in lihat.values()):
            continue
        for label, x in lihat.items():
            if not (isinstance(x, Rumus) and bentuk_rumus(x.teks) == harapan[label]):
                id_ = di_kisi(kisi, b, t.kolom["ID"]) if "ID" in t.kolom else None
                yield RumusTertimpa(
                    lembar=t.lembar,
                    sel=alamat(b, t.kolom[label]),
                    label=label,
                    id=str(id_) if id_ else None,
                    isi=_teks(x),
                )


def _teks(x: Isi) -> str:
    if isinstance(x, Rumus):
        return f"={x.teks}"
    if isinstance(x, Tautan):
        return x.teks
    if isinstance(x, datetime):
        return x.strftime("%d/%m/%Y")
    return x if isinstance(x, str) else "" if x is None else tulis(Decimal(str(x)))
