"""K328: a choice on Pengaturan that is none of those ATURAN names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args, get_type_hints

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import Pengaturan
from renaksi_xl.pesan.frasa import dipakai
from renaksi_xl.pesan.pengaturan import KATA

KODE = "K328"
SIFAT = Sifat.WAJIB
_PILIHAN = {
    "belum_diisi": kolom.BELUM_DIISI,
    "bobot": kolom.ATURAN_BOBOT,
    "rumus_turun": kolom.RUMUS_TURUN,
    "anggaran": kolom.CARA_ANGGARAN,
}


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Choices in the plan, and those the reader could not take over and replaced by the default."""
    jenis = get_type_hints(Pengaturan)
    for medan, nama in _PILIHAN.items():
        tertulis = str(getattr(bahan.rencana.pengaturan, medan))
        if tertulis not in (pilihan := get_args(jenis[medan])):
            fakta = {"nama": KATA[nama].label, "tertulis": tertulis, "pilihan": ", ".join(pilihan)}
            yield _temuan(nama, **fakta, dipakai="")
    for x in bahan.buku.setelan if bahan.buku is not None else ():
        fakta = {"nama": KATA[x.nama].label, "tertulis": x.tertulis, "pilihan": x.pilihan}
        yield _temuan(x.nama, **fakta, dipakai=dipakai(x.dipakai))


def _temuan(setelan: str, **fakta: str) -> Temuan:
    return Temuan(kode=KODE, sifat=SIFAT, fakta=fakta, kolom=setelan, lembar=kolom.LEMBAR_PENGATURAN)
