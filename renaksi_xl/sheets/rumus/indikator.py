"""Columns of `_hitung` with what one row says by itself: measured quarters, realisasi, target, capaian.

Mirrors the second half of `core.indikator` (ATURAN 3-3.5).
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from renaksi_xl.core.angka import angka
from renaksi_xl.core.hitung import nilai_isian, status
from renaksi_xl.core.indikator import TW_RILIS_BAKU, EmpatAngka
from renaksi_xl.core.istilah import KATA_YA, Arah, CaraHitung, JenisTarget, Keadaan, Status
from renaksi_xl.core.predikat import predikat
from renaksi_xl.core.rata_rata import batasi
from renaksi_xl.core.rencana import TW
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.bahasa import ANGKA, Kolom, Nilai, adalah_angka, angkanya, isi, per_baris, pilih
from renaksi_xl.sheets.rumus.baris import BarisHitung
from renaksi_xl.sheets.rumus.isian import ARAH

_TURUN, _TETAP = ARAH[Arah.TURUN], ARAH[Arah.TETAP]
_KUMULATIF, _RATA_TW = f'"{JenisTarget.KUMULATIF}"', f'"{JenisTarget.RATA_RATA_TW}"'
_RASIO, _RATA_RATA = f'"{CaraHitung.RASIO}"', f'"{CaraHitung.RATA_RATA_CAPAIAN}"'


def rumus_capaian(realisasi: str, target: str) -> str:
    """Capaian of two cells that hold numbers, by the Arah in `ar` (ATURAN 3.2; mirrors `hitung_capaian`)."""
    r, t = realisasi, target
    turun = f'IF({aturan.RUMUS_TURUN}="T/R",IF({r}=0,1,{t}/{r}),MAX(0,(2*{t}-{r})/{t}))'
    return (
        f"IF([@ar]={_TURUN},IF({t}=0,IF({r}=0,1,0),{turun}),"
        f'IF({t}=0,"",IF([@ar]={_TETAP},MAX(0,1-ABS({r}-{t})/{t}),{r}/{t})))'
    )


def rumus_predikat(sel: str) -> str:
    """The predikat of a cell, on its percentage with two decimals (ATURAN 2, 4; mirrors `predikat`).

    Bands without a bound and those whose bound is below count; they stand first.
    """
    nama, batas = aturan.PREDIKAT_NAMA, aturan.PREDIKAT_BATAS
    bulat = f"ROUND(ROUND({sel}*10000,6),0)/10000"
    lampau = f'SUMPRODUCT(({nama}<>"")*(1-ISNUMBER({batas})*({batas}>={bulat})))'
    return f'IF(ISNUMBER({sel}),INDEX({nama},MAX(1,{lampau}))&"","")'


def rumus_status(keadaan: str, capaian: str) -> str:
    """The word for a state code; a complete row speaks by its capaian (ATURAN 3.4; mirrors `status`)."""
    kata = (Status.TANPA_TARGET, "", Status.BELUM_DIISI, Status.BELUM_LENGKAP, Status.TAK_TERHITUNG)
    pilihan = ",".join(f'"{satu}"' for satu in kata)
    gagal = f'IF({aturan.TW_PELAPORAN}=4,"{Status.TIDAK_TERCAPAI}","{Status.BELUM_TERCAPAI}")'
    lengkap = f'IF(ROUND({capaian},12)>=1,"{Status.TERCAPAI}",{gagal})'
    return (
        f"IF({keadaan}<>{Keadaan.LENGKAP:d},CHOOSE({keadaan}+1,{pilihan}),"
        f'IF(ISNUMBER({capaian}),{lengkap},"{Status.TAK_TERHITUNG}"))'
    )


def rumus_batasi(sel: str) -> str:
    """A cell's number as it enters a mean (ATURAN 4; mirrors `batasi`)."""
    batas = aturan.BATAS_CAPAIAN
    return f"IF(ISNUMBER({batas}),MIN({sel},{batas}),{sel})"


def _terakhir(nama: str) -> str:
    """The number of the last quarter for which a test holds, 0 for none."""
    return pilih([(nama.replace("#", str(i)), str(i)) for i in (4, 3, 2, 1)], "0")


def _ke_terakhir(nilai: EmpatAngka) -> int:
    return max((i for i, x in enumerate(nilai, start=1) if x is not None), default=0)


# Rasio: pembilang and penyebut of the quarters where both are usable.


def _pasangan(x: BarisHitung, i: int) -> tuple[Decimal, Decimal] | None:
    """Pembilang and penyebut of quarter i (0..3), where they count."""
    if x.f.cara is not CaraHitung.RASIO or i >= x.m.p.tw_pelaporan:
        return None
    p, q = angka(x.b.pembilang_tw[i]), angka(x.b.penyebut_tw[i])
    return (p, q) if p is not None and q is not None and q > 0 else None


