"""Columns of `_hitung` that find the tree: which row is a node, whose child, where in tree order.

Mirrors `core.pohon`. Rows keep the table's order; nodes get a second place in tree order (depth first), where
a subtree stands together: sums over it then are ranges, not searches of the whole column.
"""

from __future__ import annotations

from renaksi_xl.core.anggaran import realisasi_anggaran
from renaksi_xl.core.angka import angka
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.pohon import LUAR, TINGKAT_SUB_KEGIATAN, tingkat
from renaksi_xl.core.rencana import JENJANG_KERJA, JENJANG_POHON, TW
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.bahasa import (
    Kolom,
    Nilai,
    angkanya,
    bebas,
    cari,
    isi,
    per_awal,
    per_baris,
    per_simpul,
    pilih,
)
from renaksi_xl.sheets.rumus.baris import BarisHitung, Larik, SimpulHitung, ikut, kunci_simpul

DALAM = len(JENJANG_POHON)
"""Deepest possible place in the tree."""
PUNCAK, PUNCAK_KERJA = 0, -1
"""What stands in column a1 of a top: of the plan's tree, of the forest of Proses and Anggota."""


def _nama_bidang(x: Larik) -> Nilai:
    return dict(enumerate(x.m.daftar_bidang, start=1)).get(x.pos, "")


def _banyak_bidang(x: Larik) -> Nilai:
    return sum(map(bool, x.m.daftar_bidang[: x.pos]))


def _bidang_ke(x: Larik) -> Nilai:
    return dict(enumerate(filter(None, x.m.daftar_bidang), start=1)).get(x.pos, "")


def _simpul_kunci(x: BarisHitung) -> int:
    kunci = rapikan(x.b.simpul).lower()
    return x.m.pos_kunci.get(kunci, 0) if kunci else 0


def _posisi_induk(x: BarisHitung) -> int:
    pada = x.m.pemilik.get((x.b.induk or "").lower())
    return 0 if pada is None else x.m.pos_simpul(x.m.pohon.simpul_baris[pada])


def _leluhur(x: BarisHitung, ke: int) -> Nilai:
    """Position of the ke-th ancestor; the code of a top one step above it, empty beyond."""
    jalur = x.m.leluhur(x.s)
    if ke <= len(jalur):
        return x.m.pos_simpul(jalur[ke - 1])
    if ke > len(jalur) + 1:
        return ""
    return PUNCAK_KERJA if x.m.kerja(x.s) else PUNCAK


def _penanggung_jawab(x: BarisHitung) -> str:
    """As typed on the node, else on the nearest ancestor that has one (ATURAN 4)."""
    for s in (x.s, *x.m.leluhur(x.s)):
        if teks := rapikan(x.m.pertama(s).penanggung_jawab):
            return teks
    return ""


def _nomor_bidang(x: BarisHitung) -> int:
    kunci = seragam(_penanggung_jawab(x))
    if not kunci or x.m.kerja(x.s):
        return 0
    nama = (seragam(b.nama) for b in x.m.rencana.bidang)
    return next((n for n, satu in enumerate(nama, start=1) if satu == kunci), 0)


def nomor_bidang_simpul(x: SimpulHitung, s: int) -> int:
    """Place of a node's bidang among those of Daftar_Bidang, blank lines not counted; 0 for none."""
    baris = x.m.larik[x.m.pos_simpul(s) - 1].baris
    return 0 if baris is None else _nomor_bidang(baris)


_TINGKAT = pilih(
    [(f'[@jj]="{j}"', str(n)) for n, j in enumerate((*JENJANG_POHON, *JENJANG_KERJA), start=1)], "0"
)
_KERJA = f"[@lv]>{TINGKAT_SUB_KEGIATAN}"
_PUNCAK = f"IF({_KERJA},{PUNCAK_KERJA},{PUNCAK})"
_BOLEH = f"AND(INDEX([lv],[@ip])<[@lv],(INDEX([lv],[@ip])>{TINGKAT_SUB_KEGIATAN})=({_KERJA}))"
_LELUHUR = [f"a{k}" for k in range(1, DALAM)]
_KOSONG = '«k:ID!»&«k:Jenjang!»&«k:Uraian!»&«k:Indikator Kinerja!»=""'

