"""What goes with the files of the bidang: a zip of all, a text for the chat, a draft for each that has an address."""

from __future__ import annotations

from collections.abc import Mapping

from renaksi_xl.books import nama_kiriman as berkas
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.rencana import TW, Rencana
from renaksi_xl.kirim.bungkus import bungkus, teks_windows
from renaksi_xl.kirim.nama import nama_berkas
from renaksi_xl.kirim.surat import draf
from renaksi_xl.pesan import kiriman as kata


def pengantar_bidang(rencana: Rencana, isi: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files beside those of the bidang, name → bytes; `isi` are theirs, in the plan's order."""
    tw, tahun = TW[rencana.pengaturan.tw_pelaporan - 1], rencana.instansi.tahun
    pasangan = [(rapikan(b.nama), nama) for b, nama in zip(rencana.bidang, isi, strict=True)]
    teks = teks_windows(kata.chat_bidang(tw, tahun, pasangan))
    nama_teks = nama_berkas(rencana, berkas.ISIAN_TEKS)
    hasil = {
        nama_berkas(rencana, berkas.ISIAN_PAKET): bungkus({**isi, nama_teks: teks}),
        nama_teks: teks,
    }
    for b, nama in zip(rencana.bidang, isi, strict=True):
        if rapikan(b.email):
            bidang = rapikan(b.nama)
            hasil[f"{nama.removesuffix('.xlsx')}.eml"] = draf(
                kata.perihal_bidang(tw, tahun, bidang),
                kata.surat_bidang(tw, tahun, bidang, nama),
                {nama: isi[nama]},
                b.email,
            )
    return hasil
