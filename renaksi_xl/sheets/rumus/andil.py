"""Columns of `_hitung` that say what each row costs the office's figure (mirrors `core.penarik`).

The office's figure is handed down the tree, depth by depth: a node's children with a value share it in proportion to
their weights, the rows of a leaf node in equal parts.
"""

from __future__ import annotations

from decimal import Decimal

from renaksi_xl.core.angka import DUA_BELAS, NOL, bulat
from renaksi_xl.core.penarik import Penarik, bagian_simpul, kehilangan
from renaksi_xl.sheets.rumus.bahasa import ANGKA, Kolom, Nilai, isi, per_baris, per_simpul
from renaksi_xl.sheets.rumus.baris import Andil, BarisHitung, Model, SimpulHitung
from renaksi_xl.sheets.rumus.pohon import DALAM, PUNCAK

_JUMLAH_PUNCAK = f"SUMIFS([we],[iu],{PUNCAK},[c1],{ANGKA})"


def andil(m: Model) -> Andil:
    """What rows cost, worked out once for a model; equal costs in the order of the lines."""
    if m.andil is None:
        baris = kehilangan(m.rencana, m.hasil)
        turun = [(-h, m.pos_baris[x.baris], x.baris) for x in baris if x is not None and (h := _bulat(x))]
        m.andil = Andil(
            bagian_simpul(m.hasil), baris, {i: n for n, (_, _, i) in enumerate(sorted(turun), start=1)}
        )
    return m.andil


def _bulat(x: Penarik) -> Decimal:
    return bulat(x.hilang, DUA_BELAS)


def _bagian(x: SimpulHitung) -> Nilai:
    """The node's share of the office's figure."""
    return isi(andil(x.m).bagian[x.s])


def _berat(x: SimpulHitung) -> Decimal:
    """Weights of the children that have a value, together."""
    hasil = x.m.hasil.simpul
    return sum((w for a in x.anak if hasil[a].nilai is not None and (w := x.m.bobot(a)) is not None), NOL)


def _kolom_bagian(dalam: int) -> Kolom:
    if dalam == 1:
        boleh, atas, jumlah = f"AND([@iu]={PUNCAK},COUNT([@cv],[@we])=2)", "1", _JUMLAH_PUNCAK
    else:
        atas, jumlah = f"INDEX([wb{dalam - 1}],[@iu])", "INDEX([sj],[@iu])"
        boleh = f"COUNT([@cv],[@we],{atas})=3"
    return per_simpul(
        f"wb{dalam}",
        f'IF([@dp]<>{dalam},"",IF({boleh},IF({jumlah}=0,"",{atas}*[@we]/{jumlah}),""))',
        lambda x: _bagian(x) if x.m.dalam[x.s] == dalam else "",
    )


def _milik(x: BarisHitung) -> Penarik | None:
    return andil(x.m).baris[x.i]


_PILIH = ",".join(f"[@wb{n}]" for n in range(1, DALAM + 1))
_BANYAK = f"IF([@jb]=1,1,COUNTIFS([nd],[@nd],[vb],{ANGKA}))"

ANDIL: tuple[Kolom, ...] = (
    per_simpul(
        "sj",
        f'IF([@lf]=1,"",SUMIFS([we>],[dp>],[@dp]+1,[cv>],{ANGKA}))',
        lambda x: "" if x.daun else _berat(x),
    ),
    *(_kolom_bagian(n) for n in range(1, DALAM + 1)),
    per_simpul("wl", f'IF([@lf]=1,CHOOSE([@dp],{_PILIH}),"")', lambda x: _bagian(x) if x.daun else ""),
    per_baris(
        "hs",
        f'IF(OR([@ts]=0,NOT(ISNUMBER([@vb]))),"",IF(ISNUMBER(INDEX([wl],[@ts])),INDEX([wl],[@ts])/{_BANYAK},""))',
        lambda x: "" if (y := _milik(x)) is None else y.bagian,
    ),
    per_baris(
        "hu",
        'IF(ISNUMBER([@hs]),[@hs]*MAX(0,1-[@vb]),"")',
        lambda x: "" if (y := _milik(x)) is None else y.hilang,
    ),
    per_baris(
        "hg",
        'IF(ISNUMBER([@hu]),ROUND([@hu],12),"")',
        lambda x: "" if (y := _milik(x)) is None else _bulat(y),
    ),
    per_baris(
        "hk",
        'IF(N([@hg])>0,RANK([@hg],[hg])+COUNTIF([hg^],[@hg])-1,"")',
        lambda x: andil(x.m).urut.get(x.i, ""),
    ),
)
"""`wl` share of a leaf node, `hs` of a row; `hu` what the row costs, `hg` rounded to be compared, `hk` its place, 1 for
the costliest. Only `hu` is added up: a sum of rounded figures ends where no program agrees on the digit before."""
