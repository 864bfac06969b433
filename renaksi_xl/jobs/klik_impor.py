"""Button Impor Renaksi Lama: an office's own document as a new master beside the open one, which stays as it is."""

from __future__ import annotations

from renaksi_xl.books.simpan_banyak import simpan_bersama
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.impor import baca_dokumen, isi_pratinjau
from renaksi_xl.jobs.klik import Klik, tulis
from renaksi_xl.jobs.tempat_klik import folder_kerja, nama_bebas
from renaksi_xl.pesan import klik as kata


def klik_impor(k: Klik) -> str:
    """Read the chosen document; write the master and how every cell was understood, and open the latter."""
    if not k.berkas:
        raise MasukanError(kata.TANPA_BERKAS)
    dokumen = k.berkas[0]
    k.buku.langkah(kata.MEMBACA_DOKUMEN)
    terbaca, temuan = baca_dokumen(dokumen)
    k.buku.langkah(kata.MENULIS)
    folder = folder_kerja(k.buku.letak)
    buku = nama_bebas(folder / kata.nama_impor(dokumen.stem))
    pratinjau = nama_bebas(folder / kata.nama_pratinjau_impor(dokumen.stem))
    simpan_bersama({pratinjau: isi_pratinjau(terbaca, temuan), buku: isi_baru(terbaca.rencana)}, [dokumen])
    hasil = kata.diimpor(len(terbaca.rencana.baris), str(buku), str(pratinjau))
    tulis(k, [], hasil, {})
    k.buku.buka(pratinjau)
    return hasil
