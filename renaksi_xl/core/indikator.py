"""One indikator by itself: jenis, measured quarters, realisasi, target, capaian, keadaan (ATURAN 3.1-3.5)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from renaksi_xl.core.angka import NOL, SATU, angka, sama, satuan_terhitung
from renaksi_xl.core.istilah import (
    Arah,
    CaraHitung,
    JenisTarget,
    Keadaan,
    arah,
    cara_hitung,
    jenis_target,
    menyebut_rata_rata,
)
from renaksi_xl.core.rencana import Baris, EmpatIsi, Pengaturan

EmpatAngka: TypeAlias = tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None]
_TANPA: EmpatAngka = (None, None, None, None)
TW_RILIS_BAKU = 4


@dataclass(frozen=True, slots=True)
class Figur:
    """What one row says by itself; every number a fraction or a count, four values are TW I..IV.

    `target_terukur` holds the targets of the measured quarters, `realisasi` those of the quarters that count;
    None elsewhere. `jenis` is None where the targets fit no jenis.
    """

    jenis: JenisTarget | None
    cara: CaraHitung
    arah: Arah
    target: Decimal | None
    tahunan: bool
    target_terukur: EmpatAngka
    realisasi: EmpatAngka
    realisasi_sd: Decimal | None
    target_sd: Decimal | None
    capaian_sd: Decimal | None
    capaian_tahun: Decimal | None
    keadaan: Keadaan


def empat(isi: EmpatIsi) -> EmpatAngka:
    """The numbers among four cells."""
    return (angka(isi[0]), angka(isi[1]), angka(isi[2]), angka(isi[3]))


def cara_terpakai(baris: Baris) -> CaraHitung:
    """The Cara Hitung in force: the typed one, else what the words of indikator or DO say (ATURAN 3.5).

    A typed word that is none of the four reads as Diisi langsung; a check names it.
    """
    if baris.cara_hitung and baris.cara_hitung.strip():
        return cara_hitung(baris.cara_hitung) or CaraHitung.DIISI_LANGSUNG
    if menyebut_rata_rata(baris.indikator) or menyebut_rata_rata(baris.do):
        return CaraHitung.RATA_RATA_CAPAIAN
    return CaraHitung.DIISI_LANGSUNG


def jenis_terpakai(baris: Baris, cara: CaraHitung) -> JenisTarget | None:
    """The Jenis Target in force: the typed one, Posisi akhir for Rasio, else inferred (ATURAN 3.1, 3.5)."""
    if baris.jenis_target and baris.jenis_target.strip():
        return jenis_target(baris.jenis_target)
    if cara is CaraHitung.RASIO:
        return JenisTarget.POSISI_AKHIR
    return simpulkan_jenis(
        angka(baris.target),
        empat(baris.target_tw),
        arah(baris.arah),
        terhitung=satuan_terhitung(baris.satuan),
    )


def simpulkan_jenis(
    tahun: Decimal | None, target_tw: EmpatAngka, arah: Arah, *, terhitung: bool
) -> JenisTarget | None:
    """Infer the jenis from the year's target and the quarters' (ATURAN 3.1, rules 1-5 in order).

    >>> d = Decimal
    >>> simpulkan_jenis(d(10), (d(3), d(1), d(1), d(5)), Arah.NAIK, terhitung=True).value
    'Kumulatif'
    >>> simpulkan_jenis(d(73), (d(34), d(31), d(18), d(0)), Arah.NAIK, terhitung=True) is None
    True
    """
    ada = [t for t in target_tw if t]
    if not ada:
        semua_nol = any(t is not None for t in target_tw)
        return JenisTarget.POSISI_AKHIR if arah is Arah.TURUN and semua_nol else JenisTarget.RILIS_TAHUNAN
    if tahun is None:
        return None
    if len(ada) == 1 and ada[0] == tahun:
        return JenisTarget.KUMULATIF if terhitung else JenisTarget.POSISI_AKHIR
    if terhitung and sama(sum(ada, NOL), tahun):
        return JenisTarget.KUMULATIF
    searah = sorted(ada, reverse=arah is Arah.TURUN) == ada
    if all(t == tahun for t in ada) or (searah and ada[-1] == tahun):
        return JenisTarget.POSISI_AKHIR
    return None


def hitung_capaian(
    realisasi: Decimal, target: Decimal, arah: Arah, rumus_turun: str = "2T-R"
) -> Decimal | None:
    """Capaian as a fraction, not capped (ATURAN 3.2). None when the target is 0 and Arah is not Turun.

    >>> hitung_capaian(Decimal(9), Decimal(8), Arah.TURUN)
    Decimal('0.875')
    """
    if arah is Arah.TURUN:
        return _capaian_turun(realisasi, target, rumus_turun)
    if not target:
        return None
    if arah is Arah.TETAP:
        return max(NOL, SATU - abs(realisasi - target) / target)
    return realisasi / target


def _capaian_turun(realisasi: Decimal, target: Decimal, rumus: str) -> Decimal:
    if not target:
        return NOL if realisasi else SATU
    if rumus == "T/R":
        return target / realisasi if realisasi else SATU
    return max(NOL, (2 * target - realisasi) / target)


def diukur_tahunan(baris: Baris) -> bool:
    """A year's target and no number in any quarter: measured once, in its TW Rilis (ATURAN 3)."""
    return angka(baris.target) is not None and all(angka(t) is None for t in baris.target_tw)


