"""The workbook of persons and posts: three print sheets and the data sheets their formulas read.

It is a workbook of its own and no part of the laporan: who does how much is the office's own business.
"""

from __future__ import annotations

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.pegawai import daftar_pegawai
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets import cascading, definisi, hitung, pengaturan, renaksi
from renaksi_xl.sheets.bahan import lembar_data, susun_bahan
from renaksi_xl.sheets.cetak import pegawai, pegawai_rekap
from renaksi_xl.sheets.kontrak import Buku
from renaksi_xl.sheets.lembar_data import tanpa_cetak

LEMBAR_DATA = (renaksi, cascading, definisi)


def susun_buku_pegawai(rencana: Rencana, hasil: Hasil) -> Buku | None:
    """The workbook of a computed plan; None when the plan names nobody."""
    orang = daftar_pegawai(rencana, hasil.pohon)
    if not orang:
        return None
    bahan = susun_bahan(rencana, hasil)
    data, daftar = lembar_data(bahan), pegawai.susun_daftar(bahan, orang)
    lembar = [
        pegawai.lembar(daftar, pegawai_rekap.ringkas_orang(daftar)),
        pegawai_rekap.rekap(daftar),
        *pegawai_rekap.matriks(daftar),
        *(tanpa_cetak(data[modul.NAMA_LEMBAR], ()) for modul in LEMBAR_DATA),
        tanpa_cetak(pengaturan.lembar(rencana), ()),
        data[hitung.NAMA_LEMBAR],
    ]
    return Buku([satu._replace(kode=None) for satu in lembar], pengaturan.nama_buku(rencana))
