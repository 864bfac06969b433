"""K324: a singkatan that cannot name a sheet and a file: empty, double, too long, forbidden signs."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.nama_lembar import PANJANG_NAMA, tanda_terlarang
from renaksi_xl.pesan import frasa

KODE = "K324"
SIFAT = Sifat.PERLU_DICEK
LEMBAR_KITA = (
    "Beranda",
    "Pengaturan",
    "Renaksi",
    "Catatan TW",
    "Definisi Operasional",
    "Cascading",
    "Pegawai",
    "Rekap Capaian",
    "Dasbor",
    "Hasil Validasi",
    "Ringkasan",
    "Petunjuk",
    "Rencana Aksi",
    "Monev Renaksi",
    "E.81",
    "LKjIP",
    "Rincian Perhitungan",
    "Rincian Rasio",
    "Faktor dan Tindak Lanjut",
    "Riwayat Perubahan",
    "History",
    "_hitung",
    "_jurnal",
    "xlwings.conf",
)
"""Names that a bidang's sheet cannot take: our own sheets, and one that Excel keeps for itself."""

AWALAN_KITA = "Bagan Cascading"
"""One sheet per sasaran: their names all begin alike."""


def nama_kita(nama: str) -> bool:
    """Whether a name is, or may become, that of a sheet of ours."""
    return seragam(nama) in map(seragam, LEMBAR_KITA) or seragam(nama).startswith(seragam(AWALAN_KITA))


def _masalah(singkatan: str, semua: list[str]) -> str | None:
    if not singkatan:
        return frasa.MASIH_KOSONG
    if semua.count(seragam(singkatan)) > 1:
        return frasa.DIPAKAI_DUA_BIDANG
    if len(singkatan) > PANJANG_NAMA:
        return frasa.LEBIH_31_HURUF
    if tanda_terlarang(singkatan):
        return frasa.TANDA_TERLARANG
    return frasa.NAMA_LEMBAR_KITA if nama_kita(singkatan) else None


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per bidang."""
    semua = [seragam(b.singkatan) for b in bahan.rencana.bidang]
    for b in bahan.rencana.bidang:
        masalah = _masalah(rapikan(b.singkatan), semua)
        if masalah is not None:
            fakta = {"singkatan": rapikan(b.singkatan), "bidang": rapikan(b.nama) or "-", "masalah": masalah}
            yield Temuan(
                kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.DAFTAR_BIDANG, lembar=kolom.LEMBAR_PENGATURAN
            )
