"""Columns of `_hitung` that the tables show: a row's own figures or its node's (mirrors `core.hitung`)."""

from __future__ import annotations

from renaksi_xl.core.istilah import Arah, CaraHitung, Keadaan
from renaksi_xl.pesan.rekap import DARI
from renaksi_xl.sheets.rumus.bahasa import Kolom, isi, per_baris
from renaksi_xl.sheets.rumus.indikator import rumus_capaian, rumus_predikat, rumus_status
from renaksi_xl.sheets.rumus.isian import ARAH

_SIMPUL = "INDEX([{}],[@ts])"


def dari_simpul(lajur: str, sendiri: str) -> str:
    """The node's figure, or the row's own where it stands outside every tree."""
    return f"IF([@ts]=0,{sendiri},{_SIMPUL.format(lajur)})"


_KEADAAN_RATA = f"IF(ISNUMBER([@ot]),{_SIMPUL.format('kn')},{Keadaan.TANPA_TARGET:d})"
_TARGET_TAHUN = f'IF(OR([@tg]<>0,[@ar]={ARAH[Arah.TURUN]}),[@tg],"")'
_TARGET_TW = 'IF([@lu]=0,"",INDEX([@u1:u4],1,[@lu]))'
_TUNGGAL = "OR([@ts]=0,AND([@na]=0,[@jb]=1))"

TAMPIL: tuple[Kolom, ...] = (
    per_baris("rr", dari_simpul("nv", "[@v]"), lambda x: isi(x.h.rata_rata)),
    per_baris("ry", dari_simpul("ny", "[@vt]"), lambda x: isi(x.h.rata_rata_tahun)),
    per_baris("rt", f'IF(AND([@na]>0,[@ca]="{CaraHitung.RATA_RATA_CAPAIAN}"),1,0)', lambda x: int(x.rata)),
    per_baris("or", "IF([@rt]=1,[@rr],[@rs])", lambda x: isi(x.h.realisasi_sd)),
    per_baris(
        "ot",
        f"IF([@rt]=1,IF([@th]=1,{_TARGET_TAHUN},{_TARGET_TW}),[@ta])",
        lambda x: isi(x.h.target_sd),
    ),
    per_baris(
        "oc",
        f'IF([@rt]=1,IF(COUNT([@or],[@ot])<2,"",{rumus_capaian("[@or]", "[@ot]")}),[@cs])',
        lambda x: isi(x.h.capaian_sd),
    ),
    per_baris(
        "oy",
        f'IF([@rt]=1,IF(COUNT([@ry],[@tg])<2,"",{rumus_capaian("[@ry]", "[@tg]")}),[@cy])',
        lambda x: isi(x.h.capaian_tahun),
    ),
    per_baris("ok", f"IF([@rt]=1,{_KEADAAN_RATA},[@ke])", lambda x: int(x.h.keadaan)),
    per_baris("os", f"IF([@rt]=1,{rumus_status('[@ok]', '[@oc]')},[@ss])", lambda x: x.h.status.value),
    per_baris(
        "sn",
        f"IF({_TUNGGAL},[@os],{rumus_status(_SIMPUL.format('kn'), '[@rr]')})",
        lambda x: x.h.status_rata_rata.value,
    ),
    per_baris("op", f"IF([@na]>0,{rumus_predikat('[@rr]')},[@pd])", lambda x: isi(x.h.predikat)),
    per_baris("oh", dari_simpul("di", "COUNT([@cs])"), lambda x: x.h.dihitung),
    per_baris("oa", dari_simpul("da", f"IF([@ke]={Keadaan.TANPA_TARGET:d},0,1)"), lambda x: x.h.dari),
    per_baris("od", f'[@oh]&" {DARI} "&[@oa]', lambda x: f"{x.h.dihitung} {DARI} {x.h.dari}"),
)
"""As shown: realisasi, target, capaian, its state and status, status of the mean, predikat, dihitung dari."""
