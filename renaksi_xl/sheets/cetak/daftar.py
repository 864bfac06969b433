"""A printed list with one line per row of the plan: header of two rows, column numbers, lines, page breaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rencana import Jenjang
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf, sel
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.baris import BANTU, STRIP, Satu, Sumber
from renaksi_xl.sheets.cetak.halaman import skala, tinggi_halaman
from renaksi_xl.sheets.cetak.hemat import Tulisan, lebar_hemat
from renaksi_xl.sheets.cetak.putus import Potong, bersama, putus_halaman
from renaksi_xl.sheets.cetak.susunan import TINGGI_MAKS, Susunan, kata, lebar_angka, lebar_judul
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.kontrak import A3, Cetak, FormatBersyarat, Gaya, Lembar, Sel

_SASARAN, _PROGRAM, _KEGIATAN = tingkat(Jenjang.SASARAN), tingkat(Jenjang.PROGRAM), tingkat(Jenjang.KEGIATAN)
_TANPA_ANGKA = frozenset({"no", "uraian", "indikator"})
"""What is shown of a row that only says whose child the next one is."""
_TINGGI_BARIS, _TINGGI_KEPALA = 17.0, 28.0


@dataclass(frozen=True, slots=True)
class Lajur:
    """One column. `macam` is the end of its look: teks, tengah, angka, persen, uang; `isi` gives the cell of a row.

    `isi` also gets the addresses of the row's cells by `kunci`. Columns of texts share what the page leaves; `lebar`
    is that of the others.
    """

    kunci: str
    golongan: str
    judul: str
    lebar: float
    macam: str
    isi: Callable[[Satu, Mapping[str, str]], Sel]
    terkecil: float = 0.0
    """How narrow a column of texts may get at most; never narrower than the words of its heading."""


def gaya(lajur: Lajur, satu: Satu) -> Gaya:
    """The look of a cell: sasaran and program stand out, the name of a kegiatan is bold."""
    macam = lajur.macam
    if macam == "angka" and adalah_persen(satu.b.satuan):
        macam = "persen"
    if lajur.kunci == "uraian" and satu.tingkat == _KEGIATAN:
        return Gaya.CETAK_TEBAL
    awal = "s_" if satu.tingkat <= _SASARAN else "p_" if satu.tingkat == _PROGRAM else ""
    return Gaya(f"cetak_{awal}{macam}")


class Daftar:
    """The sheet while it is written; the header begins at row `kepala`."""

    def __init__(
        self,
        bahan: Bahan,
        lajur: Sequence[Lajur],
        urutan: Sequence[tuple[int, bool]],
        kepala: int,
        kertas: int,
    ) -> None:
        self.bahan, self.lajur, self.urutan, self.baris_kepala = bahan, lajur, urutan, kepala
        self.sumber = Sumber(bahan, len(lajur))
        lentur = {n: k for n, k in enumerate(lajur) if k.macam == "teks" and k.kunci != "no"}
        self.kertas, pas = lebar_hemat(
            [self._lebar(k) for k in lajur],
            {n: self._tulisan(k) for n, k in lentur.items()},
            {n: max(k.terkecil, lebar_judul(k.judul)) for n, k in lentur.items()},
            kertas,
        )
        self.x = Susunan(pas)
        self.akhir_kolom = len(lajur) - 1
        self.awal = kepala + 3
        self.akhir = kepala + 2
        """The last line."""
        self.potong: list[Potong] = []
        self.berjudul: list[bool] = []
        """Of each line, whether it stands over others."""
        self.bercatatan: list[int] = []
        """Rows whose capaian may be the mean of their children: programs with kegiatan."""
        self.di_luar: list[FormatBersyarat] = []
        """Conditions of cells above or below the table."""

    def _lebar(self, lajur: Lajur) -> float:
        """A column of numbers is as wide as its widest one, that of No and of the satuan as its longest word."""
        if lajur.kunci == "no":
            satu = (Satu(self.sumber, i, 0) for i, _ in self.urutan)
            return max(lajur.lebar, *(lebar_judul(self.bahan.nomor[s.i], gaya(lajur, s)) for s in satu), 0.0)
        if lajur.kunci == "satuan":
            semua = (self.bahan.rencana.baris[i].satuan or "" for i, _ in self.urutan)
            return max(lajur.lebar, *map(lebar_judul, semua), 0.0)
        if lajur.macam not in {"angka", "uang", "persen"}:
            return lajur.lebar
        letak = dict.fromkeys((k.kunci for k in self.lajur), "A1")
        satu = (Satu(self.sumber, i, 0) for i, milik in self.urutan if milik)
        lebar = (
            lebar_angka(lajur.isi(s, letak), persen=(g := gaya(lajur, s)).value.endswith("persen"), gaya=g)
            for s in satu
        )
        return max(lajur.lebar, *lebar, 0.0)

    def _tulisan(self, lajur: Lajur) -> list[Tulisan]:
        """The texts of a column."""
        satu = (Satu(self.sumber, i, 0) for i, milik in self.urutan if milik or lajur.kunci in _TANPA_ANGKA)
        return [Tulisan(kata(lajur.isi(s, {})), gaya(lajur, s)) for s in satu]

    @property
    def terlalu_tinggi(self) -> bool:
        """Whether a line takes more than half a page of this paper, and a larger one would help."""
        halaman = tinggi_halaman(self.kertas, skala(self.x.lebar, self.kertas))
        return self.kertas != A3 and any(satu.tinggi * 2 > halaman for satu in self.potong)

    def kolom(self, kunci: str) -> int:
        """Place of a column."""
        return next(n for n, k in enumerate(self.lajur) if k.kunci == kunci)

    def judul(self, baris: Sequence[tuple[Sel, Gaya]]) -> None:
        """Lines over the whole width, from the top."""
        for b, (isi, gaya_) in enumerate(baris):
            self.x.taruh(b, 0, isi, gaya_, (b, self.akhir_kolom))
            self.x.tinggi[b] = max(20.0, self.x.perlu(isi, gaya_, 0, self.akhir_kolom))

    def kepala(self) -> None:
        """Group names over their columns, names, numbers."""
        x, b, k = self.x, self.baris_kepala, 0
        for golongan, isi in groupby(self.lajur, key=lambda s: s.golongan):
            semua = list(isi)
            if golongan:
                x.taruh(b, k, golongan, Gaya.CETAK_KEPALA, (b, k + len(semua) - 1))
            for n, satu in enumerate(semua, start=k):
                atas = b + 1 if golongan else b
                x.taruh(atas, n, satu.judul, Gaya.CETAK_KEPALA, (b + 1, n))
            k += len(semua)
        for n in range(len(self.lajur)):
            x.taruh(b + 2, n, n + 1, Gaya.CETAK_NOMOR)
        dua = max(x.perlu(s.judul, Gaya.CETAK_KEPALA, n, n) for n, s in enumerate(self.lajur))
        x.tinggi |= {b: _TINGGI_KEPALA, b + 1: max(_TINGGI_KEPALA, dua - _TINGGI_KEPALA), b + 2: 15.0}

    def isi_baris(self) -> None:
        """The lines, each with whether its numbers are shown."""
        b = self.awal
        kelompok: object = None
        for i, milik in self.urutan:
            satu = Satu(self.sumber, i, b)
            kelompok = i if satu.tingkat <= _PROGRAM else kelompok
            b2 = self._satu(b, satu, milik=milik)
            self.berjudul.append(satu.induk)
            self.potong.append(Potong(b, self.x.jumlah_tinggi(b, b2), kelompok))
            b = b2 + 1
        self.akhir = b - 1

    def _satu(self, b: int, satu: Satu, *, milik: bool) -> int:
        """One line; the last of its rows."""
        x = self.x
        letak = {k.kunci: sel(b, n) for n, k in enumerate(self.lajur)}
        isi = [k.isi(satu, letak) if milik or k.kunci in _TANPA_ANGKA else None for k in self.lajur]
        rupa = [gaya(k, satu) for k in self.lajur]
        perlu = max(x.perlu(s, g, n, n) for n, (s, g) in enumerate(zip(isi, rupa, strict=True)))
        banyak = max(1, -int(-perlu // TINGGI_MAKS))
        for n, (s, g) in enumerate(zip(isi, rupa, strict=True)):
            x.taruh(b, n, s, g, (b + banyak - 1, n))
        for n, s in enumerate(satu.isi_bantu(), start=len(self.lajur)):
            x.taruh(b, n, s, Gaya.SISTEM)
        x.tinggi |= dict.fromkeys(range(b, b + banyak), max(_TINGGI_BARIS, perlu / banyak))
        if milik and satu.boleh_dari_anak:
            self.bercatatan.append(b)
        return b + banyak - 1

    def catatan(self, b: int, isi: Sequence[tuple[Sel, Gaya]], akhir: int) -> int:
        """Words under the table, up to column `akhir`; the row after them."""
        for n, (teks, gaya_) in enumerate(isi, start=b):
            self.x.taruh(n, 0, teks, gaya_, (n, akhir))
            self.x.tinggi[n] = max(14.0, self.x.perlu(teks, gaya_, 0, akhir))
        return b + len(isi)

    def bersyarat(self, akhir: int) -> list[FormatBersyarat]:
        """Colours of status, numbers by their satuan, percentages without empty decimals."""
        semua: list[FormatBersyarat] = [*self.di_luar]
        satuan = huruf(self.kolom("satuan"))
        for n, k in enumerate(self.lajur):
            w = (self.awal, n, akhir, n)
            if k.kunci == "capaian_sd":
                semua += _tanda_rata_rata(w, self.bercatatan)
            if k.kunci == "status":
                semua += isian.warna_status(w)
            elif k.macam == "angka":
                semua += isian.angka_rapi(w, satuan)
            elif k.macam == "persen":
                semua += isian.persen_rapi(w)
        return semua

    def lembar(self, nama: str, akhir: int, bawah: int, warna: str) -> Lembar:
        """The sheet: `akhir` is the last line of the table, `bawah` of the page."""
        x = self.x
        skala_ = skala(x.lebar, self.kertas)
        kepala = x.jumlah_tinggi(self.baris_kepala, self.baris_kepala + 2)
        for b in range(bawah + 1):
            x.tinggi.setdefault(b, 15.0)
        halaman = tinggi_halaman(self.kertas, skala_)
        putus = putus_halaman(
            bersama(self.potong, self.berjudul, halaman),
            halaman,
            x.jumlah_tinggi(0, self.awal - 1),
            kepala,
            x.jumlah_tinggi(akhir + 1, bawah),
        )
        return Lembar(
            nama=nama,
            kode=None,
            blok=x.blok(),
            gabung=x.gabung,
            bersyarat=self.bersyarat(akhir),
            lebar=dict(enumerate(x.lebar)),
            tersembunyi_kolom=frozenset(range(len(self.lajur), len(self.lajur) + len(BANTU))),
            tinggi=x.tinggi,
            beku=(self.awal, 3),
            cetak=Cetak(
                kertas=self.kertas,
                ulang_baris=(self.baris_kepala, self.baris_kepala + 2),
                wilayah=(0, 0, bawah, self.akhir_kolom),
                skala=skala_,
                putus_baris=putus,
            ),
            warna_tab=warna,
            garis=False,
            skala_layar=90,
        )


def _tanda_rata_rata(wilayah: tuple[int, int, int, int], baris: Sequence[int]) -> list[FormatBersyarat]:
    """The footnote mark behind the percentage, on the lines that show the mean of their children."""
    k = wilayah[1]
    return [
        FormatBersyarat(
            wilayah=(b, k, b, k),
            rumus=f'AND(ISNUMBER({sel(b, k)}),{sel(b, k - 1)}="{STRIP}")',
            warna="persen_rata_rata",
        )
        for b in baris
    ]