def _pembilang(i: int) -> Kolom:
    p, q = f"«DO:Pembilang TW {TW[i]}»", f"«DO:Penyebut TW {TW[i]}»"
    pakai = f'IF(AND({adalah_angka(p)},{adalah_angka(q)}),IF({q}>0,{p},""),"")'

    def nilai(x: BarisHitung) -> Nilai:
        ada = _pasangan(x, i)
        return ada[0] if ada else ""

    return per_baris(
        f"p{i + 1}", f'IF([@ca]<>{_RASIO},"",IF(OR([@dm]=0,{aturan.TW_PELAPORAN}<{i + 1}),"",{pakai}))', nilai
    )


def _penyebut(i: int) -> Kolom:
    def nilai(x: BarisHitung) -> Nilai:
        ada = _pasangan(x, i)
        return ada[1] if ada else ""

    return per_baris(f"q{i + 1}", f'IF(ISNUMBER([@p{i + 1}]),«DO:Penyebut TW {TW[i]}»,"")', nilai)


def _kumulatif_lalu(x: BarisHitung) -> int:
    return int(x.f.cara is CaraHitung.RASIO and x.b.kumulatif_tahun_lalu and x.m.baris_definisi(x.i) > 0)


def _awal(x: BarisHitung) -> Nilai:
    return (angka(x.b.pembilang_awal) or 0) if _kumulatif_lalu(x) else 0


def _realisasi(i: int) -> Kolom:
    n = i + 1
    jumlah = "+".join(f"N([@p{j}])" for j in range(1, n + 1))
    rasio = f'IF(ISNUMBER([@p{n}]),IF([@kl]=1,([@aw]+{jumlah})/[@q{n}],[@p{n}]/[@q{n}]),"")'
    sel = f"«Realisasi TW {TW[i]}»"
    biasa = f'IF([@ca]={_RATA_RATA},"",{angkanya(sel)})'
    return per_baris(
        f"r{n}",
        f'IF({aturan.TW_PELAPORAN}<{n},"",IF([@ca]={_RASIO},{rasio},{biasa}))',
        lambda x: isi(x.f.realisasi[i]),
    )


_YA = f'ISNUMBER(FIND("|"&LOWER(TRIM(«DO:Kumulatif Tahun Lalu!»))&"|","|{"|".join(KATA_YA)}|"))'
"""One of the words, as short as can be: the cell is named once."""

REALISASI: tuple[Kolom, ...] = (
    *(_pembilang(i) for i in range(4)),
    *(_penyebut(i) for i in range(4)),
    per_baris(
        "kl",
        f"IF([@ca]<>{_RASIO},0,IF([@dm]=0,0,IF({_YA},1,0)))",
        _kumulatif_lalu,
    ),
    per_baris("aw", f"IF([@kl]=0,0,{angkanya('«DO:Pembilang Awal»', '0')})", _awal),
    *(_realisasi(i) for i in range(4)),
)
"""Realisasi of the quarters that count, r1..r4, typed or from pembilang and penyebut."""


def _terukur(n: int) -> Kolom:
    tahunan = f'IF([@rl]={n},IF(OR([@tg]<>0,[@ar]={_TURUN}),[@tg],""),"")'
    return per_baris(
        f"u{n}",
        f'IF({aturan.TW_PELAPORAN}<{n},"",IF([@th]=1,{tahunan},IF([@ar]={_TURUN},[@t{n}],[@z{n}])))',
        lambda x: isi(x.f.target_terukur[n - 1]),
    )


def _rilis(x: BarisHitung) -> Nilai:
    if not x.f.tahunan:
        return 0
    rilis = angka(x.b.tw_rilis)
    return TW_RILIS_BAKU if rilis is None else rilis


def keduanya(x: BarisHitung) -> EmpatAngka:
    """Realisasi of the quarters that are measured and filled."""
    u, r = x.f.target_terukur, x.f.realisasi
    a, b, c, d = (r[i] if u[i] is not None else None for i in range(4))
    return a, b, c, d


def _banyak(ambil: Callable[[BarisHitung], EmpatAngka]) -> Callable[[BarisHitung], int]:
    return lambda x: sum(satu is not None for satu in ambil(x))


_DUA = ",".join((f"[@u1:u4],{ANGKA}", f"[@r1:r4],{ANGKA}"))

TERUKUR: tuple[Kolom, ...] = (
    per_baris("rl", f"IF([@th]=0,0,{angkanya('«TW Rilis»', str(TW_RILIS_BAKU))})", _rilis),
    *(_terukur(n) for n in range(1, 5)),
    per_baris("nu", "COUNT([@u1:u4])", _banyak(lambda x: x.f.target_terukur)),
    per_baris("nr", "COUNT([@r1:r4])", _banyak(lambda x: x.f.realisasi)),
    per_baris("nf", f"COUNTIFS({_DUA})", _banyak(keduanya)),
    per_baris("lu", _terakhir("ISNUMBER([@u#])"), lambda x: _ke_terakhir(x.f.target_terukur)),
    per_baris("lr", _terakhir("ISNUMBER([@r#])"), lambda x: _ke_terakhir(x.f.realisasi)),
    per_baris("la", _terakhir("COUNT([@u#],[@r#])=2"), lambda x: _ke_terakhir(keduanya(x))),
)
"""Measured quarters u1..u4 with their targets; how many are measured, filled, both, and the last of each."""

