"""`renaksi bagan`: the Bagan Cascading of every sasaran as pictures, a file a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from renaksi_xl.books.simpan_banyak import simpan_banyak
from renaksi_xl.books.svg_bagan import Lukisan, tulis_svg
from renaksi_xl.core.bagan_bentuk import Halaman, Peran
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.muat import muat
from renaksi_xl.pesan import bagan as kata
from renaksi_xl.sheets.bahan import Bahan, susun_bahan
from renaksi_xl.sheets.cetak import bagan as lembar_bagan
from renaksi_xl.sheets.cetak.bagan import (
    Tergambar,
    keterangan,
    nama_gambar,
    semua_gambar,
    subjudul,
    warna_kata,
)
from renaksi_xl.sheets.rumus.rujukan import judul


def bagan(buku: Path, folder: Path) -> list[Path]:
    """Write the drawings of a workbook into `folder`, all or none; their paths.

    Raises MasukanError for a plan without rows, BerkasError for a workbook that cannot be read, a folder that cannot
    be written to.
    """
    m = muat(buku)
    isi = isi_bagan(m.rencana, m.hasil)
    if not isi:
        raise MasukanError(kata.tanpa_baris(buku.name))
    return simpan_banyak(isi, folder)


def isi_bagan(rencana: Rencana, hasil: Hasil) -> dict[str, bytes]:
    """File name → SVG for every page of every drawing, in the order of the sasaran."""
    bahan = susun_bahan(rencana, hasil)
    return {
        nama: tulis_svg(lukisan)
        for urut, satu in enumerate(semua_gambar(bahan), start=1)
        for nama, lukisan in _lukisan(bahan, satu, urut)
    }


def _lukisan(bahan: Bahan, satu: Tergambar, urut: int) -> Iterator[tuple[str, Lukisan]]:
    i, banyak = bahan.rencana.instansi, len(satu.halaman)
    nama = nama_gambar(satu.gambar, bahan)
    for nomor, halaman in enumerate(satu.halaman, start=1):
        bagian = kata.HALAMAN.format(nomor, banyak)
        kotak = _sebutan(halaman)
        geser = (satu.ruang.lebar - halaman.lebar) // 2
        lukisan = Lukisan(
            halaman=halaman.geser(geser, lembar_bagan.BARIS_ATAS),
            skala=satu.skala,
            lebar=satu.ruang.lebar,
            tinggi=satu.ruang.tinggi,
            judul=str(judul(kata.JUDUL, bahan.rencana).nilai),
            subjudul=subjudul(satu, bahan, nomor),
            keterangan=keterangan(bahan.hasil),
            alt=kata.JUDUL_SVG.format(instansi=i.nama, tahun=i.tahun, nama=nama, halaman=bagian),
            uraian=kata.URAIAN_SVG.format(puncak=kotak[0], banyak=len(kotak), isi="; ".join(kotak)),
            warna=warna_kata(halaman, bahan.rencana),
            baris_atas=lembar_bagan.BARIS_ATAS,
        )
        yield kata.nama_berkas(urut, nomor if banyak > 1 else 0), lukisan


def _sebutan(halaman: Halaman) -> list[str]:
    """Each box in a few words: its head and its name."""
    return [
        " ".join(
            t.tulisan.teks
            for t in k.tulisan
            if t.tulisan is not None and t.tulisan.peran in {Peran.KEPALA, Peran.NAMA}
        )
        for k in halaman.kotak
    ]