_SINGKATAN = 'IFERROR(TRIM(INDEX(Daftar_Singkatan,[@pos])&""),"")'
"""What a bidang without a name goes by (mirrors the reader of tblBidang)."""
_NAMA_BIDANG = (
    f'IF(TRIM(INDEX(Daftar_Bidang,[@pos])&"")="",{_SINGKATAN},TRIM(INDEX(Daftar_Bidang,[@pos])&""))'
)

BARIS: tuple[Kolom, ...] = (
    bebas("pos", "ROW()-ROW([#])", lambda x: x.pos),
    bebas(
        "nt",
        f'IF([@pos]>ROWS(Daftar_Bidang),"",IFERROR({_NAMA_BIDANG},{_SINGKATAN}))',
        _nama_bidang,
    ),
    bebas("nc", 'COUNTIF([nt^],"?*")', _banyak_bidang),
    bebas("nb", 'IFERROR(INDEX([nt],MATCH([@pos],[nc],0)),"")', _bidang_ke),
    bebas("no", f"IF([@k]>«#»,0,IF({_KOSONG},0,[@k]))", lambda x: x.baris.no if x.baris else 0),
    per_baris("id", "«ID!»", lambda x: x.b.id),
    per_baris("jj", "TRIM(«Jenjang!»)", lambda x: rapikan(x.b.jenjang)),
    per_baris("lv", _TINGKAT, lambda x: tingkat(x.b.jenjang), 0),
    per_baris(
        "ik",
        f'IF([@id]="",0,IF(IFERROR(MATCH({cari("[@id]")},[id],0),[@pos])=[@pos],1,0))',
        lambda x: int(ikut(x)),
        0,
    ),
    per_baris("ks", "TRIM(«Simpul!»)", lambda x: rapikan(x.b.simpul)),
    per_baris("kc", 'IF(AND([@ik]=1,[@lv]>0),[@ks],"")', kunci_simpul),
    per_baris("km", f'IF([@ks]="",0,IFERROR(MATCH({cari("[@ks]")},[kc],0),0))', _simpul_kunci, 0),
    per_baris(
        "nd",
        'IF([@ik]=0,0,IF([@ks]="",IF([@lv]>0,[@pos],0),IF([@km]>[@pos],0,[@km])))',
        lambda x: x.m.pos_simpul(x.s),
        0,
    ),
    per_baris("wk", "IF([@nd]=[@pos],1,0)", lambda x: int(x.pertama), 0),
    per_baris(
        "jb",
        'IF(OR([@nd]=0,[@ks]=""),1,COUNTIF([nd],[@nd]))',
        lambda x: 1 if x.s == LUAR else len(x.m.pohon.baris[x.s]),
        0,
    ),
)
"""Rows and nodes: `nd` line of the node's first row, `wk` 1 on that row, `jb` rows of the node."""


def _induk_dan_letak() -> tuple[Kolom, ...]:
    leluhur = [
        per_awal(
            a,
            f'IF(N([@{_LELUHUR[n - 1]}])<1,"",INDEX([a1],[@{_LELUHUR[n - 1]}]))',
            lambda x, ke=n + 1: _leluhur(x, ke),  # type: ignore[misc]  # ke is bound here, not passed
        )
        for n, a in enumerate(_LELUHUR)
        if n
    ]
    naik = "".join(f"+IF(N([@{a}])>0,INDEX([sb],[@{a}]),0)" for a in _LELUHUR)
    turun = "+".join(f"COUNTIF([{a}],[@pos])" for a in _LELUHUR[1:])
    return (
        per_awal(
            "ip",
            f'IF(«Induk!»="",0,IFERROR(INDEX([nd],MATCH({cari("«Induk!»")},[id],0)),0))',
            _posisi_induk,
            0,
        ),
        per_awal("a1", f"IF([@ip]=0,{_PUNCAK},IF({_BOLEH},[@ip],{_PUNCAK}))", lambda x: _leluhur(x, 1)),
        *leluhur,
        per_awal("dl", f'1+COUNTIF([@a1:{_LELUHUR[-1]}],">0")', lambda x: x.m.dalam[x.s]),
        per_awal("an", "COUNTIF([a1],[@pos])", lambda x: len(x.m.pohon.anak[x.s]), 0),
        per_awal("bs", f"IF([@an]=0,1,1+[@an]+{turun})", lambda x: x.m.besar[x.s], 0),
        per_awal("sb", "SUMIF([a1^],[@a1],[bs^])-[@bs]", lambda x: x.m.sebelum[x.s], 0),
        per_awal(
            "ur",
            f"[@dl]+[@sb]{naik}+IF({_KERJA},SUMIF([a1],{PUNCAK},[bs]),0)",
            lambda x: x.m.urut[x.s],
            0,
        ),
    )