def target_terukur(baris: Baris, arah: Arah, tw: int) -> EmpatAngka:
    """The targets of the measured quarters up to `tw`; 0 is a target only when Arah is Turun (ATURAN 3)."""
    if diukur_tahunan(baris):
        rilis = angka(baris.tw_rilis)
        pada = TW_RILIS_BAKU if rilis is None else rilis
        kandidat: EmpatAngka = tuple(  # type: ignore[assignment]  # four items by construction
            angka(baris.target) if pada == i else None for i in range(1, 5)
        )
    else:
        kandidat = empat(baris.target_tw)
    return tuple(  # type: ignore[return-value]  # four items by construction
        t if i <= tw and (t or (t is not None and arah is Arah.TURUN)) else None
        for i, t in enumerate(kandidat, start=1)
    )


class _Rasio(NamedTuple):
    """Usable pembilang and penyebut of the quarters that count, last year's start (0 if not cumulative)."""

    p: EmpatAngka
    q: EmpatAngka
    kumulatif: bool
    awal: Decimal


def _rasio(baris: Baris, tw: int) -> _Rasio:
    p, q = list(empat(baris.pembilang_tw)), list(empat(baris.penyebut_tw))
    for i in range(4):
        penyebut = q[i]
        if i >= tw or p[i] is None or penyebut is None or penyebut <= 0:
            p[i] = q[i] = None
    awal = angka(baris.pembilang_awal) if baris.kumulatif_tahun_lalu else None
    return _Rasio((p[0], p[1], p[2], p[3]), (q[0], q[1], q[2], q[3]), baris.kumulatif_tahun_lalu, awal or NOL)


def _realisasi_rasio(rasio: _Rasio) -> EmpatAngka:
    """Realisasi per quarter: p / q, or (last year's p + p so far) / q (ATURAN 3.5)."""
    hasil: list[Decimal | None] = []
    jumlah = rasio.awal
    for p, q in zip(rasio.p, rasio.q, strict=True):
        if p is None or q is None:
            hasil.append(None)
            continue
        jumlah += p
        hasil.append((jumlah if rasio.kumulatif else p) / q)
    return (hasil[0], hasil[1], hasil[2], hasil[3])


def pembilang_penyebut(baris: Baris, figur: Figur, tw: int) -> tuple[Decimal | None, Decimal | None]:
    """The pembilang and penyebut whose ratio is the realisasi s.d. TW of a Rasio row (ATURAN 3.5).

    None twice where there is no realisasi, or where it is a mean of several ratios (Rata-rata TW).
    """
    rata = figur.jenis is JenisTarget.RATA_RATA_TW
    if figur.cara is not CaraHitung.RASIO or rata or figur.realisasi_sd is None:
        return None, None
    rasio = _rasio(baris, tw)
    kumulatif = figur.jenis is JenisTarget.KUMULATIF
    if kumulatif and not rasio.kumulatif:
        return sum((p for p in rasio.p if p), NOL), sum((q for q in rasio.q if q), NOL)
    akhir = max(
        i
        for i, (t, r) in enumerate(zip(figur.target_terukur, figur.realisasi, strict=True))
        if r is not None and (kumulatif or t is not None)
    )
    if not rasio.kumulatif:
        return rasio.p[akhir], rasio.q[akhir]
    return rasio.awal + sum((p for p in rasio.p[: akhir + 1] if p), NOL), rasio.q[akhir]


