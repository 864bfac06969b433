"""Button Buat File Isian Bidang: the files of the bidang, and what goes with them, beside the open workbook."""

from __future__ import annotations

from renaksi_xl.books.simpan_banyak import pernah_disimpan, simpan_banyak
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.bidang import isi_file_bidang
from renaksi_xl.jobs.klik import Klik, baca_telaah, tulis
from renaksi_xl.jobs.tempat_klik import folder_kerja
from renaksi_xl.kirim.bidang import pengantar_bidang
from renaksi_xl.pesan import file_bidang as kata_file
from renaksi_xl.pesan import klik as kata


def klik_file_isian(k: Klik) -> str:
    """Write a file for every bidang; files somebody worked in already are never replaced."""
    t = baca_telaah(k)
    isi = isi_file_bidang(t.rencana, t.hasil, k.buku.nama)
    tahun, tw = t.rencana.instansi.tahun, t.rencana.pengaturan.tw_pelaporan
    folder = folder_kerja(k.buku.letak, kata.folder_isian(tahun, tw))
    for nama, satu in isi.items():
        if pernah_disimpan(folder / nama, satu):
            raise MasukanError(kata_file.sudah_diisi(nama))
    simpan_banyak({**isi, **pengantar_bidang(t.rencana, isi)}, folder)
    hasil = kata.isian_dibuat(len(isi), str(folder))
    tulis(k, [], hasil, {})
    return hasil
