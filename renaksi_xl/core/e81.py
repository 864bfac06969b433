"""Formulir E.81: the columns that look beyond the year, and money by sums (ATURAN 7; Permendagri 86/2017).

Kinerja (K) belongs to a row, money (Rp) to a node: a leaf has its first row's, a parent the sum of its leaves'.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from renaksi_xl.core.angka import NOL, SATU, angka
from renaksi_xl.core.hasil import Hasil, HasilBaris
from renaksi_xl.core.indikator import EmpatAngka, Figur, empat, hitung_capaian
from renaksi_xl.core.istilah import CaraHitung, JenisTarget
from renaksi_xl.core.pohon import Pohon, tingkat
from renaksi_xl.core.predikat import predikat
from renaksi_xl.core.rata_rata import Nilai, batasi, jumlah_ada, rata_rata_berbobot
from renaksi_xl.core.rencana import JENJANG_RENAKSI, Baris, Pengaturan, Rencana

TINGKAT_E81 = tuple(tingkat(j) for j in JENJANG_RENAKSI)
"""The levels printed on the form."""
_BUKAN_JUMLAH = (CaraHitung.RASIO, CaraHitung.RATA_RATA_CAPAIAN)
"""A share is no quantity: those of two years are never added, whatever the jenis says."""


@dataclass(frozen=True, slots=True)
class KinerjaE81:
    """Columns 12 to 14 (K) of a row; `capaian` a fraction against the Renstra's target, not capped."""

    tahun_ini: Nilai
    renstra: Nilai
    capaian: Nilai


@dataclass(frozen=True, slots=True)
class UangE81:
    """The columns Rp of a node in rupiah: 5, 6, 7, 8-11 (quarters), 12, 13, and 14 as a fraction."""

    renstra: Nilai
    lalu: Nilai
    pagu: Nilai
    tw: EmpatAngka
    tahun_ini: Nilai
    sampai_kini: Nilai
    capaian: Nilai

    @property
    def serapan(self) -> Nilai:
        """Realisasi against pagu, sum / sum (ATURAN 4)."""
        return _bagi(self.tahun_ini, self.pagu)


@dataclass(frozen=True, slots=True)
class RingkasE81:
    """The footer: mean of the capaian terhadap target tahun, its predikat, and the office's money."""

    rata_rata: Nilai
    predikat: str | None
    uang: UangE81


@dataclass(frozen=True, slots=True)
class E81:
    """`kinerja` runs parallel to the plan's rows, `uang` to the nodes of its tree."""

    kinerja: tuple[KinerjaE81, ...]
    uang: tuple[UangE81, ...]
    ringkas: RingkasE81


def _bagi(atas: Nilai, bawah: Nilai) -> Nilai:
    return atas / bawah if atas is not None and bawah else None


def _sampai_kini(lalu: Nilai, tahun_ini: Nilai) -> Nilai:
    """Column 13 of what adds up over the years: nothing where column 6 is blank."""
    return None if lalu is None else jumlah_ada((lalu, tahun_ini))


def posisi_renstra(lalu: Nilai, tahun_ini: Nilai, *, ditambah: bool) -> Nilai:
    """Column 13: what was there up to last year plus this year, or else the latest position.

    A sum of which the earlier years are not known is not known either; a typed 0 is known.

    >>> from decimal import Decimal as d
    >>> posisi_renstra(d(30), d(10), ditambah=True), posisi_renstra(d(28), d(27), ditambah=False)
    (Decimal('40'), Decimal('27'))
    >>> posisi_renstra(d(28), None, ditambah=False)
    Decimal('28')
    >>> posisi_renstra(None, d(10), ditambah=True), posisi_renstra(d(0), d(10), ditambah=True)
    (None, Decimal('10'))
    """
    if ditambah:
        return _sampai_kini(lalu, tahun_ini)
    return lalu if tahun_ini is None else tahun_ini


def dijumlahkan(figur: Figur) -> bool:
    """Whether the row's years add up: a Kumulatif count (ATURAN 7)."""
    return figur.jenis is JenisTarget.KUMULATIF and figur.cara not in _BUKAN_JUMLAH


def kinerja_e81(baris: Baris, figur: Figur, hasil: HasilBaris, p: Pengaturan, *, beranak: bool) -> KinerjaE81:
    """Columns 12, 13 and 14 of one row; `beranak`: its node has children.

    A Rata-rata capaian row takes this year's figure from its rata-rata capaian tahunan (ATURAN 3.5). A row
    whose targets fit no jenis has no figures.
    """
    tahun_ini = figur.realisasi_sd
    if figur.cara is CaraHitung.RATA_RATA_CAPAIAN:
        tahun_ini = hasil.rata_rata_tahun if beranak else None
    elif figur.jenis is None:
        return KinerjaE81(None, None, None)
    posisi = posisi_renstra(angka(baris.realisasi_tahun_lalu), tahun_ini, ditambah=dijumlahkan(figur))
    target = angka(baris.target_renstra)
    capaian = None
    if posisi is not None and target is not None:
        capaian = hitung_capaian(posisi, target, figur.arah, p.rumus_turun)
    return KinerjaE81(tahun_ini, posisi, capaian)


