"""Columns of `_hitung` that read a row's cells: cara, arah, targets, and the jenis inferred from them.

Mirrors the first half of `core.indikator` (ATURAN 3.1, 3.2, 3.5).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from renaksi_xl.core.angka import SATUAN_TAK_TERHITUNG, angka, satuan_terhitung
from renaksi_xl.core.istilah import (
    KATA_CARA,
    KATA_JENIS,
    KATA_RATA_RATA,
    Arah,
    CaraHitung,
    JenisTarget,
    menyebut_rata_rata,
    rapikan,
)
from renaksi_xl.core.rencana import TW, EmpatIsi
from renaksi_xl.sheets.rumus.bahasa import Kolom, angkanya, cari, isi, per_baris, pilih, salah_satu
from renaksi_xl.sheets.rumus.baris import BarisHitung

ARAH = {Arah.TURUN: -1, Arah.TETAP: 0, Arah.NAIK: 1}
"""How Arah travels through the formulas."""


def _menurut_kata(sel: str, kata: Mapping[str, CaraHitung] | Mapping[str, JenisTarget], lainnya: str) -> str:
    """The word of the rules that a typed word means, old words included."""
    hasil = dict.fromkeys(kata.values())
    return pilih(
        [(salah_satu(sel, [k for k, v in kata.items() if v is satu]), f'"{satu}"') for satu in hasil], lainnya
    )


def _sebut_rata_rata(x: BarisHitung) -> int:
    if rapikan(x.b.cara_hitung):
        return 0
    return int(menyebut_rata_rata(x.b.indikator) or menyebut_rata_rata(x.b.do))


_TEKS = 'SUBSTITUTE(«Indikator Kinerja!»&"|"&IF([@dm]=0,"",«DO:Definisi Operasional!»)," ","")'
_SEBUT = ",".join(f'ISNUMBER(SEARCH("{kata}",{_TEKS}))' for kata in KATA_RATA_RATA)
_ARAH = "TRIM(«Arah!»)"
_RATA_RATA, _LANGSUNG = f'"{CaraHitung.RATA_RATA_CAPAIAN}"', f'"{CaraHitung.DIISI_LANGSUNG}"'

CARA: tuple[Kolom, ...] = (
    per_baris(
        "dm",
        f'IF([@id]="",0,IFERROR(MATCH({cari("[@id]")},«DO|ID»,0),0))',
        lambda x: x.m.baris_definisi(x.i),
        0,
    ),
    per_baris("ck", "TRIM(«Cara Hitung!»)", lambda x: rapikan(x.b.cara_hitung)),
    per_baris("sr", f'IF([@ck]<>"",0,IF(OR({_SEBUT}),1,0))', _sebut_rata_rata),
    per_baris(
        "ca",
        f'IF([@ck]="",IF([@sr]=1,{_RATA_RATA},{_LANGSUNG}),{_menurut_kata("[@ck]", KATA_CARA, _LANGSUNG)})',
        lambda x: x.f.cara.value,
    ),
    per_baris(
        "ar",
        f'IF(LEFT({_ARAH},5)="Turun",{ARAH[Arah.TURUN]},IF(OR(LEFT({_ARAH},5)="Tetap",LEFT({_ARAH},6)="Stabil"),'
        f"{ARAH[Arah.TETAP]},{ARAH[Arah.NAIK]}))",
        lambda x: ARAH[x.f.arah],
    ),
)
"""Where realisasi comes from (`ca`) and which way is better (`ar`)."""


def _empat(nama: str, label: str, ambil: Callable[[BarisHitung], EmpatIsi]) -> list[Kolom]:
    """Four columns with the numbers of four cells; text counts as blank (ATURAN 2)."""

    def satu(i: int, sel: str) -> Kolom:
        return per_baris(f"{nama}{i + 1}", angkanya(sel), lambda x: isi(angka(ambil(x)[i])))

    return [satu(i, f"«{label} TW {q}»") for i, q in enumerate(TW)]


def _bukan_nol(i: int) -> Kolom:
    return per_baris(f"z{i}", f'IF(N([@t{i}])=0,"",[@t{i}])', lambda x: x.target[i - 1] or "")


def bukan_nol(x: BarisHitung) -> list[Decimal]:
    """The targets that are numbers and not 0, in order."""
    return [t for t in x.target if t]


def _searah(x: BarisHitung) -> int:
    ada = bukan_nol(x)
    return int(bool(ada) and sorted(ada, reverse=x.f.arah is Arah.TURUN) == ada)


def _uji_searah(i: int) -> str:
    lalu = f"[@z1:z{i - 1}]"
    banding = f"IF([@ar]={ARAH[Arah.TURUN]},[@z{i}]<=MIN({lalu}),[@z{i}]>=MAX({lalu}))"
    return f"IF(ISNUMBER([@z{i}]),IF(COUNT({lalu})=0,TRUE,{banding}),TRUE)"


_UJI_SEARAH = ",".join(_uji_searah(i) for i in (2, 3, 4))
_URUT_MUNDUR = [(f"ISNUMBER([@z{i}])", f"[@z{i}]") for i in (4, 3, 2)]

TARGET: tuple[Kolom, ...] = (
    per_baris("tg", angkanya("«Target»"), lambda x: isi(x.f.target)),
    *_empat("t", "Target", lambda x: x.b.target_tw),
    *(_bukan_nol(i) for i in range(1, 5)),
    per_baris("nz", "COUNT([@z1:z4])", lambda x: len(bukan_nol(x))),
    per_baris("zl", pilih(_URUT_MUNDUR, "[@z1]"), lambda x: bukan_nol(x)[-1] if any(x.target) else ""),
    per_baris("zs", f"IF([@nz]=0,0,IF(AND({_UJI_SEARAH}),1,0))", _searah),
    per_baris("th", "IF(AND(ISNUMBER([@tg]),COUNT([@t1:t4])=0),1,0)", lambda x: int(x.f.tahunan)),
    per_baris("st", "TRIM(«Satuan!»)", lambda x: rapikan(x.b.satuan)),
    per_baris(
        "ct",
        f"IF({salah_satu('[@st]', sorted(SATUAN_TAK_TERHITUNG))},0,1)",
        lambda x: int(satuan_terhitung(x.b.satuan)),
    ),
)
"""Targets: `tg` year, t1..t4, those not 0 (z1..z4, `zl` the last), `th` diukur tahunan, `ct` countable."""

_KUMULATIF, _POSISI = f'"{JenisTarget.KUMULATIF}"', f'"{JenisTarget.POSISI_AKHIR}"'
_SIMPULAN = pilih(
    [
        (f'[@ca]="{CaraHitung.RASIO}"', _POSISI),
        (
            "[@nz]=0",
            f'IF(AND([@ar]={ARAH[Arah.TURUN]},COUNT([@t1:t4])>0),{_POSISI},"{JenisTarget.RILIS_TAHUNAN}")',
        ),
        ("NOT(ISNUMBER([@tg]))", '""'),
        ("AND([@nz]=1,[@zl]=[@tg])", f"IF([@ct]=1,{_KUMULATIF},{_POSISI})"),
        ("AND([@ct]=1,ROUND(SUM([@z1:z4])-[@tg],6)=0)", _KUMULATIF),
        ("COUNTIF([@z1:z4],[@tg])=[@nz]", _POSISI),
        ("AND([@zs]=1,[@zl]=[@tg])", _POSISI),
    ],
    '""',
)

JENIS: tuple[Kolom, ...] = (
    per_baris("jk", "TRIM(«Jenis Target!»)", lambda x: rapikan(x.b.jenis_target)),
    per_baris(
        "jn",
        f'IF([@jk]="",{_SIMPULAN},{_menurut_kata("[@jk]", KATA_JENIS, chr(34) * 2)})',
        lambda x: x.f.jenis.value if x.f.jenis else "",
    ),
)
"""The Jenis Target in force; empty where the targets fit none."""
