"""Formulir E.81 as formulas beside the engine's values: a line finds itself by its ID (mirrors `core.e81`).

A line knows its row of tblRenaksi, which is also its line of `_hitung`. Money of a parent is summed over the
lines of its leaves, told by their ancestors, so that no column sums itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renaksi_xl.core.e81 import UangE81
from renaksi_xl.core.istilah import CaraHitung, JenisTarget
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rata_rata import Nilai
from renaksi_xl.core.rencana import JENJANG_POHON, Baris, Jenjang
from renaksi_xl.sheets.kontrak import Rumus
from renaksi_xl.sheets.rujukan import huruf
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.bahasa import ANGKA, Rentang, cari
from renaksi_xl.sheets.rumus.indikator import rumus_capaian
from renaksi_xl.sheets.rumus.pohon import PUNCAK

MATA = (5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
"""The numbered columns that have a K and an Rp."""
TERLIHAT = (
    *("no", "sasaran", "uraian", "indikator", "satuan"),
    *(f"{jenis}{n}" for n in MATA for jenis in "kr"),
    *("pj", "ket"),
)
DAUN = tuple(f"d{n}" for n in range(5, 12))
"""Hidden: money of a leaf, columns 5 to 11."""
LELUHUR = tuple(f"a{n}" for n in range(1, len(JENJANG_POHON)))
SEMUA = (*TERLIHAT, "id", "pos", "do", "awal", "lv", "anak", *LELUHUR, *DAUN)
HURUF = {nama: huruf(i) for i, nama in enumerate(SEMUA)}
_SASARAN = tingkat(Jenjang.SASARAN)
_TERDALAM = tingkat(Jenjang.SUB_KEGIATAN)


@dataclass(frozen=True, slots=True)
class Garis:
    """One line: its Excel row, the lines of the form (first and last), the columns of `_hitung`."""

    baris: int
    awal: int
    akhir: int
    hitung: Rentang

    def sel(self, nama: str) -> str:
        """A cell of this line."""
        return f"${HURUF[nama]}{self.baris}"

    def lajur(self, nama: str) -> str:
        """A whole column of the form's lines."""
        return f"${HURUF[nama]}${self.awal}:${HURUF[nama]}${self.akhir}"

    def h(self, nama: str) -> str:
        """This line's value in a column of `_hitung`."""
        return f"INDEX({self.hitung.kolom(nama)},{self.sel('pos')})"

    def t(self, label: str) -> str:
        """This line's cell in tblRenaksi."""
        return f"INDEX(tblRenaksi[{label}],{self.sel('pos')})"

    def do(self, label: str) -> str:
        """This line's cell in tblDO."""
        return f"INDEX(tblDO[{label}],{self.sel('do')})"

    def ada(self, rumus: str) -> str:
        """A formula that shows nothing when the row is no longer there."""
        return f'IF({self.sel("pos")}=0,"",{rumus})'

    def pertama(self, rumus: str) -> str:
        """A formula that speaks on the first line of a node only."""
        return f'IF({self.sel("awal")}=1,{rumus},"")'


def _angka(rumus: str, nilai: Nilai) -> Rumus:
    return Rumus(rumus, "" if nilai is None else nilai)


@dataclass(frozen=True, slots=True)
class Pengenal:
    """How a line is known: row of tblRenaksi and of tblDO (from 1), first of its node, level, children, ancestors."""

    pos: int
    do: int
    awal: bool
    tinggi: int
    anak: int
    leluhur: Sequence[int]


def pengenal(g: Garis, x: Pengenal) -> list[Rumus]:
    """The hidden cells after the ID; ancestors as lines of `_hitung`, parent first."""
    jalur = [*x.leluhur, *[0] * len(LELUHUR)][: len(LELUHUR)]
    return [
        Rumus(f"IFERROR(MATCH({cari(g.sel('id'))},tblRenaksi[ID],0),0)", x.pos),
        Rumus(f"IF({g.sel('pos')}=0,0,{g.h('dm')})", x.do),
        Rumus(f"IF({g.sel('pos')}=0,0,{g.h('wk')})", int(x.awal)),
        Rumus(f"IF({g.sel('pos')}=0,0,{g.h('lv')})", x.tinggi),
        Rumus(f"IF({g.sel('awal')}=1,{g.h('an')},0)", x.anak if x.awal else 0),
        *(
            Rumus(f"IF({g.sel('awal')}=1,MAX(0,N({g.h(nama)})),0)", n if x.awal else 0)
            for nama, n in zip(LELUHUR, jalur, strict=True)
        ),
    ]


