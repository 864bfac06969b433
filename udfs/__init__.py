"""Worksheet functions for planners (xlwings UDFs): thin wrappers of core and checks, for previews and helper columns.

No number that is sent goes through them: those are native formulas (DESIGN). The VBA module that Excel calls is made at
build time by workbook/bungkus_udf.py, so nobody imports functions and no trust setting is needed.
"""

from __future__ import annotations

from decimal import Decimal

import xlwings as xw

from renaksi_xl.checks.satu_baris import temuan_baris
from renaksi_xl.core.angka import angka, baca_teks, dari_sel, satuan_terhitung
from renaksi_xl.core.indikator import hitung_capaian, nilai_baris, simpulkan_jenis
from renaksi_xl.core.istilah import arah as baca_arah
from renaksi_xl.core.predikat import predikat
from renaksi_xl.core.rata_rata import batasi
from renaksi_xl.core.rencana import Baris, EmpatIsi, Jenjang, Pengaturan
from renaksi_xl.pesan import udf as kata
from renaksi_xl.pesan.temuan import pesan_temuan

Sel = float | str | None
"""A cell as xlwings hands it over."""


def _empat(nilai: list[Sel]) -> EmpatIsi:
    """Four cells of a range; missing ones are blank."""
    satu, dua, tiga, empat = [dari_sel(x) for x in (*nilai[:4], None, None, None, None)][:4]
    return satu, dua, tiga, empat


def _teks(nilai: Sel) -> str | None:
    return nilai if isinstance(nilai, str) else None


def _baris(
    target_tw: list[Sel],
    realisasi_tw: list[Sel],
    target_tahun: Sel,
    satuan: Sel,
    jenis: Sel,
    arah: Sel,
    indikator: Sel = None,
) -> Baris:
    """The cells of an indikator as a row of a plan."""
    return Baris(
        id="x",
        jenjang=Jenjang.SUB_KEGIATAN,
        uraian=kata.BARIS_INI,
        indikator=_teks(indikator),
        target=dari_sel(target_tahun),
        target_tw=_empat(target_tw),
        realisasi_tw=_empat(realisasi_tw),
        satuan=_teks(satuan),
        jenis_target=_teks(jenis),
        arah=_teks(arah),
    )


def _tampil(nilai: Decimal | None) -> float | str:
    return "" if nilai is None else float(nilai)


@xw.func(category="Renaksi")
@xw.arg("teks", doc=kata.TEKS_ANGKA)
def RX_ANGKA(teks: Sel) -> float | str:
    """Angka di dalam teks: “3 Dokumen” menjadi 3, “80,99%” menjadi 0,8099."""
    terbaca = baca_teks(str(teks)) if isinstance(teks, str) else None
    if terbaca is None:
        return "" if teks is None else float(teks)
    return kata.bukan_angka(str(teks)) if terbaca.galat else _tampil(terbaca.nilai)


@xw.func(category="Renaksi")
@xw.arg("teks", doc=kata.TEKS_ANGKA)
def RX_SATUAN(teks: Sel) -> str:
    """Satuan di dalam teks: “3 Dokumen” menjadi Dokumen."""
    return baca_teks(teks).satuan or "" if isinstance(teks, str) else ""


@xw.func(category="Renaksi")
@xw.arg("realisasi", doc=kata.REALISASI)
@xw.arg("target", doc=kata.TARGET)
@xw.arg("arah", doc=kata.ARAH)
def RX_CAPAIAN(realisasi: Sel, target: Sel, arah: Sel = None) -> float | str:
    """Capaian realisasi terhadap target menurut arahnya, sebagai pecahan (1 = 100%)."""
    r, t = angka(dari_sel(realisasi)), angka(dari_sel(target))
    if r is None or t is None:
        return ""
    return _tampil(hitung_capaian(r, t, baca_arah(_teks(arah))))


