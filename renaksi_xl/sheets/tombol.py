"""The buttons of the master: one list for the sheet Beranda, the ribbon, the VBA and the Python functions."""

from __future__ import annotations

from dataclasses import dataclass

from renaksi_xl.pesan import tombol as kata


@dataclass(frozen=True, slots=True)
class Tombol:
    """A button. `makro` is the function of `renaksi_xl.macros`; its VBA procedure is `prosedur`, named alike."""

    makro: str
    prosedur: str
    label: str
    keterangan: str

    @property
    def nama(self) -> str:
        """The name of the control on the sheet."""
        return "btn" + self.prosedur

    @property
    def panggilan(self) -> str:
        """The procedure a form control calls; the ribbon calls the one that begins with "Pita"."""
        return "Tombol" + self.prosedur

    @property
    def panggilan_pita(self) -> str:
        """The ribbon's callback."""
        return "Pita" + self.prosedur


TOMBOL = (
    Tombol("validasi", "Validasi", *kata.VALIDASI),
    Tombol("hitung_capaian", "HitungCapaian", *kata.HITUNG),
    Tombol("buat_rekap_bidang", "RekapBidang", *kata.REKAP),
    Tombol("buat_file_isian", "FileIsian", *kata.ISIAN),
    Tombol("gabungkan_isian", "GabungkanIsian", *kata.GABUNG),
    Tombol("buat_laporan", "Laporan", *kata.LAPORAN),
    Tombol("siapkan_kiriman", "Kiriman", *kata.KIRIM),
    Tombol("batalkan", "Batalkan", *kata.BATAL),
    Tombol("periksa_instalasi", "PeriksaInstalasi", *kata.PERIKSA),
    Tombol("impor_renaksi", "Impor", *kata.IMPOR),
    Tombol("kosongkan_contoh", "KosongkanContoh", *kata.KOSONGKAN),
)
"""In the order of the quarter; a button appears here with its job."""
