"""Finding the headings of a table and saying what each column is taken for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from renaksi_xl.baca.cetak.kisi import Kisi, Letak
from renaksi_xl.baca.cetak.kosakata import Makna, Peran, kenali, rapikan_judul
from renaksi_xl.baca.cetak.nomor_kolom import baris_nomor
from renaksi_xl.core.rencana import TW, Jenjang

BARIS_JUDUL_MAKS = 6
_POKOK = (Peran.INDIKATOR, Peran.TARGET, Peran.URAIAN)
_BERTANDA = ("indikator", "target", "realisasi", "sasaran", "program", "kegiatan")
_BERANGKA = (Peran.TARGET, Peran.REALISASI, Peran.RENSTRA, Peran.LALU, Peran.HITUNGAN)

_kenali = lru_cache(maxsize=4096)(kenali)


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomCetak:
    """One column with what its headings say. `tw` counts from 0; None: the year, or no matter of quarters.

    `label_dari` is the column whose "TW I" belongs to the numbers here, `satuan_dari` that of their unit.
    """

    kolom: int
    judul: str
    letak: Letak
    peran: Peran
    lingkup: tuple[Jenjang, ...] = ()
    tw: int | None = None
    label_dari: int | None = None
    satuan_dari: int | None = None

    @property
    def sebutan(self) -> str:
        """What the column is taken for, as notes say it: "Target TW I (Program)"."""
        tw = "" if self.tw is None else f" TW {TW[self.tw]}"
        lingkup = "/".join(self.lingkup)
        return f"{self.peran}{tw}" + (f" ({lingkup})" if lingkup else "")


@dataclass(frozen=True, slots=True)
class Kepala:
    """The headings of one table: rows `awal` up to (not including) `akhir`, then the data."""

    awal: int
    akhir: int
    kolom: tuple[KolomCetak, ...]

    def sama(self, lain: Kepala) -> bool:
        """Whether these are the same headings, printed again."""
        return self._inti() == lain._inti()

    def _inti(self) -> list[tuple[int, Peran, int | None, tuple[Jenjang, ...]]]:
        return [(k.kolom, k.peran, k.tw, k.lingkup) for k in self.kolom]


def cari_kepala(kisi: Kisi) -> list[Kepala]:
    """All headings of a sheet, from the top; a heading repeated on every page comes as often as it stands there."""
    ada: list[Kepala] = []
    baris = 0
    while baris < kisi.tinggi:
        kepala = _kepala_di(kisi, baris) if _pembuka(kisi, baris) else None
        if kepala is not None:
            ada.append(kepala)
        baris = kepala.akhir if kepala is not None else baris + 1
    return ada


def _pembuka(kisi: Kisi, baris: int) -> bool:
    """Whether a row may open the headings: at least two of them, most of the row is headings, and no numbers."""
    isi = kisi.berisi(baris)
    teks = [kisi.teks(baris, k) for k in isi]
    rendah = " ".join(teks).lower()
    if len(isi) < 2 or not any(kata in rendah for kata in _BERTANDA):
        return False
    if any(t[:1].isdigit() for t in teks):
        return False
    makna = [_kenali(t) for t in teks]
    kenal = [m for m in makna if m.dikenal]
    pokok = any(m.peran in _POKOK or (m.lingkup and m.peran is None) for m in kenal)
    return pokok and len(kenal) >= 2 and len(kenal) * 5 >= len(isi) * 3


def _kepala_di(kisi: Kisi, awal: int) -> Kepala | None:
    akhir = _baris_terakhir(kisi, awal) + 1
    kolom = tuple(k for j in range(kisi.lebar) if (k := _kolom(kisi, awal, akhir, j)) is not None)
    while akhir < kisi.tinggi and (baris_nomor(kisi, akhir) or not kisi.berisi(akhir)):
        akhir += 1
    kepala = Kepala(awal, akhir, kolom)
    return kepala if _layak(kepala) else None


def _layak(kepala: Kepala) -> bool:
    """A table of a plan names what is done (a level) and how it is measured (indikator, or targets)."""
    peran = {k.peran for k in kepala.kolom}
    bertingkat = any(k.lingkup and k.peran is Peran.URAIAN for k in kepala.kolom)
    if Peran.INDIKATOR in peran:
        return Peran.URAIAN in peran or Peran.KINERJA in peran
    return bertingkat and Peran.TARGET in peran


def _baris_terakhir(kisi: Kisi, awal: int) -> int:
    akhir = awal
    while akhir + 1 < min(kisi.tinggi, awal + BARIS_JUDUL_MAKS):
        lanjut = akhir + 1
        isi = kisi.berisi(lanjut)
        if baris_nomor(kisi, lanjut):
            break
        tergabung = any(kisi.luas(b, k)[2] >= lanjut for b in range(awal, lanjut) for k in kisi.berisi(b))
        teks = [kisi.teks(lanjut, k) for k in isi]
        judul = len(isi) >= 2 and all(_kenali(t).dikenal and not t[:1].isdigit() for t in teks)
        if not (judul or (tergabung and isi and all(isinstance(kisi.nilai(lanjut, k), str) for k in isi))):
            break
        akhir = lanjut
    return akhir


def _jalur(kisi: Kisi, awal: int, akhir: int, kolom: int) -> list[tuple[Letak, str]]:
    """The headings over a column from top to bottom, with the cell each stands in."""
    jalur: list[tuple[Letak, str]] = []
    for b in range(awal, akhir):
        letak = kisi.luas(b, kolom)[:2]
        teks = kisi.teks(*letak)
        if not teks and letak == (b, kolom):
            letak, teks = _dari_kiri(kisi, b, akhir, kolom)
        if teks and (letak, teks) not in jalur:
            jalur.append((letak, teks))
    return jalur


def _dari_kiri(kisi: Kisi, baris: int, akhir: int, kolom: int) -> tuple[Letak, str]:
    """A group heading that was not merged stands over its first column only; the others have it from there."""
    kosong = (baris, kolom), ""
    if not _ada_di_bawah(kisi, baris, akhir, kolom):
        return kosong
    for k in range(kolom - 1, -1, -1):
        if kisi.lanjutan(baris, k) or not _ada_di_bawah(kisi, baris, akhir, k):
            return kosong
        if teks := kisi.teks(baris, k):
            return (baris, k), teks
    return kosong


def _ada_di_bawah(kisi: Kisi, baris: int, akhir: int, kolom: int) -> bool:
    return any(kisi.teks(b, kolom) for b in range(baris + 1, akhir))


def _kolom(kisi: Kisi, awal: int, akhir: int, kolom: int) -> KolomCetak | None:
    jalur = _jalur(kisi, awal, akhir, kolom)
    if not jalur:
        return None
    makna = [_kenali(teks) for _, teks in jalur]
    peran, tw = _peran_jalur(makna, [rapikan_judul(teks) for _, teks in jalur])
    return KolomCetak(
        kolom=kolom,
        judul=" › ".join(teks for _, teks in jalur),
        letak=jalur[-1][0],
        lingkup=next((m.lingkup for m in reversed(makna) if m.lingkup), ()),
        peran=peran,
        tw=tw,
    )


def _peran_jalur(makna: Sequence[Makna], judul: Sequence[str]) -> tuple[Peran, int | None]:
    """Role and quarter of a column from its headings; the deepest that says something decides."""
    tw = _tw(makna, judul)
    mata, berangka = _mata(makna, judul)
    kuat = [m.peran for m in reversed(makna) if m.peran is not None and m.peran is not Peran.URAIAN]
    peran: Peran = kuat[0] if kuat else _tanpa_kata(makna, tw)
    if mata is not None and berangka is not None:
        peran = berangka
    if any(m.sd for m in makna) and peran in _BERANGKA:
        return Peran.HITUNGAN, None
    if mata == "Rp":
        peran = _UANG.get(peran, peran)
    if peran is Peran.PAGU and tw is not None:  # the plan has one pagu, that of the year
        peran = Peran.TAK_BERTEMPAT
    return peran, tw if peran in _BERTRIWULAN else None


_BERTRIWULAN = (
    *(Peran.TARGET, Peran.REALISASI, Peran.ANGGARAN, Peran.PENDORONG, Peran.PENGHAMBAT),
    *(Peran.TINDAK_LANJUT, Peran.BUKTI, Peran.BATAS_WAKTU, Peran.SATUAN),
)
_UANG = {
    Peran.TARGET: Peran.PAGU,
    Peran.REALISASI: Peran.ANGGARAN,
    Peran.RENSTRA: Peran.PAGU_RENSTRA,
    Peran.LALU: Peran.ANGGARAN_LALU,
}


def _tanpa_kata(makna: Sequence[Makna], tw: int | None) -> Peran:
    """A heading that names only a level is the level's name; only a quarter, its target."""
    if any(m.lingkup or m.peran is Peran.URAIAN for m in makna):
        return Peran.URAIAN
    return Peran.TARGET if tw is not None else Peran.TAK_BERTEMPAT


