"""Columns of `_hitung` that roll figures up the tree, one node a line, in tree order.

Mirrors `core.rata_rata`, `core.anggaran`, the node half of `core.hitung` (ATURAN 4). Means go level by level,
deepest first: a column per depth, so that none reads itself.
"""

from __future__ import annotations

from collections.abc import Callable

from renaksi_xl.core.anggaran import realisasi_anggaran
from renaksi_xl.core.angka import angka
from renaksi_xl.core.istilah import Keadaan
from renaksi_xl.core.rata_rata import Nilai as Figur
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.bahasa import ANGKA, Kolom, Nilai, isi, per_simpul, pilih
from renaksi_xl.sheets.rumus.baris import TINGKAT_REKAP, SimpulHitung
from renaksi_xl.sheets.rumus.indikator import rumus_batasi
from renaksi_xl.sheets.rumus.pohon import DALAM, nomor_bidang_simpul

_ANAK = "[dp>],[@dp]+1"
"""COUNTIFS criterion: of the subtree, the children."""

_TUNGGAL = "INDEX([jb],[@ps])=1"
_SEBARIS = "[nd],[@ps]"
"""COUNTIFS criterion: the rows of this node."""


def _daun(nama: str, rumus: str, nilai: Callable[[SimpulHitung], Nilai]) -> Kolom:
    """A column that speaks on leaf nodes only."""
    return per_simpul(nama, f'IF([@lf]=0,"",{rumus})', lambda x: nilai(x) if x.daun else "")


def _rata_baris(lajur: str) -> str:
    """A leaf node's value: its only row's, else the mean of its rows' capped values."""
    banyak = f'COUNTIFS({_SEBARIS},[{lajur}b],{ANGKA})=0,""'
    rata = f"AVERAGEIFS([{lajur}b],{_SEBARIS},[{lajur}b],{ANGKA})"
    return f"IF({_TUNGGAL},INDEX([{lajur}],[@ps]),IF({banyak},{rata}))"


def _keadaan_daun() -> str:
    """State of a leaf node of several rows: of those with a target (mirrors `gabung_keadaan`)."""
    bertarget = f'COUNTIFS({_SEBARIS},[ke],">0")'
    semua = [
        f"IF(COUNTIFS({_SEBARIS},[ke],{k:d})={bertarget},{k:d},"
        for k in (Keadaan.BELUM_DIISI, Keadaan.LENGKAP)
    ]
    gabung = f"IF({bertarget}=0,0,{semua[0]}{semua[1]}{Keadaan.BELUM_LENGKAP:d})))"
    return f"IF({_TUNGGAL},INDEX([ke],[@ps]),{gabung})"


DAUN: tuple[Kolom, ...] = (
    _daun("vl", _rata_baris("v"), lambda x: isi(x.h.nilai)),
    _daun("vy", _rata_baris("vt"), lambda x: isi(x.h.nilai_tahun)),
    _daun("ls", _keadaan_daun(), lambda x: int(x.h.keadaan)),
    _daun(
        "li",
        f"IF({_TUNGGAL},COUNT(INDEX([cs],[@ps])),IF(COUNTIFS({_SEBARIS},[cs],{ANGKA})>0,1,0))",
        lambda x: x.h.daun_terisi,
    ),
)
"""Leaf nodes from their rows: value, yearly value, state, 1 where a row has a figure."""


def _belum(x: SimpulHitung, keadaan: Keadaan) -> int:
    """Leaf nodes in one state, in the subtree of a node."""
    if x.daun:
        return int(x.h.keadaan is keadaan)
    return sum(_belum(x.m.di_urutan(a), keadaan) for a in x.anak)


BANYAK: tuple[Kolom, ...] = (
    per_simpul("ht", 'COUNTIF([ls>],">0")', lambda x: x.h.daun_bertarget),
    per_simpul("hb", f"COUNTIF([ls>],{Keadaan.BELUM_DIISI:d})", lambda x: _belum(x, Keadaan.BELUM_DIISI)),
    per_simpul("hl", f"COUNTIF([ls>],{Keadaan.LENGKAP:d})", lambda x: _belum(x, Keadaan.LENGKAP)),
    per_simpul("hi", "SUM([li>])", lambda x: x.h.daun_terisi),
)
"""Leaf nodes below: with a target, not filled in, complete, with a figure."""


def _per_dalam(
    nama: str, rumus: Callable[[int], str], nilai: Callable[[SimpulHitung], Figur], dalam: int
) -> Kolom:
    """A column that speaks on nodes of one depth."""
    return per_simpul(
        f"{nama}{dalam}",
        f'IF([@dp]<>{dalam},"",{rumus(dalam)})',
        lambda x: isi(nilai(x)) if x.m.dalam[x.s] == dalam else "",
    )


def _rumus_pagu(dalam: int) -> str:
    """Pagu as a weight: its own where typed, else the sum of its children's (mirrors `pagu_untuk_bobot`)."""
    sendiri = "INDEX([pg],[@ps])"
    anak = '""' if dalam == DALAM else f'IF(COUNT([g{dalam + 1}>])=0,"",SUM([g{dalam + 1}>]))'
    return f"IF(ISNUMBER({sendiri}),{sendiri},{anak})"


