"""Which figure a computed column publishes, told from its headings."""

from __future__ import annotations

import re

from renaksi_xl.baca.audit.hasil import Macam
from renaksi_xl.baca.cetak.kosakata import ROMAWI, rapikan_judul

_SD = re.compile(r"s ?/ ?d\b|s\.d\b|\bsd\b|sampai dengan")
_TW = re.compile(r"\b(?:tw|trw|tri ?wulan)\b[ .:-]*(iv|iii|ii|i|[1-4])\b")
_UANG = re.compile(r"\brp\b|rupiah|anggaran|pagu|keuangan|serapan|belanja")
_PERSEN = re.compile(r"tingkat|persen|%|^capaian|capaian (kinerja )?(program|kegiatan|tw|triwulan|\()")
_LEWAT = re.compile(r"\b(status|sisa|selisih|deviasi)\b")


def kenali_kolom(judul: str) -> tuple[Macam, int | None] | None:
    """The figure and its quarter (from 0), or None where the column publishes no figure that can be repeated.

    >>> kenali_kolom("Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi › K")[0].value
    'realisasi tahun berjalan'
    >>> kenali_kolom("S.D. TW III › CAPAIAN")[0].value, kenali_kolom("TW III › CAPAIAN")
    ('capaian s.d. TW', (<Macam.CAPAIAN_TW: 'capaian TW'>, 2))
    >>> kenali_kolom("Tingkat Capaian Renstra (%) › K")[0].value, kenali_kolom("Tingkat Capaian › Rp") is None
    ('tingkat capaian Renstra', True)
    """
    bagian = [rapikan_judul(satu) for satu in judul.split("›")]
    if not _kinerja(bagian):
        return None
    semua = " ".join(b for b in bagian if b != "k")
    if "predikat" in semua or "kategori" in semua:
        return Macam.PREDIKAT, None
    if _LEWAT.search(semua):
        return None
    cocok = _TW.search(semua)
    tw = ROMAWI[cocok[1]] if cocok else None
    sd = tw is not None and _SD.search(semua) is not None
    if "nilai yang dihitung" in semua:
        return Macam.TERPAKAI, None
    if "rata-rata" in semua or "rata rata" in semua or "rerata" in semua:
        return Macam.RATA_RATA, None
    return _angka(bagian[-1] if bagian[-1] != "k" else bagian[0], semua, tw, sd=sd)


def tentang_uang(judul: str) -> bool:
    """Whether a column is about money.

    >>> tentang_uang("Realisasi Kinerja dan Anggaran › Rp"), tentang_uang("Realisasi Kinerja dan Anggaran › K")
    (True, False)
    """
    return not _kinerja([rapikan_judul(satu) for satu in judul.split("›")])


def _kinerja(bagian: list[str]) -> bool:
    """Whether the column is not about money; the last heading decides where it says K or Rp."""
    if bagian[-1] in {"k", "kinerja", "fisik"}:
        return True
    return not any(_UANG.search(b) for b in bagian)


def _angka(akhir: str, semua: str, tw: int | None, *, sd: bool) -> tuple[Macam, int | None] | None:
    renstra = "renstra" in semua or "jangka menengah" in semua
    if akhir == "keterangan" or (_PERSEN.search(akhir) and not akhir.startswith("realisasi")):
        if renstra:
            return Macam.TINGKAT_RENSTRA, None
        if tw is None:
            return Macam.CAPAIAN, None
        return (Macam.CAPAIAN_SD if sd else Macam.CAPAIAN_TW), tw
    if "realisasi" in akhir:
        if renstra:
            return Macam.SAMPAI_KINI, None
        return (Macam.REALISASI_SD if sd else Macam.REALISASI_TAHUN), tw
    return (Macam.TARGET_SD, tw) if sd and "target" in akhir else None
