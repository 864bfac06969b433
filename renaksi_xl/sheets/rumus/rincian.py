"""Rincian Perhitungan: each mean made a second time from the lines shown, so that a reader can repeat it.

A line knows its ID and finds itself on `_hitung` once; a parent's lines are told apart by its number.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.hasil import Langkah
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.sheets.kontrak import Rumus
from renaksi_xl.sheets.rumus.bahasa import Rentang, cari
from renaksi_xl.sheets.rumus.ringkas import LetakRekap
from renaksi_xl.sheets.rumus.rujukan import teks_aman


@dataclass(frozen=True, slots=True)
class Kolom:
    """Column letters of the sheet, and its first and last Excel row."""

    nilai: str
    terbatas: str
    bobot: str
    ikut: str
    kali: str
    rata: str
    id: str
    induk: str
    posisi: str
    awal: int
    akhir: int

    def rentang(self, huruf: str) -> str:
        """A whole column of the lines."""
        return f"${huruf}${self.awal}:${huruf}${self.akhir}"


@dataclass(frozen=True, slots=True)
class Asal:
    """Columns of `_hitung`: ID and value stand on the row's line, the weight on the node's (`simpul`)."""

    id: str
    nilai: str
    simpul: str
    bobot: str
    instansi: str
    """The cell of Rekap Capaian with the office's mean."""


def asal(r: Rentang, rekap: LetakRekap) -> Asal:
    """The columns that Rincian reads."""
    return Asal(
        r.kolom("id"), r.kolom("rr"), r.kolom("ts"), r.kolom("we"), rekap.instansi["Rata-rata Capaian"]
    )


def teks(rumus: str, nilai: str) -> Rumus:
    """A look-up of words beside the words."""
    return Rumus(rumus, nilai)


def _isi(nilai: Decimal | None) -> Decimal | str:
    return "" if nilai is None else nilai


def posisi(k: Kolom, baris: int, asal: Asal, tempat: int) -> Rumus:
    """Line of `_hitung` (from 1) with this line's ID."""
    return Rumus(f"IFERROR(MATCH({cari(f'${k.id}{baris}')},{asal.id},0),0)", tempat)


def nilai(k: Kolom, baris: int, asal: Asal, langkah: Langkah) -> Rumus:
    """The child's value before the cap."""
    letak = f"${k.posisi}{baris}"
    return Rumus(f'IF({letak}=0,"",INDEX({asal.nilai},{letak}))', _isi(langkah.nilai))


def bobot(k: Kolom, baris: int, asal: Asal, langkah: Langkah) -> Rumus:
    """The child's weight as applied."""
    letak = f"${k.posisi}{baris}"
    simpul = f"INDEX({asal.simpul},{letak})"
    return Rumus(f'IF({letak}=0,"",IF({simpul}=0,"",INDEX({asal.bobot},{simpul})))', _isi(langkah.bobot))


def terbatas(k: Kolom, baris: int, langkah: Langkah) -> Rumus:
    """The child's value as it enters the mean (ATURAN 4: capped)."""
    v = f"${k.nilai}{baris}"
    rumus = f'IF(ISNUMBER({v}),IF(ISNUMBER(Batas_Capaian),MIN({v},Batas_Capaian),{v}),"")'
    return Rumus(rumus, _isi(langkah.terpakai))


def _ikut(langkah: Langkah) -> bool:
    return langkah.terpakai is not None and langkah.bobot is not None


def ikut(k: Kolom, baris: int, langkah: Langkah) -> Rumus:
    """Whether the child enters the mean: it has a value and a weight."""
    rumus = (
        f"IF(COUNT(${k.terbatas}{baris},${k.bobot}{baris})=2,"
        f"{teks_aman(kata.RINCIAN_IKUT)},{teks_aman(kata.RINCIAN_TIDAK)})"
    )
    return Rumus(rumus, kata.RINCIAN_IKUT if _ikut(langkah) else kata.RINCIAN_TIDAK)


def kali(k: Kolom, baris: int, langkah: Langkah) -> Rumus:
    """Value times weight."""
    v, w = f"${k.terbatas}{baris}", f"${k.bobot}{baris}"
    hasil = (
        langkah.terpakai * langkah.bobot
        if langkah.terpakai is not None and langkah.bobot is not None
        else None
    )
    return Rumus(f'IF(COUNT({v},{w})=2,{v}*{w},"")', _isi(hasil))


