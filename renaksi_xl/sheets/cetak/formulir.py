"""What printed forms share: looks that fit a number, heights of texts, page breaks, signatures (E.81, LKjIP)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.ukuran_huruf import tinggi_terlipat
from renaksi_xl.pesan import e81 as kata
from renaksi_xl.sheets.cetak.halaman import lebar_titik, skala, tinggi_halaman
from renaksi_xl.sheets.cetak.putus import Potong, putus_halaman
from renaksi_xl.sheets.cetak.susunan import pinggir
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.kontrak import Blok, Cetak, Gaya, Rumus, Sel
from renaksi_xl.sheets.rumus.teks import teks_aman

HURUF: Mapping[Gaya, tuple[float, bool]] = {
    **{g: (10.0, False) for g in Gaya if g.value.startswith("formulir_")},
    Gaya.FORMULIR_JUDUL: (13.0, True),
    Gaya.FORMULIR_NAMA: (10.0, True),
    Gaya.FORMULIR_KEPALA: (10.0, True),
    Gaya.FORMULIR_KAKI: (10.0, True),
    Gaya.FORMULIR_TTD: (11.0, False),
    Gaya.FORMULIR_TTD_NAMA: (11.0, True),
}
"""Size and weight of the letters of each look, as `books.gaya` has them (a test compares)."""
TINGGI_MAKS = 405.0
SKALA_TERKECIL = 70
"""Per cent at which 10 points are 7 on paper."""
_SERIBU = 1000
_JENIS_DAERAH = ("Kabupaten ", "Kota ", "Provinsi ")
"""With the space behind: Kotawaringin and Kotabaru are kabupaten."""


def gaya_angka(nilai: Decimal | int | str, satuan: str | None) -> Gaya:
    """The look of a quantity: 95%, 71,72, 4.876; chosen by its value, so that every viewer shows it right."""
    persen = adalah_persen(satuan)
    if isinstance(nilai, str):
        return Gaya.FORMULIR_PERSEN if persen else Gaya.FORMULIR_ANGKA
    if persen:
        return gaya_persen(nilai)
    nilai = Decimal(nilai)
    if nilai != int(nilai):
        return Gaya.FORMULIR_DESIMAL
    return Gaya.FORMULIR_ANGKA if abs(nilai) < _SERIBU else Gaya.FORMULIR_RIBUAN


def gaya_persen(nilai: Decimal | int | str) -> Gaya:
    """100% for whole percentages, else two decimals."""
    if isinstance(nilai, str):
        return Gaya.FORMULIR_PERSEN
    return Gaya.FORMULIR_PERSEN_BULAT if nilai * 100 == int(nilai * 100) else Gaya.FORMULIR_PERSEN


def kata_sel(isi: Sel) -> str:
    """The text a cell shows, "" for a number."""
    if isinstance(isi, Rumus):
        isi = isi.nilai
    return isi if isinstance(isi, str) else ""


@dataclass(slots=True)
class Borang:
    """A form while it is laid out; `lebar` are the widths of the printed columns as Excel counts them."""

    lebar: Sequence[float]
    blok: list[Blok] = field(default_factory=list)
    gabung: list[tuple[int, int, int, int]] = field(default_factory=list)
    tinggi: dict[int, float] = field(default_factory=dict)

    @property
    def akhir(self) -> int:
        """The last printed column."""
        return len(self.lebar) - 1

    def taruh(self, baris: int, kiri: int, kanan: int, isi: Sel, gaya: Gaya) -> None:
        """One cell merged over columns, with its frame all around; its row grows with its text."""
        self.blok.append(Blok(baris, kiri, [[isi, *[None] * (kanan - kiri)]], gaya))
        if kanan > kiri:
            self.gabung.append((baris, kiri, baris, kanan))
        self.tinggikan(baris, self.perlu(isi, gaya, kiri, kanan))

    def garis(self, baris: int, isi: Sequence[Sel], gaya: Sequence[Gaya], *, tebal: bool = False) -> None:
        """A line of cells from the first column on; its row is as high as its longest text."""
        self.blok.append(Blok(baris, 0, [list(isi)], list(gaya)))
        ada = zip(isi[: len(self.lebar)], gaya, strict=False)
        perlu = max(self.perlu(satu, g, k, k, tebal=tebal) for k, (satu, g) in enumerate(ada))
        self.tinggikan(baris, max(15.0, perlu))

    def tinggikan(self, baris: int, tinggi: float) -> None:
        """Make a row at least so high."""
        self.tinggi[baris] = min(TINGGI_MAKS, max(self.tinggi.get(baris, 0.0), tinggi))

    def perlu(self, isi: Sel, gaya: Gaya, kiri: int, kanan: int, *, tebal: bool = False) -> float:
        """Height in points that a text needs over some columns."""
        ukuran, selalu = HURUF.get(gaya, (10.0, False))
        lebar = sum(map(lebar_titik, self.lebar[kiri : kanan + 1])) - pinggir(gaya) - 1
        return tinggi_terlipat(kata_sel(isi), lebar, ukuran, tebal=tebal or selalu)

    def jumlah_tinggi(self, awal: int, akhir: int) -> float:
        """Height of rows, both ends included; a row nobody set has Excel's own height."""
        return sum(self.tinggi.get(b, 15.0) for b in range(awal, akhir + 1))

    def cetak(
        self,
        kertas: int,
        akhir: int,
        potong: Sequence[Potong],
        ulang: tuple[int, int] | None,
        *,
        dirapatkan: bool = False,
    ) -> Cetak:
        """Print set-up: as wide as the page, no row split, the rows after the last of `potong` on its page.

        With `dirapatkan` a form that is a little too long for one page is printed smaller instead.
        """
        skala_, semua = skala(self.lebar, kertas), self.jumlah_tinggi(0, akhir)
        rapat = int(skala_ * tinggi_halaman(kertas, skala_) / semua)
        if dirapatkan and SKALA_TERKECIL <= rapat < skala_:
            skala_ = rapat
        sisa = self.jumlah_tinggi(potong[-1].baris, akhir) - potong[-1].tinggi
        putus = putus_halaman(
            potong,
            tinggi_halaman(kertas, skala_),
            self.jumlah_tinggi(0, potong[0].baris - 1),
            self.jumlah_tinggi(*ulang) if ulang else 0.0,
            sisa,
        )
        return Cetak(
            kertas=kertas,
            ulang_baris=ulang,
            wilayah=(0, 0, akhir, self.akhir),
            skala=skala_,
            putus_baris=putus,
        )


