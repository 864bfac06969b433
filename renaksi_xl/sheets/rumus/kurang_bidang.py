"""Columns of `_hitung` that say what a row of a bidang's file still misses, in words (ATURAN 2, 3, 5).

y1..y4 a quarter each, yc the notes, yg all of it, yf 1 where something is missing, yq as shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.angka import angka, mencapai
from renaksi_xl.core.istilah import KATA_TANPA_ISI, CaraHitung, Keadaan, rapikan, tanpa_isi
from renaksi_xl.core.rencana import TW, CatatanTw
from renaksi_xl.pesan import file_bidang as kata
from renaksi_xl.sheets import kolom_bidang as kolom
from renaksi_xl.sheets.bahan_bidang import BarisFile
from renaksi_xl.sheets.isian import PERSEN, YA, adalah_persen
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.bahasa import Kolom, adalah_angka, per_baris, pilih, salah_satu
from renaksi_xl.sheets.rumus.baris import BarisHitung

_DUA_RATUS = 2
_MILIK = f'«{kolom.JENIS_BARIS}!»="{kolom.ISIAN}"'
_RATA_RATA = f'[@ca]="{CaraHitung.RATA_RATA_CAPAIAN}"'
_RASIO = f'[@ca]="{CaraHitung.RASIO}"'


def _rumus_kosong(label: str) -> str:
    return salah_satu(f"TRIM(«{label}!»)", KATA_TANPA_ISI)


def _rumus_tw(n: int) -> str:
    """What quarter n (0..3) misses."""
    q, sel = TW[n], f"«Realisasi TW {TW[n]}»"
    persen = f'IF(AND([@st]="{PERSEN}",N({sel})>{_DUA_RATUS}),"{kata.di_atas_200(q)}","")'
    ketik = pilih(
        [
            (adalah_angka(sel), persen),
            (f'«Realisasi TW {q}!»<>""', f'"{kata.bukan_angka(q)}"'),
            (f"ISNUMBER([@u{n + 1}])", f'"{kata.belum_diisi(q)}"'),
        ],
        '""',
    )
    rasio = f'IF(COUNT([@u{n + 1}])>COUNT([@r{n + 1}]),"{kata.rasio_kurang(q)}","")'
    isian = pilih([(f"OR({aturan.TW_PELAPORAN}<{n + 1},{_RATA_RATA})", '""'), (_RASIO, rasio)], ketik)
    return f'IF({_MILIK},{isian},"")'


def _rumus_catatan() -> str:
    dua = (_rumus_kosong("Faktor Penghambat"), _rumus_kosong("Tindak Lanjut"))
    belum = pilih(
        [
            (f"AND({dua[0]},{dua[1]})", f'"{kata.PENGHAMBAT_DAN_TINDAK}"'),
            (dua[0], f'"{kata.PENGHAMBAT}"'),
            (dua[1], f'"{kata.TINDAK}"'),
        ],
        '""',
    )
    kurang = f'IF([@ke]={Keadaan.LENGKAP:d},IF(ISNUMBER([@cs]),IF(ROUND([@cs],12)<1,{belum},""),""),"")'
    diminta = f'«{kolom.PENDORONG}!»="{YA}",ISNUMBER([@xc]),{_rumus_kosong("Faktor Pendorong")}'
    return f'IF({_MILIK},TRIM({kurang}&" "&IF(AND({diminta}),"{kata.PENDORONG}","")),"")'


def _rumus_sebab() -> str:
    """What the bidang cannot mend itself."""
    rata = f'IF(«{kolom.PUNYA_ANAK}!»="{YA}","","{kata.TANPA_ANAK}")'
    jenis = f'IF(AND([@ke]={Keadaan.TAK_TERHITUNG:d},[@jn]=""),"{kata.JENIS_KOSONG}","")'
    return f"IF({_RATA_RATA},{rata},{jenis})"


def _rumus_tampil() -> str:
    keterangan = f"«{kolom.KETERANGAN}!»"
    lain = pilih(
        [("[@xm]=1", f'"{kata.DI_BUKU_INDUK}"'), ("[@ke]=0", f'"{kata.TIDAK_PERLU}"')], f'"{kata.LENGKAP}"'
    )
    awal = f'IF([@yg]<>"",[@yg],IF({keterangan}="",{lain},""))'
    return f'IF({_MILIK},TRIM({awal}&" "&{keterangan}),"")'


class Kurang:
    """The columns over the rows of one file."""

    def __init__(self, baris: Sequence[BarisFile]) -> None:
        self._semua = baris

    def semua(self) -> tuple[Kolom, ...]:
        """The columns in order of dependency."""
        gabung = f'{_rumus_sebab()}&" "&[@y1]&" "&[@y2]&" "&[@y3]&" "&[@y4]&" "&[@yc]'
        return (
            per_baris("y1", _rumus_tw(0), lambda x: self._tw(x, 0)),
            per_baris("y2", _rumus_tw(1), lambda x: self._tw(x, 1)),
            per_baris("y3", _rumus_tw(2), lambda x: self._tw(x, 2)),
            per_baris("y4", _rumus_tw(3), lambda x: self._tw(x, 3)),
            per_baris("yc", _rumus_catatan(), self._catatan),
            per_baris("yg", f'IF({_MILIK},TRIM({gabung}),"")', self._kurang),
            per_baris("yf", 'IF([@yg]="",0,1)', lambda x: int(self._kurang(x) != ""), 0),
            per_baris("yq", _rumus_tampil(), self._tampil),
        )

    def _tw(self, x: BarisHitung, n: int) -> str:
        satu, q = self._semua[x.i], TW[n]
        if n >= x.m.p.tw_pelaporan or not (satu.diketik or satu.rasio):
            return ""
        terukur = x.f.target_terukur[n] is not None
        if satu.rasio:
            return kata.rasio_kurang(q) if terukur and x.f.realisasi[n] is None else ""
        isian = x.b.realisasi_tw[n]
        nilai = angka(isian)
        if nilai is not None:
            return kata.di_atas_200(q) if adalah_persen(x.b.satuan) and nilai > _DUA_RATUS else ""
        if isian is not None:
            return kata.bukan_angka(q)
        return kata.belum_diisi(q) if terukur else ""

    def _catatan(self, x: BarisHitung) -> str:
        satu, c = self._semua[x.i], x.b.catatan_tw[x.m.p.tw_pelaporan - 1] or CatatanTw()
        if not satu.milik:
            return ""
        belum = ""
        capaian = x.f.capaian_sd
        if x.f.keadaan is Keadaan.LENGKAP and capaian is not None and not mencapai(capaian):
            belum = {
                (True, True): kata.PENGHAMBAT_DAN_TINDAK,
                (True, False): kata.PENGHAMBAT,
                (False, True): kata.TINDAK,
                (False, False): "",
            }[tanpa_isi(c.faktor_penghambat), tanpa_isi(c.tindak_lanjut)]
        berangka = (satu.induk_nilai or x.f).capaian_sd is not None
        diminta = satu.minta_pendorong and berangka and tanpa_isi(c.faktor_pendorong)
        return rapikan(f"{belum} {kata.PENDORONG if diminta else ''}")

    def _kurang(self, x: BarisHitung) -> str:
        satu = self._semua[x.i]
        if not satu.milik:
            return ""
        sebab = ""
        if satu.cara is CaraHitung.RATA_RATA_CAPAIAN:
            sebab = "" if satu.punya_anak else kata.TANPA_ANAK
        elif x.f.keadaan is Keadaan.TAK_TERHITUNG and x.f.jenis is None:
            sebab = kata.JENIS_KOSONG
        return rapikan(" ".join((sebab, *(self._tw(x, n) for n in range(4)), self._catatan(x))))

    def _tampil(self, x: BarisHitung) -> str:
        satu, kurang = self._semua[x.i], self._kurang(x)
        if not satu.milik:
            return ""
        if kurang or satu.keterangan:
            return rapikan(f"{kurang} {satu.keterangan}")
        if satu.induk_nilai is not None:
            return kata.DI_BUKU_INDUK
        return kata.TIDAK_PERLU if x.f.keadaan is Keadaan.TANPA_TARGET else kata.LENGKAP
