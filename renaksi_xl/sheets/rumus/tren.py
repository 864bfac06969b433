"""Columns of `_hitung` with the office's figure at earlier quarters (mirrors `core.tren`).

At TW pelaporan the quarters up to it are known; a figure of an earlier quarter only reads fewer of them. So the columns
use the inputs that `_hitung` has already, with a quarter that is fixed in the formula, and need no second `_hitung`.
They are blank from TW pelaporan on: that quarter's figure is the one on Rekap Capaian.
"""

from __future__ import annotations

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.hitung import nilai_isian
from renaksi_xl.core.indikator import Figur as FigurBaris
from renaksi_xl.core.istilah import CaraHitung, JenisTarget, Keadaan
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN
from renaksi_xl.core.rata_rata import batasi
from renaksi_xl.core.tren import tren as hasil_tren
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.bahasa import ANGKA, Kolom, Nilai, Rentang, isi, per_baris, per_simpul, pilih
from renaksi_xl.sheets.rumus.baris import BarisHitung, Model, SimpulHitung
from renaksi_xl.sheets.rumus.indikator import rumus_batasi, rumus_capaian
from renaksi_xl.sheets.rumus.pohon import DALAM, PUNCAK

TW_LALU = (1, 2, 3)
"""Quarters that can lie before TW pelaporan."""
_KUMULATIF, _RATA_TW = f'"{JenisTarget.KUMULATIF}"', f'"{JenisTarget.RATA_RATA_TW}"'
_RASIO, _RATA_RATA = f'"{CaraHitung.RASIO}"', f'"{CaraHitung.RATA_RATA_CAPAIAN}"'


def _pada(m: Model, q: int) -> Hasil | None:
    """The results at quarter q; None where it does not lie before TW pelaporan."""
    if q >= m.p.tw_pelaporan:
        return None
    if not m.tren:
        m.tren = list(hasil_tren(m.rencana, m.hasil))
    return m.tren[q - 1]


def _figur(x: BarisHitung, q: int) -> FigurBaris | None:
    hasil = _pada(x.m, q)
    return None if hasil is None else hasil.figur[x.i]


def _lalu(q: int, rumus: str, luar: str = '""') -> str:
    return f"IF({aturan.TW_PELAPORAN}<={q},{luar},{rumus})"


def _terakhir_berdua(f: FigurBaris | None) -> int:
    """The last quarter that is measured and filled, 0 for none."""
    if f is None:
        return 0
    dua = zip(f.target_terukur, f.realisasi, strict=True)
    return max((n for n, (u, r) in enumerate(dua, start=1) if u is not None and r is not None), default=0)


def _nilai(x: BarisHitung, q: int) -> Nilai:
    """What the row passes on at quarter q: capped."""
    f = _figur(x, q)
    v = None if f is None else nilai_isian(f.capaian_sd, f.keadaan, x.m.p)
    return "" if v is None else batasi(v, x.m.p.batas_capaian)


def _realisasi(q: int) -> str:
    r, dua = f"[@r1:r{q}]", f"[@u1:u{q}],{ANGKA},[@r1:r{q}],{ANGKA}"
    akhir = pilih([(f"ISNUMBER([@r{n}])", f"[@r{n}]") for n in range(q, 1, -1)], "[@r1]")
    rasio = f"IF([@kl]=1,{akhir},SUM([@p1:p{q}])/SUM([@q1:q{q}]))"
    kumulatif = f'IF(COUNT({r})=0,"",IF([@ca]={_RASIO},{rasio},SUM({r})))'
    lain = f'IF([@ql{q}]=0,"",IF([@jn]={_RATA_TW},AVERAGEIFS({r},{dua}),INDEX({r},1,[@ql{q}])))'
    return f'IF([@jn]="","",IF([@jn]={_KUMULATIF},{kumulatif},{lain}))'


def _target(q: int) -> str:
    """The target the realisasi is measured by; without realisasi nothing asks for it."""
    u, dua = f"[@u1:u{q}]", f"[@u1:u{q}],{ANGKA},[@r1:r{q}],{ANGKA}"
    lain = f"IF([@jn]={_RATA_TW},AVERAGEIFS({u},{dua}),INDEX({u},1,[@ql{q}]))"
    kumulatif = f'IF(COUNT({u})=0,"",SUM({u}))'
    return f'IF(ISNUMBER([@qr{q}]),IF([@jn]={_KUMULATIF},{kumulatif},{lain}),"")'


def _kosong(q: int) -> str:
    """Whether the row is Belum diisi at quarter q."""
    tanpa = f"IF([@jn]={_KUMULATIF},COUNT([@r1:r{q}]),[@ql{q}])=0"
    return f'AND([@qu{q}]=1,OR([@ca]={_RATA_RATA},AND([@jn]<>"",{tanpa})))'