def _putusan(semua: str, ada: str, baik: str) -> str:
    return f"IF({ada}=0,0,IF({baik}={semua},1,2))"


def _saudara_puncak(x: SimpulHitung) -> tuple[int, ...]:
    return x.m.pohon.puncak_kerja() if x.m.kerja(x.s) else x.m.pohon.puncak()


def _putusan_saudara(x: SimpulHitung) -> int:
    jalur = x.m.leluhur(x.s)
    return x.m.putusan_bobot(x.m.pohon.anak[jalur[0]] if jalur else _saudara_puncak(x))


_PILIH_PAGU = ",".join(f"[@g{n}]" for n in range(1, DALAM + 1))
_PUNCAK = "[iu],[@iu]"

BOBOT: tuple[Kolom, ...] = (
    *(_per_dalam("g", _rumus_pagu, lambda x: x.m.pagu[x.s], n) for n in range(DALAM, 0, -1)),
    per_simpul(
        "wt",
        f'IF({aturan.ATURAN_BOBOT}="bobot",INDEX([bt],[@ps]),IF({aturan.ATURAN_BOBOT}="pagu",CHOOSE([@dp],{_PILIH_PAGU}),1))',
        lambda x: isi(x.m.bobot_tertulis(x.s)),
    ),
    per_simpul(
        "wa",
        f'IF(OR([@lf]=1,{aturan.ATURAN_BOBOT}="sama"),1,'
        + _putusan("INDEX([an],[@ps])", f"COUNTIFS({_ANAK},[wt>],{ANGKA})", f'COUNTIFS({_ANAK},[wt>],">=0")')
        + ")",
        lambda x: 1 if x.daun else x.m.putusan_bobot(x.anak),
    ),
    per_simpul(
        "wp",
        f'IF({aturan.ATURAN_BOBOT}="sama",1,IF([@iu]>0,INDEX([wa],[@iu]),'
        + _putusan(
            f"COUNTIF({_PUNCAK})", f"COUNTIFS({_PUNCAK},[wt],{ANGKA})", f'COUNTIFS({_PUNCAK},[wt],">=0")'
        )
        + "))",
        _putusan_saudara,
    ),
    per_simpul("we", 'CHOOSE([@wp]+1,1,[@wt],"")', lambda x: isi(x.m.bobot(x.s))),
)
"""Weights: `wt` as typed, `wa` the children's (0 all blank, 1 usable, 2 unusable), `we` as applied."""


def _rumus_rata(nama: str, daun: str) -> Callable[[int], str]:
    """The mean of the children's capped values, on the nodes of one depth (mirrors `rata_rata_berbobot`)."""
    batas = rumus_batasi(f"[@{daun}]")
    sendiri = f'IF(ISNUMBER([@{daun}]),{batas},"")'

    def rumus(dalam: int) -> str:
        if dalam == DALAM:
            return sendiri
        bobot = f"SUMIFS([we>],[{nama}{dalam + 1}>],{ANGKA})"
        return f'IF([@lf]=1,{sendiri},IF({bobot}=0,"",SUM([{nama}x{dalam + 1}>])/{bobot}))'

    return rumus


def _kali(nama: str, nilai: Callable[[SimpulHitung], Figur], dalam: int) -> Kolom:
    def hasil(x: SimpulHitung) -> Nilai:
        v, w = nilai(x), x.m.bobot(x.s)
        return "" if v is None or w is None or x.m.dalam[x.s] != dalam else v * w

    sel = f"[@{nama}{dalam}]"
    return per_simpul(f"{nama}x{dalam}", f'IF(COUNT({sel},[@we])=2,[@we]*{sel},"")', hasil)


def _tingkat_demi_tingkat(nama: str, daun: str, nilai: Callable[[SimpulHitung], Figur]) -> list[Kolom]:
    rumus = _rumus_rata(nama, daun)
    kolom: list[Kolom] = []
    for dalam in range(DALAM, 0, -1):
        kolom += [_per_dalam(nama, rumus, nilai, dalam), _kali(nama, nilai, dalam)]
    return kolom


def _pilih(nama: str) -> str:
    return "CHOOSE([@dp]," + ",".join(f"[@{nama}{n}]" for n in range(1, DALAM + 1)) + ")"


RATA_RATA: tuple[Kolom, ...] = (
    *_tingkat_demi_tingkat("c", "vl", lambda x: x.terbatas),
    *_tingkat_demi_tingkat("d", "vy", lambda x: x.terbatas_tahun),
    per_simpul("cv", _pilih("c"), lambda x: isi(x.terbatas)),
    per_simpul("nv", "IF([@lf]=1,[@vl],[@cv])", lambda x: isi(x.h.nilai)),
    per_simpul("ny", f"IF([@lf]=1,[@vy],{_pilih('d')})", lambda x: isi(x.h.nilai_tahun)),
)
"""Means: c1..c5 capped values by depth, cx1..cx5 times their weight; d, dx yearly; `nv`, `ny` uncapped."""


