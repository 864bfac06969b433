"""K328: a choice on Pengaturan that is none of those ATURAN names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args, get_type_hints

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.rencana import Pengaturan

KODE = "K328"
SIFAT = Sifat.WAJIB


def _pilihan() -> dict[str, tuple[str, ...]]:
    """The words each choice may take, as the plan declares them."""
    jenis = get_type_hints(Pengaturan)
    return {nama: get_args(jenis[nama]) for nama in ("belum_diisi", "bobot", "rumus_turun", "anggaran")}


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per choice."""
    for nama, pilihan in _pilihan().items():
        tertulis = str(getattr(bahan.rencana.pengaturan, nama))
        if tertulis not in pilihan:
            fakta = {"nama": nama, "tertulis": tertulis, "pilihan": ", ".join(pilihan)}
            yield Temuan(kode=KODE, sifat=SIFAT, fakta=fakta, lembar=kolom.LEMBAR_PENGATURAN)
