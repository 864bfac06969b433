"""Rincian Perhitungan: each mean made a second time from the lines shown, so that a reader can repeat it.

A line knows its ID and finds itself on `_hitung` once; a parent's lines are told apart by its number.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.hasil import HasilBaris, Langkah
from renaksi_xl.core.istilah import Arah, CaraHitung
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.sheets import cascading, renaksi
from renaksi_xl.sheets.kontrak import Rumus, Sel
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.bahasa import TABEL, Rentang, cari, isi
from renaksi_xl.sheets.rumus.indikator import rumus_batasi
from renaksi_xl.sheets.rumus.pohon import PUNCAK
from renaksi_xl.sheets.rumus.ringkas import LetakRekap
from renaksi_xl.sheets.rumus.rujukan import cari_teks
from renaksi_xl.sheets.rumus.teks import teks_aman

_LEMBAR = (renaksi.NAMA_LEMBAR, cascading.NAMA_LEMBAR)


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
    rentang: Rentang

    def lajur(self, nama: str) -> str:
        """Any column of `_hitung`."""
        return self.rentang.kolom(nama)


def asal(r: Rentang, rekap: LetakRekap) -> Asal:
    """The columns that Rincian reads."""
    return Asal(
        r.kolom("id"), r.kolom("rr"), r.kolom("ts"), r.kolom("we"), rekap.instansi["Rata-rata Capaian"], r
    )


def teks(rumus: str, nilai: str) -> Rumus:
    """A look-up of words beside the words."""
    return Rumus(rumus, nilai)


def posisi(k: Kolom, baris: int, asal: Asal, tempat: int) -> Rumus:
    """Line of `_hitung` (from 1) with this line's ID."""
    return Rumus(f"IFERROR(MATCH({cari(f'${k.id}{baris}')},{asal.id},0),0)", tempat)


def tautan_baris(k: Kolom, baris: int, asal: Asal, nomor: str) -> Rumus:
    """The No of a line, which jumps to its row in the table that holds it."""
    letak, teks_nomor = f"${k.posisi}{baris}", cari_teks(f"${k.id}{baris}", "No")
    ke = [
        f'"#{lembar}!A"&(ROW({tabel}[[#Headers],[ID]])+INDEX({asal.lajur("no")},{letak}))'
        for tabel, lembar in zip(TABEL, _LEMBAR, strict=True)
    ]
    tujuan = f"IF(INDEX({asal.lajur('bg')},{letak})=1,{ke[0]},{ke[1]})"
    return Rumus(f"IF({letak}=0,{teks_nomor},HYPERLINK({tujuan},{teks_nomor}))", nomor)


def sendiri(k: Kolom, baris: int, asal: Asal, h: HasilBaris, arah: Arah, isian: tuple[str, str]) -> list[Sel]:
    """What a line's own indikator says: R, T, satuan, jenis, how capaian is made of them, capaian.

    `isian` holds the satuan of the row and the office's rule for Turun.
    """
    letak = f"${k.posisi}{baris}"

    def di(lajur: str, luar: str = '""') -> str:
        return f"IF({letak}=0,{luar},INDEX({asal.lajur(lajur)},{letak}))"

    satuan, turun = isian
    rata = h.cara_terpakai is CaraHitung.RATA_RATA_CAPAIAN
    kunci = turun if arah is Arah.TURUN else arah.value
    cara = {n: teks_aman(x) for n, x in kata.RINCIAN_CARA.items()}
    cara_turun = f'IF({aturan.RUMUS_TURUN}="T/R",{cara["T/R"]},{cara["2T-R"]})'
    pilih = f"CHOOSE({di('ar', '0')}+2,{cara_turun},{cara['Tetap']},{cara['Naik']})"
    jenis = h.jenis_terpakai.value if h.jenis_terpakai else ""
    kata_rata = CaraHitung.RATA_RATA_CAPAIAN.value
    return [
        Rumus(di("or"), isi(h.realisasi_sd)),
        Rumus(di("ot"), isi(h.target_sd)),
        Rumus(di("st"), satuan),
        Rumus(f'IF({di("ca")}="{kata_rata}","{kata_rata}",{di("jn")})', kata_rata if rata else jenis),
        Rumus(
            f'IF(ISNUMBER({di("oc")}),{pilih},"")', "" if h.capaian_sd is None else kata.RINCIAN_CARA[kunci]
        ),
        Rumus(di("oc"), isi(h.capaian_sd)),
    ]