def _tw(makna: Sequence[Makna], judul: Sequence[str]) -> int | None:
    """The quarter; a bare "I" or "1" counts only under a heading that speaks of quarters."""
    for m, teks in zip(reversed(makna), reversed(judul), strict=True):
        if m.tw is None:
            continue
        polos = teks in {"i", "ii", "iii", "iv", "1", "2", "3", "4"}
        if not polos or any(
            kata in satu for satu in judul for kata in ("triwulan", "tw", "target", "realisasi")
        ):
            return m.tw
    return None


def _mata(makna: Sequence[Makna], judul: Sequence[str]) -> tuple[str | None, Peran | None]:
    """K or Rp under a group of numbers, and what that group is; "Kinerja" and "Anggaran" say the same."""
    kata = {"kinerja": "K", "anggaran": "Rp", "anggaran (rp)": "Rp"}
    berangka = next((m.peran for m in reversed(makna[:-1]) if m.peran in _BERANGKA), None)
    mata = next((m.mata for m in reversed(makna) if m.mata), None)
    if mata is None and berangka is not None:
        mata = kata.get(judul[-1])
    return mata, berangka if mata and (makna[-1].mata or judul[-1] in kata) else None


def tanpa_jumlah(kolom: Sequence[KolomCetak]) -> Iterator[KolomCetak]:
    """A sum over the year beside its quarters is a computed column; so is a second "realisasi" of the year."""
    anggaran_tw = any(k.peran is Peran.ANGGARAN and k.tw is not None for k in kolom)
    realisasi_tw = any(k.peran is Peran.REALISASI and k.tw is not None for k in kolom)
    for k in kolom:
        jumlah = k.tw is None and (
            (k.peran is Peran.ANGGARAN and anggaran_tw) or (k.peran is Peran.REALISASI and realisasi_tw)
        )
        yield replace(k, peran=Peran.HITUNGAN) if jumlah else k
