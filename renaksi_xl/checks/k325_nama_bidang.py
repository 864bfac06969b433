"""K325: a bidang without name, or two bidang of one name (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.pesan import frasa

KODE = "K325"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for the list."""
    bidang = bahan.rencana.bidang
    nama = [seragam(b.nama) for b in bidang]
    ganda = {seragam(b.nama): rapikan(b.nama) for b in bidang if nama.count(seragam(b.nama)) > 1}
    masalah = [frasa.dua_kali(n) for n in ganda.values() if n]
    if not all(nama):
        masalah.append(frasa.ADA_BIDANG_TANPA_NAMA)
    if masalah:
        fakta = {"rincian": "; ".join(masalah)}
        yield Temuan(
            kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.DAFTAR_BIDANG, lembar=kolom.LEMBAR_PENGATURAN
        )