def nilai_baris(k: Kolom, baris: int, asal: Asal, langkah: Langkah) -> Rumus:
    """The value of one row of a node that has several, before the cap."""
    letak = f"${k.posisi}{baris}"
    return Rumus(f'IF({letak}=0,"",INDEX({asal.lajur("v")},{letak}))', isi(langkah.nilai))


def bobot_baris(k: Kolom, baris: int) -> Rumus:
    """Rows of one node weigh the same."""
    return Rumus(f'IF(${k.posisi}{baris}=0,"",1)', 1)


def banyak_dibatasi(k: Kolom, baris: int, asal: Asal, *, instansi: bool = False) -> str:
    """The expression that counts the children cut to the cap, of a parent's line or of the office."""
    if instansi:
        return f"COUNTIFS({asal.lajur('iu')},{PUNCAK},{asal.lajur('lb')},1)"
    letak = f"${k.posisi}{baris}"
    simpul = f"INDEX({asal.simpul},{letak})"
    return f"IF({letak}=0,0,IF({simpul}=0,0,INDEX({asal.lajur('po')},{simpul})))"


def nilai(k: Kolom, baris: int, asal: Asal, langkah: Langkah) -> Rumus:
    """The child's value before the cap."""
    letak = f"${k.posisi}{baris}"
    return Rumus(f'IF({letak}=0,"",INDEX({asal.nilai},{letak}))', isi(langkah.nilai))


def bobot(k: Kolom, baris: int, asal: Asal, langkah: Langkah) -> Rumus:
    """The child's weight as applied."""
    letak = f"${k.posisi}{baris}"
    simpul = f"INDEX({asal.simpul},{letak})"
    return Rumus(f'IF({letak}=0,"",IF({simpul}=0,"",INDEX({asal.bobot},{simpul})))', isi(langkah.bobot))


def terbatas(k: Kolom, baris: int, langkah: Langkah) -> Rumus:
    """The child's value as it enters the mean (ATURAN 4: capped)."""
    v = f"${k.nilai}{baris}"
    rumus = f'IF(ISNUMBER({v}),{rumus_batasi(v)},"")'
    return Rumus(rumus, isi(langkah.terpakai))


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
    return Rumus(f'IF(COUNT({v},{w})=2,{v}*{w},"")', isi(hasil))


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
    return Rumus(f'IF({berat}=0,"",{jumlah}/{berat})', isi(nilai))


def jumlah(k: Kolom, baris: int, langkah: tuple[Langkah, ...]) -> list[Sel]:
    """The cells of a parent's line under value, capped value, weight, taking part, value times weight.

    Weights and products are summed over those that take part: the second sum by the first is the mean. The lines are
    the ones right below, for a sum may not stand in a range that it sums.
    """
    awal, akhir = baris + 1, baris + max(1, len(langkah))
    ikut = f'${k.ikut}{awal}:${k.ikut}{akhir},"{kata.RINCIAN_IKUT}"'
    dipakai = [x for x in langkah if _ikut(x)]

    def satu(huruf: str, nilai: Decimal) -> Rumus:
        teks = f'IF(COUNTIFS({ikut})=0,"",SUMIFS(${huruf}{awal}:${huruf}{akhir},{ikut}))'
        return Rumus(teks, nilai if dipakai else "")

    bobot = sum((x.bobot or Decimal(0) for x in dipakai), Decimal(0))
    kali = sum(((x.terpakai or Decimal(0)) * (x.bobot or Decimal(0)) for x in dipakai), Decimal(0))
    return [None, None, satu(k.bobot, bobot), None, satu(k.kali, kali)]


