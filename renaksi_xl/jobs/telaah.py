"""A workbook of ours, read, computed and checked, whichever door it came through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from renaksi_xl.baca.buku_kita import Bacaan, baca_buku
from renaksi_xl.baca.isi_buku import IsiBuku
from renaksi_xl.checks.bahan import Bahan, FaktaBuku
from renaksi_xl.checks.daftar import periksa_semua
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs.integritas import PembacaRumus, fakta_buku
from renaksi_xl.jobs.susunan import susun_tata_buku
from renaksi_xl.jobs.temuan import TemuanTerletak, letakkan
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.kontrak import Buku

if TYPE_CHECKING:
    from renaksi_xl.jobs.lembar_tertimpa import Mata


@dataclass(frozen=True, slots=True, kw_only=True)
class Telaah:
    """A workbook and everything said about it. `rencana` has TW pelaporan as asked for, else as written."""

    bacaan: Bacaan
    rencana: Rencana
    hasil: Hasil
    fakta: FaktaBuku
    mata: Mata | None = None
    """How the door looks at whole sheets, for formulas that were typed over there."""

    def fakta_penuh(self, buku: Buku | None = None) -> FaktaBuku:
        """The facts with those of the sheets beside the plan; reading these takes longest, so only who asks pays.

        `buku` is the workbook as it should be, for who has it already.
        """
        if self.mata is None:
            return self.fakta
        from renaksi_xl.jobs.lembar_tertimpa import (
            tertimpa_di_lembar,  # it leans on what leans on this module
        )

        buku = buku or susun_buku(self.rencana, self.hasil, (), susun_tata_buku(self.bacaan))
        lain = tertimpa_di_lembar(self.mata, buku, self.bacaan, ada_beda=self.ada_beda)
        return replace(self.fakta, rumus_tertimpa=(*self.fakta.rumus_tertimpa, *lain))

    @property
    def ada_beda(self) -> bool:
        """Whether the workbook shows a figure that the engine does not confirm."""
        return bool(self.fakta.angka_beda or self.fakta.galat)

    def temuan(self, fakta: FaktaBuku | None = None) -> tuple[TemuanTerletak, ...]:
        """The findings with their cells; `fakta` replaces what was seen in the workbook, after it was mended."""
        temuan = periksa_semua(Bahan(self.rencana, self.hasil, fakta or self.fakta_penuh()))
        return letakkan(temuan, self.bacaan, self.rencana.pengaturan.tw_pelaporan)


def telaah(
    isi: IsiBuku, rumus: PembacaRumus | None, tw: int | None = None, mata: Mata | None = None
) -> Telaah:
    """Read, compute and check what a door gave. Raises MasukanError for a workbook that is not ours."""
    bacaan = baca_buku(isi)
    tertulis = hitung(bacaan.rencana_seperti_tertulis)
    fakta = fakta_buku(rumus, isi, bacaan, tertulis)
    rencana = bacaan.rencana
    if tw is not None:
        rencana = replace(rencana, pengaturan=replace(rencana.pengaturan, tw_pelaporan=tw))
    # Nearly always nothing had to be completed; then one computation serves both.
    hasil = tertulis if rencana == bacaan.rencana_seperti_tertulis else hitung(rencana)
    return Telaah(bacaan=bacaan, rencana=rencana, hasil=hasil, fakta=fakta, mata=mata)