_JUMLAH_RASIO = "IF([@kl]=1,INDEX([@r1:r4],1,[@lr]),SUM([@p1:p4])/SUM([@q1:q4]))"
_R_KUMULATIF = f'IF([@nr]=0,"",IF([@ca]={_RASIO},{_JUMLAH_RASIO},SUM([@r1:r4])))'
_R_LAIN = f'IF([@nf]=0,"",IF([@jn]={_RATA_TW},AVERAGEIFS([@r1:r4],{_DUA}),INDEX([@r1:r4],1,[@la])))'
_T_LAIN = f"IF([@jn]={_RATA_TW},AVERAGEIFS([@u1:u4],{_DUA}),INDEX([@u1:u4],1,[@la]))"
_KEADAAN = pilih(
    [
        ("[@nu]=0", f"{Keadaan.TANPA_TARGET:d}"),
        (f"[@ca]={_RATA_RATA}", f"{Keadaan.BELUM_DIISI:d}"),
        ('[@jn]=""', f"{Keadaan.TAK_TERHITUNG:d}"),
        (f"IF([@jn]={_KUMULATIF},[@nr],[@nf])=0", f"{Keadaan.BELUM_DIISI:d}"),
        ("NOT(ISNUMBER([@cs]))", f"{Keadaan.TAK_TERHITUNG:d}"),
        ("[@nf]<[@nu]", f"{Keadaan.BELUM_LENGKAP:d}"),
    ],
    f"{Keadaan.LENGKAP:d}",
)


def _nilai(x: BarisHitung, capaian: Decimal | None) -> Decimal | None:
    return nilai_isian(capaian, x.f.keadaan, x.m.p)


def _terbatas(x: BarisHitung, capaian: Decimal | None) -> Nilai:
    nilai = _nilai(x, capaian)
    return "" if nilai is None else batasi(nilai, x.m.p.batas_capaian)


def _rumus_isian(sel: str) -> str:
    nol = f'AND({aturan.BELUM_DIISI}="nol",[@ke]={Keadaan.BELUM_DIISI:d})'
    return f'IF(ISNUMBER([@{sel}]),[@{sel}],IF({nol},0,""))'


FIGUR: tuple[Kolom, ...] = (
    per_baris(
        "rs",
        f'IF([@jn]="","",IF([@jn]={_KUMULATIF},{_R_KUMULATIF},{_R_LAIN}))',
        lambda x: isi(x.f.realisasi_sd),
    ),
    per_baris(
        "ta",
        f'IF(OR([@jn]="",[@nu]=0),"",IF([@jn]={_KUMULATIF},SUM([@u1:u4]),'
        f"IF([@nf]=0,INDEX([@u1:u4],1,[@lu]),{_T_LAIN})))",
        lambda x: isi(x.f.target_sd),
    ),
    per_baris(
        "cs",
        f'IF(COUNT([@rs],[@ta])<2,"",{rumus_capaian("[@rs]", "[@ta]")})',
        lambda x: isi(x.f.capaian_sd),
    ),
    per_baris(
        "cy",
        f'IF(COUNT([@rs],[@tg])<2,"",{rumus_capaian("[@rs]", "[@tg]")})',
        lambda x: isi(x.f.capaian_tahun),
    ),
    per_baris("ke", _KEADAAN, lambda x: int(x.f.keadaan)),
    per_baris(
        "ss",
        rumus_status("[@ke]", "[@cs]"),
        lambda x: status(x.f.keadaan, x.f.capaian_sd, x.m.p.tw_pelaporan).value,
    ),
    per_baris("pd", rumus_predikat("[@cs]"), lambda x: isi(predikat(x.f.capaian_sd, x.m.p.pita))),
    per_baris("v", _rumus_isian("cs"), lambda x: isi(_nilai(x, x.f.capaian_sd))),
    per_baris("vt", _rumus_isian("cy"), lambda x: isi(_nilai(x, x.f.capaian_tahun))),
    per_baris("vb", f'IF(ISNUMBER([@v]),{rumus_batasi("[@v]")},"")', lambda x: _terbatas(x, x.f.capaian_sd)),
    per_baris(
        "vtb", f'IF(ISNUMBER([@vt]),{rumus_batasi("[@vt]")},"")', lambda x: _terbatas(x, x.f.capaian_tahun)
    ),
)
"""Own: `rs` realisasi, `ta` target, `cs` capaian, `cy` against the year, `ke` state, `ss` its word."""