def nama_pita(n: str, nama: str) -> Rumus:
    """The name of a band of predikat; `n` is the expression of its place, the lowest being 1."""
    return Rumus(f'INDEX({aturan.PREDIKAT_NAMA},{n})&""', nama)


def batas_pita(n: str, lebih_dari: Decimal | None) -> Rumus:
    """What a band lies above; the lowest has no bound."""
    rumus = f"INDEX({aturan.PREDIKAT_BATAS},{n})"
    tanpa = teks_aman(kata.PITA_TANPA_BATAS)
    return Rumus(
        f"IF(ISNUMBER({rumus}),{rumus},{tanpa})", kata.PITA_TANPA_BATAS if lebih_dari is None else lebih_dari
    )


@dataclass(frozen=True, slots=True)
class Ikhtisar:
    """What stands beside a mean: its children, the mean shown elsewhere (`acuan`), how many were cut to the cap."""

    langkah: tuple[Langkah, ...]
    acuan: str
    dibatasi: str
    banyak_dibatasi: int
    apa: str = kata.RINCIAN_ANAK


def ringkasan(k: Kolom, baris: int, nomor_induk: int, nilai: Decimal | None, x: Ikhtisar) -> Rumus:
    """Beside a mean: how many children enter, how many were capped, whether the mean shown elsewhere is the same.

    It stands in Keterangan, because a COUNTIFS may not stand in the column it counts (Excel: circular).
    """
    masuk = f'COUNTIFS({k.rentang(k.induk)},{nomor_induk},{k.rentang(k.ikut)},"{kata.RINCIAN_IKUT}")'
    semua = f"COUNTIFS({k.rentang(k.induk)},{nomor_induk})"
    sini, sama, beda = f"${k.rata}{baris}", f"; {kata.RINCIAN_COCOK}", f"; {kata.RINCIAN_BEDA}"
    banyak = f"COUNT({sini},{x.acuan})"
    cocok = (
        f"IF({banyak}=2,IF(ROUND({sini}-{x.acuan},9)=0,{teks_aman(sama)},{teks_aman(beda)}),"
        f'IF({banyak}=0,"",{teks_aman(beda)}))'
    )
    batas_teks = f'IF({x.dibatasi}=0,"","; "&{x.dibatasi}&" {kata.RINCIAN_DIBATASI}")'
    n = x.banyak_dibatasi
    dibatasi = f"; {n} {kata.RINCIAN_DIBATASI}" if n else ""
    return Rumus(
        f'{masuk}&" dari "&{semua}&" {x.apa}"&{batas_teks}&{cocok}',
        f"{sum(map(_ikut, x.langkah))} dari {len(x.langkah)} {x.apa}{dibatasi}{sama if nilai is not None else ''}",
    )


def di_hitung(k: Kolom, baris: int, lajur: str) -> str:
    """The expression that reads a column of `_hitung` for this line."""
    return f"INDEX({lajur},${k.posisi}{baris})"


def batas(nilai: Decimal | None) -> Rumus:
    """The cap as a number, or the words for none."""
    return Rumus(
        f"IF(ISNUMBER({aturan.BATAS_CAPAIAN}),{aturan.BATAS_CAPAIAN},{teks_aman(kata.ATURAN_TANPA_BATAS)})",
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
    return _pilihan(aturan.ATURAN_BOBOT, kata.ATURAN_BOBOT, "sama", dipilih)


def aturan_belum_diisi(dipilih: str) -> Rumus:
    """What happens to rows that are not filled in, in words."""
    return _pilihan(aturan.BELUM_DIISI, kata.ATURAN_BELUM_DIISI, "kecualikan", dipilih)