def anggaran_per_tw(baris: Baris, p: Pengaturan) -> EmpatAngka:
    """Rupiah spent in each quarter up to TW pelaporan; typed s.d. (SIPD) it is what was added (ATURAN 4).

    >>> from decimal import Decimal as d
    >>> b = Baris(id="a", jenjang="Program", uraian="", realisasi_anggaran_tw=(d(10), None, d(25), d(40)))
    >>> [str(x) for x in anggaran_per_tw(b, Pengaturan(tw_pelaporan=3, anggaran="sd"))]
    ['10', 'None', '15', 'None']
    """
    hasil: list[Nilai] = []
    sebelum = NOL
    for tw, isi in enumerate(empat(baris.realisasi_anggaran_tw), start=1):
        if isi is None or tw > p.tw_pelaporan:
            hasil.append(None)
            continue
        hasil.append(isi - sebelum)
        if p.anggaran == "sd":
            sebelum = isi
    return hasil[0], hasil[1], hasil[2], hasil[3]


def _uang(renstra: Nilai, lalu: Nilai, pagu: Nilai, tw: EmpatAngka) -> UangE81:
    tahun_ini = jumlah_ada(tw)
    sampai_kini = _sampai_kini(lalu, tahun_ini)
    return UangE81(renstra, lalu, pagu, tw, tahun_ini, sampai_kini, _bagi(sampai_kini, renstra))


def _uang_daun(baris: Baris, p: Pengaturan) -> UangE81:
    return _uang(
        angka(baris.pagu_renstra),
        angka(baris.realisasi_anggaran_lalu),
        angka(baris.pagu),
        anggaran_per_tw(baris, p),
    )


def jumlah_uang(bagian: Sequence[UangE81]) -> UangE81:
    """Money of a whole from its parts; serapan and capaian are made of the sums, never of shares."""

    def jumlah(ambil: Callable[[UangE81], Nilai]) -> Nilai:
        return jumlah_ada([ambil(u) for u in bagian])

    tw = tuple(jumlah_ada([u.tw[i] for u in bagian]) for i in range(4))
    return _uang(
        jumlah(lambda u: u.renstra),
        jumlah(lambda u: u.lalu),
        jumlah(lambda u: u.pagu),
        (tw[0], tw[1], tw[2], tw[3]),
    )


def gulung_uang(pohon: Pohon, baris: Sequence[Baris], p: Pengaturan) -> tuple[UangE81, ...]:
    """Money per node, children before parents."""
    uang: dict[int, UangE81] = {}
    for s in pohon.urutan:
        anak = pohon.anak[s]
        uang[s] = jumlah_uang([uang[a] for a in anak]) if anak else _uang_daun(baris[pohon.baris[s][0]], p)
    return tuple(uang[s] for s in range(len(pohon.baris)))


def rata_rata_tahun(hasil: Hasil, p: Pengaturan) -> Nilai:
    """The office's rata-rata capaian tahunan: the mean of the top nodes' capped values (ATURAN 4)."""
    puncak = hasil.pohon.puncak()
    nilai = [
        None if (v := hasil.simpul[s].nilai_tahun) is None else batasi(v, p.batas_capaian) for s in puncak
    ]
    return rata_rata_berbobot(nilai, [SATU if hasil.bobot is None else hasil.bobot[s] for s in puncak])


def hitung_e81(rencana: Rencana, hasil: Hasil) -> E81:
    """Everything Formulir E.81 shows that the sheets of the plan do not (ATURAN 7)."""
    p, pohon = rencana.pengaturan, hasil.pohon
    uang = gulung_uang(pohon, rencana.baris, p)
    rata = rata_rata_tahun(hasil, p)
    return E81(
        tuple(
            kinerja_e81(b, hasil.figur[i], hasil.baris[i], p, beranak=pohon.beranak(pohon.simpul_baris[i]))
            for i, b in enumerate(rencana.baris)
        ),
        uang,
        RingkasE81(rata, predikat(rata, p.pita), jumlah_uang([uang[s] for s in _daun(pohon)])),
    )


def _daun(pohon: Pohon) -> list[int]:
    """The leaf nodes that the form prints, Sasaran to Sub Kegiatan."""
    return [s for s, anak in enumerate(pohon.anak) if not anak and pohon.tingkat[s] in TINGKAT_E81]
