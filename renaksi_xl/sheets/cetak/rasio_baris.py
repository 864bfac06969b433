"""One indikator on Rincian Rasio: its cells look up by ID, with the engine's value beside them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from renaksi_xl.core.indikator import Figur, pembilang_penyebut
from renaksi_xl.core.istilah import JenisTarget, rapikan
from renaksi_xl.core.rencana import TW, Baris, Isi
from renaksi_xl.pesan import lampiran as kata
from renaksi_xl.sheets.alamat import sel
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.baris import STRIP
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.kontrak import Gaya, Rumus, Sel
from renaksi_xl.sheets.rumus.bahasa import Rentang, cari
from renaksi_xl.sheets.rumus.rujukan import cari_teks
from renaksi_xl.sheets.rumus.teks import teks_aman

PEMBILANG, PENYEBUT, HASIL = range(3)
"""Its rows on the sheet, from its first one on."""
BANTU = ("ID", "Garis", "DO", "Satuan")
"""The helper columns, in this order: on its first row, the satuan on the row of the result."""
KOLOM_SATUAN = BANTU.index("Satuan")
_UNSUR = ((kata.PEMBILANG, "Nama Pembilang"), (kata.PENYEBUT, "Nama Penyebut"))
_STRIP = teks_aman(STRIP)


@dataclass(frozen=True)
class BarisRasio:
    """Row `i` of the plan on the rows of the sheet from `ke` on; helper columns begin at `kolom`."""

    bahan: Bahan
    rentang: Rentang
    i: int
    ke: int
    kolom: int

    @property
    def b(self) -> Baris:
        """The row of the plan."""
        return self.bahan.rencana.baris[self.i]

    @property
    def f(self) -> Figur:
        """What it says by itself."""
        return self.bahan.hasil.figur[self.i]

    @property
    def persen(self) -> bool:
        """Whether its result is a percentage."""
        return adalah_persen(self.b.satuan)

    @cached_property
    def _bantu(self) -> dict[str, str]:
        return {nama: "$" + sel(self.ke, self.kolom + n) for n, nama in enumerate(BANTU)}

    def bantu(self) -> list[Sel]:
        """The helper cells of its first row: ID, its line of `_hitung`, its row of tblDO."""
        id_ = cari(self._bantu["ID"])
        return [
            self.b.id,
            Rumus(f"IFERROR(MATCH({id_},{self.rentang.kolom('id')},0),0)", self.bahan.posisi.get(self.i, 0)),
            Rumus(f"IFERROR(MATCH({id_},tblDO[ID],0),0)", self.i + 1),
        ]

    def satuan(self) -> Rumus:
        """The satuan, beside its result."""
        return Rumus(cari_teks(self._bantu["ID"], "Satuan"), self.b.satuan or "")

    def gaya(self, unsur: int) -> Gaya:
        """The look of a number: the result stands out."""
        if unsur != HASIL:
            return Gaya.CETAK_ANGKA
        return Gaya.CETAK_P_PERSEN if self.persen else Gaya.CETAK_P_ANGKA

    def nomor(self) -> Rumus:
        """Its No."""
        return Rumus(cari_teks(self._bantu["ID"], "No"), self.bahan.nomor[self.i])

    def indikator(self) -> Rumus:
        """Its indikator."""
        return Rumus(cari_teks(self._bantu["ID"], "Indikator Kinerja"), self.b.indikator or "")

    def _do(self, label: str) -> str:
        return f"INDEX(tblDO[{label}],{self._bantu['DO']})"

    def _teks_do(self, label: str, nilai: str | None) -> Rumus:
        return Rumus(f'IF({self._bantu["DO"]}=0,"",{self._do(label)}&"")', nilai or "")

    def sumber(self) -> Rumus:
        """Where its numbers are from."""
        return self._teks_do("Sumber", self.b.sumber)

    def unsur(self, n: int) -> Sel:
        """What a row holds: Pembilang or Penyebut with its name, Hasil."""
        if n == HASIL:
            return kata.HASIL
        apa, label = _UNSUR[n]
        nama = (self.b.nama_pembilang, self.b.nama_penyebut)[n]
        isi = self._do(label)
        teks = f'{teks_aman(apa)}&IF({self._bantu["DO"]}=0,"",IF(TRIM({isi})="","",": "&{isi}))'
        return Rumus(teks, f"{apa}: {nama}" if rapikan(nama) else apa)

    def _ketikan(self, label: str, nilai: Isi) -> Rumus:
        """A cell of tblDO as typed; a strip where it is blank."""
        isi = self._do(label)
        kosong = f'OR({self._bantu["DO"]}=0,{isi}="")'
        return Rumus(f"IF({kosong},{_STRIP},{isi})", STRIP if nilai is None or nilai == "" else nilai)

    def triwulan(self, n: int) -> tuple[Sel, Sel, Sel]:
        """Pembilang, penyebut and result of quarter `n` (from 0)."""
        return (
            self._ketikan(f"Pembilang TW {TW[n]}", self.b.pembilang_tw[n]),
            self._ketikan(f"Penyebut TW {TW[n]}", self.b.penyebut_tw[n]),
            self._angka(self._hitung(f"r{n + 1}"), self.f.realisasi[n]),
        )

    def lalu(self) -> Rumus:
        """What the pembilang was at the end of last year, where it counts on from there."""
        return self._angka(f"IF({self._hitung('kl')}=1,{self._hitung('aw')},{_STRIP})", self._awal)

    @property
    def _awal(self) -> Decimal | None:
        if not self.b.kumulatif_tahun_lalu:
            return None
        awal = self.b.pembilang_awal
        return awal if isinstance(awal, Decimal) else Decimal(0)

    def _hitung(self, nama: str) -> str:
        return f"INDEX({self.rentang.kolom(nama)},{self._bantu['Garis']})"

    def _angka(self, isi: str, nilai: Decimal | None) -> Rumus:
        teks = f'IF({self._bantu["Garis"]}=0,"",IF(ISNUMBER({isi}),{isi},{_STRIP}))'
        return Rumus(teks, STRIP if nilai is None else nilai)

    def _empat(self, nama: str, kolom: str) -> str:
        """One of four neighbouring columns of `_hitung`, or all of them for 0."""
        awal, akhir = (self.rentang.kolom(f"{nama}{n}").split(":") for n in (1, 4))
        return f"INDEX({awal[0]}:{akhir[1]},{self._bantu['Garis']},{kolom})"

    def sampai(self) -> tuple[Sel, Sel, Sel]:
        """Pembilang, penyebut and result up to TW pelaporan (mirrors `core.indikator.pembilang_penyebut`)."""
        jenis, lalu = self._hitung("jn"), f"{self._hitung('kl')}=1"
        kumulatif = f'{jenis}="{JenisTarget.KUMULATIF}"'
        akhir = f"IF({kumulatif},{self._hitung('lr')},{self._hitung('la')})"
        tiap = (f"IF({akhir}<{n},0,N({self._hitung(f'p{n}')}))" for n in range(1, len(TW) + 1))
        sejak = "+".join((self._hitung("aw"), *tiap))
        p, q = self._empat("p", akhir), self._empat("q", akhir)
        jumlah = f"AND({kumulatif},NOT({lalu}))"
        tanpa = f'OR({jenis}="{JenisTarget.RATA_RATA_TW}",NOT(ISNUMBER({self._hitung("rs")})))'
        pembilang = f"IF({jumlah},SUM({self._empat('p', '0')}),IF({lalu},{sejak},{p}))"
        penyebut = f"IF({jumlah},SUM({self._empat('q', '0')}),{q})"
        nilai = pembilang_penyebut(self.b, self.f, self.bahan.rencana.pengaturan.tw_pelaporan)
        atas, bawah = (
            Rumus(
                f'IF({self._bantu["Garis"]}=0,"",IF({tanpa},{_STRIP},{isi}))', STRIP if satu is None else satu
            )
            for isi, satu in zip((pembilang, penyebut), nilai, strict=True)
        )
        return atas, bawah, self._angka(self._hitung("rs"), self.f.realisasi_sd)

    def cara(self) -> Rumus:
        """How the result up to TW pelaporan comes about, in words."""
        jenis, lalu = self._hitung("jn"), f"{self._hitung('kl')}=1"
        jumlah, sejak = self.f.jenis is JenisTarget.KUMULATIF, self.b.kumulatif_tahun_lalu
        kumulatif = f'{jenis}="{JenisTarget.KUMULATIF}"'
        pilihan = (
            (f'{jenis}=""', "", self.f.jenis is None),
            (
                f'{jenis}="{JenisTarget.RATA_RATA_TW}"',
                kata.CARA_RATA_RATA,
                self.f.jenis is JenisTarget.RATA_RATA_TW,
            ),
            (f"AND({lalu},{kumulatif})", kata.CARA_SEJAK_LALU_KUMULATIF, sejak and jumlah),
            (lalu, kata.CARA_SEJAK_LALU, sejak),
            (kumulatif, kata.CARA_JUMLAH, jumlah),
            ("TRUE", kata.CARA_TERAKHIR, True),
        )
        teks = teks_aman(pilihan[-1][1])
        for syarat, isi, _ in reversed(pilihan[:-1]):
            teks = f"IF({syarat},{teks_aman(isi)},{teks})"
        nilai = next(isi for _, isi, berlaku in pilihan if berlaku)
        return Rumus(f'IF({self._bantu["Garis"]}=0,"",{teks})', nilai)
