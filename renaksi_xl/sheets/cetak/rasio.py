"""Sheet Rincian Rasio: pembilang, penyebut and result of every Rasio indikator, quarter by quarter (ATURAN 3.5).

Three rows an indikator, so that a reader divides the first by the second. As typed on Definisi Operasional; the last
column is what realisasi s.d. TW is made of.
"""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.rencana import TW
from renaksi_xl.pesan import lampiran as kata
from renaksi_xl.pesan.cetak import SAMPAI_TW
from renaksi_xl.pesan.cetak import TW as LABEL_TW
from renaksi_xl.sheets.alamat import huruf
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.halaman import kertas
from renaksi_xl.sheets.cetak.hemat import Tulisan, lebar_hemat
from renaksi_xl.sheets.cetak.lampiran import AWAL, Lampiran
from renaksi_xl.sheets.cetak.penunjuk import rasio
from renaksi_xl.sheets.cetak.rasio_baris import HASIL, KOLOM_SATUAN, BarisRasio
from renaksi_xl.sheets.cetak.susunan import Susunan, lebar_angka, lebar_judul
from renaksi_xl.sheets.cetak.susunan import kata as teks_sel
from renaksi_xl.sheets.isian import angka_rapi
from renaksi_xl.sheets.kontrak import Gaya, Lembar, Sel

_NO, _INDIKATOR, _CARA, _UNSUR, _LALU, _TW = range(6)
_TINGGI = 17.0
_SETENGAH = 1 / 2
"""Of a text merged over three rows, what one of them carries beside the names of pembilang and penyebut."""


def lembar(bahan: Bahan) -> list[Lembar]:
    """The sheet; none for a plan without a Rasio row."""
    urutan = rasio(bahan)
    return [_Lembaran(bahan, urutan).lembar()] if urutan else []


class _Lembaran:
    """The sheet while it is written."""

    def __init__(self, bahan: Bahan, urutan: Sequence[int]) -> None:
        self.bahan, self.tw = bahan, bahan.rencana.pengaturan.tw_pelaporan
        self.sd = _TW + self.tw
        self.sumber = self.sd + 1
        q = TW[self.tw - 1]
        self.kepala = [
            *(kata.NO, kata.INDIKATOR, f"{kata.CARA} {q}", kata.UNSUR, kata.LALU),
            *(LABEL_TW + satu for satu in TW[: self.tw]),
            SAMPAI_TW + q,
            kata.SUMBER,
        ]
        rentang = bahan.hitungan.rentang()
        self.isi = [
            BarisRasio(bahan, rentang, i, AWAL + 3 * n, self.sumber + 1) for n, i in enumerate(urutan)
        ]
        kertas_, lebar = self._lebar()
        self.x = Lampiran(bahan, kata.RASIO, kertas_, Susunan(lebar))

    def _lebar(self) -> tuple[int, list[float]]:
        """Numbers as wide as they are, texts share the rest."""
        lebar = [0.0] * len(self.kepala)
        lebar[_NO] = max(6.5, *(lebar_judul(str(x.nomor().nilai), Gaya.CETAK_TEKS) for x in self.isi))
        for k in range(_LALU, self.sd + 1):
            angka = (
                lebar_angka(isi, persen=x.persen and n == HASIL)
                for x in self.isi
                for n, isi in enumerate(self._angka(x, k))
            )
            lebar[k] = max(8.5, lebar_judul(self.kepala[k]), *angka)
        tulisan = {
            _INDIKATOR: [Tulisan(teks_sel(x.indikator()), Gaya.CETAK_TEKS, _SETENGAH) for x in self.isi],
            _CARA: [Tulisan(teks_sel(x.cara()), Gaya.CETAK_TEKS, _SETENGAH) for x in self.isi],
            _UNSUR: [Tulisan(teks_sel(x.unsur(n)), Gaya.CETAK_TEKS) for x in self.isi for n in range(3)],
            self.sumber: [Tulisan(teks_sel(x.sumber()), Gaya.CETAK_TEKS, _SETENGAH) for x in self.isi],
        }
        return lebar_hemat(
            lebar, tulisan, {k: lebar_judul(self.kepala[k]) for k in tulisan}, kertas(self.bahan.rencana)
        )

    def _angka(self, x: BarisRasio, k: int) -> tuple[Sel, Sel, Sel]:
        """The three cells of a column of numbers."""
        if k == _LALU:
            return x.lalu(), None, None
        return x.sampai() if k == self.sd else x.triwulan(k - _TW)

    def lembar(self) -> Lembar:
        """Every indikator, three rows each."""
        self.x.atas(kata.RASIO_JUDUL, self.kepala)
        for x in self.isi:
            self._satu(x)
        akhir = AWAL + 3 * len(self.isi) - 1
        satuan = huruf(self.sumber + 1 + KOLOM_SATUAN)
        wilayah = (AWAL, _LALU, akhir, self.sd)
        return self.x.lembar(akhir, kata.RASIO_CATATAN, angka_rapi(wilayah, satuan))

    def _satu(self, x: BarisRasio) -> None:
        b, s = x.ke, self.x.x
        s.tinggi |= dict.fromkeys(range(b, b + 3), _TINGGI)
        for n in range(3):
            isi, gaya = x.unsur(n), Gaya.CETAK_P_TEKS if n == HASIL else Gaya.CETAK_TEKS
            s.taruh(b + n, _UNSUR, isi, gaya)
            s.lebarkan(b + n, b + n, s.perlu(isi, gaya, _UNSUR, _UNSUR))
        for k in range(_LALU, self.sd + 1):
            for n, isi in enumerate(self._angka(x, k)):
                s.taruh(b + n, k, isi, x.gaya(n))
        for k, isi, gaya in (
            (_NO, x.nomor(), Gaya.CETAK_TEKS),
            (_INDIKATOR, x.indikator(), Gaya.CETAK_TEKS),
            (_CARA, x.cara(), Gaya.CETAK_TEKS),
            (self.sumber, x.sumber(), Gaya.CETAK_TEKS),
        ):
            s.taruh(b, k, isi, gaya, (b + 2, k))
            s.lebarkan(b, b + 2, s.perlu(isi, gaya, k, k))
        for k, satu in enumerate(x.bantu(), start=self.sumber + 1):
            s.taruh(b, k, satu, Gaya.SISTEM)
        s.taruh(b + HASIL, self.sumber + 1 + KOLOM_SATUAN, x.satuan(), Gaya.SISTEM)
        self.x.potongan(b, b + 2, x.i)
