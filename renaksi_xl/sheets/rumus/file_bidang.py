"""Columns of `_hitung` in a bidang's file beside those of a row by itself: what is shown and what counts.

Mirrors `core.hitung` (the figure of a bidang, ATURAN 4) for nodes whose rows are all in the file; the value of a
node whose children are not comes from hidden cells with what the master handed out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from renaksi_xl.core.hitung import nilai_isian, rata_rata_daun, status
from renaksi_xl.core.istilah import Keadaan
from renaksi_xl.core.predikat import predikat
from renaksi_xl.core.rata_rata import batasi
from renaksi_xl.pesan import file_bidang as kata
from renaksi_xl.pesan.rekap import DARI, DIHITUNG
from renaksi_xl.sheets import kolom_bidang as kolom
from renaksi_xl.sheets.bahan_bidang import BahanBidang, BarisFile
from renaksi_xl.sheets.isian import YA
from renaksi_xl.sheets.kontrak import Rumus
from renaksi_xl.sheets.rumus.bahasa import ANGKA, Kolom, Nilai, Rentang, Rujukan, cari, isi, per_baris
from renaksi_xl.sheets.rumus.baris import BarisHitung, Model, susun_model
from renaksi_xl.sheets.rumus.hitung import Hitungan, kolom_sendiri, nilai_lajur
from renaksi_xl.sheets.rumus.indikator import rumus_batasi, rumus_predikat
from renaksi_xl.sheets.rumus.kurang_bidang import Kurang
from renaksi_xl.sheets.rumus.teks import teks_aman

TAMPIL: Mapping[str, str] = {
    "Realisasi s.d. TW": "xr",
    "Target s.d. TW": "xt",
    "Capaian s.d. TW": "xc",
    "Capaian terhadap Target Tahun": "xy",
    "Status": "xs",
    "Predikat": "xp",
    kata.KOLOM_KURANG: "yq",
}
"""Computed column of Isian → column of `_hitung`."""


def hitungan_bidang(bahan: BahanBidang, rujukan: Rujukan, kepala: str) -> Hitungan:
    """The `_hitung` of a bidang's file; `kepala` is the cell above the first row of Isian."""
    tambahan = (*_Kolom(bahan).semua(), *Kurang(bahan.baris).semua())
    return Hitungan(bahan.tata, (*kolom_sendiri(("v", "vb", "ke")), *tambahan), TAMPIL, rujukan, (kepala,))