INDUK = _induk_dan_letak()
"""Parents: a1 line of the parent, a2.. of its ancestors; `an` children, `bs` subtree size, `ur` order."""


def _wariskan() -> str:
    rumus = '""'
    for a in reversed(_LELUHUR):
        rumus = f'IF(N([@{a}])<1,"",IF(INDEX([pj],[@{a}])<>"",INDEX([pj],[@{a}]),{rumus}))'
    return f'IF([@pj]<>"",[@pj],{rumus})'


def _anggaran_tw(i: int) -> Kolom:
    sel = f"«Realisasi Anggaran TW {TW[i]}»"

    def nilai(x: BarisHitung) -> Nilai:
        return isi(angka(x.b.realisasi_anggaran_tw[i])) if i < x.m.p.tw_pelaporan else ""

    return per_awal(f"ra{i + 1}", f'IF({aturan.TW_PELAPORAN}<{i + 1},"",{angkanya(sel)})', nilai)


_TERAKHIR = pilih([(f"ISNUMBER([@ra{i}])", f"[@ra{i}]") for i in (4, 3, 2)], "[@ra1]")

MILIK: tuple[Kolom, ...] = (
    per_awal("pj", "TRIM(«Penanggung Jawab!»)", lambda x: rapikan(x.b.penanggung_jawab)),
    per_awal("pe", _wariskan(), _penanggung_jawab),
    per_awal(
        "bd",
        f'IF(OR({_KERJA},[@pe]=""),0,IFERROR(MATCH({cari("[@pe]")},[nb],0),0))',
        _nomor_bidang,
        0,
    ),
    per_awal("bt", angkanya("«Bobot»"), lambda x: isi(angka(x.b.bobot))),
    per_awal("pg", angkanya("«Pagu»"), lambda x: isi(angka(x.b.pagu))),
    *(_anggaran_tw(i) for i in range(4)),
    per_awal(
        "ra",
        f'IF(COUNT([@ra1:ra4])=0,"",IF({aturan.CARA_ANGGARAN}="sd",{_TERAKHIR},SUM([@ra1:ra4])))',
        lambda x: isi(realisasi_anggaran(x.b, x.m.p)),
    ),
)
"""What a node's first row says for the node: bidang, Bobot, Pagu, realisasi anggaran."""


def _baris_induk(x: SimpulHitung) -> int:
    jalur = x.m.leluhur(x.s)
    if jalur:
        return x.m.urut[jalur[0]]
    return PUNCAK_KERJA if x.m.kerja(x.s) else PUNCAK


URUTAN: tuple[Kolom, ...] = (
    per_baris(
        "na", "IF([@nd]=0,0,INDEX([an],[@nd]))", lambda x: len(x.m.pohon.anak[x.s]) if x.s != LUAR else 0, 0
    ),
    per_baris("ts", "IF([@nd]=0,0,INDEX([ur],[@nd]))", lambda x: x.m.urut[x.s] if x.s != LUAR else 0, 0),
    bebas("ps", "IFERROR(MATCH([@pos],[ur],0),0)", lambda x: x.m.pos_simpul(x.simpul.s) if x.simpul else 0),
    per_simpul("uj", "[@pos]+INDEX([bs],[@ps])-1", lambda x: x.pos + x.m.besar[x.s] - 1, 0),
    per_simpul("dp", "INDEX([dl],[@ps])", lambda x: x.m.dalam[x.s]),
    per_simpul("lf", "IF([@uj]=[@pos],1,0)", lambda x: int(x.daun)),
    per_simpul(
        "iu",
        "IF(INDEX([a1],[@ps])>0,INDEX([ur],INDEX([a1],[@ps])),INDEX([a1],[@ps]))",
        _baris_induk,
    ),
)
"""Tree order, one node a line: `ps` the node's first row, `uj` last line of its subtree, `iu` parent line."""
