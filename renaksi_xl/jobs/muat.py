"""A workbook of ours, read, computed and checked: where every job on a file begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from renaksi_xl.baca.buku_kita import Bacaan, baca_buku
from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import Paket, buka_paket
from renaksi_xl.checks.bahan import Bahan, FaktaBuku
from renaksi_xl.checks.daftar import periksa_semua
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs.integritas import fakta_buku
from renaksi_xl.jobs.temuan import TemuanTerletak, letakkan


@dataclass(frozen=True, slots=True, kw_only=True)
class Muatan:
    """A workbook and everything said about it. `rencana` has TW pelaporan as asked for, else as written."""

    paket: Paket
    bacaan: Bacaan
    rencana: Rencana
    hasil: Hasil
    fakta: FaktaBuku

    def temuan(self, fakta: FaktaBuku | None = None) -> tuple[TemuanTerletak, ...]:
        """The findings with their cells; `fakta` replaces what was seen in the workbook, after it was mended."""
        return letakkan(periksa_semua(Bahan(self.rencana, self.hasil, fakta or self.fakta)), self.bacaan)


def muat(path: Path, tw: int | None = None) -> Muatan:
    """Read, compute and check a workbook. Raises BerkasError or MasukanError; the file is never written to."""
    paket = buka_paket(path)
    isi = isi_paket(paket)
    bacaan = baca_buku(isi)
    fakta = fakta_buku(paket, isi, bacaan, hitung(bacaan.rencana_seperti_tertulis))
    rencana = bacaan.rencana
    if tw is not None:
        rencana = replace(rencana, pengaturan=replace(rencana.pengaturan, tw_pelaporan=tw))
    hasil = hitung(rencana)
    return Muatan(paket=paket, bacaan=bacaan, rencana=rencana, hasil=hasil, fakta=fakta)
