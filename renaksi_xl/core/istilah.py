"""Words of the rules (Jenis Target, Arah, Cara Hitung, status) and how typed words are read (ATURAN 3)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import IntEnum, StrEnum
from types import MappingProxyType

TW = ("I", "II", "III", "IV")
"""The quarters."""


class JenisTarget(StrEnum):
    """How the quarters make the year (ATURAN 3.1)."""

    KUMULATIF = "Kumulatif"
    POSISI_AKHIR = "Posisi akhir"
    RATA_RATA_TW = "Rata-rata TW"
    RILIS_TAHUNAN = "Rilis tahunan"


class Arah(StrEnum):
    """Which way is better (ATURAN 3.2)."""

    NAIK = "Naik"
    TURUN = "Turun"
    TETAP = "Tetap"


class CaraHitung(StrEnum):
    """Where the realisasi of a row comes from (ATURAN 3.5)."""

    DIISI_LANGSUNG = "Diisi langsung"
    RATA_RATA_CAPAIAN = "Rata-rata capaian"
    RASIO = "Rasio"
    DARI_LEMBAGA_LAIN = "Dari lembaga lain"


CARA_DIKETIK = (CaraHitung.DIISI_LANGSUNG, CaraHitung.DARI_LEMBAGA_LAIN)
"""The realisasi of such a row is typed; of the others it is computed."""


class Keadaan(IntEnum):
    """How far a row or node is reported; the codes travel through the native formulas too (ATURAN 3.4)."""

    TANPA_TARGET = 0
    LENGKAP = 1
    BELUM_DIISI = 2
    BELUM_LENGKAP = 3
    TAK_TERHITUNG = 4


class Status(StrEnum):
    """The words on the sheets (ATURAN 3.4)."""

    TANPA_TARGET = "Tidak ada target s.d. TW ini"
    BELUM_DIISI = "Belum diisi"
    BELUM_LENGKAP = "Belum lengkap"
    TERCAPAI = "Tercapai"
    BELUM_TERCAPAI = "Belum tercapai"
    TIDAK_TERCAPAI = "Tidak tercapai"
    TAK_TERHITUNG = "Tidak dapat dihitung"


ARAH_LENGKAP = {
    Arah.NAIK: "Naik – makin tinggi makin baik",
    Arah.TURUN: "Turun – makin rendah makin baik",
    Arah.TETAP: "Tetap",
}
"""The words of the drop-down list on the sheets."""

_JENIS = {j.lower(): j for j in JenisTarget} | {
    "akumulatif": JenisTarget.KUMULATIF,
    "posisi": JenisTarget.POSISI_AKHIR,
    "rilis": JenisTarget.RILIS_TAHUNAN,
}
_CARA = {c.lower(): c for c in CaraHitung} | {
    "langsung": CaraHitung.DIISI_LANGSUNG,
    "rata-rata": CaraHitung.RATA_RATA_CAPAIAN,
    "konversi": CaraHitung.DARI_LEMBAGA_LAIN,
    "eksternal": CaraHitung.DARI_LEMBAGA_LAIN,
}
KATA_JENIS: Mapping[str, JenisTarget] = MappingProxyType(_JENIS)
"""Every word, in lower case, that is read as a Jenis Target; the native formulas are made from it."""

KATA_CARA: Mapping[str, CaraHitung] = MappingProxyType(_CARA)
"""Every word, in lower case, that is read as a Cara Hitung."""

_SPASI = re.compile(r" {2,}")


def rapikan(teks: str | None) -> str:
    """Outer spaces away, inner runs of spaces made one: what Excel's TRIM does."""
    if not teks:
        return ""
    return (_SPASI.sub(" ", teks) if "  " in teks else teks).strip(" ")


def seragam(teks: str | None) -> str:
    """The form in which names are compared: `rapikan`, without case (ATURAN 4)."""
    return rapikan(teks).lower()


KATA_YA = ("ya", "y", "true", "benar", "1")
"""What Ya may look like in a cell, in any case; the list beside the cell offers Ya only."""

KATA_TANPA_ISI = ("", "-", "–", "—", ".", "nihil", "tidak ada", "n/a")
"""Notes that say nothing, in lower case; the native formulas compare with them too."""


def tanpa_isi(teks: str | None) -> bool:
    """Whether a note says nothing: blank, a dash, "tidak ada" (ATURAN 5).

    >>> tanpa_isi(" - "), tanpa_isi("Tidak  ada"), tanpa_isi("Hujan")
    (True, True, False)
    """
    return seragam(teks) in KATA_TANPA_ISI


def jenis_target(teks: str | None) -> JenisTarget | None:
    """The Jenis Target a typed word means, old words included; None when it is not one."""
    return _JENIS.get(seragam(teks))


def cara_hitung(teks: str | None) -> CaraHitung | None:
    """The Cara Hitung a typed word means, old words included; None when it is not one."""
    return _CARA.get(seragam(teks))


def arah(teks: str | None) -> Arah:
    """The Arah a typed word means; Naik when blank or unknown (ATURAN 3.2's default)."""
    kata = seragam(teks)
    if kata.startswith("turun"):
        return Arah.TURUN
    return Arah.TETAP if kata.startswith(("tetap", "stabil")) else Arah.NAIK


KATA_RATA_RATA = tuple(
    kata + sela + "capaian" for kata in ("rata-rata", "rara-rata", "rerata") for sela in ("", "persentase")
)
"""What a wording, spaces taken out, contains when it means a mean of capaian; the native formulas search it too."""


def menyebut_rata_rata(teks: str | None) -> bool:
    """Whether an indikator or DO says in words that it is a mean of capaian (ATURAN 3.5).

    Spaces do not count: the printed plan of Luwu Timur writes "Rata- Rata Capaian" and "Rara-rata Capaian".

    >>> menyebut_rata_rata("Persentase Rata- Rata Capaian Kinerja"), menyebut_rata_rata("Jumlah dokumen")
    (True, False)
    """
    padat = (teks or "").replace(" ", "").lower()
    return any(kata in padat for kata in KATA_RATA_RATA)