def _tanpa_rata(x: SimpulHitung) -> int:
    """A parent all of whose leaves are complete, and that has no mean all the same (unusable weights)."""
    lengkap = x.h.daun_bertarget > 0 and _belum(x, Keadaan.LENGKAP) == x.h.daun_bertarget
    return int(not x.daun and lengkap and x.h.nilai is None)


_KEADAAN_INDUK = pilih(
    [
        ("[@ht]=0", f"{Keadaan.TANPA_TARGET:d}"),
        ("[@hb]=[@ht]", f"{Keadaan.BELUM_DIISI:d}"),
        ("OR([@hl]<[@ht],SUM([tr>])>[@tr])", f"{Keadaan.BELUM_LENGKAP:d}"),
        ("[@tr]=1", f"{Keadaan.TAK_TERHITUNG:d}"),
    ],
    f"{Keadaan.LENGKAP:d}",
)

KEADAAN: tuple[Kolom, ...] = (
    per_simpul("tr", "IF(AND([@lf]=0,[@ht]>0,[@hl]=[@ht],NOT(ISNUMBER([@nv]))),1,0)", _tanpa_rata),
    per_simpul("kn", f"IF([@lf]=1,[@ls],{_KEADAAN_INDUK})", lambda x: int(x.h.keadaan)),
)
"""State of a node: from its leaves, and from nodes below that should have a mean and have none (`tr`)."""


def _berisi(x: SimpulHitung) -> int:
    return int(x.h.daun_terisi > 0 and x.h.nilai is not None)


_LEBIH = f"IF(ISNUMBER([@nv]),IF(ROUND([@nv],12)>{aturan.BATAS_CAPAIAN},1,0),0)"

DIHITUNG: tuple[Kolom, ...] = (
    per_simpul("be", "IF(AND([@hi]>0,ISNUMBER([@nv])),1,0)", _berisi),
    per_simpul("di", f"IF([@lf]=1,[@hi],COUNTIFS({_ANAK},[be>],1))", lambda x: x.h.dihitung),
    per_simpul("da", f'IF([@lf]=1,[@ht],COUNTIFS({_ANAK},[ht>],">0"))', lambda x: x.h.dari),
    per_simpul("lb", f"IF(ISNUMBER({aturan.BATAS_CAPAIAN}),{_LEBIH},0)", lambda x: int(x.lebih)),
    per_simpul("po", f"COUNTIFS({_ANAK},[lb>],1)", lambda x: x.dibatasi),
)
"""`be` 1 where the node counts as dihitung, `di` dari `da`; `po` how many children were capped."""


def _daun_uang(nama: str, sumber: str, nilai: Callable[[SimpulHitung], Figur]) -> Kolom:
    return _daun(nama, f"INDEX([{sumber}],[@ps])", lambda x: isi(nilai(x)))


def _jumlah(nama: str, sumber: str, nilai: Callable[[SimpulHitung], Figur]) -> Kolom:
    return per_simpul(nama, f'IF(COUNT([{sumber}>])=0,"",SUM([{sumber}>]))', lambda x: isi(nilai(x)))


ANGGARAN: tuple[Kolom, ...] = (
    _daun_uang("dg", "pg", lambda x: angka(x.m.pertama(x.s).pagu)),
    _daun_uang("dr", "ra", lambda x: realisasi_anggaran(x.m.pertama(x.s), x.m.p)),
    _jumlah("sp", "dg", lambda x: x.h.uang.pagu),
    _jumlah("sa", "dr", lambda x: x.h.uang.realisasi),
    per_simpul("se", 'IF(OR([@sa]="",N([@sp])=0),"",[@sa]/[@sp])', lambda x: isi(x.h.uang.serapan)),
)
"""Budget: sums over the leaf nodes below, serapan sum / sum."""


def _bidang_terbawah(x: SimpulHitung) -> int:
    nomor = nomor_bidang_simpul(x, x.s)
    return 0 if any(nomor_bidang_simpul(x, a) == nomor for a in x.anak) else nomor


REKAP: tuple[Kolom, ...] = (
    per_simpul("bp", "INDEX([bd],[@ps])", lambda x: nomor_bidang_simpul(x, x.s)),
    per_simpul("bw", f"IF([@bp]=0,0,IF(COUNTIFS({_ANAK},[bp>],[@bp])=0,[@bp],0))", _bidang_terbawah),
    per_simpul(
        "il",
        f"IF(AND([@lf]=0,INDEX([lv],[@ps])>={TINGKAT_REKAP[0]},INDEX([lv],[@ps])<={TINGKAT_REKAP[-1]}),1,0)",
        lambda x: int(x.di_rekap),
    ),
    per_simpul("rk", 'IF([@il]=1,SUM([il^]),"")', lambda x: x.m.nomor_rekap.get(x.s, "")),
)
"""What Rekap Capaian reads: `bw` the bidang the node counts for, `rk` its place in the list of parents."""