def _baris(q: int) -> tuple[Kolom, ...]:
    akhir = pilih([(f"COUNT([@u{n}],[@r{n}])=2", str(n)) for n in range(q, 0, -1)], "0")

    def target(x: BarisHitung) -> Nilai:
        f = _figur(x, q)
        return "" if f is None or f.realisasi_sd is None else isi(f.target_sd)

    return (
        per_baris(
            f"qu{q}",
            _lalu(q, f"IF(COUNT([@u1:u{q}])>0,1,0)", "0"),
            lambda x: int((f := _figur(x, q)) is not None and f.keadaan is not Keadaan.TANPA_TARGET),
            0,
        ),
        per_baris(f"ql{q}", _lalu(q, akhir, "0"), lambda x: _terakhir_berdua(_figur(x, q)), 0),
        per_baris(
            f"qr{q}",
            _lalu(q, _realisasi(q)),
            lambda x: "" if (f := _figur(x, q)) is None else isi(f.realisasi_sd),
        ),
        per_baris(f"qt{q}", _target(q), target),
        per_baris(
            f"qc{q}",
            f'IF(COUNT([@qr{q}],[@qt{q}])<2,"",{rumus_capaian(f"[@qr{q}]", f"[@qt{q}]")})',
            lambda x: "" if (f := _figur(x, q)) is None else isi(f.capaian_sd),
        ),
        per_baris(
            f"qv{q}",
            f"IF(ISNUMBER([@qc{q}]),{rumus_batasi(f'[@qc{q}]')},"
            + _lalu(q, f'IF(AND({aturan.BELUM_DIISI}="nol",{_kosong(q)}),0,"")')
            + ")",
            lambda x: _nilai(x, q),
        ),
    )


def _berbobot(x: SimpulHitung, q: int) -> Nilai:
    """The node's capped value at quarter q times its weight."""
    hasil, w = _pada(x.m, q), x.m.bobot(x.s)
    v = None if hasil is None else hasil.simpul[x.s].nilai
    return "" if v is None or w is None else batasi(v, x.m.p.batas_capaian) * w


def _kolom_dalam(q: int, dalam: int) -> Kolom:
    sendiri = f'IF(COUNT([@qy{q}],[@we])=2,[@we]*[@qy{q}],"")'
    rumus = sendiri
    if dalam < DALAM:
        bawah = f"qd{q}{dalam + 1}"
        berat = f"SUMIFS([we>],[{bawah}>],{ANGKA})"
        rata = f'IF(OR({berat}=0,NOT(ISNUMBER([@we]))),"",[@we]*SUM([{bawah}>])/{berat})'
        rumus = f"IF([@lf]=1,{sendiri},{rata})"
    return per_simpul(
        f"qd{q}{dalam}",
        f'IF([@dp]<>{dalam},"",{rumus})',
        lambda x: _berbobot(x, q) if x.m.dalam[x.s] == dalam else "",
    )


def _daun(x: SimpulHitung, q: int) -> Nilai:
    hasil = _pada(x.m, q)
    v = None if hasil is None else hasil.simpul[x.s].nilai
    return "" if v is None or not x.daun else batasi(v, x.m.p.batas_capaian)


def _banyak_daun(x: SimpulHitung, q: int, *, terisi: bool) -> int:
    hasil = _pada(x.m, q)
    if hasil is None or not x.daun or x.m.kerja(x.s):
        return 0
    simpul = hasil.simpul[x.s]
    return simpul.daun_terisi if terisi else simpul.daun_bertarget


def _simpul(q: int) -> tuple[Kolom, ...]:
    sebaris, tunggal = "[nd],[@ps]", "INDEX([jb],[@ps])=1"
    bukan = f"OR([@lf]=0,INDEX([lv],[@ps])>{TINGKAT_SUB_KEGIATAN})"
    rata = f'IF(COUNTIFS({sebaris},[qv{q}],{ANGKA})=0,"",AVERAGEIFS([qv{q}],{sebaris},[qv{q}],{ANGKA}))'
    terisi = f"IF({tunggal},COUNT(INDEX([qc{q}],[@ps])),IF(COUNTIFS({sebaris},[qc{q}],{ANGKA})>0,1,0))"
    return (
        per_simpul(
            f"qy{q}", f'IF([@lf]=0,"",IF({tunggal},INDEX([qv{q}],[@ps]),{rata}))', lambda x: _daun(x, q)
        ),
        *(_kolom_dalam(q, dalam) for dalam in range(DALAM, 0, -1)),
        per_simpul(
            f"qh{q}",
            f"IF({bukan},0,IF({tunggal},INDEX([qu{q}],[@ps]),IF(COUNTIFS({sebaris},[qu{q}],1)>0,1,0)))",
            lambda x: _banyak_daun(x, q, terisi=False),
            0,
        ),
        per_simpul(f"qi{q}", f"IF({bukan},0,{terisi})", lambda x: _banyak_daun(x, q, terisi=True), 0),
    )


TREN: tuple[Kolom, ...] = tuple(kolom for q in TW_LALU for kolom in (*_baris(q), *_simpul(q)))
"""Of quarter q: realisasi qr, target qt, capaian qc, value qv; nodes' value × weight by depth qd, counts qh, qi."""


def rumus_rata_rata(r: Rentang, q: int) -> str:
    """The office's figure at a quarter before TW pelaporan."""
    kolom, puncak = r.kolom(f"qd{q}1"), f"{r.kolom('iu')},{PUNCAK}"
    bobot = f"SUMIFS({r.kolom('we')},{puncak},{kolom},{ANGKA})"
    return f'IF({bobot}=0,"",SUMIFS({kolom},{puncak})/{bobot})'


def rumus_banyak(r: Rentang, q: int, *, terisi: bool) -> str:
    """Leaf nodes with a figure, or with a target, at a quarter before TW pelaporan."""
    return f"SUM({r.kolom(f'qi{q}' if terisi else f'qh{q}')})"
