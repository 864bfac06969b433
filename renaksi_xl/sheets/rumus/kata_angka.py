"""Numbers within sentences: Indonesian notation made by formulas that do not follow the PC's language.

A number enters a sentence in two steps: a cell with its ten-thousandths as a whole number (`sepuluh_ribuan`), rounded
as `core.angka` rounds, and the text made from that cell. An integer below a thousand may be joined as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from renaksi_xl.core.angka import dua_desimal
from renaksi_xl.sheets.rumus.teks import teks_aman


def sepuluh_ribuan(sel: str) -> str:
    """The ten-thousandths of a cell's number without its sign; "" where it holds none."""
    return f'IF(ISNUMBER({sel}),ROUND(ROUND(ABS({sel})*10000,6),0),"")'


def nilai_sepuluh_ribuan(nilai: Decimal | None) -> int | str:
    """What `sepuluh_ribuan` gives.

    >>> nilai_sepuluh_ribuan(Decimal("0.982283")), nilai_sepuluh_ribuan(None)
    (9823, '')
    """
    return "" if nilai is None else int(dua_desimal(abs(nilai)) * 10_000)


def _kelompok(a: str, dari: int) -> str:
    """Three digits of a whole number with their zeros, the ones that stand at 10**dari.

    No MOD: it refuses quotients that rupiah reach.
    """
    atas = 10 ** (dari + 3)
    return f'RIGHT("00"&INT(({a}-INT({a}/{atas})*{atas})/{10**dari}),3)'


def ribuan(a: str, tingkat: int = 4) -> str:
    """A whole number with dots: 1.234.567; up to 10 to the power of 3 × (tingkat + 1)."""
    rumus = ""
    for n in range(tingkat, 0, -1):
        kelompok = "".join(f'&"."&{_kelompok(a, 3 * m)}' for m in range(n - 1, -1, -1))
        satu = f"INT({a}/{10 ** (3 * n)}){kelompok}"
        rumus = f"{rumus}IF({a}>={10 ** (3 * n)},{satu},"
    return f'{rumus}{a}&""{")" * tingkat}'


def _tanda(asal: str, n: str) -> str:
    return f'IF(AND(N({asal})<0,{n}>0),"-","")'


def persen(n: str, asal: str) -> str:
    """98,23% from the ten-thousandths in cell `n`; `asal` is the number itself, for its sign."""
    return f'IF({n}="","",{poin(n, asal)}&"%")'


def poin(n: str, asal: str) -> str:
    """The same without the sign of per cent, and without a guard against a blank."""
    pecahan = f'IF(MOD({n},100)=0,"",","&IF(MOD({n},10)=0,MOD({n},100)/10,RIGHT("0"&MOD({n},100),2)))'
    return f"{_tanda(asal, n)}&{ribuan(f'INT({n}/100)', 3)}&{pecahan}"


def desimal(n: str, asal: str) -> str:
    """1.234,5 from the ten-thousandths in cell `n`, at most four decimals."""
    f = f"MOD({n},10000)"
    angka = (
        f'IF(MOD({f},1000)=0,{f}/1000,IF(MOD({f},100)=0,RIGHT("0"&{f}/100,2),'
        f'IF(MOD({f},10)=0,RIGHT("00"&{f}/10,3),RIGHT("000"&{f},4))))'
    )
    return f'{_tanda(asal, n)}&{ribuan(f"INT({n}/10000)", 3)}&IF({f}=0,"",","&{angka})'


def isi_templat(templat: str, sel: Mapping[str, str]) -> str:
    """A template as a formula: its words as literals, each name in braces as the expression given for it.

    >>> print(isi_templat("Dari {n} bidang.", {"n": "$B$2"}))
    "Dari "&$B$2&" bidang."
    """
    potongan: list[str] = []
    sisa = templat
    while sisa:
        kata, buka, ekor = sisa.partition("{")
        if kata:
            potongan.append(teks_aman(kata))
        if not buka:
            break
        nama, _, sisa = ekor.partition("}")
        potongan.append(sel[nama])
    return "&".join(potongan) or '""'
