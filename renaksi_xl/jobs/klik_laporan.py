"""Buttons Buat Laporan and Siapkan Kiriman: files made of the open workbook, beside it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from renaksi_xl.books.simpan import simpan
from renaksi_xl.books.simpan_banyak import simpan_banyak
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.kirim import isi_kiriman, pdf_tertinggal, tolak_yang_disunting, wajib_diperbaiki
from renaksi_xl.jobs.klik import Klik, Pertanyaan, baca_telaah, tulis
from renaksi_xl.jobs.laporan import isi_laporan
from renaksi_xl.jobs.telaah import Telaah
from renaksi_xl.jobs.tempat_klik import folder_kerja, nama_bebas
from renaksi_xl.kirim.pdf import HasilPdf, cetak_pdf
from renaksi_xl.pesan import klik as kata
from renaksi_xl.pesan.file_bidang import tanpa_tahun


def klik_laporan(k: Klik) -> str:
    """Write the laporan under a name no file bears yet, and open it."""
    t = _berencana(k)
    k.buku.langkah(kata.MENYUSUN_LAPORAN)
    nama = kata.nama_laporan(t.rencana.instansi.tahun, t.rencana.pengaturan.tw_pelaporan)
    berkas = nama_bebas(folder_kerja(k.buku.letak) / nama)
    simpan(isi_laporan(t.rencana, t.hasil), berkas)
    hasil = kata.laporan_dibuat(str(berkas))
    tulis(k, [], hasil, {})
    k.buku.buka(berkas)
    return hasil


def klik_kiriman(k: Klik) -> str:
    """Write the package that goes upward; while findings block sending it asks first, and notes them in the laporan."""
    t = _berencana(k)
    temuan = t.temuan()
    wajib = wajib_diperbaiki(temuan)
    if wajib and not k.setuju:
        return Pertanyaan(kata.tanya_kiriman(len(wajib)))
    k.buku.langkah(kata.MENYUSUN_LAPORAN)
    kiriman = isi_kiriman(t.rencana, t.hasil, temuan, lambda laporan, nama: _pdf(k, laporan, nama))
    nama = kata.folder_kiriman(t.rencana.instansi.tahun, t.rencana.pengaturan.tw_pelaporan)
    folder = folder_kerja(k.buku.letak, nama)
    tolak_yang_disunting(kiriman, folder, t.rencana)
    ditulis = simpan_banyak(kiriman.isi, folder)
    siap = kata.kiriman_siap(len(ditulis), str(folder), kiriman.kode, kiriman.tanpa_pdf)
    hasil = " ".join([siap, *pdf_tertinggal(kiriman, folder, t.rencana)])
    tulis(k, [], hasil, {})
    return hasil


def _berencana(k: Klik) -> Telaah:
    """The open workbook; files are named by its year."""
    t = baca_telaah(k)
    if not t.rencana.instansi.tahun:
        raise MasukanError(tanpa_tahun(k.buku.nama))
    return t


def _pdf(k: Klik, laporan: bytes, nama: str) -> HasilPdf:
    """By Excel, which is there; by LibreOffice where Excel cannot, as on a PC without any printer."""
    k.buku.langkah(kata.MENCETAK_PDF)
    with tempfile.TemporaryDirectory(prefix="renaksi-pdf-", ignore_cleanup_errors=True) as ruang:
        xlsx, pdf = Path(ruang) / f"{nama}.xlsx", Path(ruang) / f"{nama}.pdf"
        xlsx.write_bytes(laporan)
        if k.buku.cetak(xlsx, pdf):
            return HasilPdf(pdf.read_bytes())
    return cetak_pdf(laporan, nama)
