"""Sheets Bagan Cascading: one per sasaran, its tree of boxes on A3 pages (ATURAN 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renaksi_xl.core.bagan import muat, susun_halaman
from renaksi_xl.core.bagan_bentuk import PETAK, Halaman, Kotak, LetakTulisan, Pengukur, Peran
from renaksi_xl.core.bagan_isi import Gambar, ada_capaian, gambar
from renaksi_xl.core.bagan_tata import Ruang
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import Status
from renaksi_xl.core.rencana import Pita, Rencana
from renaksi_xl.core.ukuran_huruf import LONGGAR, lebar_teks
from renaksi_xl.pesan import bagan as kata
from renaksi_xl.sheets.alamat import sel
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.kanvas import Kanvas, Persegi, bingkai
from renaksi_xl.sheets.isian import WARNA_STATUS
from renaksi_xl.sheets.kontrak import A3, Cetak, FormatBersyarat, Gaya, Lembar, Rumus
from renaksi_xl.sheets.rumus.bagan import Pencari
from renaksi_xl.sheets.rumus.rujukan import judul
from renaksi_xl.sheets.rumus.teks import teks_aman

BARIS_ATAS = 4
"""Rows above the drawing on each page: title, subtitle, the note on its words."""
BARIS_BAWAH = 1
"""The row below it draws the lower edges of its boxes."""
_UKURAN_SUBJUDUL, _PINGGIR = 11, 6


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A print scale with the room of an A3 page in columns and rows of the grid, title and note left out."""

    skala: int
    ruang: Ruang

    @property
    def penuh(self) -> int:
        """Rows of the whole page."""
        return self.ruang.tinggi + BARIS_ATAS + BARIS_BAWAH


UKURAN = tuple(
    Ukuran(skala, Ruang(lebar, tinggi - BARIS_ATAS - BARIS_BAWAH))
    for skala, lebar, tinggi in ((100, 172, 62), (90, 190, 69), (80, 214, 78))
)
"""At 80 % letters of 9 points are 7.2 points high on paper. LibreOffice prints columns 6 % wider than Excel."""


@dataclass(frozen=True, slots=True)
class Tergambar:
    """A drawing with its pages and the scale they are printed at."""

    gambar: Gambar
    skala: int
    ruang: Ruang
    halaman: tuple[Halaman, ...]


def tata(satu: Gambar) -> Tergambar:
    """On one page at the largest scale that allows it, else on several at the smallest."""
    ukur = Pengukur()
    for ukuran in UKURAN:
        halaman = muat(satu.akar, ukuran.ruang, ukur)
        if halaman is not None:
            return Tergambar(satu, ukuran.skala, ukuran.ruang, (halaman,))
    terkecil = UKURAN[-1]
    return Tergambar(satu, terkecil.skala, terkecil.ruang, susun_halaman(satu.akar, terkecil.ruang, ukur))


def semua_gambar(bahan: Bahan) -> list[Tergambar]:
    """The drawings of a plan in the order of its sasaran."""
    return [tata(satu) for satu in gambar(bahan.rencana, bahan.hasil, bahan.nomor)]


def nama_gambar(satu: Gambar, bahan: Bahan) -> str:
    """What a drawing is about, in words."""
    if satu.sasaran is None:
        return kata.LAIN
    i = bahan.hasil.pohon.baris[satu.sasaran][0]
    b = bahan.rencana.baris[i]
    nomor = "" if satu.akar.kunci == b.id and b.jenjang == "Tujuan" else f" {bahan.nomor[i]}"
    return f"{b.jenjang}{nomor}: {b.uraian}"


def sebaris(teks: str, ekor: str, lebar: float) -> str:
    """A heading on one line of `lebar` points, its last words left out where needed; its box has them all.

    >>> sebaris("Sasaran 1: satu dua", " · 1", 1000), sebaris("Sasaran 1: satu dua", " · 1", 110)
    ('Sasaran 1: satu dua · 1', 'Sasaran 1: satu … · 1')
    """
    kata_kata, isi = teks.split(" "), teks + ekor
    while len(kata_kata) > 1 and lebar_teks(isi, ukuran=_UKURAN_SUBJUDUL) * LONGGAR > lebar - _PINGGIR:
        kata_kata.pop()
        isi = f"{' '.join(kata_kata)} …{ekor}"
    return isi


def subjudul(satu: Tergambar, bahan: Bahan, urut: int) -> str:
    """The line below the title of a page (from 1): the sasaran and, of several, the page."""
    banyak = len(satu.halaman)
    ekor = f" · {kata.HALAMAN.format(urut, banyak)}" if banyak > 1 else ""
    return sebaris(nama_gambar(satu.gambar, bahan), ekor, satu.ruang.lebar * PETAK)


def keterangan(hasil: Hasil) -> str:
    """The note below a drawing: what its words are about."""
    return kata.KETERANGAN if ada_capaian(hasil) else kata.KETERANGAN_KOSONG


def lembar(bahan: Bahan) -> list[Lembar]:
    """The sheets, numbered; none for a plan without rows."""
    pencari = Pencari(bahan.rencana, bahan.hasil, bahan.hitungan.rentang())
    return [
        _Lembaran(bahan, satu, pencari).lembar(f"{kata.LEMBAR} {urut}")
        for urut, satu in enumerate(semua_gambar(bahan), start=1)
    ]


