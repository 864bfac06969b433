"""Sheet Rencana Aksi: the plan as it is signed at the start of the year, columns 1-17 (ATURAN 7, [LT]).

Every kegiatan and sub kegiatan takes four rows, one for each quarter; sasaran and program are merged over theirs.
There is no realisasi: columns 8 and 9 are empty, they are filled in Monev.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from renaksi_xl.core.pohon import PUNCAK, tingkat
from renaksi_xl.core.rencana import TW
from renaksi_xl.pesan import cetak as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf, sel
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak import rencana_aksi_letak as letak
from renaksi_xl.sheets.cetak.garis import garis
from renaksi_xl.sheets.cetak.halaman import kertas, skala, tinggi_halaman
from renaksi_xl.sheets.cetak.hemat import lebar_hemat
from renaksi_xl.sheets.cetak.putus import Potong, bersama, putus_halaman
from renaksi_xl.sheets.cetak.susunan import Susunan
from renaksi_xl.sheets.cetak.susunan import kata as kata_sel
from renaksi_xl.sheets.cetak.tangan import kepala_pd, taruh_tangan
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.kontrak import Cetak, FormatBersyarat, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus import lembar_bidang as rumus

NAMA_LEMBAR = kata.RENCANA_AKSI
_NO, _S, _P, _K, _AKHIR = letak.NO, letak.S, letak.P, letak.K, letak.AKHIR
_TARGET, _TW, _BIDANG = letak.TARGET, letak.TW, letak.BIDANG
_ID, _SATUAN, _SATUAN_TW = _AKHIR + 1, _AKHIR + 3, _AKHIR + 4
_INDUK = {_S: _AKHIR + 5, _P: _AKHIR + 8}
"""Where a sasaran and a program keep their ID, place and satuan."""
_KOLOM_AKHIR = _AKHIR + 10
_JUDUL, _KEPALA, _NOMOR, _AWAL = 0, 4, 6, 7
_NOMOR_KOLOM = (
    *((1, 0, 0), (2, 1, 1), (3, 2, 2), (4, 3, 4), (5, 5, 5), (6, 6, 6), (7, 7, 8), (8, 9, 9), (9, 10, 10)),
    *((10, 11, 11), (11, 12, 12), (12, 13, 13), (13, 14, 14), (14, 15, 15), (15, 16, 16), (16, 17, 18)),
    (17, 19, 19),
)
"""Number of a column with its first and last column on the sheet."""
_TINGGI_TW = 15.0
_PERSEN_TW = (Gaya.CETAK_TW_PERSEN, Gaya.CETAK_TW_PERSEN_ATAS)
_NAMA_TERPANJANG = 240
"""Letters of a name that may say it goes on: some versions of Excel show no text beyond 255 in a format of its own."""
_SEHALAMAN = 4
"""Indikator of a parent that are all repeated on each of its pages; of more, each stands where its rows are."""
_PUTARAN = 8
"""Higher rows move page breaks, which may need higher rows again."""


@dataclass(frozen=True, slots=True)
class _Luas:
    """What stands over rows `b1` to `b2`: merged, and said again on every page it goes on."""

    b1: int
    b2: int
    k1: int
    k2: int
    isi: Sel
    gaya: Gaya
    satuan: int = 0
    """The helper column that says how a number is shown, 0 for a text."""
    urut: int = 0
    """Which of `banyak` indikator below each other it belongs to, on every page of the parent (from 0)."""
    banyak: int = 1

    @property
    def asal(self) -> int:
        """The row of its helper cells: in the first four rows, which no page break divides."""
        return self.b1 + self.urut

    def bagian(self, putus: Sequence[int]) -> list[tuple[int, int]]:
        """Its rows, page by page."""
        awal = [self.b1, *(b for b in putus if self.b1 < b <= self.b2)]
        return [self._iris(*satu) for satu in zip(awal, [*(b - 1 for b in awal[1:]), self.b2], strict=True)]

    def _iris(self, b1: int, b2: int) -> tuple[int, int]:
        """Its share of the parent's rows on a page: four each, fewer on a short page; the last takes the rest."""
        langkah = min(4, (b2 - b1 + 1) // self.banyak)
        atas = b1 + langkah * self.urut
        return atas, b2 if self.urut == self.banyak - 1 else atas + langkah - 1

    def rupa(self, ke: int) -> Gaya:
        """Its look on its first page (0) and on later ones, where a name says that it goes on."""
        nama = self.gaya is Gaya.CETAK_TEBAL and len(kata_sel(self.isi)) <= _NAMA_TERPANJANG
        return Gaya.CETAK_LANJUTAN if ke and nama else self.gaya

    def lagi(self, atas: int) -> Sel:
        """What stands there on a later page; `atas` is its row on the first."""
        if not isinstance(self.isi, Rumus):
            return self.isi
        return _sama_dengan(sel(atas, self.k1), self.isi.nilai)


def _sama_dengan(asal: str, nilai: Decimal | int | str) -> Rumus:
    return Rumus(f'IF({asal}="","",{asal})', nilai)


class _Lembar:
    """The sheet while it is written."""

    def __init__(self, bahan: Bahan) -> None:
        self.bahan = bahan
        self.garis = garis(bahan)
        self.kertas, pas = lebar_hemat(
            letak.susun_lebar(bahan), letak.tulisan(bahan, self.garis), letak.LENTUR, kertas(bahan.rencana)
        )
        self.x = Susunan(pas)
        self.luas: list[_Luas] = []
        self.tempat = bahan.tempat

    def _lihat(self, label: str, sel_posisi: str, i: int) -> Rumus:
        b, h = self.bahan.rencana.baris[i], self.bahan.hasil.baris[i]
        return rumus.isi(label, sel_posisi, b, self.bahan.nomor[i], h)

    def _posisi(self, baris: int, kolom: int, i: int) -> str:
        """Write ID and place into the helper columns; the cell with the place."""
        x, id_ = self.x, "$" + sel(baris, kolom)
        x.taruh(baris, kolom, self.bahan.rencana.baris[i].id, Gaya.SISTEM)
        x.taruh(baris, kolom + 1, rumus.posisi(id_, self.tempat.get(i, 0)), Gaya.SISTEM)
        return "$" + sel(baris, kolom + 1)

    def rinci(self, b: int, i: int | None) -> None:
        """The four rows of a kegiatan or sub kegiatan."""
        x = self.x
        x.tinggi |= dict.fromkeys(range(b, b + 4), _TINGGI_TW)
        if i is None:
            self._rinci_kosong(b)
            return
        posisi = self._posisi(b, _ID, i)
        satuan = self._lihat("Satuan", posisi, i)
        x.taruh(b, _SATUAN, satuan, Gaya.SISTEM)
        tebal = tingkat(self.bahan.rencana.baris[i].jenjang) == letak.KEGIATAN
        for k, label in ((_K, "Uraian"), (_K + 1, "Sasaran Kinerja"), (_K + 2, "Indikator Kinerja")):
            self._teks(b, k, self._lihat(label, posisi, i), Gaya.CETAK_TEBAL if tebal else Gaya.CETAK_TEKS)
        angka = self._lihat("Target", posisi, i)
        x.taruh(b, _TARGET, angka, self._gaya_angka(i), (b + 3, _TARGET))
        self._teks(b, _TARGET + 1, _satuan_tampil("$" + sel(b, _SATUAN), satuan.nilai), Gaya.CETAK_TENGAH)
        self._teks(b, _BIDANG, self._lihat("Penanggung Jawab", posisi, i), Gaya.CETAK_TEKS)
        for n in range(4):
            self._tw(b, n, i, posisi)

    def _rinci_kosong(self, b: int) -> None:
        for k in (*range(_K, _TW), _BIDANG):
            self.x.taruh(b, k, None, Gaya.CETAK_TEKS, (b + 3, k))
        for n in range(4):
            for k, gaya in enumerate(_gaya_tw(n), start=_TW):
                self.x.taruh(b + n, k, None, gaya)

    def _teks(self, b: int, k: int, isi: Sel, gaya: Gaya) -> None:
        """A text merged over the four rows, which grow with it."""
        self.x.taruh(b, k, isi, gaya, (b + 3, k))
        self.x.lebarkan(b, b + 3, self.x.perlu(isi, gaya, k, k))

    def _gaya_angka(self, i: int) -> Gaya:
        return Gaya.CETAK_PERSEN if adalah_persen(self.bahan.rencana.baris[i].satuan) else Gaya.CETAK_ANGKA

    def _tw(self, b: int, n: int, i: int, posisi: str) -> None:
        """One stacked line: TW. I, its target, its satuan (the year's where it has none of its own)."""
        x, baris = self.x, self.bahan.rencana.baris[i]
        label, angka, satuan = _gaya_tw(n)
        x.taruh(b + n, _TW, kata.LABEL_TW + TW[n], label)
        isi = self._lihat(f"Target TW {TW[n]}", posisi, i)
        sendiri, tahun = f"INDEX(tblRenaksi[Satuan TW {TW[n]}],{posisi})", "$" + sel(b, _SATUAN)
        teks = f'IF(ISNUMBER({sel(b + n, _TW + 1)}),IF({sendiri}="",{tahun},{sendiri}&""),"")'
        satuan_ini = baris.satuan_tw[n] or baris.satuan or ""
        nilai = "" if isinstance(isi.nilai, str) else satuan_ini
        x.taruh(b + n, _SATUAN_TW, Rumus(teks, nilai), Gaya.SISTEM)
        if adalah_persen(satuan_ini):
            x.taruh(b + n, _TW + 1, isi, _PERSEN_TW[n == 0], (b + n, _TW + 2))
            return
        x.taruh(b + n, _TW + 1, isi, angka)
        tampil = _satuan_tampil("$" + sel(b + n, _SATUAN_TW), nilai)
        x.taruh(b + n, _TW + 2, tampil, satuan)
        x.lebarkan(b + n, b + n, x.perlu(tampil, satuan, _TW + 2, _TW + 2))

    def induk(self, b1: int, b2: int, s: int, kolom: int) -> None:
        """A sasaran or program over its rows; several indikator stand below each other."""
        if s == PUNCAK:
            kosong = (*((_NO, _NO),) * (kolom == _S), (kolom, kolom + (3 if kolom == _S else 5)))
            self.luas += [_Luas(b1, b2, k1, k2, None, Gaya.CETAK_TEKS) for k1, k2 in kosong]
            return
        semua = self.bahan.hasil.pohon.baris[s]
        for n, i in enumerate(semua):
            tempat = _Luas(b1, b2, kolom, kolom, None, Gaya.CETAK_TEKS, 0, n, len(semua))
            if len(semua) > _SEHALAMAN:
                bawah = b2 if n == len(semua) - 1 else b1 + 4 * n + 3
                tempat = replace(tempat, b1=b1 + 4 * n, b2=bawah, urut=0, banyak=1)
            posisi = self._posisi(tempat.asal, _INDUK[kolom], i)
            if n == 0:
                uraian = self._lihat("Uraian", posisi, i)
                self.luas.append(_Luas(b1, b2, kolom, kolom, uraian, Gaya.CETAK_TEBAL))
            self._indikator(tempat, kolom, i, posisi)
        if kolom == _S:
            nomor = self._lihat("No", "$" + sel(b1, _INDUK[_S] + 1), semua[0])
            self.luas.append(_Luas(b1, b2, _NO, _NO, nomor, Gaya.CETAK_TENGAH))

    def _indikator(self, tempat: _Luas, kolom: int, i: int, posisi: str) -> None:
        """Indikator and target of one row of a sasaran or program; realisasi and capaian stay empty."""
        b1 = tempat.asal

        def luas(k1: int, k2: int, isi: Sel, gaya: Gaya, satuan: int = 0) -> None:
            self.luas.append(replace(tempat, k1=k1, k2=k2, isi=isi, gaya=gaya, satuan=satuan))

        luas(kolom + 1, kolom + 1, self._lihat("Indikator Kinerja", posisi, i), Gaya.CETAK_TEKS)
        satuan = self._lihat("Satuan", posisi, i)
        self.x.taruh(b1, _INDUK[kolom] + 2, satuan, Gaya.SISTEM)
        angka = self._lihat("Target", posisi, i)
        if adalah_persen(self.bahan.rencana.baris[i].satuan):
            luas(kolom + 2, kolom + 3, angka, Gaya.CETAK_PERSEN, _INDUK[kolom] + 2)
        else:
            tampil = _satuan_tampil("$" + sel(b1, _INDUK[kolom] + 2), satuan.nilai)
            luas(kolom + 2, kolom + 2, angka, Gaya.CETAK_KIRI, _INDUK[kolom] + 2)
            luas(kolom + 3, kolom + 3, tampil, Gaya.CETAK_KANAN)
        for k in (_P + 4, _P + 5) if kolom == _P else ():
            luas(k, k, None, Gaya.CETAK_PERSEN)

    def kepala(self) -> None:
        """The title over the width, the header of two rows, and the column numbers."""
        x, i = self.x, self.bahan.rencana.instansi
        tahun = str(i.tahun) if i.tahun else ""
        judul: tuple[Sel, ...] = (
            kata.RENCANA_AKSI_JUDUL,
            Rumus('Nama_Instansi&""', i.nama),
            Rumus(f'"{kata.TAHUN_ANGGARAN}"&{aturan.TAHUN}', kata.TAHUN_ANGGARAN + tahun),
        )
        for b, isi in enumerate(judul):
            x.taruh(b, 0, isi, Gaya.CETAK_JUDUL, (b, _AKHIR))
            x.tinggi[b] = 21.0
        x.tinggi[_KEPALA - 1] = 9.0
        no, sasaran, program, kegiatan, kinerja, indikator, target, bidang = kata.RENCANA_AKSI_KEPALA
        b = _KEPALA
        for kolom, akhir, teks, dua in (
            *((_NO, _NO, no, True), (_S, _S + 3, sasaran, False), (_P, _P + 5, program, False)),
            *((_K, _K, kegiatan, False), (_K + 1, _K + 1, kinerja, False), (_K + 2, _K + 2, indikator, True)),
            *((_TARGET, _TW + 2, target, True), (_BIDANG, _BIDANG, bidang, True)),
        ):
            x.taruh(b, kolom, teks, Gaya.CETAK_KEPALA, (b + dua, akhir))
        for kolom in (_S, _P):
            for n, teks in enumerate((kata.URAIAN, kata.INDIKATOR)):
                x.taruh(b + 1, kolom + n, teks, Gaya.CETAK_KEPALA)
            x.taruh(b + 1, kolom + 2, kata.TARGET, Gaya.CETAK_KEPALA, (b + 1, kolom + 3))
        for kolom, teks in (
            (9, kata.REALISASI),
            (10, kata.CAPAIAN),
            (_K, kata.URAIAN),
            (_K + 1, kata.URAIAN),
        ):
            x.taruh(b + 1, kolom, teks, Gaya.CETAK_KEPALA)
        for nomor, awal, akhir in _NOMOR_KOLOM:
            x.taruh(_NOMOR, awal, nomor, Gaya.CETAK_NOMOR, (_NOMOR, akhir))
        atas = max(x.perlu(teks, Gaya.CETAK_KEPALA, k, k) for k, teks in ((_K, kegiatan), (_K + 1, kinerja)))
        bawah = max(x.perlu(kata.INDIKATOR, Gaya.CETAK_KEPALA, k, k) for k in (_S + 1, _P + 1))
        x.tinggi |= {b: max(30.0, atas), b + 1: max(30.0, bawah), _NOMOR: 15.0}

    def badan(self) -> int:
        """All lines, parents not yet merged; the row after them."""
        for n, satu in enumerate(self.garis):
            self.rinci(_AWAL + 4 * n, satu.i)
        for kolom in (_P, _S):
            b = _AWAL
            for (sasaran, program), isi in groupby(
                self.garis,
                key=lambda g, p=kolom == _P: (g.sasaran, g.program if p else PUNCAK),  # type: ignore[misc]
            ):
                akhir = b + 4 * len(list(isi)) - 1
                self.induk(b, akhir, program if kolom == _P else sasaran, kolom)
                b = akhir + 1
        return b

    def halaman(self, akhir: int, bawah: int) -> tuple[int, tuple[int, ...]]:
        """Scale and page breaks, with the parents merged page by page and rows as high as those need."""
        skala_ = skala(self.x.lebar, self.kertas)
        putus: tuple[int, ...] = ()
        for _ in range(_PUTARAN):
            self._tinggikan(putus)
            sebelum, putus = putus, self._putus(tinggi_halaman(self.kertas, skala_), akhir, bawah)
            if putus == sebelum:
                break
        else:
            self._tinggikan(putus)
        for satu in self.luas:
            bagian = satu.bagian(putus)
            for n, (b1, b2) in enumerate(bagian):
                isi = satu.lagi(bagian[0][0]) if n else satu.isi
                self.x.taruh(b1, satu.k1, isi, satu.rupa(n), (b2, satu.k2))
                asal = self.x.sel[satu.asal].get(satu.satuan) if satu.satuan and b1 != satu.asal else None
                if asal is not None and isinstance(asal[0], Rumus):
                    lagi = _sama_dengan(sel(satu.asal, satu.satuan), asal[0].nilai)
                    self.x.taruh(b1, satu.satuan, lagi, Gaya.SISTEM)
        return skala_, putus

    def _tinggikan(self, putus: Sequence[int]) -> None:
        """Rows as high as the parents over them need on each page."""
        for satu in self.luas:
            for n, (b1, b2) in enumerate(satu.bagian(putus)):
                self.x.lebarkan(b1, b2, self.x.perlu(satu.isi, satu.rupa(n), satu.k1, satu.k2))

    def _putus(self, halaman: float, akhir: int, bawah: int) -> tuple[int, ...]:
        x = self.x
        potong = [
            Potong(b, x.jumlah_tinggi(b, b + 3), (g.sasaran, g.program))
            for b, g in zip(range(_AWAL, akhir, 4), self.garis, strict=True)
        ]
        judul = [
            g.i is not None and tingkat(self.bahan.rencana.baris[g.i].jenjang) == letak.KEGIATAN
            for g in self.garis
        ]
        return putus_halaman(
            bersama(potong, judul, halaman),
            halaman,
            x.jumlah_tinggi(_JUDUL, _NOMOR),
            x.jumlah_tinggi(_KEPALA, _NOMOR),
            x.jumlah_tinggi(akhir + 1, bawah),
        )


def _gaya_tw(n: int) -> tuple[Gaya, Gaya, Gaya]:
    if n == 0:
        return Gaya.CETAK_TW_ATAS, Gaya.CETAK_TW_ANGKA_ATAS, Gaya.CETAK_TW_SATUAN_ATAS
    return Gaya.CETAK_TW, Gaya.CETAK_TW_ANGKA, Gaya.CETAK_TW_SATUAN


def _satuan_tampil(sel_satuan: str, satuan: Decimal | int | str) -> Rumus:
    """The satuan as printed: the per cent sign stands in the number."""
    teks = satuan if isinstance(satuan, str) else ""
    return Rumus(f'IF(TRIM({sel_satuan})="%","",{sel_satuan})', "" if adalah_persen(teks) else teks)


def _angka_rapi(akhir: int) -> list[FormatBersyarat]:
    return [
        f
        for kolom, satuan in (
            (_TARGET, _SATUAN),
            (_TW + 1, _SATUAN_TW),
            (_S + 2, _INDUK[_S] + 2),
            (_P + 2, _INDUK[_P] + 2),
        )
        for f in isian.angka_rapi((_AWAL, kolom, akhir, kolom), huruf(satuan))
    ]


def rencana_aksi(bahan: Bahan) -> Sequence[Lembar]:
    """Sheet Rencana Aksi; none for a plan without a row on sasaran to sub kegiatan."""
    satu = _Lembar(bahan)
    if not satu.garis:
        return []
    satu.kepala()
    akhir = satu.badan() - 1
    bawah = taruh_tangan(satu.x, akhir + 2, (13, _AKHIR), kepala_pd(bahan.rencana, "rencana_aksi"))
    return [_jadi(satu, akhir, bawah - 1)]


def _jadi(satu: _Lembar, akhir: int, bawah: int) -> Lembar:
    satu.x.tinggi[akhir + 1] = 12.0
    skala_, putus = satu.halaman(akhir, bawah)
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=None,
        blok=satu.x.blok(),
        gabung=satu.x.gabung,
        bersyarat=_angka_rapi(akhir),
        lebar=dict(enumerate(satu.x.lebar)),
        tersembunyi_kolom=frozenset(range(_AKHIR + 1, _KOLOM_AKHIR + 1)),
        tinggi=satu.x.tinggi,
        beku=(_AWAL, 0),
        cetak=Cetak(
            kertas=satu.kertas,
            ulang_baris=(_KEPALA, _NOMOR),
            wilayah=(0, 0, bawah, _AKHIR),
            skala=skala_,
            putus_baris=putus,
        ),
        warna_tab="hasil",
        garis=False,
        skala_layar=90,
    )
