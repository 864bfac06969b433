"""Texts and figures of the Bagan Cascading as formulas: each looked up by the ID of its row (ATURAN 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.bagan_bentuk import Peran, Tulisan
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import Status
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rencana import Baris, Jenjang, Rencana
from renaksi_xl.pesan import bagan as kata
from renaksi_xl.sheets.isian import di_cascading
from renaksi_xl.sheets.kontrak import Rumus
from renaksi_xl.sheets.rumus.bahasa import Rentang
from renaksi_xl.sheets.rumus.rujukan import PILIH_TW, TABEL_BARIS
from renaksi_xl.sheets.rumus.teks import teks_aman

_KOLOM = {
    Peran.NAMA: "Uraian",
    Peran.KINERJA: "Sasaran Kinerja",
    Peran.INDIKATOR: "Indikator Kinerja",
    Peran.CAPAIAN_KATA: "Status",
}
_DO, _PEMILIK, _PERSONIL = "Definisi Operasional", "Pemilik Kinerja", "Personil"
PANJANG_MAKS = 8000
"""Excel takes 8,192 characters of formula."""


@dataclass(frozen=True, slots=True)
class Pencari:
    """Makes the formulas of a computed plan; `rentang` are the columns of `_hitung`."""

    rencana: Rencana
    hasil: Hasil
    rentang: Rentang

    def isi(self, tulisan: Tulisan) -> Rumus:
        """The content of a text's cell."""
        b = self.rencana.baris[tulisan.baris]
        match tulisan.peran:
            case Peran.KEPALA:
                return Rumus(self._kepala(b), tulisan.teks)
            case Peran.KAKI_LABEL:
                return Rumus(f"{teks_aman(tulisan.awal)}&{PILIH_TW}", tulisan.teks)
            case Peran.KAKI_ANGKA | Peran.CAPAIAN_ANGKA:
                return self._angka(tulisan, b)
            case Peran.KAKI_KATA:
                return Rumus(self._kata(tulisan, b), tulisan.teks)
            case _:
                return Rumus(self._teks(tulisan, b), tulisan.teks)

    def _teks(self, tulisan: Tulisan, b: Baris) -> str:
        if tulisan.peran is Peran.DO:
            cari = _cari("tblDO", _DO, b)
        elif tulisan.peran is Peran.ORANG:
            cari = f'SUBSTITUTE({_cari("tblDO", _PERSONIL, b)},CHAR(10),", ")'
        elif tulisan.peran is Peran.PEMILIK:
            sendiri = tulisan.awal == kata.PEMILIK
            cari = _cari("tblDO", _PEMILIK, b) if sendiri else _cari(_tabel(b), "Penanggung Jawab", b)
        else:
            cari = _cari(_tabel(b), _KOLOM[tulisan.peran], b)
        return f"{teks_aman(tulisan.awal)}&{cari}" if tulisan.awal else cari

    def _kepala(self, b: Baris) -> str:
        jenjang = _cari(_tabel(b), "Jenjang", b)
        if tingkat(b.jenjang) == tingkat(Jenjang.TUJUAN):
            return jenjang
        return f'{jenjang}&" "&{_cari(_tabel(b), "No", b)}'

    def _angka(self, tulisan: Tulisan, b: Baris) -> Rumus:
        rata = tulisan.awal == kata.RATA_RATA_SD
        h = self.hasil.baris[tulisan.baris]
        nilai: Decimal | None = h.rata_rata if rata else h.capaian_sd
        kolom = "Rata-rata Capaian" if rata else "Capaian s.d. TW"
        return Rumus(_cari_angka(_tabel(b), kolom, b), "" if nilai is None else nilai)

    def _kata(self, tulisan: Tulisan, b: Baris) -> str:
        if tulisan.awal != kata.RATA_RATA_SD:
            return _cari(_tabel(b), "Status", b)
        status = (
            f'IFERROR(INDEX({self.rentang.kolom("sn")},MATCH({_id(b)},{self.rentang.kolom("id")},0))&"","")'
        )
        belum = f'IF({status}={teks_aman(Status.BELUM_LENGKAP)},{teks_aman(kata.BELUM_LENGKAP)},"")'
        dihitung = _cari(_tabel(b), "Dihitung", b)
        awal, akhir = kata.DIHITUNG.split("{}")
        lengkap = f"{_cari(_tabel(b), 'Predikat', b)}&{belum}&{teks_aman(awal)}&{dihitung}&{teks_aman(akhir)}"
        ada = f"ISNUMBER({_cari_angka(_tabel(b), 'Rata-rata Capaian', b)})"
        return f"IF({ada},{lengkap},{status})"

    def daftar(self, tulisan: Sequence[Tulisan]) -> Rumus:
        """Several texts in one cell, a line each; as plain words where a formula would be too long for Excel."""
        nilai = "\n".join(t.teks for t in tulisan)
        rumus = "&CHAR(10)&".join(self.isi(t).teks for t in tulisan)
        return Rumus(
            rumus if len(rumus) <= PANJANG_MAKS else "&CHAR(10)&".join(map(teks_aman, nilai.split("\n"))),
            nilai,
        )


def _tabel(b: Baris) -> str:
    return TABEL_BARIS[di_cascading(b)]


def _id(b: Baris) -> str:
    """The ID as a text that MATCH takes letter by letter."""
    return teks_aman(b.id.replace("~", "~~").replace("*", "~*").replace("?", "~?"))


def _cari_angka(tabel: str, kolom: str, b: Baris) -> str:
    return f'IFERROR(INDEX({tabel}[{kolom}],MATCH({_id(b)},{tabel}[ID],0)),"")'


def _cari(tabel: str, kolom: str, b: Baris) -> str:
    return f'IFERROR(INDEX({tabel}[{kolom}],MATCH({_id(b)},{tabel}[ID],0))&"","")'