def keterangan(k: Kolom, baris: int, langkah: Langkah) -> Rumus:
    """Why a child is left out or counted lower."""
    v, c, w = f"${k.nilai}{baris}", f"${k.terbatas}{baris}", f"${k.bobot}{baris}"
    rumus = (
        f"IF(NOT(ISNUMBER({v})),{teks_aman(kata.RINCIAN_TANPA_NILAI)},"
        f"IF(NOT(ISNUMBER({w})),{teks_aman(kata.RINCIAN_TANPA_BOBOT)},"
        f'IF({v}>{c},{teks_aman(kata.RINCIAN_DIBATASI)},"")))'
    )
    if langkah.nilai is None:
        return Rumus(rumus, kata.RINCIAN_TANPA_NILAI)
    if langkah.bobot is None:
        return Rumus(rumus, kata.RINCIAN_TANPA_BOBOT)
    return Rumus(rumus, kata.RINCIAN_DIBATASI if langkah.nilai != langkah.terpakai else "")


def rata_rata(k: Kolom, nomor_induk: int, nilai: Decimal | None) -> Rumus:
    """The mean of a parent's lines: sum of value times weight, divided by the weights of those that enter."""
    syarat = f'{k.rentang(k.induk)},{nomor_induk},{k.rentang(k.ikut)},"{kata.RINCIAN_IKUT}"'
    berat = f"SUMIFS({k.rentang(k.bobot)},{syarat})"
    jumlah = f"SUMIFS({k.rentang(k.kali)},{syarat})"
    return Rumus(f'IF({berat}=0,"",{jumlah}/{berat})', _isi(nilai))


def ringkasan(
    k: Kolom, baris: int, nomor_induk: int, acuan: str, nilai: Decimal | None, langkah: tuple[Langkah, ...]
) -> Rumus:
    """Beside a mean: how many children enter, and whether the mean shown elsewhere (`acuan`) is the same.

    It stands in Keterangan, because a COUNTIFS may not stand in the column it counts (Excel: circular).
    """
    masuk = f'COUNTIFS({k.rentang(k.induk)},{nomor_induk},{k.rentang(k.ikut)},"{kata.RINCIAN_IKUT}")'
    semua = f"COUNTIFS({k.rentang(k.induk)},{nomor_induk})"
    sini, sama, beda = f"${k.rata}{baris}", f"; {kata.RINCIAN_COCOK}", f"; {kata.RINCIAN_BEDA}"
    banyak = f"COUNT({sini},{acuan})"
    cocok = (
        f"IF({banyak}=2,IF(ROUND({sini}-{acuan},9)=0,{teks_aman(sama)},{teks_aman(beda)}),"
        f'IF({banyak}=0,"",{teks_aman(beda)}))'
    )
    return Rumus(
        f'{masuk}&" dari "&{semua}&" {kata.RINCIAN_ANAK}"&{cocok}',
        f"{sum(map(_ikut, langkah))} dari {len(langkah)} {kata.RINCIAN_ANAK}{sama if nilai is not None else ''}",
    )


def di_hitung(k: Kolom, baris: int, lajur: str) -> str:
    """The expression that reads a column of `_hitung` for this line."""
    return f"INDEX({lajur},${k.posisi}{baris})"


def batas(nilai: Decimal | None) -> Rumus:
    """The cap as a number, or the words for none."""
    return Rumus(
        f"IF(ISNUMBER(Batas_Capaian),Batas_Capaian,{teks_aman(kata.ATURAN_TANPA_BATAS)})",
        kata.ATURAN_TANPA_BATAS if nilai is None else nilai,
    )


def _pilihan(nama: str, kata_kata: dict[str, str], baku: str, dipilih: str) -> Rumus:
    rumus = teks_aman(kata_kata[baku])
    for kunci, teks in kata_kata.items():
        if kunci != baku:
            rumus = f'IF({nama}="{kunci}",{teks_aman(teks)},{rumus})'
    return Rumus(rumus, kata_kata[dipilih])


def aturan_bobot(dipilih: str) -> Rumus:
    """The rule of weights in words."""
    return _pilihan("Aturan_Bobot", kata.ATURAN_BOBOT, "sama", dipilih)


def aturan_belum_diisi(dipilih: str) -> Rumus:
    """What happens to rows that are not filled in, in words."""
    return _pilihan("Belum_Diisi", kata.ATURAN_BELUM_DIISI, "kecualikan", dipilih)
