"""Which rows a report names below its table: values that were capped, rows that have none yet (ATURAN 4).

`_hitung` numbers those leaf nodes in tree order; hidden cells of a laporan join their numbers to a text, one by one,
because Excel 2010 has no function that joins a list. The notes of the reports read these cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from renaksi_xl.core.angka import DUA_BELAS, bulat, tulis_persen
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN
from renaksi_xl.core.rencana import Pengaturan, Rencana
from renaksi_xl.pesan import cetak as kata
from renaksi_xl.pesan import lembar as kata_lembar
from renaksi_xl.sheets.alamat import huruf
from renaksi_xl.sheets.kontrak import Rumus, Sel
from renaksi_xl.sheets.rumus import aturan, kata_angka
from renaksi_xl.sheets.rumus.bahasa import Kolom, Rentang, per_simpul
from renaksi_xl.sheets.rumus.baris import SimpulHitung
from renaksi_xl.sheets.rumus.rujukan import cari_teks
from renaksi_xl.sheets.rumus.teks import teks_aman

BANYAK = 25
"""Rows that are named one by one; the others are counted."""
BANYAK_KOLOM = 6
"""Hidden columns: IDs and texts of both lists, the cap as ten-thousandths and as text."""
_ATAS = f"INDEX([lv],[@ps])<={TINGKAT_SUB_KEGIATAN}"


def _dibatasi(x: SimpulHitung) -> bool:
    return x.daun and x.lebih and not x.m.kerja(x.s)


def _tanpa_nilai(x: SimpulHitung) -> bool:
    return x.daun and bool(x.h.daun_bertarget) and x.h.nilai is None and not x.m.kerja(x.s)


def _urutan(nama: str, pilih: Callable[[SimpulHitung], bool]) -> Callable[[SimpulHitung], int | str]:
    """The number of a node among those chosen, "" for any other; all are numbered at once, as column `nama`."""

    def nomor(x: SimpulHitung) -> int | str:
        if nama not in x.m.disebut:
            simpul = (y.simpul for y in x.m.larik if y.simpul is not None)
            x.m.disebut[nama] = {y.pos: n for n, y in enumerate(filter(pilih, simpul), start=1)}
        return x.m.disebut[nama].get(x.pos, "")

    return nomor


DISEBUT: tuple[Kolom, ...] = (
    per_simpul("fd", f"IF(AND([@lf]=1,[@lb]=1,{_ATAS}),1,0)", lambda x: int(_dibatasi(x)), 0),
    per_simpul("kd", 'IF([@fd]=1,SUM([fd^]),"")', _urutan("kd", _dibatasi)),
    per_simpul(
        "ft",
        f"IF(AND([@lf]=1,[@ht]>0,NOT(ISNUMBER([@nv])),{_ATAS}),1,0)",
        lambda x: int(_tanpa_nilai(x)),
        0,
    ),
    per_simpul("kt", 'IF([@ft]=1,SUM([ft^]),"")', _urutan("kt", _tanpa_nilai)),
)
"""`kd` numbers the leaf nodes whose value is capped, `kt` those that have a target and no value."""


def simpul_disebut(rencana: Rencana, hasil: Hasil) -> tuple[list[int], list[int]]:
    """The nodes of both lists in tree order: capped, without a value."""
    batas = rencana.pengaturan.batas_capaian
    lebih, tanpa = [], []
    for s in _daun(hasil, hasil.pohon.puncak()):
        h = hasil.simpul[s]
        if h.nilai is None:
            tanpa += [s] if h.daun_bertarget else []
        elif batas is not None and bulat(h.nilai, DUA_BELAS) > batas:
            lebih.append(s)
    return lebih, tanpa


def _daun(hasil: Hasil, simpul: Sequence[int]) -> Iterator[int]:
    """Leaf nodes of the plan's tree, top to bottom as it is printed."""
    for s in simpul:
        if hasil.pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN:
            if not hasil.pohon.anak[s]:
                yield s
            yield from _daun(hasil, hasil.pohon.anak[s])


