"""What an audit says, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

Nilai: TypeAlias = Decimal | str | None
"""A figure, a word (predikat), or nothing."""


class Macam(StrEnum):
    """What a cell publishes."""

    REALISASI = "realisasi TW"
    TARGET_SD = "target s.d. TW"
    REALISASI_SD = "realisasi s.d. TW"
    REALISASI_TAHUN = "realisasi tahun berjalan"
    SAMPAI_KINI = "realisasi Renstra s.d. tahun ini"
    CAPAIAN = "capaian"
    CAPAIAN_TW = "capaian TW"
    CAPAIAN_SD = "capaian s.d. TW"
    TINGKAT_RENSTRA = "tingkat capaian Renstra"
    TERPAKAI = "nilai yang dihitung"
    RATA_RATA = "rata-rata capaian"
    PREDIKAT = "predikat"
    PAGU = "pagu"
    ANGGARAN_TW = "realisasi anggaran TW"
    ANGGARAN = "realisasi anggaran"
    ANGGARAN_TAHUN = "realisasi anggaran tahun berjalan"
    ANGGARAN_SAMPAI_KINI = "realisasi anggaran Renstra s.d. tahun ini"
    TINGKAT_ANGGARAN = "tingkat realisasi anggaran Renstra"
    SERAPAN = "serapan"
    JUDUL = "judul"


PERSENAN = (
    *(Macam.CAPAIAN, Macam.CAPAIAN_TW, Macam.CAPAIAN_SD, Macam.TINGKAT_RENSTRA),
    *(Macam.TERPAKAI, Macam.RATA_RATA),
)
"""Figures that are shares, whatever the satuan of their row."""
UANG_PERSENAN = (Macam.TINGKAT_ANGGARAN, Macam.SERAPAN)
UANG = (
    *(Macam.PAGU, Macam.ANGGARAN_TW, Macam.ANGGARAN, Macam.ANGGARAN_TAHUN, Macam.ANGGARAN_SAMPAI_KINI),
    *UANG_PERSENAN,
)
"""Figures about money: rupiah, and shares of it."""


class Sebab(StrEnum):
    """Why a figure is not what it should be; `pesan.audit` has the sentences."""

    INDUK_DAN_ANAK = "induk_dan_anak"
    TIDAK_TERCAKUP = "tidak_tercakup"
    PEMBAGI = "pembagi"
    SPASI = "spasi"
    CAMPUR_SATUAN = "campur_satuan"
    TANDA_DESIMAL = "tanda_desimal"
    PERSEN_DIJUMLAH = "persen_dijumlah"
    HARI_INI = "hari_ini"
    SEBAGIAN = "sebagian"
    POSISI_DIJUMLAH = "posisi_dijumlah"
    TAHUN_LALU = "tahun_lalu"
    TARGET_DIISIKAN = "target_diisikan"
    SETELAH_TW = "setelah_tw"
    TANPA_REALISASI = "tanpa_realisasi"
    SERAPAN_DIRATA = "serapan_dirata"
    DARI_SEL_SALAH = "dari_sel_salah"


class Syarat(StrEnum):
    """A choice of the office under which a figure is right (ATURAN 3, 4); `pesan.audit` has the words."""

    POSISI_AKHIR = "posisi_akhir"
    KUMULATIF = "kumulatif"
    RATA_RATA_TW = "rata_rata_tw"
    TURUN = "turun"
    TURUN_T_R = "turun_t_r"
    TETAP = "tetap"
    BATAS_100 = "batas_100"
    BATAS_110 = "batas_110"
    BATAS_120 = "batas_120"
    BATAS_150 = "batas_150"
    TANPA_BATAS = "tanpa_batas"
    PAGU = "pagu"
    BOBOT = "bobot"
    NOL = "nol"
    DARI_DAUN = "dari_daun"
    INDIKATOR_SENDIRI = "indikator_sendiri"
    SATU_JENJANG = "satu_jenjang"
    RATA_RATA_ANAK = "rata_rata_anak"
    TARGET_SD = "target_sd"
    TARGET_TAHUN = "target_tahun"


@dataclass(frozen=True, slots=True)
class Harapan:
    """A value a figure may rightly have, and the choices that lead to it (none: the rule)."""

    nilai: Nilai
    syarat: tuple[Syarat, ...] = ()


class Golongan(StrEnum):
    """How a line is to be taken."""

    BEDA = "beda"
    SAMA_BILA = "sama_bila"
    PERLU_DILIHAT = "perlu_dilihat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    """One figure that differs, or agrees only under a choice; `mengambil` are the cells its formula covers."""

    golongan: Golongan
    asal: str
    id: str | None
    uraian: str
    macam: Macam
    tertulis: str
    seharusnya: Nilai = None
    persen: bool = False
    rumus: str | None = None
    mengambil: tuple[tuple[str, str], ...] = ()
    sebab: tuple[tuple[Sebab, str], ...] = ()
    """Each with the cells or the number it is about."""
    syarat: tuple[Syarat, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilAudit:
    """All lines, how many figures were compared, and which columns were not understood ("Lembar!T judul")."""

    tahun: int
    tw: int
    lembar: tuple[str, ...]
    dibandingkan: int
    butir: tuple[Butir, ...]
    kolom_lain: tuple[str, ...] = ()
    tanpa_jenjang: tuple[str, ...] = ()
    """Rows whose level is not told, for which no mean could be compared."""

    @property
    def beda(self) -> int:
        """How many figures are wrong."""
        return sum(b.golongan is Golongan.BEDA for b in self.butir)