def _realisasi(baris: Baris, cara: CaraHitung, tw: int, rasio: _Rasio | None) -> EmpatAngka:
    if cara is CaraHitung.RATA_RATA_CAPAIAN:
        return _TANPA
    if rasio is not None:
        return _realisasi_rasio(rasio)
    r = empat(baris.realisasi_tw)
    return (r[0], r[1] if tw > 1 else None, r[2] if tw > 2 else None, r[3] if tw > 3 else None)


def _kumulatif(realisasi: EmpatAngka, rasio: _Rasio | None) -> Decimal | None:
    ada = [r for r in realisasi if r is not None]
    if not ada:
        return None
    if rasio is None:
        return sum(ada, NOL)
    if rasio.kumulatif:
        return ada[-1]
    return sum((p for p in rasio.p if p is not None), NOL) / sum((q for q in rasio.q if q is not None), NOL)


def _sampai_tw(
    jenis: JenisTarget, terukur: EmpatAngka, realisasi: EmpatAngka, rasio: _Rasio | None
) -> tuple[Decimal | None, Decimal | None]:
    """Realisasi s.d. TW and target s.d. TW per jenis (ATURAN 3.1, table)."""
    m = [t for t in terukur if t is not None]
    if jenis is JenisTarget.KUMULATIF:
        return _kumulatif(realisasi, rasio), sum(m, NOL) if m else None
    f = [(t, r) for t, r in zip(terukur, realisasi, strict=True) if t is not None and r is not None]
    if not f:
        return None, m[-1] if m else None
    if jenis is JenisTarget.RATA_RATA_TW:
        return sum((r for _, r in f), NOL) / len(f), sum((t for t, _ in f), NOL) / len(f)
    return f[-1][1], f[-1][0]


def _keadaan(
    jenis: JenisTarget | None, cara: CaraHitung, terukur: EmpatAngka, realisasi: EmpatAngka
) -> Keadaan:
    """How far the row is reported, before its capaian is known (ATURAN 3.4)."""
    m = sum(t is not None for t in terukur)
    if m == 0:
        return Keadaan.TANPA_TARGET
    if cara is CaraHitung.RATA_RATA_CAPAIAN:
        return Keadaan.BELUM_DIISI
    if jenis is None:
        return Keadaan.TAK_TERHITUNG
    f = sum(t is not None and r is not None for t, r in zip(terukur, realisasi, strict=True))
    ada = any(r is not None for r in realisasi) if jenis is JenisTarget.KUMULATIF else f > 0
    if not ada:
        return Keadaan.BELUM_DIISI
    return Keadaan.BELUM_LENGKAP if f < m else Keadaan.LENGKAP


def nilai_baris(baris: Baris, pengaturan: Pengaturan) -> Figur:
    """Everything one row says by itself at TW pelaporan (ATURAN 3).

    A Rata-rata capaian row has no figures here: they come from its children (`core.hitung`).
    """
    tw = pengaturan.tw_pelaporan
    cara, naik = cara_terpakai(baris), arah(baris.arah)
    jenis = jenis_terpakai(baris, cara)
    terukur = target_terukur(baris, naik, tw)
    rasio = _rasio(baris, tw) if cara is CaraHitung.RASIO else None
    realisasi = _realisasi(baris, cara, tw, rasio)
    keadaan = _keadaan(jenis, cara, terukur, realisasi)
    r, t = _sampai_tw(jenis, terukur, realisasi, rasio) if jenis is not None else (None, None)
    tahun = angka(baris.target)
    capaian = tahunan = None
    if r is not None:
        capaian = None if t is None else hitung_capaian(r, t, naik, pengaturan.rumus_turun)
        tahunan = None if tahun is None else hitung_capaian(r, tahun, naik, pengaturan.rumus_turun)
    if keadaan in (Keadaan.LENGKAP, Keadaan.BELUM_LENGKAP) and capaian is None:
        keadaan = Keadaan.TAK_TERHITUNG
    return Figur(
        jenis=jenis,
        cara=cara,
        arah=naik,
        target=tahun,
        tahunan=diukur_tahunan(baris),
        target_terukur=terukur,
        realisasi=realisasi,
        realisasi_sd=r,
        target_sd=t,
        capaian_sd=capaian,
        capaian_tahun=tahunan,
        keadaan=keadaan,
    )