def uraian(g: Garis, b: Baris, nomor: str, *, awal: bool, sasaran: bool) -> list[Rumus]:
    """Columns 1 to 4 and satuan: names on a node's first line, a Sasaran in its own column."""
    di_sasaran = f"{g.sel('lv')}={_SASARAN}"
    nama = g.t("Uraian")
    kode = g.t("Kode Nomenklatur")
    berkode = f"{b.kode_nomenklatur} {b.uraian}" if b.kode_nomenklatur else b.uraian
    return [
        Rumus(g.pertama(f'{g.t("No")}&""'), nomor if awal else ""),
        Rumus(g.pertama(f'IF({di_sasaran},{nama}&"","")'), b.uraian if awal and sasaran else ""),
        Rumus(
            g.pertama(f'IF({di_sasaran},"",IF({kode}="","",{kode}&" ")&{nama})'),
            berkode if awal and not sasaran else "",
        ),
        Rumus(g.ada(f'{g.t("Indikator Kinerja")}&""'), b.indikator or ""),
        Rumus(g.ada(f'{g.t("Satuan")}&""'), b.satuan or ""),
    ]


def _dari_do(g: Garis, label: str) -> str:
    sel = g.do(label)
    return f'IF({g.sel("do")}=0,"",IF(ISNUMBER({sel}),{sel},""))'


def kinerja(g: Garis, nilai: Sequence[Nilai]) -> list[Rumus]:
    """Columns 5 to 14, K, with their values."""
    r6, r12, r13, r5 = (g.sel(n) for n in ("k6", "k12", "k13", "k5"))
    cara, jenis = g.h("ca"), g.h("jn")
    bagian = f'OR({cara}="{CaraHitung.RASIO}",{cara}="{CaraHitung.RATA_RATA_CAPAIAN}")'
    jumlah = f'IF(ISNUMBER({r6}),SUM({r6},{r12}),"")'
    posisi = f"IF(ISNUMBER({r12}),{r12},{r6})"
    ditambah = f'IF({jenis}="{JenisTarget.KUMULATIF}",NOT({bagian}),FALSE)'
    tanpa_jenis = f'IF({jenis}="",{cara}<>"{CaraHitung.RATA_RATA_CAPAIAN}",FALSE)'
    capaian = rumus_capaian(r13, r5).replace("[@ar]", g.h("ar"))
    rumus = (
        _dari_do(g, "Target Renstra"),
        _dari_do(g, "Realisasi Tahun Lalu"),
        g.ada(g.h("tg")),
        *(g.ada(g.h(f"r{n}")) for n in range(1, 5)),
        g.ada(f"IF({g.h('rt')}=1,{g.h('ry')},{g.h('rs')})"),
        g.ada(f'IF({tanpa_jenis},"",IF({ditambah},{jumlah},{posisi}))'),
        f'IF(COUNT({r13},{r5})<2,"",{capaian})',
    )
    return [_angka(teks, satu) for teks, satu in zip(rumus, nilai, strict=True)]


def _sebelum(g: Garis, n: int) -> str:
    """The latest rupiah typed before quarter n (from 1), 0 for none."""
    rumus = f"N({g.h('ra1')})"
    for i in range(2, n):
        rumus = f"IF(ISNUMBER({g.h(f'ra{i}')}),{g.h(f'ra{i}')},{rumus})"
    return rumus


def _per_tw(g: Garis, n: int) -> str:
    sel = g.h(f"ra{n}")
    if n == 1:
        return sel
    return f'IF(ISNUMBER({sel}),{sel}-IF({aturan.CARA_ANGGARAN}="sd",{_sebelum(g, n)},0),"")'


def uang_daun(g: Garis, u: UangE81, *, daun: bool) -> list[Rumus]:
    """The hidden money of a leaf, columns 5 to 11; nothing on other lines."""
    rumus = [
        _dari_do(g, "Pagu Renstra"),
        _dari_do(g, "Realisasi Anggaran Lalu"),
        g.h("pg"),
        *(_per_tw(g, n) for n in range(1, 5)),
    ]
    nilai = (u.renstra, u.lalu, u.pagu, *u.tw)
    syarat = f"AND({g.sel('awal')}=1,{g.sel('anak')}=0)"
    return [
        _angka(f'IF({syarat},{teks},"")', satu if daun else None)
        for teks, satu in zip(rumus, nilai, strict=True)
    ]