def sebut(nomor: Sequence[str]) -> str:
    """Numbers of rows, "tidak ada" for none; a long list is cut and counted.

    >>> sebut([]), sebut(["1.1.1", "2.1"])
    ('tidak ada', '1.1.1, 2.1')
    """
    if not nomor:
        return kata.TIDAK_ADA
    sisa = len(nomor) - BANYAK
    return ", ".join(nomor[:BANYAK]) + (kata.DAN_LAIN.format(n=sisa) if sisa > 0 else "")


@dataclass(frozen=True, slots=True)
class Daftar:
    """The hidden cells: their first column on the sheet, from row 0 on."""

    kolom: int

    def alamat(self, ke: int) -> str:
        """The cell with the text of list `ke` (0 capped, 1 without a value)."""
        return f"${huruf(self.kolom + 2 * ke + 1)}${BANYAK + 2}"

    def batas(self) -> str:
        """The cell with the cap in words."""
        return f"${huruf(self.kolom + 5)}$1"

    def isi(self, rencana: Rencana, hasil: Hasil, nomor: Sequence[str], rentang: Rentang) -> list[list[Sel]]:
        """The cells; `nomor` gives the No of each row of the plan."""
        daftar = [
            self._daftar(2 * n, rentang, lajur, [hasil.pohon.baris[s][0] for s in simpul], rencana, nomor)
            for n, (lajur, simpul) in enumerate(
                zip(("kd", "kt"), simpul_disebut(rencana, hasil), strict=True)
            )
        ]
        batas = self._batas(rencana.pengaturan)
        return [
            [*satu, *dua, *(batas if n == 0 else [None, None])]
            for n, (satu, dua) in enumerate(zip(*daftar, strict=True))
        ]

    def _batas(self, p: Pengaturan) -> list[Sel]:
        n, batas = f"${huruf(self.kolom + 4)}$1", p.batas_capaian
        rumus = kata_angka.persen(n, aturan.BATAS_CAPAIAN)
        tanpa = teks_aman(kata_lembar.ATURAN_TANPA_BATAS)
        return [
            Rumus(kata_angka.sepuluh_ribuan(aturan.BATAS_CAPAIAN), kata_angka.nilai_sepuluh_ribuan(batas)),
            Rumus(
                f'IF({n}="",{tanpa},{rumus})',
                kata_lembar.ATURAN_TANPA_BATAS if batas is None else tulis_persen(batas),
            ),
        ]

    def _daftar(
        self,
        kolom: int,
        rentang: Rentang,
        lajur: str,
        baris: Sequence[int],
        rencana: Rencana,
        nomor: Sequence[str],
    ) -> list[list[Sel]]:
        """Below each other: how many, then an ID and the text so far for each, then the whole text."""
        a, b = (f"${huruf(self.kolom + kolom + n)}" for n in (0, 1))
        urut = rentang.kolom(lajur)
        isi: list[list[Sel]] = [[Rumus(f"MAX({urut})", len(baris)), ""]]
        teks = ""
        for k in range(1, BANYAK + 1):
            ada = k <= len(baris)
            tempat = f"INDEX({rentang.kolom('ps')},MATCH({k},{urut},0))"
            id_ = f'IF({a}$1<{k},"",INDEX({rentang.kolom("id")},{tempat}))'
            sambung = f"{b}{k}&" if k > 1 else ""
            lanjut = f'IF({a}{k + 1}="","",", "&{cari_teks(f"{a}{k + 1}", "No")})'
            teks += f", {nomor[baris[k - 1]]}" if ada else ""
            isi.append(
                [Rumus(id_, rencana.baris[baris[k - 1]].id if ada else ""), Rumus(sambung + lanjut, teks)]
            )
        awal, akhir = kata.DAN_LAIN.split("{n}")
        sisa = f'IF({a}$1>{BANYAK},{teks_aman(awal)}&({a}$1-{BANYAK})&{teks_aman(akhir)},"")'
        penuh = f"IF({a}$1=0,{teks_aman(kata.TIDAK_ADA)},MID({b}{BANYAK + 1},3,2000)&{sisa})"
        isi.append([None, Rumus(penuh, sebut([nomor[i] for i in baris]))])
        return isi
