"""The registry of the checks of returned files, and the one call that runs them all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from renaksi_xl.checks.gabung import (
    k701_rencana_diubah,
    k702_baris_ditambah,
    k703_baris_dihapus,
    k704_baris_disalin,
    k705_bukan_untuk_ini,
    k706_bentrok,
    k707_lebih_lama,
    k708_isi_dihapus,
    k709_triwulan_lalu,
    k710_terkunci_diisi,
    k711_teks_jadi_angka,
    k712_teks_di_sel_angka,
    k713_penanda_hilang,
    k714_bagian_hilang,
    k715_di_luar_tabel,
    k716_rencana_berubah,
    k717_induk_berjalan,
    k718_bukan_isian,
    k719_tanpa_tujuan,
    k720_belum_diperiksa,
    k721_berganti_nama,
    k722_kolom_pindah,
    k723_berkas_sama,
    k724_baris_tertukar,
    k801_rumus,
    k802_rumus_tanpa_nilai,
    k803_awalan_rumus,
    k804_tautan_luar,
    k805_makro,
    k806_lembar_tersembunyi,
    k807_galat,
    k808_ditolak,
    k809_dilewati,
)
from renaksi_xl.checks.gabung.bahan import BahanGabung
from renaksi_xl.checks.temuan import Sifat, Temuan


class PemeriksaanGabung(Protocol):
    """What every check module of returned files offers."""

    KODE: str
    SIFAT: Sifat

    def periksa(self, bahan: BahanGabung, /) -> Iterator[Temuan]:
        """Yield the findings of one code."""
        ...


SEMUA: tuple[PemeriksaanGabung, ...] = (
    k701_rencana_diubah,
    k702_baris_ditambah,
    k703_baris_dihapus,
    k704_baris_disalin,
    k705_bukan_untuk_ini,
    k706_bentrok,
    k707_lebih_lama,
    k708_isi_dihapus,
    k709_triwulan_lalu,
    k710_terkunci_diisi,
    k711_teks_jadi_angka,
    k712_teks_di_sel_angka,
    k713_penanda_hilang,
    k714_bagian_hilang,
    k715_di_luar_tabel,
    k716_rencana_berubah,
    k717_induk_berjalan,
    k718_bukan_isian,
    k719_tanpa_tujuan,
    k720_belum_diperiksa,
    k721_berganti_nama,
    k722_kolom_pindah,
    k723_berkas_sama,
    k724_baris_tertukar,
    k801_rumus,
    k802_rumus_tanpa_nilai,
    k803_awalan_rumus,
    k804_tautan_luar,
    k805_makro,
    k806_lembar_tersembunyi,
    k807_galat,
    k808_ditolak,
    k809_dilewati,
)


def periksa_gabung(bahan: BahanGabung) -> list[Temuan]:
    """Every finding, the gravest first, then by code, file and cell."""
    sifat = list(Sifat)
    temuan = [t for modul in SEMUA for t in modul.periksa(bahan)]
    return sorted(temuan, key=lambda t: (sifat.index(t.sifat), t.kode, t.fakta["berkas"]))