class _Kolom:
    """The columns of one file: each formula beside the function that gives its value."""

    def __init__(self, bahan: BahanBidang) -> None:
        self._bahan = bahan
        self._nomor = {x.b.id.lower(): n for n, x in enumerate(bahan.baris, start=1)}
        self._sekunci: dict[str, list[int]] = {}
        for n, x in enumerate(bahan.baris):
            if x.kunci is not None:
                self._sekunci.setdefault(x.kunci.lower(), []).append(n)

    def semua(self) -> tuple[Kolom, ...]:
        return (*self._tampil(), *self._figur())

    def _baris(self, x: BarisHitung) -> BarisFile:
        return self._bahan.baris[x.i]

    # As shown: the row's own figures, or the master's.

    def _dari_induk(
        self, nama: str, label: str, sendiri: str, nilai: Callable[[BarisHitung], Nilai]
    ) -> Kolom:
        sel = f"«{kolom.BI[label]}»"
        return per_baris(nama, f'IF([@xm]=1,IF(ISNUMBER({sel}),{sel},""),[@{sendiri}])', nilai)

    def _tampil(self) -> tuple[Kolom, ...]:
        kata_status, kata_predikat = f"«{kolom.BI['Status']}!»", f"«{kolom.BI['Predikat']}!»"
        return (
            per_baris(
                "xm", f'IF({kata_status}="",0,1)', lambda x: int(self._baris(x).induk_nilai is not None)
            ),
            self._dari_induk("xr", "Realisasi", "rs", lambda x: self._angka(x, "realisasi_sd")),
            self._dari_induk("xt", "Target", "ta", lambda x: self._angka(x, "target_sd")),
            self._dari_induk("xc", "Capaian", "cs", lambda x: self._angka(x, "capaian_sd")),
            self._dari_induk("xy", "Capaian Tahun", "cy", lambda x: self._angka(x, "capaian_tahun")),
            per_baris("xs", f"IF([@xm]=1,{kata_status},[@ss])", self._status),
            per_baris(
                "xp",
                f'IF([@xm]=1,{kata_predikat},IF(«{kolom.PUNYA_ANAK}!»="{YA}","",[@pd]))',
                self._predikat,
            ),
        )

    def _angka(self, x: BarisHitung, medan: str) -> Nilai:
        return isi(getattr(self._baris(x).induk_nilai or x.f, medan))

    def _status(self, x: BarisHitung) -> Nilai:
        induk = self._baris(x).induk_nilai
        if induk is not None:
            return induk.status.value
        return status(x.f.keadaan, x.f.capaian_sd, x.m.p.tw_pelaporan).value

    def _predikat(self, x: BarisHitung) -> Nilai:
        satu = self._baris(x)
        if satu.induk_nilai is not None:
            return isi(satu.induk_nilai.predikat)
        return "" if satu.punya_anak else isi(predikat(x.f.capaian_sd, x.m.p.pita))

    # The bidang's figure: xn line of the node's first row, xw 1 there, xv its value, xb capped, xd dari xa.

    def _figur(self) -> tuple[Kolom, ...]:
        kunci, nilai = f"«{kolom.KUNCI_SIMPUL}!»", f"«{kolom.BI['Nilai']}»"
        dihitung, dari = f"«{kolom.BI['Dihitung']}»", f"«{kolom.BI['Dari']}»"
        banyak = f"COUNTIFS([xn],[@xn],[vb],{ANGKA})"
        rata = f'IF([@xj]=1,[@v],IF({banyak}=0,"",AVERAGEIFS([vb],[xn],[@xn],[vb],{ANGKA})))'
        titip = f'IF(ISNUMBER({nilai}),{nilai},"")'
        return (
            per_baris("xn", f'IF({kunci}="",0,IFERROR(MATCH({cari(kunci)},[id],0),0))', self._pertama, 0),
            per_baris("xw", "IF([@xn]=[@pos],1,0)", lambda x: int(self._wakil(x)), 0),
            per_baris("xj", "IF([@xw]=1,COUNTIF([xn],[@xn]),0)", lambda x: len(self._rekan(x)), 0),
            per_baris(
                "xv", f'IF([@xw]=0,"",IF(ISNUMBER({dari}),{titip},{rata}))', lambda x: isi(self._nilai(x))
            ),
            per_baris("xb", f'IF(ISNUMBER([@xv]),{rumus_batasi("[@xv]")},"")', self._terbatas),
            per_baris(
                "xd",
                f"IF([@xw]=0,0,IF(ISNUMBER({dari}),N({dihitung}),"
                f"IF(COUNTIFS([xn],[@xn],[cs],{ANGKA})>0,1,0)))",
                lambda x: self._banyak(x, "dihitung"),
                0,
            ),
            per_baris(
                "xa",
                f'IF([@xw]=0,0,IF(ISNUMBER({dari}),{dari},IF(COUNTIFS([xn],[@xn],[ke],">0")>0,1,0)))',
                lambda x: self._banyak(x, "dari"),
                0,
            ),
        )

    def _pertama(self, x: BarisHitung) -> int:
        kunci = self._baris(x).kunci
        return 0 if kunci is None else self._nomor.get(kunci.lower(), 0)

    def _wakil(self, x: BarisHitung) -> bool:
        return self._pertama(x) == x.pos

    def _rekan(self, x: BarisHitung) -> list[int]:
        return self._sekunci[x.b.id.lower()] if self._wakil(x) else []

    def _nilai(self, x: BarisHitung) -> Decimal | None:
        if not self._wakil(x):
            return None
        titipan, rekan = self._baris(x).titipan, self._rekan(x)
        if titipan is not None:
            return titipan.nilai
        nilai = [nilai_isian(y.f.capaian_sd, y.f.keadaan, x.m.p) for y in self._lain(x, rekan)]
        return rata_rata_daun(nilai, x.m.p.batas_capaian)

    def _lain(self, x: BarisHitung, rekan: Sequence[int]) -> list[BarisHitung]:
        return [b for n in rekan if (b := x.m.larik[n].baris) is not None]

    def _terbatas(self, x: BarisHitung) -> Nilai:
        nilai = self._nilai(x)
        return "" if nilai is None else batasi(nilai, x.m.p.batas_capaian)

    def _banyak(self, x: BarisHitung, medan: str) -> int:
        if not self._wakil(x):
            return 0
        titipan = self._baris(x).titipan
        if titipan is not None:
            return int(getattr(titipan, medan))
        f = [y.f for y in self._lain(x, self._rekan(x))]
        if medan == "dihitung":
            return int(any(y.capaian_sd is not None for y in f))
        return int(any(y.keadaan is not Keadaan.TANPA_TARGET for y in f))


def nilai_tampil(bahan: BahanBidang, hitungan: Hitungan) -> dict[str, list[Nilai]]:
    """What the computed columns of Isian show: label → value per row of the file."""
    larik = susun_model(bahan.rencana, bahan.hasil, bahan.tata).larik
    per_nama = {k.nama: k for k in hitungan.kolom}
    return {label: nilai_lajur(per_nama[nama], larik) for label, nama in TAMPIL.items()}


def figur(bahan: BahanBidang, rentang: Rentang, sel: str) -> tuple[Rumus, Rumus, Rumus]:
    """The bidang's mean (to stand in `sel`), "46 dari 48 dihitung", and its predikat."""
    terbatas, r = rentang.kolom("xb"), bahan.ringkas
    return (
        Rumus(f'IF(COUNT({terbatas})=0,"",AVERAGE({terbatas}))', isi(r.rata_rata)),
        Rumus(
            f'SUM({rentang.kolom("xd")})&" {DARI} "&SUM({rentang.kolom("xa")})&" {DIHITUNG}"',
            f"{r.dihitung} {DARI} {r.dari} {DIHITUNG}",
        ),
        Rumus(rumus_predikat(sel), r.predikat or ""),
    )


def banyak_kurang(rentang: Rentang, kurang: int) -> Rumus:
    """How many rows miss something, in words; `kurang` is their number."""
    jumlah = f"SUM({rentang.kolom('yf')})"
    return Rumus(
        f"IF({jumlah}=0,{teks_aman(kata.SEMUA_LENGKAP)},{jumlah}&{teks_aman(' ' + kata.MASIH_KURANG)})",
        f"{kurang} {kata.MASIH_KURANG}" if kurang else kata.SEMUA_LENGKAP,
    )


def tanda_desimal() -> Rumus:
    """The decimal sign of the computer the file is open on; the offices' is the comma."""
    return Rumus(f'{teks_aman(kata.DESIMAL)}&MID(1/2&"",2,1)', f"{kata.DESIMAL},")


def banyak_baris_kurang(bahan: BahanBidang, model: Model) -> int:
    """How many rows miss something now."""
    yf = next(k for k in Kurang(bahan.baris).semua() if k.nama == "yf")
    return sum(1 for n in nilai_lajur(yf, model.larik) if n == 1)
