"""Which figure a computed column publishes, told from its headings."""

from __future__ import annotations

import re

from renaksi_xl.baca.audit.hasil import Macam
from renaksi_xl.baca.cetak.kosakata import ROMAWI, rapikan_judul

_SD = re.compile(r"s ?/ ?d\b|s\.d\b|\bsd\b|sampai dengan")
_TW = re.compile(r"\b(?:tw|trw|tri ?wulan)\b[ .:-]*(iv|iii|ii|i|[1-4])\b")
_UANG = re.compile(r"\brp\b|rupiah|anggaran|pagu|keuangan|serapan|belanja")
_PERSEN = re.compile(r"tingkat|persen|%|^capaian|capaian (kinerja )?(program|kegiatan|tw|triwulan|\()")
_BAGIAN_UANG = re.compile(r"tingkat|persen|%|serapan")
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


def kenali_uang(judul: str) -> tuple[Macam, int | None] | None:
    """The figure about money that a computed column publishes, and its quarter; None for any other column.

    >>> kenali_uang("Realisasi Capaian Kinerja dan Anggaran Renja Tahun Berjalan › Rp")[0].value
    'realisasi anggaran tahun berjalan'
    >>> [kenali_uang(x)[0].value for x in ("Tingkat Realisasi Renstra (%) › Rp", "ANGGARAN (Rp) › %", "Serapan")]
    ['tingkat realisasi anggaran Renstra', 'serapan', 'serapan']
    >>> kenali_uang("TW II › Anggaran › %"), kenali_uang("Sisa Anggaran"), kenali_uang("Capaian › K")
    ((<Macam.SERAPAN: 'serapan'>, 1), None, None)
    """
    bagian = [rapikan_judul(satu) for satu in judul.split("›")]
    semua = " ".join(bagian)
    if _kinerja(bagian) or _LEWAT.search(semua) or "predikat" in semua or "kategori" in semua:
        return None
    renstra = "renstra" in semua or "jangka menengah" in semua
    if _BAGIAN_UANG.search(semua):
        cocok = None if _SD.search(semua) else _TW.search(semua)
        tw = ROMAWI[cocok[1]] if cocok else None
        return (Macam.TINGKAT_ANGGARAN, None) if renstra else (Macam.SERAPAN, tw)
    if "realisasi" not in semua or _TW.search(semua):
        return None
    return (Macam.ANGGARAN_SAMPAI_KINI if renstra else Macam.ANGGARAN_TAHUN), None


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
