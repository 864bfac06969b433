"""What the findings about one indikator say when nothing but its own row is known: for the function RX_PERIKSA."""

from __future__ import annotations

from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.daftar import periksa_semua
from renaksi_xl.checks.temuan import Temuan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Instansi, Pengaturan, Rencana

KELUARGA = ("K1", "K2", "K4")
"""Targets, realisasi and spelling: structure, cascading and notes are about more than the row."""


def temuan_baris(baris: Baris, tw: int) -> list[Temuan]:
    """The findings about a row alone, in the order of their codes, at TW pelaporan `tw` (1..4)."""
    pengaturan = Pengaturan(tw_pelaporan=tw)
    rencana = Rencana(instansi=Instansi(nama="", tahun=0), pengaturan=pengaturan, baris=(baris,))
    semua = periksa_semua(Bahan(rencana, hitung(rencana)))
    return [t for t in semua if t.baris == 0 and t.kode.startswith(KELUARGA)]
