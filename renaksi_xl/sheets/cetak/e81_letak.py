"""Which lines Formulir E.81 has, and how wide its columns are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.angka import angka
from renaksi_xl.core.e81 import E81, TINGKAT_E81, UangE81
from renaksi_xl.core.pohon import Pohon
from renaksi_xl.core.rata_rata import Nilai
from renaksi_xl.core.ukuran_huruf import lebar_teks
from renaksi_xl.pesan import e81 as kata
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.hemat import Tulisan, lebar_hemat
from renaksi_xl.sheets.cetak.susunan import lebar_angka, lebar_judul, pinggir
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.kontrak import A3, Gaya
from renaksi_xl.sheets.rumus.e81 import MATA, TERLIHAT

_TITIK_PER_LEBAR = 5.25
GANDA = {
    5: kata.RENSTRA,
    6: kata.LALU,
    7: kata.RENJA,
    12: kata.TAHUN_INI,
    13: kata.SAMPAI_KINI,
    14: kata.TINGKAT,
}
"""The headings over K and Rp together."""
_KOSONG = 4.0
_TRIWULAN = ("k8", "k9", "k10", "k11")
"""The quarters are equally wide, also one that is still to come."""
_TERSEMPIT = {"sasaran": 12.0, "uraian": 14.0, "indikator": 14.0, "pj": 12.5, "ket": 11.0}
"""Columns of words, and how narrow they may get for the numbers."""


@dataclass(frozen=True, slots=True)
class Letak:
    """A line to print: row of the plan, its node, whether it is the node's first."""

    i: int
    s: int
    awal: bool


def susun_letak(pohon: Pohon) -> list[Letak]:
    """The lines in tree order, a node's rows together."""
    return [
        Letak(i, s, n == 0)
        for s in pohon.menurun(pohon.puncak())
        if pohon.tingkat[s] in TINGKAT_E81
        for n, i in enumerate(pohon.baris[s])
    ]


def susun_lebar(bahan: Bahan, e81: E81, letak: Sequence[Letak], *, beruang: bool) -> tuple[float, ...]:
    """Numbers get what their longest needs; words share what an A3 page leaves at a size that can be read."""
    lebar = dict.fromkeys(_TERSEMPIT, 0.0)
    lebar["no"] = max(lebar_judul(bahan.nomor[satu.i], Gaya.FORMULIR_KAKI) for satu in letak)
    lebar["satuan"] = max(9.5, *(lebar_judul(bahan.rencana.baris[satu.i].satuan or "") for satu in letak))
    satuan = [adalah_persen(bahan.rencana.baris[satu.i].satuan) for satu in letak]
    nilai = list(zip(*(kinerja(bahan, e81, satu) for satu in letak), strict=True))
    uang = list(zip(*(_rupiah(e81.uang[satu.s]) for satu in letak), strict=True))
    for n, isi, rupiah in zip(MATA, nilai, uang, strict=True):
        angka_k = (lebar_angka(_sel(v), persen=p or n == 14) for v, p in zip(isi, satuan, strict=True))
        angka_r = (_lebar_uang(v) if n != 14 else lebar_angka(_sel(v), persen=True) for v in rupiah)
        r = max(_KOSONG, *angka_r) if beruang else _KOSONG
        lebar[f"k{n}"] = max(_KOSONG, lebar_judul(GANDA.get(n, "")) - r, *angka_k)
        lebar[f"r{n}"] = r
    lebar |= dict.fromkeys(_TRIWULAN, max(lebar[nama] for nama in _TRIWULAN))
    tulisan = {TERLIHAT.index(nama): isi for nama, isi in _tulisan(bahan, letak).items()}
    terkecil = {TERLIHAT.index(nama): paling for nama, paling in _TERSEMPIT.items()}
    return tuple(lebar_hemat([lebar[nama] for nama in TERLIHAT], tulisan, terkecil, A3)[1])


def _tulisan(bahan: Bahan, letak: Sequence[Letak]) -> dict[str, list[Tulisan]]:
    """The texts of each column of words; the upper levels are bold."""
    semua: dict[str, list[Tulisan]] = {nama: [] for nama in _TERSEMPIT}
    for satu in letak:
        b, tingkat = bahan.rencana.baris[satu.i], bahan.hasil.pohon.tingkat[satu.s]
        gaya = Gaya.FORMULIR_TEKS if tingkat == TINGKAT_E81[-1] else Gaya.FORMULIR_KAKI
        isi = {
            "indikator": b.indikator,
            "pj": b.penanggung_jawab,
            "ket": bahan.hasil.baris[satu.i].status.value,
        }
        if satu.awal:
            isi["sasaran" if tingkat == TINGKAT_E81[0] else "uraian"] = b.uraian
        for nama, teks in isi.items():
            semua[nama].append(Tulisan(teks or "", gaya))
    return semua


def _lebar_uang(nilai: Nilai) -> float:
    """Wide enough for an amount; sums over the office may be printed a little smaller (shrink to fit)."""
    if nilai is None:
        return 0.0
    return (
        lebar_teks(f"{nilai:,.0f}", tebal=True, ukuran=10) + 2 + pinggir(Gaya.FORMULIR_UANG)
    ) / _TITIK_PER_LEBAR


def kinerja(bahan: Bahan, e81: E81, satu: Letak) -> tuple[Nilai, ...]:
    """Columns 5 to 14, K, of a line."""
    b, f, k = bahan.rencana.baris[satu.i], bahan.hasil.figur[satu.i], e81.kinerja[satu.i]
    renja = (f.target, *f.realisasi, k.tahun_ini, k.renstra, k.capaian)
    return (angka(b.target_renstra), angka(b.realisasi_tahun_lalu), *renja)


def _rupiah(u: UangE81) -> tuple[Nilai, ...]:
    """Columns 5 to 14, Rp, of a node."""
    return (u.renstra, u.lalu, u.pagu, *u.tw, u.tahun_ini, u.sampai_kini, u.capaian)


def _sel(nilai: Nilai) -> Decimal | str:
    return "" if nilai is None else nilai