class _Lembaran:
    """One sheet while it is laid out."""

    def __init__(self, bahan: Bahan, satu: Tergambar, pencari: Pencari) -> None:
        self.bahan, self.satu, self.pencari = bahan, satu, pencari
        self.kanvas = Kanvas()
        self.kata: list[Persegi] = []

    def lembar(self, nama: str) -> Lembar:
        """The sheet."""
        putus = []
        for urut, halaman in enumerate(self.satu.halaman):
            awal = self._tinggi_halaman * urut
            putus.append(awal)
            self._halaman(halaman, urut, awal)
        kanvas = self.kanvas
        kanvas.susun()
        return Lembar(
            nama=nama,
            kode=None,
            blok=kanvas.blok(),
            gabung=kanvas.gabung(),
            bersyarat=list(self._warna()),
            lebar=kanvas.lebar,
            tinggi=kanvas.tinggi,
            cetak=Cetak(
                kertas=A3,
                skala=self.satu.skala,
                putus_baris=tuple(putus[1:]),
                # A row more than the drawing: LibreOffice does not print a border on the edge of the print area.
                wilayah=(0, 0, kanvas.banyak_baris, kanvas.banyak_kolom - 1),
            ),
            warna_tab="hasil",
            garis=False,
            skala_layar=100,
            sel_awal=(0, 0),
        )

    @property
    def _tinggi_halaman(self) -> int:
        return self.satu.ruang.tinggi + BARIS_ATAS + BARIS_BAWAH

    def _halaman(self, halaman: Halaman, urut: int, awal: int) -> None:
        self._judul(urut, awal)
        geser = (self.satu.ruang.lebar - halaman.lebar) // 2
        tergeser = halaman.geser(geser, awal + BARIS_ATAS)
        for kotak in tergeser.kotak:
            self._kotak(kotak)
        self.kanvas.garis += tergeser.garis

    def _judul(self, urut: int, awal: int) -> None:
        self._tulis(0, awal, 2, judul(kata.JUDUL, self.bahan.rencana), Gaya.BAGAN_JUDUL)
        self._tulis(0, awal + 2, 1, subjudul(self.satu, self.bahan, urut + 1), Gaya.BAGAN_SUBJUDUL)
        self._tulis(0, awal + 3, 1, keterangan(self.bahan.hasil), Gaya.BAGAN_KETERANGAN)

    def _tulis(self, x: int, y: int, tinggi: int, isi: str | Rumus, gaya: Gaya) -> None:
        self.kanvas.persegi.append(Persegi(x, y, self.satu.ruang.lebar - x, tinggi, isi, gaya))

    def _kotak(self, kotak: Kotak) -> None:
        for t in kotak.tulisan:
            isi = None if t.tulisan is None else self.pencari.isi(t.tulisan)
            persegi = Persegi(t.x, t.y, t.lebar, t.tinggi, isi, gaya_tulisan(kotak.simpul.jenjang, t))
            self.kanvas.persegi.append(persegi)
            if t.tulisan is not None and t.tulisan.peran is Peran.KAKI_KATA:
                self.kata.append(persegi)
        self.kanvas.garis += bingkai(kotak.x, kotak.y, kotak.lebar, kotak.tinggi)

    def _warna(self) -> Iterator[FormatBersyarat]:
        """A colour for each word at the foot of a box; the word itself is what is read."""
        if not self.kata:
            return
        lain = tuple(map(self.kanvas.wilayah, self.kata))
        awal = sel(0, 0)
        for rumus, warna in syarat_warna(awal, self.bahan.rencana):
            yield FormatBersyarat(wilayah=(0, 0, 0, 0), rumus=rumus, warna=warna, lain=lain)


def syarat_warna(acuan: str, rencana: Rencana) -> Iterator[tuple[str, str]]:
    """Conditions on the word in a cell, with the name of their colour."""
    for s in Status:
        yield f"{acuan}={teks_aman(s.value)}", WARNA_STATUS[s]
    for pita, warna in warna_pita(rencana.pengaturan.pita):
        awal = f"{pita.nama} · "
        yield f"LEFT({acuan},{len(awal)})={teks_aman(awal)}", warna


def warna_kata(halaman: Halaman, rencana: Rencana) -> dict[str, str]:
    """The colours of a page's words by the same conditions, worked out: word → name of its colour."""
    status = {s.value: warna for s, warna in WARNA_STATUS.items()}
    pita = {f"{p.nama} · ": warna for p, warna in warna_pita(rencana.pengaturan.pita)}
    kata_kata = {
        t.tulisan.teks
        for k in halaman.kotak
        for t in k.tulisan
        if t.tulisan is not None and t.tulisan.peran is Peran.KAKI_KATA
    }
    pasangan = ((teks, awal, warna) for teks in kata_kata for awal, warna in pita.items())
    return {k: status[k] for k in kata_kata if k in status} | {
        teks: warna for teks, awal, warna in pasangan if teks.startswith(awal)
    }


def warna_pita(pita: Sequence[Pita]) -> list[tuple[Pita, str]]:
    """The colour of each band: lowest orange, highest blue, whatever their number."""
    akhir = max(1, len(pita) - 1)
    return [(p, f"predikat_{1 + round(4 * i / akhir)}") for i, p in enumerate(pita)]


def gaya_tulisan(jenjang: str, t: LetakTulisan) -> Gaya:
    """The look of a text in a box of a jenjang."""
    if t.tulisan is None:
        return Gaya.BAGAN_RUANG
    if t.tulisan.peran is Peran.KEPALA:
        return Gaya(f"bagan_kepala_{jenjang.lower().replace(' ', '_')}")
    return Gaya(f"bagan_{t.tulisan.peran.value}")