@xw.func(category="Renaksi")
@xw.arg("target_tw", ndim=1, doc=kata.TARGET_TW)
@xw.arg("realisasi_tw", ndim=1, doc=kata.REALISASI_TW)
@xw.arg("tw", doc=kata.TW)
@xw.arg("target_tahun", doc=kata.TARGET_TAHUN)
@xw.arg("satuan", doc=kata.SATUAN)
@xw.arg("jenis", doc=kata.JENIS)
@xw.arg("arah", doc=kata.ARAH)
def RX_CAPAIAN_SD(
    target_tw: list[Sel],
    realisasi_tw: list[Sel],
    tw: float,
    target_tahun: Sel = None,
    satuan: Sel = None,
    jenis: Sel = None,
    arah: Sel = None,
) -> float | str:
    """Capaian s.d. TW sebuah indikator, menurut jenis target dan arahnya."""
    baris = _baris(target_tw, realisasi_tw, target_tahun, satuan, jenis, arah)
    return _tampil(nilai_baris(baris, Pengaturan(tw_pelaporan=int(tw))).capaian_sd)


@xw.func(category="Renaksi")
@xw.arg("target_tahun", doc=kata.TARGET_TAHUN)
@xw.arg("target_tw", ndim=1, doc=kata.TARGET_TW)
@xw.arg("satuan", doc=kata.SATUAN)
@xw.arg("arah", doc=kata.ARAH)
def RX_JENIS(target_tahun: Sel, target_tw: list[Sel], satuan: Sel = None, arah: Sel = None) -> str:
    """Jenis Target yang sesuai dengan target setahun dan target tiap TW."""
    satu, dua, tiga, empat = (angka(x) for x in _empat(target_tw))
    jenis = simpulkan_jenis(
        angka(dari_sel(target_tahun)),
        (satu, dua, tiga, empat),
        baca_arah(_teks(arah)),
        terhitung=satuan_terhitung(_teks(satuan)),
    )
    return kata.TANPA_JENIS if jenis is None else jenis.value


@xw.func(category="Renaksi")
@xw.arg("target_tw", ndim=1, doc=kata.TARGET_TW)
@xw.arg("realisasi_tw", ndim=1, doc=kata.REALISASI_TW)
@xw.arg("tw", doc=kata.TW)
@xw.arg("target_tahun", doc=kata.TARGET_TAHUN)
@xw.arg("satuan", doc=kata.SATUAN)
@xw.arg("jenis", doc=kata.JENIS)
@xw.arg("arah", doc=kata.ARAH)
@xw.arg("indikator", doc=kata.INDIKATOR)
def RX_PERIKSA(
    target_tw: list[Sel],
    realisasi_tw: list[Sel],
    tw: float,
    target_tahun: Sel = None,
    satuan: Sel = None,
    jenis: Sel = None,
    arah: Sel = None,
    indikator: Sel = None,
) -> str:
    """Temuan atas target, realisasi, dan satuan sebuah indikator, sebagai teks; satu baris satu temuan."""
    baris = _baris(target_tw, realisasi_tw, target_tahun, satuan, jenis, arah, indikator)
    temuan = temuan_baris(baris, int(tw))
    return "\n".join(kata.satu_temuan(t.sifat.value, *pesan_temuan(t)) for t in temuan) or kata.TANPA_TEMUAN


@xw.func(category="Renaksi")
@xw.arg("capaian", doc=kata.CAPAIAN)
def RX_PREDIKAT(capaian: Sel) -> str:
    """Predikat kinerja sebuah capaian menurut pita Permendagri 86/2017."""
    return predikat(angka(dari_sel(capaian))) or ""


@xw.func(category="Renaksi")
@xw.arg("capaian", ndim=2, doc=kata.DAFTAR_CAPAIAN)
@xw.arg("batas", doc=kata.BATAS)
@xw.ret(ndim=2)
def RX_RATA_RATA(capaian: list[list[Sel]], batas: Sel = 1.0) -> list[list[float | str]]:
    """Rata-rata capaian, berapa yang dihitung, dan dari berapa; tiga sel ke kanan."""
    semua = [dari_sel(x) for baris in capaian for x in baris]
    maksimal = angka(dari_sel(batas))
    ada = [batasi(x, maksimal) for x in map(angka, semua) if x is not None]
    rata = sum(ada, Decimal(0)) / len(ada) if ada else None
    return [[_tampil(rata), float(len(ada)), float(len(semua))]]