def _jumlah_bawahan(g: Garis, daun: str, tinggi: int) -> str:
    """The sum over the leaves below: those that name this line among their ancestors."""
    syarat = [f"{g.lajur(a)},{g.sel('pos')}" for a in LELUHUR[: max(1, _TERDALAM - tinggi)]]
    ada = "+".join(f"COUNTIFS({satu},{g.lajur(daun)},{ANGKA})" for satu in syarat)
    jumlah = "+".join(f"SUMIFS({g.lajur(daun)},{satu})" for satu in syarat)
    return f'IF({ada}=0,"",{jumlah})'


def uang(g: Garis, u: UangE81, tinggi: int, *, awal: bool) -> list[Rumus]:
    """Columns 5 to 14, Rp, on a node's first line; `tinggi` is its level."""
    nilai = (u.renstra, u.lalu, u.pagu, *u.tw)
    tujuh = [
        g.pertama(f"IF({g.sel('anak')}=0,{g.sel(daun)},{_jumlah_bawahan(g, daun, tinggi)})") for daun in DAUN
    ]
    return [
        *(_angka(teks, satu if awal else None) for teks, satu in zip(tujuh, nilai, strict=True)),
        *(
            _angka(teks, satu if awal else None)
            for teks, satu in zip(_ekor_uang(g), (u.tahun_ini, u.sampai_kini, u.capaian), strict=True)
        ),
    ]


def _ekor_uang(g: Garis) -> tuple[str, str, str]:
    tw = ",".join(g.sel(f"r{n}") for n in (8, 9, 10, 11))
    lalu, ini, kini, renstra = (g.sel(n) for n in ("r6", "r12", "r13", "r5"))
    return (
        f'IF(COUNT({tw})=0,"",SUM({tw}))',
        f'IF(ISNUMBER({lalu}),SUM({lalu},{ini}),"")',
        f'IF(COUNT({kini},{renstra})<2,"",IF({renstra}=0,"",{kini}/{renstra}))',
    )


def jumlah(g: Garis, u: UangE81) -> list[Rumus]:
    """The office's money, columns 5 to 14: the sum over all leaves of the form."""
    nilai = (u.renstra, u.lalu, u.pagu, *u.tw)
    return [
        *(
            _angka(f'IF(COUNT({g.lajur(daun)})=0,"",SUM({g.lajur(daun)}))', satu)
            for daun, satu in zip(DAUN, nilai, strict=True)
        ),
        *(
            _angka(teks, satu)
            for teks, satu in zip(_ekor_uang(g), (u.tahun_ini, u.sampai_kini, u.capaian), strict=True)
        ),
    ]


def serapan(sel_realisasi: str, sel_pagu: str, u: UangE81) -> Rumus:
    """Realisasi against pagu, sum / sum (ATURAN 4)."""
    rumus = f'IF(COUNT({sel_realisasi},{sel_pagu})<2,"",IF({sel_pagu}=0,"",{sel_realisasi}/{sel_pagu}))'
    return _angka(rumus, u.serapan)


def rata_rata(hitung: Rentang, nilai: Nilai) -> Rumus:
    """The office's rata-rata capaian tahunan: the weighted mean of the top nodes' capped values."""
    puncak = f"{hitung.kolom('iu')},{PUNCAK}"
    bobot = f"SUMIFS({hitung.kolom('we')},{puncak},{hitung.kolom('d1')},{ANGKA})"
    return _angka(f'IF({bobot}=0,"",SUMIFS({hitung.kolom("dx1")},{puncak})/{bobot})', nilai)


def keterangan(g: Garis, capaian: Nilai, status: str) -> Rumus:
    """Column 16: capaian terhadap target tahun, or the status where there is none."""
    rumus = g.ada(f"IF(ISNUMBER({g.h('oy')}),{g.h('oy')},{g.h('os')})")
    return Rumus(rumus, status if capaian is None else capaian)


def penanggung_jawab(g: Garis, b: Baris) -> Rumus:
    """Column 15, as typed on the row."""
    return Rumus(g.ada(f'{g.t("Penanggung Jawab")}&""'), b.penanggung_jawab or "")
