"""Beranda's formulas beside their values."""

from __future__ import annotations

from renaksi_xl.core.contoh import AWALAN_ID, adalah_contoh
from renaksi_xl.core.istilah import Status
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan import beranda as kata
from renaksi_xl.pesan import contoh as kata_contoh
from renaksi_xl.sheets.kontrak import Rumus
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.rujukan import PILIH_TW, tw_romawi
from renaksi_xl.sheets.rumus.teks import teks_aman


def keterangan(rencana: Rencana) -> Rumus:
    """Office, kabupaten, year and quarter in one line."""
    i, p = rencana.instansi, rencana.pengaturan
    rumus = (
        f'IFERROR(Nama_Instansi&IF(Kabupaten="",""," · "&Kabupaten)&{teks_aman(" · " + kata.TAHUN)}&{aturan.TAHUN}&'
        f'{teks_aman(" · " + kata.PELAPORAN)}&{PILIH_TW},"")'
    )
    kabupaten = f" · {i.kabupaten}" if i.kabupaten else ""
    tahun = str(i.tahun) if i.tahun else ""
    return Rumus(
        rumus, f"{i.nama}{kabupaten} · {kata.TAHUN}{tahun} · {kata.PELAPORAN}{tw_romawi(p.tw_pelaporan)}"
    )


def banyak_baris(banyak: int) -> Rumus:
    """Rows of tblRenaksi that have an ID."""
    return Rumus('COUNTIF(tblRenaksi[ID],"?*")', banyak)


def banyak_status(status: Status, banyak: int) -> Rumus:
    """Rows of tblRenaksi with a status."""
    return Rumus(f'COUNTIF(tblRenaksi[Status],"{status}")', banyak)


def data_contoh(rencana: Rencana) -> Rumus:
    """What is said while rows of the example are in tblRenaksi, else nothing: `core.contoh.adalah_contoh`."""
    ada = f'COUNTIFS(tblRenaksi[ID],"{AWALAN_ID}*",tblRenaksi[Uraian],"*{kata_contoh.TANDA}*")'
    nilai = kata_contoh.BERANDA if any(map(adalah_contoh, rencana.baris)) else ""
    return Rumus(f'IF({ada},{teks_aman(kata_contoh.BERANDA)},"")', nilai)