def lingkup(rencana: Rencana) -> Rumus:
    """The region, such as Kabupaten Luwu Timur, also from capitals; a Kota or Provinsi is typed with that word."""
    bernama = ",".join(f'LEFT(TRIM(Kabupaten),{len(k)})="{k}"' for k in _JENIS_DAERAH)
    asli = rapikan(rencana.instansi.kabupaten)
    nama = asli.title() if asli.isupper() else asli
    nilai = nama if nama.lower().startswith(tuple(k.lower() for k in _JENIS_DAERAH)) else f"Kabupaten {nama}"
    kosong = teks_aman(kata.WILAYAH_KOSONG)
    bersih = "IF(EXACT(Kabupaten,UPPER(Kabupaten)),PROPER(TRIM(Kabupaten)),TRIM(Kabupaten))"
    return Rumus(
        f'IF(TRIM(Kabupaten)="",{kosong},IF(OR({bernama}),"","Kabupaten ")&{bersih})',
        nilai if nama else kata.WILAYAH_KOSONG,
    )


def awalan(teks: str, rumus: Rumus) -> Rumus:
    """Words before what a formula shows."""
    return Rumus(f"{teks_aman(teks)}&{rumus.teks}", f"{teks}{rumus.nilai}")


def isi_nama(nama: str, nilai: str | None) -> Rumus:
    """The text of a named cell on Pengaturan."""
    return Rumus(f'{nama}&""', nilai or "")


def tangan(siapa: str, orang: Sequence[Sel]) -> list[tuple[Sel, Gaya]]:
    """The lines of a signature block; `orang` has place and date, jabatan, nama, pangkat, NIP."""
    tempat, jabatan, nama, pangkat, nip = orang
    biasa = Gaya.FORMULIR_TTD
    return [
        (tempat, biasa),
        *([(siapa, biasa)] if siapa else []),
        (jabatan, biasa),
        *[(None, biasa)] * 4,
        (nama, Gaya.FORMULIR_TTD_NAMA),
        (pangkat, biasa),
        (nip, biasa),
    ]
