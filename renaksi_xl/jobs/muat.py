"""A workbook file of ours, read, computed and checked: where every job on a file begins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import Paket, buka_paket
from renaksi_xl.books.rumus_terbaca import baca_rumus
from renaksi_xl.jobs.telaah import Telaah, telaah


@dataclass(frozen=True, slots=True, kw_only=True)
class Muatan(Telaah):
    """A file and everything said about it."""

    paket: Paket


def muat(path: Path, tw: int | None = None) -> Muatan:
    """Read, compute and check a workbook. Raises BerkasError or MasukanError; the file is never written to."""
    paket = buka_paket(path)
    t = telaah(isi_paket(paket), partial(baca_rumus, paket), tw)
    return Muatan(paket=paket, bacaan=t.bacaan, rencana=t.rencana, hasil=t.hasil, fakta=t.fakta)
