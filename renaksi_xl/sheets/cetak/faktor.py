"""Sheet Faktor dan Tindak Lanjut: what was noted of every row, quarter by quarter up to TW pelaporan (ATURAN 5).

Monev has penghambat, tindak lanjut and bukti of its quarter; here is what led there, who does what until when, and what
became of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from renaksi_xl.core.rencana import TW, Baris
from renaksi_xl.pesan import lampiran as kata
from renaksi_xl.sheets.alamat import sel
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.catatan import TABEL
from renaksi_xl.sheets.cetak.baris import letak_catatan
from renaksi_xl.sheets.cetak.halaman import kertas
from renaksi_xl.sheets.cetak.hemat import Tulisan, lebar_hemat
from renaksi_xl.sheets.cetak.lampiran import AWAL, Lampiran
from renaksi_xl.sheets.cetak.penunjuk import tercatat
from renaksi_xl.sheets.cetak.susunan import TINGGI_MAKS, Susunan, lebar_judul
from renaksi_xl.sheets.cetak.susunan import kata as teks_sel
from renaksi_xl.sheets.kontrak import Gaya, Lembar, Rumus, Sel

_POKOK = (
    ("No", kata.NO),
    ("Uraian", kata.FAKTOR_URAIAN),
    ("Indikator Kinerja", kata.INDIKATOR),
    ("", kata.FAKTOR_TW),
)
KOLOM = (*_POKOK, *kata.FAKTOR_KEPALA)
"""Column of tblCatatan and heading of each printed column; the quarter is a word of its own."""
_TW = 3
_KUNCI = {k.label: k.kunci for k in TABEL.kolom}
_GAYA = tuple(Gaya.CETAK_TENGAH if k == _TW else Gaya.CETAK_TEKS for k in range(len(KOLOM)))
_TINGGI = 17.0


@dataclass(frozen=True, slots=True)
class _Satu:
    """Quarter `tw` of row `i`, on row `ke` of the sheet."""

    bahan: Bahan
    i: int
    tw: int
    ke: int

    def bantu(self) -> list[Sel]:
        """ID, quarter and row of tblCatatan: the helper cells behind the printed columns."""
        id_, tw = self._alamat(0), self._alamat(1)
        return [
            self.bahan.rencana.baris[self.i].id,
            self.tw,
            letak_catatan(id_, tw, self.tw, self.i, len(self.bahan.rencana.baris)),
        ]

    def _alamat(self, n: int) -> str:
        return "$" + sel(self.ke, len(KOLOM) + n)

    def isi(self) -> list[Sel]:
        """The printed cells."""
        b: Baris = self.bahan.rencana.baris[self.i]
        catatan, letak = b.catatan_tw[self.tw - 1], self._alamat(2)

        def satu(label: str) -> Rumus:
            if not label:
                return Rumus(f'CHOOSE({self._alamat(1)},"I","II","III","IV")', TW[self.tw - 1])
            kunci = _KUNCI[label]
            dari = self.bahan.nomor[self.i] if kunci == "no" else getattr(b, kunci, None)
            nilai = dari if (label, kunci) in _SENDIRI else getattr(catatan, kunci)
            return Rumus(f'IF({letak}=0,"",INDEX(tblCatatan[{label}],{letak})&"")', nilai or "")

        return [satu(label) for label, _ in KOLOM]


_SENDIRI = {(label, _KUNCI[label]) for label, _ in _POKOK if label}
"""Columns that tell the row, not the quarter."""


def lembar(bahan: Bahan) -> list[Lembar]:
    """The sheet; none while nothing is noted."""
    semua = [_Satu(bahan, i, tw, 0) for i, tw in tercatat(bahan)]
    if not semua:
        return []
    kertas_, lebar = _lebar(semua)
    x = Lampiran(bahan, kata.FAKTOR, kertas_, Susunan(lebar))
    x.atas(kata.FAKTOR_JUDUL, [judul for _, judul in KOLOM])
    b = AWAL
    for satu in semua:
        b = _taruh(x, _Satu(bahan, satu.i, satu.tw, b))
    return [x.lembar(b - 1, [kata.FAKTOR_CATATAN])]


def _lebar(semua: list[_Satu]) -> tuple[int, list[float]]:
    bahan = semua[0].bahan
    lebar = [0.0] * len(KOLOM)
    lebar[0] = max(6.5, *(lebar_judul(bahan.nomor[x.i], Gaya.CETAK_TEKS) for x in semua))
    lebar[_TW] = 5.0
    isi = list(zip(*(x.isi() for x in semua), strict=True))
    lentur = [k for k in range(len(KOLOM)) if k not in {0, _TW}]
    tulisan = {k: [Tulisan(teks_sel(satu), Gaya.CETAK_TEKS) for satu in isi[k]] for k in lentur}
    terkecil = {k: lebar_judul(KOLOM[k][1]) for k in lentur}
    return lebar_hemat(lebar, tulisan, terkecil, kertas(bahan.rencana))


def _taruh(x: Lampiran, satu: _Satu) -> int:
    """One line, on several rows of the sheet where one cannot be high enough; the row after it."""
    s, b, isi = x.x, satu.ke, satu.isi()
    perlu = max(s.perlu(teks, gaya, k, k) for k, (teks, gaya) in enumerate(zip(isi, _GAYA, strict=True)))
    banyak = max(1, -int(-perlu // TINGGI_MAKS))
    for k, (teks, gaya) in enumerate(zip(isi, _GAYA, strict=True)):
        s.taruh(b, k, teks, gaya, (b + banyak - 1, k))
    for k, teks in enumerate(satu.bantu(), start=len(KOLOM)):
        s.taruh(b, k, teks, Gaya.SISTEM)
    s.tinggi |= dict.fromkeys(range(b, b + banyak), max(_TINGGI, perlu / banyak))
    x.potongan(b, b + banyak - 1, satu.i)
    return b + banyak
