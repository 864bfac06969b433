"""One printed row of Monev and of a bidang's sheet: its cells look up by ID, with the engine's value beside them.

Helper columns behind the print area find the row once: in tblRenaksi, on `_hitung`, on Catatan TW.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from renaksi_xl.core.efisiensi import BATAS_EFISIEN, Efisiensi, efisiensi, sebutan
from renaksi_xl.core.hasil import HasilBaris, Uang
from renaksi_xl.core.hitung import nilai_isian
from renaksi_xl.core.indikator import Figur, hitung_capaian
from renaksi_xl.core.istilah import KATA_TANPA_ISI, CaraHitung, Keadaan, Status, tanpa_isi
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rata_rata import batasi
from renaksi_xl.core.rencana import TW, Baris, CatatanTw, Jenjang
from renaksi_xl.pesan import cetak as kata
from renaksi_xl.sheets.alamat import sel
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.kontrak import Rumus, Sel
from renaksi_xl.sheets.rumus import aturan, lembar_bidang
from renaksi_xl.sheets.rumus.bahasa import Nilai, Rentang, isi, salah_satu
from renaksi_xl.sheets.rumus.indikator import rumus_capaian
from renaksi_xl.sheets.rumus.isian import ARAH
from renaksi_xl.sheets.rumus.rujukan import cari

STRIP = "–"
"""What stands where there is nothing to show: no target in this quarter, or no realisasi."""
BANTU = ("ID", "Posisi", "Garis", "Catatan", "Arah")
"""The helper columns, in this order."""
_PROGRAM = tingkat(Jenjang.PROGRAM)


def letak_catatan(sel_id: str, sel_tw: str, tw: int, i: int, banyak: int) -> Rumus:
    """Row of tblCatatan (from 1) of an ID and a quarter: row `i` of `banyak` of the plan, quarter `tw`.

    As this workbook was written, the quarters follow each other; else it is searched for.
    """
    duga = f"(MATCH({cari(sel_id)},tblCatatan[ID],0)+({sel_tw}-1)*ROWS(tblCatatan[ID])/4)"
    tepat = f"AND(INDEX(tblCatatan[ID],{duga})={sel_id},INDEX(tblCatatan[TW],{duga})={sel_tw})"
    semua = (
        f"SUMPRODUCT((tblCatatan[ID]={sel_id})*(tblCatatan[TW]={sel_tw})*"
        "(ROW(tblCatatan[ID])-ROW(tblCatatan[[#Headers],[ID]])))"
    )
    return Rumus(f"IFERROR(IF({tepat},{duga},{semua}),0)", (tw - 1) * banyak + i + 1)


class Sumber:
    """What all rows of one sheet share; `kolom` is the first helper column."""

    def __init__(self, bahan: Bahan, kolom: int) -> None:
        self.bahan, self.kolom = bahan, kolom
        self.tw = bahan.rencana.pengaturan.tw_pelaporan
        self.rentang: Rentang = bahan.hitungan.rentang()
        self.tempat, self.posisi = bahan.tempat, bahan.posisi

    def lajur(self, nama: str) -> str:
        """A column of `_hitung`."""
        return self.rentang.kolom(nama)

    def empat(self, nama: str) -> str:
        """Four neighbouring columns of `_hitung`, such as u1 to u4."""
        awal, akhir = self.lajur(f"{nama}1"), self.lajur(f"{nama}4")
        return f"{awal.split(':')[0]}:{akhir.split(':')[1]}"


@dataclass(frozen=True)
class Satu:
    """Row `i` of the plan on row `ke` of the sheet."""

    sumber: Sumber
    i: int
    ke: int

    @property
    def bahan(self) -> Bahan:
        """The computed plan."""
        return self.sumber.bahan

    @property
    def b(self) -> Baris:
        """The row of the plan."""
        return self.bahan.rencana.baris[self.i]

    @property
    def h(self) -> HasilBaris:
        """What it shows."""
        return self.bahan.hasil.baris[self.i]

    @property
    def f(self) -> Figur:
        """What it says by itself."""
        return self.bahan.hasil.figur[self.i]

    @property
    def s(self) -> int:
        """Its node."""
        return self.bahan.hasil.pohon.simpul_baris[self.i]

    @property
    def pertama(self) -> bool:
        """Whether it stands for its node."""
        return self.bahan.hasil.pohon.baris[self.s][0] == self.i

    @property
    def induk(self) -> bool:
        """Whether its node has children."""
        return bool(self.bahan.hasil.pohon.anak[self.s])

    @property
    def tingkat(self) -> int:
        """1 Tujuan … 5 Sub Kegiatan."""
        return self.bahan.hasil.pohon.tingkat[self.s]

    @property
    def catatan(self) -> CatatanTw:
        """Its notes of TW pelaporan."""
        return self.b.catatan_tw[self.sumber.tw - 1] or CatatanTw()

    @cached_property
    def bantu(self) -> Mapping[str, str]:
        """Address of each helper cell."""
        return {nama: "$" + sel(self.ke, self.sumber.kolom + n) for n, nama in enumerate(BANTU)}

    def isi_bantu(self) -> list[Sel]:
        """The helper cells."""
        id_, x = self.bantu["ID"], self.sumber
        arah = f"IF({self.bantu['Garis']}=0,1,INDEX({x.lajur('ar')},{self.bantu['Garis']}))"
        return [
            self.b.id,
            lembar_bidang.posisi(id_, x.tempat.get(self.i, 0)),
            Rumus(f"IFERROR(MATCH({cari(id_)},{x.lajur('id')},0),0)", x.posisi.get(self.i, 0)),
            letak_catatan(id_, aturan.TW_PELAPORAN, x.tw, self.i, len(self.bahan.rencana.baris)),
            Rumus(arah, ARAH[self.f.arah]),
        ]

    def renaksi(self, label: str) -> Rumus:
        """A column of tblRenaksi."""
        return lembar_bidang.isi(label, self.bantu["Posisi"], self.b, self.bahan.nomor[self.i], self.h)

    def hitung(self, nama: str, nilai: Nilai, kosong: str = STRIP) -> Rumus:
        """A number of `_hitung` of this row, or `kosong`."""
        return self._angka(f"INDEX({self.sumber.lajur(nama)},{self.bantu['Garis']})", nilai, kosong)

    def simpul(self, nama: str, nilai: Nilai, kosong: str = STRIP) -> Rumus:
        """A number of its node."""
        pada = f"INDEX({self.sumber.lajur('ts')},{self.bantu['Garis']})"
        return self._angka(f"INDEX({self.sumber.lajur(nama)},{pada})", nilai, kosong)

    def teks(self, nama: str, nilai: str) -> Rumus:
        """A text of `_hitung` of this row."""
        garis = self.bantu["Garis"]
        return Rumus(f'IF({garis}=0,"",INDEX({self.sumber.lajur(nama)},{garis})&"")', nilai)

    def _angka(self, asal: str, nilai: Nilai, kosong: str) -> Rumus:
        teks = f'IF({self.bantu["Garis"]}=0,"",IF(ISNUMBER({asal}),{asal},"{kosong}"))'
        return Rumus(teks, kosong if isinstance(nilai, str) else nilai)

    def tw(self, nama: str, nilai: Decimal | None) -> Rumus:
        """Target (u) or realisasi (r) of TW pelaporan alone."""
        asal = f"INDEX({self.sumber.empat(nama)},{self.bantu['Garis']},{aturan.TW_PELAPORAN})"
        return self._angka(asal, isi(nilai), STRIP)

    def capaian_tw(self, sel_realisasi: str, sel_target: str) -> Rumus:
        """Capaian of TW pelaporan alone, from the two cells beside it."""
        r, t = self.f.realisasi[self.sumber.tw - 1], self.f.target_terukur[self.sumber.tw - 1]
        rumus = rumus_capaian(sel_realisasi, sel_target).replace("[@ar]", self.bantu["Arah"])
        turun = self.bahan.rencana.pengaturan.rumus_turun
        nilai = None if r is None or t is None else hitung_capaian(r, t, self.f.arah, turun)
        teks = f'IF(COUNT({sel_realisasi},{sel_target})<2,"{STRIP}",{rumus})'
        return Rumus(teks, STRIP if nilai is None else nilai)

    @property
    def boleh_dari_anak(self) -> bool:
        """Whether its capaian is the mean of its children while nobody measured it: a program (ATURAN 4)."""
        return self.tingkat == _PROGRAM and self.induk

    @property
    def bertanda(self) -> bool:
        """Whether its capaian is that mean: the mark of the note stands behind it."""
        kosong = self.h.realisasi_sd is None and self.h.capaian_sd is None
        return self.boleh_dari_anak and kosong and self.h.rata_rata is not None

    def capaian_sd(self) -> Rumus:
        """Capaian s.d. TW; a program without its own shows its rata-rata capaian."""
        sendiri = self.hitung("oc", isi(self.h.capaian_sd))
        if not self.boleh_dari_anak:
            return sendiri
        garis = self.bantu["Garis"]
        oc, rr = (f"INDEX({self.sumber.lajur(n)},{garis})" for n in ("oc", "rr"))
        teks = f'IF({garis}=0,"",IF(ISNUMBER({oc}),{oc},IF(ISNUMBER({rr}),{rr},"{STRIP}")))'
        nilai = self.h.capaian_sd if self.h.capaian_sd is not None else self.h.rata_rata
        return Rumus(teks, STRIP if nilai is None else nilai)

    def dihitung(self) -> Rumus:
        """The value as it enters the mean above: capped; a parent's is its rata-rata capaian."""
        p, batas = self.bahan.rencana.pengaturan, self.bahan.rencana.pengaturan.batas_capaian
        if self.induk:
            nilai = self.bahan.hasil.simpul[self.s].nilai
            return self.simpul("cv", isi(None if nilai is None else batasi(nilai, batas)))
        nilai = nilai_isian(self.f.capaian_sd, self.f.keadaan, p)
        return self.hitung("vb", isi(None if nilai is None else batasi(nilai, batas)))

    def nota(self, label: str, nilai: str | None) -> Rumus:
        """A column of Catatan TW in TW pelaporan."""
        letak = self.bantu["Catatan"]
        return Rumus(f'IF({letak}=0,"",INDEX(tblCatatan[{label}],{letak})&"")', nilai or "")

    @property
    def uang_simpul(self) -> Uang:
        """Pagu, realisasi and serapan of its node, which stand on the node's first row; nothing on the others."""
        return self.bahan.hasil.simpul[self.s].uang if self.pertama else Uang(None, None, None)

    def uang(self, nama: str, nilai: Decimal | None) -> Sel:
        """A column of the node's budget; blank where there is none."""
        return self.simpul(nama, isi(nilai), "") if self.pertama else None

    @property
    def poin(self) -> Decimal | None:
        """Efisiensi of its node in points, on the node's first row."""
        return efisiensi(self.h.capaian_tahun, self.uang_simpul.serapan)

    def efisiensi(self) -> Sel:
        """Its own capaian terhadap target tahun minus the serapan of its node, in points; blank without either."""
        if not self.pertama:
            return None
        x, garis = self.sumber, self.bantu["Garis"]
        capaian = f"INDEX({x.lajur('oy')},{garis})"
        serapan = f"INDEX({x.lajur('se')},INDEX({x.lajur('ts')},{garis}))"
        ada = f'IF(AND(ISNUMBER({capaian}),ISNUMBER({serapan})),({capaian}-{serapan})*100,"")'
        return Rumus(f'IF({garis}=0,"",{ada})', isi(self.poin))

    def sebutan(self, sel_poin: str) -> Sel:
        """The word for the points in the cell beside it, at two decimals."""
        if not self.pertama:
            return None
        bulat, n = f"ROUND(ROUND({sel_poin}*100,6),0)/100", BATAS_EFISIEN
        kata_poin = f'IF({bulat}>={-n},"{Efisiensi.CUKUP}","{Efisiensi.TIDAK}")'
        teks = f'IF(ISNUMBER({sel_poin}),IF({bulat}>{n},"{Efisiensi.EFISIEN}",{kata_poin}),"")'
        return Rumus(teks, sebutan(self.poin) or "")

    def kurang(self) -> Rumus:
        """What this row still misses, in words: unfilled quarters, and below 100 % the notes (ATURAN 3.4, 5)."""
        garis, letak = self.bantu["Garis"], self.bantu["Catatan"]
        bagian, kata_ada = list[str](), list[str]()
        if self.f.cara is not CaraHitung.RATA_RATA_CAPAIAN:
            bagian = [
                self._tw_kosong(),
                self._bila(f"{self._di('ke')}={Keadaan.TAK_TERHITUNG:d}", kata.TARGET_KURANG),
            ]
            belum = [
                q
                for q, u, r in zip(TW, self.f.target_terukur, self.f.realisasi, strict=True)
                if u is not None and r is None
            ]
            if belum:
                kata_ada.append(kata.REALISASI_KURANG.format(q=", ".join(belum)))
            if self.f.keadaan is Keadaan.TAK_TERHITUNG:
                kata_ada.append(kata.TARGET_KURANG)
        status = self._di("os")
        di_bawah = f'OR({status}="{Status.BELUM_TERCAPAI}",{status}="{Status.TIDAK_TERCAPAI}")'
        a, b = (
            f"OR({letak}=0,{salah_satu(f'TRIM(INDEX(tblCatatan[{label}],MAX(1,{letak})))', KATA_TANPA_ISI)})"
            for label in ("Faktor Penghambat", "Tindak Lanjut")
        )
        satu = f'IF({a},"{kata.PENGHAMBAT_KURANG}",IF({b},"{kata.TINDAK_KURANG}",""))'
        bagian.append(f'IF({di_bawah},IF(AND({a},{b}),"{kata.KEDUANYA_KURANG}",{satu}),"")')
        if self.h.status in {Status.BELUM_TERCAPAI, Status.TIDAK_TERCAPAI}:
            catatan = self.catatan
            kosong = (tanpa_isi(catatan.faktor_penghambat), tanpa_isi(catatan.tindak_lanjut))
            kata_ada += _CATATAN_KURANG[kosong]
        return Rumus(f'IF({garis}=0,"",TRIM({"&".join(bagian)}))', " ".join(kata_ada))

    def _di(self, nama: str) -> str:
        """A column of `_hitung` in this row's line."""
        return f"INDEX({self.sumber.lajur(nama)},{self.bantu['Garis']})"

    def _bila(self, syarat: str, kalimat: str) -> str:
        return f'IF({syarat},"{kalimat} ","")'

    def _tw_kosong(self) -> str:
        """The expression that names the measured quarters without realisasi: TW I, III."""
        tiap = (
            self._bila(f"AND(ISNUMBER({self._di(f'u{n}')}),NOT(ISNUMBER({self._di(f'r{n}')})))", q)
            for n, q in enumerate(TW[: self.sumber.tw], start=1)
        )
        awal, akhir = kata.REALISASI_KURANG.split("{q}")
        daftar = f'SUBSTITUTE(TRIM({"&".join(tiap)})," ",", ")'
        return f'IF({self._di("nf")}<{self._di("nu")},"{awal}"&{daftar}&"{akhir} ","")'


_CATATAN_KURANG = {
    (True, True): [kata.KEDUANYA_KURANG],
    (True, False): [kata.PENGHAMBAT_KURANG],
    (False, True): [kata.TINDAK_KURANG],
    (False, False): [],
}
"""What is said where faktor penghambat and tindak lanjut are blank."""
