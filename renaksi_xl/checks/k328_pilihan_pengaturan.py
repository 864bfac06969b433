"""K328: a choice on Pengaturan that is none of those ATURAN names."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import dipakai, isi_setelan
from renaksi_xl.pesan.pengaturan import KATA

KODE = "K328"
SIFAT = Sifat.WAJIB
PILIHAN = {
    "belum_diisi": (kolom.BELUM_DIISI, ("kecualikan", "nol")),
    "bobot": (kolom.ATURAN_BOBOT, ("sama", "bobot", "pagu")),
    "rumus_turun": (kolom.RUMUS_TURUN, ("2T-R", "T/R")),
    "anggaran": (kolom.CARA_ANGGARAN, ("per_tw", "sd")),
}
"""Field of the plan: its name on Pengaturan, and its words. Evaluating the field's own type costs every click more."""


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """Choices in the plan, and those the reader could not take over and replaced by the default."""
    for medan, (nama, pilihan) in PILIHAN.items():
        tertulis = str(getattr(bahan.rencana.pengaturan, medan))
        if tertulis not in pilihan:
            fakta = {
                "nama": KATA[nama].label,
                "tertulis": isi_setelan(tertulis),
                "pilihan": ", ".join(pilihan),
            }
            yield _temuan(nama, **fakta, dipakai="")
    for x in bahan.buku.setelan if bahan.buku is not None else ():
        fakta = {"nama": KATA[x.nama].label, "tertulis": isi_setelan(x.tertulis), "pilihan": x.pilihan}
        yield _temuan(x.nama, **fakta, dipakai=dipakai(x.dipakai))


def _temuan(setelan: str, **fakta: str) -> Temuan:
    return Temuan(kode=KODE, sifat=SIFAT, fakta=fakta, kolom=setelan, lembar=kolom.LEMBAR_PENGATURAN)
