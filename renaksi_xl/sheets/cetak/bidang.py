"""One sheet per bidang in the laporan: its figure, its rows, what is missing, signed by its head (ATURAN 4, 7)."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.dokumen import tanda_tangan
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.rencana import TW, Bidang, Rencana
from renaksi_xl.pesan import cetak as kata
from renaksi_xl.sheets.alamat import sel, wilayah
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.bidang import baris_bidang
from renaksi_xl.sheets.cetak.baris import Satu
from renaksi_xl.sheets.cetak.daftar import Daftar
from renaksi_xl.sheets.cetak.halaman import kertas
from renaksi_xl.sheets.cetak.lajur import lajur_bidang
from renaksi_xl.sheets.cetak.monev import aturan, judul, tanda_rata_rata, taruh_figur
from renaksi_xl.sheets.cetak.penunjuk import selengkapnya
from renaksi_xl.sheets.cetak.tangan import kepala_bidang, kepala_pd, taruh_tangan
from renaksi_xl.sheets.kontrak import A3, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.nama_bidang import nama_lembar_bidang
from renaksi_xl.sheets.rumus import ringkas

_FIGUR, _KEPALA = 4, 8
_KEPALA_PD = "kepala"
"""A Cascading names the head of the office by this post alone."""
_TINGGI_SELA = 8.0
"""Points of the gaps below the title and above the table: a short list stays on one page with its signature."""


def jabatan(bidang: Bidang) -> str:
    """The post of the head of a bidang.

    >>> jabatan(Bidang(nama="SEKRETARIAT", singkatan="S")), jabatan(Bidang(nama="Bidang Mutasi", singkatan="M"))
    ('Sekretaris', 'Kepala Bidang Mutasi')

    A Cascading names posts, not units; a post is not headed by anybody:

    >>> [jabatan(Bidang(nama=n, singkatan="X")) for n in ("Kepala", "Kabid PA", "Ka UPT, ketua tim", "Sekretaris")]
    ['Kepala', 'Kabid PA', 'Ka UPT, ketua tim', 'Sekretaris']
    """
    nama = rapikan(bidang.nama)
    if seragam(nama).startswith(kata.AWAL_JABATAN):
        return nama
    return kata.SEKRETARIS if seragam(nama).startswith(kata.SEKRETARIAT) else kata.KEPALA + nama


def lembar_bidang(bahan: Bahan, terpakai: Sequence[str]) -> list[Lembar]:
    """One sheet per bidang, none named like one of `terpakai`."""
    nama = nama_lembar_bidang(bahan.rencana.bidang, terpakai)
    return [_lembar(bahan, n, satu) for n, satu in enumerate(nama)]


def _lembar(bahan: Bahan, n: int, nama: str) -> Lembar:
    bidang = bahan.rencana.bidang[n]
    urutan = baris_bidang(bidang, bahan.hasil)
    x = _isi(bahan, n, urutan, kertas(bahan.rencana))
    if x.terlalu_tinggi:
        x = _isi(bahan, n, urutan, A3)
    akhir = max(x.awal, x.akhir)
    if not urutan:
        x.x.taruh(akhir, 0, kata.BIDANG_KOSONG, Gaya.CETAK_TEKS, (akhir, x.akhir_kolom))
        x.x.tinggi[akhir] = 20.0
    _figur(x, n, akhir)
    isi: list[Sel] = [
        *(kata.CATATAN_STRIP, kata.CATATAN_POSISI),
        *(aturan(bahan.rencana.pengaturan), selengkapnya(bahan)),
    ]
    if any(not milik for _, milik in urutan):
        isi.insert(0, kata.CATATAN_INDUK)
    if (tanda := tanda_rata_rata(x)) is not None:
        isi.append(tanda)
    catatan = [(teks, Gaya.CETAK_CATATAN) for teks in isi]
    # Notes on the left, signature on the right: a short list stays on one page with both.
    kanan = x.kolom("penghambat")
    b = x.catatan(akhir + 2, [(kata.CATATAN, Gaya.CETAK_CATATAN_TEBAL), *catatan], kanan - 1)
    bawah = taruh_tangan(x.x, akhir + 2, (kanan, x.akhir_kolom), _tangan(bahan.rencana, bidang), b)
    return x.lembar(nama, akhir, bawah - 1, "bidang")


def _tangan(rencana: Rencana, bidang: Bidang) -> list[Sel]:
    """Who signs: the head of the bidang; of one that is called Kepala, the head of the office."""
    kantor = kepala_pd(rencana, "monev")
    siapa = tanda_tangan(rencana, "monev").penandatangan
    sendiri = seragam(bidang.nama) == _KEPALA_PD and not (bidang.kepala or bidang.nip)
    if sendiri and siapa.nama and seragam(siapa.jabatan).startswith(_KEPALA_PD):
        return kantor
    return kepala_bidang(kantor[0], jabatan(bidang), bidang.kepala, bidang.nip)


def _isi(bahan: Bahan, n: int, urutan: Sequence[tuple[int, bool]], kertas: int) -> Daftar:
    """Title, header and lines on a paper."""
    x = Daftar(bahan, lajur_bidang(bahan.rencana.pengaturan.tw_pelaporan), urutan, _KEPALA, kertas)
    x.x.tinggi |= dict.fromkeys((_FIGUR - 1, _KEPALA - 1), _TINGGI_SELA)
    x.judul(judul(kata.BIDANG_JUDUL + rapikan(bahan.rencana.bidang[n].nama).upper(), bahan))
    x.kepala()
    x.isi_baris()
    return x


def _figur(x: Daftar, n: int, akhir: int) -> None:
    """The bidang's mean, count and predikat, and how many of its rows miss something."""
    bahan, bidang = x.bahan, x.bahan.rencana.bidang[n]
    # Beside a text: LibreOffice marks a hidden number with blank neighbours as too wide, on paper too.
    kolom = len(x.lajur) + 1
    x.x.taruh(_FIGUR, kolom - 1, rapikan(bidang.nama), Gaya.SISTEM)
    x.x.taruh(_FIGUR, kolom, ringkas.nomor_bidang(bahan.rekap, bidang.nama, n + 1), Gaya.SISTEM)
    figur = ringkas.bidang(bahan.rekap, sel(_FIGUR, kolom, mutlak=True), bahan.hasil.bidang[bidang.nama])
    q = TW[bahan.rencana.pengaturan.tw_pelaporan - 1]
    b = taruh_figur(x, _FIGUR, kata.RATA_RATA_BIDANG + q, figur, q)
    milik = [i for i, punya in x.urutan if punya]
    kurang = sum(bool(Satu(x.sumber, i, 0).kurang().nilai) for i in milik)
    k, status = x.kolom("kurang"), x.kolom("status")
    luas, semua = (wilayah(x.awal, m, akhir, m) for m in (k, status))
    hitung = "SUMPRODUCT((LEN({})>0)*1)"
    teks = f'{hitung.format(luas)}&"{kata.DARI}"&{hitung.format(semua)}&"{kata.BARIS_MILIK}"'
    nilai = f"{kurang}{kata.DARI}{len(milik)}{kata.BARIS_MILIK}"
    x.x.taruh(b, 0, kata.PERLU_DILENGKAPI, Gaya.CETAK_CATATAN_TEBAL, (b, x.kolom("target")))
    x.x.taruh(b, x.kolom("target") + 1, Rumus(teks, nilai), Gaya.CETAK_CATATAN_TEBAL, (b, x.kolom("status")))
    x.x.tinggi[b] = 16.0
