"""A workbook file of ours, read, computed and checked: where every job on a file begins."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from renaksi_xl.baca.isi_buku import IsiBuku
from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import Paket, buka_paket
from renaksi_xl.books.rumus_terbaca import baca_rumus, periksa_letak, semua_rumus
from renaksi_xl.jobs.bentuk import Isi
from renaksi_xl.jobs.integritas import TABEL as BERUMUS
from renaksi_xl.jobs.lembar_tertimpa import Mata
from renaksi_xl.jobs.telaah import Telaah, telaah
from renaksi_xl.sheets.jenis_buku import LEMBAR_LAPORAN, adalah_laporan
from renaksi_xl.sheets.kontrak import Rumus

_RUMUS = re.compile(r'<c r="([A-Z]+[0-9]+)"[^>]*><f[ >/]')
_RUMUS_BERAWALAN = re.compile(r'<\w+:c r="([A-Z]+[0-9]+)"[^>]*><\w+:f[ >/]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Muatan(Telaah):
    """A file and everything said about it."""

    paket: Paket


def muat(path: Path, tw: int | None = None) -> Muatan:
    """Read, compute and check a workbook. Raises BerkasError or MasukanError; the file is never written to."""
    paket = buka_paket(path)
    isi = isi_paket(paket)
    t = telaah(isi, partial(baca_rumus, paket), tw)
    # Whoever reads formulas has looked at the other sheets already.
    for lembar in isi.petak.keys() - {x.lembar for nama, x in t.bacaan.tabel.items() if nama in BERUMUS}:
        periksa_letak(paket, lembar)
    mata = Mata(partial(_kisi, paket, isi), partial(_berumus, paket))
    return Muatan(paket=paket, bacaan=t.bacaan, rencana=t.rencana, hasil=t.hasil, fakta=t.fakta, mata=mata)


def _kisi(paket: Paket, isi: IsiBuku, lembar: str) -> list[list[Isi]] | None:
    """A sheet with its formulas in place of their values; None when the workbook has no such sheet."""
    if lembar not in paket.lembar or _dokumen(paket, lembar):
        return None
    petak = isi.petak[lembar] if lembar in isi.petak else isi_paket(paket, [lembar]).petak[lembar]
    kisi: list[list[Isi]] = [[*baris] for baris in petak]
    for (b, k), teks in semua_rumus(paket, lembar).items():
        kisi += [[] for _ in range(b + 1 - len(kisi))]
        kisi[b] += [None] * (k + 1 - len(kisi[b]))
        kisi[b][k] = Rumus(teks, "")
    return kisi


def _dokumen(paket: Paket, lembar: str) -> bool:
    """Whether a sheet is a printed one of a laporan: a bidang's looks otherwise there than in a master."""
    return lembar not in LEMBAR_LAPORAN and adalah_laporan(paket.properti, paket.lembar)


def _berumus(paket: Paket, lembar: str) -> Collection[str] | None:
    if lembar not in paket.lembar:
        return None
    teks = paket.baca(paket.lembar[lembar].bagian).decode("utf-8", "replace")
    return set(_RUMUS.findall(teks) or _RUMUS_BERAWALAN.findall(teks))
